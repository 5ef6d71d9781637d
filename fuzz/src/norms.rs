//! Norms.

use crate::list::{Increasing, List};
use crate::number::{Count, Number, Percent, Width};
use crate::recipe;
use crate::words::Words;
use arbitrary::Arbitrary;
use graticule::norm;
use std::sync::Arc;

recipe! {
    /// Any norm.
    enum Norm => Arc<dyn norm::Norm> {
        Linear(norm: Linear) => std::sync::Arc::new;
        Log(norm: Log) => std::sync::Arc::new;
        SymLog(norm: SymLog) => std::sync::Arc::new;
        Asinh(norm: Asinh) => std::sync::Arc::new;
        Power(norm: Power) => std::sync::Arc::new;
        Centered(norm: Centered) => std::sync::Arc::new;
        TwoSlope(norm: TwoSlope) => std::sync::Arc::new;
        Boundary(norm: Boundary) => std::sync::Arc::new;
        Quantile(norm: Quantile) => std::sync::Arc::new;
        Category(norm: Categories) => std::sync::Arc::new;
    }
}

recipe! {
    /// A linear norm.
    #[derive(Arbitrary)]
    struct Linear => norm::LinearNorm = norm::LinearNorm::new() {
        limits(low: Number, high: Number);
        robust();
        percentiles(low: Percent, high: Percent);
        clip(clip: bool);
    }
}

recipe! {
    /// A log norm.
    #[derive(Arbitrary)]
    struct Log => norm::LogNorm = norm::LogNorm::new() {
        low(low: Width);
        high(high: Number);
        base(base: Width);
        robust();
        percentiles(low: Percent, high: Percent);
        clip(clip: bool);
    }
}

recipe! {
    /// A norm that is linear around 0 and logarithmic beyond.
    #[derive(Arbitrary)]
    struct SymLog => norm::SymLogNorm = norm::SymLogNorm::new(threshold: Width) {
        linear_share(share: Width);
        base(base: Width);
        low(low: Number);
        high(high: Number);
        robust();
        clip(clip: bool);
    }
}

recipe! {
    /// An asinh norm.
    #[derive(Arbitrary)]
    struct Asinh => norm::AsinhNorm = norm::AsinhNorm::new(linear_width: Width) {
        low(low: Number);
        high(high: Number);
        percentiles(low: Percent, high: Percent);
        clip(clip: bool);
    }
}

recipe! {
    /// A power norm.
    #[derive(Arbitrary)]
    struct Power => norm::PowerNorm = norm::PowerNorm::new(gamma: Width) {
        low(low: Number);
        high(high: Number);
        robust();
        clip(clip: bool);
    }
}

recipe! {
    /// A norm around a centre.
    #[derive(Arbitrary)]
    struct Centered => norm::CenteredNorm = norm::CenteredNorm::new(center: Number) {
        half_range(half_range: Number);
        robust();
        percentiles(low: Percent, high: Percent);
        clip(clip: bool);
    }
}

recipe! {
    /// A norm of two slopes.
    #[derive(Arbitrary)]
    struct TwoSlope => norm::TwoSlopeNorm = norm::TwoSlopeNorm::new(center: Number) {
        low(low: Number);
        high(high: Number);
        robust();
        clip(clip: bool);
    }
}

recipe! {
    /// A norm of intervals.
    #[derive(Arbitrary)]
    struct Boundary => norm::BoundaryNorm = norm::BoundaryNorm::new(edges: Increasing) {
        extend(low: bool, high: bool);
        clip(clip: bool);
    }
}

recipe! {
    /// A norm of as many values in each interval.
    #[derive(Arbitrary)]
    struct Quantile => norm::QuantileNorm = norm::QuantileNorm::new(intervals: Intervals) {
        clip(clip: bool);
    }
}

/// The number of intervals of a norm; mostly few.
type Intervals = Count<{ usize::MAX }>;

recipe! {
    /// A norm of categories.
    enum Categories => norm::CategoryNorm {
        Named(names: List<Words>) => norm::CategoryNorm::new;
        Valued(categories: List<(Number, Words)>) => norm::CategoryNorm::with_values;
    }
}
