//! How much of a part of the page cells with values cover.

use super::Heatmap;
use super::mask::Cell;
use crate::mark::Frame;
use crate::scene::kurbo::Rect;

/// At how many places across and down it is looked which cell is there.
const SAMPLES: usize = 16;

impl Heatmap {
    /// The share of a rectangle on the page that lies on cells with a value: hidden and missing ones
    /// are empty, and cells with shapes count by how large these are.
    pub(super) fn covered(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
        let (columns, rows) = self.geometry.edges(&self.matrix);
        let places = |start: f64, length: f64| {
            (0..SAMPLES).map(move |at| start + length * (at as f64 + 0.5) / SAMPLES as f64)
        };
        let columns: Vec<_> = places(rect.x0, rect.width())
            .filter_map(|x| cell_at(&columns, frame.x.value(x)))
            .collect();
        let rows = places(rect.y0, rect.height()).filter_map(|y| cell_at(&rows, frame.y.value(y)));
        let sizes = self.sizes.matrix().map(|sizes| (sizes, self.sizes.scale(sizes)));
        let covered = |row: usize, column: usize| match self.cell(row, column) {
            Cell::Hidden | Cell::Missing => 0.0,
            Cell::Value(_) => sizes.map_or(1.0, |(sizes, scale)| {
                scale.share(sizes.get(row, column)).map_or(0.0, |share| share * share)
            }),
        };
        let all: f64 =
            rows.map(|row| columns.iter().map(|&column| covered(row, column)).sum::<f64>()).sum();
        all / (SAMPLES * SAMPLES) as f64
    }
}

/// The cell between whose edges, increasing or decreasing, a value lies.
fn cell_at(edges: &[f64], value: f64) -> Option<usize> {
    let increases = edges.first() < edges.last();
    let before = |edge: &f64| if increases { *edge <= value } else { *edge >= value };
    let after = edges.partition_point(before);
    (after < edges.len()).then(|| after.checked_sub(1))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lies_in_one_cell() {
        for (value, cell) in [(-1.0, None), (0.0, Some(0)), (1.5, Some(1)), (3.0, None)] {
            assert_eq!(cell_at(&[0.0, 1.0, 3.0], value), cell, "{value}");
        }
        assert_eq!(cell_at(&[3.0, 1.0, 0.0], 2.0), Some(0));
        assert_eq!(cell_at(&[3.0, 1.0, 0.0], 0.5), Some(1));
        assert_eq!(cell_at(&[0.0, 1.0], f64::NAN), None);
    }
}
