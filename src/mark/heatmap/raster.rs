//! Large grids as an image, reduced in data space where cells are smaller than pixels.

use super::view::{Lines, View};
use crate::color::Color;
use crate::data::Matrix;
use crate::error::Error;
use crate::scene::kurbo::Rect;
use crate::scene::{Group, Image, Pixels, Role};
use crate::warning::Warning;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// The cells as an image of at most one pixel a cell and one cell a pixel. A pixel that stands for
/// several cells shows the colour of the mean of their values, so that every colour is one of the
/// colormap's; cells without a value don't take part.
pub(super) fn draw(view: &View<'_>, warnings: &mut Vec<Warning>) -> Result<Group, Error> {
    let matrix = &view.map.matrix;
    let pixels = |lines: &Lines| {
        let (start, end) = lines.ends();
        lines.count().min((end - start).max(1.0) as usize)
    };
    let (width, height) = (pixels(&view.columns), pixels(&view.rows));
    if (width, height) != (matrix.columns(), matrix.rows()) {
        warnings.push(Warning::CellsReduced {
            rows: matrix.rows(),
            columns: matrix.columns(),
            to: (height, width),
        });
    }
    let line = |y: usize| -> Vec<Color> {
        let rows = share(y, height, &view.rows);
        (0..width)
            .map(|x| view.color(mean(matrix, &rows, &share(x, width, &view.columns))))
            .collect()
    };
    let colors = lines(height, line);
    let image = Image::new(width as u32, height as u32, compact(&colors), covered(view))?;
    Ok(Group::new(Role::Cells).with_child(image))
}

/// What all cells cover together, in points.
fn covered(view: &View<'_>) -> Rect {
    let ((x0, x1), (y0, y1)) = (view.columns.ends(), view.rows.ends());
    // On a page that has no pixel for them they still show as one.
    Rect::new(x0, y0, x1.max(x0 + 1.0), y1.max(y0 + 1.0)).scale_from_origin(view.pitch)
}

#[cfg(feature = "parallel")]
fn lines(height: usize, line: impl Fn(usize) -> Vec<Color> + Sync + Send) -> Vec<Color> {
    use rayon::prelude::*;
    (0..height).into_par_iter().flat_map_iter(line).collect()
}

#[cfg(not(feature = "parallel"))]
fn lines(height: usize, line: impl Fn(usize) -> Vec<Color>) -> Vec<Color> {
    (0..height).flat_map(line).collect()
}

/// The rows or columns that pixel number `pixel` of `pixels` stands for.
fn share(pixel: usize, pixels: usize, lines: &Lines) -> Range<usize> {
    let cells = lines.count();
    let edge = |pixel: usize| (pixel as u128 * cells as u128 / pixels as u128) as usize;
    let (start, end) = (edge(pixel), edge(pixel + 1));
    let (first, last) = (lines.index(start), lines.index(end - 1));
    first.min(last)..first.max(last) + 1
}

/// The mean of the values that are there; NaN when none is. Never outside the values, which a
/// rounding error could otherwise put beyond the limits.
fn mean(matrix: &Matrix, rows: &Range<usize>, columns: &Range<usize>) -> f64 {
    let values = || {
        let cells = rows.clone().flat_map(|row| columns.clone().map(move |column| (row, column)));
        cells.map(|(row, column)| matrix.get(row, column)).filter(|value| !value.is_nan())
    };
    let (mut sum, mut count, mut least, mut greatest) =
        (0.0, 0.0, f64::INFINITY, f64::NEG_INFINITY);
    for value in values() {
        sum += value;
        count += 1.0;
        least = value.min(least);
        greatest = value.max(greatest);
    }
    let mean = if sum.is_finite() {
        sum / count
    } else {
        // Their sum may be past what a float holds where their mean is not.
        values().map(|value| value / count).sum()
    };
    if mean.is_nan() { mean } else { mean.max(least).min(greatest) }
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

    #[test]
    fn shares_cover_all_cells_once() {
        for (pixels, cells) in [(3, 10), (10, 10), (7, 1000), (1, 5)] {
            let lines = Lines::of(cells);
            let shares: Vec<_> = (0..pixels).map(|pixel| share(pixel, pixels, &lines)).collect();
            assert_eq!((shares[0].start, shares[pixels - 1].end), (0, cells));
            assert!(
                shares.windows(2).all(|pair| pair[0].end == pair[1].start && !pair[0].is_empty())
            );
        }
    }

    #[test]
    fn the_mean_lies_between_the_values() {
        let of = |row: [f64; 3]| mean(&Matrix::from([row]), &(0..1), &(0..3));
        assert_eq!(of([0.1; 3]), 0.1);
        assert_eq!(of([f64::MAX; 3]), f64::MAX);
        assert_eq!(of([f64::MIN, f64::MIN, 0.0]), f64::MIN / 3.0 * 2.0);
        assert_eq!(of([5e-324; 3]), 5e-324);
        assert_eq!(of([1.0, f64::INFINITY, 2.0]), f64::INFINITY);
        assert!(of([1.0, f64::INFINITY, f64::NEG_INFINITY]).is_nan());
    }

    #[test]
    fn the_mean_leaves_out_what_is_missing() {
        let matrix = Matrix::from([[1.0, f64::NAN, 3.0]]);
        assert_eq!(mean(&matrix, &(0..1), &(0..3)), 2.0);
        assert!(mean(&matrix, &(0..1), &(1..2)).is_nan());
    }
}
