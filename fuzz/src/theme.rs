//! Themes.

use crate::guides::Fit;
use crate::number::Width;
use crate::paint::Paint;
use crate::recipe;
use crate::recipe::Recipe;
use crate::words::Words;
use arbitrary::Arbitrary;
use graticule::{Error, theme};

macro_rules! themes {
    ($($field:ident: $type:ty),*) => {
        /// A theme with some fields set.
        #[derive(Clone, Arbitrary)]
        pub struct Theme { dark: bool, $($field: Option<$type>),* }

        impl Recipe for Theme {
            type Made = theme::Theme;

            fn make(&self) -> Result<theme::Theme, Error> {
                let mut theme =
                    if self.dark { theme::Theme::dark() } else { theme::Theme::light() };
                $(if let Some(value) = &self.$field {
                    theme.$field = value.make()?;
                })*
                Ok(theme)
            }

            fn code(&self) -> String {
                let start = if self.dark { "dark" } else { "light" };
                let mut code = format!("{{\n    let mut theme = theme::Theme::{start}();\n");
                $(if let Some(value) = &self.$field {
                    code += &format!("    theme.{} = {};\n", stringify!($field), value.code());
                })*
                code + "    theme\n}"
            }
        }
    };
}

themes! {
    background: Paint, foreground: Paint, family: Option<Family>, title_weight: u16,
    title_size: Width, label_size: Width, tick_size: Width, cell_size: Width, minimum_size: Width, fit: Fit,
    spine_width: Width, tick_width: Width, tick_length: Width, minor_tick_width: Width,
    minor_tick_length: Width, tick_gap: Width, label_gap: Width,
    title_gap: Width, margin: Width, colorbar_width: Width, colorbar_gap: Width, inset: Width,
    strip_width: Width, strip_gap: Width, panel_gap: Width
}

recipe! {
    /// The name of a family.
    enum Family => String {
        Named(name: Words) => String::from;
    }
}
