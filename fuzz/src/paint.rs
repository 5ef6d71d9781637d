//! Colours, brushes and strokes.

use crate::list::List;
use crate::number::{Coordinate, Ratio, Width};
use crate::path::{Point, Vector};
use crate::recipe;
use crate::recipe::Recipe;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{Error, scene};

recipe! {
    /// A colour.
    enum Paint => scene::Color {
        Opaque(r: u8, g: u8, b: u8) => scene::Color::rgb;
        Any(r: u8, g: u8, b: u8, a: u8) => scene::Color::rgba;
        Transparent => scene::Color::TRANSPARENT;
    }
}

recipe! {
    /// What an area is painted with.
    enum Brush => scene::Brush {
        Solid(color: Paint) => scene::Brush::Solid;
        Gradient(gradient: Gradient) => scene::Brush::Gradient;
        Pattern(pattern: Pattern) => scene::Brush::Pattern;
    }
}

recipe! {
    /// A brush and a rule.
    #[derive(Arbitrary)]
    struct Fill => scene::Fill = scene::Fill::new(brush: Brush) {
        even_odd();
    }
}

recipe! {
    /// A gradient.
    enum Gradient => scene::Gradient {
        Linear(start: Point, end: Point, stops: Stops) => scene::Gradient::new[?];
    }
}

recipe! {
    /// A colour of a gradient.
    literal Stop => scene::Stop = scene::Stop { offset: Ratio, color: Paint }
}

/// The colours of a gradient, mostly in order and enough.
#[derive(Clone)]
pub struct Stops(List<Stop>);

impl<'a> Arbitrary<'a> for Stops {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let mut stops = List::<Stop>::arbitrary(u)?;
        if u8::arbitrary(u)? != 255 {
            stops.0.extend([u.arbitrary()?, u.arbitrary()?]);
            stops.0.sort_by(|a, b| a.offset.0.total_cmp(&b.offset.0));
        }
        Ok(Self(stops))
    }
}

impl Recipe for Stops {
    type Made = Vec<scene::Stop>;

    fn make(&self) -> Result<Self::Made, Error> {
        self.0.make()
    }

    fn code(&self) -> String {
        self.0.code()
    }
}

recipe! {
    /// Hatching.
    #[derive(Arbitrary)]
    struct Pattern => scene::Pattern = scene::Pattern::new(lines: List<HatchLine>) {
        with_ground(color: Paint);
    }
}

recipe! {
    /// Parallel lines.
    enum HatchLine => scene::HatchLine {
        Lines(direction: Vector, spacing: Width, stroke: Stroke) => scene::HatchLine::new[?];
    }
}

recipe! {
    /// A stroke.
    #[derive(Arbitrary)]
    struct Stroke => scene::Stroke = scene::Stroke::new[?](color: Paint, width: Width) {
        with_cap(cap: Cap);
        with_join(join: Join);
        with_dash[?]([&] lengths: List<Width>, offset: Coordinate);
    }
}

recipe! {
    /// The end of a line.
    enum Cap => scene::Cap {
        Butt => scene::Cap::Butt;
        Round => scene::Cap::Round;
        Square => scene::Cap::Square;
    }
}

recipe! {
    /// The corner of a line.
    enum Join => scene::Join {
        Miter => scene::Join::Miter;
        Round => scene::Join::Round;
        Bevel => scene::Join::Bevel;
    }
}
