//! An asinh norm
//!
//! Faint sources beside a bright one on a noisy sky, whose values go below 0: nearly linear within
//! the noise, nearly logarithmic above it, and smooth between the two.

use graticule::norm::AsinhNorm;
use graticule::prelude::*;

/// The brightness of a pixel: three sources, and noise about as strong as 1.
fn brightness(x: i32, y: i32) -> f64 {
    let sources = [(14, 12, 5000.0, 5.0), (30, 20, 120.0, 2.5), (36, 7, 25.0, 2.0)];
    let light = |(cx, cy, peak, area): (i32, i32, f64, f64)| {
        let distance = f64::from((x - cx) * (x - cx) + (y - cy) * (y - cy));
        peak / ((1.0 + distance / area) * (1.0 + distance / area))
    };
    let noise = f64::from((x * x * 37 + y * y * 91 + x * y * 53) % 101) / 50.0 - 1.0;
    sources.map(light).iter().sum::<f64>() + noise
}

pub fn figure() -> Figure {
    let sky =
        Matrix::from_rows((0..28).map(|y| (0..44).map(|x| brightness(x, y)).collect::<Vec<f64>>()));
    let map = Heatmap::new(sky)
        .colormap(Colormap::INFERNO)
        .norm(AsinhNorm::new(2.0))
        .colorbar(Colorbar::new().label("Brightness (µJy)"));

    let axes = Axes::new().title("A crowded field").mark(map);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
