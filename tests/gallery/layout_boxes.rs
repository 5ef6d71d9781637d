//! The boxes of a layout
//!
//! Every box of the layout, outlined over the picture in a colour for each role, with a key below
//! the page: to see why a label is where it is.

// Warns: 1 of 12 cells have no value

use graticule::prelude::*;

pub fn figure() -> Figure {
    let nitrate =
        Heatmap::new([[0.4, 0.6, 2.1, 1.2], [3.8, 4.4, f64::NAN, 5.0], [7.9, 8.6, 9.4, 11.3]])
            .row_names(["Surface", "50 m", "200 m"])
            .column_names(["North Sea", "Skagerrak", "Kattegat", "Baltic"])
            .colormap(Colormap::VIRIDIS)
            .annotate(true)
            .colorbar(Colorbar::new().label("Nitrate (µmol/l)").missing());

    let axes = Axes::new()
        .title("Nitrate in autumn")
        .x_axis(Axis::new().rotation(45.0))
        .y_label("Depth")
        .mark(nitrate);
    Figure::new(inches(4.0), inches(2.8)).axes(axes).debug(true)
}
