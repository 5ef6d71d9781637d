//! Ticks and their labels for a length: as many as there is room for.

use super::fitted::{FittedTick, FittedTicks};
use super::line::Fitter;
use crate::guide::{TextBlock, Turn};
use crate::resolve::ResolvedAxis;
use crate::text::Text;
use crate::tick::TickLabels;
use crate::warning::Warning;

/// The most intervals between ticks, as matplotlib's auto locator has it.
const MAX_INTERVALS: usize = 9;
/// The least distance of a minor tick from any other tick, in points.
const MINOR_DISTANCE: f64 = 1.0;
/// The same in pixels: one is seen between them.
const MINOR_PIXELS: f64 = 2.0;

/// So many labels are shaped even where there is no room for them, if none may be left out.
const MOST_WHOLE: usize = 1000;
/// By how many pixels an axis gets shorter at most when its ends move onto pixels.
const MOVED_PIXELS: f64 = 2.0;

/// The room of an axis' labels, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    /// The length of the axis.
    pub(crate) length: f64,
    /// How deep labels may be, away from the axis.
    pub(crate) depth: f64,
    /// How far a label may reach beyond the start of the axis.
    pub(crate) before: f64,
    /// How far a label may reach beyond its end.
    pub(crate) after: f64,
    /// The side of a pixel: labels beside their ticks move by up to half of it, onto the grid.
    pub(crate) pitch: f64,
}

/// What is to be fitted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AxisText<'a> {
    pub(crate) axis: &'a ResolvedAxis,
    pub(crate) fitter: Fitter<'a>,
}

impl AxisText<'_> {
    /// The ticks that fit, with labels that overlap neither each other nor what is around.
    ///
    /// Where room was kept for ticks measured before, `kept` are those: new ones must share what
    /// they share, since that stands in the axis' label.
    pub(crate) fn fit(&self, room: Room, kept: Option<&FittedTicks>) -> FittedTicks {
        let room = if kept.is_none() { self.provisional(room) } else { room };
        let (mut tried, mut last) = (Vec::new(), kept.map(FittedTicks::anew));
        for intervals in (1..=self.most_intervals(room)).rev() {
            let values = self.values(intervals);
            if !tried.is_empty() && tried == values {
                continue;
            }
            let fitted = self.shape(&values, room);
            tried = values;
            if kept.is_some_and(|kept| kept.offset != fitted.offset) {
                continue;
            }
            if fitted.fits(room) {
                return fitted;
            }
            last = Some(fitted);
        }
        let fitted = last.unwrap_or_else(|| self.no_ticks());
        if self.axis.scale.has_names() {
            self.fit_names(fitted, kept, room)
        } else {
            self.thinned(fitted, room)
        }
    }

    /// The room for names at a length that is not the last: a little less where they can't shrink to
    /// fit the last one, since the data rectangle still moves onto pixels.
    fn provisional(&self, room: Room) -> Room {
        let can_follow = self.fitter.fit.shrink || !self.axis.scale.has_names();
        let length = if can_follow { room.length } else { room.length - MOVED_PIXELS * room.pitch };
        Room { length, ..room }
    }

    fn most_intervals(&self, room: Room) -> usize {
        let is_along = self.axis.side.is_horizontal() && self.turn() == Turn::NONE;
        let letters = if is_along { 3.0 } else { 2.0 };
        ((room.length / (letters * self.fitter.size)) as usize).clamp(1, MAX_INTERVALS)
    }

    /// How labels run unless they need to be turned.
    fn turn(&self) -> Turn {
        self.axis.turn.unwrap_or_default()
    }

    /// The ticks of an axis whose labels are those of another one: one stands for all of them until
    /// that axis has its own.
    pub(crate) fn unlabelled(&self) -> FittedTicks {
        let values = self.values(MAX_INTERVALS);
        let tick = values.first().map(|&value| FittedTick {
            value,
            place: self.place(value),
            label: self.fitter.block("".into()),
        });
        self.fitted(tick.into_iter().collect(), Text::new(), &values)
    }

    /// No ticks at all, for an axis on which nothing is drawn.
    pub(crate) fn no_ticks(&self) -> FittedTicks {
        self.fitted(Vec::new(), Text::new(), &[])
    }

    /// Ticks at full size, out of as many as are wanted.
    fn fitted(&self, ticks: Vec<FittedTick>, offset: Text, values: &[f64]) -> FittedTicks {
        FittedTicks {
            ticks,
            minor: Vec::new(),
            size: self.fitter.size,
            turn: self.turn(),
            side: self.axis.side,
            offset,
            warnings: Vec::new(),
            wanted: values.len().div_ceil(self.axis.every),
            located: values.to_vec(),
        }
    }

    /// The ticks on the axis, however the scale or its locator came by them.
    fn values(&self, intervals: usize) -> Vec<f64> {
        let (low, high) = self.axis.scale.limits();
        let mut values = self.axis.locator.ticks(low, high, intervals);
        // A rounding error beyond an end is still the end.
        values.retain(|&value| (-1e-9..=1.0 + 1e-9).contains(&self.axis.scale.forward(value)));
        values
    }

    /// The place of a value from the axis' start on the page.
    fn place(&self, value: f64) -> f64 {
        let place = self.axis.scale.forward(value);
        if self.axis.upwards { 1.0 - place } else { place }
    }

    /// The ticks at some values with all labels at full size. Of very many only as many as could
    /// fit at the smallest size.
    fn shape(&self, values: &[f64], room: Room) -> FittedTicks {
        // All of them: a formatter may go by their order.
        let TickLabels { labels, offset } = self.axis.formatter.format(values);
        let most = (room.length / self.least_step()).max(1.0) as usize;
        let most = if self.fitter.fit.thin { most } else { most.max(MOST_WHOLE) };
        let every = self.axis.every;
        let step = values.len().div_ceil(every).div_ceil(most).max(1).saturating_mul(every);
        let mut ticks: Vec<FittedTick> = values
            .iter()
            .zip(&labels)
            .step_by(step)
            .map(|(&value, label)| FittedTick {
                value,
                place: self.place(value),
                label: self.label(label),
            })
            .collect();
        ticks.sort_by(|a, b| a.place.total_cmp(&b.place));
        self.fitted(ticks, self.written(&offset), values)
    }

    /// A label at full size.
    fn label(&self, label: &str) -> TextBlock {
        match &self.axis.tick_text {
            Some(text) => self.fitter.block(text.of(label).part()),
            None => self.fitter.block(self.written(label).part()),
        }
    }

    /// What a formatter wrote. Powers of ten are set as superscripts where the family lacks the
    /// characters.
    fn written(&self, text: &str) -> Text {
        if self.fitter.fonts.lacks_scripts(text, self.fitter.style) {
            Text::scripts(text)
        } else {
            text.into()
        }
    }

    /// The smallest size of labels.
    pub(crate) fn minimum(&self) -> f64 {
        self.fitter.least()
    }

    /// How much longer the axis, and how much deeper the room of its labels, would have to be: more
    /// than nothing only where no labels may be left out.
    pub(crate) fn lacking(&self, fitted: &FittedTicks, room: Room) -> (f64, f64) {
        if self.fitter.fit.thin || !self.axis.has_ticks || self.axis.labels_of.is_some() {
            return (0.0, 0.0);
        }
        let (along, depth) = fitted.lacking(room);
        // Of very many labels only some were shaped.
        let is_short = fitted.ticks.len() < fitted.wanted;
        let least = fitted.wanted as f64 * self.least_step() - room.length;
        (if is_short { along.max(least).max(1.0) } else { along }, depth)
    }

    /// The least distance of two ticks with labels, in points.
    fn least_step(&self) -> f64 {
        self.minimum() * 0.5
    }

    /// Keeps every nth tick, the least n with which the rest fits; from the first one on if that
    /// will do, from another one where the first has no room. All of them where none may be left out.
    pub(crate) fn thinned(&self, mut fitted: FittedTicks, room: Room) -> FittedTicks {
        if !self.fitter.fit.thin {
            return fitted;
        }
        fitted.warnings.retain(|warning| !matches!(warning, Warning::TickLabelsThinned { .. }));
        let all = std::mem::take(&mut fitted.ticks);
        'steps: for step in 1..=all.len() {
            for start in [0, step / 2, step - 1] {
                fitted.ticks = all.iter().skip(start).step_by(step).cloned().collect();
                if fitted.fits(room) {
                    break 'steps;
                }
            }
        }
        if !fitted.fits(room) {
            fitted.ticks.clear();
        }
        let (shown, of) = (fitted.ticks.len(), fitted.wanted);
        if shown < of {
            let axis = self.axis.name;
            fitted.warnings.push(Warning::TickLabelsThinned { axis, shown, of });
        }
        fitted
    }

    /// The places of minor ticks between ticks that have been fitted; none where they would run
    /// into each other.
    pub(crate) fn minor(&self, fitted: &FittedTicks, length: f64, pitch: f64) -> Vec<f64> {
        if !self.axis.minor_ticks || fitted.ticks.is_empty() {
            return Vec::new();
        }
        let (low, high) = self.axis.scale.limits();
        let values = self.axis.locator.minor_ticks(low, high, &fitted.located);
        let places = values.into_iter().map(|value| self.place(value));
        let places: Vec<f64> = places.filter(|place| (0.0..=1.0).contains(place)).collect();
        let mut all = places.clone();
        all.extend(fitted.ticks.iter().map(|tick| tick.place));
        all.sort_by(f64::total_cmp);
        let least = MINOR_DISTANCE.max(MINOR_PIXELS * pitch);
        let are_apart = all.windows(2).all(|pair| (pair[1] - pair[0]) * length >= least);
        if are_apart { places } else { Vec::new() }
    }
}

impl FittedTicks {
    /// The same ticks at the same size, before anything is done to make them fit.
    fn anew(&self) -> Self {
        Self { warnings: Vec::new(), ..self.clone() }
    }
}
