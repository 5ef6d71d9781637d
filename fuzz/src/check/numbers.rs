//! Norms, scales, ticks and formats.

use graticule::norm::Norm;
use graticule::scale::Scale;
use graticule::tick::{
    AutoLocator, Formatter, IndexLocator, Locator, MAX_TICKS, NumberFormat, ScalarFormatter,
    TickLabels,
};

/// The longest text of a number: all digits of the largest one, separated, a precision of
/// [`NumberFormat::LIMIT`], or a width as large, in bytes.
const LONGEST: usize = 8 * NumberFormat::LIMIT;

/// A norm goes from 0 to 1 between its limits, never down, and back again; one of intervals never
/// goes down.
///
/// # Panics
/// When a promise is broken.
pub fn norm(norm: &dyn Norm, range: Option<(f64, f64)>, values: Vec<f64>) {
    let range = range.filter(|(low, high)| low.is_finite() && high.is_finite() && low <= high);
    let data = range.map_or_else(Vec::new, |(low, high)| vec![low, high]);
    let norm = match norm.autoscale(&data) {
        Ok(norm) => norm,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    assert!(!norm.needs_data());
    let (low, high) = norm.scale().limits();
    assert!(low.is_finite() && high.is_finite() && low < high, "{low} to {high}");
    if norm.bands().is_none() {
        ends(low, high, &|value| norm.normalize(value), &|place| norm.inverse(place));
    }
    never_down(values, &|value| norm.normalize(value));
}

/// A linear scale keeps the same promises as a norm; its ticks are increasing, within its limits,
/// and called by different names.
///
/// # Panics
/// When a promise is broken.
pub fn axis(low: f64, high: f64, room: usize) {
    if !(low.is_finite() && high.is_finite() && low < high) {
        return;
    }
    let scale = graticule::scale::LinearScale::new(low, high);
    ends(low, high, &|value| scale.forward(value), &|place| scale.inverse(place));
    let ticks = scale.locator().ticks(low, high, room);
    increasing_within(&ticks, low, high);
    let TickLabels { labels, .. } = scale.formatter().format(&ticks);
    for (pair, ticks) in labels.windows(2).zip(ticks.windows(2)) {
        assert!(pair[0] != pair[1], "{ticks:?} are both called {}", pair[0]);
    }
    bounded(&labels);
}

/// A scale goes back where it came from, never down.
///
/// # Panics
/// When a promise is broken.
pub fn scale(scale: &dyn Scale, values: Vec<f64>) {
    let (low, high) = scale.limits();
    ends(low, high, &|value| scale.forward(value), &|place| scale.inverse(place));
    let ticks = scale.locator().ticks(low, high, 5);
    assert_eq!(scale.formatter().format(&ticks).labels.len(), ticks.len());
    never_down(values, &|value| scale.forward(value));
}

/// An automatic locator's ticks are few, besides all that is promised of any.
///
/// # Panics
/// When a promise is broken.
pub fn auto_locator(locator: &AutoLocator, low: f64, high: f64, room: usize) {
    self::locator(locator, low, high, room);
    let spanning = locator.spanning_ticks(low, high, room);
    assert!(spanning.len() <= MAX_TICKS + 2, "{} ticks", spanning.len());
    assert!(spanning.windows(2).all(|pair| pair[0] < pair[1]), "{spanning:?}");
}

/// Ticks increase, lie within the limits, and are not too many; without limits there are none.
///
/// # Panics
/// When a promise is broken.
pub fn locator(locator: &dyn Locator, low: f64, high: f64, room: usize) {
    let ticks = within_limits(locator, low, high, room);
    assert!(ticks.len() <= MAX_TICKS + 1, "{} ticks", ticks.len());
    bounded(&ScalarFormatter::new().format(&ticks).labels);
}

/// The locator of categories may have a million ticks.
///
/// # Panics
/// When a promise is broken.
pub fn index_locator(locator: &IndexLocator, low: f64, high: f64, room: usize) {
    let ticks = within_limits(locator, low, high, room);
    assert!(ticks.len() <= 1_000_001, "{} ticks", ticks.len());
}

fn within_limits(locator: &dyn Locator, low: f64, high: f64, room: usize) -> Vec<f64> {
    let ticks = locator.ticks(low, high, room);
    if low.is_finite() && high.is_finite() && low < high {
        increasing_within(&ticks, low, high);
    } else {
        assert!(ticks.is_empty(), "{ticks:?}");
    }
    ticks
}

/// A formatter has a label of bounded length for every tick.
///
/// # Panics
/// When a promise is broken.
pub fn formatter(formatter: &dyn Formatter, ticks: Vec<f64>) {
    assert_eq!(formatter.format(&ticks).labels.len(), ticks.len());
}

/// A format that can be read writes any number, in bounded length.
///
/// # Panics
/// When a promise is broken.
pub fn format(spec: &str, value: f64, integer: i128) {
    match NumberFormat::parse(spec) {
        Ok(format) => bounded(&[format.format(value), format.format_int(integer)]),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            assert!(error.position <= spec.chars().count());
        }
    }
}

/// Fixed and scientific numbers are bounded, and the shortest text of a number reads back.
///
/// # Panics
/// When a promise is broken.
pub fn decimals(decimals: usize, value: f64) {
    let fixed = NumberFormat::fixed(decimals).format(value);
    let scientific = NumberFormat::scientific(decimals).format(value);
    bounded(&[fixed, scientific]);
    let shortest = NumberFormat::default().with_ascii_minus().format(value);
    if value.is_finite() {
        assert_eq!(shortest.parse::<f64>().unwrap(), value, "{shortest}");
    }
}

fn ends(low: f64, high: f64, forward: &dyn Fn(f64) -> f64, inverse: &dyn Fn(f64) -> f64) {
    assert_eq!((forward(low), forward(high)), (0.0, 1.0));
    assert_eq!((inverse(0.0), inverse(1.0)), (low, high));
    assert!(forward(f64::NAN).is_nan());
    for step in 0..=16 {
        let place = f64::from(step) / 16.0;
        let value = inverse(place);
        assert!((low..=high).contains(&value), "{value} at {place} of {low} to {high}");
        never_down(vec![low, value, high], forward);
    }
}

fn never_down(mut values: Vec<f64>, forward: &dyn Fn(f64) -> f64) {
    values.retain(|value| !value.is_nan());
    values.sort_by(f64::total_cmp);
    // What has no place, such as 0 on a logarithm, is left out.
    let mut places: Vec<f64> = values.iter().map(|&value| forward(value)).collect();
    places.retain(|place| !place.is_nan());
    assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{values:?} at {places:?}");
}

fn increasing_within(ticks: &[f64], low: f64, high: f64) {
    assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
    assert!(ticks.iter().all(|tick| (low..=high).contains(tick)), "{ticks:?} in {low} to {high}");
}

fn bounded(labels: &[String]) {
    for label in labels {
        assert!(label.len() <= LONGEST, "{} bytes", label.len());
    }
}
