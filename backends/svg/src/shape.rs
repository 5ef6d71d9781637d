//! Shapes.

use crate::canvas::Canvas;
use crate::group;
use crate::xml::Xml;
use crate::{paint, path};
use graticule_scene::{Brush, Error, Fill, FillRule, Shape};

/// Writes a shape; `said_crisp` when its group has already asked for crisp edges.
pub(crate) fn write(canvas: &mut Canvas, shape: &Shape, said_crisp: bool) -> Result<(), Error> {
    let fill = shape.fill();
    if shape.path().elements().is_empty() {
        return Ok(());
    }
    if let Some(Fill { brush: Brush::Pattern(pattern), rule }) = fill {
        let lines = pattern.expand_by(shape.path(), *rule)?;
        group::write_clipped(canvas, &lines, shape.is_crisp())?;
    }
    let filled = fill.is_some_and(|fill| !matches!(fill.brush, Brush::Pattern(_)));
    if !filled && shape.stroke().is_none() {
        return Ok(());
    }
    canvas.body.start("path");
    canvas.body.attribute_with("d", |out| path::write(out, shape.path()));
    let rule = fill.map_or(FillRule::NonZero, |fill| fill.rule);
    paint::fill(canvas, fill.map(|fill| &fill.brush), rule);
    if let Some(stroke) = shape.stroke() {
        paint::stroke(&mut canvas.body, stroke);
    }
    if shape.is_crisp() && !said_crisp {
        crisp(&mut canvas.body);
    }
    canvas.body.end();
    Ok(())
}

/// Whether it is crisp and becomes one element.
pub(crate) fn is_plain_crisp(shape: &Shape) -> bool {
    let pattern = shape.fill().is_some_and(|fill| matches!(fill.brush, Brush::Pattern(_)));
    shape.is_crisp() && !pattern
}

pub(crate) fn crisp(xml: &mut Xml) {
    xml.attribute("shape-rendering", "crispEdges");
}
