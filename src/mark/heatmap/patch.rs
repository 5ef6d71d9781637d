//! Cells that are read together.

use super::Heatmap;
use super::mask::Cell;
use crate::data::Matrix;
use crate::error::Error;
use std::ops::Range;

/// Some rows and columns of cells, in the matrix' own order; made once and filled many times.
#[derive(Default)]
pub(super) struct Patch {
    rows: Range<usize>,
    columns: Range<usize>,
    cells: Vec<Cell>,
    values: Vec<f64>,
    mask: Vec<f64>,
}

impl Patch {
    /// Reads cells, which must be there.
    pub(super) fn read(
        &mut self,
        map: &Heatmap,
        rows: Range<usize>,
        columns: Range<usize>,
    ) -> Result<(), Error> {
        self.read_of(&map.matrix, map, rows, columns)
    }

    /// Reads cells with the values of another matrix.
    pub(super) fn read_of(
        &mut self,
        matrix: &Matrix,
        map: &Heatmap,
        rows: Range<usize>,
        columns: Range<usize>,
    ) -> Result<(), Error> {
        let block = matrix.block(rows.clone(), columns.clone(), &mut self.values)?;
        self.cells.clear();
        self.cells.extend(block.runs().flatten().map(|&value| Cell::of(value)));
        (self.rows, self.columns) = (rows, columns);
        self.set(map.mask.missing(), Cell::Missing)?;
        self.set(map.mask.hidden(), Cell::Hidden)?;
        if let Some(triangle) = map.mask.triangle() {
            let lines = self.cells.chunks_mut(self.columns.len().max(1));
            for (row, line) in self.rows.clone().zip(lines) {
                for (column, cell) in self.columns.clone().zip(line) {
                    if !triangle.contains(row, column) {
                        *cell = Cell::Hidden;
                    }
                }
            }
        }
        Ok(())
    }

    /// Makes something else of the cells where a mask is set: anything but 0, as in numpy.
    fn set(&mut self, mask: Option<&Matrix>, to: Cell) -> Result<(), Error> {
        let Some(mask) = mask else { return Ok(()) };
        let block = mask.block(self.rows.clone(), self.columns.clone(), &mut self.mask)?;
        for (cell, is_set) in self.cells.iter_mut().zip(block.runs().flatten()) {
            if *is_set != 0.0 {
                *cell = to;
            }
        }
        Ok(())
    }

    /// All of its cells, row by row.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// A cell by its row and column of the matrix; hidden beyond the patch.
    pub(super) fn get(&self, row: usize, column: usize) -> Cell {
        if !self.rows.contains(&row) || !self.columns.contains(&column) {
            return Cell::Hidden;
        }
        let at = (row - self.rows.start) * self.columns.len() + (column - self.columns.start);
        self.cells.get(at).copied().unwrap_or(Cell::Hidden)
    }
}
