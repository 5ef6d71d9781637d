use super::super::Case;
use super::super::draft::{Draft, WHITE, group, rect};
use crate::{Color, Error, Fill, Gradient, Shape, Stop};
use kurbo::{Affine, Point};

/// Two ends 200 levels apart, so that a gradient of 120 points changes by 1.25 a pixel.
const WARM: Color = Color::rgb(240, 40, 40);
const COOL: Color = Color::rgb(40, 40, 240);
/// What half a pixel and a renderer's table of colours may cost.
const TOLERANCE: u8 = 4;

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let drafts = [
        Draft::new("gradient", "colours of a gradient are interpolated in sRGB")
            .page(120.0, 30.0, 96.0)
            .shows(painted((0.0, 0.0, 120.0, 30.0), (0.0, 0.0), (120.0, 0.0), two(WARM, COOL))?)
            .probe_within(30.0, 15.0, mix(WARM, COOL, 0.25), TOLERANCE)
            .probe_within(60.0, 15.0, mix(WARM, COOL, 0.5), TOLERANCE)
            .probe_within(90.0, 15.0, mix(WARM, COOL, 0.75), TOLERANCE),
        Draft::new("gradient-ends", "beyond its ends a gradient's colours go on")
            .page(160.0, 30.0, 96.0)
            .shows(painted((0.0, 0.0, 160.0, 30.0), (20.0, 0.0), (140.0, 0.0), two(WARM, COOL))?)
            .probe(10.0, 15.0, WARM)
            .probe_within(80.0, 15.0, mix(WARM, COOL, 0.5), TOLERANCE)
            .probe(150.0, 15.0, COOL),
        diagonal()?,
        hard_edge()?,
        uneven()?,
        translucent()?,
        transformed()?,
        two_at_once()?,
    ];
    drafts.into_iter().map(Draft::finish).collect()
}

fn mix(a: Color, b: Color, share: f64) -> Color {
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share).round() as u8;
    Color::rgba(mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a))
}

fn two(start: Color, end: Color) -> Vec<Stop> {
    vec![Stop { offset: 0.0, color: start }, Stop { offset: 1.0, color: end }]
}

type Pair = (f64, f64);

/// A rectangle (left, top, right, bottom) filled from one point to another.
fn painted(
    (x0, y0, x1, y1): (f64, f64, f64, f64),
    from: Pair,
    to: Pair,
    stops: Vec<Stop>,
) -> Result<Shape, Error> {
    let gradient = Gradient::new(Point::from(from), Point::from(to), stops)?;
    Ok(Shape::new(rect(x0, y0, x1, y1))?.with_fill(Fill::new(gradient)))
}

/// In a rectangle that is no square, where a gradient in units of its box would be slanted.
fn diagonal() -> Result<Draft, Error> {
    let area = (20.0, 20.0, 140.0, 80.0);
    // The share along (120, 60) from (20, 20).
    let at = |x: f64, y: f64| ((x - 20.0) * 120.0 + (y - 20.0) * 60.0) / 18_000.0;
    Ok(Draft::new("diagonal-gradient", "a gradient runs at right angles to the line of its points")
        .page(160.0, 100.0, 96.0)
        .shows(painted(area, (20.0, 20.0), (140.0, 80.0), two(WARM, COOL))?)
        .probe_within(40.0, 65.0, mix(WARM, COOL, at(40.0, 65.0)), TOLERANCE)
        .probe_within(80.0, 50.0, mix(WARM, COOL, at(80.0, 50.0)), TOLERANCE)
        .probe_within(120.0, 35.0, mix(WARM, COOL, at(120.0, 35.0)), TOLERANCE)
        .probe(10.0, 50.0, WHITE))
}

fn hard_edge() -> Result<Draft, Error> {
    let stops = [(0.0, WARM), (0.5, WARM), (0.5, COOL), (1.0, COOL)];
    let stops = stops.map(|(offset, color)| Stop { offset, color }).to_vec();
    let area = (5.0, 5.0, 55.0, 55.0);
    Ok(Draft::new("hard-edge", "two stops with one offset make an edge")
        .shows(painted(area, (5.0, 0.0), (55.0, 0.0), stops)?)
        .unlike(painted(area, (5.0, 0.0), (55.0, 0.0), two(WARM, COOL))?)
        .probe(10.0, 30.0, WARM)
        .probe(27.0, 30.0, WARM)
        .probe(33.0, 30.0, COOL)
        .probe(50.0, 30.0, COOL))
}

fn uneven() -> Result<Draft, Error> {
    let black = Color::rgb(40, 40, 40);
    let stops = [(0.25, WARM), (0.5, black), (1.0, COOL)];
    let stops = stops.map(|(offset, color)| Stop { offset, color }).to_vec();
    Ok(Draft::new("uneven-stops", "stops lie where they are, and need not reach the ends")
        .page(240.0, 20.0, 96.0)
        .shows(painted((0.0, 0.0, 240.0, 20.0), (0.0, 0.0), (240.0, 0.0), stops)?)
        .probe(30.0, 10.0, WARM)
        .probe_within(90.0, 10.0, mix(WARM, black, 0.5), 6)
        .probe_within(120.0, 10.0, black, 6)
        .probe_within(180.0, 10.0, mix(black, COOL, 0.5), TOLERANCE))
}

fn translucent() -> Result<Draft, Error> {
    let clear = COOL.with_alpha(0);
    let area = (0.0, 0.0, 120.0, 30.0);
    let at = |share: f64| mix(WARM, clear, share).over(WHITE);
    Ok(Draft::new("gradient-alpha", "colours and straight alpha are interpolated apart")
        .page(120.0, 30.0, 96.0)
        .shows(painted(area, (0.0, 0.0), (120.0, 0.0), two(WARM, clear))?)
        .unlike(painted(area, (0.0, 0.0), (120.0, 0.0), two(WARM, COOL))?)
        .probe_within(30.0, 15.0, at(0.25), TOLERANCE)
        .probe_within(60.0, 15.0, at(0.5), TOLERANCE)
        .probe_within(90.0, 15.0, at(0.75), TOLERANCE))
}

fn transformed() -> Result<Draft, Error> {
    let shape = painted((0.0, 0.0, 30.0, 10.0), (0.0, 0.0), (30.0, 0.0), two(WARM, COOL))?;
    let scaled = group([shape.into()]).with_transform(Affine::scale(4.0))?;
    Ok(Draft::new("gradient-transform", "a gradient is in the coordinates of its shape")
        .page(120.0, 40.0, 96.0)
        .shows(scaled)
        .probe_within(30.0, 20.0, mix(WARM, COOL, 0.25), TOLERANCE)
        .probe_within(90.0, 20.0, mix(WARM, COOL, 0.75), TOLERANCE))
}

fn two_at_once() -> Result<Draft, Error> {
    let upper = painted((0.0, 0.0, 120.0, 20.0), (0.0, 0.0), (120.0, 0.0), two(WARM, COOL))?;
    let lower = painted((0.0, 20.0, 120.0, 40.0), (0.0, 0.0), (120.0, 0.0), two(COOL, WARM))?;
    Ok(Draft::new("two-gradients", "each shape has its own gradient")
        .page(120.0, 40.0, 96.0)
        .shows(upper.clone())
        .shows(lower)
        .unlike(upper)
        .probe_within(24.0, 10.0, mix(WARM, COOL, 0.2), TOLERANCE)
        .probe_within(24.0, 30.0, mix(COOL, WARM, 0.2), TOLERANCE))
}
