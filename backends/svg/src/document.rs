//! The root element.

use crate::canvas::Canvas;
use crate::font::Fonts;
use crate::group;
use crate::ids::Ids;
use crate::paint;
use crate::svg::Svg;
use crate::xml::Xml;
use graticule_scene::{Error, Scene};
use std::io;

/// Writes the scene as a document.
pub(crate) fn write(svg: &Svg, scene: &Scene, out: &mut dyn io::Write) -> Result<(), Error> {
    let ids = match &svg.id_prefix {
        Some(prefix) => Ids::new(prefix),
        // 32 of its bits are short, and enough to tell the figures of a page apart.
        None => Ids::new(&format!("g{:08x}", scene.fingerprint() as u32)),
    };
    let mut canvas = Canvas::new(ids, Fonts::new(svg.text, scene.root()));
    let about = About::new(&mut canvas.ids, scene);
    background(&mut canvas.body, scene);
    group::write(&mut canvas, scene.root())?;
    // The body comes first, since only then it is known what it refers to.
    out.write_all(&head(svg, scene, &about, &canvas))?;
    out.write_all(canvas.body.bytes())?;
    out.write_all(b"</svg>\n")?;
    Ok(())
}

/// The elements that tell what the picture is: name, id and text of each.
struct About<'a>(Vec<(&'static str, String, &'a str)>);

impl<'a> About<'a> {
    fn new(ids: &mut Ids, scene: &'a Scene) -> Self {
        let given = [
            ("title", "figure-title", scene.title()),
            ("desc", "figure-description", scene.description()),
        ];
        let there = given.into_iter().filter_map(|(name, stem, text)| {
            let text = text.filter(|text| !text.is_empty())?;
            Some((name, ids.make(stem), text))
        });
        Self(there.collect())
    }
}

fn head(svg: &Svg, scene: &Scene, about: &About, canvas: &Canvas) -> Vec<u8> {
    let mut xml = Xml::new(0);
    if !svg.inline {
        xml.raw(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }
    xml.start("svg");
    root_attributes(&mut xml, svg, scene, about, canvas);
    xml.open();
    for (name, id, text) in &about.0 {
        xml.start(name);
        xml.attribute("id", id);
        xml.text(name, text);
    }
    let style = canvas.fonts.style();
    if !(style.is_empty() && canvas.definitions().is_empty()) {
        xml.start("defs");
        xml.open();
        if !style.is_empty() {
            xml.start("style");
            xml.text("style", style);
        }
        xml.raw(canvas.definitions());
        xml.close("defs");
    }
    xml.into_bytes()
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
    if !about.0.is_empty() {
        let ids: Vec<_> = about.0.iter().map(|(_, id, _)| id.as_str()).collect();
        xml.attribute("aria-labelledby", &ids.join(" "));
    }
    if let Some(language) = scene.language() {
        xml.attribute("lang", language);
        xml.attribute("xml:lang", language);
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
