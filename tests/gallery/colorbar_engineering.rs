//! SI prefixes
//!
//! `EngineeringFormatter` writes every tick with a prefix of its own: on the colorbar, and on an axis.
//! The log locator puts ticks at 1, 2 and 5 times each power of ten.

use graticule::norm::LogNorm;
use graticule::prelude::*;
use graticule::tick::{EngineeringFormatter, LogLocator};

pub fn figure() -> Figure {
    let impedance = |frequency: f64, capacitance: f64| {
        let reactance = 1.0 / (core::f64::consts::TAU * frequency * capacitance);
        (2500.0 + reactance * reactance).sqrt()
    };
    let frequencies: Vec<f64> = (1..=20).map(|step| f64::from(step) * 1000.0).collect();
    let rows = [1e-8, 2.2e-8, 4.7e-8, 1e-7, 2.2e-7, 4.7e-7]
        .map(|capacitance| frequencies.iter().map(|&f| impedance(f, capacitance)).collect());
    let map = Heatmap::new(Vec::<Vec<f64>>::from(rows))
        .row_names(["10 nF", "22 nF", "47 nF", "100 nF", "220 nF", "470 nF"])
        .x_centers(frequencies)
        .norm(LogNorm::new().limits(50.0, 2e4))
        .colormap(Colormap::CIVIDIS)
        .colorbar(
            Colorbar::new()
                .label("Impedance")
                .locator(LogLocator::new().with_subs([1.0, 2.0, 5.0]))
                .formatter(EngineeringFormatter::new().with_unit("Ω")),
        );

    let hertz = EngineeringFormatter::new().with_unit("Hz");
    let axes = Axes::new().x_axis(Axis::new().formatter(hertz)).mark(map);
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
