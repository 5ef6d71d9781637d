//! One table, handed over in every way there is: the same picture, or a typed error.

use graticule::Error;
use graticule::data::{MatrixSource, Strides};
use graticule::prelude::*;
use std::ops::Range;
use std::sync::Arc;

const ROWS: usize = 30;
const COLUMNS: usize = 40;

fn value(row: usize, column: usize) -> i16 {
    (row * 7 + column * column) as i16 % 101
}

fn figure(matrix: Matrix) -> Figure {
    let map = Heatmap::new(matrix).colorbar(Colorbar::new());
    Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map))
}

/// The table as a `.npy` file in Fortran's order.
fn npy() -> Vec<u8> {
    let header =
        format!("{{'descr': '>i2', 'fortran_order': True, 'shape': ({ROWS}, {COLUMNS}), }}\n");
    let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
    bytes.extend((header.len() as u16).to_le_bytes());
    bytes.extend(header.as_bytes());
    for column in 0..COLUMNS {
        bytes.extend((0..ROWS).flat_map(|row| value(row, column).to_be_bytes()));
    }
    bytes
}

/// The table as a formula, which works or doesn't.
#[derive(Debug)]
struct Formula {
    works: bool,
}

impl MatrixSource for Formula {
    fn rows(&self) -> usize {
        ROWS
    }

    fn columns(&self) -> usize {
        COLUMNS
    }

    fn is_integer(&self) -> bool {
        true
    }

    fn block_shape(&self) -> (usize, usize) {
        (4, 4)
    }

    fn read(
        &self,
        rows: Range<usize>,
        columns: Range<usize>,
        into: &mut [f64],
    ) -> Result<(), Error> {
        if !self.works {
            return Err(Error::data("the formula", "division by zero"));
        }
        let cells = rows.flat_map(|row| columns.clone().map(move |column| value(row, column)));
        cells.zip(into).for_each(|(value, into)| *into = value.into());
        Ok(())
    }
}

#[test]
fn the_picture_does_not_show_where_values_come_from() {
    let rows = |row| (0..COLUMNS).map(move |column| value(row, column));
    let list: Vec<i16> = (0..ROWS).flat_map(rows).collect();
    let expected = figure(Matrix::from_vec(list.clone(), ROWS, COLUMNS)).to_svg().unwrap();

    let path = std::env::temp_dir().join(format!("graticule-sources-{}.npy", std::process::id()));
    std::fs::write(&path, npy()).unwrap();
    let file = Matrix::open_npy(&path).unwrap();
    let backwards: Arc<[i16]> = list.iter().rev().copied().collect();
    let turned = Strides::new(ROWS, COLUMNS, -(COLUMNS as isize), -1).offset(list.len() - 1);
    for matrix in [
        file,
        Matrix::from_shared(backwards, turned),
        Matrix::from_source(Arc::new(Formula { works: true })),
    ] {
        assert!(figure(matrix).to_svg().unwrap() == expected);
    }
    std::fs::remove_file(path).unwrap();
}

#[test]
fn a_source_that_fails_fails_the_figure() {
    let error = figure(Matrix::from_source(Arc::new(Formula { works: false }))).render();
    assert_eq!(error.unwrap_err().to_string(), "the formula can't be read: division by zero");
}
