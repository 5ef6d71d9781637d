//! A boundary norm
//!
//! Classes of an air quality index, however wide: one colour for each, and one more for whatever
//! lies above the last edge.

// Warns: 1 value is above the upper limit

use graticule::norm::BoundaryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let index = Heatmap::new([
        [22, 35, 48, 61, 55, 30],
        [41, 58, 83, 112, 97, 52],
        [66, 92, 131, 178, 149, 74],
        [80, 118, 164, 236, 190, 101],
    ])
    .row_names(["Park", "Suburb", "Centre", "Docks"])
    .column_names(["M", "T", "W", "T", "F", "S"])
    .colormap(Colormap::YL_OR_RD)
    .norm(BoundaryNorm::new([0.0, 50.0, 100.0, 150.0, 200.0]).extend(false, true))
    .colorbar(Colorbar::new().label("Air quality index"));

    let axes = Axes::new().title("A week of haze").mark(index);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
