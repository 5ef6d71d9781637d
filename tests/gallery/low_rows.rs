//! A low row of classes
//!
//! Rows and columns may be a twentieth of others: a matrix of one row, with one name or none, is seen at a height of 4 pt.

use graticule::norm::CategoryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let tissue = Heatmap::new([[0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2]])
        .norm(CategoryNorm::new(["Leaf", "Stem", "Root"]))
        .row_names(["Tissue"])
        .colormap(Colormap::SET2)
        .legend(Legend::new().side(Side::Top));

    let counts = (0..8).map(|gene| {
        let sample =
            |sample: usize| ((gene * 5 + sample * 3) % 11) as f64 / 2.0 + (gene / 3) as f64;
        (0..12).map(sample).collect::<Vec<_>>()
    });
    let genes = ["FLC", "CO", "FT", "SOC1", "LFY", "AP1", "GI", "TOC1"];
    let counts = Heatmap::new(counts.collect::<Vec<_>>())
        .row_names(genes)
        .colorbar(Colorbar::new().label("log₂ counts"));

    let panels = Panels::column([
        Axes::new().x_axis(Axis::new().visible(false)).mark(tissue),
        Axes::new().x_label("Sample").mark(counts),
    ])
    .heights([1.0, 20.0])
    .gaps(points(0.0), points(3.0));
    Figure::new(inches(4.0), inches(2.6)).panel(panels)
}
