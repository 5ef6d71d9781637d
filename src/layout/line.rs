//! Texts that must fit a room: titles and labels.

use super::wrap::{FilledLine, FilledText, MOST_LINES, MOST_PARAGRAPHS};
use crate::guide::TextBlock;
use crate::scene::Anchor;
use crate::scene::kurbo::Rect;
use crate::text::{Fit, FontStyle, Fonts, Shaped, TextPart};
use crate::warning::Warning;
use std::sync::Arc;

/// A text on its lines, centred, at the size that fits.
#[derive(Clone, Debug)]
pub(crate) struct FittedText {
    pub(crate) text: TextBlock,
    pub(crate) size: f64,
    /// How much longer its room would have to be, in points: 0 where it fits.
    pub(crate) lacking: f64,
}

impl FittedText {
    /// A text at a size at which it fits.
    pub(crate) fn new(text: TextBlock, size: f64) -> Self {
        Self { text, size, lacking: 0.0 }
    }

    fn bounds(&self) -> Rect {
        self.text.bounds(Anchor::Middle)
    }

    /// From the first baseline up to the top of capitals, or of what reaches higher.
    pub(crate) fn ascent(&self) -> f64 {
        -self.bounds().y0 * self.size
    }

    /// From the first baseline down to the lowest ink.
    pub(crate) fn descent(&self) -> f64 {
        self.bounds().y1 * self.size
    }

    /// From the last baseline down to the lowest ink.
    pub(crate) fn last_descent(&self) -> f64 {
        self.descent() - self.to_last_baseline()
    }

    /// From the first baseline down to the last.
    pub(crate) fn to_last_baseline(&self) -> f64 {
        self.text.last_baseline() * self.size
    }

    pub(crate) fn height(&self) -> f64 {
        self.ascent() + self.descent()
    }

    pub(crate) fn length(&self) -> f64 {
        width(&self.text) * self.size
    }
}

/// The width to reserve for a centred text in em.
fn width(text: &TextBlock) -> f64 {
    let bounds = text.bounds(Anchor::Middle);
    // What reaches out on one side counts on both.
    2.0 * bounds.x1.max(-bounds.x0)
}

/// The height of a text in em.
pub(super) fn height(text: &TextBlock) -> f64 {
    text.bounds(Anchor::Middle).height()
}

/// The width to reserve for a line in em: its advance, or its ink where that reaches further.
pub(crate) fn extent(shaped: &Shaped) -> f64 {
    let half = shaped.width() / 2.0;
    let ink = shaped.ink();
    2.0 * half.max(half - ink.x0).max(ink.x1 - half)
}

/// The room of a title or a label, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextRoom {
    /// Along its lines.
    pub(crate) length: f64,
    /// Across them: more lines than have room are not made.
    pub(crate) depth: f64,
}

impl TextRoom {
    /// How many lines of a size it may have the depth for: at least one.
    pub(super) fn lines(self, size: f64) -> usize {
        // One line is about as high as capitals.
        let more = (self.depth / size - 0.7) / TextBlock::LINE_HEIGHT;
        (more.max(0.0) as usize).saturating_add(1)
    }
}

/// How text is fitted: with which faces, from which size down to which, and by which steps.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fitter<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(crate) style: &'a FontStyle,
    pub(crate) size: f64,
    pub(crate) minimum: f64,
    pub(crate) fit: Fit,
}

impl Fitter<'_> {
    /// The same with other steps, if any are given.
    pub(crate) fn by(self, fit: Option<Fit>) -> Self {
        Self { fit: fit.unwrap_or(self.fit), ..self }
    }

    /// The smallest size that text may have.
    pub(crate) fn least(&self) -> f64 {
        if self.fit.shrink { self.minimum.min(self.size) } else { self.size }
    }

    /// Sets a text in a room, by those of the steps that may be taken: breaks it into lines, then
    /// shrinks it down to the minimum size, then cuts it. Its tail is neither broken nor cut.
    pub(crate) fn text(
        &self,
        (text, tail): (TextPart<'_>, TextPart<'_>),
        what: &str,
        room: TextRoom,
    ) -> (FittedText, Vec<Warning>) {
        let joined;
        let whole = if tail.as_str().is_empty() {
            text
        } else {
            joined = text.to_text().then(tail.to_text());
            joined.part()
        };
        let as_given = self.block(whole);
        let parts = (whole, text.as_str().len());
        let (block, size) = match self.full_size(&as_given, parts, room) {
            Some(block) => (block, self.size),
            None => self.largest(&as_given, parts, room),
        };
        let least = self.least();
        if size < least && self.fit.elide {
            let filled =
                self.filled(text, MOST_PARAGRAPHS, room.length / least, lines(room, least));
            let block = self.cut(&filled, (whole, tail), room, least);
            let full = block.text().to_owned();
            let warning = Warning::TextElided { what: what.to_owned(), full };
            return (FittedText::new(block, least), vec![warning]);
        }
        let mut warnings = Vec::new();
        if block.lines().len() > as_given.lines().len() {
            warnings.push(Warning::TextWrapped { what: what.to_owned() });
        }
        let fitted = FittedText::new(block, size.clamp(least, self.size));
        if fitted.size < self.size {
            warnings.push(Warning::TextShrunk { what: what.to_owned(), size: fitted.size });
        }
        let lacking = if size < least { fitted.length() - room.length } else { 0.0 };
        (FittedText { lacking, ..fitted }, warnings)
    }

    /// The text on as few lines as will do, where it fits without being shrunk.
    fn full_size(
        &self,
        as_given: &TextBlock,
        text: (TextPart<'_>, usize),
        room: TextRoom,
    ) -> Option<TextBlock> {
        let fits = |text: &TextBlock| width(text) * self.size <= room.length;
        if fits(as_given) {
            return Some(as_given.clone());
        }
        let wrapped = self.in_room(text, self.size, room)?;
        let is_low = height(&wrapped) * self.size <= room.depth * (1.0 + 1e-9);
        (is_low && fits(&wrapped)).then_some(wrapped)
    }

    /// The text on the lines that allow for the largest size, and that size.
    fn largest(
        &self,
        as_given: &TextBlock,
        text: (TextPart<'_>, usize),
        room: TextRoom,
    ) -> (TextBlock, f64) {
        let fits = |block: &TextBlock| room.length / width(block).max(1e-9);
        let (mut best, mut size) = (as_given.clone(), fits(as_given));
        if !self.fit.shrink {
            return (best, size);
        }
        // At a smaller size there is room for more on a line: as many lines as at the size sought.
        for target in [0.85, 0.7, 0.0].map(|part| (part * self.size).max(self.least())) {
            // What is set in more lines may be no deeper than there is room for, at whatever size.
            let fits = |block: &TextBlock| fits(block).min(room.depth / height(block).max(1e-9));
            let wrapped = self.in_room(text, target, room);
            if let Some(block) = wrapped.filter(|block| fits(block) > size && fits(block) >= target)
            {
                (size, best) = (fits(&block), block);
            }
        }
        (best, size)
    }

    /// The text, all but its tail, on as few lines as fit a room at a size.
    fn in_room(
        &self,
        (whole, tail): (TextPart<'_>, usize),
        size: f64,
        room: TextRoom,
    ) -> Option<TextBlock> {
        self.wrapped(whole, tail, room.length / size, lines(room, size))
    }

    /// As many full lines of a text as are no higher than a room at a size, at least one. The last
    /// one ends in an ellipsis if the text goes on, and so does what is too long; the tail comes last.
    pub(super) fn cut(
        &self,
        filled: &FilledText<'_>,
        (whole, tail): (TextPart<'_>, TextPart<'_>),
        room: TextRoom,
        size: f64,
    ) -> TextBlock {
        let width = room.length / size;
        let set = |count: usize| {
            let lines = filled.lines.iter().take(count).enumerate();
            let mut lines: Vec<_> = lines
                .map(|(index, line)| {
                    let ends = index + 1 == count;
                    let goes_on = ends && !(filled.is_whole && count == filled.lines.len());
                    self.cut_line(line, if ends { tail } else { "".into() }, goes_on, width)
                })
                .collect();
            while lines.len() > 1 && lines.last().is_some_and(|line| line.text().is_empty()) {
                lines.pop();
            }
            TextBlock::cut(whole.to_text(), lines)
        };
        let mut block = set(filled.lines.len());
        let mut count = filled.lines.len();
        while count > 1 && height(&block) * size > room.depth * (1.0 + 1e-9) {
            count -= 1;
            block = set(count);
        }
        block
    }

    /// A line with a tail, and with an ellipsis where it goes on or is too long.
    fn cut_line(
        &self,
        line: &FilledLine<'_>,
        tail: TextPart<'_>,
        goes_on: bool,
        width: f64,
    ) -> Arc<Shaped> {
        if goes_on {
            let is_whole = line.rest.as_str().len() == line.part.as_str().len();
            return self.beginning((line.rest, tail), width, is_whole);
        }
        let whole = line.part.to_text().then(tail.to_text());
        let shaped = self.fonts.shape_part(whole.part(), self.style);
        if extent(&shaped) <= width { shaped } else { self.elide((line.part, tail), width) }
    }

    /// The longest beginning of a text that, with an ellipsis and a tail, fits a width in em;
    /// without the tail where there is no room for it, and nothing where not even the ellipsis fits.
    pub(crate) fn elide(&self, text: (TextPart<'_>, TextPart<'_>), width: f64) -> Arc<Shaped> {
        self.beginning(text, width, false)
    }

    /// The same; all of the text, too, where more of it follows.
    fn beginning(
        &self,
        (text, tail): (TextPart<'_>, TextPart<'_>),
        width: f64,
        may_be_whole: bool,
    ) -> Arc<Shaped> {
        let mut cuts: Vec<usize> = text.as_str().char_indices().map(|(at, _)| at).collect();
        cuts.extend(may_be_whole.then_some(text.as_str().len()));
        let cut = |count: usize| {
            let beginning = cuts.get(count).map_or(text, |&at| text.slice(0..at));
            let cut = beginning.trim_end().to_text().then("…").then(tail.to_text());
            self.fonts.shape_text(&cut, self.style)
        };
        // The longest that fits, by doubling and then bisection: adding a letter hardly ever makes a
        // text shorter, and the cost is that of what fits, not of the whole text.
        let (mut fits, mut too_long) = (0, 1);
        while too_long < cuts.len() && extent(&cut(too_long)) <= width {
            (fits, too_long) = (too_long, 2 * too_long);
        }
        too_long = too_long.min(cuts.len());
        while fits + 1 < too_long {
            let middle = usize::midpoint(fits, too_long);
            if extent(&cut(middle)) <= width { fits = middle } else { too_long = middle }
        }
        let best = cut(fits);
        if extent(&best) <= width {
            best
        } else if tail.as_str().is_empty() {
            self.fonts.shape("", self.style)
        } else {
            self.beginning((text, "".into()), width, may_be_whole)
        }
    }
}

/// How many lines of a size a title or a label may have in a room.
fn lines(room: TextRoom, size: f64) -> usize {
    room.lines(size).min(MOST_LINES)
}
