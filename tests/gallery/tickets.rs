//! Open support tickets
//!
//! A small table of counts with a name on every row and column, the number in every cell, fixed
//! limits, and a colorbar: the figure that the README starts with.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let tickets = Heatmap::new([
        [42, 35, 29, 21, 18],
        [55, 48, 40, 32, 24],
        [38, 44, 51, 46, 39],
        [26, 31, 37, 43, 49],
    ])
    .row_names(["Platform", "Security", "Billing", "Support"])
    .column_names(["Mon", "Tue", "Wed", "Thu", "Fri"])
    .colormap(Colormap::MAGMA)
    .limits(15.0, 60.0)
    .annotate(true)
    .colorbar(Colorbar::new().label("Open tickets"));

    let axes = Axes::new().title("Open support tickets by team").x_label("Day").y_label("Team");
    Figure::new(inches(6.6), inches(4.2)).axes(axes.mark(tickets)).dpi(160.0)
}
