use crate::data::Matrix;
use crate::error::Error;
use std::sync::Arc;

/// One item a cell, row by row. As a [`Matrix`] does, it keeps a wrong shape until it is checked.
#[derive(Clone, Debug)]
pub(super) struct Table<T> {
    rows: usize,
    columns: usize,
    items: Arc<[T]>,
    /// The first row of another length than row 0, and its length.
    ragged: Option<(usize, usize)>,
}

impl<T> Table<T> {
    /// A table of what is made from each item.
    pub(super) fn new<I>(
        rows: impl IntoIterator<Item = impl IntoIterator<Item = I>>,
        make: impl Fn(I) -> T,
    ) -> Self {
        let mut items = Vec::new();
        let (mut count, mut columns, mut ragged) = (0, 0, None);
        for row in rows {
            let before = items.len();
            items.extend(row.into_iter().map(&make));
            let length = items.len() - before;
            if count == 0 {
                columns = length;
            } else if length != columns && ragged.is_none() {
                ragged = Some((count, length));
            }
            count += 1;
        }
        Self { rows: count, columns, items: items.into(), ragged }
    }

    /// The item of a cell.
    pub(super) fn get(&self, row: usize, column: usize) -> Option<&T> {
        let inside = row < self.rows && column < self.columns;
        if inside { self.items.get(row * self.columns + column) } else { None }
    }

    /// Tells whether there is one item for each cell of a matrix.
    pub(super) fn check(&self, what: &'static str, matrix: &Matrix) -> Result<(), Error> {
        if let Some((row, values)) = self.ragged {
            let source = Error::RaggedRows { row, values, expected: self.columns };
            return Err(Error::Part { what, source: Box::new(source) });
        }
        matrix.check_same_shape(what, (self.rows, self.columns))
    }
}
