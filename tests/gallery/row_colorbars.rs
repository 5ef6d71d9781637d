//! A colorbar for each row
//!
//! The panels of a row have a norm of their own, with limits from the data of all of them.

use graticule::norm::LogNorm;
use graticule::panels::{Panels, Scope, Share};
use graticule::prelude::*;

fn field(scale: f64, shift: f64) -> Heatmap {
    let value = |row: usize, column: usize| {
        let (x, y) = (column as f64 / 4.0 - shift, row as f64 / 4.0 - 1.0);
        scale * (0.01 + (x * x + y * y) / 4.0)
    };
    let row = |row| (0..14).map(|column| value(row, column)).collect();
    Heatmap::new((0..9).map(row).collect::<Vec<Vec<f64>>>())
}

/// The figure.
pub fn figure() -> Figure {
    let linear = |shift| Axes::new().mark(field(20.0, shift));
    let log = |shift| {
        Axes::new().mark(field(800.0, shift).norm(LogNorm::new()).colormap(Colormap::CIVIDIS))
    };
    let panels = Panels::new(2, 2)
        .place(0, 0, linear(0.5).title("Model"))
        .place(0, 1, linear(1.5).title("Measured"))
        .place(1, 0, log(0.5))
        .place(1, 1, log(1.5))
        .share_x(Share::Columns)
        .share_y(Share::Rows)
        .colorbar(Scope::Row(0), Colorbar::new().label("Depth").unit("m"))
        .colorbar(Scope::Row(1), Colorbar::new().label("Flow").unit("l/s"));
    Figure::new(inches(4.0), inches(3.2)).panels(panels)
}
