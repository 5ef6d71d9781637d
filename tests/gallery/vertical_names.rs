//! Upright names on several lines
//!
//! Names too long to lie are turned upright, and broken into as many lines as a column has room for before any is cut.

// Warns: the x tick labels are turned by 90° to fit
// Warns: to fit, line breaks are put into the x tick labels
// Warns: to fit, the text size of the x tick labels is 8.6 pt

use graticule::prelude::*;

const AGENCIES: [&str; 6] = [
    "National Oceanic and Atmospheric Administration",
    "European Space Agency",
    "Met Office",
    "Japan Meteorological Agency",
    "Geological Survey of Denmark and Greenland",
    "Bureau of Meteorology",
];
const FIELDS: [&str; 4] = ["Atmosphere", "Ocean", "Ice", "Land"];

pub fn figure() -> Figure {
    let map = Heatmap::new([
        [412, 138, 265, 301, 12, 188],
        [530, 204, 97, 226, 41, 120],
        [88, 152, 19, 34, 167, 23],
        [145, 266, 58, 71, 203, 64],
    ])
    .row_names(FIELDS)
    .column_names(AGENCIES)
    .annotate(true);

    let axes = Axes::new().title("Data sets in the climate archive").mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes)
}
