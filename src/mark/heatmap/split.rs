//! Cells split along a diagonal between two matrices, as vector shapes without seams.

use super::Heatmap;
use super::shapes::{CellShape, closed};
use super::view::View;
use crate::color::Color;
use crate::data::Matrix;
use crate::error::Error;
use crate::scene::kurbo::{Affine, Point, Rect, Shape as _};
use crate::scene::{Fill, Group, Role, Shape};

/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

impl Heatmap {
    /// Splits every cell from the top left to the bottom right corner: the lower left half shows
    /// this heatmap's matrix, the upper right one a second matrix of the same shape. Both share norm
    /// and colormap, and limits that are not given come from both.
    ///
    /// More than [`VECTOR_CELLS`](super::heatmap::VECTOR_CELLS) cells, or cells smaller than a
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

    /// Tells whether cells can be split as asked for.
    pub(super) fn check_split(&self) -> Result<(), Error> {
        let Some(second) = &self.second else {
            return Ok(());
        };
        second.check()?;
        self.matrix.check_same_shape("second matrix", second)?;
        if self.drawn_shape() == CellShape::Full { Ok(()) } else { Err(Error::SplitShapes) }
    }
}

/// The split cells the way a painter would, as full ones are: nothing that is painted before shines
/// through along an edge. A cell is first all in the colour of its upper right half, then its lower
/// left half comes above it. Both reach further left and down than they show, under the cells that
/// come later: the row from the right to the left, then the rows below. So what meets at an edge is
/// always what lies beside it: a lower left half on the right, an upper right half on the left.
pub(super) fn draw(view: &View<'_>, second: &Matrix) -> Result<Group, Error> {
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(view.pitch))?;
    for row in 0..view.rows.count() {
        for column in (0..view.columns.count()).rev() {
            let color = |matrix: &Matrix| {
                view.color(matrix.get(view.rows.index(row), view.columns.index(column)))
            };
            let (lower, upper) = (color(&view.map.matrix), color(second));
            let half = Halves::of(view, row, column);
            group.push(filled(Shape::new(half.whole().to_path(TOLERANCE))?, upper).crisp());
            if lower != upper {
                group.push(filled(Shape::new(closed(half.lower()))?, lower));
            }
        }
    }
    Ok(group)
}

fn filled(shape: Shape, color: Color) -> Shape {
    shape.with_fill(Fill::new(color))
}

/// A cell, and how far it reaches under those painted later, in pixels.
struct Halves {
    cell: Rect,
    left: f64,
    bottom: f64,
}

impl Halves {
    /// Those of a cell counted on the page.
    fn of(view: &View<'_>, row: usize, column: usize) -> Self {
        let (x, y) = (&view.columns.edges, &view.rows.edges);
        // At least a point, where a cell is smaller than that.
        let point = (1.0 / view.pitch).ceil();
        let cell = Rect::new(x[column], y[row], x[column + 1], y[row + 1]);
        let ((first, _), (_, last)) = (view.columns.ends(), view.rows.ends());
        let before = column.checked_sub(1).map_or(first, |before| x[before]);
        let below = y.get(row + 2).map_or(last, |&below| below);
        let left = before.min(cell.x0 - point).max(first);
        let bottom = below.max(cell.y1 + point).min(last);
        Self { cell, left, bottom }
    }

    fn whole(&self) -> Rect {
        Rect { x0: self.left, y1: self.bottom, ..self.cell }
    }

    /// The corners of the lower left half with all that it reaches.
    fn lower(&self) -> Vec<Point> {
        let Self { cell, left, bottom } = *self;
        let mut corners = vec![
            Point::new(left, cell.y0),
            Point::new(cell.x0, cell.y0),
            Point::new(cell.x1, cell.y1),
            Point::new(cell.x1, bottom),
            Point::new(left, bottom),
        ];
        corners.dedup();
        corners
    }
}
