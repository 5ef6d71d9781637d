//! Stars of significance
//!
//! Correlations with the stars of their p-values, from a second matrix. The caption says what they
//! mean: * p < 0.05, ** p < 0.01, *** p < 0.001.

// Warns: to fit, the text size of the numbers in the cells is 8.7 pt

use graticule::prelude::*;

const TRAITS: [&str; 4] = ["Height", "Leaves", "Roots", "Seeds"];
/// A trait and itself: no test.
const NONE: f64 = f64::NAN;

pub fn figure() -> Figure {
    let correlations = [
        [1.0, 0.72, 0.41, 0.18],
        [0.72, 1.0, 0.36, -0.61],
        [0.41, 0.36, 1.0, -0.33],
        [0.18, -0.61, -0.33, 1.0],
    ];
    let p_values = [
        [NONE, 0.00001, 0.008, 0.26],
        [0.00001, NONE, 0.02, 0.00005],
        [0.008, 0.02, NONE, 0.04],
        [0.26, 0.00005, 0.04, NONE],
    ];
    let map = Heatmap::new(correlations)
        .row_names(TRAITS)
        .column_names(TRAITS)
        .colormap(Colormap::RD_BU.reversed())
        .limits(-1.0, 1.0)
        .annotate(CellLabels::new().stars(p_values))
        .colorbar(Colorbar::new().label("Correlation"));

    let axes = Axes::new().title("Traits of 40 plants").mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
