//! The one way in which numbers are checked, rounded and printed.
//!
//! Backends print coordinates with [`coordinate`] and coefficients of transforms with
//! [`coefficient`]; since the scene holds nothing finer, the text says exactly what the scene says.

use crate::Error;
use kurbo::{Affine, Point, Rect, Size};

/// The largest absolute value of a coordinate or length, in points: 352 km would print as well,
/// but no renderer's 32-bit floats would still tell two neighbouring points apart.
pub const LIMIT: f64 = 1e7;

/// Digits after the decimal point of a coordinate.
pub const COORDINATE_DECIMALS: u32 = 3;

/// Digits after the decimal point of a transform's linear coefficients.
pub const COEFFICIENT_DECIMALS: u32 = 6;

const FINITE: &str = "a finite number of at most 10000000";

/// A decimal number in text form: no exponent, no trailing zeros, no `-0`.
///
/// ```
/// use graticule_scene::number::{coefficient, coordinate};
///
/// assert_eq!(coordinate(12.3456).as_str(), "12.346");
/// assert_eq!(coordinate(-0.0001).as_str(), "0");
/// assert_eq!(coordinate(-0.5).as_str(), "-.5");
/// assert_eq!(coefficient(0.7071068).as_str(), ".707107");
/// ```
#[derive(Clone, Copy)]
pub struct Decimal {
    buffer: [u8; Self::CAPACITY],
    start: usize,
    end: usize,
}

impl Decimal {
    const CAPACITY: usize = 32;

    fn new(value: f64, decimals: u32) -> Self {
        // Values of a scene are within LIMIT; anything else saturates, and NaN becomes 0.
        let scaled = (value * 10_i64.pow(decimals) as f64).round() as i64;
        let mut rest = scaled.unsigned_abs();
        let mut buffer = [b'0'; Self::CAPACITY];
        let mut at = Self::CAPACITY;
        let mut end = Self::CAPACITY;
        let mut significant = false;
        for _ in 0..decimals {
            let digit = (rest % 10) as u8;
            rest /= 10;
            significant |= digit != 0;
            if significant {
                at -= 1;
                buffer[at] = b'0' + digit;
            } else {
                at -= 1;
                end = at;
            }
        }
        if significant {
            at -= 1;
            buffer[at] = b'.';
        }
        if rest == 0 && !significant {
            at -= 1;
            buffer[at] = b'0';
        }
        while rest > 0 {
            at -= 1;
            buffer[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        if scaled < 0 {
            at -= 1;
            buffer[at] = b'-';
        }
        Self { buffer, start: at, end }
    }

    /// The text as ASCII bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.buffer[self.start..self.end]
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Only ASCII digits, a dot and a minus sign are ever stored.
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Debug for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A coordinate or length as text, with at most three decimals.
#[must_use]
pub fn coordinate(value: f64) -> Decimal {
    Decimal::new(value, COORDINATE_DECIMALS)
}

/// A transform's linear coefficient, an opacity or an offset as text, with at most six decimals.
#[must_use]
pub fn coefficient(value: f64) -> Decimal {
    Decimal::new(value, COEFFICIENT_DECIMALS)
}

/// A coordinate or length rounded as the scene holds it, to 0.001.
#[must_use]
pub fn round(value: f64) -> f64 {
    // `+ 0.0` turns -0 into 0.
    (value * 1e3).round() / 1e3 + 0.0
}

pub(crate) fn round_coefficient(value: f64) -> f64 {
    (value * 1e6).round() / 1e6 + 0.0
}

pub(crate) fn length(what: &'static str, value: f64) -> Result<f64, Error> {
    // Written so that NaN fails.
    if value.abs() <= LIMIT {
        Ok(round(value))
    } else {
        Err(Error::Number { what, value, expected: FINITE })
    }
}

pub(crate) fn positive(what: &'static str, value: f64) -> Result<f64, Error> {
    let rounded = length(what, value)?;
    if rounded > 0.0 {
        Ok(rounded)
    } else {
        Err(Error::Number { what, value, expected: "at least 0.001" })
    }
}

pub(crate) fn unit(what: &'static str, value: f64) -> Result<f64, Error> {
    if (0.0..=1.0).contains(&value) {
        Ok(round_coefficient(value))
    } else {
        Err(Error::Number { what, value, expected: "between 0 and 1" })
    }
}

pub(crate) fn point(what: &'static str, value: Point) -> Result<Point, Error> {
    Ok(Point::new(length(what, value.x)?, length(what, value.y)?))
}

pub(crate) fn size(what: &'static str, value: Size) -> Result<Size, Error> {
    Ok(Size::new(positive(what, value.width)?, positive(what, value.height)?))
}

pub(crate) fn rect(what: &'static str, value: Rect) -> Result<Rect, Error> {
    let rounded = Rect::from_points(
        point(what, Point::new(value.x0, value.y0))?,
        point(what, Point::new(value.x1, value.y1))?,
    );
    size(what, rounded.size())?;
    Ok(rounded)
}

pub(crate) fn transform(value: Affine) -> Result<Affine, Error> {
    let what = "transform";
    let mut c = value.as_coeffs();
    for v in &mut c[..4] {
        length(what, *v)?;
        *v = round_coefficient(*v);
    }
    for v in &mut c[4..] {
        *v = length(what, *v)?;
    }
    Ok(Affine::new(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_says_what_the_scene_holds(value in -LIMIT..LIMIT) {
            let text = coordinate(value);
            prop_assert_eq!(text.as_str().parse::<f64>().unwrap(), round(value));
            let again = coordinate(round(value));
            prop_assert_eq!(again.as_str(), text.as_str());
        }
    }

    #[test]
    fn whole_numbers_and_zeros() {
        for (value, text) in
            [(0.0, "0"), (-0.0, "0"), (100.0, "100"), (0.001, ".001"), (-10.5, "-10.5")]
        {
            assert_eq!(coordinate(value).as_str(), text);
        }
    }

    #[test]
    fn not_finite_is_refused() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e8] {
            assert!(length("x", value).is_err());
        }
        assert!(positive("x", 0.0).is_err());
        assert!(unit("x", 1.01).is_err());
    }
}
