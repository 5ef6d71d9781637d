//! A short colorbar with its label on top
//!
//! Six tenths as long as the axes, at their lower end, and its label written above it from left to
//! right: the way of clustered heatmaps.

use graticule::guide::{Align, LabelPlace};
use graticule::prelude::*;

pub fn figure() -> Figure {
    let expression = Heatmap::new([
        [2.1, 1.8, -0.4, -1.6],
        [1.7, 2.4, 0.1, -1.2],
        [-0.9, -0.2, 1.4, 2.0],
        [-2.2, -1.5, 0.8, 1.1],
        [-1.3, -2.0, 1.9, 0.6],
    ])
    .row_names(["BRCA1", "TP53", "EGFR", "MYC", "KRAS"])
    .column_names(["Ctrl 1", "Ctrl 2", "Drug 1", "Drug 2"])
    .colormap(Colormap::PU_OR)
    .limits(-2.5, 2.5)
    .colorbar(
        Colorbar::new()
            .label("z-score")
            .label_place(LabelPlace::Above)
            .length_share(0.6)
            .align(Align::End),
    );

    Figure::new(inches(4.0), inches(2.6)).axes(Axes::new().mark(expression))
}
