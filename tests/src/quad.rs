//! Rectangles that may stand aslant on the page.

use graticule_scene::kurbo::{Affine, Point, Rect, Shape as _, Vec2};
use graticule_scene::{Span, TextRun};

/// A rectangle, turned by any angle: its corners in order.
#[derive(Clone, Copy, Debug)]
pub struct Quad([Point; 4]);

impl From<Rect> for Quad {
    /// An upright one.
    fn from(rect: Rect) -> Self {
        Self::new(rect, Affine::IDENTITY)
    }
}

impl Quad {
    /// A rectangle as a transform leaves it.
    #[must_use]
    pub fn new(rect: Rect, transform: Affine) -> Self {
        let Rect { x0, y0, x1, y1 } = rect;
        Self([(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|corner| transform * Point::from(corner)))
    }

    /// The rectangle around a line of text, along its own direction; none where there is no ink.
    #[must_use]
    pub fn around(run: &TextRun, outer: Affine) -> Option<Self> {
        let outlines = run.spans().iter().map(Span::outline);
        let inked = outlines.filter(|outline| !outline.elements().is_empty());
        let ink = inked.map(|outline| outline.bounding_box()).reduce(|a, b| a.union(b))?;
        Some(Self::new(ink, outer * run.transform()))
    }

    /// The upright rectangle around it.
    #[must_use]
    pub fn bounds(&self) -> Rect {
        let [a, b, c, d] = self.0;
        Rect::from_points(a, b).union(Rect::from_points(c, d))
    }

    /// Its extent in a direction.
    fn span(&self, direction: Vec2) -> (f64, f64) {
        let along = self.0.map(|corner| corner.to_vec2().dot(direction));
        (
            along.into_iter().fold(f64::INFINITY, f64::min),
            along.into_iter().fold(-f64::INFINITY, f64::max),
        )
    }

    /// By how much two of them overlap: the least way to move one clear of the other; negative
    /// where they are apart.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> f64 {
        // Convex shapes are apart exactly if a line along one of their edges keeps them apart.
        let normals = [self, other].into_iter().flat_map(|Self([a, b, c, _])| [*b - *a, *c - *b]);
        normals
            .filter(|edge| edge.hypot() > 0.0)
            .map(|edge| {
                let (one, two) = (self.span(edge.normalize()), other.span(edge.normalize()));
                one.1.min(two.1) - one.0.max(two.0)
            })
            .fold(f64::INFINITY, f64::min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parallel_lines_aslant_are_apart() {
        let line = |x| {
            let turn = Affine::translate((x, 0.0)) * Affine::rotate(-0.25 * std::f64::consts::PI);
            Quad::new(Rect::new(0.0, 0.0, 100.0, 10.0), turn)
        };
        assert!(line(0.0).bounds().overlaps(line(20.0).bounds()));
        assert!(line(0.0).overlap(&line(20.0)) < 0.0);
        assert!((line(0.0).overlap(&line(10.0)) - (10.0 - 50_f64.sqrt())).abs() < 1e-9);
        let inside = Quad::new(Rect::new(1.0, 1.0, 2.0, 2.0), Affine::IDENTITY);
        assert!(inside.overlap(&Quad::new(Rect::new(0.0, 0.0, 9.0, 9.0), Affine::IDENTITY)) > 0.9);
    }
}
