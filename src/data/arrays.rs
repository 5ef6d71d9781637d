//! Arrays of the `ndarray` crate as matrices.

use super::buffer::Buffer;
use super::element::Element;
use super::matrix::Matrix;
use super::source::MatrixSource;
use super::strides::Strides;
use crate::error::Error;
use ndarray::{ArcArray2, Array2, ArrayBase, ArrayView2, Axis, Data, Ix2, Slice};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Moved in, in any order of memory and however sliced.
///
/// ```
/// use graticule::data::Matrix;
/// use ndarray::{Array2, array, s};
///
/// let array: Array2<i32> = array![[1, 2, 3], [4, 5, 6]];
/// let last_columns = array.reversed_axes().slice_move(s![1.., ..]);
/// let matrix = Matrix::from(last_columns);
/// assert_eq!(matrix.iter().collect::<Vec<_>>(), [2.0, 5.0, 3.0, 6.0]);
/// assert!(matrix.is_integer());
/// ```
impl<T: Element> From<Array2<T>> for Matrix {
    fn from(array: Array2<T>) -> Self {
        let strides = strides(&array);
        let (values, offset) = array.into_raw_vec_and_offset();
        Self::from_shared(values, strides.offset(offset.unwrap_or(0)))
    }
}

/// Shared with all other owners.
///
/// A shared array that was sliced, so that its values no longer fill its memory, is read block by
/// block, since `ndarray` doesn't give its memory away; its cells aren't copied either.
impl<T: Element> From<ArcArray2<T>> for Matrix {
    fn from(array: ArcArray2<T>) -> Self {
        let array = match array.try_into_owned_nocopy() {
            Ok(owned) => return owned.into(),
            Err(shared) => shared,
        };
        if array.as_slice_memory_order().is_some() {
            let strides = strides(&array).offset(before(&array));
            Self::from_shared(Shared(array), strides)
        } else {
            Self::from_source(Arc::new(Sliced(array)))
        }
    }
}

/// Copied.
impl<T: Element> From<ArrayView2<'_, T>> for Matrix {
    fn from(view: ArrayView2<'_, T>) -> Self {
        let (rows, columns) = view.dim();
        Self::from_vec(view.iter().copied().collect(), rows, columns)
    }
}

/// Copied.
impl<T: Element> From<&Array2<T>> for Matrix {
    fn from(array: &Array2<T>) -> Self {
        array.view().into()
    }
}

fn strides<S: Data>(array: &ArrayBase<S, Ix2>) -> Strides {
    let (rows, columns) = array.dim();
    match *array.strides() {
        [row_stride, column_stride] => Strides::new(rows, columns, row_stride, column_stride),
        _ => Strides::row_major(rows, columns),
    }
}

/// The number of values in memory before the first cell: those of flipped axes.
fn before<S: Data>(array: &ArrayBase<S, Ix2>) -> usize {
    let (rows, columns) = array.dim();
    let along = |(&stride, count): (&isize, usize)| {
        if stride < 0 { count.saturating_sub(1) * stride.unsigned_abs() } else { 0 }
    };
    array.strides().iter().zip([rows, columns]).map(along).sum()
}

/// A shared array whose values fill its memory.
struct Shared<T>(ArcArray2<T>);

impl<T: Element> Buffer<T> for Shared<T> {
    fn values(&self) -> &[T] {
        self.0.as_slice_memory_order().unwrap_or_default()
    }
}

/// A shared array with values in its memory that are not its own.
struct Sliced<T>(ArcArray2<T>);

impl<T> fmt::Debug for Sliced<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rows, columns) = self.0.dim();
        write!(f, "{rows} x {columns} {}", std::any::type_name::<T>())
    }
}

impl<T: Element> MatrixSource for Sliced<T> {
    fn rows(&self) -> usize {
        self.0.nrows()
    }

    fn columns(&self) -> usize {
        self.0.ncols()
    }

    fn is_integer(&self) -> bool {
        T::INTEGER
    }

    fn block_shape(&self) -> (usize, usize) {
        match *self.0.strides() {
            [row, column] if row.unsigned_abs() < column.unsigned_abs() => (1 << 10, 1 << 7),
            _ => (1 << 7, 1 << 10),
        }
    }

    fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), Error> {
        let some_rows = self.0.slice_axis(Axis(0), Slice::from(rows));
        let part = some_rows.slice_axis(Axis(1), Slice::from(columns));
        for (to, value) in into.iter_mut().zip(part.iter()) {
            *to = value.to_f64();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::ShapeBuilder;
    use proptest::prelude::*;

    fn list(matrix: &Matrix) -> Vec<f64> {
        matrix.check().unwrap();
        matrix.iter().collect()
    }

    /// `array[top::down, left::across]`, flipped where a step is negative.
    fn slice<S: Data<Elem: Clone>>(
        array: &mut ArrayBase<S, Ix2>,
        (top, down): (usize, isize),
        (left, across): (usize, isize),
    ) {
        array.slice_axis_inplace(Axis(0), Slice::new(top as isize, None, down));
        array.slice_axis_inplace(Axis(1), Slice::new(left as isize, None, across));
    }

    proptest! {
        /// Whatever is sliced, flipped or transposed, the matrix is the array.
        #[test]
        fn arrays_keep_their_order(
            (rows, columns, fortran) in (1..9_usize, 1..9_usize, any::<bool>()),
            (top, left, down, across) in (0..9_usize, 0..9_usize, -3..4_isize, -3..4_isize),
            transposed in any::<bool>(),
        ) {
            let shape = (rows, columns).set_f(fortran);
            let array = Array2::from_shape_vec(shape, (0..(rows * columns) as i64).collect());
            let mut array = array.unwrap();
            let step = |step: isize| if step == 0 { 1 } else { step };
            slice(&mut array, (top % rows, step(down)), (left % columns, step(across)));
            if transposed {
                array = array.reversed_axes();
            }
            let expected: Vec<f64> = array.iter().map(|&value| value as f64).collect();
            let shared = array.clone().into_shared();
            for matrix in [
                Matrix::from(&array),
                array.view().into(),
                shared.clone().into(),
                array.into(),
                shared.into(),
            ] {
                prop_assert_eq!(list(&matrix), expected.clone());
                prop_assert!(matrix.is_integer());
            }
        }
    }

    #[test]
    fn shared_arrays_are_not_copied() {
        let array = ArcArray2::<f64>::zeros((300, 200));
        let kept = array.clone();
        let matrix = Matrix::from(array);
        let mut buffer = Vec::new();
        let block = matrix.block(0..300, 0..200, &mut buffer).unwrap();
        let first = block.rows().next().unwrap();
        assert_eq!(first.as_ptr(), kept.as_ptr());
        assert!(buffer.is_empty());
    }

    #[test]
    fn sliced_shared_arrays_are_read_in_blocks() {
        let mut array = ArcArray2::from_shape_fn((300, 200), |(row, column)| (row * column) as u16);
        let kept = array.clone();
        slice(&mut array, (1, 2), (0, 3));
        let expected: Vec<f64> = array.iter().map(|&value: &u16| value.into()).collect();
        assert_eq!(list(&array.into()), expected);
        assert_eq!(kept.len(), 60_000);
    }

    #[test]
    fn arrays_without_cells_say_so() {
        for shape in [(0, 3), (3, 0)] {
            let error = Matrix::from(Array2::<f32>::zeros(shape)).check().unwrap_err();
            assert!(matches!(error, Error::EmptyMatrix { .. }), "{error}");
            let shared = ArcArray2::<f32>::zeros(shape);
            let _kept = shared.clone();
            assert!(Matrix::from(shared).check().is_err());
        }
    }
}
