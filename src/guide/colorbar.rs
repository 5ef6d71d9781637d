use super::axis::spine;
use super::{AxisGuide, Side};
use crate::color::{Color, Colormap};
use crate::norm::Norm;
use crate::scene::kurbo::Rect;
use crate::scene::{self, Group, Image, Pixels, Role};
use crate::theme::Theme;
use crate::units::PixelGrid;
use std::sync::Arc;

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
    /// The values along it.
    pub norm: Arc<dyn Norm>,
    /// Their colours.
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
            group = group.with_label(label.text.text());
        }
        Ok(group)
    }

    /// The gradient, a pixel for each colour of the map: any renderer shows these very colours.
    fn strip(&self, background: Color) -> Result<Image, scene::Error> {
        let colors = strip(self.norm.as_ref(), &self.colormap);
        let colors = colors.into_iter().map(|color| color.over(backdrop(background)));
        // The first row of an image is the top one, the first colour the lowest.
        let (colors, is_row): (Vec<Color>, _) = if self.axis.side.is_horizontal() {
            (colors.collect(), true)
        } else {
            (colors.rev().collect(), false)
        };
        let count = colors.len() as u32;
        let (width, height) = if is_row { (count, 1) } else { (1, count) };
        Image::new(width, height, pixels(colors), self.bar)
    }
}

/// The colours from the lower limit to the upper one, at the middle of as many pixels as the map has
/// colours.
fn strip(norm: &dyn Norm, colormap: &Colormap) -> Vec<Color> {
    let (scale, count) = (norm.scale(), colormap.table().len());
    let value = |pixel: usize| scale.inverse((pixel as f64 + 0.5) / count as f64);
    (0..count).map(|pixel| colormap.color(norm.normalize(value(pixel)))).collect()
}

/// A pixel for each colour, numbered where a byte holds the number.
fn pixels(colors: Vec<Color>) -> Pixels {
    match u8::try_from(colors.len().saturating_sub(1)) {
        Ok(last) => Pixels::Indexed { indices: (0..=last).collect(), palette: colors },
        Err(_) => Pixels::Rgba(
            colors.iter().flat_map(|color| [color.r, color.g, color.b, color.a]).collect(),
        ),
    }
}

/// What translucent colours are blended with: the page, on white where that is translucent itself.
pub(crate) fn backdrop(background: Color) -> Color {
    background.over(Color::WHITE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::{BoundaryNorm, LinearNorm, LogNorm};

    #[test]
    fn every_color_of_the_map_is_shown_once() {
        for map in [Colormap::TAB10, Colormap::VIRIDIS, Colormap::TWILIGHT] {
            for norm in [
                &LinearNorm::new().limits(15.0, 60.0) as &dyn Norm,
                &LinearNorm::new().limits(-1e300, 1e300),
                &LogNorm::new().limits(1e-3, 1e5),
            ] {
                assert_eq!(strip(norm, &map), map.table(), "{norm:?}");
            }
        }
    }

    #[test]
    fn boundaries_have_one_color_between_them() {
        let colors = strip(&BoundaryNorm::new([0.0, 1.0, 5.0, 20.0, 21.0]), &Colormap::VIRIDIS);
        let mut distinct = colors.clone();
        distinct.dedup();
        assert_eq!(distinct.len(), 4);
        assert!(colors.chunks(64).all(|part| part.iter().all(|color| *color == part[0])));
    }

    #[test]
    fn many_colors_need_no_palette() {
        for map in [Colormap::TAB10, Colormap::VIRIDIS, Colormap::TWILIGHT] {
            let table = map.table();
            let rect = Rect::new(0.0, 0.0, 1.0, 9.0);
            let image = Image::new(1, table.len() as u32, pixels(table.to_vec()), rect);
            let expected: Vec<u8> =
                table.iter().flat_map(|color| [color.r, color.g, color.b, color.a]).collect();
            assert_eq!(image.unwrap().to_rgba(), expected);
        }
    }
}
