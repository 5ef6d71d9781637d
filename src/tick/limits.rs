/// The most ticks that a locator makes up by itself; where more would fit, it keeps every second,
/// third, ... of them, so that no range or step can exhaust memory.
///
/// [`FixedLocator`](super::FixedLocator) returns the places it was given, however many, and
/// [`IndexLocator`](super::IndexLocator) up to a million.
pub const MAX_TICKS: usize = 10_000;

/// How far outside the limits, as a part of their distance, a tick still counts as at the limit.
const TOLERANCE: f64 = 1e-10;

/// Whether the limits are fit for ticks: finite and increasing.
pub(super) fn are_valid(low: f64, high: f64) -> bool {
    low.is_finite() && high.is_finite() && low < high
}

/// The increasing `ticks` that lie within the limits; those that miss them by a rounding error are
/// moved onto them.
pub(super) fn within(ticks: impl IntoIterator<Item = f64>, low: f64, high: f64) -> Vec<f64> {
    // Not `high - low`, which may overflow.
    let slack = high * TOLERANCE - low * TOLERANCE;
    let mut kept: Vec<f64> = ticks
        .into_iter()
        .filter(|tick| *tick >= low - slack && *tick <= high + slack)
        // `+ 0.0` turns -0 into 0: which of them `max` returns is the platform's choice.
        .map(|tick| tick.max(low).min(high) + 0.0)
        .collect();
    kept.dedup();
    kept
}
