//! What stands above a panel: its title, and the letter that numbers it.

use super::line::{FittedText, Fitter, TextRoom};
use super::unfit::Unfit;
use crate::guide::{Label, Side};
use crate::scene::Anchor;
use crate::scene::kurbo::Point;
use crate::text::Text;
use crate::units::PixelGrid;
use crate::warning::Warning;

/// The gap between a letter and the title below it, in em of the letter.
const LEADING: f64 = 0.3;

/// A panel's title and letter, measured. They share a line, the letter at its beginning, unless the
/// title has to be broken or shrunk for that and would not be below the letter.
pub(crate) struct Heading {
    title: Option<FittedText>,
    warnings: Vec<Warning>,
    letter: Option<FittedText>,
    line: HeadingLine,
    /// Whether the letter has a line of its own, above the title.
    is_stacked: bool,
    /// What is between the letter and the title beside it.
    gap: f64,
}

/// How far headings reach from their baselines: those of a row are given the same, so that their
/// letters stand on one line, and their titles too.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct HeadingLine {
    /// Above the letter's baseline; 0 where there is no letter.
    ascent: f64,
    /// Below the title's last baseline.
    descent: f64,
}

impl HeadingLine {
    pub(crate) fn max(self, other: Self) -> Self {
        Self { ascent: self.ascent.max(other.ascent), descent: self.descent.max(other.descent) }
    }
}

/// Where a heading may go: from the panel's upper left corner to the end of its area.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HeadingRoom {
    pub(crate) corner: Point,
    /// The left and the right end of the area.
    pub(crate) across: (f64, f64),
    /// What titles are centred on.
    pub(crate) center: f64,
    /// The heading's lower end.
    pub(crate) bottom: f64,
}

impl Heading {
    /// A heading without a title yet; `gap` is that between its texts and what they stand beside.
    pub(crate) fn new(letter: Option<FittedText>, gap: f64) -> Self {
        let line = HeadingLine::default();
        let heading =
            Self { title: None, warnings: Vec::new(), letter, line, is_stacked: false, gap };
        let line = heading.own_line();
        Self { line, ..heading }
    }

    pub(crate) fn has_letter(&self) -> bool {
        self.letter.is_some()
    }

    /// How long the letter is, which is never made to fit; 0 where there is none.
    pub(crate) fn letter_length(&self) -> f64 {
        self.letter.as_ref().map_or(0.0, FittedText::length)
    }

    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    pub(crate) fn unfit(&self) -> Option<Unfit> {
        let lacking = self.title.as_ref()?.lacking;
        Unfit::on(Side::Top, "title", (lacking, 0.0))
    }

    /// Fits the title into a room: beside the letter, or below it where that does more for the title
    /// and is no higher than the room is deep.
    pub(crate) fn measure(&mut self, title: Option<&Text>, fitter: &Fitter<'_>, room: TextRoom) {
        self.is_stacked = false;
        let Some(title) = title else { return };
        let mut best = fit(title, fitter, self.beside_letter(room));
        if let Some(letter) = &self.letter
            && !best.1.is_empty()
        {
            let below = fit(title, fitter, room);
            let height = letter.height() + self.leading(letter) + below.0.height();
            if height <= room.depth && is_better(&below.0, &best.0) {
                (best, self.is_stacked) = (below, true);
            }
        }
        self.set(best);
    }

    /// Fits the title once more, where its room came out smaller than it was measured for.
    pub(crate) fn refit(&mut self, title: Option<&Text>, fitter: &Fitter<'_>, length: f64) {
        let Some((title, old)) = title.zip(self.title.as_ref()) else { return };
        let room = TextRoom { length, depth: old.height() };
        let room = if self.is_stacked { room } else { self.beside_letter(room) };
        self.set(fit(title, fitter, room));
    }

    fn set(&mut self, (title, warnings): (FittedText, Vec<Warning>)) {
        (self.title, self.warnings) = (Some(title), warnings);
        self.align(self.own_line());
    }

    /// What the letter leaves of a room.
    fn beside_letter(&self, room: TextRoom) -> TextRoom {
        let taken = self.letter.as_ref().map_or(0.0, |letter| letter.length() + self.gap);
        TextRoom { length: room.length - taken, ..room }
    }

    /// The gap between a letter and the title below it.
    fn leading(&self, letter: &FittedText) -> f64 {
        self.gap.min(LEADING * letter.size)
    }

    /// The letter and the title, where they share a line.
    fn shared(&self) -> Option<(&FittedText, &FittedText)> {
        self.letter.as_ref().zip(self.title.as_ref()).filter(|_| !self.is_stacked)
    }

    fn own_line(&self) -> HeadingLine {
        let ascent = self.letter.as_ref().map_or(0.0, FittedText::ascent);
        let descent = self.title.as_ref().map_or(0.0, FittedText::last_descent);
        match self.shared() {
            Some((letter, title)) => HeadingLine {
                ascent: ascent.max(title.ascent()),
                descent: descent.max(letter.descent() - title.to_last_baseline()),
            },
            None => HeadingLine { ascent, descent },
        }
    }

    /// How far it reaches from its baselines.
    pub(crate) fn line(&self) -> HeadingLine {
        self.line
    }

    /// Makes it reach as far as others in its row.
    pub(crate) fn align(&mut self, line: HeadingLine) {
        self.line = self.line.max(line);
    }

    /// How high it is; none where there is nothing.
    pub(crate) fn height(&self) -> Option<f64> {
        let HeadingLine { ascent, descent } = self.line;
        let below = |title: &FittedText| title.to_last_baseline() + descent;
        match (&self.letter, &self.title) {
            (None, None) => None,
            (Some(letter), None) => Some(ascent + letter.descent()),
            (None, Some(title)) => Some(title.ascent() + below(title)),
            (Some(letter), Some(title)) if self.is_stacked => {
                let above = ascent + letter.descent() + self.leading(letter);
                Some(above + title.ascent() + below(title))
            }
            (Some(_), Some(title)) => Some(ascent + below(title)),
        }
    }

    /// The title and the letter at their places.
    pub(crate) fn place(
        &self,
        room: HeadingRoom,
        grid: PixelGrid,
    ) -> (Option<Label>, Option<Label>) {
        let letter = self.place_letter(room.corner, grid);
        // Of a title that is cut to nothing no box is left, which might be beyond the panel.
        let is_left = |title: &&FittedText| title.length() > 0.0 || !title.text.is_cut();
        let title = self.title.as_ref().filter(is_left).map(|title| {
            let (start, end) = (self.title_start(room), room.across.1);
            let x = super::plan::stay_within(room.center, title.length(), (start, end));
            let y = grid.snap(room.bottom - self.line.descent - title.to_last_baseline());
            // Rounded to pixels each by itself, they might miss each other by one.
            let beside = letter.as_ref().filter(|_| !self.is_stacked).map(|letter| letter.at.y);
            let is_near = |other: &f64| (other - y).abs() < 1.01 * grid.pitch();
            let at = Point::new(x, beside.filter(is_near).unwrap_or(y));
            Label::new(title.text.clone(), title.size, Anchor::Middle, at)
        });
        (title, letter)
    }

    /// The letter at the panel's upper left corner.
    pub(crate) fn place_letter(&self, corner: Point, grid: PixelGrid) -> Option<Label> {
        let letter = self.letter.as_ref()?;
        let at = Point::new(corner.x, grid.ceil(corner.y + self.line.ascent));
        Some(Label::new(letter.text.clone(), letter.size, Anchor::Start, at))
    }

    /// Where the title may start: right of the letter, unless that is above it.
    fn title_start(&self, room: HeadingRoom) -> f64 {
        match self.shared() {
            Some((letter, _)) => room.corner.x + letter.length() + self.gap,
            None => room.across.0,
        }
    }
}

fn fit(title: &Text, fitter: &Fitter<'_>, room: TextRoom) -> (FittedText, Vec<Warning>) {
    fitter.text((title.part(), "".into()), "title", room)
}

/// Whether less had to be done to a text to fit it than to the same text elsewhere.
fn is_better(text: &FittedText, other: &FittedText) -> bool {
    let lines = |text: &FittedText| text.text.lines().len();
    let is_cut = |text: &FittedText| text.text.is_cut();
    text.lacking < other.lacking
        || text.size > other.size
        || is_cut(other)
        || (!is_cut(text) && lines(text) < lines(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::TextBlock;
    use crate::text::{Fit, FontStyle, Fonts};

    fn heading(title: &str, (length, depth): (f64, f64)) -> Heading {
        let (fonts, style) = (Fonts::default(), FontStyle::default());
        let fitter =
            Fitter { fonts: &fonts, style: &style, size: 8.0, minimum: 6.0, fit: Fit::new() };
        let letter = FittedText::new(TextBlock::from(fonts.shape("a", &style)), 10.0);
        let mut heading = Heading::new(Some(letter), 4.0);
        heading.measure(Some(&title.into()), &fitter, TextRoom { length, depth });
        heading
    }

    /// The title and the letter of a heading that begins at the top of its room.
    fn placed(heading: &Heading, length: f64) -> (Label, Label) {
        let room = HeadingRoom {
            corner: Point::ZERO,
            across: (0.0, length),
            center: length / 2.0,
            bottom: heading.height().unwrap(),
        };
        let (title, letter) = heading.place(room, PixelGrid::new(720.0));
        (title.unwrap(), letter.unwrap())
    }

    #[test]
    fn a_title_stands_on_the_letters_line() {
        let (title, letter) = placed(&heading("Growth", (100.0, 30.0)), 100.0);
        assert_eq!((title.at.y, title.at.x), (letter.at.y, 50.0));
        assert!(letter.ink().y0 >= 0.0 && letter.ink().x1 < title.ink().x0);
    }

    #[test]
    fn a_title_moves_aside_for_the_letter() {
        let heading = heading("Growth", (46.0, 30.0));
        let (title, letter) = placed(&heading, 46.0);
        assert!(heading.warnings().is_empty() && !heading.is_stacked);
        assert!(title.at.x > 23.0 && title.ink().x0 - letter.ink().x1 >= 4.0 - 0.5);
    }

    #[test]
    fn a_title_that_needs_the_whole_line_gets_it() {
        let heading = heading("Growth", (36.0, 30.0));
        let (title, letter) = placed(&heading, 36.0);
        assert!(heading.is_stacked && heading.warnings().is_empty());
        assert_eq!((title.at.x, title.size), (18.0, 8.0));
        assert!(letter.ink().y1 < title.ink().y0);
        assert!(letter.ink().y0 >= 0.0 && title.ink().y1 <= heading.height().unwrap());
    }

    #[test]
    fn a_low_room_has_one_line() {
        let heading = heading("Growth", (36.0, 12.0));
        assert!(!heading.is_stacked && !heading.warnings().is_empty());
    }
}
