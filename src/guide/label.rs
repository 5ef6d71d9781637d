use crate::color::Color;
use crate::scene::kurbo::{Affine, Point, Rect};
use crate::scene::{self, Anchor, TextRun};
use crate::text::Shaped;
use std::sync::Arc;

/// Which way a label runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Turn {
    /// Left to right.
    #[default]
    None,
    /// Upwards: turned by a quarter to the left.
    Up,
    /// Downwards: turned by a quarter to the right.
    Down,
}

impl Turn {
    /// The turn as an exact matrix: no sine of a quarter turn is exactly 0.
    #[must_use]
    pub fn matrix(self) -> Affine {
        match self {
            Self::None => Affine::IDENTITY,
            Self::Up => Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]),
            Self::Down => Affine::new([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]),
        }
    }
}

/// A shaped label at its place on the page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Label {
    /// The text, shaped.
    pub shaped: Arc<Shaped>,
    /// The em in points.
    pub size: f64,
    /// Which point of it `at` is.
    pub anchor: Anchor,
    /// Where its anchor is, on the baseline.
    pub at: Point,
    /// Which way it runs.
    pub turn: Turn,
}

impl Label {
    /// A label of some size (the em in points) whose anchor is at a place, left to right.
    #[must_use]
    pub fn new(shaped: Arc<Shaped>, size: f64, anchor: Anchor, at: Point) -> Self {
        Self { shaped, size, anchor, at, turn: Turn::None }
    }

    /// The same, run another way.
    #[must_use]
    pub fn turned(self, turn: Turn) -> Self {
        Self { turn, ..self }
    }

    /// The label's coordinates on the page.
    fn transform(&self) -> Affine {
        Affine::translate(self.at.to_vec2()) * self.turn.matrix()
    }

    /// The node.
    ///
    /// # Errors
    /// When it lies outside the scene's limits.
    pub fn run(&self, color: Color) -> Result<TextRun, scene::Error> {
        self.shaped.run(self.size, color, self.anchor, self.transform())
    }

    /// The rectangle around its ink, on the page.
    #[must_use]
    pub fn ink(&self) -> Rect {
        let ink = self.shaped.ink();
        let before = match self.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => self.shaped.width() / 2.0,
            Anchor::End => self.shaped.width(),
        };
        let ink = Rect::new(ink.x0 - before, ink.y0, ink.x1 - before, ink.y1);
        (self.transform() * Affine::scale(self.size)).transform_rect_bbox(ink)
    }
}
