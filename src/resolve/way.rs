//! The two ways that axes go.

use super::arranged::Cell;
use crate::axes::Axes;
use crate::guide::{Axis, Side};
use crate::mark::{Domain, Extent};
use crate::panels::{Panels, Share};
use std::ops::Range;

/// An axis of a panel: that along its columns, or that along its rows.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    X,
    Y,
}

impl Way {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::X => "x",
            Self::Y => "y",
        }
    }

    pub(super) fn axis(self, axes: &Axes) -> &Axis {
        match self {
            Self::X => &axes.x,
            Self::Y => &axes.y,
        }
    }

    /// What marks cover this way.
    pub(super) fn extent(self, domain: &Domain) -> &Extent {
        match self {
            Self::X => &domain.x,
            Self::Y => &domain.y,
        }
    }

    pub(super) fn side(self, axes: &Axes) -> Side {
        let usual = match self {
            Self::X => Side::Bottom,
            Self::Y => Side::Left,
        };
        self.axis(axes).side.unwrap_or(usual)
    }

    pub(super) fn across(self) -> Self {
        match self {
            Self::X => Self::Y,
            Self::Y => Self::X,
        }
    }

    /// Which axes this way a grid has together; none where it leaves that to the grid around it.
    pub(super) fn share(self, panels: &Panels) -> Option<Share> {
        match self {
            Self::X => panels.share_x,
            Self::Y => panels.share_y,
        }
    }

    /// How a grid shares axes that stand in one line.
    pub(super) fn in_line(self) -> Share {
        match self {
            Self::X => Share::Columns,
            Self::Y => Share::Rows,
        }
    }

    /// The columns that a panel's x axis runs along, or the rows that its y axis does.
    pub(super) fn tracks<'a>(self, cell: &'a Cell<'_>) -> &'a Range<usize> {
        match self {
            Self::X => &cell.columns,
            Self::Y => &cell.rows,
        }
    }

    /// How many columns or rows a grid has.
    pub(super) fn track_count(self, panels: &Panels) -> usize {
        match self {
            Self::X => panels.columns,
            Self::Y => panels.rows,
        }
    }
}
