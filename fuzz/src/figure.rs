//! Figures.

use crate::check;
use crate::guides::{Axis, Edge};
use crate::map::Map;
use crate::number::{Dpi, Side, Width};
use crate::recipe;
use crate::theme::Theme;
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{axes, figure, units};

recipe! {
    /// What the target `figure` does.
    enum FigureCase => () {
        Figure([&] figure: Figure) => check::figure;
    }
}

recipe! {
    /// A figure.
    #[derive(Arbitrary)]
    struct Figure => figure::Figure = figure::Figure::new(width: PageSide, height: PageSide) {
        axes(axes: Plot);
        dpi(dpi: Dpi);
        theme(theme: Theme);
        document_title(title: Words);
        description(description: Words);
        language(language: Words);
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

recipe! {
    /// Axes with one heatmap, none, or now and then two.
    struct Plot => axes::Axes = std::convert::identity(axes: Axes) {
        mark(map: Map);
    }
}

impl<'a> Arbitrary<'a> for Plot {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let start = (u.arbitrary()?,);
        let mark = if u8::arbitrary(u)? % 16 == 15 { u.arbitrary()? } else { None };
        Ok(Self { start, mark })
    }
}

recipe! {
    /// Axes with one heatmap, or none.
    struct Axes => axes::Axes = axes::Axes::new() {
        mark(map: Map);
        title(title: Words);
        x_axis(axis: Axis);
        y_axis(axis: Axis);
        x_label(label: Words);
        y_label(label: Words);
        aspect(aspect: Aspect);
    }
}

impl<'a> Arbitrary<'a> for Axes {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        Ok(Self {
            start: (),
            mark: if u8::arbitrary(u)? == 255 { None } else { Some((u.arbitrary()?,)) },
            title: u.arbitrary()?,
            x_axis: Axis::on(u, [Edge::Top, Edge::Bottom])?,
            y_axis: Axis::on(u, [Edge::Left, Edge::Right])?,
            x_label: u.arbitrary()?,
            y_label: u.arbitrary()?,
            aspect: u.arbitrary()?,
        })
    }
}

recipe! {
    /// The shape of a cell.
    enum Aspect => axes::Aspect {
        Free => axes::Aspect::Free;
        Equal => axes::Aspect::Equal;
    }
}
