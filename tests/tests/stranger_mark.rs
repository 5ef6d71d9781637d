//! A mark by a stranger: the template for one of your own.
//!
//! It draws a dot for each of a few named numbers, in about 60 lines, and uses nothing but the
//! public crate `graticule`. Copy it, and replace the dots by what your data need.
//!
//! What every mark does, and where it is done here:
//!
//! 1. hold data, taken by consuming setters that never fail ([`Dots`]);
//! 2. say what it covers ([`Dots::domain`]). It comes first, so it is also the place to say what is
//!    wrong with the data, as an error that names the thing;
//! 3. say how it maps data to colour, or that it doesn't ([`Dots::mappable`]);
//! 4. say which legends it needs, if any ([`Dots::legends`]);
//! 5. say what it shows for those who can't see it ([`Dots::describe`]);
//! 6. say how much of a part of the page it draws on ([`Dots::coverage`]), so that a legend inside the
//!    axes finds the emptiest corner;
//! 7. draw nodes into the frame that it is given ([`Dots::draw`]): the frame tells where x and y go,
//!    what the theme looks like, and which pixels to snap to. It never sees its axes;
//! 8. say what it shows at a point of the page, for tooltips ([`Dots::hit`]).

use graticule::Error;
use graticule::data::Values;
use graticule::guide::Legend;
use graticule::layout::HitTarget;
use graticule::mark::{Datum, Domain, Drawing, Extent, Frame, Mappable, Mark, MarkHit};
use graticule::prelude::*;
use graticule::scene::kurbo::{Circle, Point, Rect, Shape as _};
use graticule::scene::{Group, Marker, Markers, Node, Role};
use graticule::warning::Warning;
use std::f64::consts::PI;
use std::sync::Arc;

/// A dot for each of a few named numbers; what is not finite has none.
#[derive(Clone, Debug)]
struct Dots {
    names: Arc<[String]>,
    values: Vec<f64>,
    radius: f64,
}

impl Dots {
    /// Dots of 3 points for values and their names.
    fn new<S: Into<String>>(dots: impl IntoIterator<Item = (S, f64)>) -> Self {
        let (names, values): (Vec<_>, _) =
            dots.into_iter().map(|(name, value)| (name.into(), value)).unzip();
        Self { names: names.into(), values, radius: 3.0 }
    }

    /// Sets the dots' radius, in points.
    fn radius(self, radius: f64) -> Self {
        Self { radius, ..self }
    }

    fn finite(&self) -> impl Iterator<Item = (usize, f64)> {
        self.values.iter().copied().enumerate().filter(|(_, value)| value.is_finite())
    }

    /// Where a dot is on the page.
    fn place(&self, (index, value): (usize, f64), frame: &Frame<'_>) -> Point {
        Point::new(frame.x.at(index as f64), frame.y.at(value))
    }
}

impl Mark for Dots {
    fn domain(&self) -> Result<Domain, Error> {
        if !(self.radius.is_finite() && self.radius > 0.0) {
            let reason = format!("the radius is {}, but must be positive", self.radius);
            return Err(Error::mark("dots", reason));
        }
        let (low, high) = self
            .finite()
            .fold((0.0_f64, 0.0_f64), |(low, high), (_, value)| (low.min(value), high.max(value)));
        // Some room above the highest dot, and a length where all are zero.
        let high = if low == high { 1.0 } else { high + (high - low) * 0.05 };
        let y = Extent::Interval { low, high, integer: false };
        Ok(Domain::new(Extent::Categories(Arc::clone(&self.names)), y))
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
        format!("Dots for {} values", self.values.len())
    }

    fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
        let dots = self.finite().filter(|dot| rect.contains(self.place(*dot, frame))).count();
        (dots as f64 * PI * self.radius * self.radius / rect.area()).min(1.0)
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        let places = self.finite().map(|dot| Marker {
            at: self.place(dot, frame),
            scale: self.radius,
            fill: Some(frame.theme.foreground),
        });
        // A circle of radius 1, to within a thousandth, enlarged by each marker's scale.
        let symbol = Circle::new(Point::ORIGIN, 1.0).to_path(1e-3);
        let dots = Markers::new(&symbol, places.collect())?;
        let mut warnings = Vec::new();
        let missing = self.values.len() - dots.places().len();
        if missing > 0 {
            let message = format!("{missing} of {} values are not finite", self.values.len());
            warnings.push(Warning::Mark { mark: "dots", message });
        }
        let group = Group::new(Role::Mark).with_label("dots").with_child(dots);
        Ok(Drawing::new(group).with_warnings(warnings))
    }

    fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit> {
        let distance = |dot: &(usize, f64)| self.place(*dot, frame).distance(point);
        let nearest = self.finite().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        let (index, value) = nearest.filter(|dot| distance(dot) <= self.radius)?;
        let side = 2.0 * self.radius;
        let rect = Rect::from_center_size(self.place((index, value), frame), (side, side));
        Some(MarkHit::new(Datum::Item { index }, (index as f64, value), rect).value(value))
    }
}

fn figure(dots: Dots) -> Figure {
    Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().y_label("Load").mark(dots))
}

#[test]
fn dots_are_where_the_data_are() {
    let rendered = figure(Dots::new([("a", 1.0), ("b", 4.0), ("c", 2.0)])).render().unwrap();
    let marks = rendered.scene().root().find_all(Role::Mark);
    let [Node::Markers(dots)] = marks[0].children() else { panic!("one node of markers") };
    let data = rendered.layout().axes().unwrap().data;
    let across: Vec<f64> =
        dots.places().iter().map(|dot| (dot.at.x - data.x0) / data.width()).collect();
    assert!(across.iter().zip([1.0, 3.0, 5.0]).all(|(x, sixth)| (x * 6.0 - sixth).abs() < 1e-2));
    // 4.2 is the upper limit; y grows upwards.
    let up: Vec<f64> =
        dots.places().iter().map(|dot| (data.y1 - dot.at.y) / data.height()).collect();
    assert!(up.iter().zip([1.0, 4.0, 2.0]).all(|(y, value)| (y * 4.2 - value).abs() < 1e-2));
    assert_eq!(rendered.scene().description().unwrap(), "Dots for 3 values. y axis: Load.");
    assert!(rendered.warnings().is_empty());
}

#[test]
fn a_pointer_finds_them() {
    let rendered = figure(Dots::new([("a", 1.0), ("b", f64::NAN), ("c", 2.0)])).render().unwrap();
    let data = rendered.layout().axes().unwrap().data;
    // 2.1 is the upper limit.
    let at = Point::new(data.x0 + data.width() * 5.0 / 6.0, data.y1 - data.height() / 1.05);
    let found = |x, y| {
        let hits = rendered.hit_test(x, y);
        let hit = hits.into_iter().find_map(|hit| match hit.target {
            HitTarget::Mark { hit, .. } => Some(hit),
            _ => None,
        })?;
        Some((hit.datum, hit.value))
    };
    assert_eq!(found(at.x, at.y + 2.0), Some((Datum::Item { index: 2 }, Some(2.0))));
    assert_eq!(found(at.x, at.y + 4.0), None);
}

#[test]
fn every_format_draws_them() {
    let rendered = figure(Dots::new([("a", 1.0), ("b", -4.0)]).radius(5.0)).render().unwrap();
    for format in graticule::backends().formats() {
        assert!(!rendered.to_bytes(format.extension()).unwrap().is_empty());
    }
}

#[test]
fn bad_data_are_told_and_do_no_harm() {
    let rendered = figure(Dots::new([("a", f64::NAN), ("b", 0.0)])).render().unwrap();
    assert_eq!(rendered.warnings()[0].to_string(), "dots: 1 of 2 values are not finite");
    let error = figure(Dots::new([("a", 1.0)]).radius(-1.0)).render().unwrap_err();
    assert_eq!(error.to_string(), "dots: the radius is -1, but must be positive");
    assert!(figure(Dots::new([("a", f64::MAX), ("b", f64::MIN)])).render().is_err());
    assert!(figure(Dots::new(Vec::<(String, f64)>::new())).render().is_ok());
}
