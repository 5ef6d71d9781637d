use crate::canvas::Canvas;
use crate::{paint, unsupported};
use graticule_scene::kurbo::{BezPath, PathEl, Point, Shape as _};
use graticule_scene::{Brush, Cap, Error, Fill, FillRule, Join, Shape, Stroke};
use resvg::tiny_skia::{
    self, LineCap, LineJoin, Path, PathBuilder, PathStroker, StrokeDash, Transform,
};

/// How far from the origin, in pixels, a path may reach: tiny-skia's debug assertions hold on random
/// paths this far out, and fail on some at six times as much.
const REACH: f32 = 1e8;

impl Canvas<'_> {
    /// Draws a shape, whose points `transform` maps to pixels.
    pub(crate) fn shape(&mut self, shape: &Shape, transform: Transform) -> Result<(), Error> {
        let filled = self.crisp_rects(shape, transform);
        if filled && shape.stroke().is_none() {
            return Ok(());
        }
        let Some(path) = tiny_path(shape.path()) else { return Ok(()) };
        let width = shape.stroke().map_or(0.0, Stroke::width);
        check_reach(&path, width as f32, transform)?;
        if let Some(fill) = shape.fill().filter(|_| !filled) {
            self.fill(shape, &path, fill, transform)?;
        }
        if let Some(stroke) = shape.stroke() {
            self.stroke(shape, &path, stroke, transform)?;
        }
        Ok(())
    }

    fn fill(
        &mut self,
        shape: &Shape,
        path: &Path,
        fill: &Fill,
        transform: Transform,
    ) -> Result<(), Error> {
        let bounds = path.bounds();
        if bounds.width() == 0.0 || bounds.height() == 0.0 {
            return Ok(());
        }
        let paint = match &fill.brush {
            Brush::Solid(color) => Some(paint::solid(*color, shape.is_crisp())),
            Brush::Gradient(gradient) => paint::gradient(gradient, shape.is_crisp()),
            Brush::Pattern(pattern) => {
                return self.group(&pattern.expand_by(shape.path(), fill.rule)?, transform);
            }
        };
        let rule = tiny_rule(fill.rule);
        if let Some(paint) = paint {
            self.pixmap.fill_path(path, &paint, rule, transform, None);
        }
        Ok(())
    }

    fn stroke(
        &mut self,
        shape: &Shape,
        path: &Path,
        stroke: &Stroke,
        transform: Transform,
    ) -> Result<(), Error> {
        let paint = paint::solid(stroke.color(), shape.is_crisp());
        let line = tiny_stroke(stroke);
        let Some(dash) = tiny_dash(stroke) else {
            self.pixmap.stroke_path(path, &paint, &line, transform, None);
            return Ok(());
        };
        // Dashed here, as `stroke_path` would, to learn when there are too many for it.
        match path.dash(&dash, PathStroker::compute_resolution_scale(&transform)) {
            Some(dashes) => self.pixmap.stroke_path(&dashes, &paint, &line, transform, None),
            None if is_long(shape.path(), stroke) => {
                return Err(unsupported(
                    "a line has more than a million dashes; make them longer or the line shorter",
                ));
            }
            None => {}
        }
        Ok(())
    }
}

/// Refuses a path that leaves the range in which tiny-skia's arithmetic was found to be sound.
pub(crate) fn check_reach(path: &Path, width: f32, transform: Transform) -> Result<(), Error> {
    let bounds = path.bounds();
    let around = width * Stroke::MITER_LIMIT as f32;
    let (left, right) = (bounds.left() - around, bounds.right() + around);
    let (top, bottom) = (bounds.top() - around, bounds.bottom() + around);
    let mut corners = [(left, top), (right, top), (left, bottom), (right, bottom)]
        .map(|(x, y)| tiny_skia::Point::from_xy(x, y));
    transform.map_points(&mut corners);
    if corners.iter().all(|corner| corner.x.abs() <= REACH && corner.y.abs() <= REACH) {
        return Ok(());
    }
    Err(unsupported(
        "a path reaches more than 100 million pixels from the page's corner; cut it off there",
    ))
}

/// Whether tiny-skia's limit of a million dashes, and not an empty path, is why there are none.
fn is_long(path: &BezPath, stroke: &Stroke) -> bool {
    let period: f64 = stroke.dash().iter().sum();
    path.perimeter(0.1) / period * (stroke.dash().len() / 2) as f64 > 0.9e6
}

pub(crate) const fn tiny_rule(rule: FillRule) -> tiny_skia::FillRule {
    match rule {
        FillRule::NonZero => tiny_skia::FillRule::Winding,
        FillRule::EvenOdd => tiny_skia::FillRule::EvenOdd,
    }
}

/// The path; none when it has no segment.
pub(crate) fn tiny_path(path: &BezPath) -> Option<Path> {
    let elements = path.elements();
    let mut builder = PathBuilder::with_capacity(elements.len(), elements.len() * 2);
    let xy = |p: Point| (p.x as f32, p.y as f32);
    for element in elements {
        match *element {
            PathEl::MoveTo(p) => builder.move_to(p.x as f32, p.y as f32),
            PathEl::LineTo(p) => builder.line_to(p.x as f32, p.y as f32),
            PathEl::QuadTo(a, p) => {
                let ((ax, ay), (x, y)) = (xy(a), xy(p));
                builder.quad_to(ax, ay, x, y);
            }
            PathEl::CurveTo(a, b, p) => {
                let ((ax, ay), (bx, by), (x, y)) = (xy(a), xy(b), xy(p));
                builder.cubic_to(ax, ay, bx, by, x, y);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

fn tiny_stroke(stroke: &Stroke) -> tiny_skia::Stroke {
    tiny_skia::Stroke {
        width: stroke.width() as f32,
        miter_limit: Stroke::MITER_LIMIT as f32,
        line_cap: match stroke.cap() {
            Cap::Butt => LineCap::Butt,
            Cap::Round => LineCap::Round,
            Cap::Square => LineCap::Square,
        },
        line_join: match stroke.join() {
            Join::Miter => LineJoin::Miter,
            Join::Round => LineJoin::Round,
            Join::Bevel => LineJoin::Bevel,
        },
        dash: None,
    }
}

fn tiny_dash(stroke: &Stroke) -> Option<StrokeDash> {
    let lengths: Vec<f32> = stroke.dash().iter().map(|&length| length as f32).collect();
    StrokeDash::new(lengths, stroke.dash_offset() as f32)
}
