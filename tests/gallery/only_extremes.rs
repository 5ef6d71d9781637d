//! Only some numbers
//!
//! Only what is above a threshold is written, so that the eye finds it.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let trips = Heatmap::new([
        [62, 388, 121, 96, 104, 305, 412, 93],
        [58, 402, 118, 90, 99, 318, 431, 101],
        [60, 415, 126, 94, 108, 322, 447, 97],
        [55, 397, 122, 101, 112, 309, 428, 104],
        [49, 351, 130, 117, 141, 346, 371, 138],
        [12, 45, 148, 236, 287, 254, 171, 92],
        [8, 31, 135, 214, 262, 239, 140, 61],
    ])
    .row_names(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    .column_names((6..22).step_by(2))
    .colormap(Colormap::MAGMA)
    .annotate(CellLabels::new().only_where(|trips| trips >= 400.0))
    .colorbar(Colorbar::new().label("Trips"));

    let axes = Axes::new().title("Bicycles: 400 trips and more").x_label("Hour").mark(trips);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
