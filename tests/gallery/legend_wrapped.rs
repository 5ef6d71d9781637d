//! Long names in a legend
//!
//! Labels of a legend that are too long for the page are broken into lines, at full size; short ones
//! stay as they are.
// Warns: to fit, line breaks are put into the labels of the legend

use graticule::norm::CategoryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let cover = CategoryNorm::new([
        "Broadleaf and mixed forest",
        "Montane grassland and shrubland",
        "Urban",
        "Irrigated and rainfed cropland",
        "Water",
    ]);
    let plots = Heatmap::new([
        [0, 0, 0, 1, 1, 1, 3, 3, 4, 4],
        [0, 0, 1, 1, 1, 3, 3, 3, 3, 4],
        [0, 0, 0, 1, 3, 3, 2, 2, 3, 4],
        [0, 0, 0, 0, 3, 2, 2, 2, 3, 4],
        [0, 1, 0, 0, 3, 3, 2, 3, 4, 4],
        [1, 1, 0, 0, 0, 3, 3, 4, 4, 4],
    ])
    .norm(cover)
    .colormap(Colormap::SET2)
    .legend(Legend::new().title("Land cover"));

    let axes = Axes::new().x_label("Easting (km)").y_label("Northing (km)").mark(plots);
    Figure::new(inches(4.0), inches(2.5)).axes(axes)
}
