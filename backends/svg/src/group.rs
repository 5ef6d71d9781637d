//! Groups, and what is the same for all of a group's children.

use crate::canvas::Canvas;
use crate::ids::{Id, slug};
use crate::text::Said;
use crate::{image, markers, paint, path, shape, text};
use graticule_scene::kurbo::BezPath;
use graticule_scene::{Error, FillRule, Group, Node, Role};

pub(crate) fn write(canvas: &mut Canvas, group: &Group) -> Result<(), Error> {
    write_clipped(canvas, group, false)
}

/// Writes a group whose clip may have crisp edges.
pub(crate) fn write_clipped(canvas: &mut Canvas, group: &Group, crisp: bool) -> Result<(), Error> {
    let clip = group.clip().map(|path| define_clip(canvas, path, group.clip_rule(), crisp));
    canvas.body.start("g");
    name(canvas, group);
    paint::transform(&mut canvas.body, group.transform());
    if let Some(id) = clip {
        canvas.body.url("clip-path", &id);
    }
    if group.opacity() < 1.0 {
        canvas.body.ratio("opacity", group.opacity());
    }
    let shared = Shared::of(canvas, group.children());
    shared.attributes(canvas);
    if group.children().is_empty() {
        canvas.body.end();
        return Ok(());
    }
    canvas.body.open();
    tooltip(canvas, group);
    for child in group.children() {
        match child {
            Node::Group(group) => write(canvas, group)?,
            Node::Shape(shape) => shape::write(canvas, shape, shared.crisp)?,
            Node::Markers(markers) => markers::write(canvas, markers)?,
            Node::Text(run) => text::write(canvas, run, &shared.text)?,
            Node::Image(image) => image::write(canvas, image)?,
        }
    }
    canvas.body.close("g");
    Ok(())
}

/// Class, id and name of a group with a meaning.
fn name(canvas: &mut Canvas, group: &Group) {
    let role = group.role().name();
    let label = group.label().filter(|label| !label.is_empty());
    if group.role() == Role::Group && label.is_none() {
        return;
    }
    let label_slug = slug(label.unwrap_or_default());
    let id = if label_slug.is_empty() {
        canvas.ids.make(role)
    } else {
        canvas.ids.make(&format!("{role}-{label_slug}"))
    };
    canvas.body.id(&id);
    canvas.body.attribute("class", role);
    if let Some(label) = label {
        canvas.body.attribute("aria-label", label);
    }
}

/// What is shown where the pointer rests on a text that is not shown whole.
fn tooltip(canvas: &mut Canvas, group: &Group) {
    if group.role() == Role::Label
        && let Some(label) = group.label().filter(|label| !label.is_empty())
    {
        canvas.body.start("title");
        canvas.body.text("title", label);
    }
}

fn define_clip(canvas: &mut Canvas, clip: &BezPath, rule: FillRule, crisp: bool) -> Id {
    canvas.define("clipPath", "clip", |xml| {
        xml.open();
        xml.start("path");
        xml.attribute_with("d", |out| path::write(out, clip));
        if rule == FillRule::EvenOdd {
            xml.attribute("clip-rule", "evenodd");
        }
        if crisp {
            shape::crisp(xml);
        }
        xml.end();
        xml.close("clipPath");
    })
}

/// What a group says once for its children, which must all be of one kind: so nothing reaches
/// deeper than to them.
#[derive(Default)]
struct Shared<'a> {
    crisp: bool,
    text: Said<'a>,
}

impl<'a> Shared<'a> {
    fn of(canvas: &Canvas, children: &'a [Node]) -> Self {
        if children.len() < 2 {
            return Self::default();
        }
        let crisp = children
            .iter()
            .all(|child| matches!(child, Node::Shape(shape) if shape::is_plain_crisp(shape)));
        let runs = children.iter().map(|child| match child {
            Node::Text(run) => Some(run),
            _ => None,
        });
        let text = runs
            .collect::<Option<Vec<_>>>()
            .filter(|_| canvas.fonts.write_text())
            .map_or_else(Said::default, |runs| text::common(&runs));
        Self { crisp, text }
    }

    fn attributes(&self, canvas: &mut Canvas) {
        if self.crisp {
            shape::crisp(&mut canvas.body);
        }
        text::say(canvas, &Said::default(), &self.text);
    }
}
