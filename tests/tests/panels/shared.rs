//! What panels share stands beside these panels.

use super::promises::check;
use graticule::guide::{LegendEntry, Symbol};
use graticule::layout::AxesLayout;
use graticule::panels::{Letters, Panel, Panels, Scope};
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

/// Where things are in a grid of 3 x 3 panels.
struct Placed {
    /// Those below and beside panels that share them.
    below: Rect,
    beside: Rect,
    data: Vec<Rect>,
    warnings: Vec<String>,
}

impl Placed {
    /// A grid with a colorbar below some panels, and beside others a legend whose entries are longer
    /// than a row is high.
    fn new(below: Scope, beside: Scope) -> Self {
        let grid = (0..9).fold(Panels::new(3, 3), |grid, at| grid.place(at / 3, at % 3, map(9.0)));
        let legend = (0..20).fold(Legend::new().side(Side::Right), |legend, at| {
            let symbol = Symbol::Swatch { fill: Color::BLACK, overlay: None };
            legend.entry(LegendEntry::new(symbol, format!("{at}")))
        });
        let grid = grid
            .colorbar(below, Colorbar::new().side(Side::Bottom).label("Shared"))
            .legend(beside, legend);
        let rendered = Figure::new(mm(180.0), mm(200.0)).panels(grid).render().unwrap();
        check(&rendered);
        Self {
            below: rendered.layout().shared_colorbars()[0].whole,
            beside: rendered.layout().shared_legends()[0].rect,
            data: rendered.layout().panels().iter().map(|axes| axes.data).collect(),
            warnings: rendered.warnings().iter().map(ToString::to_string).collect(),
        }
    }

    /// Whether the colorbar stands between the first two rows.
    fn is_below_first(&self) -> bool {
        self.data[0].y1 < self.below.y0 && self.below.y1 < self.data[3].y0
    }
}

#[test]
fn what_does_not_cross_stands_beside_its_panels() {
    let cells = |rows, columns| Scope::Cells { rows, columns };
    for (below, beside, column) in [
        (Scope::Row(0), Scope::Row(1), 2),
        (Scope::Row(0), Scope::Row(0), 2),
        (Scope::Row(0), Scope::All, 2),
        (cells(0..1, 1..3), Scope::Column(0), 0),
        (Scope::Row(0), cells(0..1, 0..1), 0),
        (cells(0..1, 0..1), Scope::Column(0), 0),
        (cells(0..1, 0..1), cells(0..1, 0..1), 0),
    ] {
        let placed = Placed::new(below.clone(), beside.clone());
        assert!(placed.is_below_first(), "{below}, {beside}");
        let next = placed.data.get(column + 1).filter(|_| column < 2);
        assert!(placed.beside.x0 > placed.data[column].x1, "{below}, {beside}");
        assert!(next.is_none_or(|next| placed.beside.x1 < next.x0), "{below}, {beside}");
        assert!(placed.warnings.is_empty(), "{:?}", placed.warnings);
    }
}

#[test]
fn of_two_that_would_cross_one_stands_at_the_edge() {
    let placed = Placed::new(Scope::Row(0), Scope::Column(0));
    assert!(placed.is_below_first() && placed.beside.x0 > placed.data[2].x1);
    let [warning] = &placed.warnings[..] else { panic!("{:?}", placed.warnings) };
    assert!(warning.starts_with("the legend of `Scope::Column(0)` stands at the edge"));
}

#[test]
fn titles_of_a_grid_in_a_grid_stand_on_the_line_of_its_row() {
    let inner = Panels::column([map(1.0).title("ace"), map(2.0).title("mouse")]);
    let grid = Panels::row([Panel::from(inner), map(3.0).title("gypsy").into()]);
    let figure = Figure::new(mm(180.0), mm(120.0)).panels(grid).letters(Letters::lower());
    let rendered = figure.render().unwrap();
    check(&rendered);
    let [ace, _, gypsy] = rendered.layout().panels() else { panic!("lost") };
    let line = |axes: &AxesLayout| axes.title.as_ref().unwrap().at.y;
    let letter = |axes: &AxesLayout| axes.letter.as_ref().unwrap().at.y;
    assert!((line(ace) - line(gypsy)).abs() < 0.01, "{} and {}", line(ace), line(gypsy));
    assert!((letter(ace) - letter(gypsy)).abs() < 0.01);
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
