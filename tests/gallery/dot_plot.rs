//! Dot plot
//!
//! One circle a cell: the colour is the mean expression of a gene in cells of a type, the area the
//! share of cells that express it. A legend shows round sizes as large as they are drawn.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let expression = Heatmap::new([
        [2.1, 2.2, 0.1, 0.6, 0.1],
        [0.2, 2.4, 0.1, 0.8, 0.0],
        [0.1, 0.1, 2.6, 0.1, 0.1],
        [0.3, 1.7, 0.1, 3.2, 0.2],
        [0.1, 0.1, 0.1, 0.1, 2.3],
    ])
    .sizes([
        [86, 84, 4, 22, 3],
        [8, 79, 2, 28, 0],
        [3, 2, 92, 3, 2],
        [12, 68, 5, 97, 9],
        [2, 3, 3, 2, 88],
    ])
    .size_limits(0.0, 100.0)
    .size_legend(Legend::new().title("Cells (%)"))
    .row_names(["CD3D", "CD8A", "MS4A1", "NKG7", "CD14"])
    .column_names(["CD4", "CD8", "B", "NK", "Mono"])
    .colormap(Colormap::VIRIDIS.reversed())
    .colorbar(Colorbar::new().side(Side::Bottom).label("Mean expression"));

    let axes = Axes::new().title("Marker genes of blood cells");
    Figure::new(inches(4.0), inches(3.0)).axes(axes.mark(expression))
}
