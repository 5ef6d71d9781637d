//! Matrices.

use crate::list::List;
use crate::number::{Count, Number, Single};
use crate::recipe;
use crate::recipe::Recipe;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::{Error, data};

recipe! {
    /// A matrix of any type, filled or not.
    enum Cells => data::Matrix {
        F64(cells: Filled<Number>) => std::convert::identity;
        F32(cells: Filled<Single>) => std::convert::identity;
        I64(cells: Filled<i64>) => std::convert::identity;
        I32(cells: Filled<i32>) => std::convert::identity;
        I8(cells: Filled<i8>) => std::convert::identity;
        U64(cells: Filled<u64>) => std::convert::identity;
        U8(cells: Filled<u8>) => std::convert::identity;
        Listed(values: List<Number>, rows: Count<{ usize::MAX }>, columns: Count<4>)
            => data::Matrix::from_vec;
        Ragged(rows: List<List<Number>>) => data::Matrix::from;
    }
}

impl Cells {
    /// The number of rows and columns.
    pub fn shape(&self) -> (usize, usize) {
        match self {
            Self::F64(cells) => cells.shape(),
            Self::F32(cells) => cells.shape(),
            Self::I64(cells) => cells.shape(),
            Self::I32(cells) => cells.shape(),
            Self::I8(cells) => cells.shape(),
            Self::U64(cells) => cells.shape(),
            Self::U8(cells) => cells.shape(),
            Self::Listed(_, rows, columns) => (rows.0.min(8), columns.0),
            Self::Ragged(List(rows)) => (rows.len(), rows.first().map_or(0, |row| row.0.len())),
        }
    }
}

/// A matrix filled with a list of values, again and again.
#[derive(Clone)]
pub struct Filled<T> {
    values: List<T>,
    rows: usize,
    columns: usize,
}

/// The most rows or columns of a large matrix, which is drawn as an image.
const LARGE: usize = 130;

impl<'a, T: Arbitrary<'a>> Arbitrary<'a> for Filled<T> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let most = if u8::arbitrary(u)? % 64 == 63 { LARGE } else { 9 };
        let least = usize::from(u8::arbitrary(u)? % 32 != 31);
        let side = |u: &mut Unstructured<'a>| Ok(usize::from(u8::arbitrary(u)?) % most + least);
        let (rows, columns, mut values) = (side(u)?, side(u)?, List::<T>::arbitrary(u)?);
        // Nothing can fill cells with nothing.
        if values.0.is_empty() && least > 0 {
            values.0.push(u.arbitrary()?);
        }
        Ok(Self { rows, columns, values })
    }
}

impl<T> Filled<T> {
    /// A matrix of a shape.
    pub fn of_shape(values: List<T>, (rows, columns): (usize, usize)) -> Self {
        Self { values, rows, columns }
    }

    /// The number of rows and columns.
    pub fn shape(&self) -> (usize, usize) {
        (self.rows, self.columns)
    }
}

impl<T: Recipe<Made: data::Element>> Recipe for Filled<T> {
    type Made = data::Matrix;

    fn make(&self) -> Result<data::Matrix, Error> {
        let count = self.rows * self.columns;
        let values = self.values.make()?.into_iter().cycle().take(count).collect();
        Ok(data::Matrix::from_vec(values, self.rows, self.columns))
    }

    fn code(&self) -> String {
        let (values, rows, columns) = (self.values.code(), self.rows, self.columns);
        format!(
            "data::Matrix::from_vec({values}.into_iter().cycle().take({}).collect::<Vec<_>>(), \
             {rows}, {columns})",
            rows * columns
        )
    }
}
