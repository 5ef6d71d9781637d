//! Names aslant
//!
//! Names at 45 degrees, each pointing at its tick: asked for here, and chosen where names don't fit
//! lying.

use graticule::prelude::*;

const GENES: [&str; 9] =
    ["BRCA1", "TP53", "EGFR", "CDKN2A", "PIK3CA", "PTEN", "MYC", "KRAS", "ERBB2"];
const TISSUES: [&str; 5] = ["Breast", "Lung", "Colon", "Ovary", "Prostate"];

pub fn figure() -> Figure {
    let share = |tissue: usize, gene: usize| ((tissue * tissue * 3 + gene * 5) % 11) as f64 / 14.0;
    let shares: Vec<Vec<f64>> = (0..TISSUES.len())
        .map(|tissue| (0..GENES.len()).map(|gene| share(tissue, gene)).collect())
        .collect();
    let map = Heatmap::new(shares)
        .row_names(TISSUES)
        .column_names(GENES)
        .colormap(Colormap::MAGMA.reversed())
        .colorbar(Colorbar::new().label("Share of tumours with a mutation"));

    let axes = Axes::new().x_axis(Axis::new().label("Gene").rotation(45.0)).mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
