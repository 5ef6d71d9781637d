use graticule::mark::Mark;
use graticule::prelude::*;
use graticule::scene::Color;
use graticule::scene::kurbo::Point;
use graticule::{Error, Rendered, Warning};
use graticule_scene::conformance;
use std::time::{Duration, Instant};

/// What drawing one figure in three formats may take in a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// What the whole process may take at its peak, in KiB.
const MEMORY: u64 = 1 << 20;

/// A page of 6 x 4 inches with a mark on it.
pub(crate) fn page(mark: impl Mark + 'static) -> Figure {
    Figure::new(inches(6.0), inches(4.0)).axes(Axes::new().mark(mark)).dpi(96.0)
}

/// A figure in all three formats, each read back by another program.
pub(crate) fn drawn(figure: &Figure) -> Rendered {
    let start = Instant::now();
    let rendered = figure.render().unwrap();
    let svg = rendered.to_svg().unwrap();
    roxmltree::Document::parse(&svg).unwrap();
    let png = rendered.to_png().unwrap();
    let reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
    assert_eq!(reader.info().size(), rendered.scene().pixel_size());
    let pdf = lopdf::Document::load_mem(&rendered.to_pdf().unwrap()).unwrap();
    assert_eq!(pdf.get_pages().len(), 1);
    within_bounds(start);
    rendered
}

/// A figure in all three formats, or refused since its page is too small.
pub(crate) fn drawn_or_too_small(figure: &Figure) {
    match figure.render() {
        Ok(_) => drop(drawn(figure)),
        Err(Error::PageTooSmall { .. }) => drop(refused(figure)),
        Err(error) => panic!("{error}"),
    }
}

/// What is wrong with a figure, which says so in every format.
pub(crate) fn refused(figure: &Figure) -> Error {
    let start = Instant::now();
    for extension in ["svg", "png", "pdf"] {
        let mut out = Vec::new();
        let error = figure.write(extension, &mut out).unwrap_err();
        assert!(out.is_empty(), "{extension} was begun before {error}");
    }
    within_bounds(start);
    figure.render().unwrap_err()
}

fn within_bounds(start: Instant) {
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    within_memory();
}

pub(crate) fn within_memory() {
    // Only Linux says.
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(peak < MEMORY, "{peak} KiB");
}

/// The colour under the number of a cell of a map of `rows` x `columns`.
pub(crate) fn cell(
    rendered: &Rendered,
    (row, column): (usize, usize),
    shape: (usize, usize),
) -> Color {
    let data = rendered.layout().axes().unwrap().data;
    let at = Point::new(
        data.x0 + data.width() * (column as f64 + 0.5) / shape.1 as f64,
        data.y0 + data.height() * (row as f64 + 0.5) / shape.0 as f64,
    );
    conformance::color_under_text(rendered.scene(), at)
}

/// The colours of a map of one row.
pub(crate) fn row_of(rendered: &Rendered, columns: usize) -> Vec<Color> {
    (0..columns).map(|column| cell(rendered, (0, column), (1, columns))).collect()
}

/// Every text of a role, in order.
pub(crate) fn texts(rendered: &Rendered, role: graticule::scene::Role) -> Vec<String> {
    let mut found = Vec::new();
    collect(rendered.scene().root(), role, false, &mut found);
    found
}

fn collect(
    group: &graticule::scene::Group,
    role: graticule::scene::Role,
    inside: bool,
    found: &mut Vec<String>,
) {
    let inside = inside || group.role() == role;
    for child in group.children() {
        match child {
            graticule::scene::Node::Group(group) => collect(group, role, inside, found),
            graticule::scene::Node::Text(run) if inside => found.push(run.text().to_owned()),
            _ => {}
        }
    }
}

pub(crate) fn warns(rendered: &Rendered, like: impl Fn(&Warning) -> bool) -> bool {
    rendered.warnings().iter().any(|told| like(&told.warning))
}
