//! Matrices without cells, without values, with infinities, at the ends of what floats hold.

use crate::draw::{cell, drawn, page, refused, row_of, texts, warns};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::{Error, Warning};
use graticule_tests::told;

const MAP: Colormap = Colormap::MAGMA;
const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

fn annotated(matrix: impl Into<Matrix>) -> Heatmap {
    Heatmap::new(matrix).colormap(MAP).annotate(true).colorbar(Colorbar::new().label("Value"))
}

#[test]
fn nothing_to_draw() {
    for (matrix, rows, columns) in [
        (Matrix::from(Vec::<Vec<f64>>::new()), 0, 0),
        (Matrix::from(vec![Vec::<f64>::new(); 3]), 3, 0),
        (Matrix::from([[0_i32; 0]; 2]), 2, 0),
        (Matrix::from_vec(Vec::<u8>::new(), 0, 5), 0, 5),
    ] {
        let error = refused(&page(annotated(matrix)));
        assert!(
            matches!(error, Error::EmptyMatrix { rows: r, columns: c } if (r, c) == (rows, columns)),
            "{error}"
        );
        assert_eq!(
            error.to_string(),
            format!("the matrix has no cells: {rows} rows, {columns} columns")
        );
    }
}

#[test]
fn shapes_that_are_none() {
    let error = refused(&page(annotated(vec![vec![1, 2, 3], vec![4, 5, 6], vec![7, 8]])));
    assert!(matches!(error, Error::RaggedRows { row: 2, values: 2, expected: 3 }), "{error}");
    let error = refused(&page(annotated(vec![vec![], vec![1.0]])));
    assert_eq!(error.to_string(), "row 1 has 1 values, but row 0 has 0");
    for (rows, columns) in [(2, 3), (usize::MAX, usize::MAX), (1 << 63, 2), (0, 0)] {
        let error = refused(&page(annotated(Matrix::from_vec(vec![1.0; 5], rows, columns))));
        assert!(matches!(error, Error::MatrixShape { values: 5, .. }), "{error}");
    }
}

#[test]
fn a_figure_with_nothing_on_it() {
    drawn(&Figure::new(inches(2.0), inches(1.0)));
    drawn(&Figure::new(inches(2.0), inches(1.0)).axes(Axes::new()));
}

#[test]
fn one_cell_one_row_one_column() {
    let one = drawn(&page(annotated([[7]])));
    assert_eq!(one.warnings(), []);
    // Alone it is in the middle of the map, which widens around it.
    assert_eq!(cell(&one, (0, 0), (1, 1)), MAP.color(0.5));
    assert_eq!(texts(&one, Role::CellLabels), ["7"]);
    let row = drawn(&page(annotated([[1, 2, 3]])));
    assert_eq!(row_of(&row, 3), [0.0, 0.5, 1.0].map(|t| MAP.color(t)));
    let column = drawn(&page(annotated([[1], [2], [3]])));
    for (row, t) in [0.0, 0.5, 1.0].into_iter().enumerate() {
        assert_eq!(cell(&column, (row, 0), (3, 1)), MAP.color(t));
    }
}

#[test]
fn all_missing() {
    let rendered = drawn(&page(annotated([[NAN, NAN], [NAN, NAN]])));
    for at in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        assert_eq!(cell(&rendered, at, (2, 2)), MAP.bad());
    }
    assert!(texts(&rendered, Role::CellLabels).is_empty());
    assert!(warns(&rendered, |w| *w == Warning::NoFiniteValues));
    assert!(warns(&rendered, |w| *w == Warning::MissingCells { count: 4, cells: 4 }));
}

#[test]
fn some_missing() {
    let rendered = drawn(&page(annotated([[NAN, 1.0, 3.0, 2.0]])));
    let expected = [NAN, 0.0, 1.0, 0.5].map(|t| MAP.color(t));
    assert_eq!(row_of(&rendered, 4), expected);
    assert_eq!(texts(&rendered, Role::CellLabels), ["1", "3", "2"]);
    assert_eq!(told(&rendered), [Warning::MissingCells { count: 1, cells: 4 }]);
}

/// One infinity neither turns the map black nor widens its limits.
#[test]
fn infinities_are_over_and_under() {
    let map = MAP.with_over(Color::rgb(0, 200, 0)).with_under(Color::rgb(0, 0, 200));
    for (row, places, below, above) in [
        (vec![INF, 1.0, 2.0, 3.0], vec![INF, 0.0, 0.5, 1.0], 0, 1),
        (vec![-INF, 1.0, 2.0, 3.0], vec![-INF, 0.0, 0.5, 1.0], 1, 0),
        (vec![INF, -INF, NAN, 5.0], vec![INF, -INF, NAN, 0.5], 1, 1),
        (vec![INF, INF], vec![INF, INF], 0, 2),
        (vec![-INF, INF], vec![-INF, INF], 1, 1),
    ] {
        let columns = row.len();
        let finite = row.iter().any(|value| value.is_finite());
        let rendered = drawn(&page(annotated(vec![row]).colormap(map.clone())));
        let expected: Vec<Color> = places.iter().map(|&t| map.color(t)).collect();
        assert_eq!(row_of(&rendered, columns), expected);
        assert!(warns(&rendered, |w| *w == Warning::OutsideLimits { below, above }));
        assert_eq!(warns(&rendered, |w| *w == Warning::NoFiniteValues), !finite);
    }
}

#[test]
fn constant_data() {
    for value in [
        0.0,
        -0.0,
        5.0,
        -7.25,
        1e-300,
        -1e-300,
        1e300,
        -1e300,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        5e-324,
        0.1 + 0.2,
        1e16,
    ] {
        let rendered = drawn(&page(annotated([[value; 3]; 2])));
        let colors = row_of(&rendered, 3);
        assert!(colors.iter().all(|&color| color == colors[0]), "{value:e}");
        // On the map, neither missing nor beside it.
        assert!(MAP.table().contains(&colors[0]), "{value:e}: {}", colors[0]);
        assert_eq!(rendered.warnings(), [], "{value:e}");
        assert!(!texts(&rendered, Role::Colorbar).is_empty(), "{value:e}");
    }
}

#[test]
fn tiny_huge_and_far_apart() {
    for row in [
        [1e-300, 2e-300, 3e-300],
        [-1e300, 0.0, 1e300],
        [1e300, 1.5e300, 2e300],
        [f64::MIN, 0.0, f64::MAX],
        [5e-324, 1e-323, 1.5e-323],
        [1.0, 1.0 + f64::EPSILON, 1.0 + 2.0 * f64::EPSILON],
        [1e16, 1e16 + 2.0, 1e16 + 4.0],
    ] {
        let rendered = drawn(&page(annotated([row])));
        let colors = row_of(&rendered, 3);
        assert_eq!((colors[0], colors[2]), (MAP.color(0.0), MAP.color(1.0)), "{row:?}");
        // In the middle but for a rounding error, which may be the neighbouring colour.
        assert!(MAP.table()[127..=128].contains(&colors[1]), "{row:?}: {}", colors[1]);
        assert_eq!(rendered.warnings(), [], "{row:?}");
    }
    let rendered = drawn(&page(annotated([[1e-300, 1.0, 1e300]])));
    assert_eq!(row_of(&rendered, 3), [0.0, 0.0, 1.0].map(|t| MAP.color(t)));
}

#[test]
fn integers_at_their_ends() {
    let rendered = drawn(&page(annotated([[i64::MIN, 0, i64::MAX]])));
    assert_eq!(row_of(&rendered, 3), [0.0, 0.5, 1.0].map(|t| MAP.color(t)));
    // To the last digit, which no float has.
    assert_eq!(
        texts(&rendered, Role::CellLabels),
        ["−9223372036854775808", "0", "9223372036854775807"]
    );
    let rendered = drawn(&page(annotated([[0, u64::MAX]])));
    assert_eq!(texts(&rendered, Role::CellLabels), ["0", "18446744073709551615"]);
    let rendered = drawn(&page(annotated([[i8::MIN, i8::MAX]])));
    assert_eq!(texts(&rendered, Role::CellLabels), ["−128", "127"]);
}

/// Cells smaller than pixels keep what the single ones promise.
#[test]
fn reduced_cells_stay_on_the_map() {
    let wide = |value: &dyn Fn(usize) -> f64| {
        let values: Vec<f64> = (0..20_000).map(value).collect();
        annotated(Matrix::from_vec(values, 1, 20_000))
            .colormap(MAP.with_over(Color::rgb(0, 200, 0)).with_under(Color::rgb(0, 0, 200)))
    };
    // Means of equal values round past them, and sums of huge ones past all floats.
    for value in [0.1, 1e308, -1e308, 5e-324] {
        let rendered = drawn(&page(wide(&|i| if i < 10_000 { value } else { value / 2.0 })));
        assert!(!warns(&rendered, |w| matches!(w, Warning::OutsideLimits { .. })));
        for color in row_of(&rendered, 40) {
            assert!(MAP.table().contains(&color), "{value:e}: {color}");
        }
    }
    let rendered = drawn(&page(wide(&|i| if i < 10_000 { NAN } else { 1.0 })));
    let colors = row_of(&rendered, 4);
    assert_eq!(colors, [MAP.bad(), MAP.bad(), MAP.color(0.5), MAP.color(0.5)]);
    assert!(warns(&rendered, |w| matches!(w, Warning::CellsReduced { .. })));
    let rendered = drawn(&page(wide(&|i| if i < 10_000 { INF } else { i as f64 })));
    assert_eq!(row_of(&rendered, 4)[..2], [Color::rgb(0, 200, 0); 2]);
}

/// A large map takes its own place, also where it shares the axes with a larger one.
#[test]
fn a_large_map_over_a_larger_one() {
    let small = Heatmap::new(Matrix::from_vec(vec![0.0; 20_000], 100, 200)).limits(0.0, 1.0);
    let large = Heatmap::new(Matrix::from_vec(vec![1.0; 80_000], 200, 400)).limits(0.0, 1.0);
    let figure = Figure::new(inches(6.0), inches(4.0)).axes(Axes::new().mark(large).mark(small));
    let rendered = drawn(&figure);
    let color = |at| cell(&rendered, at, (4, 4));
    assert_eq!(color((0, 0)), Colormap::VIRIDIS.color(0.0));
    assert_eq!(color((1, 1)), Colormap::VIRIDIS.color(0.0));
    assert_eq!(color((2, 1)), Colormap::VIRIDIS.color(1.0));
    assert_eq!(color((0, 2)), Colormap::VIRIDIS.color(1.0));
}

#[test]
fn every_colorbar_is_drawn() {
    let map = |label: &str| Heatmap::new([[1, 2]]).colorbar(Colorbar::new().label(label));
    let axes = Axes::new().mark(map("first")).mark(map("second"));
    let rendered = drawn(&Figure::new(inches(4.0), inches(3.0)).axes(axes));
    assert!(rendered.warnings().is_empty());
    let [first, second] = rendered.layout().axes().unwrap().colorbars.as_slice() else {
        panic!("two colorbars")
    };
    assert!(first.axis.label.as_ref().unwrap().ink().x1 < second.bar.x0);
}
