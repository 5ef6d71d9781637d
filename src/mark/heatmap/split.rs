//! Cells split along a diagonal between two matrices, as vector shapes without seams.

use super::Heatmap;
use super::shapes::{CellShape, closed};
use super::view::View;
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

/// The split cells the way a painter would, each row from the right to the left, rows from the top.
///
/// A cell is first all in the colour of its upper right half, then its lower left half comes above
/// it and reaches further left and down than it shows, under the cells that come later. So at every
/// edge the colours that meet are those that lie beside it, and neither the page nor the other half
/// of a cell shines through, whatever the renderer's anti-aliasing.
pub(super) fn draw(view: &View<'_>, second: &Matrix) -> Result<Group, Error> {
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(view.pitch))?;
    for row in 0..view.rows.count() {
        for column in (0..view.columns.count()).rev() {
            let color = |matrix: &Matrix| {
                view.color(matrix.get(view.rows.index(row), view.columns.index(column)))
            };
            let (x, y) = (&view.columns.edges, &view.rows.edges);
            let cell = Rect::new(x[column], y[row], x[column + 1], y[row + 1]);
            let fill = |path, matrix| {
                Ok::<_, Error>(Shape::new(path)?.with_fill(Fill::new(color(matrix))))
            };
            group.push(fill(cell.to_path(TOLERANCE), second)?.crisp());
            let left = column.checked_sub(1).map(|before| x[before]);
            let bottom = y.get(row + 2).copied();
            group.push(fill(closed(lower_left(cell, left, bottom)), &view.map.matrix)?);
        }
    }
    Ok(group)
}

/// The corners of a cell's lower left half with all that it reaches: up to a neighbour's far edge on
/// the left and one below, where there is one.
///
/// It must not touch the edge above the cell on the left, which is painted already, but where these
/// meet: so it goes down by as much as it goes left.
fn lower_left(cell: Rect, left: Option<f64>, bottom: Option<f64>) -> Vec<Point> {
    let Rect { x0, y0, x1, y1 } = cell;
    let bottom = bottom.unwrap_or(y1);
    let mut corners = vec![Point::new(x0, y0), Point::new(x1, y1)];
    if bottom > y1 {
        corners.push(Point::new(x1, bottom));
    }
    let reach = left.map_or(0.0, |left| (x0 - left).min(y1 - y0));
    corners.push(Point::new(x0 - reach, bottom));
    if reach > 0.0 {
        corners.push(Point::new(x0 - reach, y0 + reach));
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_reach_under_what_is_painted_later() {
        let cell = Rect::new(10.0, 10.0, 20.0, 16.0);
        let points = |corners: Vec<Point>| corners.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>();
        assert_eq!(
            points(lower_left(cell, None, None)),
            [(10.0, 10.0), (20.0, 16.0), (10.0, 16.0)]
        );
        assert_eq!(
            points(lower_left(cell, Some(0.0), Some(22.0))),
            [(10.0, 10.0), (20.0, 16.0), (20.0, 22.0), (4.0, 22.0), (4.0, 16.0)]
        );
    }
}
