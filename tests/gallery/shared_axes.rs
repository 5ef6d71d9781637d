//! Shared axes
//!
//! All panels have the same limits and ticks, and only the outer ones have labels. Columns and rows
//! have titles.

use graticule::panels::{Panels, Scope, Share};
use graticule::prelude::*;

/// Counts of a detector, which fade with depth.
fn counts(depth: usize, energy: usize) -> Axes {
    let value = |row: usize, column: usize| {
        let (x, y) = (column as f64 - 8.0 - energy as f64, row as f64 - 6.0);
        1000.0 / (1.0 + x * x / 9.0 + y * y / 4.0) / (1.0 + depth as f64)
    };
    let row = |row| (0..20).map(|column| value(row, column)).collect();
    let map = Heatmap::new((0..12).map(row).collect::<Vec<Vec<f64>>>())
        .colormap(Colormap::MAGMA)
        .x_extent(0.0, 10.0)
        .y_extent(0.0, 6.0);
    Axes::new().x_label("x (mm)").y_label("y (mm)").mark(map)
}

/// The figure.
pub fn figure() -> Figure {
    let panels = (0..6).fold(Panels::new(2, 3), |panels, index| {
        panels.place(index / 3, index % 3, counts(index / 3, index % 3 * 2))
    });
    let panels = panels
        .share_x(Share::All)
        .share_y(Share::All)
        .gaps(points(7.0), points(7.0))
        .column_titles(["5 keV", "10 keV", "15 keV"])
        .row_titles(["Surface", "1 cm deep"])
        .colorbar(Scope::All, Colorbar::new().label("Counts").unit("1/s"));
    Figure::new(inches(4.6), inches(3.0)).panels(panels)
}
