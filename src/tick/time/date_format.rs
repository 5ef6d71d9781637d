use super::instant::{civil, instant};
use crate::tick::{Formatter, TickLabels};
use jiff::fmt::strtime::{BrokenDownTime, Config};
use jiff::tz::TimeZone;

/// Dates and times in one format, as of `strftime`: `%Y-%m-%d`, `%H:%M`.
///
/// Directives are those of [`jiff::fmt::strtime`]; what is none stays as written. Names of days and
/// months are English. It needs the feature `jiff`.
///
/// ```
/// use graticule::tick::{DateFormatter, Formatter, UnixSeconds};
/// use jiff::civil::date;
///
/// let formatter = DateFormatter::new("%a %-d %b");
/// assert_eq!(formatter.format(&[date(2024, 2, 1).unix_seconds()]).labels, ["Thu 1 Feb"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFormatter {
    format: String,
    zone: TimeZone,
}

impl DateFormatter {
    /// A format for dates and times in UTC.
    #[must_use]
    pub fn new(format: impl Into<String>) -> Self {
        Self { format: format.into(), zone: TimeZone::UTC }
    }

    /// The time zone of dates and times.
    #[must_use]
    pub fn with_time_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }
}

impl Formatter for DateFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let labels = ticks.iter().map(|tick| write(*tick, &self.format, &self.zone)).collect();
        TickLabels { labels, offset: String::new() }
    }
}

/// Dates and times in the format that suits how far they are apart: `2024`, `2024-01`, `2024-01-31`,
/// `01-31 18`, `31 18:30`, `18:30:15` or `30:15.5`.
///
/// It is the rule of matplotlib's `AutoDateFormatter`, but for parts of seconds, which have no more
/// decimals than they need. [`ConciseDateFormatter`](super::ConciseDateFormatter) is shorter. It needs
/// the feature `jiff`.
///
/// ```
/// use graticule::tick::{AutoDateFormatter, Formatter, UnixSeconds};
/// use jiff::civil::date;
///
/// let months = [date(2024, 1, 1), date(2024, 2, 1)].map(|date| date.unix_seconds());
/// assert_eq!(AutoDateFormatter::new().format(&months).labels, ["2024-01", "2024-02"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AutoDateFormatter {
    zone: TimeZone,
}

impl Default for AutoDateFormatter {
    fn default() -> Self {
        Self { zone: TimeZone::UTC }
    }
}

impl AutoDateFormatter {
    /// Dates and times in UTC.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The time zone of dates and times.
    #[must_use]
    pub fn with_time_zone(self, zone: TimeZone) -> Self {
        Self { zone }
    }
}

/// The formats of ticks that are whole years, months, days, hours, minutes, seconds or microseconds.
const FORMATS: [&str; 7] =
    ["%Y", "%Y-%m", "%Y-%m-%d", "%m-%d %H", "%d %H:%M", "%H:%M:%S", "%M:%S.%6f"];

impl Formatter for AutoDateFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let starts: Fields = [0, 1, 1, 0, 0, 0, 0];
        let finest = |fields: Fields| (1..fields.len()).rev().find(|k| fields[*k] != starts[*k]);
        let known = ticks.iter().filter_map(|tick| fields(*tick, &self.zone));
        let unit = known.filter_map(finest).max().unwrap_or(0);
        let format = FORMATS.get(unit).copied().unwrap_or_default();
        let mut labels: Vec<String> =
            ticks.iter().map(|tick| write(*tick, format, &self.zone)).collect();
        trim_zeros(&mut labels);
        TickLabels { labels, offset: String::new() }
    }
}

/// Year, month, day, hour, minute, second and microsecond.
pub(super) type Fields = [i32; 7];

/// What calendar and clock show at a tick.
pub(super) fn fields(tick: f64, zone: &TimeZone) -> Option<Fields> {
    civil(tick, zone).map(|at| {
        let clock = [at.hour(), at.minute(), at.second()].map(i32::from);
        let micros = at.subsec_nanosecond() / 1000;
        let date = [i32::from(at.year()), i32::from(at.month()), i32::from(at.day())];
        [date[0], date[1], date[2], clock[0], clock[1], clock[2], micros]
    })
}

/// A tick in a format; nothing beyond the calendar.
pub(super) fn write(tick: f64, format: &str, zone: &TimeZone) -> String {
    let Some(instant) = instant(tick) else { return String::new() };
    let zoned = instant.to_zoned(zone.clone());
    let lenient = Config::new().lenient(true);
    let text = BrokenDownTime::from(&zoned).to_string_with_config(&lenient, format);
    let text = text.unwrap_or_default();
    // The year of a date before the year 0.
    match text.strip_prefix('-') {
        Some(year) if zoned.year() < 0 => format!("−{year}"),
        _ => text,
    }
}

/// Takes off the zeros that all labels with decimals have at their end.
pub(super) fn trim_zeros(labels: &mut [String]) {
    let zeros = |label: &String| label.len() - label.trim_end_matches('0').len();
    let with_decimals = || labels.iter().filter(|label| label.contains('.'));
    let Some(shared) = with_decimals().map(zeros).min() else { return };
    for label in labels.iter_mut().filter(|label| label.contains('.')) {
        label.truncate(label.len() - shared);
        if label.ends_with('.') {
            label.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::UnixSeconds;
    use jiff::civil::date;
    use jiff::tz::Offset;
    use proptest::prelude::*;

    #[test]
    fn any_directive() {
        let noon = date(2024, 2, 1).at(12, 0, 0, 0).unix_seconds();
        let label = |format: &str| DateFormatter::new(format).format(&[noon, f64::NAN]).labels;
        assert_eq!(label("%d.%m.%y"), ["01.02.24", ""]);
        assert_eq!(label("%B, 100%%"), ["February, 100%", ""]);
        assert_eq!(label("%J%"), ["%J%", ""]);
        let east = TimeZone::fixed(Offset::constant(9));
        let there = DateFormatter::new("%H:%M %z").with_time_zone(east);
        assert_eq!(there.format(&[noon]).labels, ["21:00 +0900"]);
    }

    // Matplotlib writes `00:00.500000`.
    #[test]
    fn decimals_as_needed() {
        let labels = AutoDateFormatter::new().format(&[0.0, 0.5, 1.0]).labels;
        assert_eq!(labels, ["00:00.0", "00:00.5", "00:01.0"]);
        assert_eq!(AutoDateFormatter::new().format(&[0.0]).labels, ["1970"]);
        assert!(AutoDateFormatter::new().format(&[]).labels.is_empty());
    }

    proptest! {
        #[test]
        fn any_format(format: String, ticks: Vec<f64>) {
            prop_assert_eq!(DateFormatter::new(format).format(&ticks).labels.len(), ticks.len());
            prop_assert_eq!(AutoDateFormatter::new().format(&ticks).labels.len(), ticks.len());
        }
    }
}
