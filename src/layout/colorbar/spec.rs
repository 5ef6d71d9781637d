use super::along::{Along, EndLengths};
use super::{BarPlan, BarRoom, Spot};
use crate::guide::{BarLength, LabelPlace, Side, Turn};
use crate::layout::fitted::{FittedTicks, GAP, LEADING};
use crate::layout::line::{FittedText, Fitter, TextRoom};
use crate::layout::plan::{AxisPlan, full_label};
use crate::layout::sheet::Sheet;
use crate::layout::ticks::{AxisText, Room};
use crate::layout::turned::{Run, SideRoom, TurnedText};
use crate::layout::unfit::Unfit;
use crate::resolve::ResolvedColorbar;
use crate::warning::Warning;

/// What the label of the swatch for missing values is called.
const MISSING: &str = "label of missing values";

/// A colorbar to be measured again and again, as its room gets known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BarSpec<'a> {
    pub(crate) asked: &'a ResolvedColorbar,
    pub(crate) tick_fitter: Fitter<'a>,
    pub(crate) label_fitter: Fitter<'a>,
}

impl<'a> BarSpec<'a> {
    pub(crate) fn side(&self) -> Side {
        self.asked.axis.side
    }

    /// Whether it has names that run away from its side, of ticks or of missing values, or a label
    /// that does so aslant.
    pub(crate) fn has_names(&self) -> bool {
        let is_missing_beside = self.asked.missing.is_some() && !self.side().is_horizontal();
        let has_turned_label = self.asked.axis.label.is_some()
            && self.spot() == Spot::Along
            && self.run().leaves_side();
        self.asked.axis.scale.has_names() || is_missing_beside || has_turned_label
    }

    pub(super) fn spot(&self) -> Spot {
        match (self.asked.label_place, self.side()) {
            (LabelPlace::Above, Side::Left | Side::Right) => Spot::Above,
            (LabelPlace::Below, Side::Left | Side::Right) => Spot::Below,
            (LabelPlace::Above, Side::Bottom) | (LabelPlace::Below, Side::Top) => Spot::Within,
            (LabelPlace::Along, Side::Left | Side::Right)
                if self.asked.axis.label_turn == Some(Turn::NONE) =>
            {
                Spot::Beside
            }
            _ => Spot::Along,
        }
    }

    /// Which way a label along it runs.
    fn run(&self) -> Run {
        Run::new(self.side(), self.asked.axis.label_turn)
    }

    fn text(&self) -> AxisText<'a> {
        AxisText { axis: &self.asked.axis, fitter: self.tick_fitter }
    }

    fn starts_low(&self) -> bool {
        !self.asked.axis.upwards
    }

    /// Measures it in a room. `kept` is the plan that room was kept for, if there is one.
    pub(crate) fn measure(
        &self,
        room: BarRoom,
        kept: Option<&BarPlan<'a>>,
        sheet: &Sheet<'_>,
    ) -> BarPlan<'a> {
        let mut warnings = Vec::new();
        let missing = self.missing(self.total(room.side, sheet), room.depth, &mut warnings);
        let along = self.along(room, missing.as_ref(), kept, sheet);
        let clearance = missing.as_ref().map(|label| self.clearance(label, sheet));
        let mut tick_room = self.tick_room(&along, room, clearance, sheet.grid.pitch());
        tick_room.depth = kept.map_or(tick_room.depth, |kept| kept.axis.ticks.depth());
        let mut ticks = self.text().fit(tick_room, kept.map(|kept| &kept.axis.ticks));
        let tucked = kept.is_some_and(|kept| kept.is_tucked);
        let longest = if tucked { room.label.min(along.bar()) } else { room.label };
        let room = BarRoom { label: longest, ..room };
        ticks.minor = self.text().minor(&ticks, along.bar(), sheet.grid.pitch());
        let (label, label_warnings) = self.label(&ticks, room, kept).unzip();
        let label_warnings = label_warnings.unwrap_or_default();
        warnings.extend(label_warnings.iter().cloned());
        let is_tucked = match (kept, &label) {
            (Some(kept), _) => kept.is_tucked,
            (None, label) => label.as_ref().is_some_and(|label| self.is_tucked(label, along.bar())),
        };
        warnings.extend(self.shortened(room.side, sheet));
        ticks.warnings.extend(warnings);
        let (outside, label) = match self.spot() {
            Spot::Along => (label.map(|label| TurnedText::new(label, self.run())), None),
            _ => (None, label),
        };
        let lacking = match (&outside, &label) {
            (Some(label), _) => label.lacking(room.label),
            (None, Some(label)) if self.spot() == Spot::Within => (label.lacking, 0.0),
            (None, label) => (0.0, label.as_ref().map_or(0.0, |label| label.lacking)),
        };
        let unfit = self.unfit(self.text().lacking(&ticks, tick_room), lacking, &missing);
        let mut axis = AxisPlan::new("colorbar", self.side(), ticks, (outside, Vec::new()), sheet);
        axis.unfit = unfit;
        let mut plan = BarPlan {
            spec: *self,
            along,
            axis,
            label,
            label_warnings,
            missing,
            is_tucked,
            thickness: sheet.grid.width(self.asked.thickness),
            spine: sheet.spine(),
            label_gap: sheet.theme.label_gap,
        };
        plan.keep(kept);
        plan
    }

    /// What of it does not fit: ticks or a label that lack so much along it and away from it, or the
    /// label of missing values.
    fn unfit(
        &self,
        ticks: (f64, f64),
        label: (f64, f64),
        missing: &Option<FittedText>,
    ) -> Option<Unfit> {
        let lacking = missing.as_ref().map_or(0.0, |text| text.lacking);
        let missing = if self.side().is_horizontal() { (lacking, 0.0) } else { (0.0, lacking) };
        let parts =
            [("colorbar tick labels", ticks), ("colorbar label", label), (MISSING, missing)];
        Unfit::all(parts.iter().filter_map(|(what, by)| Unfit::on(self.side(), what, *by)))
    }

    /// The lengths of its parts; the gap before the swatch is one in which the label of the lower
    /// limit has room.
    fn along(
        &self,
        room: BarRoom,
        missing: Option<&FittedText>,
        kept: Option<&BarPlan<'a>>,
        sheet: &Sheet<'_>,
    ) -> Along {
        let (grid, align) = (sheet.grid, self.asked.align);
        let thickness = grid.width(self.asked.thickness);
        let total = self.total(room.side, sheet);
        let ends = EndLengths {
            extend: self.asked.extend,
            end: thickness,
            swatch: missing.map(|label| self.swatch(label, thickness)),
            gap: kept.map_or(thickness / 2.0, |kept| kept.along.gap),
            starts_low: self.starts_low(),
        };
        let along = Along::new(room.side, total, align, ends, grid);
        let (Some(label), None) = (missing, kept) else { return along };
        let open = self.tick_room(&along, room, None, grid.pitch());
        let (before, after) = self.text().fit(open, None).overhang(along.bar());
        let over = if along.starts_low { before } else { after };
        let need = over + self.clearance(label, sheet) - along.low - along.swatch / 2.0;
        let ends = EndLengths { gap: ends.gap.max(need), ..ends };
        Along::new(room.side, total, align, ends, grid)
    }

    /// The length that is asked for on a side of some length.
    fn asked_length(&self, side: f64) -> f64 {
        match self.asked.length {
            BarLength::Share(share) => share * side,
            BarLength::Length(length) => length.points(),
        }
    }

    /// What is worth knowing where it is longer than its side.
    fn shortened(&self, side: f64, sheet: &Sheet<'_>) -> Option<Warning> {
        let asked = self.asked_length(side);
        // A rounding error is not worth a word.
        let is_longer = asked > side + sheet.grid.pitch();
        is_longer.then_some(Warning::ColorbarShortened { asked, length: side })
    }

    /// Its length with everything that is part of it, in whole pixels.
    fn total(&self, side: f64, sheet: &Sheet<'_>) -> f64 {
        let asked = self.asked_length(side);
        if asked >= side { side } else { sheet.grid.width(asked).min(side) }
    }

    /// The label of the swatch for missing values.
    fn missing(&self, total: f64, depth: f64, warnings: &mut Vec<Warning>) -> Option<FittedText> {
        let text = self.asked.missing.as_ref()?;
        let most = if self.side().is_horizontal() { total / 3.0 } else { depth };
        let room = TextRoom { length: most, depth: 0.0 };
        let (text, more) = self.tick_fitter.text((text.part(), "".into()), MISSING, room);
        warnings.extend(more);
        Some(text)
    }

    /// How long the swatch wants to be: square, or as long as its label where that runs along.
    fn swatch(&self, label: &FittedText, thickness: f64) -> f64 {
        if self.side().is_horizontal() { label.length().max(thickness) } else { thickness }
    }

    /// From the middle of the swatch to where labels of ticks may start.
    fn clearance(&self, label: &FittedText, sheet: &Sheet<'_>) -> f64 {
        let size = self.tick_fitter.size;
        if self.side().is_horizontal() {
            return label.length() / 2.0 + GAP * size;
        }
        // As much on both sides of the middle of its digits.
        let half = label.text.digit_height() * label.size / 2.0;
        let reach = (label.ascent() - half).max(label.descent() + half);
        reach + LEADING * size + sheet.grid.pitch()
    }

    /// The room of tick labels: up to the label of the swatch where there is one.
    fn tick_room(&self, along: &Along, room: BarRoom, clearance: Option<f64>, pitch: f64) -> Room {
        let named = self.asked.axis.scale.has_names();
        let mut tick_room = Room {
            length: along.bar(),
            depth: if named { room.depth } else { f64::INFINITY },
            before: room.beyond.0 + along.offset + along.before(),
            after: room.beyond.1 + along.rest + along.after(),
            pitch,
        };
        if let Some(clearance) = clearance {
            let low = along.low + along.gap + along.swatch / 2.0 - clearance;
            if along.starts_low { tick_room.before = low } else { tick_room.after = low }
        }
        tick_room
    }

    /// Whether a label outside of the ticks of a vertical bar is no longer than the bar.
    fn is_tucked(&self, label: &FittedText, bar: f64) -> bool {
        let length = match self.spot() {
            Spot::Along => TurnedText::new(label.clone(), self.run()).length(),
            Spot::Beside => label.height(),
            Spot::Within | Spot::Above | Spot::Below => return false,
        };
        !self.side().is_horizontal() && length <= bar
    }

    /// The label and what is worth knowing about it. One that room was kept for stays as it is where
    /// one fitted anew would be higher.
    fn label(
        &self,
        ticks: &FittedTicks,
        room: BarRoom,
        kept: Option<&BarPlan<'a>>,
    ) -> Option<(FittedText, Vec<Warning>)> {
        let axis = &self.asked.axis;
        let (label, tail) = full_label(axis.label.as_ref(), axis.unit.as_ref(), &ticks.offset)?;
        let along = TextRoom { length: room.label, depth: room.lines };
        let room = match self.spot() {
            Spot::Along => {
                let side = SideRoom { along: room.label, away: room.depth, lines: room.lines };
                self.run().text_room(side, kept.and_then(|kept| Some(kept.label()?.0)))
            }
            Spot::Within => along,
            Spot::Beside | Spot::Above | Spot::Below => TextRoom { length: room.depth, ..along },
        };
        let anew = self.label_fitter.text((label, tail.part()), "colorbar label", room);
        let is_lower = |kept: &FittedText| kept.height() < anew.0.height() - 1e-6;
        let fits = |kept: &FittedText| kept.length() <= room.length * (1.0 + 1e-9);
        let lower = kept.and_then(BarPlan::label).filter(|(kept, _)| is_lower(kept) && fits(kept));
        Some(lower.map_or(anew, |(kept, warnings)| (kept.clone(), warnings.to_vec())))
    }
}
