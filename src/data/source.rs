use super::block::Block;
use crate::error::Error;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A table of numbers that gives some of its cells on request: a file, a database, a formula.
///
/// A figure asks for blocks of cells, from several threads at the same time, and each cell at most a
/// few times; nothing is kept but tables of up to 10,000 cells. Give it to
/// [`Matrix::from_source`](crate::data::Matrix::from_source).
///
/// ```
/// use graticule::Error;
/// use graticule::data::{Matrix, MatrixSource};
/// use std::ops::Range;
/// use std::sync::Arc;
///
/// /// Distances from the middle of a square.
/// #[derive(Debug)]
/// struct Ripples;
///
/// impl MatrixSource for Ripples {
///     fn rows(&self) -> usize { 20_000 }
///     fn columns(&self) -> usize { 20_000 }
///     fn is_integer(&self) -> bool { false }
///     fn block_shape(&self) -> (usize, usize) { (1, 20_000) }
///
///     fn read(
///         &self,
///         rows: Range<usize>,
///         columns: Range<usize>,
///         into: &mut [f64],
///     ) -> Result<(), Error> {
///         let cells = rows.flat_map(|y| columns.clone().map(move |x| (x as f64, y as f64)));
///         for ((x, y), value) in cells.zip(into) {
///             *value = ((x - 1e4) * (x - 1e4) + (y - 1e4) * (y - 1e4)).sqrt();
///         }
///         Ok(())
///     }
/// }
///
/// let matrix = Matrix::from_source(Arc::new(Ripples));
/// assert_eq!(matrix.get(10_000, 9_999), 1.0);
/// ```
pub trait MatrixSource: fmt::Debug + Send + Sync {
    /// The number of rows, the same one at every call.
    fn rows(&self) -> usize;

    /// The number of columns, the same one at every call.
    fn columns(&self) -> usize;

    /// Whether all values are whole numbers, to be written without decimals.
    fn is_integer(&self) -> bool;

    /// The rows and columns of a block that it reads well, such as those of its own chunks. Blocks
    /// of other shapes may be asked for all the same.
    fn block_shape(&self) -> (usize, usize);

    /// Writes some cells, row by row, NaN where there is no value; `into` has just as many places.
    ///
    /// # Errors
    /// When they can't be read; [`Error::data`] makes an error of one of the source's own.
    fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), Error>;
}

/// The most cells that are read once and kept.
const KEPT: usize = 10_000;

/// A source, what is kept of it, and what went wrong.
#[derive(Debug)]
pub(super) struct Reader {
    source: Arc<dyn MatrixSource>,
    rows: usize,
    columns: usize,
    whole: OnceLock<Vec<f64>>,
    /// Stays for good: figures must not show one half of a table before and one after it changed.
    failure: OnceLock<Failure>,
}

/// A table that couldn't be read, and why.
type Failure = (String, Arc<dyn std::error::Error + Send + Sync>);

impl Reader {
    pub(super) fn new(source: Arc<dyn MatrixSource>) -> Self {
        let (rows, columns) = (source.rows(), source.columns());
        Self { source, rows, columns, whole: OnceLock::new(), failure: OnceLock::new() }
    }

    pub(super) fn shape(&self) -> (usize, usize) {
        (self.rows, self.columns)
    }

    pub(super) fn is_integer(&self) -> bool {
        self.source.is_integer()
    }

    pub(super) fn block_shape(&self) -> (usize, usize) {
        self.source.block_shape()
    }

    /// Reads what is kept, and tells what went wrong until now.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.whole();
        match self.failure.get() {
            Some((what, source)) => {
                Err(Error::Data { what: what.clone(), source: Arc::clone(source) })
            }
            None => Ok(()),
        }
    }

    /// The value of a cell; none where it can't be read.
    pub(super) fn get(&self, row: usize, column: usize) -> Option<f64> {
        match self.whole() {
            Some(whole) => whole.get(row * self.columns + column).copied(),
            None => {
                let mut value = [f64::NAN];
                self.read(row..row + 1, column..column + 1, &mut value).ok()?;
                Some(value[0])
            }
        }
    }

    /// Cells that are kept already.
    pub(super) fn borrow(&self, rows: &Range<usize>, columns: &Range<usize>) -> Option<Block<'_>> {
        let first = rows.start * self.columns + columns.start;
        let last = rows.end.checked_sub(1)? * self.columns + columns.end;
        Some(Block::new(self.whole()?.get(first..last)?, columns.len(), self.columns))
    }

    /// Reads cells that must be there.
    pub(super) fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), Error> {
        // What the source leaves out must not be what was there before.
        into.fill(f64::NAN);
        let Err(error) = self.source.read(rows, columns, into) else { return Ok(()) };
        let failure = match error {
            Error::Data { what, source } => (what, source),
            other => ("the source of the matrix".to_owned(), Arc::new(other) as _),
        };
        let (what, source) = self.failure.get_or_init(|| failure);
        Err(Error::Data { what: what.clone(), source: Arc::clone(source) })
    }

    /// All cells of a small table; NaN where they can't be read.
    fn whole(&self) -> Option<&[f64]> {
        let cells = self.rows.checked_mul(self.columns).filter(|&cells| cells <= KEPT)?;
        let read = || {
            let mut whole = vec![f64::NAN; cells];
            if self.read(0..self.rows, 0..self.columns, &mut whole).is_err() {
                whole.fill(f64::NAN);
            }
            whole
        };
        Some(self.whole.get_or_init(read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Matrix;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Counts cells from 0 on, and how many of them are read; fails from one row on.
    #[derive(Debug)]
    struct Counting {
        shape: (usize, usize),
        block: (usize, usize),
        fails: usize,
        read: AtomicUsize,
    }

    impl Counting {
        fn new(rows: usize, columns: usize) -> Self {
            Self { shape: (rows, columns), block: (7, 11), fails: usize::MAX, read: 0.into() }
        }
    }

    impl MatrixSource for Counting {
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
            assert_eq!(into.len(), rows.len() * columns.len());
            self.read.fetch_add(into.len(), Ordering::Relaxed);
            if rows.end > self.fails {
                return Err(Error::data("the counter", "it is broken"));
            }
            let cells = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
            for ((row, column), value) in cells.zip(into) {
                *value = (row * self.shape.1 + column) as f64;
            }
            Ok(())
        }
    }

    #[test]
    fn small_sources_are_read_once() {
        let source = Arc::new(Counting::new(100, 100));
        let matrix = Matrix::from_source(Arc::clone(&source) as _);
        let clone = matrix.clone();
        clone.check().unwrap();
        assert_eq!(matrix.get(3, 4), 304.0);
        assert_eq!(matrix.integer(99, 99), Some(9999));
        assert!(matrix.iter().eq((0..10_000).map(f64::from)));
        assert_eq!(matrix.finite_range(), Some((0.0, 9999.0)));
        let mut buffer = Vec::new();
        let block = matrix.block(98..200, 97..200, &mut buffer).unwrap();
        let rows: Vec<&[f64]> = block.rows().collect();
        assert_eq!(rows, [[9897.0, 9898.0, 9899.0], [9997.0, 9998.0, 9999.0]]);
        assert_eq!(source.read.load(Ordering::Relaxed), 10_000);
    }

    #[test]
    fn large_sources_are_read_as_they_like_it_and_not_kept() {
        for (rows, columns) in [(101, 100), (1, 300_000), (300_000, 1)] {
            let source = Arc::new(Counting::new(rows, columns));
            let matrix = Matrix::from_source(Arc::clone(&source) as _);
            matrix.check().unwrap();
            let (high, wide) = matrix.block_shape();
            assert_eq!((high, wide), (7.min(rows), 11.min(columns)));
            let (mut sum, cells) = (0.0, rows * columns);
            matrix.for_each_block(|block| sum += block.runs().flatten().sum::<f64>()).unwrap();
            assert_eq!(sum, (cells * (cells - 1) / 2) as f64);
            assert_eq!(source.read.load(Ordering::Relaxed), cells);
            assert_eq!(matrix.get(rows - 1, columns - 1), (cells - 1) as f64);
            assert_eq!(source.read.load(Ordering::Relaxed), cells + 1);
        }
    }

    #[test]
    fn failures_are_told_and_stay() {
        for rows in [50, 5000] {
            let source = Counting { fails: rows / 2, ..Counting::new(rows, 50) };
            let matrix = Matrix::from_source(Arc::new(source));
            assert!(matrix.get(rows - 1, 0).is_nan());
            assert!(matrix.block(0..1, 0..1, &mut Vec::new()).is_err());
            assert_eq!(matrix.finite_range(), None);
            let message = matrix.check().unwrap_err().to_string();
            assert_eq!(message, "the counter can't be read: it is broken");
            assert_eq!(matrix.iter().count(), rows * 50);
        }
    }

    #[test]
    fn shapes_of_sources_are_checked() {
        let huge = Matrix::from_source(Arc::new(Counting::new(usize::MAX, 2)));
        assert!(matches!(huge.check(), Err(Error::TooManyCells { .. })));
        assert!(huge.get(usize::MAX, 0).is_nan());
        assert_eq!((huge.iter().count(), huge.finite_range()), (0, None));
        let empty = Matrix::from_source(Arc::new(Counting::new(0, 5)));
        assert!(matches!(empty.check(), Err(Error::EmptyMatrix { .. })));
        let long = Matrix::from_source(Arc::new(Counting::new(1, usize::MAX)));
        assert!(long.block(0..1, 0..usize::MAX, &mut Vec::new()).is_err());
    }
}
