//! Lines between cells
//!
//! Lines of one width in a colour of their own: seaborn's `linewidths` and `linecolor`.

// Warns: to fit, the text size of the numbers in the cells is 6.8 pt

use graticule::prelude::*;

pub fn figure() -> Figure {
    let passengers = Heatmap::new([
        [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118],
        [115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140],
        [145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166],
        [171, 180, 193, 181, 183, 218, 230, 242, 209, 191, 172, 194],
        [196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201],
    ])
    .lines(Color::WHITE, points(0.9))
    .row_names(1949..1954)
    .column_names(["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])
    .colormap(Colormap::YL_OR_BR)
    .annotate(true)
    .colorbar(Colorbar::new().label("Passengers (thousands)"));

    let axes = Axes::new().title("Monthly airline passengers").mark(passengers);
    Figure::new(inches(4.0), inches(2.4)).axes(axes)
}
