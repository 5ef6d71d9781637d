//! What panels share stands beside these panels.

use super::promises::check;
use graticule::panels::{Panels, Scope};
use graticule::prelude::*;
use graticule::scene::kurbo::Rect;

fn map(high: f64) -> Axes {
    Axes::new().mark(Heatmap::new([[0.0, high / 2.0, 1.0], [0.5, 1.0, high]]))
}

fn grid() -> Panels {
    (0..6).fold(Panels::new(2, 3), |grid, at| grid.place(at / 3, at % 3, map(9.0)))
}

/// The bar of the colorbar that some panels share, and the data rectangles of all.
fn bar(grid: Panels, scope: Scope, side: Side) -> (Rect, Vec<Rect>) {
    let grid = grid.colorbar(scope, Colorbar::new().side(side).label("Shared"));
    let rendered = Figure::new(mm(180.0), mm(120.0)).panels(grid).render().unwrap();
    check(&rendered);
    let data = rendered.layout().panels().iter().map(|axes| axes.data).collect();
    (rendered.layout().shared_colorbars()[0].whole, data)
}

#[test]
fn a_colorbar_of_some_panels_stands_beside_these() {
    for side in [Side::Left, Side::Right] {
        let (bar, data) = bar(grid(), Scope::Column(1), side);
        assert!(data[0].x1 < bar.x0 && bar.x1 < data[2].x0, "{side:?}: {bar:?} in {data:?}");
        assert_eq!(bar.x0 < data[1].x0, side == Side::Left, "{side:?}: {bar:?} in {data:?}");
        assert!((bar.y0 - data[1].y0).abs() < 0.01 && (bar.y1 - data[4].y1).abs() < 0.01);
    }
    for side in [Side::Top, Side::Bottom] {
        let (bar, data) = bar(grid(), Scope::Row((side == Side::Top).into()), side);
        assert!(data[0].y1 < bar.y0 && bar.y1 < data[3].y0, "{side:?}: {bar:?} in {data:?}");
        assert!((bar.x0 - data[0].x0).abs() < 0.01 && (bar.x1 - data[2].x1).abs() < 0.01);
    }
}

#[test]
fn a_colorbar_stands_as_far_out_as_its_own_panels_need() {
    let own = || Axes::new().mark(Heatmap::new([[1.0, 2.0]]).colorbar(Colorbar::new().label("A")));
    let distance = |grid: Panels| {
        let (bar, data) = bar(grid, Scope::Row(0), Side::Right);
        bar.x0 - data[2].x1
    };
    let with_deep =
        Panels::new(2, 3).place(0, 0, map(1.0)).place(0, 2, map(2.0)).place(1, 2, own());
    assert_eq!(distance(with_deep), distance(grid()));
}

#[test]
fn colorbars_that_would_cross_stand_at_the_edge() {
    let bars = grid()
        .colorbar(Scope::Cells { rows: 0..1, columns: 1..3 }, Colorbar::new().side(Side::Bottom))
        .colorbar(Scope::Column(0), Colorbar::new().side(Side::Right));
    let rendered = Figure::new(mm(180.0), mm(120.0)).panels(bars).render().unwrap();
    check(&rendered);
    let data: Vec<Rect> = rendered.layout().panels().iter().map(|axes| axes.data).collect();
    let bar = |side| {
        let bars = rendered.layout().shared_colorbars().iter();
        bars.filter(|bar| bar.axis.side == side).map(|bar| bar.whole).next().unwrap()
    };
    assert!(bar(Side::Right).x0 > data[2].x1 && bar(Side::Bottom).y0 > data[5].y1);
}

#[test]
fn titles_of_columns_stand_on_one_line() {
    let titles = ["ace", "gypsy", "a title of\ntwo lines"];
    let grid = grid().column_titles(titles).row_titles(["ace", "gypsy"]);
    let rendered = Figure::new(mm(180.0), mm(120.0)).panels(grid).render().unwrap();
    check(&rendered);
    let lines: Vec<_> = rendered
        .layout()
        .grid_titles()
        .iter()
        .map(|title| {
            let out = title.text.last_baseline() * title.size;
            (title.at.x + out, title.at.y + out)
        })
        .collect();
    let [ace, gypsy, two, first, second] = lines[..] else { panic!("{lines:?}") };
    assert!((ace.1 - gypsy.1).abs() < 0.01 && (ace.1 - two.1).abs() < 0.5, "{lines:?}");
    assert!((first.0 - second.0).abs() < 0.01, "{lines:?}");
}
