//! A second axis in other units
//!
//! The same temperatures in °C on the left and in °F on the right: a secondary axis is told how to turn one into
//! the other and back, and has ticks of its own.

use graticule::prelude::*;

pub fn figure() -> Figure {
    // How often each wind speed comes with each temperature, in hours a year.
    let hours = Heatmap::new([
        [210, 340, 260, 120, 40, 8],
        [480, 690, 510, 260, 90, 22],
        [620, 880, 640, 330, 130, 35],
        [390, 560, 420, 200, 70, 14],
        [120, 190, 130, 50, 16, 3],
    ])
    .x_extent(0.0, 12.0)
    .y_extent(-10.0, 40.0)
    .colorbar(Colorbar::new().label("Hours"));

    let fahrenheit = SecondaryAxis::new(|c| c * 1.8 + 32.0, |f| (f - 32.0) / 1.8)
        .axis(Axis::new().label("Temperature").unit("°F"));

    let axes = Axes::new()
        .x_axis(Axis::new().label("Wind speed").unit("m/s"))
        .y_axis(Axis::new().label("Temperature").unit("°C"))
        .secondary_y(fahrenheit)
        .mark(hours);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
