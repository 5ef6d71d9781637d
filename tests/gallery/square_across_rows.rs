//! A square panel across rows
//!
//! Correlations of measures of shells beside how many were found: the square reaches from the top of the upper
//! panel to the bottom of the lower one, and says how high the figure is.

// Warns: panel 'A': the x tick labels are turned by 45° to fit

use graticule::prelude::*;

const MEASURES: [&str; 6] = ["Length", "Width", "Depth", "Mass", "Age", "Speed"];

fn correlations() -> Axes {
    let map = Heatmap::new([
        [1.0, 0.87, 0.82, 0.95, 0.64, -0.31],
        [0.87, 1.0, 0.91, 0.93, 0.58, -0.44],
        [0.82, 0.91, 1.0, 0.89, 0.49, -0.52],
        [0.95, 0.93, 0.89, 1.0, 0.7, -0.47],
        [0.64, 0.58, 0.49, 0.7, 1.0, -0.08],
        [-0.31, -0.44, -0.52, -0.47, -0.08, 1.0],
    ])
    .row_names(MEASURES)
    .column_names(MEASURES)
    .limits(-1.0, 1.0)
    .colorbar(Colorbar::new().label("Correlation"));
    Axes::new().aspect(Aspect::Equal).mark(map)
}

/// How many shells of each length were found in each of the months of a year.
fn found(label: &str, peak: f64) -> Axes {
    let count = |row: usize, month: usize| {
        let (row, month) = (row as f64, month as f64);
        let season = 1.0 - (month - peak).abs() / 12.0;
        let off = row - month / 4.0;
        (40.0 * season / (1.0 + off * off)).round()
    };
    let counts = Matrix::from_vec((0..60).map(|i| count(i / 12, i % 12)).collect(), 5, 12);
    let map = Heatmap::new(counts).colorbar(Colorbar::new().label("Shells"));
    Axes::new().x_label("Month").y_label(label).mark(map)
}

pub fn figure() -> Figure {
    let panels = Panels::mosaic("AB;AC")
        .fill('A', correlations())
        .fill('B', found("Length", 4.0))
        .fill('C', found("Age", 8.0))
        .widths([3.0, 2.0]);
    Figure::of_width(inches(6.5)).panels(panels).letters(Letters::upper())
}
