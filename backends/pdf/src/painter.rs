use crate::content::Content;
use crate::parts::{Form, Name, Object, Parts, State};
use graticule_scene::kurbo::{Affine, Rect};
use graticule_scene::{Color, Error, Node, Scene, number};

/// Walks over a scene and writes it down; each kind of node has a file of its own.
#[derive(Debug)]
pub(crate) struct Painter {
    pub(crate) content: Content,
    pub(crate) parts: Parts,
    /// From the coordinates in use to the page's.
    pub(crate) to_page: Affine,
    /// The opacity of a group whose only child is painted with it directly.
    pub(crate) opacity: f64,
    /// Whether readers are told the text of what is painted (ISO 32000-1, 14.9.4).
    pub(crate) is_told: bool,
    page: Rect,
}

impl Painter {
    pub(crate) fn new(page: Rect) -> Self {
        Self {
            content: Content::page(),
            parts: Parts::default(),
            to_page: Affine::IDENTITY,
            opacity: 1.0,
            is_told: false,
            page,
        }
    }

    /// The page's content and what it refers to. The ground is decoration, everything above it is
    /// the figure.
    pub(crate) fn paint(mut self, scene: &Scene) -> Result<(Content, Parts), Error> {
        self.content.transform(Affine::new([1.0, 0.0, 0.0, -1.0, 0.0, self.page.height()]));
        if scene.background().a > 0 {
            self.content.op("/Artifact BMC");
            self.fill_paint(scene.background());
            self.content.rect(self.page);
            self.content.op("f");
            self.content.op("EMC");
        }
        self.content.op("/Figure <</MCID 0>> BDC");
        self.group(scene.root())?;
        self.content.op("EMC");
        Ok((self.content, self.parts))
    }

    pub(crate) fn node(&mut self, node: &Node) -> Result<(), Error> {
        match node {
            Node::Group(group) => self.group(group),
            Node::Shape(shape) => self.shape(shape),
            Node::Markers(markers) => self.markers(markers),
            Node::Text(run) => self.text(run),
            Node::Image(image) => {
                self.image(image);
                Ok(())
            }
        }
    }

    /// Sets colour and opacity of fills.
    pub(crate) fn fill_paint(&mut self, color: Color) {
        self.content.fill_color(color);
        self.fill_alpha(f64::from(color.a) / 255.0);
    }

    /// Sets the opacity of fills, and of all else that is not a stroke.
    pub(crate) fn fill_alpha(&mut self, alpha: f64) {
        let alpha = self.millionths(alpha);
        if self.content.changes_fill_alpha(alpha) {
            self.state(State::FillAlpha(alpha));
        }
    }

    /// Sets colour and opacity of strokes.
    pub(crate) fn stroke_paint(&mut self, color: Color) {
        self.content.stroke_color(color);
        let alpha = self.millionths(f64::from(color.a) / 255.0);
        if self.content.changes_stroke_alpha(alpha) {
            self.state(State::StrokeAlpha(alpha));
        }
    }

    fn millionths(&self, alpha: f64) -> u32 {
        (alpha * self.opacity * f64::from(Content::OPAQUE)).round() as u32
    }

    /// Sets what only a name can set.
    pub(crate) fn state(&mut self, state: State) {
        let name = self.parts.state(state);
        self.content.name(name).op("gs");
    }

    /// Draws an object where the coordinates in use place it.
    pub(crate) fn draw(&mut self, object: Name) {
        self.content.name(object).op("Do");
    }

    /// What `paint` paints as an object of its own, in the coordinates in use.
    pub(crate) fn form(
        &mut self,
        bounds: Rect,
        group: bool,
        paint: impl FnOnce(&mut Self) -> Result<(), Error>,
    ) -> Result<Name, Error> {
        let caller = std::mem::take(&mut self.content);
        let opacity = std::mem::replace(&mut self.opacity, 1.0);
        let painted = paint(self);
        self.opacity = opacity;
        let content = std::mem::replace(&mut self.content, caller);
        painted?;
        self.parts.transparent |= group;
        Ok(self.parts.object(Object::Form(Form { content, bounds, group })))
    }

    /// The page in the coordinates in use, a little enlarged.
    pub(crate) fn visible(&self) -> Rect {
        let everywhere = Rect::ZERO.inflate(number::LIMIT, number::LIMIT);
        let page = self.to_page.inverse().transform_rect_bbox(self.page).inflate(1.0, 1.0);
        // A transform that is nearly singular has an inverse beyond all bounds.
        if page.is_finite() { page.intersect(everywhere) } else { everywhere }
    }
}
