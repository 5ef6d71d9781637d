//! A quantile norm
//!
//! Skewed data in quartiles: each of the four colours covers as many cells as any other, and the
//! colorbar says where one ends.

use graticule::norm::QuantileNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let density =
        Heatmap::new([[4, 7, 12, 38], [9, 31, 140, 410], [15, 88, 920, 4600], [6, 22, 260, 1250]])
            .norm(QuantileNorm::default())
            .colormap(Colormap::PU_BU)
            .annotate(true)
            .colorbar(Colorbar::new().label("People per km²"));

    let axes = Axes::new().title("Where people live").mark(density);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
