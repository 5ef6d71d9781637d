//! A calendar
//!
//! `Heatmap::calendar` takes days and values: weeks are columns, and days before the first one and
//! after the last are left out.

use graticule::prelude::*;
use jiff::ToSpan as _;
use jiff::civil::date;

pub fn figure() -> Figure {
    let days = date(2024, 9, 4).series(1.day()).take(170).enumerate().map(|(index, day)| {
        // Few on weekends, none around the new year.
        let work = if day.weekday().to_monday_one_offset() > 5 { 1 } else { 6 };
        let quiet = day >= date(2024, 12, 23) && day <= date(2025, 1, 3);
        let commits = if quiet { 0 } else { work * (index * 7 % 5) / 2 };
        (day, commits as f64)
    });
    let map = Heatmap::calendar(days).colorbar(Colorbar::new().side(Side::Bottom).label("Commits"));
    let axes = Axes::new().title("A winter of work").aspect(Aspect::Equal).mark(map);
    Figure::new(inches(4.4), inches(2.2)).axes(axes)
}
