//! A colormap from stops
//!
//! Colours at places of their own. Two stops at one place make a hard edge: here at sea level, the
//! middle of the map and of its norm.

use graticule::norm::TwoSlopeNorm;
use graticule::prelude::*;

/// Deep water, shallow water, then beach, woods and snow.
fn land_and_sea() -> Colormap {
    let stops = [
        (0.0, Color::rgb(0x0b, 0x2a, 0x5b)),
        (0.5, Color::rgb(0x9f, 0xd3, 0xe6)),
        (0.5, Color::rgb(0xe9, 0xdc, 0xa9)),
        (0.7, Color::rgb(0x5f, 0x8f, 0x4a)),
        (0.88, Color::rgb(0x7a, 0x5c, 0x45)),
        (1.0, Color::WHITE),
    ];
    Colormap::from_stops("land and sea", stops).expect("stops are in order")
}

/// An island of two peaks.
fn height(x: f64, y: f64) -> f64 {
    let peak = |at: (f64, f64), high: f64, wide: f64| {
        high / (1.0 + ((x - at.0) * (x - at.0) + (y - at.1) * (y - at.1)) / (wide * wide))
    };
    peak((9.0, 5.0), 1500.0, 2.4) + peak((15.0, 8.0), 1100.0, 2.0) - 420.0
}

pub fn figure() -> Figure {
    let rows = (0..60).map(|row| {
        let y = f64::from(row) * 0.2;
        (0..120).map(|column| height(f64::from(column) * 0.2, y)).collect::<Vec<_>>()
    });
    let island = Heatmap::new(rows.collect::<Vec<_>>())
        .x_extent(0.0, 24.0)
        .y_extent(0.0, 12.0)
        .norm(TwoSlopeNorm::new(0.0).limits(-400.0, 1200.0))
        .colormap(land_and_sea())
        .colorbar(Colorbar::new().label("Height").unit("m"));

    let axes = Axes::new().x_label("East (km)").y_label("North (km)").aspect(Aspect::Equal);
    Figure::new(inches(4.0), inches(2.1)).axes(axes.mark(island))
}
