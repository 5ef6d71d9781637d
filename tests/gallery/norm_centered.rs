//! A centred norm
//!
//! Anomalies around 0: the middle of a diverging colormap is at 0, and as strong a colour means as
//! large an anomaly on either side, though the data reaches farther up than down.

use graticule::norm::CenteredNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let anomalies = Heatmap::new([
        [0.1, -0.2, 0.4, 0.6],
        [-0.2, 0.3, 0.5, 0.9],
        [-0.4, 0.6, 0.8, 1.3],
        [0.5, 0.4, 1.1, 1.8],
    ])
    .row_names(["DJF", "MAM", "JJA", "SON"])
    .column_names(["90s", "00s", "10s", "20s"])
    .colormap(Colormap::RD_BU.reversed())
    .norm(CenteredNorm::new(0.0))
    .colorbar(Colorbar::new().label("Anomaly (K)"));

    let axes = Axes::new().title("Warmer seasons").mark(anomalies);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
