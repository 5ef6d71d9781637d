//! An inset
//!
//! Axes inside of others, at a place in data units, on a plate of the page's colour.

use graticule::axes::Inset;
use graticule::prelude::*;

fn peaks(rows: usize, columns: usize, zoom: f64) -> Heatmap {
    let value = |row: usize, column: usize| {
        let x = (column as f64 / columns as f64 - 0.3) * 8.0 / zoom;
        let y = (row as f64 / rows as f64 - 0.6) * 6.0 / zoom;
        100.0 * (1.0 / (1.0 + 6.0 * (x * x + y * y)) + 0.1 / (1.0 + (x - 3.0).abs()))
    };
    let row = |row| (0..columns).map(|column| value(row, column)).collect();
    Heatmap::new((0..rows).map(row).collect::<Vec<Vec<f64>>>()).colormap(Colormap::INFERNO)
}

/// The figure.
pub fn figure() -> Figure {
    let detail = Axes::new().title("Detail").mark(peaks(12, 16, 5.0).limits(0.0, 110.0));
    let map = peaks(36, 48, 1.0)
        .limits(0.0, 110.0)
        .colorbar(Colorbar::new().label("Intensity").unit("%"));
    let axes = Axes::new()
        .title("Diffraction")
        .x_label("Column")
        .y_label("Row")
        .mark(map)
        .inset(Inset::data(detail, 22.0..46.5, 0.5..20.0));
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
