//! Markers: one definition for each size of the symbol, used at many places.

use crate::canvas::Canvas;
use crate::ids::Id;
use crate::{paint, path, shape};
use graticule_scene::kurbo::Affine;
use graticule_scene::{Error, Markers, Shape};
use std::collections::BTreeMap;

pub(crate) fn write(canvas: &mut Canvas, markers: &Markers) -> Result<(), Error> {
    if markers.symbol().elements().is_empty() {
        return Ok(());
    }
    let mut sizes = BTreeMap::new();
    for place in markers.places() {
        // Scales have three decimals, so that thousandths tell them apart.
        sizes.entry(thousandths(place.scale)).or_insert(None::<Id>);
    }
    // Few uses of each size are shorter as what they are.
    if markers.places().len() < 2 * sizes.len() + 2 {
        for place in markers.expand()? {
            shape::write(canvas, &place, false)?;
        }
        return Ok(());
    }
    canvas.body.start("g");
    canvas.body.attribute("class", "markers");
    canvas.body.open();
    for place in markers.places() {
        let id = match sizes.get(&thousandths(place.scale)) {
            Some(Some(id)) => id.clone(),
            _ => {
                let id = define(canvas, markers, place.scale)?;
                sizes.insert(thousandths(place.scale), Some(id.clone()));
                id
            }
        };
        canvas.body.start("use");
        canvas.link(&id);
        canvas.body.number("x", place.at.x);
        canvas.body.number("y", place.at.y);
        match place.fill {
            Some(color) => paint::solid(&mut canvas.body, color),
            None => canvas.body.attribute("fill", "none"),
        }
        canvas.body.end();
    }
    canvas.body.close("g");
    Ok(())
}

fn thousandths(scale: f64) -> i64 {
    (scale * 1e3).round() as i64
}

/// The symbol in one size. Its fill is left to each use; its stroke keeps its width in all sizes,
/// which is why every size has a path of its own.
fn define(canvas: &mut Canvas, markers: &Markers, scale: f64) -> Result<Id, Error> {
    let symbol = Shape::new(Affine::scale(scale) * markers.symbol().clone())?;
    Ok(canvas.define("path", "marker", |xml| {
        xml.attribute_with("d", |out| path::write(out, symbol.path()));
        if let Some(stroke) = markers.stroke() {
            paint::stroke(xml, stroke);
        }
        xml.end();
    }))
}
