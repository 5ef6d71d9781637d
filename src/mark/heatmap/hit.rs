//! The cell that is drawn at a point of the page.

use super::Interpolation;
use super::mask::Cell;
use super::shapes::{CellShape, Symbols};
use super::slots::Slots;
use super::view::View;
use crate::mark::{Datum, MarkHit};
use crate::scene::kurbo::{Point, Rect};

/// What is drawn of a heatmap at a point, in points; nothing in gaps, beside shapes, and where cells
/// are hidden. Of its matrices it reads that cell alone, unless shapes have sizes without limits.
pub(super) fn at(view: View<'_>, point: Point) -> Option<MarkHit> {
    let view = if is_image(&view) { of_image(view) } else { view };
    let slots = slots_at(&view, point)?;
    if is_beside_shape(&view, slots, point) {
        return None;
    }
    let rect = view.rect(slots.0, slots.1);
    let is_upper = view.second().is_some() && is_upper_right(rect, point);
    cell(&view, slots, is_upper, rect)
}

/// Whether all cells are one image.
fn is_image(view: &View<'_>) -> bool {
    let are_plain = view.map.drawn_shape() == CellShape::Full && view.map.second.is_none();
    !view.is_vector() || are_plain && view.map.interpolation != Interpolation::Nearest
}

/// Whether a point is in a cell but not on its shape, where nothing is painted behind that.
fn is_beside_shape(view: &View<'_>, (row, column): (usize, usize), point: Point) -> bool {
    let Some(symbols) = Symbols::of(view).filter(|symbols| !symbols.have_background()) else {
        return false;
    };
    let marker = symbols.marker(view.rows.index(row), view.columns.index(column));
    let here = Rect::from_points(point, point);
    !marker.is_some_and(|(marker, _)| symbols.holds(&marker, here))
}

/// The row and the column of slots whose cell covers a point.
fn slots_at(view: &View<'_>, point: Point) -> Option<(usize, usize)> {
    Some((view.rows.at(point.y / view.pitch)?, view.columns.at(point.x / view.pitch)?))
}

/// The view with cells where an image shows them.
fn of_image(view: View<'_>) -> View<'_> {
    let is_smooth = view.is_smooth();
    let along = |slots: Slots| {
        if is_smooth {
            slots.with_gap(0.0)
        } else if slots.are_even() || !slots.are_apart() {
            // Stretched, or finer than the pixels.
            slots.exact()
        } else {
            slots
        }
    };
    View { columns: along(view.columns), rows: along(view.rows), ..view }
}

/// Whether a point is in the half of a cell that shows the second matrix.
fn is_upper_right(cell: Rect, point: Point) -> bool {
    let (right, down) = (point.x - cell.x0, point.y - cell.y0);
    right * cell.height() > down * cell.width()
}

/// What the cell at two slots shows; nothing where it is hidden.
fn cell(
    view: &View<'_>,
    (row, column): (usize, usize),
    is_upper: bool,
    rect: Rect,
) -> Option<MarkHit> {
    let (row, column) = (view.rows.index(row), view.columns.index(column));
    let map = view.map;
    let shown = match view.second().filter(|_| is_upper) {
        Some(second) => map.cell_of(second, row, column),
        None => map.cell(row, column),
    };
    if shown == Cell::Hidden {
        return None;
    }
    let (row_name, column_name) = map.geometry.names(row, column);
    let matrix = usize::from(is_upper);
    let datum = Datum::Cell { row, column, row_name, column_name, matrix };
    let hit = MarkHit::new(datum, map.geometry.center(&map.matrix, row, column)?, rect)
        .value(shown.value().unwrap_or(f64::NAN));
    Some(match map.sizes.matrix() {
        Some(sizes) => hit.size(sizes.get(row, column)),
        None => hit,
    })
}
