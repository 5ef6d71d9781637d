//! The five-panel figure has the same positions in a browser, in a PDF viewer and as PNG, to a tenth
//! of a point: those of the layout.

use graticule::Rendered;
use graticule::png::Png;
use graticule::scene::kurbo::{Point, Rect};
use graticule::scene::{Backends, Scene};
use graticule::units::PixelGrid;
use graticule_tests::render::{Files, Renderer};
use graticule_tests::walk::texts;
use graticule_tests::{Picture, gallery};

/// Ten pixels a point.
const DPI: f64 = 720.0;
const SCALE: f64 = DPI / 72.0;
/// How far something may be from its place, in points: a tenth, and half a pixel of what is measured.
const TOLERANCE: f64 = 0.1 + 0.5 / SCALE;
/// How far around a label its ink is looked for, in points: less than to its neighbours.
const AROUND: f64 = 0.6;

/// The least difference of a channel between two colours whose edge is looked for.
const LEAST_APART: f64 = 4.0;
/// How many edges between cells and between bands differ so much, at least.
const LEAST_EDGES: usize = 400;
/// How many colours a colorbar shows.
const COLORS: usize = 256;

/// The rectangle around all dark pixels in a part of a picture, in points.
fn ink(picture: &Picture, part: Rect) -> Option<Rect> {
    let (width, height) = (picture.width as usize, picture.height as usize);
    let pixels = picture.rgba.as_chunks::<4>().0;
    let is_dark = |x: usize, y: usize| pixels[y * width + x][..3].iter().all(|&c| c < 140);
    let range = |from: f64, to: f64, most: usize| {
        (from * SCALE).floor().max(0.0) as usize..((to * SCALE).ceil() as usize).min(most)
    };
    let mut found: Option<Rect> = None;
    for y in range(part.y0, part.y1, height) {
        for x in range(part.x0, part.x1, width).filter(|&x| is_dark(x, y)) {
            let pixel = Rect::new(x as f64, y as f64, x as f64 + 1.0, y as f64 + 1.0);
            found = Some(found.map_or(pixel, |found| found.union(pixel)));
        }
    }
    found.map(|found| {
        Rect::new(found.x0, found.y0, found.x1, found.y1).scale_from_origin(1.0 / SCALE)
    })
}

/// How far two rectangles are apart, at the side where that is most.
fn apart(a: Rect, b: Rect) -> f64 {
    [a.x0 - b.x0, a.y0 - b.y0, a.x1 - b.x1, a.y1 - b.y1]
        .map(f64::abs)
        .into_iter()
        .fold(0.0, f64::max)
}

/// Where the colour changes along a line of a picture in points, between two places whose colours
/// differ: where it gets nearer to the second's; none where these are alike.
fn change(picture: &Picture, (from, to): (Point, Point)) -> Option<f64> {
    let color = |at: Point| -> [f64; 4] {
        let (x, y) = ((at.x * SCALE) as usize, (at.y * SCALE) as usize);
        let pixel = &picture.rgba.as_chunks::<4>().0[y * picture.width as usize + x];
        pixel.map(f64::from)
    };
    let apart =
        |a: [f64; 4], b: [f64; 4]| a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    let (first, last) = (color(from), color(to));
    let steps = (from.distance(to) * SCALE) as usize;
    let at = |step: usize| (step as f64 + 0.5) / SCALE;
    let is_past = |step: &usize| {
        let color = color(from + (to - from).normalize() * at(*step));
        apart(color, last) < apart(color, first)
    };
    let is_clear = apart(first, last) >= LEAST_APART;
    is_clear.then(|| (0..steps).find(is_past).map(|step| at(step) - 0.5 / SCALE))?
}

/// What is looked for in a picture, in points.
struct Places {
    /// The outer edges of frames, of panels and of colorbars.
    frames: Vec<Rect>,
    /// Lines from the middle of a cell to the middle of its neighbour or from band to band of a
    /// colorbar, each with how far from its start the edge between these is.
    edges: Vec<(Point, Point, f64)>,
}

impl Places {
    fn of(rendered: &Rendered) -> Self {
        let dpi = rendered.scene().dpi();
        // Spines are 0.8 pt wide, in whole pixels.
        let width = 2.0 * 72.0 / dpi;
        let layout = rendered.layout();
        let bars: Vec<Rect> = layout.shared_colorbars().iter().map(|bar| bar.whole).collect();
        let data: Vec<Rect> = layout.panels().iter().map(|axes| axes.data).collect();
        assert_eq!((data.len(), bars.len()), (5, 1));
        let frames = data.iter().chain(&bars).map(|rect| rect.inflate(width, width)).collect();
        let cells = data.iter().zip([24, 6, 6, 6, 6]);
        let grid = PixelGrid::new(dpi);
        let cells = cells.flat_map(|(data, columns)| between_cells(*data, (6, columns), grid));
        let bands = bars.iter().flat_map(|bar| between_bands(*bar));
        Self { frames, edges: cells.chain(bands).collect() }
    }
}

/// Lines between cells that are neighbours, in a table of some rows and columns.
fn between_cells(
    data: Rect,
    (rows, columns): (usize, usize),
    grid: PixelGrid,
) -> Vec<(Point, Point, f64)> {
    let x = |at: f64| data.x0 + data.width() * at / columns as f64;
    let y = |at: f64| data.y0 + data.height() * at / rows as f64;
    let middle =
        |row: usize, column: usize| Point::new(x(column as f64 + 0.5), y(row as f64 + 0.5));
    let mut lines = Vec::new();
    for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
        let from = middle(row, column);
        if column + 1 < columns {
            let edge = grid.snap(x(column as f64 + 1.0));
            lines.push((from, middle(row, column + 1), edge - from.x));
        }
        if row + 1 < rows {
            lines.push((from, middle(row + 1, column), grid.snap(y(row as f64 + 1.0)) - from.y));
        }
    }
    lines
}

/// Lines between neighbours of the colours that a colorbar of 256 of them shows, from the top.
fn between_bands(bar: Rect) -> impl Iterator<Item = (Point, Point, f64)> {
    let height = bar.height() / COLORS as f64;
    let middle =
        move |band: usize| Point::new(bar.center().x, bar.y0 + height * (band as f64 + 0.5));
    (0..COLORS - 1).map(move |band| (middle(band), middle(band + 1), height / 2.0))
}

/// Everything that is off in a picture.
fn wrong(picture: &Picture, scene: &Scene, places: &Places) -> Vec<String> {
    let mut wrong = Vec::new();
    for frame in &places.frames {
        // Near a corner, where nothing else is dark outside of the frame.
        let (x, y) = (frame.x0 + 1.3, frame.y0 + 1.3);
        let across = |x: f64| ink(picture, Rect::new(x - AROUND, y, x + AROUND, y + 1.0));
        let down = |y: f64| ink(picture, Rect::new(x, y - AROUND, x + 1.0, y + AROUND));
        let off = [
            across(frame.x0).map(|found| found.x0 - frame.x0),
            down(frame.y0).map(|found| found.y0 - frame.y0),
            across(frame.x1).map(|found| found.x1 - frame.x1),
            down(frame.y1).map(|found| found.y1 - frame.y1),
        ];
        let off = off.map(|off| off.map_or(f64::INFINITY, f64::abs));
        if off.iter().any(|off| *off > TOLERANCE) {
            wrong.push(format!("the frame {frame:?} is off by {off:?}"));
        }
    }
    let mut found = 0;
    for (from, to, edge) in &places.edges {
        let Some(at) = change(picture, (*from, *to)) else { continue };
        found += 1;
        if (at - edge).abs() > TOLERANCE {
            wrong.push(format!("the edge between {from} and {to} is at {at}, not {edge}"));
        }
    }
    assert!(found >= LEAST_EDGES, "only {found} edges differ in colour");
    for text in texts(scene) {
        let Some(place) = text.ink() else { continue };
        let found = ink(picture, place.inflate(AROUND, AROUND));
        let off = found.map_or(f64::INFINITY, |found| apart(found, place));
        if off > TOLERANCE {
            wrong.push(format!("'{}' at {place:?} is off by {off:.3} pt", text.run.text()));
        }
    }
    wrong
}

#[test]
fn five_panels_are_where_the_layout_says_in_every_format() {
    let rendered = gallery::find("five_panels").render();
    let scene = rendered.scene();
    let fine = Scene::new(scene.size(), DPI, scene.root().clone()).unwrap();
    let places = Places::of(&rendered);
    let png = Backends::new().with(Png::default()).to_bytes(&fine, "png").unwrap();
    let found = wrong(&Picture::from_png(&png).unwrap(), scene, &places);
    assert!(found.is_empty(), "PNG: {found:#?}");
    let files = Files::of(scene);
    for renderer in Renderer::available(&[Renderer::Chromium, Renderer::Poppler]) {
        let picture = renderer.show(&[(&files, DPI)]).remove(0);
        let found = wrong(&picture, scene, &places);
        assert!(found.is_empty(), "{renderer:?}: {found:#?}");
    }
}
