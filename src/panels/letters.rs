use crate::journal::{Journal, PanelLetters};
use crate::units::Length;

/// Letters that number the panels of a figure, in reading order, at the upper left corner of each, or
/// [below](Letters::below) each.
///
/// They have the theme's size and weight for letters, bold by default. A letter at the corner shares a
/// line with its panel's title, unless that has to be broken or shrunk for it. A grid within the grid
/// counts as one panel. What journals want is [`Journal::letters`](crate::journal::Journal::letters).
///
/// ```
/// use graticule::panels::Letters;
/// use graticule::prelude::points;
///
/// let letters = Letters::upper().in_brackets().size(points(9.0));
/// assert_eq!(letters.letter(1), "(B)");
/// assert_eq!(Letters::lower().letter(27), "ab");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letters {
    is_upper: bool,
    has_brackets: bool,
    is_below: bool,
    size: Option<Length>,
}

impl Letters {
    /// a, b, c.
    #[must_use]
    pub fn lower() -> Self {
        Self { is_upper: false, has_brackets: false, is_below: false, size: None }
    }

    /// A, B, C.
    #[must_use]
    pub fn upper() -> Self {
        Self { is_upper: true, ..Self::lower() }
    }

    /// Puts them in brackets: (a), (b), (c).
    #[must_use]
    pub fn in_brackets(self) -> Self {
        Self { has_brackets: true, ..self }
    }

    /// Centres each below the data of its panel and all that hangs on them, those of a row on one line.
    #[must_use]
    pub fn below(self) -> Self {
        Self { is_below: true, ..self }
    }

    /// Sets their text size: by default the theme's `letter_size`.
    #[must_use]
    pub fn size(self, size: Length) -> Self {
        Self { size: Some(size), ..self }
    }

    /// The letter of a panel, counted from 0: after z comes aa.
    #[must_use]
    pub fn letter(self, index: usize) -> String {
        let (first, mut rest) = (if self.is_upper { b'A' } else { b'a' }, index);
        let mut letters = Vec::new();
        loop {
            letters.push(char::from(first + (rest % 26) as u8));
            match (rest / 26).checked_sub(1) {
                Some(more) => rest = more,
                None => break,
            }
        }
        let letter: String = letters.into_iter().rev().collect();
        if self.has_brackets { format!("({letter})") } else { letter }
    }

    /// Whether they stand below their panels.
    #[must_use]
    pub fn is_below(self) -> bool {
        self.is_below
    }

    /// Their text size, where one is given.
    #[must_use]
    pub fn get_size(self) -> Option<Length> {
        self.size
    }
}

impl Journal {
    /// Letters as it wants them: small ones or capitals, in brackets or not, below panels or not;
    /// capitals at the corner where it says nothing. Their size and weight are those of its [theme](Journal::theme).
    ///
    /// ```
    /// use graticule::journal::{CELL, IEEE, NATURE};
    ///
    /// let first = [NATURE, CELL, IEEE].map(|journal| journal.letters().letter(0));
    /// assert_eq!(first, ["a", "A", "(a)"]);
    /// assert!(IEEE.letters().is_below());
    /// assert_eq!(NATURE.theme().letter_size, 8.0);
    /// ```
    #[must_use]
    pub fn letters(&self) -> Letters {
        let wanted = self.panel_letters.map(|demand| demand.value);
        let is_upper = wanted.is_none_or(|PanelLetters { capitals, .. }| capitals);
        let is_on = |wanted: Option<bool>| wanted.unwrap_or(false);
        let has_brackets = is_on(wanted.and_then(|letters| letters.brackets));
        let is_below = is_on(wanted.and_then(|letters| letters.below));
        Letters { is_upper, has_brackets, is_below, size: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> =
            [0, 25, 26, 51, 52, 701, 702].map(|i| Letters::lower().letter(i)).into();
        assert_eq!(letters, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
