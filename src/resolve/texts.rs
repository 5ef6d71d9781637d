//! Texts that are drawn.

use super::{ResolvedAxes, ResolvedAxis, ResolvedGuide, ResolvedPanel, ResolvedPanels};
use crate::error::Error;
use crate::figure::Figure;
use crate::text::{FontStyle, Text};
use crate::warning::Warning;
use std::sync::Arc;

/// The most characters of a text that are looked at: at 3.5 pt a letter the largest page's side.
const MAX_CHARACTERS: usize = 4_096;

/// A text that is drawn: none when it is empty, and of one that no page has room for its beginning.
pub(super) fn text(
    given: Option<&Text>,
    what: &str,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Text>, Error> {
    let Some(given) = given.filter(|given| !given.is_empty()) else { return Ok(None) };
    given.check(what)?;
    let Some((end, _)) = given.as_str().char_indices().nth(MAX_CHARACTERS) else {
        return Ok(Some(given.clone()));
    };
    warnings.push(Warning::TextElided { what: what.to_owned(), full: given.to_string() });
    Ok(Some(given.part().slice(0..end).to_text().then("…")))
}

/// Names that are drawn, each no longer than a text that is.
pub(super) fn names(
    axis: &str,
    given: &Arc<[String]>,
    warnings: &mut Vec<Warning>,
) -> Arc<[String]> {
    if given.iter().all(|name| name.len() <= MAX_CHARACTERS) {
        return Arc::clone(given);
    }
    let mut shortened = |name: &String| {
        let Some((end, _)) = name.char_indices().nth(MAX_CHARACTERS) else { return name.clone() };
        let what = format!("{axis} tick label");
        warnings.push(Warning::TextElided { what, full: name.clone() });
        format!("{}…", &name[..end])
    };
    given.iter().map(&mut shortened).collect()
}

impl ResolvedPanel {
    /// All texts but those in cells, with whether they are titles.
    pub(super) fn texts(&self) -> Vec<(bool, &Text)> {
        match self {
            Self::Axes(axes) => {
                axes.with_insets().into_iter().flat_map(ResolvedAxes::texts).collect()
            }
            Self::Panels(panels) => panels.texts(),
            Self::Scene(_) => Vec::new(),
        }
    }
}

impl ResolvedPanels {
    fn texts(&self) -> Vec<(bool, &Text)> {
        let titles = self.column_titles.iter().chain(&self.row_titles).flatten();
        let guides = self.shared.iter().flat_map(|shared| shared.guide.texts());
        titles
            .map(|title| (true, title))
            .chain(self.cells.iter().flat_map(|cell| cell.panel.texts()))
            .chain(guides.map(|text| (false, text)))
            .collect()
    }
}

impl ResolvedAxes {
    fn texts(&self) -> impl Iterator<Item = (bool, &Text)> {
        let axes = self.all_axes().flat_map(ResolvedAxis::texts);
        let strips = self.strips.iter().filter_map(|strip| strip.label.as_ref());
        let guides = self.guides.iter().flat_map(ResolvedGuide::texts);
        let titles = self.title.iter().map(|title| (true, title));
        titles.chain(axes.chain(strips).chain(guides).map(|text| (false, text)))
    }
}

impl ResolvedAxis {
    fn texts(&self) -> impl Iterator<Item = &Text> {
        self.label.iter().chain(&self.unit).chain(&self.tick_texts)
    }
}

impl ResolvedGuide {
    fn texts(&self) -> Box<dyn Iterator<Item = &Text> + '_> {
        match self {
            Self::Colorbar(colorbar) => Box::new(colorbar.axis.texts().chain(&colorbar.missing)),
            Self::Legend(legend) => {
                let entries = legend.entries.iter().map(|entry| &entry.label);
                Box::new(entries.chain(&legend.title))
            }
        }
    }
}

/// What the fonts lack for text, for titles, and for what is bold or italic in them.
pub(super) fn substitutions<'a>(
    figure: &Figure,
    texts: impl Iterator<Item = (bool, &'a Text)>,
) -> Vec<Warning> {
    let (font, title_font) = (figure.theme.font(), figure.theme.title_font());
    let mut styles: Vec<FontStyle> = vec![font.clone(), title_font.clone()];
    let letter_font = figure.theme.letter_font();
    if figure.letters.is_some() && !styles.contains(&letter_font) {
        styles.push(letter_font);
    }
    for (is_title, text) in texts {
        for style in text.styles(if is_title { &title_font } else { &font }) {
            if !styles.contains(&style) {
                styles.push(style);
            }
        }
    }
    let mut found: Vec<_> =
        styles.iter().filter_map(|style| figure.fonts.substitution(style)).collect();
    // A family that is missing is missing for all: said once.
    found.dedup_by(|second, first| first.family_is_missing && second.family_is_missing);
    found.into_iter().map(Warning::FontSubstituted).collect()
}
