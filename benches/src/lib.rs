//! The figures that graticule's own benches draw.
//!
//! `cargo bench -p graticule-benches` times each step; `cargo run --release --manifest-path
//! benches/peers/Cargo.toml` runs the race against other crates. docs/PERFORMANCE.md tells what came
//! of both.

pub mod large;

use graticule::panels::{Letters, Panels};
use graticule::prelude::*;

/// The seed: a 4 x 5 heatmap with title, labels, names, numbers and a colorbar, 1056 x 672 pixels.
#[must_use]
pub fn seed() -> Figure {
    let tickets = Heatmap::new([
        [42, 35, 29, 21, 18],
        [55, 48, 40, 32, 24],
        [38, 44, 51, 46, 39],
        [26, 31, 37, 43, 49],
    ])
    .row_names(["Platform", "Security", "Billing", "Support"])
    .column_names(["Mon", "Tue", "Wed", "Thu", "Fri"])
    .colormap(Colormap::MAGMA)
    .limits(15.0, 60.0)
    .annotate(true)
    .colorbar(Colorbar::new().label("Open tickets"));
    let axes = Axes::new().title("Open support tickets by team").x_label("Day").y_label("Team");
    Figure::new(inches(6.6), inches(4.2)).axes(axes.mark(tickets)).dpi(160.0)
}

/// The seed with ever new numbers, for what must not be remembered from the figure before.
#[must_use]
pub fn numbers(turn: u32) -> Figure {
    let numbers = [0, 1, 2, 3].map(|row| [0, 1, 2, 3, 4].map(|column| turn + 10 * row + column));
    let heatmap = Heatmap::new(numbers).annotate(true).colorbar(Colorbar::new());
    Figure::new(inches(6.6), inches(4.2)).axes(Axes::new().mark(heatmap)).dpi(160.0)
}

/// A square heatmap, annotated or drawn as an image.
#[must_use]
pub fn square(side: u32, annotate: bool) -> Figure {
    let values: Vec<f64> = (0..side * side).map(|i| f64::from(i * 7919 % 10_007)).collect();
    let matrix = Matrix::from_vec(values, side as usize, side as usize);
    let heatmap = Heatmap::new(matrix).annotate(annotate).colorbar(Colorbar::new());
    Figure::new(inches(6.6), inches(4.2)).axes(Axes::new().mark(heatmap)).dpi(160.0)
}

/// A grid of annotated 5 x 5 heatmaps with names, titles and letters, as high as wide.
#[must_use]
pub fn grid(side: usize) -> Figure {
    let panel = |index: usize| {
        let value = |row: usize, column: usize| ((index + 7 * row + 3 * column) * 37 % 101) as f64;
        let row = |row| (0..5).map(|column| value(row, column)).collect();
        let map = Heatmap::new((0..5).map(row).collect::<Vec<Vec<f64>>>())
            .row_names(["Platform", "Security", "Billing", "Support", "Sales"])
            .column_names(["Mon", "Tue", "Wed", "Thu", "Fri"])
            .annotate(true);
        Axes::new().title(format!("Week {}", index + 1)).mark(map)
    };
    let panels = (0..side * side).fold(Panels::new(side, side), |panels, index| {
        panels.place(index / side, index % side, panel(index))
    });
    Figure::new(inches(20.0), inches(20.0)).panels(panels).letters(Letters::lower())
}
