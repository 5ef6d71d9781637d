//! Large numbers
//!
//! What all ticks of the colorbar share is written once, beside its label, and the numbers in the
//! cells are grouped by thousands.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let inhabitants = Heatmap::new([
        [1_204_000, 2_610_000, 4_080_000],
        [3_388_000, 3_769_000, 3_677_000],
        [1_841_000, 1_905_000, 2_002_000],
    ])
    .row_names(["North", "Centre", "South"])
    .column_names(["1960", "1990", "2020"])
    .annotate_format(",d")
    .colorbar(Colorbar::new().label("Inhabitants"));

    let axes = Axes::new().title("Three cities").x_label("Year").mark(inhabitants);
    Figure::new(inches(5.4), inches(3.2)).axes(axes)
}
