//! Labels of two lines
//!
//! A line end starts a new line: counts, with the share of their row below. Cells without a value
//! have a text of their own.

// Warns: 1 of 9 cells have no value

use graticule::prelude::*;

const COUNTS: [[f64; 3]; 3] = [[182.0, 11.0, 7.0], [16.0, 141.0, 3.0], [f64::NAN, 9.0, 91.0]];

pub fn figure() -> Figure {
    let labels = COUNTS.map(|row| {
        let sum: f64 = row.iter().filter(|count| !count.is_nan()).sum();
        row.map(|count| {
            if count.is_nan() {
                "not\ntested".to_owned()
            } else {
                format!("{count}\n({:.0} %)", 100.0 * count / sum)
            }
        })
    });
    let kinds = ["Birch", "Oak", "Pine"];
    let map = Heatmap::new(COUNTS)
        .row_names(kinds)
        .column_names(kinds)
        .colormap(Colormap::BLUES)
        .annotate(CellLabels::from_text(labels))
        .colorbar(Colorbar::new().label("Trees"));

    let axes = Axes::new().title("Trees by leaf").x_label("Found").y_label("True").mark(map);
    Figure::new(inches(3.8), inches(3.0)).axes(axes)
}
