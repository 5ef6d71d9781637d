//! The boxes of what marks drew: a layout doesn't know them, the scene does.

use super::Layout;
use super::boxes::{Boxes, LayoutBox, PAGE};
use crate::guide::TextExtents;
use crate::scene::kurbo::{Affine, Rect};
use crate::scene::{Group, Node, Role, TextRun};

impl Layout {
    /// All boxes, and those that marks drew: each mark, and every line of text in it.
    pub(crate) fn boxes_of(&self, root: &Group) -> Vec<LayoutBox> {
        let mut boxes = Boxes(self.boxes());
        let indices = boxes.0.iter().enumerate();
        let axes: Vec<usize> =
            indices.filter(|(_, place)| place.role == Role::Axes).map(|(index, _)| index).collect();
        let mut rest = axes.into_iter();
        boxes.drawn(root, Affine::IDENTITY, PAGE, &mut rest);
        boxes.closed()
    }
}

impl Boxes {
    /// What marks drew: `axes` are the boxes of axes that were not met yet.
    fn drawn(
        &mut self,
        group: &Group,
        outer: Affine,
        parent: usize,
        axes: &mut impl Iterator<Item = usize>,
    ) {
        let transform = outer * group.transform();
        for child in group.children() {
            let Node::Group(group) = child else { continue };
            match group.role() {
                Role::Axes => {
                    let parent = axes.next().unwrap_or(parent);
                    self.drawn(group, transform, parent, axes);
                }
                Role::Mark => {
                    let rect = self.data_of(parent);
                    let label = group.label().unwrap_or_default();
                    let mark = self.add(parent, Role::Mark, label, rect);
                    self.runs(group, transform, mark);
                }
                _ => self.drawn(group, transform, parent, axes),
            }
        }
    }

    /// The data rectangle in the box of axes.
    fn data_of(&self, axes: usize) -> Rect {
        let is_data = |place: &&LayoutBox| place.parent == Some(axes) && place.role == Role::Spine;
        self.0.iter().find(is_data).map_or(Rect::ZERO, |data| data.rect)
    }

    /// The lines of text in a group.
    fn runs(&mut self, group: &Group, outer: Affine, parent: usize) {
        let transform = outer * group.transform();
        for child in group.children() {
            match child {
                Node::Group(group) => self.runs(group, transform, parent),
                Node::Text(run) => self.run(group.role(), run, transform, parent),
                Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
            }
        }
    }

    fn run(&mut self, role: Role, run: &TextRun, outer: Affine, parent: usize) {
        let text = TextExtents::of_run(run, outer);
        let Some(rect) = text.bounds() else { return };
        let (label, text) = (run.text().to_owned(), Some(text));
        self.0.push(LayoutBox { role, label, rect, parent: Some(parent), text });
    }
}
