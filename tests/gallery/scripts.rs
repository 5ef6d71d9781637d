//! Names in many scripts
//!
//! Right-to-left names, Greek and Cyrillic, superscripts and symbols. What Noto Sans lacks comes
//! from DejaVu Sans, and the names stay text.

use graticule::prelude::*;

pub fn figure() -> Figure {
    let map = Heatmap::new([[12, 30, 7, 21, 16], [25, 9, 18, 14, 28], [6, 17, 23, 11, 20]])
        .row_names(["Ελλάδα", "Україна", "ישראל"])
        .column_names(["القاهرة", "Łódź", "x₁ ∈ ℝ", "10⁻³ m²", "∇·v ≤ ½"])
        .colormap(Colormap::CIVIDIS)
        .annotate(true)
        .colorbar(Colorbar::new().label("Число → قيمة"));

    let axes = Axes::new().title("Größe, μέγεθος, размер, גודל").x_label("naïve façade").mark(map);
    Figure::new(inches(6.0), inches(3.4)).axes(axes.y_label("Διάσταση"))
}
