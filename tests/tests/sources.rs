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

/// A file of 2 x 3000 x 1000 bytes, and a figure of it.
fn large_file(
    name: &str,
    descr: &str,
    extra: usize,
) -> (std::path::PathBuf, Result<Figure, Error>) {
    let header =
        format!("{{'descr': '{descr}', 'fortran_order': False, 'shape': (3000, 1000), }}\n");
    let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
    bytes.extend((header.len() as u16).to_le_bytes());
    bytes.extend(header.as_bytes());
    bytes.resize(bytes.len() + 2 * 3000 * 1000 - extra, 1);
    let path = std::env::temp_dir().join(format!("graticule-{name}-{}.npy", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let figure = Matrix::open_npy(&path).map(figure);
    (path, figure)
}

#[test]
fn a_file_that_is_cut_off_fails_when_it_is_opened() {
    let (path, figure) = large_file("cut", "<u2", 1);
    std::fs::remove_file(path).unwrap();
    assert!(matches!(figure.unwrap_err(), Error::Data { .. }));
    let (path, figure) = large_file("complex", "<c2", 0);
    std::fs::remove_file(path).unwrap();
    assert!(matches!(figure.unwrap_err(), Error::Data { .. }));
}

/// Whether the change is noticed while limits are found, or while cells are reduced.
#[test]
fn a_file_that_changes_its_length_fails_the_figure() {
    for length in [0, 4_000_000, 7_000_000] {
        let (path, figure) = large_file(&format!("changed-{length}"), "<u2", 0);
        let figure = figure.unwrap();
        assert!(figure.render().is_ok());
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(length).unwrap();
        let error = figure.render().unwrap_err();
        assert!(matches!(error, Error::Data { .. }), "{error}");
        std::fs::remove_file(path).unwrap();
    }
}

/// More cells than 64 bits can count.
#[derive(Debug)]
struct Endless;

impl MatrixSource for Endless {
    fn rows(&self) -> usize {
        5_000_000_000
    }

    fn columns(&self) -> usize {
        5_000_000_000
    }

    fn is_integer(&self) -> bool {
        false
    }

    fn block_shape(&self) -> (usize, usize) {
        (100, 100)
    }

    fn read(&self, _: Range<usize>, _: Range<usize>, into: &mut [f64]) -> Result<(), Error> {
        into.fill(1.0);
        Ok(())
    }
}

#[test]
fn more_cells_than_can_be_counted_are_refused() {
    let beyond = Strides::new(30_000, 40_000, 40_000, 1);
    for matrix in [
        Matrix::from_source(Arc::new(Endless)),
        Matrix::from_shared(vec![0_u8; 1000], beyond),
        Matrix::from_vec(vec![0_u8; 1000], 30_000, 40_000),
    ] {
        let error = figure(matrix).render().unwrap_err();
        assert!(!error.to_string().is_empty(), "{error}");
    }
}
