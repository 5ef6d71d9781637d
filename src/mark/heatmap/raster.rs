//! Large grids as an image, reduced in data space where cells are smaller than pixels.

use super::Paint;
use super::cells::Edges;
use crate::color::Color;
use crate::data::Matrix;
use crate::error::Error;
use crate::mark::Frame;
use crate::scene::{Group, Image, Pixels, Role};
use crate::warning::Warning;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// The cells as an image of at most one pixel a cell and one cell a pixel. A pixel that stands for
/// several cells shows the colour of the mean of their values, so that every colour is one of the
/// colormap's; cells without a value don't take part.
pub(super) fn draw(
    matrix: &Matrix,
    paint: &Paint<'_>,
    edges: &Edges,
    frame: &Frame<'_>,
    warnings: &mut Vec<Warning>,
) -> Result<Group, Error> {
    let pixels = |edges: &[f64]| (edges[edges.len() - 1] - edges[0]).max(1.0) as usize;
    let (width, height) =
        (matrix.columns().min(pixels(&edges.x)), matrix.rows().min(pixels(&edges.y)));
    if (width, height) != (matrix.columns(), matrix.rows()) {
        warnings.push(Warning::CellsReduced {
            rows: matrix.rows(),
            columns: matrix.columns(),
            to: (height, width),
        });
    }
    let line = |y: usize| -> Vec<Color> {
        let rows = share(y, height, matrix.rows());
        (0..width)
            .map(|x| paint.color(mean(matrix, &rows, &share(x, width, matrix.columns()))))
            .collect()
    };
    let colors = lines(height, line);
    let image = Image::new(width as u32, height as u32, compact(&colors), frame.rect)?;
    Ok(Group::new(Role::Cells).with_child(image))
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

/// Which of `cells` cells pixel number `pixel` of `pixels` stands for.
fn share(pixel: usize, pixels: usize, cells: usize) -> Range<usize> {
    let edge = |pixel: usize| (pixel as u128 * cells as u128 / pixels as u128) as usize;
    edge(pixel)..edge(pixel + 1)
}

/// The mean of the values that are there; NaN when none is.
fn mean(matrix: &Matrix, rows: &Range<usize>, columns: &Range<usize>) -> f64 {
    let (mut sum, mut count) = (0.0, 0.0);
    for row in rows.clone() {
        for column in columns.clone() {
            let value = matrix.get(row, column);
            if !value.is_nan() {
                sum += value;
                count += 1.0;
            }
        }
    }
    sum / count
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
            let shares: Vec<_> = (0..pixels).map(|pixel| share(pixel, pixels, cells)).collect();
            assert_eq!((shares[0].start, shares[pixels - 1].end), (0, cells));
            assert!(
                shares.windows(2).all(|pair| pair[0].end == pair[1].start && !pair[0].is_empty())
            );
        }
    }

    #[test]
    fn the_mean_leaves_out_what_is_missing() {
        let matrix = Matrix::from([[1.0, f64::NAN, 3.0]]);
        assert_eq!(mean(&matrix, &(0..1), &(0..3)), 2.0);
        assert!(mean(&matrix, &(0..1), &(1..2)).is_nan());
    }
}
