//! Legends and colorbars at the corner where the marks draw least, and legends in columns.

use graticule::Rendered;
use graticule::guide::Corner;
use graticule::norm::CategoryNorm;
use graticule::prelude::*;
use graticule::scene::kurbo::Rect;

const SIDE: usize = 12;

fn rendered(map: Heatmap) -> Rendered {
    Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map)).render().unwrap()
}

fn corner(plate: Rect, data: Rect) -> Corner {
    let (is_left, is_top) =
        (plate.center().x < data.center().x, plate.center().y < data.center().y);
    match (is_left, is_top) {
        (true, true) => Corner::TopLeft,
        (false, true) => Corner::TopRight,
        (true, false) => Corner::BottomLeft,
        (false, false) => Corner::BottomRight,
    }
}

fn chosen(map: Heatmap) -> Corner {
    let rendered =
        rendered(map.norm(CategoryNorm::new(["a", "b"])).legend(Legend::new().inside_emptiest()));
    let axes = rendered.layout().axes().unwrap();
    corner(axes.legends[0].rect, axes.data)
}

fn full() -> Heatmap {
    Heatmap::new([[0.0; SIDE]; SIDE])
}

/// A matrix with a mark for the cells of a quarter.
fn quarter(top: bool, left: bool) -> Vec<Vec<bool>> {
    let is_in = |row: usize, column: usize| (row < SIDE / 2) == top && (column < SIDE / 2) == left;
    (0..SIDE).map(|row| (0..SIDE).map(|column| is_in(row, column)).collect()).collect()
}

#[test]
fn triangles_leave_a_corner() {
    assert_eq!(chosen(full().triangle(Triangle::Lower { diagonal: true })), Corner::TopRight);
    assert_eq!(chosen(full().triangle(Triangle::Upper { diagonal: true })), Corner::BottomLeft);
    let turned = full().y_extent(0.0, 1.0).triangle(Triangle::Upper { diagonal: true });
    assert_eq!(chosen(turned), Corner::TopLeft);
}

#[test]
fn hidden_and_missing_cells_and_those_of_no_size_are_empty() {
    let corners = [
        (true, true, Corner::TopLeft),
        (true, false, Corner::TopRight),
        (false, true, Corner::BottomLeft),
        (false, false, Corner::BottomRight),
    ];
    for (top, left, corner) in corners {
        assert_eq!(chosen(full().hide(quarter(top, left))), corner);
        assert_eq!(chosen(full().mask(quarter(top, left))), corner);
        let sizes = quarter(top, left).into_iter();
        let sizes: Vec<Vec<u8>> =
            sizes.map(|row| row.into_iter().map(|is_in| u8::from(!is_in)).collect()).collect();
        assert_eq!(chosen(full().sizes(sizes)), corner);
    }
}

#[test]
fn of_corners_that_are_alike_it_is_the_top_right() {
    assert_eq!(chosen(full()), Corner::TopRight);
    assert_eq!(chosen(full().hide([[true; SIDE]; SIDE])), Corner::TopRight);
}

#[test]
fn one_at_a_given_corner_comes_first() {
    let map = full()
        .triangle(Triangle::Lower { diagonal: true })
        .norm(CategoryNorm::new(["a", "b"]))
        .colorbar(Colorbar::new().inside_emptiest().length(cm(1.5)))
        .legend(Legend::new().inside(Corner::TopRight));
    let rendered = rendered(map);
    let axes = rendered.layout().axes().unwrap();
    let (legend, bar) = (axes.legends[0].rect, axes.colorbars[0].plate.unwrap());
    assert!(legend.y0 < bar.y0 && legend.intersect(bar).area() == 0.0, "{legend:?} {bar:?}");
}

fn swatches(count: usize, legend: Legend) -> Rendered {
    let names = (0..count).map(|index| format!("Entry {index}"));
    rendered(full().norm(CategoryNorm::new(names)).legend(legend))
}

/// The numbers of distinct places of entries across and down.
fn spread(rendered: &Rendered) -> (usize, usize) {
    let entries = &rendered.layout().axes().unwrap().legends[0].entries;
    let distinct = |place: fn(&Rect) -> f64| {
        let mut places: Vec<i64> =
            entries.iter().map(|entry| (place(&entry.rect) / 2.0).round() as i64).collect();
        places.sort_unstable();
        places.dedup();
        places.len()
    };
    (distinct(|rect| rect.x0), distinct(|rect| rect.y0))
}

#[test]
fn columns_are_kept_on_every_side() {
    for side in [Side::Top, Side::Right, Side::Bottom, Side::Left] {
        for columns in 1..=3 {
            let rendered = swatches(6, Legend::new().side(side).columns(columns));
            assert_eq!(spread(&rendered), (columns, 6 / columns), "{side:?}");
        }
    }
}

#[test]
fn what_is_higher_than_the_data_flows_into_columns() {
    for side in [Side::Right, Side::Left] {
        assert_eq!(spread(&swatches(6, Legend::new().side(side))), (1, 6));
        let (columns, rows) = spread(&swatches(20, Legend::new().side(side)));
        assert!(columns == 2 && rows == 10, "{columns} x {rows} {side:?}");
    }
}
