//! Colorbars: lengths, widths, labels, ends, and everything at once.

use crate::draw::{drawn, page, refused, warns};
use graticule::guide::{Align, Corner, Extend, ExtendShape, LabelPlace, Spacing};
use graticule::mark::heatmap::{Hatch, Missing};
use graticule::norm::{BoundaryNorm, LogNorm};
use graticule::prelude::*;
use graticule::{Error, Warning};

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

fn with(colorbar: Colorbar) -> Figure {
    page(Heatmap::new([[1.0, 2.5, NAN], [4.0, 5.0, INF]]).colorbar(colorbar))
}

const SIDES: [Side; 4] = [Side::Left, Side::Right, Side::Top, Side::Bottom];

#[test]
fn lengths_that_are_none() {
    for length in [0.0, -0.0, -1.0, 0.5, 14_400.1, 1e9, 1e300, NAN, INF, -INF] {
        for bar in [Colorbar::new(), Colorbar::new().inside(Corner::TopLeft)] {
            let error = refused(&with(bar.length(points(length))));
            assert!(matches!(error, Error::Guide { setting: "length", .. }), "{error}");
            assert!(error.to_string().contains("must be 1 pt to 14400 pt"), "{error}");
        }
    }
    for share in [0.0, -0.5, 1.000_001, 1e9, NAN, INF] {
        let error = refused(&with(Colorbar::new().length_share(share)));
        assert!(matches!(error, Error::Guide { setting: "length_share", .. }), "{error}");
    }
    for thickness in [0.0, -1.0, 0.09, 1e9, NAN, INF] {
        let error = refused(&with(Colorbar::new().thickness(points(thickness))));
        assert!(matches!(error, Error::Guide { setting: "thickness", .. }), "{error}");
    }
}

#[test]
fn lengths_at_their_ends() {
    let bars = |bar: &dyn Fn() -> Colorbar| {
        for side in SIDES {
            for align in [Align::Start, Align::Center, Align::End] {
                let bar = bar().side(side).align(align).missing().extend(Extend::Both);
                drawn(&with(bar.label("A label that is longer than the bar that it is of")));
            }
        }
    };
    bars(&|| Colorbar::new().length(points(1.0)));
    bars(&|| Colorbar::new().length_share(5e-324).thickness(points(0.1)));
    let rendered = drawn(&with(Colorbar::new().length(points(14_400.0))));
    assert!(warns(&rendered, |w| matches!(w, Warning::ColorbarShortened { .. })));
    let error = refused(&with(Colorbar::new().thickness(points(14_400.0))));
    assert!(matches!(error, Error::PageTooSmall { .. }), "{error}");
}

#[test]
fn angles_and_shares_of_ticks() {
    for degrees in [NAN, INF, -INF] {
        let error = refused(&with(Colorbar::new().rotation(degrees)));
        assert!(matches!(error, Error::Rotation { axis: "colorbar", .. }), "{error}");
        let error = refused(&with(Colorbar::new().label_rotation(degrees)));
        assert!(matches!(error, Error::Rotation { what: "label", .. }), "{error}");
    }
    for degrees in [1e17, -33.0, 180.0, f64::MAX] {
        drawn(&with(Colorbar::new().label("a").rotation(degrees).label_rotation(degrees)));
    }
    let error = refused(&with(Colorbar::new().every(0)));
    assert!(matches!(error, Error::EveryNth { axis: "colorbar" }), "{error}");
    drawn(&with(Colorbar::new().every(usize::MAX).ticks([NAN, INF, 2.0])));
}

/// Whatever goes together is drawn, or the page is too small and says how large would do.
#[test]
fn everything_at_once() {
    let edges = [0.0, 1.0, 1.5, 40.0];
    for side in SIDES {
        for inside in [None, Some(Corner::TopRight), Some(Corner::BottomLeft)] {
            for place in [LabelPlace::Along, LabelPlace::Above, LabelPlace::Below] {
                let mut bar = Colorbar::new()
                    .label("Wind\nspeed")
                    .unit("m/s")
                    .label_place(place)
                    .extend(Extend::Both)
                    .extend_shape(ExtendShape::Rectangle)
                    .spacing(Spacing::Proportional)
                    .missing_label("no\u{0}data 日本")
                    .inverted(true)
                    .side(side);
                if let Some(corner) = inside {
                    bar = bar.inside(corner);
                }
                let map = Heatmap::new([[1.0, NAN], [-INF, 39.0]])
                    .norm(BoundaryNorm::new(edges))
                    .missing(Missing::new().hatch(Hatch::Crossed))
                    .colorbar(bar);
                drawn(&page(map));
            }
        }
    }
}

#[test]
fn many_colorbars() {
    for inside in [false, true] {
        let bar = || if inside { Colorbar::new().inside(Corner::TopLeft) } else { Colorbar::new() };
        let axes = (0..50).fold(Axes::new(), |axes, _| {
            axes.mark(Heatmap::new([[1, 2]]).colorbar(bar().label("Value")))
        });
        let error = refused(&Figure::new(inches(6.0), inches(4.0)).axes(axes));
        assert!(matches!(error, Error::PageTooSmall { needed: Some(_), .. }), "{error}");
    }
}

#[test]
fn a_logarithm_over_all_floats() {
    for (low, high) in [(5e-324, f64::MAX), (f64::MIN_POSITIVE, 1.0), (1.0, 1.0 + f64::EPSILON)] {
        let norm = LogNorm::new().low(low).high(high);
        let map = Heatmap::new([[low, high]]).norm(norm).colorbar(Colorbar::new().missing());
        drawn(&page(map));
    }
}
