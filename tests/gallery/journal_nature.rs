//! One column of Nature
//!
//! 89 mm wide, with the theme of the journal: text of 5 to 7 pt, lines of 0.25 to 1 pt, units in
//! parentheses. `figure.check(&NATURE)` finds no error.

use graticule::journal::NATURE;
use graticule::prelude::*;

pub fn figure() -> Figure {
    let expression = Heatmap::new([
        [0.1, 0.4, 1.8, 3.1, 2.6, 1.2, 0.5, 0.2],
        [2.8, 2.1, 0.9, 0.3, 0.2, 0.6, 1.5, 2.4],
        [0.6, 0.9, 1.1, 1.0, 1.2, 0.8, 0.9, 0.7],
        [3.4, 1.6, 0.4, 0.2, 0.1, 0.3, 1.1, 2.9],
        [0.2, 0.7, 2.3, 2.9, 3.3, 1.9, 0.6, 0.3],
        [1.4, 1.3, 1.6, 1.2, 1.5, 1.1, 1.4, 1.3],
    ])
    .row_names(["per", "cry", "clk", "bmal", "dbp", "actb"])
    .column_names((0..24).step_by(3).map(|hour| format!("{hour} h")))
    .colormap(Colormap::VIRIDIS)
    .annotate(true)
    .colorbar(Colorbar::new().label("Expression").unit("log₂ TPM"));

    let axes =
        Axes::new().title("Clock genes of the liver").x_label("Time after light").mark(expression);
    Figure::new(NATURE.single_column, mm(55.0)).dpi(300.0).theme(NATURE.theme()).axes(axes)
}
