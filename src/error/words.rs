//! Numbers and texts in messages, short.

use std::fmt;

/// A width and height in points.
pub(super) struct PageSize(pub(super) (f64, f64));

impl fmt::Display for PageSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self((width, height)) = *self;
        write!(f, "{width:.1} x {height:.1} pt ({:.2} x {:.2} in)", width / 72.0, height / 72.0)
    }
}

/// A number as it is usually written: with an exponent where it has very many digits.
pub(crate) struct Short(pub(crate) f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(value) = self;
        let plain = *value == 0.0 || (1e-5..1e15).contains(&value.abs()) || !value.is_finite();
        if plain { write!(f, "{value}") } else { write!(f, "{value:e}") }
    }
}

/// Numbers of rows and columns.
pub(super) struct Lines(pub(super) (usize, usize));

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self((rows, columns)) = *self;
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        write!(f, "{rows} row{} and {columns} column{}", plural(rows), plural(columns))
    }
}

/// The beginning of a text of any length, in quotes.
pub(crate) struct Beginning<'a>(pub(crate) &'a str);

impl fmt::Debug for Beginning<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 60;
        match self.0.char_indices().nth(MOST) {
            Some((end, _)) => write!(f, "{:?}…", &self.0[..end]),
            None => write!(f, "{:?}", self.0),
        }
    }
}
