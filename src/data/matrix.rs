use super::Values;
use super::element::{Element, Stored};
use crate::error::Error;

/// A table of numbers, row by row, row 0 first.
///
/// It is made from nested arrays or lists, or from one list and a shape; a list is moved in, not
/// copied, and cloning a matrix shares its values. A wrong shape is kept and told by
/// [`Matrix::check`], which every figure calls when it is drawn.
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
    rows: usize,
    columns: usize,
    values: Stored,
    /// The first row of another length than row 0, and its length.
    ragged: Option<(usize, usize)>,
}

impl Matrix {
    /// A matrix of `rows` x `columns` from one list, row by row.
    #[must_use]
    pub fn from_vec<T: Element>(values: Vec<T>, rows: usize, columns: usize) -> Self {
        Self { rows, columns, values: T::store(values), ragged: None }
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
                ragged = Some((index, row.len()));
            }
            values.extend_from_slice(row);
            count = index + 1;
        }
        Self { rows: count, columns, values: T::store(values), ragged }
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

    /// Whether it was made from integers.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.values.is_integer()
    }

    /// The value of a cell; NaN where there is none.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.values.get(self.index(row, column))
    }

    /// The exact value of a cell of a matrix of integers.
    #[must_use]
    pub fn integer(&self, row: usize, column: usize) -> Option<i128> {
        self.values.integer(self.index(row, column))
    }

    fn index(&self, row: usize, column: usize) -> usize {
        if row < self.rows && column < self.columns {
            row * self.columns + column
        } else {
            usize::MAX
        }
    }

    /// All values, row by row.
    pub fn iter(&self) -> impl Iterator<Item = f64> + '_ {
        (0..self.values.len()).map(|index| self.values.get(index))
    }

    /// The least and the greatest finite value; none when no value is finite.
    #[must_use]
    pub fn finite_range(&self) -> Option<(f64, f64)> {
        (self as &dyn Values).range(f64::is_finite)
    }

    /// The values as they are kept.
    pub(super) fn stored(&self) -> &Stored {
        &self.values
    }

    /// Tells whether the shape is right and there are cells.
    ///
    /// # Errors
    /// When rows differ in length, a list does not fill its shape, or there is no cell.
    pub fn check(&self) -> Result<(), Error> {
        let Self { rows, columns, .. } = *self;
        if let Some((row, values)) = self.ragged {
            return Err(Error::RaggedRows { row, values, expected: columns });
        }
        if rows.checked_mul(columns) != Some(self.values.len()) {
            return Err(Error::MatrixShape { values: self.values.len(), rows, columns });
        }
        if rows == 0 || columns == 0 {
            return Err(Error::EmptyMatrix { rows, columns });
        }
        Ok(())
    }

    /// Tells whether another matrix, called `what`, is right and of this one's shape.
    pub(crate) fn check_beside(&self, what: &'static str, other: &Self) -> Result<(), Error> {
        other.check().map_err(|error| Error::Part { what, source: Box::new(error) })?;
        self.check_shape(what, (other.rows, other.columns))
    }

    /// Tells whether something called `what`, of so many rows and columns, is of this one's shape.
    pub(crate) fn check_shape(
        &self,
        what: &'static str,
        shape: (usize, usize),
    ) -> Result<(), Error> {
        let expected = (self.rows, self.columns);
        if shape == expected { Ok(()) } else { Err(Error::ShapeMismatch { what, shape, expected }) }
    }
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
