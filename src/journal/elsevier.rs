use super::{Demand, Journal, Limits, Source};
use crate::units::{mm, points};

const SIZING: Source = Source {
    url: "https://www.elsevier.com/about/policies-and-standards/author/artwork-and-media-instructions/artwork-sizing",
    date: Some("2026-07-26"),
};
const TYPES: Source = Source {
    url: "https://www.elsevier.com/about/policies-and-standards/author/artwork-and-media-instructions/artwork-types",
    date: None,
};

/// Elsevier's rules for all its journals; many have others of their own, which then hold.
pub const ELSEVIER: Journal = Journal {
    between: Some(Limits::exactly(mm(140.0))),
    column_widths: Some(Demand::advise((), SIZING)),
    width: Some(Demand::should(Limits::between(mm(30.0), mm(190.0)), SIZING)),
    text_size: Some(Demand::should(Limits::at_least(points(7.0)), SIZING)),
    script_size: Some(Demand::should(points(6.0), SIZING)),
    line_width: Some(Demand::must(Limits::between(points(0.1), points(1.5)), TYPES)),
    families: Some(Demand::should(
        &["Arial", "Helvetica", "Courier", "Times", "Times New Roman", "Symbol"],
        TYPES,
    )),
    image_dpi: Some(Demand::must(300.0, SIZING)),
    combination_dpi: Some(Demand::must(500.0, SIZING)),
    line_art_dpi: Some(Demand::must(1000.0, SIZING)),
    formats: Some(Demand::must(&["eps", "pdf", "tiff", "jpeg"], TYPES)),
    ..Journal::new("Elsevier", mm(90.0), mm(190.0))
};
