//! Upper triangle, in diamonds
//!
//! Shapes and triangles go together: how often listeners take one language for another, each pair
//! once.

use graticule::prelude::*;

const LANGUAGES: [&str; 5] = ["Czech", "Dutch", "Irish", "Scots", "Welsh"];

pub fn figure() -> Figure {
    let confused = Heatmap::new([
        [0.0, 0.12, 0.05, 0.04, 0.07],
        [0.12, 0.0, 0.11, 0.24, 0.18],
        [0.05, 0.11, 0.0, 0.55, 0.37],
        [0.04, 0.24, 0.55, 0.0, 0.31],
        [0.07, 0.18, 0.37, 0.31, 0.0],
    ])
    .triangle(Triangle::Upper { diagonal: false })
    .shape(CellShape::Diamond)
    .names(LANGUAGES)
    .limits(0.0, 0.6)
    .colormap(Colormap::ORANGES)
    .colorbar(Colorbar::new().label("Pairs confused").format(".0%"));

    let axes = Axes::new().x_axis(Axis::new().side(Side::Top)).aspect(Aspect::Equal);
    Figure::new(inches(4.0), inches(3.0)).axes(axes.mark(confused))
}
