//! One row
//!
//! A single row over a colorbar, and a title longer than the page allows at full size.

// Warns: to fit, the text size of the title is 8.9 pt

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([[0.5, 1.25, 2.0, 3.75, 1.0, 0.25, 0.0]])
        .row_names(["Rain"])
        .column_names(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        .annotate(true)
        .colorbar(Colorbar::new().label("Depth (cm)").side(Side::Bottom));

    let title = "Rain on every day of the wettest week since the station was moved to the hill";
    Figure::new(inches(5.0), inches(1.8)).axes(Axes::new().title(title).mark(map))
}
