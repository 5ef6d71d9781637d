use super::Color;

/// The colours for missing values, the one to prefer first. None is near white, so that a missing
/// cell differs from the page, and they are far from each other.
pub(super) const CANDIDATES: [Color; 4] = [
    Color::rgb(0xd9, 0xd9, 0xd9),
    Color::rgb(0x80, 0x80, 0x80),
    Color::rgb(0x40, 0x40, 0x40),
    Color::rgb(0xc0, 0x70, 0xc0),
];

/// The squared distance that counts as far.
///
/// Each of the library's maps has a candidate this far. The light grey is kept on those that are at
/// least a CIE 1976 difference of 12 away from it.
const FAR: i32 = 72 * 72;

/// The colour for missing values on a map of these colours: the first candidate that is far from
/// each of them, or the furthest when none is.
pub(super) const fn color(colors: &[Color]) -> Color {
    let mut best = CANDIDATES[0];
    let mut furthest = -1;
    let mut i = 0;
    while i < CANDIDATES.len() {
        let distance = nearest(CANDIDATES[i], colors);
        if distance >= FAR {
            return CANDIDATES[i];
        }
        if distance > furthest {
            (best, furthest) = (CANDIDATES[i], distance);
        }
        i += 1;
    }
    best
}

/// The squared distance to the nearest of the colours.
const fn nearest(color: Color, colors: &[Color]) -> i32 {
    let mut least = i32::MAX;
    let mut i = 0;
    while i < colors.len() {
        let distance = distance(color, colors[i]);
        if distance < least {
            least = distance;
        }
        i += 1;
    }
    least
}

/// How different two colours look, squared: in whole numbers, so that the compiler can work it out.
///
/// Source: Thiadmer Riemersma, "Colour metric", <https://www.compuphase.com/cmetric.htm>.
const fn distance(a: Color, b: Color) -> i32 {
    let twice_mean_red = a.r as i32 + b.r as i32;
    let (r, g, b) = (a.r as i32 - b.r as i32, a.g as i32 - b.g as i32, a.b as i32 - b.b as i32);
    ((1024 + twice_mean_red) * r * r + 2048 * g * g + (1534 - twice_mean_red) * b * b) / 512
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::{Colormap, contrast::linear};

    /// CIE 1976 L*a*b* with the white of sRGB (IEC 61966-2-1; CIE 015:2018).
    fn lab(color: Color) -> [f64; 3] {
        let [r, g, b] = [color.r, color.g, color.b].map(linear);
        let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
        let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b;
        let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883;
        let [x, y, z] = [x, y, z].map(|t| {
            if t > 216.0 / 24389.0 { libm::cbrt(t) } else { (24389.0 / 27.0 * t + 16.0) / 116.0 }
        });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn difference(a: Color, b: Color) -> f64 {
        let (a, b) = (lab(a), lab(b));
        a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
    }

    #[test]
    fn missing_is_seen_on_every_map() {
        for name in Colormap::names() {
            let map = Colormap::named(name).unwrap();
            for &color in map.table() {
                let difference = difference(map.bad(), color);
                assert!(difference >= 12.0, "{name}: {} by {color}: {difference}", map.bad());
            }
            assert!(difference(map.bad(), Color::WHITE) >= 12.0);
        }
    }

    #[test]
    fn which_grey() {
        let bad = |map: Colormap| map.bad().to_string();
        for map in [Colormap::VIRIDIS, Colormap::MAGMA, Colormap::INFERNO, Colormap::PLASMA] {
            assert_eq!(map.bad(), Colormap::DEFAULT_BAD);
        }
        assert_eq!(bad(Colormap::CIVIDIS), "#d9d9d9");
        assert_eq!(bad(Colormap::RD_BU), "#808080");
        assert_eq!(bad(Colormap::TAB20), "#404040");
        assert_eq!(bad(Colormap::GRAY), "#c070c0");
        assert_eq!(Colormap::RD_BU.reversed().bad(), Colormap::RD_BU.bad());
    }

    #[test]
    fn near_all_candidates() {
        let colors: Vec<Color> = CANDIDATES.iter().map(|c| Color { g: c.g + 1, ..*c }).collect();
        assert_eq!(color(&colors[1..]), CANDIDATES[0]);
        assert!(CANDIDATES.contains(&color(&colors)));
    }
}
