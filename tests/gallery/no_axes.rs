//! No axes
//!
//! Axes can be left out: what is seen is the picture, and its colorbar.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let bright = |x: f64, y: f64| {
        let ring = (x * x + y * y).sqrt() - 0.62;
        1.0 / (1.0 + 160.0 * ring * ring) * (1.0 - 0.55 * y)
    };
    let at = |index: i32| f64::from(index) / 40.0 - 1.0;
    let rows =
        (0..81).map(|row| (0..81).map(|column| bright(at(column), at(row))).collect::<Vec<_>>());
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .colormap(Colormap::AFMHOT)
        .colorbar(Colorbar::new().label("Brightness").ticks([]));

    let none = Axis::new().visible(false);
    let axes = Axes::new().title("A ring of light").aspect(Aspect::Equal);
    Figure::new(inches(2.8), inches(2.4)).axes(axes.x_axis(none.clone()).y_axis(none).mark(map))
}
