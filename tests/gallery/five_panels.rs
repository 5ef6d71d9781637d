//! A five-panel figure at the full width of a journal's page.

use graticule::guide::Legend;
use graticule::panels::{Letters, Panels, Scope};
use graticule::prelude::*;

fn map(rows: usize, columns: usize, phase: f64) -> Heatmap {
    let value = |row: usize, column: usize| {
        let (x, y) = (column as f64 / columns as f64, row as f64 / rows as f64);
        (6.0 * x + phase).sin() * (5.0 * y - phase).cos() + 0.3 * x
    };
    let cells = (0..rows).map(|row| (0..columns).map(|column| value(row, column)).collect());
    Heatmap::new(cells.collect::<Vec<Vec<f64>>>())
}

/// The figure.
pub fn figure() -> Figure {
    let genes = ["TP53", "BRCA1", "EGFR", "MYC", "KRAS", "PTEN"];
    let _ = Legend::new();
    let overview = Axes::new()
        .title("Expression in all samples")
        .x_label("Sample")
        .mark(map(6, 24, 0.0).row_names(genes));
    let square = |title: &str, phase| {
        Axes::new().title(title).aspect(Aspect::Equal).mark(
            map(6, 6, phase).names(genes).annotate_format(".1f"),
        )
    };
    let panels = Panels::mosaic("AAB;CDE")
        .fill('A', overview)
        .fill('B', square("Control", 1.0))
        .fill('C', square("6 h", 2.0))
        .fill('D', square("12 h", 2.5))
        .fill('E', square("24 h", 3.0))
        .colorbar(Scope::All, Colorbar::new().label("Expression").unit("log₂ fold change"));
    Figure::new(mm(183.0), mm(130.0)).panels(panels).letters(Letters::lower())
}
