//! A swatch for missing values
//!
//! What grey cells mean is said at the colorbar, beside its low end.

// Warns: 4 of 20 cells have no value

use graticule::prelude::*;

const NONE: f64 = f64::NAN;

pub fn figure() -> Figure {
    let ozone = Heatmap::new([
        [31.0, 42.0, NONE, 58.0, 49.0],
        [28.0, NONE, 51.0, 63.0, 52.0],
        [NONE, 36.0, 47.0, NONE, 44.0],
        [22.0, 30.0, 39.0, 46.0, 35.0],
    ])
    .row_names(["Park", "School", "Square", "Road"])
    .column_names(["Apr", "May", "Jun", "Jul", "Aug"])
    .colormap(Colormap::INFERNO)
    .colorbar(Colorbar::new().label("Ozone (ppb)").side(Side::Bottom).missing());

    Figure::new(inches(4.0), inches(2.9)).axes(Axes::new().mark(ozone))
}
