//! How much room hangs on each side of a data rectangle, and where it all goes.

use super::line::{Fitter, Line};
use super::sheet::Sheet;
use super::ticks::{AxisText, FittedTick, FittedTicks, Room};
use crate::guide::{AxisGuide, Label, Side, Tick, Turn};
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect};
use crate::units::PixelGrid;

/// An axis measured: its ticks and its label, not placed yet.
#[derive(Clone, Debug)]
pub(crate) struct AxisPlan {
    pub(crate) name: &'static str,
    pub(crate) side: Side,
    pub(crate) ticks: FittedTicks,
    pub(crate) label: Option<Line>,
    /// From the rectangle to the labels.
    pub(crate) to_labels: f64,
    /// From the labels to the axis label.
    label_gap: f64,
    /// How far out from the rectangle others' labels reach, of which the axis label keeps clear.
    clear: f64,
}

impl AxisPlan {
    pub(crate) fn new(
        name: &'static str,
        side: Side,
        ticks: FittedTicks,
        label: Option<Line>,
        sheet: &Sheet<'_>,
    ) -> Self {
        let Sheet { theme, grid, .. } = sheet;
        let marks = if ticks.ticks.is_empty() {
            0.0
        } else {
            grid.snap(theme.tick_length) + theme.tick_gap
        };
        let to_labels = sheet.spine() + marks;
        Self { name, side, ticks, label, to_labels, label_gap: theme.label_gap, clear: 0.0 }
    }

    /// Moves its tick labels at least this far out.
    pub(crate) fn start_labels_at(&mut self, out: f64) {
        self.to_labels = self.to_labels.max(out);
    }

    /// Moves its label at least this far out.
    pub(crate) fn keep_clear(&mut self, clear: f64) {
        self.clear = self.clear.max(clear);
    }

    /// From the rectangle to the outer end of the tick labels, its own and others'.
    pub(crate) fn ticks_depth(&self) -> f64 {
        (self.to_labels + self.ticks.depth()).max(self.clear)
    }

    /// What the axis label takes, with the gap before it.
    fn label_depth(&self) -> f64 {
        self.label.as_ref().map_or(0.0, |label| self.label_gap + label.height())
    }

    /// From the rectangle to the outer end of everything.
    pub(crate) fn depth(&self) -> f64 {
        self.ticks_depth() + self.label_depth()
    }

    /// The axis on its side of `rect`; its label is centred on it but stays within `within`, a
    /// stretch of the page along the axis.
    pub(crate) fn place(&self, rect: Rect, within: (f64, f64), grid: PixelGrid) -> AxisGuide {
        let (start, length) = if self.side.is_horizontal() {
            (rect.x0, rect.width())
        } else {
            (rect.y0, rect.height())
        };
        let ticks = self
            .ticks
            .ticks
            .iter()
            .map(|tick| {
                let at = start + tick.place * length;
                Tick { value: tick.value, at, label: Some(self.tick_label(tick, at, rect, grid)) }
            })
            .collect();
        let label = self.label.as_ref().map(|line| {
            let middle = stay_within(start + length / 2.0, line.length(), within);
            self.axis_label(line, middle, rect)
        });
        AxisGuide { name: self.name, side: self.side, rect, ticks, label }
    }

    fn tick_label(&self, tick: &FittedTick, at: f64, rect: Rect, grid: PixelGrid) -> Label {
        let size = self.ticks.size;
        let out = self.to_labels;
        // Half the height of digits, by which a label beside its tick is centred on it.
        let half = tick.label.digit_height() * size / 2.0;
        let (anchor, point) = match (self.side, self.ticks.turn) {
            (Side::Left, _) => (Anchor::End, Point::new(rect.x0 - out, grid.snap(at + half))),
            (Side::Right, _) => (Anchor::Start, Point::new(rect.x1 + out, grid.snap(at + half))),
            (Side::Bottom, Turn::None) => {
                (Anchor::Middle, Point::new(at, grid.snap(rect.y1 + out + self.ticks.baseline())))
            }
            (Side::Top, Turn::None) => {
                let descent = self.ticks.depth() - self.ticks.baseline();
                (Anchor::Middle, Point::new(at, grid.snap(rect.y0 - out - descent)))
            }
            (Side::Bottom, Turn::Up | Turn::Down) => {
                (Anchor::End, Point::new(at + half, rect.y1 + out))
            }
            (Side::Top, Turn::Up | Turn::Down) => {
                (Anchor::Start, Point::new(at + half, rect.y0 - out))
            }
        };
        Label::new(tick.label.clone(), size, anchor, point).turned(self.ticks.turn)
    }

    fn axis_label(&self, line: &Line, middle: f64, rect: Rect) -> Label {
        let out = self.ticks_depth() + self.label_gap;
        let (turn, at) = match self.side {
            Side::Bottom => (Turn::None, Point::new(middle, rect.y1 + out + line.ascent())),
            Side::Top => (Turn::None, Point::new(middle, rect.y0 - out - line.descent())),
            Side::Left => (Turn::Up, Point::new(rect.x0 - out - line.descent(), middle)),
            Side::Right => (Turn::Up, Point::new(rect.x1 + out + line.ascent(), middle)),
        };
        Label::new(line.shaped.clone(), line.size, Anchor::Middle, at).turned(turn)
    }
}

/// The centre nearest to `middle` with which something of a length stays within a stretch.
pub(crate) fn stay_within(middle: f64, length: f64, (start, end): (f64, f64)) -> f64 {
    let half = length / 2.0;
    if start + half <= end - half {
        middle.clamp(start + half, end - half)
    } else {
        (start + end) / 2.0
    }
}

/// An axis to be measured again and again, as its room gets known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AxisSpec<'a> {
    pub(crate) text: AxisText<'a>,
    pub(crate) side: Side,
    pub(crate) label: Option<&'a str>,
    pub(crate) label_fitter: Fitter<'a>,
    /// Whether it has ticks at all.
    pub(crate) has_ticks: bool,
}

impl AxisSpec<'_> {
    /// Measures the axis in a room; its label may be as long as `label_length`. `kept` is the plan
    /// that room was kept for, if there is one.
    pub(crate) fn measure(
        &self,
        room: Room,
        label_length: f64,
        kept: Option<&AxisPlan>,
        sheet: &Sheet<'_>,
    ) -> AxisPlan {
        let mut ticks = if self.has_ticks {
            self.text.fit(room, kept.map(|plan| &plan.ticks))
        } else {
            self.text.no_ticks()
        };
        let what = format!("{} label", self.text.name);
        let label = with_offset(self.label, &ticks.offset).map(|(label, tail)| {
            let (line, warning) = self.label_fitter.line((&label, &tail), &what, label_length);
            ticks.warnings.extend(warning);
            line
        });
        AxisPlan::new(self.text.name, self.side, ticks, label, sheet)
    }
}

/// The label with what all tick labels share, in two parts of which only the first may be cut:
/// "Energy (×10⁶)", or "Energy (×10⁶ J)" where the label names a unit.
pub(crate) fn with_offset(label: Option<&str>, offset: &str) -> Option<(String, String)> {
    let tail = |tail: String| Some((label.unwrap_or_default().to_owned(), tail));
    match label {
        None if offset.is_empty() => None,
        Some(_) if offset.is_empty() => tail(String::new()),
        None => tail(offset.to_owned()),
        Some(label) => match label.strip_suffix(')').and_then(|label| label.rsplit_once('(')) {
            Some((name, unit)) if offset.starts_with('×') => {
                Some((name.trim_end().to_owned(), format!(" ({offset} {unit})")))
            }
            _ => tail(format!(" ({offset})")),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_goes_before_the_unit() {
        let label = |label, offset| {
            let (label, tail) = with_offset(label, offset).unwrap();
            label + &tail
        };
        assert_eq!(label(Some("Energy"), "×10⁶"), "Energy (×10⁶)");
        assert_eq!(label(Some("Energy (J)"), "×10⁶"), "Energy (×10⁶ J)");
        assert_eq!(label(Some("Energy (J)"), "+1000"), "Energy (J) (+1000)");
        assert_eq!(label(None, "×10⁶"), "×10⁶");
        assert_eq!(with_offset(None, ""), None);
    }
}
