use std::sync::Arc;

/// What holds a list of values that a matrix may share: see [`Matrix::from_shared`].
///
/// It is there for `Vec<T>`, `Arc<[T]>`, `Arc<Vec<T>>` and `&'static [T]`; a memory map, or the list
/// of some other library, gets it in three lines:
///
/// ```
/// use graticule::data::{Buffer, Matrix, Strides};
///
/// struct Frame(Box<[u16]>);
///
/// impl Buffer<u16> for Frame {
///     fn values(&self) -> &[u16] {
///         &self.0
///     }
/// }
///
/// let frame = Frame(Box::new([1, 2, 3, 4, 5, 6]));
/// let matrix = Matrix::from_shared(frame, Strides::row_major(2, 3));
/// assert_eq!(matrix.get(1, 0), 4.0);
/// ```
///
/// [`Matrix::from_shared`]: crate::data::Matrix::from_shared
pub trait Buffer<T>: Send + Sync + 'static {
    /// The values, the same ones at every call.
    fn values(&self) -> &[T];
}

/// All of these lead to a slice by themselves.
macro_rules! buffers {
    ($($buffer:ty),*) => {$(
        impl<T: Send + Sync + 'static> Buffer<T> for $buffer {
            fn values(&self) -> &[T] {
                self
            }
        }
    )*};
}

buffers!(Vec<T>, Box<[T]>, Arc<[T]>, Arc<Vec<T>>, &'static [T]);
