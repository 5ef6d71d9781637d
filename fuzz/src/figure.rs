//! Figures.

use crate::check;
use crate::map::sometimes;
use crate::number::{Dpi, Side, Width};
use crate::panels::{Letters, Panel, Panels};
use crate::plot::Plot;
use crate::recipe;
use crate::theme::Theme;
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{figure, units};

recipe! {
    /// What the target `figure` does.
    enum FigureCase => () {
        Figure([&] figure: Figure) => check::figure;
    }
}

recipe! {
    /// A figure.
    struct Figure => figure::Figure = std::convert::identity(page: Page) {
        axes(axes: Plot);
        panels(panels: Panels);
        panel(panel: Panel);
        title(title: Words);
        caption(caption: Words);
        letters(letters: Letters);
        dpi(dpi: Dpi);
        theme(theme: Theme);
        document_title(title: Words);
        description(description: Words);
        language(language: Words);
        debug(debug: bool);
    }
}

recipe! {
    /// A page.
    enum Page => figure::Figure {
        Sized(width: PageSide, height: PageSide) => figure::Figure::new;
        OfWidth(width: PageSide) => figure::Figure::of_width;
    }
}

impl<'a> Arbitrary<'a> for Figure {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let width = u.arbitrary()?;
        let page = match u8::arbitrary(u)? % 4 {
            3 => Page::OfWidth(width),
            _ => Page::Sized(width, u.arbitrary()?),
        };
        let (mut axes, mut panels, mut panel) = (None, None, None);
        match u8::arbitrary(u)? % 16 {
            0..=7 => axes = Some((u.arbitrary()?,)),
            8..=14 => panels = Some((u.arbitrary()?,)),
            _ => panel = Some((Panel::of(u, 1)?,)),
        }
        Ok(Self {
            start: (page,),
            axes,
            panels,
            panel,
            title: sometimes(u, 4)?,
            caption: sometimes(u, 4)?,
            letters: sometimes(u, 3)?,
            dpi: u.arbitrary()?,
            theme: sometimes(u, 2)?,
            document_title: sometimes(u, 4)?,
            description: sometimes(u, 4)?,
            language: sometimes(u, 4)?,
            debug: sometimes(u, 8)?,
        })
    }
}

recipe! {
    /// The side of a page.
    enum PageSide => units::Length {
        Points(value: Side) => units::points;
        Millimetres(value: Side) => units::mm;
        Inches(value: Width) => units::inches;
    }
}
