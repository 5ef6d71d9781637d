//! Numbers of another matrix
//!
//! Colours say one thing, numbers another: the share of seeds that came up, and how many were sown.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let came_up = [[0.91, 0.84, 0.62, 0.35], [0.88, 0.79, 0.71, 0.58], [0.46, 0.66, 0.82, 0.77]];
    let sown = [[120, 118, 96, 40], [116, 120, 104, 88], [32, 75, 119, 120]];
    let map = Heatmap::new(came_up)
        .row_names(["Cress", "Radish", "Basil"])
        .column_names(["10 °C", "15 °C", "20 °C", "25 °C"])
        .limits(0.0, 1.0)
        .colormap(Colormap::YL_GN)
        .annotate(CellLabels::from_values(sown))
        .colorbar(Colorbar::new().label("Came up").format(".0%"));

    let axes = Axes::new().title("Seeds sown, by temperature").mark(map);
    Figure::new(inches(4.0), inches(2.4)).axes(axes)
}
