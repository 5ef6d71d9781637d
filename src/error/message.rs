//! What errors say.

use super::words::{Lines, PageSize};
use super::{Beginning, Error, Short};
use std::fmt;

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
            Self::Rotation { axis, what, degrees } => {
                write!(f, "the rotation of the {axis} {what} must be finite, but is {degrees}")
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
            Self::MixedSharedAxis { axis, with } => write!(
                f,
                "the {axis} axis is shared with {with}, but its names are others, or only one of \
                 the two has any: give both the same, or share with fewer panels; `Share::None` \
                 keeps those of a grid in the grid out"
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
            Self::MixedColors { what, scope, with } => {
                write!(
                    f,
                    "panels with one colorbar (`{scope}`) must colour values alike, but their \
                     {what} differ"
                )?;
                if let Some(with) = with {
                    write!(f, " from those of {with}")?;
                }
                f.write_str(": give all their marks the same one, or each panel its own colorbar")
            }
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
            Self::InPanel { place, source } => write!(f, "{place}: {source}"),
            Self::Mark { mark, source } => write!(f, "{mark}: {source}"),
            Self::Scene(error) => error.fmt(f),
        }
    }
}
