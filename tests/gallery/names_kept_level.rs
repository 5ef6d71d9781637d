//! Names kept level
//!
//! Any step that makes texts fit can be switched off. These names may not be turned: they are broken
//! into lines, and cut where a word is still too long; their whole text stays as a tooltip in SVG.

// Warns: to fit, line breaks are put into the x tick labels
// Warns: the x tick label is cut: "Dibenzo[a,h] anthracene"

use graticule::prelude::*;

const POLLUTANTS: [&str; 4] = ["Pyrene", "Chrysene", "Benzo[a] pyrene", "Dibenzo[a,h] anthracene"];

pub fn figure() -> Figure {
    let map = Heatmap::new([
        [0.42, 0.31, 0.35, 0.06],
        [0.95, 0.71, 0.83, 0.13],
        [1.62, 1.18, 1.41, 0.24],
    ])
    .row_names(["Harbour", "Estuary", "Dredged"])
    .column_names(POLLUTANTS)
    .colormap(Colormap::YL_OR_BR)
    .annotate_format(".2f");

    let level = Axis::new().fit(Fit::new().rotate(false).shrink(false));
    let axes = Axes::new().title("Hydrocarbons in sediment (mg/kg)").x_axis(level).mark(map);
    Figure::new(inches(4.0), inches(2.2)).axes(axes)
}
