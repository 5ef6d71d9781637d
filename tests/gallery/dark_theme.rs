//! Dark theme
//!
//! Light text on a dark page, with one size changed: a theme is a plain value.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([
        [0.8, 1.1, 2.4, 4.9, 7.2, 6.1],
        [0.5, 0.9, 2.1, 5.6, 8.8, 7.4],
        [0.4, 0.7, 1.6, 4.4, 7.9, 6.8],
        [0.6, 0.8, 1.3, 2.9, 5.0, 4.2],
    ])
    .row_names(["Web", "API", "Search", "Batch"])
    .column_names(["00:00", "04:00", "08:00", "12:00", "16:00", "20:00"])
    .colormap(Colormap::INFERNO)
    .annotate(true)
    .colorbar(Colorbar::new().label("Load (%)"));
    let mut theme = Theme::dark();
    theme.title_size = 11.0;
    let axes = Axes::new().title("Processor load by service").x_label("Time (UTC)").mark(map);
    Figure::new(inches(4.6), inches(2.7)).theme(theme).axes(axes)
}
