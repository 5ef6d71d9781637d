use graticule_scene::{Color, Gradient, Stop};
use resvg::tiny_skia::{GradientStop, LinearGradient, Paint, Point, Shader, SpreadMode, Transform};

/// One colour.
pub(crate) fn solid(color: Color, crisp: bool) -> Paint<'static> {
    paint(Shader::SolidColor(tiny_color(color)), crisp)
}

/// A gradient; none when it can't be told apart from a point.
pub(crate) fn gradient(gradient: &Gradient, crisp: bool) -> Option<Paint<'static>> {
    let point = |p: graticule_scene::kurbo::Point| Point::from_xy(p.x as f32, p.y as f32);
    let shader = LinearGradient::new(
        point(gradient.start()),
        point(gradient.end()),
        stops(gradient.stops()),
        SpreadMode::Pad,
        Transform::identity(),
    )?;
    Some(paint(shader, crisp))
}

fn paint(shader: Shader<'static>, crisp: bool) -> Paint<'static> {
    Paint { shader, anti_alias: !crisp, ..Paint::default() }
}

/// tiny-skia wants increasing offsets. Of several equal ones only the first and the last can be
/// seen; between those two lies the least step there is, placed where usvg places it.
fn stops(stops: &[Stop]) -> Vec<GradientStop> {
    let mut kept: Vec<(f32, Color)> = Vec::with_capacity(stops.len());
    for stop in stops {
        let offset = stop.offset as f32;
        match kept.as_slice() {
            [.., (a, _), (b, _)] if *a == offset && *b == offset => {
                kept.pop();
            }
            _ => {}
        }
        kept.push((offset, stop.color));
    }
    for i in 1..kept.len() {
        let (before, here) = (kept[i - 1].0, kept[i].0);
        if here <= before {
            if before == 0.0 {
                kept[i].0 = f32::EPSILON;
            } else {
                kept[i - 1].0 = (before - f32::EPSILON).clamp(0.0, 1.0);
                kept[i].0 = before;
            }
        }
    }
    kept.into_iter().map(|(offset, color)| GradientStop::new(offset, tiny_color(color))).collect()
}

fn tiny_color(Color { r, g, b, a }: Color) -> resvg::tiny_skia::Color {
    resvg::tiny_skia::Color::from_rgba8(r, g, b, a)
}
