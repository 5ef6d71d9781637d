//! The root element.

use crate::canvas::Canvas;
use crate::embedded::Font;
use crate::group;
use crate::ids::{self, Id, Ids};
use crate::paint;
use crate::svg::Svg;
use crate::xml::Xml;
use graticule_scene::{Error, Scene};
use std::sync::Arc;

/// What the prefixes of ids, put in last, take in most documents, in bytes.
const ROOM_FOR_IDS: usize = 1 << 10;

/// The scene as a document.
pub(crate) fn bytes(svg: &Svg, scene: &Scene) -> Result<Vec<u8>, Error> {
    let mut canvas = Canvas::new(svg, scene.root());
    let about = About::new(&mut canvas.ids, scene);
    background(&mut canvas.body, scene);
    group::write(&mut canvas, scene.root())?;
    // The body comes first, since only then it is known what it refers to.
    let head = head(svg, scene, &about, &canvas);
    let prefix = match &svg.id_prefix {
        Some(prefix) => ids::safe_prefix(prefix),
        None => ids::prefix_from(&[head.bytes(), canvas.body.bytes()]),
    };
    let length = head.bytes().len() + canvas.body.bytes().len();
    let mut document = Vec::with_capacity(length + ROOM_FOR_IDS);
    head.finish(&prefix, &mut document);
    canvas.body.finish(&prefix, &mut document);
    document.extend_from_slice(b"</svg>\n");
    Ok(document)
}

/// The texts that tell what the picture is, and the ids of their elements.
struct About<'a> {
    title: Option<(Id, &'a str)>,
    description: Option<(Id, &'a str)>,
}

impl<'a> About<'a> {
    fn new(ids: &mut Ids, scene: &'a Scene) -> Self {
        let mut named = |stem, text: Option<&'a str>| {
            let text = text.filter(|text| !text.is_empty())?;
            Some((ids.make(stem), text))
        };
        Self {
            title: named("figure-title", scene.title()),
            description: named("figure-description", scene.description()),
        }
    }

    fn elements(&self, xml: &mut Xml) {
        for (name, about) in [("title", &self.title), ("desc", &self.description)] {
            if let Some((id, text)) = about {
                xml.start(name);
                xml.id(id);
                xml.text(name, text);
            }
        }
    }
}

fn head(svg: &Svg, scene: &Scene, about: &About, canvas: &Canvas) -> Xml {
    let mut xml = Xml::new(0);
    if !svg.inline {
        xml.raw(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }
    xml.start("svg");
    root_attributes(&mut xml, svg, scene, about, canvas);
    xml.open();
    about.elements(&mut xml);
    let fonts = canvas.fonts.embedded();
    if !(fonts.is_empty() && canvas.definitions().bytes().is_empty()) {
        xml.start("defs");
        xml.open();
        if !fonts.is_empty() {
            style(&mut xml, fonts);
        }
        xml.append(canvas.definitions());
        xml.close("defs");
    }
    xml
}

/// The style sheet that brings fonts.
fn style(xml: &mut Xml, fonts: &[Arc<Font>]) {
    xml.start("style");
    xml.raw(b">");
    for font in fonts {
        xml.raw(font.rule.as_bytes());
    }
    xml.end_tag("style");
    xml.raw(b"\n");
}

fn root_attributes(xml: &mut Xml, svg: &Svg, scene: &Scene, about: &About, canvas: &Canvas) {
    xml.attribute("xmlns", "http://www.w3.org/2000/svg");
    if canvas.linked {
        xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    }
    let [width, height] = [scene.size().width, scene.size().height]
        .map(|length| graticule_scene::number::coordinate(length).to_string());
    xml.attribute("width", &format!("{width}pt"));
    xml.attribute("height", &format!("{height}pt"));
    xml.attribute("viewBox", &format!("0 0 {width} {height}"));
    xml.attribute("role", "img");
    if let Some((id, _)) = &about.title {
        xml.attribute_of_id("aria-labelledby", "", id, "");
    }
    if let Some((id, _)) = &about.description {
        xml.attribute_of_id("aria-describedby", "", id, "");
    }
    if let Some(language) = scene.language() {
        xml.attribute("lang", language);
        xml.attribute("xml:lang", language);
    }
    if canvas.fonts.write_text() {
        // Chromium would otherwise round advances down to 1/64 of a pixel, and labels grow narrow.
        xml.attribute("text-rendering", "geometricPrecision");
    }
    if svg.inline {
        // What a page says about its own text would be inherited, and is not meant for the picture.
        for (property, value) in [
            ("direction", "ltr"),
            ("font-style", "normal"),
            ("font-weight", "400"),
            ("font-variant", "normal"),
            ("letter-spacing", "0"),
            ("word-spacing", "0"),
        ] {
            xml.attribute(property, value);
        }
    }
}

fn background(xml: &mut Xml, scene: &Scene) {
    let color = scene.background();
    if color.a > 0 {
        xml.start("rect");
        xml.attribute("class", "background");
        xml.number("width", scene.size().width);
        xml.number("height", scene.size().height);
        paint::solid(xml, color);
        xml.end();
    }
}
