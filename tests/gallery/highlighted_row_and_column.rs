//! Highlighted row and column
//!
//! An outline around a whole row and around a whole column, inside their edges.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([[91, 4, 3, 2], [6, 84, 8, 2], [9, 21, 63, 7], [1, 3, 5, 91]])
        .row_names(["Oak", "Beech", "Elm", "Pine"])
        .column_names(["Oak", "Beech", "Elm", "Pine"])
        .colormap(Colormap::BLUES)
        .annotate(true)
        .highlight_row(2)
        .highlight_column(1);

    let axes = Axes::new().title("Trees from the air").x_label("Taken for").y_label("Is");
    Figure::new(inches(3.4), inches(2.8)).axes(axes.mark(map))
}
