//! Strips at the side of a matrix: the innermost of what stands on a side.

use super::fitted::GAP;
use super::line::{FittedText, Fitter, TextRoom};
use super::sheet::Sheet;
use crate::guide::{Label, Side, StripGuide, TextBlock, Turn};
use crate::resolve::ResolvedStrip;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::warning::Warning;

/// All strips of axes, measured. They depend on the page alone, not on the data rectangle.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strips {
    strips: Vec<StripPlan>,
}

/// A strip measured.
#[derive(Clone, Debug)]
struct StripPlan {
    side: Side,
    /// From the data rectangle to its cells.
    out: f64,
    thickness: f64,
    label: Option<StripLabel>,
    warning: Option<Warning>,
}

/// The label of a strip, which runs away from a corner of the data rectangle.
#[derive(Clone, Debug)]
struct StripLabel {
    /// The side where it starts: that of the axis that crosses the strip.
    side: Side,
    text: FittedText,
}

/// Where strips have their labels, and how these are set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StripText<'a> {
    /// The side of the x axis: labels of strips of rows start there.
    pub(crate) below: Side,
    /// The side of the y axis: labels of strips of columns start there.
    pub(crate) beside: Side,
    pub(crate) fitter: Fitter<'a>,
    /// How long labels may be.
    pub(crate) depth: Size,
}

impl Strips {
    pub(crate) fn measure(
        asked: &[ResolvedStrip],
        text: &StripText<'_>,
        sheet: &Sheet<'_>,
    ) -> Self {
        let mut strips = Self::default();
        for strip in asked {
            // The frames of both, and what is between them.
            let gap = 2.0 * sheet.spine() + sheet.grid.snap(sheet.theme.strip_gap);
            let out = strips.base(strip.side) + gap;
            strips.strips.push(StripPlan::measure(strip, out, text, sheet));
        }
        strips
    }

    /// From the data rectangle to the outer end of all strips on a side, but for their frame.
    pub(crate) fn base(&self, side: Side) -> f64 {
        self.on(side).map(|strip| strip.out + strip.thickness).fold(0.0, f64::max)
    }

    /// How long the longest of the labels is that start on a side; none where there are none.
    pub(crate) fn labels_depth(&self, side: Side) -> Option<f64> {
        let labels = self.strips.iter().filter_map(|strip| strip.label.as_ref());
        labels.filter(|label| label.side == side).map(StripLabel::length).reduce(f64::max)
    }

    /// How far tick labels of an axis on a side may reach beyond both of its ends, where labels of
    /// strips stand beside them.
    pub(crate) fn room_beside(&self, axis: Side) -> (f64, f64) {
        let (before, after) = if axis.is_horizontal() {
            (Side::Left, Side::Right)
        } else {
            (Side::Top, Side::Bottom)
        };
        (self.room_before(before, axis), self.room_before(after, axis))
    }

    /// How far tick labels of an axis may reach to a side.
    fn room_before(&self, side: Side, axis: Side) -> f64 {
        self.on(side)
            .filter_map(|strip| {
                let label = strip.label.as_ref().filter(|label| label.side == axis)?;
                let ink = strip.out + strip.thickness / 2.0 - label.half();
                Some((ink - GAP / 2.0 * label.text.size).max(0.0))
            })
            .fold(f64::INFINITY, f64::min)
    }

    pub(crate) fn warnings(&self) -> impl Iterator<Item = &Warning> {
        self.strips.iter().filter_map(|strip| strip.warning.as_ref())
    }

    /// The strips at their places, in their order. `start` tells how far from the data rectangle
    /// labels on a side start.
    pub(crate) fn place(
        &self,
        data: Rect,
        start: impl Fn(Side) -> f64,
        sheet: &Sheet<'_>,
    ) -> Vec<StripGuide> {
        let place = |strip: &StripPlan| {
            let mut guide = StripGuide::new(strip.side, strip.rect(data));
            let label = strip.label.as_ref();
            guide.label =
                label.map(|label| label.place(guide.rect, data, start(label.side), sheet));
            guide
        };
        self.strips.iter().map(place).collect()
    }

    fn on(&self, side: Side) -> impl Iterator<Item = &StripPlan> {
        self.strips.iter().filter(move |strip| strip.side == side)
    }
}

impl StripPlan {
    fn measure(strip: &ResolvedStrip, out: f64, text: &StripText<'_>, sheet: &Sheet<'_>) -> Self {
        let side = strip.side;
        let thickness = sheet.grid.width(strip.thickness);
        let start = if side.is_horizontal() { text.beside } else { text.below };
        // It stays within the strip's frame, and may move by half a pixel.
        let half = thickness / 2.0 + sheet.spine() - sheet.grid.pitch() / 2.0;
        let (label, warning) = match &strip.label {
            Some(label) => StripLabel::fitted(label, start, half, text),
            None => (None, None),
        };
        Self { side, out, thickness, label, warning }
    }

    /// Its cells beside the data.
    fn rect(&self, data: Rect) -> Rect {
        let (near, far) = (self.out, self.out + self.thickness);
        match self.side {
            Side::Top => Rect::new(data.x0, data.y0 - far, data.x1, data.y0 - near),
            Side::Right => Rect::new(data.x1 + near, data.y0, data.x1 + far, data.y1),
            Side::Bottom => Rect::new(data.x0, data.y1 + near, data.x1, data.y1 + far),
            Side::Left => Rect::new(data.x0 - far, data.y0, data.x0 - near, data.y1),
        }
    }
}

impl StripLabel {
    /// A label in a strip's room, which is `half` of what it may take across its line. One that has
    /// no room at the smallest size is left out.
    fn fitted(
        label: &str,
        side: Side,
        half: f64,
        text: &StripText<'_>,
    ) -> (Option<Self>, Option<Warning>) {
        const WHAT: &str = "strip label";
        let fitter = text.fitter;
        let largest = half / half_of(&fitter.block(label)).max(1e-9);
        if largest < fitter.minimum.min(fitter.size) {
            let warning = Warning::TextElided { what: WHAT.to_owned(), full: label.to_owned() };
            return (None, Some(warning));
        }
        let size = fitter.size.min(largest);
        let room = TextRoom { length: side.depth_of(text.depth), depth: 0.0 };
        let (text, warning) = Fitter { size, ..fitter }.text((label, ""), WHAT, room);
        let is_small = warning.is_none() && text.size < fitter.size;
        let shrunk = Warning::TextShrunk { what: WHAT.to_owned(), size: text.size };
        (Some(Self { side, text }), warning.or(is_small.then_some(shrunk)))
    }

    /// Which way it runs: up beside a strip of rows.
    fn turn(&self) -> Turn {
        if self.side.is_horizontal() { Turn::UP } else { Turn::NONE }
    }

    /// Which end of its line is at the data.
    fn anchor(&self) -> Anchor {
        match self.side {
            Side::Top | Side::Right => Anchor::Start,
            Side::Bottom | Side::Left => Anchor::End,
        }
    }

    /// How far its ink reaches over its anchor, towards the data.
    fn inset(&self) -> f64 {
        let bounds = self.text.text.bounds(self.anchor());
        let over = if self.anchor() == Anchor::Start { -bounds.x0 } else { bounds.x1 };
        over.max(0.0) * self.text.size
    }

    /// Its length with what reaches over its anchor.
    fn length(&self) -> f64 {
        let bounds = self.text.text.bounds(self.anchor());
        let far = if self.anchor() == Anchor::Start { bounds.x1 } else { -bounds.x0 };
        self.inset() + far.max(0.0) * self.text.size
    }

    /// Half of what it takes across its line.
    fn half(&self) -> f64 {
        half_of(&self.text.text) * self.text.size
    }

    /// It at its strip, `start` away from the data rectangle.
    fn place(&self, strip: Rect, data: Rect, start: f64, sheet: &Sheet<'_>) -> Label {
        let center = strip.center();
        let foot = match self.side {
            Side::Top => Point::new(center.x, data.y0),
            Side::Right => Point::new(data.x1, center.y),
            Side::Bottom => Point::new(center.x, data.y1),
            Side::Left => Point::new(data.x0, center.y),
        };
        let turn = self.turn();
        let FittedText { text, size } = &self.text;
        let end = foot + self.side.outwards() * (start + self.inset());
        let mut at: Point = end - turn.down() * (pivot(text) * size);
        // Onto the pixel grid across its line, as tick labels are.
        if turn == Turn::NONE {
            at.y = sheet.grid.snap(at.y);
        } else {
            at.x = sheet.grid.snap(at.x);
        }
        Label::new(text.clone(), *size, self.anchor(), at).turned(turn)
    }
}

/// The height in a text that is at the middle of its strip, below its first baseline in em: the
/// middle of its lines, by the height of digits.
fn pivot(text: &TextBlock) -> f64 {
    (text.last_baseline() - text.digit_height()) / 2.0
}

/// How far a text reaches from that height, up or down, in em.
fn half_of(text: &TextBlock) -> f64 {
    let bounds = text.bounds(Anchor::Start);
    (pivot(text) - bounds.y0).max(bounds.y1 - pivot(text))
}
