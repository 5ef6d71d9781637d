//! Flat parts as wide as their classes
//!
//! The same classes with proportional spacing: equal lengths are equal amounts, and the colour for
//! what lies above the last class has an end of its own.

use graticule::guide::Spacing;
use graticule::norm::BoundaryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let rain = Heatmap::new([
        [4.0, 13.0, 22.0, 44.0, 80.0],
        [0.0, 11.0, 17.0, 26.0, 61.0],
        [2.0, 8.0, 14.0, 15.0, 33.0],
    ])
    .row_names(["Coast", "Hills", "Plain"])
    .column_names(["0 h", "3 h", "6 h", "9 h", "12 h"])
    .colormap(Colormap::YL_GN_BU)
    .norm(BoundaryNorm::new([0.0, 10.0, 20.0, 50.0, 100.0]).extend(false, true))
    .colorbar(Colorbar::new().label("Rain (mm)").spacing(Spacing::Proportional));

    Figure::new(inches(4.0), inches(2.6)).axes(Axes::new().x_label("Lead time").mark(rain))
}
