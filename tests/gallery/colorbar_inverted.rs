//! A colorbar that runs down
//!
//! Depth grows downwards, and so does its colorbar, with ticks by hand.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let depth = Heatmap::new([
        [12.0, 55.0, 180.0, 420.0, 610.0],
        [30.0, 90.0, 260.0, 540.0, 820.0],
        [64.0, 150.0, 390.0, 760.0, 980.0],
    ])
    .row_names(["North", "Middle", "South"])
    .column_names(["2", "5", "10", "20", "40"])
    .colormap(Colormap::BLUES)
    .limits(0.0, 1000.0)
    .colorbar(
        Colorbar::new().label("Depth (m)").inverted(true).ticks([0.0, 100.0, 200.0, 500.0, 1000.0]),
    );

    Figure::new(inches(4.0), inches(2.6))
        .axes(Axes::new().x_label("From the shore (km)").mark(depth))
}
