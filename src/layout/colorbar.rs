//! A colorbar measured, and its place.

use super::along::{Along, EndLengths};
use super::line::{Fitter, Line};
use super::plan::{AxisPlan, stay_within, with_offset};
use super::sheet::Sheet;
use super::ticks::{AxisText, FittedTicks, GAP, LEADING, Room};
use crate::guide::{
    AxisGuide, BarLength, ColorbarGuide, ExtendShape, Label, LabelPlace, MissingGuide, Side, Turn,
    tip_reach,
};
use crate::resolve::ResolvedColorbar;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect};
use crate::warning::Warning;
use std::sync::Arc;

/// A colorbar to be measured again and again, as its room gets known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BarSpec<'a> {
    pub(crate) asked: &'a ResolvedColorbar,
    pub(crate) tick_fitter: Fitter<'a>,
    pub(crate) label_fitter: Fitter<'a>,
}

/// The room of a colorbar, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BarRoom {
    /// The length of the side that it stands on.
    pub(crate) side: f64,
    /// How far its labels may reach beyond the side's start and its end.
    pub(crate) beyond: (f64, f64),
    /// How long its label may be.
    pub(crate) label: f64,
    /// How deep names and labels away from the bar may be.
    pub(crate) depth: f64,
}

/// A colorbar measured, not placed yet.
#[derive(Clone, Debug)]
pub(crate) struct BarPlan<'a> {
    spec: BarSpec<'a>,
    along: Along,
    /// Its ticks and a label outside of them that runs along.
    axis: AxisPlan,
    /// A label anywhere else.
    label: Option<Line>,
    missing: Option<Line>,
    /// Whether the label is above that of missing values, rather than outside of it.
    is_tucked: bool,
    thickness: f64,
    spine: f64,
    label_gap: f64,
}

/// Where the label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// Outside of the tick labels, running along the bar.
    Along,
    /// Outside of the tick labels, running away from a vertical bar.
    Beside,
    /// Between a horizontal bar and what it stands beside.
    Within,
    /// Above the upper end of a vertical bar, or below its lower end.
    Above,
    Below,
}

impl<'a> BarSpec<'a> {
    pub(crate) fn side(&self) -> Side {
        self.asked.side
    }

    fn spot(&self) -> Spot {
        match (self.asked.label_place, self.side()) {
            (LabelPlace::Above, Side::Left | Side::Right) => Spot::Above,
            (LabelPlace::Below, Side::Left | Side::Right) => Spot::Below,
            (LabelPlace::Above, Side::Bottom) | (LabelPlace::Below, Side::Top) => Spot::Within,
            (LabelPlace::Along, Side::Left | Side::Right)
                if self.asked.label_turn == Turn::None =>
            {
                Spot::Beside
            }
            _ => Spot::Along,
        }
    }

    fn text(&self) -> AxisText<'a> {
        let asked = self.asked;
        let horizontal = asked.side.is_horizontal();
        AxisText {
            name: "colorbar",
            scale: asked.scale.as_ref(),
            locator: Some(asked.locator.as_ref()),
            formatter: Some(asked.formatter.as_ref()),
            horizontal,
            flipped: horizontal == asked.inverted,
            fitter: self.tick_fitter,
        }
    }

    /// Measures it in a room. `kept` is the plan that room was kept for, if there is one.
    pub(crate) fn measure(
        &self,
        room: BarRoom,
        kept: Option<&BarPlan<'a>>,
        sheet: &Sheet<'_>,
    ) -> BarPlan<'a> {
        let grid = sheet.grid;
        let mut warnings = Vec::new();
        let thickness = grid.width(self.asked.thickness);
        let total = self.total(room.side, sheet, &mut warnings);
        let missing = self.missing(total, room.depth, &mut warnings);
        let ends = EndLengths {
            extend: self.asked.extend,
            end: thickness,
            swatch: missing.as_ref().map(|label| self.swatch(label, thickness)),
            gap: kept.map_or(thickness / 2.0, |kept| kept.along.gap),
            starts_low: !self.text().flipped,
        };
        let mut along = Along::new(room.side, total, self.asked.align, ends, grid);
        if let (Some(label), None) = (&missing, kept) {
            // A gap in which the label of the lower limit has room.
            let open = self.tick_room(&along, room, None, grid.pitch());
            let (before, after) = self.text().fit(open, None).overhang(along.bar());
            let over = if along.starts_low { before } else { after };
            let need = over + self.clearance(label, sheet) - along.low - along.swatch / 2.0;
            let ends = EndLengths { gap: ends.gap.max(need), ..ends };
            along = Along::new(room.side, total, self.asked.align, ends, grid);
        }
        let clearance = missing.as_ref().map(|label| self.clearance(label, sheet));
        let mut tick_room = self.tick_room(&along, room, clearance, grid.pitch());
        if let Some(kept) = kept {
            tick_room.depth = kept.axis.ticks.depth();
        }
        let mut ticks = self.text().fit(tick_room, kept.map(|kept| &kept.axis.ticks));
        let label = match kept {
            Some(kept) if kept.is_tucked => {
                let room = BarRoom { label: room.label.min(along.bar()), ..room };
                self.label(&ticks, room, &mut warnings)
            }
            _ => self.label(&ticks, room, &mut warnings),
        };
        let is_tucked = match (kept, &label) {
            (Some(kept), _) => kept.is_tucked,
            (None, Some(label)) => self.is_tucked(label, along.bar()),
            (None, None) => false,
        };
        ticks.warnings.extend(warnings);
        let (outside, label) = match self.spot() {
            Spot::Along => (label, None),
            _ => (None, label),
        };
        let mut axis = AxisPlan::new("colorbar", self.side(), ticks, outside, sheet);
        if let Some(kept) = kept {
            axis.start_labels_at(kept.axis.to_labels);
            axis.keep_clear(kept.axis.ticks_depth());
        }
        let mut plan = BarPlan {
            spec: *self,
            along,
            axis,
            label,
            missing,
            is_tucked,
            thickness,
            spine: sheet.spine(),
            label_gap: sheet.theme.label_gap,
        };
        plan.make_room_for_missing();
        plan
    }

    /// Its length with everything that is part of it, in whole pixels.
    fn total(&self, side: f64, sheet: &Sheet<'_>, warnings: &mut Vec<Warning>) -> f64 {
        let asked = match self.asked.length {
            BarLength::Share(share) => share * side,
            BarLength::Length(length) => length.points(),
        };
        // A rounding error is not worth a word.
        if asked > side + sheet.grid.pitch() {
            warnings.push(Warning::ColorbarShortened { asked, length: side });
        }
        if asked >= side { side } else { sheet.grid.width(asked).min(side) }
    }

    /// The label of the swatch for missing values.
    fn missing(&self, total: f64, depth: f64, warnings: &mut Vec<Warning>) -> Option<Line> {
        let text = self.asked.missing.as_deref()?;
        let most = if self.side().is_horizontal() { total / 3.0 } else { depth };
        let what = "label of missing values";
        let (line, warning) = self.tick_fitter.line((text, ""), what, most);
        warnings.extend(warning);
        Some(line)
    }

    /// How long the swatch wants to be: square, or as long as its label where that runs along.
    fn swatch(&self, label: &Line, thickness: f64) -> f64 {
        if self.side().is_horizontal() { label.length().max(thickness) } else { thickness }
    }

    /// From the middle of the swatch to where labels of ticks may start.
    fn clearance(&self, label: &Line, sheet: &Sheet<'_>) -> f64 {
        let size = self.tick_fitter.size;
        if self.side().is_horizontal() {
            return label.length() / 2.0 + GAP * size;
        }
        // As much on both sides of the middle of its digits.
        let half = label.shaped.digit_height() * label.size / 2.0;
        let reach = (label.ascent() - half).max(label.descent() + half);
        reach + LEADING * size + sheet.grid.pitch()
    }

    /// The room of tick labels: up to the label of the swatch where there is one.
    fn tick_room(&self, along: &Along, room: BarRoom, clearance: Option<f64>, pitch: f64) -> Room {
        let named = self.asked.scale.has_names();
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
    fn is_tucked(&self, label: &Line, bar: f64) -> bool {
        let length = match self.spot() {
            Spot::Along => label.length(),
            Spot::Beside => label.height(),
            Spot::Within | Spot::Above | Spot::Below => return false,
        };
        !self.side().is_horizontal() && length <= bar
    }

    fn label(
        &self,
        ticks: &FittedTicks,
        room: BarRoom,
        warnings: &mut Vec<Warning>,
    ) -> Option<Line> {
        let (label, tail) = with_offset(self.asked.label.as_deref(), &ticks.offset)?;
        let most = match self.spot() {
            Spot::Along | Spot::Within => room.label,
            Spot::Beside | Spot::Above | Spot::Below => room.depth,
        };
        let (line, warning) = self.label_fitter.line((&label, &tail), "colorbar label", most);
        warnings.extend(warning);
        Some(line)
    }
}

impl BarPlan<'_> {
    pub(crate) fn side(&self) -> Side {
        self.spec.side()
    }

    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.axis.ticks.warnings
    }

    /// Whether others may not reach below or above it: its label is there.
    pub(crate) fn is_exclusive(&self) -> bool {
        self.label.is_some() && matches!(self.spec.spot(), Spot::Above | Spot::Below)
    }

    /// From the bar to the outer end of the label of missing values.
    fn missing_depth(&self) -> f64 {
        let Some(label) = &self.missing else { return 0.0 };
        let depth = if self.side().is_horizontal() {
            label.ascent().max(self.axis.ticks.baseline()) + label.descent()
        } else {
            label.length()
        };
        self.axis.to_labels + depth
    }

    fn make_room_for_missing(&mut self) {
        if !self.is_tucked {
            self.axis.keep_clear(self.missing_depth());
        }
    }

    /// From what it stands beside, `out` from the data rectangle, to the bar.
    fn bar_at(&self, out: f64, sheet: &Sheet<'_>) -> f64 {
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
            return Some(out);
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
    fn beyond_ends(&self) -> (f64, f64) {
        let along = &self.along;
        let (before, after) = self.axis.ticks.overhang(along.bar());
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

    /// It beside a rectangle, `out` away from it; its label stays within a stretch of the page.
    pub(crate) fn place(
        &self,
        rect: Rect,
        out: f64,
        within: (f64, f64),
        sheet: &Sheet<'_>,
    ) -> ColorbarGuide {
        let out = self.bar_at(out, sheet);
        let (start, end) =
            if self.side().is_horizontal() { (rect.x0, rect.x1) } else { (rect.y0, rect.y1) };
        let along = self.along;
        // From both ends, so that what is as long as the rectangle ends exactly where it does.
        let (start, end) = (start + along.offset, end - along.rest);
        let stretch = |from: f64, to: f64| self.stretch(rect, out, from, to);
        let outside = along.outside();
        let bar = stretch(start + along.before(), end - along.after());
        let mut axis = self.axis.place(bar, within, sheet.grid);
        let whole = stretch(start + outside.0, end - outside.1);
        self.place_label(&mut axis, whole, within);
        let asked = self.spec.asked;
        let swatch = if along.starts_low {
            stretch(start, start + along.swatch)
        } else {
            stretch(end - along.swatch, end)
        };
        let missing = self.missing.as_ref().map(|line| {
            let overlay = asked.mappable.missing_overlay.clone();
            MissingGuide { swatch, label: self.missing_label(line, swatch, sheet), overlay }
        });
        ColorbarGuide {
            bar,
            whole,
            extend_shape: asked.extend_shape,
            minor_ticks: self.minor_ticks(&axis, bar),
            axis,
            missing,
            scale: Arc::clone(&asked.scale),
            norm: Arc::clone(&asked.mappable.norm),
            colormap: asked.mappable.colormap.clone(),
            inverted: asked.inverted,
            plate: None,
        }
    }

    /// A part of the bar, `out` away from a rectangle.
    fn stretch(&self, rect: Rect, out: f64, from: f64, to: f64) -> Rect {
        let width = self.thickness;
        match self.side() {
            Side::Right => Rect::new(rect.x1 + out, from, rect.x1 + out + width, to),
            Side::Left => Rect::new(rect.x0 - out - width, from, rect.x0 - out, to),
            Side::Top => Rect::new(from, rect.y0 - out - width, to, rect.y0 - out),
            Side::Bottom => Rect::new(from, rect.y1 + out, to, rect.y1 + out + width),
        }
    }

    /// Puts the label to its place, where that is not simply along the outside.
    fn place_label(&self, axis: &mut AxisGuide, whole: Rect, within: (f64, f64)) {
        if let Some(label) = &mut axis.label
            && self.spec.asked.label_turn == Turn::Down
            && label.turn == Turn::Up
            && let Some(line) = &self.axis.label
        {
            // Its letters stand on the other side of the baseline.
            label.at.x += line.descent() - line.ascent();
            label.turn = Turn::Down;
        }
        let Some(line) = &self.label else { return };
        let (before, after) = self.beyond_ends();
        let out = self.axis.ticks_depth() + self.label_gap;
        let outside = self.along.outside();
        let (top, bottom) = (whole.y0 - outside.0 - before, whole.y1 + outside.1 + after);
        let center = whole.center();
        let (anchor, at) = match (self.spec.spot(), self.side()) {
            (Spot::Within | Spot::Along, side) => {
                let x = stay_within(center.x, line.length(), within);
                let y = if side == Side::Top {
                    whole.y1 + self.spine + self.label_gap + line.ascent()
                } else {
                    whole.y0 - self.spine - self.label_gap - line.descent()
                };
                (Anchor::Middle, Point::new(x, y))
            }
            (Spot::Beside, side) => {
                let y = center.y + line.shaped.cap_height() * line.size / 2.0;
                let x = if side == Side::Left { whole.x0 - out } else { whole.x1 + out };
                let anchor = if side == Side::Left { Anchor::End } else { Anchor::Start };
                (anchor, Point::new(x, y))
            }
            (spot @ (Spot::Above | Spot::Below), side) => {
                let y = if spot == Spot::Above {
                    top - self.label_gap - line.descent()
                } else {
                    bottom + self.label_gap + line.ascent()
                };
                let x = if side == Side::Left { whole.x1 } else { whole.x0 };
                let anchor = if side == Side::Left { Anchor::End } else { Anchor::Start };
                (anchor, Point::new(x, y))
            }
        };
        axis.label = Some(Label::new(Arc::clone(&line.shaped), line.size, anchor, at));
    }

    fn missing_label(&self, line: &Line, swatch: Rect, sheet: &Sheet<'_>) -> Label {
        let (grid, out) = (sheet.grid, self.axis.to_labels);
        let center = swatch.center();
        let beside = grid.snap(center.y + line.shaped.digit_height() * line.size / 2.0);
        let rise = line.ascent().max(self.axis.ticks.baseline());
        let (anchor, at) = match self.side() {
            Side::Left => (Anchor::End, Point::new(swatch.x0 - out, beside)),
            Side::Right => (Anchor::Start, Point::new(swatch.x1 + out, beside)),
            Side::Bottom => {
                (Anchor::Middle, Point::new(center.x, grid.snap(swatch.y1 + out + rise)))
            }
            Side::Top => {
                let fall = self.axis.ticks.depth() - self.axis.ticks.baseline();
                let fall = fall.clamp(line.descent(), line.size.max(line.descent()));
                (Anchor::Middle, Point::new(center.x, grid.snap(swatch.y0 - out - fall)))
            }
        };
        Label::new(Arc::clone(&line.shaped), line.size, anchor, at)
    }

    /// Where minor ticks stand, between the ticks that are shown.
    fn minor_ticks(&self, axis: &AxisGuide, bar: Rect) -> Vec<f64> {
        let asked = self.spec.asked;
        if !asked.has_minor_ticks {
            return Vec::new();
        }
        let mut ticks: Vec<f64> = axis.ticks.iter().map(|tick| tick.value).collect();
        ticks.sort_by(f64::total_cmp);
        let (low, high) = asked.scale.limits();
        let (start, length) = if self.side().is_horizontal() {
            (bar.x0, bar.width())
        } else {
            (bar.y0, bar.height())
        };
        let places = asked.locator.minor_ticks(low, high, &ticks).into_iter();
        places
            .map(|value| asked.scale.forward(value))
            .filter(|place| (-1e-9..=1.0 + 1e-9).contains(place))
            .map(|place| if self.along.starts_low { place } else { 1.0 - place })
            .map(|place| start + place * length)
            .collect()
    }
}
