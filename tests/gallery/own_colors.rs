//! A colormap of one's own colours
//!
//! `from_colors` runs evenly through the colours given, in Oklab, where equal steps look about equal.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let ink =
        [Color::rgb(0xfb, 0xf3, 0xe4), Color::rgb(0xd9, 0x8e, 0x5f), Color::rgb(0x3b, 0x1f, 0x4a)];
    let ink = Colormap::from_colors("ink", ink).expect("there are colours");
    let visits = Heatmap::new([
        [2, 5, 18, 31, 26, 9],
        [1, 4, 15, 28, 30, 12],
        [6, 9, 22, 40, 55, 33],
        [8, 11, 35, 62, 71, 48],
    ])
    .row_names(["Thu", "Fri", "Sat", "Sun"])
    .column_names(["8", "10", "12", "14", "16", "18"])
    .colormap(ink)
    .annotate(true)
    .colorbar(Colorbar::new().label("Visitors"));

    let axes = Axes::new().title("A small museum").x_label("Hour").mark(visits);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
