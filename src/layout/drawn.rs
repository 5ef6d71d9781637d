//! The boxes of what marks drew: a layout doesn't know them, the scene does.

use super::Layout;
use super::boxes::{Boxes, LayoutBox};
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
        boxes.axes(root, Affine::IDENTITY, &mut axes.into_iter());
        boxes.closed()
    }
}

impl Boxes {
    /// What marks drew in all axes of a group: `rest` are the boxes of axes that were not met yet.
    /// Finished pictures are no part of the layout.
    fn axes(&mut self, group: &Group, outer: Affine, rest: &mut impl Iterator<Item = usize>) {
        let transform = outer * group.transform();
        for axes in groups(group, Role::Axes) {
            if let Some(index) = rest.next() {
                self.marks(axes, transform * axes.transform(), index);
                self.axes(axes, transform, rest);
            }
        }
    }

    /// What marks drew in axes: those in the data rectangle first, then those of strips, which have
    /// boxes already.
    fn marks(&mut self, group: &Group, transform: Affine, axes: usize) {
        let data = self.data_of(axes);
        let is_strip = |(_, place): &(usize, &LayoutBox)| {
            place.parent == Some(axes) && place.role == Role::Mark
        };
        let strips: Vec<usize> =
            self.0.iter().enumerate().filter(is_strip).map(|(index, _)| index).collect();
        let in_data = groups(group, Role::Mark).count().saturating_sub(strips.len());
        let mut strips = strips.into_iter();
        for (number, mark) in groups(group, Role::Mark).enumerate() {
            let strip = if number < in_data { None } else { strips.next() };
            let index = strip.unwrap_or_else(|| {
                self.add(axes, Role::Mark, mark.label().unwrap_or_default(), data)
            });
            self.runs(mark, transform, index);
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

/// The groups of a role that are in another one.
fn groups(group: &Group, role: Role) -> impl Iterator<Item = &Group> {
    let groups = group.children().iter().filter_map(|child| match child {
        Node::Group(group) => Some(group),
        _ => None,
    });
    groups.filter(move |group| group.role() == role)
}
