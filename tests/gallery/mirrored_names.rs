//! Names on both sides
//!
//! The first axis once more on the opposite side: nobody has to follow a column of a tall matrix down to its name.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let yields = Heatmap::new([
        [82, 61, 74, 90],
        [44, 38, 52, 71],
        [91, 77, 85, 96],
        [23, 19, 35, 48],
        [67, 58, 63, 80],
        [75, 49, 70, 88],
        [12, 8, 21, 30],
        [55, 46, 59, 66],
    ])
    .row_names(["PhBr", "PhCl", "PhI", "PhF", "4-MeO", "4-CF₃", "2-Me", "3-py"])
    .column_names(["XPhos", "SPhos", "dppf", "RuPhos"])
    .annotate(true);

    let axes = Axes::new()
        .x_label("Ligand")
        .y_label("Substrate")
        .secondary_x(SecondaryAxis::mirror())
        .secondary_y(SecondaryAxis::mirror())
        .mark(yields);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
