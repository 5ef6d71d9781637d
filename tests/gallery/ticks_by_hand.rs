//! Ticks by hand
//!
//! Ticks where they are asked for, named by a format, with minor ticks between them.

use graticule::prelude::*;
use graticule::tick::{FixedFormatter, MultipleLocator};

pub fn figure() -> Figure {
    let load = |day: usize, hour: usize| {
        let rush = |peak: f64| {
            let away = hour as f64 - peak;
            1.0 / (1.0 + away * away / 6.0)
        };
        let working = if day % 7 < 5 { 1.0 } else { 0.35 };
        working * (rush(8.0) + rush(17.5)) + 0.1
    };
    let loads: Vec<Vec<f64>> =
        (0..28).map(|day| (0..24).map(|hour| load(day, hour)).collect()).collect();
    let map = Heatmap::new(loads)
        .colormap(Colormap::INFERNO)
        .colorbar(Colorbar::new().label("Load of the line"));

    let hours = Axis::new()
        .label("Hour")
        .ticks([0.0, 6.0, 12.0, 18.0, 23.0])
        .formatter(FixedFormatter::new(["0:00", "6:00", "noon", "18:00", "23:00"]));
    let days =
        Axis::new().label("Day").locator(MultipleLocator::new(7.0)).minor_ticks(true).format("02d");
    let axes = Axes::new().x_axis(hours).y_axis(days).mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
