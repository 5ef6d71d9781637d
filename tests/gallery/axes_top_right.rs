//! Axes on the other sides
//!
//! The x axis on top, the y axis on the right with its unit, and the colorbar outside of it.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let speed = |depth: usize, station: usize| {
        let (depth, station) = (depth as f64, station as f64);
        0.9 / (1.0 + depth / 6.0) + 0.1 * ((station * 5.0 + depth * 3.0) % 7.0) / 7.0
    };
    let speeds: Vec<Vec<f64>> =
        (0..14).map(|depth| (0..20).map(|station| speed(depth, station)).collect()).collect();
    let map = Heatmap::new(speeds)
        .colormap(Colormap::VIRIDIS)
        .colorbar(Colorbar::new().label("Speed (m/s)"));

    let axes = Axes::new()
        .title("Current along a section")
        .x_axis(Axis::new().label("Distance").unit("km").side(Side::Top))
        .y_axis(Axis::new().label("Depth").unit("m").side(Side::Right))
        .mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
