//! A legend at the emptiest corner
//!
//! Inside the axes, where the marks draw least: here where the other triangle would be.

use graticule::norm::CategoryNorm;
use graticule::prelude::*;

const WOLVES: [&str; 6] = ["Akela", "Raksha", "Grey", "Lobo", "Blanca", "Ghost"];

pub fn figure() -> Figure {
    let kinship = Heatmap::new([
        [0, 0, 3, 3, 2, 1],
        [0, 0, 3, 3, 0, 1],
        [3, 3, 0, 3, 2, 2],
        [3, 3, 3, 0, 2, 1],
        [2, 0, 2, 2, 0, 3],
        [1, 1, 2, 1, 3, 0],
    ])
    .names(WOLVES)
    .triangle(Triangle::Upper { diagonal: false })
    .norm(CategoryNorm::new(["Unrelated", "Cousins", "Half siblings", "Close kin"]))
    .colormap(Colormap::SET2)
    .gap(points(1.0))
    .legend(Legend::new().title("Kinship").inside_emptiest());

    let axes = Axes::new()
        .title("Relations in a pack")
        .x_axis(Axis::new().side(Side::Top))
        .y_axis(Axis::new().side(Side::Right))
        .mark(kinship);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
