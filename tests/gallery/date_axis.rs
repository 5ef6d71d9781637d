//! An axis of dates
//!
//! Columns lie at instants, in seconds since 1970; a locator puts ticks at round dates, and each label
//! says what is new. It needs the feature `jiff`.

use graticule::prelude::*;
use graticule::tick::{ConciseDateFormatter, DateOffset, TimeLocator, UnixSeconds};
use jiff::civil::date;

pub fn figure() -> Figure {
    let flow = |week: i32, day: i32| {
        let season = 1.0 - 0.7 / (1.0 + f64::from((week - 14) * (week - 14)) / 40.0);
        let workday = if day < 5 { 1.0 } else { 0.6 };
        420.0 * season * workday + f64::from((week * 37 + day * 11) % 23)
    };
    let rows = (0..7).map(|day| (0..30).map(|week| flow(week, day)).collect::<Vec<_>>());
    let start = date(2023, 10, 2).unix_seconds();
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .row_names(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        .x_extent(start, start + 30.0 * 7.0 * 86_400.0)
        .colorbar(Colorbar::new().label("Cyclists a day"));

    let dates = Axis::new()
        .locator(TimeLocator::new())
        .formatter(ConciseDateFormatter::new().with_offset(DateOffset::Common));
    let axes = Axes::new().title("Winter on the cycle path").x_axis(dates).mark(map);
    Figure::new(inches(4.0), inches(2.4)).axes(axes)
}
