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
        for matrix in self.0.colored() {
            if self.0.mask.is_empty() {
                matrix.visit(see);
                continue;
            }
            let mut block = Vec::with_capacity(BLOCK);
            for value in self.0.values_of(matrix) {
                block.push(value);
                if block.len() == BLOCK {
                    see(&block);
                    block.clear();
                }
            }
            see(&block);
        }
    }
}

/// What is worth knowing about the values of cells.
#[derive(Default)]
struct Count {
    cells: usize,
    missing: usize,
    lost: usize,
    below: usize,
    above: usize,
    usable: bool,
}

impl Shown<'_> {
    /// Warns of cells without a value, of values that have no place, and of those outside the limits.
    pub(super) fn count(&self, mappable: &Mappable) -> Vec<Warning> {
        let Self(map) = self;
        let mut count = Count::default();
        for row in 0..map.matrix.rows() {
            for column in 0..map.matrix.columns() {
                self.see(row, column, mappable, &mut count);
            }
        }
        let Count { cells, missing, lost, below, above, usable } = count;
        let made_up = !usable && map.norm.needs_data();
        let reason = mappable.norm.no_place();
        [
            (missing > 0).then_some(Warning::MissingCells { count: missing, cells }),
            (lost > 0).then_some(Warning::NoPlace { count: lost, reason }),
            (below + above > 0).then_some(Warning::OutsideLimits { below, above }),
            made_up.then_some(Warning::NoFiniteValues),
            map.sizes_outside(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Counts one cell: it is missing where a value or the size is that it is drawn from.
    fn see(&self, row: usize, column: usize, mappable: &Mappable, count: &mut Count) {
        let Self(map) = self;
        let sizes = map.sizes.matrix();
        let mut is_missing = sizes.is_some_and(|sizes| sizes.get(row, column).is_nan());
        for matrix in map.colored() {
            let value = match map.cell_of(matrix, row, column) {
                Cell::Hidden => return,
                Cell::Missing => f64::NAN,
                Cell::Value(value) => value,
            };
            let place = mappable.norm.normalize(value);
            is_missing |= value.is_nan();
            count.lost += usize::from(place.is_nan() && !value.is_nan());
            count.below += usize::from(place < 0.0);
            count.above += usize::from(place > 1.0);
            count.usable |= value.is_finite() && !place.is_nan();
        }
        count.cells += 1;
        count.missing += usize::from(is_missing);
    }
}
