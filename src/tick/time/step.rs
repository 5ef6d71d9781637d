use super::instant::{EPOCH, civil, instant, place};
use crate::tick::limits::MAX_TICKS;
use crate::tick::minor::parts;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// A unit of calendar or clock, from short to long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Microsecond,
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Year,
}

impl Unit {
    pub(super) const ALL: [Self; 7] = [
        Self::Microsecond,
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Month,
        Self::Year,
    ];

    /// Its length on average, in seconds.
    pub(super) fn seconds(self) -> f64 {
        match self {
            Self::Microsecond => 1e-6,
            Self::Second => 1.0,
            Self::Minute => 60.0,
            Self::Hour => 3600.0,
            Self::Day => 86_400.0,
            Self::Month => 86_400.0 * 365.2425 / 12.0,
            Self::Year => 86_400.0 * 365.2425,
        }
    }
}

/// So many units, counted from the start of the next longer one: 6 hours are 00:00, 06:00, ....
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) unit: Unit,
    pub(super) count: i64,
}

/// The steps of matplotlib's `AutoDateLocator`, from short to long.
#[rustfmt::skip]
const STEPS: [(Unit, &[i64]); 7] = [
    (Unit::Microsecond, &[
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000,
        500_000,
    ]),
    (Unit::Second, &[1, 5, 10, 15, 30]),
    (Unit::Minute, &[1, 5, 10, 15, 30]),
    (Unit::Hour, &[1, 2, 3, 4, 6, 12]),
    (Unit::Day, &[1, 2, 4, 7, 14]),
    (Unit::Month, &[1, 2, 3, 4, 6]),
    (Unit::Year, &[
        1, 2, 4, 5, 10, 20, 40, 50, 100, 200, 400, 500, 1000, 2000, 4000, 5000, 10_000,
    ]),
];

impl Step {
    const fn new(unit: Unit, count: i64) -> Self {
        Self { unit, count }
    }

    /// All steps that ticks take, from short to long.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let of_unit = |(unit, counts): (Unit, &'static [i64])| {
            counts.iter().map(move |count| Self::new(unit, *count))
        };
        STEPS.into_iter().flat_map(of_unit)
    }

    /// Its length on average, in seconds.
    pub(super) fn seconds(self) -> f64 {
        self.unit.seconds() * self.count as f64
    }

    /// The step of the minor ticks between its own.
    pub(super) fn finer(self) -> Option<Self> {
        let finer = |unit, count| Some(Self::new(unit, count));
        match (self.unit, self.count) {
            (Unit::Microsecond, 1) => None,
            (Unit::Second, 1) => finer(Unit::Microsecond, 200_000),
            (Unit::Minute, 1) => finer(Unit::Second, 15),
            (Unit::Hour, 1) => finer(Unit::Minute, 15),
            (Unit::Hour, 2) => finer(Unit::Minute, 30),
            (Unit::Hour, 12) => finer(Unit::Hour, 3),
            (Unit::Day, 1) => finer(Unit::Hour, 6),
            (Unit::Day, 14) => finer(Unit::Day, 7),
            (Unit::Month, 1) => finer(Unit::Day, 7),
            (Unit::Year, 1) => finer(Unit::Month, 3),
            (Unit::Second | Unit::Minute, 10) => finer(self.unit, 2),
            (Unit::Second | Unit::Minute, 15) => finer(self.unit, 5),
            (Unit::Second | Unit::Minute, 30) => finer(self.unit, 10),
            (Unit::Microsecond | Unit::Year, count @ 5..) => {
                finer(self.unit, count / i64::from(parts(count as f64)))
            }
            (unit, _) => finer(unit, 1),
        }
    }

    /// Its places within limits, increasing; none where there are too many.
    pub(super) fn places(self, low: f64, high: f64, zone: &TimeZone) -> Vec<f64> {
        let is_crowded = (high - low) / self.seconds() > MAX_TICKS as f64;
        let (Some(first), Some(last)) = (civil(low, zone), civil(high, zone)) else {
            return Vec::new();
        };
        let mut kept: Vec<f64> = Vec::new();
        if is_crowded {
            return kept;
        }
        let mut keep = |place: f64| {
            // Clocks that are put back show a time twice.
            if (low..=high).contains(&place) && kept.last().is_none_or(|last| *last < place) {
                kept.push(place);
            }
        };
        if self.unit == Unit::Microsecond {
            self.microseconds(low, high).for_each(&mut keep);
        } else {
            self.civil(first, last).filter_map(|civil| place(civil, zone)).for_each(&mut keep);
        }
        kept
    }

    /// Multiples since the epoch, from one at or before the limits on.
    fn microseconds(self, low: f64, high: f64) -> impl Iterator<Item = f64> {
        let micros = |place| instant(place).map_or(0, Timestamp::as_microsecond);
        let (first, last) =
            (micros(low).div_euclid(self.count), micros(high).div_euclid(self.count));
        (first..=last).take(MAX_TICKS + 2).map(move |index| {
            let micros = index * self.count;
            micros.div_euclid(1_000_000) as f64 + micros.rem_euclid(1_000_000) as f64 / 1e6
        })
    }

    /// What calendar and clock show at the step's places, from one at or before `first` on.
    fn civil(self, first: DateTime, last: DateTime) -> Box<dyn Iterator<Item = DateTime>> {
        let range = |index: fn(DateTime) -> i64, count: i64| {
            let (first, last) = (index(first).div_euclid(count), index(last).div_euclid(count));
            (first..=last).take(40 * MAX_TICKS).map(move |index| index * count)
        };
        match self.unit {
            Unit::Year => Box::new(range(month, 12 * self.count).filter_map(start_of_month)),
            Unit::Month => Box::new(range(month, self.count).filter_map(start_of_month)),
            Unit::Day => {
                let days = range(second, 86_400).filter_map(at_second);
                Box::new(days.filter(move |day| self.takes(*day)))
            }
            unit => {
                Box::new(range(second, unit.seconds() as i64 * self.count).filter_map(at_second))
            }
        }
    }

    /// Whether a step of days, counted from the first of every month, has this one.
    fn takes(self, day: DateTime) -> bool {
        let number = i64::from(day.day());
        match self.count {
            14 => [1, 15].contains(&number),
            7 => [1, 8, 15, 22].contains(&number),
            count => {
                // Not February 29 next to March 1, as matplotlib has it with steps of four days.
                let rest = i64::from(day.date().days_in_month()) + 1 - number;
                (number - 1) % count == 0 && 2 * rest >= count
            }
        }
    }
}

/// The number of a month, from that of the year 0 on.
fn month(civil: DateTime) -> i64 {
    i64::from(civil.year()) * 12 + i64::from(civil.month()) - 1
}

fn start_of_month(index: i64) -> Option<DateTime> {
    let year = i16::try_from(index.div_euclid(12)).ok()?;
    let month = i8::try_from(index.rem_euclid(12) + 1).ok()?;
    DateTime::new(year, month, 1, 0, 0, 0, 0).ok()
}

/// The number of a second, as clocks count them.
fn second(civil: DateTime) -> i64 {
    let since = civil.duration_since(EPOCH);
    since.as_secs() - i64::from(since.subsec_nanos() < 0)
}

fn at_second(index: i64) -> Option<DateTime> {
    EPOCH.checked_add(SignedDuration::from_secs(index)).ok()
}

/// How many whole months lie between two dates.
pub(super) fn months_between(first: DateTime, last: DateTime) -> i64 {
    // The 31st, a month later, is the 30th where there is none.
    let day = first.day().min(last.date().days_in_month());
    let is_short = (last.day(), last.time()) < (day, first.time());
    month(last) - month(first) - i64::from(is_short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::UnixSeconds;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn days(count: i64, from: DateTime, to: DateTime) -> Vec<i8> {
        let step = Step::new(Unit::Day, count);
        let places = step.places(from.unix_seconds(), to.unix_seconds(), &TimeZone::UTC);
        places.into_iter().filter_map(|at| civil(at, &TimeZone::UTC)).map(DateTime::day).collect()
    }

    #[test]
    fn from_short_to_long() {
        let all: Vec<Step> = Step::all().collect();
        assert!(all.windows(2).all(|pair| pair[0].seconds() < pair[1].seconds()));
        let shorter =
            |step: &Step| step.finer().is_none_or(|finer| finer.seconds() < step.seconds());
        assert!(all.iter().all(shorter));
    }

    #[test]
    fn days_start_anew_every_month() {
        let day = |month, day| date(2024, month, day).at(0, 0, 0, 0);
        assert_eq!(days(7, day(1, 20), day(2, 9)), [22, 1, 8]);
        assert_eq!(days(14, day(1, 20), day(2, 15)), [1, 15]);
        assert_eq!(days(4, day(4, 25), day(5, 5)), [25, 29, 1, 5]);
        assert_eq!(days(4, day(2, 21), day(3, 5)), [21, 25, 1, 5]);
        assert_eq!(days(2, day(1, 29), day(2, 3)), [29, 31, 1, 3]);
    }

    #[test]
    fn before_the_epoch() {
        let civil = date(1969, 12, 31).at(23, 59, 59, 500_000_000);
        assert_eq!((second(civil), month(civil)), (-1, 1969 * 12 + 11));
        let places = Step::new(Unit::Microsecond, 500_000).places(-1.0, 1.0, &TimeZone::UTC);
        assert_eq!(places, [-1.0, -0.5, 0.0, 0.5, 1.0]);
    }

    #[test]
    fn months_of_any_length() {
        let day = |year, month, day| date(year, month, day).at(0, 0, 0, 0);
        assert_eq!(months_between(day(2024, 1, 31), day(2024, 2, 29)), 1);
        assert_eq!(months_between(day(2024, 1, 31), day(2024, 2, 28)), 0);
        assert_eq!(months_between(day(2023, 12, 1), day(2025, 2, 1)), 14);
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, high: f64, near in -4e11..4e11, span in 0.0..1e12, index in 0_usize..70) {
            let step = Step::all().nth(index).unwrap_or(Step::new(Unit::Year, 10_000));
            for (low, high) in [(low, high), (near, near + span), (near, near + step.seconds() * 20.0)] {
                let places = step.places(low, high, &TimeZone::UTC);
                prop_assert!(places.len() <= 2 * MAX_TICKS);
                prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(places.iter().all(|place| low <= *place && *place <= high));
            }
        }
    }
}
