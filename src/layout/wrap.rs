//! Where lines of text are broken: at spaces, and after hyphens and slashes.

use super::line::{Fitter, extent};
use crate::guide::TextBlock;
use crate::text::{Shaped, TextPart};
use std::sync::Arc;

/// The most lines that a text is broken into.
pub(crate) const MOST_LINES: usize = 3;
/// The most lines that a text may ask for by line ends; those after it are spaces.
pub(crate) const MOST_PARAGRAPHS: usize = 8;
/// Lines of more pieces than this are filled one after the other, which takes far less time than to
/// find those that are most alike.
const MOST_PIECES: usize = 64;

/// Pieces of a text that stay whole, from left to right.
struct Pieces<'a> {
    text: TextPart<'a>,
    /// Where each starts, and where the last one ends.
    starts: Vec<usize>,
    /// Where each starts in em, and where the last one ends.
    at: Vec<f64>,
    /// How wide each is without the space behind it, in em.
    widths: Vec<f64>,
}

impl<'a> Pieces<'a> {
    /// The pieces of a text, whose last bytes from `tail` on are not to be broken; none where all
    /// of them take more than a width in em.
    fn new(text: TextPart<'a>, tail: usize, most: f64, fitter: &Fitter<'_>) -> Option<Self> {
        let mut pieces = Self { text, starts: vec![0], at: vec![0.0], widths: Vec::new() };
        let (mut start, mut end, mut inked) = (0, 0.0, 0.0);
        let ends = breaks(text.as_str()).filter(|&at| at <= tail);
        for at in ends.chain([text.as_str().len()]) {
            let piece = text.slice(start..at);
            let width = extent(&fitter.fonts.shape_part(piece.trim_end(), fitter.style));
            (start, inked) = (at, inked + width);
            if pieces.count() >= MOST_PIECES && inked > most {
                return None;
            }
            end += fitter.fonts.shape_part(piece, fitter.style).width();
            pieces.starts.push(at);
            pieces.widths.push(width);
            pieces.at.push(end);
        }
        Some(pieces)
    }

    fn count(&self) -> usize {
        self.widths.len()
    }

    /// About how wide a line of some pieces is.
    fn width(&self, from: usize, to: usize) -> f64 {
        self.at[to - 1] - self.at[from] + self.widths[to - 1]
    }

    /// The lines, as few as fit a width but at most so many, and among those the ones that differ
    /// least in width; none where they don't fit.
    fn lines(&self, width: f64, most: usize) -> Option<Vec<TextPart<'a>>> {
        if self.count() > MOST_PIECES {
            return self.full(width, most).map(|ends| self.cut(&ends));
        }
        (1..=most.min(self.count())).find_map(|lines| {
            let (widest, ends) = self.balanced(lines);
            (widest <= width).then(|| self.cut(&ends))
        })
    }

    /// The ends of at most so many lines, each with as many pieces as fit a width.
    fn full(&self, width: f64, most: usize) -> Option<Vec<usize>> {
        let (mut ends, mut start) = (Vec::new(), 0);
        while start < self.count() {
            let fitting =
                (start + 1..=self.count()).take_while(|&to| self.width(start, to) <= width);
            start = fitting.last().filter(|_| ends.len() < most)?;
            ends.push(start);
        }
        Some(ends)
    }

    /// The ends of a number of lines of which the widest is as narrow as can be, and its width.
    fn balanced(&self, lines: usize) -> (f64, Vec<usize>) {
        let all = self.count();
        let mut best = (f64::INFINITY, Vec::new());
        let mut keep = |ends: Vec<usize>| {
            let starts = std::iter::once(0).chain(ends.iter().copied());
            let widest = starts.zip(&ends).map(|(a, &b)| self.width(a, b)).fold(0.0, f64::max);
            if widest < best.0 {
                best = (widest, ends);
            }
        };
        match lines {
            1 => keep(vec![all]),
            2 => (1..all).for_each(|first| keep(vec![first, all])),
            _ => (1..all).for_each(|first| {
                (first + 1..all).for_each(|second| keep(vec![first, second, all]));
            }),
        }
        best
    }

    fn cut(&self, ends: &[usize]) -> Vec<TextPart<'a>> {
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let line =
            |(a, &b): (usize, &usize)| self.text.slice(self.starts[a]..self.starts[b]).trim();
        starts.zip(ends).map(line).collect()
    }
}

/// Where a line may start: behind a space, and behind a hyphen or slash within a word. Units such as
/// m/s and dates stay whole.
fn breaks(text: &str) -> impl Iterator<Item = usize> + '_ {
    let is_word = |part: &str, from_end: bool| {
        let mut chars: Box<dyn Iterator<Item = char>> =
            if from_end { Box::new(part.chars().rev()) } else { Box::new(part.chars()) };
        let two = [chars.next(), chars.next()];
        two.iter().all(|c| c.is_some_and(char::is_alphanumeric))
            && two.iter().any(|c| c.is_some_and(char::is_alphabetic))
    };
    text.char_indices().filter_map(move |(at, c)| {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let may = match c {
            ' ' => !after.starts_with(' ') && !after.is_empty() && !before.trim().is_empty(),
            '-' | '/' | '‐' => is_word(before, true) && is_word(after, false),
            _ => false,
        };
        may.then_some(at + c.len_utf8())
    })
}

/// A text on full lines.
pub(crate) struct FilledText<'a> {
    pub(crate) lines: Vec<FilledLine<'a>>,
    /// Whether the lines have all of it.
    pub(crate) is_whole: bool,
}

/// One of them.
pub(crate) struct FilledLine<'a> {
    pub(crate) part: TextPart<'a>,
    /// From its beginning up to the next end of line in the text.
    pub(crate) rest: TextPart<'a>,
    pub(crate) shaped: Arc<Shaped>,
}

impl FilledText<'_> {
    /// Whether all of it is there, and no line is wider than so many em.
    pub(crate) fn fits(&self, width: f64) -> bool {
        self.is_whole && self.lines.iter().all(|line| extent(&line.shaped) <= width)
    }

    /// Its lines.
    pub(crate) fn block(&self, text: TextPart<'_>) -> TextBlock {
        match self.lines.as_slice() {
            [line] if text.is_plain() && text.as_str() == line.part.as_str() => {
                TextBlock::from(Arc::clone(&line.shaped))
            }
            lines => {
                let lines = lines.iter().map(|line| Arc::clone(&line.shaped));
                TextBlock::new(text.to_text(), lines)
            }
        }
    }
}

impl Fitter<'_> {
    /// A text on the lines that it asks for.
    pub(crate) fn block(&self, text: TextPart<'_>) -> TextBlock {
        let paragraphs: Vec<_> = text.lines(MOST_PARAGRAPHS).collect();
        self.shaped(text, &paragraphs)
    }

    /// A text broken into as few lines as fit a width in em, at most so many; none where it can't
    /// be, may not be, or needn't. Its last bytes from `tail` on stay whole. Lines that it asks for
    /// and that fit as they are don't count.
    pub(crate) fn wrapped(
        &self,
        text: TextPart<'_>,
        tail: usize,
        width: f64,
        most: usize,
    ) -> Option<TextBlock> {
        if !self.fit.wrap {
            return None;
        }
        let (mut lines, mut broken) = (Vec::new(), 0);
        let mut start = 0;
        for paragraph in text.lines(MOST_PARAGRAPHS) {
            let (tail, all) = (tail.saturating_sub(start), most as f64 * width);
            let parts = Pieces::new(paragraph, tail, all, self)?.lines(width, most)?;
            broken += if parts.len() > 1 { parts.len() } else { 0 };
            lines.extend(parts);
            start += paragraph.as_str().len() + 1;
        }
        (broken > 0 && broken <= most).then(|| self.shaped(text, &lines))
    }

    /// A text on full lines, at most so many: each has as many words as fit a width in em, but at
    /// least one. Of its own lines, at most so many, each begins a new one.
    pub(crate) fn filled<'a>(
        &self,
        text: TextPart<'a>,
        paragraphs: usize,
        width: f64,
        most: usize,
    ) -> FilledText<'a> {
        let mut lines = Vec::new();
        for paragraph in text.lines(paragraphs) {
            let end = paragraph.as_str().len();
            let breaks = breaks(paragraph.as_str()).filter(|_| self.fit.wrap);
            let ends: Vec<usize> = breaks.chain([end]).collect();
            let (mut start, mut next) = (0, 0);
            while let Some(ends) = ends.get(next..).filter(|ends| !ends.is_empty()) {
                if lines.len() >= most {
                    return FilledText { lines, is_whole: false };
                }
                let rest = paragraph.slice(start..end);
                let (shaped, count) = self.full_line(rest, start, ends, width);
                let to = ends.get(count - 1).copied().unwrap_or(end);
                let part = paragraph.slice(start..to).trim_end();
                lines.push(FilledLine { part, rest: rest.trim_end(), shaped });
                (start, next) = (to, next + count);
            }
        }
        FilledText { lines, is_whole: true }
    }

    /// The first full line of a text that begins at `start` of what its pieces' ends count in, and
    /// how many pieces that is: at least one.
    fn full_line(
        &self,
        text: TextPart<'_>,
        start: usize,
        ends: &[usize],
        width: f64,
    ) -> (Arc<Shaped>, usize) {
        let shape = |part: TextPart<'_>| self.fonts.shape_part(part, self.style);
        let (mut from, mut at, mut count) = (0, 0.0, 0);
        for end in ends.iter().map(|end| end - start) {
            let piece = text.slice(from..end);
            if count > 0 && at + extent(&shape(piece.trim_end())) > width {
                break;
            }
            at += shape(piece).width();
            (from, count) = (end, count + 1);
        }
        // Together pieces may be a little wider than one by one.
        loop {
            let end = ends.get(count - 1).map_or(0, |end| end - start);
            let line = shape(text.slice(0..end).trim_end());
            if count == 1 || extent(&line) <= width {
                return (line, count);
            }
            count -= 1;
        }
    }

    fn shaped(&self, text: TextPart<'_>, lines: &[TextPart<'_>]) -> TextBlock {
        let shape = |line: &TextPart<'_>| self.fonts.shape_part(*line, self.style);
        match lines {
            [line] if text.is_plain() => TextBlock::from(shape(line)),
            _ => TextBlock::new(text.to_text(), lines.iter().map(shape)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Fit, FontStyle, Fonts, Text};
    use proptest::prelude::*;

    fn fitter<'a>(fonts: &'a Fonts, style: &'a FontStyle) -> Fitter<'a> {
        Fitter { fonts, style, size: 10.0, minimum: 6.0, fit: Fit::new() }
    }

    fn wrapped(text: &str, width: f64) -> Vec<String> {
        let (fonts, style) = (Fonts::default(), FontStyle::REGULAR);
        let fitter = fitter(&fonts, &style);
        let block = fitter.wrapped(text.into(), text.len(), width, MOST_LINES);
        let block = block.unwrap_or_else(|| fitter.block(text.into()));
        block.lines().iter().map(|line| line.text().to_owned()).collect()
    }

    #[test]
    fn lines_are_few_and_alike() {
        assert_eq!(wrapped("one two three four", 100.0), ["one two three four"]);
        assert_eq!(wrapped("one two three four", 5.5), ["one two", "three four"]);
        assert_eq!(wrapped("one two three four", 4.0), ["one two", "three", "four"]);
        assert_eq!(wrapped("one two three four", 1.0), ["one two three four"]);
        assert_eq!(wrapped("a\nb", 100.0), ["a", "b"]);
        assert_eq!(wrapped("one two\nthree", 2.7), ["one", "two", "three"]);
    }

    #[test]
    fn words_break_behind_hyphens_and_slashes_alone() {
        assert_eq!(wrapped("non-negative", 5.5), ["non-", "negative"]);
        assert_eq!(wrapped("input/output", 4.5), ["input/", "output"]);
        for whole in ["2024-01", "km/h", "-5", "A/B", "word", ""] {
            assert_eq!(wrapped(whole, 0.5), [whole]);
        }
    }

    /// Every character that shows something, its face, and its size and height.
    fn set(lines: &[Arc<Shaped>]) -> Vec<(char, String, f64, f64)> {
        let spans = lines.iter().flat_map(|line| line.spans().iter().map(move |span| (line, span)));
        let characters = spans.flat_map(|(line, span)| {
            let way = (span.face().postscript_name().to_owned(), span.scale(), span.shift());
            let text = line.text()[span.range()].chars().filter(|c| !c.is_whitespace());
            text.map(move |c| (c, way.0.clone(), way.1, way.2)).collect::<Vec<_>>()
        });
        characters.collect()
    }

    fn rich_text() -> impl Strategy<Value = Text> {
        prop::collection::vec(("[a-z -]{0,8}", 0..5), 0..6).prop_map(|pieces| {
            pieces.into_iter().fold(Text::new(), |text, (piece, way)| match way {
                0 => text.then(piece),
                1 => text.bold(piece),
                2 => text.italic(piece),
                3 => text.superscript(piece),
                _ => text.subscript(piece),
            })
        })
    }

    proptest! {
        #[test]
        fn stretches_stay_as_they_are(text in rich_text(), width in 0.5..10.0) {
            let (fonts, style) = (Fonts::default(), FontStyle::REGULAR);
            let fitter = fitter(&fonts, &style);
            let whole = set(fitter.block(text.part()).lines());
            if let Some(block) = fitter.wrapped(text.part(), usize::MAX, width, MOST_LINES) {
                prop_assert_eq!(set(block.lines()), whole.clone());
                prop_assert_eq!(block.part().to_text(), text.clone());
            }
            let tail = Text::from(" (m").superscript("-2").then(")");
            let cut = set(&[fitter.elide((text.part(), tail.part()), width)]);
            let tail = set(fitter.block(tail.part()).lines());
            // The tail goes where there is no room for it.
            let rest = cut.strip_suffix(tail.as_slice()).unwrap_or(&cut);
            let beginning = rest.split_last().map_or(rest, |(_, beginning)| beginning);
            prop_assert!(whole.starts_with(beginning), "{:?} {:?}", whole, cut);
        }

        #[test]
        fn nothing_is_lost(text in "[a-z/ -]{0,40}", width in 0.1..10.0) {
            let dense = |text: &str| text.replace(' ', "");
            prop_assert_eq!(dense(&wrapped(&text, width).concat()), dense(&text));
        }

        #[test]
        fn any_text_can_be_tried(text: String, width: f64) {
            prop_assert!(!wrapped(&text, width).is_empty());
        }
    }
}
