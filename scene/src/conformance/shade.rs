use crate::{Brush, Cap, Color, Gradient, HatchLine, Pattern, Stroke};
use kurbo::{Point, Vec2};

/// A colour with alpha as its factor (premultiplied), unrounded; channels run from 0 to 255.
#[derive(Clone, Copy, Debug)]
pub(super) struct Paint {
    rgb: [f64; 3],
    alpha: f64,
}

impl Paint {
    pub(super) const NONE: Self = Self { rgb: [0.0; 3], alpha: 0.0 };

    /// "Source over" of the W3C's Compositing and Blending, level 1.
    pub(super) fn over(self, below: Self) -> Self {
        let kept = 1.0 - self.alpha;
        let [r, g, b] = below.rgb;
        let [tr, tg, tb] = self.rgb;
        Self {
            rgb: [tr + r * kept, tg + g * kept, tb + b * kept],
            alpha: self.alpha + below.alpha * kept,
        }
    }

    pub(super) fn faded(self, opacity: f64) -> Self {
        Self { rgb: self.rgb.map(|channel| channel * opacity), alpha: self.alpha * opacity }
    }

    /// The mixture with `share` of another paint.
    pub(super) fn toward(self, other: Self, share: f64) -> Self {
        let (mine, theirs) = (self.faded(1.0 - share), other.faded(share));
        let [r, g, b] = mine.rgb;
        let [tr, tg, tb] = theirs.rgb;
        Self { rgb: [r + tr, g + tg, b + tb], alpha: mine.alpha + theirs.alpha }
    }

    pub(super) fn to_color(self) -> Color {
        let alpha = (self.alpha * 255.0).round() as u8;
        if alpha == 0 {
            return Color::TRANSPARENT;
        }
        let [r, g, b] = self.rgb.map(|channel| (channel / self.alpha).round() as u8);
        Color::rgba(r, g, b, alpha)
    }
}

impl From<Color> for Paint {
    fn from(color: Color) -> Self {
        let rgb = [color.r, color.g, color.b].map(f64::from);
        Self { rgb, alpha: 1.0 }.faded(f64::from(color.a) / 255.0)
    }
}

/// What a brush paints at a point of the shape's coordinates.
pub(super) fn brush_at(brush: &Brush, at: Point) -> Paint {
    match brush {
        Brush::Solid(color) => (*color).into(),
        Brush::Gradient(gradient) => gradient_at(gradient, at),
        Brush::Pattern(pattern) => pattern_at(pattern, at),
    }
}

fn gradient_at(gradient: &Gradient, at: Point) -> Paint {
    let axis = gradient.end() - gradient.start();
    let t = (at - gradient.start()).dot(axis) / axis.hypot2();
    let stops = gradient.stops();
    let after = stops.iter().find(|stop| stop.offset > t);
    let before = stops.iter().rev().find(|stop| stop.offset <= t);
    match (before, after) {
        (Some(before), Some(after)) => {
            let share = (t - before.offset) / (after.offset - before.offset);
            let mix = |a: u8, b: u8| f64::from(a) + (f64::from(b) - f64::from(a)) * share;
            let (a, b) = (before.color, after.color);
            let rgb = [mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b)];
            Paint { rgb, alpha: 1.0 }.faded(mix(a.a, b.a) / 255.0)
        }
        (Some(only), None) | (None, Some(only)) => only.color.into(),
        (None, None) => Paint::NONE,
    }
}

/// By distance to the lines, not by [`Pattern::expand`], which this can so be a test of.
fn pattern_at(pattern: &Pattern, at: Point) -> Paint {
    let ground = pattern.ground().map_or(Paint::NONE, Paint::from);
    pattern.lines().iter().fold(ground, |below, line| {
        if is_on_line(line, at) { Paint::from(line.stroke().color()).over(below) } else { below }
    })
}

fn is_on_line(line: &HatchLine, at: Point) -> bool {
    let along = line.direction();
    let across = at.to_vec2().dot(Vec2::new(-along.y, along.x));
    let distance = (across - (across / line.spacing()).round() * line.spacing()).abs();
    distance <= line.stroke().width() / 2.0
        && is_on_dash(line.stroke(), at.to_vec2().dot(along), distance)
}

/// Whether a place on an endless line from the origin, or `distance` beside it, is on a dash or
/// under its caps.
fn is_on_dash(stroke: &Stroke, along: f64, distance: f64) -> bool {
    let period: f64 = stroke.dash().iter().sum();
    if stroke.dash().is_empty() {
        return true;
    }
    let reach = stroke.width() / 2.0;
    let phase = (along + stroke.dash_offset()).rem_euclid(period);
    let mut start = 0.0;
    stroke.dash().chunks(2).any(|pair| {
        let (from, to) = (start, start + pair[0]);
        start += pair.iter().sum::<f64>();
        // A cap may reach over from the dashes of the period before or after.
        [phase - period, phase, phase + period].into_iter().any(|phase| {
            let beyond = (from - phase).max(phase - to);
            beyond <= 0.0
                || match stroke.cap() {
                    Cap::Butt => false,
                    Cap::Square => beyond <= reach,
                    Cap::Round => beyond * beyond + distance * distance <= reach * reach,
                }
        })
    })
}
