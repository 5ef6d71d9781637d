//! What colour the page has at a point, below what is painted later.

use super::drawn::{Area, Drawn, Paint};
use crate::color::Color;
use crate::scene::kurbo::{BezPath, PathEl, Point, Rect, Shape as _};
use crate::scene::{Brush, FillRule, Gradient, Image, Pattern, Pixels};

/// Buckets along each side of the page.
const SIDE: usize = 64;
/// What lies in more buckets than this is kept aside.
const MOST: usize = 256;

/// The painted areas of a page, found by place.
pub(super) struct Ground<'a> {
    drawn: &'a Drawn<'a>,
    background: Color,
    page: Rect,
    /// Subpaths, each with its area's number; those of one area follow each other.
    pieces: Vec<Piece>,
    /// The numbers of the pieces that reach into each part of the page, in paint order.
    buckets: Vec<Vec<usize>>,
    /// Those of the pieces that reach into very many.
    large: Vec<usize>,
    /// The subpaths of each clip.
    clips: Vec<Vec<BezPath>>,
}

/// A subpath: paths of many, as those of all cells in one colour, are quick to search by them.
struct Piece {
    area: usize,
    bounds: Rect,
    path: BezPath,
}

impl<'a> Ground<'a> {
    pub(super) fn new(drawn: &'a Drawn<'a>, background: Color, page: Rect) -> Self {
        let buckets = vec![Vec::new(); SIDE * SIDE];
        let background = background.over(Color::WHITE);
        let (pieces, large) = (Vec::new(), Vec::new());
        let clips = drawn.clips.iter().map(|clip| subpaths(&clip.path)).collect();
        let mut ground = Self { drawn, background, page, pieces, buckets, large, clips };
        for (number, area) in drawn.areas.iter().enumerate() {
            for path in subpaths(&area.path) {
                ground.insert(Piece { area: number, bounds: path.bounding_box(), path });
            }
        }
        ground
    }

    fn insert(&mut self, piece: Piece) {
        let number = self.pieces.len();
        let (first, last) = (
            self.cell(piece.bounds.x0, piece.bounds.y0),
            self.cell(piece.bounds.x1, piece.bounds.y1),
        );
        // What lies nowhere, as numbers too large do, is in no bucket.
        let many = |first: usize, last: usize| last.saturating_sub(first) + 1;
        if many(first.0, last.0) * many(first.1, last.1) > MOST {
            self.large.push(number);
        } else {
            for row in first.1..=last.1 {
                for column in first.0..=last.0 {
                    self.buckets[row * SIDE + column].push(number);
                }
            }
        }
        self.pieces.push(piece);
    }

    /// The column and row of the bucket of a point; of one beside the page the nearest.
    fn cell(&self, x: f64, y: f64) -> (usize, usize) {
        let part = |at: f64, length: f64| {
            // A saturating cast: what lies before the page is in its first bucket.
            ((at / length * SIDE as f64) as usize).min(SIDE - 1)
        };
        (part(x, self.page.width()), part(y, self.page.height()))
    }

    /// The colours that the page may have at a point, below all but the first `above` areas: one,
    /// or where there is hatching that of the lines and that between them.
    pub(super) fn colors(&self, at: Point, above: usize) -> Vec<Color> {
        let mut colors = vec![self.background];
        for number in self.areas_at(at) {
            let area = &self.drawn.areas[number];
            if number < above && self.is_shown(area.clip, at) {
                colors = paint(area, at, &colors);
            }
        }
        colors
    }

    /// The numbers of the areas that a point lies in, in paint order.
    fn areas_at(&self, at: Point) -> Vec<usize> {
        let (column, row) = self.cell(at.x, at.y);
        let near = self.buckets[row * SIDE + column].iter().chain(&self.large);
        let mut near: Vec<_> = near
            .map(|&number| &self.pieces[number])
            .filter(|piece| piece.bounds.contains(at))
            .map(|piece| (piece.area, piece.path.winding(at)))
            .collect();
        near.sort_by_key(|(area, _)| *area);
        let areas = near.chunk_by(|(a, _), (b, _)| a == b);
        areas
            .filter_map(|pieces| {
                let (area, _) = *pieces.first()?;
                let winding = pieces.iter().map(|(_, winding)| winding).sum();
                is_inside(winding, self.drawn.areas[area].rule).then_some(area)
            })
            .collect()
    }

    fn is_shown(&self, clip: Option<usize>, at: Point) -> bool {
        let outer = |number: &usize| self.drawn.clips.get(*number)?.outer;
        std::iter::successors(clip, outer).all(|number| {
            let winding = self.clips[number].iter().map(|path| path.winding(at)).sum();
            is_inside(winding, self.drawn.clips[number].rule)
        })
    }
}

fn is_inside(winding: i32, rule: FillRule) -> bool {
    match rule {
        FillRule::NonZero => winding != 0,
        FillRule::EvenOdd => winding % 2 != 0,
    }
}

/// The parts of a path, each closed, as filling takes them.
fn subpaths(path: &BezPath) -> Vec<BezPath> {
    let mut found: Vec<BezPath> = Vec::new();
    for element in path.elements() {
        if matches!(element, PathEl::MoveTo(_)) {
            found.push(BezPath::new());
        }
        if let Some(last) = found.last_mut() {
            last.push(*element);
        }
    }
    for path in &mut found {
        if path.elements().last() != Some(&PathEl::ClosePath) {
            path.close_path();
        }
    }
    found
}

/// What becomes of colours when an area is painted over them.
fn paint(area: &Area<'_>, at: Point, below: &[Color]) -> Vec<Color> {
    let own = || area.transform.inverse() * at;
    let tops: Vec<Option<Color>> = match &area.paint {
        Paint::Brush(Brush::Solid(color)) => vec![Some(*color)],
        Paint::Brush(Brush::Gradient(gradient)) => vec![gradient_color(gradient, own())],
        Paint::Brush(Brush::Pattern(pattern)) => pattern_colors(pattern),
        Paint::Image(image) => vec![image_color(image, own())],
    };
    let mut colors = Vec::new();
    for top in tops {
        for &under in below {
            let color = top.map_or(under, |top| faded(top, area.opacity).over(under));
            if !colors.contains(&color) {
                colors.push(color);
            }
        }
    }
    colors
}

/// A colour in a group of some opacity.
pub(super) fn faded(color: Color, opacity: f64) -> Color {
    color.with_alpha((f64::from(color.a) * opacity).round() as u8)
}

/// What a hatch may be at a point: nothing or its ground, and each of its lines.
fn pattern_colors(pattern: &Pattern) -> Vec<Option<Color>> {
    let lines = pattern.lines().iter().map(|line| Some(line.stroke().color()));
    std::iter::once(pattern.ground()).chain(lines).collect()
}

fn gradient_color(gradient: &Gradient, at: Point) -> Option<Color> {
    let along = gradient.end() - gradient.start();
    let offset = (at - gradient.start()).dot(along) / along.hypot2();
    let stops = gradient.stops();
    let Some(next) = stops.iter().position(|stop| stop.offset > offset) else {
        return stops.last().map(|stop| stop.color);
    };
    let (before, after) = (stops.get(next.saturating_sub(1))?, stops.get(next)?);
    let part = (offset - before.offset) / (after.offset - before.offset).max(1e-9);
    let part = part.clamp(0.0, 1.0);
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    let (a, b) = (before.color, after.color);
    Some(Color::rgba(mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)))
}

fn image_color(image: &Image, at: Point) -> Option<Color> {
    let (rect, width, height) = (image.rect(), image.width() as usize, image.height() as usize);
    // Saturating casts: a rounding error at the edge stays within the image.
    let pixel = |part: f64, count: usize| ((part * count as f64) as usize).min(count - 1);
    let column = pixel((at.x - rect.x0) / rect.width(), width);
    let index = pixel((at.y - rect.y0) / rect.height(), height) * width + column;
    match image.pixels() {
        Pixels::Indexed { palette, indices } => {
            palette.get(usize::from(*indices.get(index)?)).copied()
        }
        Pixels::Rgba(bytes) => match bytes.get(4 * index..4 * index + 4)? {
            &[r, g, b, a] => Some(Color::rgba(r, g, b, a)),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Owners;
    use crate::scene::kurbo::{Affine, Size};
    use crate::scene::{Fill, Group, HatchLine, Node, Role, Scene, Shape, Stop, Stroke};
    use proptest::prelude::*;
    use std::sync::Arc;

    const RED: Color = Color::rgb(255, 0, 0);
    const BLUE: Color = Color::rgb(0, 0, 255);

    /// The colours at a point of a page of 100 x 100.
    fn colors(root: Group, at: (f64, f64)) -> Vec<Color> {
        let scene = Scene::new(Size::new(100.0, 100.0), 72.0, root).unwrap();
        let drawn = Drawn::of(&scene, Owners::default());
        Ground::new(&drawn, scene.background(), scene.page()).colors(at.into(), usize::MAX)
    }

    fn square(x: f64, y: f64, side: f64, fill: Fill) -> Shape {
        Shape::new(Rect::new(x, y, x + side, y + side).to_path(0.1)).unwrap().with_fill(fill)
    }

    fn group(children: impl IntoIterator<Item = Node>) -> Group {
        Group::new(Role::Group).with_children(children)
    }

    #[test]
    fn what_is_painted_last_is_on_top() {
        let shapes =
            || [square(0.0, 0.0, 60.0, Fill::new(RED)), square(40.0, 40.0, 60.0, Fill::new(BLUE))];
        let root = || group(shapes().map(Node::from));
        assert_eq!(colors(root(), (10.0, 10.0)), [RED]);
        assert_eq!(colors(root(), (50.0, 50.0)), [BLUE]);
        assert_eq!(colors(root(), (90.0, 10.0)), [Color::WHITE]);
    }

    #[test]
    fn transforms_opacity_and_clips_count() {
        let shape = square(0.0, 0.0, 10.0, Fill::new(Color::BLACK));
        let large = group([shape.into()]).with_transform(Affine::scale(5.0)).unwrap();
        let clip = Rect::new(0.0, 0.0, 50.0, 20.0).to_path(0.1);
        let faint = group([large.into()]).with_opacity(0.5).unwrap().with_clip(&clip).unwrap();
        let grey = Color::rgb(127, 127, 127);
        assert_eq!(colors(group([faint.clone().into()]), (40.0, 10.0)), [grey]);
        assert_eq!(colors(group([faint.into()]), (40.0, 30.0)), [Color::WHITE]);
    }

    #[test]
    fn holes_are_holes_by_either_rule() {
        let mut path = Rect::new(0.0, 0.0, 80.0, 80.0).to_path(0.1);
        path.extend(Rect::new(20.0, 20.0, 60.0, 60.0).to_path(0.1));
        let ring = |fill| group([Shape::new(path.clone()).unwrap().with_fill(fill).into()]);
        assert_eq!(colors(ring(Fill::new(RED)), (40.0, 40.0)), [RED]);
        assert_eq!(colors(ring(Fill::new(RED).even_odd()), (40.0, 40.0)), [Color::WHITE]);
        assert_eq!(colors(ring(Fill::new(RED).even_odd()), (10.0, 40.0)), [RED]);
    }

    #[test]
    fn an_open_path_is_filled_as_if_closed() {
        let mut corner = BezPath::new();
        corner.move_to((0.0, 0.0));
        corner.line_to((80.0, 0.0));
        corner.line_to((80.0, 80.0));
        let shape = Shape::new(corner).unwrap().with_fill(Fill::new(RED));
        let root = || group([shape.clone().into()]);
        assert_eq!(colors(root(), (60.0, 30.0)), [RED]);
        assert_eq!(colors(root(), (30.0, 60.0)), [Color::WHITE]);
    }

    #[test]
    fn what_leaves_all_bounds_is_nowhere() {
        let huge = |group: Group| {
            (0..60).fold(group, |inner, _| {
                Group::new(Role::Group)
                    .with_child(inner)
                    .with_transform(Affine::scale(-1e6))
                    .unwrap()
            })
        };
        let shape = square(1.0, 1.0, 10.0, Fill::new(RED));
        assert_eq!(colors(huge(group([shape.into()])), (50.0, 50.0)), [Color::WHITE]);
    }

    #[test]
    fn gradients_hatching_and_images_have_colours() {
        let stops = [(0.0, Color::BLACK), (1.0, Color::WHITE)];
        let stops = stops.map(|(offset, color)| Stop { offset, color }).to_vec();
        let gradient = Gradient::new(Point::ZERO, Point::new(100.0, 0.0), stops).unwrap();
        let area = |fill| group([square(0.0, 0.0, 100.0, fill).into()]);
        assert_eq!(colors(area(Fill::new(gradient)), (20.0, 50.0)), [Color::rgb(51, 51, 51)]);

        let line = HatchLine::new((1.0, 1.0).into(), 4.0, Stroke::new(BLUE, 1.0).unwrap()).unwrap();
        let hatch = Pattern::new(vec![line]).with_ground(RED);
        assert_eq!(colors(area(Fill::new(hatch)), (20.0, 50.0)), [RED, BLUE]);

        let pixels = Pixels::Indexed { palette: vec![RED, BLUE], indices: Arc::from([0, 1]) };
        let image = Image::new(2, 1, pixels, Rect::new(0.0, 0.0, 100.0, 100.0)).unwrap();
        let root = || group([image.clone().into()]);
        assert_eq!([colors(root(), (30.0, 5.0)), colors(root(), (70.0, 5.0))], [[RED], [BLUE]]);
    }

    /// Where a square is, its side and its colour.
    fn squares() -> impl Strategy<Value = (f64, f64, f64, [u8; 3])> {
        (-20.0..110.0, -20.0..110.0, 1.0..90.0, any::<[u8; 3]>())
    }

    proptest! {
        #[test]
        fn it_is_the_last_of_the_squares_around_a_point(
            squares in prop::collection::vec(squares(), 0..30),
            at in (0.0..100.0, 0.0..100.0),
        ) {
            let shapes = squares.iter().map(|&(x, y, side, [r, g, b])| {
                Node::from(square(x, y, side, Fill::new(Color::rgb(r, g, b))))
            });
            let last = squares.iter().rev().find(|(x, y, side, _)| {
                (*x..x + side).contains(&at.0) && (*y..y + side).contains(&at.1)
            });
            let expected = last.map_or(Color::WHITE, |&(.., [r, g, b])| Color::rgb(r, g, b));
            prop_assert_eq!(colors(group(shapes), at), [expected]);
        }
    }
}
