use super::super::draft::{
    BLUE, Draft, GOLD, GREEN, RED, WHITE, area, disc, filled, group, line, polygon,
};
use super::super::{Case, ink, plain_run};
use crate::{
    Anchor, Color, Error, Face, Image, Marker, Markers, Node, Pixels, Scene, Shape, Stroke,
};
use kurbo::{Affine, Point, Rect};

/// A quarter turn clockwise, then a move.
pub(super) const fn quarter_turn(x: f64, y: f64) -> Affine {
    Affine::new([0.0, 1.0, -1.0, 0.0, x, y])
}

pub(super) fn cases(face: &Face) -> Result<Vec<Case>, Error> {
    let mut cases = transforms()?;
    cases.extend([nested_transforms()?, flat()?, order(face)?, depth()?]);
    cases.extend(opacities()?);
    Ok(cases)
}

fn moved(
    name: &'static str,
    about: &'static str,
    transform: Affine,
    children: Vec<Node>,
) -> Result<Draft, Error> {
    let plain = group(children);
    let draft = Draft::new(name, about).unlike(plain.clone());
    Ok(draft.shows(plain.with_transform(transform)?))
}

fn transforms() -> Result<Vec<Case>, Error> {
    let square = || Ok::<_, Error>(vec![filled(0.0, 0.0, 20.0, 20.0, RED)?]);
    let corner =
        polygon(&[(0.0, 0.0), (20.0, 0.0), (20.0, 8.0), (8.0, 8.0), (8.0, 30.0), (0.0, 30.0)]);
    let bar = vec![filled(0.0, 0.0, 40.0, 12.0, RED)?, filled(0.0, 0.0, 10.0, 12.0, BLUE)?];
    let unit = vec![filled(0.0, 0.0, 1.0, 1.0, RED)?];
    let beam = vec![filled(-20.0, -5.0, 20.0, 5.0, RED)?];
    let tall = vec![filled(0.0, 0.0, 20.0, 40.0, RED)?];
    // The cosine and sine of 30 degrees.
    let (cos, sin) = (0.866_025, 0.5);
    Ok(vec![
        moved(
            "translate",
            "a group moves its children",
            Affine::translate((30.0, 25.0)),
            square()?,
        )?
        .probe(40.0, 35.0, RED)
        .probe(10.0, 10.0, WHITE)
        .finish()?,
        moved("scale", "a group enlarges by x and y", Affine::scale_non_uniform(40.0, 20.0), unit)?
            .probe(30.0, 15.0, RED)
            .probe(20.0, 35.0, WHITE)
            .finish()?,
        moved(
            "mirror",
            "a group turns left to right",
            Affine::new([-1.0, 0.0, 0.0, 1.0, 50.0, 10.0]),
            vec![area(corner, RED)?],
        )?
        .probe(46.0, 30.0, RED)
        .probe(34.0, 14.0, RED)
        .probe(34.0, 30.0, WHITE)
        .finish()?,
        moved("quarter-turn", "a group turns clockwise", quarter_turn(36.0, 10.0), bar)?
            .probe(30.0, 15.0, BLUE)
            .probe(30.0, 40.0, RED)
            .probe(12.0, 30.0, WHITE)
            .probe(30.0, 55.0, WHITE)
            .finish()?,
        moved(
            "rotate",
            "a group turns by 30 degrees",
            Affine::new([cos, sin, -sin, cos, 30.0, 30.0]),
            beam,
        )?
        .probe(43.0, 37.5, RED)
        .probe(22.5, 43.0, WHITE)
        .probe(45.0, 30.0, WHITE)
        .finish()?,
        moved(
            "skew",
            "a group slants its children",
            Affine::new([1.0, 0.0, 0.5, 1.0, 5.0, 10.0]),
            tall,
        )?
        .probe(35.0, 46.0, RED)
        .probe(8.0, 46.0, WHITE)
        .probe(40.0, 14.0, WHITE)
        .finish()?,
    ])
}

fn nested_transforms() -> Result<Case, Error> {
    let inner = group([filled(0.0, 0.0, 15.0, 10.0, RED)?]);
    let scaled = inner.clone().with_transform(Affine::scale_non_uniform(2.0, 1.0))?;
    let turned = group([scaled.into()]).with_transform(quarter_turn(40.0, 0.0))?;
    let outer = group([turned.into()]).with_transform(Affine::translate((10.0, 10.0)))?;
    Draft::new("nested-transforms", "transforms of nested groups apply from the inside out")
        .shows(outer)
        .unlike(inner)
        .probe(45.0, 25.0, RED)
        .probe(45.0, 36.0, RED)
        .probe(20.0, 15.0, WHITE)
        .probe(45.0, 48.0, WHITE)
        .finish()
}

fn flat() -> Result<Case, Error> {
    let stroke = Stroke::new(BLUE, 6.0)?;
    let bar = Shape::new(line(&[(10.0, 30.0), (50.0, 30.0)]))?.with_stroke(stroke);
    let children = group([filled(10.0, 10.0, 50.0, 50.0, RED)?, bar.into()]);
    let flat = Affine::new([1.0, 0.0, 0.0, 0.0, 0.0, 30.0]);
    Draft::new("flat-transform", "a transform that cannot be inverted leaves nothing to see")
        .shows(children.clone().with_transform(flat)?)
        .unlike(children)
        .probe(30.0, 30.0, WHITE)
        .probe(30.0, 20.0, WHITE)
        .finish()
}

fn order(face: &Face) -> Result<Case, Error> {
    let pixels = Pixels::Rgba([GOLD.r, GOLD.g, GOLD.b, 255].into());
    let image = Image::new(1, 1, pixels, Rect::new(4.0, 4.0, 56.0, 56.0))?;
    let place = Marker { at: Point::new(30.0, 30.0), scale: 1.0, fill: Some(GREEN) };
    let markers = Markers::new(&disc(0.0, 0.0, 24.0), vec![place])?;
    let at = Affine::translate((30.0, 52.0));
    let text = plain_run(face, "H", 40.0, WHITE, Anchor::Middle, at)?;
    let top = group([filled(0.0, 0.0, 60.0, 30.0, BLUE)?]);
    let ink = ink::probes(&text, Affine::IDENTITY, 96.0, GREEN);
    let nodes: Vec<Node> = vec![
        image.into(),
        filled(8.0, 8.0, 52.0, 52.0, RED)?,
        markers.into(),
        text.into(),
        top.into(),
    ];
    let backwards = group(nodes.iter().rev().cloned());
    // The upper half of the label is hidden, and only the disc's middle lies under it for sure.
    let seen = ink.into_iter().filter(|probe| {
        probe.at.y > 34.0
            && (probe.color == WHITE || probe.at.distance(Point::new(30.0, 30.0)) < 20.0)
    });
    Draft::new("order", "later nodes of any kind cover earlier ones")
        .shows(group(nodes))
        .unlike(backwards)
        .probe(30.0, 15.0, BLUE)
        .probe(6.2, 45.0, GOLD)
        .probe(10.5, 49.0, RED)
        .probes(seen)
        .finish()
}

fn depth() -> Result<Case, Error> {
    let mut node = group([filled(0.0, 0.0, 20.0, 20.0, RED)?]);
    // The root and this group make two.
    for _ in 2..Scene::MAX_DEPTH {
        let clip = super::super::draft::rect(-99.0, -99.0, 99.0, 99.0);
        node = group([node.into()])
            .with_transform(Affine::translate((0.25, 0.25)))?
            .with_clip(&clip)?;
    }
    Draft::new("depth", "groups may be nested a hundred deep")
        .shows(node)
        .probe(35.0, 35.0, RED)
        .probe(12.0, 12.0, WHITE)
        .finish()
}

/// 0.4 and 0.6 as an alpha: whole numbers, so that colours expected are exact.
const TWO_FIFTHS: u8 = 102;
const THREE_FIFTHS: u8 = 153;

fn opacities() -> Result<Vec<Case>, Error> {
    let pair = group([filled(10.0, 10.0, 40.0, 40.0, RED)?, filled(25.0, 25.0, 55.0, 55.0, BLUE)?]);
    let faint = |color: Color, alpha: u8, below: Color| color.with_alpha(alpha).over(below);
    let whole =
        Draft::new("opacity", "a group's opacity applies to it as a whole, not to each child")
            .background(GOLD)
            .shows(pair.clone().with_opacity(0.6)?)
            .unlike(pair.clone())
            .probe(17.0, 17.0, faint(RED, THREE_FIFTHS, GOLD))
            .probe(32.0, 32.0, faint(BLUE, THREE_FIFTHS, GOLD))
            .probe(48.0, 48.0, faint(BLUE, THREE_FIFTHS, GOLD))
            .probe(5.0, 5.0, GOLD);
    let over_green =
        group([filled(5.0, 5.0, 45.0, 45.0, GREEN)?, pair.clone().with_opacity(0.4)?.into()]);
    let nested = Draft::new("nested-opacity", "opacities of nested groups multiply")
        .shows(over_green.clone().with_opacity(0.6)?)
        .unlike(over_green)
        .probe(7.5, 30.0, faint(GREEN, THREE_FIFTHS, WHITE))
        .probe(17.0, 17.0, faint(faint(RED, TWO_FIFTHS, GREEN), THREE_FIFTHS, WHITE))
        .probe(32.0, 32.0, faint(faint(BLUE, TWO_FIFTHS, GREEN), THREE_FIFTHS, WHITE))
        // 0.4 of 0.6 is 61.2 of 255.
        .probe(50.0, 50.0, faint(BLUE, 61, WHITE));
    let none = Draft::new("zero-opacity", "a group of opacity 0 is not seen")
        .shows(pair.clone().with_opacity(0.0)?)
        .unlike(pair)
        .probe(17.0, 17.0, WHITE)
        .probe(32.0, 32.0, WHITE);
    let kinds = every_kind()?;
    let faded = Draft::new("opacity-of-kinds", "opacity applies to nodes of every kind")
        .shows(kinds.clone().with_opacity(0.4)?)
        .unlike(kinds)
        .probe(15.0, 15.0, faint(RED, TWO_FIFTHS, WHITE))
        .probe(45.0, 15.0, faint(GREEN, TWO_FIFTHS, WHITE))
        .probe(30.0, 45.0, faint(BLUE, TWO_FIFTHS, WHITE));
    let sheet = group([filled(-5.0, -5.0, 30.0, 30.0, RED)?]);
    let all = sheet
        .clone()
        .with_transform(Affine::new([2.0, 0.0, 0.0, 2.0, 10.0, 10.0]))?
        .with_clip(&super::super::draft::rect(0.0, 0.0, 15.0, 15.0))?
        .with_opacity(0.4)?;
    let together = Draft::new("group", "transform, clip and opacity of one group work together")
        .shows(all)
        .unlike(sheet)
        .probe(25.0, 25.0, faint(RED, TWO_FIFTHS, WHITE))
        .probe(36.0, 36.0, faint(RED, TWO_FIFTHS, WHITE))
        .probe(45.0, 25.0, WHITE)
        .probe(5.0, 5.0, WHITE);
    [whole, nested, none, faded, together].into_iter().map(Draft::finish).collect()
}

/// An image on the upper left, markers on the upper right, a line below.
pub(super) fn every_kind() -> Result<crate::Group, Error> {
    let pixels = Pixels::Rgba([RED.r, RED.g, RED.b, 255].into());
    let image = Image::new(1, 1, pixels, Rect::new(5.0, 5.0, 25.0, 25.0))?;
    let place = Marker { at: Point::new(45.0, 15.0), scale: 2.0, fill: Some(GREEN) };
    let markers = Markers::new(&disc(0.0, 0.0, 5.0), vec![place])?;
    let bar = Shape::new(line(&[(5.0, 45.0), (55.0, 45.0)]))?.with_stroke(Stroke::new(BLUE, 12.0)?);
    Ok(group([image.into(), markers.into(), bar.into()]))
}
