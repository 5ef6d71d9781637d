use crate::guide::{Colorbar, Legend};
use std::fmt;
use std::ops::Range;

/// The panels of a grid that a colorbar or a legend belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All of them.
    All,
    /// Those of a row.
    Row(usize),
    /// Those of a column.
    Column(usize),
    /// Those within some rows and columns.
    Cells {
        /// From the first row to before the last.
        rows: Range<usize>,
        /// From the first column to before the last.
        columns: Range<usize>,
    },
}

impl Scope {
    /// Its rows and its columns in a grid of some shape.
    pub(crate) fn within(&self, (rows, columns): (usize, usize)) -> (Range<usize>, Range<usize>) {
        match self {
            Self::All => (0..rows, 0..columns),
            Self::Row(row) => (*row..row.saturating_add(1), 0..columns),
            Self::Column(column) => (0..rows, *column..column.saturating_add(1)),
            Self::Cells { rows, columns } => (rows.clone(), columns.clone()),
        }
    }
}

/// As it is written in a program.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scope::{self:?}")
    }
}

/// What several panels have together.
#[derive(Clone, Debug)]
pub(crate) enum SharedGuide {
    Colorbar(Box<Colorbar>),
    Legend(Legend),
}
