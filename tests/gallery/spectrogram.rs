//! Extents in data units
//!
//! With extents the axes are numeric: here seconds and kilohertz. Row 0 is then at the bottom, as y
//! grows upwards.

// Warns: 96 x 160 cells are drawn as an image, since they are more than 10000

use graticule::prelude::*;

pub fn figure() -> Figure {
    let power: Vec<Vec<f64>> =
        (0..96).map(|bin| (0..160).map(|frame| level(bin, frame)).collect()).collect();
    let map = Heatmap::new(power)
        .x_extent(0.0, 1.2)
        .y_extent(0.0, 8.0)
        .limits(-80.0, 0.0)
        .colormap(Colormap::MAGMA)
        .colorbar(Colorbar::new().label("Power (dB)"));

    let axes = Axes::new().title("A rising whistle").x_label("Time (s)").y_label("Frequency (kHz)");
    Figure::new(inches(4.0), inches(2.8)).axes(axes.mark(map))
}

/// A tone that rises, its harmonic, and a noise floor.
fn level(bin: i32, frame: i32) -> f64 {
    let (frequency, time) = (f64::from(bin) / 96.0, f64::from(frame) / 160.0);
    let ridge = |at: f64, loud: f64| loud / (1.0 + 4e3 * (frequency - at) * (frequency - at));
    let tone = 0.18 + 0.25 * time * time;
    let fade = 1.0 - (2.0 * time - 1.0) * (2.0 * time - 1.0);
    let floor = f64::from((bin * bin * 7 + frame * frame * 3 + bin * frame) % 17) / 17.0;
    -78.0 + 8.0 * floor + fade * (ridge(tone, 70.0) + ridge(2.0 * tone, 42.0))
}
