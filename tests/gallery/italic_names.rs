//! Names in italics
//!
//! Tick labels become texts by a function: here species in italics and their mean in bold, and ions
//! in markup. The lines of the title stand left.

use graticule::prelude::*;
use graticule::scene::Anchor;

pub fn figure() -> Figure {
    let map = Heatmap::new([
        [0.42, 0.18, 0.11, 0.86],
        [0.31, 0.27, 0.09, 0.64],
        [0.77, 0.36, 0.21, 0.95],
        [0.50, 0.27, 0.14, 0.82],
    ])
    .row_names(["F. sylvatica", "P. abies", "Q. robur", "Mean"])
    .column_names(["NO_3^-", "NH_4^+", "PO_4^{3-}", "Ca^{2+}"])
    .colormap(Colormap::CIVIDIS)
    .annotate(true)
    .colorbar(Colorbar::new().label("Content").unit(Text::unit("mmol kg-1")));

    let row = |name: &str| match name {
        "Mean" => Text::new().bold(name),
        species => Text::new().italic(species),
    };
    let axes = Axes::new()
        .x_axis(Axis::new().label("Ion").tick_text(Text::markup))
        .y_axis(Axis::new().tick_text(row))
        .title(Text::from("Ions in the leaves\nof three trees").align(Anchor::Start))
        .mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
