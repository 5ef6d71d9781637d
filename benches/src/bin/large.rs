//! Time and memory of one large figure, in a process of its own:
//!
//! ```text
//! large SIDE           a SIDE x SIDE matrix of floats, with limits from the data
//! large SIDE limits    with given limits
//! large SIDE robust    with limits from percentiles
//! large SIDE labels    with a number in each cell, and resvg on the SVG of it
//! large SIDE formula   of cells that are never in memory: 31623 makes a billion of them
//! ```
//!
//! Prints the least of some runs in milliseconds, beside a plain pass over the same matrix: the two
//! take turns, so that other work on the machine slows both.

use graticule::png::{RasterizeOptions, rasterize_svg};
use graticule::prelude::*;
use graticule_benches::large::{
    Formula, LABELLED_DPI, field, figure, labelled, peak_memory, plain_pass,
};
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

/// About as many rows and columns of pixels as the figures have.
const PIXELS: (usize, usize) = (595, 780);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let usage = "usage: large SIDE [limits | robust | labels | formula]";
    let side: usize = arguments.first().ok_or(usage)?.parse()?;
    match arguments.get(1).map(String::as_str) {
        Some("formula") => {
            measure(&figure(&Matrix::from_source(Arc::new(Formula { side })), None), 1, None)
        }
        mode => {
            let values = Arc::new(field(side));
            let strides = graticule::data::Strides::row_major(side, side);
            let matrix = Matrix::from_shared(Arc::clone(&values), strides);
            let figure = match mode {
                None => figure(&matrix, None),
                Some("limits") => figure(&matrix, Some((-1.5, 1.5))),
                Some("robust") => robust(&matrix),
                Some("labels") => labelled(&matrix),
                Some(_) => return Err(usage.into()),
            };
            let runs = (500_000_000 / (side * side)).clamp(3, 50);
            measure(&figure, runs, Some(&|| plain_pass(&values, side, PIXELS).len()))?;
            if mode == Some("labels") { resvg(&figure) } else { Ok(()) }
        }
    }
}

fn measure(
    figure: &Figure,
    runs: usize,
    plain: Option<&dyn Fn() -> usize>,
) -> Result<(), Box<dyn Error>> {
    let before = peak_memory().unwrap_or_default();
    let rendered = figure.render()?;
    for warning in rendered.warnings() {
        println!("{warning}");
    }
    let (mut pass, mut render) = (f64::INFINITY, f64::INFINITY);
    for _ in 0..runs {
        if let Some(plain) = plain {
            pass = pass.min(time(|| Ok(plain()))?);
        }
        render = render.min(time(|| Ok(figure.render()?.warnings().len()))?);
    }
    println!("render {render:.2} ms");
    if plain.is_some() {
        println!("plain pass {pass:.2} ms, ratio {:.2}", render / pass);
    }
    for format in ["svg", "png", "pdf"] {
        let bytes = rendered.to_bytes(format)?.len();
        let mut least = f64::INFINITY;
        for _ in 0..runs {
            least = least.min(time(|| Ok(rendered.to_bytes(format)?.len()))?);
        }
        println!("to {format} {least:.2} ms, {bytes} bytes");
    }
    let peak = peak_memory().unwrap_or_default();
    println!("peak memory {} MiB, {} MiB before", peak >> 20, before >> 20);
    Ok(())
}

/// Times resvg on the figure's SVG.
fn resvg(figure: &Figure) -> Result<(), Box<dyn Error>> {
    let rendered = figure.render()?;
    let svg = String::from_utf8(rendered.to_bytes("svg")?)?;
    // resvg reads no embedded fonts, so it is given the one that they are cut from.
    let font = Arc::new(notosans::REGULAR_TTF);
    let options = RasterizeOptions::new().font(font).dpi(LABELLED_DPI);
    let bytes = rasterize_svg(&svg, &options)?.len();
    let mut least = f64::INFINITY;
    for _ in 0..5 {
        least = least.min(time(|| Ok(rasterize_svg(&svg, &options)?.len()))?);
    }
    println!("SVG to png by resvg {least:.2} ms, {bytes} bytes");
    Ok(())
}

/// The time of a run, in milliseconds.
fn time(run: impl Fn() -> Result<usize, Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    std::hint::black_box(run()?);
    Ok(start.elapsed().as_secs_f64() * 1e3)
}

fn robust(matrix: &Matrix) -> Figure {
    let map = Heatmap::new(matrix).robust().colorbar(Colorbar::new().label("Signal"));
    Figure::new(inches(6.6), inches(4.2)).axes(Axes::new().mark(map)).dpi(160.0)
}
