//! Ten thousand cells
//!
//! 100 x 100 cells, the most that are drawn as shapes: sharp at any zoom, and without seams.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let height = |row: i32, column: i32| {
        let hill = |x: f64, y: f64, width: f64| {
            let (dx, dy) = ((f64::from(column) - x) / width, (f64::from(row) - y) / width);
            1.0 / (1.0 + dx * dx + dy * dy)
        };
        // In steps, as contour maps have them.
        ((0.9 * hill(30.0, 35.0, 18.0) + hill(72.0, 60.0, 22.0)) * 24.0).floor() * 50.0
    };
    let heights: Vec<Vec<f64>> =
        (0..100).map(|row| (0..100).map(|column| height(row, column)).collect()).collect();
    let map = Heatmap::new(heights).colorbar(Colorbar::new().label("Height (m)"));

    let axes = Axes::new().title("Two hills").x_label("East (km)").y_label("South (km)").mark(map);
    Figure::new(inches(5.2), inches(4.2)).axes(axes.aspect(Aspect::Equal))
}
