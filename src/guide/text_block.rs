use crate::scene::Anchor;
use crate::scene::kurbo::{Rect, Vec2};
use crate::text::{Shaped, Text, TextPart};
use std::sync::Arc;

/// The least gap between the ink of two lines, in em.
const CLEARANCE: f64 = 0.12;

/// A shaped text of one line or several, one below the other; lengths are in em, y grows down, and
/// the first baseline is at 0.
#[derive(Clone, Debug, PartialEq)]
pub struct TextBlock {
    /// The text, where it is more than the plain characters of its one line.
    text: Option<Arc<Text>>,
    is_cut: bool,
    lines: Arc<[Arc<Shaped>]>,
}

impl From<Arc<Shaped>> for TextBlock {
    /// A single line.
    fn from(line: Arc<Shaped>) -> Self {
        Self { text: None, is_cut: false, lines: [line].into() }
    }
}

impl TextBlock {
    /// From one baseline to the next, in em; more where the ink of two lines would meet.
    pub const LINE_HEIGHT: f64 = 1.2;

    /// A text, and the lines that it is broken into; they stand to each other as the text says.
    #[must_use]
    pub fn new(text: impl Into<Text>, lines: impl IntoIterator<Item = Arc<Shaped>>) -> Self {
        let text = Some(Arc::new(text.into()));
        Self { text, is_cut: false, lines: lines.into_iter().collect() }
    }

    /// A text of which lines show but a part.
    #[must_use]
    pub fn cut(text: impl Into<Text>, lines: impl IntoIterator<Item = Arc<Shaped>>) -> Self {
        Self { is_cut: true, ..Self::new(text, lines) }
    }

    /// The characters of the text, before it was broken or cut.
    #[must_use]
    pub fn text(&self) -> &str {
        self.part().as_str()
    }

    /// The text, before it was broken or cut.
    pub(crate) fn part(&self) -> TextPart<'_> {
        let line = || self.lines.first().map_or("", |line| line.text()).into();
        self.text.as_deref().map_or_else(line, Text::part)
    }

    /// Whether its lines show but a part of the text.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// The lines, from the top.
    #[must_use]
    pub fn lines(&self) -> &[Arc<Shaped>] {
        &self.lines
    }

    /// Every line and its baseline.
    pub fn baselines(&self) -> impl Iterator<Item = (f64, &Arc<Shaped>)> {
        let mut last: Option<(f64, &Arc<Shaped>)> = None;
        self.lines.iter().map(move |line| {
            let next = |(at, above): (f64, &Arc<Shaped>)| {
                at + Self::LINE_HEIGHT.max(above.ink().y1 - line.ink().y0 + CLEARANCE)
            };
            let baseline = last.map_or(0.0, next);
            last = Some((baseline, line));
            (baseline, line)
        })
    }

    /// Which point of its lines stands under each other where it has an anchor, and how far right
    /// of that anchor, in em.
    #[must_use]
    pub fn align(&self, anchor: Anchor) -> (Anchor, f64) {
        let align = self.text.as_ref().and_then(|text| text.part().align());
        let Some(align) = align.filter(|align| *align != anchor) else { return (anchor, 0.0) };
        let widest = self.lines.iter().map(|line| line.width()).fold(0.0, f64::max);
        (align, (share(align) - share(anchor)) * widest)
    }

    /// The last baseline.
    #[must_use]
    pub fn last_baseline(&self) -> f64 {
        self.baselines().last().map_or(0.0, |(baseline, _)| baseline)
    }

    /// What to keep clear of others: the ink, at least as wide as the pen moves and as high as
    /// capitals, from the place that the anchor means.
    #[must_use]
    pub fn bounds(&self, anchor: Anchor) -> Rect {
        let align = self.align(anchor);
        let bounds = |(baseline, line): (f64, &Arc<Shaped>)| {
            let drawn = Rect::new(0.0, -line.cap_height(), line.width(), 0.0).union(line.ink());
            drawn + place(line, align, baseline)
        };
        self.baselines().map(bounds).reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
    }

    /// The rectangle around what is painted, from the place that the anchor means.
    #[must_use]
    pub fn ink(&self, anchor: Anchor) -> Rect {
        let align = self.align(anchor);
        self.baselines()
            .filter(|(_, line)| line.ink() != Rect::ZERO)
            .map(|(baseline, line)| line.ink() + place(line, align, baseline))
            .reduce(|a, b| a.union(b))
            .unwrap_or(Rect::ZERO)
    }

    /// Every line and where its baseline starts, from the place that the anchor means.
    pub(super) fn starts(&self, anchor: Anchor) -> impl Iterator<Item = (Vec2, &Shaped)> {
        let align = self.align(anchor);
        self.baselines().map(move |(baseline, line)| (place(line, align, baseline), &**line))
    }

    /// From the first baseline up to the middle of its lines, by the height of capitals.
    #[must_use]
    pub fn middle(&self) -> f64 {
        let cap_height = self.lines.first().map_or(0.0, |line| line.cap_height());
        (cap_height - self.last_baseline()) / 2.0
    }

    /// The height of digits of the first line, by which a text is centred beside its tick.
    #[must_use]
    pub fn digit_height(&self) -> f64 {
        self.lines.first().map_or(0.0, |line| line.digit_height())
    }
}

/// Where a line starts when its anchor is some way right of the origin.
fn place(line: &Shaped, (anchor, right): (Anchor, f64), baseline: f64) -> Vec2 {
    Vec2::new(right - share(anchor) * line.width(), baseline)
}

/// The part of a line that is left of an anchor.
fn share(anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{FontStyle, Fonts};

    #[test]
    fn lines_stand_as_asked_within_the_same_bounds() {
        let shape = |line| Fonts::default().shape(line, &FontStyle::REGULAR);
        let block = |text: Text| TextBlock::new(text, ["wide line", "l"].map(shape));
        let asked = |align| block(Text::from("wide line\nl").align(align));
        let anchors = [Anchor::Start, Anchor::Middle, Anchor::End];
        for (align, anchor) in anchors.iter().flat_map(|a| anchors.map(|b| (*a, b))) {
            let (plain, aligned) = (block("".into()).bounds(anchor), asked(align).bounds(anchor));
            assert!((plain.x0 - aligned.x0).abs() < 1e-9 && (plain.x1 - aligned.x1).abs() < 1e-9);
            assert_eq!(asked(align).align(anchor).0, align);
            let block = asked(align);
            for (start, line) in block.starts(anchor) {
                assert!(
                    start.x >= aligned.x0 - 1e-9 && start.x + line.width() <= aligned.x1 + 1e-9
                );
            }
        }
    }
}
