//! Functions.

use crate::number::Number;
use crate::recipe::Recipe;
use crate::words::Words;
use arbitrary::Arbitrary;
use graticule::Error;

macro_rules! closures {
    ($($(#[$meta:meta])* $name:ident($field:ty, $given:ident): ($($arg:ident: $type:ty),*) -> $made:ty
        = $body:expr;)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Arbitrary)]
        pub struct $name(pub $field);

        impl Recipe for $name {
            type Made = Box<dyn Fn($($type),*) -> $made + Send + Sync>;

            fn make(&self) -> Result<Self::Made, Error> {
                let $given = self.0.make()?;
                Ok(Box::new(move |$($arg: $type),*| $body))
            }

            fn code(&self) -> String {
                format!(
                    "{{ let {} = {}; move |{}| {} }}",
                    stringify!($given),
                    self.0.code(),
                    stringify!($($arg: $type),*),
                    stringify!($body),
                )
            }
        }
    )*};
}

closures! {
    /// Whether a value is above another.
    Above(Number, least): (value: f64) -> bool = value > least;
    /// Whether the value of a cell is above another, or the cell on the diagonal.
    CellAbove(Number, least): (row: usize, column: usize, value: f64) -> bool
        = value > least || row == column;
    /// A value times a factor.
    Times(Number, factor): (value: f64) -> f64 = value * factor;
    /// A value divided by a factor.
    Divided(Number, factor): (value: f64) -> f64 = value / factor;
    /// A factor divided by a value.
    Inverse(Number, factor): (value: f64) -> f64 = factor / value;
    /// A value after a text.
    Prefixed(Words, prefix): (value: f64) -> String = format!("{prefix}{value}");
}
