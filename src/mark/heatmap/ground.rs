//! What lies under the numbers in cells.

use super::reduce::{Job, Zones};
use super::resample::Resampling;
use super::shapes::Symbols;
use super::view::View;
use crate::color::{Color, READABLE, contrast, readable_on};
use crate::scene::kurbo::Rect;
use std::ops::Range;

/// What a label in a cell lies on, and how it is made readable there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ground {
    /// The colours under it.
    colors: Vec<Color>,
    /// The colour of text that can be read on them, or on the plate.
    pub(super) text: Color,
    /// The colour of a plate to put under it, where no text could be read on all that is there.
    pub(super) plate: Option<Color>,
}

impl Ground {
    /// For a label on one colour, hatched or not: nothing can be read over a hatch.
    fn on(color: Color, is_hatched: bool) -> Self {
        Self::across(color, [], is_hatched)
    }

    /// For a label that lies partly on the cell's own colour and partly on others.
    fn across(own: Color, others: impl IntoIterator<Item = Color>, is_hatched: bool) -> Self {
        let colors: Vec<Color> = std::iter::once(own).chain(others).collect();
        let best = readable_on(own);
        let second = if best == Color::BLACK { Color::WHITE } else { Color::BLACK };
        let fits = |text: &Color| colors.iter().all(|color| contrast(*text, *color) >= READABLE);
        match [best, second].into_iter().find(fits) {
            Some(text) if !is_hatched => Self { colors, text, plate: None },
            _ => Self { colors, text: best, plate: Some(own) },
        }
    }

    /// The least contrast of a colour, which may be translucent, with what it lies on.
    pub(super) fn contrast(&self, text: Color) -> f64 {
        let grounds = self.plate.as_ref().map_or(self.colors.as_slice(), std::slice::from_ref);
        let contrasts = grounds.iter().map(|&ground| contrast(text.over(ground), ground));
        contrasts.fold(f64::INFINITY, f64::min)
    }
}

/// What lies under the numbers of all cells.
pub(super) struct Grounds<'a> {
    view: &'a View<'a>,
    symbols: Option<Symbols<'a>>,
    smooth: Option<Smooth>,
}

impl<'a> Grounds<'a> {
    pub(super) fn of(view: &'a View<'a>) -> Self {
        Self { view, symbols: Symbols::of(view), smooth: Smooth::of(view) }
    }

    /// What is under a label of this ink in a cell; none where the cell is hidden.
    pub(super) fn at(&self, row: usize, column: usize, ink: Rect) -> Option<Ground> {
        let Self { view, .. } = self;
        let own = view.paint(view.cell_value(row, column))?;
        if let Some(symbols) = &self.symbols {
            return Some(self.on_symbol(symbols, row, column, ink));
        }
        let second = view.second().map(|second| view.map.cell_of(second, row, column));
        let is_hatched = |is_missing: bool| is_missing && self.hatches();
        if let Some(other) = second.and_then(|second| view.paint(second)) {
            let is_missing = own.is_missing || other.is_missing;
            return Some(Ground::across(own.color, [other.color], is_hatched(is_missing)));
        }
        let others = self.smooth.iter().flat_map(|smooth| smooth.under(view, ink));
        Some(Ground::across(own.color, others, is_hatched(own.is_missing)))
    }

    fn on_symbol(&self, symbols: &Symbols<'_>, row: usize, column: usize, ink: Rect) -> Ground {
        let Some((marker, is_missing)) = symbols.marker(row, column) else {
            return Ground::on(symbols.ground, false);
        };
        let fill = marker.fill.unwrap_or(symbols.ground);
        let is_hatched = is_missing && self.hatches();
        if symbols.holds(&marker, ink) {
            Ground::on(fill, is_hatched)
        } else {
            Ground::across(fill, [symbols.ground], is_hatched)
        }
    }

    fn hatches(&self) -> bool {
        self.view.mappable.missing_overlay.is_some()
    }
}

/// The pixels of an image whose colours run between the centres of cells.
struct Smooth {
    columns: Resampling,
    rows: Resampling,
    zones: Option<Zones>,
}

impl Smooth {
    fn of(view: &View<'_>) -> Option<Self> {
        let linear = || Self {
            columns: Resampling::linear(&view.columns),
            rows: Resampling::linear(&view.rows),
            zones: Zones::of(&*view.mappable.norm),
        };
        view.is_smooth().then(linear)
    }

    /// The colours in a rectangle, in points.
    fn under<'b>(&'b self, view: &'b View<'b>, rect: Rect) -> impl Iterator<Item = Color> + 'b {
        let Rect { x0, y0, x1, y1 } = rect.scale_from_origin(1.0 / view.pitch);
        let columns = touched(&self.columns, x0, x1);
        let Self { columns: xs, rows: ys, zones } = self;
        let job = Job { view, rows: ys, columns: xs, zones: *zones, reduction: view.map.reduction };
        let pixels = touched(ys, y0, y1).flat_map(move |y| columns.clone().map(move |x| (x, y)));
        let cells =
            pixels.map(move |(x, y)| job.pixel(y, x, |row, column| view.cell_value(row, column)));
        cells.filter_map(|cell| Some(view.paint(cell)?.color))
    }
}

/// The pixels that a stretch of the page lies in.
fn touched(line: &Resampling, from: f64, to: f64) -> Range<usize> {
    let first = line.edges.partition_point(|edge| *edge <= from).saturating_sub(1);
    first..line.edges.partition_point(|edge| *edge < to).min(line.count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_on_two_grounds() {
        let (light, dark) = (Color::rgb(250, 230, 120), Color::rgb(40, 10, 60));
        let across = |own, is_hatched| {
            let ground = Ground::across(own, [Color::WHITE], is_hatched);
            (ground.text, ground.plate)
        };
        assert_eq!(across(light, false), (Color::BLACK, None));
        assert_eq!(across(light, true), (Color::BLACK, Some(light)));
        assert_eq!(across(dark, false), (Color::WHITE, Some(dark)));
    }

    proptest! {
        #[test]
        fn always_readable(own: (u8, u8, u8), other: (u8, u8, u8)) {
            let color = |(r, g, b)| Color::rgb(r, g, b);
            let ground = Ground::across(color(own), [color(other)], false);
            prop_assert!(ground.contrast(ground.text) >= READABLE);
        }
    }
}
