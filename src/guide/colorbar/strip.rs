//! The colours along a bar.

use crate::color::{Color, Colormap};
use crate::norm::Norm;
use crate::scale::Scale;
use crate::scene::Pixels;

/// The colours from the lower limit to the upper one, at the middle of as many pixels as the map has
/// colours.
pub(super) fn gradient(norm: &dyn Norm, scale: &dyn Scale, colormap: &Colormap) -> Vec<Color> {
    let count = colormap.table().len();
    let value = |pixel: usize| scale.inverse((pixel as f64 + 0.5) / count as f64);
    (0..count).map(|pixel| colormap.color(norm.normalize(value(pixel)))).collect()
}

/// The colour of every interval between edges: that of its middle on the norm's own scale.
pub(super) fn parts(norm: &dyn Norm, edges: &[f64], colormap: &Colormap) -> Vec<Color> {
    let scale = norm.scale();
    let middle = |pair: &[f64]| f64::midpoint(scale.forward(pair[0]), scale.forward(pair[1]));
    let color = |pair: &[f64]| colormap.color(norm.normalize(scale.inverse(middle(pair))));
    edges.windows(2).map(color).collect()
}

/// A pixel for each colour, numbered where a byte holds the number.
pub(super) fn pixels(colors: Vec<Color>) -> Pixels {
    match u8::try_from(colors.len().saturating_sub(1)) {
        Ok(last) => Pixels::Indexed { indices: (0..=last).collect(), palette: colors },
        Err(_) => Pixels::Rgba(
            colors.iter().flat_map(|color| [color.r, color.g, color.b, color.a]).collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::{BoundaryNorm, LinearNorm, LogNorm};
    use crate::scene::Image;
    use crate::scene::kurbo::Rect;

    #[test]
    fn every_color_of_the_map_is_shown_once() {
        for map in [Colormap::TAB10, Colormap::VIRIDIS, Colormap::TWILIGHT] {
            for norm in [
                &LinearNorm::new().limits(15.0, 60.0) as &dyn Norm,
                &LinearNorm::new().limits(-1e300, 1e300),
                &LogNorm::new().limits(1e-3, 1e5),
            ] {
                assert_eq!(gradient(norm, norm.scale().as_ref(), &map), map.table(), "{norm:?}");
            }
        }
    }

    #[test]
    fn boundaries_have_one_color_between_them() {
        let edges = [0.0, 1.0, 5.0, 20.0, 21.0];
        let norm = BoundaryNorm::new(edges);
        let map = Colormap::VIRIDIS;
        let expected = [0, 85, 170, 255].map(|index| map.table()[index]);
        assert_eq!(parts(&norm, &edges, &map), expected);
        let widest = [f64::MIN, f64::MAX];
        assert_eq!(parts(&BoundaryNorm::new(widest), &widest, &map).len(), 1);
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
