//! Contrast as the Web Content Accessibility Guidelines measure it.
//!
//! Alpha plays no part here: blend a translucent colour with what lies below ([`Color::over`]) and
//! ask about the colour that is really painted.

use super::Color;
use std::sync::LazyLock;

/// The least contrast of text (WCAG 2.2, level AA).
pub(crate) const READABLE: f64 = 4.5;

/// The linear light of each 8-bit sRGB channel value, 0 to 1.
static LINEAR: LazyLock<[f64; 256]> = LazyLock::new(|| {
    std::array::from_fn(|channel| {
        let value = channel as f64 / 255.0;
        if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
    })
});

/// The linear light of an 8-bit sRGB channel, from 0 to 1 (IEC 61966-2-1).
pub(super) fn linear(channel: u8) -> f64 {
    LINEAR[usize::from(channel)]
}

/// The relative luminance of a colour, from 0 (black) to 1 (white).
///
/// Source: WCAG 2.2, "relative luminance", <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
#[must_use]
pub fn luminance(color: Color) -> f64 {
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
}

/// The contrast of two colours, from 1 (none) to 21 (black and white), whichever comes first.
///
/// WCAG 2 asks for at least 4.5 for text and 3 for large text and graphical objects.
/// Source: WCAG 2.2, "contrast ratio", <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
///
/// ```
/// use graticule::color::{Color, contrast};
///
/// assert_eq!(contrast(Color::WHITE, Color::BLACK), 21.0);
/// ```
#[must_use]
pub fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Black or white, whichever has the higher contrast against `background`; black when equal.
///
/// The contrast is at least 4.58 on every opaque colour, so text in this colour always passes.
///
/// ```
/// use graticule::color::{Color, readable_on};
///
/// assert_eq!(readable_on(Color::rgb(0x0b, 0x08, 0x24)), Color::WHITE);
/// assert_eq!(readable_on(Color::rgb(0xdd, 0x49, 0x68)), Color::BLACK);
/// ```
#[must_use]
pub fn readable_on(background: Color) -> Color {
    if contrast(background, Color::BLACK) >= contrast(background, Color::WHITE) {
        Color::BLACK
    } else {
        Color::WHITE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Colormap;
    use proptest::prelude::*;
    use serde_json::Value;

    fn goldens() -> Value {
        serde_json::from_str(include_str!("goldens/contrast.json")).unwrap()
    }

    #[test]
    fn best_of_black_and_white_on_whole_maps() {
        for (name, best) in goldens()["best"].as_object().unwrap() {
            let map = Colormap::named(name).unwrap();
            let best = best.as_str().unwrap();
            // Of the 510 colours of twilight they have the first 256.
            let ours: String = map
                .table()
                .iter()
                .take(best.len())
                .map(|&color| if readable_on(color) == Color::WHITE { 'w' } else { 'b' })
                .collect();
            assert_eq!(ours, best, "{name}");
        }
    }

    #[test]
    fn ratios_on_the_cells_of_the_seed_figure() {
        for row in goldens()["ref"].as_array().unwrap() {
            let cell = Colormap::MAGMA.color((row["value"].as_f64().unwrap() - 15.0) / 45.0);
            assert_eq!(cell.to_string()[1..], *row["hex"].as_str().unwrap());
            for (color, key) in [(Color::WHITE, "white"), (Color::BLACK, "black")] {
                let ratio = contrast(cell, color);
                assert!((ratio - row[key].as_f64().unwrap()).abs() < 0.0051, "{row}: {ratio}");
            }
        }
    }

    proptest! {
        #[test]
        fn always_readable(r: u8, g: u8, b: u8) {
            let color = Color::rgb(r, g, b);
            prop_assert!(contrast(color, readable_on(color)) >= 4.58);
        }
    }
}
