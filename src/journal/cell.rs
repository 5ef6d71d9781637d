use super::{Demand, Journal, Limits, PanelLetters, Source};
use crate::units::{cm, mm, points};

const GUIDELINES: Source = Source {
    url: "https://www.cell.com/information-for-authors/figure-guidelines",
    date: Some("2025-09-11"),
};

/// Cell and the other journals of Cell Press but STAR Protocols, for articles in two columns.
pub const CELL: Journal = Journal {
    between: Some(Limits::exactly(mm(114.0))),
    column_widths: Some(Demand::advise((), GUIDELINES)),
    width: Some(Demand::must(Limits::at_most(mm(174.0)), GUIDELINES)),
    height: Some(Demand::should(cm(20.0), GUIDELINES)),
    text_size: Some(Demand::should(Limits::between(points(6.0), points(8.0)), GUIDELINES)),
    panel_letters: Some(Demand::must(
        PanelLetters { size: None, capitals: true, bold: None, brackets: None, below: None },
        GUIDELINES,
    )),
    line_width: Some(Demand::should(Limits::between(points(0.5), points(1.5)), GUIDELINES)),
    families: Some(Demand::must(&["Arial"], GUIDELINES)),
    image_dpi: Some(Demand::must(300.0, GUIDELINES)),
    line_art_dpi: Some(Demand::must(1000.0, GUIDELINES)),
    formats: Some(Demand::should(&["tiff", "pdf", "eps", "jpeg"], GUIDELINES)),
    ..Journal::new("Cell", mm(85.0), mm(174.0))
};
