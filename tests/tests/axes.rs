//! What axes are asked for, and what is drawn.

use graticule::prelude::*;
use graticule::scene::kurbo::Rect;
use graticule::scene::{Anchor, Group, Node, Role};
use graticule::tick::Locator;
use graticule::{Error, Rendered, Warning};
use graticule_tests::told;
use graticule_tests::walk::{Text, texts};

fn rendered(x: Axis, y: Axis) -> Rendered {
    let map = Heatmap::new([[1.0, 2.0, 3.0, 4.0], [2.0, 3.0, 4.0, 5.0]])
        .column_names(["alpha", "beta", "gamma", "delta"]);
    let axes = Axes::new().x_axis(x).y_axis(y).mark(map);
    Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap()
}

fn find<'a>(texts: &'a [Text<'a>], text: &str) -> &'a Text<'a> {
    texts.iter().find(|found| found.run.text() == text).unwrap()
}

/// The rectangles around the ticks of an axis, and whether they are minor ones.
fn marks(rendered: &Rendered, axis: &str) -> Vec<(bool, Rect, f64)> {
    let groups = rendered.scene().root().find_all(Role::Axis);
    let axis = groups.into_iter().find(|group| group.label() == Some(axis)).unwrap();
    let shape = |group: &Group| match &group.children()[0] {
        Node::Shape(shape) => (shape.path().control_box(), shape.stroke().unwrap().width()),
        other => panic!("{other:?}"),
    };
    let ticks = axis.find_all(Role::Tick).into_iter();
    ticks.map(|group| (group.label() == Some("minor"), shape(group).0, shape(group).1)).collect()
}

#[test]
fn sides() {
    let picture = rendered(
        Axis::new().label("Time").side(Side::Top),
        Axis::new().label("Depth").unit("m").side(Side::Right),
    );
    let data = picture.layout().axes().unwrap().data;
    let texts = texts(picture.scene());
    for above in ["alpha", "delta", "Time"] {
        assert!(find(&texts, above).ink().unwrap().y1 < data.y0, "{above}");
    }
    for beside in ["0", "1", "Depth (m)"] {
        assert!(find(&texts, beside).ink().unwrap().x0 > data.x1, "{beside}");
    }
}

#[test]
fn a_turned_name_points_at_its_tick() {
    for (side, degrees, anchor) in [
        (Side::Bottom, 45.0, Anchor::End),
        (Side::Bottom, -45.0, Anchor::Start),
        (Side::Bottom, 90.0, Anchor::End),
        (Side::Bottom, 0.0, Anchor::Middle),
        (Side::Top, 45.0, Anchor::Start),
        (Side::Top, -30.0, Anchor::End),
    ] {
        let picture = rendered(Axis::new().side(side).rotation(degrees), Axis::new());
        assert!(picture.warnings().is_empty());
        let tick = &picture.layout().axes().unwrap().x.ticks[1];
        let texts = texts(picture.scene());
        let name = find(&texts, "beta");
        assert_eq!(name.run.anchor(), anchor, "{side:?} {degrees}");
        // The middle of the line's height at its anchor.
        let label = tick.label.as_ref().unwrap();
        let middle = -label.text.digit_height() * label.size / 2.0;
        let middle = if degrees == 0.0 { 0.0 } else { middle };
        let at = name.transform() * graticule::scene::kurbo::Point::new(0.0, middle);
        assert!((at.x - tick.at).abs() < 2e-3, "{side:?} {degrees}: {at:?} {}", tick.at);
    }
}

#[test]
fn given_ticks_and_formats() {
    let y = Axis::new().ticks([1.0, 0.25, 9.0]).format(".2f");
    let picture = rendered(Axis::new().every(3), y);
    let axes = picture.layout().axes().unwrap();
    let names = |axis: &graticule::guide::AxisGuide| -> Vec<String> {
        let labels = axis.ticks.iter().filter_map(|tick| tick.label.as_ref());
        labels.map(|label| label.text.text().to_owned()).collect()
    };
    assert_eq!(names(&axes.y), ["0.25", "1.00"]);
    assert_eq!(names(&axes.x), ["alpha", "delta"]);
    assert!(picture.warnings().is_empty());
}

#[test]
fn an_axis_can_be_left_out() {
    let picture = rendered(Axis::new().label("Time").visible(false), Axis::new().ticks([]));
    assert!(texts(picture.scene()).is_empty());
    assert!(marks(&picture, "x").is_empty() && marks(&picture, "y").is_empty());
}

#[test]
fn mistakes_are_typed() {
    let error = |axis: Axis| {
        let axes = Axes::new().y_axis(axis).mark(Heatmap::new([[1, 2]]));
        Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap_err()
    };
    assert!(matches!(
        error(Axis::new().side(Side::Bottom)),
        Error::AxisSide { axis: "y", side: "bottom" }
    ));
    assert!(matches!(error(Axis::new().every(0)), Error::EveryNth { axis: "y" }));
    assert!(matches!(error(Axis::new().rotation(f64::INFINITY)), Error::Rotation { .. }));
    assert!(matches!(error(Axis::new().format("z!")), Error::NumberFormat { .. }));
}

/// Ticks at whole numbers, and minor ones at tenths.
#[derive(Debug)]
struct Tenths;

impl Locator for Tenths {
    fn ticks(&self, low: f64, high: f64, _room: usize) -> Vec<f64> {
        (low.ceil() as i32..=high.floor() as i32).map(f64::from).collect()
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        let tenths = (low * 10.0).ceil() as i32..=(high * 10.0).floor() as i32;
        tenths.map(|i| f64::from(i) / 10.0).filter(|place| !ticks.contains(place)).collect()
    }
}

#[test]
fn minor_ticks_are_shorter_and_thinner() {
    let plain = rendered(Axis::new(), Axis::new().locator(Tenths));
    assert!(marks(&plain, "y").iter().all(|(is_minor, ..)| !is_minor));

    let picture = rendered(Axis::new(), Axis::new().locator(Tenths).minor_ticks(true));
    assert_eq!(picture.layout().axes().unwrap().y.minor_ticks.len(), 21 - 2);
    let marks = marks(&picture, "y");
    let (minor, ticks) = (&marks[0], &marks[1]);
    assert!(minor.0 && !ticks.0);
    assert!(minor.1.x0 > ticks.1.x0 && minor.1.x1 == ticks.1.x1);
    assert!(minor.2 <= ticks.2);
    // Where they would run into each other there are none.
    let tiny =
        Figure::new(inches(1.0), inches(0.7)).axes(
            Axes::new()
                .y_axis(Axis::new().locator(Tenths).minor_ticks(true))
                .mark(Heatmap::new(vec![[1.0]; 4])),
        );
    assert!(tiny.render().unwrap().layout().axes().unwrap().y.minor_ticks.is_empty());
}

fn columns(names: [&str; 6], width: f64) -> Rendered {
    let map = Heatmap::new([[1, 2, 3, 4, 5, 6]]).column_names(names).row_names([""]);
    Figure::new(inches(width), inches(3.0)).axes(Axes::new().mark(map)).render().unwrap()
}

fn broken(what: &str) -> Warning {
    Warning::TextWrapped { what: what.to_owned() }
}

#[test]
fn the_ladder_of_names() {
    let long = ["Word of mouth", "Newspaper ads", "Radio", "Search engine", "Trade fair", "Other"];
    assert!(columns(long, 8.0).warnings().is_empty());
    let wrapped = columns(long, 5.0);
    assert_eq!(told(&wrapped), [broken("x tick labels")]);
    let tick = &wrapped.layout().axes().unwrap().x.ticks[0];
    assert!(tick.label.as_ref().unwrap().text.lines().len() > 1);
    let shrunk = columns(long, 4.4);
    assert!(matches!(told(&shrunk)[..], [_, Warning::TextShrunk { size, .. }] if size >= 8.0));
    let angle = |picture: &Rendered| {
        picture.warnings().iter().find_map(|told| match told.warning {
            Warning::TickLabelsRotated { degrees, .. } => Some(degrees),
            _ => None,
        })
    };
    assert_eq!(angle(&columns(long, 3.0)), Some(45.0));
    assert_eq!(angle(&columns(long, 1.5)), Some(90.0));
}

#[test]
fn labels_break_at_line_ends_and_where_they_are_too_long() {
    let title = "A title of so many words that no page of four inches has a line for it";
    let axes =
        Axes::new().title(title).x_label("first\nsecond").mark(Heatmap::new([[1, 2], [3, 4]]));
    let picture = Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap();
    assert_eq!(told(&picture), [broken("title")]);
    let axes = picture.layout().axes().unwrap();
    let title = axes.title.as_ref().unwrap();
    assert_eq!((title.text.lines().len(), title.size), (2, Theme::light().title_size));
    let words: Vec<_> = title.text.lines().iter().map(|line| line.text()).collect();
    assert_eq!(words.join(" "), title.text.text());
    let texts = texts(picture.scene());
    assert!(find(&texts, "first").ink().unwrap().y1 < find(&texts, "second").ink().unwrap().y0);
}
