//! What numbers share
//!
//! Large numbers share a factor, which stands with the unit in the label of their axis.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let flux = |energy: f64, time: f64| 6.2e6 / ((0.4 + energy / 2e6) * (1.0 + time * time / 9.0));
    let rows = (0..20).map(|row| {
        let energy = f64::from(row) * 1e5;
        (0..30).map(|column| flux(energy, f64::from(column) / 3.0 - 4.0)).collect::<Vec<_>>()
    });
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .x_extent(-4.0, 6.0)
        .y_extent(0.0, 2e6)
        .colormap(Colormap::INFERNO)
        .colorbar(Colorbar::new().label("Flux").unit("cm⁻²s⁻¹"));

    let axes = Axes::new()
        .x_axis(Axis::new().label("Time").unit("h"))
        .y_axis(Axis::new().label("Energy").unit("eV"))
        .mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
