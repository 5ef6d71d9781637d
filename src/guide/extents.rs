use super::Label;
use crate::scene::kurbo::{Affine, Point, Rect, Shape as _, Vec2};
use crate::scene::{Anchor, Span, TextRun};
use crate::text::Shaped;

/// Where a shaped text lies on the page: not only the upright rectangle around it, but its own ones,
/// which stand aslant where it is turned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TextExtents {
    /// The em, in points.
    pub size: f64,
    /// The angle of its lines in degrees, counterclockwise from left to right.
    pub angle: f64,
    /// Its lines, from the top.
    pub lines: Vec<LineExtents>,
}

/// Where a line of text lies on the page, in points.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LineExtents {
    /// What it says.
    pub text: String,
    /// The start of its baseline: its left end, as it is read.
    pub start: Point,
    /// The end of its baseline, an advance width away from its start.
    pub end: Point,
    /// The corners of the rectangle around its ink, along the line: the top left one as it is read,
    /// top right, bottom right, bottom left. None where there is no ink.
    pub ink: Option<[Point; 4]>,
}

impl TextExtents {
    /// Whether a point is in the rectangle around the ink of one of its lines.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.lines.iter().any(|line| line.contains(point))
    }

    /// The upright rectangle around its ink; none where there is none.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        self.lines.iter().filter_map(LineExtents::bounds).reduce(|a, b| a.union(b))
    }

    /// Those of a line of a scene, whose parent `outer` lays on the page.
    pub(crate) fn of_run(run: &TextRun, outer: Affine) -> Self {
        let transform = outer * run.transform();
        let along = transform * Point::new(1.0, 0.0) - transform * Point::ORIGIN;
        let size = run.spans().iter().map(Span::size).fold(0.0, f64::max);
        let left = match run.anchor() {
            Anchor::Start => 0.0,
            Anchor::Middle => -run.width() / 2.0,
            Anchor::End => -run.width(),
        };
        let outlines = run.spans().iter().map(Span::outline);
        let inked = outlines.filter(|outline| !outline.elements().is_empty());
        let ink = inked.map(|outline| outline.bounding_box()).reduce(|a, b| a.union(b));
        Self {
            size: size * along.hypot(),
            // `+ 0.0` turns -0 into 0.
            angle: libm::atan2(-along.y, along.x).to_degrees() + 0.0,
            lines: vec![LineExtents::new(run.text(), left, run.width(), ink, transform)],
        }
    }
}

impl LineExtents {
    /// A line that begins `left` of the origin of its coordinates, whose x axis is the baseline.
    fn new(text: &str, left: f64, width: f64, ink: Option<Rect>, transform: Affine) -> Self {
        let corners = |Rect { x0, y0, x1, y1 }| {
            [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|corner| transform * Point::from(corner))
        };
        Self {
            text: text.to_owned(),
            start: transform * Point::new(left, 0.0),
            end: transform * Point::new(left + width, 0.0),
            ink: ink.map(corners),
        }
    }

    /// Whether a point is in the rectangle around its ink.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        let Some([corner, right, _, down]) = self.ink else { return false };
        let is_along = |end: Point| {
            let (side, to) = (end - corner, point - corner);
            (0.0..=side.hypot2()).contains(&to.dot(side))
        };
        is_along(right) && is_along(down)
    }

    /// The upright rectangle around its ink; none where there is none.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let [a, b, c, d] = self.ink?;
        Some(Rect::from_points(a, b).union(Rect::from_points(c, d)))
    }
}

impl Label {
    /// Where its lines lie on the page.
    ///
    /// ```
    /// use graticule::guide::{Label, Turn};
    /// use graticule::scene::Anchor;
    /// use graticule::text::{FontStyle, Fonts};
    ///
    /// let text = Fonts::default().shape("Depth (m)", &FontStyle::REGULAR);
    /// let label = Label::new(text, 10.0, Anchor::Start, (20.0, 100.0).into()).turned(Turn::UP);
    /// let extents = label.extents();
    /// assert_eq!((extents.angle, extents.size), (90.0, 10.0));
    /// let line = &extents.lines[0];
    /// // Upwards from its place, with its letters' heads on the left.
    /// assert!(line.end.y < line.start.y && line.end.x == 20.0);
    /// assert!(extents.bounds().unwrap().x0 < 20.0);
    /// ```
    #[must_use]
    pub fn extents(&self) -> TextExtents {
        let line = |(start, line): (Vec2, &Shaped)| {
            let at = Affine::translate(start * self.size) * Affine::scale(self.size);
            let ink = Some(line.ink()).filter(|ink| *ink != Rect::ZERO);
            LineExtents::new(line.text(), 0.0, line.width(), ink, self.transform() * at)
        };
        TextExtents {
            size: self.size,
            angle: self.turn.angle(),
            lines: self.text.starts(self.anchor).map(line).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use crate::guide::{TextBlock, Turn};
    use crate::text::{FontStyle, Fonts};
    use proptest::prelude::*;

    fn label(degrees: f64, anchor: Anchor) -> Label {
        let lines = ["Snow (mm)", "", "gauge 7"]
            .map(|line| Fonts::default().shape(line, &FontStyle::REGULAR));
        let text = TextBlock::new("Snow (mm) gauge 7", lines);
        Label::new(text, 8.0, anchor, Point::new(50.0, 70.0)).turned(Turn::degrees(degrees))
    }

    fn are_near(a: Point, b: Point) -> bool {
        a.distance(b) < 0.01
    }

    proptest! {
        #[test]
        fn a_label_lies_where_its_lines_are_drawn(
            degrees in -180.0..180.0,
            anchor in prop_oneof![Just(Anchor::Start), Just(Anchor::Middle), Just(Anchor::End)],
        ) {
            let label = label(degrees, anchor);
            let (extents, runs) = (label.extents(), label.runs(Color::BLACK).unwrap());
            prop_assert_eq!(extents.lines.len(), runs.len());
            for (line, run) in extents.lines.iter().zip(&runs) {
                let drawn = TextExtents::of_run(run, Affine::IDENTITY);
                let other = &drawn.lines[0];
                prop_assert!(are_near(line.start, other.start) && are_near(line.end, other.end));
                prop_assert_eq!(line.ink.is_some(), other.ink.is_some());
                for (corner, other) in line.ink.iter().flatten().zip(other.ink.iter().flatten()) {
                    prop_assert!(are_near(*corner, *other), "{:?} {:?}", line, other);
                    let inwards = corner.lerp(line.bounds().unwrap().center(), 1e-3);
                    prop_assert!(line.contains(inwards) && extents.contains(inwards));
                    prop_assert!(!line.contains(corner.lerp(inwards, -1.0)));
                }
                prop_assert!(line.ink.is_none() || (drawn.angle - degrees).abs() < 0.01);
            }
            let bounds = extents.lines.iter().filter_map(LineExtents::bounds);
            prop_assert_eq!(extents.bounds(), bounds.reduce(|a, b| a.union(b)));
        }
    }
}
