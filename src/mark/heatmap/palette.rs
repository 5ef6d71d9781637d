//! The colours of a heatmap by number.

use super::mask::Cell;
use super::view::View;
use crate::color::Color;
use crate::scene::Pixels;
use std::sync::Arc;

/// All colours that cells may have: those of the colormap's table, then under, over, missing, hidden.
pub(super) struct Palette<'a> {
    view: &'a View<'a>,
    length: u32,
}

impl<'a> Palette<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Self {
        Self { view, length: view.mappable.colormap.table().len() as u32 }
    }

    /// The number of a cell's colour.
    pub(super) fn code(&self, cell: Cell) -> u32 {
        let value = match cell {
            Cell::Hidden => return self.length + 3,
            Cell::Missing => return self.missing(),
            Cell::Value(value) => value,
        };
        let place = self.view.mappable.norm.normalize(value);
        match self.view.mappable.colormap.index(place) {
            Some(index) => index as u32,
            None if place < 0.0 => self.length,
            None if place > 1.0 => self.length + 1,
            None => self.missing(),
        }
    }

    /// The number of the colour of missing values.
    pub(super) fn missing(&self) -> u32 {
        self.length + 2
    }

    /// The colour of a number.
    fn color(&self, code: u32) -> Color {
        let map = &self.view.mappable.colormap;
        let color = match map.table().get(code as usize) {
            Some(&color) => color,
            None if code == self.length => map.under(),
            None if code == self.length + 1 => map.over(),
            None if code == self.missing() => map.bad(),
            None => return Color::TRANSPARENT,
        };
        color.over(self.view.frame.backdrop)
    }

    /// Numbers as pixels: one byte each where there are at most 256 colours, in the order of their
    /// first use.
    pub(super) fn pixels(&self, codes: &[u32]) -> Pixels {
        const NONE: usize = usize::MAX;
        let mut numbers = vec![NONE; self.length as usize + 4];
        let mut palette: Vec<Color> = Vec::new();
        let mut indices = Vec::with_capacity(codes.len());
        for &code in codes {
            let number = &mut numbers[code as usize];
            if *number == NONE {
                let color = self.color(code);
                // The ends of the table are often the colours under and over, too.
                *number = palette.iter().position(|&known| known == color).unwrap_or(palette.len());
                if *number == palette.len() {
                    palette.push(color);
                }
                if palette.len() > 256 {
                    return self.rgba(codes);
                }
            }
            indices.push(*number as u8);
        }
        Pixels::Indexed { palette, indices: Arc::from(indices) }
    }

    fn rgba(&self, codes: &[u32]) -> Pixels {
        let colors: Vec<Color> = (0..self.length + 4).map(|code| self.color(code)).collect();
        let bytes = |&code: &u32| {
            let Color { r, g, b, a } = colors[code as usize];
            [r, g, b, a]
        };
        Pixels::Rgba(codes.iter().flat_map(bytes).collect())
    }
}
