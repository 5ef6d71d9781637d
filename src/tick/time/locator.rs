use super::instant::civil;
use super::step::{Step, Unit, months_between};
use crate::tick::Locator;
use crate::tick::limits::are_valid;
use crate::tick::minor::between;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Ticks at round dates and times, from microseconds to millennia, on an axis of
/// [seconds since 1970](super::UnixSeconds).
///
/// Steps are whole parts of the next longer unit of calendar and clock: 6 hours are 00:00, 06:00, ...,
/// 7 days the 1st, 8th, 15th and 22nd. It is the rule of matplotlib's `AutoDateLocator`, which has five
/// ticks at least and about twelve at most; where there is no room for as many intervals, steps are
/// longer. Beyond the years -9999 and 9999 there are no ticks. Minor ticks are at the next shorter
/// natural step.
///
/// It needs the feature `jiff`.
///
/// ```
/// use graticule::tick::{Locator, TimeLocator, UnixSeconds};
/// use jiff::civil::date;
///
/// let [low, high] = [date(2024, 1, 1), date(2024, 2, 10)].map(|date| date.unix_seconds());
/// let days = [1, 8, 15, 22].map(|day| date(2024, 1, day).unix_seconds());
/// let ticks = TimeLocator::new().ticks(low, high, 9);
/// assert_eq!(ticks[..4], days);
/// assert_eq!(ticks[4], date(2024, 2, 1).unix_seconds());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeLocator {
    zone: TimeZone,
}

impl Default for TimeLocator {
    fn default() -> Self {
        Self { zone: TimeZone::UTC }
    }
}

impl TimeLocator {
    /// Ticks at round dates and times in UTC.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The time zone whose dates and times are round. A formatter has one of its own.
    #[must_use]
    pub fn with_time_zone(self, zone: TimeZone) -> Self {
        Self { zone }
    }
}

/// A longer unit is taken where the limits hold this many of it.
const FEWEST: f64 = 5.0;

/// The most intervals between ticks a unit apart, as matplotlib has them.
fn most(unit: Unit) -> f64 {
    match unit {
        Unit::Microsecond => 7.0,
        Unit::Month | Unit::Hour => 11.0,
        Unit::Second | Unit::Minute | Unit::Day | Unit::Year => 10.0,
    }
}

/// How many whole units lie between the limits.
fn count(unit: Unit, low: f64, high: f64) -> f64 {
    let months = || match (civil(low, &TimeZone::UTC), civil(high, &TimeZone::UTC)) {
        (Some(first), Some(last)) => months_between(first, last),
        _ => 0,
    };
    match unit {
        Unit::Year => months().div_euclid(12) as f64,
        Unit::Month => months() as f64,
        unit => ((high - low) / unit.seconds()).floor(),
    }
}

/// The step that matplotlib takes on an axis of any length.
fn step(low: f64, high: f64) -> Step {
    let counted = || Unit::ALL.into_iter().rev().map(|unit| (unit, count(unit, low, high)));
    let (unit, count) =
        counted().find(|(_, count)| *count >= FEWEST).unwrap_or((Unit::Microsecond, 0.0));
    let suits = |step: &Step| {
        // Five months are too few for ticks at months: then halves of them, however many.
        let is_half = step.unit == Unit::Day && step.count == 14;
        step.unit > unit
            || step.unit == unit && (is_half || count <= step.count as f64 * most(unit))
    };
    Step::all().find(suits).unwrap_or(Step { unit: Unit::Year, count: 10_000 })
}

/// The step that ticks were placed with, judged by their distances.
fn step_of(ticks: &[f64]) -> Option<Step> {
    let mut gaps: Vec<f64> = ticks.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.sort_by(f64::total_cmp);
    let gap = gaps.get(gaps.len().checked_sub(1)? / 2)?;
    let off = |step: &Step| (libm::log(step.seconds()) - libm::log(*gap)).abs();
    Step::all().min_by(|a, b| off(a).total_cmp(&off(b)))
}

/// The limits, as far as the calendar goes.
fn within_calendar(low: f64, high: f64) -> (f64, f64) {
    (low.max(Timestamp::MIN.as_second() as f64), high.min(Timestamp::MAX.as_second() as f64))
}

impl Locator for TimeLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        let (from, to) = within_calendar(low, high);
        if !are_valid(low, high) || !are_valid(from, to) {
            return Vec::new();
        }
        let shortest = step(from, to);
        let mut ticks = shortest.places(from, to, &self.zone);
        for longer in Step::all().filter(|step| step.seconds() > shortest.seconds()) {
            if ticks.len() <= room.max(1) + 1 {
                break;
            }
            let fewer = longer.places(from, to, &self.zone);
            if fewer.len() < 2 {
                break;
            }
            ticks = fewer;
        }
        ticks
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        let (from, to) = within_calendar(low, high);
        match step_of(ticks).and_then(Step::finer) {
            Some(step) if are_valid(from, to) => {
                between(step.places(from, to, &self.zone), ticks, from, to)
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::UnixSeconds;
    use crate::tick::minor::check;
    use jiff::civil::{DateTime, date};
    use jiff::tz::{Offset, TimeZone};
    use proptest::prelude::*;

    fn day(year: i16, month: i8, day: i8) -> f64 {
        date(year, month, day).unix_seconds()
    }

    fn civils(places: &[f64]) -> Vec<DateTime> {
        places.iter().map(|place| civil(*place, &TimeZone::UTC).unwrap()).collect()
    }

    #[test]
    fn little_room_takes_longer_steps() {
        let ticks = |room| TimeLocator::new().ticks(day(2024, 1, 1), day(2024, 1, 2), room);
        assert_eq!([20, 8, 7, 3, 1].map(|room| ticks(room).len()), [9, 9, 7, 3, 2]);
        let years = TimeLocator::new().ticks(day(1950, 1, 1), day(2020, 1, 1), 3);
        assert_eq!(years, [day(1960, 1, 1), day(1980, 1, 1), day(2000, 1, 1), day(2020, 1, 1)]);
    }

    #[test]
    fn minor_ticks_at_natural_steps() {
        let minor = |low, high| {
            let ticks = TimeLocator::new().ticks(low, high, 12);
            civils(&TimeLocator::new().minor_ticks(low, high, &ticks))
        };
        let quarters = minor(day(2020, 1, 1), day(2026, 1, 1));
        assert_eq!(
            quarters[..2],
            [date(2020, 4, 1), date(2020, 7, 1)].map(|day| day.at(0, 0, 0, 0))
        );
        let hours = minor(day(2024, 1, 1), day(2024, 1, 2));
        assert_eq!(hours[..3], [1, 2, 4].map(|hour| date(2024, 1, 1).at(hour, 0, 0, 0)));
        let weeks = minor(day(2024, 1, 1), day(2024, 9, 1));
        assert_eq!(
            weeks[..4],
            [date(2024, 1, 8), date(2024, 1, 15), date(2024, 1, 22), date(2024, 2, 8)]
                .map(|day| day.at(0, 0, 0, 0))
        );
        let years = minor(day(1950, 1, 1), day(2020, 1, 1));
        assert_eq!(
            years[..5].iter().map(|at| at.year()).collect::<Vec<_>>(),
            [1952, 1954, 1956, 1958, 1962]
        );
    }

    #[test]
    fn round_in_a_zone() {
        let zone = TimeZone::fixed(Offset::constant(-7));
        let locator = TimeLocator::new().with_time_zone(zone);
        let ticks = locator.ticks(day(2024, 1, 1), day(2024, 1, 3), 4);
        assert_eq!(ticks[0], date(2024, 1, 1).at(7, 0, 0, 0).unix_seconds());
    }

    #[test]
    fn clocks_that_change() {
        let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
        let locator = TimeLocator::new().with_time_zone(zone.clone());
        for (month, night) in [(3, 31), (10, 27)] {
            let midnight = date(2024, month, night).to_zoned(zone.clone()).unwrap().unix_seconds();
            let ticks = locator.ticks(midnight, midnight + 6.0 * 3600.0, 12);
            assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
            let hours: Vec<i8> =
                ticks.iter().map(|tick| civil(*tick, &zone).unwrap().hour()).collect();
            let expected: &[i8] =
                if month == 3 { &[0, 1, 3, 4, 5, 6, 7] } else { &[0, 1, 2, 3, 4, 5] };
            assert_eq!(hours, expected);
        }
    }

    #[test]
    fn from_microseconds_to_millennia() {
        let ticks = |low, high| TimeLocator::new().ticks(low, high, 12);
        let now = day(2024, 5, 1);
        assert_eq!(ticks(now, now + 8e-6).len(), 5);
        assert_eq!(ticks(now, now + 0.01).len(), 6);
        assert_eq!(ticks(day(-9000, 1, 1), day(9000, 1, 1)).len(), 9);
        // Matplotlib, which knows no year 0, has 1001, 2001, ....
        let millennia: Vec<f64> = (1..10).map(|k| day(k * 1000, 1, 1)).collect();
        assert_eq!(ticks(day(100, 1, 1), day(9000, 1, 1)), millennia);
        // As far as the calendar goes.
        assert_eq!(ticks(-1e300, 1e300).len(), 9);
        assert!(ticks(1e12, 2e12).is_empty());
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, high: f64, near in -4e11..3e11, exponent in -7..12, room in 0_usize..20) {
            let span = crate::tick::decimal::power(exponent);
            for (low, high) in [(low, high), (near, near + span)] {
                let ticks = TimeLocator::new().ticks(low, high, room);
                prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
                prop_assert!(ticks.len() <= 13);
                check(&TimeLocator::new(), low, high, room);
            }
        }
    }
}
