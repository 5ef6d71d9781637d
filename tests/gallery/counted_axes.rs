//! Axes that count
//!
//! Rows and columns without names are counted from 0, and ticks stand at whole numbers only, in the
//! middle of their cells.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let moves = (0..8).map(|row: i32| {
        (0..12).map(|column: i32| (row - 3).abs() * (column - 5).abs()).collect::<Vec<_>>()
    });
    let map = Heatmap::new(moves.collect::<Vec<_>>()).colorbar(Colorbar::new().label("Moves"));

    let axes = Axes::new().title("Moves to the well").x_label("Column").y_label("Row").mark(map);
    Figure::new(inches(6.0), inches(4.0)).axes(axes)
}
