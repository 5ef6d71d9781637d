use super::{Demand, Journal, Limits, Source};
use crate::units::{cm, mm, points};

const FIGURES: Source =
    Source { url: "https://journals.plos.org/plosone/s/figures", date: Some("2026-09-19") };

/// The journals of PLOS. A figure may have any width between the limits; the narrower one here is
/// that of the column of text.
pub const PLOS: Journal = Journal {
    width: Some(Demand::must(Limits::between(cm(6.68), cm(19.05)), FIGURES)),
    height: Some(Demand::must(cm(22.23), FIGURES)),
    text_size: Some(Demand::must(Limits::between(points(8.0), points(12.0)), FIGURES)),
    families: Some(Demand::must(&["Arial", "Times", "Times New Roman", "Symbol"], FIGURES)),
    image_dpi: Some(Demand::must(300.0, FIGURES)),
    line_art_dpi: Some(Demand::must(300.0, FIGURES)),
    formats: Some(Demand::must(&["tiff", "eps"], FIGURES)),
    ..Journal::new("PLOS", mm(132.0), cm(19.05))
};
