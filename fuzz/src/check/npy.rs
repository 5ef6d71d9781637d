//! `.npy` files of any bytes.

use graticule::data::Matrix;
use std::fs;
use std::path::PathBuf;

/// How a file starts.
pub struct NpyStart {
    version: (u8, u8),
    /// What the length of the header is off by.
    off: i32,
}

impl NpyStart {
    /// Version 1.0.
    #[must_use]
    pub fn one() -> Self {
        Self::any(1, 0, 0)
    }

    /// Version 2.0.
    #[must_use]
    pub fn two() -> Self {
        Self::any(2, 0, 0)
    }

    /// Any version, and a header's length that is wrong.
    #[must_use]
    pub fn any(major: u8, minor: u8, off: i32) -> Self {
        Self { version: (major, minor), off }
    }
}

/// A header that NumPy could have written.
#[must_use]
pub fn npy_header(descr: String, is_fortran: bool, rows: u16, columns: u8) -> String {
    npy_shaped_header(descr, is_fortran, vec![(rows % 512).into(), columns.into()])
}

/// A header of any number of dimensions.
#[must_use]
pub fn npy_shaped_header(descr: String, is_fortran: bool, shape: Vec<u64>) -> String {
    let order = if is_fortran { "True" } else { "False" };
    let sizes: String = shape.iter().map(|size| format!("{size},")).collect();
    format!("{{'descr': '{descr}', 'fortran_order': {order}, 'shape': ({sizes}), }}")
}

/// A type that can be shown, or one that can't.
#[must_use]
pub fn npy_descr(order: u8, name: u8) -> String {
    let names =
        ["b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "f16", "c8", "S3"];
    let order = ["<", ">", "|", "="][usize::from(order % 4)];
    format!("{order}{}", names[usize::from(name) % names.len()])
}

/// A piece of a header.
#[must_use]
pub fn npy_piece(number: u8) -> String {
    let pieces = [
        "{",
        "}",
        "(",
        ")",
        "[",
        "'",
        "\"",
        ",",
        ":",
        " ",
        "\n",
        "L",
        "7",
        "99999999999999999999",
        "'descr'",
        "'fortran_order'",
        "'shape'",
        "True",
        "False",
        "'<f8'",
        "'|u1'",
        "(2, 3)",
        "(1,)",
        "-1",
    ];
    pieces[usize::from(number) % pieces.len()].to_owned()
}

/// Pieces side by side.
#[must_use]
pub fn npy_pieces(pieces: Vec<String>) -> String {
    pieces.concat()
}

/// A file of three parts, with as much data as its header asks for where that is little.
///
/// # Panics
/// When a promise is broken.
pub fn npy_parts(start: NpyStart, header: String, data: Vec<u8>) {
    let mut bytes = b"\x93NUMPY".to_vec();
    bytes.extend([start.version.0, start.version.1]);
    let length = (header.len() as u32).wrapping_add_signed(start.off);
    let size = if start.version.0 == 1 { 2 } else { 4 };
    bytes.extend(&length.to_le_bytes()[..size]);
    bytes.extend(header.as_bytes());
    let head = bytes.len();
    bytes.extend(&data);
    npy(bytes.clone());
    // Again with the length that the first error asks for.
    let Some(wanted) = wanted(&bytes) else { return };
    if (head..1 << 20).contains(&wanted) {
        let data = data.iter().chain([&1]).cycle().copied();
        bytes.truncate(head);
        bytes.extend(data.take(wanted - head));
        assert!(open(&bytes, |matrix| matrix.is_ok()));
        npy(bytes);
    }
}

/// A file is refused with a message of bounded length, or holds as many cells as bytes at most, which
/// are the same by every way of reading.
///
/// # Panics
/// When a promise is broken.
pub fn npy(bytes: Vec<u8>) {
    open(&bytes, |matrix| match matrix {
        Ok(matrix) => cells(&matrix, bytes.len()),
        Err(error) => assert!(error.to_string().len() < 2000, "{error}"),
    });
}

fn cells(matrix: &Matrix, most: usize) {
    if let Err(error) = matrix.check() {
        return assert!(matrix.rows() == 0 || matrix.columns() == 0, "{error}");
    }
    let (rows, columns) = (matrix.rows(), matrix.columns());
    assert!(rows * columns <= most);
    let values: Vec<f64> = matrix.iter().collect();
    assert_eq!(values.len(), rows * columns);
    let same = |a: f64, b: f64| a == b || a.is_nan() && b.is_nan();
    let (row, column) = (rows / 2, columns / 3);
    assert!(same(matrix.get(row, column), values[row * columns + column]));
    let mut buffer = Vec::new();
    let block = matrix.block(row..rows, column..columns, &mut buffer).unwrap();
    for (row, line) in (row..).zip(block.rows()) {
        let expected = &values[row * columns + column..(row + 1) * columns];
        assert!(line.len() == expected.len());
        assert!(line.iter().zip(expected).all(|(&a, &b)| same(a, b)));
    }
}

/// The length that a file should have.
fn wanted(bytes: &[u8]) -> Option<usize> {
    open(bytes, |matrix| {
        let graticule::Error::Data { source, .. } = matrix.err()? else { return None };
        match source.downcast_ref()? {
            graticule::data::NpyError::Length { expected, .. } => (*expected).try_into().ok(),
            _ => None,
        }
    })
}

fn open<T>(bytes: &[u8], see: impl FnOnce(Result<Matrix, graticule::Error>) -> T) -> T {
    thread_local!(static PATH: PathBuf = {
        let name = format!("graticule-fuzz-{}-{:?}", std::process::id(), std::thread::current().id());
        std::env::temp_dir().join(name)
    });
    PATH.with(|path| {
        fs::write(path, bytes).unwrap();
        see(Matrix::open_npy(path))
    })
}
