//! Square cells
//!
//! A matrix of correlations: a unit of x is as long as a unit of y, numbers are written in a given
//! format, and the limits are those of the measure rather than of the data.

use graticule::prelude::*;

const SPECIES: [&str; 6] = ["Length", "Width", "Depth", "Mass", "Age", "Speed"];

pub fn figure() -> Figure {
    let correlations = Heatmap::new([
        [1.0, 0.87, 0.82, 0.95, 0.64, -0.31],
        [0.87, 1.0, 0.91, 0.93, 0.58, -0.44],
        [0.82, 0.91, 1.0, 0.89, 0.49, -0.52],
        [0.95, 0.93, 0.89, 1.0, 0.7, -0.47],
        [0.64, 0.58, 0.49, 0.7, 1.0, -0.08],
        [-0.31, -0.44, -0.52, -0.47, -0.08, 1.0],
    ])
    .row_names(SPECIES)
    .column_names(SPECIES)
    .colormap(Colormap::CIVIDIS)
    .limits(-1.0, 1.0)
    .annotate_format(".2f")
    .colorbar(Colorbar::new().label("Correlation"));

    let axes = Axes::new().title("Shells").aspect(Aspect::Equal).mark(correlations);
    Figure::new(inches(5.4), inches(4.6)).axes(axes)
}
