//! What separates cells, where they are, and how they are drawn as an image: pixel by pixel, at the
//! figure's own resolution.

use graticule::Rendered;
use graticule::color::contrast;
use graticule::mark::heatmap::{Hatch, Interpolation, Missing, Origin, Rendering, Triangle};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule_tests::Picture;
use graticule_tests::render::{Files, Renderer};
use proptest::prelude::*;
use std::collections::BTreeSet;

const DPI: f64 = 150.0;
const PAGE: Color = Color::rgb(0, 255, 0);

/// A figure that is drawn.
struct Drawn {
    rendered: Rendered,
    picture: Picture,
}

impl Drawn {
    fn of(map: Heatmap) -> Self {
        let mut theme = Theme::light();
        theme.background = PAGE;
        let axes = Axes::new().mark(map);
        let figure = Figure::new(inches(4.0), inches(3.0)).theme(theme).dpi(DPI).axes(axes);
        let rendered = figure.render().unwrap();
        let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
        Self { rendered, picture }
    }

    /// The data rectangle in pixels: left, top, right, bottom.
    fn data(&self) -> [u32; 4] {
        let data = self.rendered.layout().axes().unwrap().data;
        [data.x0, data.y0, data.x1, data.y1].map(|side| (side * DPI / 72.0).round() as u32)
    }

    fn at(&self, x: u32, y: u32) -> Color {
        let [r, g, b, a] = self.picture.pixel(x, y);
        Color::rgba(r, g, b, a)
    }

    /// The pixels of the data rectangle in a row at a share of its height.
    fn across(&self, share: f64) -> Vec<Color> {
        let [left, top, right, bottom] = self.data();
        let y = top + (f64::from(bottom - top) * share) as u32;
        (left..right).map(|x| self.at(x, y)).collect()
    }

    /// Those in a column at a share of its width.
    fn down(&self, share: f64) -> Vec<Color> {
        let [left, top, right, bottom] = self.data();
        let x = left + (f64::from(right - left) * share) as u32;
        (top..bottom).map(|y| self.at(x, y)).collect()
    }

    fn warnings(&self) -> Vec<String> {
        self.rendered.warnings().iter().map(ToString::to_string).collect()
    }
}

/// The lengths of runs of equal colours.
fn runs(colors: &[Color]) -> Vec<(Color, usize)> {
    let run = |run: &[Color]| (run[0], run.len());
    colors.chunk_by(|a, b| a == b).map(run).collect()
}

fn ramp(rows: usize, columns: usize) -> Matrix {
    let values = (0..rows * columns).map(|cell| cell as f64).collect();
    Matrix::from_vec(values, rows, columns)
}

#[test]
fn gaps_are_equally_wide_whatever_draws_the_cells() {
    // As shapes, and as an image.
    for (rows, columns) in [(11, 17), (103, 101)] {
        let rendering = if rows < 100 { Rendering::Vector } else { Rendering::Image };
        let map = Heatmap::new(ramp(rows, columns)).rendering(rendering);
        let drawn = Drawn::of(map.gap(points(0.9)));
        assert_eq!(drawn.warnings(), [""; 0]);
        for (line, count) in [(drawn.across(0.5), columns), (drawn.down(0.5), rows)] {
            let gaps: Vec<usize> =
                runs(&line).iter().filter(|run| run.0 == PAGE).map(|run| run.1).collect();
            // Half a gap before the first cell, and after the last.
            assert_eq!(gaps, [vec![1], vec![2; count - 1], vec![1]].concat());
        }
    }
}

#[test]
fn lines_are_equally_wide_and_stay_off_hidden_cells() {
    let color = Color::rgb(255, 0, 255);
    let map = Heatmap::new(ramp(7, 7)).lines(color, points(1.4));
    let drawn = Drawn::of(map.clone().triangle(Triangle::Lower { diagonal: true }));
    let lines = |colors: &[Color]| -> Vec<usize> {
        runs(colors).iter().filter(|run| run.0 == color).map(|run| run.1).collect()
    };
    assert_eq!(lines(&drawn.across(6.5 / 7.0)), [3; 6]);
    assert_eq!(lines(&drawn.across(2.5 / 7.0)), [3; 2]);
    assert_eq!(lines(&drawn.across(0.5 / 7.0)), [0; 0]);
    assert_eq!(lines(&Drawn::of(map).down(0.5 / 7.0)), [3; 6]);
}

#[test]
fn what_has_no_room_is_left_out_with_a_warning() {
    let map = Heatmap::new(ramp(120, 120)).gap(points(2.0)).lines(Color::BLACK, points(2.0));
    let left_out =
        |what| format!("the {what} are left out: the cells are too small or too many for them");
    assert_eq!(
        Drawn::of(map).warnings(),
        [
            left_out("gaps between cells"),
            "120 x 120 cells are drawn as an image, since they are more than 10000".to_owned(),
            left_out("lines between cells"),
        ]
    );
    let scattered = (0..200 * 200).map(|cell| if cell % 3 == 0 { f64::NAN } else { 1.0 });
    let map = Heatmap::new(Matrix::from_vec(scattered.collect(), 200, 200))
        .missing(Missing::new().hatch(Hatch::Crossed));
    assert!(Drawn::of(map).warnings().contains(&left_out("hatches of missing cells")));
}

#[test]
fn hidden_cells_show_the_page_in_an_image_too() {
    let map = Heatmap::new(ramp(110, 110)).limits(0.0, 15_000.0);
    let drawn = Drawn::of(map.triangle(Triangle::Upper { diagonal: true }));
    assert_eq!(
        drawn.warnings(),
        ["110 x 110 cells are drawn as an image, since they are more than 10000"]
    );
    let [left, top, right, bottom] = drawn.data();
    let files = Files::of(drawn.rendered.scene());
    for renderer in Renderer::available(&Renderer::ALL) {
        let picture = &renderer.show(&[(&files, DPI)])[0];
        let [r, g, b, _] = picture.pixel(left + 9, bottom - 10);
        assert_eq!(Color::rgb(r, g, b), PAGE, "{renderer:?}");
        let [r, _, b, _] = picture.pixel(right - 10, top + 9);
        assert!(r > 50 && b > 50, "{renderer:?}");
    }
}

#[test]
fn row_0_is_at_the_bottom_where_y_grows_upwards() {
    let top_and_bottom = |map: Heatmap| {
        let column = Drawn::of(map.limits(0.0, 1.0)).down(0.5);
        (column[2], column[column.len() - 3])
    };
    let (low, high) = (Colormap::VIRIDIS.color(0.0), Colormap::VIRIDIS.color(1.0));
    let map = Heatmap::new([[0.0], [1.0]]);
    assert_eq!(top_and_bottom(map.clone()), (low, high));
    assert_eq!(top_and_bottom(map.clone().origin(Origin::Lower)), (high, low));
    assert_eq!(top_and_bottom(map.clone().y_extent(10.0, 20.0)), (high, low));
    assert_eq!(top_and_bottom(map.clone().y_extent(20.0, 10.0)), (low, high));
    assert_eq!(top_and_bottom(map.y_edges([0, 1, 5]).origin(Origin::Upper)), (low, high));
}

#[test]
fn an_image_of_uneven_cells_is_right_in_every_pixel() {
    // Squares of numbers: the first cells are far narrower than a pixel, the last ones wide.
    let edge = |index: u32| f64::from(index * index);
    let map = Heatmap::new(ramp(1, 200)).x_edges((0..=200).map(edge)).limits(0.0, 199.0);
    let tall = Matrix::from_rows((0..60).map(|_| ramp(1, 200).iter().collect::<Vec<_>>()));
    let image = Heatmap::new(tall).x_edges((0..=200).map(edge)).limits(0.0, 199.0);
    for map in [map, image] {
        let line = Drawn::of(map).across(0.5);
        let pixels = line.len() as f64;
        // In what unit a pixel is, and how many cells are wide enough for one of their own.
        let unit = edge(200) / pixels;
        let mut checked = 0;
        for (pixel, &color) in line.iter().enumerate() {
            let (low, high) = (pixel as f64 * unit, (pixel + 1) as f64 * unit);
            let (first, last) = (low.sqrt().floor(), high.sqrt().ceil() - 1.0);
            let place = |cell: f64| cell / 199.0;
            if first == last && high - low < 2.0 * first + 1.0 {
                assert_eq!(color, Colormap::VIRIDIS.color(place(first)), "pixel {pixel}");
                checked += 1;
            }
            // Between the first and the last cell that it covers.
            let index = |t| Colormap::VIRIDIS.index(t).unwrap();
            let found = Colormap::VIRIDIS.table().iter().position(|&entry| entry == color);
            let range =
                index(place((first - 1.0).max(0.0)))..=index(place((last + 1.0).min(199.0)));
            assert!(range.contains(&found.unwrap()), "pixel {pixel}");
        }
        assert!(checked > 100, "{checked}");
    }
}

#[test]
fn smooth_colours_are_the_maps_and_missing_cells_do_not_spread() {
    let mut values: Vec<f64> = (0..63).map(|cell| f64::from(cell * 37 % 64)).collect();
    values[31] = f64::NAN;
    let map = Heatmap::new(Matrix::from_vec(values.clone(), 7, 9)).limits(0.0, 63.0);
    let drawn = Drawn::of(map.interpolation(Interpolation::Bilinear));
    let [left, top, right, bottom] = drawn.data();
    let table: BTreeSet<String> =
        Colormap::VIRIDIS.table().iter().map(ToString::to_string).collect();
    let (width, height) = (f64::from(right - left) / 9.0, f64::from(bottom - top) / 7.0);
    for y in top..bottom {
        for x in left..right {
            let column = ((f64::from(x - left) + 0.5) / width) as usize;
            let row = ((f64::from(y - top) + 0.5) / height) as usize;
            let color = drawn.at(x, y);
            if row * 9 + column == 31 {
                assert_eq!(color, Colormap::VIRIDIS.bad(), "{x} {y}");
            } else {
                assert!(table.contains(&color.to_string()), "{x} {y}: {color}");
            }
        }
    }
    for (cell, &value) in values.iter().enumerate().filter(|(_, value)| !value.is_nan()) {
        let x = left + ((cell % 9) as f64 * width + width / 2.0) as u32;
        let y = top + ((cell / 9) as f64 * height + height / 2.0) as u32;
        let index = |t: f64| Colormap::VIRIDIS.index(t).unwrap();
        let found = Colormap::VIRIDIS.table().iter().position(|&entry| entry == drawn.at(x, y));
        // A pixel's middle is at most half a pixel from the cell's.
        assert!(found.unwrap().abs_diff(index(value / 63.0)) <= 6, "cell {cell}");
    }
}

#[test]
fn opacity_blends_cells_and_colorbar_alike() {
    let map = Heatmap::new([[0.0, 1.0]]).opacity(0.5).colorbar(Colorbar::new()).annotate(true);
    let drawn = Drawn::of(map);
    let line = drawn.across(0.1);
    let blended = |t| Colormap::VIRIDIS.color(t).with_alpha(128).over(PAGE);
    assert_eq!((line[5], line[line.len() - 5]), (blended(0.0), blended(1.0)));
    let bar = drawn.rendered.layout().axes().unwrap().colorbar().unwrap().bar;
    let pixel = |points: f64| (points * DPI / 72.0).round() as u32;
    assert_eq!(drawn.at(pixel(bar.center().x), pixel(bar.y1) - 1), blended(0.0));
}

#[test]
fn missing_cells_are_hatched_where_they_are() {
    for count in [4, 120] {
        let mut values: Vec<f64> = (0..count * count).map(|cell| cell as f64).collect();
        (0..count / 2).for_each(|cell| values[cell] = f64::NAN);
        let map = Heatmap::new(Matrix::from_vec(values, count, count))
            .missing(Missing::new().color(Color::WHITE).hatch(Hatch::Diagonal));
        let drawn = Drawn::of(map);
        let [left, top, right, _] = drawn.data();
        let line: Vec<Color> = (left..right).map(|x| drawn.at(x, top + 1)).collect();
        let (missing, rest) = (&line[..line.len() / 2], &line[line.len() / 2 + 1..]);
        assert!(missing.iter().any(|&color| contrast(color, Color::WHITE) > 1.5));
        assert!(rest.iter().all(|color| Colormap::VIRIDIS.table().contains(color)));
        assert_eq!(drawn.rendered.scene().root().find_all(Role::Cells).len(), 1);
    }
}

/// Numbers as they come, and as they should not.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -100.0..100.0,
        1 => any::<f64>(),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, 0.0, 1e300, -1e300, 5e-324]),
    ]
}

/// Edges in order, some of them hardly apart.
fn edges(count: usize) -> impl Strategy<Value = Vec<f64>> {
    let step = prop_oneof![1e-12..1e-6, 0.01..1.0, 10.0..1e6];
    prop::collection::vec(step, count + 1).prop_map(|steps| {
        steps
            .iter()
            .scan(0.0, |at, step| {
                *at += step;
                Some(*at)
            })
            .collect()
    })
}

fn length() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..4.0, 1 => any_number()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is asked for is drawn, or refused with an error.
    #[test]
    fn nothing_panics(
        values in prop::collection::vec(any_number(), 30),
        hidden in prop::collection::vec(any::<bool>(), 30),
        masked in prop::collection::vec(any::<bool>(), 30),
        x in prop_oneof![edges(6), prop::collection::vec(any_number(), 0..8)],
        y in edges(5),
        (extent, opacity) in (any_number(), 0.0..1.2),
        (gap, width) in (length(), length()),
        (smooth, flip, dpi) in (any::<bool>(), any::<bool>(), 1.0..200.0),
    ) {
        let matrix = |values: &[bool]| Matrix::from_vec(values.to_vec(), 5, 6);
        let origin = if flip { Origin::Upper } else { Origin::Lower };
        let smooth = if smooth { Interpolation::Bilinear } else { Interpolation::Nearest };
        let maps = [
            Heatmap::new(Matrix::from_vec(values.clone(), 5, 6)).x_edges(x).y_edges(y),
            Heatmap::new(Matrix::from_vec(values, 5, 6)).x_extent(extent, 1.0),
        ];
        for map in maps {
            let map = map
                .hide(matrix(&hidden))
                .mask(matrix(&masked))
                .gap(points(gap))
                .lines(Color::BLACK, points(width))
                .missing(Missing::new().hatch(Hatch::BackDiagonal))
                .origin(origin)
                .interpolation(smooth)
                .opacity(opacity)
                .annotate(true)
                .colorbar(Colorbar::new());
            let figure = Figure::new(inches(3.0), inches(3.0)).dpi(dpi).axes(Axes::new().mark(map));
            if let Ok(rendered) = figure.render() {
                rendered.to_svg().unwrap();
            }
        }
    }
}
