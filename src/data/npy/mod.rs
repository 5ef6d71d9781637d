//! NumPy's files: <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.

mod dtype;
mod error;
mod file;
mod header;
mod positioned;

#[cfg(test)]
mod tests;

pub use error::NpyError;

use super::matrix::Matrix;
use crate::error::Error;
use file::NpyFile;
use std::path::Path;
use std::sync::Arc;

impl Matrix {
    /// A matrix from a `.npy` file of two dimensions, which is read block by block when a figure is
    /// drawn and never loaded whole (feature `npy`).
    ///
    /// It may hold booleans, integers of 1 to 8 bytes or floats of 2, 4 or 8, of either byte order,
    /// in C's or Fortran's order. The file must stay as it is: if its length changes, figures fail.
    ///
    /// ```no_run
    /// use graticule::prelude::*;
    ///
    /// let grid = Matrix::open_npy("grid.npy")?;
    /// let axes = Axes::new().mark(Heatmap::new(grid));
    /// Figure::new(inches(6.0), inches(4.0)).axes(axes).save("grid.png")?;
    /// # Ok::<(), graticule::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Data`] with the path and a [`NpyError`] when the file can't be opened, is no `.npy`
    /// file, holds something else than numbers in two dimensions, or is not as long as its header
    /// says.
    pub fn open_npy(path: impl AsRef<Path>) -> Result<Self, Error> {
        Ok(Self::from_source(Arc::new(NpyFile::open(path.as_ref())?)))
    }
}
