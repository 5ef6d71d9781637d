//! A precision that fits
//!
//! Numbers far apart: without a format, each is short and none is rounded to zero.

use graticule::norm::LogNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let concentrations =
        [[12_400.0, 0.0821, 1.2e-6], [8_850.25, 0.0034, 4.1e-7], [96.125, 0.00051, 6.6e-8]];
    let map = Heatmap::new(concentrations)
        .row_names(["Inlet", "Basin", "Outlet"])
        .column_names(["Sodium", "Lead", "Mercury"])
        .norm(LogNorm::new())
        .annotate(true)
        .colorbar(Colorbar::new().label("Concentration (mg/m³)"));

    let axes = Axes::new().title("Water works").mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
