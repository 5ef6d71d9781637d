//! Where rows and columns are: names, or places along the axes.

use super::Heatmap;
use super::position::Position;
use crate::data::Matrix;
use crate::error::Error;
use crate::mark::{Domain, Extent};
use std::sync::Arc;

/// Where row 0 is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// On top, as a matrix is written.
    Upper,
    /// At the bottom.
    Lower,
}

/// How a heatmap's rows and columns lie on their axes.
#[derive(Clone, Debug, Default)]
pub(super) struct Geometry {
    rows: Sites,
    columns: Sites,
    origin: Option<Origin>,
}

/// How rows or columns lie on their axis: counted, unless they have names or positions.
#[derive(Clone, Debug, Default)]
struct Sites {
    names: Option<Arc<[String]>>,
    position: Option<Position>,
}

impl Heatmap {
    /// Names the rows, from row 0: anything that can be written, such as strings, references to
    /// them, or numbers.
    #[must_use]
    pub fn row_names(mut self, names: impl IntoIterator<Item = impl ToString>) -> Self {
        self.geometry.rows.names = Some(strings(names));
        self
    }

    /// Names rows and columns alike, as in a matrix of how each goes with each.
    #[must_use]
    pub fn names(self, names: impl IntoIterator<Item = impl ToString>) -> Self {
        let names = strings(names);
        self.row_names(names.iter()).column_names(names.iter())
    }

    /// Names the columns, from the left: anything that can be written.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// let days = ["Mon", "Tue"];
    /// let map = Heatmap::new([[1, 2], [3, 4]]).column_names(&days).row_names(2024..2026);
    /// ```
    #[must_use]
    pub fn column_names(mut self, names: impl IntoIterator<Item = impl ToString>) -> Self {
        self.geometry.columns.names = Some(strings(names));
        self
    }

    /// Sets where row 0 is: on top, unless rows have positions, in which case y grows upwards, as in
    /// any diagram of numbers.
    #[must_use]
    pub fn origin(mut self, origin: Origin) -> Self {
        self.geometry.origin = Some(origin);
        self
    }

    /// Lays the columns, equally wide, from `start`, the outer edge of column 0, to `end`, that of
    /// the last, in data units. Where `end` is less, column 0 is on the right.
    #[must_use]
    pub fn x_extent(mut self, start: f64, end: f64) -> Self {
        self.geometry.columns.position = Some(Position::Extent(start, end));
        self
    }

    /// Lays the rows, equally high, from `start`, the outer edge of row 0, to `end`, that of the
    /// last, in data units; y grows upwards, unless an [`origin`](Self::origin) is set.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// // A spectrogram: 2 s and 8 kHz, row 0 at 0 Hz.
    /// let map = Heatmap::new([[1.0, 2.0], [3.0, 4.0]]).x_extent(0.0, 2.0).y_extent(0.0, 8000.0);
    /// ```
    #[must_use]
    pub fn y_extent(mut self, start: f64, end: f64) -> Self {
        self.geometry.rows.position = Some(Position::Extent(start, end));
        self
    }

    /// Puts the centres of the columns at these places in data units, increasing or decreasing.
    /// Edges are half-way between (matplotlib's `shading="nearest"`).
    #[must_use]
    pub fn x_centers(mut self, centers: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        self.geometry.columns.position = Some(Position::centers(centers));
        self
    }

    /// Puts the centres of the rows at these places in data units, as
    /// [`x_centers`](Self::x_centers) does those of columns.
    #[must_use]
    pub fn y_centers(mut self, centers: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        self.geometry.rows.position = Some(Position::centers(centers));
        self
    }

    /// Puts the edges of the columns at these places in data units, increasing or decreasing: one
    /// more than there are columns, at any distances (matplotlib's `shading="flat"`).
    #[must_use]
    pub fn x_edges(mut self, edges: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        self.geometry.columns.position = Some(Position::edges_at(edges));
        self
    }

    /// Puts the edges of the rows at these places in data units, as [`x_edges`](Self::x_edges) does
    /// those of columns.
    #[must_use]
    pub fn y_edges(mut self, edges: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        self.geometry.rows.position = Some(Position::edges_at(edges));
        self
    }
}

impl Geometry {
    /// What a matrix covers on both axes, where everything is right.
    pub(super) fn domain(&self, matrix: &Matrix) -> Result<Domain, Error> {
        let domain = Domain::new(
            self.columns.extent("x", "column", matrix.columns())?,
            self.rows.extent("y", "row", matrix.rows())?,
        );
        let grows = self.rows.grows(matrix.rows());
        let is_down = match self.origin {
            Some(origin) => grows == (origin == Origin::Upper),
            None => self.rows.position.is_none(),
        };
        Ok(if is_down { domain.y_down() } else { domain })
    }

    /// The edges of all columns and of all rows of a matrix, in data.
    pub(super) fn edges(&self, matrix: &Matrix) -> (Vec<f64>, Vec<f64>) {
        (self.columns.edges(matrix.columns()), self.rows.edges(matrix.rows()))
    }
}

impl Geometry {
    /// The names of a row and of a column.
    pub(super) fn names(&self, row: usize, column: usize) -> (Option<String>, Option<String>) {
        (self.rows.name(row), self.columns.name(column))
    }

    /// The middle of the cell in a row and a column of a matrix, in data; none where there is none.
    pub(super) fn center(&self, matrix: &Matrix, row: usize, column: usize) -> Option<(f64, f64)> {
        let x = self.columns.center(matrix.columns(), column)?;
        Some((x, self.rows.center(matrix.rows(), row)?))
    }
}

impl Sites {
    fn name(&self, index: usize) -> Option<String> {
        self.names.as_ref()?.get(index).cloned()
    }

    /// Where the centre of one is.
    fn center(&self, count: usize, index: usize) -> Option<f64> {
        match &self.position {
            Some(position) => position.center(count, index),
            None => Some(index as f64),
        }
    }

    /// Their edges: number i from i - 0.5 to i + 0.5 where they have no position.
    fn edges(&self, count: usize) -> Vec<f64> {
        match &self.position {
            Some(position) => position.edges(count),
            None => (0..=count).map(|index| index as f64 - 0.5).collect(),
        }
    }

    /// Whether the last has the greatest value.
    fn grows(&self, count: usize) -> bool {
        let edges = self.edges(count);
        edges.first() < edges.last()
    }

    /// Their axis' extent: the names, which must be as many as there are rows or columns, or numbers.
    fn extent(
        &self,
        axis: &'static str,
        line: &'static str,
        count: usize,
    ) -> Result<Extent, Error> {
        match (&self.names, &self.position) {
            (Some(_), Some(_)) => Err(Error::NamesAndPositions { line }),
            (Some(names), None) if names.len() == count => {
                Ok(Extent::Categories(Arc::clone(names)))
            }
            (Some(names), None) => {
                Err(Error::NameCount { what: line, names: names.len(), expected: count })
            }
            (None, None) => {
                Ok(Extent::Interval { low: -0.5, high: count as f64 - 0.5, integer: true })
            }
            (None, Some(position)) => {
                position.check(axis, line, count)?;
                let edges = position.edges(count);
                let (start, end) = (edges[0], edges[edges.len() - 1]);
                Ok(Extent::Interval {
                    low: start.min(end),
                    high: start.max(end),
                    integer: position.is_integer(),
                })
            }
        }
    }
}

fn strings(names: impl IntoIterator<Item = impl ToString>) -> Arc<[String]> {
    names.into_iter().map(|name| name.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mark::Mark as _;

    fn map() -> Heatmap {
        Heatmap::new([[1, 2], [3, 4], [5, 6]])
    }

    #[test]
    fn row_0_is_where_the_origin_says() {
        let is_down = |map: Heatmap| map.domain().unwrap().y_down;
        assert!(is_down(map()));
        assert!(is_down(map().row_names(["a", "b", "c"])));
        assert!(!is_down(map().origin(Origin::Lower)));
        assert!(!is_down(map().y_extent(0.0, 1.0)));
        assert!(!is_down(map().y_extent(1.0, 0.0)));
        // The highest value is in row 0, and so on top, or at the bottom.
        assert!(!is_down(map().y_extent(1.0, 0.0).origin(Origin::Upper)));
        assert!(is_down(map().y_extent(1.0, 0.0).origin(Origin::Lower)));
        assert!(is_down(map().y_edges([0, 1, 2, 9]).origin(Origin::Upper)));
    }

    #[test]
    fn positions_make_an_axis_of_numbers() {
        let domain = map().x_edges([10.0, 3.0, 1.0]).y_centers([0, 1, 2]).domain().unwrap();
        assert_eq!(domain.x, Extent::Interval { low: 1.0, high: 10.0, integer: false });
        assert_eq!(domain.y, Extent::Interval { low: -0.5, high: 2.5, integer: true });
    }

    #[test]
    fn names_and_positions_exclude_each_other() {
        let error = map().column_names(["a", "b"]).x_extent(0.0, 1.0).domain().unwrap_err();
        assert_eq!(error.to_string(), "columns have both names and positions: leave out one");
    }
}
