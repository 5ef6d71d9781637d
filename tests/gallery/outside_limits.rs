//! Values outside the limits
//!
//! Limits narrower than the data: what lies below or above has a colour of its own, which the
//! colorbar shows in pointed ends, and a warning counts both.

// Warns: 3 values are below the limits, 2 above them

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([
        [-12.0, -3.5, 0.0, 4.5, 9.0],
        [-6.0, 0.5, 5.5, 10.0, 14.5],
        [1.0, 6.5, 12.0, 18.0, 26.0],
    ])
    .row_names(["Low", "Mid", "High"])
    .column_names(["A", "B", "C", "D", "E"])
    .colormap(
        Colormap::VIRIDIS
            .with_under(Color::rgb(0x8c, 0x2d, 0x04))
            .with_over(Color::rgb(0xf7, 0xb6, 0xd2)),
    )
    .limits(0.0, 15.0)
    .annotate(true)
    .colorbar(Colorbar::new().label("Change (%)"));

    let axes = Axes::new().title("Beyond the scale").x_label("Site").y_label("Dose").mark(map);
    Figure::new(inches(5.4), inches(3.2)).axes(axes)
}
