//! Strips, secondary and twin axes: functions that are none, odd lengths, too much on a small page.

use crate::draw::{drawn, drawn_or_too_small, refused};
use graticule::Error;
use graticule::prelude::*;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

fn with(change: impl Fn(Axes) -> Axes) -> Figure {
    let map = Heatmap::new([[1.0, 2.5, 3.0], [4.0, 5.0, 6.0]]);
    Figure::new(inches(4.0), inches(3.0)).axes(change(Axes::new().mark(map))).dpi(96.0)
}

#[test]
fn functions_that_are_no_conversions() {
    type Function = fn(f64) -> f64;
    let functions: [Function; 10] = [
        |_| NAN,
        |_| INF,
        |_| 7.0,
        |x| x * 1e308,
        |x| x * x,
        |x| x.floor(),
        |x| if x < 1.0 { x } else { NAN },
        |x| 1.0 / x,
        |x| x * 5e-324,
        |x| x + 1e300,
    ];
    for forward in functions {
        for inverse in functions {
            let axis = SecondaryAxis::new(forward, inverse);
            let error = refused(&with(|axes| axes.secondary_y(axis.clone())));
            assert!(matches!(error, Error::SecondaryAxis { axis: "secondary y", .. }), "{error}");
        }
    }
}

#[test]
fn conversions_of_any_size() {
    for factor in [1e-300, -1e-300, 1e-9, 1e9, 1e200, -1e307] {
        let axis = SecondaryAxis::new(move |x| x * factor, move |x| x / factor);
        drawn(&with(|axes| axes.secondary_x(axis.clone()).secondary_y(axis.clone())));
    }
}

#[test]
fn twins_of_any_size() {
    for (low, high) in [(0.0, 1e-300), (-1e300, 1e300), (1e15, 1e15 + 1.0), (-0.0, 5e-324)] {
        let twin = || Heatmap::new([[1, 2, 3]]).y_extent(low, high);
        drawn(&with(|axes| axes.twin_y(TwinAxes::new().mark(twin()))));
    }
    // Without marks there is an axis, but nothing that could give ticks a meaning.
    let empty = drawn(&with(|axes| axes.twin_y(TwinAxes::new().label("none"))));
    assert!(empty.layout().axes().unwrap().second[0].ticks.is_empty());
}

#[test]
fn thicknesses() {
    let thick = |points: f64| {
        let strip = Strip::values([1, 2]).thickness(graticule::units::points(points));
        with(|axes| axes.strip(Side::Left, strip.clone().label("Group")))
    };
    for points in [NAN, INF, -INF, 0.0, -1.0, 14_401.0] {
        let error = refused(&thick(points));
        assert!(matches!(error, Error::Guide { guide: "strip", .. }), "{error}");
    }
    for points in [0.1, 1.0, 60.0] {
        drawn(&thick(points));
    }
    for points in [1_000.0, 14_400.0] {
        drawn_or_too_small(&thick(points));
    }
}

#[test]
fn strips_of_odd_values_and_names() {
    for values in [[NAN, NAN], [INF, -INF], [1e300, -1e300], [0.0, 0.0]] {
        drawn(&with(|axes| axes.strip(Side::Right, Strip::values(values).annotate(true))));
    }
    let names = ["\u{0}\u{1}", "العربية\n漢字"];
    let long = "name ".repeat(20_000);
    let strip = || Strip::categories(names).label(&long).legend(Legend::new());
    drawn(&with(|axes| axes.strip(Side::Left, strip())));
    drawn_or_too_small(&with(|axes| axes.strip(Side::Left, strip()).strip(Side::Right, strip())));
    let none = Strip::categories(["", ""]);
    assert!(matches!(
        refused(&with(|axes| axes.strip(Side::Left, none.clone()))),
        Error::Norm { .. }
    ));
    for (start, end) in [(NAN, 1.0), (1.0, 1.0), (0.0, 2.0), (-INF, INF)] {
        let strip = Strip::values([1, 2]).extent(start, end);
        let error = refused(&with(|axes| axes.strip(Side::Left, strip.clone())));
        assert!(matches!(error, Error::StripExtent { .. } | Error::Extent { .. }), "{error}");
    }
    // Where the last cell is on top.
    let strip = Strip::values([1, 2]).extent(1.5, -0.5);
    drawn(&with(|axes| axes.strip(Side::Left, strip.clone())));
}

#[test]
fn more_than_a_page_holds() {
    let sides = [(Side::Left, 2), (Side::Top, 3), (Side::Right, 2), (Side::Bottom, 3)];
    let crowded = |count: usize| {
        with(|mut axes| {
            for (side, cells) in sides.into_iter().cycle().take(count) {
                let values = (0..cells).map(f64::from);
                axes = axes.strip(side, Strip::values(values).label("Strip"));
            }
            axes.secondary_x(SecondaryAxis::mirror()).secondary_y(SecondaryAxis::mirror())
        })
    };
    drawn(&crowded(8));
    for count in [40, 400, 4_000] {
        drawn_or_too_small(&crowded(count));
    }
}
