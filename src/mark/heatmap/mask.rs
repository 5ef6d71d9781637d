//! Which cells are shown, and which of them have a value.

use super::Heatmap;
use crate::data::Matrix;
use crate::error::Error;

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell {
    /// Not painted at all: the page shows.
    Hidden,
    /// Without a value: NaN, or masked.
    Missing,
    /// With a value, which is not NaN. The norm may still have no place for it.
    Value(f64),
}

/// A triangle of a matrix: row by column, from the top left to the bottom right, as numpy's `tril`
/// and `triu` cut it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triangle {
    /// The cells whose column is less than their row.
    Lower {
        /// Whether those whose column is their row belong to it.
        diagonal: bool,
    },
    /// The cells whose column is greater than their row.
    Upper {
        /// Whether those whose column is their row belong to it.
        diagonal: bool,
    },
}

impl Cell {
    /// The cell of a value of a matrix.
    pub(super) fn of(value: f64) -> Self {
        if value.is_nan() { Self::Missing } else { Self::Value(value) }
    }

    /// Its value.
    pub(super) fn value(self) -> Option<f64> {
        match self {
            Self::Hidden | Self::Missing => None,
            Self::Value(value) => Some(value),
        }
    }
}

impl Triangle {
    /// Whether a cell is in it.
    pub(super) fn contains(self, row: usize, column: usize) -> bool {
        match self {
            Self::Lower { diagonal } => column < row || diagonal && column == row,
            Self::Upper { diagonal } => column > row || diagonal && column == row,
        }
    }
}

/// The cells that are not what the matrix says.
#[derive(Clone, Debug, Default)]
pub(super) struct Mask {
    missing: Option<Matrix>,
    hidden: Option<Matrix>,
    triangle: Option<Triangle>,
}

impl Heatmap {
    /// Treats cells as missing, whatever their value: those where the mask, of the matrix' own
    /// shape, is `true`, as numpy's masked arrays have it. They are drawn like NaN, and take no part
    /// in limits from the data.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// let map = Heatmap::new([[1.0, -99.0], [3.0, 4.0]]).mask([[false, true], [false, false]]);
    /// ```
    #[must_use]
    pub fn mask(mut self, mask: impl Into<Matrix>) -> Self {
        self.mask.missing = Some(mask.into());
        self
    }

    /// Leaves cells out, so that the page shows: those where `hidden`, of the matrix' own shape, is
    /// `true` (seaborn's `mask`). They take no part in limits from the data.
    #[must_use]
    pub fn hide(mut self, hidden: impl Into<Matrix>) -> Self {
        self.mask.hidden = Some(hidden.into());
        self
    }

    /// Shows one triangle of the matrix and leaves the other cells out: a symmetric matrix says
    /// everything twice.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// let correlations = Heatmap::new([[1.0, 0.4], [0.4, 1.0]])
    ///     .triangle(Triangle::Lower { diagonal: false });
    /// ```
    #[must_use]
    pub fn triangle(mut self, triangle: Triangle) -> Self {
        self.mask.triangle = Some(triangle);
        self
    }

    /// What a cell is.
    pub(super) fn cell(&self, row: usize, column: usize) -> Cell {
        self.cell_of(&self.matrix, row, column)
    }

    /// What a cell is with the values of another matrix.
    pub(super) fn cell_of(&self, matrix: &Matrix, row: usize, column: usize) -> Cell {
        let value = matrix.get(row, column);
        if self.mask.hides(row, column) {
            Cell::Hidden
        } else if value.is_nan() || is_set(self.mask.missing.as_ref(), row, column) {
            Cell::Missing
        } else {
            Cell::Value(value)
        }
    }

    /// The values of a matrix, this one's own or another, in all cells that are shown and have one,
    /// row by row.
    pub(super) fn values_of<'a>(&'a self, matrix: &'a Matrix) -> impl Iterator<Item = f64> + 'a {
        let columns = self.matrix.columns();
        (0..self.matrix.rows())
            .flat_map(move |row| (0..columns).map(move |column| (row, column)))
            .filter_map(|(row, column)| match self.cell_of(matrix, row, column) {
                Cell::Value(value) => Some(value),
                Cell::Hidden | Cell::Missing => None,
            })
    }

    /// Whether a cell is not painted at all.
    pub(super) fn hides(&self, row: usize, column: usize) -> bool {
        self.mask.hides(row, column)
    }
}

impl Mask {
    /// Whether it leaves all cells as they are.
    pub(super) fn is_empty(&self) -> bool {
        self.missing.is_none() && self.hidden.is_none() && self.triangle.is_none()
    }

    /// Tells whether its matrices have a shape, and that of the heatmap's.
    pub(super) fn check(&self, matrix: &Matrix) -> Result<(), Error> {
        let masks = [("mask", &self.missing), ("matrix of hidden cells", &self.hidden)];
        masks.into_iter().try_for_each(|(what, mask)| match mask {
            Some(mask) => matrix.check_beside(what, mask),
            None => Ok(()),
        })
    }

    /// Which cells are missing, whatever their value.
    pub(super) fn missing(&self) -> Option<&Matrix> {
        self.missing.as_ref()
    }

    /// Which cells are hidden.
    pub(super) fn hidden(&self) -> Option<&Matrix> {
        self.hidden.as_ref()
    }

    /// The triangle that is shown.
    pub(super) fn triangle(&self) -> Option<Triangle> {
        self.triangle
    }

    fn hides(&self, row: usize, column: usize) -> bool {
        self.triangle.is_some_and(|triangle| !triangle.contains(row, column))
            || is_set(self.hidden.as_ref(), row, column)
    }
}

/// Whether a matrix is there and says yes: anything but 0, as in numpy.
fn is_set(mask: Option<&Matrix>, row: usize, column: usize) -> bool {
    mask.is_some_and(|mask| mask.get(row, column) != 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mark::Mark as _;
    use crate::mark::heatmap::patch::Patch;

    fn cells(map: &Heatmap) -> Vec<Cell> {
        let (rows, columns) = (map.matrix.rows(), map.matrix.columns());
        let mut patch = Patch::default();
        patch.read(map, 0..rows, 0..columns).unwrap();
        let cells = patch.cells().to_vec();
        let single =
            (0..rows).flat_map(|row| (0..columns).map(move |column| map.cell(row, column)));
        assert!(single.eq(cells.iter().copied()));
        cells
    }

    fn shown(map: &Heatmap) -> Vec<bool> {
        cells(map).into_iter().map(|cell| cell != Cell::Hidden).collect()
    }

    #[test]
    fn triangles_are_numpys() {
        let map = Heatmap::new([[1; 3]; 2]);
        for (triangle, expected) in [
            (Triangle::Lower { diagonal: true }, [[1, 0, 0], [1, 1, 0]]),
            (Triangle::Lower { diagonal: false }, [[0, 0, 0], [1, 0, 0]]),
            (Triangle::Upper { diagonal: true }, [[1, 1, 1], [0, 1, 1]]),
            (Triangle::Upper { diagonal: false }, [[0, 1, 1], [0, 0, 1]]),
        ] {
            let expected: Vec<bool> = expected.concat().iter().map(|&one| one == 1).collect();
            assert_eq!(shown(&map.clone().triangle(triangle)), expected, "{triangle:?}");
        }
    }

    #[test]
    fn what_is_hidden_or_masked_has_no_value() {
        let map = Heatmap::new([[1.0, 2.0, f64::NAN, 900.0]])
            .mask([[false, true, false, false]])
            .hide([[false, false, false, true]]);
        assert_eq!(cells(&map), [Cell::Value(1.0), Cell::Missing, Cell::Missing, Cell::Hidden]);
        assert_eq!(map.values_of(&map.matrix).collect::<Vec<_>>(), [1.0]);
    }

    #[test]
    fn limits_come_from_what_is_shown() {
        let map = Heatmap::new([[1.0, 2.0], [5.0, 900.0]]).mask([[false, false], [false, true]]);
        let mappable = map.mappable(None).unwrap().unwrap();
        assert_eq!(mappable.norm.scale().limits(), (1.0, 5.0));
        let lower = Heatmap::new([[900.0, 2.0], [5.0, -900.0]]).hide([[1, 0], [0, 1]]);
        assert_eq!(lower.mappable(None).unwrap().unwrap().norm.scale().limits(), (2.0, 5.0));
    }

    #[test]
    fn wrong_shapes_are_told() {
        let message = |map: Heatmap| map.domain().unwrap_err().to_string();
        let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]);
        assert_eq!(
            message(map.clone().mask([[true; 2]; 3])),
            "the shape of the mask is 3 rows and 2 columns, but that of the matrix is 2 rows and 3 \
             columns"
        );
        assert_eq!(
            message(map.hide(vec![vec![true], vec![]])),
            "the matrix of hidden cells: row 1 has 0 values, but row 0 has 1"
        );
    }
}
