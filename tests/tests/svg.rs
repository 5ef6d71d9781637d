//! What holds for the SVG of every figure, and for any text in it.

use graticule::prelude::*;
use graticule_scene::{Anchor, Scene};
use graticule_svg::{Svg, SvgText};
use graticule_tests::gallery::GALLERY;
use graticule_tests::walk::texts;
use proptest::prelude::*;
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

/// What editors and office programs can't read, sanitizers strip, or points outside the file.
const BANNED: [&str; 16] = [
    "dominant-baseline",
    "alignment-baseline",
    "baseline-shift",
    "rgb(",
    "rgba(",
    "transparent",
    "textLength",
    "foreignObject",
    "<script",
    "javascript:",
    "@import",
    "var(",
    "--",
    "<!",
    "NaN",
    "\"-0\"",
];

/// The SVG of every figure in each kind of text.
fn documents() -> Vec<(String, Scene, SvgText, String)> {
    let mut found = Vec::new();
    for entry in GALLERY {
        let scene = entry.render().scene().clone();
        for text in [SvgText::Embedded, SvgText::Named, SvgText::Outlines] {
            let svg = Svg::new().text(text).to_string(&scene).unwrap();
            found.push((format!("{} ({text:?})", entry.name), scene.clone(), text, svg));
        }
    }
    found
}

fn elements<'a>(document: &'a Document<'_>, name: &str) -> Vec<Node<'a, 'a>> {
    document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)))
        .collect()
}

#[test]
fn nothing_banned() {
    for (name, _, _, svg) in documents() {
        let written = without_data(&svg);
        for banned in BANNED {
            assert!(!written.contains(banned), "{name}: {banned}");
        }
        let document = Document::parse(&svg).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            for attribute in node.attributes() {
                check_attribute(&name, node, attribute.name(), attribute.value());
            }
        }
        for style in elements(&document, "style") {
            check_style(&name, style.text().unwrap());
        }
    }
}

/// A document without its fonts and images, whose letters may spell anything.
fn without_data(svg: &str) -> String {
    let mut parts = svg.split(";base64,");
    let first = parts.next().unwrap_or_default().to_owned();
    let is_data = |c: char| c.is_ascii_alphanumeric() || "+/=".contains(c);
    parts.fold(first, |written, part| written + part.trim_start_matches(is_data))
}

/// Colours are plain, and references stay inside the file.
fn check_attribute(name: &str, node: Node<'_, '_>, attribute: &str, value: &str) {
    let tag = node.tag_name().name();
    let there =
        |id: &str| node.document().descendants().any(|other| other.attribute("id") == Some(id));
    match attribute {
        "fill" | "stroke" | "stop-color" => {
            let hex = value.len() == 7
                && value
                    .strip_prefix('#')
                    .is_some_and(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
            let reference = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'));
            assert!(value == "none" || hex || reference.is_some_and(there), "{name}: {value}");
        }
        "href" => {
            let inside = value.strip_prefix('#').is_some_and(there);
            assert!(inside || value.starts_with("data:image/png;base64,"), "{name}: {value}");
        }
        "clip-path" => assert_eq!(tag, "g", "{name}: a clip path on one element"),
        "style" => assert_eq!(value, "image-rendering:pixelated", "{name}"),
        "class" | "id" => {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_ ".contains(c);
            assert!(value.chars().all(plain), "{name}: {value}");
        }
        _ => assert!(!attribute.starts_with("on"), "{name}: {attribute}"),
    }
    if tag == "image" {
        assert_eq!(node.attribute("preserveAspectRatio"), Some("none"), "{name}");
    }
}

/// A style sheet holds fonts and nothing that a picture without it would lack.
fn check_style(name: &str, css: &str) {
    assert_eq!(css.matches('{').count(), css.matches("@font-face{").count(), "{name}");
    assert_eq!(css.matches("url(").count(), css.matches("url(data:font/ttf;base64,").count());
}

#[test]
fn the_root_says_what_it_is() {
    for (name, scene, _, svg) in documents() {
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        let number = |text: &str| text.parse::<f64>().unwrap();
        let side =
            |attribute| number(root.attribute(attribute).unwrap().strip_suffix("pt").unwrap());
        assert!((side("width") - scene.size().width).abs() < 1e-9, "{name}");
        assert!((side("height") - scene.size().height).abs() < 1e-9, "{name}");
        let view: Vec<f64> = root.attribute("viewBox").unwrap().split(' ').map(number).collect();
        assert_eq!(view, [0.0, 0.0, side("width"), side("height")], "{name}");
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        let title = elements(&document, "title").first().and_then(Node::text).unwrap_or_default();
        assert_eq!(title, scene.title().unwrap_or_default(), "{name}");
        let about = elements(&document, "desc").first().and_then(Node::text).unwrap_or_default();
        assert_eq!(about, scene.description().unwrap_or_default(), "{name}");
        assert!(svg.starts_with("<?xml version=\"1.0\""), "{name}");
        let inline = Svg::new().inline(true).to_string(&scene).unwrap();
        assert!(inline.starts_with("<svg ") && !inline.contains("<?"), "{name}");
    }
}

#[test]
fn one_text_a_label_anchored() {
    for (name, scene, kind, svg) in documents() {
        let document = Document::parse(&svg).unwrap();
        let found = elements(&document, "text");
        let labels: Vec<_> =
            texts(&scene).into_iter().filter(|t| !t.run.text().is_empty()).collect();
        if kind == SvgText::Outlines {
            assert!(found.is_empty(), "{name}");
            continue;
        }
        assert_eq!(found.len(), labels.len(), "{name}");
        for (element, label) in found.iter().zip(labels) {
            let words: String =
                element.descendants().filter(Node::is_text).filter_map(|n| n.text()).collect();
            assert_eq!(words, label.run.text(), "{name}");
            let anchor = match label.run.anchor() {
                Anchor::Start => None,
                Anchor::Middle => Some("middle"),
                Anchor::End => Some("end"),
            };
            let nearest = element.ancestors().find_map(|node| node.attribute("text-anchor"));
            assert_eq!(nearest.filter(|said| *said != "start"), anchor, "{name}: {words}");
            let is_bare = |n: &Node<'_, '_>| n.is_text() || n.tag_name().name() == "tspan";
            assert!(element.children().all(|child| is_bare(&child)), "{name}: {words}");
        }
    }
}

#[test]
fn groups_have_readable_ids_that_no_other_figure_has() {
    let mut all = BTreeSet::new();
    for entry in GALLERY {
        let svg = entry.render().to_svg().unwrap();
        let document = Document::parse(&svg).unwrap();
        for group in elements(&document, "g") {
            // Markers are one node of the scene, and no group there.
            if let Some(role) = group.attribute("class").filter(|class| *class != "markers") {
                let id = group.attribute("id").unwrap_or_default();
                assert!(
                    id.contains(role.split(' ').next().unwrap()),
                    "{}: {role} {id}",
                    entry.name
                );
            }
        }
        for id in document.descendants().filter_map(|node| node.attribute("id")) {
            assert!(all.insert(id.to_owned()), "{}: {id} is there already", entry.name);
        }
    }
}

/// Reads with the parser of the `svg` crate, which shares nothing with roxmltree.
fn parses(svg: &str) -> Result<(), String> {
    let mut depth = 0_i32;
    for event in svg::read(svg).map_err(|error| error.to_string())? {
        use svg::node::element::tag::Type;
        use svg::parser::Event;
        match event {
            Event::Error(error) => return Err(error.to_string()),
            Event::Tag(_, Type::Start, _) => depth += 1,
            Event::Tag(_, Type::End, _) => depth -= 1,
            _ => {}
        }
    }
    if depth == 0 { Ok(()) } else { Err(format!("{depth} elements are left open")) }
}

#[test]
fn an_independent_parser_reads_it() {
    for (name, _, _, svg) in documents() {
        parses(&svg).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// Strings of all kinds, also those that XML must not contain.
fn string() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => any::<String>(),
        2 => "\\PC{0,20}",
        2 => "[<>&\"']{0,8}]]>",
        1 => "[\\x00-\\x1f\\x7f-\\x9f\u{fffe}\u{ffff}\u{feff}]{0,6}",
        1 => "[ا-ي]{1,12}",
        1 => Just("<!--".to_owned()),
        1 => Just(" two  spaces ".to_owned()),
        1 => Just("\u{202e}turned\u{202c}".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn well_formed_for_any_string(
        names in prop::collection::vec(string(), 4),
        labels in prop::collection::vec(string(), 4),
        about in prop::collection::vec(string(), 3),
        prefix in string(),
    ) {
        let map = Heatmap::new([[1, 2], [3, 4]])
            .row_names(names[..2].to_vec())
            .column_names(names[2..].to_vec())
            .annotate(true)
            .colorbar(Colorbar::new().label(&labels[0]));
        let axes = Axes::new().title(&labels[1]).x_label(&labels[2]).y_label(&labels[3]).mark(map);
        let figure = Figure::new(inches(6.0), inches(5.0))
            .axes(axes)
            .document_title(&about[0])
            .description(&about[1])
            .language(&about[2]);
        let rendered = figure.render().unwrap();
        for text in [SvgText::Embedded, SvgText::Named, SvgText::Outlines] {
            for svg in [Svg::new().text(text), Svg::new().text(text).inline(true).id_prefix(&prefix)] {
                let svg = svg.to_string(rendered.scene()).unwrap();
                let document = Document::parse(&svg).unwrap();
                let ids: Vec<_> =
                    document.descendants().filter_map(|node| node.attribute("id")).collect();
                let unique: BTreeSet<_> = ids.iter().collect();
                prop_assert_eq!(unique.len(), ids.len());
                if text != SvgText::Outlines {
                    let labels = texts(rendered.scene());
                    let shown = labels.iter().filter(|label| !label.run.spans().is_empty()).count();
                    prop_assert_eq!(elements(&document, "text").len(), shown);
                }
            }
        }
    }
}
