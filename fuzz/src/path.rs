//! Points, transforms and paths.

use crate::list::List;
use crate::number::{Coordinate, Radius, Tolerance};
use crate::recipe;
use crate::recipe::Recipe;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::Error;
use graticule::scene::kurbo;

recipe! {
    /// A point.
    enum Point => kurbo::Point {
        Point(x: Coordinate, y: Coordinate) => kurbo::Point::new;
    }
}

recipe! {
    /// A direction.
    enum Vector => kurbo::Vec2 {
        Vector(x: Coordinate, y: Coordinate) => kurbo::Vec2::new;
    }
}

recipe! {
    /// A rectangle.
    enum Rect => kurbo::Rect {
        Rect(x0: Coordinate, y0: Coordinate, x1: Coordinate, y1: Coordinate) => kurbo::Rect::new;
    }
}

recipe! {
    /// A circle.
    enum Circle => kurbo::Circle {
        Circle(center: Point, radius: Radius) => kurbo::Circle::new;
    }
}

recipe! {
    /// A path.
    enum Path => kurbo::BezPath {
        Rect([&] rect: Rect, tolerance: Tolerance) => kurbo::Shape::to_path;
        Circle([&] circle: Circle, tolerance: Tolerance) => kurbo::Shape::to_path;
        Drawn(elements: Elements) => kurbo::BezPath::from_iter;
    }
}

recipe! {
    /// A piece of a path.
    enum Element => kurbo::PathEl {
        Line(a: Point) => kurbo::PathEl::LineTo;
        Move(a: Point) => kurbo::PathEl::MoveTo;
        Quadratic(a: Point, b: Point) => kurbo::PathEl::QuadTo;
        Cubic(a: Point, b: Point, c: Point) => kurbo::PathEl::CurveTo;
        Close => kurbo::PathEl::ClosePath;
    }
}

/// The pieces of a path, which starts as kurbo asserts that it does.
#[derive(Clone)]
pub struct Elements(List<Element>);

impl<'a> Arbitrary<'a> for Elements {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let mut elements = List::<Element>::arbitrary(u)?;
        elements.0.insert(0, Element::Move(u.arbitrary()?));
        Ok(Self(elements))
    }
}

impl Recipe for Elements {
    type Made = Vec<kurbo::PathEl>;

    fn make(&self) -> Result<Self::Made, Error> {
        self.0.make()
    }

    fn code(&self) -> String {
        self.0.code()
    }
}

recipe! {
    /// A transform.
    enum Transform => kurbo::Affine {
        Identity => kurbo::Affine::IDENTITY;
        Move(by: Vector) => kurbo::Affine::translate;
        Scale(by: Coordinate) => kurbo::Affine::scale;
        Stretch(x: Coordinate, y: Coordinate) => kurbo::Affine::scale_non_uniform;
        Skew(x: Coordinate, y: Coordinate) => kurbo::Affine::skew;
        Both(first: Box<Transform>, second: Box<Transform>) => std::ops::Mul::mul;
    }
}

impl<T: Recipe> Recipe for Box<T> {
    type Made = T::Made;

    fn make(&self) -> Result<T::Made, Error> {
        (**self).make()
    }

    fn code(&self) -> String {
        (**self).code()
    }
}
