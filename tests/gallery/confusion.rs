//! A confusion matrix
//!
//! `Heatmap::confusion` colours by the share of the true class, and writes counts and shares.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map =
        Heatmap::confusion([[812, 31, 9, 2], [24, 402, 18, 5], [11, 26, 187, 12], [1, 3, 9, 28]])
            .names(["Healthy", "Mild", "Severe", "Critical"])
            .colorbar(Colorbar::new().label("Share of the true class (%)"));
    let axes = Axes::new().title("Triage").x_label("Predicted").y_label("True").mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
