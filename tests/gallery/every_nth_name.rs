//! Every nth name
//!
//! Every fifth year named on one axis, and every third on the other.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let years: Vec<i32> = (1990..2020).collect();
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let warmth = |month: usize, year: usize| {
        let season = 11.0 - 2.2 * (month as f64 - 6.0).abs();
        season + year as f64 * 0.05 + ((year * 13 + month * 5) % 9) as f64 * 0.25
    };
    let temperatures: Vec<Vec<f64>> = (0..months.len())
        .map(|month| (0..years.len()).map(|year| warmth(month, year)).collect())
        .collect();
    let map = Heatmap::new(temperatures)
        .row_names(months)
        .column_names(years)
        .colormap(Colormap::COOLWARM)
        .colorbar(Colorbar::new().label("Temperature (°C)"));

    let axes = Axes::new()
        .x_axis(Axis::new().label("Year").every(5))
        .y_axis(Axis::new().every(3))
        .mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
