//! The ladder that makes names fit: break into lines, shrink a little, turn, shrink, cut, thin.

use super::fitted::{FittedTicks, GAP};
use super::ticks::{AxisText, Room};
use super::wrap::MOST_LINES;
use crate::guide::{TextBlock, Turn};
use crate::scene::Anchor;
use crate::warning::Warning;
use std::cmp::Ordering;

/// Names shrink to this part of their size before they are turned: a little smaller is easier to
/// read than aslant.
const MILD: f64 = 0.8;
/// The most that names aslant may reach beyond their axis, as a part of its length.
const OVERHANG_SHARE: f64 = 0.25;
/// Names are not cut to less than this, in em: some six letters.
const LEAST_WIDTH: f64 = 3.0;

impl AxisText<'_> {
    /// Names that don't fit as they are, step by step until they do.
    pub(super) fn fit_names(
        &self,
        plain: FittedTicks,
        kept: Option<&FittedTicks>,
        room: Room,
    ) -> FittedTicks {
        let fit = self.fitter.fit;
        if let Some(kept) = kept {
            // Lengths hardly change once room is kept: the same step nearly always does again.
            if let Some(fitted) = self.adjusted(kept, room) {
                return fitted;
            }
            // Another step would need a depth that was not kept, and may not make it up.
            if !(fit.shrink && fit.elide) {
                return self.thinned(self.cut(kept.clone(), room), room);
            }
        }
        let lying = self.ways(plain, room);
        let is_free = fit.rotate && self.axis.turn.is_none() && self.axis.side.is_horizontal();
        let ways = if is_free { self.turned(lying, room) } else { lying };
        let fitted = self.kept_whole(&ways, room);
        let room = self.room_of(&fitted, room);
        self.thinned(fitted, room)
    }

    /// The room that names may take: what may not be cut takes more than its share.
    fn room_of(&self, names: &FittedTicks, room: Room) -> Room {
        let depth = if self.fitter.fit.elide { room.depth } else { room.depth.max(names.depth()) };
        Room { depth, ..room }
    }

    /// Names set in the way that allows for the largest size, if that fits; else in the way in which
    /// all of them fit and the fewest are cut.
    fn kept_whole(&self, ways: &[FittedTicks], room: Room) -> FittedTicks {
        let largest = self.shrunk(self.largest(ways, room), room);
        if largest.fits(room) {
            return largest;
        }
        let cut = self.cut(largest, room);
        let others = ways.iter().map(|way| self.cut(self.shrunk(way.clone(), room), room));
        std::iter::once(cut.clone())
            .chain(others)
            .filter(|way| way.fits(self.room_of(way, room)))
            .min_by_key(|way| way.ticks.iter().filter(|tick| tick.label.is_cut()).count())
            .unwrap_or(cut)
    }

    /// Names as kept, a little smaller if need be.
    fn adjusted(&self, kept: &FittedTicks, room: Room) -> Option<FittedTicks> {
        let size = kept.size.min(kept.fitting_size(room)).min(kept.size_within(room));
        let is_close = size >= (kept.size * MILD).max(self.minimum());
        let mut fitted = FittedTicks { size, ..kept.clone() };
        if size < kept.size {
            fitted.warnings.retain(|warning| !matches!(warning, Warning::TextShrunk { .. }));
            self.warn_if_shrunk(&mut fitted);
        }
        (is_close && fitted.fits(room)).then_some(fitted)
    }

    /// The ways to set names without turning them further: as they are, and on several lines, at
    /// full size and for smaller ones. Names aslant stay on one line.
    fn ways(&self, plain: FittedTicks, room: Room) -> Vec<FittedTicks> {
        let (line, minimum) = (plain.turn.line(), self.minimum());
        let mut ways = vec![plain];
        if line.x == 0.0 || line.y == 0.0 {
            let mut tries =
                [1.0, MILD, 0.0].map(|part| (part * self.fitter.size).max(minimum)).to_vec();
            tries.dedup();
            let mut tries: Vec<_> = tries.into_iter().map(|size| (size, MOST_LINES)).collect();
            // A name that asks for more lines than there is room for had better be cut alone.
            tries.push((minimum, ways[0].lines(room.length, minimum).min(MOST_LINES)));
            tries.dedup();
            let wrapped: Vec<_> = tries
                .into_iter()
                .filter_map(|(size, most)| self.wrapped(&ways[0], size, most, room))
                .collect();
            ways.extend(wrapped);
        }
        ways
    }

    /// Names broken into lines, at most so many, where they are too long at a size; none where no
    /// name is.
    fn wrapped(
        &self,
        plain: &FittedTicks,
        size: f64,
        most: usize,
        room: Room,
    ) -> Option<FittedTicks> {
        let width = if plain.anchor() == Anchor::Middle {
            plain.slot(room.length) / size - GAP
        } else {
            room.depth / size
        };
        let mut wrapped = plain.clone();
        let mut is_changed = false;
        for tick in &mut wrapped.ticks {
            if tick.label.bounds(Anchor::Start).width() <= width {
                continue;
            }
            let text = tick.label.part();
            let end = text.as_str().len();
            if let Some(block) = self.fitter.wrapped(text, end, width, most) {
                tick.label = block;
                is_changed = true;
            }
        }
        let what = format!("{} tick labels", self.axis.name);
        wrapped.warnings.push(Warning::TextWrapped { what });
        is_changed.then_some(wrapped)
    }

    /// The ways to set names of a horizontal axis: lying if that will do, else turned by 45 degrees
    /// where that suffices, else by 90.
    fn turned(&self, lying: Vec<FittedTicks>, room: Room) -> Vec<FittedTicks> {
        for part in [1.0, MILD] {
            let least = part * self.fitter.size;
            if let Some(fitted) = lying.iter().find_map(|way| self.at_least(way, least, room)) {
                return vec![fitted];
            }
        }
        let Some(plain) = lying.into_iter().next() else { return Vec::new() };
        let turned = |degrees| {
            let mut turned = FittedTicks { turn: Turn::degrees(degrees), ..plain.clone() };
            turned.warnings.push(Warning::TickLabelsRotated { axis: self.axis.name, degrees });
            turned
        };
        let most = OVERHANG_SHARE * room.length;
        let beside = Room { before: room.before.min(most), after: room.after.min(most), ..room };
        let aslant = self.at_least(&turned(45.0), MILD * self.fitter.size, beside);
        aslant.map_or_else(|| self.ways(turned(90.0), room), |aslant| vec![aslant])
    }

    /// Names at the size with which they fit, if it is no less than some size.
    fn at_least(&self, names: &FittedTicks, least: f64, room: Room) -> Option<FittedTicks> {
        let size = names.fitting_size(room).min(self.fitter.size);
        let mut fitted = FittedTicks { size, ..names.clone() };
        self.warn_if_shrunk(&mut fitted);
        (size >= least.max(self.minimum()) && fitted.fits(room)).then_some(fitted)
    }

    /// Names at the size with which they fit, but not below the smallest.
    fn shrunk(&self, mut fitted: FittedTicks, room: Room) -> FittedTicks {
        let size = fitted.fitting_size(room).min(self.fitter.size).max(self.minimum());
        if size < fitted.size {
            fitted.size = size;
            self.warn_if_shrunk(&mut fitted);
        }
        fitted
    }

    fn warn_if_shrunk(&self, fitted: &mut FittedTicks) {
        if fitted.size < self.fitter.size {
            let what = format!("{} tick labels", self.axis.name);
            fitted.warnings.push(Warning::TextShrunk { what, size: fitted.size });
        }
    }

    /// Names that end within the depth, or where the next ones begin.
    fn cut(&self, mut fitted: FittedTicks, room: Room) -> FittedTicks {
        let Some(width) = self.line_width(&fitted, room).filter(|_| self.fitter.fit.elide) else {
            return fitted;
        };
        for tick in &mut fitted.ticks {
            if tick.label.bounds(Anchor::Start).width() > width.max(0.0) * (1.0 + 1e-9) {
                let what = format!("{} tick label", self.axis.name);
                let whole = tick.label.part().to_text();
                let line = self.fitter.elide((whole.part(), "".into()), width);
                let full = whole.to_string();
                let was_cut = std::mem::replace(&mut tick.label, TextBlock::cut(whole, [line]));
                if !was_cut.is_cut() {
                    fitted.warnings.push(Warning::TextElided { what, full });
                }
            }
        }
        fitted
    }

    /// How wide a line of names that don't fit may be, in em; none where they fit, or where so little
    /// would be left of them that it is better to have fewer.
    fn line_width(&self, fitted: &FittedTicks, room: Room) -> Option<f64> {
        if fitted.anchor() != Anchor::Middle {
            let is_deep = fitted.depth() > room.depth * (1.0 + 1e-9);
            return is_deep.then(|| fitted.line_room(room.depth));
        }
        let width = fitted.slot(room.length) / fitted.size - GAP;
        let least = if self.fitter.fit.thin { LEAST_WIDTH } else { 0.0 };
        (width >= least && !fitted.fits(room)).then_some(width)
    }

    /// The way to set names that allows for the largest size; of several that do for names side by
    /// side the one with most lines, since less of it will have to be cut.
    fn largest<'ways>(&self, ways: &'ways [FittedTicks], room: Room) -> FittedTicks {
        let size = |way: &FittedTicks| way.fitting_size(room).min(way.size);
        let larger = |best: &'ways FittedTicks, way: &'ways FittedTicks| {
            let is_shorter = self.fitter.fit.elide && way.anchor() == Anchor::Middle;
            match size(way).total_cmp(&size(best)) {
                Ordering::Greater => way,
                Ordering::Equal if is_shorter => way,
                _ => best,
            }
        };
        ways.iter().reduce(larger).map_or_else(|| self.no_ticks(), FittedTicks::clone)
    }
}
