//! Labels in a colour of one's own
//!
//! Dark blue and bold on a light map. A colour that is hard to read on some cells is warned of; on
//! this map none is.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let hours = Heatmap::new([[4.5, 5.5, 7.0], [6.0, 8.0, 9.5], [5.0, 6.5, 7.5]])
        .row_names(["Lisbon", "Malaga", "Nice"])
        .column_names(["Mar", "Apr", "May"])
        .colormap(Colormap::YL_OR_BR)
        .limits(4.0, 18.0)
        .annotate(CellLabels::new().color(Color::rgb(0x10, 0x20, 0x60)).bold())
        .colorbar(Colorbar::new().label("Sun (h/day)"));

    Figure::new(inches(3.6), inches(2.4)).axes(Axes::new().title("Spring").mark(hours))
}
