use crate::color::Colormap;
use crate::data::Matrix;
use crate::mark::Heatmap;
use crate::units::points;
use jiff::civil::{Date, Weekday};

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/// The space between two days, in points.
const GAP: f64 = 1.5;

impl Heatmap {
    /// A calendar: a column for every week, a row for every day of the week, from Monday on.
    ///
    /// It goes from the first day given to the last. Values of the same day are added up; days
    /// between them without a value are missing. The week that holds the first of a month is named by
    /// it, January by its year. [`Aspect::Equal`](crate::axes::Aspect::Equal) makes days square.
    /// Needs the feature `jiff`.
    ///
    /// ```
    /// use graticule::prelude::*;
    /// use jiff::ToSpan as _;
    /// use jiff::civil::date;
    ///
    /// let days = date(2024, 1, 1).series(1.day()).take(90).enumerate();
    /// let map = Heatmap::calendar(days.map(|(index, day)| (day, (index % 7) as f64)));
    /// assert_eq!((map.matrix().rows(), map.matrix().columns()), (7, 13));
    /// ```
    pub fn calendar(days: impl IntoIterator<Item = (Date, f64)>) -> Self {
        let days: Vec<(Date, f64)> = days.into_iter().collect();
        let dates = || days.iter().map(|(date, _)| *date);
        let (Some(first), Some(last)) = (dates().min(), dates().max()) else {
            return Self::new(Vec::<Vec<f64>>::new());
        };
        // Slots are counted from the Monday of the first week.
        let before = weekday(first);
        let slot = |date: Date| before + days_between(first, date);
        let weeks = slot(last) / 7 + 1;
        let mut values = vec![f64::NAN; 7 * weeks];
        let place = |slot: usize| slot % 7 * weeks + slot / 7;
        for &(date, value) in &days {
            let day = &mut values[place(slot(date))];
            *day = if day.is_nan() { value } else { *day + value };
        }
        let mut outside = vec![0_u8; 7 * weeks];
        for slot in (0..before).chain(slot(last) + 1..7 * weeks) {
            outside[place(slot)] = 1;
        }
        Self::new(Matrix::from_vec(values, 7, weeks))
            .hide(Matrix::from_vec(outside, 7, weeks))
            .row_names(DAYS)
            .column_names(week_names(first, weeks))
            .colormap(Colormap::GREENS)
            .gap(points(GAP))
    }
}

/// Days since Monday.
fn weekday(date: Date) -> usize {
    date.weekday().since(Weekday::Monday).unsigned_abs().into()
}

fn days_between(first: Date, date: Date) -> usize {
    (date.duration_since(first).as_hours() / 24).unsigned_abs() as usize
}

/// The month whose first day a week holds; of the first week, the month that it starts in, unless the
/// next one follows so soon that both names would stand side by side.
fn week_names(first: Date, weeks: usize) -> Vec<String> {
    let mut names = vec![String::new(); weeks];
    let mut month = first.first_of_month();
    let mut is_beginning = true;
    loop {
        let start = if is_beginning { first } else { month };
        let week = (weekday(first) + days_between(first, start)) / 7;
        let Some(name) = names.get_mut(week) else { return names };
        *name = if month.month() == 1 {
            month.year().to_string()
        } else {
            MONTHS[usize::from(month.month().unsigned_abs()) - 1].to_owned()
        };
        let Ok(next) = month.last_of_month().tomorrow() else { return names };
        if is_beginning && days_between(first, next) < 14 {
            names[week].clear();
        }
        (month, is_beginning) = (next, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_stand_in_their_week() {
        // A Wednesday, and the Monday after the next one.
        let map = Heatmap::calendar([(date(2024, 5, 1), 3.0), (date(2024, 5, 13), 4.0)]);
        let matrix = map.matrix();
        assert_eq!((matrix.rows(), matrix.columns()), (7, 3));
        assert_eq!((matrix.get(2, 0), matrix.get(0, 2)), (3.0, 4.0));
        assert!(matrix.get(3, 0).is_nan());
    }

    #[test]
    fn a_day_given_twice_is_added_up() {
        let map = Heatmap::calendar([(date(2024, 5, 1), 3.0), (date(2024, 5, 1), 4.0)]);
        assert_eq!(map.matrix().get(2, 0), 7.0);
    }

    #[test]
    fn weeks_are_named_by_the_months_that_begin_in_them() {
        let names = week_names(date(2023, 11, 6), 10);
        assert_eq!(names, ["Nov", "", "", "Dec", "", "", "", "", "2024", ""]);
        // November ends in the week that it starts in.
        assert_eq!(week_names(date(2023, 11, 28), 3), ["Dec", "", ""]);
    }

    #[test]
    fn no_day_is_an_empty_matrix() {
        assert!(Heatmap::calendar([]).matrix().check().is_err());
    }

    #[test]
    fn the_whole_calendar() {
        let map = Heatmap::calendar([(Date::MIN, 1.0), (Date::MAX, 2.0)]);
        assert_eq!(map.matrix().rows(), 7);
    }
}
