//! A grid drawn with letters.

use crate::error::Error;
use std::collections::BTreeMap;
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
        let mut counts: BTreeMap<char, (usize, Cells)> = BTreeMap::new();
        for (row, column, letter) in self.places() {
            let found = counts.entry(letter).or_insert((0, (row..row, column..column)));
            found.0 += 1;
            found.1 = around(found.1.clone(), row, column);
        }
        for (letter, (count, (rows, columns))) in counts {
            if rows.len() * columns.len() != count {
                let problem = format!(
                    "the cells of {letter:?} are no rectangle: use another letter for some of them"
                );
                return Err(Error::Mosaic { problem });
            }
        }
        Ok(())
    }

    /// The rows and columns from the first to before the last cell of a letter.
    pub(crate) fn cells(&self, letter: char) -> Option<Cells> {
        self.places().filter(|(_, _, cell)| *cell == letter).fold(
            None,
            |found, (row, column, _)| {
                Some(around(found.unwrap_or((row..row, column..column)), row, column))
            },
        )
    }

    /// All cells that are not blank.
    fn places(&self) -> impl Iterator<Item = (usize, usize, char)> {
        let cells = self.rows.iter().enumerate().flat_map(|(row, cells)| {
            cells.iter().enumerate().map(move |(column, cell)| (row, column, *cell))
        });
        cells.filter(|(_, _, letter)| *letter != BLANK)
    }
}

/// Some rows and columns, from the first to before the last.
type Cells = (Range<usize>, Range<usize>);

/// Some rows and columns, with a cell.
fn around((rows, columns): Cells, row: usize, column: usize) -> Cells {
    (
        rows.start.min(row)..rows.end.max(row + 1),
        columns.start.min(column)..columns.end.max(column + 1),
    )
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
