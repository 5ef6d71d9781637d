use super::shade::{Paint, brush_at};
use crate::{
    Brush, Fill, FillRule, Group, Image, Markers, Node, Sampling, Scene, Shape, Span, Stroke,
};
use crate::{Cap, Color, Join, TextRun};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape as _, StrokeOpts};

/// The colour that a scene shows at a point of its page, in points: exactly there, without
/// anti-aliasing, by the contract's rules alone. Outside the page it is transparent.
///
/// For many points of one scene make a [`Sampler`] once.
///
/// ```
/// use graticule_scene::{Color, Group, Role, Scene, conformance, kurbo::{Point, Size}};
///
/// let scene = Scene::new(Size::new(9.0, 9.0), 96.0, Group::new(Role::Figure))?;
/// assert_eq!(conformance::color_at(&scene, Point::new(4.0, 4.0)), Color::WHITE);
/// # Ok::<(), graticule_scene::Error>(())
/// ```
#[must_use]
pub fn color_at(scene: &Scene, at: Point) -> Color {
    Sampler::new(scene).color_at(at)
}

/// As [`color_at`], with all text left out: the colour that a label is read against.
#[must_use]
pub fn color_under_text(scene: &Scene, at: Point) -> Color {
    Sampler::without_text(scene).color_at(at)
}

/// Tells what colour a scene shows at any point: an oracle for tests, slow and exact.
///
/// Strokes and dashes are expanded by kurbo; a smooth image is read bilinearly between the centres
/// of its pixels. The time grows with the number of dashes, which nothing here limits.
#[derive(Debug)]
pub struct Sampler {
    page: Rect,
    background: Color,
    root: Option<Sheet>,
}

impl Sampler {
    /// A sampler of everything in the scene.
    #[must_use]
    pub fn new(scene: &Scene) -> Self {
        Self::with(scene, true)
    }

    /// A sampler of everything but text.
    #[must_use]
    pub fn without_text(scene: &Scene) -> Self {
        Self::with(scene, false)
    }

    fn with(scene: &Scene, text: bool) -> Self {
        let root = Sheet::of_group(scene.root(), text);
        Self { page: scene.page(), background: scene.background(), root }
    }

    /// The colour at a point of the page, in points; transparent outside it.
    #[must_use]
    pub fn color_at(&self, at: Point) -> Color {
        if !self.page.contains(at) {
            return Color::TRANSPARENT;
        }
        let root = self.root.as_ref().map_or(Paint::NONE, |root| root.at(at));
        root.over(self.background.into()).to_color()
    }
}

/// What a group puts on a sheet of its own.
#[derive(Debug)]
struct Sheet {
    inverse: Affine,
    clip: Option<Area>,
    opacity: f64,
    items: Vec<Item>,
}

#[derive(Debug)]
enum Item {
    Sheet(Sheet),
    Area(Area, Brush),
    Image { image: Image, rgba: Vec<u8> },
}

impl Sheet {
    /// None when the transform can't be inverted, and so shows nothing.
    fn new(transform: Affine, items: Vec<Item>) -> Option<Self> {
        let inverse = transform.inverse();
        inverse.is_finite().then_some(Self { inverse, clip: None, opacity: 1.0, items })
    }

    fn of_group(group: &Group, text: bool) -> Option<Self> {
        let mut items = Vec::new();
        for child in group.children() {
            match child {
                Node::Group(group) => {
                    items.extend(Self::of_group(group, text).map(Item::Sheet));
                }
                Node::Shape(shape) => push_shape(shape, &mut items),
                Node::Markers(markers) => push_markers(markers, &mut items),
                Node::Text(run) if text => items.extend(Self::of_text(run).map(Item::Sheet)),
                Node::Text(_) => {}
                Node::Image(image) => {
                    items.push(Item::Image { image: image.clone(), rgba: image.to_rgba() });
                }
            }
        }
        let clip = group.clip().map(|clip| Area::inside(clip, group.clip_rule()));
        Some(Self { clip, opacity: group.opacity(), ..Self::new(group.transform(), items)? })
    }

    fn of_text(run: &TextRun) -> Option<Self> {
        let item = |span: &Span| {
            let ink = Area::inside(&span.outline(), FillRule::NonZero);
            Item::Area(ink, span.color().into())
        };
        Self::new(run.transform(), run.spans().iter().map(item).collect())
    }

    fn at(&self, at: Point) -> Paint {
        let at = self.inverse * at;
        if self.clip.as_ref().is_some_and(|clip| !clip.contains(at)) {
            return Paint::NONE;
        }
        let painted = self.items.iter().fold(Paint::NONE, |below, item| item.at(at).over(below));
        painted.faded(self.opacity)
    }
}

impl Item {
    fn at(&self, at: Point) -> Paint {
        match self {
            Self::Sheet(sheet) => sheet.at(at),
            Self::Area(area, brush) if area.contains(at) => brush_at(brush, at),
            Self::Image { image, rgba } if image.rect().contains(at) => pixel_at(image, rgba, at),
            Self::Area(..) | Self::Image { .. } => Paint::NONE,
        }
    }
}

fn push_shape(shape: &Shape, items: &mut Vec<Item>) {
    if let Some(Fill { brush, rule }) = shape.fill() {
        items.push(Item::Area(Area::inside(shape.path(), *rule), brush.clone()));
    }
    if let Some(stroke) = shape.stroke() {
        items.push(Item::Area(Area::along(shape.path(), stroke), stroke.color().into()));
    }
}

fn push_markers(markers: &Markers, items: &mut Vec<Item>) {
    for place in markers.places() {
        let path = Affine::translate(place.at.to_vec2())
            * Affine::scale(place.scale)
            * markers.symbol().clone();
        if let Some(fill) = place.fill {
            items.push(Item::Area(Area::inside(&path, FillRule::NonZero), fill.into()));
        }
        if let Some(stroke) = markers.stroke() {
            items.push(Item::Area(Area::along(&path, stroke), stroke.color().into()));
        }
    }
}

/// The points inside a path.
#[derive(Debug)]
struct Area {
    path: BezPath,
    rule: FillRule,
    bounds: Rect,
}

impl Area {
    fn inside(path: &BezPath, rule: FillRule) -> Self {
        let path = closed(path);
        Self { bounds: path.control_box(), path, rule }
    }

    fn along(path: &BezPath, stroke: &Stroke) -> Self {
        // A thousandth of a point: as fine as the scene's own numbers.
        let outline = kurbo::stroke(path, &style(stroke), &StrokeOpts::default(), 1e-3);
        Self::inside(&outline, FillRule::NonZero)
    }

    fn contains(&self, at: Point) -> bool {
        self.bounds.contains(at)
            && match self.rule {
                FillRule::NonZero => self.path.winding(at) != 0,
                FillRule::EvenOdd => self.path.winding(at) % 2 != 0,
            }
    }
}

fn style(stroke: &Stroke) -> kurbo::Stroke {
    let cap = match stroke.cap() {
        Cap::Butt => kurbo::Cap::Butt,
        Cap::Round => kurbo::Cap::Round,
        Cap::Square => kurbo::Cap::Square,
    };
    let join = match stroke.join() {
        Join::Miter => kurbo::Join::Miter,
        Join::Round => kurbo::Join::Round,
        Join::Bevel => kurbo::Join::Bevel,
    };
    kurbo::Stroke::new(stroke.width())
        .with_caps(cap)
        .with_join(join)
        .with_miter_limit(Stroke::MITER_LIMIT)
        .with_dashes(stroke.dash_offset(), stroke.dash())
}

/// Every subpath closed, since kurbo counts no windings around what is open.
fn closed(path: &BezPath) -> BezPath {
    let mut out = BezPath::new();
    for element in path.elements() {
        if matches!(element, PathEl::MoveTo(_)) && !out.elements().is_empty() {
            out.close_path();
        }
        out.push(*element);
    }
    if !out.elements().is_empty() {
        out.close_path();
    }
    out
}

fn pixel_at(image: &Image, rgba: &[u8], at: Point) -> Paint {
    let (rect, width, height) = (image.rect(), image.width(), image.height());
    let x = (at.x - rect.x0) / rect.width() * f64::from(width);
    let y = (at.y - rect.y0) / rect.height() * f64::from(height);
    let pixel = |x: f64, y: f64| {
        let column = x.floor().clamp(0.0, f64::from(width - 1)) as usize;
        let row = y.floor().clamp(0.0, f64::from(height - 1)) as usize;
        let start = (row * width as usize + column) * 4;
        rgba.get(start..start + 4)
            .map_or(Paint::NONE, |p| Color::rgba(p[0], p[1], p[2], p[3]).into())
    };
    match image.sampling() {
        Sampling::Nearest => pixel(x, y),
        Sampling::Smooth => {
            let (x, y) = (x - 0.5, y - 0.5);
            let (right, down) = (x - x.floor(), y - y.floor());
            let upper = pixel(x, y).toward(pixel(x + 1.0, y), right);
            upper.toward(pixel(x, y + 1.0).toward(pixel(x + 1.0, y + 1.0), right), down)
        }
    }
}
