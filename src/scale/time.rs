use super::{LinearScale, Scale};
use crate::tick::{ConciseDateFormatter, Formatter, Locator, TimeLocator, UnixSeconds};
use jiff::tz::TimeZone;

/// The linear scale between two instants, with ticks at round dates and times.
///
/// Its values are [seconds since 1970](UnixSeconds). It needs the feature `jiff`.
///
/// ```
/// use graticule::scale::{Scale, TimeScale};
/// use graticule::tick::UnixSeconds;
/// use jiff::civil::date;
///
/// let year = TimeScale::new(&date(2023, 1, 1), &date(2024, 1, 1));
/// let midyear = date(2023, 7, 2).at(12, 0, 0, 0);
/// assert_eq!(year.forward(midyear.unix_seconds()), 0.5);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TimeScale {
    line: LinearScale,
    zone: TimeZone,
}

impl TimeScale {
    /// A scale between two instants, the first before the second, labelled in UTC.
    #[must_use]
    pub fn new(low: &impl UnixSeconds, high: &impl UnixSeconds) -> Self {
        let line = LinearScale::new(low.unix_seconds(), high.unix_seconds());
        Self { line, zone: TimeZone::UTC }
    }

    /// The time zone of ticks and labels.
    #[must_use]
    pub fn with_time_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }
}

impl Scale for TimeScale {
    fn limits(&self) -> (f64, f64) {
        self.line.limits()
    }

    fn forward(&self, value: f64) -> f64 {
        self.line.forward(value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.line.inverse(place)
    }

    fn has_names(&self) -> bool {
        false
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(TimeLocator::new().with_time_zone(self.zone.clone()))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(ConciseDateFormatter::new().with_time_zone(self.zone.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use jiff::tz::Offset;

    #[test]
    fn ticks_and_labels_in_a_zone() {
        let (low, high) = (date(2024, 1, 1).at(1, 0, 0, 0), date(2024, 1, 2).at(1, 0, 0, 0));
        let scale =
            TimeScale::new(&low, &high).with_time_zone(TimeZone::fixed(Offset::constant(-1)));
        let (low, high) = scale.limits();
        let ticks = scale.locator().ticks(low, high, 2);
        assert_eq!(ticks, [low, low + 12.0 * 3600.0, high]);
        let named = scale.formatter().format(&ticks);
        assert_eq!(named.labels, ["Jan-01", "12:00", "Jan-02"]);
        assert_eq!((scale.forward(low), scale.inverse(1.0), scale.has_names()), (0.0, high, false));
    }
}
