//! Cells smaller than pixels: what a pixel shows is what was asked for, and told.

use graticule::Rendered;
use graticule::color::Colormap;
use graticule::data::Strides;
use graticule::mark::heatmap::{Reduction, Rendering, Triangle};
use graticule::norm::{BoundaryNorm, CategoryNorm, LogNorm, QuantileNorm};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule_tests::Picture;
use std::collections::BTreeSet;

const DPI: f64 = 100.0;

/// A map whose colours are their places: 256 greys.
fn greys() -> Colormap {
    Colormap::from_colors("greys", (0..=255).map(|level| Color::rgb(level, level, level))).unwrap()
}

fn figure(map: Heatmap) -> Figure {
    Figure::new(inches(2.0), inches(1.5)).dpi(DPI).axes(Axes::new().mark(map))
}

/// The data rectangle of a drawn figure, pixel by pixel.
struct Drawn {
    rendered: Rendered,
    lines: Vec<Vec<Color>>,
}

impl Drawn {
    fn of(map: Heatmap) -> Self {
        let rendered = figure(map).render().unwrap();
        let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
        let data = rendered.layout().axes().unwrap().data;
        let edge = |points: f64| (points * DPI / 72.0).round() as u32;
        let color = |x, y| {
            let [r, g, b, a] = picture.pixel(x, y);
            Color::rgba(r, g, b, a)
        };
        let line = |y| (edge(data.x0)..edge(data.x1)).map(|x| color(x, y)).collect();
        let lines = (edge(data.y0)..edge(data.y1)).map(line).collect();
        Self { rendered, lines }
    }

    fn size(&self) -> (usize, usize) {
        (self.lines.len(), self.lines[0].len())
    }

    fn warnings(&self) -> Vec<String> {
        self.rendered.warnings().iter().map(ToString::to_string).collect()
    }
}

fn matrix(rows: usize, columns: usize, value: impl Fn(usize, usize) -> f64) -> Matrix {
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    Matrix::from_vec(cells.map(|(row, column)| value(row, column)).collect(), rows, columns)
}

const REDUCTIONS: [Reduction; 5] =
    [Reduction::Mean, Reduction::Max, Reduction::Min, Reduction::Median, Reduction::Nearest];

#[test]
fn a_single_hot_cell() {
    const HOT: (usize, usize) = (234, 377);
    let values = || matrix(500, 500, |row, column| f64::from((row, column) == HOT));
    for reduction in REDUCTIONS {
        let map = Heatmap::new(values()).limits(0.0, 1.0).colormap(greys()).reduction(reduction);
        let drawn = Drawn::of(map);
        let (rows, columns) = drawn.size();
        let mut levels = Vec::new();
        for (y, line) in drawn.lines.iter().enumerate() {
            for (x, color) in line.iter().enumerate().filter(|(_, color)| color.r > 0) {
                // Within the pixel that the cell is in.
                let place = |cell: usize, count: usize| (cell as f64 + 0.5) / 500.0 * count as f64;
                assert!((y as f64 + 0.5 - place(HOT.0, rows)).abs() < 1.5, "{reduction:?}");
                assert!((x as f64 + 0.5 - place(HOT.1, columns)).abs() < 1.5, "{reduction:?}");
                levels.push(f64::from(color.r) / 255.0);
            }
        }
        let share = (rows * columns) as f64 / 25e4;
        let total: f64 = levels.iter().sum();
        match reduction {
            // A cell that lies across an edge is in two pixels.
            Reduction::Max => {
                assert!((1..=4).contains(&levels.len()) && total >= 1.0, "{levels:?}");
            }
            Reduction::Mean => assert!((total - share).abs() < 4.0 / 256.0, "{total} {share}"),
            Reduction::Min | Reduction::Median => assert_eq!(levels, [0.0; 0]),
            _ => assert!(levels.len() <= 1),
        }
    }
}

#[test]
fn a_checkerboard_of_single_cells_has_no_pattern() {
    let values = || matrix(640, 640, |row, column| ((row + column) % 2) as f64);
    for reduction in REDUCTIONS {
        let map = Heatmap::new(values()).limits(0.0, 1.0).colormap(greys()).reduction(reduction);
        let drawn = Drawn::of(map);
        let levels: Vec<u8> = drawn.lines.concat().iter().map(|color| color.r).collect();
        let (least, most) = (levels.iter().min().unwrap(), levels.iter().max().unwrap());
        match reduction {
            Reduction::Mean => {
                assert!((126..=130).contains(least) && *most <= 130, "{least} {most}");
            }
            Reduction::Max => assert_eq!((*least, *most), (255, 255)),
            Reduction::Min => assert_eq!((*least, *most), (0, 0)),
            Reduction::Median => assert!(levels.iter().all(|level| [0, 128, 255].contains(level))),
            _ => assert!(levels.iter().all(|level| [0, 255].contains(level))),
        }
    }
}

/// Each pixel is what its own cells give, added up one by one.
#[test]
fn every_pixel_is_right() {
    let value = |row: usize, column: usize| match (row * 7919 + column * 104_729) % 1009 {
        0..100 => f64::NAN,
        number => number as f64,
    };
    let greys = greys();
    for (rows, columns) in [(347, 331), (150, 777)] {
        for reduction in [Reduction::Mean, Reduction::Max, Reduction::Min] {
            let map = Heatmap::new(matrix(rows, columns, value)).limits(200.0, 900.0);
            let drawn = Drawn::of(map.reduction(reduction).colormap(greys.clone()));
            let (height, width) = drawn.size();
            let cells = |pixel: usize, count: usize, of: usize| {
                let (low, high) = (pixel * count, (pixel + 1) * count);
                (low / of..high.div_ceil(of)).map(move |cell| {
                    let start = (cell * of).max(low);
                    let end = ((cell + 1) * of).min(high);
                    (cell, (end - start) as f64)
                })
            };
            for (y, line) in drawn.lines.iter().enumerate() {
                for (x, color) in line.iter().enumerate() {
                    let (mut sum, mut weight) = (0.0, 0.0);
                    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
                    for (row, tall) in cells(y, rows, height) {
                        for (column, wide) in cells(x, columns, width) {
                            let value = value(row, column);
                            if !value.is_nan() {
                                (sum, weight) = (sum + value * tall * wide, weight + tall * wide);
                                (least, most) = (value.min(least), value.max(most));
                            }
                        }
                    }
                    let value = match reduction {
                        Reduction::Mean => sum / weight,
                        Reduction::Max => most,
                        _ => least,
                    };
                    let expected = greys.color((value - 200.0) / 700.0);
                    let is_right = if weight == 0.0 {
                        *color == greys.bad()
                    } else {
                        color.r.abs_diff(expected.r) <= u8::from(reduction == Reduction::Mean)
                    };
                    assert!(is_right, "{reduction:?} {x} {y}: {color} {expected}");
                }
            }
        }
    }
}

#[test]
fn what_was_done_is_told() {
    let values = || matrix(200, 300, |row, column| (row + column) as f64);
    for (reduction, shown) in [
        (Reduction::Mean, "the mean"),
        (Reduction::Max, "the greatest value"),
        (Reduction::Min, "the least value"),
        (Reduction::Median, "the median"),
        (Reduction::Nearest, "the middle one"),
    ] {
        let drawn = Drawn::of(Heatmap::new(values()).reduction(reduction));
        let (rows, columns) = drawn.size();
        let told = format!(
            "200 x 300 cells are shown as {rows} x {columns} pixels, each {shown} of its cells"
        );
        assert_eq!(drawn.warnings(), [told]);
    }
    let small = || Heatmap::new(matrix(60, 60, |row, column| (row * column) as f64));
    let warnings = |map: Heatmap| Drawn::of(map).warnings();
    let most = |cells| small().rendering(Rendering::Auto { cells });
    assert_eq!(
        warnings(most(3599)),
        ["60 x 60 cells are drawn as an image, since they are more than 3599"]
    );
    assert_eq!(warnings(most(3600)), [""; 0]);
    assert_eq!(warnings(small().rendering(Rendering::Image)), [""; 0]);
    assert_eq!(warnings(small().rendering(Rendering::Vector)), [""; 0]);
}

/// However many threads there are.
#[test]
fn threads_do_not_show() {
    let value = |row: usize, column: usize| ((row * 7919 + column * 31) % 1009) as f64 / 7.0;
    let matrix = matrix(700, 900, value);
    for reduction in REDUCTIONS {
        let figure = figure(Heatmap::new(matrix.clone()).reduction(reduction));
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| figure.to_png().unwrap())
        };
        let one = with(1);
        assert!([2, 3, 7].into_iter().all(|threads| with(threads) == one), "{reduction:?}");
    }
}

/// However many threads look for limits, in more than two million cells.
#[test]
fn threads_do_not_show_in_limits() {
    let value = |row: usize, column: usize| ((row * 7919 + column * 31) % 100_003) as f64 / 7.0;
    let map = Heatmap::new(matrix(1600, 1500, value)).colorbar(Colorbar::new());
    for map in [
        map.clone(),
        map.clone().robust(),
        map.clone().norm(QuantileNorm::new(7)),
        map.triangle(Triangle::Lower { diagonal: true }),
    ] {
        let figure = figure(map);
        let with = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| figure.to_svg().unwrap())
        };
        assert!(with(1) == with(3));
    }
}

/// Every cell of a vector figure is there, however small.
#[test]
fn shapes_smaller_than_pixels_do_not_vanish() {
    let map = Heatmap::new(matrix(4, 700, |_, column| column as f64));
    let rendered = figure(map.rendering(Rendering::Vector)).render().unwrap();
    assert!(rendered.warnings().is_empty());
    // An image, and a shape for each colour of the map, of which two come twice.
    let shapes = rendered.scene().root().find_all(Role::Cells)[0].children().len() - 1;
    let colors: BTreeSet<[u8; 3]> =
        Colormap::VIRIDIS.table().iter().map(|color| [color.r, color.g, color.b]).collect();
    assert_eq!(shapes, colors.len());
}

#[test]
fn counts_are_those_of_the_cells() {
    let value = |row: usize, column: usize| match (row * 500 + column) % 1000 {
        0 => f64::NAN,
        1 => f64::INFINITY,
        2..5 => -3.0,
        number => number as f64 / 1000.0,
    };
    let counted =
        ["300 of 300000 cells have no value", "900 values are below the limits, 300 above them"];
    let map = || Heatmap::new(matrix(600, 500, value)).limits(0.0, 1.0);
    for reduction in REDUCTIONS {
        assert_eq!(Drawn::of(map().reduction(reduction)).warnings()[1..], counted, "{reduction:?}");
    }
    let log = Drawn::of(map().norm(LogNorm::new().limits(0.005, 1.0)));
    assert_eq!(
        log.warnings()[1..],
        [
            "300 of 300000 cells have no value",
            "900 values are 0 or negative, which a log norm can't show; they are drawn as missing",
            "300 values are above the upper limit",
        ]
    );
}

#[test]
fn what_has_no_place_takes_no_part_in_a_mean() {
    let value =
        |row: usize, column: usize| if (row + column).is_multiple_of(3) { -1e6 } else { 10.0 };
    let map = Heatmap::new(matrix(300, 300, value)).norm(LogNorm::new().limits(1.0, 100.0));
    let (greys, middle) = (greys(), greys().color(0.5));
    for reduction in [Reduction::Mean, Reduction::Min, Reduction::Median] {
        let drawn = Drawn::of(map.clone().colormap(greys.clone()).reduction(reduction));
        assert!(drawn.lines.concat().iter().all(|&color| color == middle), "{reduction:?}");
    }
}

#[test]
fn constant_cells_stay_in_their_interval() {
    // The mean of thousands of 0.3 is not 0.3, but for rounding.
    let edges = [0.0, 0.1, 0.2, 0.3, 0.4];
    let map = Heatmap::new(matrix(377, 433, |_, _| 0.3)).norm(BoundaryNorm::new(edges));
    let drawn = Drawn::of(map.colormap(greys()));
    let last = greys().color(1.0);
    assert!(drawn.lines.concat().iter().all(|&color| color == last));
}

#[test]
fn names_are_not_averaged() {
    let value = |row: usize, column: usize| [0.0, 2.0, 2.0][(row + column) % 3];
    let names = CategoryNorm::new(["water", "forest", "city"]);
    let map = Heatmap::new(matrix(400, 400, value)).norm(names).colormap(Colormap::TAB10);
    let drawn = Drawn::of(map.clone());
    let city = Colormap::TAB10.table()[2];
    let share = |drawn: &Drawn| {
        let colors = drawn.lines.concat();
        assert!(!colors.contains(&Colormap::TAB10.table()[1]));
        colors.iter().filter(|color| **color == city).count() as f64 / colors.len() as f64
    };
    assert!(share(&drawn) > 0.9);
    assert!(drawn.warnings()[0].ends_with("each the most frequent category of its cells"));
    let nearest = share(&Drawn::of(map.reduction(Reduction::Nearest)));
    assert!((0.5..0.8).contains(&nearest), "{nearest}");
}

#[test]
fn masks_hold_in_reduced_cells() {
    let map = Heatmap::new(matrix(500, 500, |row, _| (row % 2) as f64))
        .mask(matrix(500, 500, |row, _| f64::from(row % 2 == 0)))
        .triangle(Triangle::Lower { diagonal: true })
        .limits(0.0, 1.0)
        .colormap(greys());
    let drawn = Drawn::of(map);
    let (rows, columns) = drawn.size();
    assert_eq!(drawn.lines[3][columns - 4], Theme::light().background);
    assert_eq!(drawn.lines[rows - 4][3], Color::WHITE);
    assert!(drawn.warnings()[1].ends_with("of 125250 cells have no value"));
}

#[test]
fn infinities_and_huge_values_are_averaged_too() {
    for (value, expected) in [(f64::MAX, 1.0), (f64::MIN, 0.0), (f64::INFINITY, 1.0)] {
        let map = Heatmap::new(matrix(300, 300, |_, _| value)).limits(f64::MIN, f64::MAX);
        let colors = Drawn::of(map.colormap(greys())).lines.concat();
        let expected = greys().color(expected);
        assert!(colors.iter().all(|&color| color == expected), "{value}");
    }
    let both = |row, _| if row % 2 == 0 { f64::INFINITY } else { f64::NEG_INFINITY };
    let map = Heatmap::new(matrix(300, 300, both)).limits(0.0, 1.0).colormap(greys());
    let bad = greys().bad();
    assert!(Drawn::of(map).lines.concat().iter().all(|&color| color == bad));
}

#[test]
fn the_same_bytes_in_any_order_and_type() {
    let value = |row: usize, column: usize| ((row * 7919 + column * 31) % 200) as u8;
    let (rows, columns) = (400, 300);
    let list: Vec<u8> =
        (0..rows).flat_map(|row| (0..columns).map(move |column| value(row, column))).collect();
    let turned: Vec<f32> =
        (0..columns).flat_map(|c| (0..rows).map(move |row| f32::from(value(row, c)))).collect();
    let floats: Vec<f64> = list.iter().map(|&value| value.into()).collect();
    let png = |matrix: Matrix, reduction| {
        figure(Heatmap::new(matrix).limits(3.0, 190.0).reduction(reduction)).to_png().unwrap()
    };
    for reduction in REDUCTIONS {
        let expected = png(Matrix::from_vec(floats.clone(), rows, columns), reduction);
        let bytes = Matrix::from_vec(list.clone(), rows, columns);
        assert!(png(bytes, reduction) == expected, "{reduction:?}");
        let tall = Matrix::from_shared(turned.clone(), Strides::column_major(rows, columns));
        assert!(png(tall, reduction) == expected, "{reduction:?} by column");
    }
}
