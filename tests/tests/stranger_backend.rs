//! A backend by a stranger: the template for one of your own.
//!
//! It writes a scene as a web page that draws itself on a canvas, in less than 100 lines of Rust (and
//! some JavaScript beside them), and uses nothing but the public crate `graticule_scene`. Copy it,
//! write your format instead, and let the conformance kit tell what is still missing.
//!
//! What every backend does, and where it is done here:
//!
//! 1. say which formats it writes ([`Canvas::formats`]);
//! 2. write the page: size, background, title, description and language ([`Canvas::write`]);
//! 3. walk the tree ([`group`]) and draw each of the five kinds of node ([`node`]). Markers,
//!    hatching and text have an `expand` or `outlines` that turns them into plain shapes, for
//!    formats without a better way;
//! 4. decide nothing: print numbers as they are. The scene holds only finite ones, rounded to three
//!    decimals (six in transforms), so that plain printing is exact.

use graticule_scene::kurbo::BezPath;
use graticule_scene::{
    Backend, Brush, Error, Face, Format, Gradient, Group, Image, Node, Scene, Shape, Stroke,
    conformance,
};
use std::io::Write;
use std::sync::Arc;

/// Writes scenes as web pages that draw themselves on a canvas.
#[derive(Debug)]
struct Canvas;

const HTML: Format = Format::new("html", "text/html");

impl Backend for Canvas {
    fn formats(&self) -> &[Format] {
        &[HTML]
    }

    fn write(&self, scene: &Scene, _: &Format, out: &mut dyn Write) -> Result<(), Error> {
        let ((width, height), scale) = (scene.pixel_size(), scene.dpi() / 72.0);
        writeln!(out, "<!doctype html>\n<html lang=\"{}\">", escaped(scene.language()))?;
        writeln!(out, "<meta charset=\"utf-8\">\n<title>{}</title>", escaped(scene.title()))?;
        writeln!(out, "<body style=\"margin: 0; background: {}\">", scene.background())?;
        writeln!(out, "<canvas width=\"{width}\" height=\"{height}\" role=\"img\"")?;
        writeln!(out, "  aria-label=\"{}\"></canvas>", escaped(scene.description()))?;
        writeln!(out, "<script>\n{}", include_str!("stranger_backend.js"))?;
        writeln!(out, "c.scale({scale}, {scale});")?;
        group(scene.root(), out)?;
        Ok(writeln!(out, "</script>")?)
    }
}

fn group(group: &Group, out: &mut dyn Write) -> Result<(), Error> {
    let clip = group.clip().map_or("null".to_owned(), |clip| format!("'{}'", clip.to_svg()));
    let (transform, rule) = (group.transform().as_coeffs(), group.clip_rule());
    writeln!(out, "open({transform:?}, {clip}, '{rule:?}');")?;
    if group.opacity() < 1.0 {
        writeln!(out, "sheet();")?;
    }
    group.children().iter().try_for_each(|child| node(child, out))?;
    if group.opacity() < 1.0 {
        writeln!(out, "lay({});", group.opacity())?;
    }
    Ok(writeln!(out, "close();")?)
}

/// Every kind by name: a sixth one would be missed here by the compiler.
fn node(node: &Node, out: &mut dyn Write) -> Result<(), Error> {
    match node {
        Node::Group(child) => group(child, out),
        Node::Shape(node) => shape(node, out),
        Node::Markers(node) => node.expand()?.iter().try_for_each(|one| shape(one, out)),
        Node::Text(node) => node.outlines()?.iter().try_for_each(|one| shape(one, out)),
        Node::Image(node) => image(node, out),
    }
}

fn shape(shape: &Shape, out: &mut dyn Write) -> Result<(), Error> {
    if shape.is_crisp() {
        writeln!(out, "sheet();")?;
    }
    if let Some(fill) = shape.fill() {
        let paint = match &fill.brush {
            Brush::Solid(color) => format!("'{color}'"),
            Brush::Gradient(brush) => gradient(brush),
            Brush::Pattern(pattern) => {
                group(&pattern.expand_by(shape.path(), fill.rule)?, out)?;
                "'transparent'".to_owned()
            }
        };
        writeln!(out, "fill('{}', '{:?}', {paint});", shape.path().to_svg(), fill.rule)?;
    }
    if let Some(line) = shape.stroke() {
        stroke(shape.path(), line, out)?;
    }
    if shape.is_crisp() {
        writeln!(out, "crisp(); lay(1);")?;
    }
    Ok(())
}

fn stroke(path: &BezPath, stroke: &Stroke, out: &mut dyn Write) -> Result<(), Error> {
    let (color, width, limit) = (stroke.color(), stroke.width(), Stroke::MITER_LIMIT);
    write!(out, "stroke('{}', '{color}', {width}, {limit}, ", path.to_svg())?;
    write!(out, "'{:?}', '{:?}', ", stroke.cap(), stroke.join())?;
    Ok(writeln!(out, "{:?}, {});", stroke.dash(), stroke.dash_offset())?)
}

fn gradient(gradient: &Gradient) -> String {
    let (a, b) = (gradient.start(), gradient.end());
    let offsets: Vec<f64> = gradient.stops().iter().map(|stop| stop.offset).collect();
    let colors: Vec<String> = gradient.stops().iter().map(|stop| stop.color.to_string()).collect();
    format!("gradient({}, {}, {}, {}, {offsets:?}, {colors:?})", a.x, a.y, b.x, b.y)
}

fn image(image: &Image, out: &mut dyn Write) -> Result<(), Error> {
    let (rect, sampling) = (image.rect(), image.sampling());
    let place = [rect.x0, rect.y0, rect.width(), rect.height()];
    let (width, height, rgba) = (image.width(), image.height(), image.to_rgba());
    Ok(writeln!(out, "image({width}, {height}, {rgba:?}, '{sampling:?}', {place:?});")?)
}

/// Text as HTML.
fn escaped(text: Option<&str>) -> String {
    let text = text.unwrap_or_default().replace('&', "&amp;");
    text.replace('<', "&lt;").replace('"', "&quot;")
}

#[test]
fn the_kit_finds_nothing_wrong() {
    let face = Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap();
    conformance::check(&Canvas, &face).into_result().unwrap();
}

#[test]
fn a_figure_is_saved_in_the_new_format() {
    use graticule::prelude::*;
    let figure = Figure::new(inches(3.0), inches(2.0))
        .axes(Axes::new().title("A <b> & \"c\"").mark(Heatmap::new([[1, 2], [3, 4]])));
    let path = std::env::temp_dir().join(format!("stranger-{}.html", std::process::id()));
    let saved = figure.render().unwrap().save_with(&graticule::backends().with(Canvas), &path);
    let page = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(saved.unwrap().bytes, page.len() as u64);
    assert!(page.contains("<title>A &lt;b> &amp; &quot;c&quot;</title>"), "{page}");
    assert!(page.contains("fill('M"));
}
