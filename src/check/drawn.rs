//! What a scene shows, with the place of everything on the page.

use super::Place;
use crate::error::PanelPlace;
use crate::layout::{Owner, Owners};
use crate::scene::kurbo::{Affine, BezPath, Rect, Shape as _};
use crate::scene::{
    Brush, FillRule, Group, Image, Markers, Node, Role, Scene, Shape, Stroke, TextRun,
};

/// What is drawn, each list in paint order.
#[derive(Debug, Default)]
pub(super) struct Drawn<'a> {
    pub(super) texts: Vec<Text<'a>>,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) areas: Vec<Area<'a>>,
    pub(super) axes: Vec<Axis<'a>>,
    /// What areas are clipped to; each may lie within another one.
    pub(super) clips: Vec<Clip>,
}

/// An axis, of a plotting area or of a colorbar.
#[derive(Debug)]
pub(super) struct Axis<'a> {
    pub(super) name: &'a str,
    pub(super) in_colorbar: bool,
    /// The panel that it is in, where there are several.
    pub(super) panel: Option<&'a PanelPlace>,
}

/// A line of text.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) role: Role,
    /// The panel that it is in, where there are several.
    pub(super) panel: Option<&'a PanelPlace>,
    /// The number of the axis that it belongs to.
    pub(super) axis: Option<usize>,
    pub(super) run: &'a TextRun,
    /// The whole of it, where it is cut.
    pub(super) whole: Option<&'a str>,
    /// From the run's coordinates to the page.
    pub(super) transform: Affine,
    pub(super) opacity: f64,
    /// How many areas are painted before it.
    pub(super) above: usize,
}

impl Text<'_> {
    /// By how much its transform enlarges it.
    pub(super) fn scale(&self) -> f64 {
        scale(self.transform)
    }

    /// Where it is.
    pub(super) fn place(&self) -> Place {
        let text = self.whole.unwrap_or(self.run.text());
        Place::new(self.role, text, self.ink(), self.panel)
    }

    /// The rectangle around its ink; around its anchor where there is none.
    pub(super) fn ink(&self) -> Rect {
        let outlines = self.run.spans().iter().map(|span| self.transform * span.outline());
        let inked = outlines.filter(|path| !path.elements().is_empty());
        let place = self.transform.translation().to_point();
        inked
            .map(|path| path.bounding_box())
            .reduce(|a, b| a.union(b))
            .unwrap_or_else(|| Rect::from_points(place, place))
    }
}

/// A stroked path.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) role: Role,
    /// The panel that it is in, where there are several.
    pub(super) panel: Option<&'a PanelPlace>,
    pub(super) label: &'a str,
    /// As it is on the page.
    pub(super) width: f64,
    pub(super) rect: Rect,
}

impl Line<'_> {
    /// Where it is.
    pub(super) fn place(&self) -> Place {
        Place::new(self.role, self.label, self.rect, self.panel)
    }
}

/// A painted area.
#[derive(Debug)]
pub(super) struct Area<'a> {
    pub(super) role: Role,
    /// The panel that it is in, where there are several.
    pub(super) panel: Option<&'a PanelPlace>,
    pub(super) label: &'a str,
    pub(super) paint: Paint<'a>,
    /// The paint's coordinates on the page.
    pub(super) transform: Affine,
    pub(super) opacity: f64,
    /// Its outline on the page.
    pub(super) path: BezPath,
    pub(super) rule: FillRule,
    /// The innermost clip that it is in.
    pub(super) clip: Option<usize>,
}

impl Area<'_> {
    /// Where it is.
    pub(super) fn place(&self) -> Place {
        Place::new(self.role, self.label, self.bounds(), self.panel)
    }

    /// The rectangle around it on the page.
    pub(super) fn bounds(&self) -> Rect {
        self.path.bounding_box()
    }

    /// Whether it is painted with lines.
    pub(super) fn is_hatched(&self) -> bool {
        matches!(self.paint, Paint::Brush(Brush::Pattern(_)))
    }
}

/// What an area is painted with.
#[derive(Debug)]
pub(super) enum Paint<'a> {
    Brush(Brush),
    Image(&'a Image),
}

/// An outline that clips, on the page.
#[derive(Debug)]
pub(super) struct Clip {
    pub(super) path: BezPath,
    pub(super) rule: FillRule,
    pub(super) outer: Option<usize>,
}

/// What a group hands down to its children.
#[derive(Clone, Copy)]
struct Context<'a> {
    role: Role,
    owner: Owner<'a>,
    label: &'a str,
    /// The text that is cut there.
    whole: Option<&'a str>,
    axis: Option<usize>,
    transform: Affine,
    opacity: f64,
    clip: Option<usize>,
}

impl<'a> Drawn<'a> {
    /// What a scene shows, whose panels have owners.
    pub(super) fn of(scene: &'a Scene, mut owners: Owners<'a>) -> Self {
        let mut drawn = Self::default();
        let page = Context {
            role: Role::Figure,
            owner: Owner::default(),
            label: "",
            whole: None,
            axis: None,
            transform: Affine::IDENTITY,
            opacity: 1.0,
            clip: None,
        };
        let context = drawn.enter(scene.root(), page);
        drawn.group(scene.root(), context, &mut owners);
        drawn
    }

    /// The texts of a role that belong to an axis.
    pub(super) fn of_axis(&self, number: usize, role: Role) -> Vec<&Text<'a>> {
        let is_its = |text: &&Text<'_>| text.axis == Some(number) && text.role == role;
        self.texts.iter().filter(is_its).collect()
    }

    fn group(&mut self, group: &'a Group, context: Context<'a>, owners: &mut Owners<'a>) {
        if context.opacity <= 0.0 {
            return;
        }
        for child in group.children() {
            match child {
                // As deep as `Scene::MAX_DEPTH` at most.
                Node::Group(group) => {
                    let owner = owners.enter(group, context.owner);
                    let context = self.enter(group, Context { owner, ..context });
                    self.group(group, context, owners);
                }
                Node::Shape(shape) => self.shape(shape, context),
                Node::Markers(markers) => self.markers(markers, context),
                Node::Text(run) => self.texts.push(Text {
                    role: context.role,
                    panel: context.owner.panel,
                    axis: context.axis,
                    run,
                    whole: context.whole,
                    transform: context.transform * run.transform(),
                    opacity: context.opacity,
                    above: self.areas.len(),
                }),
                Node::Image(image) => self.image(image, context),
            }
        }
    }

    fn enter(&mut self, group: &'a Group, outer: Context<'a>) -> Context<'a> {
        let transform = outer.transform * group.transform();
        let clip = group.clip().map(|path| Clip {
            path: transform * path.clone(),
            rule: group.clip_rule(),
            outer: outer.clip,
        });
        Context {
            // A group without a meaning and a label that is cut are part of what they are in, and so
            // is all in a legend.
            role: match (group.role(), outer.role) {
                (Role::Group | Role::Label, role) | (_, role @ Role::Legend) => role,
                (role, _) => role,
            },
            label: group.label().unwrap_or(outer.label),
            whole: group.label().filter(|_| group.role() == Role::Label),
            axis: if group.role() == Role::Axis {
                let (name, in_colorbar) =
                    (group.label().unwrap_or(""), outer.role == Role::Colorbar);
                self.axes.push(Axis { name, in_colorbar, panel: outer.owner.panel });
                Some(self.axes.len() - 1)
            } else {
                outer.axis
            },
            owner: outer.owner,
            transform,
            opacity: outer.opacity * group.opacity(),
            clip: match clip {
                Some(clip) => {
                    self.clips.push(clip);
                    Some(self.clips.len() - 1)
                }
                None => outer.clip,
            },
        }
    }

    fn shape(&mut self, shape: &Shape, context: Context<'a>) {
        if let Some(fill) = shape.fill() {
            let path = context.transform * shape.path().clone();
            self.area(Paint::Brush(fill.brush.clone()), path, fill.rule, context);
        }
        if let Some(stroke) = shape.stroke() {
            self.line(stroke, shape.path().bounding_box(), context);
        }
    }

    fn markers(&mut self, markers: &Markers, context: Context<'a>) {
        // Symbols that leave the scene's limits are nowhere on the page.
        for shape in markers.expand().unwrap_or_default() {
            self.shape(&shape, context);
        }
    }

    fn image(&mut self, image: &'a Image, context: Context<'a>) {
        let path = context.transform * image.rect().to_path(1.0);
        self.area(Paint::Image(image), path, FillRule::NonZero, context);
    }

    fn area(&mut self, paint: Paint<'a>, path: BezPath, rule: FillRule, context: Context<'a>) {
        self.areas.push(Area {
            role: context.role,
            panel: context.owner.panel,
            label: context.label,
            paint,
            transform: context.transform,
            opacity: context.opacity,
            path,
            rule,
            clip: context.clip,
        });
    }

    fn line(&mut self, stroke: &Stroke, bounds: Rect, context: Context<'a>) {
        let width = stroke.width() * scale(context.transform);
        if stroke.color().a > 0 && width > 0.0 {
            self.lines.push(Line {
                role: context.role,
                panel: context.owner.panel,
                label: context.label,
                width,
                rect: context.transform.transform_rect_bbox(bounds),
            });
        }
    }
}

/// By how much a transform enlarges lengths, in the mean of all directions.
fn scale(transform: Affine) -> f64 {
    transform.determinant().abs().sqrt()
}
