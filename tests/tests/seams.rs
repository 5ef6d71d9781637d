//! Cells as vector shapes have no seams, whoever draws them, at any zoom: the page never shines
//! through between two cells, and between cells of one colour there is nothing to see.
//!
//! `cargo test -p graticule-tests --test seams -- --nocapture` prints what was measured.

use graticule::prelude::*;
use graticule::scene::kurbo::{Rect, Shape as _, Size};
use graticule::scene::{Fill, Group, Role, Scene, Shape};
use graticule_tests::Picture;
use graticule_tests::render::{Files, Renderer};

/// None divides, or is a multiple of, the 160 that the figures' edges are snapped for.
const ZOOMS: [f64; 3] = [61.0, 97.0, 150.0];
/// As unlike the cells' colours as can be.
const PAGE: Color = Color::rgb(0, 255, 0);

/// How far a pixel may be off towards the page's colour: as far as rounding once takes it.
const SHINING: f64 = 1.0;
/// How far it may be off at all: where four cells meet it is blended, and rounded, three times, and
/// where four split cells meet, six times.
const ROUNDING: f64 = 6.01;

/// A figure of 4 by 3 inches, which is whole pixels at all zooms, and its data rectangle.
struct Grid {
    name: &'static str,
    files: Files,
    data: Rect,
    /// The two colours that all pixels of shown cells must lie between.
    colors: (Color, Color),
    /// Which cells are hidden, by row and column.
    hides: fn(usize, usize) -> bool,
    rows: usize,
    columns: usize,
}

impl Grid {
    /// A checkerboard of two colours, which may be the same one.
    fn checkerboard(name: &'static str, dark: Color, light: Color) -> Self {
        Self::hiding(name, dark, light, |_, _| false)
    }

    /// One of so many cells that there is one shape for each colour, over an image.
    fn large(name: &'static str, dark: Color, light: Color) -> Self {
        Self::sized(name, dark, light, |_, _| false, (31, 43))
    }

    /// A checkerboard of which some cells are hidden.
    fn hiding(
        name: &'static str,
        dark: Color,
        light: Color,
        hides: fn(usize, usize) -> bool,
    ) -> Self {
        Self::sized(name, dark, light, hides, (13, 17))
    }

    fn sized(
        name: &'static str,
        dark: Color,
        light: Color,
        hides: fn(usize, usize) -> bool,
        (rows, columns): (usize, usize),
    ) -> Self {
        let value = |row, column| if (row + column) % 2 == 0 { -1.0 } else { 2.0 };
        let values = (0..rows).flat_map(|row| (0..columns).map(move |column| value(row, column)));
        let map = Heatmap::new(Matrix::from_vec(values.collect(), rows, columns));
        Self::of(name, map, (dark, light), hides)
    }

    /// A heatmap of values below 0, which are dark, and above 1, which are light.
    fn of(
        name: &'static str,
        map: Heatmap,
        colors: (Color, Color),
        hides: fn(usize, usize) -> bool,
    ) -> Self {
        let (rows, columns) = (map.matrix().rows(), map.matrix().columns());
        let hidden = |row| -> Vec<bool> { (0..columns).map(|column| hides(row, column)).collect() };
        let map = map
            .limits(0.0, 1.0)
            .colormap(Colormap::VIRIDIS.with_under(colors.0).with_over(colors.1));
        let is_hiding = (0..rows).any(|row| hidden(row).contains(&true));
        let map = if is_hiding { map.hide(Matrix::from_rows((0..rows).map(hidden))) } else { map };
        let mut theme = Theme::light();
        theme.background = PAGE;
        let figure = Figure::new(inches(4.0), inches(3.0)).theme(theme).axes(Axes::new().mark(map));
        let rendered = figure.render().unwrap();
        let data = rendered.layout().axes().unwrap().data;
        Self { name, files: Files::of(rendered.scene()), data, colors, hides, rows, columns }
    }

    /// Cells split between the two colours, in turns the one or the other below.
    fn split(
        name: &'static str,
        dark: Color,
        light: Color,
        hides: fn(usize, usize) -> bool,
    ) -> Self {
        let values = |first: usize| {
            let value = move |row: usize, column: usize| (row + column + first) % 2;
            let cells = (0..13).flat_map(|row| (0..17).map(move |column| (row, column)));
            let values =
                cells.map(|(row, column)| if value(row, column) == 0 { -1.0 } else { 2.0 });
            Matrix::from_vec(values.collect(), 13, 17)
        };
        let map = Heatmap::new(values(0)).split(values(1));
        Self::of(name, map, (dark, light), hides)
    }

    /// The same checkerboard as plain rectangles, edge to edge: what the test must find.
    fn naive(dark: Color, light: Color) -> Self {
        let (rows, columns) = (13, 17);
        let data = Rect::new(31.05, 12.15, 275.85, 190.35);
        let (width, height) = (data.width() / columns as f64, data.height() / rows as f64);
        let mut root = Group::new(Role::Figure);
        for row in 0..rows {
            for column in 0..columns {
                let (x, y) = (data.x0 + column as f64 * width, data.y0 + row as f64 * height);
                let cell = Rect::new(x, y, x + width, y + height).to_path(0.1);
                let color = if (row + column) % 2 == 0 { dark } else { light };
                root.push(Shape::new(cell).unwrap().with_fill(Fill::new(color)));
            }
        }
        let scene = Scene::new(Size::new(288.0, 216.0), 160.0, root).unwrap().with_background(PAGE);
        let colors = (dark, light);
        Self {
            name: "naive",
            files: Files::of(&scene),
            data,
            colors,
            hides: |_, _| false,
            rows,
            columns,
        }
    }

    /// The same for a renderer of SVG that ignores the wish for crisp edges.
    fn without_hint(self) -> Self {
        let svg = self.files.svg.replace(" shape-rendering=\"crispEdges\"", "");
        assert_ne!(svg, self.files.svg);
        Self { name: "edges anti-aliased", files: Files { svg, ..self.files }, ..self }
    }

    /// The share of the pixels inside the data rectangle that lie farther from the line between
    /// the two colours than rounding explains.
    fn wrong(&self, picture: &Picture, dpi: f64) -> f64 {
        let colors = (channels(self.colors.0), channels(self.colors.1));
        let inside = inside(self.data, dpi);
        let page = (channels(PAGE), channels(PAGE));
        let is_wrong = |pixel: [u8; 4], is_hidden: bool| {
            let shines = f64::from(pixel[1]) - colors.0[1].max(colors.1[1]);
            if is_hidden {
                distance(pixel, page) > SHINING
            } else {
                shines > SHINING || distance(pixel, colors) > ROUNDING
            }
        };
        let wrong = inside.iter().filter(|&&(x, y)| {
            self.is_hidden(x, y, dpi).is_some_and(|hidden| is_wrong(picture.pixel(x, y), hidden))
        });
        wrong.count() as f64 / inside.len() as f64
    }

    /// Whether the cells that a pixel and its neighbours lie in are hidden, where they agree: some
    /// renderers move edges by up to a pixel.
    fn is_hidden(&self, x: u32, y: u32, dpi: f64) -> Option<bool> {
        let reach = |pixel: u32, start: f64, length: f64, count: usize| {
            // Edges of cells are on the pixels of the figure's own resolution.
            let slot = |pixel: f64, snap: f64| {
                let place = (pixel * 72.0 / dpi + snap - start) / length * count as f64;
                (place.max(0.0) as usize).min(count - 1)
            };
            let (first, snap) = (f64::from(pixel), 36.0 / 160.0);
            slot(first - 1.0, -snap)..slot(first + 2.0, snap) + 1
        };
        let columns = reach(x, self.data.x0, self.data.width(), self.columns);
        let mut cells = reach(y, self.data.y0, self.data.height(), self.rows)
            .flat_map(|row| columns.clone().map(move |column| (self.hides)(row, column)));
        let first = cells.next()?;
        cells.all(|hidden| hidden == first).then_some(first)
    }
}

fn channels(color: Color) -> [f64; 3] {
    [color.r, color.g, color.b].map(f64::from)
}

/// The pixels that lie wholly inside a rectangle on the page and touch no pixel of its frame, whose
/// edges some renderers move by up to a pixel.
fn inside(rect: Rect, dpi: f64) -> Vec<(u32, u32)> {
    let first = |edge: f64| (edge * dpi / 72.0).ceil() as u32 + 1;
    let end = |edge: f64| (edge * dpi / 72.0).floor() as u32 - 1;
    let columns = first(rect.x0)..end(rect.x1);
    (first(rect.y0)..end(rect.y1)).flat_map(|y| columns.clone().map(move |x| (x, y))).collect()
}

/// How far a pixel is from the line between two colours, in the channel where it is farthest.
fn distance([red, green, blue, _]: [u8; 4], (a, b): ([f64; 3], [f64; 3])) -> f64 {
    let pixel = [red, green, blue].map(f64::from);
    let dot = |p: [f64; 3], q: [f64; 3]| (0..3).map(|i| (p[i] - a[i]) * (q[i] - a[i])).sum::<f64>();
    let length = dot(b, b);
    let along = if length > 0.0 { (dot(pixel, b) / length).clamp(0.0, 1.0) } else { 0.0 };
    (0..3).map(|i| (pixel[i] - a[i] - along * (b[i] - a[i])).abs()).fold(0.0, f64::max)
}

/// Blocks, single cells, and cells that meet at corners.
fn scattered(row: usize, column: usize) -> bool {
    (row * 7 + column * 5 + row * column).is_multiple_of(6)
        || (3..6).contains(&row) && (8..12).contains(&column)
}

#[test]
fn nothing_shines_through_between_cells() {
    let (red, blue) = (Color::rgb(220, 20, 30), Color::rgb(30, 20, 220));
    let grids = [
        Grid::checkerboard("one colour", red, red),
        Grid::checkerboard("two colours alike", red, Color::rgb(221, 20, 31)),
        Grid::checkerboard("checkerboard", red, blue),
        Grid::checkerboard("checkerboard", red, blue).without_hint(),
        Grid::hiding("upper triangle hidden", red, blue, |row, column| column > row),
        Grid::hiding("scattered cells hidden", red, blue, scattered),
        Grid::hiding("scattered cells hidden in one colour", red, red, scattered),
        Grid::hiding("scattered cells hidden", red, blue, scattered).without_hint(),
        Grid::split("split cells", red, blue, |_, _| false),
        Grid::split("split cells", red, blue, |_, _| false).without_hint(),
        Grid::split("split cells of one colour", red, red, |_, _| false),
        Grid::split("split cells, scattered ones hidden", red, blue, scattered),
        Grid::large("many cells of one colour", red, red),
        Grid::large("many cells", red, blue),
        Grid::large("many cells", red, blue).without_hint(),
        Grid::naive(red, blue),
    ];
    let pages: Vec<(&Grid, f64)> =
        grids.iter().flat_map(|grid| ZOOMS.map(|zoom| (grid, zoom))).collect();
    let mut failed = Vec::new();
    for renderer in Renderer::available(&Renderer::ALL) {
        let jobs: Vec<_> = pages.iter().map(|(grid, dpi)| (&grid.files, *dpi)).collect();
        let pictures = renderer.show(&jobs);
        let mut naive = 0.0_f64;
        for ((grid, dpi), picture) in pages.iter().zip(&pictures) {
            let wrong = grid.wrong(picture, *dpi);
            println!("{renderer:?}: {}, {dpi} dpi: {:.3} % wrong", grid.name, wrong * 100.0);
            if grid.name == "naive" {
                naive = naive.max(wrong);
            } else if wrong > 0.0 {
                failed.push(format!("{renderer:?}: {} at {dpi} dpi: {wrong}", grid.name));
            }
        }
        // poppler moves the edges of plain rectangles to pixels by itself.
        assert!(naive > 0.01 || renderer == Renderer::Poppler, "{renderer:?} shows no seam at all");
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

/// A cell's one half never shines through at the edge of its other half: rows in turns have one
/// colour in the lower halves and in the upper ones, so that it is the same on both sides of every
/// second edge between rows.
#[test]
fn halves_of_split_cells_meet_their_neighbours_alone() {
    const ROWS: usize = 13;
    const COLUMNS: usize = 17;
    let (red, blue) = (Color::rgb(220, 20, 30), Color::rgb(30, 20, 220));
    let values = |first: usize| {
        let cells = (0..ROWS * COLUMNS).map(|cell| (cell / COLUMNS + first) % 2);
        Matrix::from_vec(cells.map(|even| even as f64 * 3.0 - 1.0).collect(), ROWS, COLUMNS)
    };
    // Even rows are red below and blue above, odd ones the other way round.
    let map = || Heatmap::new(values(0)).split(values(1));
    let grids = [
        Grid::of("split rows", map(), (red, blue), |_, _| false),
        Grid::of("split rows", map(), (red, blue), |_, _| false).without_hint(),
    ];
    for renderer in Renderer::available(&Renderer::ALL) {
        for grid in &grids {
            let pictures = renderer.show(&ZOOMS.map(|zoom| (&grid.files, zoom)));
            for (picture, dpi) in pictures.iter().zip(ZOOMS) {
                let at = |points: f64| (points * dpi / 72.0).round() as u32;
                let (width, height) =
                    (grid.data.width() / COLUMNS as f64, grid.data.height() / ROWS as f64);
                for cell in 0..ROWS / 2 * COLUMNS {
                    let (row, column) = (cell / COLUMNS * 2 + 1, cell % COLUMNS);
                    let x = at(grid.data.x0 + (column as f64 + 0.5) * width);
                    let edge = at(grid.data.y0 + row as f64 * height);
                    for y in edge - 2..=edge + 2 {
                        let off = distance(picture.pixel(x, y), (channels(red), channels(red)));
                        assert!(off <= 1.0, "{renderer:?}, {}, {dpi} dpi: {off}", grid.name);
                    }
                }
            }
        }
    }
}

#[test]
fn every_cell_has_its_colour_in_its_middle() {
    // As shapes of their own, and as one for each colour.
    [20, 37].into_iter().for_each(cells_have_their_colour);
}

fn cells_have_their_colour(side: usize) {
    // A fixed scatter over 0..=1: multiples of the golden ratio's fraction.
    let values: Vec<f64> =
        (0..side * side).map(|i| (i as f64 * 0.618_033_988_75).fract()).collect();
    let map = Heatmap::new(Matrix::from_vec(values.clone(), side, side)).limits(0.0, 1.0);
    let rendered =
        Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map)).render().unwrap();
    let (files, data) = (Files::of(rendered.scene()), rendered.layout().axes().unwrap().data);
    for renderer in Renderer::available(&Renderer::ALL) {
        let pictures = renderer.show(&ZOOMS.map(|zoom| (&files, zoom)));
        let mut worst = 0.0_f64;
        for (picture, dpi) in pictures.iter().zip(ZOOMS) {
            for (cell, &value) in values.iter().enumerate() {
                let share = |index: usize| (index as f64 + 0.5) / side as f64;
                let x = data.x0 + share(cell % side) * data.width();
                let y = data.y0 + share(cell / side) * data.height();
                let at = |points: f64| (points * dpi / 72.0) as u32;
                let color = channels(Colormap::VIRIDIS.color(value));
                worst = worst.max(distance(picture.pixel(at(x), at(y)), (color, color)));
            }
        }
        println!("{renderer:?}: the middles of cells are off by at most {worst}");
        assert!(worst <= 1.0, "{renderer:?}: {worst}");
    }
}
