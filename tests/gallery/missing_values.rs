//! Missing values
//!
//! Cells without a value are grey, a colour that the colormap does not have, carry no number, and
//! take no part in the limits. A warning counts them.

// Warns: 4 of 24 cells have no value

use graticule::prelude::*;

const NONE: f64 = f64::NAN;

pub fn figure() -> Figure {
    let temperatures = Heatmap::new([
        [4.2, 6.1, 9.8, NONE, 17.3, 20.9],
        [NONE, 3.4, 7.0, 11.6, 15.2, 18.8],
        [-1.5, 0.2, 3.9, NONE, NONE, 15.1],
        [8.8, 9.3, 11.0, 13.4, 16.6, 19.5],
    ])
    .row_names(["Harbour", "Airport", "Summit", "Island"])
    .column_names(["Jan", "Feb", "Mar", "Apr", "May", "Jun"])
    .colormap(Colormap::PLASMA)
    .annotate(true)
    .colorbar(Colorbar::new().label("Mean temperature (°C)"));

    let axes = Axes::new().title("Stations with gaps").x_label("Month").y_label("Station");
    Figure::new(inches(6.6), inches(3.6)).axes(axes.mark(temperatures))
}
