//! A logit colorbar
//!
//! Shares between 0 and 1 on a logit scale: 0.01 differs from 0.001 as much as 0.99 does from 0.999.
//! Any transform makes a norm, which brings its own ticks and labels to the colorbar.

use graticule::norm::TransformNorm;
use graticule::prelude::*;
use graticule::scale::LogitTransform;

pub fn figure() -> Figure {
    let methylated = Heatmap::new([
        [0.0021, 0.0048, 0.012, 0.46, 0.91, 0.985],
        [0.0034, 0.0095, 0.051, 0.55, 0.88, 0.992],
        [0.0017, 0.0032, 0.008, 0.31, 0.95, 0.9965],
        [0.0410, 0.1300, 0.290, 0.62, 0.79, 0.930],
    ])
    .row_names(["Blood", "Liver", "Brain", "Tumour"])
    .column_names(["−2", "−1", "0", "+1", "+2", "+3"])
    .colormap(Colormap::COOLWARM)
    .norm(TransformNorm::with_transform(LogitTransform::new()).limits(0.001, 0.999))
    .colorbar(Colorbar::new().label("Share methylated"));

    let axes = Axes::new()
        .title("Methylation at a promoter")
        .x_label("Distance from the start (kb)")
        .mark(methylated);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
