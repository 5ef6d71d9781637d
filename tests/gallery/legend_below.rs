//! A legend below
//!
//! On the bottom or the top the entries of a legend run in rows.

use graticule::norm::CategoryNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let sleep = Heatmap::new([
        [0, 1, 2, 3, 3, 2, 1, 4, 2, 3, 2, 1, 4, 2, 1, 4],
        [0, 0, 1, 2, 3, 3, 2, 4, 1, 2, 2, 4, 1, 2, 4, 0],
        [0, 0, 0, 1, 1, 2, 3, 3, 4, 2, 1, 0, 1, 2, 4, 1],
    ])
    .row_names(["1", "2", "3"])
    .x_extent(-1.0, 7.0)
    .norm(CategoryNorm::new(["Wake", "N1", "N2", "N3", "REM"]))
    .colormap(Colormap::DARK2)
    .legend(Legend::new().side(Side::Bottom));

    let axes = Axes::new()
        .title("Stages of sleep in three nights")
        .x_label("Hours after midnight")
        .mark(sleep);
    Figure::new(inches(4.0), inches(2.2)).axes(axes)
}
