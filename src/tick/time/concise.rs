use super::date_format::{Fields, fields, trim_zeros, write};
use crate::tick::{Formatter, TickLabels};
use jiff::tz::TimeZone;

/// Dates and times that name each part once: `Jan-01 06:00 12:00 18:00 Jan-02`, and `2024-Jan-02` as
/// what all share.
///
/// Every label says what differs between the ticks, and where a longer unit begins, says this one
/// instead. The offset, which stands in the label of the axis, is what labels leave out, as of the last
/// tick. It is the rule of matplotlib's `ConciseDateFormatter`. It needs the feature `jiff`.
///
/// ```
/// use graticule::tick::{ConciseDateFormatter, Formatter, UnixSeconds};
/// use jiff::civil::date;
///
/// let days = [30, 31].map(|day| date(2024, 1, day)).into_iter().chain([date(2024, 2, 1)]);
/// let named = ConciseDateFormatter::new()
///     .format(&days.map(|day| day.unix_seconds()).collect::<Vec<_>>());
/// assert_eq!(named.labels, ["30", "31", "Feb"]);
/// assert_eq!(named.offset, "2024-Feb");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConciseDateFormatter {
    zone: TimeZone,
    offset: bool,
}

impl Default for ConciseDateFormatter {
    fn default() -> Self {
        Self { zone: TimeZone::UTC, offset: true }
    }
}

impl ConciseDateFormatter {
    /// Dates and times in UTC.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The time zone of dates and times.
    #[must_use]
    pub fn with_time_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }

    /// Whether what all labels share is said in the label of the axis; true by default.
    #[must_use]
    pub fn with_offset(self, offset: bool) -> Self {
        Self { offset, ..self }
    }
}

/// How ticks are written whose finest difference is in years, months, days, hours, minutes or seconds.
struct Level {
    /// What differs.
    plain: &'static str,
    /// Where it begins anew.
    at_start: &'static str,
    /// What all share.
    offset: &'static str,
}

/// As matplotlib has them.
const LEVELS: [Level; 6] = [
    Level { plain: "%Y", at_start: "%Y", offset: "" },
    Level { plain: "%b", at_start: "%Y", offset: "%Y" },
    Level { plain: "%d", at_start: "%b", offset: "%Y-%b" },
    Level { plain: "%H:%M", at_start: "%b-%d", offset: "%Y-%b-%d" },
    Level { plain: "%H:%M", at_start: "%H:%M", offset: "%Y-%b-%d" },
    Level { plain: "%S.%6f", at_start: "%H:%M", offset: "%Y-%b-%d %H:%M" },
];

/// Where years, months, days, hours, minutes, seconds and microseconds begin.
const STARTS: Fields = [0, 1, 1, 0, 0, 0, 0];

/// The finest part in which ticks differ; where they don't, the finest that says something.
fn level(ticks: &[Fields]) -> usize {
    let differs = |level: &usize| ticks.windows(2).any(|pair| pair[0][*level] != pair[1][*level]);
    let says = |level: &usize| ticks.iter().any(|tick| tick[*level] != STARTS[*level]);
    let finest = (0..STARTS.len()).rev().find(differs);
    finest.or_else(|| (0..STARTS.len()).rev().find(says)).unwrap_or(0).min(LEVELS.len() - 1)
}

impl Formatter for ConciseDateFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let parts: Vec<Option<Fields>> =
            ticks.iter().map(|tick| fields(*tick, &self.zone)).collect();
        let known: Vec<Fields> = parts.iter().copied().flatten().collect();
        let number = level(&known);
        let Some(level) = LEVELS.get(number) else { return TickLabels::default() };
        let starts_anew = |fields: &Fields| {
            // A second begins with its microsecond 0.
            let to = if number == LEVELS.len() - 1 { STARTS.len() } else { number + 1 };
            fields[number..to] == STARTS[number..to]
        };
        let label = |(tick, fields): (&f64, &Option<Fields>)| match fields {
            Some(fields) if starts_anew(fields) => write(*tick, level.at_start, &self.zone),
            Some(_) => write(*tick, level.plain, &self.zone),
            None => String::new(),
        };
        let mut labels: Vec<String> = std::iter::zip(ticks, &parts).map(label).collect();
        trim_zeros(&mut labels);
        // Years say themselves where one of them begins.
        let is_said = number == 1 && known.iter().any(starts_anew);
        let last = ticks.iter().rev().find(|tick| fields(**tick, &self.zone).is_some());
        let offset = match last {
            Some(last) if self.offset && !is_said => write(*last, level.offset, &self.zone),
            _ => String::new(),
        };
        TickLabels { labels, offset }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::UnixSeconds;
    use jiff::civil::date;
    use jiff::tz::Offset;
    use proptest::prelude::*;

    fn named(ticks: &[f64]) -> (Vec<String>, String) {
        let TickLabels { labels, offset } = ConciseDateFormatter::new().format(ticks);
        (labels, offset)
    }

    #[test]
    fn parts_of_seconds() {
        let start = date(2024, 5, 1).at(12, 30, 59, 0).unix_seconds();
        let (labels, offset) = named(&[0.0, 0.5, 1.0, 1.5].map(|second| start + second));
        assert_eq!(labels, ["59.0", "59.5", "12:31", "00.5"]);
        assert_eq!(offset, "2024-May-01 12:31");
    }

    // Matplotlib writes `00:00`, whatever the date.
    #[test]
    fn a_single_tick() {
        let one = |date: jiff::civil::DateTime| named(&[date.unix_seconds()]).0;
        assert_eq!(one(date(2024, 1, 1).at(0, 0, 0, 0)), ["2024"]);
        assert_eq!(one(date(2024, 3, 1).at(0, 0, 0, 0)), ["Mar"]);
        assert_eq!(one(date(2024, 3, 9).at(0, 0, 0, 0)), ["09"]);
        assert_eq!(one(date(2024, 3, 9).at(7, 30, 0, 0)), ["07:30"]);
        assert_eq!(named(&[]), (Vec::new(), String::new()));
    }

    #[test]
    fn zones_and_offsets() {
        let ticks =
            [0, 12, 24].map(|hour| date(2024, 1, 1).unix_seconds() + f64::from(hour) * 3600.0);
        let formatter =
            ConciseDateFormatter::new().with_time_zone(TimeZone::fixed(Offset::constant(12)));
        assert_eq!(formatter.format(&ticks).labels, ["12:00", "Jan-02", "12:00"]);
        assert_eq!(formatter.with_offset(false).format(&ticks).offset, "");
    }

    #[test]
    fn beyond_the_calendar() {
        let (labels, offset) = named(&[f64::NAN, 0.0, 86_400.0, 1e300]);
        assert_eq!(labels, ["", "Jan", "02", ""]);
        assert_eq!(offset, "1970-Jan");
        let years = named(&[date(-500, 1, 1).unix_seconds(), date(500, 1, 1).unix_seconds()]).0;
        assert_eq!(years, ["−500", "0500"]);
    }

    proptest! {
        #[test]
        fn any_ticks(ticks: Vec<f64>, near in prop::collection::vec(-4e11..4e11, 0..9)) {
            for ticks in [ticks, near] {
                prop_assert_eq!(named(&ticks).0.len(), ticks.len());
            }
        }
    }
}
