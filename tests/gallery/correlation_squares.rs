//! Correlations as squares
//!
//! The colour tells sign and strength, the area of the square the strength again: a size counts by
//! its absolute value.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let correlations = [
        [1.00, -0.85, -0.85, -0.78, -0.87, 0.42],
        [-0.85, 1.00, 0.90, 0.83, 0.78, -0.59],
        [-0.85, 0.90, 1.00, 0.79, 0.89, -0.43],
        [-0.78, 0.83, 0.79, 1.00, 0.66, -0.71],
        [-0.87, 0.78, 0.89, 0.66, 1.00, -0.17],
        [0.42, -0.59, -0.43, -0.71, -0.17, 1.00],
    ];
    let names = ["mpg", "cyl", "disp", "hp", "wt", "qsec"];
    let map = Heatmap::new(correlations)
        .shape(CellShape::Square)
        .sizes(correlations)
        .limits(-1.0, 1.0)
        .row_names(names)
        .column_names(names)
        .colormap(Colormap::RD_BU)
        .colorbar(Colorbar::new().label("Correlation"));

    let axes = Axes::new().title("Cars of 1974").aspect(Aspect::Equal).mark(map);
    Figure::new(inches(3.8), inches(3.0)).axes(axes)
}
