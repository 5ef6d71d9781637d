//! Nothing overlaps, and nothing leaves what it stands on.

use graticule::guide::{ColorbarGuide, LegendGuide};
use graticule::layout::{AxesLayout, Layout};
use graticule::scene::kurbo::Rect;
use graticule_tests::drawn::{overlap, within};
use graticule_tests::quad::Quad;

/// The page, or a part of it that is kept for some things: a legend, a finished picture, and what
/// stands on a plate within data.
#[derive(Debug)]
pub struct Ground {
    what: &'static str,
    rect: Rect,
    /// What no text may cover: data rectangles, strips, colorbars, symbols of legends.
    solids: Vec<(&'static str, Rect)>,
    /// Parts of it that stand free.
    free: Vec<Ground>,
    /// Parts of it that stand on a data rectangle, and that.
    inside: Vec<(Rect, Ground)>,
}

/// A drawn line of text with the rectangle around its ink.
type Line = (String, Quad);

impl Ground {
    fn new(what: &'static str, rect: Rect) -> Self {
        Self { what, rect, solids: Vec::new(), free: Vec::new(), inside: Vec::new() }
    }

    /// All of a page.
    pub fn page(layout: &Layout) -> Self {
        let mut page = Self::new("page", layout.page());
        layout.panels().iter().for_each(|axes| page.add_axes(axes));
        page.add_colorbars(layout.shared_colorbars(), layout.page());
        page.add_legends(layout.shared_legends(), layout.page());
        let pictures = layout.pictures().iter();
        page.free.extend(pictures.map(|picture| Self::new("picture", picture.rect)));
        page
    }

    fn add_axes(&mut self, axes: &AxesLayout) {
        self.solids.push(("data", axes.data));
        self.solids.extend(axes.strips.iter().map(|strip| ("strip", strip.rect)));
        self.add_colorbars(&axes.colorbars, axes.data);
        self.add_legends(&axes.legends, axes.data);
        for inset in &axes.insets {
            let mut plate = Self::new("inset", inset.plate);
            plate.add_axes(&inset.axes);
            self.inside.push((axes.data, plate));
        }
    }

    fn add_colorbars(&mut self, colorbars: &[ColorbarGuide], data: Rect) {
        for bar in colorbars {
            let solids = std::iter::once(("colorbar", bar.whole))
                .chain(bar.missing.iter().map(|missing| ("swatch", missing.swatch)));
            match bar.plate {
                Some(plate) => {
                    let mut ground = Self::new("plate of a colorbar", plate);
                    ground.solids.extend(solids);
                    self.inside.push((data, ground));
                }
                None => self.solids.extend(solids),
            }
        }
    }

    fn add_legends(&mut self, legends: &[LegendGuide], data: Rect) {
        for legend in legends {
            // Labels reach a little above the first row and below the last, and texts and symbols
            // move onto pixels: a plate has room for that, and what stands free is as large.
            let labels = legend.entries.iter().map(|entry| &entry.label).chain(&legend.title);
            let labels = labels.filter_map(|label| label.extents().bounds());
            let parts = legend.entries.iter().map(|entry| entry.rect).chain(labels);
            let all = parts.fold(legend.rect, |all, part| all.union(part));
            let rect = if legend.has_plate { legend.rect } else { all };
            let mut ground = Self::new("legend", rect);
            ground.solids.extend(legend.entries.iter().map(|entry| ("symbol", entry.rect)));
            if legend.has_plate {
                self.inside.push((data, ground));
            } else {
                self.free.push(ground);
            }
        }
    }

    /// Says what is wrong on it with these texts.
    pub fn check(&self, texts: Vec<Line>) {
        self.check_parts();
        let mut own: Vec<Line> = Vec::new();
        let parts = || self.free.iter().chain(self.inside.iter().map(|(_, ground)| ground));
        let mut of_parts: Vec<Vec<Line>> = parts().map(|_| Vec::new()).collect();
        for (text, ink) in texts {
            match parts().position(|part| overlap(ink, part.rect)) {
                Some(part) => of_parts[part].push((text, ink)),
                None => own.push((text, ink)),
            }
        }
        for (i, (text, ink)) in own.iter().enumerate() {
            let Self { what, rect, .. } = self;
            assert!(within(*ink, *rect), "'{text}' at {ink:?} leaves the {what} {rect:?}");
            for (what, rect) in &self.solids {
                assert!(!overlap(*ink, *rect), "'{text}' at {ink:?} covers the {what} {rect:?}");
            }
            for (other, other_ink) in &own[i + 1..] {
                assert!(
                    !overlap(*ink, *other_ink),
                    "'{text}' {ink:?} meets '{other}' {other_ink:?}"
                );
            }
        }
        parts().zip(of_parts).for_each(|(part, texts)| part.check(texts));
    }

    fn check_parts(&self) {
        let free = self.free.iter().map(|ground| (ground.what, ground.rect));
        let solid: Vec<_> = self.solids.iter().copied().chain(free).collect();
        let inside: Vec<_> =
            self.inside.iter().map(|(_, ground)| (ground.what, ground.rect)).collect();
        for (what, rect) in &solid {
            assert!(
                within(*rect, self.rect),
                "{what} {rect:?} leaves the {} {:?}",
                self.what,
                self.rect
            );
        }
        for (data, ground) in &self.inside {
            assert!(
                within(ground.rect, *data),
                "{} {:?} leaves {data:?}",
                ground.what,
                ground.rect
            );
        }
        // What stands on data covers nothing else, since data rectangles are solid.
        for list in [solid, inside] {
            for (i, (what, rect)) in list.iter().enumerate() {
                for (other, other_rect) in &list[i + 1..] {
                    assert!(
                        !overlap(*rect, *other_rect),
                        "{what} {rect:?} meets {other} {other_rect:?}"
                    );
                }
            }
        }
    }
}

/// Numbers in cells are within some data rectangle, or within a finished picture.
pub fn check_numbers(layout: &Layout, numbers: &[Line]) {
    let data = layout.all_axes().map(|axes| axes.data);
    let places: Vec<Rect> =
        data.chain(layout.pictures().iter().map(|picture| picture.rect)).collect();
    for (text, ink) in numbers {
        assert!(places.iter().any(|place| within(*ink, *place)), "number {text} leaves the data");
    }
}
