//! What is not wrong with a figure but worth knowing.

mod located;

pub use located::LocatedWarning;

pub(crate) use located::located;

use crate::error::{Beginning, PanelPlace};
use crate::text::Substitution;
use std::fmt;

/// Something worth knowing about a figure that was drawn.
///
/// A figure tells where it is, too: see [`LocatedWarning`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Warning {
    /// Cells without a value (NaN), drawn as missing.
    MissingCells {
        /// How many.
        count: usize,
        /// How many there are in all.
        cells: usize,
    },
    /// Values that have no place on their norm, such as 0 on a logarithm, drawn as missing.
    NoPlace {
        /// How many.
        count: usize,
        /// What they are: what goes on from "3 values are".
        reason: &'static str,
    },
    /// No cell has a value that limits can come from, so that these are made up.
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
    /// Cells drawn as an image under vector text, since they are more than a limit.
    CellsAsImage {
        /// The number of rows.
        rows: usize,
        /// The number of columns.
        columns: usize,
        /// The most cells that are vector shapes.
        most: usize,
    },
    /// Cells smaller than pixels, drawn as an image of fewer pixels.
    CellsReduced {
        /// The number of rows.
        rows: usize,
        /// The number of columns.
        columns: usize,
        /// The number of rows and columns of pixels.
        to: (usize, usize),
        /// What a pixel shows of its cells, such as `"the mean"`.
        shown: &'static str,
    },
    /// What goes with cells left out, since they are too small or too many for it.
    CellDetailLeftOut {
        /// Which, such as `"lines between cells"`.
        what: &'static str,
    },
    /// Labels left out of their cells, since not all fit even at the smallest size.
    CellLabelsLeftOut {
        /// Which labels, such as `"numbers in the cells"`.
        what: String,
        /// The size that would have fitted, in points.
        fitting: f64,
        /// The theme's smallest size, in points.
        minimum: f64,
        /// How many don't fit at that size.
        count: usize,
        /// How many there are.
        of: usize,
    },
    /// Text in a colour given by hand that is hard to read: its contrast is below 4.5 : 1.
    PoorContrast {
        /// Which text, such as `"numbers in the cells"`.
        what: String,
        /// How many of them.
        count: usize,
        /// How many there are.
        of: usize,
        /// The lowest contrast.
        worst: f64,
    },
    /// Text broken into lines, to fit.
    TextWrapped {
        /// Which text, such as `"x tick labels"`.
        what: String,
    },
    /// Text set smaller than the theme says, to fit.
    TextShrunk {
        /// Which text, such as `"x tick labels"`.
        what: String,
        /// The size used, in points.
        size: f64,
    },
    /// Tick labels turned, to fit.
    TickLabelsRotated {
        /// The axis: `"x"`.
        axis: &'static str,
        /// By how many degrees, counterclockwise: 45 or 90.
        degrees: f64,
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
    /// A colorbar shorter than asked for, since the data rectangle is no longer.
    ColorbarShortened {
        /// The length asked for, in points.
        asked: f64,
        /// The length drawn, in points.
        length: f64,
    },
    /// A finished picture drawn smaller than it is, and its texts and lines with it, since it has no
    /// more room.
    PictureShrunk {
        /// The share of its own width and height that it has.
        scale: f64,
    },
    /// A setting that has nothing to act on.
    NoEffect {
        /// The setting, such as `"legend_missing"`.
        setting: &'static str,
        /// What is not there, and how to ask for it.
        reason: &'static str,
    },
    /// A setting of a shared axis that is not followed, since another panel that comes first says
    /// something else.
    SharedAxis {
        /// The axis: `"x"`.
        axis: &'static str,
        /// The setting, such as `"ticks"`.
        setting: &'static str,
        /// The panel that is followed.
        followed: PanelPlace,
    },
    /// A colorbar or a legend of several panels that stands at the edge of the grid, beside panels that
    /// it does not belong to, since it would cross another one between panels.
    SharedGuideAtEdge {
        /// What it is: `"colorbar"` or `"legend"`.
        guide: &'static str,
        /// Its scope as it is written in a program, such as `"Scope::Row(0)"`.
        scope: String,
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
                f.write_str("no cell has a value that limits can come from; they are made up")
            }
            Self::NoPlace { count, reason } => {
                let pronoun = if *count == 1 { "it is" } else { "they are" };
                write!(f, "{} {reason}; {pronoun} drawn as missing", Values(*count))
            }
            Self::OutsideLimits { below, above: 0 } => {
                write!(f, "{} below the lower limit", Values(*below))
            }
            Self::OutsideLimits { below: 0, above } => {
                write!(f, "{} above the upper limit", Values(*above))
            }
            Self::OutsideLimits { below, above } => {
                write!(f, "{} below the limits, {above} above them", Values(*below))
            }
            Self::OutsideSizeLimits { below, above } => {
                write!(f, "sizes outside their limits: {below} below, {above} above")
            }
            Self::CellsAsImage { rows, columns, most } => write!(
                f,
                "{rows} x {columns} cells are drawn as an image, since they are more than {most}"
            ),
            Self::CellsReduced { rows, columns, to, shown } => write!(
                f,
                "{rows} x {columns} cells are shown as {} x {} pixels, each {shown} of its cells",
                to.0, to.1
            ),
            Self::CellDetailLeftOut { what } => {
                write!(f, "the {what} are left out: the cells are too small or too many for them")
            }
            Self::CellLabelsLeftOut { what, fitting, minimum, count, of } => {
                write!(
                    f,
                    "the {what} are left out: they would fit at {fitting:.1} pt, and the theme's \
                     minimum is {minimum:.1} pt"
                )?;
                if count < of { write!(f, " ({count} of {of} are too long)") } else { Ok(()) }
            }
            Self::PoorContrast { what, count, of, worst } => write!(
                f,
                "{count} of {of} {what} are hard to read: the contrast of their colour is below \
                 4.5 : 1, at worst {worst:.1} : 1"
            ),
            Self::TextWrapped { what } => write!(f, "to fit, line breaks are put into the {what}"),
            Self::TextShrunk { what, size } => {
                write!(f, "to fit, the text size of the {what} is {size:.1} pt")
            }
            Self::TickLabelsRotated { axis, degrees } => {
                write!(f, "the {axis} tick labels are turned by {degrees}° to fit")
            }
            Self::TextElided { what, full } => {
                write!(f, "the {what} is cut: {:?}", Beginning(full))
            }
            Self::TickLabelsThinned { axis, shown, of } => {
                write!(f, "only {shown} of {of} {axis} tick labels fit and are shown")
            }
            Self::ColorbarShortened { asked, length } => write!(
                f,
                "the colorbar is {length:.1} pt long, as the axes are, and not {asked:.1} pt"
            ),
            Self::PictureShrunk { scale } => write!(
                f,
                "to fit, the picture is drawn at {:.1} % of its size, its texts and lines with it",
                scale * 100.0
            ),
            Self::NoEffect { setting, reason } => {
                write!(f, "`{setting}` has no effect: {reason}")
            }
            Self::SharedAxis { axis, setting, followed } => write!(
                f,
                "`{setting}` has no effect: the {axis} axis is shared with {followed}, which comes \
                 first and says otherwise"
            ),
            Self::SharedGuideAtEdge { guide, scope } => write!(
                f,
                "the {guide} of `{scope}` stands at the edge of the grid, beside panels that it does \
                 not belong to, since it would cross another between panels: put one of the two on \
                 another side"
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

/// How many values something is said of.
struct Values(usize);

impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, if self.0 == 1 { "value is" } else { "values are" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_is_and_two_values_are() {
        let outside = |below, above| Warning::OutsideLimits { below, above }.to_string();
        assert_eq!(outside(1, 0), "1 value is below the lower limit");
        assert_eq!(outside(0, 2), "2 values are above the upper limit");
        assert_eq!(outside(3, 1), "3 values are below the limits, 1 above them");
        let reason = "0 or negative, which a log norm can't show";
        let lost = |count| Warning::NoPlace { count, reason }.to_string();
        assert_eq!(lost(1), format!("1 value is {reason}; it is drawn as missing"));
        assert_eq!(lost(3), format!("3 values are {reason}; they are drawn as missing"));
    }
}
