//! A tiny page
//!
//! 1.2 x 1 inches, as small as a figure in a table: fewer ticks, and everything still in its place.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]).colormap(Colormap::PLASMA).annotate(true);

    let axes = Axes::new().x_label("Dose").y_label("Week").mark(map);
    Figure::new(inches(1.2), inches(1.0)).axes(axes).dpi(300.0)
}
