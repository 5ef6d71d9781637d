use crate::color::Color;
use crate::guide::TextBlock;
use crate::scene::kurbo::{Affine, Point, Rect, Size, Vec2};
use crate::scene::{self, Anchor, TextRun};
use crate::text::{FontStyle, Fonts, Shaped};
use std::sync::Arc;

/// Room left free around a label, on both sides together, in em.
pub(super) const PADDING: f64 = 0.4;

/// A label of one or more lines, centred on a point as a block, each line by its ink.
///
/// From top to bottom it is centred by the height of digits, so that the baselines of a row agree;
/// one without letters and digits, such as stars, by its ink.
pub(super) struct Block {
    lines: Vec<Line>,
    /// Its ink, in em from the point.
    ink: Rect,
}

struct Line {
    shaped: Arc<Shaped>,
    /// The baseline, in em below the point.
    baseline: f64,
}

impl Block {
    pub(super) fn new(text: &str, fonts: &Fonts, style: &FontStyle) -> Self {
        let texts = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        let mut lines: Vec<Line> = texts
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
            .map(|(index, text)| Line {
                shaped: fonts.shape(text, style),
                baseline: index as f64 * TextBlock::LINE_HEIGHT,
            })
            .collect();
        let ink = ink(&lines);
        let is_text = text.chars().any(char::is_alphanumeric);
        let center = match (lines.first(), lines.last()) {
            (Some(first), Some(last)) if is_text => {
                (first.baseline - first.shaped.digit_height() + last.baseline) / 2.0
            }
            _ => ink.center().y,
        };
        for line in &mut lines {
            line.baseline -= center;
        }
        Self { lines, ink: ink - Vec2::new(0.0, center) }
    }

    /// The greatest text size at which it fits a cell.
    pub(super) fn fitting(&self, cell: Size) -> f64 {
        let Self { ink, .. } = self;
        // Parts below the baseline reach further from the middle than those above.
        let reach = 2.0 * ink.y1.max(-ink.y0);
        let height = (ink.height() + PADDING).max(reach + PADDING / 2.0);
        (cell.width / (ink.width() + PADDING)).min(cell.height / height)
    }

    /// The rectangle around its ink, at a size, centred on a point.
    pub(super) fn ink(&self, size: f64, center: Point) -> Rect {
        self.ink.scale_from_origin(size) + center.to_vec2()
    }

    /// Its lines at a size, centred on a point.
    pub(super) fn runs(
        &self,
        size: f64,
        center: Point,
        color: Color,
    ) -> impl Iterator<Item = Result<TextRun, scene::Error>> {
        self.lines.iter().map(move |Line { shaped, baseline }| {
            let to_ink = shaped.ink().center().x - shaped.width() / 2.0;
            let at = Vec2::new(center.x - to_ink * size, center.y + baseline * size);
            shaped.run(size, color, Anchor::Middle, Affine::translate(at))
        })
    }
}

/// The ink of lines that are centred on a vertical axis.
fn ink(lines: &[Line]) -> Rect {
    let inks = lines.iter().map(|Line { shaped, baseline }| {
        let ink = shaped.ink();
        let half = ink.width() / 2.0;
        Rect::new(-half, baseline + ink.y0, half, baseline + ink.y1)
    });
    inks.reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::kurbo::Shape as _;
    use proptest::prelude::*;

    fn block(text: &str) -> Block {
        Block::new(text, &Fonts::default(), &FontStyle::REGULAR)
    }

    /// In em; the scene rounds to a thousandth of a point.
    fn baselines(text: &str) -> Vec<f64> {
        let block = block(text);
        let runs = block.runs(1000.0, Point::ZERO, Color::BLACK).map(Result::unwrap);
        runs.map(|run| run.transform().translation().y / 1000.0).collect()
    }

    #[test]
    fn baselines_of_a_row_agree() {
        let digit = Fonts::default().shape("0", &FontStyle::REGULAR).digit_height();
        for text in ["1", "12.5", "(p)", "−3***", "Ég"] {
            let [baseline] = baselines(text)[..] else { panic!("{text} has one line") };
            assert!((baseline - digit / 2.0).abs() < 1e-6, "{text}");
        }
        let two = baselines("12\n(3 %)");
        assert!((two[1] - two[0] - TextBlock::LINE_HEIGHT).abs() < 1e-5, "{two:?}");
        assert!((two[0] - digit + two[1]).abs() < 1e-5, "centred as a block: {two:?}");
        assert_eq!(baselines("a\r\nb"), baselines("a\nb"));
    }

    #[test]
    fn what_is_no_text_is_centred_by_its_ink() {
        for text in ["***", "*", "–", "•\n•"] {
            let ink = block(text).ink(10.0, Point::new(3.0, 4.0));
            assert!((ink.center() - Point::new(3.0, 4.0)).hypot() < 1e-9, "{text}: {ink:?}");
        }
    }

    proptest! {
        #[test]
        fn lies_within_the_cell_that_it_fits(
            text in "[0-9a-z*%(),.\n−]{1,12}",
            width in 1.0..100.0,
            height in 1.0..100.0,
        ) {
            let block = block(&text);
            let size = block.fitting(Size::new(width, height));
            let cell = Rect::from_center_size(Point::ZERO, (width, height));
            let ink = block.ink(size, Point::ZERO);
            prop_assert!(cell.contains_rect(ink), "{ink:?} {cell:?}");
            for run in block.runs(size, Point::ZERO, Color::BLACK) {
                for shape in run.unwrap().outlines().unwrap() {
                    let drawn = shape.path().bounding_box();
                    prop_assert!(ink.inflate(0.01, 0.01).contains_rect(drawn), "{ink:?} {drawn:?}");
                }
            }
        }

        #[test]
        fn any_text(text: String) {
            let size = block(&text).fitting(Size::new(10.0, 10.0));
            prop_assert!(size > 0.0 && size.is_finite());
        }
    }
}
