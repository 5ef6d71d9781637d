//! Cuts a text into stretches that can be shaped at once: of one direction and one script.

use harfrust::{Script, UnicodeBuffer, script};
use std::ops::Range;
use unicode_bidi::{BidiClass, BidiDataSource, BidiInfo, HardcodedBidiData, Level};

/// A stretch of one direction and one script.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) range: Range<usize>,
    /// None for characters that any script uses.
    pub(super) script: Option<Script>,
    pub(super) right_to_left: bool,
}

/// The stretches of a text in visual order, left to right, at a left-to-right base.
pub(super) fn items(text: &str) -> Vec<Item> {
    if text.is_empty() {
        return Vec::new();
    }
    if text.chars().all(is_latin_or_common) {
        let script = text.chars().any(char::is_alphabetic).then_some(script::LATIN);
        return vec![Item { range: 0..text.len(), script, right_to_left: false }];
    }
    let mut items = Vec::new();
    for (range, right_to_left) in directions(text) {
        let first = items.len();
        items.extend(scripts(text, range).map(|(range, script)| Item {
            range,
            script,
            right_to_left,
        }));
        if right_to_left {
            items[first..].reverse();
        }
    }
    items
}

/// The blocks up to Latin Extended-B, where every letter is Latin and written left to right.
fn is_latin_or_common(c: char) -> bool {
    c < '\u{250}'
}

/// Stretches of one direction in visual order, and whether it is right to left.
fn directions(text: &str) -> Vec<(Range<usize>, bool)> {
    let bidi = BidiInfo::new_with_data_source(&OneLine, text, Some(Level::ltr()));
    let Some(paragraph) = bidi.paragraphs.first() else { return Vec::new() };
    if !bidi.has_rtl() {
        return vec![(0..text.len(), false)];
    }
    let (levels, runs) = bidi.visual_runs(paragraph, 0..text.len());
    let is_rtl = |at: usize| levels.get(at).is_some_and(Level::is_rtl);
    runs.into_iter().map(|run| (run.clone(), is_rtl(run.start))).collect()
}

/// Unicode's character classes, where line ends are white space: a label is one line.
struct OneLine;

impl BidiDataSource for OneLine {
    fn bidi_class(&self, c: char) -> BidiClass {
        match HardcodedBidiData.bidi_class(c) {
            BidiClass::B | BidiClass::S => BidiClass::WS,
            class => class,
        }
    }
}

/// Stretches of one script within a range, in the text's order. Characters of no script of their
/// own belong to the script before them, at the beginning to the one after.
fn scripts(
    text: &str,
    range: Range<usize>,
) -> impl Iterator<Item = (Range<usize>, Option<Script>)> {
    let mut stretches: Vec<(Range<usize>, Option<Script>)> = Vec::new();
    let mut lookup = ScriptLookup(UnicodeBuffer::new());
    for (at, c) in text[range.clone()].char_indices() {
        let start = range.start + at;
        let end = start + c.len_utf8();
        let script = lookup.script(c);
        match stretches.last_mut() {
            Some((stretch, current))
                if script.is_none() || current.is_none() || *current == script =>
            {
                stretch.end = end;
                *current = current.or(script);
            }
            _ => stretches.push((start..end, script)),
        }
    }
    stretches.into_iter()
}

/// Asks the shaper for scripts, so that it and the cuts rest on the same Unicode tables.
struct ScriptLookup(UnicodeBuffer);

impl ScriptLookup {
    fn script(&mut self, c: char) -> Option<Script> {
        self.0.clear();
        self.0.add(c, 0);
        self.0.guess_segment_properties();
        Some(self.0.script()).filter(|&script| script != script::UNKNOWN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(text: &str) -> Vec<(&str, bool)> {
        items(text).into_iter().map(|item| (&text[item.range], item.right_to_left)).collect()
    }

    #[test]
    fn latin_is_one_stretch() {
        assert_eq!(ranges("Größe (µm), 12"), [("Größe (µm), 12", false)]);
        assert_eq!(items("12.5")[0].script, None);
    }

    #[test]
    fn scripts_part_and_commons_join_them() {
        assert_eq!(ranges("1. Δ T, Ж"), [("1. Δ ", false), ("T, ", false), ("Ж", false)]);
    }

    #[test]
    fn right_to_left_stretches_stand_in_visual_order() {
        // The numbers within the Hebrew stay left to right, and come to stand left of it.
        assert_eq!(
            ranges("a אב 12 גד b"),
            [("a ", false), (" גד", true), ("12", false), ("אב ", true), (" b", false)]
        );
    }

    #[test]
    fn a_line_end_does_not_part() {
        assert_eq!(ranges("אב\nגד"), [("אב\nגד", true)]);
    }
}
