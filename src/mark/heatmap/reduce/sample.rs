//! The way of all other maps: the cells of each pixel by themselves.

use super::{Encode, Job, pixel};
use crate::data;
use crate::error::Error;
use crate::mark::heatmap::patch::Patch;
use crate::mark::heatmap::slots::Slots;
use std::ops::Range;

/// The most cells that are read at once, unless a pixel has more.
const BLOCK: usize = 1 << 15;

pub(super) fn reduce(job: &Job<'_>, encode: Encode<'_>) -> Result<Vec<u32>, Error> {
    let lines =
        data::try_each(job.rows.count(), Patch::default, |patch, y| line(job, encode, y, patch))?;
    Ok(lines.concat())
}

/// A row of pixels.
fn line(job: &Job<'_>, encode: Encode<'_>, y: usize, patch: &mut Patch) -> Result<Vec<u32>, Error> {
    let rows = job.view.rows.indices(job.rows.taps(y));
    let mut codes = Vec::with_capacity(job.columns.count());
    while codes.len() < job.columns.count() {
        let (columns, end) = together(job, codes.len(), BLOCK / rows.len().max(1));
        patch.read(job.view.map, rows.clone(), columns)?;
        let cell = |row, column| patch.get(row, column);
        codes.extend((codes.len()..end).map(|x| encode(pixel::of(job, y, x, cell))));
    }
    Ok(codes)
}

/// The columns of as many pixels from `first` on as have at most so many, and where these pixels end.
fn together(job: &Job<'_>, first: usize, most: usize) -> (Range<usize>, usize) {
    let slots: &Slots = &job.view.columns;
    let mut columns = slots.indices(job.columns.taps(first));
    let mut end = first + 1;
    while end < job.columns.count() {
        let next = slots.indices(job.columns.taps(end));
        let both = match (columns.is_empty(), next.is_empty()) {
            (_, true) => columns.clone(),
            (true, false) => next,
            _ => columns.start.min(next.start)..columns.end.max(next.end),
        };
        if both.len() > most {
            break;
        }
        (columns, end) = (both, end + 1);
    }
    (columns, end)
}
