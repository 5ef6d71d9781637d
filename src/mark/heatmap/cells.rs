//! Small grids as vector shapes without seams.

use super::view::View;
use crate::error::Error;
use crate::scene::kurbo::{Affine, Rect, Shape as _};
use crate::scene::{Fill, Group, Role, Shape};

/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

/// The cells as shapes, the way a painter would: row by row, each reaching further right and down
/// than it shows, under the cells that come after it. So no renderer, whatever its anti-aliasing,
/// can let the ground shine through between two cells. Neighbours of one colour in a row are one
/// shape.
pub(super) fn draw(view: &View<'_>) -> Result<Group, Error> {
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(view.pitch))?;
    let (x, y) = (&view.columns.edges, &view.rows.edges);
    // At least a point, where a cell is smaller than that.
    let point = (1.0 / view.pitch).ceil();
    let reach = |edges: &[f64], end: usize| {
        let last = edges[edges.len() - 1];
        edges.get(end + 1).map_or(last, |&next| next.max(edges[end] + point).min(last))
    };
    let color = |row: usize, column: usize| {
        view.color(view.map.matrix.get(view.rows.index(row), view.columns.index(column)))
    };
    for row in 0..view.rows.count() {
        let (top, bottom) = (y[row], reach(y, row + 1));
        let mut column = 0;
        while column < view.columns.count() {
            let (start, fill) = (column, color(row, column));
            while column < view.columns.count() && color(row, column) == fill {
                column += 1;
            }
            let cell = Rect::new(x[start], top, reach(x, column), bottom);
            group.push(Shape::new(cell.to_path(TOLERANCE))?.with_fill(Fill::new(fill)).crisp());
        }
    }
    Ok(group)
}
