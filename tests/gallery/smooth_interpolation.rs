//! Smooth interpolation
//!
//! Values are interpolated, then coloured, so that all colours are the colormap's. A missing cell
//! stays as it is and does not spread.

// Warns: 1 of 48 cells have no value

use graticule::mark::{Hatch, Interpolation, Missing};
use graticule::prelude::*;

pub fn figure() -> Figure {
    let mut field: Vec<Vec<f64>> = (0..6)
        .map(|row| {
            (0..8).map(|column| f64::from((row * 5 + column * 3 + row * column) % 11)).collect()
        })
        .collect();
    field[2][5] = f64::NAN;
    let map = Heatmap::new(field)
        .x_extent(0.0, 40.0)
        .y_extent(0.0, 30.0)
        .interpolation(Interpolation::Bilinear)
        .missing(Missing::new().hatch(Hatch::Crossed))
        .colormap(Colormap::VIRIDIS)
        .colorbar(Colorbar::new().label("Soil moisture (%)"));

    let axes = Axes::new().title("Probes in a field").x_label("x (m)").y_label("y (m)").mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes.aspect(Aspect::Equal))
}
