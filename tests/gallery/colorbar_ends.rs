//! Values beyond the limits at the colorbar
//!
//! Pointed ends in the colours of values below and above the limits. With its ends the bar is
//! exactly as long as the axes.

// Warns: 3 values are below the limits, 3 above them

use graticule::guide::Extend;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let anomalies = Heatmap::new([
        [-2.9, -1.4, -0.6, 0.2, 0.9],
        [-2.2, -0.8, 0.1, 0.7, 1.6],
        [-1.1, -2.4, 0.5, 2.1, 3.2],
        [-0.3, 0.4, 1.2, 2.6, 1.9],
    ])
    .row_names(["1960s", "1980s", "2000s", "2020s"])
    .column_names(["90°S", "45°S", "0°", "45°N", "90°N"])
    .colormap(Colormap::RD_BU.reversed())
    .limits(-2.0, 2.0)
    .colorbar(Colorbar::new().label("Anomaly (K)").extend(Extend::Both));

    let axes = Axes::new().x_label("Latitude").y_label("Decade").mark(anomalies);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
