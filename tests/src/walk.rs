//! What a scene shows, on the page.

use graticule_scene::kurbo::{Affine, Rect, Shape as _};
use graticule_scene::{Group, Node, Role, Scene, TextRun};

/// A label of a scene.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// The role of the group that it is in.
    pub role: Role,
    /// The whole text, where the label shows but a part of it.
    pub whole: Option<&'a str>,
    /// The label.
    pub run: &'a TextRun,
    /// From the label's parent to the page.
    pub outer: Affine,
}

impl Text<'_> {
    /// The rectangle around its ink on the page; none where there is no ink.
    ///
    /// # Panics
    /// When an outline leaves the scene's limits.
    #[must_use]
    pub fn ink(&self) -> Option<Rect> {
        let outlines = self.run.outlines().unwrap();
        let inked = outlines.iter().filter(|shape| !shape.path().elements().is_empty());
        inked
            .map(|shape| (self.outer * shape.path().clone()).bounding_box())
            .reduce(|a, b| a.union(b))
    }

    /// From the run's coordinates, whose x axis is the baseline, to the page.
    #[must_use]
    pub fn transform(&self) -> Affine {
        self.outer * self.run.transform()
    }
}

/// All labels, in paint order.
#[must_use]
pub fn texts(scene: &Scene) -> Vec<Text<'_>> {
    let mut found = Vec::new();
    visit(scene.root(), Role::Group, Affine::IDENTITY, &mut found);
    found
}

fn visit<'a>(group: &'a Group, around: Role, outer: Affine, found: &mut Vec<Text<'a>>) {
    let outer = outer * group.transform();
    // One text that is cut has a group of its own.
    let is_cut = group.role() == Role::Label;
    let role = if is_cut { around } else { group.role() };
    let whole = group.label().filter(|_| is_cut);
    for child in group.children() {
        match child {
            Node::Group(group) => visit(group, role, outer, found),
            Node::Text(run) => found.push(Text { role, whole, run, outer }),
            Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
        }
    }
}
