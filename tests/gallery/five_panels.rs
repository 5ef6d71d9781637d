//! Five panels at the full width of a journal's page
//!
//! A mosaic drawn with letters. Square panels keep their shape and line up with their neighbours,
//! and one colorbar with limits from the data of all panels stands beside them.

use graticule::panels::{Letters, Panels, Scope};
use graticule::prelude::*;

const GENES: [&str; 6] = ["TP53", "BRCA1", "EGFR", "MYC", "KRAS", "PTEN"];

/// Fold changes of genes, which rise and fall with time.
fn fold_changes(samples: usize, hours: usize) -> Heatmap {
    let value = |gene: usize, sample: usize| {
        let seed = (gene * 31 + sample * 17 + hours * 7) * 2_654_435_761 % 1_000;
        let trend = if gene.is_multiple_of(2) { hours as f64 } else { -0.6 * hours as f64 };
        trend / 20.0 + seed as f64 / 700.0 - 0.7
    };
    let row = |gene| (0..samples).map(|sample| value(gene, sample)).collect();
    Heatmap::new((0..GENES.len()).map(row).collect::<Vec<Vec<f64>>>())
        .row_names(GENES)
        .colormap(Colormap::RD_BU.reversed())
        .norm(graticule::norm::CenteredNorm::new(0.0))
}

/// The figure.
pub fn figure() -> Figure {
    let overview =
        Axes::new().title("All samples after 12 h").x_label("Sample").mark(fold_changes(24, 12));
    let square = |hours: usize| {
        let map = fold_changes(6, hours).column_names(["A1", "A2", "A3", "B1", "B2", "B3"]);
        Axes::new().title(format!("{hours} h")).aspect(Aspect::Equal).mark(map)
    };
    let panels = Panels::mosaic("AAB;CDE")
        .fill('A', overview)
        .fill('B', square(0))
        .fill('C', square(6))
        .fill('D', square(12))
        .fill('E', square(24))
        .colorbar(Scope::All, Colorbar::new().label("Expression").unit("log₂ fold change"));
    let mut theme = Theme::light();
    theme.letter_size = 8.0;
    (theme.title_size, theme.label_size, theme.tick_size) = (8.0, 7.0, 6.5);
    Figure::of_width(mm(183.0)).panels(panels).letters(Letters::lower()).theme(theme)
}
