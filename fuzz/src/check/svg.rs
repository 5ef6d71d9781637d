//! Strings, through SVG and back.

use graticule::scene::{Group, Node, Scene, TextRun};
use graticule::svg::Svg;
use roxmltree::Document;

/// What a parser reads of an SVG is what was written: title, description, language, the names of
/// groups and every label, but for the characters that XML forbids.
///
/// # Panics
/// When a promise is broken.
pub fn svg_text(svg: &Svg, scene: &Scene) {
    let written = match svg.to_string(scene) {
        Ok(written) => written,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let document = Document::parse(&written).unwrap();
    let root = document.root_element();
    let child = |name| {
        root.children()
            .find(|node| node.has_tag_name(name))
            .map(|node| node.text().unwrap_or_default().to_owned())
    };
    let text = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(readable);
    assert_eq!(child("title"), text(scene.title()));
    assert_eq!(child("desc"), text(scene.description()));
    assert_eq!(root.attribute("lang").map(str::to_owned), scene.language().map(readable));
    let mut expected = Vec::new();
    collect(scene.root(), &mut expected);
    let found = read(&document);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(expected.contains(found), "{found:?} instead of {expected:?}");
    }
    unique_ids(&document);
}

/// What XML can hold of a string: U+FFFD for what it forbids (XML 1.0, section 2.2).
fn readable(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => c,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => c,
        })
        .collect()
}

/// The names of groups and the labels, in order; of a label what its spans show, and all of it, which
/// is what an outlined one tells.
fn collect(group: &Group, texts: &mut Vec<[String; 2]>) {
    let name = group.label().filter(|label| !label.is_empty());
    texts.extend(name.map(|name| [readable(name), readable(name)]));
    for child in group.children() {
        match child {
            Node::Group(group) => collect(group, texts),
            Node::Text(run) => {
                let shown = shown(run).map(|shown| [readable(&shown), readable(run.text())]);
                texts.extend(shown);
            }
            Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
        }
    }
}

/// The text of a label's spans, where there is any.
fn shown(run: &TextRun) -> Option<String> {
    let shown: String = run.spans().iter().map(|span| &run.text()[span.range()]).collect();
    (!shown.is_empty()).then_some(shown)
}

/// The names of groups and the labels, in order, as the parser has them.
fn read(document: &Document<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    for node in document.descendants() {
        if node.has_tag_name("text") {
            let pieces = node.descendants().filter(|node| node.is_text());
            texts.push(pieces.filter_map(|piece| piece.text()).collect());
        } else if node.has_tag_name("g") {
            texts.extend(node.attribute("aria-label").map(str::to_owned));
        }
    }
    texts
}

fn unique_ids(document: &Document<'_>) {
    let ids = document.descendants().filter_map(|node| node.attribute("id"));
    let mut ids: Vec<&str> = ids.collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id comes twice");
}
