//! Reading a matrix in blocks, against one plain pass over the same values.

use criterion::{Criterion, criterion_group, criterion_main};
use graticule::data::{Element, Matrix, Strides};
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Rows and columns: far more than any cache holds.
const SIDE: usize = 4000;

/// The sum in eight lanes, which is bound by memory.
fn sum<T: Copy>(values: &[T], float: impl Fn(T) -> f64) -> f64 {
    let (eights, _) = values.as_chunks::<8>();
    let mut lanes = [0.0; 8];
    for eight in eights {
        for (lane, &value) in lanes.iter_mut().zip(eight) {
            *lane += float(value);
        }
    }
    lanes.iter().sum()
}

fn blocks(matrix: &Matrix) -> f64 {
    let mut total = 0.0;
    let read = matrix.for_each_block(|block| {
        total += block.runs().map(|run| sum(run, |value| value)).sum::<f64>();
    });
    assert!(read.is_ok(), "{read:?}");
    total
}

fn memory<T: Element>(
    c: &mut Criterion,
    name: &str,
    number: impl Fn(usize) -> T,
    float: impl Fn(T) -> f64,
) {
    let values: Vec<T> = (0..SIDE * SIDE).map(|index| number(index % 1009)).collect();
    let mut group = c.benchmark_group(name);
    group.sample_size(20);
    group.bench_function("plain pass", |b| b.iter(|| sum(black_box(&values), &float)));
    let values = std::sync::Arc::new(values);
    let of = |strides| Matrix::from_shared(std::sync::Arc::clone(&values), strides);
    let (side, half) = (SIDE as isize, SIDE / 2);
    for (order, strides) in [
        ("by row", Strides::row_major(SIDE, SIDE)),
        ("by column", Strides::column_major(SIDE, SIDE)),
        ("upside down", Strides::new(SIDE, SIDE, -side, 1).offset(SIDE * (SIDE - 1))),
        ("mirrored", Strides::new(SIDE, SIDE, side, -1).offset(SIDE - 1)),
        ("every other column", Strides::new(SIDE, half, side, 2)),
    ] {
        let matrix = of(strides);
        group.bench_function(order, |b| b.iter(|| blocks(&matrix)));
    }
    group.finish();
}

fn types(c: &mut Criterion) {
    memory(c, "f64", |number| number as f64, |value| value);
    memory(c, "f32", |number| number as f32, f64::from);
    memory(c, "i32", |number| number as i32, f64::from);
    memory(c, "u8", |number| number as u8, f64::from);
}

/// A file of 32-bit or 64-bit floats, as NumPy writes it.
fn write(path: &Path, descr: &str, is_fortran: bool) -> io::Result<()> {
    let order = if is_fortran { "True" } else { "False" };
    let header =
        format!("{{'descr': '{descr}', 'fortran_order': {order}, 'shape': ({SIDE}, {SIDE}), }}\n");
    let mut file = io::BufWriter::new(File::create(path)?);
    file.write_all(b"\x93NUMPY\x01\x00")?;
    file.write_all(&(header.len() as u16).to_le_bytes())?;
    file.write_all(header.as_bytes())?;
    for index in 0..SIDE * SIDE {
        let number = (index % 1009) as f32;
        match descr {
            "<f4" => file.write_all(&number.to_le_bytes())?,
            ">f8" => file.write_all(&f64::from(number).to_be_bytes())?,
            _ => file.write_all(&f64::from(number).to_le_bytes())?,
        }
    }
    file.flush()
}

/// All bytes of a file, in pieces that are forgotten.
fn plain_read(path: &Path) -> io::Result<u64> {
    let (mut file, mut piece, mut total) = (File::open(path)?, vec![0; 1 << 17], 0);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(total),
            count => total += count as u64,
        }
    }
}

fn files(c: &mut Criterion) {
    let mut group = c.benchmark_group("npy");
    group.sample_size(20);
    for (name, descr, is_fortran) in [
        ("f8", "<f8", false),
        ("f8, big-endian", ">f8", false),
        ("f8, Fortran", "<f8", true),
        ("f4", "<f4", false),
        ("f4, Fortran", "<f4", true),
    ] {
        let path: PathBuf = std::env::temp_dir().join("graticule-bench.npy");
        let written = write(&path, descr, is_fortran);
        assert!(written.is_ok(), "{written:?}");
        group.bench_function(format!("{name}: bytes alone"), |b| b.iter(|| plain_read(&path)));
        match Matrix::open_npy(&path) {
            Ok(matrix) => group.bench_function(name, |b| b.iter(|| blocks(&matrix))),
            Err(error) => unreachable!("{error}"),
        };
        let _ = fs::remove_file(&path);
    }
    group.finish();
}

criterion_group!(benches, types, files);
criterion_main!(benches);
