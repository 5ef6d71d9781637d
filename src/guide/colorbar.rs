use super::axis::spine;
use super::{AxisGuide, Side};
use crate::color::{Color, Colormap};
use crate::scene::kurbo::Rect;
use crate::scene::{self, Group, Image, Pixels, Role};
use crate::theme::Theme;
use crate::units::PixelGrid;

/// Asks for a colorbar: which side, and what it is called.
///
/// It shares the norm and the colormap of the mark that asks for it, spans the norm's limits
/// whatever the data, and is exactly as long as the data rectangle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Colorbar {
    label: Option<String>,
    side: Option<Side>,
}

impl Colorbar {
    /// A colorbar on the right, without a label.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets its label.
    #[must_use]
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// Sets the side of the data rectangle that it stands on; the right one by default.
    #[must_use]
    pub fn side(self, side: Side) -> Self {
        Self { side: Some(side), ..self }
    }

    /// Its label.
    #[must_use]
    pub fn get_label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// Its side.
    #[must_use]
    pub fn get_side(&self) -> Side {
        self.side.unwrap_or(Side::Right)
    }
}

/// A colorbar at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ColorbarGuide {
    /// The bar.
    pub bar: Rect,
    /// Its axis.
    pub axis: AxisGuide,
    /// The colours along it.
    pub colormap: Colormap,
}

impl ColorbarGuide {
    /// The nodes.
    ///
    /// # Errors
    /// When something lies outside the scene's limits.
    pub fn draw(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let mut group = Group::new(Role::Colorbar)
            .with_child(self.strip(theme.background)?)
            .with_child(spine(self.bar, theme, grid)?)
            .with_child(self.axis.draw(theme, grid)?);
        if let Some(label) = &self.axis.label {
            group = group.with_label(label.shaped.text());
        }
        Ok(group)
    }

    /// The gradient, a pixel a colour: any renderer shows the very colours of the colormap.
    fn strip(&self, background: Color) -> Result<Image, scene::Error> {
        let palette: Vec<Color> =
            self.colormap.table().iter().map(|color| color.over(backdrop(background))).collect();
        let count = palette.len();
        if self.axis.side.is_horizontal() {
            Image::new(count as u32, 1, pixels(palette, 0..count), self.bar)
        } else {
            // The first row of an image is the top one, the first colour the lowest.
            Image::new(1, count as u32, pixels(palette, (0..count).rev()), self.bar)
        }
    }
}

/// A pixel for each colour in this order: numbered where a byte holds the number.
fn pixels(palette: Vec<Color>, order: impl Iterator<Item = usize>) -> Pixels {
    if palette.len() <= 256 {
        return Pixels::Indexed { palette, indices: order.map(|index| index as u8).collect() };
    }
    let colors = order.map(|index| palette[index]);
    Pixels::Rgba(colors.flat_map(|color| [color.r, color.g, color.b, color.a]).collect())
}

/// What translucent colours are blended with: the page, on white where that is translucent itself.
pub(crate) fn backdrop(background: Color) -> Color {
    background.over(Color::WHITE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_of_any_table() {
        for map in [Colormap::TAB10, Colormap::VIRIDIS, Colormap::TWILIGHT] {
            let table = map.table();
            let pixels = pixels(table.to_vec(), (0..table.len()).rev());
            let image = Image::new(1, table.len() as u32, pixels, Rect::new(0.0, 0.0, 1.0, 9.0));
            let expected: Vec<u8> =
                table.iter().rev().flat_map(|color| [color.r, color.g, color.b, color.a]).collect();
            assert_eq!(image.unwrap().to_rgba(), expected);
        }
    }
}
