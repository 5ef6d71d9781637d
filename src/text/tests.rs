//! What is promised of shaped text, whatever the module that keeps it.

use super::{FontStyle, Fonts, Shaped, ShapedSpan, Text};
use graticule_scene::kurbo::{Affine, Shape as _};
use graticule_scene::{Anchor, Color, Error};
use proptest::prelude::*;
use std::sync::Arc;

const PLAIN: FontStyle = FontStyle::REGULAR;

fn shape(text: &str) -> Arc<Shaped> {
    Fonts::default().shape(text, &PLAIN)
}

fn dejavu() -> FontStyle {
    PLAIN.family("DejaVu Sans")
}

/// Face, text and number of glyphs of each span.
fn spans(shaped: &Shaped) -> Vec<(&str, &str, usize)> {
    let span = |span: &ShapedSpan| {
        (span.range(), span.glyphs().len(), span.face().postscript_name().to_owned())
    };
    let spans: Vec<_> = shaped.spans().iter().map(span).collect();
    spans
        .into_iter()
        .map(|(range, glyphs, name)| {
            let name = if name.starts_with("Noto") { "Noto" } else { "DejaVu" };
            (name, &shaped.text()[range], glyphs)
        })
        .collect()
}

#[test]
fn values_are_shared_between_threads() {
    fn check<T: Send + Sync + Clone + std::fmt::Debug + 'static>() {}
    check::<Fonts>();
    check::<Shaped>();
    check::<FontStyle>();
}

#[test]
fn kerning_draws_pairs_together() {
    for style in [PLAIN, dejavu()] {
        let fonts = Fonts::default();
        let alone: f64 =
            "AVATAR".chars().map(|c| fonts.shape(&c.to_string(), &style).width()).sum();
        let kerned = fonts.shape("AVATAR", &style).width();
        assert!(kerned < alone - 0.1, "{kerned} of {alone}");
    }
}

/// Text, width at 10 pt as matplotlib 3.11.2 lays it out without hinting, and the sum of its
/// advances in units of 2048 to the em, without kerning.
const DEJAVU_WIDTHS: [(&str, f64, u32); 15] = [
    ("Mon", 21.0844, 4318),
    ("Wed", 21.8031, 4585),
    ("Fri", 11.9125, 2589),
    ("Security", 41.0656, 8410),
    ("Support", 39.5328, 8096),
    ("Open tickets", 62.8031, 12935),
    ("Team", 26.4313, 5761),
    ("35", 12.725, 2606),
    ("−1.5", 24.2828, 4973),
    ("AVATAR", 37.5875, 8278),
    ("µm/s²", 28.6906, 5876),
    ("Ελλάδα", 37.4594, 7671),
    ("x", 5.9188, 1212),
    ("0123456789", 63.625, 13030),
    ("iiiiiiiiii", 27.7812, 5690),
];

#[test]
fn widths_are_those_of_other_tools() {
    let fonts = Fonts::default();
    for (text, width, units) in DEJAVU_WIDTHS {
        let alone: f64 = text.chars().map(|c| fonts.shape(&c.to_string(), &dejavu()).width()).sum();
        assert_eq!(alone * 2048.0, f64::from(units), "{text}");
        let shaped = fonts.shape(text, &dejavu()).width();
        // matplotlib's widths are whole multiples of 1/320 pt.
        assert!((shaped * 10.0 - width).abs() < 0.005, "{text}: {} for {width}", shaped * 10.0);
    }
}

#[test]
fn ligatures_are_one_glyph_for_several_characters() {
    let shaped = Fonts::default().shape("office", &dejavu());
    let clusters: Vec<_> = shaped.spans()[0].glyphs().iter().map(|glyph| glyph.cluster).collect();
    assert_eq!(clusters, [0, 1, 4, 5]);
}

#[test]
fn arabic_is_joined_and_stands_right_to_left() {
    let (word, letters) = (shape("سلام"), ["س", "ل", "ا", "م"].map(shape));
    let apart: f64 = letters.iter().map(|letter| letter.width()).sum();
    // Joined forms differ from those of letters standing alone; lam and alef are one glyph.
    assert_eq!(spans(&word), [("DejaVu", "سلام", 3)]);
    assert!((word.width() - apart).abs() > 0.1);
    let clusters: Vec<_> = word.spans()[0].glyphs().iter().map(|glyph| glyph.cluster).collect();
    assert_eq!(clusters, [6, 2, 0]);
    // Words and the space between them are one stretch.
    assert_eq!(spans(&shape("سلام سلام")), [("DejaVu", "سلام سلام", 7)]);
}

#[test]
fn numbers_in_hebrew_stay_left_to_right() {
    let shaped = shape("א 12 ב");
    let mut glyphs: Vec<_> = shaped.spans().iter().flat_map(ShapedSpan::glyphs).collect();
    glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let clusters: Vec<_> = glyphs.iter().map(|glyph| glyph.cluster).collect();
    assert_eq!(clusters, [6, 5, 3, 4, 2, 0]);
    let ranges: Vec<_> = shaped.spans().iter().map(ShapedSpan::range).collect();
    assert!(ranges.is_sorted_by(|a, b| a.end <= b.start), "{ranges:?}");
}

#[test]
fn the_base_is_left_to_right() {
    let shaped = shape("אב: abc");
    let glyphs: Vec<_> = shaped.spans().iter().flat_map(ShapedSpan::glyphs).collect();
    let x = |cluster| glyphs.iter().find(|glyph| glyph.cluster == cluster).unwrap().x;
    assert!(x(2) < x(0) && x(0) < x(6), "Hebrew first, though right to left in itself");
}

#[test]
fn marks_stay_with_their_base() {
    assert_eq!(spans(&shape("e\u{301}a")), [("Noto", "e\u{301}a", 2)]);
    let shaped = shape("a₂\u{301}b");
    assert_eq!(
        spans(&shaped).iter().map(|span| (span.0, span.1)).collect::<Vec<_>>(),
        [("Noto", "a"), ("DejaVu", "₂\u{301}"), ("Noto", "b")]
    );
    // Noto Sans has the x, but not the arrow above it.
    assert_eq!(spans(&shape("x\u{20D7}")), [("DejaVu", "x\u{20D7}", 2)]);
}

#[test]
fn what_the_face_lacks_comes_from_the_next() {
    let shaped = shape("x₂ ∇");
    assert_eq!(spans(&shaped), [("Noto", "x", 1), ("DejaVu", "₂ ∇", 3)]);
    assert!(shaped.missing().is_empty());
    let bold = Fonts::default().shape("x₂", &PLAIN.bold());
    assert_eq!(bold.spans()[1].face().postscript_name(), "DejaVuSans-Bold");
    // DejaVu Sans Oblique has no Arabic, the upright face has.
    let italic = Fonts::default().shape("سلام", &PLAIN.italic());
    assert_eq!(italic.spans()[0].face().postscript_name(), "DejaVuSans");
    assert!(italic.missing().is_empty());
}

#[test]
fn what_nobody_has_is_drawn_as_a_box_and_told() {
    let shaped = shape("日本 b 日₂");
    assert_eq!(shaped.missing(), ['日', '本']);
    assert_eq!(spans(&shaped), [("Noto", "日本 b 日", 6), ("DejaVu", "₂", 1)]);
    assert!(shaped.ink().area() > 0.0);
    // The joiner between them is not missing.
    assert_eq!(shape("👨\u{200D}👩\u{FE0F}").missing(), ['👨', '👩']);
}

#[test]
fn control_characters_are_never_missing() {
    let space = shape("a b").width();
    for text in ["a\nb", "a\tb", "a\rb", "a\u{85}b", "a\u{2028}b", "a\u{2029}b"] {
        let shaped = shape(text);
        assert_eq!(shaped.width(), space, "{text:?}");
        assert!(shaped.missing().is_empty() && shaped.spans().len() == 1);
    }
    let plain = shape("ab").width();
    for text in ["a\0b", "a\u{1F}b", "a\u{7F}b", "a\u{200B}b", "a\u{FEFF}b", "a\u{2060}b"] {
        assert_eq!(shape(text).width(), plain, "{text:?}");
        assert!(shape(text).missing().is_empty());
    }
}

#[test]
fn nothing_is_empty() {
    let shaped = shape("");
    assert_eq!((shaped.width(), shaped.spans().len()), (0.0, 0));
    assert_eq!(shaped.ink().area(), 0.0);
    assert!(shaped.ascent() > 0.5 && shaped.digit_height() > 0.5);
    let run = shaped.run(10.0, Color::BLACK, Anchor::Middle, Affine::IDENTITY).unwrap();
    assert!(run.spans().is_empty());
    assert_eq!(shape("  ").ink().area(), 0.0);
}

#[test]
fn ink_is_the_box_of_the_outlines() {
    for text in ["48", "Ag", "x₂ ∇", "e\u{301}", "AVATAR", "سلام"] {
        let shaped = shape(text);
        let run = shaped.run(1000.0, Color::BLACK, Anchor::Start, Affine::IDENTITY).unwrap();
        let outlines = run.outlines().unwrap();
        let drawn = outlines
            .iter()
            .map(|shape| shape.path().bounding_box())
            .reduce(|a, b| a.union(b))
            .unwrap();
        let ink = shaped.ink().scale_from_origin(1000.0);
        for (a, b) in
            [(ink.x0, drawn.x0), (ink.y0, drawn.y0), (ink.x1, drawn.x1), (ink.y1, drawn.y1)]
        {
            assert!((a - b).abs() < 1.0, "{text}: {ink:?} for {drawn:?}");
        }
    }
}

#[test]
fn anchors_move_the_label_along_the_line() {
    let shaped = shape("Team");
    let left = |anchor| {
        let run = shaped.run(10.0, Color::BLACK, anchor, Affine::IDENTITY).unwrap();
        run.spans()[0].glyphs()[0].x
    };
    let width = shaped.width() * 10.0;
    assert_eq!(left(Anchor::Start), 0.0);
    assert!((left(Anchor::Middle) + width / 2.0).abs() < 0.001);
    assert!((left(Anchor::End) + width).abs() < 0.001);
}

#[test]
fn a_size_that_is_none_is_an_error() {
    for size in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e9] {
        assert!(shape("a").run(size, Color::BLACK, Anchor::Start, Affine::IDENTITY).is_err());
    }
}

#[test]
fn families_are_found_whatever_their_case() {
    let fonts = Fonts::default();
    assert_eq!(fonts.families(), ["DejaVu Sans", "Noto Sans"]);
    for name in ["Noto Sans", "dejavu sans", "sans-serif"] {
        assert!(fonts.has_family(name), "{name}");
        assert_eq!(fonts.substitution(&PLAIN.family(name)), None);
    }
    assert_eq!(fonts.shape("a", &PLAIN.family("DEJAVU SANS")).face().family(), "DejaVu Sans");
}

#[test]
fn a_family_that_is_not_there_loses_no_text_and_is_told() {
    let fonts = Fonts::default();
    let style = PLAIN.family("Arial").bold();
    assert_eq!(fonts.missing_family(&style), Some("Arial"));
    assert_eq!(fonts.missing_family(&dejavu()), None);
    assert_eq!(fonts.shape("a", &style).face().postscript_name(), "NotoSans-Bold");
    assert_eq!(
        fonts.substitution(&style).unwrap().to_string(),
        "no font family is called 'Arial'; used is 'Noto Sans', upright, of weight 700"
    );
}

#[test]
fn a_bold_that_is_not_there_is_told() {
    let fonts = Fonts::default().with_face_data(dejavu::sans_mono::regular()).unwrap();
    let style = PLAIN.family("DejaVu Sans Mono").bold();
    let substitution = fonts.substitution(&style).unwrap();
    assert!(!substitution.family_is_missing);
    assert_eq!(
        substitution.to_string(),
        "'DejaVu Sans Mono' has no upright face of weight 700; \
         used is 'DejaVu Sans Mono', upright, of weight 400"
    );
    assert_eq!(fonts.substitution(&PLAIN.family("DejaVu Sans Mono").weight(500)), None);
}

#[test]
fn weights_and_slants_choose_their_faces() {
    for (style, name) in [
        (PLAIN, "NotoSans"),
        (PLAIN.weight(300), "NotoSans"),
        (PLAIN.weight(500), "NotoSans"),
        (PLAIN.weight(900), "NotoSans-Bold"),
        (PLAIN.italic(), "NotoSans-Italic"),
        (dejavu().bold().italic(), "DejaVuSans-BoldOblique"),
    ] {
        let face = Fonts::default().shape("a", &style).face().clone();
        assert_eq!(face.postscript_name(), name);
    }
}

#[test]
fn own_faces_come_first_and_leave_the_shared_value_alone() {
    let fonts = Fonts::default().with_face_data(dejavu::sans_mono::regular().to_vec()).unwrap();
    assert_eq!(fonts.families(), ["DejaVu Sans", "DejaVu Sans Mono", "Noto Sans"]);
    assert!(!Fonts::default().has_family("DejaVu Sans Mono"));
    let shaped = fonts.shape("ii", &PLAIN.family("dejavu sans mono"));
    assert_eq!(shaped.width(), fonts.shape("MM", &PLAIN.family("DejaVu Sans Mono")).width());
    let fallback = fonts.shape("x₂", &PLAIN);
    assert_eq!(fallback.spans()[1].face().family(), "DejaVu Sans Mono");
}

#[test]
fn other_data_is_refused() {
    for data in [Vec::new(), vec![0; 100], notosans::BOLD_TTF[..300].to_vec()] {
        assert!(matches!(Fonts::default().with_face_data(data), Err(Error::Face { .. })));
    }
}

#[test]
fn long_text_is_shaped_whole() {
    let text = "A long name, 名前, שם, x₂; ".repeat(400);
    let shaped = shape(&text);
    assert_eq!(shaped.missing(), ['名', '前']);
    shaped.run(10.0, Color::BLACK, Anchor::Middle, Affine::IDENTITY).unwrap();
    assert!(shaped.width() > 400.0 * 10.0);
}

#[cfg(feature = "system-fonts")]
#[test]
fn system_fonts_come_last() {
    let fonts = Fonts::default().with_system_fonts();
    assert!(fonts.families().len() >= Fonts::default().families().len());
    assert_eq!(*fonts.shape("Team x₂", &PLAIN), *shape("Team x₂"));
}

/// Text of every kind, mixed.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "\\PC{0,4}",
        "[a-zA-Z0-9 .−]{0,6}",
        "[\u{590}-\u{6FF}]{0,4}",
        "[\u{900}-\u{97F}\u{E00}-\u{E7F}\u{1100}-\u{11FF}]{0,4}",
        "[\u{300}-\u{36F}\u{200B}-\u{206F}\u{0}-\u{1F}\u{FE00}-\u{FE0F}]{0,3}",
        any::<String>(),
    ];
    prop::collection::vec(pieces, 0..5).prop_map(|pieces| pieces.concat())
}

fn any_style() -> impl Strategy<Value = FontStyle> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(dejavu, bold, italic)| {
        let style = if dejavu { self::dejavu() } else { PLAIN };
        let style = if bold { style.bold() } else { style };
        if italic { style.italic() } else { style }
    })
}

/// Texts with stretches of all kinds.
fn any_rich_text() -> impl Strategy<Value = Text> {
    prop::collection::vec((any_text(), 0..5), 0..5).prop_map(|pieces| {
        pieces.into_iter().fold(Text::new(), |text, (piece, way)| match way {
            0 => text.then(piece),
            1 => text.bold(piece),
            2 => text.italic(piece),
            3 => text.superscript(piece),
            _ => text.subscript(piece),
        })
    })
}

#[test]
fn stretches_have_their_faces_sizes_and_heights() {
    let text = Text::markup("R^2 of *v*_{max}, **N**");
    let shaped = Fonts::default().shape_text(&text, &PLAIN);
    let told: Vec<_> = shaped
        .spans()
        .iter()
        .map(|span| {
            let height = span.shift().partial_cmp(&0.0).unwrap();
            (&shaped.text()[span.range()], span.face().postscript_name(), span.scale(), height)
        })
        .collect();
    use std::cmp::Ordering::{Equal, Greater, Less};
    assert_eq!(
        told,
        [
            ("R", "NotoSans", 1.0, Equal),
            ("2", "NotoSans", 0.7, Greater),
            (" of ", "NotoSans", 1.0, Equal),
            ("v", "NotoSans-Italic", 1.0, Equal),
            ("max", "NotoSans", 0.7, Less),
            (", ", "NotoSans", 1.0, Equal),
            ("N", "NotoSans-Bold", 1.0, Equal),
        ]
    );
    // Each of them, set alone and one after the other.
    let alone = |text: &str, style: &FontStyle| Fonts::default().shape(text, style).width();
    let width = alone("R", &PLAIN)
        + 0.7 * alone("2", &PLAIN)
        + alone(" of ", &PLAIN)
        + alone("v", &PLAIN.italic())
        + 0.7 * alone("max", &PLAIN)
        + alone(", ", &PLAIN)
        + alone("N", &PLAIN.bold());
    assert!((shaped.width() - width).abs() < 1e-9);
}

#[test]
fn right_to_left_stretches_stand_from_right_to_left() {
    let shaped = Fonts::default().shape_text(&Text::from("אב").bold("גד"), &PLAIN);
    let left =
        |span: &ShapedSpan| span.glyphs().iter().map(|glyph| glyph.x).fold(f64::MAX, f64::min);
    assert!(left(&shaped.spans()[1]) < left(&shaped.spans()[0]));
}

#[test]
fn a_plain_text_is_its_string() {
    let fonts = Fonts::default();
    let [a, b] = [fonts.shape("plain", &PLAIN), fonts.shape_text(&"plain".into(), &PLAIN)];
    assert!(Arc::ptr_eq(&a, &b));
    let rich = Text::new().bold("plain");
    let [a, b] = [(); 2].map(|()| fonts.shape_text(&rich, &PLAIN));
    assert!(Arc::ptr_eq(&a, &b) && a.face().postscript_name() == "NotoSans");
}

proptest! {
    #[test]
    fn what_is_measured_has_room_for_what_is_drawn(text in any_rich_text(), style in any_style()) {
        let shaped = Fonts::default().shape_text(&text, &style);
        let covered: usize = shaped.spans().iter().map(|span| span.range().len()).sum();
        prop_assert_eq!(covered, text.as_str().len(), "every byte belongs to a span");
        let run = shaped.run(100.0, Color::BLACK, Anchor::Start, Affine::IDENTITY).unwrap();
        let rounding = 0.01 * text.as_str().len() as f64;
        prop_assert!((run.width() - shaped.width() * 100.0).abs() <= rounding);
        // Of a few glyphs the bundled fonts give boxes that are too small, by some hundredths of an em.
        let ink = shaped.ink().scale_from_origin(100.0).inflate(2.0, 2.0);
        for shape in run.outlines().unwrap().iter().filter(|s| !s.path().elements().is_empty()) {
            let drawn = shape.path().bounding_box();
            prop_assert!(ink.union(drawn) == ink, "{:?} leaves {:?}", drawn, ink);
        }
    }

    #[test]
    fn any_text_is_a_valid_run(text in any_text(), style in any_style()) {
        let shaped = Fonts::default().shape(&text, &style);
        prop_assert!(shaped.width().is_finite() && shaped.width() >= 0.0);
        prop_assert!(shaped.ink().is_finite());
        let covered: usize = shaped.spans().iter().map(|span| span.range().len()).sum();
        prop_assert_eq!(covered, text.len(), "every byte belongs to a span");
        prop_assert!(shaped.missing().iter().all(|c| text.contains(*c) && !c.is_control()));
        let run = shaped.run(10.0, Color::BLACK, Anchor::Middle, Affine::IDENTITY).unwrap();
        prop_assert_eq!(run.text(), &text);
        for span in shaped.spans() {
            for glyph in span.glyphs() {
                prop_assert!(text.is_char_boundary(glyph.cluster));
            }
        }
    }

    #[test]
    fn what_was_shaped_before_changes_nothing(texts in prop::collection::vec(any_text(), 1..4)) {
        let fresh = || Fonts::default().with_face_data(dejavu::sans_mono::regular()).unwrap();
        let (forth, back) = (fresh(), fresh());
        let one: Vec<_> = texts.iter().map(|text| forth.shape(text, &PLAIN)).collect();
        let mut two: Vec<_> = texts.iter().rev().map(|text| back.shape(text, &PLAIN)).collect();
        two.reverse();
        for (one, two) in one.iter().zip(&two) {
            prop_assert_eq!(one, two);
        }
        for (text, one) in texts.iter().zip(&one) {
            prop_assert_eq!(&forth.shape(text, &PLAIN), one);
        }
    }
}

/// Widths and advances of matplotlib 3.11.2 for DejaVu Sans at 10 pt: it kerns, and measures from the
/// first letter's origin to the last one's ink or advance, rounded to a 64th of a pixel.
#[test]
fn widths_of_matplotlib() {
    let goldens: serde_json::Value =
        serde_json::from_str(include_str!("goldens/text_metrics.json")).unwrap();
    for row in goldens["strings"].as_array().unwrap() {
        let text = row["s"].as_str().unwrap();
        let shaped = Fonts::default().shape(text, &dejavu());
        let width = row["w"].as_f64().unwrap();
        assert!((shaped.width() * 10.0 - width).abs() < 0.05, "{text}: {} {width}", shaped.width());
        let advances: f64 =
            text.chars().map(|c| Fonts::default().shape(&c.to_string(), &dejavu()).width()).sum();
        let units = row["advance_units"].as_f64().unwrap();
        assert!((advances * 2048.0 - units).abs() < 1e-6, "{text}: {} {units}", advances * 2048.0);
    }
}
