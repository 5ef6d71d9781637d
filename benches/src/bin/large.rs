//! Time and memory of one large figure, in a process of its own:
//!
//! ```text
//! large SIDE          a SIDE x SIDE matrix of floats, with limits from the data
//! large SIDE limits   with given limits
//! large SIDE labels   with a number in each cell
//! ```
//!
//! Prints the least of some runs in milliseconds, beside a plain pass over the same matrix.

use graticule::prelude::*;
use graticule_benches::large::{field, figure, labelled, peak_memory, plain_pass};
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let side: usize = arguments.first().ok_or("usage: large SIDE [limits | labels]")?.parse()?;
    let asks = |what| arguments.get(1).is_some_and(|argument| argument == what);
    let limits = asks("limits").then_some((-1.5, 1.5));
    let values = Arc::new(field(side));
    let before = peak_memory().unwrap_or_default();
    let strides = graticule::data::Strides::row_major(side, side);
    let matrix = Matrix::from_shared(Arc::clone(&values), strides);
    let figure = if asks("labels") { labelled(&matrix) } else { figure(&matrix, limits) };
    let runs = (200_000_000 / (side * side)).clamp(3, 50);
    let rendered = figure.render()?;
    for warning in rendered.warnings() {
        println!("{warning}");
    }
    let size = (540, 700);
    println!("plain pass {:.2} ms", least(runs, || Ok(plain_pass(&values, side, size).len()))?);
    println!("render {:.2} ms", least(runs, || Ok(figure.render()?.warnings().len()))?);
    for format in ["svg", "png", "pdf"] {
        let bytes = rendered.to_bytes(format)?.len();
        let time = least(runs, || Ok(rendered.to_bytes(format)?.len()))?;
        println!("to {format} {time:.2} ms, {bytes} bytes");
    }
    let peak = peak_memory().unwrap_or_default();
    println!("peak memory {} MiB, {} MiB before", peak >> 20, before >> 20);
    Ok(())
}

/// The least time of some runs, in milliseconds.
fn least(
    runs: usize,
    run: impl Fn() -> Result<usize, Box<dyn Error>>,
) -> Result<f64, Box<dyn Error>> {
    let mut least = f64::INFINITY;
    for _ in 0..runs {
        let start = Instant::now();
        std::hint::black_box(run()?);
        least = least.min(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(least)
}
