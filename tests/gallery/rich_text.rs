//! Scripts, Greek and units
//!
//! Superscripts and subscripts, italic stretches, Greek letters and units, in a small markup
//! or put together piece by piece. Strings that are not said to be markup are never parsed.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let uptake = |light: f64, vapour: f64| {
        let limited = light / (light + 420.0) * 24.0;
        limited / (1.0 + vapour * vapour / 5.8) - 1.5
    };
    let rows = (0..24).map(|row| {
        let vapour = f64::from(row) * 4.0 / 23.0;
        (0..30).map(|column| uptake(f64::from(column) * 60.0, vapour)).collect::<Vec<_>>()
    });
    let colorbar = Colorbar::new()
        .label(Text::markup(r"Net CO_2 uptake, *A*_n"))
        .unit(Text::unit("umol m-2 s-1"));
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .x_extent(0.0, 1800.0)
        .y_extent(0.0, 4.0)
        .colormap(Colormap::VIRIDIS)
        .colorbar(colorbar);

    let axes = Axes::new()
        .title(Text::markup("*Fagus sylvatica*, \\Psi_{leaf} > −1.2 MPa\nn = 36, *R*^2 = 0.94"))
        .x_axis(
            Axis::new().label(Text::markup("Light, *Q*_{abs}")).unit(Text::unit("umol m-2 s-1")),
        )
        .y_axis(Axis::new().label(Text::from("Vapour deficit, ").italic("D")).unit("kPa"))
        .mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
