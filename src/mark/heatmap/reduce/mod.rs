//! From cells to pixels: values are reduced before they are coloured, so that all colours are the
//! map's.
//!
//! There are two ways. [`stream`] reads the matrix once, in blocks as they lie in memory or in a file,
//! and keeps sums for each column: it is bound by memory, and takes what most maps are. [`sample`]
//! looks at the cells of each pixel, and does everything else: masks, medians, names, interpolation.
//! Both work on rows of pixels in parallel, and neither lets the order in which values are added
//! depend on threads, or on how a matrix is stored.

mod lanes;
mod pixel;
mod sample;
mod stream;
mod tally;
mod weights;
mod zones;

pub(super) use tally::Tally;
pub(super) use zones::Zones;

use super::mask::Cell;
use super::rendering::Reduction;
use super::resample::Resampling;
use super::view::View;
use crate::error::Error;

/// What is to be reduced to what.
pub(super) struct Job<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) rows: &'a Resampling,
    pub(super) columns: &'a Resampling,
    /// None where values are names.
    pub(super) zones: Option<Zones>,
    pub(super) reduction: Reduction,
}

/// The number that stands for how a pixel is painted.
type Encode<'a> = &'a (dyn Fn(Cell) -> u32 + Sync);

/// An image before it has colours.
pub(super) struct Reduced {
    /// Each pixel's number, row by row from the top left.
    pub(super) codes: Vec<u32>,
    /// What was counted on the way.
    pub(super) tally: Option<Tally>,
}

impl Job<'_> {
    /// All pixels, each by the number that stands for how it is painted.
    pub(super) fn run(&self, encode: Encode<'_>) -> Result<Reduced, Error> {
        match self.zones {
            Some(zones) if self.may_stream() => stream::reduce(self, &zones, encode),
            _ => Ok(Reduced { codes: sample::reduce(self, encode)?, tally: None }),
        }
    }

    /// What one pixel shows, of cells that are told by their row and column.
    pub(super) fn pixel(&self, y: usize, x: usize, cell: impl Fn(usize, usize) -> Cell) -> Cell {
        pixel::of(self, y, x, cell)
    }

    fn may_stream(&self) -> bool {
        use Reduction::{Max, Mean, Min};
        let is_one_slot = |resampling: &Resampling| resampling.owner(0).is_none();
        self.view.map.mask.is_empty()
            && is_one_slot(self.rows)
            && is_one_slot(self.columns)
            && matches!(self.reduction, Mean | Max | Min)
    }
}
