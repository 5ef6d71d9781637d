use crate::{Color, Error, Fill, FillRule, Group, Role, Shape, Stroke, number};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _, Vec2};

/// One family of parallel lines of a hatch.
#[derive(Clone, Debug, PartialEq)]
pub struct HatchLine {
    direction: Vec2,
    spacing: f64,
    stroke: Stroke,
}

impl HatchLine {
    /// Lines along `direction` (any length but zero), `spacing` points apart, one of them through
    /// the origin.
    ///
    /// # Errors
    /// When the direction is zero or not finite, or the spacing is below a hundredth of a point.
    pub fn new(direction: Vec2, spacing: f64, stroke: Stroke) -> Result<Self, Error> {
        // Scaled first, so that neither a tiny nor a huge direction loses digits in its square.
        let longest = direction.x.abs().max(direction.y.abs());
        if !(direction.is_finite() && longest > 0.0) {
            let expected = "finite and not zero";
            return Err(Error::Number { what: "hatch direction", value: longest, expected });
        }
        let scaled = direction / longest;
        let unit = scaled / scaled.hypot2().sqrt();
        if !(0.01..=number::LIMIT).contains(&spacing) {
            return Err(Error::Number {
                what: "hatch spacing",
                value: spacing,
                expected: "at least 0.01",
            });
        }
        let direction =
            Vec2::new(number::round_coefficient(unit.x), number::round_coefficient(unit.y));
        Ok(Self { direction, spacing: number::round(spacing), stroke })
    }

    /// The lines' direction, of length 1, rounded like a transform's coefficients.
    #[must_use]
    pub fn direction(&self) -> Vec2 {
        self.direction
    }

    /// The distance of two neighbours, in points.
    #[must_use]
    pub fn spacing(&self) -> f64 {
        self.spacing
    }

    /// How the lines look.
    #[must_use]
    pub fn stroke(&self) -> &Stroke {
        &self.stroke
    }

    /// The lines across `area` as one path.
    fn across(&self, area: Rect) -> BezPath {
        let along = self.direction;
        let normal = Vec2::new(-along.y, along.x);
        let corners =
            [(area.x0, area.y0), (area.x1, area.y0), (area.x0, area.y1), (area.x1, area.y1)]
                .map(|(x, y)| Vec2::new(x, y));
        let span = |axis: Vec2| {
            corners
                .iter()
                .map(|corner| corner.dot(axis))
                .fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
        };
        let ((from, to), (low, high)) = (span(along), span(normal));
        // Dashes start at a fixed place of the plane, so that neighbouring areas continue each other.
        let period: f64 = self.stroke.dash().iter().sum();
        let from = if period > 0.0 { (from / period).floor() * period } else { from };
        let mut path = BezPath::new();
        let (first, last) = ((low / self.spacing).ceil(), (high / self.spacing).floor());
        // Bounded, so that a huge area cannot ask for endless lines.
        for line in 0..=((last - first).clamp(-1.0, 100_000.0) as i64) {
            let offset = normal * ((first + line as f64) * self.spacing);
            path.move_to((offset + along * from).to_point());
            path.line_to((offset + along * to).to_point());
        }
        path
    }
}

/// Hatching: families of parallel lines over an optional ground.
///
/// It is made of lines rather than of a tile, so that it stays sharp and has no seams in any
/// renderer. A backend needs no notion of it: [`Pattern::expand_by`] gives the shapes under a clip.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    lines: Vec<HatchLine>,
    ground: Option<Color>,
}

impl Pattern {
    /// A pattern of families of lines, painted in order.
    #[must_use]
    pub fn new(lines: Vec<HatchLine>) -> Self {
        Self { lines, ground: None }
    }

    /// Paints a colour under the lines.
    #[must_use]
    pub fn with_ground(self, ground: Color) -> Self {
        Self { ground: Some(ground), ..self }
    }

    /// The families of lines, undermost first.
    #[must_use]
    pub fn lines(&self) -> &[HatchLine] {
        &self.lines
    }

    /// The colour under the lines.
    #[must_use]
    pub fn ground(&self) -> Option<Color> {
        self.ground
    }

    /// What it paints inside `path` by the non-zero rule: see [`Pattern::expand_by`].
    ///
    /// # Errors
    /// When the path is not valid, or a line across it leaves the scene's limit.
    pub fn expand(&self, path: &BezPath) -> Result<Group, Error> {
        self.expand_by(path, FillRule::NonZero)
    }

    /// What it paints inside `path` by a rule, that of the [`Fill`]: a group clipped to the path, of
    /// plain shapes. Of a family with more than 100,000 lines across the path only those are drawn.
    ///
    /// # Errors
    /// When the path is not valid, or a line across it leaves the scene's limit.
    pub fn expand_by(&self, path: &BezPath, rule: FillRule) -> Result<Group, Error> {
        let area = path.bounding_box();
        let mut group = Group::new(Role::Group).with_clip(path)?.with_clip_rule(rule);
        if let Some(ground) = self.ground {
            let fill = Fill { brush: ground.into(), rule };
            group.push(Shape::new(path.clone())?.with_fill(fill));
        }
        for line in &self.lines {
            let reach = line.stroke.width();
            let lines = line.across(area.inflate(reach, reach));
            group.push(Shape::new(lines)?.with_stroke(line.stroke.clone()));
        }
        Ok(group)
    }
}

/// Kept beside the pattern since both turn one path into many.
pub(crate) fn placed(path: &BezPath, at: Point, scale: f64) -> BezPath {
    Affine::translate(at.to_vec2()) * Affine::scale(scale) * path.clone()
}
