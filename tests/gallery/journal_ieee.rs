//! One column of the IEEE
//!
//! 3.5 inches wide, with text of 8 to 10 pt, and axes named with their units.

use graticule::journal::IEEE;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let gain: Vec<Vec<f64>> = (0..24)
        .map(|row| (0..36).map(|column| gain(f64::from(row), f64::from(column))).collect())
        .collect();
    let map = Heatmap::new(gain)
        .x_extent(-90.0, 90.0)
        .y_extent(2.0, 8.0)
        .colormap(Colormap::CIVIDIS)
        .limits(-30.0, 0.0)
        .colorbar(Colorbar::new().label("Gain").unit("dB"));

    let axes = Axes::new()
        .x_axis(Axis::new().label("Angle").unit("°").ticks([-90.0, -45.0, 0.0, 45.0, 90.0]))
        .y_axis(Axis::new().label("Frequency").unit("GHz"))
        .mark(map);
    Figure::new(IEEE.single_column, inches(2.4)).dpi(300.0).theme(IEEE.theme()).axes(axes)
}

/// The beam of an array of eight: a main lobe that gets narrower with frequency, and a side lobe.
fn gain(row: f64, column: f64) -> f64 {
    let (frequency, angle) = (2.125 + 0.25 * row, -87.5 + 5.0 * column);
    let width = 110.0 / frequency;
    let main = -12.0 * (angle / width) * (angle / width);
    let side = -14.0
        - 12.0 * ((angle.abs() - 2.2 * width) / width) * ((angle.abs() - 2.2 * width) / width);
    main.max(side).max(-29.5)
}
