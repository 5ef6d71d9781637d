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
        self.fitted = self.titles(extents, |_| depth);
        let texts = || self.fitted.iter().flatten().map(|title| &title.text);
        let above = texts().map(|text| text.height() - text.last_descent()).fold(0.0, f64::max);
        let below = texts().map(FittedText::last_descent).fold(0.0, f64::max);
        (self.above, self.below) = (above, below);
    }

    fn what(&self) -> &'static str {
        if self.side.is_horizontal() { "column title" } else { "row title" }
    }

    fn titles(&self, extents: &[Extent], depth: impl Fn(usize) -> f64) -> Vec<Option<Title>> {
        let Look { theme, title_font, .. } = self.look;
        let fitter = self.look.fitter(theme.label_size, title_font);
        let fit = |(at, (title, extent)): (usize, (&Option<Text>, &Extent))| {
            let room = TextRoom { length: extent.length(), depth: depth(at) };
            let parts = (title.as_ref()?.part(), "".into());
            let (text, warnings) = fitter.text(parts, self.what(), room);
            Some(Title { text, warnings })
        };
        self.asked.iter().zip(extents).enumerate().map(fit).collect()
    }

    /// Fits them once more where rows or columns came out shorter, no deeper than they were.
    pub(super) fn fit(&mut self, extents: &[Extent]) {
        let is_long = |(title, extent): (&Option<Title>, &Extent)| {
            title.as_ref().is_some_and(|title| title.text.length() > extent.length())
        };
        if self.fitted.iter().zip(extents).any(is_long) {
            let height = |title: &Option<Title>| title.as_ref().map_or(0.0, |t| t.text.height());
            let depth = |at: usize| self.fitted.get(at).map_or(0.0, height);
            self.fitted = self.titles(extents, depth);
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
