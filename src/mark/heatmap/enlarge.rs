//! Images of several equal pixels a cell.
//!
//! Some viewers smooth whatever image they enlarge, and let neighbours run into each other over the
//! length of one of its pixels. So these are made about as small as the page's.

use crate::scene::Pixels;
use std::iter::repeat_n;
use std::sync::Arc;

/// The most pixels that an image is enlarged to.
const MOST: usize = 1 << 20;

/// How many pixels to make of each, across and down, for an image of so many columns and rows that
/// covers so many pixels of the page: such that what is smoothed reaches less than one pixel of the
/// page to both sides of an edge, as long as there aren't too many.
pub(super) fn factors(
    (columns, rows): (usize, usize),
    (width, height): (f64, f64),
) -> (usize, usize) {
    let ideal = |count: usize, length: f64| (length / count as f64).round().max(1.0);
    let (across, down) = (ideal(columns, width), ideal(rows, height));
    let cells = columns.saturating_mul(rows).max(1);
    let shrink = (MOST as f64 / (cells as f64 * across * down)).sqrt().min(1.0);
    let across = ((across * shrink) as usize).min(MOST / cells).max(1);
    let down = (down * shrink) as usize;
    (across, down.min(MOST / cells.saturating_mul(across)).max(1))
}

/// Makes so many pixels, across and down, of each of an image that is `columns` wide.
pub(super) fn enlarged(pixels: Pixels, columns: usize, factors: (usize, usize)) -> Pixels {
    match pixels {
        pixels if factors == (1, 1) => pixels,
        Pixels::Indexed { palette, indices } => {
            let indices = Arc::from(repeated(&indices, columns, factors));
            Pixels::Indexed { palette, indices }
        }
        Pixels::Rgba(bytes) => {
            let pixels: &[[u8; 4]] = bytes.as_chunks().0;
            Pixels::Rgba(repeated(pixels, columns, factors).into_flattened().into())
        }
    }
}

fn repeated<T: Copy>(pixels: &[T], columns: usize, (across, down): (usize, usize)) -> Vec<T> {
    let mut out = Vec::with_capacity(pixels.len() * across * down);
    for row in pixels.chunks(columns.max(1)) {
        let start = out.len();
        row.iter().for_each(|&pixel| out.extend(repeat_n(pixel, across)));
        let end = out.len();
        (1..down).for_each(|_| out.extend_from_within(start..end));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use proptest::prelude::*;

    #[test]
    fn pixels_are_repeated_both_ways() {
        let palette = vec![Color::BLACK, Color::WHITE];
        let small = Pixels::Indexed { palette, indices: Arc::new([0, 1, 1, 0]) };
        let Pixels::Indexed { indices, .. } = enlarged(small, 2, (3, 2)) else { panic!() };
        assert_eq!(&indices[..12], [0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
        assert_eq!(indices.len(), 24);
        let small = Pixels::Rgba(Arc::new([1, 2, 3, 4, 5, 6, 7, 8]));
        let Pixels::Rgba(bytes) = enlarged(small, 1, (2, 1)) else { panic!() };
        assert_eq!(*bytes, [1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 5, 6, 7, 8]);
    }

    #[test]
    fn factors_follow_the_page() {
        assert_eq!(factors((101, 101), (595.0, 780.0)), (6, 8));
        assert_eq!(factors((500, 500), (595.0, 780.0)), (1, 2));
        assert_eq!(factors((600, 800), (595.0, 780.0)), (1, 1));
        assert_eq!(factors((1, 2), (2e7, 0.0)), (MOST / 2, 1));
    }

    /// The share of the cell on the left that a viewer shows which smooths linearly, at a distance
    /// in pixels right of the edge between two cells of `length` pixels.
    fn smoothed(distance: f64, length: f64, factor: usize) -> f64 {
        (0.5 - distance * factor as f64 / length).clamp(0.0, 1.0)
    }

    proptest! {
        #[test]
        fn less_than_a_pixel_is_smoothed(columns in 1..1000_usize, rows in 1..1000_usize) {
            let (across, down) = factors((columns, rows), (595.0, 780.0));
            for (length, factor) in
                [(595.0 / columns as f64, across), (780.0 / rows as f64, down)]
            {
                // Of cells that have a pixel at least; others are reduced to one.
                if length >= 1.0 {
                    prop_assert_eq!(smoothed(1.0, length, factor), 0.0);
                    prop_assert_eq!(smoothed(-1.0, length, factor), 1.0);
                }
            }
            prop_assert!(columns * across * rows * down <= MOST || (across, down) == (1, 1));
        }

        #[test]
        fn never_too_many(columns in 1..5000_usize, rows in 1..5000_usize, side in 0.0..1e8) {
            let (across, down) = factors((columns, rows), (side, side));
            prop_assert!(across >= 1 && down >= 1);
            prop_assert!((across, down) == (1, 1) || columns * across * rows * down <= MOST);
        }
    }
}
