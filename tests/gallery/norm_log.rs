//! A log norm
//!
//! Particle counts span five decades: equal ratios get equal steps of colour. Counts of 0 have no
//! logarithm; they are drawn as missing, and a warning says so.

// Warns: 2 values are 0 or negative, which a log norm can't show; they are drawn as missing

use graticule::norm::LogNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let counts = Heatmap::new([
        [410, 2_600, 18_000, 9_400, 1_100],
        [95, 880, 7_200, 31_000, 4_800],
        [12, 140, 1_900, 12_500, 22_000],
        [0, 18, 260, 3_100, 8_700],
        [0, 3, 41, 520, 1_400],
    ])
    .row_names(["10 nm", "30 nm", "100 nm", "300 nm", "1 µm"])
    .column_names(["4", "8", "12", "16", "20"])
    .norm(LogNorm::new().limits(1.0, 1e5))
    .colorbar(Colorbar::new().label("Particles (1/cm³)"));

    let axes = Axes::new().title("Aerosol sizes").x_label("Hour").mark(counts);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
