//! Names on several lines
//!
//! Names and labels that are too long for one line are broken at spaces, hyphens and slashes.

// Warns: to fit, line breaks are put into the title
// Warns: to fit, line breaks are put into the x tick labels
// Warns: to fit, the text size of the x tick labels is 9.1 pt

use graticule::prelude::*;

const SERVICES: [&str; 4] =
    ["Search engines", "Social networks and forums", "Word-of-mouth", "Posters"];
const GROUPS: [&str; 3] = ["Students", "In work", "Retired"];

pub fn figure() -> Figure {
    let map = Heatmap::new([[41, 38, 12, 9], [35, 22, 24, 19], [14, 6, 38, 42]])
        .row_names(GROUPS)
        .column_names(SERVICES)
        .colormap(Colormap::CIVIDIS)
        .annotate(true);

    let axes = Axes::new()
        .title("How visitors of the science museum heard of its new exhibition")
        .x_label("Source of information")
        .y_axis(Axis::new().label("Visitors\n(by their own account)"))
        .mark(map);
    Figure::new(inches(4.0), inches(2.8)).axes(axes)
}
