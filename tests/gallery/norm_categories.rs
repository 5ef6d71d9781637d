//! Categories
//!
//! Codes that stand for names: each has its own colour of a qualitative colormap, and its name at
//! the colorbar.

use graticule::norm::CategoryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let cover = Heatmap::new([
        [10, 10, 10, 40, 40, 80],
        [10, 10, 40, 40, 80, 80],
        [10, 40, 40, 50, 50, 80],
        [40, 40, 50, 50, 50, 80],
        [40, 40, 40, 50, 80, 80],
    ])
    .colormap(Colormap::SET2)
    .norm(CategoryNorm::with_values([
        (10.0, "Forest"),
        (40.0, "Crops"),
        (50.0, "Town"),
        (80.0, "Water"),
    ]))
    .colorbar(Colorbar::new());

    let axes = Axes::new().title("Land cover").x_label("East (km)").y_label("South (km)");
    Figure::new(inches(3.0), inches(2.2)).axes(axes.mark(cover))
}
