//! Grids as an image, resampled in data before they are coloured.

use super::mask::Cell;
use super::resample::Resampling;
use super::slots::Slots;
use super::view::{Paint, View};
use crate::color::Color;
use crate::error::Error;
use crate::scene::kurbo::Rect;
use crate::scene::{Group, Image, Pixels, Role};
use crate::warning::Warning;
use std::collections::HashMap;
use std::sync::Arc;

/// How colours run between the centres of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interpolation {
    /// Every cell has one colour.
    #[default]
    Nearest,
    /// Values are interpolated linearly both ways between the centres of cells, then coloured
    /// (matplotlib's `interpolation="bilinear"` with `interpolation_stage="data"`), so that all
    /// colours are the colormap's. A missing or hidden cell stays as it is and takes no part in its
    /// neighbours. Such a map is an image. Where cells are smaller than pixels, it makes no
    /// difference.
    Bilinear,
}

/// The cells as pixels, and how each is painted.
pub(super) struct Raster {
    columns: Resampling,
    rows: Resampling,
    paints: Vec<Option<Paint>>,
}

impl Raster {
    /// At most one cell a pixel; and one pixel a cell where all are equally long. A pixel that stands
    /// for several cells shows the colour of the mean of their values, so that every colour is one of
    /// the colormap's; cells without a value don't take part.
    pub(super) fn of(view: &View<'_>, warnings: &mut Vec<Warning>) -> Self {
        let is_reduced = !view.cells_have(1.0);
        let along = |slots: &Slots| match slots {
            slots if view.is_smooth() => Resampling::linear(slots),
            slots if slots.are_apart() && slots.are_even() => Resampling::each(slots),
            slots => Resampling::area(slots),
        };
        let (columns, rows) = (along(&view.columns), along(&view.rows));
        if is_reduced {
            warnings.push(Warning::CellsReduced {
                rows: view.rows.count(),
                columns: view.columns.count(),
                to: (rows.count(), columns.count()),
            });
        }
        let line = |y: usize| -> Vec<Option<Paint>> {
            (0..columns.count()).map(|x| view.paint(pixel(view, &rows, y, &columns, x))).collect()
        };
        let paints = lines(rows.count(), line);
        Self { columns, rows, paints }
    }

    /// The image.
    pub(super) fn draw(&self, view: &View<'_>) -> Result<Group, Error> {
        let color = |paint: &Option<Paint>| paint.map_or(Color::TRANSPARENT, |paint| paint.color);
        let colors: Vec<Color> = self.paints.iter().map(color).collect();
        let (rows, columns) = self.size();
        let rect = self.rect(view, (0, 0), (rows - 1, columns - 1));
        let image = Image::new(columns as u32, rows as u32, compact(&colors), rect)?;
        Ok(Group::new(Role::Cells).with_child(image))
    }

    /// The numbers of rows and columns of pixels.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.rows.count(), self.columns.count())
    }

    pub(super) fn is_missing(&self, row: usize, column: usize) -> bool {
        self.paints[row * self.columns.count() + column].is_some_and(|paint| paint.is_missing)
    }

    /// What the pixels between two corners cover together, both included, in points.
    pub(super) fn rect(
        &self,
        view: &View<'_>,
        (top, left): (usize, usize),
        (bottom, right): (usize, usize),
    ) -> Rect {
        let (x, y) = (&self.columns.edges, &self.rows.edges);
        Rect::new(x[left], y[top], x[right + 1], y[bottom + 1]).scale_from_origin(view.pitch)
    }
}

/// What a pixel shows.
pub(super) fn pixel(
    view: &View<'_>,
    rows: &Resampling,
    y: usize,
    columns: &Resampling,
    x: usize,
) -> Cell {
    if let (Some(row), Some(column)) = (rows.owner(y), columns.owner(x)) {
        let own = view.at(row, column);
        if !matches!(own, Cell::Value(_)) {
            return own;
        }
    }
    mean(rows.taps(y), columns.taps(x), |row, column| view.at(row, column))
}

/// The weighted mean of the values that are there; missing when none is. Never outside the values,
/// which a rounding error could otherwise put beyond the limits.
fn mean(
    rows: &[(usize, f64)],
    columns: &[(usize, f64)],
    cell: impl Fn(usize, usize) -> Cell,
) -> Cell {
    if let (&[(row, _)], &[(column, _)]) = (rows, columns) {
        return cell(row, column);
    }
    let mut is_hidden = true;
    let (mut sum, mut total, mut least, mut greatest) =
        (0.0, 0.0, f64::INFINITY, f64::NEG_INFINITY);
    for &(row, height) in rows {
        for &(column, width) in columns {
            let cell = cell(row, column);
            is_hidden &= cell == Cell::Hidden;
            if let Cell::Value(value) = cell {
                sum += value * (width * height);
                total += width * height;
                least = value.min(least);
                greatest = value.max(greatest);
            }
        }
    }
    if total == 0.0 {
        return if is_hidden { Cell::Hidden } else { Cell::Missing };
    }
    let mean = if sum.is_finite() { sum / total } else { scaled(rows, columns, total, cell) };
    if mean.is_nan() { Cell::Missing } else { Cell::Value(mean.max(least).min(greatest)) }
}

/// The mean where the sum may be past what a float holds and the mean is not.
fn scaled(
    rows: &[(usize, f64)],
    columns: &[(usize, f64)],
    total: f64,
    cell: impl Fn(usize, usize) -> Cell,
) -> f64 {
    let mut mean = 0.0;
    for &(row, height) in rows {
        for &(column, width) in columns {
            if let Cell::Value(value) = cell(row, column) {
                mean += value * (width * height / total);
            }
        }
    }
    mean
}

#[cfg(feature = "parallel")]
fn lines<T: Send>(height: usize, line: impl Fn(usize) -> Vec<T> + Sync + Send) -> Vec<T> {
    use rayon::prelude::*;
    (0..height).into_par_iter().flat_map_iter(line).collect()
}

#[cfg(not(feature = "parallel"))]
fn lines<T>(height: usize, line: impl Fn(usize) -> Vec<T>) -> Vec<T> {
    (0..height).flat_map(line).collect()
}

/// One byte a pixel where there are at most 256 colours, numbered by their first use.
fn compact(colors: &[Color]) -> Pixels {
    let mut numbers = HashMap::new();
    let mut palette = Vec::new();
    let mut indices = Vec::with_capacity(colors.len());
    for &color in colors {
        let number = *numbers.entry(color).or_insert_with(|| {
            palette.push(color);
            palette.len() - 1
        });
        if number > 255 {
            return Pixels::Rgba(colors.iter().flat_map(|c| [c.r, c.g, c.b, c.a]).collect());
        }
        indices.push(number as u8);
    }
    Pixels::Indexed { palette, indices: Arc::from(indices) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<const N: usize>(cells: [Cell; N]) -> Cell {
        let columns: Vec<(usize, f64)> = (0..N).map(|column| (column, 1.0)).collect();
        mean(&[(0, 0.5), (0, 0.5)], &columns, |_, column| cells[column])
    }

    #[test]
    fn the_mean_lies_between_the_values() {
        let of = |row: [f64; 3]| of(row.map(Cell::Value));
        assert_eq!(of([0.1; 3]), Cell::Value(0.1));
        assert_eq!(of([f64::MAX; 3]), Cell::Value(f64::MAX));
        assert_eq!(of([5e-324; 3]), Cell::Value(5e-324));
        assert_eq!(of([1.0, f64::INFINITY, 2.0]), Cell::Value(f64::INFINITY));
        assert_eq!(of([1.0, f64::INFINITY, f64::NEG_INFINITY]), Cell::Missing);
        let Cell::Value(mean) = of([f64::MIN, f64::MIN, 0.0]) else { unreachable!() };
        assert!((mean / f64::MIN - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn the_mean_leaves_out_what_has_no_value() {
        use Cell::{Hidden, Missing, Value};
        assert_eq!(of([Value(1.0), Missing, Hidden, Value(3.0)]), Value(2.0));
        assert_eq!(of([Hidden, Missing]), Missing);
        assert_eq!(of([Hidden, Hidden]), Hidden);
        assert_eq!(of([]), Hidden);
    }

    #[test]
    fn the_mean_is_weighted() {
        let cell = |_, column| Cell::Value([0.0, 8.0][column]);
        assert_eq!(mean(&[(0, 0.5)], &[(0, 0.75), (1, 0.25)], cell), Cell::Value(2.0));
    }
}
