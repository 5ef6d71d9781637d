use crate::{Color, Error, number};
use kurbo::Point;

/// A colour at a place along a gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The place, 0 at the start and 1 at the end.
    pub offset: f64,
    /// The colour there.
    pub color: Color,
}

/// A linear gradient between two points, in the coordinates of the shape that it fills.
///
/// Colours between two stops are interpolated in sRGB, each channel and the straight alpha by
/// itself, as SVG does; before the first and after the last stop their colours go on. Two stops
/// with one offset make a hard edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    start: Point,
    end: Point,
    stops: Vec<Stop>,
}

impl Gradient {
    /// A gradient from `start` to `end`.
    ///
    /// # Errors
    /// When the two points are the same, a number is not finite, there are fewer than two stops, or
    /// their offsets leave 0..=1 or decrease.
    pub fn new(start: Point, end: Point, mut stops: Vec<Stop>) -> Result<Self, Error> {
        let (start, end) = (number::point("gradient", start)?, number::point("gradient", end)?);
        number::positive("length of a gradient", start.distance(end))?;
        if stops.len() < 2 {
            let value = stops.len() as f64;
            return Err(Error::Number {
                what: "number of gradient stops",
                value,
                expected: "at least 2",
            });
        }
        let mut last = 0.0;
        for stop in &mut stops {
            stop.offset = number::unit("gradient offset", stop.offset)?;
            if stop.offset < last {
                let expected = "no less than the one before it";
                return Err(Error::Number {
                    what: "gradient offset",
                    value: stop.offset,
                    expected,
                });
            }
            last = stop.offset;
        }
        Ok(Self { start, end, stops })
    }

    /// Where offset 0 is.
    #[must_use]
    pub fn start(&self) -> Point {
        self.start
    }

    /// Where offset 1 is.
    #[must_use]
    pub fn end(&self) -> Point {
        self.end
    }

    /// The stops, at least two, by increasing offset.
    #[must_use]
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }
}
