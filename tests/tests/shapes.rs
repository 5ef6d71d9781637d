//! Shapes, halves and outlines of a heatmap's cells, as they stand in the scene.

use graticule::color::contrast;
use graticule::guide::{Symbol, SymbolSize};
use graticule::mark::Mark as _;
use graticule::mark::heatmap::{Hatch, Missing, Origin};
use graticule::prelude::*;
use graticule::scene::kurbo::{Rect, Shape as _};
use graticule::scene::{Group, Marker, Node, Role, Scene, Shape};
use graticule::{Error, Rendered, Warning};
use graticule_tests::walk::texts;
use graticule_tests::{Picture, told};
use proptest::prelude::*;

const NONE: f64 = f64::NAN;

fn render(map: Heatmap) -> Rendered {
    figure(map).render().unwrap()
}

fn figure(map: Heatmap) -> Figure {
    Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map))
}

fn refused(map: Heatmap) -> Error {
    figure(map).render().unwrap_err()
}

fn cells(scene: &Scene) -> &Group {
    scene.root().find_all(Role::Cells)[0]
}

/// The places of all symbols.
fn markers(rendered: &Rendered) -> Vec<Marker> {
    let markers = cells(rendered.scene()).children().iter().filter_map(|node| match node {
        Node::Markers(markers) => Some(markers.places().to_vec()),
        _ => None,
    });
    markers.flatten().collect()
}

/// The side of the largest symbol.
fn side(rendered: &Rendered) -> f64 {
    let symbol = cells(rendered.scene()).children().iter().find_map(|node| match node {
        Node::Markers(markers) => Some(markers.symbol().bounding_box().width()),
        _ => None,
    });
    symbol.unwrap()
}

fn shapes(group: &Group) -> Vec<&Shape> {
    let shapes = group.children().iter();
    shapes
        .filter_map(|node| if let Node::Shape(shape) = node { Some(shape) } else { None })
        .collect()
}

fn outlines(rendered: &Rendered) -> Vec<&Shape> {
    let groups = rendered.scene().root().find_all(Role::Annotation);
    groups.into_iter().flat_map(shapes).collect()
}

#[test]
fn area_is_in_proportion_to_size() {
    let rendered = render(Heatmap::new([[1, 2, 3]]).sizes([[25, -100, 0]]));
    let scales: Vec<f64> = markers(&rendered).iter().map(|marker| marker.scale).collect();
    assert_eq!(scales, [0.5, 1.0]);
    let data = rendered.layout().axes().unwrap().data;
    let cell = (data.width() / 3.0).min(data.height());
    assert!((side(&rendered) - 0.9 * cell).abs() < 0.02);
    assert_eq!(rendered.warnings(), []);
}

#[test]
fn cells_without_a_size_are_missing() {
    let rendered = render(Heatmap::new([[1.0, NONE, 3.0]]).sizes([[1.0, 2.0, NONE]]));
    assert_eq!(told(&rendered), [Warning::MissingCells { count: 2, cells: 3 }]);
    let colors: Vec<_> = markers(&rendered).iter().map(|marker| marker.fill.unwrap()).collect();
    assert_eq!(colors, [Colormap::VIRIDIS.color(0.0), Colormap::VIRIDIS.bad()]);
}

#[test]
fn sizes_outside_their_limits_are_counted() {
    let map = Heatmap::new([[1, 2, 3]]).sizes([[5, 20, 90]]).size_limits(10.0, 50.0);
    let rendered = render(map);
    assert_eq!(told(&rendered), [Warning::OutsideSizeLimits { below: 1, above: 1 }]);
    let scales: Vec<f64> = markers(&rendered).iter().map(|marker| marker.scale).collect();
    assert_eq!(scales, [0.5, 1.0]);
}

#[test]
fn squares_of_one_size_lie_on_pixels() {
    let rendered = render(Heatmap::new([[1, 2, 3], [4, 5, 6]]).shape(CellShape::Square));
    let side = side(&rendered);
    let pixels = |points: f64| points * rendered.scene().dpi() / 72.0;
    for marker in markers(&rendered) {
        for edge in [marker.at.x - side / 2.0, marker.at.y + side / 2.0] {
            let off = pixels(edge) - pixels(edge).round();
            assert!(off.abs() < 0.01, "{marker:?}");
        }
    }
}

#[test]
fn mistakes_are_told() {
    let map = || Heatmap::new([[1, 2, 3], [4, 5, 6]]);
    for (map, message) in [
        (
            map().sizes([[1, 2], [3, 4]]),
            "the shape of the matrix of sizes is 2 rows and 2 columns, but that of the matrix is 2 rows and 3 columns",
        ),
        (
            map().sizes(vec![vec![1, 2, 3], vec![4]]),
            "the matrix of sizes: row 1 has 1 values, but row 0 has 3",
        ),
        (
            map().split([[1, 2, 3]]),
            "the shape of the second matrix is 1 row and 3 columns, but that of the matrix is 2 rows and 3 columns",
        ),
        (
            map().split([[1, 2, 3], [4, 5, 6]]).shape(CellShape::Circle),
            "only full cells can be split: leave out the shape and the sizes, or the split",
        ),
        (
            map().size_limits(-1.0, 2.0),
            "size limits -1 to 2 must be finite, not negative, and increase",
        ),
        (
            map().highlight_row(2),
            "there is no row 2 to outline: the heatmap has 2 rows, counted from 0",
        ),
        (
            map().outline([(0, 0), (1, 3)], Outline::new()),
            "there is no column 3 to outline: the heatmap has 3 columns, counted from 0",
        ),
        (
            map().outline([(0, 0)], Outline::new().width(-1.0)),
            "the width of an outline must be above 0 and at most 10000 pt, but is -1",
        ),
    ] {
        assert_eq!(refused(map).to_string(), message);
    }
    assert!(matches!(refused(map().size_limits(NONE, 1.0)), Error::SizeLimits { .. }));
    // A matrix that claims to have no end is refused, not walked through.
    let endless = Heatmap::new(Matrix::from_vec(vec![1.0], usize::MAX, 2));
    let error = refused(endless.outline_where(|_, _, _| true, Outline::new()));
    assert!(matches!(error, Error::MatrixShape { .. }));
}

#[test]
fn both_matrices_of_split_cells_make_the_limits() {
    let map = Heatmap::new([[2.0, NONE]]).split([[9.0, -4.0]]);
    let scale = map.mappable(None).unwrap().unwrap().norm.scale();
    assert_eq!(scale.limits(), (-4.0, 9.0));
    assert_eq!(told(&render(map)), [Warning::MissingCells { count: 1, cells: 2 }]);
}

#[test]
fn halves_lie_on_their_sides() {
    let map = Heatmap::new([[0.0; 3]; 2]).split([[1.0; 3]; 2]).limits(0.0, 1.0);
    let rendered = render(map);
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    let data = rendered.layout().axes().unwrap().data;
    let (width, height) = (data.width() / 3.0, data.height() / 2.0);
    for (cell, (x, y, place)) in (0..6).flat_map(|cell| {
        [(0.2, 0.8, 0.0), (0.8, 0.2, 1.0)].into_iter().map(move |half| (cell, half))
    }) {
        let at = |start: f64, cell: usize, part: f64, length: f64| {
            ((start + (cell as f64 + part) * length) * rendered.scene().dpi() / 72.0) as u32
        };
        let pixel =
            picture.pixel(at(data.x0, cell % 3, x, width), at(data.y0, cell / 3, y, height));
        let color = Colormap::VIRIDIS.color(place);
        assert_eq!(pixel, [color.r, color.g, color.b, 255], "cell {cell}");
    }
}

/// The colour in a cell, at parts of its width and height, of a grid of 3 by 3 cells.
fn pixel(rendered: &Rendered, (row, column): (usize, usize), (x, y): (f64, f64)) -> Color {
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    let data = rendered.layout().axes().unwrap().data;
    let at = |start: f64, place: f64, length: f64| {
        ((start + place / 3.0 * length) * rendered.scene().dpi() / 72.0) as u32
    };
    let [r, g, b, _] = picture.pixel(
        at(data.x0, column as f64 + x, data.width()),
        at(data.y0, row as f64 + y, data.height()),
    );
    Color::rgb(r, g, b)
}

#[test]
fn hidden_cells_show_the_page() {
    let hidden = |row: usize, column: usize| row + 1 == column || (row, column) == (2, 0);
    let mask: Vec<u8> = (0..9).map(|cell| u8::from(hidden(cell / 3, cell % 3))).collect();
    let map = Heatmap::new([[0.0; 3]; 3]).limits(0.0, 1.0).hide(Matrix::from_vec(mask, 3, 3));
    let background = Color::rgb(200, 210, 220);
    let squares = map.clone().shape(CellShape::Square).cell_background(background);
    let outlined = squares.clone().outline_where(|_, _, _| true, Outline::new().width(4.0));
    for map in [squares, map.split([[1.0; 3]; 3]), outlined] {
        let rendered = render(map);
        for (row, column) in (0..9).map(|cell| (cell / 3, cell % 3)) {
            for place in [(0.02, 0.03), (0.97, 0.02), (0.5, 0.5), (0.03, 0.96), (0.96, 0.97)] {
                let is_page = pixel(&rendered, (row, column), place) == Color::WHITE;
                // The lines beside an outline are white as well.
                let may_be = place != (0.5, 0.5) && !outlines(&rendered).is_empty();
                assert!(is_page == hidden(row, column) || may_be, "{row}, {column}: {place:?}");
            }
        }
        assert_eq!(rendered.warnings(), []);
    }
}

#[test]
fn rows_from_the_bottom() {
    let map =
        || Heatmap::new([[0.0; 3], [0.5; 3], [1.0; 3]]).limits(0.0, 1.0).origin(Origin::Lower);
    let color = |place| Colormap::VIRIDIS.color(place);
    let circles = render(map().shape(CellShape::Circle));
    let split = render(map().split([[1.0; 3], [0.0; 3], [0.5; 3]]));
    for (row, value, other) in [(0, 0.0, 1.0), (1, 0.5, 0.0), (2, 1.0, 0.5)] {
        let slot = 2 - row;
        assert_eq!(pixel(&circles, (slot, 1), (0.5, 0.5)), color(value));
        assert_eq!(pixel(&split, (slot, 1), (0.2, 0.8)), color(value));
        assert_eq!(pixel(&split, (slot, 1), (0.8, 0.2)), color(other));
    }
    let outlined = render(map().highlight_row(0));
    let data = outlined.layout().axes().unwrap().data;
    let bounds = outlines(&outlined)[1].path().bounding_box();
    assert!(bounds.y0 > data.y0 + data.height() * 0.6);
}

#[test]
fn missing_shapes_and_halves_are_hatched() {
    let map = || Heatmap::new([[NONE, 1.0]]).missing(Missing::new().hatch(Hatch::Diagonal));
    for (map, width) in [(map().shape(CellShape::Square), 0.45), (map().split([[1.0, 2.0]]), 0.5)] {
        let rendered = render(map);
        let groups = rendered.scene().root().find_all(Role::Group);
        let hatch = groups.iter().find(|group| group.label() == Some("missing values")).unwrap();
        let data = rendered.layout().axes().unwrap().data;
        let bounds = shapes(hatch)[0].path().bounding_box();
        assert!(bounds.width() <= data.width() * width + 0.5, "{bounds:?}");
        assert!(bounds.x1 < data.x0 + data.width() * 0.51, "{bounds:?}");
    }
}

#[test]
fn a_size_legend_is_true_to_scale_whatever_the_extents() {
    let map = || Heatmap::new([[1, 2], [3, 4]]).sizes([[1, 2], [3, 4]]).size_legend(Legend::new());
    for map in [map(), map().x_extent(0.0, 50.0).y_extent(0.0, 0.5)] {
        let rendered = render(map);
        let axes = rendered.layout().axes().unwrap();
        let cell = (axes.data.width() / 2.0).min(axes.data.height() / 2.0);
        let largest = axes.legends[0].entries.last().unwrap();
        assert!((largest.rect.width() - 0.9 * cell).abs() < 1.0, "{:?} {cell}", largest.rect);
    }
}

#[test]
fn many_cells_are_drawn_in_full() {
    let many = || Matrix::from_vec((0..10_201).collect::<Vec<i32>>(), 101, 101);
    let warns = |map: Heatmap| told(&render(map));
    let expected = |what| {
        let image = Warning::CellsAsImage { rows: 101, columns: 101, most: 10_000 };
        [image, Warning::CellDetailLeftOut { what }]
    };
    let shapes = warns(Heatmap::new(many()).shape(CellShape::Circle));
    assert_eq!(shapes, expected("shapes of cells"));
    let halves = warns(Heatmap::new(many()).split(many()));
    assert_eq!(halves, expected("second halves of cells"));
}

#[test]
fn an_outline_is_one_path_around_its_region() {
    let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]);
    let rendered = render(map.outline_where(|_, _, value| value >= 3.0, Outline::new()));
    let lines = outlines(&rendered);
    // The lines beside it below, then the line.
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0].path(), lines[1].path());
    let (beside, line) = (lines[0].stroke().unwrap(), lines[1].stroke().unwrap());
    assert!(beside.width() > line.width());
    assert!(contrast(beside.color(), line.color()) > 10.0);
    // The third column and the second row: an L of six corners.
    assert_eq!(line.width(), 1.35);
    assert_eq!(lines[1].path().elements().len(), 7);
    let data = rendered.layout().axes().unwrap().data;
    let outer = lines[0].path().bounding_box().inflate(beside.width() / 2.0, beside.width() / 2.0);
    assert!((outer.x1 - data.x1).abs() < 0.01 && (outer.y1 - data.y1).abs() < 0.01);
}

#[test]
fn rows_and_columns_are_outlined_as_a_whole() {
    let map = Heatmap::new([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
    let rendered = render(map.highlight_row(1).highlight_column(2));
    let data = rendered.layout().axes().unwrap().data;
    let bounds: Vec<Rect> =
        outlines(&rendered)[2..].iter().map(|line| line.path().bounding_box()).collect();
    assert_eq!(bounds.len(), 2);
    let thin = data.width() * 0.02;
    assert!(data.width() - bounds[0].width() < thin && bounds[0].height() < data.height() / 3.0);
    assert!(data.height() - bounds[1].height() < thin && bounds[1].width() < data.width() / 3.0);
    assert!(bounds[1].x0 > data.x0 + data.width() * 0.6);
}

#[test]
fn a_size_legend_is_asked_for_in_true_scale() {
    let map = Heatmap::new([[1, 2]]).sizes([[30, 100]]);
    let asked = map.size_legend(Legend::new().title("Cells (%)"));
    let legends = asked.legends(None).unwrap();
    let entries = legends[0].get_entries();
    let labels: Vec<&str> = entries.iter().map(|entry| entry.label.as_str()).collect();
    assert_eq!(labels, ["25", "50", "75", "100"]);
    let Symbol::Shape { size, .. } = &entries[3].symbol else { panic!("{entries:?}") };
    assert_eq!(*size, SymbolSize::Span { share: 0.9, x: 1.0, y: 1.0 });
}

#[test]
fn files_stay_small() {
    let side = 60;
    let values = Matrix::from_vec((0..side * side).map(|i| i as i32).collect(), side, side);
    let bytes = |map: Heatmap| render(map).to_svg().unwrap().len() / (side * side);
    // One path for all, then place and colour of each.
    let alike = bytes(Heatmap::new(&values).shape(CellShape::Circle));
    assert!(alike <= 90, "{alike} bytes a cell");
    // Each its own path.
    let sized = bytes(Heatmap::new(&values).sizes(&values));
    assert!(sized <= 140, "{sized} bytes a cell");
    let split = bytes(Heatmap::new(&values).split(&values));
    assert!(split <= 160, "{split} bytes a cell");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_drawn(
        (rows, columns, values, sizes) in (1_usize..5, 1_usize..5).prop_flat_map(|(rows, columns)| {
            let values = prop::collection::vec(any::<f64>(), rows * columns);
            (Just(rows), Just(columns), values.clone(), values)
        }),
        shape in 0..4_usize,
        width in 0.1..50.0,
    ) {
        let shapes = [CellShape::Full, CellShape::Circle, CellShape::Square, CellShape::Diamond];
        let matrix = |values: Vec<f64>| Matrix::from_vec(values, rows, columns);
        let map = Heatmap::new(matrix(values.clone()))
            .limits(-1.0, 1.0)
            .annotate(true)
            .outline_where(|_, _, value| value > 0.0, Outline::new().width(width));
        let sized = map.clone().sizes(matrix(sizes.clone())).shape(shapes[shape]);
        for map in [sized, map.split(matrix(sizes))] {
            let rendered = render(map);
            prop_assert!(rendered.to_svg().is_ok());
            prop_assert!(rendered.to_png().is_ok());
        }
    }

    /// Wherever a number lies, on its circle, beside it or on both, what is under its corners and
    /// its middle has enough contrast.
    #[test]
    fn numbers_on_shapes_are_readable(sizes in prop::collection::vec(0.0..1.0, 12)) {
        let values = Matrix::from_vec((0..12).map(|i| i * 37 % 100).collect::<Vec<i32>>(), 3, 4);
        let map = Heatmap::new(values).sizes(Matrix::from_vec(sizes, 3, 4)).annotate(true);
        let rendered = render(map);
        let scene = rendered.scene();
        for text in texts(scene).iter().filter(|text| text.role == Role::CellLabels) {
            let color = text.run.spans()[0].color();
            let ink = text.ink().unwrap();
            for at in [(ink.x0, ink.y0), (ink.x1, ink.y1), (ink.x0, ink.y1), (ink.x1, ink.y0)] {
                let ground = graticule_scene::conformance::color_under_text(scene, at.into());
                prop_assert!(contrast(ground, color) >= 4.5, "{} on {ground}", text.run.text());
            }
        }
    }
}
