//! Matrices of millions of cells, and long ones.

use crate::draw::{drawn, page, warns, within_memory};
use graticule::data::MatrixSource;
use graticule::prelude::*;
use graticule::{Error, Warning};
use std::ops::Range;
use std::sync::Arc;

fn matrix(rows: usize, columns: usize) -> Matrix {
    Matrix::from_vec((0..rows * columns).map(|i| (i % 97) as u8).collect::<Vec<_>>(), rows, columns)
}

fn is_left_out(warning: &Warning) -> bool {
    matches!(warning, Warning::CellLabelsLeftOut { .. })
}

#[test]
fn a_million_numbers() {
    let rendered =
        drawn(&page(Heatmap::new(matrix(1000, 1000)).annotate(true).colorbar(Colorbar::new())));
    assert!(warns(&rendered, is_left_out));
    assert!(warns(&rendered, |w| matches!(w, Warning::CellsReduced { rows: 1000, .. })));
    assert!(rendered.to_svg().unwrap().len() < 1 << 20);
}

#[test]
fn nine_million_cells() {
    let rendered = drawn(&page(Heatmap::new(matrix(3000, 3000))));
    assert!(rendered.to_svg().unwrap().len() < 1 << 20);
}

#[test]
fn one_very_long_row_or_column() {
    for (rows, columns) in [(1, 100_000), (100_000, 1)] {
        let map = Heatmap::new(matrix(rows, columns)).annotate(true);
        let rendered = drawn(&page(map.clone()));
        assert!(warns(&rendered, is_left_out));
        assert!(warns(&rendered, |w| matches!(w, Warning::CellsReduced { .. })));
        // Square cells of this shape fit no page.
        let axes = Axes::new().aspect(Aspect::Equal).mark(map);
        let error = Figure::new(inches(6.0), inches(4.0)).axes(axes).render().unwrap_err();
        assert!(error.to_string().contains("leave the aspect free"), "{error}");
    }
}

#[test]
fn many_small_numbers_as_a_block() {
    let rendered = drawn(&page(Heatmap::new(matrix(99, 99)).annotate(true)));
    assert!(warns(&rendered, is_left_out));
}

/// Rows that are computed when they are asked for.
#[derive(Debug)]
struct Waves;

const SIDE: usize = 31_623;

impl MatrixSource for Waves {
    fn rows(&self) -> usize {
        SIDE
    }

    fn columns(&self) -> usize {
        SIDE
    }

    fn is_integer(&self) -> bool {
        false
    }

    fn block_shape(&self) -> (usize, usize) {
        (1, SIDE)
    }

    fn read(&self, rows: Range<usize>, _: Range<usize>, into: &mut [f64]) -> Result<(), Error> {
        into.fill((rows.start % 4096) as f64);
        Ok(())
    }
}

/// 8 GB as floats, of which no more than some blocks are ever in memory.
#[test]
#[ignore = "it takes minutes unless optimized: cargo test --release -p graticule-tests -- --ignored"]
fn a_billion_cells() {
    let rendered = page(Heatmap::new(Matrix::from_source(Arc::new(Waves)))).render().unwrap();
    assert!(warns(&rendered, |w| matches!(w, Warning::CellsReduced { rows: SIDE, .. })));
    assert!(rendered.to_png().unwrap().len() < 1 << 20);
    within_memory();
}
