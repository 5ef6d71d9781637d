use super::super::Case;
use super::super::draft::{BLUE, Draft, GOLD, GREEN, RED, WHITE, disc, group, rect};
use crate::{Color, Error, Marker, Markers, Stroke};
use kurbo::{Affine, BezPath, Point};

pub(super) fn cases() -> Result<Vec<Case>, Error> {
    let drafts = [
        several()?,
        origin()?,
        hollow()?,
        unscaled_stroke()?,
        overlapping()?,
        painted_in_order()?,
        transformed()?,
        many()?,
    ];
    drafts.into_iter().map(Draft::finish).collect()
}

fn place(x: f64, y: f64, scale: f64, fill: impl Into<Option<Color>>) -> Marker {
    Marker { at: Point::new(x, y), scale, fill: fill.into() }
}

/// A square around the origin, 10 across.
fn square() -> BezPath {
    rect(-5.0, -5.0, 5.0, 5.0)
}

fn several() -> Result<Draft, Error> {
    let places =
        [place(15.0, 15.0, 1.0, RED), place(45.0, 15.0, 2.0, GREEN), place(30.0, 42.0, 1.5, BLUE)];
    let plain = places.map(|place| Marker { scale: 1.0, ..place });
    Ok(Draft::new("markers", "each place has its own fill and size")
        .shows(Markers::new(&square(), places.to_vec())?)
        .unlike(Markers::new(&square(), plain.to_vec())?)
        .probe(15.0, 15.0, RED)
        .probe(27.0, 15.0, WHITE)
        .probe(52.0, 15.0, GREEN)
        .probe(30.0, 46.5, BLUE))
}

fn origin() -> Result<Draft, Error> {
    let symbol = rect(0.0, 0.0, 10.0, 20.0);
    Ok(Draft::new("marker-origin", "a place is where the symbol's origin goes")
        .shows(Markers::new(&symbol, vec![place(20.0, 20.0, 1.0, RED)])?)
        .probe(25.0, 36.0, RED)
        .probe(15.0, 15.0, WHITE))
}

fn hollow() -> Result<Draft, Error> {
    let disc = disc(0.0, 0.0, 10.0);
    let markers = |fill| {
        let places = vec![place(17.0, 30.0, 1.0, fill), place(43.0, 30.0, 1.0, Some(GOLD))];
        Ok::<_, Error>(Markers::new(&disc, places)?.with_stroke(Stroke::new(BLUE, 5.0)?))
    };
    Ok(Draft::new("hollow-markers", "a place without a fill shows the outline alone")
        .shows(markers(None)?)
        .unlike(markers(Some(GOLD))?)
        .probe(17.0, 30.0, WHITE)
        .probe(17.0, 20.0, BLUE)
        .probe(43.0, 30.0, GOLD)
        .probe(43.0, 40.0, BLUE))
}

fn unscaled_stroke() -> Result<Draft, Error> {
    let markers = Markers::new(&square(), vec![place(30.0, 30.0, 4.0, RED)])?;
    Ok(Draft::new("marker-stroke", "the outline's width does not grow with the symbol")
        .shows(markers.clone().with_stroke(Stroke::new(BLUE, 6.0)?))
        .unlike(markers)
        .probe(10.0, 30.0, BLUE)
        .probe(15.0, 30.0, RED)
        .probe(4.0, 30.0, WHITE))
}

fn overlapping() -> Result<Draft, Error> {
    let (red, blue) = (RED.with_alpha(128), BLUE.with_alpha(128));
    let places = [place(23.0, 30.0, 3.0, red), place(38.0, 30.0, 3.0, blue)];
    let backwards = [places[1], places[0]];
    Ok(Draft::new("translucent-markers", "overlapping markers are blended one after the other")
        .shows(Markers::new(&square(), places.to_vec())?)
        .unlike(Markers::new(&square(), backwards.to_vec())?)
        .probe(15.0, 30.0, red.over(WHITE))
        .probe(30.0, 30.0, blue.over(red.over(WHITE)))
        .probe(46.0, 30.0, blue.over(WHITE)))
}

fn painted_in_order() -> Result<Draft, Error> {
    let places = vec![place(22.0, 30.0, 3.0, RED), place(37.0, 30.0, 3.0, BLUE)];
    Ok(Draft::new("marker-order", "a marker covers the earlier ones' outlines as well")
        .shows(Markers::new(&square(), places)?.with_stroke(Stroke::new(GOLD, 6.0)?))
        .probe(7.0, 30.0, GOLD)
        .probe(14.0, 30.0, RED)
        .probe(37.0, 30.0, BLUE)
        .probe(22.0, 30.0, GOLD))
}

fn transformed() -> Result<Draft, Error> {
    let places = vec![place(15.0, 30.0, 1.2, RED)];
    let markers =
        group([Markers::new(&square(), places)?.with_stroke(Stroke::new(BLUE, 5.0)?).into()]);
    Ok(Draft::new("marker-transform", "a group's transform stretches markers and their outlines")
        .shows(markers.clone().with_transform(Affine::scale_non_uniform(2.0, 1.0))?)
        .unlike(markers)
        .probe(30.0, 30.0, RED)
        .probe(18.0, 30.0, BLUE)
        .probe(30.0, 24.0, BLUE)
        .probe(9.0, 30.0, WHITE))
}

fn many() -> Result<Draft, Error> {
    let places = (0..1600).map(|n| {
        let (x, y) = (f64::from(n % 40) * 1.5 + 0.75, f64::from(n / 40) * 1.5 + 0.75);
        place(x, y, 0.2, if y < 30.0 { RED } else { BLUE })
    });
    Ok(Draft::new("many-markers", "all of many markers are drawn")
        .shows(Markers::new(&square(), places.collect())?)
        .probe(3.0, 3.0, RED)
        .probe(57.0, 20.0, RED)
        .probe(3.0, 40.0, BLUE)
        .probe(57.0, 57.0, BLUE))
}
