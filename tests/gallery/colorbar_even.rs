//! Flat parts, each equally long
//!
//! A norm of boundaries: one colour for each class, with its limits as ticks. All parts are equally
//! long, however wide their classes are, so that the narrow ones can be read too.

use graticule::norm::BoundaryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let rain = Heatmap::new([
        [0.4, 3.2, 12.0, 44.0, 80.0],
        [0.0, 1.4, 7.5, 26.0, 61.0],
        [0.2, 0.8, 4.1, 15.0, 33.0],
    ])
    .row_names(["Coast", "Hills", "Plain"])
    .column_names(["0 h", "3 h", "6 h", "9 h", "12 h"])
    .colormap(Colormap::YL_GN_BU)
    .norm(BoundaryNorm::new([0.0, 1.0, 5.0, 20.0, 50.0, 100.0]))
    .colorbar(Colorbar::new().label("Rain (mm)"));

    Figure::new(inches(4.0), inches(2.6)).axes(Axes::new().x_label("Lead time").mark(rain))
}
