use super::{Demand, Journal, Limits, PanelLetters, Source};
use crate::scene::Generic;
use crate::units::{mm, points};

const SPECIFICATIONS: Source = Source {
    url: "https://research-figure-guide.nature.com/figures/preparing-figures-our-specifications/",
    date: Some("2026-09-16"),
};
const PANELS: Source = Source {
    url: "https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels/",
    date: Some("2026-09-16"),
};
const FINAL: Source = Source {
    url: "https://www.nature.com/nature/for-authors/final-submission",
    date: Some("2026-09-16"),
};

/// Nature, for figures of an accepted paper.
pub const NATURE: Journal = Journal {
    between: Some(Limits::between(mm(120.0), mm(136.0))),
    column_widths: Some(Demand::should((), FINAL)),
    width: Some(Demand::must(Limits::at_most(mm(183.0)), PANELS)),
    height: Some(Demand::must(mm(170.0), PANELS)),
    text_size: Some(Demand::must(Limits::between(points(5.0), points(7.0)), SPECIFICATIONS)),
    panel_letters: Some(Demand::must(
        PanelLetters {
            size: Some(points(8.0)),
            capitals: false,
            bold: Some(true),
            brackets: Some(false),
            below: None,
        },
        SPECIFICATIONS,
    )),
    line_width: Some(Demand::must(Limits::between(points(0.25), points(1.0)), FINAL)),
    families: Some(Demand::should(&["Arial", "Helvetica", "Symbol"], SPECIFICATIONS)),
    typeface: Some(Demand::must(Generic::SansSerif, SPECIFICATIONS)),
    image_dpi: Some(Demand::must(300.0, SPECIFICATIONS)),
    formats: Some(Demand::must(&["ai", "eps", "pdf", "svg"], PANELS)),
    contrast: Some(Demand::must(4.5, PANELS)),
    uncolored_text: Some(Demand::should((), SPECIFICATIONS)),
    no_hatching: Some(Demand::should((), SPECIFICATIONS)),
    axis_labels: Some(Demand::should((), SPECIFICATIONS)),
    units: Some(Demand::advise((), SPECIFICATIONS)),
    ..Journal::new("Nature", mm(89.0), mm(183.0))
};
