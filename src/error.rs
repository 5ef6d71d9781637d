//! What can be wrong with a figure, and what is worth knowing about one that is right.

mod message;
mod place;
mod words;

pub use place::{PanelPlace, PanelStep};

pub(crate) use words::{Beginning, Short};

use crate::scene;
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
    /// A rotation of tick labels, or of an axis' label, that is not finite.
    Rotation {
        /// The axis.
        axis: &'static str,
        /// What is turned: `"tick labels"` or `"label"`.
        what: &'static str,
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
    /// Panels with different names, or with names and with numbers, along an axis that they share.
    MixedSharedAxis {
        /// The axis: `"x"` or `"y"`.
        axis: &'static str,
        /// The first panel that shares it.
        with: PanelPlace,
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
        /// What differs: `"norms"` or `"colormaps"`.
        what: &'static str,
        /// The colorbar's scope as it is written in a program, such as `"Scope::Row(0)"`.
        scope: String,
        /// The first panel of it; none where marks of one panel differ.
        with: Option<PanelPlace>,
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
    /// A page too small for what hangs on its axes; in a panel, for what hangs on that one's.
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
    /// Something that is wrong with one of several panels. [`Error::kind`] is what that is, wherever
    /// it is.
    InPanel {
        /// Which panel.
        place: PanelPlace,
        /// What is wrong with it.
        source: Box<Error>,
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

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            // Their messages are part of this one's: the chain goes on behind them.
            Self::Mark { source, .. } => source.source(),
            Self::Part { source, .. } | Self::InPanel { source, .. } => {
                std::error::Error::source(&**source)
            }
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
