use super::Probe;
use crate::{Color, TextRun};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _, Vec2};

/// How far from an edge a probe must be, in pixels: the 1.5 promised, and a little for a renderer
/// that places glyphs on fractions of a pixel of its own.
const CLEARANCE: f64 = 1.8;

/// For each glyph of a run a probe inside its ink and, where the face leaves room for one, a probe
/// beside it, found by asking the outlines; so no particular face is assumed.
pub(super) fn probes(run: &TextRun, to_page: Affine, dpi: f64, background: Color) -> Vec<Probe> {
    let place = to_page * run.transform();
    let scale = place.determinant().abs().sqrt();
    let clearance = CLEARANCE * 72.0 / dpi / scale;
    let outlines: Vec<BezPath> = run.spans().iter().map(crate::Span::outline).collect();
    let mut probes = Vec::new();
    for (span, outline) in run.spans().iter().zip(&outlines) {
        let em = span.size() / f64::from(span.face().units_per_em());
        for glyph in span.glyphs() {
            let ink = span.face().outline(glyph.id).control_box();
            let origin = Vec2::new(glyph.x, glyph.y - span.shift());
            let bounds = Rect::new(ink.x0 * em, -ink.y1 * em, ink.x1 * em, -ink.y0 * em) + origin;
            let inside = |at| outline.winding(at) != 0;
            let beside = |at| outlines.iter().all(|outline| outline.winding(at) == 0);
            let painted = span.color().over(background);
            let found = [
                (deepest(bounds, clearance, inside), painted),
                (deepest(bounds, clearance, beside), background),
            ];
            probes.extend(
                found.into_iter().filter_map(|(at, color)| Some(Probe::new(place * at?, color))),
            );
        }
    }
    probes
}

/// A point of `bounds` around which all is `inside`, at least `clearance` from the edge and, where
/// a coarse search finds one, twice that.
fn deepest(bounds: Rect, clearance: f64, inside: impl Fn(Point) -> bool) -> Option<Point> {
    const STEPS: i32 = 24;
    let farthest = bounds.width().max(bounds.height());
    let mut best = None;
    let mut radius = clearance;
    for step in 1..STEPS * STEPS {
        let x = f64::from(step % STEPS) / f64::from(STEPS);
        let y = f64::from(step / STEPS) / f64::from(STEPS);
        let at = Point::new(bounds.x0 + x * bounds.width(), bounds.y0 + y * bounds.height());
        while radius < farthest && is_clear(at, radius, &inside) {
            best = Some(at);
            radius *= 1.25;
        }
        if radius > 2.0 * clearance {
            break;
        }
    }
    best
}

fn is_clear(at: Point, radius: f64, inside: impl Fn(Point) -> bool) -> bool {
    // Half the diagonal of a unit square.
    const D: f64 = std::f64::consts::FRAC_1_SQRT_2;
    let ring = [(1., 0.), (D, D), (0., 1.), (-D, D), (-1., 0.), (-D, -D), (0., -1.), (D, -D)];
    inside(at)
        && ring.iter().all(|&(x, y)| {
            let offset = Vec2::new(x, y) * radius;
            inside(at + offset) && inside(at + offset / 2.0)
        })
}
