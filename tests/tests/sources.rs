//! One table, handed over in every way there is: the same picture, or a typed error.

use graticule::Error;
use graticule::data::{MatrixSource, NpyError, Strides, Values};
use graticule::norm::{Bands, LinearNorm, Norm, QuantileNorm};
use graticule::prelude::*;
use graticule::scale::Scale;
use graticule_tests::Formula;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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
fn npy() -> Npy {
    let column = |column| (0..ROWS).flat_map(move |row| value(row, column).to_be_bytes());
    Npy::new("'>i2'", true, (ROWS, COLUMNS), &(0..COLUMNS).flat_map(column).collect::<Vec<u8>>())
}

/// The table as a formula.
fn formula(value: fn(usize, usize) -> Result<f64, Error>) -> Matrix {
    Matrix::from_source(Arc::new(Formula::new((ROWS, COLUMNS), (4, 4), value)))
}

#[test]
fn the_picture_does_not_show_where_values_come_from() {
    let rows = |row| (0..COLUMNS).map(move |column| value(row, column));
    let list: Vec<i16> = (0..ROWS).flat_map(rows).collect();
    let expected = figure(Matrix::from_vec(list.clone(), ROWS, COLUMNS)).to_svg().unwrap();

    let file = npy();
    let backwards: Arc<[i16]> = list.iter().rev().copied().collect();
    let turned = Strides::new(ROWS, COLUMNS, -(COLUMNS as isize), -1).offset(list.len() - 1);
    for matrix in [
        file.open().unwrap(),
        Matrix::from_shared(backwards, turned),
        formula(|row, column| Ok(value(row, column).into())),
    ] {
        assert!(figure(matrix).to_svg().unwrap() == expected);
    }
}

#[test]
fn a_source_that_fails_fails_the_figure() {
    let broken = formula(|_, _| Err(Error::data("the formula", "division by zero")));
    let error = figure(broken).render();
    assert_eq!(error.unwrap_err().to_string(), "the formula can't be read: division by zero");
}

/// A `.npy` file that goes when the test does.
struct Npy(PathBuf);

impl Npy {
    /// Of a type and order, with these bytes of values.
    fn new(descr: &str, is_fortran: bool, (rows, columns): (usize, usize), values: &[u8]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let order = if is_fortran { "True" } else { "False" };
        let header = format!(
            "{{'descr': {descr}, 'fortran_order': {order}, 'shape': ({rows}, {columns}), }}\n"
        );
        let mut bytes = b"\x93NUMPY\x01\x00".to_vec();
        bytes.extend((header.len() as u16).to_le_bytes());
        bytes.extend(header.as_bytes());
        bytes.extend(values);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("graticule-sources-{}-{number}.npy", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    /// Of 3000 x 1000 integers of two bytes.
    fn large() -> Self {
        Self::new("'<u2'", false, (3000, 1000), &vec![1; 2 * 3000 * 1000])
    }

    fn open(&self) -> Result<Matrix, Error> {
        Matrix::open_npy(&self.0)
    }

    fn set_length(&self, length: u64) {
        std::fs::OpenOptions::new().write(true).open(&self.0).unwrap().set_len(length).unwrap();
    }
}

impl Drop for Npy {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What is wrong with a file.
fn reason(error: &Error) -> NpyError {
    let Error::Data { what, source } = error else { panic!("{error}") };
    assert!(what.ends_with(".npy"), "{what}");
    source.downcast_ref::<NpyError>().unwrap().clone()
}

/// Cells smaller than pixels, of every order of bytes and of cells.
#[test]
fn large_files_of_any_order_give_the_same_bytes() {
    let (rows, columns) = (1100, 1000);
    let value = |row: usize, column: usize| (row * 7 + column * column) as i16 % 1009;
    let by_row = || (0..rows).flat_map(|row| (0..columns).map(move |column| value(row, column)));
    let by_column = || (0..columns).flat_map(|column| (0..rows).map(move |row| value(row, column)));
    let pictures = |matrix: Matrix| {
        let map = Heatmap::new(matrix).colorbar(Colorbar::new());
        let maps = [map.clone(), map.clone().robust(), map.limits(100.0, 800.0)];
        maps.map(|map| {
            let axes = Axes::new().mark(map);
            Figure::new(inches(4.0), inches(3.0)).axes(axes).to_svg().unwrap()
        })
    };
    let expected = pictures(Matrix::from_vec(by_row().collect(), rows, columns));
    let floats = |values: &mut dyn Iterator<Item = i16>, to: fn(f64) -> [u8; 8]| -> Vec<u8> {
        values.flat_map(|value| to(value.into())).collect()
    };
    let files = [
        ("'<i2'", false, by_row().flat_map(i16::to_le_bytes).collect()),
        ("'>i2'", false, by_row().flat_map(i16::to_be_bytes).collect()),
        ("'<i2'", true, by_column().flat_map(i16::to_le_bytes).collect()),
        ("'>i2'", true, by_column().flat_map(i16::to_be_bytes).collect::<Vec<u8>>()),
    ];
    for (descr, is_fortran, bytes) in &files {
        let file = Npy::new(descr, *is_fortran, (rows, columns), bytes);
        assert!(pictures(file.open().unwrap()) == expected, "{descr} {is_fortran}");
    }
    // Integers have no decimals on the colorbar, which floats may have: these have a picture of their own.
    let list = by_row().map(f64::from).collect();
    let expected = pictures(Matrix::from_vec(list, rows, columns));
    for (descr, is_fortran, bytes) in [
        ("'<f8'", false, floats(&mut by_row(), f64::to_le_bytes)),
        ("'>f8'", true, floats(&mut by_column(), f64::to_be_bytes)),
    ] {
        let file = Npy::new(descr, is_fortran, (rows, columns), &bytes);
        assert!(pictures(file.open().unwrap()) == expected, "{descr} {is_fortran}");
    }
}

#[test]
fn a_file_that_is_cut_off_fails_when_it_is_opened() {
    let file = Npy::new("'<u2'", false, (300, 100), &[1; 2 * 300 * 100 - 1]);
    let error = reason(&file.open().unwrap_err());
    assert!(matches!(error, NpyError::Length { expected, found } if found + 1 == expected));
    // A header that asks for more than any memory has.
    let file = Npy::new("'<f8'", true, (1_000_000, 1_000_000), &[1; 800]);
    assert!(matches!(reason(&file.open().unwrap_err()), NpyError::Length { found: 800.., .. }));
}

#[test]
fn types_that_are_no_real_numbers_are_refused() {
    for descr in ["'<c16'", "'|O'", "'<U5'", "'<M8[s]'", "'<f16'", "[('x', '<f8')]"] {
        let file = Npy::new(descr, false, (20, 10), &[1; 3200]);
        let error = reason(&file.open().unwrap_err());
        assert!(matches!(error, NpyError::DType { .. }), "{error}");
    }
}

/// Whether the change is noticed while limits are found, or while cells are reduced.
#[test]
fn a_file_that_changes_its_length_fails_the_figure() {
    for length in [0, 4_000_000, 7_000_000] {
        let file = Npy::large();
        let figure = figure(file.open().unwrap());
        assert!(figure.render().is_ok());
        file.set_length(length);
        let error = reason(&figure.render().unwrap_err());
        assert!(matches!(error, NpyError::Changed), "{error}");
    }
}

/// A norm that cuts a file off, or lets it grow, as soon as it knows its limits.
#[derive(Debug)]
struct Meddling {
    norm: LinearNorm,
    file: Arc<Npy>,
    length: u64,
}

impl std::fmt::Debug for Npy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Norm for Meddling {
    fn normalize(&self, value: f64) -> f64 {
        self.norm.normalize(value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.norm.inverse(place)
    }

    fn needs_data(&self) -> bool {
        true
    }

    fn autoscale(&self, data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        let norm = self.norm.autoscale(data)?;
        self.file.set_length(self.length);
        Ok(norm)
    }

    fn scale(&self) -> Arc<dyn Scale> {
        self.norm.scale()
    }

    fn bands(&self) -> Option<Bands> {
        None
    }
}

/// Between the pass for limits and that for pixels.
#[test]
fn a_file_that_changes_while_it_is_drawn_fails_the_figure() {
    for length in [0, 3_000_000, 7_000_000] {
        let file = Arc::new(Npy::large());
        let map = Heatmap::new(file.open().unwrap());
        let map = map.norm(Meddling { norm: LinearNorm::new(), file, length });
        let figure = Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map));
        for extension in ["svg", "png", "pdf"] {
            let mut out = Vec::new();
            let error = reason(&figure.write(extension, &mut out).unwrap_err());
            assert!(matches!(error, NpyError::Changed) && out.is_empty(), "{error}");
        }
    }
}

/// A table of any shape that can't be read from some row on.
#[derive(Debug)]
struct Broken {
    shape: (usize, usize),
    from: usize,
}

impl MatrixSource for Broken {
    fn rows(&self) -> usize {
        self.shape.0
    }

    fn columns(&self) -> usize {
        self.shape.1
    }

    fn is_integer(&self) -> bool {
        false
    }

    fn block_shape(&self) -> (usize, usize) {
        (usize::MAX, usize::MAX)
    }

    fn read(&self, rows: Range<usize>, _: Range<usize>, into: &mut [f64]) -> Result<(), Error> {
        into.fill(rows.start as f64);
        if rows.end > self.from { Err(Error::data("the tape", "it is torn")) } else { Ok(()) }
    }
}

#[test]
fn more_cells_than_can_be_counted_are_refused() {
    for (rows, columns) in [(5_000_000_000, 5_000_000_000), (usize::MAX, 2)] {
        let source = Broken { shape: (rows, columns), from: usize::MAX };
        let error = figure(Matrix::from_source(Arc::new(source))).render().unwrap_err();
        assert!(matches!(error, Error::TooManyCells { .. }), "{error}");
    }
}

/// Of billions of cells, no more than a few blocks are ever asked for or in memory.
#[test]
fn a_failure_among_billions_of_cells_is_told_at_once() {
    for (shape, from) in [((40_000, 40_000), 100), ((40_000, 40_000), 0), ((1000, 1 << 40), 0)] {
        let matrix = Matrix::from_source(Arc::new(Broken { shape, from }));
        let map = Heatmap::new(matrix);
        for map in [map.clone(), map.clone().robust(), map.norm(QuantileNorm::default())] {
            let axes = Axes::new().mark(map.colorbar(Colorbar::new()));
            let error = Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap_err();
            assert_eq!(error.to_string(), "the tape can't be read: it is torn");
        }
    }
}

#[test]
fn strides_that_leave_their_list_are_refused() {
    for strides in [
        Strides::new(30_000, 40_000, 40_000, 1),
        Strides::new(40, 25, 25, 1).offset(1),
        Strides::new(40, 25, -25, 1),
        Strides::new(40, 25, 25, -1),
        Strides::new(2, 2, isize::MIN, isize::MAX),
        Strides::new(1, 1, 1, 1).offset(usize::MAX),
    ] {
        let error = figure(Matrix::from_shared(vec![0_u8; 1000], strides)).render().unwrap_err();
        assert!(matches!(error, Error::MatrixStrides { values: 1000, .. }), "{error}");
    }
    let error = figure(Matrix::from_vec(vec![0_u8; 1000], 30_000, 40_000)).render().unwrap_err();
    assert!(matches!(error, Error::MatrixShape { values: 1000, .. }), "{error}");
}
