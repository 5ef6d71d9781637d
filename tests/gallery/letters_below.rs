//! Letters below panels
//!
//! As the IEEE wants them: in brackets, centred below each panel and its axis labels, on one line.

use graticule::journal::IEEE;
use graticule::panels::Panels;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let panels = Panels::row([
        field("Distance", "km", 80.0, 0.0).y_axis(Axis::new().label("Height").unit("km")),
        field("Speed of the wind", "m/s", 24.0, 0.9),
    ]);
    Figure::new(IEEE.full_width, mm(62.0))
        .panels(panels.share_y(Share::All))
        .letters(IEEE.letters())
        .theme(IEEE.theme())
        .dpi(160.0)
}

/// Echoes of rain by height and something else, one of the two with a colorbar below.
fn field(label: &str, unit: &str, most: f64, turn: f64) -> Axes {
    let echo = |row: i32, column: i32| {
        let (height, place) = (f64::from(row) / 10.0, f64::from(column) / 24.0);
        let cell = |middle: f64, width: f64, top: f64| {
            let across = (place - middle) / width;
            let down = (height - 0.25) / top;
            30.0 / (1.0 + across * across + down * down)
        };
        cell(0.3 + 0.2 * turn, 0.16, 0.55) + cell(0.75 - 0.3 * turn, 0.1, 0.3)
    };
    let echoes: Vec<Vec<f64>> =
        (0..10).map(|row| (0..24).map(|column| echo(row, column)).collect()).collect();
    let map = Heatmap::new(echoes)
        .x_extent(0.0, most)
        .y_extent(0.0, 12.0)
        .colormap(Colormap::VIRIDIS)
        .limits(0.0, 60.0);
    let map = if turn > 0.0 {
        map
    } else {
        map.colorbar(Colorbar::new().label("Reflectivity").unit("dBZ").side(Side::Bottom))
    };
    Axes::new().x_axis(Axis::new().label(label).unit(unit)).mark(map)
}
