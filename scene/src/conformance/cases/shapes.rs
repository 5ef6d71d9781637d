use super::super::Case;
use super::super::draft::{BLUE, Draft, GOLD, GREEN, RED, WHITE, filled, line, polygon, rect};
use crate::{Error, Fill, Shape, Stroke};
use kurbo::BezPath;

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let mut drafts = rules()?;
    drafts.extend([open()?, curves()?, after_close()?, translucent()?, stroke_above()?, crisp()?]);
    drafts.into_iter().map(Draft::finish).collect()
}

/// A star of five points in one stroke, which winds twice around its middle.
fn star() -> BezPath {
    let points = [(0.0, -1.0), (0.588, 0.809), (-0.951, -0.309), (0.951, -0.309), (-0.588, 0.809)];
    polygon(&points.map(|(x, y)| (30.0 + 26.0 * x, 32.0 + 26.0 * y)))
}

fn rules() -> Result<Vec<Draft>, Error> {
    let fill = |fill| Shape::new(star()).map(|shape| shape.with_fill(fill));
    let (non_zero, even_odd) = (fill(Fill::new(RED))?, fill(Fill::new(RED).even_odd())?);
    Ok(vec![
        Draft::new("non-zero", "by the non-zero rule a star's middle is inside")
            .shows(non_zero.clone())
            .unlike(even_odd.clone())
            .probe(30.0, 16.0, RED)
            .probe(30.0, 32.0, RED)
            .probe(5.0, 55.0, WHITE),
        Draft::new("even-odd", "by the even-odd rule a star's middle is outside")
            .shows(even_odd)
            .unlike(non_zero)
            .probe(30.0, 16.0, RED)
            .probe(30.0, 32.0, WHITE),
    ])
}

fn open() -> Result<Draft, Error> {
    let corner = Shape::new(line(&[(10.0, 10.0), (50.0, 10.0), (50.0, 50.0)]))?;
    let shape = corner.with_fill(Fill::new(GOLD)).with_stroke(Stroke::new(BLUE, 12.0)?);
    Ok(Draft::new("open-path", "an open path is filled as if closed, and stroked as it is")
        .shows(shape)
        .probe(30.0, 10.0, BLUE)
        .probe(32.5, 27.5, GOLD)
        .probe(27.5, 32.5, WHITE))
}

fn curves() -> Result<Draft, Error> {
    let mut path = BezPath::new();
    path.move_to((5.0, 28.0));
    path.quad_to((30.0, -20.0), (55.0, 28.0));
    path.close_path();
    path.move_to((5.0, 32.0));
    path.curve_to((5.0, 60.0), (55.0, 60.0), (55.0, 32.0));
    path.close_path();
    Ok(Draft::new("curves", "quadratic and cubic curves bend")
        .shows(Shape::new(path)?.with_fill(Fill::new(RED)))
        .probe(30.0, 10.0, RED)
        .probe(9.0, 12.0, WHITE)
        .probe(30.0, 49.0, RED)
        .probe(8.0, 52.0, WHITE))
}

fn after_close() -> Result<Draft, Error> {
    let mut path = rect(10.0, 10.0, 25.0, 25.0);
    path.line_to((40.0, 55.0));
    path.line_to((10.0, 55.0));
    path.close_path();
    Ok(Draft::new("after-close", "a line after a close starts where the closed subpath did")
        .shows(Shape::new(path)?.with_fill(Fill::new(RED)))
        .probe(21.0, 14.0, RED)
        .probe(17.0, 45.0, RED)
        .probe(35.0, 30.0, WHITE))
}

fn translucent() -> Result<Draft, Error> {
    let half = RED.with_alpha(128);
    Ok(Draft::new("translucent", "translucent paint is blended in sRGB, not in linear light")
        .over(filled(0.0, 0.0, 60.0, 30.0, GREEN)?)
        .shows(filled(15.0, 10.0, 45.0, 50.0, half)?)
        .unlike(filled(15.0, 10.0, 45.0, 50.0, RED)?)
        .probe(30.0, 20.0, half.over(GREEN))
        .probe(30.0, 40.0, half.over(WHITE))
        .probe(7.0, 20.0, GREEN))
}

fn stroke_above() -> Result<Draft, Error> {
    let half = BLUE.with_alpha(128);
    let filled = Shape::new(rect(15.0, 15.0, 45.0, 45.0))?.with_fill(Fill::new(RED));
    Ok(Draft::new("stroke-above-fill", "a stroke lies above the fill, half of it inside")
        .shows(filled.clone().with_stroke(Stroke::new(half, 16.0)?))
        .unlike(filled)
        .probe(30.0, 30.0, RED)
        .probe(30.0, 19.0, half.over(RED))
        .probe(30.0, 11.0, half.over(WHITE)))
}

/// No blank scene: a format without such edges draws ordinary ones.
fn crisp() -> Result<Draft, Error> {
    let shape = Shape::new(rect(10.3, 10.3, 40.6, 40.6))?.with_fill(Fill::new(RED));
    Ok(Draft::new("crisp", "shapes that ask for crisp edges are drawn")
        .without_blank()
        .shows(shape.crisp())
        .probe(25.0, 25.0, RED)
        .probe(45.0, 45.0, WHITE))
}
