//! Gaps between cells
//!
//! The page shows between cells: as much between all, in whole pixels, so that no gap looks wider than
//! another.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let commits: Vec<Vec<i32>> = (0..7)
        .map(|day| {
            let busy = if day > 4 { 1 } else { 4 };
            (0..17).map(|week| (week * week * 3 + day * 11 + week * day) % 13 * busy / 4).collect()
        })
        .collect();
    let map = Heatmap::new(commits)
        .gap(points(1.5))
        .row_names(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        .colormap(Colormap::GREENS)
        .colorbar(Colorbar::new().label("Commits").side(Side::Bottom));

    let axes = Axes::new().title("Four months of commits").x_label("Week").mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes.aspect(Aspect::Equal))
}
