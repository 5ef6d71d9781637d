//! Legends one below the other
//!
//! Legends on one side stand one below the other as long as the side has room for them, and above or below the matrix one
//! beside the other. So what is known of patients and genes takes little of the page's width.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let expression = Heatmap::new([
        [2.1, 1.8, 2.4, 0.7, -0.8, -1.5, -1.1, -0.6],
        [1.6, 2.0, 1.1, 0.4, -1.2, -0.9, -1.8, -1.4],
        [0.9, 1.3, 1.7, 1.2, -0.4, -1.0, -1.3, -0.2],
        [-0.3, 0.2, -0.7, 1.1, 0.5, -0.2, 0.4, 0.1],
        [-1.0, -1.4, -0.6, 0.3, 1.5, 1.9, 1.2, 0.8],
        [-1.7, -1.1, -1.6, -0.4, 0.8, 1.4, 2.0, 1.6],
        [-0.5, -0.9, -1.2, -0.1, 1.1, 0.6, 1.5, 2.2],
    ])
    .row_names(["GATA3", "ESR1", "FOXA1", "MKI67", "KRT5", "EGFR", "KRT17"])
    .column_names(1..=8)
    .colormap(Colormap::RD_BU.reversed())
    .limits(-2.5, 2.5)
    .colorbar(Colorbar::new().label("log₂ fold change"));

    let strip = |classes: [&'static str; 8], name: &'static str, colormap: Colormap| {
        Strip::categories(classes).label(name).colormap(colormap).legend(Legend::new().title(name))
    };
    let (lum, bas) = ("Luminal", "Basal");
    let subtype = strip([lum, lum, lum, "HER2", bas, bas, bas, bas], "Subtype", Colormap::SET2);
    let relapse =
        strip(["no", "no", "no", "yes", "yes", "no", "yes", "yes"], "Relapse", Colormap::DARK2);

    let axes = Axes::new()
        .x_label("Patient")
        .mark(expression)
        .strip(Side::Top, subtype)
        .strip(Side::Top, relapse);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
