//! What lies at a point of the page: for random heatmaps every drawn cell is found with its value,
//! and what isn't drawn isn't found.

use graticule::Rendered;
use graticule::guide::{BarPart, Corner, Extend};
use graticule::layout::{Hit, HitAxis, HitTarget};
use graticule::mark::{Datum, Interpolation, MarkHit, Origin, Rendering};
use graticule::prelude::*;
use graticule::scene::kurbo::{Point, Rect, Vec2};
use graticule_tests::Formula;
use proptest::prelude::*;
use std::sync::Arc;

/// How rows or columns lie on their axis.
#[derive(Clone, Debug)]
enum Sites {
    Counted,
    Named,
    Extent(f64, f64),
    /// Edges from their distances, decreasing or not.
    Edges(Vec<f64>, bool),
}

impl Sites {
    fn edges(&self, count: usize) -> Vec<f64> {
        match self {
            Self::Counted | Self::Named => (0..=count).map(|edge| edge as f64 - 0.5).collect(),
            Self::Extent(start, end) => {
                (0..=count).map(|edge| start + (end - start) * edge as f64 / count as f64).collect()
            }
            Self::Edges(steps, falls) => {
                let sign = if *falls { -1.0 } else { 1.0 };
                let steps = steps[..count].iter();
                let later = steps.scan(3.0, |at, step| {
                    *at += sign * step;
                    Some(*at)
                });
                std::iter::once(3.0).chain(later).collect()
            }
        }
    }

    fn have_position(&self) -> bool {
        matches!(self, Self::Extent(..) | Self::Edges(..))
    }

    fn name(&self, line: &str, index: usize) -> Option<String> {
        matches!(self, Self::Named).then(|| format!("{line} {index}"))
    }
}

fn sites() -> impl Strategy<Value = Sites> {
    prop_oneof![
        Just(Sites::Counted),
        Just(Sites::Named),
        Just(Sites::Extent(2.0, 7.5)),
        Just(Sites::Extent(1e3, -20.0)),
        (prop::collection::vec(0.5..2.0, 8), any::<bool>())
            .prop_map(|(steps, falls)| Sites::Edges(steps, falls)),
    ]
}

/// How cells look.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Look {
    Full,
    Gaps,
    Split,
    Circles,
    Image,
    Smooth,
}

#[derive(Clone, Debug)]
struct Plan {
    values: Vec<Option<f64>>,
    hidden: Vec<bool>,
    size: (usize, usize),
    columns: Sites,
    rows: Sites,
    origin: Option<Origin>,
    look: Look,
    aspect: Aspect,
    dpi: f64,
}

fn plan() -> impl Strategy<Value = Plan> {
    let look = prop_oneof![
        Just(Look::Full),
        Just(Look::Gaps),
        Just(Look::Split),
        Just(Look::Circles),
        Just(Look::Image),
        Just(Look::Smooth),
    ];
    let origin = prop_oneof![Just(None), Just(Some(Origin::Upper)), Just(Some(Origin::Lower))];
    let values = prop::collection::vec(prop::option::weighted(0.9, -50.0..50.0), 64);
    let hidden = prop::collection::vec(prop::bool::weighted(0.1), 64);
    let shape = ((1_usize..=8, 1_usize..=8), sites(), sites(), origin);
    let aspect = prop_oneof![3 => Just(Aspect::Free), 1 => Just(Aspect::Equal)];
    (values, hidden, shape, look, aspect, 60.0..300.0).prop_map(
        |(values, hidden, (size, columns, rows, origin), look, aspect, dpi)| Plan {
            values,
            hidden,
            size,
            columns,
            rows,
            origin,
            look,
            aspect,
            dpi,
        },
    )
}

impl Plan {
    fn value(&self, row: usize, column: usize) -> Option<f64> {
        self.values[row * 8 + column]
    }

    fn hides(&self, row: usize, column: usize) -> bool {
        self.hidden[row * 8 + column]
    }

    fn cells(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (rows, columns) = self.size;
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }

    /// A matrix from a function of row and column.
    fn matrix<T: graticule::data::Element>(&self, of: impl Fn(usize, usize) -> T) -> Matrix {
        let values = self.cells().map(|(row, column)| of(row, column)).collect();
        Matrix::from_vec(values, self.size.0, self.size.1)
    }

    fn map(&self) -> Heatmap {
        let (rows, columns) = self.size;
        let value = |row, column| self.value(row, column).unwrap_or(f64::NAN);
        let mut map = Heatmap::new(self.matrix(value))
            .hide(self.matrix(|row, column| self.hides(row, column)));
        map = match &self.columns {
            Sites::Counted => map,
            Sites::Named => map.column_names((0..columns).map(|column| format!("column {column}"))),
            Sites::Extent(start, end) => map.x_extent(*start, *end),
            edges @ Sites::Edges(..) => map.x_edges(edges.edges(columns)),
        };
        map = match &self.rows {
            Sites::Counted => map,
            Sites::Named => map.row_names((0..rows).map(|row| format!("row {row}"))),
            Sites::Extent(start, end) => map.y_extent(*start, *end),
            edges @ Sites::Edges(..) => map.y_edges(edges.edges(rows)),
        };
        if let Some(origin) = self.origin {
            map = map.origin(origin);
        }
        match self.look {
            Look::Full => map,
            Look::Gaps => map.gap(points(1.5)),
            Look::Split => map.split(self.matrix(|row, column| 1000.0 + value(row, column))),
            Look::Circles => map.shape(CellShape::Circle),
            Look::Image => map.rendering(Rendering::Image),
            Look::Smooth => map.interpolation(Interpolation::Bilinear),
        }
    }

    fn render(&self) -> Option<Rendered> {
        let axes = Axes::new().title("Title").aspect(self.aspect).mark(self.map());
        // Square cells of uneven edges may leave no room on this page.
        Figure::new(inches(4.0), inches(3.0)).dpi(self.dpi).axes(axes).render().ok()
    }

    /// Whether every cell has four pixels at least.
    fn is_large(&self, rendered: &Rendered) -> bool {
        let data = rendered.layout().axes().unwrap().data;
        let pixels = |(row, column)| self.cell(row, column, data).size() * self.dpi / 72.0;
        self.cells().map(pixels).all(|cell| cell.min_side() >= 4.0)
    }

    /// The rectangle of a cell, by what the documentation says of it.
    fn cell(&self, row: usize, column: usize, data: Rect) -> Rect {
        let (x, y) = (self.columns.edges(self.size.1), self.rows.edges(self.size.0));
        let share = |edges: &[f64], index: usize| {
            (edges[index] - edges[0]) / (edges[edges.len() - 1] - edges[0])
        };
        let grows = |edges: &[f64]| edges[0] < edges[edges.len() - 1];
        let across = |index| if grows(&x) { share(&x, index) } else { 1.0 - share(&x, index) };
        let is_on_top = match self.origin {
            Some(origin) => origin == Origin::Upper,
            None => !self.rows.have_position() || !grows(&y),
        };
        let down = |index| if is_on_top { share(&y, index) } else { 1.0 - share(&y, index) };
        let point = |row, column| {
            let (x, y) = (across(column) * data.width(), down(row) * data.height());
            data.origin() + Vec2::new(x, y)
        };
        Rect::from_points(point(row, column), point(row + 1, column + 1))
    }
}

/// What marks show at a point.
fn marks(rendered: &Rendered, at: Point) -> Vec<MarkHit> {
    let hits = rendered.hit_test(at.x, at.y).into_iter();
    hits.filter_map(|hit| match hit.target {
        HitTarget::Mark { mark: 0, hit } => Some(hit),
        _ => None,
    })
    .collect()
}

fn check_cell(plan: &Plan, rendered: &Rendered, (row, column): (usize, usize)) {
    let cell = plan.cell(row, column, rendered.layout().axes().unwrap().data);
    let found = |x: f64, y: f64| {
        let at = cell.center() + Vec2::new(x * cell.width(), y * cell.height());
        let hits = marks(rendered, at);
        assert!(hits.len() < 2);
        let hit = hits.into_iter().next()?;
        // But for the way to whole pixels.
        assert!(hit.rect.inflate(0.01, 0.01).contains(at), "{at:?} {hit:?}");
        Some(hit)
    };
    if plan.hides(row, column) {
        assert_eq!(found(0.1, -0.1), None);
        return;
    }
    let check = |hit: MarkHit, matrix, value| {
        let row_name = plan.rows.name("row", row);
        let column_name = plan.columns.name("column", column);
        assert_eq!(hit.datum, Datum::Cell { row, column, row_name, column_name, matrix });
        assert_eq!((hit.value, hit.size), (value, None));
        let (x, y) = (plan.columns.edges(plan.size.1), plan.rows.edges(plan.size.0));
        let (x, y) = ((x[column] + x[column + 1]) / 2.0, (y[row] + y[row + 1]) / 2.0);
        assert!((hit.x - x).abs() < 1e-9 && (hit.y - y).abs() < 1e-9, "{hit:?}");
    };
    let value = plan.value(row, column);
    if plan.look == Look::Split {
        check(found(-0.2, 0.2).unwrap(), 0, value);
        check(found(0.2, -0.2).unwrap(), 1, value.map(|value| 1000.0 + value));
    } else {
        check(found(0.0, 0.0).unwrap(), 0, value);
    }
    if plan.look == Look::Circles {
        assert_eq!(found(0.47, 0.47), None);
    }
}

proptest! {
    #[test]
    fn drawn_cells_are_found_with_their_values(plan in plan()) {
        let Some(rendered) = plan.render() else { return Ok(()) };
        prop_assume!(plan.is_large(&rendered));
        plan.cells().for_each(|cell| check_cell(&plan, &rendered, cell));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn outside_of_the_data_no_mark_is_found(
        plan in plan(),
        places in prop::collection::vec((-10.0..300.0, -10.0..230.0), 40),
    ) {
        let Some(rendered) = plan.render() else { return Ok(()) };
        let data = rendered.layout().axes().unwrap().data;
        let boxes = rendered.boxes();
        for (x, y) in places {
            let at = Point::new(x, y);
            let hits = rendered.hit_test(x, y);
            let is_data = |hit: &Hit| matches!(hit.target, HitTarget::Data { .. });
            prop_assert_eq!(hits.last().is_some_and(is_data), data.contains(at));
            prop_assert!(data.contains(at) || marks(&rendered, at).is_empty());
            let is_in_text = |rect: Rect| rect.contains(at);
            let texts = boxes.iter().filter(|place| place.text.is_some());
            let is_paper = !data.contains(at) && !texts.map(|place| place.rect).any(is_in_text);
            prop_assert!(!is_paper || hits.is_empty(), "{:?} {:?}", at, hits);
        }
        for lost in [f64::NAN, f64::INFINITY, -1e300] {
            prop_assert!(rendered.hit_test(lost, 50.0).is_empty());
        }
    }
}

#[test]
fn gaps_are_not_found() {
    let map = Heatmap::new([[1, 2], [3, 4]]).gap(points(10.0));
    let rendered = Figure::new(inches(3.0), inches(3.0)).axes(Axes::new().mark(map)).render();
    let rendered = rendered.unwrap();
    let data = rendered.layout().axes().unwrap().data;
    let at = |x: f64, y: f64| Point::new(data.x0 + x * data.width(), data.y0 + y * data.height());
    assert_eq!(marks(&rendered, at(0.5, 0.25)), []);
    assert_eq!(marks(&rendered, at(0.25, 0.51)), []);
    assert_eq!(marks(&rendered, at(0.75, 0.25))[0].value, Some(2.0));
    let [Hit { target: HitTarget::Data { x, y }, .. }] =
        &*rendered.hit_test(data.x1 - 1e-9, data.y0)
    else {
        panic!("the corner is in the gap around all cells")
    };
    assert!((x - 1.5).abs() < 1e-9 && (y + 0.5).abs() < 1e-9);
}

#[test]
fn sizes_and_backgrounds_are_told() {
    let sized = || Heatmap::new([[1.0, 2.0, 3.0]]).sizes([[1.0, f64::NAN, 0.0]]);
    let shown = |map: Heatmap, x: f64, y: f64| {
        let figure = Figure::new(inches(4.0), inches(2.0)).axes(Axes::new().mark(map));
        let rendered = figure.render().unwrap();
        let data = rendered.layout().axes().unwrap().data;
        let at = Point::new(data.x0 + x * data.width() / 3.0, data.y0 + y * data.height());
        marks(&rendered, at).first().map(|hit| (hit.value, hit.size))
    };
    assert_eq!(shown(sized(), 0.5, 0.5), Some((Some(1.0), Some(1.0))));
    assert_eq!(shown(sized(), 0.03, 0.03), None);
    assert_eq!(shown(sized(), 1.5, 0.5), None);
    assert_eq!(shown(sized(), 2.5, 0.5), None);
    let on_grey = || sized().cell_background(Color::rgb(0xcc, 0xcc, 0xcc));
    assert_eq!(shown(on_grey(), 0.03, 0.03), Some((Some(1.0), Some(1.0))));
    assert_eq!(shown(on_grey(), 1.5, 0.5), Some((Some(2.0), None)));
}

#[test]
fn windows_may_ask_from_any_thread() {
    let map = Heatmap::new([[1, 2], [3, 4]]);
    let rendered = Figure::new(inches(3.0), inches(3.0)).axes(Axes::new().mark(map)).render();
    let rendered = Arc::new(rendered.unwrap());
    let there = Arc::clone(&rendered);
    let hits = std::thread::spawn(move || there.hit_test(108.0, 60.0)).join().unwrap();
    assert_eq!((hits.len(), &hits), (2, &rendered.hit_test(108.0, 60.0)));
}

#[test]
fn of_a_large_source_one_cell_is_read() {
    let value = |row, column| Ok((row * 3000 + column) as f64);
    let source = Arc::new(Formula::new((2000, 3000), (100, 3000), value));
    let map = Heatmap::new(Matrix::from_source(Arc::clone(&source) as _)).limits(0.0, 6e6);
    let figure = Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map));
    let rendered = figure.render().unwrap();
    let read = source.count();
    let data = rendered.layout().axes().unwrap().data;
    let at = |x: f64, y: f64| {
        let place =
            Vec2::new((x + 0.5) / 3000.0 * data.width(), (y + 0.5) / 2000.0 * data.height());
        data.origin() + place
    };
    for (column, row) in [(0, 0), (2999, 1999), (1234, 567)] {
        let hits = marks(&rendered, at(f64::from(column), f64::from(row)));
        assert_eq!(hits[0].value, Some(f64::from(row * 3000 + column)));
    }
    assert_eq!(source.count() - read, 3);
}

#[test]
fn the_later_of_two_marks_is_on_top() {
    let (below, above) = (Heatmap::new([[1, 2], [3, 4]]), Heatmap::new([[5, 6], [7, 8]]));
    let axes = Axes::new().mark(below).mark(above.hide([[false, true], [true, true]]));
    let rendered = Figure::new(inches(3.0), inches(3.0)).axes(axes).render().unwrap();
    let data = rendered.layout().axes().unwrap().data;
    let values = |x: f64| {
        let (x, y) = (data.x0 + x * data.width(), data.y0 + 0.25 * data.height());
        let hits = rendered.hit_test(x, y).into_iter().filter_map(|hit| match hit.target {
            HitTarget::Mark { mark, hit } => Some((mark, hit.value.unwrap())),
            _ => None,
        });
        hits.collect::<Vec<_>>()
    };
    assert_eq!(values(0.25), [(1, 5.0), (0, 1.0)]);
    assert_eq!(values(0.75), [(0, 2.0)]);
}

fn bar(colorbar: Colorbar) -> Rendered {
    let map = Heatmap::new([[1.0, f64::NAN], [3.0, 9.0]]).limits(2.0, 8.0).row_names(["a", "b"]);
    let colorbar = colorbar.extend(Extend::Both).missing().label("Speed");
    let axes = Axes::new().title("Wind").x_label("Day").mark(map.colorbar(colorbar));
    Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap()
}

#[test]
fn places_on_colorbars_are_values() {
    let sides = [Side::Right, Side::Left, Side::Top, Side::Bottom];
    for (side, inverted) in sides.into_iter().flat_map(|side| [(side, false), (side, true)]) {
        let rendered = bar(Colorbar::new().side(side).inverted(inverted));
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
        let part = |at: Point| {
            let hits = rendered.hit_test(at.x, at.y);
            match &hits[0].target {
                HitTarget::Colorbar { colorbar: 0, part } => part.unwrap(),
                other => panic!("{other:?}"),
            }
        };
        let center = guide.bar.center();
        for tick in guide.axis.ticks.iter().filter(|tick| (2.1..7.9).contains(&tick.value)) {
            let at = match side.is_horizontal() {
                true => Point::new(tick.at, center.y),
                false => Point::new(center.x, tick.at),
            };
            let BarPart::Value(value) = part(at) else { panic!("no value at {at:?}") };
            assert!((value - tick.value).abs() < 0.05, "{side:?}: {value} {}", tick.value);
        }
        assert_eq!(part(guide.missing.as_ref().unwrap().swatch.center()), BarPart::Missing);
        let (bar, whole) = (guide.bar, guide.whole);
        let (start, end) = match side.is_horizontal() {
            true => (
                Point::new((whole.x0 + 2.0 * bar.x0) / 3.0, center.y),
                Point::new((whole.x1 + 2.0 * bar.x1) / 3.0, center.y),
            ),
            false => (
                Point::new(center.x, (whole.y0 + 2.0 * bar.y0) / 3.0),
                Point::new(center.x, (whole.y1 + 2.0 * bar.y1) / 3.0),
            ),
        };
        let ends = if side.is_horizontal() != inverted { [start, end] } else { [end, start] };
        assert_eq!(ends.map(part), [BarPart::Below, BarPart::Above], "{side:?} {inverted}");
        // Beside the tip of a triangle there is paper.
        assert!(rendered.hit_test(whole.x0 + 0.2, whole.y0 + 0.2).is_empty());
    }
}

#[test]
fn texts_are_found() {
    let rendered = bar(Colorbar::new());
    let axes = rendered.layout().axes().unwrap();
    let target = |label: &graticule::guide::Label| {
        let line = label.extents().lines[0].bounds().unwrap().center();
        rendered.hit_test(line.x, line.y).remove(0).target
    };
    assert_eq!(target(axes.title.as_ref().unwrap()), HitTarget::Title);
    assert_eq!(target(axes.x.label.as_ref().unwrap()), HitTarget::AxisLabel(HitAxis::X));
    let name = target(axes.y.ticks[1].label.as_ref().unwrap());
    assert_eq!(name, HitTarget::TickLabel { axis: HitAxis::Y, value: 1.0 });
    let colorbar = axes.colorbar().unwrap();
    let label = target(colorbar.axis.label.as_ref().unwrap());
    assert_eq!(label, HitTarget::AxisLabel(HitAxis::Colorbar(0)));
    let missing = target(&colorbar.missing.as_ref().unwrap().label);
    assert_eq!(missing, HitTarget::Colorbar { colorbar: 0, part: Some(BarPart::Missing) });
}

#[test]
fn legends_are_above_the_data() {
    let map = Heatmap::new([[1, 2], [2, 1]])
        .norm(graticule::norm::CategoryNorm::new(["Crops", "Forest", "Town"]))
        .legend(Legend::new().title("Land").inside(Corner::TopLeft));
    let rendered = Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map)).render();
    let rendered = rendered.unwrap();
    let legend = &rendered.layout().axes().unwrap().legends[0];
    let at = |rect: Rect| rendered.hit_test(rect.center().x, rect.center().y);
    for (index, entry) in legend.entries.iter().enumerate() {
        let hits = at(entry.rect);
        assert_eq!(hits[0].label, entry.label.text.text());
        let entry = Some(index);
        assert_eq!(hits[0].target, HitTarget::Legend { legend: 0, entry });
        assert_eq!(hits[1].target, HitTarget::Legend { legend: 0, entry: None });
        assert!(matches!(hits[2].target, HitTarget::Mark { .. }));
    }
}
