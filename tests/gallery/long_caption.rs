//! A long caption
//!
//! A caption is running text: full lines, as many as it takes, and each of one's own lines begins a
//! new one. The page is as high as it needs.

// Warns: to fit, line breaks are put into the caption

use graticule::prelude::*;

pub fn figure() -> Figure {
    let yields = [[4.1, 4.9, 5.6, 5.8], [3.2, 4.4, 5.1, 5.0], [2.6, 3.1, 3.9, 4.2]];
    let map = Heatmap::new(yields)
        .row_names(["Loam", "Silt", "Sand"])
        .column_names(["0", "60", "120", "180"])
        .annotate(true)
        .colorbar(Colorbar::new().label("Yield").unit("t/ha"));
    let axes =
        Axes::new().x_label(Text::from("Nitrogen (kg ha").superscript("-1").then(")")).mark(map);
    let caption = Text::new()
        .bold("Yield of winter wheat by soil and nitrogen.")
        .then(
            " Means of four plots over three years. Nitrogen was given in March, April and May, a \
             third of it each time. On sand, the yield rises up to the largest amount; on silt and \
             loam, 120 kg ha",
        )
        .superscript("-1")
        .then(" is enough.\nPlots with lodging are left out (7 of 144).");
    Figure::of_width(inches(3.5)).caption(caption).axes(axes)
}
