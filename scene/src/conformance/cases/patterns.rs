use super::super::Case;
use super::super::draft::{BLUE, Draft, GOLD, RED, WHITE, group, rect};
use crate::{Color, Error, Fill, HatchLine, Pattern, Shape, Stroke};
use kurbo::{Affine, BezPath, Vec2};

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let drafts = [
        Draft::new("pattern", "a hatch fills a shape with lines, and nothing else")
            .shows(hatched(rect(6.0, 6.0, 54.0, 54.0), Pattern::new(vec![level(12.0, 6.0, RED)?]))?)
            .probe(30.0, 12.0, RED)
            .probe(30.0, 24.0, RED)
            .probe(30.0, 30.0, WHITE)
            .probe(3.0, 24.0, WHITE),
        crossed()?,
        phase()?,
        even_odd()?,
        dashed()?,
        translucent()?,
        transformed()?,
    ];
    drafts.into_iter().map(Draft::finish).collect()
}

/// Level lines through the origin's height.
fn level(spacing: f64, width: f64, color: Color) -> Result<HatchLine, Error> {
    HatchLine::new(Vec2::new(1.0, 0.0), spacing, Stroke::new(color, width)?)
}

fn hatched(path: BezPath, pattern: Pattern) -> Result<Shape, Error> {
    Ok(Shape::new(path)?.with_fill(Fill::new(pattern)))
}

fn crossed() -> Result<Draft, Error> {
    let family = |x, y, color| HatchLine::new(Vec2::new(x, y), 14.0, Stroke::new(color, 5.0)?);
    let falling = family(1.0, 1.0, RED)?;
    let both = vec![falling.clone(), family(2.0, -2.0, BLUE)?];
    let shape = |lines| hatched(rect(5.0, 5.0, 55.0, 55.0), Pattern::new(lines).with_ground(GOLD));
    Ok(Draft::new("crossed-hatch", "families of lines lie above each other and the ground")
        .shows(shape(both)?)
        .unlike(shape(vec![falling])?)
        .probe(24.75, 24.75, RED)
        .probe(34.65, 24.75, BLUE)
        .probe(29.7, 29.7, BLUE)
        .probe(29.7, 19.8, GOLD))
}

fn phase() -> Result<Draft, Error> {
    let pattern = Pattern::new(vec![level(12.0, 6.0, RED)?]);
    let left = hatched(rect(5.0, 5.0, 28.0, 55.0), pattern.clone())?;
    // Lines that began at this shape's own top would lie in the gaps.
    let right = hatched(rect(28.0, 18.0, 55.0, 55.0), pattern)?;
    Ok(Draft::new("hatch-phase", "the lines of neighbouring shapes continue each other")
        .shows(left)
        .shows(right)
        .probe(16.0, 24.0, RED)
        .probe(42.0, 24.0, RED)
        .probe(16.0, 30.0, WHITE)
        .probe(42.0, 30.0, WHITE))
}

fn even_odd() -> Result<Draft, Error> {
    let mut ring = rect(5.0, 5.0, 55.0, 55.0);
    ring.extend(rect(17.0, 14.0, 43.0, 46.0));
    let fill = Fill::new(Pattern::new(vec![level(12.0, 6.0, RED)?]).with_ground(GOLD));
    let shape = Shape::new(ring)?;
    Ok(Draft::new("hatch-even-odd", "a hatch follows the fill's rule")
        .shows(shape.clone().with_fill(fill.clone().even_odd()))
        .unlike(shape.with_fill(fill))
        .probe(11.0, 24.0, RED)
        .probe(11.0, 30.0, GOLD)
        .probe(30.0, 24.0, WHITE)
        .probe(30.0, 30.0, WHITE))
}

fn dashed() -> Result<Draft, Error> {
    let stroke = Stroke::new(RED, 8.0)?;
    let shape = |stroke| {
        let line = HatchLine::new(Vec2::new(1.0, 0.0), 20.0, stroke)?;
        hatched(rect(13.0, 5.0, 57.0, 55.0), Pattern::new(vec![line]))
    };
    Ok(Draft::new(
        "dashed-hatch",
        "dashes of a hatch start at the origin's height, not the shape's",
    )
    .shows(shape(stroke.clone().with_dash(&[10.0, 10.0], 0.0)?)?)
    .unlike(shape(stroke)?)
    .probe(16.5, 20.0, WHITE)
    .probe(25.0, 20.0, RED)
    .probe(35.0, 20.0, WHITE)
    .probe(45.0, 40.0, RED))
}

fn translucent() -> Result<Draft, Error> {
    let (ground, ink) = (GOLD.with_alpha(128), RED.with_alpha(102));
    let pattern = Pattern::new(vec![level(12.0, 6.0, ink)?]).with_ground(ground);
    Ok(Draft::new("translucent-hatch", "lines of a hatch are blended with its ground")
        .shows(hatched(rect(5.0, 5.0, 55.0, 55.0), pattern)?)
        .probe(30.0, 24.0, ink.over(ground.over(WHITE)))
        .probe(30.0, 30.0, ground.over(WHITE)))
}

fn transformed() -> Result<Draft, Error> {
    let shape = hatched(rect(2.0, 2.0, 28.0, 28.0), Pattern::new(vec![level(6.0, 3.0, RED)?]))?;
    Ok(Draft::new("hatch-transform", "a hatch is in the coordinates of its shape")
        .shows(group([shape.into()]).with_transform(Affine::new([2.0, 0.0, 0.0, 2.0, 0.0, 6.0]))?)
        .probe(30.0, 30.0, RED)
        .probe(30.0, 36.0, WHITE)
        .probe(30.0, 42.0, RED))
}
