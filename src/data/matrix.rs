use super::block::Block;
use super::buffer::Buffer;
use super::cells::{Cells, Held};
use super::element::Element;
use super::source::{MatrixSource, Reader};
use super::strides::Strides;
use super::tiles::Tiles;
use crate::error::Error;
use std::ops::Range;
use std::sync::Arc;

/// A table of numbers, row 0 first.
///
/// It is made from nested arrays or lists, from one list and a shape, or from what is read piece by
/// piece: [the module](crate::data) has a table. A list is moved in or shared, not copied, and cloning
/// a matrix shares its values. A wrong shape is kept and told by [`Matrix::check`], which every figure
/// calls when it is drawn.
///
/// ```
/// use graticule::data::Matrix;
///
/// let nested = Matrix::from([[1, 2, 3], [4, 5, 6]]);
/// let listed = Matrix::from_vec(vec![1, 2, 3, 4, 5, 6], 2, 3);
/// assert_eq!(nested.get(1, 2), listed.get(1, 2));
/// assert!(nested.is_integer());
/// assert!(Matrix::from(vec![vec![1.0, 2.0], vec![3.0]]).check().is_err());
/// ```
#[derive(Clone, Debug)]
pub struct Matrix {
    strides: Strides,
    values: Store,
    fault: Option<Fault>,
}

#[derive(Clone, Debug)]
enum Store {
    Memory(Arc<dyn Cells>),
    Source(Arc<Reader>),
}

/// What is wrong with a shape, told by [`Matrix::check`].
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The first row of another length than row 0, and its length.
    Ragged { row: usize, values: usize },
    /// A list of so many values that is not filled.
    Shape { values: usize },
    /// Cells that can't be counted, or lie off the list.
    Strides,
}

/// The most cells of a block that is read at once: 256 KiB of floats, which the caches hold.
const BLOCK: usize = 1 << 15;

/// The rows and columns of a block of what lies column by column.
const TALL: (usize, usize) = (1 << 11, 1 << 4);

impl Matrix {
    /// A matrix of `rows` x `columns` from one list, row by row, which is moved in.
    #[must_use]
    pub fn from_vec<T: Element>(values: Vec<T>, rows: usize, columns: usize) -> Self {
        let count = values.len();
        let fills = rows.checked_mul(columns) == Some(count);
        let fault = if fills { None } else { Some(Fault::Shape { values: count }) };
        Self { fault, ..Self::from_shared(values, Strides::row_major(rows, columns)) }
    }

    /// A matrix of values that lie anywhere in a list, which is shared: see [`Strides`].
    ///
    /// ```
    /// use graticule::data::{Matrix, Strides};
    /// use std::sync::Arc;
    ///
    /// let frame: Arc<[u16]> = vec![7; 640 * 480].into();
    /// // The middle of a camera's frame; the frame itself goes on being used.
    /// let middle = Strides::new(240, 320, 640, 1).offset(120 * 640 + 160);
    /// let matrix = Matrix::from_shared(Arc::clone(&frame), middle);
    /// assert!(matrix.check().is_ok());
    /// ```
    #[must_use]
    pub fn from_shared<T: Element>(values: impl Buffer<T>, strides: Strides) -> Self {
        let values = Held::new(values);
        let fault = strides.check(values.len()).err().map(|_| Fault::Strides);
        Self { strides, values: Store::Memory(Arc::new(values)), fault }
    }

    /// A matrix that is read block by block when a figure is drawn.
    #[must_use]
    pub fn from_source(source: Arc<dyn MatrixSource>) -> Self {
        let reader = Reader::new(source);
        let (rows, columns) = reader.shape();
        let fault = if rows.checked_mul(columns).is_some() { None } else { Some(Fault::Strides) };
        let strides = Strides::row_major(rows, columns);
        Self { strides, values: Store::Source(Arc::new(reader)), fault }
    }

    /// A matrix from rows of any kind, which are copied.
    pub fn from_rows<T: Element, R: AsRef<[T]>>(rows: impl IntoIterator<Item = R>) -> Self {
        let mut values = Vec::new();
        let (mut count, mut columns, mut ragged) = (0, 0, None);
        for (index, row) in rows.into_iter().enumerate() {
            let row = row.as_ref();
            if index == 0 {
                columns = row.len();
            } else if row.len() != columns && ragged.is_none() {
                ragged = Some(Fault::Ragged { row: index, values: row.len() });
            }
            values.extend_from_slice(row);
            count = index + 1;
        }
        let matrix = Self::from_vec(values, count, columns);
        Self { fault: ragged.or(matrix.fault), ..matrix }
    }

    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.strides.rows()
    }

    /// The number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.strides.columns()
    }

    /// Whether it was made from integers.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        match &self.values {
            Store::Memory(cells) => cells.is_integer(),
            Store::Source(reader) => reader.is_integer(),
        }
    }

    /// The value of a cell; NaN where there is none.
    ///
    /// What is read block by block is read for one cell alone if it has more than 10,000: use
    /// [`Matrix::block`] for many. Where that fails it is NaN, and [`Matrix::check`] tells why.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> f64 {
        let Some(index) = self.strides.index(row, column) else { return f64::NAN };
        let value = match &self.values {
            Store::Memory(cells) => cells.get(index),
            Store::Source(reader) => reader.get(row, column),
        };
        value.unwrap_or(f64::NAN)
    }

    /// The exact value of a cell of a matrix of integers; from a [`MatrixSource`], which gives
    /// floats, none beyond 2⁵³.
    #[must_use]
    pub fn integer(&self, row: usize, column: usize) -> Option<i128> {
        /// All smaller integers are floats.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let index = self.strides.index(row, column)?;
        match &self.values {
            Store::Memory(cells) => cells.integer(index),
            Store::Source(reader) if reader.is_integer() => {
                let value = reader.get(row, column).filter(|value| value.abs() < EXACT)?;
                (value as i128 as f64 == value).then_some(value as i128)
            }
            Store::Source(_) => None,
        }
    }

    /// All values, row by row; none where the shape is wrong.
    ///
    /// What need not go row by row is faster with [`Matrix::for_each_block`]: a file or a list may lie
    /// column by column.
    pub fn iter(&self) -> impl Iterator<Item = f64> + '_ {
        let wide = (BLOCK / self.columns().max(1), self.columns().min(BLOCK));
        self.tiles_of(wide).iter().flat_map(|(rows, columns)| {
            let cells = rows.len() * columns.len();
            let mut buffer = Vec::new();
            let values = match self.block(rows, columns, &mut buffer) {
                Ok(block) => block.runs().collect::<Vec<_>>().concat(),
                Err(_) => vec![f64::NAN; cells],
            };
            values.into_iter()
        })
    }

    /// Some rows and columns as floats, as far as they are there.
    ///
    /// Floats of 64 bits whose rows lie side by side are borrowed from the matrix; all else is
    /// converted or read into `buffer`, which is best used again for the next block. Any number of
    /// threads may read, each with its own buffer. [`Matrix::block_shape`] is a good shape for one.
    ///
    /// ```
    /// use graticule::data::Matrix;
    ///
    /// let matrix = Matrix::from_vec((0..12_u8).collect(), 3, 4);
    /// let mut buffer = Vec::new();
    /// let block = matrix.block(1..3, 0..2, &mut buffer)?;
    /// assert_eq!(block.rows().collect::<Vec<_>>(), [[4.0, 5.0], [8.0, 9.0]]);
    /// # Ok::<(), graticule::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the shape is wrong, when there is no memory for the buffer, and when a source can't be
    /// read.
    pub fn block<'a>(
        &'a self,
        rows: Range<usize>,
        columns: Range<usize>,
        buffer: &'a mut Vec<f64>,
    ) -> Result<Block<'a>, Error> {
        self.check_shape()?;
        let (rows, columns) = (within(rows, self.rows()), within(columns, self.columns()));
        let (count, width) = (rows.len() * columns.len(), columns.len());
        let part = self.strides.part(&rows, &columns);
        let borrowed = match &self.values {
            Store::Memory(cells) => cells.borrow(part),
            Store::Source(reader) => {
                reader.check()?;
                reader.borrow(&rows, &columns)
            }
        };
        if let Some(block) = borrowed {
            return Ok(block);
        }
        buffer.truncate(count);
        buffer
            .try_reserve_exact(count - buffer.len())
            .map_err(|error| Error::data("a block of the matrix", error))?;
        buffer.resize(count, f64::NAN);
        match &self.values {
            Store::Memory(cells) => cells.gather(part, buffer),
            Store::Source(reader) => reader.read(rows, columns, buffer)?,
        }
        Ok(Block::new(buffer, width, width))
    }

    /// The rows and columns of blocks that are read fast, of 256 KiB of floats at most: whole rows, or
    /// pieces of rows that are longer; tall blocks of what lies column by column.
    #[must_use]
    pub fn block_shape(&self) -> (usize, usize) {
        let (rows, columns) = match &self.values {
            Store::Source(reader) => reader.block_shape(),
            Store::Memory(_) if self.strides.is_by_column() => TALL,
            Store::Memory(_) => (BLOCK, BLOCK),
        };
        let columns = columns.clamp(1, self.columns().clamp(1, BLOCK));
        (rows.clamp(1, self.rows().clamp(1, BLOCK / columns)), columns)
    }

    /// Sees all values, block by block, each once.
    ///
    /// # Errors
    /// As [`Matrix::block`].
    pub fn for_each_block(&self, mut see: impl FnMut(Block<'_>)) -> Result<(), Error> {
        let mut buffer = Vec::new();
        for (rows, columns) in self.tiles().iter() {
            see(self.block(rows, columns, &mut buffer)?);
        }
        Ok(())
    }

    /// The least and the greatest finite value; none when no value is finite.
    #[must_use]
    pub fn finite_range(&self) -> Option<(f64, f64)> {
        (self as &dyn super::Values).range(f64::is_finite)
    }

    /// Tells whether the shape is right, there are cells, and all that was read until now could be.
    ///
    /// # Errors
    /// When rows differ in length, a list does not fill its shape, strides leave their list, there is
    /// no cell, or a source failed.
    pub fn check(&self) -> Result<(), Error> {
        self.check_shape()?;
        let (rows, columns) = (self.rows(), self.columns());
        if rows == 0 || columns == 0 {
            return Err(Error::EmptyMatrix { rows, columns });
        }
        match &self.values {
            Store::Memory(_) => Ok(()),
            Store::Source(reader) => reader.check(),
        }
    }

    /// Tells whether another matrix, called `what`, is right and of this one's shape.
    pub(crate) fn check_beside(&self, what: &'static str, other: &Self) -> Result<(), Error> {
        other.check().map_err(|error| Error::Part { what, source: Box::new(error) })?;
        self.check_same_shape(what, (other.rows(), other.columns()))
    }

    /// Tells whether something called `what`, of so many rows and columns, is of this one's shape.
    pub(crate) fn check_same_shape(
        &self,
        what: &'static str,
        shape: (usize, usize),
    ) -> Result<(), Error> {
        let expected = (self.rows(), self.columns());
        if shape == expected { Ok(()) } else { Err(Error::ShapeMismatch { what, shape, expected }) }
    }

    fn check_shape(&self) -> Result<(), Error> {
        let (rows, columns) = (self.rows(), self.columns());
        match (self.fault, &self.values) {
            (None, _) => Ok(()),
            (Some(Fault::Ragged { row, values }), _) => {
                Err(Error::RaggedRows { row, values, expected: columns })
            }
            (Some(Fault::Shape { values }), _) => Err(Error::MatrixShape { values, rows, columns }),
            (Some(Fault::Strides), Store::Memory(cells)) => self.strides.check(cells.len()),
            (Some(Fault::Strides), Store::Source(_)) => Err(Error::TooManyCells { rows, columns }),
        }
    }

    /// Its blocks that are read fast.
    pub(crate) fn tiles(&self) -> Tiles {
        self.tiles_of(self.block_shape())
    }

    /// Its blocks of a shape; none where its own shape is wrong.
    fn tiles_of(&self, block: (usize, usize)) -> Tiles {
        let rows = if self.fault.is_none() { self.rows() } else { 0 };
        Tiles::new((rows, self.columns()), block)
    }
}

/// As much of a range as lies before an end.
fn within(range: Range<usize>, end: usize) -> Range<usize> {
    let last = range.end.min(end);
    range.start.min(last)..last
}

/// Rows of all kinds that hold numbers, as [`Matrix::from_rows`] takes them.
macro_rules! from_rows {
    ($([$($generics:tt)*] $rows:ty;)*) => {$(
        impl<T: Element, $($generics)*> From<$rows> for Matrix {
            fn from(rows: $rows) -> Self {
                Self::from_rows(rows)
            }
        }
    )*};
}

from_rows! {
    [const R: usize, const C: usize] [[T; C]; R];
    [const R: usize, const C: usize] &[[T; C]; R];
    [const C: usize] &[[T; C]];
    [const C: usize] Vec<[T; C]>;
    [const C: usize] &Vec<[T; C]>;
    [const R: usize] [Vec<T>; R];
    [const R: usize] &[Vec<T>; R];
    [] &[Vec<T>];
    [] Vec<Vec<T>>;
    [] &Vec<Vec<T>>;
    [const R: usize] [&[T]; R];
    [] &[&[T]];
    [] Vec<&[T]>;
}

impl From<&Matrix> for Matrix {
    fn from(matrix: &Matrix) -> Self {
        matrix.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_told() {
        let message = |matrix: Matrix| matrix.check().unwrap_err().to_string();
        assert_eq!(
            message(vec![vec![1, 2], vec![3]].into()),
            "row 1 has 1 values, but row 0 has 2"
        );
        assert_eq!(
            message(Matrix::from_vec(vec![1.0; 5], 2, 3)),
            "5 values do not fill 2 rows of 3 columns"
        );
        assert_eq!(
            message(Vec::<Vec<f64>>::new().into()),
            "the matrix has no cells: 0 rows, 0 columns"
        );
        assert!(Matrix::from_vec(vec![0_u8; 4], usize::MAX, 2).check().is_err());
        assert_eq!(
            message(Matrix::from_shared(vec![0; 5], Strides::new(2, 3, -3, 1).offset(3))),
            "2 rows of 3 columns, with strides -3 and 1 from value 3 on, reach outside of the list \
             of 5 values"
        );
        assert_eq!(
            message(Matrix::from_shared(vec![0; 5], Strides::new(usize::MAX, 2, 0, 0))),
            format!("{} rows of 2 columns are more cells than can be counted", usize::MAX)
        );
    }

    #[test]
    fn rows_come_in_many_kinds() {
        let array = [[1.0, 2.0], [3.0, 4.0]];
        let lists = vec![vec![1.0, 2.0], vec![3.0, 4.0]];
        let arrays = array.to_vec();
        let slices: [&[f64]; 2] = [&[1.0, 2.0], &[3.0, 4.0]];
        let two_lists = [vec![1.0, 2.0], vec![3.0, 4.0]];
        for matrix in [
            Matrix::from(&array),
            (&array[..]).into(),
            array.into(),
            (&arrays).into(),
            arrays.as_slice().into(),
            arrays.clone().into(),
            (&lists).into(),
            lists.as_slice().into(),
            (&two_lists).into(),
            two_lists.into(),
            (&slices[..]).into(),
            slices.to_vec().into(),
            slices.into(),
            Matrix::from_rows(
                (0..2).map(|row| [1.0, 2.0].map(|value| value + 2.0 * f64::from(row))),
            ),
            lists.into(),
        ] {
            assert_eq!((matrix.rows(), matrix.columns()), (2, 2));
            assert_eq!(matrix.iter().collect::<Vec<_>>(), [1.0, 2.0, 3.0, 4.0]);
        }
    }

    #[test]
    fn integers_stay_exact() {
        let matrix = Matrix::from([[i64::MAX, -1]]);
        assert_eq!(matrix.integer(0, 0), Some(i128::from(i64::MAX)));
        assert_eq!(Matrix::from([[1.5_f32]]).integer(0, 0), None);
        assert_eq!(Matrix::from([[7_usize]]).integer(0, 0), Some(7));
    }

    #[test]
    fn the_range_leaves_out_what_is_not_finite() {
        let matrix = Matrix::from([[f64::NAN, 2.0, f64::INFINITY, -3.0]]);
        assert_eq!(matrix.finite_range(), Some((-3.0, 2.0)));
        assert_eq!(Matrix::from([[f64::NAN]]).finite_range(), None);
        assert!(matrix.get(5, 5).is_nan());
    }
}
