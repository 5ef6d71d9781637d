//! Lower triangle
//!
//! A correlation matrix says everything twice, and 1 along its diagonal. `triangle` shows what is
//! left; hidden cells take no part in limits, counts or numbers.

// Warns: to fit, the text size of the numbers in the cells is 9.4 pt

use graticule::prelude::*;

/// Height, leaf area, seed mass, specific leaf area, wood density, nitrogen.
const TRAITS: [&str; 6] = ["H", "LA", "SM", "SLA", "WD", "N"];

pub fn figure() -> Figure {
    let correlations = Heatmap::new([
        [1.00, 0.62, 0.48, -0.21, 0.30, -0.05],
        [0.62, 1.00, 0.41, 0.12, -0.08, 0.22],
        [0.48, 0.41, 1.00, -0.33, 0.27, -0.11],
        [-0.21, 0.12, -0.33, 1.00, -0.58, 0.71],
        [0.30, -0.08, 0.27, -0.58, 1.00, -0.44],
        [-0.05, 0.22, -0.11, 0.71, -0.44, 1.00],
    ])
    .triangle(Triangle::Lower { diagonal: false })
    .row_names(TRAITS)
    .column_names(TRAITS)
    .limits(-1.0, 1.0)
    .colormap(Colormap::RD_BU.reversed())
    .annotate_format(".2f")
    .colorbar(Colorbar::new().label("Pearson's r"));

    let axes = Axes::new().title("Leaf traits of 140 tree species").mark(correlations);
    Figure::new(inches(4.0), inches(3.0)).axes(axes.aspect(Aspect::Equal))
}
