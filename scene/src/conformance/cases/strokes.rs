use super::super::Case;
use super::super::draft::{BLUE, Draft, RED, WHITE, group, line, polygon};
use crate::{Cap, Color, Error, Join, Shape, Stroke};
use kurbo::{Affine, BezPath};

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let mut drafts = widths()?;
    drafts.extend(caps()?);
    drafts.extend(joins()?);
    drafts.extend(dashes()?);
    drafts.extend([dashed_caps()?, dashed_subpaths()?, scaled()?, crossing()?]);
    drafts.into_iter().map(Draft::finish).collect()
}

fn pen(width: f64) -> Result<Stroke, Error> {
    Stroke::new(RED, width)
}

fn stroked(path: BezPath, stroke: Stroke) -> Result<Shape, Error> {
    Ok(Shape::new(path)?.with_stroke(stroke))
}

/// A level line at height 30.
fn level(from: f64, to: f64, stroke: Stroke) -> Result<Shape, Error> {
    stroked(line(&[(from, 30.0), (to, 30.0)]), stroke)
}

fn widths() -> Result<Vec<Draft>, Error> {
    Ok(vec![
        Draft::new("stroke", "a stroke reaches half its width to either side")
            .shows(level(5.0, 55.0, pen(12.0)?)?)
            .unlike(level(5.0, 55.0, pen(3.0)?)?)
            .probe(30.0, 26.5, RED)
            .probe(30.0, 33.5, RED)
            .probe(30.0, 20.0, WHITE),
        Draft::new("fine-line", "a line of half a point is as wide as that")
            .page(12.0, 12.0, 600.0)
            .shows(stroked(line(&[(2.0, 6.0), (10.0, 6.0)]), pen(0.5)?)?)
            .probe(6.0, 6.0, RED)
            .probe(6.0, 3.0, WHITE),
        Draft::new("hairline", "a line much thinner than a pixel is still seen")
            .shows(level(5.0, 55.0, pen(0.1)?)?)
            .probe(30.0, 25.0, WHITE),
    ])
}

fn caps() -> Result<Vec<Draft>, Error> {
    let capped = |cap| level(20.0, 40.0, pen(20.0)?.with_cap(cap));
    Ok(vec![
        Draft::new("butt-cap", "a butt cap ends the line at its end point")
            .shows(capped(Cap::Butt)?)
            .unlike(capped(Cap::Square)?)
            .probe(30.0, 30.0, RED)
            .probe(15.0, 30.0, WHITE),
        Draft::new("round-cap", "a round cap adds half a disc")
            .shows(capped(Cap::Round)?)
            .unlike(capped(Cap::Butt)?)
            .probe(14.0, 30.0, RED)
            .probe(46.0, 30.0, RED)
            .probe(10.5, 20.5, WHITE),
        Draft::new("square-cap", "a square cap adds half a square")
            .shows(capped(Cap::Square)?)
            .unlike(capped(Cap::Butt)?)
            .probe(13.0, 23.0, RED)
            .probe(47.0, 37.0, RED)
            .probe(6.0, 30.0, WHITE),
    ])
}

fn joins() -> Result<Vec<Draft>, Error> {
    // A corner at (30, 20) whose arms reach `reach` to either side at the bottom.
    let corner = |reach: f64, width, join| {
        let path = line(&[(30.0 - reach, 55.0), (30.0, 20.0), (30.0 + reach, 55.0)]);
        stroked(path, pen(width)?.with_join(join))
    };
    let square = [(20.0, 20.0), (40.0, 20.0), (40.0, 40.0), (20.0, 40.0)];
    let unclosed = [square[0], square[1], square[2], square[3], square[0]];
    Ok(vec![
        Draft::new("miter-join", "a miter join is pointed")
            .shows(corner(20.0, 16.0, Join::Miter)?)
            .unlike(corner(20.0, 16.0, Join::Bevel)?)
            .probe(30.0, 9.5, RED),
        Draft::new("round-join", "a round join is a part of a disc")
            .shows(corner(20.0, 16.0, Join::Round)?)
            .unlike(corner(20.0, 16.0, Join::Bevel)?)
            .probe(30.0, 14.0, RED)
            .probe(30.0, 8.5, WHITE),
        Draft::new("bevel-join", "a bevel join is cut off")
            .shows(corner(20.0, 16.0, Join::Bevel)?)
            .unlike(corner(20.0, 16.0, Join::Miter)?)
            .probe(30.0, 19.0, RED)
            .probe(30.0, 13.0, WHITE),
        Draft::new("under-miter-limit", "a corner of 32 degrees is within the miter limit of 4")
            .shows(corner(10.0, 8.0, Join::Miter)?)
            .unlike(corner(10.0, 8.0, Join::Bevel)?)
            .probe(30.0, 13.0, RED),
        Draft::new("over-miter-limit", "a corner of 26 degrees is over the miter limit of 4")
            .shows(corner(8.0, 8.0, Join::Miter)?)
            .probe(30.0, 24.0, RED)
            .probe(30.0, 13.0, WHITE),
        Draft::new("closed-join", "a closed path has a join where it closes")
            .shows(stroked(polygon(&square), pen(12.0)?)?)
            .unlike(stroked(line(&unclosed), pen(12.0)?)?)
            .probe(16.5, 16.5, RED)
            .probe(43.5, 43.5, RED)
            .probe(30.0, 30.0, WHITE),
    ])
}

fn dashes() -> Result<Vec<Draft>, Error> {
    let dashed = |lengths: &[f64], offset| level(5.0, 60.0, pen(12.0)?.with_dash(lengths, offset)?);
    Ok(vec![
        Draft::new("dash", "dashes and gaps follow in turn, and the offset tells where they start")
            .shows(dashed(&[14.0, 8.0], 6.0)?)
            .unlike(dashed(&[14.0, 8.0], 0.0)?)
            .probe(9.0, 30.0, RED)
            .probe(17.0, 30.0, WHITE)
            .probe(28.0, 30.0, RED)
            .probe(39.0, 30.0, WHITE)
            .probe(50.0, 30.0, RED),
        Draft::new("negative-dash-offset", "a negative offset starts before the first dash")
            .shows(dashed(&[14.0, 8.0], -6.0)?)
            .unlike(dashed(&[14.0, 8.0], 6.0)?)
            .probe(8.0, 30.0, WHITE)
            .probe(18.0, 30.0, RED)
            .probe(29.0, 30.0, WHITE)
            .probe(40.0, 30.0, RED),
        Draft::new("odd-dashes", "an odd number of lengths is repeated")
            .shows(dashed(&[8.0, 6.0, 10.0], 0.0)?)
            .unlike(level(5.0, 60.0, pen(12.0)?)?)
            .probe(9.0, 30.0, RED)
            .probe(16.0, 30.0, WHITE)
            .probe(24.0, 30.0, RED)
            .probe(33.0, 30.0, WHITE)
            .probe(40.0, 30.0, RED)
            .probe(48.0, 30.0, WHITE),
    ])
}

fn dashed_caps() -> Result<Draft, Error> {
    let dashed = |cap| level(10.0, 56.0, pen(10.0)?.with_cap(cap).with_dash(&[6.0, 18.0], 0.0)?);
    Ok(Draft::new("round-dashes", "every dash has caps")
        .shows(dashed(Cap::Round)?)
        .unlike(dashed(Cap::Butt)?)
        .probe(18.5, 30.0, RED)
        .probe(25.0, 30.0, WHITE)
        .probe(31.5, 30.0, RED))
}

fn dashed_subpaths() -> Result<Draft, Error> {
    let mut path = line(&[(5.0, 18.0), (38.0, 18.0)]);
    path.extend(line(&[(5.0, 42.0), (38.0, 42.0)]));
    let dashed = pen(12.0)?.with_dash(&[14.0, 8.0], 0.0)?;
    Ok(Draft::new("dashed-subpaths", "dashes start anew with each subpath")
        .shows(stroked(path.clone(), dashed)?)
        .unlike(stroked(path, pen(12.0)?)?)
        .probe(12.0, 18.0, RED)
        .probe(23.0, 18.0, WHITE)
        .probe(12.0, 42.0, RED)
        .probe(23.0, 42.0, WHITE))
}

fn scaled() -> Result<Draft, Error> {
    let upright = stroked(line(&[(10.0, 5.0), (10.0, 40.0)]), pen(4.0)?)?;
    let level = stroked(line(&[(4.0, 50.0), (16.0, 50.0)]), Stroke::new(BLUE, 5.0)?)?;
    let both = group([upright.into(), level.into()]);
    Ok(Draft::new("stretched-stroke", "a group's transform stretches strokes as well")
        .shows(both.clone().with_transform(Affine::scale_non_uniform(3.0, 1.0))?)
        .unlike(both)
        .probe(27.0, 25.0, RED)
        .probe(33.0, 25.0, RED)
        .probe(20.0, 25.0, WHITE)
        .probe(30.0, 50.0, BLUE)
        .probe(30.0, 56.0, WHITE))
}

fn crossing() -> Result<Draft, Error> {
    let half: Color = RED.with_alpha(128);
    let path = line(&[(8.0, 30.0), (50.0, 30.0), (50.0, 50.0), (30.0, 50.0), (30.0, 8.0)]);
    Ok(Draft::new("crossing-stroke", "a translucent line that crosses itself is painted once")
        .shows(stroked(path, Stroke::new(half, 8.0)?)?)
        .probe(18.0, 30.0, half.over(WHITE))
        .probe(30.0, 30.0, half.over(WHITE)))
}
