use super::date_format::{Fields, fields, trim_zeros, write};
use crate::tick::{Formatter, TickLabels};
use jiff::tz::TimeZone;

/// Dates and times that name each part once: `Jan-01 06:00 12:00 18:00 Jan-02`, and `2024-Jan-02` as
/// what all share.
///
/// Every label says what differs between the ticks, and where a longer unit begins, says this one
/// instead. The offset, which stands in the label of the axis, is what labels leave out: as of the last
/// tick, which is the rule of matplotlib's `ConciseDateFormatter`, or as
/// [`DateOffset::Common`] has it. It needs the feature `jiff`.
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
    offset: DateOffset,
}

/// What dates say besides the labels of ticks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOffset {
    /// Nothing.
    None,
    /// What the label of the last tick leaves out: `2024-Feb` for `30 31 Feb`, even though the first two
    /// are of January. As matplotlib has it, where it stands beside that tick.
    #[default]
    Last,
    /// What is true of all ticks, where labels don't say it: `2024` for `30 31 Feb`. Where the least
    /// that must be said is not true of all, from first to last: `2023–2024`. It suits the label of an
    /// axis; [`TimeTransform`](crate::scale::TimeTransform) has it.
    Common,
}

impl Default for ConciseDateFormatter {
    fn default() -> Self {
        Self { zone: TimeZone::UTC, offset: DateOffset::Last }
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

    /// What is said in the label of the axis; by default what the last label leaves out.
    #[must_use]
    pub fn with_offset(self, offset: DateOffset) -> Self {
        Self { offset, ..self }
    }

    fn offset(&self, level: &Level, first: f64, last: f64) -> String {
        let write = |tick, format: &str| write(tick, format, &self.zone);
        match self.offset {
            DateOffset::None => String::new(),
            DateOffset::Last => write(last, level.offset),
            DateOffset::Common => {
                let same = |format: &&str| write(first, format) == write(last, format);
                [level.offset, level.least].into_iter().find(same).map_or_else(
                    || format!("{}–{}", write(first, level.least), write(last, level.least)),
                    |format| write(last, format),
                )
            }
        }
    }
}

/// How ticks are written whose finest difference is in years, months, days, hours, minutes or seconds.
struct Level {
    /// What differs.
    plain: &'static str,
    /// Where it begins anew.
    at_start: &'static str,
    /// What both leave out.
    offset: &'static str,
    /// What is left of it where it begins anew between the ticks, so that labels say the rest.
    least: &'static str,
}

/// As matplotlib has them, but for what is left of the offset.
const LEVELS: [Level; 6] = [
    Level { plain: "%Y", at_start: "%Y", offset: "", least: "" },
    Level { plain: "%b", at_start: "%Y", offset: "%Y", least: "%Y" },
    Level { plain: "%d", at_start: "%b", offset: "%Y-%b", least: "%Y" },
    Level { plain: "%H:%M", at_start: "%b-%d", offset: "%Y-%b-%d", least: "%Y" },
    Level { plain: "%H:%M", at_start: "%H:%M", offset: "%Y-%b-%d", least: "%Y-%b-%d" },
    Level { plain: "%S.%6f", at_start: "%H:%M", offset: "%Y-%b-%d %H:%M", least: "%Y-%b-%d" },
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
        let mut written = std::iter::zip(ticks, &parts).filter(|(_, fields)| fields.is_some());
        let offset = match (written.next(), written.next_back()) {
            (Some((first, _)), last) if !is_said => {
                self.offset(level, *first, last.map_or(*first, |(last, _)| *last))
            }
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
        assert_eq!(formatter.with_offset(DateOffset::None).format(&ticks).offset, "");
    }

    // Matplotlib's is that of the last tick, and beside it.
    #[test]
    fn what_is_true_of_all_ticks() {
        let formatter = ConciseDateFormatter::new().with_offset(DateOffset::Common);
        let offset = |ticks: &[&str]| {
            let place = |text: &&str| text.parse::<jiff::civil::DateTime>().unwrap().unix_seconds();
            formatter.format(&ticks.iter().map(place).collect::<Vec<_>>()).offset
        };
        assert_eq!(offset(&["2024-01-05", "2024-01-09"]), "2024-Jan");
        assert_eq!(offset(&["2024-01-30", "2024-01-31", "2024-02-01"]), "2024");
        assert_eq!(offset(&["2023-12-31", "2024-01-01", "2024-01-02"]), "2023–2024");
        assert_eq!(offset(&["2024-01-01T06:00", "2024-01-01T12:00"]), "2024-Jan-01");
        assert_eq!(offset(&["2024-01-01T12:00", "2024-01-02T00:00"]), "2024");
        assert_eq!(offset(&["2024-05-01T23:58", "2024-05-01T23:59"]), "2024-May-01");
        assert_eq!(
            offset(&["2024-05-01T23:59", "2024-05-02T00:00", "2024-05-02T00:01"]),
            "2024-May-01–2024-May-02"
        );
        assert_eq!(offset(&["2024-05-01T23:58:30", "2024-05-01T23:59:00"]), "2024-May-01");
        assert_eq!(offset(&["2024-02-01", "2024-05-01"]), "2024");
        assert_eq!(offset(&["2024-01-01", "2024-05-01"]), "");
        assert_eq!(offset(&["1990-01-01", "2000-01-01"]), "");
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
