//! How much room hangs on each side of a data rectangle, and where it all goes.

use super::fitted::{FittedTick, FittedTicks, GAP, Reach, overhang};
use super::line::{FittedText, Fitter};
use super::sheet::Sheet;
use super::ticks::{AxisText, Room};
use super::turned::{Run, SideRoom, TurnedText};
use super::unfit::Unfit;
use crate::guide::{AxisGuide, Label, Side, Tick, Turn};
use crate::scene::kurbo::{Point, Rect};
use crate::text::{Text, TextPart};
use crate::units::PixelGrid;
use crate::warning::Warning;

/// An axis measured: its ticks and its label, not placed yet.
#[derive(Clone, Debug)]
pub(crate) struct AxisPlan {
    pub(crate) name: &'static str,
    pub(crate) side: Side,
    pub(crate) ticks: FittedTicks,
    pub(crate) label: Option<TurnedText>,
    pub(crate) label_warnings: Vec<Warning>,
    /// What of it does not fit.
    pub(crate) unfit: Option<Unfit>,
    /// From the rectangle to the axis: what strips take.
    base: f64,
    /// From the rectangle to the labels.
    pub(crate) to_labels: f64,
    /// From the labels to the axis label.
    label_gap: f64,
    /// Whether its tick labels reach to where labels of strips would stand beside them.
    meets_strips: bool,
    /// How deep the tick labels are, measured once: margins ask for it again and again.
    labels_depth: f64,
    /// How far tick labels reach along the axis: measured once, asked for many times.
    reaches: Vec<Reach>,
    /// How far out from the rectangle others' labels reach, of which the axis label keeps clear.
    clear: f64,
    /// Whether the label keeps clear of others' labels by staying within the axis' length.
    pub(crate) stays_beside: bool,
    /// Whether its unit is 1.
    is_dimensionless: bool,
}

impl AxisPlan {
    pub(crate) fn new(
        name: &'static str,
        side: Side,
        ticks: FittedTicks,
        (label, label_warnings): (Option<TurnedText>, Vec<Warning>),
        sheet: &Sheet<'_>,
    ) -> Self {
        let Sheet { theme, grid, .. } = sheet;
        // Minor ticks are known last, but must not meet labels: room for them is always kept.
        let marks = if ticks.ticks.is_empty() {
            0.0
        } else {
            let gap = if ticks.has_labels() { theme.tick_gap } else { 0.0 };
            grid.snap(theme.tick_length.max(theme.minor_tick_length)) + gap
        };
        let to_labels = sheet.spine() + marks;
        Self {
            labels_depth: ticks.depth(),
            reaches: ticks.reaches().collect(),
            name,
            side,
            ticks,
            label,
            label_warnings,
            unfit: None,
            base: 0.0,
            meets_strips: false,
            to_labels,
            label_gap: theme.label_gap,
            clear: 0.0,
            stays_beside: false,
            is_dimensionless: false,
        }
    }

    /// How far tick labels reach beyond both ends of an axis of a length, in points.
    pub(crate) fn overhang(&self, length: f64) -> (f64, f64) {
        overhang(self.reaches.iter().copied(), length)
    }

    /// The same beyond strips that take so much.
    pub(crate) fn beyond(self, base: f64) -> Self {
        Self { base, to_labels: self.to_labels + base, ..self }
    }

    /// Decides whether labels of strips have room beside its tick labels, which may reach so far
    /// beyond its ends.
    pub(crate) fn meet_strips(&mut self, (before, after): (f64, f64), length: f64) {
        let over = self.overhang(length);
        self.meets_strips = over.0 > before || over.1 > after;
    }

    /// How far its tick labels may reach beyond its ends, where labels of strips leave them so much.
    pub(crate) fn room_beside(&self, strips: (f64, f64)) -> (f64, f64) {
        if self.meets_strips { (f64::INFINITY, f64::INFINITY) } else { strips }
    }

    /// From the rectangle to the labels of strips: beside the tick labels, or beyond them.
    pub(crate) fn to_strip_labels(&self) -> f64 {
        if self.meets_strips {
            self.to_labels + self.labels_depth + GAP * self.ticks.size
        } else {
            self.to_labels
        }
    }

    /// Moves its tick labels at least this far out.
    pub(crate) fn start_labels_at(&mut self, out: f64) {
        self.to_labels = self.to_labels.max(out);
    }

    /// Moves its label at least this far out.
    pub(crate) fn keep_clear(&mut self, clear: f64) {
        self.clear = self.clear.max(clear);
    }

    /// Keeps its label clear of what reaches this far out beyond the ends of its axis, which has
    /// some length: a label that is no longer than that stays beside it, another one moves out.
    pub(crate) fn keep_label_clear(&mut self, reach: f64, length: f64) {
        self.stays_beside = self.label.as_ref().is_none_or(|label| label.stays_beside(length));
        if !self.stays_beside {
            self.clear = self.clear.max(reach);
        }
    }

    /// Keeps its label where that of another plan is.
    pub(crate) fn keep_label_as(&mut self, other: &Self) {
        self.stays_beside = other.stays_beside;
        self.meets_strips = other.meets_strips;
        self.clear = self.clear.max(other.ticks_depth());
    }

    /// Whether it has tick labels or a label.
    pub(crate) fn has_text(&self) -> bool {
        self.ticks.has_labels() || self.label.is_some()
    }

    /// Whether its label may go beyond the ends of the axis.
    pub(crate) fn has_long_label(&self) -> bool {
        self.label.is_some() && !self.stays_beside
    }

    /// The stretch that its label stays in: of a page along its axis, or the axis itself.
    pub(crate) fn label_stretch(&self, rect: Rect, page: (f64, f64)) -> (f64, f64) {
        if self.stays_beside { self.side.stretch_of(rect) } else { page }
    }

    /// From the rectangle to the outer end of the tick labels, its own and others'.
    pub(crate) fn ticks_depth(&self) -> f64 {
        (self.to_labels + self.labels_depth).max(self.clear)
    }

    /// Its label, where one fitted anew would be deeper, though no more room was kept, and where it
    /// is no longer than there is room for.
    fn lower_label(&self, anew: &FittedText, most: f64) -> Option<(FittedText, Vec<Warning>)> {
        let is_lower = |label: &&FittedText| label.height() < anew.height() - 1e-6;
        let fits = |label: &&FittedText| label.length() <= most * (1.0 + 1e-9);
        let label = self.label.as_ref().map(|label| &label.text);
        let label = label.filter(is_lower).filter(fits)?;
        Some((label.clone(), self.label_warnings.clone()))
    }

    /// What the axis label takes, with the gap before it.
    fn label_depth(&self) -> f64 {
        self.label.as_ref().map_or(0.0, |label| self.label_gap + label.depth())
    }

    /// From the rectangle to the outer end of everything.
    pub(crate) fn depth(&self) -> f64 {
        self.ticks_depth() + self.label_depth()
    }

    /// The axis on its side of `rect`; its label is centred on it but stays within `within`, a
    /// stretch of the page along the axis.
    pub(crate) fn place(&self, rect: Rect, within: (f64, f64), grid: PixelGrid) -> AxisGuide {
        let (start, end) = self.side.stretch_of(rect);
        let length = end - start;
        let ticks = self
            .ticks
            .ticks
            .iter()
            .map(|tick| {
                let at = start + tick.place * length;
                let is_named = !tick.label.text().is_empty();
                let label = is_named.then(|| self.tick_label(tick, at, rect, grid));
                Tick { value: tick.value, at, label }
            })
            .collect();
        let within = self.label_stretch(rect, within);
        let label = self.label.as_ref().map(|text| {
            let middle = stay_within(start + length / 2.0, text.length(), within);
            self.axis_label(text, middle, rect)
        });
        let minor_ticks = self.ticks.minor.iter().map(|place| start + place * length).collect();
        let rect = self.with_strips(rect);
        AxisGuide {
            name: self.name,
            side: self.side,
            rect,
            ticks,
            minor_ticks,
            label,
            is_dimensionless: self.is_dimensionless,
        }
    }

    /// A rectangle with the strips on its side.
    fn with_strips(&self, rect: Rect) -> Rect {
        let by = self.side.outwards() * self.base;
        Rect::new(
            rect.x0 + by.x.min(0.0),
            rect.y0 + by.y.min(0.0),
            rect.x1 + by.x.max(0.0),
            rect.y1 + by.y.max(0.0),
        )
    }

    fn tick_label(&self, tick: &FittedTick, at: f64, rect: Rect, grid: PixelGrid) -> Label {
        let FittedTicks { size, turn, .. } = self.ticks;
        let foot = match self.side {
            Side::Top => Point::new(at, rect.y0),
            Side::Bottom => Point::new(at, rect.y1),
            Side::Left => Point::new(rect.x0, at),
            Side::Right => Point::new(rect.x1, at),
        };
        let pointed_at = foot + self.side.outwards() * (self.to_labels + self.ticks.inset());
        let mut first = pointed_at - turn.down() * (self.ticks.pivot(&tick.label) * size);
        if turn == Turn::NONE {
            first.y = grid.snap(first.y);
        }
        Label::new(tick.label.clone(), size, self.ticks.anchor(), first).turned(turn)
    }

    fn axis_label(&self, text: &TurnedText, middle: f64, rect: Rect) -> Label {
        let edge = match self.side {
            Side::Bottom | Side::Right => Point::new(rect.x1, rect.y1),
            Side::Top | Side::Left => Point::new(rect.x0, rect.y0),
        };
        let out = self.ticks_depth() + self.label_gap;
        text.place(edge + self.side.outwards() * out, middle)
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
    pub(crate) label_fitter: Fitter<'a>,
}

impl AxisSpec<'_> {
    pub(crate) fn side(&self) -> Side {
        self.text.axis.side
    }

    /// Which way its label runs.
    fn run(&self) -> Run {
        Run::new(self.side(), self.text.axis.label_turn)
    }

    /// Whether its label runs away from its side.
    pub(crate) fn has_turned_label(&self) -> bool {
        let axis = self.text.axis;
        (axis.label.is_some() || axis.unit.is_some()) && self.run().leaves_side()
    }

    /// Whether its tick labels are names, which may be long.
    pub(crate) fn has_names(&self) -> bool {
        self.text.axis.labels_of.is_none() && self.text.axis.scale.has_names()
    }

    /// Measures the axis and its label in their rooms. `kept` is the plan that room was kept for, if
    /// there is one.
    pub(crate) fn measure(
        &self,
        room: Room,
        label_room: SideRoom,
        kept: Option<&AxisPlan>,
        sheet: &Sheet<'_>,
    ) -> AxisPlan {
        let axis = self.text.axis;
        let mut ticks = match (axis.has_ticks, axis.labels_of) {
            (true, None) => self.text.fit(room, kept.map(|plan| &plan.ticks)),
            (true, Some(_)) => self.text.unlabelled(),
            (false, _) => self.text.no_ticks(),
        };
        if kept.is_some() {
            ticks.minor = self.text.minor(&ticks, room.length, room.pitch);
        }
        let what = format!("{} label", axis.name);
        let kept_label = kept.and_then(|plan| Some(&plan.label.as_ref()?.text));
        let text_room = self.run().text_room(label_room, kept_label);
        let label = full_label(axis.label.as_ref(), axis.unit.as_ref(), &ticks.offset).map(
            |(label, tail)| {
                let anew = self.label_fitter.text((label, tail.part()), &what, text_room);
                kept.and_then(|plan| plan.lower_label(&anew.0, text_room.length)).unwrap_or(anew)
            },
        );
        let (label, warnings) = label.unzip();
        let label = label.map(|label| TurnedText::new(label, self.run()));
        let lacking = label.as_ref().map_or((0.0, 0.0), |label| label.lacking(label_room.along));
        let unfit = [
            Unfit::on(
                axis.side,
                &format!("{} tick labels", axis.name),
                self.text.lacking(&ticks, room),
            ),
            Unfit::on(axis.side, &what, lacking),
        ];
        let label = (label, warnings.unwrap_or_default());
        let plan = AxisPlan::new(axis.name, axis.side, ticks, label, sheet);
        let is_dimensionless = axis.is_dimensionless;
        AxisPlan { unfit: Unfit::all(unfit.into_iter().flatten()), is_dimensionless, ..plan }
    }
}

/// The label with its unit and what all tick labels share, in two parts of which only the first may
/// be cut: "Energy (×10⁶)", or "Energy (×10⁶ J)" where there is a unit.
pub(crate) fn full_label<'a>(
    label: Option<&'a Text>,
    unit: Option<&'a Text>,
    offset: &Text,
) -> Option<(TextPart<'a>, Text)> {
    let label = label.map_or("".into(), Text::part);
    let (name, unit) = match (unit.map(Text::part), named_unit(label)) {
        (None, Some((name, unit))) if is_factor(offset) => (name, Some(unit)),
        (unit, _) => (label, unit),
    };
    let tail = match unit.map(TextPart::to_text) {
        Some(unit) if is_factor(offset) => vec![offset.clone().then(" ").then(unit)],
        unit => unit.into_iter().chain(Some(offset.clone()).filter(|it| !it.is_empty())).collect(),
    };
    if name.as_str().is_empty() && tail.is_empty() {
        return None;
    }
    let tail = match (name.as_str(), tail.as_slice()) {
        ("", [first, more @ ..]) => first.clone().then(in_brackets(more)),
        (_, all) => in_brackets(all),
    };
    Some((name, tail))
}

/// Whether what all tick labels share is a factor, not a summand.
fn is_factor(offset: &Text) -> bool {
    offset.as_str().starts_with('×')
}

fn in_brackets(parts: &[Text]) -> Text {
    parts.iter().fold(Text::new(), |text, part| text.then(" (").then(part).then(")"))
}

/// The name and the unit of a label that ends in one in brackets.
fn named_unit(label: TextPart<'_>) -> Option<(TextPart<'_>, TextPart<'_>)> {
    let text = label.as_str();
    let (name, unit) = text.strip_suffix(')')?.rsplit_once('(')?;
    let end = text.len() - 1;
    Some((label.slice(0..name.trim_end().len()), label.slice(end - unit.len()..end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_goes_before_the_unit() {
        let label = |label: Option<&str>, unit: Option<&str>, offset: &str| {
            let [label, unit] = [label, unit].map(|text| text.map(Text::from));
            let (label, tail) = full_label(label.as_ref(), unit.as_ref(), &offset.into()).unwrap();
            label.to_text().then(tail).to_string()
        };
        assert_eq!(label(Some("Energy"), None, "×10⁶"), "Energy (×10⁶)");
        assert_eq!(label(Some("Energy (J)"), None, "×10⁶"), "Energy (×10⁶ J)");
        assert_eq!(label(Some("Energy (J)"), None, "+1000"), "Energy (J) (+1000)");
        assert_eq!(label(None, None, "×10⁶"), "×10⁶");
        assert_eq!(label(Some("Speed"), Some("m/s"), ""), "Speed (m/s)");
        assert_eq!(label(Some("Speed"), Some("m/s"), "×10⁶"), "Speed (×10⁶ m/s)");
        assert_eq!(label(Some("Speed"), Some("m/s"), "+1000"), "Speed (m/s) (+1000)");
        assert_eq!(label(None, Some("m/s"), ""), "m/s");
        assert_eq!(label(None, Some("m/s"), "×10⁶"), "×10⁶ m/s");
        assert!(full_label(None, None, &Text::new()).is_none());
    }

    #[test]
    fn stretches_stay_in_label_and_unit() {
        let label = Text::markup("*v* (m s^{-1})");
        let (name, tail) = full_label(Some(&label), None, &"×10⁶".into()).unwrap();
        assert_eq!(name.to_text().then(tail), Text::markup("*v* (×10⁶ m s^{-1})"));
        let unit = Text::unit("m-2");
        let label = Text::from("CO").subscript("2");
        let (name, tail) = full_label(Some(&label), Some(&unit), &Text::new()).unwrap();
        assert_eq!(name.to_text().then(tail), Text::markup("CO_2 (m^{-2})"));
    }
}
