//! Fonts, and colours of text.

use super::groups::Groups;
use super::rule::list;
use super::{Checker, Rule};
use crate::color::Color;
use crate::scene::{Role, Span};
use crate::text::is_script;
use std::collections::BTreeSet;

/// By how much the channels of a grey may differ.
const GREY: u8 = 32;
/// The most characters that are told.
const CHARACTERS: usize = 12;

impl Checker<'_> {
    pub(super) fn typefaces(&mut self) {
        self.families();
        self.kinds();
        self.colored_text();
        self.hatching();
    }

    fn families(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.families else { return };
        let wanted = demand.value;
        let is_wanted = |family: &str| {
            wanted.iter().any(|wanted| wanted.to_lowercase() == family.to_lowercase())
        };
        let mut characters: Vec<(String, BTreeSet<char>)> = Vec::new();
        let mut groups = Groups::new();
        let mut has_wanted = false;
        for text in &drawn.texts {
            for span in shown(text.run.spans()) {
                let family = span.face().family();
                if is_wanted(family) {
                    has_wanted = true;
                    continue;
                }
                groups.add(family.to_owned(), family.to_owned(), |_, _| false, text.place());
                let letters = text.run.text().get(span.range()).unwrap_or_default().chars();
                let letters = letters.filter(|letter| !letter.is_whitespace());
                match characters.iter_mut().find(|(known, _)| known == family) {
                    Some((_, known)) => known.extend(letters),
                    None => characters.push((family.to_owned(), letters.collect())),
                }
            }
        }
        for (family, place) in groups {
            let letters = characters.iter().find(|(known, _)| *known == family);
            // Where all text is in another font, its letters tell nothing.
            let characters: String = letters
                .filter(|_| has_wanted)
                .map(|(_, letters)| letters.iter().take(CHARACTERS).collect())
                .unwrap_or_default();
            let mend = mend(wanted, has_wanted, &characters);
            self.report(demand, Rule::Family { family, characters, wanted }, place, mend);
        }
    }

    fn kinds(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.typeface else { return };
        let mut groups = Groups::new();
        for text in &drawn.texts {
            for span in shown(text.run.spans()) {
                let (family, kind) = (span.face().family(), span.face().generic());
                if kind != demand.value {
                    let value = (family.to_owned(), kind);
                    groups.add(family.to_owned(), value, |_, _| false, text.place());
                }
            }
        }
        for ((family, kind), place) in groups {
            let rule = Rule::Typeface { family, kind, wanted: demand.value };
            let mend = "leave the theme's family to none, which is a sans-serif, or choose another";
            self.report(demand, rule, place, mend);
        }
    }

    fn colored_text(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.uncolored_text else { return };
        let mut groups = Groups::new();
        for text in &drawn.texts {
            let colors = shown(text.run.spans()).map(Span::color);
            if let Some(color) = colors.into_iter().find(|color| !is_grey(*color)) {
                groups.add(text.role, color, |_, _| false, text.place());
            }
        }
        for (color, place) in groups {
            let mend = if place.role == Role::CellLabels {
                "leave out the labels' own colour"
            } else {
                "set the theme's foreground to Color::BLACK"
            };
            self.report(demand, Rule::ColoredText { color }, place, mend);
        }
    }

    fn hatching(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.no_hatching else { return };
        let mut groups = Groups::new();
        for area in drawn.areas.iter().filter(|area| area.is_hatched()) {
            groups.add(area.role, (), |(), ()| false, area.place());
        }
        for ((), place) in groups {
            let mend = "use a plain colour of its own";
            self.report(demand, Rule::Hatching, place, mend);
        }
    }
}

fn shown(spans: &[Span]) -> impl Iterator<Item = &Span> {
    spans.iter().filter(|span| !span.glyphs().is_empty())
}

fn is_grey(Color { r, g, b, .. }: Color) -> bool {
    r.max(g).max(b) - r.min(g).min(b) <= GREY
}

fn mend(wanted: &[&str], has_wanted: bool, characters: &str) -> String {
    if has_wanted && characters.chars().all(is_script) {
        return "set them as subscripts and superscripts, with `Text::scripts`, or use a font of the \
                journal's that has them"
            .to_owned();
    }
    if has_wanted {
        return "leave out these characters, or use a font of the journal's that has them"
            .to_owned();
    }
    format!(
        "give a file of {} to `Fonts::with_face_data`, and the figure these fonts and the theme of \
         `Journal::theme_for`",
        list(wanted)
    )
}
