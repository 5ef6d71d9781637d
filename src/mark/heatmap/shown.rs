//! The values that a heatmap shows: those of cells that are neither hidden nor masked.

use super::Heatmap;
use super::mask::Cell;
use super::patch::Patch;
use super::reduce::{Tally, Zones};
use crate::data::{self, Matrix, Piece, Values};
use crate::error::Error;
use crate::norm::Norm;
use std::ops::ControlFlow;

/// Those of one heatmap.
pub(super) struct Shown<'a> {
    map: &'a Heatmap,
}

/// The most cells that are read only to know whether any lies beyond limits that were given.
const SCANNED: usize = 1_000_000;

impl Values for Shown<'_> {
    fn parts(&self) -> usize {
        self.map.colored().map(Values::parts).sum()
    }

    /// What can't be read is not shown; [`Shown::check`] tells of it.
    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        let Some((matrix, part)) = self.part(part) else { return ControlFlow::Continue(()) };
        if self.map.mask.is_empty() {
            matrix.visit(part, see)
        } else {
            self.visit_unmasked(matrix, part, see)
        }
    }
}

impl<'a> Shown<'a> {
    pub(super) fn new(map: &'a Heatmap) -> Self {
        Self { map }
    }

    /// Tells what could not be read until now.
    pub(super) fn check(&self) -> Result<(), Error> {
        self.map.colored().try_for_each(Matrix::check)?;
        self.map.mask.check(&self.map.matrix)
    }

    /// Whether values lie below the limits of a norm, and above them. Where limits were taken from
    /// data this is known from its ends. Where they were given, a matrix of more than a million cells
    /// is not read for it: then values may, unless the norm has no colours for them.
    pub(super) fn beyond(&self, norm: &dyn Norm, ends: Option<(f64, f64)>) -> (bool, bool) {
        let (rows, columns) = (self.map.matrix.rows(), self.map.matrix.columns());
        match (ends, Zones::of(norm)) {
            (Some((least, greatest)), Some(zones)) => {
                zones.beyond(least, greatest).unwrap_or_else(|| norm.beyond(self))
            }
            (None, Some(zones)) if rows.saturating_mul(columns) > SCANNED => zones.have_outside(),
            _ => norm.beyond(self),
        }
    }

    /// Counts all cells that are shown, in a pass of its own.
    pub(super) fn count(&self, norm: &dyn Norm, zones: Option<&Zones>) -> Result<Tally, Error> {
        let mut tally = Tally::default();
        if self.map.second.is_some() || self.map.sizes.matrix().is_some() {
            self.count_each(norm, &mut tally);
            return Ok(tally);
        }
        let tiles = self.map.matrix.tiles();
        let tallies = data::try_each(tiles.parts(), Patch::default, |patch, part| {
            let (mut tally, mut values) = (Tally::default(), Vec::new());
            for (rows, columns) in tiles.part(part) {
                patch.read(self.map, rows, columns)?;
                values.clear();
                values.extend(patch.cells().iter().filter_map(|cell| match cell {
                    Cell::Hidden => None,
                    Cell::Missing => Some(f64::NAN),
                    Cell::Value(value) => Some(*value),
                }));
                match zones {
                    Some(zones) => zones.count(&values, &mut tally),
                    None => values.iter().for_each(|&value| tally.add(norm, value)),
                }
            }
            Ok::<_, Error>(tally)
        })?;
        Ok(tallies.into_iter().fold(tally, Tally::with))
    }

    /// Which matrix a part is of, and which of its parts.
    fn part(&self, mut part: usize) -> Option<(&'a Matrix, usize)> {
        for matrix in self.map.colored() {
            match part.checked_sub(matrix.parts()) {
                Some(rest) => part = rest,
                None => return Some((matrix, part)),
            }
        }
        None
    }

    fn visit_unmasked(
        &self,
        matrix: &Matrix,
        part: usize,
        see: &mut dyn FnMut(&Piece<'_>),
    ) -> ControlFlow<()> {
        let (mut patch, mut values) = (Patch::default(), Vec::new());
        for (rows, columns) in matrix.tiles().part(part) {
            // The matrices keep their errors.
            if patch.read_of(matrix, self.map, rows, columns).is_err() {
                return ControlFlow::Break(());
            }
            values.clear();
            values.extend(patch.cells().iter().filter_map(|cell| cell.value()));
            Piece::all(&values).for_each(|piece| see(&piece));
        }
        ControlFlow::Continue(())
    }

    /// Counts cells that are drawn from several numbers: a value, another for a second half, a size.
    fn count_each(&self, norm: &dyn Norm, tally: &mut Tally) {
        let map = self.map;
        let (rows, columns) = (map.matrix.rows(), map.matrix.columns());
        let size = |row, column| map.sizes.matrix().map(|sizes| sizes.get(row, column));
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |at| (row, at))) {
            if map.hides(row, column) {
                continue;
            }
            let value = |matrix| map.cell_of(matrix, row, column).value().unwrap_or(f64::NAN);
            tally.add_cell(norm, map.colored().map(value), size(row, column));
        }
    }
}
