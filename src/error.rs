//! What can be wrong with a figure, and what is worth knowing about one that is right.

use crate::scene;
use std::fmt;

/// What is wrong with a figure, and what to change.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A matrix without rows or without columns.
    EmptyMatrix {
        /// The number of rows.
        rows: usize,
        /// The number of columns.
        columns: usize,
    },
    /// A row of another length than the first.
    RaggedRows {
        /// The row, counted from 0.
        row: usize,
        /// Its number of values.
        values: usize,
        /// The number of values in row 0.
        expected: usize,
    },
    /// A list of values that does not fill its shape.
    MatrixShape {
        /// The number of values.
        values: usize,
        /// The number of rows asked for.
        rows: usize,
        /// The number of columns asked for.
        columns: usize,
    },
    /// Too few or too many names.
    NameCount {
        /// What is named: `"row"` or `"column"`.
        what: &'static str,
        /// The number of names.
        names: usize,
        /// The number of rows or columns.
        expected: usize,
    },
    /// Limits that are not finite, equal or decreasing.
    Limits {
        /// The lower limit as given.
        low: f64,
        /// The upper limit as given.
        high: f64,
    },
    /// An extent that is not finite or has no length.
    Extent {
        /// The axis: `"x"` or `"y"`.
        axis: &'static str,
        /// Where it starts, as given.
        start: f64,
        /// Where it ends, as given.
        end: f64,
    },
    /// A number format that can't be read.
    NumberFormat {
        /// The format as given.
        format: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Marks with different names, or with names and with numbers, on one axis.
    MixedAxis {
        /// The axis: `"x"` or `"y"`.
        axis: &'static str,
    },
    /// A page size or resolution that can't be drawn.
    Page {
        /// What is wrong.
        reason: &'static str,
        /// The value as given.
        value: f64,
    },
    /// A value of the theme that can't be drawn with.
    Theme {
        /// The field's name.
        field: &'static str,
        /// Its value.
        value: f64,
    },
    /// A page too small for what hangs on its axes.
    PageTooSmall {
        /// The width and height, in points.
        page: (f64, f64),
        /// A width and height that would do, in points.
        needed: (f64, f64),
    },
    /// A mark's own error.
    Mark {
        /// The mark, such as `"dots"`.
        mark: &'static str,
        /// The error.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// Building, writing or saving the picture failed.
    Scene(scene::Error),
}

impl Error {
    /// Wraps a mark's own error, or a message: for marks beyond those of this crate.
    ///
    /// ```
    /// let error = graticule::Error::mark("dots", "the radius is -1, but must be positive");
    /// assert_eq!(error.to_string(), "dots: the radius is -1, but must be positive");
    /// ```
    pub fn mark(
        mark: &'static str,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Mark { mark, source: source.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyMatrix { rows, columns } => {
                write!(f, "the matrix has no cells: {rows} rows, {columns} columns")
            }
            Self::RaggedRows { row, values, expected } => {
                write!(f, "row {row} has {values} values, but row 0 has {expected}")
            }
            Self::MatrixShape { values, rows, columns } => {
                write!(f, "{values} values do not fill {rows} rows of {columns} columns")
            }
            Self::NameCount { what, names, expected } => {
                let plural = |count: usize| if count == 1 { "" } else { "s" };
                write!(
                    f,
                    "{names} {what} name{} for {expected} {what}{}",
                    plural(*names),
                    plural(*expected)
                )
            }
            Self::Limits { low, high } => write!(
                f,
                "limits {low} to {high} must be finite and increase; for the colours in reverse, \
                 reverse the colormap"
            ),
            Self::Extent { axis, start, end } => {
                write!(f, "the {axis} extent {start} to {end} must be finite and have a length")
            }
            Self::NumberFormat { format, reason } => {
                write!(f, "the number format '{format}' can't be read: {reason}")
            }
            Self::MixedAxis { axis } => {
                write!(
                    f,
                    "the marks on the {axis} axis differ in names, or some have none: give all the same"
                )
            }
            Self::Page { reason, value } => write!(f, "{reason}, but is {value}"),
            Self::Theme { field, value } => {
                write!(f, "the theme's {field} must be finite and not negative, but is {value}")
            }
            Self::PageTooSmall { page, needed } => write!(
                f,
                "a page of {:.1} x {:.1} pt is too small for its labels; {:.1} x {:.1} pt \
                 ({:.2} x {:.2} in) would do",
                page.0,
                page.1,
                needed.0,
                needed.1,
                needed.0 / 72.0,
                needed.1 / 72.0
            ),
            Self::Mark { mark, source } => write!(f, "{mark}: {source}"),
            Self::Scene(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // Their messages are part of this one's: the chain goes on behind them.
            Self::Mark { source, .. } => source.source(),
            Self::Scene(error) => std::error::Error::source(error),
            _ => None,
        }
    }
}

impl From<scene::Error> for Error {
    fn from(error: scene::Error) -> Self {
        Self::Scene(error)
    }
}
