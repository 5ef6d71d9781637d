//! Values clipped
//!
//! A norm that clips takes values outside its limits for the limits themselves: no colours under and
//! over, no pointed ends, and no warning.

use graticule::norm::LinearNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let humidity = Heatmap::new([
        [96.5, 101.8, 88.0, 71.4, 64.9, 90.2],
        [81.0, 74.3, 52.6, 38.8, 45.1, 69.7],
        [99.1, 103.2, 97.4, 93.0, 86.5, 100.6],
    ])
    .row_names(["Valley", "Ridge", "Coast"])
    .column_names(["0", "4", "8", "12", "16", "20"])
    .norm(LinearNorm::new().limits(40.0, 100.0).clip(true))
    .colormap(Colormap::GN_BU)
    .annotate_format(".0f")
    .colorbar(Colorbar::new().label("Humidity").unit("%"));

    let axes = Axes::new().title("A sensor that reads above 100 %").x_label("Hour").mark(humidity);
    Figure::new(inches(4.0), inches(2.2)).axes(axes)
}
