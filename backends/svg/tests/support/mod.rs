//! Scenes to write: labels shaped simply, and one scene with every kind of node.

#![allow(clippy::unwrap_used, reason = "the values here are valid")]
#![allow(unreachable_pub, reason = "shared by test programs")]

use graticule_scene::kurbo::{Affine, BezPath, Circle, Point, Rect, Shape as _, Size, Vec2};
use graticule_scene::{
    Anchor, Cap, Color, Face, Fill, Glyph, Gradient, Group, HatchLine, Image, Join, Marker,
    Markers, Pattern, Pixels, Role, Sampling, Scene, Shape, Span, Stop, Stroke, TextRun,
};
use skrifa::prelude::LocationRef;
use skrifa::{FontRef, MetadataProvider as _};
use std::ops::Range;
use std::sync::Arc;

pub const BLUE: Color = Color::rgb(0x3b, 0x52, 0x8b);

pub fn face(data: &'static [u8]) -> Face {
    Face::new(Arc::new(data), 0).unwrap()
}

pub fn regular() -> Face {
    face(notosans::REGULAR_TTF)
}

/// A span of a label, one glyph a character, without kerning; it starts at `x`.
pub fn span(face: &Face, text: &str, range: Range<usize>, size: f64, x: f64) -> Span {
    let font = FontRef::from_index(face.data(), face.index()).unwrap();
    let metrics =
        font.glyph_metrics(skrifa::prelude::Size::new(size as f32), LocationRef::default());
    let mut pen = x;
    let glyphs = text[range.clone()]
        .char_indices()
        .map(|(at, c)| {
            let id = font.charmap().map(c).unwrap_or_default();
            let advance = f64::from(metrics.advance_width(id).unwrap_or_default());
            let glyph =
                Glyph { id: id.to_u32(), x: pen, y: 0.0, advance, cluster: range.start + at };
            pen += advance;
            glyph
        })
        .collect();
    Span::new(face.clone(), size, Color::BLACK, range, glyphs).unwrap()
}

/// A label in one face and size.
pub fn shape(face: &Face, text: &str, size: f64, anchor: Anchor, place: Affine) -> TextRun {
    let width: f64 =
        span(face, text, 0..text.len(), size, 0.0).glyphs().iter().map(|g| g.advance).sum();
    let x = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => -width / 2.0,
        Anchor::End => -width,
    };
    TextRun::new(text, anchor, place, vec![span(face, text, 0..text.len(), size, x)]).unwrap()
}

pub fn at(x: f64, y: f64) -> Affine {
    Affine::translate((x, y))
}

pub fn label(text: &str, x: f64, y: f64) -> TextRun {
    shape(&regular(), text, 9.0, Anchor::Middle, at(x, y))
}

fn rect(x: f64, y: f64, width: f64, height: f64) -> BezPath {
    Rect::new(x, y, x + width, y + height).to_path(0.1)
}

/// "10" and a raised "3" in bold, with a fill of their own.
pub fn rich() -> TextRun {
    let text = "size 10−3 m";
    let raised = 7..text.len() - 2;
    let first = span(&regular(), text, 0..7, 9.0, 0.0);
    let bold = span(&face(notosans::BOLD_TTF), text, raised.clone(), 6.0, 33.0);
    let last = span(&regular(), text, raised.end..text.len(), 9.0, 41.0);
    TextRun::new(
        text,
        Anchor::Start,
        at(10.0, 165.0),
        vec![first, bold.with_shift(3.0).unwrap(), last],
    )
    .unwrap()
}

fn gradient() -> Gradient {
    let stop = |offset, color| Stop { offset, color };
    let stops = vec![
        stop(0.0, BLUE),
        stop(0.4, Color::rgba(0xfd, 0xe7, 0x25, 128)),
        stop(1.0, Color::rgb(0xb1, 0x2a, 0x90)),
    ];
    Gradient::new(Point::new(10.0, 0.0), Point::new(60.0, 0.0), stops).unwrap()
}

fn shapes() -> Group {
    let hatch = HatchLine::new(Vec2::new(1.0, 1.0), 4.0, Stroke::new(BLUE, 1.0).unwrap()).unwrap();
    let pattern = Pattern::new(vec![hatch]).with_ground(Color::rgb(0xee, 0xee, 0xee));
    let mut ring = rect(130.0, 10.0, 40.0, 30.0);
    ring.extend(rect(140.0, 15.0, 20.0, 20.0));
    let dashed = Stroke::new(Color::rgba(0, 0, 0, 160), 2.0)
        .unwrap()
        .with_cap(Cap::Round)
        .with_join(Join::Round)
        .with_dash(&[6.0, 4.0], 2.0)
        .unwrap();
    let curve = BezPath::from_svg("M180 40 Q190 0 200 25 T220 10 C230 5 235 40 240 40").unwrap();
    Group::new(Role::Mark)
        .with_label("shapes")
        .with_child(
            Shape::new(rect(10.0, 10.0, 50.0, 30.0)).unwrap().with_fill(Fill::new(gradient())),
        )
        .with_child(
            Shape::new(rect(10.0, 45.0, 50.0, 5.0)).unwrap().with_fill(Fill::new(gradient())),
        )
        .with_child(
            Shape::new(rect(70.0, 10.0, 50.0, 30.0))
                .unwrap()
                .with_fill(Fill::new(pattern.clone()))
                .with_stroke(Stroke::new(BLUE, 0.5).unwrap()),
        )
        .with_child(Shape::new(ring.clone()).unwrap().with_fill(Fill::new(BLUE).even_odd()))
        .with_child(
            Shape::new(Affine::translate((0.0, 35.0)) * ring)
                .unwrap()
                .with_fill(Fill::new(pattern).even_odd())
                .crisp(),
        )
        .with_child(Shape::new(curve).unwrap().with_stroke(dashed))
}

fn cells() -> Group {
    let cell = |n: u8| {
        let (x, y) = (f64::from(n % 3), f64::from(n / 3));
        let color = Color::rgb(60 + 20 * n, 82, 139);
        Shape::new(rect(x, y, 1.0, 1.0)).unwrap().with_fill(Fill::new(color)).crisp().into()
    };
    Group::new(Role::Cells)
        .with_label("cells")
        .with_transform(Affine::new([15.0, 0.0, 0.0, 10.0, 10.0, 60.0]))
        .unwrap()
        .with_children((0..9).map(cell))
}

fn numbers() -> Group {
    let number = |n: u8| {
        label(&(10 + n).to_string(), 17.5 + 15.0 * f64::from(n % 3), 68.0 + 10.0 * f64::from(n / 3))
            .into()
    };
    Group::new(Role::CellLabels).with_children((0..9).map(number))
}

fn markers() -> Group {
    let place = |n: u8| Marker {
        at: Point::new(70.0 + 9.0 * f64::from(n), 110.0),
        scale: if n.is_multiple_of(2) { 1.0 } else { 1.5 },
        fill: (!n.is_multiple_of(3)).then_some(Color::rgb(200, 20 * n, 0)),
    };
    let symbol = Circle::new(Point::ZERO, 3.0).to_path(0.01);
    let many = Markers::new(&symbol, (0..8).map(place).collect()).unwrap();
    let few = Markers::new(&rect(-2.0, -2.0, 4.0, 4.0), vec![place(9)]).unwrap();
    Group::new(Role::Mark)
        .with_child(many.with_stroke(Stroke::new(Color::BLACK, 0.75).unwrap()))
        .with_child(few)
}

fn images() -> Group {
    let palette = vec![BLUE, Color::rgb(255, 220, 0), Color::rgba(255, 0, 0, 100)];
    let indices = [0, 1, 2, 1, 0, 1].into();
    let indexed = Pixels::Indexed { palette, indices };
    let rgba =
        Pixels::Rgba([0, 0, 0, 255, 255, 0, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255].into());
    let smooth = Image::new(2, 2, rgba, Rect::new(130.0, 120.0, 160.0, 150.0)).unwrap();
    Group::new(Role::Mark)
        .with_child(Image::new(3, 2, indexed, Rect::new(70.0, 120.0, 120.0, 150.0)).unwrap())
        .with_child(smooth.with_sampling(Sampling::Smooth))
}

fn clipped() -> Group {
    let circle = Circle::new(Point::new(200.0, 80.0), 20.0).to_path(0.01);
    Group::new(Role::Group)
        .with_clip(&circle)
        .unwrap()
        .with_opacity(0.5)
        .unwrap()
        .with_child(Shape::new(rect(170.0, 50.0, 60.0, 30.0)).unwrap().with_fill(Fill::new(BLUE)))
        .with_child(
            Shape::new(rect(190.0, 70.0, 60.0, 30.0)).unwrap().with_fill(Fill::new(Color::BLACK)),
        )
}

fn texts() -> Group {
    let italic = face(notosans::ITALIC_TTF);
    Group::new(Role::Annotation)
        .with_label("a \"note\" & <more>")
        .with_child(rich())
        .with_child(shape(&italic, "  two  spaces ", 9.0, Anchor::Start, at(70.0, 165.0)))
        .with_child(shape(&regular(), "AVATAR To. fi ffl", 9.0, Anchor::End, at(240.0, 165.0)))
        .with_child(shape(
            &face(notosans::BOLD_TTF),
            "turned",
            9.0,
            Anchor::Middle,
            Affine::new([0.0, -1.0, 1.0, 0.0, 246.0, 100.0]),
        ))
}

/// Every kind of node, brush and attribute.
pub fn everything() -> Scene {
    let axes = Group::new(Role::Axes)
        .with_child(shapes())
        .with_child(cells())
        .with_child(numbers())
        .with_child(markers())
        .with_child(images())
        .with_child(clipped())
        .with_child(texts());
    let root = Group::new(Role::Figure).with_child(axes);
    Scene::new(Size::new(250.0, 175.0), 96.0, root)
        .unwrap()
        .with_title("Everything <&> \"all\"")
        .with_description("One of each.")
        .with_language("en")
}

/// A scene of one group with one label.
pub fn note(label: &str, text: TextRun) -> Scene {
    let group = Group::new(Role::Annotation).with_label(label).with_child(text);
    Scene::new(Size::new(100.0, 50.0), 96.0, Group::new(Role::Figure).with_child(group)).unwrap()
}
