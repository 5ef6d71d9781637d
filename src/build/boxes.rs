//! The boxes of a layout over its picture.

use crate::color::{Color, readable_on};
use crate::error::Error;
use crate::guide::{Label, TextBlock, backdrop};
use crate::layout::LayoutBox;
use crate::resolve::Resolved;
use crate::scene::kurbo::{BezPath, Point, Rect, Shape as _, Size};
use crate::scene::{Anchor, Group, Node, Role, Shape, Stroke};

/// The width of the outlines, in points.
const WIDTH: f64 = 0.7;
/// The width of what sets them off from any picture, in points.
const HALO: f64 = 1.2;
/// The text size of the key, in points.
const SIZE: f64 = 7.0;
/// The side of a square in the key, in em.
const SQUARE: f64 = 0.9;
/// Between a square and its word, in em.
const GAP: f64 = 0.4;
/// Between an entry of the key and the next, and around all of them, in em.
const SPACE: f64 = 1.2;
/// From one row of the key to the next, in em.
const ROW: f64 = 1.6;

/// The colour of each role, from the outermost box to the innermost.
const COLORS: [(Role, Color); 13] = [
    (Role::Figure, Color::rgb(0x80, 0x80, 0x80)),
    (Role::Axes, Color::rgb(0x00, 0x5f, 0xb8)),
    (Role::Title, Color::rgb(0xd5, 0x1f, 0x1f)),
    (Role::PanelLetter, Color::rgb(0xff, 0x7f, 0x6e)),
    (Role::Spine, Color::rgb(0x00, 0x00, 0x00)),
    (Role::Axis, Color::rgb(0x00, 0x8a, 0x5e)),
    (Role::AxisLabel, Color::rgb(0xb8, 0x3d, 0xba)),
    (Role::TickLabels, Color::rgb(0xd0, 0x6a, 0x00)),
    (Role::Colorbar, Color::rgb(0x00, 0x9f, 0xc7)),
    (Role::Legend, Color::rgb(0x8c, 0x5a, 0x2b)),
    (Role::Group, Color::rgb(0x8a, 0x8a, 0x00)),
    (Role::Mark, Color::rgb(0x5e, 0x3c, 0xc4)),
    (Role::CellLabels, Color::rgb(0xe0, 0x2c, 0x86)),
];

/// The colour of a role; those without one of their own look like notes.
fn color(role: Role) -> Color {
    let found = COLORS.iter().find(|(known, _)| *known == role);
    found.map_or(Color::rgb(0xff, 0x66, 0x66), |(_, color)| *color)
}

/// The outlines of boxes and the key to their colours, which needs a strip below the page; and how
/// high that is, in points.
pub(super) fn draw(resolved: &Resolved, boxes: &[LayoutBox]) -> Result<(Group, f64), Error> {
    let mut group = Group::new(Role::Annotation).with_label("boxes");
    for place in boxes {
        for path in outlines(place) {
            let outline = |color, width| {
                Ok::<_, Error>(Shape::new(path.clone())?.with_stroke(Stroke::new(color, width)?))
            };
            group.push(outline(Color::WHITE.with_alpha(0x90), HALO)?);
            group.push(outline(color(place.role), WIDTH)?);
        }
    }
    let (key, height) = key(resolved, boxes)?;
    Ok((group.with_child(key), height))
}

/// The outline of a box; of text one for each line, turned as it is.
fn outlines(place: &LayoutBox) -> Vec<BezPath> {
    match &place.text {
        Some(text) => text.lines.iter().filter_map(|line| line.ink).map(closed).collect(),
        // A line along the page's edge would be cut in half.
        None if place.parent.is_none() => {
            vec![place.rect.inset(-HALO / 2.0).to_path(1.0)]
        }
        None => vec![place.rect.to_path(1.0)],
    }
}

fn closed(corners: [Point; 4]) -> BezPath {
    let [first, rest @ ..] = corners;
    let mut path = BezPath::new();
    path.move_to(first);
    rest.iter().for_each(|corner| path.line_to(*corner));
    path.close_path();
    path
}

/// The key: a square and a word for every role that there is, in rows below the page.
fn key(resolved: &Resolved, boxes: &[LayoutBox]) -> Result<(Group, f64), Error> {
    // The page is the first of all boxes.
    let Size { width, height } = boxes.first().map_or(Size::ZERO, |page| page.rect.size());
    let mut group = Group::new(Role::Legend).with_label("boxes");
    let text = readable_on(backdrop(resolved.theme.background));
    let font = resolved.theme.font();
    let (mut x, mut row) = (SPACE * SIZE, 0.0);
    let is_there = |role: Role| boxes.iter().any(|place| place.role == role);
    for (role, color) in COLORS.into_iter().filter(|(role, _)| is_there(*role)) {
        let word = TextBlock::from(resolved.fonts.shape(&name(role), &font));
        let length = (SQUARE + GAP + word.bounds(Anchor::Start).x1) * SIZE;
        if x + length > width - SPACE * SIZE && x > SPACE * SIZE {
            (x, row) = (SPACE * SIZE, row + 1.0);
        }
        let baseline = height + (row + 1.0) * ROW * SIZE;
        let middle = baseline - word.digit_height() / 2.0 * SIZE;
        let center = Point::new(x + SQUARE * SIZE / 2.0, middle);
        let square = Rect::from_center_size(center, (SQUARE * SIZE, SQUARE * SIZE));
        group.push(Shape::new(square.to_path(1.0))?.with_stroke(Stroke::new(color, 2.0 * WIDTH)?));
        let at = Point::new(x + (SQUARE + GAP) * SIZE, baseline);
        let runs = Label::new(word, SIZE, Anchor::Start, at).runs(text)?;
        group = group.with_children(runs.into_iter().map(Node::from));
        x += length + SPACE * SIZE;
    }
    Ok((group, resolved.grid.ceil((row + 1.6) * ROW * SIZE)))
}

/// What a role is called in the key.
fn name(role: Role) -> String {
    role.name().replace('-', " ")
}
