//! Norms: settings that are none, and very many intervals and categories.

use crate::draw::{drawn, page, refused};
use graticule::Error;
use graticule::norm::{
    AsinhNorm, BoundaryNorm, CategoryNorm, CenteredNorm, LinearNorm, LogNorm, Norm, PowerNorm,
    QuantileNorm, SymLogNorm, TwoSlopeNorm,
};
use graticule::prelude::*;
use std::sync::Arc;

const INF: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

fn with(norm: Arc<dyn Norm>) -> Figure {
    let map = Heatmap::new([[0.5, 2.5, 3.0], [4.0, 50.0, -6.0]]).norm(norm);
    page(map.annotate(true).colorbar(Colorbar::new().missing()))
}

/// Refused with a reason.
fn wrong(norm: impl Norm + 'static) {
    let error = refused(&with(Arc::new(norm)));
    assert!(matches!(error, Error::Norm { .. } | Error::Limits { .. }), "{error}");
    let text = error.to_string();
    assert!(text.contains("must") || text.contains("needs") || text.contains("can"), "{text}");
    assert!(text.len() < 200, "{text}");
}

#[test]
fn settings_that_are_none() {
    for value in [0.0, -1.0, NAN, INF, -INF] {
        wrong(LogNorm::new().base(value));
        wrong(SymLogNorm::new(value));
        wrong(SymLogNorm::new(1.0).base(value));
        wrong(SymLogNorm::new(1.0).linear_share(value));
        wrong(AsinhNorm::new(value));
        wrong(PowerNorm::new(value));
        wrong(CenteredNorm::new(0.0).half_range(value));
        wrong(LogNorm::new().low(value));
    }
    for value in [NAN, INF, -INF] {
        wrong(CenteredNorm::new(value));
        wrong(TwoSlopeNorm::new(value));
        wrong(LinearNorm::new().low(value));
        wrong(BoundaryNorm::new([0.0, value]));
        wrong(BoundaryNorm::new([value, value]));
        wrong(CategoryNorm::with_values([(value, "a")]));
    }
    for (low, high) in [(NAN, 50.0), (-1.0, 50.0), (50.0, 101.0), (60.0, 40.0), (INF, -INF)] {
        wrong(LinearNorm::new().percentiles(low, high));
        wrong(CenteredNorm::new(0.0).percentiles(low, high));
    }
    for intervals in [0, 257, usize::MAX] {
        wrong(QuantileNorm::new(intervals));
    }
    wrong(BoundaryNorm::new([]));
    wrong(BoundaryNorm::new([1.0]));
    wrong(BoundaryNorm::new([1.0, 1.0]));
    wrong(CategoryNorm::new([""; 0]));
    wrong(CategoryNorm::with_values([(1.0, "a"), (1.0, "b")]));
    wrong(CategoryNorm::with_values([(0.0, "a"), (-0.0, "b")]));
}

#[test]
fn settings_at_their_ends() {
    let drawn = |norm: Arc<dyn Norm>| match with(Arc::clone(&norm)).render() {
        Ok(_) => drop(drawn(&with(norm))),
        Err(error) => {
            use Error::{IndistinctLimits, Limits, Norm};
            // As far around a centre as that is from 0 may be infinite.
            let infinite = matches!(error, Limits { low, high } if !(high - low).is_finite());
            assert!(infinite || matches!(error, Norm { .. } | IndistinctLimits { .. }), "{error}");
        }
    };
    for value in [5e-324, f64::MIN_POSITIVE, 1e-300, 1e300, f64::MAX] {
        drawn(Arc::new(SymLogNorm::new(value)));
        drawn(Arc::new(SymLogNorm::new(1.0).linear_share(value)));
        drawn(Arc::new(AsinhNorm::new(value)));
        drawn(Arc::new(PowerNorm::new(value)));
        drawn(Arc::new(CenteredNorm::new(value)));
        drawn(Arc::new(CenteredNorm::new(0.0).half_range(value)));
        drawn(Arc::new(TwoSlopeNorm::new(value)));
        drawn(Arc::new(LogNorm::new().base(value)));
        drawn(Arc::new(LogNorm::new().base(1.0 + f64::EPSILON)));
    }
    drawn(Arc::new(LinearNorm::new().percentiles(0.0, 100.0)));
    drawn(Arc::new(LinearNorm::new().percentiles(50.0, 50.0)));
}

/// Norms asked without limits, or with wrong ones: nothing panics.
#[test]
fn norms_not_checked_yet() {
    let norms: [Arc<dyn Norm>; 9] = [
        Arc::new(BoundaryNorm::new([])),
        Arc::new(BoundaryNorm::new([NAN, NAN])),
        Arc::new(BoundaryNorm::new([3.0, -1.0, INF])),
        Arc::new(CategoryNorm::new([""; 0])),
        Arc::new(CategoryNorm::with_values([(NAN, "a"), (NAN, "b"), (INF, "c")])),
        Arc::new(QuantileNorm::new(0)),
        Arc::new(LogNorm::new().low(NAN).high(-1.0).base(NAN)),
        Arc::new(LinearNorm::new().limits(INF, NAN)),
        Arc::new(CenteredNorm::new(NAN).half_range(-1.0)),
    ];
    for norm in norms {
        for value in [NAN, INF, -INF, 0.0, -1.0, 0.5, 1e300] {
            let _ = (norm.normalize(value), norm.inverse(value));
        }
        let scale = norm.scale();
        let (low, high) = scale.limits();
        for value in [NAN, INF, -INF, 0.0, 0.5, 1.0, low, high] {
            let _ = (scale.forward(value), scale.inverse(value));
        }
        let ticks = scale.locator().ticks(low, high, 10);
        assert_eq!(scale.formatter().format(&ticks).labels.len(), ticks.len());
        let _ = norm.bands();
    }
}

#[test]
fn ten_thousand_edges() {
    let values = Matrix::from_vec((0..10_000).map(f64::from).collect::<Vec<_>>(), 100, 100);
    for colorbar in [Colorbar::new(), Colorbar::new().inside(Corner::TopLeft)] {
        for spacing in [graticule::guide::Spacing::Even, graticule::guide::Spacing::Proportional] {
            let norm = BoundaryNorm::new((0..10_000).map(f64::from)).extend(true, true);
            let map = Heatmap::new(values.clone()).norm(norm);
            let rendered = drawn(&page(map.colorbar(colorbar.clone().spacing(spacing))));
            assert!(rendered.to_svg().unwrap().len() < 8 << 20);
        }
    }
}

#[test]
fn many_categories() {
    for count in [1, 2, 255, 256, 257, 1000, 10_000] {
        let names = (0..count).map(|i| format!("category {i}"));
        let values: Vec<f64> = (0..100).map(|i| f64::from(i * count / 100)).collect();
        let map = Heatmap::new(Matrix::from_vec(values, 10, 10))
            .colormap(Colormap::TAB10.categories(count as usize))
            .norm(CategoryNorm::new(names));
        drawn(&page(map.clone().colorbar(Colorbar::new().missing())));
        match page(map.legend(Legend::new())).render() {
            Ok(_) => assert!(count < 300),
            Err(error) => assert!(matches!(error, Error::PageTooSmall { .. }), "{error}"),
        }
    }
}
