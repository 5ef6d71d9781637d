use crate::scene::kurbo::Rect;

/// What a mark shows at a point of the page: enough for a tooltip.
///
/// ```
/// use graticule::mark::{Datum, MarkHit};
/// use graticule::scene::kurbo::Rect;
///
/// // The third of some dots, at (2015, 4.5), which tells 4.5 by its place.
/// let dot = Rect::new(97.0, 47.0, 103.0, 53.0);
/// let hit = MarkHit::new(Datum::Item { index: 2 }, (2015.0, 4.5), dot).value(4.5);
/// assert_eq!((hit.x, hit.value), (2015.0, Some(4.5)));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarkHit {
    /// Which of the mark's data it is.
    pub datum: Datum,
    /// Where that is along x, in data: a dot's x, the middle of a cell.
    pub x: f64,
    /// Where that is along y, in data.
    pub y: f64,
    /// The value that is shown there; none where it is missing.
    pub value: Option<f64>,
    /// The value that its size shows, where sizes mean something; none where that is missing.
    pub size: Option<f64>,
    /// The rectangle around what stands for it, in points: a whole cell, a dot.
    pub rect: Rect,
}

/// Which of a mark's data something is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Datum {
    /// A cell of a matrix.
    Cell {
        /// Its row, from 0.
        row: usize,
        /// Its column, from 0.
        column: usize,
        /// The name of the row, where rows have names.
        row_name: Option<String>,
        /// The name of the column, where columns have names.
        column_name: Option<String>,
        /// Which matrix is shown there: 0, or 1 in the half of a split cell that shows the second.
        matrix: usize,
    },
    /// An item of a list: a dot, a bar, a vertex of a line.
    Item {
        /// Its place in the list, from 0.
        index: usize,
    },
}

impl MarkHit {
    /// One of the mark's data, where it is in data (x, y), and the rectangle around what stands for
    /// it, in points. It has no value and no size yet.
    #[must_use]
    pub fn new(datum: Datum, (x, y): (f64, f64), rect: Rect) -> Self {
        Self { datum, x, y, value: None, size: None, rect }
    }

    /// Says which value is shown; NaN is a missing one.
    #[must_use]
    pub fn value(self, value: f64) -> Self {
        Self { value: Some(value).filter(|value| !value.is_nan()), ..self }
    }

    /// Says which value its size shows; NaN is a missing one.
    #[must_use]
    pub fn size(self, size: f64) -> Self {
        Self { size: Some(size).filter(|size| !size.is_nan()), ..self }
    }
}
