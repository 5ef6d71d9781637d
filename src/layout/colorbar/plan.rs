use super::along::Along;
use super::{BarSpec, Spot};
use crate::guide::{ExtendShape, Side, Turn, tip_reach};
use crate::layout::fitted::LEADING;
use crate::layout::line::FittedText;
use crate::layout::plan::AxisPlan;
use crate::layout::sheet::Sheet;
use crate::layout::unfit::Unfit;
use crate::warning::Warning;

/// A colorbar measured, not placed yet.
#[derive(Clone, Debug)]
pub(crate) struct BarPlan<'a> {
    pub(super) spec: BarSpec<'a>,
    pub(super) along: Along,
    /// Its ticks and a label outside of them that runs along.
    pub(super) axis: AxisPlan,
    /// A label anywhere else.
    pub(super) label: Option<FittedText>,
    /// What is worth knowing about the label, wherever it is.
    pub(super) label_warnings: Vec<Warning>,
    pub(super) missing: Option<FittedText>,
    /// Whether the label is above that of missing values, rather than outside of it.
    pub(super) is_tucked: bool,
    pub(super) thickness: f64,
    pub(super) spine: f64,
    pub(super) label_gap: f64,
}

impl BarPlan<'_> {
    pub(crate) fn side(&self) -> Side {
        self.spec.side()
    }

    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.axis.ticks.warnings
    }

    /// What of it does not fit.
    pub(crate) fn unfit(&self) -> Option<&Unfit> {
        self.axis.unfit.as_ref()
    }

    /// Whether others may not reach below or above it: its label is there.
    pub(crate) fn is_exclusive(&self) -> bool {
        self.label.is_some() && matches!(self.spec.spot(), Spot::Above | Spot::Below)
    }

    /// Its label, and what is worth knowing about it.
    pub(super) fn label(&self) -> Option<(&FittedText, &[Warning])> {
        let outside = self.axis.label.as_ref().map(|label| &label.text);
        let label = self.label.as_ref().or(outside)?;
        Some((label, &self.label_warnings))
    }

    /// How high its label is, with all its lines.
    pub(crate) fn label_height(&self) -> f64 {
        self.label().map_or(0.0, |(label, _)| label.height())
    }

    /// From the bar to the outer end of the label of missing values.
    fn missing_depth(&self) -> f64 {
        let Some(label) = &self.missing else { return 0.0 };
        let depth = if self.side().is_horizontal() {
            let (near, far) = match self.side() {
                Side::Top => (label.descent(), label.ascent()),
                _ => (label.ascent(), label.descent()),
            };
            near.max(self.tick_inset()) + far
        } else {
            label.length()
        };
        self.axis.to_labels + depth
    }

    /// From the start of tick labels that run along a horizontal bar to the baseline nearest to it.
    pub(super) fn tick_inset(&self) -> f64 {
        if self.axis.ticks.turn == Turn::NONE { self.axis.ticks.inset() } else { 0.0 }
    }

    /// Keeps what was measured before, and clear of the label of missing values.
    pub(super) fn keep(&mut self, kept: Option<&Self>) {
        if let Some(kept) = kept {
            self.axis.start_labels_at(kept.axis.to_labels);
            self.axis.keep_clear(kept.axis.ticks_depth());
        }
        if !self.is_tucked {
            self.axis.keep_clear(self.missing_depth());
        }
    }

    /// From what it stands beside, `out` from the data rectangle, to the bar.
    pub(super) fn bar_at(&self, out: f64, sheet: &Sheet<'_>) -> f64 {
        let within = match (&self.label, self.spec.spot()) {
            (Some(label), Spot::Within) => label.height() + self.label_gap,
            _ => 0.0,
        };
        sheet.grid.snap(out + self.spine + within)
    }

    /// How far out its outer end is.
    pub(crate) fn end(&self, out: f64, sheet: &Sheet<'_>) -> f64 {
        let outside = match (&self.label, self.spec.spot()) {
            (Some(label), Spot::Beside) => {
                self.axis.ticks_depth() + self.label_gap + label.length()
            }
            (Some(label), Spot::Above | Spot::Below) => {
                self.axis.depth().max(label.length() - self.thickness)
            }
            _ => self.axis.depth(),
        };
        self.bar_at(out, sheet) + self.thickness + outside.max(self.missing_depth())
    }

    /// How far out its label starts, where others must not reach.
    pub(crate) fn barrier(&self, out: f64, sheet: &Sheet<'_>) -> Option<f64> {
        if self.is_exclusive() {
            return Some(out - LEADING * sheet.theme.tick_size);
        }
        let has_label = self.label.is_some() || self.axis.label.is_some();
        let start = self.bar_at(out, sheet) + self.thickness + self.axis.ticks_depth();
        has_label.then_some(start)
    }

    /// Moves its label at least `clear` away from the data rectangle.
    pub(crate) fn keep_clear(&mut self, clear: f64, out: f64, sheet: &Sheet<'_>) {
        let bar = self.bar_at(out, sheet) + self.thickness;
        self.axis.keep_clear(clear - bar);
    }

    /// How far its ends and labels of ticks reach beyond both ends of a side, in points.
    pub(crate) fn overhang(&self, side: f64) -> (f64, f64) {
        let along = self.along.moved_to(side, self.spec.asked.align);
        let (before, after) = self.beyond_ends();
        ((before - along.offset).max(0.0), (after - along.rest).max(0.0))
    }

    /// How much longer it is with all its labels.
    pub(crate) fn over(&self) -> f64 {
        let (before, after) = self.overhang(self.along.total);
        let label = self.label_overhang(self.along.total);
        before.max(label.0) + after.max(label.1)
    }

    /// How far labels and outlines reach beyond both ends of the whole.
    pub(super) fn beyond_ends(&self) -> (f64, f64) {
        let along = &self.along;
        let (before, after) = self.axis.overhang(along.bar());
        let (mut start, mut end) = (before - along.before(), after - along.after());
        let (first, last) = along.ends();
        start = start.max(self.tip(first));
        end = end.max(self.tip(last));
        if let Some(label) = &self.missing {
            let half =
                if self.side().is_horizontal() { label.length() / 2.0 } else { label.height() };
            let over = half - along.swatch / 2.0;
            if along.starts_low { start = start.max(over) } else { end = end.max(over) }
        }
        (start, end)
    }

    /// How far the outline reaches beyond an end of some length.
    fn tip(&self, length: f64) -> f64 {
        if length > 0.0 && self.spec.asked.extend_shape == ExtendShape::Triangle {
            2.0 * tip_reach(self.spine, length, self.thickness)
        } else {
            self.spine
        }
    }

    /// How far a label above or below it reaches beyond both ends of a side.
    pub(crate) fn label_overhang(&self, side: f64) -> (f64, f64) {
        let Some(label) = &self.label else { return (0.0, 0.0) };
        let along = self.along.moved_to(side, self.spec.asked.align);
        let depth = self.label_gap + label.height();
        let (before, after) = self.beyond_ends();
        match self.spec.spot() {
            Spot::Above => ((before + depth - along.offset).max(0.0), 0.0),
            Spot::Below => (0.0, (after + depth - along.rest).max(0.0)),
            Spot::Along | Spot::Beside | Spot::Within => (0.0, 0.0),
        }
    }
}
