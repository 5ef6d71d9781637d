//! The caption: running text, on as many full lines as it takes.

use super::line::{FittedText, Fitter, TextRoom, height};
use super::wrap::FilledText;
use crate::text::TextPart;
use crate::warning::Warning;

/// How often the sizes between the one that is asked for and the least are halved.
const HALVINGS: usize = 6;

const WHAT: &str = "caption";

impl Fitter<'_> {
    /// Sets a running text in a room: on full lines, in a smaller size where those are too many, and
    /// cut after the last one that has room. What may not be cut may be higher than its room.
    pub(crate) fn caption(&self, text: TextPart<'_>, room: TextRoom) -> (FittedText, Vec<Warning>) {
        let Some((filled, size)) = self.largest_caption(text, room) else {
            return self.least_caption(text, room);
        };
        let mut warnings = Vec::new();
        if filled.lines.len() > text.lines(usize::MAX).count() {
            warnings.push(Warning::TextWrapped { what: WHAT.to_owned() });
        }
        if size < self.size {
            warnings.push(Warning::TextShrunk { what: WHAT.to_owned(), size });
        }
        (FittedText::new(filled.block(text), size), warnings)
    }

    /// The lines of the largest size that fits a room.
    fn largest_caption<'a>(
        &self,
        text: TextPart<'a>,
        room: TextRoom,
    ) -> Option<(FilledText<'a>, f64)> {
        let fits = |size: f64| {
            let filled = self.lines_in(text, room, size);
            let is_low = || height(&filled.block(text)) * size <= room.depth * (1.0 + 1e-9);
            (filled.fits(room.length / size) && is_low()).then_some((filled, size))
        };
        let full = fits(self.size);
        if full.is_some() || self.least() >= self.size {
            return full;
        }
        let mut best = fits(self.least())?;
        let mut too_large = self.size;
        for _ in 0..HALVINGS {
            let size = f64::midpoint(best.1, too_large);
            match fits(size) {
                Some(larger) => best = larger,
                None => too_large = size,
            }
        }
        Some(best)
    }

    /// What does not fit at the least size: cut if it may be.
    fn least_caption(&self, text: TextPart<'_>, room: TextRoom) -> (FittedText, Vec<Warning>) {
        let size = self.least();
        if self.fit.elide {
            let filled = self.lines_in(text, room, size);
            let block = self.cut(&filled, (text, "".into()), room, size);
            let full = block.text().to_owned();
            let warning = Warning::TextElided { what: WHAT.to_owned(), full };
            return (FittedText::new(block, size), vec![warning]);
        }
        let room = TextRoom { depth: f64::INFINITY, ..room };
        let fitted = FittedText::new(self.lines_in(text, room, size).block(text), size);
        let lacking = (fitted.length() - room.length).max(0.0);
        let mut warnings = Vec::new();
        if size < self.size {
            warnings.push(Warning::TextShrunk { what: WHAT.to_owned(), size });
        }
        (FittedText { lacking, ..fitted }, warnings)
    }

    fn lines_in<'a>(&self, text: TextPart<'a>, room: TextRoom, size: f64) -> FilledText<'a> {
        self.filled(text, usize::MAX, room.length / size, room.lines(size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Fit, FontStyle, Fonts, Text};
    use proptest::prelude::*;

    fn caption(text: &Text, fit: Fit, (length, depth): (f64, f64)) -> (FittedText, Vec<Warning>) {
        let (fonts, style) = (Fonts::default(), FontStyle::REGULAR);
        let fitter = Fitter { fonts: &fonts, style: &style, size: 8.0, minimum: 6.0, fit };
        fitter.caption(text.part(), TextRoom { length, depth })
    }

    fn lines(fitted: &FittedText) -> Vec<&str> {
        fitted.text.lines().iter().map(|line| line.text()).collect()
    }

    #[test]
    fn lines_are_full() {
        let text = "Ozone over the city in June, by hour of the day.".into();
        let (fitted, warnings) = caption(&text, Fit::new(), (130.0, 100.0));
        assert_eq!(lines(&fitted), ["Ozone over the city in June, by", "hour of the day."]);
        assert_eq!((fitted.size, fitted.text.is_cut(), warnings.len()), (8.0, false, 1));
    }

    #[test]
    fn each_line_of_the_user_is_broken_by_itself() {
        let text = "One.\n\nTwo is a little too long for its line.\nThree.".into();
        let (fitted, _) = caption(&text, Fit::new(), (100.0, 100.0));
        let expected = ["One.", "", "Two is a little too long for", "its line.", "Three."];
        assert_eq!((lines(&fitted).as_slice(), fitted.size), (expected.as_slice(), 8.0));
    }

    #[test]
    fn the_last_line_that_has_room_is_cut() {
        let text = "all the words of it ".repeat(20).into();
        let (fitted, warnings) = caption(&text, Fit::new(), (100.0, 30.0));
        let lines = lines(&fitted);
        assert!(lines.len() == 4 && fitted.size == 6.0 && fitted.height() <= 30.0, "{lines:?}");
        let is_cut = |line: &&str| line.ends_with('…');
        assert_eq!(lines.iter().position(is_cut), Some(3));
        assert!(matches!(warnings.as_slice(), [Warning::TextElided { .. }]));
        let whole = caption(&"First line\nsecond\nthird".into(), Fit::new(), (100.0, 12.0)).0;
        assert_eq!(whole.text.lines().last().map(|line| line.text()), Some("second…"));
    }

    #[test]
    fn steps_can_be_switched_off() {
        let text = Text::from("all the words of it ".repeat(20).trim());
        let fitted = |fit| caption(&text, fit, (100.0, 30.0)).0;
        let kept = fitted(Fit::new().elide(false));
        assert!(kept.size == 6.0 && kept.height() > 30.0 && kept.lacking == 0.0);
        let large = fitted(Fit::new().shrink(false));
        assert!(large.size == 8.0 && large.text.is_cut() && large.text.lines().len() == 3);
        let one = fitted(Fit::new().wrap(false));
        assert!(one.text.is_cut() && one.text.lines().len() == 1);
        assert!(fitted(Fit::none()).lacking > 0.0);
    }

    proptest! {
        #[test]
        fn it_fits_and_nothing_is_lost(
            words in prop::collection::vec(("[a-zא-ת.-]{1,9}[ \n]", 0..4), 0..60),
            (length, depth) in (20.0..300.0, 5.0..200.0),
        ) {
            let text = words.iter().fold(Text::new(), |text, (word, way)| match way {
                0 => text.bold(word),
                1 => text.superscript(word),
                _ => text.then(word),
            });
            let (fitted, _) = caption(&text, Fit::new(), (length, depth));
            prop_assert!((6.0..=8.0).contains(&fitted.size));
            prop_assert!(fitted.length() <= length * (1.0 + 1e-9));
            let is_low = fitted.height() <= depth * (1.0 + 1e-9);
            prop_assert!(is_low || fitted.text.lines().len() == 1);
            prop_assert_eq!(fitted.text.part().to_text(), text.clone());
            if !fitted.text.is_cut() {
                let dense = |text: &str| text.split_whitespace().collect::<String>();
                prop_assert_eq!(dense(&lines(&fitted).concat()), dense(text.as_str()));
            }
        }
    }
}
