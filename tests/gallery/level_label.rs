//! Level labels
//!
//! The label of the y axis is level, and that of the colorbar runs downwards; both are kept room for.

use graticule::prelude::*;

const DEPTHS: [f64; 7] = [0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0];

pub fn figure() -> Figure {
    // A lake: a warm layer that forms in spring above the cold one, and is mixed in autumn.
    let water = |depth: f64, month: usize| {
        let off = (month as f64 - 6.8) / 2.6;
        let season = 1.0 / (1.0 + off * off);
        4.2 + 17.0 * season / (1.0 + (depth / (8.0 + month as f64 * 0.5)).sqrt())
    };
    let months: Vec<usize> = (3..11).collect();
    let map = Heatmap::new(
        DEPTHS.map(|depth| months.iter().map(move |&m| water(depth, m)).collect::<Vec<_>>()),
    )
    .row_names(DEPTHS.map(|depth| format!("{depth}")))
    .column_names(["A", "M", "J", "J", "A", "S", "O", "N"])
    .colorbar(Colorbar::new().label("Water").unit("°C").label_rotation(-90.0));

    let axes = Axes::new()
        .x_axis(Axis::new().label("Month"))
        .y_axis(Axis::new().label("Depth").unit("m").label_rotation(0.0))
        .mark(map);
    Figure::new(inches(4.0), inches(2.4)).axes(axes)
}
