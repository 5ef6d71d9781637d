//! A legend of categories
//!
//! A norm of categories can have a legend in place of a colorbar, with an entry for missing values.

// Warns: 2 of 40 cells have no value

use graticule::norm::CategoryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    const NAN: f64 = f64::NAN;
    let calls = Heatmap::new([
        [1.0, 0.0, 1.0, 2.0, 0.0, 1.0, 0.0, 1.0],
        [0.0, 2.0, 0.0, 0.0, 0.0, NAN, 0.0, 0.0],
        [0.0, 0.0, 0.0, 3.0, 3.0, 0.0, 0.0, 3.0],
        [0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0],
        [0.0, 0.0, NAN, 0.0, 1.0, 0.0, 0.0, 0.0],
    ])
    .row_names(["TP53", "PTEN", "MYC", "EGFR", "KRAS"])
    .column_names(["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"])
    .norm(CategoryNorm::new(["Wild type", "Missense", "Truncating", "Amplified"]))
    .colormap(Colormap::discrete("calls", CALLS).expect("there are colours"))
    .gap(points(2.0))
    .legend(Legend::new().title("Alteration"))
    .legend_missing("Not tested");

    Figure::new(inches(4.0), inches(2.2)).axes(Axes::new().x_label("Patient").mark(calls))
}

const CALLS: [Color; 4] = [
    Color::rgb(0xe6, 0xe6, 0xe6),
    Color::rgb(0x2b, 0x7b, 0xba),
    Color::rgb(0xc9, 0x30, 0x36),
    Color::rgb(0xe8, 0xa3, 0x2a),
];
