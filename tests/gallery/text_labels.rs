//! Texts in cells
//!
//! The colour is the mean, the text is the mean with its standard error: a second matrix, of strings.

use graticule::prelude::*;

const YIELDS: [[(f64, f64); 3]; 4] = [
    [(3.1, 0.2), (3.9, 0.3), (4.2, 0.4)],
    [(3.4, 0.3), (4.8, 0.2), (5.3, 0.3)],
    [(3.3, 0.2), (5.1, 0.4), (6.0, 0.5)],
    [(2.9, 0.4), (4.9, 0.3), (6.7, 0.6)],
];

pub fn figure() -> Figure {
    let means = YIELDS.map(|row| row.map(|(mean, _)| mean));
    let texts = YIELDS.map(|row| row.map(|(mean, error)| format!("{mean:.1} ± {error:.1}")));
    let map = Heatmap::new(means)
        .row_names(["0 mm", "20 mm", "40 mm", "60 mm"])
        .column_names(["0", "60", "120"])
        .colormap(Colormap::YL_GN)
        .annotate(CellLabels::from_text(texts))
        .colorbar(Colorbar::new().label("Yield (t/ha)"));

    let axes = Axes::new().title("Wheat").x_label("Nitrogen (kg/ha)").y_label("Irrigation");
    Figure::new(inches(4.0), inches(3.0)).axes(axes.mark(map))
}
