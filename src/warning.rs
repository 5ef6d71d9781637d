//! What is not wrong with a figure but worth knowing.

use crate::error::Beginning;
use crate::text::Substitution;
use std::fmt;

/// Something worth knowing about a figure that was drawn.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Warning {
    /// Cells without a value, drawn as missing.
    MissingCells {
        /// How many.
        count: usize,
        /// How many there are in all.
        cells: usize,
    },
    /// No cell has a finite value, so that the limits are made up.
    NoFiniteValues,
    /// Values outside the limits, drawn in the colours under and over them.
    OutsideLimits {
        /// How many below the lower limit.
        below: usize,
        /// How many above the upper limit.
        above: usize,
    },
    /// Sizes outside their limits: those below have no shape, those above the largest.
    OutsideSizeLimits {
        /// How many below the lower limit.
        below: usize,
        /// How many above the upper limit.
        above: usize,
    },
    /// Cells too many or too small for their shapes or for halves, drawn in full.
    CellsInFull {
        /// What is left out: `"their shapes"` or `"the second matrix"`.
        left_out: &'static str,
    },
    /// Cells smaller than pixels, reduced to their means.
    CellsReduced {
        /// The number of rows.
        rows: usize,
        /// The number of columns.
        columns: usize,
        /// The number of rows and columns of pixels.
        to: (usize, usize),
    },
    /// Numbers left out of their cells, since they don't fit even at the smallest size.
    CellLabelsLeftOut {
        /// The size that would have fitted, in points.
        fitting: f64,
        /// The theme's smallest size, in points.
        minimum: f64,
    },
    /// Text set smaller than the theme says, to fit.
    TextShrunk {
        /// Which text, such as `"x tick labels"`.
        what: String,
        /// The size used, in points.
        size: f64,
    },
    /// Tick labels turned by a quarter, to fit.
    TickLabelsRotated {
        /// The axis: `"x"`.
        axis: &'static str,
    },
    /// Text cut and ended with an ellipsis.
    TextElided {
        /// Which text, such as `"title"`.
        what: String,
        /// The whole text.
        full: String,
    },
    /// Tick labels left out, since not all fit.
    TickLabelsThinned {
        /// The axis.
        axis: &'static str,
        /// How many are shown.
        shown: usize,
        /// How many there are.
        of: usize,
    },
    /// A mark's colorbar left out, since the axes already have another mark's.
    ColorbarLeftOut {
        /// The label of the one left out.
        label: String,
    },
    /// A character that no face has, shown as a box.
    MissingGlyph {
        /// The character.
        character: char,
    },
    /// A font family, bold or italic that is not there, and what is used instead.
    FontSubstituted(Substitution),
    /// A mark's own warning, for marks beyond those of this crate.
    Mark {
        /// The mark, such as `"dots"`.
        mark: &'static str,
        /// What is worth knowing.
        message: String,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingCells { count, cells } => {
                write!(f, "{count} of {cells} cells have no value")
            }
            Self::NoFiniteValues => {
                f.write_str("no cell has a finite value; the limits are 0 to 1")
            }
            Self::OutsideLimits { below, above } => {
                write!(f, "values outside the limits: {below} below, {above} above")
            }
            Self::OutsideSizeLimits { below, above } => {
                write!(f, "sizes outside their limits: {below} below, {above} above")
            }
            Self::CellsInFull { left_out } => write!(
                f,
                "there are too many cells, or too small ones: {left_out} can't be shown, and cells \
                 are drawn in full"
            ),
            Self::CellsReduced { rows, columns, to } => write!(
                f,
                "{rows} x {columns} cells are shown as {} x {} pixels, each the mean of its cells",
                to.0, to.1
            ),
            Self::CellLabelsLeftOut { fitting, minimum } => write!(
                f,
                "the numbers in the cells are left out: they would fit at {fitting:.1} pt, and the \
                 theme's minimum is {minimum:.1} pt"
            ),
            Self::TextShrunk { what, size } => {
                write!(f, "to fit, the text size of the {what} is {size:.1} pt")
            }
            Self::TickLabelsRotated { axis } => {
                write!(f, "the {axis} tick labels are turned to fit")
            }
            Self::TextElided { what, full } => {
                write!(f, "the {what} is cut: {:?}", Beginning(full))
            }
            Self::TickLabelsThinned { axis, shown, of } => {
                write!(f, "only {shown} of {of} {axis} tick labels fit and are shown")
            }
            Self::ColorbarLeftOut { label } => write!(
                f,
                "axes have one colorbar, the first that is asked for; {:?} is left out",
                Beginning(label)
            ),
            Self::MissingGlyph { character } => {
                write!(
                    f,
                    "no face has the character '{character}' (U+{:04X})",
                    u32::from(*character)
                )
            }
            Self::FontSubstituted(substitution) => substitution.fmt(f),
            Self::Mark { mark, message } => write!(f, "{mark}: {message}"),
        }
    }
}
