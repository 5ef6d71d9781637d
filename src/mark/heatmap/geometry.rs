//! Where rows and columns are: names, and places along the axes.

use super::Heatmap;
use crate::data::Matrix;
use crate::error::Error;
use crate::mark::{Domain, Extent};
use std::sync::Arc;

/// How a heatmap's rows and columns lie on their axes.
#[derive(Clone, Debug, Default)]
pub(super) struct Geometry {
    row_names: Option<Arc<[String]>>,
    column_names: Option<Arc<[String]>>,
}

impl Heatmap {
    /// Names the rows, from the top: anything that can be written, such as strings, references to
    /// them, or numbers.
    #[must_use]
    pub fn row_names(mut self, names: impl IntoIterator<Item = impl ToString>) -> Self {
        self.geometry.row_names = Some(strings(names));
        self
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
        self.geometry.column_names = Some(strings(names));
        self
    }
}

impl Geometry {
    /// What a matrix covers on both axes.
    pub(super) fn domain(&self, matrix: &Matrix) -> Result<Domain, Error> {
        Ok(Domain::new(
            extent("column", self.column_names.as_ref(), matrix.columns())?,
            extent("row", self.row_names.as_ref(), matrix.rows())?,
        )
        .y_down())
    }

    /// The edges of `count` columns or rows in data.
    pub(super) fn edges(count: usize) -> impl Iterator<Item = f64> {
        (0..=count).map(|index| index as f64 - 0.5)
    }
}

fn strings(names: impl IntoIterator<Item = impl ToString>) -> Arc<[String]> {
    names.into_iter().map(|name| name.to_string()).collect()
}

/// The extent of one axis: its names, which must be as many as there are rows or columns, or a count.
fn extent(
    what: &'static str,
    names: Option<&Arc<[String]>>,
    count: usize,
) -> Result<Extent, Error> {
    match names {
        Some(names) if names.len() == count => Ok(Extent::Categories(Arc::clone(names))),
        Some(names) => Err(Error::NameCount { what, names: names.len(), expected: count }),
        None => Ok(Extent::Interval { low: -0.5, high: count as f64 - 0.5, integer: true }),
    }
}
