use super::{TextBlock, Turn};
use crate::color::Color;
use crate::scene::kurbo::{Affine, Point, Rect, Vec2};
use crate::scene::{self, Anchor, Group, Node, Role, TextRun};

/// A shaped label at its place on the page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Label {
    /// The text, shaped.
    pub text: TextBlock,
    /// The em in points.
    pub size: f64,
    /// Which point of its lines `at` is.
    pub anchor: Anchor,
    /// Where its anchor is, on the first baseline.
    pub at: Point,
    /// Which way it runs.
    pub turn: Turn,
}

impl Label {
    /// A label of some size (the em in points) whose anchor is at a place, left to right.
    #[must_use]
    pub fn new(text: impl Into<TextBlock>, size: f64, anchor: Anchor, at: Point) -> Self {
        Self { text: text.into(), size, anchor, at, turn: Turn::NONE }
    }

    /// The same, run another way.
    #[must_use]
    pub fn turned(self, turn: Turn) -> Self {
        Self { turn, ..self }
    }

    /// The label's coordinates on the page.
    pub(super) fn transform(&self) -> Affine {
        Affine::translate(self.at.to_vec2()) * self.turn.matrix()
    }

    /// The nodes: the lines, in a group that tells the whole text where that was cut.
    ///
    /// # Errors
    /// When it lies outside the scene's limits.
    pub fn nodes(&self, color: Color) -> Result<Vec<Node>, scene::Error> {
        let runs = self.runs(color)?.into_iter().map(Node::from);
        if !self.text.is_cut() {
            return Ok(runs.collect());
        }
        let whole = Group::new(Role::Label).with_label(self.text.text());
        Ok(vec![whole.with_children(runs).into()])
    }

    /// The lines.
    ///
    /// # Errors
    /// When it lies outside the scene's limits.
    pub fn runs(&self, color: Color) -> Result<Vec<TextRun>, scene::Error> {
        let (anchor, right) = self.text.align(self.anchor);
        self.text
            .baselines()
            .map(|(baseline, line)| {
                let place = Vec2::new(right, baseline) * self.size;
                let transform = self.transform() * Affine::translate(place);
                line.run(self.size, color, anchor, transform)
            })
            .collect()
    }

    /// The rectangle around its ink, on the page.
    #[must_use]
    pub fn ink(&self) -> Rect {
        let ink = self.text.ink(self.anchor);
        (self.transform() * Affine::scale(self.size)).transform_rect_bbox(ink)
    }
}
