//! Panels numbered as a journal wants it
//!
//! Nature's letters: small, bold, 8 pt. Each stands at the left edge of its panel, on the line of
//! the title where that has room beside it. Ratios have the unit 1, which is not drawn.

use graticule::journal::NATURE;
use graticule::panels::Panels;
use graticule::prelude::*;

/// How well two of six leaves agree in what they are made of.
fn agreement(seed: usize) -> Heatmap {
    let value = |row: usize, column: usize| {
        let apart = row.abs_diff(column) as f64;
        1.0 - apart * (0.13 + 0.01 * ((row * column + seed) % 4) as f64)
    };
    let row = |row| (0..6).map(|column| value(row, column)).collect();
    Heatmap::new((0..6).map(row).collect::<Vec<Vec<f64>>>()).limits(0.0, 1.0)
}

/// The figure.
pub fn figure() -> Figure {
    let map = |title: &str, seed| Axes::new().title(title).mark(agreement(seed));
    let compared = agreement(3).colorbar(Colorbar::new().label("Agreement").unit("1"));
    let panels = Panels::new(2, 2)
        .place(0, 0, map("Oak", 0))
        .place(0, 1, map("Norway spruce", 1))
        .place(1, 0, map("Douglas fir, northern slope", 2).x_label("Leaf"))
        .place(1, 1, Axes::new().title("All").x_label("Leaf").mark(compared));
    Figure::new(NATURE.single_column, mm(76.0))
        .theme(NATURE.theme())
        .letters(NATURE.letters())
        .panels(panels)
}
