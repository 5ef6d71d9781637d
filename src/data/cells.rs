use super::block::Block;
use super::buffer::Buffer;
use super::element::Element;
use super::gather::gather;
use super::strides::Strides;
use std::fmt;
use std::marker::PhantomData;

/// Values in memory, whatever their type: one call a block, so that the loops within know the type.
pub(super) trait Cells: fmt::Debug + Send + Sync {
    fn len(&self) -> usize;
    fn is_integer(&self) -> bool;
    fn get(&self, index: usize) -> Option<f64>;
    /// The exact value of an integer type.
    fn integer(&self, index: usize) -> Option<i128>;
    /// Cells that can be read where they are.
    fn borrow(&self, at: Strides) -> Option<Block<'_>>;
    /// Writes cells as rows, side by side.
    fn gather(&self, at: Strides, into: &mut [f64]);
}

/// A buffer and the type of its values.
pub(super) struct Held<T, B> {
    buffer: B,
    element: PhantomData<fn() -> T>,
}

impl<T: Element, B: Buffer<T>> Held<T, B> {
    pub(super) fn new(buffer: B) -> Self {
        Self { buffer, element: PhantomData }
    }
}

impl<T: Element, B: Buffer<T>> fmt::Debug for Held<T, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} x {}", self.len(), std::any::type_name::<T>())
    }
}

impl<T: Element, B: Buffer<T>> Cells for Held<T, B> {
    fn len(&self) -> usize {
        self.buffer.values().len()
    }

    fn is_integer(&self) -> bool {
        T::INTEGER
    }

    fn get(&self, index: usize) -> Option<f64> {
        self.buffer.values().get(index).map(|value| value.to_f64())
    }

    fn integer(&self, index: usize) -> Option<i128> {
        self.buffer.values().get(index).and_then(|value| value.to_integer())
    }

    fn borrow(&self, at: Strides) -> Option<Block<'_>> {
        let values = T::floats(self.buffer.values())?;
        let (row_stride, column_stride) = at.steps();
        let is_one_row = at.rows() == 1;
        let pitch = if is_one_row { at.columns() } else { usize::try_from(row_stride).ok()? };
        if (column_stride != 1 && at.columns() != 1) || pitch < at.columns() {
            return None;
        }
        let last = at.index(at.rows().checked_sub(1)?, at.columns().checked_sub(1)?)?;
        Some(Block::new(values.get(at.index(0, 0)?..=last)?, at.columns(), pitch))
    }

    fn gather(&self, at: Strides, into: &mut [f64]) {
        gather(self.buffer.values(), at, into, at.columns());
    }
}
