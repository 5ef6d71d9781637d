use crate::error::Error;
use std::ops::Range;

/// Where the cells of a table lie in a list of values, as in NumPy and `ndarray`.
///
/// Cell (`row`, `column`) is number `offset + row * row_stride + column * column_stride` of the list.
/// Strides are counted in values, and may be negative, or 0 where all rows or columns are the same.
///
/// ```
/// use graticule::data::{Matrix, Strides};
/// use std::sync::Arc;
///
/// let values: Arc<[i32]> = Arc::new([1, 2, 3, 4, 5, 6]);
/// let of = |strides| Matrix::from_shared(Arc::clone(&values), strides);
/// let list = |matrix: Matrix| matrix.iter().collect::<Vec<_>>();
///
/// assert_eq!(list(of(Strides::row_major(2, 3))), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
/// let transposed = Strides::new(3, 2, 1, 3);
/// assert_eq!(list(of(transposed)), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]);
/// let upside_down = Strides::new(2, 3, -3, 1).offset(3);
/// assert_eq!(list(of(upside_down)), [4.0, 5.0, 6.0, 1.0, 2.0, 3.0]);
/// let every_other_column = Strides::new(2, 2, 3, 2);
/// assert_eq!(list(of(every_other_column)), [1.0, 3.0, 4.0, 6.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strides {
    rows: usize,
    columns: usize,
    row_stride: isize,
    column_stride: isize,
    offset: usize,
}

impl Strides {
    /// `rows` x `columns` cells, from one row and from one column to the next by so many values.
    #[must_use]
    pub fn new(rows: usize, columns: usize, row_stride: isize, column_stride: isize) -> Self {
        Self { rows, columns, row_stride, column_stride, offset: 0 }
    }

    /// Row by row, as C and NumPy keep them by default.
    #[must_use]
    pub fn row_major(rows: usize, columns: usize) -> Self {
        Self::new(rows, columns, columns.try_into().unwrap_or(isize::MAX), 1)
    }

    /// Column by column, as Fortran, Julia, MATLAB and R keep them.
    #[must_use]
    pub fn column_major(rows: usize, columns: usize) -> Self {
        Self::new(rows, columns, 1, rows.try_into().unwrap_or(isize::MAX))
    }

    /// The number of values before that of row 0 and column 0; 0 by default.
    #[must_use]
    pub fn offset(self, offset: usize) -> Self {
        Self { offset, ..self }
    }

    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Whether values of one column lie nearer to each other than those of one row.
    pub(crate) fn is_by_column(&self) -> bool {
        self.row_stride.unsigned_abs() < self.column_stride.unsigned_abs()
    }

    /// From one value of a line to the next: along columns, or along rows.
    pub(crate) fn steps(&self) -> (isize, isize) {
        (self.row_stride, self.column_stride)
    }

    /// The number of a cell's value; none outside of the table. It is right where
    /// [`Strides::check`] finds nothing wrong, since no part of the sum can overflow then.
    pub(crate) fn index(&self, row: usize, column: usize) -> Option<usize> {
        (row < self.rows && column < self.columns).then(|| self.place(row, column))
    }

    /// Some of the rows and columns, which must be there.
    pub(crate) fn part(&self, rows: &Range<usize>, columns: &Range<usize>) -> Self {
        let offset = self.place(rows.start, columns.start);
        Self { rows: rows.len(), columns: columns.len(), offset, ..*self }
    }

    fn place(&self, row: usize, column: usize) -> usize {
        self.offset
            .wrapping_add_signed(self.row_stride.wrapping_mul(row as isize))
            .wrapping_add_signed(self.column_stride.wrapping_mul(column as isize))
    }

    /// Tells whether all cells lie in a list of so many values.
    pub(crate) fn check(&self, values: usize) -> Result<(), Error> {
        let Self { rows, columns, row_stride, column_stride, offset } = *self;
        if rows.checked_mul(columns).is_none() {
            return Err(Error::TooManyCells { rows, columns });
        }
        let (Some(last_row), Some(last_column)) = (rows.checked_sub(1), columns.checked_sub(1))
        else {
            return Ok(());
        };
        // All other cells lie between the corners.
        let corners = [(0, 0), (last_row, 0), (0, last_column), (last_row, last_column)];
        let is_there = |(row, column)| self.reach(row, column).is_some_and(|index| index < values);
        if corners.into_iter().all(is_there) {
            Ok(())
        } else {
            Err(Error::MatrixStrides { values, rows, columns, row_stride, column_stride, offset })
        }
    }

    /// The number of a cell's value, whatever the strides; none off all lists.
    fn reach(&self, row: usize, column: usize) -> Option<usize> {
        let along = |index: usize, stride: isize| (index as i128).checked_mul(stride as i128);
        let sum = along(row, self.row_stride)?
            .checked_add(along(column, self.column_stride)?)?
            .checked_add(self.offset as i128)?;
        usize::try_from(sum).ok()
    }
}
