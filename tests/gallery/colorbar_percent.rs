//! Percentages
//!
//! Shares from 0 to 1 that the colorbar and the cells say in percent; the colorbar is 3 cm long.

use graticule::prelude::*;
use graticule::tick::{AutoLocator, PercentFormatter};

pub fn figure() -> Figure {
    let turnout = Heatmap::new([
        [0.58, 0.61, 0.66, 0.71, 0.76],
        [0.49, 0.55, 0.60, 0.69, 0.72],
        [0.62, 0.63, 0.70, 0.74, 0.81],
    ])
    .row_names(["North", "Centre", "South"])
    .column_names(["18–29", "30–44", "45–59", "60–74", "75+"])
    .limits(0.4, 0.9)
    .colormap(Colormap::PURPLES)
    .annotate_format(".0%")
    .colorbar(
        Colorbar::new()
            .label("Turnout")
            .side(Side::Bottom)
            .length(cm(3.0))
            .thickness(mm(2.0))
            .locator(AutoLocator::new().with_most(2))
            .formatter(PercentFormatter::new(1.0)),
    );

    let axes = Axes::new().title("Voters by age").mark(turnout);
    Figure::new(inches(4.0), inches(2.4)).axes(axes)
}
