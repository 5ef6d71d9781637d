use super::limits::{MAX_TICKS, are_valid};
use super::log_minor::LogMinor;
use super::powers::Powers;
use super::{AutoLocator, Locator};

/// Ticks at powers of a base, or at multiples of them: for logarithmic scales.
///
/// Where there are more powers than there is room for, it keeps every second, third, ... of them,
/// by the rule of matplotlib's `LogLocator`. Where the limits hold fewer than two powers, it adds 2
/// and 5 times the powers of ten, then all from 1 to 9 times, and at last falls back on
/// [`AutoLocator`]; [`with_subs`](Self::with_subs) turns that off. Limits that are not positive have
/// no ticks.
///
/// Minor ticks are at 2 to 9 times every power, or at the powers that were left out.
///
/// ```
/// use graticule::tick::{Locator, LogLocator};
///
/// assert_eq!(LogLocator::new().ticks(0.5, 2000.0, 9), [1.0, 10.0, 100.0, 1000.0]);
/// assert_eq!(LogLocator::new().ticks(1.0, 1e10, 5), [1e1, 1e3, 1e5, 1e7, 1e9]);
/// assert_eq!(LogLocator::new().ticks(15.0, 60.0, 9), [20.0, 50.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LogLocator {
    base: f64,
    subs: Option<Vec<f64>>,
}

impl Default for LogLocator {
    fn default() -> Self {
        Self { base: 10.0, subs: None }
    }
}

impl LogLocator {
    /// Ticks at powers of 10, and between them where there are too few.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Another base, finite and above 1; others have no ticks.
    #[must_use]
    pub fn with_base(self, base: f64) -> Self {
        Self { base, ..self }
    }

    /// Ticks at these multiples of every power (at least 1, below the base; others are left out),
    /// and nowhere else. They need room for every power: without it, only powers have ticks, if 1 is
    /// one of the multiples.
    #[must_use]
    pub fn with_subs(self, subs: impl IntoIterator<Item = f64>) -> Self {
        let mut subs: Vec<f64> = subs.into_iter().collect();
        subs.sort_by(f64::total_cmp);
        subs.dedup();
        Self { subs: Some(subs), ..self }
    }
}

impl Locator for LogLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        let Some(powers) = Powers::of(self.base) else { return Vec::new() };
        if low <= 0.0 || !are_valid(low, high) {
            return Vec::new();
        }
        let range = Range { powers, low, high, room: room.clamp(1, MAX_TICKS) };
        if let Some(subs) = &self.subs {
            let inside = subs.iter().copied().filter(|sub| *sub >= 1.0 && *sub < self.base);
            return range.multiples(&inside.collect::<Vec<_>>());
        }
        let finer: &[&[f64]] = &[&[1.0, 2.0, 5.0], &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0]];
        let finer = if self.base == 10.0 { finer } else { &[] };
        std::iter::once(&[1.0][..])
            .chain(finer.iter().copied())
            .map(|subs| range.multiples(subs))
            .find(|ticks| ticks.len() >= 2)
            .unwrap_or_else(|| AutoLocator::new().ticks(low, high, room))
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        match LogMinor::new(self.base, 0.0) {
            Some(minor) if low > 0.0 => minor.places(low, high, ticks),
            _ => Vec::new(),
        }
    }
}

/// Limits, and room for so many intervals between them.
struct Range {
    powers: Powers,
    low: f64,
    high: f64,
    room: usize,
}

impl Range {
    /// The ticks at these multiples of the powers.
    fn multiples(&self, subs: &[f64]) -> Vec<f64> {
        let (first, last) = (self.powers.above(self.low), self.powers.below(self.high));
        let count = (last - first).saturating_add(1).max(0);
        if subs == [1.0] || count > self.room as i64 {
            let exponents = if subs.contains(&1.0) { self.exponents(first, count) } else { vec![] };
            let powers = exponents.into_iter().map(|exponent| self.powers.power(exponent));
            return within(powers, self.low, self.high);
        }
        // From the power before the first within the limits on.
        let ticks = (first - 1..=last).flat_map(|exponent| {
            let power = self.powers.power(exponent);
            subs.iter().map(move |sub| tidy(sub * power))
        });
        within(ticks.take(MAX_TICKS), self.low, self.high)
    }

    /// The exponents to show, out of `count` from `first` on: all, or those an even stride apart.
    ///
    /// The stride is the smallest that leaves no more than there is room for; of the larger ones
    /// that leave as many, the largest. Multiples of the stride are preferred.
    fn exponents(&self, first: i64, count: i64) -> Vec<i64> {
        let room = self.room as i64;
        let least = count / (room + 1) + 1;
        let wanted = ((count + least - 1) / least).min(room);
        if wanted == 0 {
            return Vec::new();
        }
        if wanted == 1 {
            let middle = (self.powers.log(self.low) + self.powers.log(self.high)) / 2.0;
            return vec![(middle.round_ties_even() as i64).clamp(first, first + count - 1)];
        }
        let mut stride = (count - 1) / (wanted - 1);
        // `stride < count / wanted`, in whole numbers.
        if stride * wanted < count {
            stride = count / wanted;
        }
        let least = (count - stride * wanted).max(0);
        let end = (count - stride * (wanted - 1)).min(stride);
        let even = (-first).rem_euclid(stride);
        let offset = if (least..end).contains(&even) { even } else { least };
        (0..wanted).map(|k| first + offset + k * stride).collect()
    }
}

/// The increasing `ticks` that lie within positive limits; those that miss them by a rounding error,
/// which is a share of the tick, and not of the span as on a linear scale, are moved onto them.
fn within(ticks: impl IntoIterator<Item = f64>, low: f64, high: f64) -> Vec<f64> {
    const TOLERANCE: f64 = 1e-10;
    let mut kept: Vec<f64> = ticks
        .into_iter()
        .filter(|tick| *tick >= low * (1.0 - TOLERANCE) && *tick <= high * (1.0 + TOLERANCE))
        .map(|tick| tick.max(low).min(high))
        .collect();
    kept.dedup();
    kept
}

/// A multiple without the noise of its last bits: 0.3, not 0.30000000000000004.
fn tidy(value: f64) -> f64 {
    super::decimal::tidy(value, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::minor::check;
    use proptest::prelude::*;
    use serde_json::Value;

    fn numbers(value: &Value) -> Vec<f64> {
        value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
    }

    fn assert_same(ours: &[f64], golden: &[f64], what: &str) {
        assert_eq!(ours.len(), golden.len(), "{what}: {ours:?} for {golden:?}");
        for (a, b) in ours.iter().zip(golden) {
            assert!((a - b).abs() <= b * 1e-13, "{what}: {ours:?} for {golden:?}");
        }
    }

    #[test]
    fn ticks_of_matplotlib_within_the_limits() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/ticks_log.json")).unwrap();
        let all = || LogLocator::new().with_subs((1..10).map(f64::from));
        let powers = || LogLocator::new().with_subs([1.0]);
        for row in goldens["log"].as_array().unwrap() {
            let (low, high) = (row["vmin"].as_f64().unwrap(), row["vmax"].as_f64().unwrap());
            for (key, locator, room) in [
                ("auto", powers(), 9),
                ("n5", powers(), 5),
                ("base2", powers().with_base(2.0), 9),
                ("subs_all", all(), 9),
                ("subs_auto", LogLocator::new().with_subs((2..10).map(f64::from)), 9),
                ("subs125", LogLocator::new().with_subs([1.0, 2.0, 5.0]), 9),
            ] {
                let golden = within(numbers(&row[key]), low, high);
                // Matplotlib leaves a scale whose powers have no room without any tick.
                if key != "subs125" || !golden.is_empty() {
                    let what = format!("{key} from {low} to {high}");
                    assert_same(&locator.ticks(low, high, room), &golden, &what);
                }
            }
        }
    }

    #[test]
    fn minor_ticks_of_matplotlib() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/ticks_log.json")).unwrap();
        for row in goldens["log"].as_array().unwrap() {
            let (low, high) = (row["vmin"].as_f64().unwrap(), row["vmax"].as_f64().unwrap());
            let locator = LogLocator::new().with_subs([1.0]);
            let ticks = locator.ticks(low, high, 9);
            let minor = locator.minor_ticks(low, high, &ticks);
            let golden = within(numbers(&row["subs_auto"]), low, high);
            // Where it leaves out powers, matplotlib has no minor ticks; ours are those powers.
            if golden.is_empty() && ticks.len() > 1 {
                let (first, last) = (libm::log10(low).ceil(), libm::log10(high).floor());
                let powers = (last - first) as usize + 1;
                // Unless they are too many to say anything.
                let left_out = if powers <= 100 { powers - ticks.len() } else { 0 };
                assert_eq!(minor.len(), left_out, "{row}");
            } else {
                assert_same(&minor, &golden, &format!("minor from {low} to {high}"));
            }
        }
    }

    #[test]
    fn few_powers_get_company() {
        let ticks = |low, high| LogLocator::new().ticks(low, high, 9);
        assert_eq!(ticks(1.0, 10.0), [1.0, 10.0]);
        assert_eq!(ticks(2.0, 9.0), [2.0, 5.0]);
        assert_eq!(ticks(0.25, 0.45), [0.3, 0.4]);
        assert_eq!(ticks(95.0, 110.0), AutoLocator::new().ticks(95.0, 110.0, 9));
        let doubles = LogLocator::new().with_base(2.0);
        assert_eq!(doubles.ticks(1.0, 8.0, 9), [1.0, 2.0, 4.0, 8.0]);
    }

    #[test]
    fn unfit_bases_and_limits() {
        for base in [1.0, 0.5, -2.0, f64::NAN, f64::INFINITY] {
            assert!(LogLocator::new().with_base(base).ticks(1.0, 10.0, 5).is_empty());
        }
        for (low, high) in [(0.0, 1.0), (-1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0)] {
            assert!(LogLocator::new().ticks(low, high, 5).is_empty());
        }
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, high: f64, room: usize, base in 1.0..20.0, subs: Option<Vec<f64>>) {
            for base in [10.0, base, 1.0_f64.next_up()] {
                let locator = LogLocator::new().with_base(base);
                let locator = match &subs {
                    Some(subs) => locator.with_subs(subs.iter().copied()),
                    None => locator,
                };
                let ticks = locator.ticks(low.abs(), high.abs(), room);
                prop_assert!(ticks.len() <= MAX_TICKS + 1);
                prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(ticks.iter().all(|tick| low.abs() <= *tick && *tick <= high.abs()));
                check(&locator, low.abs(), high.abs(), room);
            }
        }

        #[test]
        fn no_more_than_there_is_room_for(low in -300.0..300.0, span in 2.0..300.0, room in 1..20_usize) {
            let power = |exponent: f64| libm::pow(10.0, exponent.min(308.0));
            let ticks = LogLocator::new().with_subs([1.0]).ticks(power(low), power(low + span), room);
            prop_assert!(!ticks.is_empty() && ticks.len() <= room + 1);
        }
    }
}
