//! Small grids as vector shapes without seams.

use super::Paint;
use crate::data::Matrix;
use crate::error::Error;
use crate::mark::Frame;
use crate::scene::kurbo::{Affine, Rect, Shape as _};
use crate::scene::{Fill, Group, Role, Shape};

/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

/// Where the cells' edges are, in whole pixels of the figure's resolution.
pub(super) struct Edges {
    /// Edges of the columns, from the left.
    pub(super) x: Vec<f64>,
    /// Edges of the rows, from the top.
    pub(super) y: Vec<f64>,
    /// The side of a pixel in points.
    pub(super) pitch: f64,
}

impl Edges {
    pub(super) fn new(matrix: &Matrix, frame: &Frame<'_>) -> Self {
        let edge = |index: usize| index as f64 - 0.5;
        Self {
            x: (0..=matrix.columns())
                .map(|column| frame.grid.line(frame.x.at(edge(column))))
                .collect(),
            y: (0..=matrix.rows()).map(|row| frame.grid.line(frame.y.at(edge(row)))).collect(),
            pitch: frame.grid.pitch(),
        }
    }

    /// Whether every cell has a pixel at least.
    pub(super) fn are_apart(&self) -> bool {
        [&self.x, &self.y].iter().all(|edges| edges.windows(2).all(|pair| pair[1] > pair[0]))
    }
}

/// The cells as shapes, the way a painter would: row by row, each reaching further right and down
/// than it shows, under the cells that come after it. So no renderer, whatever its anti-aliasing,
/// can let the ground shine through between two cells. Neighbours of one colour in a row are one
/// shape.
pub(super) fn draw(matrix: &Matrix, paint: &Paint<'_>, edges: &Edges) -> Result<Group, Error> {
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(edges.pitch))?;
    // At least a point, where a cell is smaller than that.
    let point = (1.0 / edges.pitch).ceil();
    let reach = |edges: &[f64], end: usize| {
        let last = edges[edges.len() - 1];
        edges.get(end + 1).map_or(last, |&next| next.max(edges[end] + point).min(last))
    };
    for row in 0..matrix.rows() {
        let (top, bottom) = (edges.y[row], reach(&edges.y, row + 1));
        let mut column = 0;
        while column < matrix.columns() {
            let (start, color) = (column, paint.color(matrix.get(row, column)));
            while column < matrix.columns() && paint.color(matrix.get(row, column)) == color {
                column += 1;
            }
            let cell = Rect::new(edges.x[start], top, reach(&edges.x, column), bottom);
            group.push(Shape::new(cell.to_path(TOLERANCE))?.with_fill(Fill::new(color)).crisp());
        }
    }
    Ok(group)
}
