//! Ticks and their labels for a length: as many as there is room for, or the ladder that makes
//! names fit: turn, shrink, elide, thin.

use super::line::{Fitter, extent};
use crate::guide::Turn;
use crate::scale::Scale;
use crate::text::Shaped;
use crate::tick::{Formatter, Locator, TickLabels};
use crate::warning::Warning;
use std::sync::Arc;

/// The most intervals between ticks, as matplotlib's auto locator has it.
const MAX_INTERVALS: usize = 9;
/// The least gap between two labels one after the other, in em.
pub(crate) const GAP: f64 = 0.5;
/// The least gap between two labels one above the other, in em.
pub(crate) const LEADING: f64 = 0.12;

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
    /// `"x"`, `"y"` or `"colorbar"`.
    pub(crate) name: &'static str,
    pub(crate) scale: &'a dyn Scale,
    /// Where ticks go, if not where the scale puts them.
    pub(crate) locator: Option<&'a dyn Locator>,
    /// What ticks are called, if not what the scale calls them.
    pub(crate) formatter: Option<&'a dyn Formatter>,
    /// Whether the axis runs across the page.
    pub(crate) horizontal: bool,
    /// Whether the axis' start on the page (left, top) is its upper limit.
    pub(crate) flipped: bool,
    pub(crate) fitter: Fitter<'a>,
}

/// A tick and its label, before they have a place on the page.
#[derive(Clone, Debug)]
pub(crate) struct FittedTick {
    pub(crate) value: f64,
    /// The place along the axis from its start on the page, 0 to 1.
    pub(crate) place: f64,
    pub(crate) label: Arc<Shaped>,
}

/// The ticks of an axis and how their labels are set.
#[derive(Clone, Debug)]
pub(crate) struct FittedTicks {
    pub(crate) ticks: Vec<FittedTick>,
    pub(crate) size: f64,
    pub(crate) turn: Turn,
    /// What all labels share and leave out.
    pub(crate) offset: String,
    pub(crate) warnings: Vec<Warning>,
    /// How many ticks there would be, had all of them room.
    wanted: usize,
    horizontal: bool,
}

impl AxisText<'_> {
    /// The ticks that fit, with labels that overlap neither each other nor what is around.
    ///
    /// Where room was kept for ticks measured before, `kept` are those: new ones must share what
    /// they share, since that stands in the axis' label.
    pub(crate) fn fit(&self, room: Room, kept: Option<&FittedTicks>) -> FittedTicks {
        let letters = if self.horizontal { 3.0 } else { 2.0 };
        let intervals = (room.length / (letters * self.fitter.size)) as usize;
        let (mut tried, mut last) = (Vec::new(), kept.map(FittedTicks::anew));
        for intervals in (1..=intervals.clamp(1, MAX_INTERVALS)).rev() {
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
        let mut fitted = last.unwrap_or_else(|| self.no_ticks());
        self.squeeze(&mut fitted, room);
        fitted
    }

    /// No ticks at all, for an axis on which nothing is drawn.
    pub(crate) fn no_ticks(&self) -> FittedTicks {
        self.fitted(Vec::new(), String::new(), 0)
    }

    /// Ticks at full size, out of as many as are wanted.
    fn fitted(&self, ticks: Vec<FittedTick>, offset: String, wanted: usize) -> FittedTicks {
        FittedTicks {
            ticks,
            size: self.fitter.size,
            turn: Turn::None,
            offset,
            warnings: Vec::new(),
            wanted,
            horizontal: self.horizontal,
        }
    }

    /// The ticks on the axis, however the scale or its locator came by them.
    fn values(&self, intervals: usize) -> Vec<f64> {
        let (low, high) = self.scale.limits();
        let mut values = match self.locator {
            Some(locator) => locator.ticks(low, high, intervals),
            None => self.scale.locator().ticks(low, high, intervals),
        };
        // A rounding error beyond an end is still the end.
        values.retain(|&value| (-1e-9..=1.0 + 1e-9).contains(&self.scale.forward(value)));
        values
    }

    /// The ticks at some values with all labels at full size. Of very many only as many as could
    /// fit at the smallest size.
    fn shape(&self, values: &[f64], room: Room) -> FittedTicks {
        // All of them: a formatter may go by their order.
        let TickLabels { labels, offset } = match self.formatter {
            Some(formatter) => formatter.format(values),
            None => self.scale.formatter().format(values),
        };
        let most = (room.length / (self.minimum() * 0.5)).max(1.0) as usize;
        let step = values.len().div_ceil(most).max(1);
        let place = |value| {
            let place = self.scale.forward(value);
            if self.flipped { 1.0 - place } else { place }
        };
        let mut ticks: Vec<FittedTick> = values
            .iter()
            .zip(&labels)
            .step_by(step)
            .map(|(&value, label)| FittedTick {
                value,
                place: place(value),
                label: self.fitter.fonts.shape(label, self.fitter.style),
            })
            .collect();
        ticks.sort_by(|a, b| a.place.total_cmp(&b.place));
        self.fitted(ticks, offset, values.len())
    }

    fn minimum(&self) -> f64 {
        self.fitter.minimum.min(self.fitter.size)
    }

    /// The ladder, step by step until all fits.
    fn squeeze(&self, fitted: &mut FittedTicks, room: Room) {
        if !self.scale.has_names() {
            return self.thin(fitted, room);
        }
        if self.horizontal {
            fitted.turn = Turn::Up;
            fitted.warnings.push(Warning::TickLabelsRotated { axis: self.name });
        }
        if !fitted.fits(room) {
            fitted.size = fitted.fitting_size(room).clamp(self.minimum(), self.fitter.size);
        }
        if fitted.size < self.fitter.size {
            let what = format!("{} tick labels", self.name);
            fitted.warnings.push(Warning::TextShrunk { what, size: fitted.size });
        }
        for tick in &mut fitted.ticks {
            if extent(&tick.label) * fitted.size > room.depth * (1.0 + 1e-9) {
                let (full, what) =
                    (tick.label.text().to_owned(), format!("{} tick label", self.name));
                tick.label = self.fitter.elide((&full, ""), room.depth / fitted.size);
                fitted.warnings.push(Warning::TextElided { what, full });
            }
        }
        self.thin(fitted, room);
    }

    /// Keeps every nth tick, the least n with which the rest fits; from the first one on if that
    /// will do, from another one where the first has no room.
    fn thin(&self, fitted: &mut FittedTicks, room: Room) {
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
            fitted.warnings.push(Warning::TickLabelsThinned { axis: self.name, shown, of });
        }
    }
}

impl FittedTicks {
    /// The same ticks at the same size, before anything is done to make them fit.
    fn anew(&self) -> Self {
        Self { warnings: Vec::new(), ..self.clone() }
    }

    /// Whether labels stand one after the other along the axis, rather than side by side.
    fn along(&self) -> bool {
        self.horizontal && self.turn == Turn::None
    }

    fn widest(&self) -> f64 {
        self.ticks.iter().map(|tick| extent(&tick.label)).fold(0.0, f64::max)
    }

    /// How far labels reach above their baseline, in em: capitals at least.
    fn rise(&self) -> f64 {
        self.ticks
            .iter()
            .map(|tick| (-tick.label.ink().y0).max(tick.label.cap_height()))
            .fold(0.0, f64::max)
    }

    /// How far labels reach below their baseline, in em.
    fn fall(&self) -> f64 {
        self.ticks.iter().map(|tick| tick.label.ink().y1).fold(0.0, f64::max)
    }

    /// From the axis' end of the labels to their other end, in points.
    pub(crate) fn depth(&self) -> f64 {
        self.size * if self.along() { self.rise() + self.fall() } else { self.widest() }
    }

    /// From the axis' end of the labels to their baseline where they run along it, in points.
    pub(crate) fn baseline(&self) -> f64 {
        self.size * self.rise()
    }

    /// How far a label reaches on either side of its tick along the axis, in em: before and after.
    fn reach(&self, tick: &FittedTick) -> (f64, f64) {
        if self.along() {
            let half = extent(&tick.label) / 2.0;
            return (half, half);
        }
        // Centred by the height of digits.
        let half = tick.label.digit_height() / 2.0;
        let ink = tick.label.ink();
        ((-ink.y0 - half).max(half), (ink.y1 + half).max(half))
    }

    /// How far labels reach beyond both ends of an axis of a length, in points.
    pub(crate) fn overhang(&self, length: f64) -> (f64, f64) {
        self.ticks.iter().fold((0.0, 0.0), |(before, after): (f64, f64), tick| {
            let (back, forth) = self.reach(tick);
            (
                before.max(back * self.size - tick.place * length),
                after.max(forth * self.size - (1.0 - tick.place) * length),
            )
        })
    }

    fn fits(&self, room: Room) -> bool {
        let (before, after) = self.overhang(room.length);
        // A rounding error is no overlap.
        let slack = 1e-6;
        self.size <= self.fitting_size(room) * (1.0 + 1e-9)
            && before <= room.before + slack
            && after <= room.after + slack
    }

    /// The largest size with which neighbours keep apart and labels stay within the depth.
    fn fitting_size(&self, room: Room) -> f64 {
        let depth = self.depth() / self.size;
        // Empty names have room anywhere.
        let deep = if depth > 0.0 { room.depth / depth } else { f64::INFINITY };
        self.ticks.windows(2).fold(deep, |size, pair| {
            let gap = if self.along() { GAP } else { LEADING };
            let need = self.reach(&pair[0]).1 + self.reach(&pair[1]).0 + gap;
            let moved = if self.along() { 0.0 } else { room.pitch };
            size.min(((pair[1].place - pair[0].place) * room.length - moved) / need)
        })
    }
}
