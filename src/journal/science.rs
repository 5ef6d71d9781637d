use super::{Demand, Journal, Limits, PanelLetters, Source};
use crate::scene::Generic;
use crate::units::{mm, points};

const INITIAL: Source = Source {
    url: "https://www.science.org/content/page/instructions-preparing-initial-manuscript",
    date: Some("2025-08-10"),
};
const REVISED: Source = Source {
    url: "https://www.science.org/content/page/instructions-preparing-revised-manuscript",
    date: Some("2025-03-30"),
};

/// Science. Its middle width is that of two columns of three.
pub const SCIENCE: Journal = Journal {
    between: Some(Limits::exactly(mm(121.0))),
    column_widths: Some(Demand::advise((), REVISED)),
    width: Some(Demand::should(Limits::at_most(mm(184.0)), REVISED)),
    text_size: Some(Demand::must(Limits::at_least(points(5.0)), REVISED)),
    panel_letters: Some(Demand::must(
        PanelLetters {
            size: Some(points(10.0)),
            capitals: true,
            bold: Some(true),
            brackets: None,
            below: None,
        },
        INITIAL,
    )),
    line_width: Some(Demand::must(Limits::at_least(points(0.5)), INITIAL)),
    families: Some(Demand::advise(&["Helvetica"], INITIAL)),
    typeface: Some(Demand::should(Generic::SansSerif, INITIAL)),
    image_dpi: Some(Demand::must(300.0, REVISED)),
    line_art_dpi: Some(Demand::must(300.0, REVISED)),
    formats: Some(Demand::must(&["pdf", "eps", "ai", "tiff"], REVISED)),
    uncolored_text: Some(Demand::should((), INITIAL)),
    ..Journal::new("Science", mm(57.0), mm(184.0))
};
