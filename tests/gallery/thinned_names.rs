//! Names left out
//!
//! Where not even small names fit, every nth is kept, and a warning says how many.

// Warns: the x tick labels are turned by 90° to fit
// Warns: to fit, the text size of the y tick labels is 6.0 pt
// Warns: only 15 of 60 y tick labels fit and are shown

use graticule::prelude::*;

pub fn figure() -> Figure {
    let signal = |residue: i32, probe: i32| {
        let away = f64::from(residue - 11 - probe * 3);
        1.0 / (1.0 + away * away / 18.0) + f64::from((residue * 13 + probe * 7) % 10) / 60.0
    };
    let rows =
        (0..60).map(|residue| (0..12).map(|probe| signal(residue, probe)).collect::<Vec<_>>());
    let letters: Vec<char> =
        "MKTAYIAKQRQISFVKSHFSRQLEERLGLIEVQAPILSRVGDGTQDNLSGAEKAVQVKVK".chars().collect();
    let names = letters.iter().enumerate().map(|(index, letter)| format!("{letter}{}", index + 1));
    let map = Heatmap::new(rows.collect::<Vec<_>>())
        .row_names(names)
        .column_names((1..=12).map(|probe| format!("p{probe}")))
        .colormap(Colormap::GREYS)
        .colorbar(Colorbar::new().label("Contact"));

    let axes = Axes::new().title("A protein and twelve probes").y_label("Residue").mark(map);
    Figure::new(inches(3.6), inches(3.0)).axes(axes)
}
