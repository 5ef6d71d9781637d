//! A grid drawn with letters.

use crate::error::Error;
use std::ops::Range;

/// The rows of a pattern, blanks as none.
#[derive(Clone, Debug)]
pub(crate) struct Mosaic {
    rows: Vec<Vec<char>>,
}

/// What a blank cell is written as.
const BLANK: char = '.';

impl Mosaic {
    pub(super) fn new(pattern: &str) -> Self {
        let lines = pattern.split([';', '\n']).map(str::trim).filter(|line| !line.is_empty());
        Self { rows: lines.map(|line| line.chars().collect()).collect() }
    }

    /// The number of rows, and of columns of the longest.
    pub(super) fn shape(&self) -> (usize, usize) {
        (self.rows.len(), self.rows.iter().map(Vec::len).max().unwrap_or(0))
    }

    /// Says what is wrong with it: rows of several lengths, or a letter whose cells are no
    /// rectangle.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let (_, columns) = self.shape();
        if let Some((row, cells)) =
            self.rows.iter().enumerate().find(|(_, row)| row.len() != columns)
        {
            return Err(Error::Mosaic {
                problem: format!(
                    "row {row} has {} cells, but another has {columns}: fill blank cells with '.'",
                    cells.len()
                ),
            });
        }
        for &letter in self.rows.iter().flatten().filter(|letter| **letter != BLANK) {
            let Some((rows, columns)) = self.cells(letter) else { continue };
            let is_filled = self.rows[rows.clone()]
                .iter()
                .all(|row| row[columns.clone()].iter().all(|cell| *cell == letter));
            if !is_filled {
                let problem = format!(
                    "the cells of {letter:?} are no rectangle: use another letter for some of them"
                );
                return Err(Error::Mosaic { problem });
            }
        }
        Ok(())
    }

    /// The rows and columns from the first to before the last cell of a letter.
    pub(crate) fn cells(&self, letter: char) -> Option<(Range<usize>, Range<usize>)> {
        let places = self.rows.iter().enumerate().flat_map(|(row, cells)| {
            cells.iter().enumerate().map(move |(column, cell)| (row, column, *cell))
        });
        places.filter(|(_, _, cell)| *cell == letter && letter != BLANK).fold(
            None,
            |found, (row, column, _)| {
                let (rows, columns) = found.unwrap_or((row..row, column..column));
                Some((
                    rows.start.min(row)..rows.end.max(row + 1),
                    columns.start.min(column)..columns.end.max(column + 1),
                ))
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_rectangles() {
        let mosaic = Mosaic::new("AAB\n C.B ;");
        assert_eq!(mosaic.shape(), (2, 3));
        assert!(mosaic.check().is_ok());
        assert_eq!(mosaic.cells('A'), Some((0..1, 0..2)));
        assert_eq!(mosaic.cells('B'), Some((0..2, 2..3)));
        assert_eq!(mosaic.cells('.'), None);
        assert_eq!(mosaic.cells('D'), None);
    }

    #[test]
    fn mistakes_are_said() {
        let message = |pattern| Mosaic::new(pattern).check().unwrap_err().to_string();
        assert_eq!(
            message("AB;A"),
            "the mosaic can't be read: row 1 has 1 cells, but another has 2: fill blank cells with \
             '.'"
        );
        assert_eq!(
            message("AB;BA"),
            "the mosaic can't be read: the cells of 'A' are no rectangle: use another letter for \
             some of them"
        );
    }
}
