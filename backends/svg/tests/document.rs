//! What holds for whole documents.

#![allow(clippy::unwrap_used, reason = "a panic is what tells of a failure")]

mod support;

use graticule_scene::kurbo::{Affine, Size};
use graticule_scene::{Anchor, Backend as _, Color, Error, Format, Group, Role, Scene};
use graticule_svg::{Svg, SvgText};
use proptest::prelude::*;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use support::{at, everything, note, regular, shape};

const KINDS: [SvgText; 3] = [SvgText::Embedded, SvgText::Named, SvgText::Outlines];

fn elements<'a>(document: &'a Document, name: &str) -> Vec<Node<'a, 'a>> {
    document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)))
        .collect()
}

/// All ways to write one scene.
fn all_forms(scene: &Scene) -> Vec<String> {
    KINDS
        .iter()
        .flat_map(|&text| [false, true].map(|inline| Svg::new().text(text).inline(inline)))
        .map(|svg| svg.to_string(scene).unwrap())
        .collect()
}

/// What browsers, editors and office programs disagree on, or sanitizers strip.
const BANNED: [&str; 13] = [
    "<script",
    "foreignObject",
    "dominant-baseline",
    "alignment-baseline",
    "baseline-shift",
    "textLength",
    "rgb(",
    "rgba(",
    "transparent",
    "var(",
    "@import",
    "<!",
    "\"-0\"",
];

#[test]
fn nothing_banned() {
    for svg in all_forms(&everything()) {
        for banned in BANNED {
            assert!(!svg.contains(banned), "{banned}");
        }
        let document = Document::parse(&svg).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            for attribute in node.attributes() {
                check_attribute(&document, node, attribute.name(), attribute.value());
            }
        }
        for style in elements(&document, "style") {
            let css = style.text().unwrap();
            assert_eq!(
                css.matches("url(").count(),
                css.matches("url(data:font/ttf;base64,").count()
            );
            assert_eq!(css.matches('{').count(), css.matches("@font-face{").count());
        }
    }
}

fn check_attribute(document: &Document, node: Node, name: &str, value: &str) {
    let there = |id: &str| document.descendants().any(|node| node.attribute("id") == Some(id));
    match name {
        "fill" | "stroke" | "stop-color" if value.starts_with('#') => assert_eq!(value.len(), 7),
        "fill" | "stroke" | "clip-path" if value.starts_with("url(") => {
            assert!(there(&value[5..value.len() - 1]), "{value}");
        }
        "fill" => assert_eq!(value, "none"),
        "href" if value.starts_with('#') => assert!(there(&value[1..]), "{value}"),
        "href" => assert!(value.starts_with("data:image/png;base64,")),
        "aria-labelledby" | "aria-describedby" => assert!(there(value), "{value}"),
        "style" => assert_eq!(value, "image-rendering:pixelated"),
        "x" | "y" | "dy" | "d" => assert!(!value.contains(['e', 'N', 'i']), "{value}"),
        _ => {}
    }
    if name == "clip-path" {
        assert_eq!(node.tag_name().name(), "g");
    }
    if node.tag_name().name() == "image" {
        assert_eq!(node.attribute("preserveAspectRatio"), Some("none"));
    }
}

#[test]
fn the_root_says_what_it_is() {
    let svg = Svg::new().id_prefix("fig").to_string(&everything()).unwrap();
    assert!(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
    let document = Document::parse(&svg).unwrap();
    let root = document.root_element();
    for (name, value) in [
        ("width", "250pt"),
        ("height", "175pt"),
        ("viewBox", "0 0 250 175"),
        ("role", "img"),
        ("lang", "en"),
        ("aria-labelledby", "fig-figure-title"),
        ("aria-describedby", "fig-figure-description"),
    ] {
        assert_eq!(root.attribute(name), Some(value));
    }
    assert_eq!(elements(&document, "title")[0].text(), Some("Everything <&> \"all\""));
    assert_eq!(elements(&document, "desc")[0].text(), Some("One of each."));
}

#[test]
fn the_inline_form_is_an_element_shielded_from_its_page() {
    let svg = Svg::new().inline(true).to_string(&everything()).unwrap();
    assert!(svg.starts_with("<svg "));
    let document = Document::parse(&svg).unwrap();
    for (property, value) in [("direction", "ltr"), ("font-weight", "400"), ("letter-spacing", "0")]
    {
        assert_eq!(document.root_element().attribute(property), Some(value));
    }
}

#[test]
fn a_clear_background_is_left_out() {
    let scene = |color| {
        let root = Group::new(Role::Figure);
        let scene = Scene::new(Size::new(10.0, 10.0), 96.0, root).unwrap().with_background(color);
        Svg::new().id_prefix("p").to_string(&scene).unwrap()
    };
    assert!(!scene(Color::TRANSPARENT).contains("<rect"));
    assert!(scene(Color::rgba(255, 0, 0, 51)).contains(
        "<rect class=\"background\" width=\"10\" height=\"10\" fill=\"#ff0000\" fill-opacity=\".2\"/>"
    ));
}

#[test]
fn groups_have_readable_ids_and_classes() {
    let svg = Svg::new().id_prefix("fig1").to_string(&everything()).unwrap();
    let document = Document::parse(&svg).unwrap();
    let ids: Vec<_> = elements(&document, "g").iter().filter_map(|g| g.attribute("id")).collect();
    assert_eq!(
        ids,
        [
            "fig1-figure",
            "fig1-axes",
            "fig1-mark-shapes",
            "fig1-cells-cells",
            "fig1-cell-labels",
            "fig1-mark",
            "fig1-mark-2",
            "fig1-annotation-a-note-more"
        ]
    );
    let note = document.descendants().find(|g| g.attribute("class") == Some("annotation")).unwrap();
    assert_eq!(note.attribute("aria-label"), Some("a \"note\" & <more>"));
}

#[test]
fn only_a_text_that_is_cut_has_a_tooltip() {
    let group = |role| Group::new(role).with_label("a <whole> name");
    let root = Group::new(Role::Figure).with_child(group(Role::Label)).with_child(
        group(Role::Label).with_child(group(Role::Axis).with_child(Group::new(Role::Label))),
    );
    let scene = Scene::new(Size::new(9.0, 9.0), 96.0, root).unwrap();
    let svg = Svg::new().to_string(&scene).unwrap();
    assert_eq!(svg.matches("<title>a &lt;whole&gt; name</title>").count(), 1, "{svg}");
    assert_eq!(svg.matches("<title>").count(), 1, "{svg}");
}

#[test]
fn one_text_a_label() {
    for text in [SvgText::Embedded, SvgText::Named] {
        let svg = Svg::new().text(text).to_string(&everything()).unwrap();
        let document = Document::parse(&svg).unwrap();
        let texts: Vec<String> = elements(&document, "text")
            .iter()
            .map(|text| {
                text.descendants().filter_map(|node| node.is_text().then(|| node.text())?).collect()
            })
            .collect();
        assert_eq!(texts.len(), 13);
        assert_eq!(texts[9..], ["size 10−3 m", "  two  spaces ", "AVATAR To. fi ffl", "turned"]);
    }
}

#[test]
fn spans_are_raised_by_dy_and_say_only_what_changes() {
    let svg = Svg::new().text(SvgText::Named).to_string(&note("", support::rich())).unwrap();
    let line = svg.lines().find(|line| line.contains("<text")).unwrap().trim_start();
    assert_eq!(
        line,
        "<text x=\"10\" y=\"165\" font-family=\"'Noto Sans',sans-serif\" font-size=\"9\" \
         fill=\"#000000\" xml:space=\"preserve\"><tspan>size 10</tspan><tspan dy=\"-3\" font-family=\"'Noto \
         Sans',sans-serif\" font-weight=\"700\" font-size=\"6\">−3</tspan><tspan dy=\"3\"> \
         m</tspan></text>"
    );
}

#[test]
fn white_space_is_kept_where_it_would_be_lost() {
    for (text, kept) in [("a b", false), (" a", true), ("a ", true), ("a  b", true), ("a\tb", true)]
    {
        let svg = Svg::new().to_string(&note("", support::label(text, 0.0, 0.0))).unwrap();
        assert_eq!(svg.contains("xml:space=\"preserve\""), kept, "{text:?}");
    }
}

#[test]
fn a_turned_label_is_transformed() {
    let turned = Affine::new([0.0, -1.0, 1.0, 0.0, 20.0, 30.0]);
    let run = shape(&regular(), "up", 9.0, Anchor::End, turned);
    let svg = Svg::new().text(SvgText::Named).to_string(&note("", run)).unwrap();
    assert!(svg.contains("<text transform=\"translate(20 30)rotate(-90)\" text-anchor=\"end\" "));
}

#[test]
fn each_face_is_embedded_once_under_a_name_of_its_own() {
    let svg = Svg::new().to_string(&everything()).unwrap();
    assert_eq!(svg.matches("@font-face").count(), 3);
    let named: BTreeSet<_> =
        svg.split("font-family:").skip(1).map(|rest| rest.split(';').next().unwrap()).collect();
    assert_eq!(named.len(), 3);
    for name in named {
        assert!(svg.contains(&format!("font-family=\"{name},'Noto Sans',sans-serif\"")));
    }
}

#[test]
fn outlines_need_no_font_and_keep_the_words() {
    let svg = Svg::new().text(SvgText::Outlines).to_string(&everything()).unwrap();
    assert!(!svg.contains("<text") && !svg.contains("font-"));
    assert!(svg.contains("aria-label=\"size 10−3 m\""));
}

#[test]
fn a_face_that_cannot_be_embedded_is_drawn() {
    let mut data = notosans::REGULAR_TTF.to_vec();
    let at_tag = data.windows(4).position(|tag| tag == b"GPOS").unwrap();
    data[at_tag..at_tag + 4].copy_from_slice(b"morx");
    let face = graticule_scene::Face::new(std::sync::Arc::new(data), 0).unwrap();
    let scene = note("", shape(&face, "drawn", 9.0, Anchor::Start, at(5.0, 20.0)));
    let svg = Svg::new().to_string(&scene).unwrap();
    assert!(svg.contains("aria-label=\"drawn\"") && !svg.contains("<text"));
    let named = Svg::new().text(SvgText::Named).to_string(&scene).unwrap();
    assert!(named.contains(">drawn</text>"));
}

#[test]
fn equal_definitions_are_one() {
    let svg = Svg::new().to_string(&everything()).unwrap();
    assert_eq!(svg.matches("<linearGradient").count(), 1);
    assert_eq!(svg.matches("<use ").count(), 8);
    assert_eq!(svg.matches("<path id=").count(), 2, "one a size of the marker");
}

#[test]
fn another_format_is_refused() {
    let pdf = Format::new("pdf", "application/pdf");
    let error = Svg::new().write(&everything(), &pdf, &mut Vec::new()).unwrap_err();
    assert!(matches!(error, Error::Unsupported { format: "pdf", .. }));
}

#[test]
fn a_failing_writer_is_an_error() {
    let mut full = &mut [0_u8; 100][..];
    let error = Svg::new().write(&everything(), &Svg::FORMAT, &mut full).unwrap_err();
    assert!(matches!(error, Error::Io { .. }));
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let other = note("x", support::label("something else", 1.0, 2.0));
    let first = all_forms(&everything());
    all_forms(&other);
    assert_eq!(first, all_forms(&everything()));
}

#[test]
fn figures_on_one_page_share_no_id() {
    let ids = |scene: &Scene| -> BTreeSet<String> {
        let svg = Svg::new().inline(true).to_string(scene).unwrap();
        let document = Document::parse(&svg).unwrap();
        document.descendants().filter_map(|node| Some(node.attribute("id")?.to_owned())).collect()
    };
    let (one, two) = (ids(&everything()), ids(&everything().with_title("Another")));
    assert!(one.is_disjoint(&two));
}

#[cfg(feature = "svg-crate")]
#[test]
fn a_node_of_the_svg_crate_is_a_well_formed_child() {
    use svg::node::element::{Group, Rectangle};

    let panel = |x: i32, prefix: &str| {
        let node =
            graticule_svg::to_svg_node(&everything(), &Svg::new().id_prefix(prefix)).unwrap();
        Group::new().set("transform", format!("translate({x} 0)")).add(node)
    };
    let document = svg::Document::new()
        .set("viewBox", (0, 0, 520, 180))
        .add(Rectangle::new().set("width", 520).set("height", 180).set("fill", "#dddddd"))
        .add(panel(0, "left"))
        .add(panel(260, "right"));
    let text = document.to_string();
    let parsed = Document::parse(&text).unwrap();
    let nested = parsed.descendants().filter(|node| node.tag_name().name() == "svg").count();
    assert_eq!(nested, 3);
    assert!(svg::read(&text).is_ok());
    let ids: Vec<_> = parsed.descendants().filter_map(|node| node.attribute("id")).collect();
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn well_formed_for_any_string(
        text in any::<String>(), label in any::<String>(), title in any::<String>(),
        language in any::<String>(), prefix in any::<String>()
    ) {
        let run = shape(&regular(), &text, 9.0, Anchor::Start, at(1.0, 2.0));
        let scene = note(&label, run).with_title(title).with_language(language);
        for kind in KINDS {
            let svg = Svg::new().text(kind).id_prefix(prefix.clone()).to_string(&scene).unwrap();
            let document = Document::parse(&svg).unwrap();
            let ids: Vec<_> = document.descendants().filter_map(|node| node.attribute("id")).collect();
            let unique: BTreeSet<_> = ids.iter().collect();
            prop_assert_eq!(unique.len(), ids.len());
            for id in ids {
                prop_assert!(id.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
            }
        }
    }
}
