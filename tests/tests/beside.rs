//! What stands at the sides of a matrix: secondary and twin axes, and strips.

use graticule::guide::AxisGuide;
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::{Error, Rendered};
use graticule_tests::Picture;
use proptest::prelude::*;

fn rendered(axes: Axes) -> Rendered {
    Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap()
}

fn map() -> Heatmap {
    Heatmap::new([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]).column_names(["a", "b", "c"])
}

fn names(axis: &AxisGuide) -> Vec<&str> {
    axis.ticks.iter().filter_map(|tick| Some(tick.label.as_ref()?.text.text())).collect()
}

#[test]
fn a_mirrored_axis_has_the_ticks_of_the_first() {
    let first = Axis::new().label("Assay").side(Side::Top);
    let picture =
        rendered(Axes::new().x_axis(first).secondary_x(SecondaryAxis::mirror()).mark(map()));
    let axes = picture.layout().axes().unwrap();
    let [second] = axes.second.as_slice() else { panic!("one") };
    assert_eq!(
        (second.side, second.name, names(second)),
        (Side::Bottom, "secondary x", names(&axes.x))
    );
    assert!(second.label.is_none());
    let places = |axis: &AxisGuide| axis.ticks.iter().map(|tick| tick.at).collect::<Vec<_>>();
    assert_eq!(places(second), places(&axes.x));
    // Others can be set, and the label is its own.
    let own = Axis::new().label("Again").ticks([1.0]).format(".1f");
    let picture = rendered(Axes::new().secondary_x(SecondaryAxis::mirror().axis(own)).mark(map()));
    assert_eq!(names(&picture.layout().axes().unwrap().second[0]), ["1.0"]);
    assert!(picture.scene().description().unwrap().ends_with("secondary x axis: Again."));
}

#[test]
fn a_secondary_axis_stands_beside_the_values_that_it_comes_from() {
    let axes = Axes::new()
        .mark(map().y_extent(0.0, 50.0))
        .secondary_y(SecondaryAxis::new(|x| 100.0 - x, |y| 100.0 - y));
    let picture = rendered(axes);
    let axes = picture.layout().axes().unwrap();
    let at = |axis: &AxisGuide, value: f64| {
        axis.ticks.iter().find(|tick| tick.value == value).unwrap().at
    };
    // Falling: its greatest value is at the bottom, where the first's least is.
    assert_eq!((at(&axes.second[0], 100.0), at(&axes.y, 0.0)), (axes.data.y1, axes.data.y1));
    assert!((at(&axes.second[0], 80.0) - at(&axes.y, 20.0)).abs() < 1e-9);
}

#[test]
fn a_second_axis_is_there_though_the_first_is_left_out() {
    let axes = Axes::new()
        .x_axis(Axis::new().visible(false))
        .secondary_x(SecondaryAxis::mirror())
        .mark(map());
    let picture = rendered(axes);
    assert_eq!(names(&picture.layout().axes().unwrap().second[0]), ["a", "b", "c"]);
}

#[test]
fn twins_have_their_own_limits_and_share_the_others() {
    let twin = Heatmap::new([[7.0, 8.0, 9.0]]).column_names(["a", "b", "c"]);
    let twin = twin.y_extent(0.0, 1000.0).colorbar(Colorbar::new().label("Second"));
    let axes = Axes::new()
        .mark(map().colorbar(Colorbar::new().label("First")))
        .twin_y(TwinAxes::new().label("Height").axis(Axis::new().unit("m")).mark(twin));
    let picture = rendered(axes);
    let axes = picture.layout().axes().unwrap();
    assert_eq!((axes.second[0].name, axes.second[0].side), ("twin y", Side::Right));
    assert_eq!(axes.second[0].label.as_ref().unwrap().text.text(), "Height (m)");
    assert_eq!(axes.second[0].ticks.last().unwrap().value, 0.0);
    assert_eq!(names(&axes.y), ["0", "1"]);
    let label = |at: usize| axes.colorbars[at].axis.label.as_ref().unwrap().text.text();
    assert_eq!((label(0), label(1)), ("First", "Second"));
    // Both are outside of the twin's label.
    let label = axes.second[0].label.as_ref().unwrap().ink();
    assert!(axes.colorbars[0].whole.x0 > label.x1);
    assert_eq!(picture.scene().root().find_all(Role::Cells).len(), 2);
    // Another x is none of its own.
    let other = Heatmap::new([[1, 2]]).column_names(["a", "b"]);
    let axes = Axes::new().mark(map()).twin_y(TwinAxes::new().mark(other));
    let error = Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap_err();
    assert!(matches!(error, Error::MixedAxis { axis: "x" }), "{error}");
}

#[test]
fn a_side_has_one_axis() {
    let wrong = SecondaryAxis::mirror().axis(Axis::new().side(Side::Bottom));
    let axes = Axes::new().mark(map()).secondary_x(wrong);
    let error = Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap_err();
    assert!(matches!(error, Error::SideTaken { axis: "secondary x", side: "bottom" }), "{error}");
    assert!(error.to_string().contains("where the first one is"), "{error}");
    let wrong = TwinAxes::new().axis(Axis::new().side(Side::Top));
    let axes = Axes::new().mark(map()).twin_y(wrong);
    let error = Figure::new(inches(4.0), inches(3.0)).axes(axes).render().unwrap_err();
    assert!(matches!(error, Error::AxisSide { axis: "twin y", side: "top" }), "{error}");
    // The later one counts.
    let axes = Axes::new().mark(map()).twin_x(TwinAxes::new()).secondary_x(SecondaryAxis::mirror());
    assert_eq!(rendered(axes).layout().axes().unwrap().second[0].name, "secondary x");
}

#[test]
fn guides_of_a_strip_are_named_after_it() {
    let kinds = Strip::categories_of(["wild", "mutant"], ["mutant", "", "mutant"]);
    let ages = Strip::values([3.0, 5.0, 4.0]).label("Age").colorbar(Colorbar::new());
    let axes = Axes::new()
        .mark(map())
        .strip(Side::Bottom, kinds.label("Kind").legend(Legend::new()))
        .strip(Side::Bottom, ages);
    let picture = rendered(axes);
    let axes = picture.layout().axes().unwrap();
    assert_eq!(axes.legends[0].title.as_ref().unwrap().text.text(), "Kind");
    assert_eq!(axes.legends[0].entries.len(), 2);
    assert_eq!(axes.colorbars[0].axis.label.as_ref().unwrap().text.text(), "Age");
    let messages: Vec<_> = picture.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(messages, ["1 of 3 cells have no value"]);
    // Outwards in their order, before the ticks.
    let [kind, age] = axes.strips.as_slice() else { panic!("two") };
    assert!(axes.data.y1 < kind.rect.y0 && kind.rect.y1 < age.rect.y0);
    assert_eq!(axes.x.rect.y1, age.rect.y1);
    assert!(axes.x.ticks[0].label.as_ref().unwrap().ink().y0 > age.rect.y1);
    let description = picture.scene().description().unwrap();
    assert!(description.contains("bottom strip: Kind. bottom strip: Age."), "{description}");
}

#[test]
fn a_label_without_room_is_left_out_and_told() {
    let thin = Strip::values([1, 2, 3]).label("Thin").thickness(points(2.0));
    let picture = rendered(Axes::new().mark(map()).strip(Side::Top, thin));
    assert!(picture.layout().axes().unwrap().strips[0].label.is_none());
    let messages: Vec<_> = picture.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].contains("strip label") && messages[0].contains("Thin"), "{messages:?}");
}

/// Where the colour of a column of pixels changes.
fn changes(picture: &Picture, x: u32, (from, to): (u32, u32)) -> Vec<u32> {
    (from + 1..to).filter(|&y| picture.pixel(x, y) != picture.pixel(x, y - 1)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// The cells of a strip change colour in the very pixels in which the matrix' rows do.
    #[test]
    fn strips_are_aligned_to_the_pixel(
        steps in prop::collection::vec(0.2..3.0, 1..40),
        height in 120.0..300.0,
        dpi in 60.0..300.0,
        has_edges: bool,
    ) {
        let count = steps.len();
        let mut edges = vec![0.0];
        edges.extend(steps.iter().scan(0.0, |at, step| { *at += step; Some(*at) }));
        let values: Vec<f64> = (0..count).map(|row| (row % 2) as f64).collect();
        let column = Matrix::from_vec(values.clone(), count, 1);
        let (mut map, mut strip) = (Heatmap::new(column), Strip::values(values));
        if has_edges {
            map = map.y_edges(edges.clone());
            strip = strip.edges(edges);
        }
        let axes = Axes::new().mark(map).strip(Side::Left, strip.clone()).strip(Side::Right, strip);
        let figure = Figure::new(points(200.0), points(height)).axes(axes).dpi(dpi);
        let rendered = figure.render().unwrap();
        let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
        let axes = rendered.layout().axes().unwrap();
        let pixel = |at: f64| (at * dpi / 72.0).round() as u32;
        let rows = (pixel(axes.data.y0), pixel(axes.data.y1));
        let of = |rect: graticule::scene::kurbo::Rect| changes(&picture, pixel(rect.center().x), rows);
        let expected = of(axes.data);
        prop_assert_eq!(of(axes.strips[0].rect), expected.clone());
        prop_assert_eq!(of(axes.strips[1].rect), expected);
    }
}
