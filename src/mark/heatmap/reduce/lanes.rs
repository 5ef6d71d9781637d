//! The inner loops: column by column, several at a time, at the speed of memory.

use super::zones::Zones;

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

    /// Adds a row to the columns from `first` on; all its values must be numbers within limits, which
    /// [`Lanes::are_inside`] tells afterwards.
    pub(super) fn add(&mut self, first: usize, row: &[f64], weight: f64) {
        let lanes = self.sum[first..].iter_mut().zip(&mut self.least[first..]);
        for (((sum, least), greatest), &value) in lanes.zip(&mut self.greatest[first..]).zip(row) {
            *sum += value * weight;
            // Not `min`, which costs more for what it does about NaN.
            *least = if value < *least { value } else { *least };
            *greatest = if value > *greatest { value } else { *greatest };
        }
    }

    /// Whether all that was added is finite and within limits. A sum past what a float holds is none.
    pub(super) fn are_inside(&self, zones: &Zones) -> bool {
        let (low, high) = zones.inside;
        let ends = self.least.iter().zip(&self.greatest);
        self.sum.iter().zip(ends).fold(true, |all, (sum, (least, greatest))| {
            all & sum.is_finite() & (*least >= low) & (*greatest <= high)
        })
    }

    /// Adds a row of which values without a place take no part.
    pub(super) fn add_placed(&mut self, first: usize, row: &[f64], weight: f64, zones: &Zones) {
        let (low, high) = zones.placed;
        let sums = self.sum[first..].iter_mut().zip(&mut self.weight[first..]);
        let ends = self.least[first..].iter_mut().zip(&mut self.greatest[first..]);
        for (((sum, total), (least, greatest)), &value) in sums.zip(ends).zip(row) {
            let is_placed = (value >= low) & (value <= high);
            *sum += if is_placed { value * weight } else { 0.0 };
            *total += if is_placed { weight } else { 0.0 };
            *least = if is_placed & (value < *least) { value } else { *least };
            *greatest = if is_placed & (value > *greatest) { value } else { *greatest };
        }
    }

    /// Adds columns from `first` on to a pixel, by their weights; each has the weight `rows`, or else
    /// its own.
    pub(super) fn collapse(
        &self,
        first: usize,
        weights: &[f64],
        rows: Option<f64>,
        into: &mut Total,
    ) {
        let end = first + weights.len();
        // One after the other, so that it doesn't matter how columns were read.
        for (sum, weight) in self.sum[first..end].iter().zip(weights) {
            into.sum += sum * weight;
        }
        match rows {
            Some(rows) => weights.iter().for_each(|weight| into.weight += rows * weight),
            None => {
                for (own, weight) in self.weight[first..end].iter().zip(weights) {
                    into.weight += own * weight;
                }
            }
        }
        let least = |a: f64, &b: &f64| if b < a { b } else { a };
        let greatest = |a: f64, &b: &f64| if b > a { b } else { a };
        into.least = self.least[first..end].iter().fold(into.least, least);
        into.greatest = self.greatest[first..end].iter().fold(into.greatest, greatest);
    }
}
