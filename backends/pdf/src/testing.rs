//! Scenes by hand, and documents as another reader sees them.

use crate::Pdf;
use graticule_scene::kurbo::{Affine, Rect, Shape as _, Size};
use graticule_scene::{
    Anchor, Backend as _, Color, Face, Fill, Glyph, Group, Image, Node, Pixels, Role, Scene, Shape,
    Span, Stroke, TextRun,
};
use lopdf::{Dictionary, Document, Object, Stream};
use skrifa::prelude::{LocationRef, Size as Em};
use skrifa::{FontRef, MetadataProvider as _};
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

pub(crate) static BOLD: LazyLock<Face> =
    LazyLock::new(|| Face::new(Arc::new(notosans::BOLD_TTF), 0).unwrap());
pub(crate) static REGULAR: LazyLock<Face> =
    LazyLock::new(|| Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap());

/// A glyph a character, from `x` on, as a font's character map has them.
pub(crate) fn shaped(face: &Face, text: &str, size: f64, mut x: f64) -> Vec<Glyph> {
    let font = FontRef::from_index(face.data(), face.index()).unwrap();
    let metrics = font.glyph_metrics(Em::new(size as f32), LocationRef::default());
    let mut glyphs = Vec::new();
    for (cluster, c) in text.char_indices() {
        let id = font.charmap().map(c).unwrap_or_default();
        let advance = f64::from(metrics.advance_width(id).unwrap_or_default());
        glyphs.push(Glyph { id: id.to_u32(), x, y: 0.0, advance, cluster });
        x += advance;
    }
    glyphs
}

pub(crate) fn text(face: &Face, text: &str, size: f64, color: Color, at: Affine) -> Node {
    let glyphs = shaped(face, text, size, 0.0);
    let span = Span::new(face.clone(), size, color, 0..text.len(), glyphs).unwrap();
    TextRun::new(text, Anchor::Start, at, vec![span]).unwrap().into()
}

pub(crate) fn label(face: &Face, words: &str) -> Node {
    text(face, words, 10.0, Color::BLACK, Affine::translate((20.0, 30.0)))
}

pub(crate) fn rect(rect: Rect, color: Color) -> Shape {
    Shape::new(rect.to_path(0.1)).unwrap().with_fill(Fill::new(color))
}

/// A page of 100 by 50 points without a ground.
pub(crate) fn scene(root: Group) -> Scene {
    Scene::new(Size::new(100.0, 50.0), 72.0, root).unwrap().with_background(Color::TRANSPARENT)
}

pub(crate) fn figure<const N: usize>(nodes: [Node; N]) -> Scene {
    scene(Group::new(Role::Figure).with_children(nodes))
}

/// What an annotated heatmap of 4 by 5 cells is made of: cells, labels, spines, ticks, a colorbar.
pub(crate) fn seed() -> Scene {
    let mut root = Group::new(Role::Figure);
    let place = |x, y| Affine::translate((x, y));
    for row in 0..4 {
        for column in 0..5 {
            let (x, y) = (80.0 + 60.0 * f64::from(column), 40.0 + 50.0 * f64::from(row));
            let shade = 30 + 11 * (row * 5 + column) as u8;
            root.push(rect(Rect::new(x, y, x + 60.0, y + 50.0), Color::rgb(shade, 40, 90)));
            let number = format!("{}", 15 + row * 7 + column);
            root.push(text(&REGULAR, &number, 9.0, Color::WHITE, place(x + 25.0, y + 28.0)));
        }
    }
    let frame = Rect::new(80.0, 40.0, 380.0, 240.0).to_path(0.1);
    let line = Stroke::new(Color::BLACK, 0.8).unwrap();
    root.push(Shape::new(frame).unwrap().with_stroke(line));
    for (at, name) in ["Mon", "Tue", "Wed", "Thu", "Fri"].iter().enumerate() {
        root.push(text(&REGULAR, name, 9.0, Color::BLACK, place(100.0 + 60.0 * at as f64, 254.0)));
    }
    for (at, name) in ["Platform", "Security", "Billing", "Support"].iter().enumerate() {
        root.push(text(&REGULAR, name, 9.0, Color::BLACK, place(35.0, 68.0 + 50.0 * at as f64)));
    }
    for tick in 0..10 {
        let (y, value) = (240.0 - 22.0 * f64::from(tick), format!("{}", 15 + 5 * tick));
        root.push(text(&REGULAR, &value, 9.0, Color::BLACK, place(428.0, y + 3.0)));
        root.push(rect(Rect::new(420.0, y, 424.0, y + 0.8), Color::BLACK));
    }
    let palette = (0..=255).map(|v| Color::rgb(v, v / 2, 255 - v)).collect();
    let pixels = Pixels::Indexed { palette, indices: (0..=255).rev().collect() };
    root.push(Image::new(1, 256, pixels, Rect::new(400.0, 40.0, 420.0, 240.0)).unwrap());
    let title = "Open support tickets by team";
    root.push(text(&BOLD, title, 12.0, Color::BLACK, place(150.0, 24.0)));
    root.push(text(&REGULAR, "Day", 10.0, Color::BLACK, place(220.0, 275.0)));
    let up = Affine::new([0.0, -1.0, 1.0, 0.0, 20.0, 155.0]);
    root.push(text(&REGULAR, "Team and more", 10.0, Color::BLACK, up));
    Scene::new(Size::new(475.2, 302.4), 160.0, root).unwrap().with_title(title).with_language("en")
}

pub(crate) fn bytes(scene: &Scene) -> Vec<u8> {
    let mut bytes = Vec::new();
    Pdf::new().write(scene, &Pdf::new().formats()[0], &mut bytes).unwrap();
    bytes
}

pub(crate) fn load(scene: &Scene) -> Loaded {
    Loaded(Document::load_mem(&bytes(scene)).unwrap())
}

/// The page's operators after the flip of the y axis.
pub(crate) fn operators(scene: &Scene) -> String {
    let document = load(scene);
    let content = document.stream(document.page().get(b"Contents").unwrap());
    let text = String::from_utf8(content.get_plain_content().unwrap()).unwrap();
    let (flip, rest) = text.split_once('\n').unwrap();
    assert!(flip.starts_with("1 0 0 -1 0 ") && flip.ends_with(" cm"), "{flip}");
    rest.to_owned()
}

#[derive(Debug)]
pub(crate) struct Loaded(Document);

impl Deref for Loaded {
    type Target = Document;

    fn deref(&self) -> &Document {
        &self.0
    }
}

impl Loaded {
    pub(crate) fn catalog(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    pub(crate) fn page(&self) -> &Dictionary {
        self.get_dictionary(self.page_iter().next().unwrap()).unwrap()
    }

    pub(crate) fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.dereference(object).unwrap().1.as_dict().unwrap()
    }

    pub(crate) fn stream<'a>(&'a self, object: &'a Object) -> &'a Stream {
        self.dereference(object).unwrap().1.as_stream().unwrap()
    }

    pub(crate) fn resources(&self, category: &str) -> &Dictionary {
        let resources = self.dictionary(self.page().get(b"Resources").unwrap());
        self.dictionary(resources.get(category.as_bytes()).unwrap())
    }

    /// An image's dictionary and samples.
    pub(crate) fn image(&self, name: &str) -> (&Dictionary, Vec<u8>) {
        let stream = self.stream(self.resources("XObject").get(name.as_bytes()).unwrap());
        (&stream.dict, stream.get_plain_content().unwrap())
    }
}
