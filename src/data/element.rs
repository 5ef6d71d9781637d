/// What is public for the trait's sake but reachable by nobody outside.
mod sealed {
    use std::fmt::Debug;

    pub trait Sealed: Copy + Debug + Send + Sync + 'static {
        /// Whether all values are whole numbers.
        const INTEGER: bool;

        fn to_f64(self) -> f64;

        /// The exact value of an integer type.
        fn to_integer(self) -> Option<i128>;

        /// The values themselves where they are 64-bit floats already.
        fn floats(values: &[Self]) -> Option<&[f64]>;
    }
}

pub(crate) use sealed::Sealed;

/// A number type that a matrix can hold: floats of 32 and 64 bits, integers of 8 to 64 bits and of
/// the machine's size, and booleans as 0 and 1.
///
/// Values are kept as they are, so that a list is moved in and not copied, and integers stay
/// integers.
pub trait Element: Sealed {}

impl Sealed for f64 {
    const INTEGER: bool = false;

    fn to_f64(self) -> f64 {
        self
    }

    fn to_integer(self) -> Option<i128> {
        None
    }

    fn floats(values: &[Self]) -> Option<&[f64]> {
        Some(values)
    }
}

impl Sealed for f32 {
    const INTEGER: bool = false;

    fn to_f64(self) -> f64 {
        self.into()
    }

    fn to_integer(self) -> Option<i128> {
        None
    }

    fn floats(_: &[Self]) -> Option<&[f64]> {
        None
    }
}

macro_rules! integers {
    ($($integer:ident)*) => {$(
        impl Sealed for $integer {
            const INTEGER: bool = true;

            fn to_f64(self) -> f64 {
                self as f64
            }

            fn to_integer(self) -> Option<i128> {
                Some(self as i128)
            }

            fn floats(_: &[Self]) -> Option<&[f64]> {
                None
            }
        }
    )*};
}

impl Sealed for bool {
    const INTEGER: bool = true;

    fn to_f64(self) -> f64 {
        self.into()
    }

    fn to_integer(self) -> Option<i128> {
        Some(self.into())
    }

    fn floats(_: &[Self]) -> Option<&[f64]> {
        None
    }
}

integers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

macro_rules! elements {
    ($($element:ident)*) => {
        $(impl Element for $element {})*
    };
}

elements!(bool f32 f64 i8 i16 i32 i64 isize u8 u16 u32 u64 usize);
