//! Titles of the columns of a grid, or of its rows.

use super::Frame;
use crate::error::PanelPlace;
use crate::guide::{Label, Side, Turn};
use crate::layout::Placed;
use crate::layout::grid::{Extent, keeps, stretch};
use crate::layout::line::{FittedText, TextRoom};
use crate::layout::plan::stay_within;
use crate::layout::sheet::Look;
use crate::layout::unfit::Unfit;
use crate::scene::Anchor;
use crate::scene::kurbo::Point;
use crate::text::Text;
use crate::warning::{Warning, located};

/// The titles on one side, measured: their last lines stand on one line.
pub(super) struct Titles<'a> {
    /// Above columns, or left of rows.
    side: Side,
    asked: &'a [Option<Text>],
    look: Look<'a>,
    fitted: Vec<Option<Title>>,
    /// How far they reach above and below the line that they stand on.
    above: f64,
    below: f64,
}

/// A title, and what is worth knowing about it.
struct Title {
    text: FittedText,
    warnings: Vec<Warning>,
}

impl<'a> Titles<'a> {
    /// None measured so far.
    pub(super) fn new(side: Side, asked: &'a [Option<Text>], look: Look<'a>) -> Self {
        Self { side, asked, look, fitted: Vec::new(), above: 0.0, below: 0.0 }
    }

    /// Measures them for rows or columns of some extents, at most so deep.
    pub(super) fn measure(&mut self, extents: &[Extent], depth: f64) {
        let fit = |(title, extent): (&Option<Text>, &Extent)| {
            Some(self.title(title.as_ref()?, extent, depth))
        };
        self.fitted = self.asked.iter().zip(extents).map(fit).collect();
        let texts = || self.fitted.iter().flatten().map(|title| &title.text);
        let above = texts().map(|text| text.height() - text.last_descent()).fold(0.0, f64::max);
        let below = texts().map(FittedText::last_descent).fold(0.0, f64::max);
        (self.above, self.below) = (above, below);
    }

    fn what(&self) -> &'static str {
        if self.side.is_horizontal() { "column title" } else { "row title" }
    }

    /// A title for a row or column of an extent, at most so deep.
    fn title(&self, title: &Text, extent: &Extent, depth: f64) -> Title {
        let Look { theme, title_font, .. } = self.look;
        let fitter = self.look.fitter(theme.label_size, title_font);
        let room = TextRoom { length: extent.length(), depth };
        let (text, warnings) = fitter.text((title.part(), "".into()), self.what(), room);
        Title { text, warnings }
    }

    /// Fits those once more whose rows or columns came out shorter, no deeper than they were. Others
    /// stay: fitted anew they might be larger than the room that was kept.
    pub(super) fn fit(&mut self, extents: &[Extent]) {
        let fitted =
            self.fitted.iter().zip(self.asked).zip(extents).map(|((old, asked), extent)| {
                let is_long = |old: &&Title| old.text.length() > extent.length();
                let long = old.as_ref().filter(is_long).zip(asked.as_ref());
                long.map(|(old, asked)| self.title(asked, extent, old.text.height()))
            });
        let fitted: Vec<Option<Title>> = fitted.collect();
        for (title, anew) in self.fitted.iter_mut().zip(fitted) {
            if anew.is_some() {
                *title = anew;
            }
        }
    }

    /// What they take, with the gap before them; nothing where there are none.
    pub(super) fn depth(&self) -> f64 {
        let height = self.above + self.below;
        if height > 0.0 { height + self.look.theme.title_gap } else { 0.0 }
    }

    /// Those that do not fit by the steps that may be taken.
    pub(super) fn unfit(&self) -> Option<Unfit> {
        let titles = self.fitted.iter().flatten();
        let most = titles.map(|title| title.text.lacking).fold(0.0, f64::max);
        let tracks = self.asked.len() as f64;
        Unfit::on(self.side, self.what(), (most * tracks, 0.0))
    }

    /// Puts each beside the middle of its row or column, but not beyond what that keeps free.
    pub(super) fn place(
        &self,
        extents: &[Extent],
        frame: &Frame<'_>,
        grid: Option<&PanelPlace>,
        placed: &mut Placed,
    ) {
        let Frame { data, outer, .. } = frame;
        let tracks = frame.tracks(self.side);
        let (start, _) = self.side.stretch_of(*data);
        let out = outer.on(self.side) + self.look.theme.title_gap + self.below;
        for (at, title) in self.fitted.iter().enumerate() {
            let Some(Title { text, warnings }) = title else { continue };
            let (from, to) = stretch(extents, &(at..at + 1));
            let (before, after) = keeps(tracks, &(at..at + 1));
            let within = (start + from - before, start + to + after);
            let middle = stay_within(start + (from + to) / 2.0, text.length(), within);
            let out = out + text.text.last_baseline() * text.size;
            let label = |at| Label::new(text.text.clone(), text.size, Anchor::Middle, at);
            placed.titles.push(if self.side.is_horizontal() {
                label(Point::new(middle, self.look.grid.snap(data.y0 - out)))
            } else {
                label(Point::new(data.x0 - out, middle)).turned(Turn::UP)
            });
            placed.warnings.extend(located(grid, warnings.iter().cloned()));
        }
    }
}
