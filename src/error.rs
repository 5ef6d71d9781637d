//! What can be wrong with a figure, and what is worth knowing about one that is right.

use crate::scene;
use std::fmt;
use std::sync::Arc;

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
    /// Strides by which a matrix would leave its list of values.
    MatrixStrides {
        /// The number of values in the list.
        values: usize,
        /// The number of rows.
        rows: usize,
        /// The number of columns.
        columns: usize,
        /// From one row to the next, in values.
        row_stride: isize,
        /// From one column to the next, in values.
        column_stride: isize,
        /// The number of values before the first cell.
        offset: usize,
    },
    /// More cells than can be counted.
    TooManyCells {
        /// The number of rows.
        rows: usize,
        /// The number of columns.
        columns: usize,
    },
    /// Data that can't be read.
    Data {
        /// What was read, such as a file's name.
        what: String,
        /// The error, such as [`NpyError`](https://docs.rs/graticule/latest/graticule/data/enum.NpyError.html).
        source: Arc<dyn std::error::Error + Send + Sync>,
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
    /// A norm's limit or setting that it can't work with.
    Norm {
        /// The norm, such as `"log norm"`.
        norm: &'static str,
        /// The value as given, or as it comes from the data.
        value: f64,
        /// What it must be, and what to change.
        reason: &'static str,
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
        /// A width and height that would do, in points; none when no page would that can be drawn.
        needed: Option<(f64, f64)>,
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

    /// Wraps the error of what data are read from, or a message: for sources beyond those of this
    /// crate.
    ///
    /// ```
    /// let error = graticule::Error::data("run 7", "the detector was off");
    /// assert_eq!(error.to_string(), "run 7 can't be read: the detector was off");
    /// ```
    pub fn data(
        what: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        Self::Data { what: what.into(), source: source.into().into() }
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
            Self::MatrixStrides { values, rows, columns, row_stride, column_stride, offset } => {
                write!(
                    f,
                    "{rows} rows of {columns} columns, with strides {row_stride} and \
                     {column_stride} from value {offset} on, reach outside of the list of {values} \
                     values"
                )
            }
            Self::TooManyCells { rows, columns } => {
                write!(f, "{rows} rows of {columns} columns are more cells than can be counted")
            }
            Self::Data { what, source } => write!(f, "{what} can't be read: {source}"),
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
                "limits {} to {} must be finite and increase; for the colours in reverse, \
                 reverse the colormap",
                Short(*low),
                Short(*high)
            ),
            Self::Norm { norm, value, reason } => {
                write!(f, "the {norm} can't use {}: {reason}", Short(*value))
            }
            Self::Extent { axis, start, end } => write!(
                f,
                "the {axis} extent {} to {} must be finite and have a length",
                Short(*start),
                Short(*end)
            ),
            Self::NumberFormat { format, reason } => {
                write!(f, "the number format {:?} can't be read: {reason}", Beginning(format))
            }
            Self::MixedAxis { axis } => {
                write!(
                    f,
                    "the marks on the {axis} axis differ in names, or some have none: give all the same"
                )
            }
            Self::Page { reason, value } => write!(f, "{reason}, but is {}", Short(*value)),
            Self::Theme { field, value } => write!(
                f,
                "the theme's {field} must be at most 10000 pt and not negative (sizes and line \
                 widths above 0), but is {}",
                Short(*value)
            ),
            Self::PageTooSmall { page: (width, height), needed } => {
                write!(f, "a page of {width:.1} x {height:.1} pt is too small for its labels; ")?;
                match needed {
                    Some((width, height)) => write!(
                        f,
                        "{width:.1} x {height:.1} pt ({:.2} x {:.2} in) would do",
                        width / 72.0,
                        height / 72.0
                    ),
                    None => f.write_str(
                        "no page would do: make its texts, lines or gaps smaller, the resolution \
                         higher, or leave the aspect free",
                    ),
                }
            }
            Self::Mark { mark, source } => write!(f, "{mark}: {source}"),
            Self::Scene(error) => error.fmt(f),
        }
    }
}

/// A number as it is usually written: with an exponent where it has very many digits.
pub(crate) struct Short(pub(crate) f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(value) = self;
        let plain = *value == 0.0 || (1e-5..1e15).contains(&value.abs()) || !value.is_finite();
        if plain { write!(f, "{value}") } else { write!(f, "{value:e}") }
    }
}

/// The beginning of a text of any length, in quotes.
pub(crate) struct Beginning<'a>(pub(crate) &'a str);

impl fmt::Debug for Beginning<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 60;
        match self.0.char_indices().nth(MOST) {
            Some((end, _)) => write!(f, "{:?}…", &self.0[..end]),
            None => write!(f, "{:?}", self.0),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // Their messages are part of this one's: the chain goes on behind them.
            Self::Mark { source, .. } => source.source(),
            Self::Data { source, .. } => source.source(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_texts_stay_short() {
        for (value, text) in [
            (15.0, "15"),
            (0.5, "0.5"),
            (-0.0, "-0"),
            (1e300, "1e300"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e308"),
            (f64::NEG_INFINITY, "-inf"),
        ] {
            assert_eq!(Short(value).to_string(), text);
        }
        assert_eq!(format!("{:?}", Beginning("a\n")), "\"a\\n\"");
        assert_eq!(format!("{:?}", Beginning(&"é".repeat(61))), format!("\"{}\"…", "é".repeat(60)));
    }

    #[test]
    fn a_page_that_no_size_helps_says_what_would() {
        let error = Error::PageTooSmall { page: (10.0, 10.0), needed: None };
        assert!(error.to_string().contains("make its texts, lines or gaps smaller"), "{error}");
    }
}
