use super::{Case, Probe};
use crate::{Color, Error, Fill, Group, Node, Role, Scene, Shape};
use kurbo::{BezPath, Circle, Point, Rect, Shape as _, Size};

pub(super) const RED: Color = Color::rgb(200, 30, 40);
pub(super) const GREEN: Color = Color::rgb(20, 150, 70);
pub(super) const BLUE: Color = Color::rgb(30, 70, 190);
pub(super) const GOLD: Color = Color::rgb(240, 190, 30);
pub(super) const WHITE: Color = Color::WHITE;

/// A case in the making: a page of 60 by 60 points at 96 dpi, which gives 80 by 80 pixels.
pub(super) struct Draft {
    name: &'static str,
    about: &'static str,
    size: Size,
    dpi: f64,
    background: Color,
    blank_background: Color,
    kept: Vec<Node>,
    shown: Vec<Node>,
    instead: Vec<Node>,
    has_blank: bool,
    optional: bool,
    probes: Vec<Probe>,
}

impl Draft {
    pub(super) fn new(name: &'static str, about: &'static str) -> Self {
        Self {
            name,
            about,
            size: Size::new(60.0, 60.0),
            dpi: 96.0,
            background: WHITE,
            blank_background: WHITE,
            kept: Vec::new(),
            shown: Vec::new(),
            instead: Vec::new(),
            has_blank: true,
            optional: false,
            probes: Vec::new(),
        }
    }

    pub(super) fn page(self, width: f64, height: f64, dpi: f64) -> Self {
        Self { size: Size::new(width, height), dpi, ..self }
    }

    pub(super) fn background(self, background: Color) -> Self {
        Self { background, blank_background: background, ..self }
    }

    /// Gives the blank scene a background of its own; call after `background`.
    pub(super) fn unlike_background(self, color: Color) -> Self {
        Self { blank_background: color, ..self }
    }

    /// Puts a node under the thing, in the blank scene too.
    pub(super) fn over(mut self, node: impl Into<Node>) -> Self {
        self.kept.push(node.into());
        self
    }

    /// Puts the thing into the scene.
    pub(super) fn shows(mut self, node: impl Into<Node>) -> Self {
        self.shown.push(node.into());
        self
    }

    /// Puts what a backend that does not know the thing would draw into the blank scene.
    pub(super) fn unlike(mut self, node: impl Into<Node>) -> Self {
        self.instead.push(node.into());
        self
    }

    pub(super) fn without_blank(self) -> Self {
        Self { has_blank: false, ..self }
    }

    pub(super) fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub(super) fn probe(self, x: f64, y: f64, color: Color) -> Self {
        self.probe_within(x, y, color, Probe::TOLERANCE)
    }

    pub(super) fn probe_within(mut self, x: f64, y: f64, color: Color, tolerance: u8) -> Self {
        self.probes.push(Probe { at: Point::new(x, y), color, tolerance });
        self
    }

    pub(super) fn probes(mut self, probes: impl IntoIterator<Item = Probe>) -> Self {
        self.probes.extend(probes);
        self
    }

    pub(super) fn finish(self) -> Result<Case, Error> {
        let scene = |above: Vec<Node>, background: Color| {
            let root =
                Group::new(Role::Figure).with_children(self.kept.clone()).with_children(above);
            Ok::<_, Error>(Scene::new(self.size, self.dpi, root)?.with_background(background))
        };
        let blank =
            if self.has_blank { Some(scene(self.instead, self.blank_background)?) } else { None };
        Ok(Case {
            name: self.name,
            about: self.about,
            scene: scene(self.shown, self.background)?,
            blank,
            probes: self.probes,
            optional: self.optional,
        })
    }
}

/// A group without a meaning.
pub(super) fn group(children: impl IntoIterator<Item = Node>) -> Group {
    Group::new(Role::Group).with_children(children)
}

/// A rectangle by two corners, filled.
pub(super) fn filled(x0: f64, y0: f64, x1: f64, y1: f64, color: Color) -> Result<Node, Error> {
    area(rect(x0, y0, x1, y1), color)
}

/// A path, filled.
pub(super) fn area(path: BezPath, color: Color) -> Result<Node, Error> {
    Ok(Shape::new(path)?.with_fill(Fill::new(color)).into())
}

pub(super) fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> BezPath {
    Rect::new(x0, y0, x1, y1).to_path(0.01)
}

pub(super) fn disc(x: f64, y: f64, radius: f64) -> BezPath {
    Circle::new((x, y), radius).to_path(0.001)
}

/// An open line through points.
pub(super) fn line(points: &[(f64, f64)]) -> BezPath {
    let mut path = BezPath::new();
    for (index, point) in points.iter().enumerate() {
        if index == 0 { path.move_to(*point) } else { path.line_to(*point) }
    }
    path
}

/// A closed polygon.
pub(super) fn polygon(points: &[(f64, f64)]) -> BezPath {
    let mut path = line(points);
    if !points.is_empty() {
        path.close_path();
    }
    path
}
