//! What lies under the numbers in cells.

use super::shapes::Symbols;
use super::view::View;
use crate::color::{Color, contrast, readable_on};
use crate::scene::kurbo::Rect;

/// The least contrast of text, as WCAG 2 asks for.
const READABLE: f64 = 4.5;

/// What a label in a cell lies on, and how it is made readable there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ground {
    /// The colours under it, which may be the same one.
    colors: [Color; 2],
    /// The colour of text that can be read on them, or on the plate.
    pub(super) text: Color,
    /// The colour of a plate to put under it, where no text could be read on all that is there.
    pub(super) plate: Option<Color>,
}

impl Ground {
    /// For a label on one colour, hatched or not: nothing can be read over a hatch.
    fn on(color: Color, is_hatched: bool) -> Self {
        let plate = is_hatched.then_some(color);
        Self { colors: [color; 2], text: readable_on(color), plate }
    }

    /// For a label that lies partly on the cell's own colour and partly on another one.
    fn across(own: Color, other: Color, is_hatched: bool) -> Self {
        let colors = [own, other];
        let fits = |text: &Color| colors.iter().all(|color| contrast(*text, *color) >= READABLE);
        match [readable_on(own), readable_on(other)].into_iter().find(fits) {
            Some(text) if !is_hatched => Self { colors, text, plate: None },
            _ => Self { colors, text: readable_on(own), plate: Some(own) },
        }
    }

    /// The least contrast of a colour, which may be translucent, with what it lies on.
    pub(super) fn contrast(&self, text: Color) -> f64 {
        let grounds = self.plate.map_or(self.colors, |plate| [plate; 2]);
        let [one, other] = grounds.map(|ground| contrast(text.over(ground), ground));
        one.min(other)
    }
}

/// What lies under the numbers of all cells.
pub(super) struct Grounds<'a> {
    view: &'a View<'a>,
    symbols: Option<Symbols<'a>>,
}

impl<'a> Grounds<'a> {
    pub(super) fn of(view: &'a View<'a>) -> Self {
        Self { view, symbols: Symbols::of(view) }
    }

    /// What is under a label of this ink in a cell; none where the cell is hidden.
    pub(super) fn at(&self, row: usize, column: usize, ink: Rect) -> Option<Ground> {
        let Self { view, .. } = self;
        let own = view.paint(view.cell_value(row, column))?;
        if let Some(symbols) = &self.symbols {
            return Some(self.on_symbol(symbols, row, column, ink));
        }
        let second = view.second().map(|second| view.map.cell_of(second, row, column));
        Some(match second.and_then(|second| view.paint(second)) {
            Some(other) => {
                let is_missing = own.is_missing || other.is_missing;
                Ground::across(own.color, other.color, is_missing && self.hatches())
            }
            None => Ground::on(own.color, own.is_missing && self.hatches()),
        })
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
            Ground::across(fill, symbols.ground, is_hatched)
        }
    }

    fn hatches(&self) -> bool {
        self.view.mappable.missing_overlay.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_on_two_grounds() {
        let (light, dark) = (Color::rgb(250, 230, 120), Color::rgb(40, 10, 60));
        let across = |own, is_hatched| {
            let ground = Ground::across(own, Color::WHITE, is_hatched);
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
            let ground = Ground::across(color(own), color(other), false);
            prop_assert!(ground.contrast(ground.text) >= READABLE);
        }
    }
}
