//! A correlation matrix
//!
//! `Heatmap::correlation` works Pearson's r out of observations; one triangle says it all.

// Warns: to fit, line breaks are put into the x tick labels

use graticule::prelude::*;

/// Eight penguins: flipper, bill length and depth in mm, mass in kg.
const PENGUINS: [[f64; 4]; 8] = [
    [181.0, 39.1, 18.7, 3.75],
    [186.0, 39.5, 17.4, 3.80],
    [195.0, 40.3, 18.0, 3.25],
    [193.0, 36.7, 19.3, 3.45],
    [217.0, 46.1, 13.2, 4.50],
    [230.0, 50.0, 16.3, 5.70],
    [210.0, 48.7, 14.1, 4.45],
    [196.0, 46.5, 17.9, 3.50],
];

pub fn figure() -> Figure {
    let map = Heatmap::correlation(PENGUINS)
        .names(["Flipper", "Bill length", "Bill depth", "Mass"])
        .triangle(Triangle::Lower { diagonal: true })
        .colorbar(Colorbar::new().label("Pearson's r"));
    let axes = Axes::new().title("Eight penguins").aspect(Aspect::Equal).mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
