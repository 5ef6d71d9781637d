//! What heatmaps cost against their size, drawn by a mark of its own: lines through points.
//!
//! `cargo run --release --example cost` writes `cost-time.svg` and `cost-memory.svg` into the current
//! folder, from the numbers in `examples/cost.csv`.

use graticule::data::Values;
use graticule::guide::{Legend, LegendEntry, Symbol, SymbolSize};
use graticule::mark::{Datum, Domain, Drawing, Extent, Frame, Mappable, Mark, MarkHit};
use graticule::prelude::*;
use graticule::scene::kurbo::{BezPath, Circle, Point, Rect, Shape as _};
use graticule::scene::{Group, Marker, Markers, Role, Shape, Stroke};
use graticule::tick::{Formatter as _, FunctionFormatter, LogFormatter};
use graticule::{Error, Rendered};

const TABLE: &str = include_str!("cost.csv");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let lines = [
        line("PDF", "pdf", 2, Color::rgb(0xcc, 0x33, 0x11))?,
        line("PNG", "png", 2, Color::rgb(0x00, 0x77, 0xbb))?,
        line("SVG", "svg", 2, Color::rgb(0x00, 0x99, 0x88))?,
        line("Plain pass that averages", "plain", 2, GREY)?,
    ];
    save("cost-time.svg", chart("From numbers to a file", "Time (ms)", lines)?)?;
    let lines = [
        line("Process that writes a PNG", "png", 3, Color::rgb(0x00, 0x77, 0xbb))?,
        line("The same without the matrix", "png", 4, GREY)?,
    ];
    save("cost-memory.svg", chart("Peak memory", "Memory (MiB)", lines)?)?;
    Ok(())
}

const GREY: Color = Color::rgb(0x77, 0x77, 0x77);

fn save(path: &str, figure: Rendered) -> Result<(), Error> {
    println!("saved: {path} ({} bytes)", figure.save(path)?.bytes);
    Ok(())
}

/// A figure of lines whose coordinates are logarithms to base 10.
fn chart(title: &str, label: &str, lines: impl Into<Vec<Line>>) -> Result<Rendered, Error> {
    let power =
        |exponent: f64| LogFormatter::new().format(&[libm::exp10(exponent)]).labels.concat();
    let axis = |ticks: std::ops::RangeInclusive<i32>| {
        Axis::new().ticks(ticks.map(f64::from)).formatter(FunctionFormatter::new(power))
    };
    let lines = Lines { lines: lines.into() };
    let axes = Axes::new()
        .title(title)
        .x_axis(axis(0..=9).label("Cells"))
        .y_axis(axis(-3..=9).label(label))
        .mark(lines);
    Figure::new(inches(5.2), inches(3.4)).axes(axes).render()
}

/// A line from the table: of the rows of a format, cells and one of the columns.
fn line(name: &'static str, format: &str, column: usize, color: Color) -> Result<Line, String> {
    let mut points = Vec::new();
    for row in TABLE.lines().skip(1) {
        let fields: Vec<&str> = row.split(',').collect();
        let number = |index: usize| {
            let field = fields.get(index).ok_or_else(|| format!("'{row}' is too short"))?;
            field.parse().map_err(|error| format!("'{row}': {error}"))
        };
        if fields.get(1) == Some(&format) {
            points.push(Point::new(libm::log10(number(0)?), libm::log10(number(column)?)));
        }
    }
    Ok(Line { name, color, points })
}

#[derive(Debug)]
struct Line {
    name: &'static str,
    color: Color,
    points: Vec<Point>,
}

/// Lines through points, each with a legend's entry.
#[derive(Debug)]
struct Lines {
    lines: Vec<Line>,
}

/// The radius of a point and the width of a line, in points.
const RADIUS: f64 = 2.5;
const WIDTH: f64 = 1.5;

impl Lines {
    /// Where all points are on the page.
    fn places(&self, frame: &Frame<'_>) -> impl Iterator<Item = Point> {
        let points = self.lines.iter().flat_map(|line| &line.points);
        points.map(|point| Point::new(frame.x.at(point.x), frame.y.at(point.y)))
    }

    /// Whole powers of ten around all points.
    fn limits(&self, coordinate: fn(&Point) -> f64) -> Extent {
        let places = self.lines.iter().flat_map(|line| &line.points).map(coordinate);
        let wider = |(low, high): (f64, f64), place: f64| (low.min(place), high.max(place));
        let (low, high) = places.fold((f64::INFINITY, f64::NEG_INFINITY), wider);
        Extent::Interval { low: low.floor(), high: high.ceil(), integer: false }
    }
}

/// A circle of this radius, to within a thousandth.
fn dot(radius: f64) -> BezPath {
    Circle::new(Point::ORIGIN, radius).to_path(1e-3)
}

impl Mark for Lines {
    fn domain(&self) -> Result<Domain, Error> {
        Ok(Domain::new(self.limits(|point| point.x), self.limits(|point| point.y)))
    }

    fn values(&self) -> Option<Box<dyn Values + '_>> {
        None
    }

    fn mappable(&self, _shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error> {
        Ok(None)
    }

    fn legends(&self, _mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error> {
        let entry = |line: &Line| {
            let size = SymbolSize::Points(2.0 * RADIUS);
            LegendEntry::new(Symbol::Shape { path: dot(0.5), size, fill: line.color }, line.name)
        };
        let legend = Legend::new().side(Side::Bottom).entries(self.lines.iter().map(entry));
        Ok(vec![legend])
    }

    fn describe(&self) -> String {
        let names: Vec<&str> = self.lines.iter().map(|line| line.name).collect();
        format!("Lines: {}", names.join(", "))
    }

    fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
        let places: Vec<Point> = self.places(frame).collect();
        let inside = places.iter().filter(|place| rect.contains(**place)).count();
        inside as f64 / places.len().max(1) as f64
    }

    fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit> {
        let points = self.lines.iter().flat_map(|line| &line.points);
        let near = |place: &Point| place.distance(point) <= RADIUS;
        let (index, (value, place)) =
            points.zip(self.places(frame)).enumerate().find(|(_, (_, place))| near(place))?;
        let rect = Rect::from_center_size(place, (2.0 * RADIUS, 2.0 * RADIUS));
        Some(MarkHit::new(Datum::Item { index }, (value.x, value.y), rect))
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        let mut group = Group::new(Role::Mark).with_label("lines");
        for Line { color, points, .. } in &self.lines {
            let place = |point: &Point| Point::new(frame.x.at(point.x), frame.y.at(point.y));
            let places: Vec<Point> = points.iter().map(place).collect();
            let mut path = BezPath::new();
            for (index, at) in places.iter().enumerate() {
                if index == 0 { path.move_to(*at) } else { path.line_to(*at) }
            }
            group.push(Shape::new(path)?.with_stroke(Stroke::new(*color, WIDTH)?));
            let marker = |at: &Point| Marker { at: *at, scale: RADIUS, fill: Some(*color) };
            group.push(Markers::new(&dot(1.0), places.iter().map(marker).collect())?);
        }
        Ok(Drawing::new(group))
    }
}
