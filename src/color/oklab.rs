//! Mixing colours in Oklab, where equal steps look about equal.
//!
//! Source: Björn Ottosson, "A perceptual color space for image processing", 2020,
//! <https://bottosson.github.io/posts/oklab/>, with the matrices of 2021.

use super::Color;
use super::contrast::linear;

/// A colour in Oklab: lightness, from green to red, from blue to yellow.
#[derive(Clone, Copy)]
struct Oklab([f64; 3]);

impl Oklab {
    fn new(color: Color) -> Self {
        let [r, g, b] = [color.r, color.g, color.b].map(linear);
        let l = libm::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        let m = libm::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        let s = libm::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        Self([
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ])
    }

    /// The sRGB colour, each channel on its own drawn into what sRGB can show.
    fn color(self, alpha: u8) -> Color {
        let Self([lightness, a, b]) = self;
        let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        Color {
            r: encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            g: encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            b: encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
            a: alpha,
        }
    }
}

fn cube(x: f64) -> f64 {
    x * x * x
}

/// The sRGB channel of linear light (IEC 61966-2-1); the reverse of [`linear`].
fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.0031308 {
        12.92 * light
    } else {
        1.055 * libm::pow(light, 1.0 / 2.4) - 0.055
    };
    (value * 255.0).round() as u8
}

/// The colour `t` of the way from `a` (0) to `b` (1).
///
/// Colours weigh as much as they are opaque, so that what is transparent lends no colour.
pub(super) fn mix(a: Color, b: Color, t: f64) -> Color {
    let weights = [(1.0 - t) * f64::from(a.a), t * f64::from(b.a)];
    let alpha = weights[0] + weights[1];
    if alpha == 0.0 {
        return Color::TRANSPARENT;
    }
    let (from, to) = (Oklab::new(a).0, Oklab::new(b).0);
    let mixed = [0, 1, 2].map(|i| (weights[0] * from[i] + weights[1] * to[i]) / alpha);
    Oklab(mixed).color(alpha.round() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn close(color: Color, expected: [f64; 3]) {
        for (ours, theirs) in Oklab::new(color).0.iter().zip(expected) {
            assert!((ours - theirs).abs() < 5e-4, "{color}: {ours} is not {theirs}");
        }
    }

    /// The values of CSS Color Module Level 4 and of the Oklab article for the corners of sRGB.
    #[test]
    fn corners() {
        close(Color::WHITE, [1.0, 0.0, 0.0]);
        close(Color::BLACK, [0.0, 0.0, 0.0]);
        close(Color::rgb(255, 0, 0), [0.6280, 0.2249, 0.1258]);
        close(Color::rgb(0, 255, 0), [0.8664, -0.2339, 0.1795]);
        close(Color::rgb(0, 0, 255), [0.4520, -0.0325, -0.3115]);
    }

    #[test]
    fn half_way() {
        assert_eq!(mix(Color::BLACK, Color::WHITE, 0.5), Color::rgb(0x63, 0x63, 0x63));
        let red = Color::rgb(255, 0, 0);
        assert_eq!(mix(red, Color::TRANSPARENT, 0.5), red.with_alpha(128));
        assert_eq!(mix(Color::TRANSPARENT, Color::TRANSPARENT, 0.5), Color::TRANSPARENT);
    }

    proptest! {
        #[test]
        fn ends_are_exact(r: u8, g: u8, b: u8, t in 0.0..=1.0) {
            let (color, other) = (Color::rgb(r, g, b), Color::rgb(b, r, g));
            prop_assert_eq!(mix(color, other, 0.0), color);
            prop_assert_eq!(mix(color, other, 1.0), other);
            prop_assert_eq!(mix(color, color, t), color);
        }
    }
}
