//! What lies under the numbers in cells.

use super::shapes::Symbols;
use super::view::View;
use crate::color::{Color, contrast, readable_on};
use crate::scene::kurbo::Rect;

/// The least contrast of text, as WCAG 2 asks for.
const READABLE: f64 = 4.5;

/// How a number in a cell is made readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ground {
    /// The colour of the number.
    pub(super) text: Color,
    /// The colour of a plate to put under it, where no text could be read on all that is there.
    pub(super) plate: Option<Color>,
}

impl Ground {
    /// For a number on one colour.
    fn on(color: Color) -> Self {
        Self { text: readable_on(color), plate: None }
    }

    /// For a number that lies partly on the cell's own colour and partly on another one.
    fn across(own: Color, other: Color) -> Self {
        let on_own = readable_on(own);
        let is_readable =
            |text: &Color| contrast(*text, own).min(contrast(*text, other)) >= READABLE;
        match [on_own, readable_on(other)].into_iter().find(is_readable) {
            Some(text) => Self { text, plate: None },
            None => Self { text: on_own, plate: Some(own) },
        }
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

    /// What is under a number of this ink in a cell.
    pub(super) fn at(&self, row: usize, column: usize, ink: Rect) -> Ground {
        match &self.symbols {
            Some(symbols) => on_symbol(symbols, row, column, ink),
            None => self.on_cell(row, column),
        }
    }

    fn on_cell(&self, row: usize, column: usize) -> Ground {
        let Self { view, .. } = self;
        let color = |cell| view.paint(cell).map_or(view.frame.backdrop, |paint| paint.color);
        let own = color(view.cell_value(row, column));
        match view.second() {
            Some(second) => Ground::across(own, color(view.map.cell_of(second, row, column))),
            None => Ground::on(own),
        }
    }
}

fn on_symbol(symbols: &Symbols<'_>, row: usize, column: usize, ink: Rect) -> Ground {
    let Some((marker, _)) = symbols.marker(row, column) else {
        return Ground::on(symbols.ground);
    };
    let fill = marker.fill.unwrap_or(symbols.ground);
    if symbols.holds(&marker, ink) {
        Ground::on(fill)
    } else {
        Ground::across(fill, symbols.ground)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_on_two_grounds() {
        let (light, dark) = (Color::rgb(250, 230, 120), Color::rgb(40, 10, 60));
        assert_eq!(Ground::across(light, Color::WHITE), Ground { text: Color::BLACK, plate: None });
        assert_eq!(
            Ground::across(dark, Color::WHITE),
            Ground { text: Color::WHITE, plate: Some(dark) }
        );
    }

    proptest! {
        #[test]
        fn always_readable(own: (u8, u8, u8), other: (u8, u8, u8)) {
            let color = |(r, g, b)| Color::rgb(r, g, b);
            let ground = Ground::across(color(own), color(other));
            let grounds = match ground.plate {
                Some(plate) => [plate, plate],
                None => [color(own), color(other)],
            };
            prop_assert!(grounds.iter().all(|&color| contrast(color, ground.text) >= READABLE));
        }
    }
}
