//! What is done to cells: positions, gaps, masks, shapes and sizes, halves, outlines and labels.

use crate::draw::{drawn, drawn_or_too_small, page, refused, texts};
use graticule::Error;
use graticule::mark::heatmap::{Hatch, Interpolation, Missing, Triangle};
use graticule::prelude::*;
use graticule::scene::Role;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

fn map() -> Heatmap {
    Heatmap::new([[1.0, 2.0, NAN], [4.0, 5.0, -INF]]).annotate(true).colorbar(Colorbar::new())
}

#[test]
fn lengths_that_are_none() {
    for value in [NAN, INF, -INF, -1.0, -5e-324] {
        let gap = refused(&page(map().gap(points(value))));
        let lines = refused(&page(map().lines(Color::BLACK, points(value))));
        for error in [gap, lines] {
            assert!(matches!(error, Error::Setting { .. }), "{error}");
            assert!(error.to_string().contains("must be finite and not negative"), "{error}");
        }
    }
    for value in [0.0, 5e-324, 1e-3, 1e4, 1e300, f64::MAX] {
        let lined = map().gap(points(value)).lines(Color::BLACK, points(value));
        drawn(&page(lined.missing(Missing::new().hatch(Hatch::Crossed))));
    }
    for value in [NAN, INF, -1.0, 0.0, 1e5] {
        let outline = Outline::new().width(value);
        let error = refused(&page(map().outline([(0, 0)], outline)));
        assert!(error.to_string().contains("must be"), "{error}");
    }
}

#[test]
fn opacities() {
    for value in [NAN, INF, -0.1, 1.1] {
        let error = refused(&page(map().opacity(value)));
        assert!(matches!(error, Error::Setting { what: "opacity", .. }), "{error}");
    }
    for value in [0.0, 5e-324, 0.5, 1.0] {
        drawn(&page(map().opacity(value)));
    }
}

#[test]
fn positions_that_are_none() {
    for (start, end) in
        [(NAN, 1.0), (0.0, INF), (1.0, 1.0), (-INF, INF), (0.0, -0.0), (f64::MIN, f64::MAX)]
    {
        for map in [map().x_extent(start, end), map().y_extent(start, end)] {
            let error = refused(&page(map));
            assert!(matches!(error, Error::Extent { .. }), "{error}");
        }
    }
    for positions in [vec![], vec![0.0], vec![0.0, 1.0], vec![0.0; 10_000]] {
        let error = refused(&page(map().x_centers(positions.clone())));
        assert!(matches!(error, Error::PositionCount { expected: 3, .. }), "{error}");
        let error = refused(&page(map().x_edges(positions)));
        assert!(matches!(error, Error::PositionCount { expected: 4, .. }), "{error}");
    }
    for centers in [[0.0, 1.0, NAN], [0.0, 0.0, 1.0], [0.0, 2.0, 1.0], [0.0, 1.0, INF]] {
        let error = refused(&page(map().x_centers(centers)));
        assert!(matches!(error, Error::Position { .. }), "{error}");
    }
    let error = refused(&page(map().names(["a", "b"]).y_extent(0.0, 1.0)));
    assert!(matches!(error, Error::NamesAndPositions { .. } | Error::NameCount { .. }), "{error}");
}

/// Cells of any width, down to none: drawn, or a page that can't hold them is said to be too small.
#[test]
fn positions_at_the_ends_of_floats() {
    for edges in [
        [-8e307, 0.0, 1.0, 8e307],
        [0.0, 5e-324, 1e-323, 1.5e-323],
        [1.0, 1.0 + f64::EPSILON, 1e300, f64::MAX],
        [1e300, 0.0, -1e-300, -1e300],
        [0.0, 1e-9, 1.0, 1.0 + 1e-9],
    ] {
        for map in [map().x_edges(edges), map().x_edges(edges).shape(CellShape::Circle)] {
            let map = map.gap(points(1.0)).interpolation(Interpolation::Bilinear);
            let axes = Axes::new().mark(map.lines(Color::BLACK, points(1.0)));
            drawn(&Figure::new(inches(6.0), inches(4.0)).axes(axes.clone()).dpi(96.0));
            let equal = axes.aspect(Aspect::Equal);
            drawn_or_too_small(&Figure::new(inches(6.0), inches(4.0)).axes(equal).dpi(96.0));
        }
    }
    drawn(&page(map().x_extent(-8e307, 8e307).y_extent(8e307, -8e307)));
    drawn(&page(map().x_centers([4e307, 0.0, -4e307])));
}

#[test]
fn other_shapes() {
    let wrong = || [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]];
    let flags = || [[true, false], [true, false], [true, false]];
    for map in [
        map().mask(flags()),
        map().hide(flags()),
        map().sizes(wrong()),
        map().split(wrong()),
        map().annotate(CellLabels::from_values(wrong())),
        map().annotate(CellLabels::from_text([["a"; 2]; 3])),
        map().annotate(CellLabels::new().stars([[0.5; 2]; 3])),
        map().annotate(CellLabels::new().only(flags())),
    ] {
        let error = refused(&page(map));
        let text = error.to_string();
        assert!(
            text.contains("3 rows and 2 columns") && text.contains("2 rows and 3 columns"),
            "{text}"
        );
    }
    let empty = || Matrix::from(Vec::<Vec<f64>>::new());
    let ragged = || vec![vec![1.0, 2.0, 3.0], vec![4.0]];
    for map in [
        map().mask(empty()),
        map().hide(ragged()),
        map().sizes(empty()),
        map().split(ragged()),
        map().annotate(CellLabels::from_values(ragged())),
        map().annotate(CellLabels::new().stars(empty())),
    ] {
        assert!(!refused(&page(map)).to_string().is_empty());
    }
}

#[test]
fn all_cells_hidden_or_masked() {
    let all = || [[true; 3]; 2];
    for map in [map().hide(all()), map().mask(all()), map().hide(all()).mask(all())] {
        for map in [
            map.clone(),
            map.clone().robust(),
            map.clone().shape(CellShape::Diamond).sizes([[1.0; 3]; 2]),
            map.split([[1.0; 3]; 2]),
        ] {
            let map = map.gap(points(2.0)).missing(Missing::new().hatch(Hatch::Diagonal));
            drawn(&page(map.outline_where(|_, _, _| true, Outline::new())));
        }
    }
    let one = Heatmap::new([[1.0]]).triangle(Triangle::Upper { diagonal: false });
    drawn(&page(one.colorbar(Colorbar::new()).annotate(true)));
}

#[test]
fn sizes_of_any_kind() {
    let sized = |sizes: [[f64; 3]; 2]| map().sizes(sizes).size_legend(Legend::new().title("Size"));
    for sizes in [
        [[NAN; 3]; 2],
        [[0.0; 3]; 2],
        [[INF, -INF, 1.0], [0.0, -5.0, NAN]],
        [[INF; 3]; 2],
        [[f64::MAX, f64::MIN, 1.0], [5e-324, 0.0, -0.0]],
        [[5e-324; 3]; 2],
        [[1e-300, 2e-300, 3e-300], [0.0; 3]],
    ] {
        drawn(&page(map().sizes(sizes)));
        // Symbols are as large as in the cells, which are large where they are few.
        drawn_or_too_small(&page(sized(sizes)));
        drawn_or_too_small(&page(sized(sizes).size_limits(0.0, 1e300)));
    }
    for (low, high) in [(NAN, 1.0), (-1.0, 1.0), (1.0, 1.0), (2.0, 1.0), (0.0, INF)] {
        let error = refused(&page(sized([[1.0; 3]; 2]).size_limits(low, high)));
        assert!(matches!(error, Error::SizeLimits { .. }), "{error}");
    }
    let error = refused(&page(sized([[1.0; 3]; 2]).split([[1.0; 3]; 2])));
    assert!(matches!(error, Error::SplitShapes), "{error}");
}

#[test]
fn outlines_of_what_is_not_there() {
    for map in [
        map().highlight_row(2),
        map().highlight_column(usize::MAX),
        map().outline([(0, 3)], Outline::new()),
        map().outline([(usize::MAX, usize::MAX)], Outline::new()),
    ] {
        let error = refused(&page(map));
        assert!(matches!(error, Error::OutOfRange { .. }), "{error}");
    }
    drawn(&page(map().outline([], Outline::new()).outline(vec![(0, 0); 10_000], Outline::new())));
}

#[test]
fn labels_of_any_kind() {
    for value in [-INF, -0.1, 1.1, INF] {
        let error = refused(&page(map().annotate(CellLabels::new().stars([[value; 3]; 2]))));
        let text = error.to_string();
        assert!(text.contains("p-value") && text.contains("from 0 to 1"), "{text}");
    }
    for levels in [vec![NAN], vec![0.05, 2.0], vec![-1.0]] {
        let labels = CellLabels::new().stars([[0.01; 3]; 2]).star_levels(levels);
        let error = refused(&page(map().annotate(labels)));
        assert!(error.to_string().contains("from 0 to 1"), "{error}");
    }
    for levels in [vec![], vec![0.05; 1000]] {
        let labels = CellLabels::new().stars([[0.01; 3]; 2]).star_levels(levels);
        drawn(&page(map().annotate(labels)));
    }
    for size in [NAN, 0.0, -1.0, INF, 1e5] {
        let error = refused(&page(map().annotate(CellLabels::new().size(size))));
        assert!(matches!(error, Error::TextSize { .. }), "{error}");
    }
    for text in ["日本", "مرحبا", "👩‍👩‍👧‍👦", "a\u{0}\u{1b}\nb", "W".repeat(1000).as_str(), "", " "]
    {
        drawn(&page(map().annotate(CellLabels::from_text([[text; 3]; 2]).missing_text(text))));
        let text = text.to_owned();
        drawn(&page(map().annotate(CellLabels::new().format_with(move |_| text.clone()))));
    }
    let rendered = drawn(&page(map().annotate(CellLabels::new().missing_text("none"))));
    assert!(texts(&rendered, Role::CellLabels).contains(&"none".to_owned()));
}

#[test]
fn everything_of_many_cells() {
    let many = |side: usize| {
        let values =
            || Matrix::from_vec((0..side * side).map(|i| i as f64).collect::<Vec<_>>(), side, side);
        Heatmap::new(values())
            .gap(points(1.0))
            .lines(Color::BLACK, points(0.5))
            .missing(Missing::new().hatch(Hatch::Crossed))
            .mask(Matrix::from_vec(
                (0..side * side).map(|i| i % 3 == 0).collect::<Vec<_>>(),
                side,
                side,
            ))
            .annotate(true)
            .outline_where(|row, column, _| (row + column) % 2 == 0, Outline::new())
    };
    for side in [100, 101, 400] {
        let values = Matrix::from_vec(vec![1.0; side * side], side, side);
        drawn(&page(many(side).split(values.clone())));
        drawn(&page(many(side).sizes(values).cell_background(Color::WHITE)));
        drawn(&page(many(side).interpolation(Interpolation::Bilinear)));
    }
}
