//! Calls one after another, each of them any number of times.

use crate::recipe::Recipe;
use graticule::Error;

/// A call of a method that takes and returns its value.
pub trait Call {
    /// What it is called on.
    type On;

    /// Calls it.
    ///
    /// # Errors
    /// When what it is given can't be made.
    fn call(&self, on: Self::On) -> Result<Self::On, Error>;

    /// The call in Rust, from its dot on.
    fn code(&self) -> String;
}

/// A value, and calls on it.
#[derive(Clone)]
pub struct Chain<S, C> {
    /// What the first is called on.
    pub start: S,
    /// The calls, in order.
    pub calls: Vec<C>,
}

impl<S: Recipe, C: Call<On = S::Made>> Recipe for Chain<S, C> {
    type Made = S::Made;

    fn make(&self) -> Result<Self::Made, Error> {
        let start = self.start.make()?;
        self.calls.iter().try_fold(start, |made, call| call.call(made))
    }

    fn code(&self) -> String {
        self.start.code() + &self.calls.iter().map(C::code).collect::<String>()
    }
}

/// Declares an `enum` of calls to choose from, for a [`Chain`].
#[macro_export]
macro_rules! calls {
    ($(#[$meta:meta])* enum $name:ident on $on:ty {
        $($variant:ident ($($arg:ident: $type:ty),*) => $method:ident;)+
    }) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        #[derive(Clone)]
        pub enum $name { $($variant($($type),*)),+ }

        impl $crate::chain::Call for $name {
            type On = $on;

            fn call(&self, on: Self::On) -> Result<Self::On, graticule::Error> {
                use $crate::recipe::Recipe;
                Ok(match self {
                    $(Self::$variant($($arg),*) => on.$method($($arg.make()?),*),)+
                })
            }

            fn code(&self) -> String {
                use $crate::recipe::Recipe;
                match self {
                    $(Self::$variant($($arg),*) => {
                        let arguments: &[String] = &[$($arg.code()),*];
                        format!("\n.{}({})", stringify!($method), arguments.join(", "))
                    })+
                }
            }
        }
    };
}
