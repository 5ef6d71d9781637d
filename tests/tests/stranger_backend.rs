//! A backend by a stranger: the template for one of your own.
//!
//! It writes a scene as a web page that draws itself on a canvas, in about 60 lines, and uses
//! nothing but the public crate `graticule_scene`. Copy it, replace the JavaScript by your format,
//! and let the conformance kit tell what is still missing.
//!
//! What every backend does, and where it is done here:
//!
//! 1. say which formats it writes ([`Canvas::formats`]);
//! 2. write the page: its size, background, title, description and language (`write`);
//! 3. walk the tree ([`group`]), and draw each of the five kinds of node ([`node`]). Markers,
//!    hatching and text have an `expand` or `outlines` that turns them into plain shapes, for
//!    formats without a better way;
//! 4. decide nothing: print the numbers as they are. The scene holds only finite ones, rounded to
//!    three decimals (six in transforms), so that plain printing is exact.

use graticule_scene::kurbo::BezPath;
use graticule_scene::{
    Backend, Brush, Error, Face, FillRule, Format, Group, Image, Node, Sampling, Scene, Shape,
    Stroke, conformance,
};
use std::io::Write;
use std::sync::Arc;

/// Writes scenes as web pages that draw themselves on a canvas.
#[derive(Debug)]
struct Canvas;

const HTML: Format = Format::new("html", "text/html");

/// What canvas lacks: a group with an opacity, or a shape with crisp edges, is drawn on a sheet of
/// its own first.
const SCRIPT: &str = "
const under = [], begin = () => { const m = c.getTransform(), { width, height } = c.canvas;
  under.push(c); c = new OffscreenCanvas(width, height).getContext('2d'); c.setTransform(m); };
const end = alpha => { const sheet = c.canvas; c = under.pop(); c.save(); c.resetTransform();
  c.globalAlpha = alpha; c.drawImage(sheet, 0, 0); c.restore(); };
const crisp = () => { const { width, height } = c.canvas, sheet = c.getImageData(0, 0, width, height);
  const alpha = sheet.data.filter((_, i) => i % 4 === 3), peak = alpha.reduce((a, b) => a > b ? a : b);
  alpha.forEach((a, i) => sheet.data[4 * i + 3] = a * 2 < peak ? 0 : peak);
  c.putImageData(sheet, 0, 0); };
const gradient = (x0, y0, x1, y1, stops) => { const g = c.createLinearGradient(x0, y0, x1, y1);
  for (const [offset, color] of stops) g.addColorStop(offset, color); return g; };
const image = (width, height, rgba, smooth, rect) => {
  const sheet = new OffscreenCanvas(width, height), data = new Uint8ClampedArray(rgba);
  sheet.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);
  c.imageSmoothingEnabled = smooth; c.drawImage(sheet, ...rect); };
";

impl Backend for Canvas {
    fn formats(&self) -> &[Format] {
        &[HTML]
    }

    fn write(&self, scene: &Scene, _: &Format, out: &mut dyn Write) -> Result<(), Error> {
        let escaped = |text: Option<&str>| {
            let text = text.unwrap_or_default().replace('&', "&amp;");
            text.replace('<', "&lt;").replace('"', "&quot;")
        };
        let ((width, height), scale) = (scene.pixel_size(), scene.dpi() / 72.0);
        writeln!(out, "<!doctype html>\n<html lang=\"{}\">", escaped(scene.language()))?;
        writeln!(out, "<meta charset=\"utf-8\">\n<title>{}</title>", escaped(scene.title()))?;
        writeln!(out, "<body style=\"margin: 0; background: {}\">", scene.background())?;
        let description = escaped(scene.description());
        write!(out, "<canvas role=\"img\" aria-label=\"{description}\" ")?;
        writeln!(out, "width=\"{width}\" height=\"{height}\"></canvas>\n<script>")?;
        writeln!(out, "let c = document.querySelector('canvas').getContext('2d');{SCRIPT}")?;
        writeln!(out, "c.scale({scale}, {scale}); c.miterLimit = {};", Stroke::MITER_LIMIT)?;
        group(scene.root(), out)?;
        Ok(writeln!(out, "</script>")?)
    }
}

fn group(group: &Group, out: &mut dyn Write) -> Result<(), Error> {
    writeln!(out, "c.save(); c.transform(...{:?});", group.transform().as_coeffs())?;
    if let Some(clip) = group.clip() {
        writeln!(out, "c.clip({}, '{}');", path(clip), rule(group.clip_rule()))?;
    }
    let is_sheet = group.opacity() < 1.0;
    if is_sheet {
        writeln!(out, "begin();")?;
    }
    group.children().iter().try_for_each(|child| node(child, out))?;
    if is_sheet {
        writeln!(out, "end({});", group.opacity())?;
    }
    Ok(writeln!(out, "c.restore();")?)
}

/// The match names every kind, so that a sixth one would be missed here by the compiler.
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
        writeln!(out, "begin();")?;
    }
    if let Some(fill) = shape.fill() {
        match &fill.brush {
            Brush::Solid(color) => write!(out, "c.fillStyle = '{color}'; ")?,
            Brush::Gradient(gradient) => {
                let (a, b) = (gradient.start(), gradient.end());
                write!(out, "c.fillStyle = gradient({}, {}, {}, {}, [", a.x, a.y, b.x, b.y)?;
                for stop in gradient.stops() {
                    write!(out, "[{}, '{}'], ", stop.offset, stop.color)?;
                }
                write!(out, "]); ")?;
            }
            Brush::Pattern(pattern) => group(&pattern.expand_by(shape.path(), fill.rule)?, out)?,
        }
        if !matches!(fill.brush, Brush::Pattern(_)) {
            writeln!(out, "c.fill({}, '{}');", path(shape.path()), rule(fill.rule))?;
        }
    }
    if let Some(line) = shape.stroke() {
        stroke(shape.path(), line, out)?;
    }
    if shape.is_crisp() {
        writeln!(out, "crisp(); end(1);")?;
    }
    Ok(())
}

fn stroke(line: &BezPath, stroke: &Stroke, out: &mut dyn Write) -> Result<(), Error> {
    let (cap, join) = (format!("{:?}", stroke.cap()), format!("{:?}", stroke.join()));
    let (cap, join) = (cap.to_lowercase(), join.to_lowercase());
    write!(out, "c.strokeStyle = '{}'; c.lineWidth = {}; ", stroke.color(), stroke.width())?;
    write!(
        out,
        "c.lineCap = '{cap}'; c.lineJoin = '{join}'; c.setLineDash({:?}); ",
        stroke.dash()
    )?;
    Ok(writeln!(out, "c.lineDashOffset = {}; c.stroke({});", stroke.dash_offset(), path(line))?)
}

fn image(image: &Image, out: &mut dyn Write) -> Result<(), Error> {
    let (rect, smooth) = (image.rect(), image.sampling() == Sampling::Smooth);
    write!(out, "image({}, {}, {:?}, ", image.width(), image.height(), image.to_rgba())?;
    let size = rect.size();
    Ok(writeln!(out, "{smooth}, [{}, {}, {}, {}]);", rect.x0, rect.y0, size.width, size.height)?)
}

/// Canvas reads the path notation of SVG, which kurbo prints.
fn path(path: &BezPath) -> String {
    format!("new Path2D('{}')", path.to_svg())
}

fn rule(rule: FillRule) -> &'static str {
    match rule {
        FillRule::NonZero => "nonzero",
        FillRule::EvenOdd => "evenodd",
    }
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
    assert!(page.contains("c.fill("));
}
