//! A power norm
//!
//! A spectrogram is mostly quiet: an exponent of 0.5 spreads the small amplitudes and keeps 0 in
//! its place.

use graticule::norm::PowerNorm;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let amplitudes = Heatmap::new([
        [0.2, 0.4, 0.9, 1.6, 0.8],
        [0.5, 1.2, 4.0, 9.5, 3.1],
        [1.1, 5.2, 22.0, 61.0, 18.0],
        [2.4, 12.0, 58.0, 100.0, 44.0],
        [1.0, 3.6, 14.0, 29.0, 11.0],
    ])
    .row_names(["8 kHz", "4 kHz", "2 kHz", "1 kHz", "500 Hz"])
    .column_names(["0", "20", "40", "60", "80"])
    .colormap(Colormap::MAGMA)
    .norm(PowerNorm::new(0.5).limits(0.0, 100.0))
    .colorbar(Colorbar::new().label("Amplitude (mPa)"));

    let axes = Axes::new().title("A call of a bird").x_label("Time (ms)").mark(amplitudes);
    Figure::new(inches(3.0), inches(2.2)).axes(axes)
}
