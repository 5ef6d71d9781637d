//! Masked cells, hatched
//!
//! A mask says which values not to trust: -99, a logger's code for a failure, would spoil the limits.
//! A hatch tells missing cells from pale ones in print, too.

// Warns: 8 of 56 cells have no value

use graticule::mark::{Hatch, Missing};
use graticule::prelude::*;

pub fn figure() -> Figure {
    let levels: Vec<Vec<f64>> =
        (0..7).map(|day| (0..8).map(|hour| level(day, hour)).collect()).collect();
    let failed: Vec<Vec<bool>> =
        levels.iter().map(|day| day.iter().map(|&level| level == -99.0).collect()).collect();
    let map = Heatmap::new(levels)
        .mask(failed)
        .missing(Missing::new().color(Color::WHITE).hatch(Hatch::Diagonal))
        .row_names(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        .column_names((0..24).step_by(3))
        .colormap(Colormap::CIVIDIS)
        .colorbar(Colorbar::new().label("Ozone (µg/m³)"));

    let axes = Axes::new().title("A logger that failed").x_label("Hour").mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}

fn level(day: i32, slot: i32) -> f64 {
    let failed =
        day == 2 && (2..7).contains(&slot) || day == 3 && slot < 2 || day == 5 && slot == 6;
    if failed {
        return -99.0;
    }
    let noon = 1.0 - f64::from((slot - 5) * (slot - 5)) / 18.0;
    38.0 + 52.0 * noon + f64::from(day * 17 % 11)
}
