//! A colorbar inside the axes
//!
//! In a corner where the data have nothing to say, on a plate of the page's colour, so that its
//! numbers can be read on any cells.

use graticule::guide::Corner;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let height = |row: usize, column: usize| {
        let (x, y) = (column as f64 / 23.0, row as f64 / 15.0);
        2400.0 * (1.0 - (x - 0.65) * (x - 0.65) * 0.9 - (y - 0.35) * (y - 0.35) * 0.6)
    };
    let rows = (0..16).map(|row| (0..24).map(|column| height(row, column)).collect::<Vec<_>>());
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .colormap(Colormap::VIRIDIS)
        .colorbar(Colorbar::new().label("Height (m)").inside(Corner::BottomLeft).length_share(0.5));

    let axes = Axes::new().x_label("East (km)").y_label("South (km)").mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
