use super::Symbol;
use crate::color::Color;
use crate::guide::Label;
use crate::guide::axis::spine;
use crate::guide::colorbar::backdrop;
use crate::guide::plate::{draw_plate, readable};
use crate::scene::kurbo::{Affine, Rect, Shape as _};
use crate::scene::{self, Fill, Group, Role, Shape};
use crate::theme::Theme;
use crate::units::PixelGrid;

/// A legend at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LegendGuide {
    /// The rectangle around it.
    pub rect: Rect,
    /// Its title.
    pub title: Option<Label>,
    /// Its entries.
    pub entries: Vec<PlacedEntry>,
    /// Whether it is inside the axes, on a plate as large as `rect`.
    pub has_plate: bool,
}

/// An entry of a legend at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PlacedEntry {
    /// Its symbol.
    pub symbol: Symbol,
    /// The rectangle of a swatch, or the square that a shape is drawn in.
    pub rect: Rect,
    /// What it means.
    pub label: Label,
}

impl PlacedEntry {
    /// A symbol in its rectangle, and what it means.
    #[must_use]
    pub fn new(symbol: Symbol, rect: Rect, label: Label) -> Self {
        Self { symbol, rect, label }
    }

    fn draw(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let ground = backdrop(theme.background);
        let fill = |color: Color| Fill::new(color.over(ground));
        let mut group = Group::new(Role::Group).with_label(self.label.text.text());
        match &self.symbol {
            Symbol::Swatch { fill: color, overlay } => {
                let path = self.rect.to_path(1.0);
                group.push(Shape::new(path.clone())?.with_fill(fill(*color)).crisp());
                if let Some(overlay) = overlay {
                    group.push(Shape::new(path)?.with_fill(Fill::new(overlay.clone())));
                }
                group.push(spine(self.rect, theme, grid)?);
            }
            Symbol::Shape { path, fill: color, .. } => {
                let to_page = Affine::translate(self.rect.center().to_vec2())
                    * Affine::scale_non_uniform(self.rect.width(), self.rect.height());
                group.push(Shape::new(to_page * path.clone())?.with_fill(fill(*color)));
            }
        }
        Ok(group.with_children(self.label.nodes(theme.foreground)?))
    }
}

impl LegendGuide {
    /// The nodes.
    ///
    /// # Errors
    /// When something lies outside the scene's limits.
    pub fn draw(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let plate = self.has_plate.then_some(self.rect);
        let theme = &readable(theme, plate);
        let mut group = Group::new(Role::Legend);
        if let Some(plate) = plate {
            group.push(draw_plate(plate, theme, grid)?);
        }
        if let Some(title) = &self.title {
            let nodes = title.nodes(theme.foreground)?;
            group.push(Group::new(Role::Title).with_children(nodes));
            group = group.with_label(title.text.text());
        }
        for entry in &self.entries {
            group.push(entry.draw(theme, grid)?);
        }
        Ok(group)
    }
}
