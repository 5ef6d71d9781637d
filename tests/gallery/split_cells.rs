//! Split cells
//!
//! Two matrices in one map: the lower left half of a cell is before, the upper right one after.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let before = [
        [18.2, 21.5, 30.1, 26.4],
        [15.9, 19.0, 27.7, 24.8],
        [22.6, 25.3, 36.0, 31.2],
        [12.1, 13.4, 19.6, 17.0],
        [20.3, 24.1, 33.8, 28.5],
    ];
    let after = [
        [14.0, 15.2, 19.9, 18.3],
        [13.1, 14.6, 18.0, 17.7],
        [16.8, 17.9, 22.4, 20.1],
        [11.8, 13.0, 17.5, 15.9],
        [19.7, 23.0, 31.6, 27.2],
    ];
    let nitrate = Heatmap::new(before)
        .split(after)
        .row_names(["Mill", "Weir", "Ford", "Spring", "Mouth"])
        .column_names(["Jan", "Apr", "Jul", "Oct"])
        .colormap(Colormap::CIVIDIS)
        .colorbar(Colorbar::new().label("Nitrate (mg/l)"));

    let title = "Before and after buffer strips";
    let axes = Axes::new().title(title).y_label("Station").mark(nitrate);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
