//! What journals ask of figures, as values to make one by and to check one with.
//!
#![doc = include_str!("../../docs/JOURNALS.md")]

mod cell;
mod demand;
mod elsevier;
mod ieee;
mod look;
mod nature;
mod plos;
mod science;
mod wcag;

pub use cell::CELL;
pub use demand::{Demand, Limits, Severity, Source};
pub use elsevier::ELSEVIER;
pub use ieee::IEEE;
pub use nature::NATURE;
pub use plos::PLOS;
pub use science::SCIENCE;

use crate::scene::Generic;
use crate::units::Length;

/// All journals and publishers that this crate knows.
pub const ALL: [&Journal; 6] = [&NATURE, &SCIENCE, &CELL, &IEEE, &PLOS, &ELSEVIER];

/// What a journal asks of figures. What it says nothing about is none, and nothing is then checked.
///
/// Plain values: for a journal that is not here, start with [`Journal::new`] or with a clone of one
/// that comes near, and set what differs.
///
/// ```
/// use graticule::journal::{Demand, Journal, Limits, Source};
/// use graticule::units::{mm, points};
///
/// let guide = Source { url: "https://example.org/figures", date: Some("2026-11-22") };
/// let mut journal = Journal::new("Proceedings", mm(84.0), mm(174.0));
/// journal.text_size = Some(Demand::must(Limits::at_least(points(6.0)), guide));
/// assert_eq!(journal.theme().minimum_size, 6.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Journal {
    /// What it is called.
    pub name: &'static str,
    /// The width of a figure in one column.
    pub single_column: Length,
    /// The widths between one column and the full width, if any.
    pub between: Option<Limits>,
    /// The width of a figure across the page: what most journals call a double column.
    #[doc(alias = "double_column")]
    pub full_width: Length,
    /// Whether a figure is to have one of these widths.
    pub column_widths: Option<Demand>,
    /// The least and the greatest width.
    pub width: Option<Demand<Limits>>,
    /// The greatest height.
    pub height: Option<Demand<Length>>,
    /// The em of text.
    pub text_size: Option<Demand<Limits>>,
    /// The least em of subscripts and superscripts; where it says none, these are as small as they
    /// come with text of a size that will do.
    pub script_size: Option<Demand<Length>>,
    /// Letters that name the panels.
    pub panel_letters: Option<Demand<PanelLetters>>,
    /// The width of lines.
    pub line_width: Option<Demand<Limits>>,
    /// The names of font families to choose from.
    pub families: Option<Demand<&'static [&'static str]>>,
    /// The kind of typeface.
    pub typeface: Option<Demand<Generic>>,
    /// The least pixels an inch of images: photographs, and areas of many colours.
    pub image_dpi: Option<Demand<f64>>,
    /// The same for images with text or lines on them, where they are saved as pixels.
    pub combination_dpi: Option<Demand<f64>>,
    /// The same for drawings in black and white, where they are saved as pixels.
    pub line_art_dpi: Option<Demand<f64>>,
    /// The formats that it takes, by their usual extensions, the preferred ones first.
    pub formats: Option<Demand<&'static [&'static str]>>,
    /// The least contrast of text with what is below it.
    pub contrast: Option<Demand<f64>>,
    /// Whether text has no colour but black, white and grey.
    pub uncolored_text: Option<Demand>,
    /// Whether areas are not hatched.
    pub no_hatching: Option<Demand>,
    /// Whether axes with numbers are labelled.
    pub axis_labels: Option<Demand>,
    /// Whether the labels of axes with numbers end with the unit in parentheses.
    pub units: Option<Demand>,
    /// Whether the picture is described in words.
    pub description: Option<Demand>,
    /// Whether the language of its texts is known.
    pub language: Option<Demand>,
}

/// How panels are named: one letter each. What is none is left open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PanelLetters {
    /// The em.
    pub size: Option<Length>,
    /// Whether they are capitals.
    pub capitals: bool,
    /// Whether they are bold.
    pub bold: Option<bool>,
    /// Whether they are in brackets.
    pub brackets: Option<bool>,
    /// Whether they stand below their panels, in the middle, and not at the upper left corner.
    pub below: Option<bool>,
}

impl Journal {
    /// A journal with two widths that asks for nothing but what every reader needs: text of enough
    /// contrast, a description, and a language.
    #[must_use]
    pub const fn new(name: &'static str, single_column: Length, full_width: Length) -> Self {
        Self {
            name,
            single_column,
            between: None,
            full_width,
            column_widths: None,
            width: None,
            height: None,
            text_size: None,
            script_size: None,
            panel_letters: None,
            line_width: None,
            families: None,
            typeface: None,
            image_dpi: None,
            combination_dpi: None,
            line_art_dpi: None,
            formats: None,
            contrast: Some(wcag::CONTRAST),
            uncolored_text: None,
            no_hatching: None,
            axis_labels: None,
            units: None,
            description: Some(wcag::DESCRIPTION),
            language: Some(wcag::LANGUAGE),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_demand_has_a_source_that_the_documentation_names() {
        let page = include_str!("../../docs/JOURNALS.md");
        for journal in ALL {
            let unlisted: Vec<_> = journal
                .sources()
                .into_iter()
                .filter(|source| !page.contains(&format!("<{}>", source.url)))
                .collect();
            assert!(unlisted.is_empty(), "{}: {unlisted:?}", journal.name);
            assert!(journal.single_column < journal.full_width, "{}", journal.name);
        }
    }

    impl Journal {
        /// The sources of all that it asks for.
        fn sources(&self) -> Vec<Source> {
            fn of<T>(demand: &Option<Demand<T>>) -> Option<Source> {
                demand.as_ref().map(|demand| demand.source)
            }
            [
                of(&self.column_widths),
                of(&self.width),
                of(&self.height),
                of(&self.text_size),
                of(&self.script_size),
                of(&self.panel_letters),
                of(&self.line_width),
                of(&self.families),
                of(&self.typeface),
                of(&self.image_dpi),
                of(&self.combination_dpi),
                of(&self.line_art_dpi),
                of(&self.formats),
                of(&self.contrast),
                of(&self.uncolored_text),
                of(&self.no_hatching),
                of(&self.axis_labels),
                of(&self.units),
                of(&self.description),
                of(&self.language),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
    }
}
