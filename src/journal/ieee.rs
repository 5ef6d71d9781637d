use super::{Demand, Journal, Limits, PanelLetters, Source};
use crate::units::{mm, points};

const SIZE: Source = Source {
    url: "https://ieeeauthorcenter.ieee.org/create-your-ieee-article/create-graphics-for-your-article/size-requirements-for-graphics/",
    date: None,
};
const RESOLUTION: Source = Source {
    url: "https://journals.ieeeauthorcenter.ieee.org/create-your-ieee-journal-article/create-graphics-for-your-article/resolution-and-size/",
    date: None,
};
const FORMATTING: Source = Source {
    url: "https://journals.ieeeauthorcenter.ieee.org/create-your-ieee-journal-article/create-graphics-for-your-article/file-formatting/",
    date: None,
};
const PROCEEDINGS: Source = Source {
    url: "https://proceedingsoftheieee.ieee.org/resources/guidelines-for-figures-and-tables/",
    date: None,
};
const TEMPLATE: Source = Source { url: "https://template-selector.ieee.org/", date: None };

/// The journals of the IEEE.
pub const IEEE: Journal = Journal {
    column_widths: Some(Demand::advise((), SIZE)),
    width: Some(Demand::should(Limits::between(mm(88.9), mm(182.0)), SIZE)),
    text_size: Some(Demand::should(Limits::between(points(8.0), points(10.0)), FORMATTING)),
    panel_letters: Some(Demand::should(
        PanelLetters {
            size: Some(points(8.0)),
            capitals: false,
            bold: None,
            brackets: Some(true),
            below: Some(true),
        },
        TEMPLATE,
    )),
    families: Some(Demand::should(
        &["Arial", "Helvetica", "Times New Roman", "Cambria", "Symbol"],
        PROCEEDINGS,
    )),
    image_dpi: Some(Demand::must(300.0, RESOLUTION)),
    line_art_dpi: Some(Demand::must(600.0, RESOLUTION)),
    formats: Some(Demand::must(&["pdf", "eps", "ps", "tiff", "png"], FORMATTING)),
    axis_labels: Some(Demand::should((), TEMPLATE)),
    units: Some(Demand::advise((), TEMPLATE)),
    ..Journal::new("IEEE", mm(88.9), mm(182.0))
};
