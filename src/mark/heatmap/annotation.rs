//! What is written into cells, as the user describes it.

use super::Heatmap;
use crate::error::Error;
use crate::tick::NumberFormat;

/// What is written into the cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Annotation {
    /// Whether anything is.
    pub(super) shown: bool,
    format: Option<String>,
}

impl Heatmap {
    /// Writes every cell's value into it, in black or white, whichever has more contrast.
    ///
    /// Integers are written as such, other numbers with a precision that all cells share. Numbers
    /// that don't fit shrink together, down to the theme's smallest size, and are left out as a
    /// whole below it.
    #[must_use]
    pub fn annotate(mut self, annotate: bool) -> Self {
        self.annotation.shown = annotate;
        self
    }

    /// Writes every cell's value into it in a format of Python's mini-language, such as `".1f"`,
    /// `",d"` or `".0%"`.
    #[must_use]
    pub fn annotate_format(mut self, format: impl Into<String>) -> Self {
        self.annotation = Annotation { shown: true, format: Some(format.into()) };
        self
    }
}

impl Annotation {
    /// The format of numbers; none where it is chosen by the data.
    pub(super) fn number_format(&self) -> Result<Option<NumberFormat>, Error> {
        self.format
            .as_ref()
            .map(|format| {
                NumberFormat::parse(format).map_err(|error| Error::NumberFormat {
                    format: format.clone(),
                    reason: format!("at character {}: {}", error.position + 1, error.problem),
                })
            })
            .transpose()
    }
}
