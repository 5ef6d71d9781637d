//! resvg on our own SVG as an oracle for the PNG backend: the same pixels everywhere but on
//! glyphs, and there nearly the same.

use graticule_scene::Scene;
use graticule_svg::{Svg, SvgText};
use graticule_tests::gallery::GALLERY;
use graticule_tests::walk::{Text, texts};
use graticule_tests::{Difference, Mask, Picture};

/// How far a channel of a pixel may differ where there is no glyph: not at all.
const OFF_GLYPHS: u8 = 0;

/// How far a channel may differ in the rectangle around a label's ink. PNG stamps glyphs at eighths
/// of a pixel, where resvg fills outlines at their very places. Measured: 100 in the figure with
/// turned names, 58 to 86 in the others.
const ON_GLYPHS: u8 = 128;

/// How far pixels in those rectangles may differ on average, over all labels of a figure. Measured:
/// 0.91 to 1.98.
const ON_GLYPHS_MEAN: f64 = 3.0;

/// The pixels on which a label may have ink.
fn glyphs(scene: &Scene) -> Mask {
    let inks: Vec<_> = texts(scene).iter().filter_map(Text::ink).collect();
    Mask::of_rects(scene, &inks)
}

#[test]
fn png_is_what_resvg_makes_of_the_svg() {
    let mut failures = String::new();
    for entry in GALLERY {
        let rendered = entry.render();
        let scene = rendered.scene();
        let svg = Svg::new().text(SvgText::Outlines).to_string(scene).unwrap();
        let theirs = Picture::from_svg(&svg, scene.dpi()).unwrap();
        let ours = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
        let glyphs = glyphs(scene);
        let off = Difference::within(&ours, &theirs, &glyphs.inverted()).unwrap();
        let on = Difference::within(&ours, &theirs, &glyphs).unwrap();
        let mean = on.sum as f64 / glyphs.count().max(1) as f64;
        println!(
            "{}: off glyphs at most {}, on glyphs at most {}, {mean:.2} on average",
            entry.name, off.largest, on.largest
        );
        if off.largest > OFF_GLYPHS {
            failures += &format!("{}: off glyphs: {off}\n", entry.name);
        }
        if on.largest > ON_GLYPHS || mean > ON_GLYPHS_MEAN {
            failures += &format!("{}: on glyphs, {mean:.2} on average: {on}\n", entry.name);
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
