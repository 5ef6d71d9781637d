use super::{Emphasis, Stretch, Text};
use graticule_scene::Anchor;
use std::ops::Range;

/// What tells a part from others that are shaped differently.
pub(in crate::text) type PartKey = (Box<str>, Vec<(Range<usize>, Emphasis)>);

/// A part of a text, or all of it, with how its stretches are set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextPart<'a> {
    text: &'a str,
    /// Where the part begins in what `stretches` count in.
    start: usize,
    /// Those that have something of the part.
    stretches: &'a [Stretch],
    align: Option<Anchor>,
}

impl<'a> From<&'a Text> for TextPart<'a> {
    fn from(text: &'a Text) -> Self {
        Self { text: &text.text, start: 0, stretches: &text.stretches, align: text.align }
    }
}

impl<'a> From<&'a str> for TextPart<'a> {
    /// A plain text.
    fn from(text: &'a str) -> Self {
        Self { text, start: 0, stretches: &[], align: None }
    }
}

impl<'a> TextPart<'a> {
    /// Its bare characters.
    pub(crate) fn as_str(self) -> &'a str {
        self.text
    }

    /// Whether a string says all of it.
    pub(crate) fn is_plain(self) -> bool {
        self.stretches.is_empty()
    }

    /// How its lines stand to each other, if that was asked for.
    pub(crate) fn align(self) -> Option<Anchor> {
        self.align
    }

    /// A part of it: nothing where the range is not one of whole characters.
    pub(crate) fn slice(self, range: Range<usize>) -> Self {
        let Some(text) = self.text.get(range.clone()) else {
            return Self { text: "", stretches: &[], ..self };
        };
        let (start, end) = (self.start + range.start, self.start + range.end);
        let first = self.stretches.partition_point(|stretch| stretch.range.end <= start);
        let last = self.stretches.partition_point(|stretch| stretch.range.start < end);
        let stretches = self.stretches.get(first..last).unwrap_or_default();
        Self { text, start, stretches, ..self }
    }

    /// Without white space at its end.
    pub(crate) fn trim_end(self) -> Self {
        self.slice(0..self.text.trim_end().len())
    }

    /// Without white space at both ends.
    pub(crate) fn trim(self) -> Self {
        let end = self.trim_end();
        end.slice(end.text.len() - end.text.trim_start().len()..end.text.len())
    }

    /// Its lines, at most so many: the last one has all the rest.
    pub(crate) fn lines(self, most: usize) -> impl Iterator<Item = Self> {
        let mut start = 0;
        self.text.splitn(most, '\n').map(move |line| {
            let range = start..start + line.len();
            start = range.end + 1;
            self.slice(range)
        })
    }

    /// All of it, stretch by stretch, those that are plain among them.
    pub(crate) fn stretches(self) -> impl Iterator<Item = (&'a str, Emphasis)> {
        self.ranges().map(move |(range, emphasis)| (&self.text[range], emphasis))
    }

    /// The same as ranges of bytes.
    pub(crate) fn ranges(self) -> impl Iterator<Item = (Range<usize>, Emphasis)> {
        let end = self.text.len();
        let mut at = 0;
        let within = move |stretch: &Stretch| {
            let Range { start, end: last } = stretch.range;
            start.saturating_sub(self.start)..last.saturating_sub(self.start).min(end)
        };
        let emphasized =
            self.stretches.iter().map(move |stretch| (within(stretch), stretch.emphasis));
        emphasized
            .chain(std::iter::once((end..end, Emphasis::NONE)))
            .flat_map(move |(range, emphasis)| {
                let before = at..range.start;
                at = range.end;
                [(before, Emphasis::NONE), (range, emphasis)]
            })
            .filter(|(range, _)| !range.is_empty())
    }

    /// A text of its own.
    pub(crate) fn to_text(self) -> Text {
        if self.is_plain() {
            return Text { align: self.align, ..Text::from(self.text) };
        }
        let mut text = Text { align: self.align, ..Text::new() };
        self.stretches().for_each(|(part, emphasis)| text.push(part, emphasis));
        text
    }

    /// Its characters, and how they are set.
    pub(in crate::text) fn key(self) -> PartKey {
        (self.text.into(), self.ranges().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts of all kinds of stretches.
    fn any_text() -> impl Strategy<Value = Text> {
        let piece = ("[a-zé \n-]{0,5}", 0..5);
        prop::collection::vec(piece, 0..6).prop_map(|pieces| {
            pieces.into_iter().fold(Text::new(), |text, (piece, way)| match way {
                0 => text.bold(piece),
                1 => text.italic(piece),
                2 => text.superscript(piece),
                3 => text.subscript(piece),
                _ => text.then(piece),
            })
        })
    }

    proptest! {
        #[test]
        fn parts_make_up_the_whole(text in any_text(), at in 0_usize..40) {
            let whole = text.part();
            let at = whole.as_str().char_indices().map(|(at, _)| at).nth(at).unwrap_or(0);
            let (a, b) = (whole.slice(0..at), whole.slice(at..whole.as_str().len()));
            prop_assert_eq!(a.to_text().then(b.to_text()), text.clone());
            let lines: Vec<Text> = whole.lines(3).map(TextPart::to_text).collect();
            let joined = lines.into_iter().reduce(|a, b| a.then("\n").then(b)).unwrap();
            prop_assert_eq!(joined.as_str(), text.as_str());
        }

        #[test]
        fn trimmed_as_strings_are(text in any_text()) {
            prop_assert_eq!(text.part().trim().as_str(), text.as_str().trim());
            let trimmed = text.part().trim_end().to_text();
            prop_assert_eq!(trimmed.as_str(), text.as_str().trim_end());
        }
    }
}
