//! From figure to scene: resolve, layout and build, as users get at them.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use graticule::prelude::Fonts;
use graticule_benches::{grid, numbers, seed, square};
use std::hint::black_box;

fn render(c: &mut Criterion) {
    let mut group = c.benchmark_group("render");
    group.bench_function("the seed, from its data", |b| b.iter(|| black_box(seed()).render()));
    let figure = seed();
    group.bench_function("the seed", |b| b.iter(|| figure.render()));
    let mut turn = 0;
    group.bench_function("new numbers each time", |b| {
        b.iter(|| {
            turn += 1;
            numbers(turn).render()
        });
    });
    group.bench_function("the seed with fonts not used before", |b| {
        // A value of its own has shaped nothing yet; with a face more than the default one.
        let fresh = || Fonts::default().with_face_data(notosans::ITALIC_TTF).unwrap_or_default();
        let setup = || figure.clone().fonts(fresh());
        b.iter_batched(setup, |figure| figure.render(), BatchSize::SmallInput);
    });
    let panels = grid(6);
    group.bench_function("panels: 6 x 6 annotated heatmaps", |b| b.iter(|| panels.render()));
    group.sample_size(10);
    let annotated = square(100, true);
    group.bench_function("100 x 100 with numbers", |b| b.iter(|| annotated.render()));
    let large = square(1000, false);
    group.bench_function("1000 x 1000", |b| b.iter(|| large.render()));
    group.finish();
}

criterion_group!(benches, render);
criterion_main!(benches);
