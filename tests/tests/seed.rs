//! The seed figure, fact by fact, read from its scene and its files.

use graticule::Rendered;
use graticule::color::{contrast, readable_on};
use graticule::prelude::*;
use graticule::scene::kurbo::{Affine, Point, Rect};
use graticule::scene::{Anchor, Brush, Image, Node, Pixels, Role};
use graticule_scene::conformance::Sampler;
use graticule_tests::walk::{Text, texts};
use graticule_tests::{Picture, gallery};

const VALUES: [[i32; 5]; 4] =
    [[42, 35, 29, 21, 18], [55, 48, 40, 32, 24], [38, 44, 51, 46, 39], [26, 31, 37, 43, 49]];
const LIMITS: (f64, f64) = (15.0, 60.0);
/// A pixel at 160 dpi, in points.
const PIXEL: f64 = 72.0 / 160.0;

fn seed() -> Rendered {
    gallery::find("tickets").render()
}

/// The colours of the cells in matplotlib's own picture of the seed.
const MATPLOTLIB: [[u32; 5]; 4] = [
    [0xdd4968, 0x9e2e7e, 0x681b80, 0x1f114b, 0x0b0824],
    [0xfec98d, 0xfa7f5e, 0xcd3f70, 0x822581, 0x3b0f6f],
    [0xb93778, 0xeb5660, 0xfd9f6c, 0xf56a5b, 0xc33b74],
    [0x4d117a, 0x7a2281, 0xb1357a, 0xe55063, 0xfb8a62],
];

/// Matplotlib's index of a value: `int(x * 256)`, the upper limit belonging to the last colour.
fn index(value: f64) -> usize {
    let (low, high) = LIMITS;
    (((value - low) / (high - low) * 256.0) as usize).min(255)
}

fn data(rendered: &Rendered) -> Rect {
    rendered.layout().axes().unwrap().data
}

/// A cell of the seed, its edges on the pixels that it is painted on.
fn cell(data: Rect, row: usize, column: usize) -> Rect {
    let edge = |start: f64, length: f64, index: usize, count: f64| {
        ((start + length * index as f64 / count) / PIXEL).round() * PIXEL
    };
    let x = |index| edge(data.x0, data.width(), index, 5.0);
    let y = |index| edge(data.y0, data.height(), index, 4.0);
    Rect::new(x(column), y(row), x(column + 1), y(row + 1))
}

/// Every cell of the seed with its value.
fn cells(data: Rect) -> impl Iterator<Item = (Rect, i32)> {
    VALUES.into_iter().enumerate().flat_map(move |(row, values)| {
        let rect = move |column| cell(data, row, column);
        values.into_iter().enumerate().map(move |(column, value)| (rect(column), value))
    })
}

fn assert_like(found: Color, expected: Color, what: &str) {
    let near = [(found.r, expected.r), (found.g, expected.g), (found.b, expected.b)]
        .into_iter()
        .all(|(a, b)| a.abs_diff(b) <= 1);
    assert!(near && found.a == 255, "{what}: {found} is not {expected}");
}

fn color(pixel: [u8; 4]) -> Color {
    Color::rgba(pixel[0], pixel[1], pixel[2], pixel[3])
}

fn numbers(rendered: &Rendered) -> Vec<Text<'_>> {
    let mut found = texts(rendered.scene());
    found.retain(|text| text.role == Role::CellLabels);
    found
}

fn find<'a>(rendered: &'a Rendered, text: &str) -> Text<'a> {
    texts(rendered.scene()).into_iter().find(|found| found.run.text() == text).unwrap()
}

#[test]
fn the_example_draws_the_figure_of_the_gallery() {
    let statement = |source: &str| {
        let start = source.find("Heatmap::new").unwrap();
        let words = source[start..].split(';').next().unwrap().to_owned();
        words.split_whitespace().collect::<String>()
    };
    let example = include_str!("../../examples/tickets.rs");
    let gallery = gallery::find("tickets").source;
    assert_eq!(statement(example), statement(gallery));
    for part in ["inches(6.6),inches(4.2)", ".dpi(160.0)", ".x_label(\"Day\").y_label(\"Team\")"] {
        for source in [example, gallery] {
            assert!(source.split_whitespace().collect::<String>().contains(part), "{part}");
        }
    }
}

#[test]
fn row_0_is_on_top_and_every_cell_has_matplotlibs_color() {
    let rendered = seed();
    let sampler = Sampler::without_text(rendered.scene());
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    for ((cell, value), hex) in cells(data(&rendered)).zip(MATPLOTLIB.into_iter().flatten()) {
        let [_, r, g, b] = hex.to_be_bytes();
        let expected = Color::rgb(r, g, b);
        assert_eq!(Colormap::MAGMA.table()[index(f64::from(value))], expected);
        // The middle, and a pixel and a half inside each corner.
        let inner = cell.inset(-1.5 * PIXEL);
        for at in [
            cell.center(),
            Point::new(inner.x0, inner.y0),
            Point::new(inner.x1, inner.y0),
            Point::new(inner.x0, inner.y1),
            Point::new(inner.x1, inner.y1),
        ] {
            assert_like(sampler.color_at(at), expected, &format!("{value} at {at}"));
            if at != cell.center() {
                let pixel = picture.pixel((at.x / PIXEL) as u32, (at.y / PIXEL) as u32);
                assert_like(color(pixel), expected, &format!("{value} at {at} in the PNG"));
            }
        }
    }
}

fn colorbar_image(rendered: &Rendered) -> &Image {
    let bars = rendered.scene().root().find_all(Role::Colorbar);
    let image = bars[0].children().iter().find_map(|node| match node {
        Node::Image(image) => Some(image),
        _ => None,
    });
    image.unwrap()
}

#[test]
fn the_colorbar_has_the_cells_colors_over_the_limits() {
    let rendered = seed();
    let image = colorbar_image(&rendered);
    assert_eq!((image.width(), image.height()), (1, 256));
    let Pixels::Indexed { palette, indices } = image.pixels() else { panic!("not indexed") };
    let magma = Colormap::MAGMA;
    let magma = magma.table();
    for (row, &index) in indices.iter().enumerate() {
        let what = format!("row {row} of the colorbar");
        assert_like(palette[usize::from(index)], magma[255 - row], &what);
    }
    // A value's colour on the bar is its colour in a cell.
    let bar = rendered.layout().axes().unwrap().colorbar().unwrap().bar;
    let sampler = Sampler::new(rendered.scene());
    for value in VALUES.into_iter().flatten() {
        let share = (f64::from(value) - LIMITS.0 + 1e-6) / (LIMITS.1 - LIMITS.0);
        let at = Point::new(bar.center().x, bar.y1 - share * bar.height());
        assert_like(sampler.color_at(at), magma[index(f64::from(value))], &format!("{value}"));
    }
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    let column = (bar.center().x / PIXEL) as u32;
    let pixel = |y: f64| color(picture.pixel(column, (y / PIXEL) as u32));
    assert_like(pixel(bar.y0 + 0.1), magma[255], "the top of the bar in the PNG");
    assert_like(pixel(bar.y1 - 0.1), magma[0], "the bottom of the bar in the PNG");
}

#[test]
fn the_colorbar_is_as_long_as_the_data_with_ticks_every_5() {
    let rendered = seed();
    let axes = rendered.layout().axes().unwrap();
    let colorbar = axes.colorbar().unwrap();
    let drawn = colorbar_image(&rendered).rect();
    for (a, b) in [
        (colorbar.bar.y0, axes.data.y0),
        (colorbar.bar.y1, axes.data.y1),
        (drawn.y0, axes.data.y0),
        (drawn.y1, axes.data.y1),
    ] {
        // The scene rounds to a thousandth.
        assert!((a - b).abs() <= 5.01e-4, "{a} {b}");
    }
    let values: Vec<f64> = colorbar.axis.ticks.iter().map(|tick| tick.value).collect();
    let mut sorted = values.clone();
    sorted.sort_by(f64::total_cmp);
    assert_eq!(sorted, [15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0]);
    for tick in &colorbar.axis.ticks {
        let share = (tick.value - LIMITS.0) / (LIMITS.1 - LIMITS.0);
        let at = colorbar.bar.y1 - share * colorbar.bar.height();
        assert!((tick.at - at).abs() < 1e-9, "{tick:?} is not at {at}");
        assert_eq!(tick.label.as_ref().unwrap().text.text(), tick.value.to_string());
    }
}

#[test]
fn numbers_are_centred_in_their_cells() {
    let rendered = seed();
    let numbers = numbers(&rendered);
    assert_eq!(numbers.len(), 20);
    for ((cell, value), number) in cells(data(&rendered)).zip(&numbers) {
        assert_eq!(number.run.text(), value.to_string(), "integers are labelled as such");
        let ink = number.ink().unwrap();
        let across = (ink.center().x - cell.center().x).abs();
        assert!(across <= 0.5 * PIXEL, "{value} is {across} pt off across");
        let span = &number.run.spans()[0];
        let baseline = (number.transform() * Point::ZERO).y;
        let middle = baseline - span.face().digit_height() * span.size() / 2.0;
        let down = (middle - cell.center().y).abs();
        assert!(down <= 0.5 * PIXEL, "{value} is {down} pt off down");
    }
}

#[test]
fn numbers_can_be_read() {
    let rendered = seed();
    let sampler = Sampler::without_text(rendered.scene());
    for number in numbers(&rendered) {
        let text = number.run.spans()[0].color();
        let ink = number.ink().unwrap();
        for at in [ink.center(), ink.origin(), Point::new(ink.x1, ink.y1)] {
            let ground = sampler.color_at(at);
            let other = if text == Color::BLACK { Color::WHITE } else { Color::BLACK };
            assert!(text == Color::BLACK || text == Color::WHITE);
            let ratio = contrast(text, ground);
            assert!(ratio >= 4.5, "{}: {ratio} on {ground}", number.run.text());
            assert!(ratio >= contrast(other, ground));
            assert_eq!(text, readable_on(ground));
        }
    }
}

#[test]
fn labels_run_as_they_should() {
    let rendered = seed();
    let data = data(&rendered);
    let turned = |text: &Text<'_>| Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]) == linear(text);
    let (day, team, tickets) =
        (find(&rendered, "Day"), find(&rendered, "Team"), find(&rendered, "Open tickets"));
    assert!(turned(&team) && turned(&tickets));
    assert_eq!(linear(&day), Affine::IDENTITY);
    for (label, centre) in
        [(&day, data.center().x), (&find(&rendered, "Mon"), data.x0 + data.width() / 10.0)]
    {
        assert!(((label.transform() * Point::ZERO).x - centre).abs() < 1e-3);
        assert_eq!(label.run.anchor(), Anchor::Middle);
    }
    assert!(((team.transform() * Point::ZERO).y - data.center().y).abs() < 1e-3);
    let title = find(&rendered, "Open support tickets by team").ink().unwrap();
    assert!(title.y1 < data.y0 && (title.center().x - data.center().x).abs() < 1.0);
    assert!(team.ink().unwrap().x1 < find(&rendered, "Platform").ink().unwrap().x0);
}

/// The linear part of a label's transform.
fn linear(text: &Text<'_>) -> Affine {
    let [a, b, c, d, ..] = text.transform().as_coeffs();
    Affine::new([a, b, c, d, 0.0, 0.0])
}

#[test]
fn nothing_overlaps_and_margins_are_even() {
    let rendered = seed();
    let (scene, data) = (rendered.scene(), data(&rendered));
    let inks: Vec<(String, Role, Rect)> = texts(scene)
        .iter()
        .map(|text| (text.run.text().to_owned(), text.role, text.ink().unwrap()))
        .collect();
    assert_eq!(inks.len(), 20 + 4 + 5 + 10 + 4);
    for (i, (text, role, ink)) in inks.iter().enumerate() {
        assert_eq!(ink.union(scene.page()), scene.page(), "{text} leaves the page");
        assert_eq!(ink.overlaps(data), *role == Role::CellLabels, "{text}");
        for (other, _, rect) in &inks[i + 1..] {
            assert!(!ink.overlaps(*rect), "{text} and {other} overlap");
        }
    }
    let margins = margins(&Picture::from_png(&rendered.to_png().unwrap()).unwrap());
    let most = margins.iter().fold(0.0, |a: f64, &b| a.max(b));
    let least = margins.iter().fold(f64::INFINITY, |a: f64, &b| a.min(b));
    // Glyphs have side bearings, and edges move to whole pixels.
    assert!(least >= 7.0 && most - least <= 1.5, "{margins:?}");
}

/// How many points of paper there are on the left, right, top and bottom.
fn margins(picture: &Picture) -> [f64; 4] {
    let (mut x0, mut x1, mut y0, mut y1) = (picture.width, 0, picture.height, 0);
    for y in 0..picture.height {
        for x in (0..picture.width).filter(|&x| picture.pixel(x, y) != [255; 4]) {
            (x0, x1, y0, y1) = (x0.min(x), x1.max(x + 1), y0.min(y), y1.max(y + 1));
        }
    }
    [x0, picture.width - x1, y0, picture.height - y1].map(|pixels| f64::from(pixels) * PIXEL)
}

#[test]
fn the_png_has_its_size_and_resolution() {
    let file = seed().to_png().unwrap();
    let reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height), (1056, 672));
    let density = info.pixel_dims.unwrap();
    // 160 / 0.0254 = 6299.2 pixels a metre.
    assert_eq!((density.xppu, density.yppu, density.unit), (6299, 6299, png::Unit::Meter));
}

#[test]
fn the_svg_has_its_size() {
    let svg = seed().to_svg().unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("width"), Some("475.2pt"));
    assert_eq!(root.attribute("height"), Some("302.4pt"));
    assert_eq!(root.attribute("viewBox"), Some("0 0 475.2 302.4"));
}

#[test]
fn the_pdf_has_its_size() {
    let document = lopdf::Document::load_mem(&seed().to_pdf().unwrap()).unwrap();
    let pages = document.get_pages();
    assert_eq!(pages.len(), 1);
    let page = document.get_dictionary(pages[&1]).unwrap();
    let sides = page.get(b"MediaBox").unwrap().as_array().unwrap();
    let sides: Vec<f32> = sides.iter().map(|side| side.as_float().unwrap()).collect();
    for (found, expected) in sides.iter().zip([0.0, 0.0, 475.2, 302.4]) {
        assert!((found - expected).abs() < 0.005, "{sides:?}");
    }
}

/// A brush of black and white numbers would hide a wrong colour: cells are plain.
#[test]
fn cells_are_plain_colors() {
    let rendered = seed();
    let groups = rendered.scene().root().find_all(Role::Cells);
    for node in groups.iter().flat_map(|group| group.children()) {
        let Node::Shape(shape) = node else { panic!("{node:?} is no shape") };
        assert!(shape.is_crisp() && shape.stroke().is_none());
        assert!(matches!(shape.fill().unwrap().brush, Brush::Solid(color) if color.is_opaque()));
    }
}
