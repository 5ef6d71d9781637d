//! From scene to bytes, by each backend: with a value kept from picture to picture, whose caches are
//! warm, and with a new one each time.

use criterion::{Criterion, criterion_group, criterion_main};
use graticule::pdf::Pdf;
use graticule::png::Png;
use graticule::scene::{Backend, Scene};
use graticule::svg::{Svg, SvgText};
use graticule_benches::{seed, square};

fn backends(c: &mut Criterion) {
    let scenes =
        [("seed", seed()), ("100 x 100", square(100, true)), ("1000 x 1000", square(1000, false))];
    for (name, figure) in scenes {
        let Ok(rendered) = figure.render() else { continue };
        kept(c, name, rendered.scene());
    }
    if let Ok(rendered) = seed().render() {
        new(c, rendered.scene());
    }
}

fn kept(c: &mut Criterion, figure: &str, scene: &Scene) {
    let backends: [(&str, Box<dyn Backend>); 5] = [
        ("svg", Box::new(Svg::new())),
        ("svg, fonts named", Box::new(Svg::new().text(SvgText::Named))),
        ("svg, outlines", Box::new(Svg::new().text(SvgText::Outlines))),
        ("png", Box::new(Png::new())),
        ("pdf", Box::new(Pdf::new())),
    ];
    let mut group = c.benchmark_group(figure);
    for (name, backend) in backends {
        group.bench_function(name, |b| b.iter(|| bytes(&*backend, scene)));
    }
    group.finish();
}

fn new(c: &mut Criterion, scene: &Scene) {
    let mut group = c.benchmark_group("seed, new backend");
    group.bench_function("svg", |b| b.iter(|| bytes(&Svg::new(), scene)));
    group.bench_function("png", |b| b.iter(|| bytes(&Png::new(), scene)));
    group.bench_function("pdf", |b| b.iter(|| bytes(&Pdf::new(), scene)));
    group.finish();
}

fn bytes(backend: &dyn Backend, scene: &Scene) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(format) = backend.formats().first() {
        // A failure shows as a time too short; tests see to it that there is none.
        let _ = backend.write(scene, format, &mut bytes);
    }
    bytes
}

criterion_group!(benches, backends);
criterion_main!(benches);
