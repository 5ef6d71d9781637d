/// Some rows and columns of a matrix, as floats: what [`Matrix::block`] gives.
///
/// [`Matrix::block`]: crate::data::Matrix::block
#[derive(Clone, Copy, Debug)]
pub struct Block<'a> {
    values: &'a [f64],
    columns: usize,
    /// From the start of one row to that of the next.
    pitch: usize,
}

impl<'a> Block<'a> {
    pub(super) fn new(values: &'a [f64], columns: usize, pitch: usize) -> Self {
        Self { values, columns, pitch }
    }

    /// Its rows, from the first on; each has all of its columns.
    pub fn rows(&self) -> impl Iterator<Item = &'a [f64]> + use<'a> {
        self.slices(self.columns, self.pitch)
    }

    /// All its values, row by row, in as few slices as can be: one where rows lie side by side.
    pub fn runs(&self) -> impl Iterator<Item = &'a [f64]> + use<'a> {
        let whole = self.columns == self.pitch;
        let length = self.values.len();
        if whole { self.slices(length, length) } else { self.slices(self.columns, self.pitch) }
    }

    fn slices(&self, length: usize, pitch: usize) -> impl Iterator<Item = &'a [f64]> + use<'a> {
        self.values.chunks(pitch.max(1)).map(move |row| row.get(..length).unwrap_or(row))
    }
}
