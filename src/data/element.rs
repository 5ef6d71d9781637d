use std::sync::Arc;

/// What is public for the trait's sake but reachable by nobody outside.
mod sealed {
    use std::sync::Arc;

    /// The values of a matrix, row by row, in the type that they came in.
    #[derive(Clone, Debug)]
    pub enum Stored {
        F64(Arc<Vec<f64>>),
        F32(Arc<Vec<f32>>),
        I64(Arc<Vec<i64>>),
        I32(Arc<Vec<i32>>),
        I16(Arc<Vec<i16>>),
        I8(Arc<Vec<i8>>),
        U64(Arc<Vec<u64>>),
        U32(Arc<Vec<u32>>),
        U16(Arc<Vec<u16>>),
        U8(Arc<Vec<u8>>),
    }

    pub trait Sealed: Copy {
        fn store(values: Vec<Self>) -> Stored;
    }
}

pub(crate) use sealed::{Sealed, Stored};

/// A number type that a matrix can hold: floats and integers of 8 to 64 bits, and booleans as 0
/// and 1.
///
/// Values are kept as they are, so that a list is moved in and not copied, and integers stay
/// integers.
pub trait Element: Sealed {}

macro_rules! elements {
    ($($kind:ident($inner:ty)),*) => {
        $(
            impl Sealed for $inner {
                fn store(values: Vec<Self>) -> Stored {
                    Stored::$kind(Arc::new(values))
                }
            }
            impl Element for $inner {}
        )*

        impl Stored {
            pub(crate) fn len(&self) -> usize {
                match self { $(Self::$kind(values) => values.len()),* }
            }

            /// The value at an index, as a float; NaN beyond the end.
            pub(crate) fn get(&self, index: usize) -> f64 {
                match self {
                    $(Self::$kind(values) => values.get(index).map_or(f64::NAN, |&value| value as f64)),*
                }
            }

            /// Shows all values as floats: those that are floats of 64 bits at once and uncopied,
            /// others by [`BLOCK`].
            pub(crate) fn visit(&self, see: &mut dyn FnMut(&[f64])) {
                match self {
                    Self::F64(values) => see(values),
                    $(#[allow(unreachable_patterns)]
                    Self::$kind(values) => for values in values.chunks(BLOCK) {
                        let mut block = [0.0; BLOCK];
                        for (to, from) in block.iter_mut().zip(values) {
                            *to = *from as f64;
                        }
                        see(&block[..values.len()]);
                    }),*
                }
            }
        }
    };
}

/// How many values are converted at once: few enough for the processor's first cache.
const BLOCK: usize = 1024;

elements!(
    F64(f64),
    F32(f32),
    I64(i64),
    I32(i32),
    I16(i16),
    I8(i8),
    U64(u64),
    U32(u32),
    U16(u16),
    U8(u8)
);

/// Machine-sized integers are stored with 64 bits, which hold them on every machine; booleans in a
/// byte.
macro_rules! stored_as {
    ($($from:ty => $to:ty),*) => {$(
        impl Sealed for $from {
            fn store(values: Vec<Self>) -> Stored {
                <$to>::store(values.into_iter().map(|value| value as $to).collect())
            }
        }
        impl Element for $from {}
    )*};
}

stored_as!(isize => i64, usize => u64, bool => u8);

impl Stored {
    /// The exact value at an index where the type is an integer one.
    pub(crate) fn integer(&self, index: usize) -> Option<i128> {
        match self {
            Self::F64(_) | Self::F32(_) => None,
            Self::I64(values) => values.get(index).map(|&value| value.into()),
            Self::I32(values) => values.get(index).map(|&value| value.into()),
            Self::I16(values) => values.get(index).map(|&value| value.into()),
            Self::I8(values) => values.get(index).map(|&value| value.into()),
            Self::U64(values) => values.get(index).map(|&value| value.into()),
            Self::U32(values) => values.get(index).map(|&value| value.into()),
            Self::U16(values) => values.get(index).map(|&value| value.into()),
            Self::U8(values) => values.get(index).map(|&value| value.into()),
        }
    }

    pub(crate) fn is_integer(&self) -> bool {
        !matches!(self, Self::F64(_) | Self::F32(_))
    }
}
