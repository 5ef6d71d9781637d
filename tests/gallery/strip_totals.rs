//! Totals at the side of a matrix
//!
//! Strips of values with their numbers written in: what all cells of a row or a column come to, in colours of their own
//! that are not mistaken for those of the matrix.

use graticule::prelude::*;

pub fn figure() -> Figure {
    // Birds counted, by habitat and season.
    let counts = [[12, 34, 41, 18], [8, 27, 22, 11], [3, 19, 36, 9], [25, 14, 7, 31]];
    let rows = counts.map(|row| row.iter().sum::<i32>());
    let columns = [0, 1, 2, 3].map(|column| counts.iter().map(|row| row[column]).sum::<i32>());

    let map = Heatmap::new(counts)
        .row_names(["Reed bed", "Meadow", "Heath", "Mudflat"])
        .column_names(["Winter", "Spring", "Summer", "Autumn"])
        .colormap(Colormap::YL_GN)
        .annotate(true);
    let totals = |values: [i32; 4]| {
        Strip::values(values)
            .label("Total")
            .colormap(Colormap::GREYS)
            .limits(0.0, 250.0)
            .annotate(true)
    };
    let axes = Axes::new()
        .mark(map)
        .strip(Side::Right, totals(rows).thickness(points(30.0)))
        .strip(Side::Top, totals(columns).thickness(points(18.0)));
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}
