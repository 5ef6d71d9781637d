//! The values that a heatmap shows: those of cells that are neither hidden nor masked.

use super::Heatmap;
use super::mask::Cell;
use crate::data::Values;
use crate::mark::Mappable;
use crate::warning::Warning;

/// What limits are taken from.
pub(super) struct Shown<'a>(pub(super) &'a Heatmap);

/// Values handed on at once.
const BLOCK: usize = 1024;

impl Values for Shown<'_> {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        if self.0.mask.is_empty() {
            return self.0.matrix.visit(see);
        }
        let mut block = Vec::with_capacity(BLOCK);
        for value in self.0.values() {
            block.push(value);
            if block.len() == BLOCK {
                see(&block);
                block.clear();
            }
        }
        see(&block);
    }
}

impl Shown<'_> {
    /// Warns of cells without a value, of values that have no place, and of those outside the limits.
    pub(super) fn count(&self, mappable: &Mappable) -> Vec<Warning> {
        let norm = &mappable.norm;
        let (mut cells, mut missing, mut lost, mut below, mut above) = (0, 0, 0, 0, 0);
        let mut usable = false;
        for cell in self.0.cells() {
            let value = match cell {
                Cell::Hidden => continue,
                Cell::Missing => f64::NAN,
                Cell::Value(value) => value,
            };
            cells += 1;
            let place = norm.normalize(value);
            missing += usize::from(value.is_nan());
            lost += usize::from(place.is_nan() && !value.is_nan());
            below += usize::from(place < 0.0);
            above += usize::from(place > 1.0);
            usable |= value.is_finite() && !place.is_nan();
        }
        let made_up = !usable && self.0.norm.needs_data();
        [
            (missing > 0).then_some(Warning::MissingCells { count: missing, cells }),
            (lost > 0).then(|| Warning::NoPlace { count: lost, reason: norm.no_place() }),
            (below + above > 0).then_some(Warning::OutsideLimits { below, above }),
            made_up.then_some(Warning::NoFiniteValues),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
