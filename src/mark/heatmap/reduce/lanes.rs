//! The inner loops: column by column, several at a time, at the speed of memory.

use super::zones::Zones;
use std::ops::Range;

/// What is known of each column in the rows that were added.
#[derive(Default)]
pub(super) struct Lanes {
    sum: Vec<f64>,
    /// Of values with a place; kept only where some have none.
    weight: Vec<f64>,
    least: Vec<f64>,
    greatest: Vec<f64>,
}

/// What is known of a pixel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Total {
    pub(super) sum: f64,
    pub(super) weight: f64,
    pub(super) least: f64,
    pub(super) greatest: f64,
}

impl Total {
    pub(super) const NOTHING: Self =
        Self { sum: 0.0, weight: 0.0, least: f64::INFINITY, greatest: f64::NEG_INFINITY };
}

impl Lanes {
    /// Starts anew with so many columns.
    pub(super) fn clear(&mut self, columns: usize) {
        for (lane, nothing) in [
            (&mut self.sum, 0.0),
            (&mut self.weight, 0.0),
            (&mut self.least, f64::INFINITY),
            (&mut self.greatest, f64::NEG_INFINITY),
        ] {
            lane.clear();
            lane.resize(columns, nothing);
        }
    }

    /// Adds some columns of rows, each with its weight; all values must be numbers within limits, which
    /// [`Lanes::are_inside`] tells afterwards.
    pub(super) fn add(&mut self, columns: &Range<usize>, rows: &[&[f64]], weights: &[f64]) {
        self.add_all::<true>(columns, rows, weights, (0.0, 0.0));
    }

    /// Whether all that was added is finite and within limits. A sum past what a float holds is none.
    pub(super) fn are_inside(&self, zones: &Zones) -> bool {
        let (low, high) = zones.inside;
        let ends = self.least.iter().zip(&self.greatest);
        self.sum.iter().zip(ends).fold(true, |all, (sum, (least, greatest))| {
            all & sum.is_finite() & (*least >= low) & (*greatest <= high)
        })
    }

    /// Adds some columns of rows, of which values without a place take no part.
    pub(super) fn add_placed(
        &mut self,
        columns: &Range<usize>,
        rows: &[&[f64]],
        weights: &[f64],
        zones: &Zones,
    ) {
        self.add_all::<false>(columns, rows, weights, zones.placed);
    }

    fn add_all<const PLAIN: bool>(
        &mut self,
        columns: &Range<usize>,
        rows: &[&[f64]],
        weights: &[f64],
        placed: (f64, f64),
    ) {
        let (eights, rows) = rows.as_chunks::<8>();
        let (weights_of_eights, weights) = weights.as_chunks::<8>();
        for (rows, weights) in eights.iter().zip(weights_of_eights) {
            self.add_rows::<8, PLAIN>(columns, rows, weights, placed);
        }
        let (fours, rows) = rows.as_chunks::<4>();
        let (weights_of_fours, weights) = weights.as_chunks::<4>();
        for (rows, weights) in fours.iter().zip(weights_of_fours) {
            self.add_rows::<4, PLAIN>(columns, rows, weights, placed);
        }
        for (&row, &weight) in rows.iter().zip(weights) {
            self.add_rows::<1, PLAIN>(columns, &[row], &[weight], placed);
        }
    }

    /// Adds several rows at once: lanes are read and written once for all of them, and memory brings
    /// several rows sooner than one as long. In whatever groups, each column is added up row by row.
    fn add_rows<const ROWS: usize, const PLAIN: bool>(
        &mut self,
        columns: &Range<usize>,
        rows: &[&[f64]; ROWS],
        weights: &[f64; ROWS],
        (low, high): (f64, f64),
    ) {
        let rows = rows.map(|row| &row[columns.clone()]);
        let sums = self.sum[columns.clone()].iter_mut().zip(&mut self.weight[columns.clone()]);
        let ends = self.least[columns.clone()].iter_mut().zip(&mut self.greatest[columns.clone()]);
        for (at, ((sum, total), (least, greatest))) in sums.zip(ends).enumerate() {
            for (row, &weight) in rows.iter().zip(weights) {
                let value = row[at];
                let is_placed = PLAIN || (value >= low) & (value <= high);
                *sum += if is_placed { value * weight } else { 0.0 };
                if !PLAIN {
                    *total += if is_placed { weight } else { 0.0 };
                }
                // Not `min`, which costs more for what it does about NaN.
                *least = if is_placed & (value < *least) { value } else { *least };
                *greatest = if is_placed & (value > *greatest) { value } else { *greatest };
            }
        }
    }

    /// Adds columns from `first` on to a pixel, by their weights; each has the weight `rows`, or else
    /// its own.
    #[inline]
    pub(super) fn collapse(
        &self,
        first: usize,
        weights: &[f64],
        rows: Option<f64>,
        into: &mut Total,
    ) {
        // Few columns each: one loop over all lanes, as every loop's end is a guess gone wrong.
        let columns = first..first + weights.len();
        let sums = self.sum[columns.clone()].iter().zip(&self.weight[columns.clone()]);
        let ends = self.least[columns.clone()].iter().zip(&self.greatest[columns]);
        let Total { mut sum, mut weight, mut least, mut greatest } = *into;
        // One after the other, so that it doesn't matter how columns were read.
        for (((part, own), (low, high)), across) in sums.zip(ends).zip(weights) {
            sum += part * across;
            weight += rows.unwrap_or(*own) * across;
            least = if *low < least { *low } else { least };
            greatest = if *high > greatest { *high } else { greatest };
        }
        *into = Total { sum, weight, least, greatest };
    }
}
