use super::{Transform, TransformScale};
use crate::error::Error;
use crate::tick::{ConciseDateFormatter, DateOffset, Formatter, Locator, TimeLocator};
use jiff::tz::TimeZone;

/// No bending, and ticks at round dates and times: for values that are
/// [seconds since 1970](crate::tick::UnixSeconds).
///
/// With it come a scale, [`TimeScale`], and a norm, for colours that stand for dates:
/// `TransformNorm::with_transform(TimeTransform::new())`. It needs the feature `jiff`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeTransform {
    zone: TimeZone,
}

/// The linear scale between two instants, with ticks at round dates and times.
///
/// ```
/// use graticule::scale::{Scale, TimeScale, TimeTransform};
/// use graticule::tick::UnixSeconds;
/// use jiff::civil::date;
///
/// let [start, end] = [date(2023, 1, 1), date(2024, 1, 1)].map(|date| date.unix_seconds());
/// let year = TimeScale::new(TimeTransform::new(), start, end);
/// assert_eq!(year.forward(date(2023, 7, 2).at(12, 0, 0, 0).unix_seconds()), 0.5);
/// ```
pub type TimeScale = TransformScale<TimeTransform>;

impl Default for TimeTransform {
    fn default() -> Self {
        Self { zone: TimeZone::UTC }
    }
}

impl TimeTransform {
    /// Ticks and labels in UTC.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The time zone of ticks and labels.
    #[must_use]
    pub fn with_time_zone(self, zone: TimeZone) -> Self {
        Self { zone }
    }
}

/// Half a day, in seconds.
const HALF_A_DAY: f64 = 43_200.0;

impl Transform for TimeTransform {
    fn forward(&self, value: f64, _limits: (f64, f64)) -> f64 {
        value
    }

    fn inverse(&self, image: f64, _limits: (f64, f64)) -> f64 {
        image
    }

    fn limits(&self, range: Option<(f64, f64)>) -> (f64, f64) {
        let (low, high) = range.unwrap_or((HALF_A_DAY, HALF_A_DAY));
        if low < high { (low, high) } else { (low - HALF_A_DAY, high + HALF_A_DAY) }
    }

    fn check(&self, _low: f64, _high: f64) -> Result<(), Error> {
        Ok(())
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(TimeLocator::new().with_time_zone(self.zone.clone()))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        let concise = ConciseDateFormatter::new().with_offset(DateOffset::Common);
        Box::new(concise.with_time_zone(self.zone.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::Scale;
    use crate::tick::UnixSeconds;
    use jiff::civil::date;
    use jiff::tz::Offset;

    #[test]
    fn ticks_and_labels_in_a_zone() {
        let zone = TimeZone::fixed(Offset::constant(-1));
        let [low, high] = [1, 2].map(|day| date(2024, 1, day).at(1, 0, 0, 0).unix_seconds());
        let scale = TimeScale::new(TimeTransform::new().with_time_zone(zone), low, high);
        let ticks = scale.locator().ticks(low, high, 2);
        assert_eq!(ticks, [low, low + 12.0 * 3600.0, high]);
        let named = scale.formatter().format(&ticks);
        assert_eq!(named.labels, ["Jan-01", "12:00", "Jan-02"]);
        assert_eq!((scale.forward(low), scale.inverse(1.0)), (0.0, high));
    }

    #[test]
    fn one_instant_has_a_day_around_it() {
        let limits = |range| TimeTransform::new().limits(range);
        let noon = date(2024, 3, 9).at(12, 0, 0, 0).unix_seconds();
        let day = (date(2024, 3, 9).unix_seconds(), date(2024, 3, 10).unix_seconds());
        assert_eq!(limits(Some((noon, noon))), day);
        assert_eq!(limits(None), (0.0, 86_400.0));
        assert_eq!(limits(Some(day)), day);
    }
}
