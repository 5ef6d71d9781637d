//! Values that can be made, and written down as the Rust that makes them.

use graticule::Error;

/// How to make a value: what a fuzzer's bytes become.
///
/// A recipe can [`make`](Self::make) its value and print the [`code`](Self::code) that does the
/// same. Both come from one line of the [`recipe!`](crate::recipe!) macro wherever that is possible,
/// so that they can't drift apart. Printing never runs what is printed: it must work when that
/// panics.
pub trait Recipe {
    /// What is made.
    type Made;

    /// Makes the value.
    ///
    /// # Errors
    /// When a constructor refuses what it is given.
    fn make(&self) -> Result<Self::Made, Error>;

    /// A Rust expression for the value, in a function that returns `Result<_, graticule::Error>`.
    fn code(&self) -> String;

    /// The type of the value in Rust, where the compiler can't tell it from an empty list.
    fn type_name() -> String {
        "_".to_owned()
    }
}

/// Declares recipes: an `enum` of calls to choose from, a `struct` of one call and the setters
/// called after it, or a `literal` of public fields.
///
/// `[?]` after a path stands for a `?` after the call, `[&]` before an argument passes it by
/// reference.
#[macro_export]
macro_rules! recipe {
    ($(#[$meta:meta])* enum $name:ident => $made:ty {
        $($variant:ident $(($($([$amp:tt])? $arg:ident: $type:ty),*))?
            => $($path:ident)::+ $([$try:tt])?;)+
    }) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        #[derive(Clone, arbitrary::Arbitrary)]
        pub enum $name { $($variant $(($($type),*))?),+ }

        impl $crate::recipe::Recipe for $name {
            type Made = $made;

            fn make(&self) -> Result<Self::Made, graticule::Error> {
                match self {
                    $(Self::$variant $(($($arg),*))? => {
                        $($(let $arg = $arg.make()?;)*)?
                        let made = $($path)::+ $(($($($amp)? $arg),*))?;
                        $(let made = made $try;)?
                        Ok(made)
                    })+
                }
            }

            fn code(&self) -> String {
                match self {
                    $(Self::$variant $(($($arg),*))? => {
                        #[allow(unused_mut)]
                        let mut code = stringify!($($path)::+).replace(' ', "");
                        $(
                            let arguments: &[String] =
                                &[$(concat!("" $(, stringify!($amp))?).to_owned() + &$arg.code()),*];
                            code += &format!("({})", arguments.join(", "));
                        )?
                        code + concat!("" $(, stringify!($try))?)
                    })+
                }
            }
        }
    };
    ($(#[$meta:meta])* struct $name:ident => $made:ty
        = $($path:ident)::+ $([$try:tt])? ($($([$amp:tt])? $arg:ident: $type:ty),*) {
        $($setter:ident $([$set_try:tt])?
            ($($([$set_amp:tt])? $set_arg:ident: $set_type:ty),*);)*
    }) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        #[derive(Clone)]
        pub struct $name {
            pub start: ($($type,)*),
            $(pub $setter: Option<($($set_type,)*)>,)*
        }

        impl $crate::recipe::Recipe for $name {
            type Made = $made;

            fn make(&self) -> Result<Self::Made, graticule::Error> {
                let ($($arg,)*) = &self.start;
                $(let $arg = $arg.make()?;)*
                let made = $($path)::+($($($amp)? $arg),*);
                $(let made = made $try;)?
                $(let made = match &self.$setter {
                    Some(($($set_arg,)*)) => {
                        $(let $set_arg = $set_arg.make()?;)*
                        let made = made.$setter($($($set_amp)? $set_arg),*);
                        $(let made = made $set_try;)?
                        made
                    }
                    None => made,
                };)*
                Ok(made)
            }

            fn code(&self) -> String {
                let ($($arg,)*) = &self.start;
                let arguments: &[String] =
                    &[$(concat!("" $(, stringify!($amp))?).to_owned() + &$arg.code()),*];
                let path = stringify!($($path)::+).replace(' ', "");
                #[allow(unused_mut)]
                let mut code = format!(
                    "{path}({}){}", arguments.join(", "), concat!("" $(, stringify!($try))?));
                $(if let Some(($($set_arg,)*)) = &self.$setter {
                    let arguments: &[String] = &[
                        $(concat!("" $(, stringify!($set_amp))?).to_owned() + &$set_arg.code()),*
                    ];
                    let tail = concat!("" $(, stringify!($set_try))?);
                    code += &format!("\n.{}({}){tail}", stringify!($setter), arguments.join(", "));
                })*
                code
            }
        }
    };
    ($(#[$meta:meta])* literal $name:ident => $made:ty = $($path:ident)::+ {
        $($field:ident: $type:ty),*
    }) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        #[derive(Clone, arbitrary::Arbitrary)]
        pub struct $name { $(pub $field: $type),* }

        impl $crate::recipe::Recipe for $name {
            type Made = $made;

            fn make(&self) -> Result<Self::Made, graticule::Error> {
                Ok($($path)::+ { $($field: self.$field.make()?),* })
            }

            fn code(&self) -> String {
                let path = stringify!($($path)::+).replace(' ', "");
                let fields: &[String] =
                    &[$(concat!(stringify!($field), ": ").to_owned() + &self.$field.code()),*];
                format!("{path} {{ {} }}", fields.join(", "))
            }
        }
    };
}
