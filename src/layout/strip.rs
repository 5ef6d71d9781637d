//! Strips at the side of a matrix: the innermost of what stands on a side.

mod label;

pub(crate) use label::StripText;

use super::fitted::GAP;
use super::sheet::Sheet;
use super::unfit::Unfit;
use crate::guide::{Side, StripGuide};
use crate::resolve::ResolvedStrip;
use crate::scene::kurbo::Rect;
use crate::warning::Warning;
use label::StripLabel;

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
    warnings: Vec<Warning>,
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

    /// How deep the deepest of the labels is that start on a side; none where there are none.
    pub(crate) fn labels_depth(&self, side: Side) -> Option<f64> {
        let labels = self.strips.iter().filter_map(|strip| strip.label.as_ref());
        labels.filter(|label| label.side == side).map(StripLabel::depth).reduce(f64::max)
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

    /// What does not fit by the steps that may be taken.
    pub(crate) fn unfit(&self) -> impl Iterator<Item = Unfit> {
        self.strips.iter().filter_map(|strip| strip.label.as_ref()?.unfit.clone())
    }

    pub(crate) fn warnings(&self) -> impl Iterator<Item = &Warning> {
        self.strips.iter().flat_map(|strip| &strip.warnings)
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
        let (label, warnings) = match &strip.label {
            Some(label) => StripLabel::fitted(label, start, half, text),
            None => (None, Vec::new()),
        };
        Self { side, out, thickness, label, warnings }
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
