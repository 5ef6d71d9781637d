//! Robust limits
//!
//! A few hot pixels would use up the colours: robust limits go from the 2nd to the 98th percentile,
//! and what lies beyond has the colours under and over.

// Warns: 15 values are below the limits, 16 above them

use graticule::prelude::*;

/// The counts of a pixel: smooth, but far too many in one of about fifty.
fn counts(x: i32, y: i32) -> f64 {
    let distance = f64::from((x - 18) * (x - 18) + 2 * (y - 9) * (y - 9));
    let smooth = 40.0 + 40.0 / (1.0 + distance / 120.0);
    if (7 * x + 31 * y) % 53 == 5 { 20.0 * smooth } else { smooth }
}

pub fn figure() -> Figure {
    let picture =
        Matrix::from_rows((0..22).map(|y| (0..36).map(|x| counts(x, y)).collect::<Vec<f64>>()));
    let map = Heatmap::new(picture)
        .robust()
        .colormap(Colormap::VIRIDIS.with_over(Color::rgb(0xd7, 0x30, 0x27)))
        .colorbar(Colorbar::new().label("Counts"));

    let axes = Axes::new().title("A sensor with hot pixels").mark(map);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
