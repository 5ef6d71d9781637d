//! A heatmap on its page: what every layer of it is drawn from.

use super::mask::Cell;
use super::rendering::Rendering;
use super::slots::Slots;
use super::{Heatmap, Interpolation};
use crate::color::Color;
use crate::data::Matrix;
use crate::mark::{Frame, Mappable};
use crate::scene::kurbo::Rect;

/// What all layers share.
pub(super) struct View<'a> {
    pub(super) map: &'a Heatmap,
    pub(super) mappable: &'a Mappable,
    pub(super) frame: &'a Frame<'a>,
    pub(super) columns: Slots,
    pub(super) rows: Slots,
    /// The side of a pixel in points.
    pub(super) pitch: f64,
}

impl<'a> View<'a> {
    /// The view without gaps.
    pub(super) fn new(map: &'a Heatmap, mappable: &'a Mappable, frame: &'a Frame<'a>) -> Self {
        let (columns, rows) = map.geometry.edges(&map.matrix);
        Self {
            map,
            mappable,
            frame,
            columns: Slots::new(&columns, &frame.x, frame.grid),
            rows: Slots::new(&rows, &frame.y, frame.grid),
            pitch: frame.grid.pitch(),
        }
    }

    /// The view with the edges of cells where the data says, on whole pixels or not.
    pub(super) fn exact(self) -> Self {
        Self { columns: self.columns.exact(), rows: self.rows.exact(), ..self }
    }

    /// Whether every cell has so many pixels at least both ways.
    pub(super) fn cells_have(&self, pixels: f64) -> bool {
        self.columns.least() >= pixels && self.rows.least() >= pixels
    }

    /// What a cell is.
    pub(super) fn cell_value(&self, row: usize, column: usize) -> Cell {
        self.map.cell(row, column)
    }

    /// Whether the cell at two slots is painted at all.
    pub(super) fn shows(&self, row: usize, column: usize) -> bool {
        !self.map.hides(self.rows.index(row), self.columns.index(column))
    }

    /// Whether cells are drawn one by one: they are few and large enough for it, or it is asked for.
    pub(super) fn is_vector(&self) -> bool {
        match self.map.rendering {
            Rendering::Vector => true,
            Rendering::Image => false,
            Rendering::Auto { cells } => {
                let (rows, columns) = (self.rows.count(), self.columns.count());
                rows.saturating_mul(columns) <= cells && self.cells_have(1.0)
            }
        }
    }

    /// Whether colours run between the centres of cells, where these are an image.
    pub(super) fn is_smooth(&self) -> bool {
        self.map.interpolation == Interpolation::Bilinear && self.cells_have(1.0)
    }

    /// The matrix that the upper right halves of cells show, where cells are split.
    pub(super) fn second(&self) -> Option<&'a Matrix> {
        self.map.second.as_ref().filter(|_| self.is_vector())
    }

    /// How a cell is painted; not at all where it is hidden.
    pub(super) fn paint(&self, cell: Cell) -> Option<Paint> {
        self.paint_over(cell, self.frame.backdrop)
    }

    /// How a cell is painted on an opaque ground.
    pub(super) fn paint_over(&self, cell: Cell, ground: Color) -> Option<Paint> {
        let value = match cell {
            Cell::Hidden => return None,
            Cell::Missing => f64::NAN,
            Cell::Value(value) => value,
        };
        let Mappable { colormap, norm, .. } = self.mappable;
        let place = norm.normalize(value);
        let color = colormap.color(place).over(ground);
        Some(Paint { color, is_missing: place.is_nan() })
    }

    /// The rectangle that is painted for a cell, in points.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        self.rect(self.rows.index(row), self.columns.index(column))
    }

    /// The rectangle that is painted for the cell at two slots, in points.
    pub(super) fn rect(&self, row: usize, column: usize) -> Rect {
        let ((x0, x1), (y0, y1)) = (self.columns.span(column), self.rows.span(row));
        Rect::new(x0, y0, x1, y1).scale_from_origin(self.pitch)
    }
}

/// How a cell is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Paint {
    /// The opaque colour.
    pub(super) color: Color,
    /// Whether it is that of missing values: the cell has none, or one that the norm has no place
    /// for.
    pub(super) is_missing: bool,
}
