//! What a heatmap costs against its size: time and peak memory of matrices from 10² to 10⁸ cells.
//!
//! ```text
//! cost                 measures everything, a process for each, and prints a table of commas
//! cost SIDE FORMAT     one of them: SIDE x SIDE floats to svg, png or pdf, or to plain averages
//! ```
//!
//! `cargo run --release -p graticule-benches --bin cost > examples/cost.csv` is what the example
//! `cost` draws.

use graticule::data::Strides;
use graticule::prelude::*;
use graticule_benches::large::{field, figure, peak_memory, plain_pass};
use std::error::Error;
use std::hint::black_box;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// About as many pixels as the figure has, by rows and columns.
const PIXELS: (usize, usize) = (595, 780);
/// About half a power of ten of cells apart.
const SIDES: [usize; 13] = [10, 18, 32, 56, 100, 178, 316, 562, 1000, 1778, 3162, 5623, 10_000];
/// How often all are measured, in turns; the least counts.
const ROUNDS: usize = 3;
/// Figures drawn in a process: as many as this takes, within bounds.
const TURN: Duration = Duration::from_millis(300);
const RUNS: (usize, usize) = (3, 50);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments[..] {
        [] => all(),
        [side, format] => one(side.parse()?, format),
        _ => Err("usage: cost [SIDE FORMAT]".into()),
    }
}

/// The least of some rounds: milliseconds, and MiB of a process with and without the matrix.
fn all() -> Result<(), Box<dyn Error>> {
    let mut rows: Vec<(usize, &str, [f64; 3])> = SIDES
        .iter()
        .flat_map(|side| ["plain", "svg", "png", "pdf"].map(|format| (*side, format)))
        .filter(|(side, format)| *format != "plain" || *side > PIXELS.1)
        .map(|(side, format)| (side, format, [f64::INFINITY; 3]))
        .collect();
    for _ in 0..ROUNDS {
        for (side, format, least) in &mut rows {
            let mut command = Command::new(std::env::current_exe()?);
            let output = command.args([&side.to_string(), *format]).output()?;
            let text = String::from_utf8(output.stdout)?;
            for (least, number) in least.iter_mut().zip(text.split_whitespace()) {
                *least = least.min(number.parse()?);
            }
        }
    }
    println!("cells,format,milliseconds,peak MiB,peak MiB beyond the matrix");
    for (side, format, [time, peak, beyond]) in rows {
        println!("{},{format},{time},{peak:.2},{beyond:.2}", side * side);
    }
    Ok(())
}

/// Prints the three numbers of this process.
fn one(side: usize, format: &str) -> Result<(), Box<dyn Error>> {
    let values = Arc::new(field(side));
    let draw = || -> Result<usize, graticule::Error> {
        if format == "plain" {
            return Ok(plain_pass(&values, side, PIXELS).len());
        }
        let matrix = Matrix::from_shared(Arc::clone(&values), Strides::row_major(side, side));
        Ok(figure(&matrix, None).render()?.to_bytes(format)?.len())
    };
    let (start, mut runs, mut least) = (Instant::now(), 0, f64::INFINITY);
    while runs < RUNS.0 || (runs < RUNS.1 && start.elapsed() < TURN) {
        let run = Instant::now();
        black_box(draw()?);
        least = least.min(run.elapsed().as_secs_f64() * 1e3);
        runs += 1;
    }
    let mebibytes = |bytes: usize| bytes as f64 / f64::from(1 << 20);
    let peak = mebibytes(peak_memory().unwrap_or_default() as usize);
    let beyond = peak - mebibytes(side * side * size_of::<f64>());
    println!("{least:.4} {peak:.2} {beyond:.2}");
    Ok(())
}
