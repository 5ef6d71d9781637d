//! Where lines of text are broken: at spaces, and after hyphens and slashes.

use super::line::{Fitter, extent};
use crate::guide::TextBlock;

/// The most lines that a text is broken into.
pub(crate) const MOST_LINES: usize = 3;
/// The most lines that a text may ask for by line ends; those after it are spaces.
const MOST_PARAGRAPHS: usize = 8;
/// Of a text with more pieces none is broken: it would not fit on so few lines anyway.
const MOST_PIECES: usize = 64;

/// Pieces of a text that stay whole, from left to right.
struct Pieces<'a> {
    text: &'a str,
    /// Where each starts, and where the last one ends.
    starts: Vec<usize>,
    /// Where each starts in em, and where the last one ends.
    at: Vec<f64>,
    /// How wide each is without the space behind it, in em.
    widths: Vec<f64>,
}

impl<'a> Pieces<'a> {
    /// The pieces of a text, whose last bytes from `tail` on are not to be broken.
    fn new(text: &'a str, tail: usize, fitter: &Fitter<'_>) -> Option<Self> {
        let mut starts = vec![0];
        starts.extend(breaks(text).filter(|&at| at <= tail));
        starts.push(text.len());
        if starts.len() > MOST_PIECES + 1 {
            return None;
        }
        let mut pieces = Self { text, starts, at: vec![0.0], widths: Vec::new() };
        let mut end = 0.0;
        for i in 1..pieces.starts.len() {
            let piece = &text[pieces.starts[i - 1]..pieces.starts[i]];
            pieces.widths.push(extent(&fitter.fonts.shape(piece.trim_end(), fitter.style)));
            end += fitter.fonts.shape(piece, fitter.style).width();
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
    fn lines(&self, width: f64, most: usize) -> Option<Vec<&'a str>> {
        (1..=most.min(self.count())).find_map(|lines| {
            let (widest, ends) = self.balanced(lines);
            (widest <= width).then(|| self.cut(&ends))
        })
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

    fn cut(&self, ends: &[usize]) -> Vec<&'a str> {
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(ends).map(|(a, &b)| self.text[self.starts[a]..self.starts[b]].trim()).collect()
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
            ' ' => !before.trim().is_empty() && !after.starts_with(' ') && !after.is_empty(),
            '-' | '/' | '‐' => is_word(before, true) && is_word(after, false),
            _ => false,
        };
        may.then_some(at + c.len_utf8())
    })
}

impl Fitter<'_> {
    /// A text on the lines that it asks for.
    pub(crate) fn block(&self, text: &str) -> TextBlock {
        let paragraphs: Vec<&str> = text.splitn(MOST_PARAGRAPHS, '\n').collect();
        self.shaped(text, &paragraphs)
    }

    /// A text broken into as few lines as fit a width in em, at most so many; none where it can't
    /// be, may not be, or needn't. Its last bytes from `tail` on stay whole.
    pub(crate) fn wrapped(
        &self,
        text: &str,
        tail: usize,
        width: f64,
        most: usize,
    ) -> Option<TextBlock> {
        if !self.fit.wrap {
            return None;
        }
        let mut lines = Vec::new();
        let mut start = 0;
        for paragraph in text.splitn(MOST_PARAGRAPHS, '\n') {
            let pieces = Pieces::new(paragraph, tail.saturating_sub(start), self)?;
            lines.extend(pieces.lines(width, most)?);
            start += paragraph.len() + 1;
        }
        let asked = text.splitn(MOST_PARAGRAPHS, '\n').count();
        (lines.len() > asked && lines.len() <= most).then(|| self.shaped(text, &lines))
    }

    fn shaped(&self, text: &str, lines: &[&str]) -> TextBlock {
        match lines {
            [line] => TextBlock::from(self.fonts.shape(line, self.style)),
            _ => TextBlock::new(text, lines.iter().map(|line| self.fonts.shape(line, self.style))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Fit, FontStyle, Fonts};
    use proptest::prelude::*;

    fn wrapped(text: &str, width: f64) -> Vec<String> {
        let (fonts, style) = (Fonts::default(), FontStyle::REGULAR);
        let fitter =
            Fitter { fonts: &fonts, style: &style, size: 10.0, minimum: 6.0, fit: Fit::new() };
        let block = fitter.wrapped(text, text.len(), width, MOST_LINES);
        let block = block.unwrap_or_else(|| fitter.block(text));
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

    proptest! {
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
