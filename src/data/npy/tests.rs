use super::*;
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A file that goes when the test does.
struct Temporary(PathBuf);

impl Temporary {
    fn new(bytes: &[u8]) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "graticule-{}-{}.npy",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn open(&self) -> Result<Matrix, NpyError> {
        Matrix::open_npy(&self.0).map_err(|error| reason(&error))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// What is in the error.
fn reason(error: &Error) -> NpyError {
    let Error::Data { what, source } = error else { panic!("{error}") };
    assert!(what.ends_with(".npy"), "{what}");
    source.downcast_ref::<NpyError>().unwrap().clone()
}

/// A file as NumPy writes it.
fn npy(version: u8, header: &str, data: &[u8]) -> Vec<u8> {
    let mut bytes = b"\x93NUMPY".to_vec();
    bytes.extend([version, 0]);
    let header = format!("{header}\n");
    match version {
        1 => bytes.extend((header.len() as u16).to_le_bytes()),
        _ => bytes.extend((header.len() as u32).to_le_bytes()),
    }
    bytes.extend(header.as_bytes());
    bytes.extend(data);
    bytes
}

fn header(descr: &str, is_fortran: bool, shape: &str) -> String {
    let order = if is_fortran { "True" } else { "False" };
    format!("{{'descr': '{descr}', 'fortran_order': {order}, 'shape': {shape}, }}")
}

fn opened(bytes: &[u8]) -> Result<Matrix, NpyError> {
    Temporary::new(bytes).open()
}

/// A table of `rows` x `columns` numbers that differ.
fn numbered(rows: usize, columns: usize, is_fortran: bool) -> Vec<u8> {
    let value = |row: usize, column: usize| (row * columns + column) as f32;
    let data: Vec<f32> = if is_fortran {
        (0..columns).flat_map(|column| (0..rows).map(move |row| value(row, column))).collect()
    } else {
        (0..rows * columns).map(|index| index as f32).collect()
    };
    let data: Vec<u8> = data.into_iter().flat_map(f32::to_be_bytes).collect();
    npy(1, &header(">f4", is_fortran, &format!("({rows}, {columns})")), &data)
}

#[test]
fn all_types_and_orders_are_read() {
    let cells = |matrix: Matrix| {
        matrix.check().unwrap();
        (matrix.iter().collect::<Vec<_>>(), matrix.is_integer())
    };
    macro_rules! check {
        ($code:literal, $number:ty, $values:expr, $is_integer:expr) => {
            let values: [$number; 4] = $values;
            let floats = values.map(|value| value as f64);
            let turned = [0, 2, 1, 3].map(|index| floats[index]);
            let little: Vec<u8> = values.into_iter().flat_map(<$number>::to_le_bytes).collect();
            let big: Vec<u8> = values.into_iter().flat_map(<$number>::to_be_bytes).collect();
            for version in [1, 2, 3] {
                for (order, data) in [("<", &little), (">", &big)] {
                    let code = format!("{order}{}", $code);
                    let of = |is_fortran| npy(version, &header(&code, is_fortran, "(2, 2)"), data);
                    assert_eq!(cells(opened(&of(false)).unwrap()), (floats.to_vec(), $is_integer));
                    assert_eq!(cells(opened(&of(true)).unwrap()), (turned.to_vec(), $is_integer));
                }
            }
        };
    }
    check!("f8", f64, [1.5, -2.25e300, f64::INFINITY, 5e-324], false);
    check!("f4", f32, [1.5, -2.25e30, f32::NEG_INFINITY, 1e-45], false);
    check!("i1", i8, [1, -2, i8::MIN, i8::MAX], true);
    check!("i2", i16, [1, -2, i16::MIN, i16::MAX], true);
    check!("i4", i32, [1, -2, i32::MIN, i32::MAX], true);
    check!("i8", i64, [1, -2, i64::MIN, i64::MAX], true);
    check!("u1", u8, [1, 2, 3, u8::MAX], true);
    check!("u2", u16, [1, 2, 3, u16::MAX], true);
    check!("u4", u32, [1, 2, 3, u32::MAX], true);
    check!("u8", u64, [1, 2, 3, u64::MAX], true);
    let halves = npy(1, &header("<f2", false, "(1, 2)"), &[0x00, 0x3c, 0x55, 0x35]);
    assert_eq!(cells(opened(&halves).unwrap()), (vec![1.0, 0.333_251_953_125], false));
    let truths = npy(1, &header("|b1", false, "(2, 1)"), &[1, 0]);
    assert_eq!(cells(opened(&truths).unwrap()), (vec![1.0, 0.0], true));
}

#[test]
fn headers_may_be_written_in_many_ways() {
    let data = [0; 6];
    for header in [
        "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }            ",
        "{\"shape\":(2,3),\"fortran_order\":False,\"descr\":\"|u1\"}",
        "{ 'fortran_order' :False ,\n'shape' : ( 2L , 3L, ) , 'descr': '<u1' }\n\n",
    ] {
        let matrix = opened(&npy(1, header, &data)).unwrap();
        assert_eq!((matrix.rows(), matrix.columns()), (2, 3), "{header}");
        assert_eq!(matrix.integer(1, 2), Some(0));
    }
}

#[test]
fn damaged_files_say_what_is_wrong() {
    let u1 = |shape: &str| npy(1, &header("|u1", false, shape), &[0; 6]);
    let message = |bytes: &[u8]| opened(bytes).unwrap_err().to_string();
    for (bytes, says) in [
        (Vec::new(), "no .npy file"),
        (b"PK\x03\x04 and more".to_vec(), "no .npy file"),
        (b"\x93NUMPY\x01\x00".to_vec(), "header is damaged: it is cut off"),
        (b"\x93NUMPY\x04\x00\x10\x00".to_vec(), "version 4.0"),
        (b"\x93NUMPY\x01\x00\xff\xff{'descr'".to_vec(), "it is cut off"),
        (b"\x93NUMPY\x02\x00\xff\xff\xff\xff{'descr'".to_vec(), "longer than 65536 bytes"),
        (npy(1, "", &[]), "no dictionary"),
        (npy(1, "{'descr': '<f8', 'shape': (1, 1), }", &[0; 8]), "must have the keys"),
        (npy(1, "{'descr': '|u1', 'descr': '|u1', }", &[]), "a key twice"),
        (npy(1, "{'color': 'red', }", &[]), "doesn't know"),
        (npy(1, "{'descr': '|u1", &[]), "a string has no end"),
        (npy(1, "{'descr'}", &[]), "a key has no value"),
        (npy(1, "{'fortran_order': 1}", &[]), "neither True nor False"),
        (npy(1, "{'shape': (2, -3)}", &[]), "something else than sizes"),
        (npy(1, "{'shape': (2, 3}", &[]), "shape has no end"),
        (npy(1, "{'shape': 6}", &[]), "shape is no tuple"),
        (npy(1, &"{'descr': [(".repeat(2000), &[]), "must be b1"),
        (npy(1, &(header("|u1", false, "(2, 3)") + "}"), &[0; 6]), "something follows"),
        (npy(1, &header("<c16", false, "(2, 3)"), &[0; 96]), "np.abs"),
        (npy(1, "{'descr': [('x', '<f8'), ('y', '<f8')], }", &[]), "[('x', '<f8')"),
        (u1("()"), "array.reshape(1, 1)"),
        (u1("(6,)"), "array[np.newaxis, :]"),
        (u1("(1, 2, 3)"), "3 dimensions"),
        (u1("(2, 4)"), "cut off: "),
        (u1("(2, 2)"), "too long: "),
        (u1("(99999999999999999999, 1)"), "more cells than can be counted"),
        (u1("(9999999999999, 9999999999999)"), "more cells than can be counted"),
        (u1("(4611686018427387904, 4)"), "more cells than can be counted"),
        (u1("(1000000000, 1000000000)"), "cut off: "),
    ] {
        let message = message(&bytes);
        assert!(message.contains(says), "{message:?} doesn't say {says:?}");
        assert!(message.len() < 300, "{message}");
    }
    let empty = opened(&npy(1, &header("<f8", false, "(0, 3)"), &[])).unwrap();
    assert!(matches!(empty.check(), Err(Error::EmptyMatrix { rows: 0, columns: 3 })));
}

#[test]
fn what_is_no_file_is_refused() {
    let error = Matrix::open_npy("/nowhere/at/all.npy").unwrap_err();
    assert!(matches!(reason(&error), NpyError::Io(_)), "{error}");
    assert!(error.to_string().starts_with("/nowhere/at/all.npy can't be read: "), "{error}");
    let error = Matrix::open_npy(std::env::temp_dir()).unwrap_err();
    assert!(error.to_string().ends_with("it is not a file"), "{error}");
}

/// A file cut off or grown while it is read fails every figure from then on.
#[test]
fn a_length_that_changes_is_told() {
    for is_fortran in [false, true] {
        for other in [100, 1 << 20] {
            let file = Temporary::new(&numbered(200, 300, is_fortran));
            let matrix = file.open().unwrap();
            assert_eq!(matrix.finite_range(), Some((0.0, 59_999.0)));
            let bytes = fs::read(&file.0).unwrap();
            fs::OpenOptions::new().write(true).open(&file.0).unwrap().set_len(other).unwrap();
            assert_eq!(matrix.finite_range(), None);
            assert!(matches!(reason(&matrix.check().unwrap_err()), NpyError::Changed));
            fs::write(&file.0, bytes).unwrap();
            assert!(matrix.check().is_err());
        }
    }
}

/// Small files are read once, when they are checked.
#[test]
fn small_files_are_kept() {
    let file = Temporary::new(&numbered(20, 30, true));
    let matrix = file.open().unwrap();
    matrix.check().unwrap();
    fs::write(&file.0, b"gone").unwrap();
    assert_eq!(matrix.get(19, 29), 599.0);
    assert_eq!(matrix.iter().sum::<f64>(), 599.0 * 300.0);
    assert!(matrix.check().is_ok());
}

#[test]
fn threads_read_at_the_same_time() {
    for is_fortran in [false, true] {
        let matrix = opened(&numbered(400, 500, is_fortran)).unwrap();
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let matrix = &matrix;
                scope.spawn(move || {
                    let mut buffer = Vec::new();
                    for top in (thread * 7..400).step_by(13) {
                        let block = matrix.block(top..top + 3, 0..500, &mut buffer).unwrap();
                        for (row, values) in (top..).zip(block.rows()) {
                            assert!((0..500).all(|x| values[x] == (row * 500 + x) as f64));
                        }
                    }
                });
            }
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any part of a file of any shape is what was written there.
    #[test]
    fn any_block_is_what_was_written(
        (rows, columns) in prop_oneof![
            (1..60_usize, 1..60_usize), (1..4_usize, 1..30_000_usize), (1..30_000_usize, 1..4_usize),
        ],
        is_fortran in any::<bool>(),
        places in any::<[usize; 4]>(),
    ) {
        let matrix = opened(&numbered(rows, columns, is_fortran)).unwrap();
        let [top, height, left, width] = places;
        let (top, left) = (top % rows, left % columns);
        let (height, width) = (1 + height % (rows - top), 1 + width % (columns - left));
        let mut buffer = Vec::new();
        let block = matrix.block(top..top + height, left..left + width, &mut buffer).unwrap();
        prop_assert_eq!(block.rows().count(), height);
        for (row, values) in (top..).zip(block.rows()) {
            prop_assert_eq!(values.len(), width);
            for (column, &value) in (left..).zip(values) {
                prop_assert_eq!(value, (row * columns + column) as f64);
            }
        }
    }

    /// Whatever bytes a file has, it is refused or read, and never a panic.
    #[test]
    fn broken_files_are_refused_or_read(
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
        length in any::<prop::sample::Index>(),
    ) {
        let mut bytes = numbered(3, 4, false);
        let place = place.index(bytes.len());
        bytes[place] = byte;
        bytes.truncate(length.index(2 * bytes.len()));
        if let Ok(matrix) = opened(&bytes) {
            prop_assert!(matrix.iter().count() <= bytes.len());
        }
    }
}
