//! Axes: angles, shares of ticks, sides, ticks by hand, formats and units.

use crate::draw::{drawn, drawn_or_too_small, refused, texts};
use graticule::Error;
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::tick::{AutoLocator, EngineeringFormatter, FixedFormatter, PercentFormatter};

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// A map with this x axis, and the same on its colorbar where that has it.
fn with(axis: Axis) -> Figure {
    let map = Heatmap::new([[1.0, 2.5, 3.0], [4.0, 5.0, 6.0]]);
    Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().x_axis(axis).mark(map)).dpi(96.0)
}

#[test]
fn angles() {
    for degrees in [NAN, INF, -INF] {
        let error = refused(&with(Axis::new().rotation(degrees)));
        assert!(matches!(error, Error::Rotation { axis: "x", .. }), "{error}");
        assert!(error.to_string().contains("must be finite"), "{error}");
        let error = refused(&with(Axis::new().label_rotation(degrees)));
        assert!(matches!(error, Error::Rotation { axis: "x", what: "label", .. }), "{error}");
    }
    for degrees in [0.0, -0.0, 1e-300, 45.0, 90.0, 180.0, 359.999, -720.0, 1e17, f64::MAX, 5e-324] {
        let turned = Axis::new().label("a").rotation(degrees).label_rotation(degrees);
        let rendered = drawn(&with(turned));
        assert!(!texts(&rendered, Role::Axis).is_empty(), "{degrees}");
    }
}

#[test]
fn every_nth_tick() {
    let error = refused(&with(Axis::new().every(0)));
    assert!(matches!(error, Error::EveryNth { axis: "x" }), "{error}");
    assert!(error.to_string().contains("give no ticks"), "{error}");
    for n in [1, 1000, usize::MAX] {
        drawn(&with(Axis::new().every(n)));
    }
}

#[test]
fn sides_of_the_other_axis() {
    for side in [Side::Left, Side::Right] {
        let error = refused(&with(Axis::new().side(side)));
        assert!(matches!(error, Error::AxisSide { axis: "x", .. }), "{error}");
    }
}

#[test]
fn ticks_that_are_none_or_too_many() {
    let ticks = |values: Vec<f64>| drawn(&with(Axis::new().ticks(values).minor_ticks(true)));
    assert!(ticks(vec![]).layout().axes().unwrap().x.ticks.is_empty());
    let odd = ticks(vec![NAN, INF, -INF, 1e300, -1e300, 1.0, 1.0, 0.5]);
    let places: Vec<f64> =
        odd.layout().axes().unwrap().x.ticks.iter().map(|tick| tick.value).collect();
    assert_eq!(places, [0.5, 1.0]);
    let many = ticks((0..100_000).map(|i| f64::from(i) / 50_000.0).collect());
    assert!(many.layout().axes().unwrap().x.ticks.len() <= 100_000);
    for count in [0, usize::MAX] {
        drawn(&with(Axis::new().locator(AutoLocator::new().with_min_ticks(count))));
        drawn(&with(Axis::new().locator(AutoLocator::new().with_most(count))));
    }
}

#[test]
fn formats_and_formatters() {
    let error = refused(&with(Axis::new().format("{:.1f}")));
    assert!(matches!(error, Error::NumberFormat { .. }), "{error}");
    for format in ["\u{0}^9", "+.0%"] {
        drawn(&with(Axis::new().format(format)));
    }
    // Numbers are not cut, which would make others of them.
    for format in [".999f", "999"] {
        let error = refused(&with(Axis::new().format(format)));
        assert!(matches!(error, Error::PageTooSmall { needed: Some(_), .. }), "{error}");
    }
    for whole in [NAN, INF, 0.0, -1.0, 5e-324, f64::MAX] {
        drawn(&with(Axis::new().formatter(PercentFormatter::new(whole))));
        let many = PercentFormatter::new(whole).with_decimals(usize::MAX);
        drawn_or_too_small(&with(Axis::new().formatter(many)));
    }
    let many = EngineeringFormatter::new().with_decimals(usize::MAX);
    drawn_or_too_small(&with(Axis::new().formatter(many)));
    // Fewer labels than ticks, and more.
    drawn(&with(Axis::new().formatter(FixedFormatter::new(["a"]))));
    drawn(&with(Axis::new().formatter(FixedFormatter::new(vec!["a"; 10_000]))));
}

#[test]
fn nothing_is_seen_of_a_hidden_axis() {
    let rendered = drawn(&with(Axis::new().label("x").unit("km").rotation(30.0).visible(false)));
    assert!(texts(&rendered, Role::AxisLabel).is_empty());
    // A mistake in what is hidden is still one.
    refused(&with(Axis::new().rotation(NAN).visible(false)));
}
