//! Fills, strokes, gradients and transforms as attributes.

use crate::canvas::Canvas;
use crate::ids::Id;
use crate::xml::Xml;
use graticule_scene::kurbo::Affine;
use graticule_scene::number::{Decimal, coefficient, coordinate};
use graticule_scene::{Brush, Cap, Color, FillRule, Gradient, Join, Stroke};

/// Writes the fill of an element; none for what is not filled, and for patterns, which are drawn
/// apart.
pub(crate) fn fill(canvas: &mut Canvas, brush: Option<&Brush>, rule: FillRule) {
    match brush {
        Some(Brush::Solid(color)) => solid(&mut canvas.body, *color),
        Some(Brush::Gradient(paint)) => {
            let id = gradient(canvas, paint);
            canvas.body.url("fill", &id);
        }
        Some(Brush::Pattern(_)) | None => {
            canvas.body.attribute("fill", "none");
            return;
        }
    }
    if rule == FillRule::EvenOdd {
        canvas.body.attribute("fill-rule", "evenodd");
    }
}

/// Writes a fill of one colour.
pub(crate) fn solid(xml: &mut Xml, color: Color) {
    xml.color("fill", "fill-opacity", color);
}

/// Writes a stroke, without what SVG assumes anyway (the miter limit is always that).
pub(crate) fn stroke(xml: &mut Xml, stroke: &Stroke) {
    xml.color("stroke", "stroke-opacity", stroke.color());
    if stroke.width() != 1.0 {
        xml.number("stroke-width", stroke.width());
    }
    match stroke.cap() {
        Cap::Butt => {}
        Cap::Round => xml.attribute("stroke-linecap", "round"),
        Cap::Square => xml.attribute("stroke-linecap", "square"),
    }
    match stroke.join() {
        Join::Miter => {}
        Join::Round => xml.attribute("stroke-linejoin", "round"),
        Join::Bevel => xml.attribute("stroke-linejoin", "bevel"),
    }
    if !stroke.dash().is_empty() {
        xml.attribute_with("stroke-dasharray", |out| {
            list(out, stroke.dash().iter().map(|&length| coordinate(length)));
        });
        if stroke.dash_offset() != 0.0 {
            xml.number("stroke-dashoffset", stroke.dash_offset());
        }
    }
}

/// Defines a gradient, and gives its id.
fn gradient(canvas: &mut Canvas, gradient: &Gradient) -> Id {
    canvas.define("linearGradient", "gradient", |xml| {
        xml.attribute("gradientUnits", "userSpaceOnUse");
        let (start, end) = (gradient.start(), gradient.end());
        for (name, value) in [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)] {
            xml.number(name, value);
        }
        xml.open();
        for stop in gradient.stops() {
            xml.start("stop");
            xml.ratio("offset", stop.offset);
            xml.color("stop-color", "stop-opacity", stop.color);
            xml.end();
        }
        xml.close("linearGradient");
    })
}

/// Writes a transform, none if it changes nothing.
pub(crate) fn transform(xml: &mut Xml, transform: Affine) {
    if transform != Affine::IDENTITY {
        xml.attribute_with("transform", |out| functions(out, transform));
    }
}

/// Moves and quarter turns by their names, which editors show as such; all else as a matrix.
fn functions(out: &mut Vec<u8>, transform: Affine) {
    let [a, b, c, d, x, y] = transform.as_coeffs();
    let turn = match [a, b, c, d] {
        [1.0, 0.0, 0.0, 1.0] => "",
        [0.0, 1.0, -1.0, 0.0] => "rotate(90)",
        [-1.0, 0.0, 0.0, -1.0] => "rotate(180)",
        [0.0, -1.0, 1.0, 0.0] => "rotate(-90)",
        _ => {
            out.extend_from_slice(b"matrix(");
            list(out, [a, b, c, d].map(coefficient).into_iter().chain([x, y].map(coordinate)));
            out.push(b')');
            return;
        }
    };
    if (x, y) != (0.0, 0.0) {
        out.extend_from_slice(b"translate(");
        list(out, [x, y].map(coordinate));
        out.push(b')');
    }
    out.extend_from_slice(turn.as_bytes());
}

fn list(out: &mut Vec<u8>, numbers: impl IntoIterator<Item = Decimal>) {
    for (index, number) in numbers.into_iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(number.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(affine: Affine) -> String {
        let mut out = Vec::new();
        functions(&mut out, affine);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn transforms_are_said_simply() {
        assert_eq!(text(Affine::translate((3.0, -4.5))), "translate(3 -4.5)");
        assert_eq!(text(Affine::new([0.0, -1.0, 1.0, 0.0, 3.0, 4.0])), "translate(3 4)rotate(-90)");
        assert_eq!(text(Affine::new([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0])), "rotate(180)");
        assert_eq!(text(Affine::new([0.5, 0.0, 0.0, 2.0, 1.0, 0.0])), "matrix(.5 0 0 2 1 0)");
    }

    #[test]
    fn strokes_leave_out_what_is_assumed() {
        let mut xml = Xml::new(0);
        stroke(&mut xml, &Stroke::new(Color::BLACK, 1.0).unwrap());
        assert_eq!(xml.bytes(), br##" stroke="#000000""##);
        let mut xml = Xml::new(0);
        let dashed = Stroke::new(Color::BLACK, 0.5)
            .unwrap()
            .with_cap(Cap::Round)
            .with_join(Join::Bevel)
            .with_dash(&[3.0, 1.5], 1.0)
            .unwrap();
        stroke(&mut xml, &dashed);
        assert_eq!(
            String::from_utf8_lossy(xml.bytes()),
            " stroke=\"#000000\" stroke-width=\".5\" stroke-linecap=\"round\" \
             stroke-linejoin=\"bevel\" stroke-dasharray=\"3 1.5\" stroke-dashoffset=\"1\""
        );
    }
}
