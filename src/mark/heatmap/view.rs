//! A heatmap on its page: what every layer of it is drawn from.

use super::geometry::Geometry;
use super::{Heatmap, VECTOR_CELLS};
use crate::color::Color;
use crate::data::Matrix;
use crate::mark::{Frame, Mappable, Placement};
use crate::scene::kurbo::Rect;
use crate::units::PixelGrid;

/// The edges of all rows or columns on the page, in whole pixels of the figure's resolution, from the
/// top or from the left.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    pub(super) edges: Vec<f64>,
    /// Whether the last row or column comes first.
    reversed: bool,
}

impl Lines {
    fn new(edges: impl Iterator<Item = f64>, place: &Placement, grid: PixelGrid) -> Self {
        let mut edges: Vec<f64> = edges.map(|edge| grid.line(place.at(edge))).collect();
        let reversed = edges.first() > edges.last();
        if reversed {
            edges.reverse();
        }
        Self { edges, reversed }
    }

    /// So many, a pixel each.
    #[cfg(test)]
    pub(super) fn of(count: usize) -> Self {
        Self { edges: (0..=count).map(|edge| edge as f64).collect(), reversed: false }
    }

    /// How many rows or columns.
    pub(super) fn count(&self) -> usize {
        self.edges.len() - 1
    }

    /// The row or column at a slot, counted on the page; its own inverse.
    pub(super) fn index(&self, slot: usize) -> usize {
        if self.reversed { self.count() - 1 - slot } else { slot }
    }

    /// The first and the last edge.
    pub(super) fn ends(&self) -> (f64, f64) {
        (self.edges[0], self.edges[self.count()])
    }

    /// Whether each has a pixel at least.
    fn are_apart(&self) -> bool {
        self.edges.windows(2).all(|pair| pair[1] > pair[0])
    }

    /// The least distance of two edges, in pixels.
    pub(super) fn least(&self) -> f64 {
        self.edges.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, f64::min)
    }
}

/// What all layers share.
pub(super) struct View<'a> {
    pub(super) map: &'a Heatmap,
    pub(super) mappable: &'a Mappable,
    pub(super) frame: &'a Frame<'a>,
    pub(super) columns: Lines,
    pub(super) rows: Lines,
    /// The side of a pixel in points.
    pub(super) pitch: f64,
}

impl<'a> View<'a> {
    pub(super) fn new(map: &'a Heatmap, mappable: &'a Mappable, frame: &'a Frame<'a>) -> Self {
        let edges = Geometry::edges;
        Self {
            map,
            mappable,
            frame,
            columns: Lines::new(edges(map.matrix.columns()), &frame.x, frame.grid),
            rows: Lines::new(edges(map.matrix.rows()), &frame.y, frame.grid),
            pitch: frame.grid.pitch(),
        }
    }

    /// Whether every cell has a pixel at least.
    fn cells_are_apart(&self) -> bool {
        self.columns.are_apart() && self.rows.are_apart()
    }

    /// Whether cells are drawn as shapes, and not as an image.
    pub(super) fn is_vector(&self) -> bool {
        let (rows, columns) = (self.rows.count(), self.columns.count());
        rows.saturating_mul(columns) <= VECTOR_CELLS && self.cells_are_apart()
    }

    /// The matrix that the upper right halves of cells show, where cells are split.
    pub(super) fn second(&self) -> Option<&'a Matrix> {
        self.map.second.as_ref().filter(|_| self.is_vector())
    }

    /// The opaque colour that is painted for a value.
    pub(super) fn color(&self, value: f64) -> Color {
        self.color_over(value, self.frame.backdrop)
    }

    /// The opaque colour that is painted for a value on an opaque ground.
    pub(super) fn color_over(&self, value: f64, ground: Color) -> Color {
        let Mappable { colormap, norm, .. } = self.mappable;
        colormap.color(norm.normalize(value)).over(ground)
    }

    /// The rectangle of a cell, in points.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        let (row, column) = (self.rows.index(row), self.columns.index(column));
        let (x, y) = (&self.columns.edges, &self.rows.edges);
        Rect::new(x[column], y[row], x[column + 1], y[row + 1]).scale_from_origin(self.pitch)
    }
}
