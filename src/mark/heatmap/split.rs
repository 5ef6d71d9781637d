//! Cells split along a diagonal between two matrices, as vector shapes without seams.

use super::shapes::{CellShape, closed};
use super::view::View;
use super::{Heatmap, missing};
use crate::data::Matrix;
use crate::error::Error;
use crate::scene::kurbo::{Affine, BezPath, Point, Rect, Shape as _};
use crate::scene::{Fill, Group, Role, Shape};

/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

impl Heatmap {
    /// Splits every cell from the top left to the bottom right corner: the lower left half shows
    /// this heatmap's matrix, the upper right one a second matrix of the same shape. Both share norm
    /// and colormap, and limits that are not given come from both.
    ///
    /// More than [`VECTOR_CELLS`](super::VECTOR_CELLS) cells, or cells smaller than a
    /// pixel, are not split and show the first matrix, which a warning tells.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// let before = [[4.1, 5.0], [6.2, 3.9]];
    /// let after = [[5.5, 5.1], [7.0, 2.8]];
    /// let map = Heatmap::new(before).split(after).colorbar(Colorbar::new().label("Score"));
    /// ```
    #[must_use]
    pub fn split(mut self, second: impl Into<Matrix>) -> Self {
        self.second = Some(second.into());
        self
    }

    /// The matrices whose values are coloured.
    pub(super) fn colored(&self) -> impl Iterator<Item = &Matrix> {
        [Some(&self.matrix), self.second.as_ref()].into_iter().flatten()
    }

    /// Tells whether cells can be split as asked for.
    pub(super) fn check_split(&self) -> Result<(), Error> {
        let Some(second) = &self.second else {
            return Ok(());
        };
        self.matrix.check_beside("second matrix", second)?;
        if self.drawn_shape() == CellShape::Full { Ok(()) } else { Err(Error::SplitShapes) }
    }
}

/// The split cells the way a painter would, each row from the right to the left, rows from the top.
///
/// A cell is first all in the colour of its upper right half, then its lower left half comes above
/// it and reaches further left and down than it shows, under the cells that come later. So at every
/// edge the colours that meet are those that lie beside it, and neither the page nor the other half
/// of a cell shines through, whatever the renderer's anti-aliasing.
pub(super) fn draw(view: &View<'_>, second: &Matrix) -> Result<Group, Error> {
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(view.pitch))?;
    let mut missing = BezPath::new();
    for row in 0..view.rows.count() {
        for column in (0..view.columns.count()).rev() {
            let halves = Halves::of(view, row, column);
            let (at_row, at_column) = (view.rows.index(row), view.columns.index(column));
            let lower = view.paint(view.cell_value(at_row, at_column));
            let upper = view.paint(view.map.cell_of(second, at_row, at_column));
            let Some((lower, upper)) = lower.zip(upper) else { continue };
            let whole = Shape::new(halves.cell.to_path(TOLERANCE))?;
            group.push(whole.with_fill(Fill::new(upper.color)).crisp());
            let reaching = Shape::new(closed(halves.reaching()))?;
            group.push(reaching.with_fill(Fill::new(lower.color)));
            if lower.is_missing {
                missing.extend(halves.lower());
            }
            if upper.is_missing {
                missing.extend(halves.upper());
            }
        }
    }
    missing.apply_affine(Affine::scale(view.pitch));
    let hatch = missing::hatched(view, missing)?;
    Ok(Group::new(Role::Cells).with_child(group).with_children(hatch.map(Into::into)))
}

/// A cell, and which of its neighbours its lower left half may reach under: those that are shown,
/// where there are no gaps.
struct Halves {
    cell: Rect,
    /// The far edge of the cell on the left.
    left: Option<f64>,
    /// The far edge of the cell below.
    bottom: Option<f64>,
    /// Whether the cell below the one on the left is shown.
    corner: bool,
}

impl Halves {
    /// Those at two slots.
    fn of(view: &View<'_>, row: usize, column: usize) -> Self {
        let ((x0, x1), (y0, y1)) = (view.columns.span(column), view.rows.span(row));
        let touches = view.columns.gap() == 0.0;
        let shows = |row: usize, column: usize| touches && view.shows(row, column);
        let left = column.checked_sub(1);
        let below = Some(row + 1).filter(|&below| below < view.rows.count());
        let far = |left: usize| view.columns.edges[left];
        Self {
            cell: Rect::new(x0, y0, x1, y1),
            left: left.filter(|&left| shows(row, left)).map(far),
            bottom: below.filter(|&row| shows(row, column)).map(|row| view.rows.edges[row + 1]),
            corner: left.zip(below).is_some_and(|(left, below)| shows(below, left)),
        }
    }

    fn lower(&self) -> BezPath {
        let Rect { x0, y0, x1, y1 } = self.cell;
        closed([(x0, y0), (x1, y1), (x0, y1)].map(Point::from))
    }

    fn upper(&self) -> BezPath {
        let Rect { x0, y0, x1, y1 } = self.cell;
        closed([(x0, y0), (x1, y0), (x1, y1)].map(Point::from))
    }

    /// The corners of the lower left half with all that it reaches.
    ///
    /// It must not touch the edge above the cell on the left, which is painted already, but where
    /// these meet: so it goes down by as much as it goes left.
    fn reaching(&self) -> Vec<Point> {
        let Rect { x0, y0, x1, y1 } = self.cell;
        let far = self.left.map_or(x0, |left| left.max(x0 - (y1 - y0)));
        let mut corners = vec![(x0, y0), (x1, y1)];
        match self.bottom {
            Some(bottom) if self.corner && far < x0 => {
                corners.extend([(x1, bottom), (far, bottom)]);
            }
            Some(bottom) => corners.extend([(x1, bottom), (x0, bottom), (x0, y1), (far, y1)]),
            None => corners.push((far, y1)),
        }
        if far < x0 {
            corners.push((far, y0 + x0 - far));
        }
        corners.dedup();
        corners.into_iter().map(Point::from).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corners(left: Option<f64>, bottom: Option<f64>, corner: bool) -> Vec<(f64, f64)> {
        let cell = Rect::new(10.0, 10.0, 20.0, 16.0);
        let halves = Halves { cell, left, bottom, corner };
        halves.reaching().iter().map(|point| (point.x, point.y)).collect()
    }

    #[test]
    fn halves_reach_under_what_is_painted_later() {
        assert_eq!(corners(None, None, false), [(10.0, 10.0), (20.0, 16.0), (10.0, 16.0)]);
        assert_eq!(
            corners(Some(0.0), Some(22.0), true),
            [(10.0, 10.0), (20.0, 16.0), (20.0, 22.0), (4.0, 22.0), (4.0, 16.0)]
        );
    }

    #[test]
    fn halves_reach_under_nothing_that_is_hidden() {
        assert_eq!(
            corners(None, Some(22.0), false),
            [(10.0, 10.0), (20.0, 16.0), (20.0, 22.0), (10.0, 22.0), (10.0, 16.0)]
        );
        assert_eq!(
            corners(Some(8.0), None, true),
            [(10.0, 10.0), (20.0, 16.0), (8.0, 16.0), (8.0, 12.0)]
        );
        let reaches = corners(Some(0.0), Some(22.0), false);
        assert!(reaches.iter().all(|&(x, y)| x >= 10.0 || y <= 16.0), "{reaches:?}");
    }
}
