//! Large matrices from numbers to files, beside one plain pass that averages them to the same size.

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use graticule::prelude::*;
use graticule_benches::large::{field, figure, plain_pass};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

/// About as many pixels as the figure has, by rows and columns.
const PIXELS: (usize, usize) = (595, 790);

fn large(c: &mut Criterion) {
    for side in [1000, 4000, 10_000] {
        let values = Arc::new(field(side));
        let strides = graticule::data::Strides::row_major(side, side);
        let matrix = Matrix::from_shared(Arc::clone(&values), strides);
        let mut group = c.benchmark_group(format!("{side} x {side}"));
        // Figures that take a third of a second: ten of them are enough, and as many in each sample.
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
        group.bench_function("plain pass", |b| {
            b.iter(|| plain_pass(black_box(&values), side, PIXELS));
        });
        group.bench_function("render, limits given", |b| {
            b.iter(|| figure(&matrix, Some((-1.5, 1.5))).render());
        });
        group.bench_function("render", |b| b.iter(|| figure(&matrix, None).render()));
        for format in ["svg", "png", "pdf"] {
            let bytes = || figure(&matrix, None).render().and_then(|done| done.to_bytes(format));
            group.bench_function(format!("to {format}"), |b| b.iter(bytes));
        }
        group.finish();
    }
}

criterion_group!(benches, large);
criterion_main!(benches);
