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
    /// A row or a column that is not there.
    OutOfRange {
        /// `"row"` or `"column"`.
        what: &'static str,
        /// Which was asked for, counted from 0.
        index: usize,
        /// How many there are.
        count: usize,
    },
    /// Limits of sizes that are negative, not finite, equal or decreasing.
    SizeLimits {
        /// The lower limit as given.
        low: f64,
        /// The upper limit as given.
        high: f64,
    },
    /// Cells that are to be split, but are not full.
    SplitShapes,
    /// A legend that there are no entries for.
    EmptyLegend {
        /// Which: `"legend"` or `"size legend"`.
        legend: &'static str,
        /// Why, and what to change.
        reason: &'static str,
    },
    /// What goes with a matrix, one value a cell, but is of another shape.
    ShapeMismatch {
        /// What it is, such as `"cells' p-values"`.
        what: &'static str,
        /// Its number of rows and columns.
        shape: (usize, usize),
        /// The matrix's number of rows and columns.
        expected: (usize, usize),
    },
    /// Something that is wrong with what goes with a matrix.
    Part {
        /// What it is, such as `"cells' p-values"`.
        what: &'static str,
        /// What is wrong with it.
        source: Box<Error>,
    },
    /// A probability below 0, above 1 or NaN.
    Probability {
        /// Which one, such as `"the p-value in row 0, column 1"`.
        what: String,
        /// The value as given.
        value: f64,
    },
    /// A text size that is not positive, or too large.
    TextSize {
        /// The size of what, such as `"the cells' labels"`.
        what: &'static str,
        /// The size as given, in points.
        size: f64,
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
    /// Too few or too many positions of rows or columns.
    PositionCount {
        /// What has them: `"row"` or `"column"`.
        line: &'static str,
        /// What they are: `"centre"` or `"edge"`.
        what: &'static str,
        /// The number of positions.
        positions: usize,
        /// The number of rows or columns.
        lines: usize,
        /// The number of positions that it takes.
        expected: usize,
    },
    /// A position of a row or column that is not finite or out of order.
    Position {
        /// What has it: `"row"` or `"column"`.
        line: &'static str,
        /// What it is: `"centre"` or `"edge"`.
        what: &'static str,
        /// Which one, counted from 0.
        index: usize,
        /// The position as given.
        value: f64,
    },
    /// Rows or columns with names and with positions.
    NamesAndPositions {
        /// Which: `"row"` or `"column"`.
        line: &'static str,
    },
    /// A setting outside of what it can be.
    Setting {
        /// What is set, such as `"opacity"`.
        what: &'static str,
        /// The value as given.
        value: f64,
        /// What it must be.
        expected: &'static str,
    },
    /// Limits that are not finite, equal or decreasing.
    Limits {
        /// The lower limit as given.
        low: f64,
        /// The upper limit as given.
        high: f64,
    },
    /// Limits that are in order, but that a norm's settings put at one place, or infinitely far apart.
    IndistinctLimits {
        /// The lower limit.
        low: f64,
        /// The upper limit.
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
    /// An axis on a side that it can't stand on.
    AxisSide {
        /// The axis: `"x"` or `"y"`.
        axis: &'static str,
        /// The side as given: `"top"`, `"right"`, `"bottom"` or `"left"`.
        side: &'static str,
    },
    /// A second axis on the side of the first.
    SideTaken {
        /// The second axis, such as `"secondary x"`.
        axis: &'static str,
        /// The side as given.
        side: &'static str,
    },
    /// A secondary axis whose functions don't belong together, or don't suit its limits.
    SecondaryAxis {
        /// The axis: `"secondary x"` or `"secondary y"`.
        axis: &'static str,
        /// The value of the first axis at which it was found out.
        value: f64,
        /// What they must be.
        reason: &'static str,
    },
    /// A strip that does not cover its axis.
    StripExtent {
        /// The side as given.
        side: &'static str,
        /// What it covers.
        strip: (f64, f64),
        /// The limits of the axis.
        axis: (f64, f64),
    },
    /// A rotation of tick labels that is not finite.
    Rotation {
        /// The axis.
        axis: &'static str,
        /// The angle as given.
        degrees: f64,
    },
    /// Every 0th tick asked for.
    EveryNth {
        /// The axis.
        axis: &'static str,
    },
    /// A number format that can't be read.
    NumberFormat {
        /// The format as given.
        format: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Markup of a text that can't be read.
    Markup {
        /// The text, such as `"title"`.
        what: String,
        /// The character from which on it can't be read, counted from 0.
        at: usize,
        /// The markup from that character on.
        rest: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// Marks with different names, or with names and with numbers, on one axis.
    MixedAxis {
        /// The axis: `"x"` or `"y"`.
        axis: &'static str,
    },
    /// A setting of a colorbar or a legend that can't be drawn with.
    Guide {
        /// What is set: `"colorbar"` or `"legend"`.
        guide: &'static str,
        /// The setting, by its setter's name.
        setting: &'static str,
        /// The value as given.
        value: f64,
        /// What it must be.
        reason: &'static str,
    },
    /// A mosaic of panels that is none.
    Mosaic {
        /// What is wrong, and what to change.
        problem: String,
    },
    /// A grid of panels that can't be laid out.
    Panels {
        /// What is wrong, and what to change.
        problem: String,
    },
    /// Panels that are to have one colorbar but colour values in different ways.
    MixedColors {
        /// What differs.
        what: &'static str,
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
    /// A text that does not fit by the [steps](crate::text::Fit) that may be taken.
    TextDoesNotFit {
        /// Which text, such as `"x tick labels"`.
        what: String,
        /// The width and height of the page, in points.
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
            Self::OutOfRange { what, index, count } => {
                let plural = if *count == 1 { "" } else { "s" };
                write!(
                    f,
                    "there is no {what} {index} to outline: the heatmap has {count} \
                     {what}{plural}, counted from 0"
                )
            }
            Self::SizeLimits { low, high } => write!(
                f,
                "size limits {} to {} must be finite, not negative, and increase",
                Short(*low),
                Short(*high)
            ),
            Self::SplitShapes => f.write_str(
                "only full cells can be split: leave out the shape and the sizes, or the split",
            ),
            Self::EmptyLegend { legend, reason } => {
                write!(f, "there is nothing to show in the {legend}: {reason}")
            }
            Self::Part { what, source } => write!(f, "the {what}: {source}"),
            Self::Probability { what, value } => {
                write!(f, "{what} must be from 0 to 1, but is {}", Short(*value))
            }
            Self::TextSize { what, size } => write!(
                f,
                "the size of {what} must be above 0 and at most 10000 pt, but is {}",
                Short(*size)
            ),
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
            Self::ShapeMismatch { what, shape, expected } => write!(
                f,
                "the shape of the {what} is {}, but that of the matrix is {}",
                Lines(*shape),
                Lines(*expected)
            ),
            Self::PositionCount { line, what, positions, lines, expected } => {
                let plural = |count: usize| if count == 1 { "" } else { "s" };
                write!(
                    f,
                    "{positions} {line} {what}{} for {lines} {line}{}: give {expected}",
                    plural(*positions),
                    plural(*lines)
                )
            }
            Self::Position { line, what, index, value } => write!(
                f,
                "{line} {what} {index} is {}: all must be finite, and increase or decrease from \
                 each to the next",
                Short(*value)
            ),
            Self::NamesAndPositions { line } => {
                write!(f, "{line}s have both names and positions: leave out one")
            }
            Self::Setting { what, value, expected } => {
                write!(f, "the {what} must be {expected}, but is {}", Short(*value))
            }
            Self::Limits { low, high } => write!(
                f,
                "limits {} to {} must be finite and increase; for the colours in reverse, \
                 reverse the colormap",
                Short(*low),
                Short(*high)
            ),
            Self::IndistinctLimits { low, high } => write!(
                f,
                "limits {} to {} are too close together, or too far apart, for the norm's settings: \
                 make these less extreme, or change the limits",
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
            Self::AxisSide { axis, side } => write!(
                f,
                "the {axis} axis can't stand on the {side}: x goes to the bottom or the top, y to \
                 the left or the right"
            ),
            Self::SideTaken { axis, side } => write!(
                f,
                "the {axis} axis can't stand on the {side}, where the first one is: leave out its \
                 side, or change the other's"
            ),
            Self::SecondaryAxis { axis, value, reason } => write!(
                f,
                "the functions of the {axis} axis {reason}: look at the first axis' {}",
                Short(*value)
            ),
            Self::StripExtent { side, strip, axis } => write!(
                f,
                "the strip on the {side} covers {} to {}, but its axis goes from {} to {}: give a \
                 value for each row or column, and where these have positions the strip's extent",
                Short(strip.0),
                Short(strip.1),
                Short(axis.0),
                Short(axis.1)
            ),
            Self::Rotation { axis, degrees } => {
                write!(f, "the rotation of the {axis} tick labels must be finite, but is {degrees}")
            }
            Self::EveryNth { axis } => write!(
                f,
                "every 0th tick of the {axis} axis is none: keep every 1st, 2nd, ... or give no ticks"
            ),
            Self::NumberFormat { format, reason } => {
                write!(f, "the number format {:?} can't be read: {reason}", Beginning(format))
            }
            Self::Markup { what, rest, reason, .. } => write!(
                f,
                "the markup of the {what} can't be read from {:?} on: {reason}",
                Beginning(rest)
            ),
            Self::MixedAxis { axis } => {
                write!(
                    f,
                    "the marks on the {axis} axis differ in names, or some have none: give all the same"
                )
            }
            Self::Guide { guide, setting, value, reason } => {
                write!(f, "the {guide}'s {setting} {reason}, but is {}", Short(*value))
            }
            Self::Mosaic { problem } => write!(f, "the mosaic can't be read: {problem}"),
            Self::Panels { problem } => {
                write!(f, "the grid of panels can't be laid out: {problem}")
            }
            Self::MixedColors { what } => write!(
                f,
                "panels with one colorbar must colour values alike, but their {what} differ: give \
                 all their marks the same one, or each panel its own colorbar"
            ),
            Self::Page { reason, value } => write!(f, "{reason}, but is {}", Short(*value)),
            Self::Theme { field, value } => write!(
                f,
                "the theme's {field} must be at most 10000 pt and not negative (sizes and line \
                 widths above 0), but is {}",
                Short(*value)
            ),
            Self::TextDoesNotFit { what, page: (width, height), needed } => {
                write!(
                    f,
                    "there is no room for the {what} on a page of {width:.1} x {height:.1} pt by the \
                     steps that may be taken; "
                )?;
                match needed {
                    Some(page) => {
                        write!(f, "{} would do, or allow for more of `Fit`", PageSize(*page))
                    }
                    None => f.write_str(
                        "no page would do: allow for more of `Fit`, or ask for fewer ticks",
                    ),
                }
            }
            Self::PageTooSmall { page: (width, height), needed } => {
                write!(f, "a page of {width:.1} x {height:.1} pt is too small for its labels; ")?;
                match needed {
                    Some(page) => write!(f, "{} would do", PageSize(*page)),
                    None => f.write_str(
                        "no page would do: make its texts, lines or gaps smaller, the resolution \
                         higher, leave the aspect free, or put less inside the axes",
                    ),
                }
            }
            Self::Mark { mark, source } => write!(f, "{mark}: {source}"),
            Self::Scene(error) => error.fmt(f),
        }
    }
}

/// A width and height in points.
struct PageSize((f64, f64));

impl fmt::Display for PageSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self((width, height)) = *self;
        write!(f, "{width:.1} x {height:.1} pt ({:.2} x {:.2} in)", width / 72.0, height / 72.0)
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

/// Numbers of rows and columns.
struct Lines((usize, usize));

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self((rows, columns)) = *self;
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        write!(f, "{rows} row{} and {columns} column{}", plural(rows), plural(columns))
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
            Self::Part { source, .. } => std::error::Error::source(&**source),
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
