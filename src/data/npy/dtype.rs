use super::error::NpyError;

/// The type of a file's values: kind, size and byte order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DType {
    kind: Kind,
    is_big_endian: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F16,
    F32,
    F64,
}

impl DType {
    /// Reads a type string, such as `<f8`.
    pub(super) fn parse(text: &str) -> Result<Self, NpyError> {
        let unsupported = || NpyError::DType { dtype: text.to_owned() };
        let (order, name) = text.split_at_checked(1).ok_or_else(unsupported)?;
        let kind = match name {
            "b1" => Kind::Bool,
            "i1" => Kind::I8,
            "i2" => Kind::I16,
            "i4" => Kind::I32,
            "i8" => Kind::I64,
            "u1" => Kind::U8,
            "u2" => Kind::U16,
            "u4" => Kind::U32,
            "u8" => Kind::U64,
            "f2" => Kind::F16,
            "f4" => Kind::F32,
            "f8" => Kind::F64,
            _ => return Err(unsupported()),
        };
        let dtype = |is_big_endian| Self { kind, is_big_endian };
        match order {
            "<" => Ok(dtype(false)),
            ">" => Ok(dtype(true)),
            "|" if dtype(false).size() == 1 => Ok(dtype(false)),
            _ => Err(unsupported()),
        }
    }

    /// The bytes of a value.
    pub(super) fn size(self) -> usize {
        match self.kind {
            Kind::Bool | Kind::I8 | Kind::U8 => 1,
            Kind::I16 | Kind::U16 | Kind::F16 => 2,
            Kind::I32 | Kind::U32 | Kind::F32 => 4,
            Kind::I64 | Kind::U64 | Kind::F64 => 8,
        }
    }

    pub(super) fn is_integer(self) -> bool {
        !matches!(self.kind, Kind::F16 | Kind::F32 | Kind::F64)
    }

    /// Turns bytes into floats, as many as there are of both.
    pub(super) fn decode(self, bytes: &[u8], into: &mut [f64]) {
        // One loop for each type and order, so that nothing is chosen within.
        macro_rules! numbers {
            ($number:ty, $float:expr) => {
                if self.is_big_endian {
                    each(bytes, into, |bytes| $float(<$number>::from_be_bytes(bytes)));
                } else {
                    each(bytes, into, |bytes| $float(<$number>::from_le_bytes(bytes)));
                }
            };
        }
        match self.kind {
            Kind::Bool => each(bytes, into, |[byte]| f64::from(u8::from(byte != 0))),
            Kind::I8 => numbers!(i8, f64::from),
            Kind::I16 => numbers!(i16, f64::from),
            Kind::I32 => numbers!(i32, f64::from),
            Kind::I64 => numbers!(i64, |value| value as f64),
            Kind::U8 => numbers!(u8, f64::from),
            Kind::U16 => numbers!(u16, f64::from),
            Kind::U32 => numbers!(u32, f64::from),
            Kind::U64 => numbers!(u64, |value| value as f64),
            Kind::F16 => numbers!(u16, half),
            Kind::F32 => numbers!(f32, f64::from),
            Kind::F64 => numbers!(f64, |value| value),
        }
    }
}

fn each<const SIZE: usize>(bytes: &[u8], into: &mut [f64], float: impl Fn([u8; SIZE]) -> f64) {
    let (values, _) = bytes.as_chunks::<SIZE>();
    for (into, &value) in into.iter_mut().zip(values) {
        *into = float(value);
    }
}

/// A float of 16 bits from its bits: IEEE 754's binary16, with 5 bits of exponent and 10 of fraction.
fn half(bits: u16) -> f64 {
    let (exponent, fraction) = (u64::from(bits >> 10 & 0x1f), u64::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction as f64 / 16_777_216.0, // 2^24
        0x1f => f64::from_bits(0x7ff << 52 | fraction << 42),
        _ => f64::from_bits((exponent + 1023 - 15) << 52 | fraction << 42),
    };
    if bits >> 15 == 1 { -size } else { size }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_floats_are_those_of_numpy() {
        for (bits, value) in [
            (0x0000, 0.0),
            (0x0001, 5.960_464_477_539_063e-8),
            (0x03ff, 6.097_555_160_522_461e-5),
            (0x0400, 6.103_515_625e-5),
            (0x3555, 0.333_251_953_125),
            (0x3c00, 1.0),
            (0xc000, -2.0),
            (0x7bff, 65_504.0),
            (0x7c00, f64::INFINITY),
            (0xfc00, f64::NEG_INFINITY),
        ] {
            assert_eq!(half(bits), value);
        }
        assert!(half(0x7e00).is_nan());
    }

    #[test]
    fn types_that_are_no_real_numbers_are_refused() {
        for text in ["<c16", "|O", "<U5", "|S3", "<M8[s]", "<f16", "|f8", "=f8", "f8", "", "é1"] {
            let error = DType::parse(text).unwrap_err();
            assert!(matches!(&error, NpyError::DType { dtype } if dtype == text), "{error}");
        }
    }
}
