//! Numbers that shrink
//!
//! Cells too small for numbers at full size: all shrink together, so that none looks more important
//! than another.

// Warns: to fit, the text size of the x tick labels is 8.2 pt
// Warns: to fit, the text size of the numbers in the cells is 6.6 pt

use graticule::prelude::*;

pub fn figure() -> Figure {
    let products: Vec<Vec<u32>> =
        (1..=16).map(|row| (1..=16).map(|column| row * column).collect()).collect();
    let counts = || (1..=16).map(|number| number.to_string());
    let map = Heatmap::new(products).row_names(counts()).column_names(counts()).annotate(true);

    let axes = Axes::new().title("Times tables").aspect(Aspect::Equal).mark(map);
    Figure::new(inches(3.5), inches(3.7)).axes(axes)
}
