//! Shapes or an image, and what a pixel that stands for many cells shows.

use super::{Heatmap, VECTOR_CELLS};

/// Whether cells are vector shapes or an image under vector text and axes.
///
/// Every figure tells when it draws an image because of the number of cells
/// ([`Warning::CellsAsImage`](crate::Warning::CellsAsImage)), or since cells are smaller than its
/// pixels ([`Warning::CellsReduced`](crate::Warning::CellsReduced)).
///
/// ```
/// use graticule::mark::heatmap::Rendering;
/// use graticule::prelude::*;
///
/// let map = Heatmap::new(Matrix::from_vec(vec![0_u8; 40_000], 200, 200));
/// let figure = |map| Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map));
/// assert_eq!(figure(map.clone()).render()?.warnings().len(), 1);
/// let vector = map.rendering(Rendering::Auto { cells: 50_000 });
/// assert!(figure(vector).render()?.warnings().is_empty());
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rendering {
    /// Shapes up to a number of cells, [`VECTOR_CELLS`] by default, as long as cells are no smaller
    /// than the figure's pixels; an image beyond.
    Auto {
        /// The most cells that are shapes.
        cells: usize,
    },
    /// Shapes, however many and however small: each takes some 20 bytes of a file, and a viewer's
    /// patience. Only [interpolated](super::Interpolation) cells are an image all the same.
    Vector,
    /// An image, no finer than the cells or the page's pixels. Cells that are larger than these
    /// become several equal pixels, a whole number each way and at most 2²⁰ in all, so that edges
    /// stay sharp in viewers that smooth images regardless.
    Image,
}

impl Default for Rendering {
    fn default() -> Self {
        Self::Auto { cells: VECTOR_CELLS }
    }
}

/// What a pixel shows that stands for several cells, since they are smaller than the figure's pixels:
/// a value made from theirs, before it is coloured, so that no colour is off the colormap.
///
/// Cells without a value take no part, nor do those whose value has no place on the norm, such as 0 on
/// a logarithm. Where colours say names (a [category norm](crate::norm::CategoryNorm)) there is nothing
/// between two values: a pixel shows the category that covers most of it, the lesser of equals,
/// unless the nearest cell is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reduction {
    /// The mean, weighted by the area that each cell covers of the pixel.
    #[default]
    Mean,
    /// The greatest value: a single hot cell is never lost.
    Max,
    /// The least value.
    Min,
    /// The median of all cells that the pixel touches; of an even number the mean of the middle
    /// two. Holds a pixel's values at a time.
    Median,
    /// The value of the cell in the pixel's middle: quick, and all values are the data's own, but
    /// what lies between is lost, and patterns come up that aren't there.
    Nearest,
}

impl Reduction {
    /// What a pixel shows "of its cells".
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Mean => "the mean",
            Self::Max => "the greatest value",
            Self::Min => "the least value",
            Self::Median => "the median",
            Self::Nearest => "the middle one",
        }
    }
}

impl Heatmap {
    /// Sets whether cells are vector shapes or an image; by default shapes up to [`VECTOR_CELLS`].
    #[must_use]
    pub fn rendering(self, rendering: Rendering) -> Self {
        Self { rendering, ..self }
    }

    /// Sets what a pixel shows that stands for several cells; their mean by default.
    #[must_use]
    pub fn reduction(self, reduction: Reduction) -> Self {
        Self { reduction, ..self }
    }
}
