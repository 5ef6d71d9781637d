//! Rectangular ends
//!
//! Limits from the 5th and the 95th percentile; the colours of what lies beyond stand in rectangles at
//! the ends of the colorbar.

// Warns: 4 values are below the limits, 4 above them

use graticule::guide::ExtendShape;
use graticule::norm::LinearNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let wait = |desk: i32, hour: i32| {
        let rush = f64::from((hour - 4) * (hour - 4)) / 12.0;
        let slow = if (desk * 5 + hour * 3) % 23 == 7 { 24.0 } else { 0.0 };
        3.0 + 9.0 / (1.0 + rush) + f64::from((desk * 7 + hour * 4) % 10) / 5.0 + slow
    };
    let rows = (0..8).map(|desk| (0..9).map(|hour| wait(desk, hour)).collect::<Vec<_>>());
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .row_names(('A'..='H').map(|desk| format!("Desk {desk}")))
        .column_names(9..=17)
        .norm(LinearNorm::new().percentiles(5.0, 95.0))
        .colormap(
            Colormap::YL_OR_BR
                .with_under(Color::rgb(0xb8, 0xd8, 0xd8))
                .with_over(Color::rgb(0x3a, 0x1c, 0x71)),
        )
        .colorbar(Colorbar::new().label("Wait").unit("min").extend_shape(ExtendShape::Rectangle));

    let axes = Axes::new().title("Waiting at the town hall").x_label("Hour").mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
