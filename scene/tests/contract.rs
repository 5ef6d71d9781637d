//! Whatever numbers and words come in, a constructor refuses them or makes something valid.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside of `#[test]` functions")]

use graticule_scene::kurbo::{Affine, BezPath, PathEl, Point, Rect, Size, Vec2};
use graticule_scene::number::{self, LIMIT};
use graticule_scene::{
    Anchor, Color, Error, Face, Fill, Glyph, Gradient, Group, HatchLine, Image, Marker, Markers,
    Node, Pattern, Pixels, Role, Scene, Shape, Span, Stop, Stroke, TextRun,
};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::{Arc, OnceLock};

fn face() -> Face {
    static FACE: OnceLock<Face> = OnceLock::new();
    FACE.get_or_init(|| Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap()).clone()
}

/// Any number at all, and often one near a limit.
fn real() -> impl Strategy<Value = f64> {
    let special = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        1e-4,
        4.9e-4,
        5e-4,
        1e-300,
        LIMIT,
        -LIMIT,
        LIMIT + 0.001,
        1e300,
        f64::MIN_POSITIVE,
        f64::MAX,
        f64::MIN,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
    ];
    prop_oneof![
        3 => proptest::num::f64::ANY,
        3 => prop::sample::select(special.to_vec()),
        4 => -1000.0..1000.0_f64,
    ]
}

fn point() -> impl Strategy<Value = Point> {
    (real(), real()).prop_map(|(x, y)| Point::new(x, y))
}

fn element() -> impl Strategy<Value = PathEl> {
    prop_oneof![
        3 => point().prop_map(PathEl::MoveTo),
        3 => point().prop_map(PathEl::LineTo),
        1 => (point(), point()).prop_map(|(a, b)| PathEl::QuadTo(a, b)),
        1 => (point(), point(), point()).prop_map(|(a, b, c)| PathEl::CurveTo(a, b, c)),
        1 => Just(PathEl::ClosePath),
    ]
}

/// Paths that kurbo lets through, those that start with no move-to included.
fn path() -> impl Strategy<Value = BezPath> {
    (point(), vec(element(), 0..8), any::<bool>()).prop_map(|(start, elements, moves)| {
        let mut path = BezPath::new();
        if moves || !elements.is_empty() {
            path.move_to(start);
        }
        for element in elements {
            path.push(element);
        }
        path
    })
}

fn held(value: f64) -> bool {
    value.is_finite() && value.abs() <= LIMIT && number::round(value).to_bits() == value.to_bits()
}

fn held_path(path: &BezPath) -> bool {
    let p = |p: &Point| held(p.x) && held(p.y);
    path.elements().iter().all(|element| match element {
        PathEl::MoveTo(a) | PathEl::LineTo(a) => p(a),
        PathEl::QuadTo(a, b) => p(a) && p(b),
        PathEl::CurveTo(a, b, c) => p(a) && p(b) && p(c),
        PathEl::ClosePath => true,
    })
}

fn starts_with_moves(path: &BezPath) -> bool {
    let mut open = false;
    path.elements().iter().all(|element| match element {
        PathEl::MoveTo(_) => {
            open = true;
            true
        }
        PathEl::ClosePath => {
            open = false;
            true
        }
        _ => open,
    })
}

proptest! {
    #[test]
    fn shapes_are_valid_and_rounding_is_final(path in path(), width in real(), dash in vec(real(), 0..4), offset in real()) {
        if let Ok(shape) = Shape::new(path) {
            prop_assert!(held_path(shape.path()));
            prop_assert!(starts_with_moves(shape.path()));
            prop_assert_eq!(Shape::new(shape.path().clone()).unwrap(), shape);
        }
        if let Ok(stroke) = Stroke::new(Color::BLACK, width).and_then(|s| s.with_dash(&dash, offset)) {
            prop_assert!(held(stroke.width()) && stroke.width() > 0.0 && held(stroke.dash_offset()));
            prop_assert!(stroke.dash().iter().all(|&length| held(length) && length > 0.0));
            prop_assert_eq!(stroke.dash().len() % 2, 0);
        }
    }

    #[test]
    fn groups_are_valid(coefficients in [real(), real(), real(), real(), real(), real()], opacity in real(), clip in path()) {
        if let Ok(group) = Group::new(Role::Group).with_transform(Affine::new(coefficients)) {
            let transform = group.transform();
            prop_assert!(transform.as_coeffs().iter().all(|c| c.is_finite() && c.abs() <= LIMIT));
            prop_assert_eq!(group.with_transform(transform).unwrap().transform(), transform);
        }
        if let Ok(group) = Group::new(Role::Group).with_opacity(opacity) {
            prop_assert!((0.0..=1.0).contains(&group.opacity()));
        }
        if let Ok(group) = Group::new(Role::Group).with_clip(&clip) {
            prop_assert!(group.clip().is_some_and(held_path));
        }
    }

    #[test]
    fn brushes_are_valid(start in point(), end in point(), offsets in vec(real(), 0..5), spacing in real(), path in path()) {
        let stops = offsets.iter().map(|&offset| Stop { offset, color: Color::BLACK }).collect();
        if let Ok(gradient) = Gradient::new(start, end, stops) {
            let offsets: Vec<f64> = gradient.stops().iter().map(|stop| stop.offset).collect();
            prop_assert!(offsets.len() >= 2 && offsets.is_sorted());
            prop_assert!(offsets.iter().all(|offset| (0.0..=1.0).contains(offset)));
            prop_assert!(gradient.start() != gradient.end());
        }
        let stroke = Stroke::new(Color::BLACK, 1.0).unwrap();
        if let Ok(line) = HatchLine::new(end - start, spacing, stroke) {
            prop_assert!((line.direction().hypot2() - 1.0).abs() < 1e-5);
            prop_assert!(line.spacing() >= 0.01 && held(line.spacing()));
            let extent = path.control_box().size().to_vec2().hypot();
            // Few lines only: what a hatch costs is not the point here.
            if extent < 1e3 && extent / line.spacing() < 1e3 && Shape::new(path.clone()).is_ok() {
                let expanded = Pattern::new(vec![line]).expand(&path);
                prop_assert!(expanded.is_ok() || path.control_box().origin().to_vec2().hypot() > 1e6);
            }
        }
    }

    #[test]
    fn images_are_valid(width in sides(), height in sides(), bytes in 0..20_usize, rgba in any::<bool>(), colors in 0..260_usize, rect in [real(), real(), real(), real()]) {
        let data: Arc<[u8]> = vec![3; bytes].into();
        let pixels = if rgba { Pixels::Rgba(data) } else {
            Pixels::Indexed { palette: vec![Color::BLACK; colors], indices: data }
        };
        if let Ok(image) = Image::new(width, height, pixels, Rect::new(rect[0], rect[1], rect[2], rect[3])) {
            prop_assert_eq!(image.to_rgba().len() as u64, u64::from(width) * u64::from(height) * 4);
            let rect = image.rect();
            prop_assert!([rect.x0, rect.y0, rect.x1, rect.y1].into_iter().all(held));
            prop_assert!(rect.width() > 0.0 && rect.height() > 0.0);
        }
    }

    #[test]
    fn markers_are_valid(symbol in path(), places in vec((point(), real()), 0..4)) {
        let places = places.into_iter().map(|(at, scale)| Marker { at, scale, fill: None }).collect();
        if let Ok(markers) = Markers::new(&symbol, places) {
            prop_assert!(held_path(markers.symbol()));
            prop_assert!(markers.places().iter().all(|p| held(p.at.x) && held(p.at.y) && held(p.scale) && p.scale > 0.0));
            if let Ok(shapes) = markers.expand() {
                prop_assert_eq!(shapes.len(), markers.places().len());
            }
        }
    }

    #[test]
    fn text_is_valid(text in any::<String>(), ranges in vec((0..12_usize, 0..12_usize), 0..3), glyphs in vec((any::<u32>(), real(), real(), real(), 0..12_usize), 0..3), size in real(), shift in real()) {
        let glyphs: Vec<_> = glyphs.into_iter()
            .map(|(id, x, y, advance, cluster)| Glyph { id: id % 4000, x, y, advance, cluster }).collect();
        let spans: Result<Vec<_>, Error> = ranges.into_iter().map(|(start, end)| {
            Span::new(face(), size, Color::BLACK, start..end, glyphs.clone())?.with_shift(shift)
        }).collect();
        if let Ok(run) = spans.and_then(|spans| TextRun::new(text.clone(), Anchor::Start, Affine::IDENTITY, spans)) {
            for span in run.spans() {
                prop_assert!(run.text().get(span.range()).is_some());
                for glyph in span.glyphs() {
                    prop_assert!(run.text().get(glyph.cluster..).is_some());
                    prop_assert!(glyph.id < face().glyph_count());
                    prop_assert!(held(glyph.x) && held(glyph.y) && held(glyph.advance));
                }
            }
            prop_assert!(run.width().is_finite());
            let _ = run.outlines();
        }
    }

    #[test]
    fn pages_are_valid(width in real(), height in real(), dpi in real()) {
        if let Ok(scene) = Scene::new(Size::new(width, height), dpi, Group::new(Role::Figure)) {
            prop_assert!(held(scene.size().width) && scene.size().width > 0.0);
            prop_assert!(held(scene.dpi()) && scene.dpi() > 0.0);
            let (width, height) = scene.pixel_size();
            prop_assert!(width >= 1 && height >= 1);
        }
    }

    #[test]
    fn json_is_json_for_any_words(title in any::<String>(), label in any::<String>(), value in -LIMIT..LIMIT) {
        let run = TextRun::new(label.clone(), Anchor::End, Affine::translate((value, 0.0)), Vec::new()).unwrap();
        let root = Group::new(Role::Figure).with_label(label.clone()).with_child(run);
        let scene = Scene::new(Size::new(9.0, 9.0), 96.0, root).unwrap().with_title(title.clone());
        let json: serde_json::Value = serde_json::from_str(&scene.to_json()).unwrap();
        prop_assert_eq!(&json["title"], &title);
        prop_assert_eq!(&json["root"]["label"], &label);
        prop_assert_eq!(&json["root"]["children"][0]["text"], &label);
    }

    #[test]
    fn decimals_say_what_rust_says(value in -LIMIT..LIMIT) {
        let value = number::round(value);
        let expected = format!("{value:.3}");
        let expected = expected.trim_end_matches('0').trim_end_matches('.');
        let expected = expected.strip_prefix("0.").map_or_else(|| expected.to_owned(), |rest| format!(".{rest}"));
        let expected = expected.strip_prefix("-0.").map_or_else(|| expected.clone(), |rest| format!("-.{rest}"));
        let coordinate = number::coordinate(value);
        prop_assert_eq!(coordinate.as_str(), expected);
    }

    #[test]
    fn decimals_are_short_for_any_number(value in real()) {
        let text = number::coordinate(value).to_string();
        prop_assert!(!text.is_empty() && text != "-0" && text.len() <= 22);
        prop_assert!(text.parse::<f64>().is_ok());
    }

    #[test]
    fn rounding_is_idempotent(value in -LIMIT..LIMIT) {
        let once = number::round(value);
        prop_assert_eq!(number::round(once).to_bits(), once.to_bits());
        prop_assert!((once - value).abs() <= 0.000_500_1);
    }

    #[test]
    fn painting_over_keeps_to_the_formula(top in any::<[u8; 4]>(), below in any::<[u8; 4]>()) {
        let color = |[r, g, b, a]: [u8; 4]| Color::rgba(r, g, b, a);
        let found = color(top).over(color(below));
        let (a, b) = (f64::from(top[3]) / 255.0, f64::from(below[3]) / 255.0);
        let alpha = a + b * (1.0 - a);
        prop_assert!((f64::from(found.a) / 255.0 - alpha).abs() <= 0.5001 / 255.0);
        if alpha > 0.0 {
            let red = (f64::from(top[0]) * a + f64::from(below[0]) * b * (1.0 - a)) / alpha;
            prop_assert!((f64::from(found.r) - red).abs() <= 0.5001);
        }
    }
}

fn sides() -> impl Strategy<Value = u32> {
    prop_oneof![4 => 0..5_u32, 1 => prop::sample::select(vec![1 << 16, 1 << 31, u32::MAX])]
}

#[test]
fn a_number_of_bytes_that_overflows_is_refused() {
    // Four times 2^62 bytes is 0 in 64 bits.
    let pixels = Pixels::Rgba(Vec::new().into());
    let image = Image::new(1 << 31, 1 << 31, pixels, Rect::new(0.0, 0.0, 1.0, 1.0));
    assert!(matches!(image, Err(Error::Image { .. })));
}

#[test]
fn a_glyph_within_a_character_is_refused() {
    let glyph = Glyph { id: 1, x: 0.0, y: 0.0, advance: 1.0, cluster: 1 };
    let span = Span::new(face(), 9.0, Color::BLACK, 0..2, vec![glyph]).unwrap();
    let run = TextRun::new("\u{e9}", Anchor::Start, Affine::IDENTITY, vec![span]);
    assert!(matches!(run, Err(Error::Text { .. })));
}

#[test]
fn every_direction_of_a_hatch_has_length_one() {
    let stroke = Stroke::new(Color::BLACK, 1.0).unwrap();
    for size in [1e-300, 1e-162, 1.0, 1e200, f64::MAX] {
        let line = HatchLine::new(Vec2::new(size, -size), 5.0, stroke.clone()).unwrap();
        // As a transform's coefficients are rounded.
        let side = (std::f64::consts::FRAC_1_SQRT_2 * 1e6).round() / 1e6;
        assert_eq!(line.direction(), Vec2::new(side, -side));
    }
    for bad in [Vec2::ZERO, Vec2::new(f64::NAN, 1.0), Vec2::new(1.0, f64::INFINITY)] {
        assert!(HatchLine::new(bad, 5.0, stroke.clone()).is_err());
    }
}

/// The fingerprint is of everything: two scenes that differ in the last digit of anything differ.
#[test]
fn json_tells_all_that_the_scene_holds() {
    let scene = |group: Group| {
        let root = Group::new(Role::Figure).with_child(Node::from(group));
        Scene::new(Size::new(9.0, 9.0), 96.0, root).unwrap().fingerprint()
    };
    let faded = |opacity| scene(Group::new(Role::Group).with_opacity(opacity).unwrap());
    assert_ne!(faded(0.5), faded(0.500_001));
    let hatched = |x| {
        let line = HatchLine::new(Vec2::new(x, 1.0), 5.0, Stroke::new(Color::BLACK, 1.0).unwrap());
        let fill = Fill::new(Pattern::new(vec![line.unwrap()]));
        let shape = Shape::new(BezPath::new()).unwrap().with_fill(fill);
        scene(Group::new(Role::Group).with_child(shape))
    };
    assert_ne!(hatched(1.0), hatched(1.000_01));
    let clip = BezPath::new();
    let clipped =
        |rule| scene(Group::new(Role::Group).with_clip(&clip).unwrap().with_clip_rule(rule));
    assert_ne!(
        clipped(graticule_scene::FillRule::NonZero),
        clipped(graticule_scene::FillRule::EvenOdd)
    );
}
