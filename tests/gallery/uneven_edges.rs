//! Uneven edges
//!
//! `y_edges` takes one edge more than there are rows, at any distances, as matplotlib's `pcolormesh`
//! does: depths here are finer near the surface. `x_centers` puts a column around each cruise.

use graticule::mark::Origin;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let months = [1.0, 2.5, 4.0, 5.0, 6.0, 7.0, 8.0, 9.5, 11.0, 12.0];
    let depths = [0.0, 5.0, 10.0, 20.0, 30.0, 50.0, 75.0, 100.0, 150.0, 200.0];
    let warmth = |month: f64, depth: f64| {
        let season = 1.0 - (month - 8.0) * (month - 8.0) / 40.0;
        6.0 + 12.0 * season / (1.0 + (depth / 45.0) * (depth / 45.0))
    };
    let rows: Vec<Vec<f64>> = depths
        .windows(2)
        .map(|pair| months.map(|month| warmth(month, (pair[0] + pair[1]) / 2.0)).to_vec())
        .collect();
    let map = Heatmap::new(rows)
        .x_centers(months)
        .y_edges(depths)
        .origin(Origin::Upper)
        .colormap(Colormap::INFERNO)
        .colorbar(Colorbar::new().label("Temperature (°C)"));

    let months = Axis::new().label("Month").ticks([2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
    let axes = Axes::new().title("Ten cruises").x_axis(months).y_label("Depth (m)").mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
