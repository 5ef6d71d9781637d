//! One pixel from the cells that it stands for.

use super::Job;
use crate::error::Error;
use crate::mark::heatmap::mask::Cell;
use crate::mark::heatmap::patch::Patch;
use crate::mark::heatmap::rendering::Reduction;
use crate::norm::Norm;

/// Slots and their weights.
type Taps<'a> = &'a [(usize, f64)];

/// What a pixel shows, of cells that are read for it alone.
pub(super) fn read(job: &Job<'_>, y: usize, x: usize, patch: &mut Patch) -> Result<Cell, Error> {
    let (rows, columns) = (job.rows.taps(y), job.columns.taps(x));
    patch.read(job.view.map, job.view.rows.indices(rows), job.view.columns.indices(columns))?;
    Ok(of(job, y, x, |row, column| patch.get(row, column)))
}

/// What a pixel shows, of cells that are told by their row and column.
pub(super) fn of(job: &Job<'_>, y: usize, x: usize, cell: impl Fn(usize, usize) -> Cell) -> Cell {
    let at = |row, column| cell(job.view.rows.index(row), job.view.columns.index(column));
    if let (Some(row), Some(column)) = (job.rows.owner(y), job.columns.owner(x)) {
        let own = at(row, column);
        if !matches!(own, Cell::Value(_)) {
            return own;
        }
    }
    reduce(job, job.rows.taps(y), job.columns.taps(x), at)
}

fn reduce(
    job: &Job<'_>,
    rows: Taps<'_>,
    columns: Taps<'_>,
    at: impl Fn(usize, usize) -> Cell,
) -> Cell {
    if let (&[(row, _)], &[(column, _)]) = (rows, columns) {
        return at(row, column);
    }
    let norm = &*job.view.mappable.norm;
    let has_place = |value| match &job.zones {
        Some(zones) => zones.places(value),
        None => !norm.normalize(value).is_nan(),
    };
    let at = |row, column| match at(row, column) {
        Cell::Value(value) if !has_place(value) => Cell::Missing,
        cell => cell,
    };
    let cells = Cells { rows, columns, at };
    let value = match job.reduction {
        _ if job.zones.is_none() => cells.most(norm),
        Reduction::Mean | Reduction::Nearest => cells.mean(),
        Reduction::Max => cells.values().map(|(value, _)| value).reduce(f64::max),
        Reduction::Min => cells.values().map(|(value, _)| value).reduce(f64::min),
        Reduction::Median => cells.median(),
    };
    match value {
        Some(value) => Cell::of(value),
        None if cells.are_hidden() => Cell::Hidden,
        None => Cell::Missing,
    }
}

/// The cells of a pixel.
struct Cells<'a, F> {
    rows: Taps<'a>,
    columns: Taps<'a>,
    at: F,
}

impl<F: Fn(usize, usize) -> Cell> Cells<'_, F> {
    /// All cells and their weights.
    fn all(&self) -> impl Iterator<Item = (Cell, f64)> + '_ {
        self.rows.iter().flat_map(move |&(row, height)| {
            let cell =
                move |&(column, width): &(usize, f64)| ((self.at)(row, column), height * width);
            self.columns.iter().map(cell)
        })
    }

    /// The values that are there, and their weights.
    fn values(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        self.all().filter_map(|(cell, weight)| Some((cell.value()?, weight)))
    }

    fn are_hidden(&self) -> bool {
        self.all().all(|(cell, _)| cell == Cell::Hidden)
    }

    /// The weighted mean; none where there is no value. Never outside the values, which a rounding
    /// error could otherwise put beyond the limits. NaN where there are both infinities.
    fn mean(&self) -> Option<f64> {
        let (mut sum, mut total) = (0.0, 0.0);
        let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
        for (value, weight) in self.values() {
            sum += value * weight;
            total += weight;
            (least, greatest) = (value.min(least), value.max(greatest));
        }
        // Where the sum is past what a float holds, and the mean is not.
        let scaled = || self.values().map(|(value, weight)| value * (weight / total)).sum();
        let mean: f64 = if sum.is_finite() { sum / total } else { scaled() };
        let within = if mean.is_nan() { mean } else { mean.max(least).min(greatest) };
        (total > 0.0).then_some(within)
    }

    fn median(&self) -> Option<f64> {
        let mut values: Vec<f64> = self.values().map(|(value, _)| value).collect();
        let middle = values.len() / 2;
        if values.is_empty() {
            return None;
        }
        let is_odd = values.len() % 2 == 1;
        let (below, &mut upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
        let lower = below.iter().copied().reduce(f64::max).filter(|_| !is_odd).unwrap_or(upper);
        Some(if lower == upper { upper } else { lower / 2.0 + upper / 2.0 })
    }

    /// The value whose name covers most; the lesser of equals.
    fn most(&self, norm: &dyn Norm) -> Option<f64> {
        // Names are few within a pixel, and often the same as that of the cell before.
        let mut votes: Vec<(f64, f64)> = Vec::new();
        let mut last = 0;
        for (value, weight) in self.values() {
            if votes.get(last).is_none_or(|vote| vote.0 != value) {
                last = votes.iter().position(|vote| vote.0 == value).unwrap_or(votes.len());
            }
            match votes.get_mut(last) {
                Some(vote) => vote.1 += weight,
                None => votes.push((value, weight)),
            }
        }
        let place = |value| norm.normalize(value);
        let order = |a: &(f64, f64), b: &(f64, f64)| {
            a.1.total_cmp(&b.1).then(place(b.0).total_cmp(&place(a.0)))
        };
        votes.into_iter().max_by(order).map(|vote| vote.0)
    }
}

#[cfg(test)]
// A method's path is not general enough for the trait object's lifetime.
#[allow(clippy::redundant_closure_for_method_calls)]
mod tests {
    use super::*;
    use crate::norm::CategoryNorm;
    use Cell::{Hidden, Missing, Value};

    /// One row twice, so that the weights are halves.
    const ROWS: Taps<'static> = &[(0, 0.5), (0, 0.5)];

    fn with<const N: usize, T>(
        cells: [Cell; N],
        of: impl Fn(&Cells<'_, &dyn Fn(usize, usize) -> Cell>) -> T,
    ) -> T {
        let columns: Vec<(usize, f64)> = (0..N).map(|column| (column, 1.0)).collect();
        let at = |_, column: usize| cells[column];
        of(&Cells { rows: ROWS, columns: &columns, at: &at })
    }

    #[test]
    fn the_mean_lies_between_the_values() {
        let of = |row: [f64; 3]| with(row.map(Value), |cells| (cells.mean(), ())).0.unwrap();
        assert_eq!(of([0.1; 3]), 0.1);
        assert_eq!(of([f64::MAX; 3]), f64::MAX);
        assert_eq!(of([5e-324; 3]), 5e-324);
        assert_eq!(of([1.0, f64::INFINITY, 2.0]), f64::INFINITY);
        assert!(of([1.0, f64::INFINITY, f64::NEG_INFINITY]).is_nan());
        assert!((of([f64::MIN, f64::MIN, 0.0]) / f64::MIN - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn what_has_no_value_is_left_out() {
        let mean = |cells: [Cell; 4]| with(cells, |cells| (cells.mean(), cells.are_hidden()));
        assert_eq!(mean([Value(1.0), Missing, Hidden, Value(3.0)]), (Some(2.0), false));
        assert_eq!(mean([Hidden, Missing, Hidden, Hidden]), (None, false));
        assert_eq!(mean([Hidden; 4]), (None, true));
        assert_eq!(with([], |cells| (cells.mean(), cells.are_hidden())), (None, true));
    }

    #[test]
    fn the_mean_is_weighted() {
        let columns = &[(0, 0.75), (1, 0.25)];
        let at = |_, column: usize| Value([0.0, 8.0][column]);
        assert_eq!(Cells { rows: &[(0, 0.5)], columns, at }.mean(), Some(2.0));
    }

    #[test]
    fn the_median_is_numpys() {
        let of = |cells: [Cell; 5]| with(cells, |cells| (cells.median(), ())).0;
        assert_eq!(of([9.0, 1.0, 5.0, 2.0, 100.0].map(Value)), Some(5.0));
        assert_eq!(of([Value(4.0), Missing, Value(1.0), Hidden, Missing]), Some(2.5));
        assert_eq!(
            of([Value(f64::INFINITY), Value(f64::INFINITY), Value(0.0), Missing, Missing]),
            Some(f64::INFINITY)
        );
        assert_eq!(of([Missing; 5]), None);
    }

    #[test]
    fn the_name_that_covers_most_wins() {
        let norm = CategoryNorm::new(["a", "b", "c"]);
        let of = |cells: [Cell; 4]| with(cells, |cells| cells.most(&norm));
        assert_eq!(of([Value(2.0), Value(0.0), Value(2.0), Missing]), Some(2.0));
        assert_eq!(of([Value(2.0), Value(0.0), Missing, Missing]), Some(0.0));
        assert_eq!(of([Missing; 4]), None);
    }
}
