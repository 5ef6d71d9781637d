//! Opacity
//!
//! The colours of a whole map, paler: they are blended with the page before they are painted, so that
//! no cell shines through another, numbers keep their contrast, and the colorbar shows the same.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let counts = Heatmap::new([[182, 11, 4, 3], [9, 164, 21, 6], [2, 18, 171, 9], [5, 3, 12, 180]])
        .row_names(["Oak", "Ash", "Elm", "Fir"])
        .column_names(["Oak", "Ash", "Elm", "Fir"])
        .opacity(0.6)
        .annotate(true)
        .colorbar(Colorbar::new().label("Leaves"));

    let axes = Axes::new().title("A classifier of leaves").x_label("Predicted").y_label("True");
    Figure::new(inches(3.6), inches(2.8)).axes(axes.mark(counts).aspect(Aspect::Equal))
}
