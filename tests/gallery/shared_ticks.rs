//! Ticks set once
//!
//! A grid in the grid has a colorbar of its own and shares the hours of the day with the panel above
//! it. What one panel sets for the ticks holds for all, and only the lowest one has labels.

use graticule::panels::{Panels, Scope, Share};
use graticule::prelude::*;

const DAYS: [&str; 4] = ["Mon-Thu", "Fri", "Sat", "Sun"];

/// How busy a road is in an hour of a day, from 0 to 1, with a peak on working days.
fn busy(day: usize, hour: usize, peak: f64) -> f64 {
    let near = |at: f64, width: f64| {
        let square = (hour as f64 - at) * (hour as f64 - at) / (width * width);
        1.0 / (1.0 + square * square)
    };
    let early = if day == 1 { 1.5 } else { 0.0 };
    match day {
        0 | 1 => 0.1 + 0.6 * near(peak - early, 1.8) + 0.2 * near(13.0, 6.0),
        _ => 0.05 + near(13.5, 5.0) / (day as f64 + 0.5),
    }
}

fn hours(value: impl Fn(usize, usize) -> f64) -> Heatmap {
    let day = |day| (0..24).map(|hour| value(day, hour)).collect();
    Heatmap::new((0..4).map(day).collect::<Vec<Vec<f64>>>()).row_names(DAYS).x_extent(0.0, 24.0)
}

/// The figure.
pub fn figure() -> Figure {
    let counted = |peak| {
        let vehicles = hours(|day, hour| 3200.0 * busy(day, hour, peak));
        Axes::new().x_label("Hour of the day").mark(vehicles.colormap(Colormap::CIVIDIS))
    };
    let ways = Panels::column([counted(8.5), counted(17.5)])
        .row_titles(["In", "Out"])
        .gaps(points(7.0), points(7.0))
        .colorbar(Scope::All, Colorbar::new().label("Vehicles").unit("1/h"));
    let speed = hours(|day, hour| 60.0 - 25.0 * (busy(day, hour, 8.5) + busy(day, hour, 17.5)))
        .colormap(Colormap::MAGMA)
        .colorbar(Colorbar::new().label("Speed").unit("km/h"));
    let quarters = Axis::new().ticks([0.0, 6.0, 12.0, 18.0, 24.0]);
    let panels =
        Panels::column([Axes::new().x_axis(quarters).mark(speed).into(), Panel::from(ways)])
            .heights([1.4, 2.0])
            .share_x(Share::All);
    Figure::new(inches(4.0), inches(3.0)).panels(panels)
}
