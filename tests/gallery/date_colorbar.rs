//! A colorbar of dates
//!
//! Colours that stand for dates, with ticks at the starts of months and between. Each label says what
//! is new; what all share stands in the colorbar's label. It needs the feature `jiff`.

use graticule::norm::TransformNorm;
use graticule::prelude::*;
use graticule::scale::TimeTransform;
use graticule::tick::UnixSeconds;
use jiff::ToSpan;
use jiff::civil::date;

pub fn figure() -> Figure {
    let days_of_2023 = [
        [98, 104, 112, 121, 133],
        [92, 97, 107, 115, 128],
        [101, 108, 113, 127, 139],
        [88, 96, 103, 110, 119],
    ];
    let start = date(2023, 1, 1);
    let bloom = days_of_2023.map(|row| row.map(|day| (start + (day - 1).days()).unix_seconds()));
    let map = Heatmap::new(bloom)
        .row_names(["Apple", "Cherry", "Lilac", "Plum"])
        .column_names(["100", "300", "500", "700", "900"])
        .colormap(Colormap::VIRIDIS)
        .norm(TransformNorm::with_transform(TimeTransform::new()))
        .colorbar(Colorbar::new().label("First bloom"));

    let axes = Axes::new().title("Spring climbs the hills").x_label("Altitude (m)").mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
