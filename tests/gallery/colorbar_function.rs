//! Tick labels from a function
//!
//! Data in kelvin, ticks every 10 kelvin from 273.15, and labels in degrees Celsius: a function says
//! what a tick is called. The colorbar's label runs down.

use graticule::prelude::*;
use graticule::tick::{FunctionFormatter, MultipleLocator};

pub fn figure() -> Figure {
    let kelvin = Heatmap::new([
        [271.9, 274.8, 281.2, 287.5, 292.6, 296.0],
        [268.4, 270.2, 276.9, 284.0, 290.1, 293.3],
        [276.2, 276.0, 279.8, 284.4, 288.9, 292.2],
    ])
    .row_names(["City", "Plateau", "Coast"])
    .column_names(["Jan", "Feb", "Mar", "Apr", "May", "Jun"])
    .colormap(Colormap::COOLWARM)
    .colorbar(
        Colorbar::new()
            .label("Mean temperature")
            .label_rotation(-90.0)
            .locator(MultipleLocator::new(10.0).with_offset(273.15))
            .formatter(FunctionFormatter::new(|kelvin| format!("{:.0} °C", kelvin - 273.15))),
    );

    Figure::new(inches(4.0), inches(2.4)).axes(Axes::new().mark(kelvin))
}
