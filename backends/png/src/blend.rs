//! The arithmetic of one pixel, bit for bit as tiny-skia's pipelines have it, for the loops that
//! are many times faster than those pipelines.

use graticule_scene::Color;
use resvg::tiny_skia::ColorU8;

/// Red, green, blue and alpha, premultiplied.
pub(crate) type Pixel = [u8; 4];

/// The colour, premultiplied.
pub(crate) fn premultiplied(Color { r, g, b, a }: Color) -> Pixel {
    let color = ColorU8::from_rgba(r, g, b, a).premultiply();
    [color.red(), color.green(), color.blue(), color.alpha()]
}

/// `above` over `below`, rounded to nearest: tiny-skia's precise pipeline, in whole numbers.
pub(crate) fn over(below: Pixel, above: Pixel) -> Pixel {
    match above[3] {
        0 => below,
        255 => above,
        alpha => channels(|i| {
            let kept = (u32::from(below[i]) * u32::from(255 - alpha) + 127) / 255;
            (u32::from(above[i]) + kept).min(255) as u8
        }),
    }
}

/// `above`, its opacity multiplied by `share` (0 to 1), over `below`: tiny-skia's precise pipeline.
pub(crate) fn over_in_part(below: Pixel, above: Pixel, share: f32) -> Pixel {
    // The very order of operations; halves are rounded to even, as vector instructions do.
    let unit = |byte: u8| f32::from(byte) * (1.0 / 255.0);
    let kept = 1.0 - unit(above[3]) * share;
    channels(|i| {
        let sum = unit(below[i]) * kept + unit(above[i]) * share;
        (sum.clamp(0.0, 1.0) * 255.0).round_ties_even() as u8
    })
}

/// An opaque colour painted with a coverage over `below`: tiny-skia's fast pipeline, whose division
/// by 255 rounds up. It takes two channels at once, each with 16 bits to itself.
pub(crate) fn cover(below: Pixel, color: Pixel, coverage: u8) -> Pixel {
    const EVEN: u32 = 0x00ff_00ff;
    let (covered, kept) = (u32::from(coverage), u32::from(255 - coverage));
    let (below, color) = (u32::from_le_bytes(below), u32::from_le_bytes(color));
    let sum = |below: u32, color: u32| (below & EVEN) * kept + (color & EVEN) * covered + EVEN;
    let (even, odd) = (sum(below, color), sum(below >> 8, color >> 8));
    ((even >> 8) & EVEN | odd & !EVEN).to_le_bytes()
}

/// What a mask leaves of a pixel: tiny-skia's fast pipeline.
pub(crate) fn masked(pixel: Pixel, mask: u8) -> Pixel {
    channels(|i| divided(u32::from(pixel[i]) * u32::from(mask)))
}

/// tiny-skia's division by 255, which rounds up.
fn divided(value: u32) -> u8 {
    ((value + 255) >> 8) as u8
}

fn channels(channel: impl FnMut(usize) -> u8) -> Pixel {
    std::array::from_fn(channel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_coverage_of_every_pair() {
        for coverage in 0..=255_u8 {
            for below in 0..=255_u8 {
                for above in [0, 1, 77, 128, 254, 255] {
                    let (kept, covered) = (u32::from(255 - coverage), u32::from(coverage));
                    let one = |a, b| divided(u32::from(a) * kept + u32::from(b) * covered);
                    let expected = [one(below, above), one(above, below), one(below, 9), 255];
                    let painted =
                        cover([below, above, below, 255], [above, below, 9, 255], coverage);
                    assert_eq!(painted, expected, "{below} {above} {coverage}");
                }
            }
        }
    }

    #[test]
    fn no_and_full_coverage_are_exact() {
        let (below, color) = ([1, 128, 254, 255], [7, 255, 0, 255]);
        assert_eq!((cover(below, color, 0), cover(below, color, 255)), (below, color));
    }
}
