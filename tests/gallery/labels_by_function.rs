//! Labels from a function
//!
//! A function writes every number, here with a sign for its direction; cells without one have a text of
//! their own.

// Warns: 2 of 15 cells have no value

use graticule::norm::CenteredNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let arrow = |change: f64| match change {
        change if change > 0.0 => format!("▲ {change}"),
        change if change < 0.0 => format!("▼ {}", -change),
        _ => "=".to_owned(),
    };
    let places = Heatmap::new([
        [2.0, -1.0, 0.0, 3.0, 1.0],
        [-2.0, 1.0, 4.0, f64::NAN, -1.0],
        [0.0, 0.0, -4.0, 1.0, f64::NAN],
    ])
    .row_names(["Lions", "Otters", "Herons"])
    .column_names(["Sep", "Oct", "Nov", "Dec", "Jan"])
    .norm(CenteredNorm::new(0.0))
    .colormap(Colormap::PI_YG)
    .annotate(CellLabels::new().format_with(arrow).missing_text("–"))
    .colorbar(Colorbar::new().label("Places won or lost").format("+d"));

    Figure::new(inches(4.0), inches(2.4)).axes(Axes::new().title("In the league").mark(places))
}
