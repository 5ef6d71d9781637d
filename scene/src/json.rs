//! Scenes as JSON, for tests and debugging.

use crate::number::{coefficient, coordinate};
use crate::{
    Brush, Color, Fill, FillRule, Group, Image, Markers, Node, Pixels, Scene, Shape, Span, Stroke,
    TextRun,
};
use kurbo::{Affine, BezPath, Point};
use std::fmt::Write as _;

/// The 64-bit FNV-1a hash (draft-eastlake-fnv).
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

pub(crate) fn print(scene: &Scene) -> String {
    let mut out = Writer { text: String::new(), depth: 0, fresh: true };
    out.open('{');
    out.number("width", scene.size().width);
    out.number("height", scene.size().height);
    out.number("dpi", scene.dpi());
    out.color("background", scene.background());
    for (key, value) in [
        ("title", scene.title()),
        ("description", scene.description()),
        ("language", scene.language()),
    ] {
        if let Some(value) = value {
            out.string(key, value);
        }
    }
    out.key("root");
    out.group(scene.root());
    out.close('}');
    out.text.push('\n');
    out.text
}

/// Objects and the lists of their nodes take a line each, everything else stays on its line.
struct Writer {
    text: String,
    depth: usize,
    fresh: bool,
}

impl Writer {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.fresh = true;
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.fresh {
            self.line();
        }
        self.text.push(bracket);
        self.fresh = false;
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n(' ', self.depth));
    }

    /// Starts an item of the list or object that is open.
    fn item(&mut self) {
        if !std::mem::take(&mut self.fresh) {
            self.text.push(',');
        }
        self.line();
    }

    fn key(&mut self, key: &str) {
        self.item();
        self.quoted(key);
        self.text.push(':');
    }

    fn quoted(&mut self, value: &str) {
        self.text.push('"');
        for c in value.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\u{0}'..='\u{1f}' => {
                    // Writing to a string can't fail.
                    let _ = write!(self.text, "\\u{:04x}", u32::from(c));
                }
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn string(&mut self, key: &str, value: &str) {
        self.key(key);
        self.quoted(value);
    }

    fn raw(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text.push_str(value);
    }

    /// JSON wants a digit before the point.
    fn value(&mut self, text: &str) {
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
        self.text.push_str(sign);
        if digits.starts_with('.') {
            self.text.push('0');
        }
        self.text.push_str(digits);
    }

    fn number(&mut self, key: &str, value: f64) {
        self.key(key);
        self.value(coordinate(value).as_str());
    }

    fn numbers(&mut self, key: &str, values: impl IntoIterator<Item = f64>) {
        self.key(key);
        self.row(values);
    }

    fn row(&mut self, values: impl IntoIterator<Item = f64>) {
        let mut bracket = '[';
        for value in values {
            self.text.push(bracket);
            bracket = ',';
            self.value(coordinate(value).as_str());
        }
        self.text.push_str(if bracket == '[' { "[]" } else { "]" });
    }

    fn point(&mut self, key: &str, value: Point) {
        self.numbers(key, [value.x, value.y]);
    }

    fn color(&mut self, key: &str, value: Color) {
        self.string(key, &value.to_string());
    }

    fn transform(&mut self, value: Affine) {
        if value == Affine::IDENTITY {
            return;
        }
        self.key("transform");
        self.coefficients(value.as_coeffs());
    }

    fn coefficients<const N: usize>(&mut self, values: [f64; N]) {
        let mut bracket = '[';
        for value in values {
            self.text.push(bracket);
            bracket = ',';
            self.value(coefficient(value).as_str());
        }
        self.text.push(']');
    }

    fn path(&mut self, key: &str, value: &BezPath) {
        self.string(key, &value.to_svg());
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Group(group) => self.group(group),
            Node::Shape(shape) => self.shape(shape),
            Node::Markers(markers) => self.markers(markers),
            Node::Text(text) => self.text(text),
            Node::Image(image) => self.image(image),
        }
    }

    fn group(&mut self, group: &Group) {
        self.open('{');
        self.string("group", group.role().name());
        if let Some(label) = group.label() {
            self.string("label", label);
        }
        self.transform(group.transform());
        if let Some(clip) = group.clip() {
            self.path("clip", clip);
            self.rule("clip_rule", group.clip_rule());
        }
        if group.opacity() < 1.0 {
            self.key("opacity");
            self.value(coefficient(group.opacity()).as_str());
        }
        self.key("children");
        self.open('[');
        for child in group.children() {
            self.item();
            self.node(child);
        }
        self.close(']');
        self.close('}');
    }

    fn shape(&mut self, shape: &Shape) {
        self.open('{');
        self.path("shape", shape.path());
        if let Some(fill) = shape.fill() {
            self.fill(fill);
        }
        if let Some(stroke) = shape.stroke() {
            self.stroke(stroke);
        }
        if shape.is_crisp() {
            self.raw("crisp", "true");
        }
        self.close('}');
    }

    fn fill(&mut self, fill: &Fill) {
        match &fill.brush {
            Brush::Solid(color) => self.color("fill", *color),
            Brush::Gradient(gradient) => {
                self.key("fill");
                self.open('{');
                self.point("start", gradient.start());
                self.point("end", gradient.end());
                self.key("stops");
                self.open('[');
                for stop in gradient.stops() {
                    self.item();
                    self.text.push('[');
                    self.value(coefficient(stop.offset).as_str());
                    self.text.push(',');
                    self.quoted(&stop.color.to_string());
                    self.text.push(']');
                }
                self.close(']');
                self.close('}');
            }
            Brush::Pattern(pattern) => {
                self.key("fill");
                self.open('{');
                if let Some(ground) = pattern.ground() {
                    self.color("ground", ground);
                }
                self.key("lines");
                self.open('[');
                for line in pattern.lines() {
                    self.item();
                    self.open('{');
                    self.key("direction");
                    self.coefficients([line.direction().x, line.direction().y]);
                    self.number("spacing", line.spacing());
                    self.stroke(line.stroke());
                    self.close('}');
                }
                self.close(']');
                self.close('}');
            }
        }
        self.rule("rule", fill.rule);
    }

    fn rule(&mut self, key: &str, rule: FillRule) {
        if rule == FillRule::EvenOdd {
            self.string(key, "evenodd");
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.key("stroke");
        self.open('{');
        self.color("color", stroke.color());
        self.number("width", stroke.width());
        self.string("cap", &format!("{:?}", stroke.cap()).to_lowercase());
        self.string("join", &format!("{:?}", stroke.join()).to_lowercase());
        if !stroke.dash().is_empty() {
            self.numbers("dash", stroke.dash().iter().copied());
            self.number("dash_offset", stroke.dash_offset());
        }
        self.close('}');
    }

    fn markers(&mut self, markers: &Markers) {
        self.open('{');
        self.path("markers", markers.symbol());
        if let Some(stroke) = markers.stroke() {
            self.stroke(stroke);
        }
        self.key("places");
        self.open('[');
        for place in markers.places() {
            self.item();
            self.open('{');
            self.point("at", place.at);
            self.number("scale", place.scale);
            if let Some(fill) = place.fill {
                self.color("fill", fill);
            }
            self.close('}');
        }
        self.close(']');
        self.close('}');
    }

    fn text(&mut self, run: &TextRun) {
        self.open('{');
        self.string("text", run.text());
        self.string("anchor", &format!("{:?}", run.anchor()).to_lowercase());
        self.transform(run.transform());
        self.key("spans");
        self.open('[');
        for span in run.spans() {
            self.item();
            self.span(span);
        }
        self.close(']');
        self.close('}');
    }

    fn span(&mut self, span: &Span) {
        self.open('{');
        self.string("face", span.face().postscript_name());
        self.string("face_hash", &format!("{:016x}", span.face().content_hash()));
        self.number("size", span.size());
        self.color("color", span.color());
        if span.shift() != 0.0 {
            self.number("shift", span.shift());
        }
        let range = span.range();
        self.raw("range", &format!("[{},{}]", range.start, range.end));
        self.key("glyphs");
        self.text.push('[');
        for (index, glyph) in span.glyphs().iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            let (id, cluster) = (f64::from(glyph.id), glyph.cluster as f64);
            self.row([id, glyph.x, glyph.y, glyph.advance, cluster]);
        }
        self.text.push(']');
        self.close('}');
    }

    fn image(&mut self, image: &Image) {
        self.open('{');
        self.raw("image", &format!("[{},{}]", image.width(), image.height()));
        let (kind, digest) = match image.pixels() {
            Pixels::Indexed { palette, indices } => {
                let colors: Vec<u8> = palette.iter().flat_map(|c| [c.r, c.g, c.b, c.a]).collect();
                ("indexed", fnv(indices) ^ fnv(&colors).rotate_left(1))
            }
            Pixels::Rgba(bytes) => ("rgba", fnv(bytes)),
        };
        self.string("pixels", kind);
        self.string("digest", &format!("{digest:016x}"));
        let rect = image.rect();
        self.numbers("rect", [rect.x0, rect.y0, rect.x1, rect.y1]);
        self.string("sampling", &format!("{:?}", image.sampling()).to_lowercase());
        self.close('}');
    }
}
