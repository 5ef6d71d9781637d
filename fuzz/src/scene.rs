//! Scenes of all five kinds of node.

use crate::check;
use crate::list::List;
use crate::number::{Coordinate, Count, Dpi, Ratio, SmallSide, Width};
use crate::paint::{Fill, Paint, Stroke};
use crate::path::{Path, Point, Rect, Transform};
use crate::recipe;
use crate::recipe::Recipe;
use crate::shaped::{Anchor, Run};
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::scene::kurbo;
use graticule::{Error, scene};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

recipe! {
    /// What the target `scene_png` does.
    enum SceneCase => () {
        Scene([&] scene: Scene) => check::scene;
    }
}

recipe! {
    /// A scene.
    #[derive(Arbitrary)]
    struct Scene => scene::Scene = scene::Scene::new[?](size: Size, dpi: Dpi, root: Group) {
        with_background(color: Paint);
        with_title(title: Words);
        with_description(description: Words);
        with_language(language: Words);
    }
}

recipe! {
    /// The size of a page.
    enum Size => kurbo::Size {
        Size(width: SmallSide, height: SmallSide) => kurbo::Size::new;
    }
}

recipe! {
    /// A group.
    #[derive(Arbitrary)]
    struct Group => scene::Group = scene::Group::new(role: Role) {
        with_children(children: List<Node>);
        with_label(label: Words);
        with_transform[?](transform: Transform);
        with_clip[?]([&] clip: Path);
        with_clip_rule(rule: FillRule);
        with_opacity[?](opacity: Ratio);
    }
}

recipe! {
    /// What a group means; some of many.
    enum Role => scene::Role {
        Group => scene::Role::Group;
        Figure => scene::Role::Figure;
        Title => scene::Role::Title;
        PanelLetter => scene::Role::PanelLetter;
        TickLabels => scene::Role::TickLabels;
        Cells => scene::Role::Cells;
        Colorbar => scene::Role::Colorbar;
        Label => scene::Role::Label;
    }
}

recipe! {
    /// Which points are inside a path.
    enum FillRule => scene::FillRule {
        NonZero => scene::FillRule::NonZero;
        EvenOdd => scene::FillRule::EvenOdd;
    }
}

recipe! {
    /// A node.
    enum Node => scene::Node {
        Shape(shape: Shape) => scene::Node::Shape;
        Group(group: Group) => scene::Node::Group;
        Markers(markers: Markers) => scene::Node::Markers;
        Shaped(run: Run) => scene::Node::Text;
        Set(run: SetRun) => scene::Node::Text;
        Image(image: Image) => scene::Node::Image;
    }
}

recipe! {
    /// A shape.
    #[derive(Arbitrary)]
    struct Shape => scene::Shape = scene::Shape::new[?](path: Path) {
        with_fill(fill: Fill);
        with_stroke(stroke: Stroke);
        crisp();
    }
}

recipe! {
    /// Markers.
    #[derive(Arbitrary)]
    struct Markers => scene::Markers
        = scene::Markers::new[?]([&] symbol: Path, places: List<Marker>) {
        with_stroke(stroke: Stroke);
    }
}

recipe! {
    /// One place of a symbol.
    literal Marker => scene::Marker
        = scene::Marker { at: Point, scale: Width, fill: Option<Paint> }
}

recipe! {
    /// An image.
    struct Image => scene::Image
        = scene::Image::new[?](width: u32, height: u32, pixels: Pixels, rect: Rect) {
        with_sampling(sampling: Sampling);
    }
}

impl<'a> Arbitrary<'a> for Image {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let side = |u: &mut Unstructured<'a>| Ok(u32::from(u8::arbitrary(u)? % 8));
        let (width, height) = (side(u)?, side(u)?);
        let count = (width * height) as usize;
        let mut pixels = Pixels::arbitrary(u)?;
        if u8::arbitrary(u)? != 255 {
            pixels.fill(count);
        }
        let (rect, with_sampling) = u.arbitrary()?;
        Ok(Self { start: (width, height, pixels, rect), with_sampling })
    }
}

recipe! {
    /// The pixels of an image.
    enum Pixels => scene::Pixels {
        Rgba(bytes: Bytes) => scene::Pixels::Rgba;
        Indexed(indexed: Indexed) => std::convert::identity;
    }
}

recipe! {
    /// Pixels by number of a palette's colour.
    literal Indexed => scene::Pixels
        = scene::Pixels::Indexed { palette: List<Paint>, indices: Bytes }
}

recipe! {
    /// Shared bytes.
    enum Bytes => Arc<[u8]> {
        Shared(bytes: List<u8>) => std::sync::Arc::from;
    }
}

impl Pixels {
    /// Makes as many pixels of what there is as an image needs, with colours for all of them.
    fn fill(&mut self, count: usize) {
        let (Bytes::Shared(List(bytes)), count, colors) = match self {
            Self::Rgba(bytes) => (bytes, count * 4, 256),
            Self::Indexed(Indexed { palette, indices }) => {
                palette.0.push(Paint::Transparent);
                (indices, count, palette.0.len())
            }
        };
        bytes.push(0);
        *bytes =
            bytes.iter().cycle().take(count).map(|b| (usize::from(*b) % colors) as u8).collect();
    }
}

recipe! {
    /// How an image is enlarged.
    enum Sampling => scene::Sampling {
        Nearest => scene::Sampling::Nearest;
        Smooth => scene::Sampling::Smooth;
    }
}

recipe! {
    /// A label set by hand: any glyphs at any places.
    struct SetRun => scene::TextRun = scene::TextRun::new[?](
        text: Words, anchor: Anchor, transform: Transform, spans: List<Span>
    ) {}
}

impl<'a> Arbitrary<'a> for SetRun {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let text = Words::arbitrary(u)?;
        let mut ends: Vec<usize> = text.0.char_indices().map(|(at, _)| at).skip(1).collect();
        ends.push(text.0.len());
        let mut spans = Vec::new();
        let mut from = 0;
        while from < text.0.len() && spans.len() < 4 {
            let to = *u.choose(&ends)?;
            if to > from {
                spans.push(Span::over(u, from..to, &text.0)?);
                from = to;
            } else {
                break;
            }
        }
        Ok(Self { start: (text, u.arbitrary()?, u.arbitrary()?, List(spans)) })
    }
}

recipe! {
    /// A stretch of a label.
    struct Span => scene::Span = scene::Span::new[?](
        face: Face, size: Width, color: Paint, range: Stretch, glyphs: List<Glyph>
    ) {
        with_shift[?](shift: Coordinate);
    }
}

recipe! {
    /// A glyph.
    literal Glyph => scene::Glyph = scene::Glyph {
        id: u32, x: Coordinate, y: Coordinate, advance: Coordinate, cluster: Count<{ usize::MAX }>
    }
}

impl Span {
    fn over(u: &mut Unstructured<'_>, range: Range<usize>, text: &str) -> Arbitrated<Self> {
        let clusters: Vec<usize> = range.clone().filter(|&at| text.is_char_boundary(at)).collect();
        let mut glyphs = List::<Glyph>::arbitrary(u)?;
        for glyph in &mut glyphs.0 {
            glyph.id %= 2500;
            glyph.cluster.0 = *u.choose(&clusters)?;
        }
        let (size, color, with_shift) = u.arbitrary()?;
        Ok(Self { start: (Face, size, color, Stretch(range), glyphs), with_shift })
    }
}

/// The range of a span.
#[derive(Clone)]
pub struct Stretch(Range<usize>);

impl Recipe for Stretch {
    type Made = Range<usize>;

    fn make(&self) -> Result<Self::Made, Error> {
        Ok(self.0.clone())
    }

    fn code(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// A bundled face.
#[derive(Clone, Copy)]
pub struct Face;

static FACE: LazyLock<Result<scene::Face, scene::Error>> =
    LazyLock::new(|| scene::Face::new(Arc::new(notosans::REGULAR_TTF), 0));

impl Recipe for Face {
    type Made = scene::Face;

    fn make(&self) -> Result<scene::Face, Error> {
        let unreadable = |error: &scene::Error| scene::Error::Face { reason: error.to_string() };
        Ok(FACE.as_ref().map_err(unreadable)?.clone())
    }

    fn code(&self) -> String {
        "scene::Face::new(std::sync::Arc::new(notosans::REGULAR_TTF), 0)?".to_owned()
    }
}
