//! Numbers: any at all, and those that have a chance to be valid somewhere.

use crate::recipe::Recipe;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::Error;

macro_rules! integers {
    ($($type:ident),*) => {$(
        impl Recipe for $type {
            type Made = Self;

            fn make(&self) -> Result<Self, Error> {
                Ok(*self)
            }

            fn code(&self) -> String {
                format!(concat!("{}_", stringify!($type)), self)
            }

            fn type_name() -> String {
                stringify!($type).to_owned()
            }
        }
    )*};
}

integers!(u8, i8, u16, i16, i32, u32, i64, u64, i128);

impl Recipe for bool {
    type Made = Self;

    fn make(&self) -> Result<Self, Error> {
        Ok(*self)
    }

    fn code(&self) -> String {
        self.to_string()
    }

    fn type_name() -> String {
        "bool".to_owned()
    }
}

macro_rules! floats {
    ($($(#[$meta:meta])* $name:ident: $type:ident = $arbitrary:expr;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy)]
        pub struct $name(pub $type);

        impl<'a> Arbitrary<'a> for $name {
            fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
                let arbitrary: fn(&mut Unstructured<'a>) -> Arbitrated<$type> = $arbitrary;
                arbitrary(u).map(Self)
            }
        }

        impl Recipe for $name {
            type Made = $type;

            fn make(&self) -> Result<$type, Error> {
                Ok(self.0)
            }

            fn code(&self) -> String {
                let name = stringify!($type);
                if self.0.is_nan() {
                    format!("{name}::NAN")
                } else if self.0.is_infinite() {
                    format!("{}{name}::INFINITY", if self.0 < 0.0 { "-" } else { "" })
                } else {
                    format!("{:?}_{name}", self.0)
                }
            }

            fn type_name() -> String {
                stringify!($type).to_owned()
            }
        }
    )*};
}

floats! {
    /// Any number, with a liking for those at which arithmetic breaks.
    Number: f64 = any;
    /// Any number of 32 bits.
    Single: f32 = |u| any(u).map(|value| value as f32);
    /// A coordinate near a small page, now and then far off it or any number.
    Coordinate: f64 = coordinate;
    /// How finely curves become lines, where nothing hangs on it.
    Tolerance: f64 = |_| Ok(0.1);
    /// The radius of a circle, never so large that kurbo makes endless curves of it.
    Radius: f64 = |u| Ok(f64::from(i8::arbitrary(u)?));
    /// The side of a small page, now and then any number.
    SmallSide: f64 = |u| mostly(u, |u| Ok(f64::from(u8::arbitrary(u)? % 60) + 0.5));
    /// A width, size or distance above 0, now and then any number.
    Width: f64 = |u| mostly(u, |u| Ok(f64::from(u8::arbitrary(u)?) / 8.0 + 0.001));
    /// An angle in degrees, now and then any number.
    Degrees: f64 = |u| mostly(u, |u| Ok(f64::from(i16::arbitrary(u)? % 720) / 2.0));
    /// A percentile, now and then any number.
    Percent: f64 = |u| mostly(u, |u| Ok(f64::from(u8::arbitrary(u)?) / 2.55));
    /// A number from 0 to 1, now and then any number.
    Ratio: f64 = |u| mostly(u, |u| Ok(f64::from(u8::arbitrary(u)?) / 255.0));
    /// The side of a page, in any unit, now and then any number.
    Side: f64 = |u| mostly(u, |u| Ok(f64::from(u16::arbitrary(u)? % 6000) / 10.0));
    /// A resolution, now and then any number.
    Dpi: f64 = |u| mostly(u, |u| Ok(f64::from(u16::arbitrary(u)? % 400)));
}

/// The numbers at which arithmetic breaks.
const NOTABLE: [f64; 24] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    5e-324,
    -5e-324,
    0.0,
    -0.0,
    1e300,
    -1e300,
    1e-300,
    1e15,
    1e16,
    9_007_199_254_740_993.0,
    1e7,
    -1e7,
    10_000_000.001,
    16_777_217.0,
    0.1,
    0.3,
    1.0,
    100_000.5,
];

fn any(u: &mut Unstructured<'_>) -> Arbitrated<f64> {
    Ok(match u8::arbitrary(u)? % 8 {
        0 | 1 => f64::from(i8::arbitrary(u)?),
        2 => f64::from(i16::arbitrary(u)?) / 16.0,
        3 => f64::from(i32::arbitrary(u)?) / 1000.0,
        // A mantissa of few bits times a power of ten.
        4 => {
            let mantissa = i8::arbitrary(u)?;
            let exponent = i16::arbitrary(u)? % 330;
            format!("{mantissa}e{exponent}").parse().unwrap_or(0.0)
        }
        // Two neighbours among the floats.
        5 => f64::from_bits(f64::from(i16::arbitrary(u)?).to_bits().wrapping_add(1)),
        6 => *u.choose(&NOTABLE)?,
        _ => f64::from_bits(u64::arbitrary(u)?),
    })
}

fn mostly(
    u: &mut Unstructured<'_>,
    usual: fn(&mut Unstructured<'_>) -> Arbitrated<f64>,
) -> Arbitrated<f64> {
    if u8::arbitrary(u)? % 32 == 31 { any(u) } else { usual(u) }
}

fn coordinate(u: &mut Unstructured<'_>) -> Arbitrated<f64> {
    Ok(match u8::arbitrary(u)? {
        0..252 => f64::from(i16::arbitrary(u)?) / 256.0,
        252..=254 => f64::from(i32::arbitrary(u)? % 10_000_001),
        255 => any(u)?,
    })
}

/// Every how many things one is kept; now and then none.
#[derive(Clone, Copy)]
pub struct Nth(pub usize);

impl<'a> Arbitrary<'a> for Nth {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let byte = u8::arbitrary(u)?;
        Ok(Self(match byte % 32 {
            31 => 0,
            30 => usize::arbitrary(u)?,
            _ => usize::from(byte % 4) + 1,
        }))
    }
}

impl Recipe for Nth {
    type Made = usize;

    fn make(&self) -> Result<usize, Error> {
        Ok(self.0)
    }

    fn code(&self) -> String {
        self.0.to_string()
    }
}

/// A number of things, up to `LIMIT`; mostly few.
#[derive(Clone, Copy)]
pub struct Count<const LIMIT: usize>(pub usize);

impl<'a, const LIMIT: usize> Arbitrary<'a> for Count<LIMIT> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let many = u8::arbitrary(u)? % 32 == 31;
        let any = if many { usize::arbitrary(u)? } else { u8::arbitrary(u)?.into() };
        Ok(Self(if LIMIT == usize::MAX { any } else { any % (LIMIT + 1) }))
    }
}

impl<const LIMIT: usize> Recipe for Count<LIMIT> {
    type Made = usize;

    fn make(&self) -> Result<usize, Error> {
        Ok(self.0)
    }

    fn code(&self) -> String {
        self.0.to_string()
    }
}

/// A character.
#[derive(Clone, Copy, Arbitrary)]
pub struct Letter(pub char);

impl Recipe for Letter {
    type Made = char;

    fn make(&self) -> Result<char, Error> {
        Ok(self.0)
    }

    fn code(&self) -> String {
        format!("{:?}", self.0)
    }
}
