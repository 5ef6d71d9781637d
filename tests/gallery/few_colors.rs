//! Few colours
//!
//! `resampled` takes so many colours of a map, here eight over a linear norm: steps are easier to
//! tell apart than a gradient, and the ticks are at their edges. `discrete` makes such a map of
//! colours given by hand.

use graticule::prelude::*;
use graticule::tick::LinearLocator;

pub fn figure() -> Figure {
    let rain = |row: i32, column: i32| {
        let (x, y) = (f64::from(column) - 14.0, f64::from(row) - 7.0);
        20.0 + 58.0 / (1.0 + (x * x + x * y + y * y) / 60.0)
    };
    let rows = (0..16).map(|row| (0..24).map(|column| rain(row, column)).collect::<Vec<_>>());
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .limits(0.0, 80.0)
        .colormap(Colormap::YL_GN_BU.resampled(8))
        .colorbar(Colorbar::new().label("Rain").unit("mm").locator(LinearLocator::new(9)));

    let axes = Axes::new().title("A summer storm").x_label("East (km)").y_label("South (km)");
    Figure::new(inches(4.0), inches(2.6)).axes(axes.mark(map))
}
