//! Outlined cells
//!
//! Outlines around the cells that meet a condition: one around each region, with a hole where there
//! is one, seen on dark and on light cells, and another around a cell that was chosen.

use graticule::prelude::*;

const ROWS: usize = 14;
const COLUMNS: usize = 20;

/// A ring and a hill, at a row and a column.
fn signal(row: usize, column: usize) -> f64 {
    let hill = |x: f64, y: f64, width: f64| {
        let (dx, dy) = ((column as f64 - x) / width, (row as f64 - y) / width);
        1.0 / (1.0 + (dx * dx + dy * dy) * (dx * dx + dy * dy))
    };
    7.0 * hill(5.5, 7.0, 4.2) - 6.4 * hill(5.5, 7.0, 1.8) + 5.5 * hill(15.0, 4.0, 2.6)
}

pub fn figure() -> Figure {
    let cells = (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| signal(row, column)));
    let map = Heatmap::new(Matrix::from_vec(cells.collect(), ROWS, COLUMNS))
        .colormap(Colormap::INFERNO)
        .outline_where(|_, _, z| z > 3.1, Outline::new())
        .outline([(11, 16)], Outline::new().color(Color::rgb(0x00, 0x9e, 0x73)).width(2.0))
        .colorbar(Colorbar::new().label("z score"));

    let axes = Axes::new().title("Clusters above z = 3.1").x_label("Voxel").y_label("Voxel");
    Figure::new(inches(4.0), inches(3.0)).axes(axes.mark(map))
}
