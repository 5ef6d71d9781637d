//! Small numbers
//!
//! Values around a millionth: labels share a power of ten and a precision.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let rates = Heatmap::new([
        [1.2e-6, 2.5e-6, 3.1e-6, 4.75e-6],
        [0.8e-6, 1.9e-6, 2.2e-6, 3.6e-6],
        [0.2e-6, 0.7e-6, 1.4e-6, 2.05e-6],
    ])
    .row_names(["310 K", "300 K", "290 K"])
    .column_names(["pH 5", "pH 6", "pH 7", "pH 8"])
    .annotate(true)
    .colorbar(Colorbar::new().label("Rate (mol/s)"));

    let axes = Axes::new().title("Rates of reaction").mark(rates);
    Figure::new(inches(5.4), inches(3.0)).axes(axes)
}
