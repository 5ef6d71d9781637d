//! A table that no one has in memory.

use graticule::Error;
use graticule::data::MatrixSource;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A table of integers that are worked out from their rows and columns, and which counts how many
/// are asked for.
#[derive(Debug)]
pub struct Formula {
    /// Its rows and columns.
    pub shape: (usize, usize),
    /// The rows and columns that are read fast.
    pub block: (usize, usize),
    /// The value in a row and a column, or why there is none.
    pub value: fn(usize, usize) -> Result<f64, Error>,
    read: AtomicUsize,
}

impl Formula {
    /// A table of rows and columns, and of blocks.
    #[must_use]
    pub fn new(
        shape: (usize, usize),
        block: (usize, usize),
        value: fn(usize, usize) -> Result<f64, Error>,
    ) -> Self {
        Self { shape, block, value, read: AtomicUsize::new(0) }
    }

    /// How many values were asked for until now.
    #[must_use]
    pub fn count(&self) -> usize {
        self.read.load(Ordering::Relaxed)
    }
}

impl MatrixSource for Formula {
    fn rows(&self) -> usize {
        self.shape.0
    }

    fn columns(&self) -> usize {
        self.shape.1
    }

    fn is_integer(&self) -> bool {
        true
    }

    fn block_shape(&self) -> (usize, usize) {
        self.block
    }

    fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), Error> {
        self.read.fetch_add(into.len(), Ordering::Relaxed);
        let cells = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
        for ((row, column), into) in cells.zip(into) {
            *into = (self.value)(row, column)?;
        }
        Ok(())
    }
}
