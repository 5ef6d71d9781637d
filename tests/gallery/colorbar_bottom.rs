//! A colorbar on the bottom
//!
//! Below everything that hangs on the x axis, low values to the left.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let yields = Heatmap::new([[3.1, 4.4, 5.0], [2.2, 3.8, 4.7], [0.9, 2.6, 4.1]])
        .row_names(["Clay", "Loam", "Sand"])
        .column_names(["Dry", "Mild", "Wet"])
        .colormap(Colormap::INFERNO)
        .limits(0.0, 6.0)
        .annotate(true)
        .colorbar(Colorbar::new().label("Yield (t/ha)").side(Side::Bottom));

    let axes = Axes::new().title("Wheat by soil").x_label("Weather").y_label("Soil").mark(yields);
    Figure::new(inches(4.6), inches(4.0)).axes(axes)
}
