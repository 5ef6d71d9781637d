//! Marks at the side of a matrix
//!
//! Strips tell what is known of rows and columns beyond the matrix, each in its cells' very rows or columns: categories
//! with a legend, or values with a colorbar of their own.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let expression = Heatmap::new([
        [2.1, 1.8, 2.4, -0.8, -1.5, -1.1],
        [1.6, 2.0, 1.1, -1.2, -0.9, -1.8],
        [0.9, 1.3, 1.7, -0.4, -1.0, -1.3],
        [-1.0, -1.4, -0.6, 1.5, 1.9, 1.2],
        [-1.7, -1.1, -1.6, 0.8, 1.4, 2.0],
        [-0.5, -0.9, -1.2, 1.1, 0.6, 1.5],
    ])
    .row_names(["GATA3", "ESR1", "FOXA1", "KRT5", "EGFR", "MKI67"])
    .column_names(1..=6)
    .colormap(Colormap::RD_BU.reversed())
    .limits(-2.5, 2.5)
    .colorbar(Colorbar::new().label("log₂ fold change"));

    let subtype = Strip::categories(["Luminal", "Luminal", "Luminal", "Basal", "Basal", "Basal"])
        .label("Subtype")
        .colormap(Colormap::SET2)
        .legend(Legend::new().side(Side::Bottom));
    let role = Strip::categories(["TF", "TF", "TF", "Other", "Other", "Other"])
        .label("Role")
        .colormap(Colormap::DARK2)
        .legend(Legend::new());

    let axes = Axes::new()
        .x_label("Patient")
        .mark(expression)
        .strip(Side::Top, subtype)
        .strip(Side::Left, role);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
