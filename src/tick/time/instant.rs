use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

/// What has a place on a time axis: the seconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// A double tells microseconds apart until the year 2242, and milliseconds as far as the calendar
/// goes. Dates and times without a zone count as UTC.
///
/// ```
/// use graticule::tick::UnixSeconds;
/// use jiff::civil::date;
///
/// assert_eq!(date(1970, 1, 2).unix_seconds(), 86_400.0);
/// assert_eq!(date(2024, 5, 1).at(12, 30, 0, 0).unix_seconds(), 1_714_566_600.0);
/// ```
pub trait UnixSeconds {
    /// The place on a time axis.
    fn unix_seconds(&self) -> f64;
}

impl UnixSeconds for Timestamp {
    fn unix_seconds(&self) -> f64 {
        self.as_duration().as_secs_f64()
    }
}

impl UnixSeconds for Zoned {
    fn unix_seconds(&self) -> f64 {
        self.timestamp().unix_seconds()
    }
}

impl UnixSeconds for DateTime {
    fn unix_seconds(&self) -> f64 {
        self.duration_since(EPOCH).as_secs_f64()
    }
}

impl UnixSeconds for Date {
    fn unix_seconds(&self) -> f64 {
        self.to_datetime(jiff::civil::Time::midnight()).unix_seconds()
    }
}

/// Midnight of 1970-01-01, in whatever zone.
pub(super) const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// The instant at a place of a time axis, to the microsecond; none beyond the calendar, which ends
/// with the years -9999 and 9999.
pub(super) fn instant(place: f64) -> Option<Timestamp> {
    if !place.is_finite() {
        return None;
    }
    let whole = place.floor();
    let micros = ((place - whole) * 1e6).round() as i64;
    // Floats saturate when they become integers.
    let second = Timestamp::from_second(whole as i64).ok()?;
    second.checked_add(SignedDuration::from_micros(micros)).ok()
}

/// What calendar and clock show at a place.
pub(super) fn civil(place: f64, zone: &TimeZone) -> Option<DateTime> {
    instant(place).map(|instant| zone.to_datetime(instant))
}

/// The place of a date and time; where clocks skip it, as much later as they skip, and where they show
/// it twice, the first.
pub(super) fn place(civil: DateTime, zone: &TimeZone) -> Option<f64> {
    zone.to_timestamp(civil).ok().map(|instant| instant.unix_seconds())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn all_types_agree() {
        let civil = date(2024, 2, 29).at(23, 59, 59, 250_000_000);
        let zoned = civil.to_zoned(TimeZone::UTC).unwrap();
        assert_eq!(civil.unix_seconds(), 1_709_251_199.25);
        assert_eq!(zoned.unix_seconds(), civil.unix_seconds());
        assert_eq!(zoned.timestamp().unix_seconds(), civil.unix_seconds());
        assert_eq!(date(1969, 12, 31).unix_seconds(), -86_400.0);
        assert_eq!(Date::MAX.unix_seconds(), 253_402_214_400.0);
    }

    #[test]
    fn beyond_the_calendar() {
        for place in [f64::NAN, f64::INFINITY, -1e300, 1e12, f64::MAX] {
            assert_eq!(instant(place), None);
        }
    }

    proptest! {
        #[test]
        fn microseconds_come_back(micros in -5_000_000_000_000_000..5_000_000_000_000_000_i64) {
            let exact = Timestamp::from_microsecond(micros).unwrap();
            prop_assert_eq!(instant(exact.unix_seconds()), Some(exact));
        }

        #[test]
        fn seconds_come_back(second in -377_000_000_000..253_000_000_000_i64) {
            let exact = Timestamp::from_second(second).unwrap();
            prop_assert_eq!(instant(exact.unix_seconds()), Some(exact));
        }
    }
}
