//! A two-slope norm
//!
//! Heights above and below the sea on scales of their own: the coast is in the middle of the
//! colormap, and both of its ends are used.

use graticule::norm::TwoSlopeNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let heights = Heatmap::new([
        [-240.0, -180.0, -90.0, -20.0, 150.0],
        [-200.0, -120.0, -30.0, 90.0, 620.0],
        [-150.0, -60.0, 20.0, 480.0, 1450.0],
        [-80.0, -10.0, 210.0, 1100.0, 2300.0],
    ])
    .column_names(["0", "10", "20", "30", "40"])
    .row_names(["30", "20", "10", "0"])
    .colormap(Colormap::BR_BG.reversed())
    .norm(TwoSlopeNorm::new(0.0).limits(-250.0, 2500.0))
    .colorbar(Colorbar::new().label("Height (m)"));

    let axes = Axes::new().title("A steep coast").x_label("East (km)").y_label("North (km)");
    Figure::new(inches(3.0), inches(2.2)).axes(axes.mark(heights))
}
