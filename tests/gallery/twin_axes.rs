//! Marks with a scale of their own
//!
//! Sunshine as bars over the same months as rain, with a y axis of its own on the right. Any mark can be a twin; this
//! one is a small one made for the figure.

use graticule::Error;
use graticule::data::Values;
use graticule::guide::Legend;
use graticule::mark::{Datum, Domain, Drawing, Extent, Frame, Mappable, Mark, MarkHit};
use graticule::prelude::*;
use graticule::scene::kurbo::{BezPath, Circle, Point, Rect, Shape as _};
use graticule::scene::{Fill, Group, Role, Shape, Stroke};
use std::sync::Arc;

const MONTHS: [&str; 12] = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
const RAIN: [f64; 12] = [52.0, 41.0, 43.0, 38.0, 55.0, 68.0, 75.0, 66.0, 53.0, 45.0, 52.0, 57.0];
const SUN: [f64; 12] =
    [54.0, 78.0, 131.0, 190.0, 237.0, 235.0, 241.0, 225.0, 168.0, 114.0, 58.0, 42.0];

pub fn figure() -> Figure {
    let blue = Color::rgb(0x5b, 0x9b, 0xd5);
    let rain = Series { values: RAIN, high: 80.0, is_line: false, color: blue };
    let orange = Color::rgb(0xd9, 0x6b, 0x0b);
    let sun = Series { values: SUN, high: 250.0, is_line: true, color: orange };
    let axes = Axes::new()
        .title("Climate of Berlin")
        .y_label("Rain (mm)")
        .mark(rain)
        .twin_y(TwinAxes::new().label("Sunshine (h)").mark(sun));
    Figure::new(inches(4.0), inches(2.6)).axes(axes)
}

/// A number for each month, as bars or as a line with dots.
#[derive(Debug)]
struct Series {
    values: [f64; 12],
    high: f64,
    is_line: bool,
    color: Color,
}

impl Series {
    fn places(&self, frame: &Frame<'_>) -> Vec<Point> {
        let values = self.values.iter().enumerate();
        values.map(|(i, value)| Point::new(frame.x.at(i as f64), frame.y.at(*value))).collect()
    }
}

impl Mark for Series {
    fn domain(&self) -> Result<Domain, Error> {
        let months: Arc<[String]> = MONTHS.map(String::from).into();
        let y = Extent::Interval { low: 0.0, high: self.high, integer: false };
        Ok(Domain::new(Extent::Categories(months), y))
    }

    fn values(&self) -> Option<Box<dyn Values + '_>> {
        None
    }

    fn mappable(&self, _shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error> {
        Ok(None)
    }

    fn legends(&self, _mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error> {
        Ok(Vec::new())
    }

    fn describe(&self) -> String {
        if self.is_line { "A line over the months".into() } else { "Bars over the months".into() }
    }

    fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
        let points = self.places(frame);
        let inside = points.iter().filter(|place| rect.contains(**place)).count();
        inside as f64 / points.len() as f64
    }

    fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit> {
        let places = self.places(frame);
        let near = places.iter().position(|place| place.distance(point) < 4.0)?;
        let rect = Rect::from_center_size(*places.get(near)?, (8.0, 8.0));
        let value = *self.values.get(near)?;
        Some(MarkHit::new(Datum::Item { index: near }, (near as f64, value), rect).value(value))
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        let mut group = Group::new(Role::Mark).with_label("series");
        let places = self.places(frame);
        if self.is_line {
            let mut line = BezPath::new();
            line.move_to(places[0]);
            places[1..].iter().for_each(|place| line.line_to(*place));
            group.push(Shape::new(line)?.with_stroke(Stroke::new(self.color, 1.5)?));
            for place in places {
                let dot = Circle::new(place, 2.5).to_path(0.01);
                group.push(Shape::new(dot)?.with_fill(Fill::new(self.color)));
            }
        } else {
            let half = 0.35 * (frame.x.at(1.0) - frame.x.at(0.0));
            for place in places {
                let (left, right) =
                    (frame.grid.snap(place.x - half), frame.grid.snap(place.x + half));
                let bar = Rect::new(left, place.y, right, frame.y.at(0.0));
                group.push(Shape::new(bar.to_path(0.1))?.with_fill(Fill::new(self.color)).crisp());
            }
        }
        Ok(Drawing::new(group))
    }
}
