//! Large matrices, and the least that any program must do with them.

use graticule::data::MatrixSource;
use graticule::prelude::*;
use std::hint::black_box;
use std::ops::Range;

/// Numbers without a pattern, from 0 to 1.
#[must_use]
pub fn values(side: usize) -> Vec<f64> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let number = |_| {
        // Marsaglia's xorshift, for numbers that no compressor finds a rule in.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    (0..side * side).map(number).collect()
}

/// A smooth field with some noise, as instruments give it.
#[must_use]
pub fn field(side: usize) -> Vec<f64> {
    let mut values = values(side);
    let wave = |at: usize| {
        let t = at as f64 / side as f64 * 4.0 - 2.0;
        t * (1.5 - t * t / 2.0)
    };
    for (row, line) in values.chunks_mut(side.max(1)).enumerate() {
        for (column, value) in line.iter_mut().enumerate() {
            *value = wave(row) * wave(column) + 0.1 * *value;
        }
    }
    values
}

/// A smooth square field of which no cell is kept.
#[derive(Debug)]
pub struct Formula {
    /// The number of rows, and of columns.
    pub side: usize,
}

impl MatrixSource for Formula {
    fn rows(&self) -> usize {
        self.side
    }

    fn columns(&self) -> usize {
        self.side
    }

    fn is_integer(&self) -> bool {
        false
    }

    fn block_shape(&self) -> (usize, usize) {
        (usize::MAX, usize::MAX)
    }

    fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), graticule::Error> {
        let at = |index: usize| index as f64 / self.side as f64 * 4.0 - 2.0;
        for (row, line) in rows.zip(into.chunks_mut(columns.len().max(1))) {
            let y = at(row);
            for (column, value) in columns.clone().zip(line) {
                let x = at(column);
                *value = y * (1.5 - y * y / 2.0) * x * (1.5 - x * x / 2.0);
            }
        }
        Ok(())
    }
}

/// A figure of a matrix with a colorbar: limits from the data unless given.
#[must_use]
pub fn figure(matrix: &Matrix, limits: Option<(f64, f64)>) -> Figure {
    let map = Heatmap::new(matrix).colorbar(Colorbar::new().label("Signal"));
    let map = match limits {
        Some((low, high)) => map.limits(low, high),
        None => map,
    };
    Figure::new(inches(6.6), inches(4.2)).axes(Axes::new().mark(map)).dpi(160.0)
}

/// Pixels an inch of a figure with labels.
pub const LABELLED_DPI: f64 = 72.0;

/// A figure of a matrix on a page that has room for a number in each of 10,000 cells.
#[must_use]
pub fn labelled(matrix: &Matrix) -> Figure {
    let map = Heatmap::new(matrix).annotate(true).colorbar(Colorbar::new().label("Signal"));
    Figure::new(inches(40.0), inches(24.0)).axes(Axes::new().mark(map)).dpi(LABELLED_DPI)
}

/// One plain pass that reads a square matrix and averages it to `rows` x `columns`, on one thread:
/// whole cells, no missing ones, no limits.
#[must_use]
pub fn plain_pass(values: &[f64], side: usize, (rows, columns): (usize, usize)) -> Vec<f64> {
    let mut means = Vec::with_capacity(rows * columns);
    let edge = |pixel: usize, pixels: usize| pixel * side / pixels;
    let mut sums = vec![0.0; side];
    for y in 0..rows {
        let lines = edge(y, rows)..edge(y + 1, rows);
        sums.fill(0.0);
        for line in lines.clone() {
            for (sum, value) in sums.iter_mut().zip(&values[line * side..][..side]) {
                *sum += value;
            }
        }
        for x in 0..columns {
            let part = &sums[edge(x, columns)..edge(x + 1, columns)];
            let cells = (part.len() * lines.len()) as f64;
            means.push(part.iter().sum::<f64>() / cells);
        }
    }
    black_box(means)
}

/// The most memory that this process has had, in bytes; none where the system doesn't say.
#[must_use]
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? * 1024)
}
