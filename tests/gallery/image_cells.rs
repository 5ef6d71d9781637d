//! Many cells
//!
//! 300 x 400 cells become an image, under axes and text that stay vectors. No cell is smaller than a
//! pixel here, so that none is reduced.

// Warns: 300 x 400 cells are drawn as an image, since they are more than 10000

use graticule::prelude::*;

pub fn figure() -> Figure {
    let ripple = |row: i32, column: i32| {
        let (x, y) = (f64::from(column - 200) / 60.0, f64::from(row - 150) / 60.0);
        let (near, far) = (x * x + y * y, (x - 2.0) * (x - 2.0) + (y + 1.0) * (y + 1.0));
        (1.0 - near) / (1.0 + near) + (1.0 - far) / (2.0 + far * far)
    };
    let field: Vec<Vec<f64>> =
        (0..300).map(|row| (0..400).map(|column| ripple(row, column)).collect()).collect();
    let map = Heatmap::new(field)
        .colormap(Colormap::INFERNO)
        .colorbar(Colorbar::new().label("Potential (V)"));

    let axes = Axes::new().title("Two charges").x_label("x (µm)").y_label("y (µm)").mark(map);
    Figure::new(inches(4.6), inches(3.2)).axes(axes.aspect(Aspect::Equal))
}
