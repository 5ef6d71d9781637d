//! Hidden cells
//!
//! Cells that are `hide`n are not painted at all, so that the page shows: here the wells of a plate
//! that were not used, and lines between those that were.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let is_unused =
        |row: i32, column: i32| column > 6 || row == 0 && column < 2 || row + column > 9;
    let (rows, columns) = (0..6_i32, 0..8_i32);
    let unused: Vec<Vec<bool>> = rows
        .clone()
        .map(|row| columns.clone().map(|column| is_unused(row, column)).collect())
        .collect();
    let signal: Vec<Vec<f64>> = rows
        .map(|row| columns.clone().map(|column| dose(column) * f64::from(40 + 5 * row)).collect())
        .collect();
    let plate = Heatmap::new(signal)
        .hide(unused)
        .lines(Color::WHITE, points(1.0))
        .row_names(["A", "B", "C", "D", "E", "F"])
        .column_names(1..=8)
        .colormap(Colormap::YL_GN_BU)
        .colorbar(Colorbar::new().label("Signal (RFU)"));

    let axes = Axes::new().title("Dilution series on a plate").mark(plate);
    Figure::new(inches(4.0), inches(2.6)).axes(axes.aspect(Aspect::Equal))
}

/// A sigmoid over the columns.
fn dose(column: i32) -> f64 {
    let t = f64::from(column) / 2.0 - 1.5;
    1.0 + 9.0 / (1.0 + t * t)
}
