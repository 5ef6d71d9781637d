//! A symmetric log norm
//!
//! Balances of both signs over several decades: linear from −1 to 1, logarithmic beyond, zero in
//! the middle of a diverging colormap.

use graticule::norm::SymLogNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let flows = Heatmap::new([
        [0.0, 820.0, -45.0, 3.2],
        [-820.0, 0.0, 150.0, -0.6],
        [45.0, -150.0, 0.0, 12.0],
        [-3.2, 0.6, -12.0, 0.0],
    ])
    .row_names(["DE", "FR", "IT", "PL"])
    .column_names(["DE", "FR", "IT", "PL"])
    .colormap(Colormap::RD_BU)
    .norm(SymLogNorm::new(1.0).limits(-1000.0, 1000.0))
    .colorbar(Colorbar::new().label("Balance (M€)"));

    let axes = Axes::new().title("Trade balances").mark(flows);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
