//! Numbers on shapes
//!
//! A number stays readable where it is wider than its circle: in black or white if one of them can
//! be read on the circle and beside it, else on a plate of the circle's colour.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let counts = [[1, 6, 14, 30], [52, 80, 115, 160], [210, 260, 320, 400]];
    let map = Heatmap::new(counts)
        .sizes(counts)
        .row_names(["Adult", "Juvenile", "Larva"])
        .column_names(["Spring", "Summer", "Autumn", "Winter"])
        .colormap(Colormap::VIRIDIS)
        .cell_background(Color::rgb(0xee, 0xee, 0xee))
        .annotate(true);

    let axes = Axes::new().title("Newts in the pond").mark(map);
    Figure::new(inches(3.6), inches(2.6)).axes(axes)
}
