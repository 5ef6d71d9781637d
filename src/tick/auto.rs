use super::Locator;
use super::decimal::{divide, magnitude, power, tidy};
use super::limits::{MAX_TICKS, are_valid, within};
use super::minor::{divided, parts, whole_parts};

/// Ticks at multiples of a nice step: 1, 2, 2.5, 5 or 10 times a power of ten.
///
/// The step is the smallest nice one that needs at most `room` intervals, then, while fewer than
/// [`min_ticks`](Self::with_min_ticks) ticks lie within the limits, the next smaller one. It is the
/// rule of matplotlib's `MaxNLocator` and `AutoLocator`, and chooses the same ticks; matplotlib
/// never asks for more than nine intervals. A room of 0 counts as 1. Minor ticks divide every step in
/// five, or in four where it is 2 times a power of ten, as with its `AutoMinorLocator`.
///
/// ```
/// use graticule::tick::{AutoLocator, Locator};
///
/// assert_eq!(AutoLocator::new().ticks(18.0, 55.0, 5), [20.0, 30.0, 40.0, 50.0]);
/// assert_eq!(AutoLocator::new().ticks(0.0, 0.7, 4), [0.0, 0.2, 0.4, 0.6]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AutoLocator {
    /// Increasing, from 1 to 10.
    steps: Vec<f64>,
    integers: bool,
    min_ticks: usize,
    most: usize,
    symmetric: bool,
    /// Whether the first and the last tick are left out.
    pruned: (bool, bool),
}

impl Default for AutoLocator {
    fn default() -> Self {
        Self {
            steps: vec![1.0, 2.0, 2.5, 5.0, 10.0],
            integers: false,
            min_ticks: 2,
            most: MAX_TICKS,
            symmetric: false,
            pruned: (false, false),
        }
    }
}

impl AutoLocator {
    /// Steps 1, 2, 2.5, 5 and 10, fractions allowed, at least two ticks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Other nice steps, between 1 and 10, in any order; what lies outside is left out, 1 and 10
    /// always belong to them.
    #[must_use]
    pub fn with_steps(self, steps: impl IntoIterator<Item = f64>) -> Self {
        let mut steps: Vec<f64> = steps
            .into_iter()
            .filter(|step| *step > 1.0 && *step < 10.0)
            .chain([1.0, 10.0])
            .collect();
        steps.sort_by(f64::total_cmp);
        steps.dedup();
        Self { steps, ..self }
    }

    /// Whether ticks are whole numbers only, where enough of these lie within the limits.
    #[must_use]
    pub fn with_integers(self, integers: bool) -> Self {
        Self { integers, ..self }
    }

    /// How many ticks there must be (2 unless set, at least 1), even if that takes more than the
    /// intervals asked for.
    #[must_use]
    pub fn with_min_ticks(self, min_ticks: usize) -> Self {
        Self { min_ticks: min_ticks.max(1), ..self }
    }

    /// At most this many intervals between ticks, even if there is room for more: as `nbins` of
    /// matplotlib's `MaxNLocator`. 0 counts as 1.
    ///
    /// ```
    /// use graticule::tick::{AutoLocator, Locator};
    ///
    /// assert_eq!(AutoLocator::new().with_most(3).ticks(0.0, 10.0, 9), [0.0, 5.0, 10.0]);
    /// ```
    #[must_use]
    pub fn with_most(self, most: usize) -> Self {
        Self { most: most.clamp(1, MAX_TICKS), ..self }
    }

    /// Chooses ticks for limits as far from 0 on both sides as the farther one is, so that they are
    /// the same on both: as `symmetric` of matplotlib's `MaxNLocator`. Off by default.
    #[must_use]
    pub fn with_symmetric(self, symmetric: bool) -> Self {
        Self { symmetric, ..self }
    }

    /// Leaves out the first tick, or the last one, of those that span the limits, where labels of
    /// neighbouring axes would meet: as `prune` of matplotlib's `MaxNLocator`. Neither by default.
    ///
    /// ```
    /// use graticule::tick::{AutoLocator, Locator};
    ///
    /// let inner = AutoLocator::new().with_pruned(true, true);
    /// assert_eq!(inner.ticks(0.0, 10.0, 4), [2.5, 5.0, 7.5]);
    /// ```
    #[must_use]
    pub fn with_pruned(self, first: bool, last: bool) -> Self {
        Self { pruned: (first, last), ..self }
    }

    /// The ticks that span the limits: as [`ticks`](Locator::ticks), but the first and the last may
    /// lie one step beyond a limit.
    #[must_use]
    pub fn spanning_ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        if !are_valid(low, high) {
            return Vec::new();
        }
        let farthest = low.abs().max(high.abs());
        let (low, high) = if self.symmetric { (-farthest, farthest) } else { (low, high) };
        let unit = unit_for(farthest);
        let range = Range::new(low / unit, high / unit, room.clamp(1, self.most));
        let (step, ticks) = self.best(&range);
        let mut ticks: Vec<f64> = ticks
            .into_iter()
            .map(|tick| tidy((tick + range.offset) * unit, step * unit))
            .filter(|tick| tick.is_finite())
            .collect();
        ticks.dedup();
        if self.pruned.0 {
            ticks.drain(..ticks.len().min(1));
        }
        if self.pruned.1 {
            ticks.pop();
        }
        ticks
    }

    /// The step to take, and its multiples that span the range.
    fn best(&self, range: &Range) -> (f64, Vec<f64>) {
        let steps = self.candidates(range.scale);
        let raw = (range.high - range.low) / range.room as f64;
        // All that are too small, and the first that is not.
        let tried = steps.iter().take_while(|step| **step < raw).count() + 1;
        let mut best = (raw, Vec::new());
        for &step in steps.iter().take(tried).rev() {
            let step = if self.enough_integers(range) { step.max(1.0) } else { step };
            best = (step, range.multiples(step));
            let shown = best.1.iter().filter(|tick| (range.low..=range.high).contains(*tick));
            if shown.count() >= self.min_ticks {
                break;
            }
        }
        best
    }

    /// The nice steps from a tenth of `scale` to more than ten times it, increasing.
    fn candidates(&self, scale: f64) -> Vec<f64> {
        let below = self.steps.iter().filter(|step| **step < 10.0).map(|step| 0.1 * step);
        let above = self.steps.get(1).map(|step| 10.0 * step);
        below
            .chain(self.steps.iter().copied())
            .chain(above)
            .map(|step| step * scale)
            .filter(|step| !self.integers || *step < 1.0 || (step - step.round()).abs() < 1e-3)
            .collect()
    }

    fn enough_integers(&self, range: &Range) -> bool {
        self.integers
            && range.high.floor() - range.low.ceil() >= self.min_ticks.saturating_sub(1) as f64
    }
}

impl Locator for AutoLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        within(self.spanning_ticks(low, high, room), low, high)
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        divided(low, high, ticks, if self.integers { whole_parts } else { parts })
    }
}

/// A power of ten to measure in, so that arithmetic on limits of this size neither overflows nor
/// loses digits to underflow.
fn unit_for(size: f64) -> f64 {
    if size > 1e290 {
        1e100
    } else if size < 1e-270 {
        1e-200
    } else {
        1.0
    }
}

/// The limits less an offset: where they lie far from zero for their distance, precision is kept by
/// counting from a power of ten nearby.
struct Range {
    low: f64,
    high: f64,
    offset: f64,
    /// The power of ten below the distance of two ticks.
    scale: f64,
    room: usize,
}

impl Range {
    fn new(low: f64, high: f64, room: usize) -> Self {
        let (low, high) = widened(low, high);
        let (distance, middle) = (high - low, (high + low) / 2.0);
        let offset = if middle.abs() / distance < 100.0 {
            0.0
        } else {
            power(magnitude(middle)).copysign(middle)
        };
        let scale = power(magnitude(distance / room as f64));
        Self { low: low - offset, high: high - offset, offset, scale, room }
    }

    /// The multiples of `step` from the last at or below the range to the first at or above it.
    fn multiples(&self, step: f64) -> Vec<f64> {
        let (first, _) = divide(self.low, step);
        let start = first * step;
        let from = self.steps_below(self.low - start, step);
        let to = self.steps_above(self.high - start, step);
        let count = (to - from).clamp(0.0, f64::from(u32::MAX)) as usize;
        let stride = (count / MAX_TICKS + 1) as f64;
        (0..=count.min(MAX_TICKS))
            .map(|k| (from + k as f64 * stride) * step + start)
            .take_while(|tick| *tick <= self.high + step * stride)
            .collect()
    }

    /// The largest number of steps that is not above `place`.
    fn steps_below(&self, place: f64, step: f64) -> f64 {
        let (count, rest) = divide(place, step);
        if self.is_close(rest / step, 1.0, step) { count + 1.0 } else { count }
    }

    /// The smallest number of steps that is not below `place`.
    fn steps_above(&self, place: f64, step: f64) -> f64 {
        let (count, rest) = divide(place, step);
        if self.is_close(rest / step, 0.0, step) { count } else { count + 1.0 }
    }

    /// Whether two numbers of steps are the same, but for what the offset cost in precision.
    fn is_close(&self, a: f64, b: f64, step: f64) -> bool {
        let tolerance = (self.offset.abs() / step * 1e-12).clamp(1e-10, 0.4999);
        (a - b).abs() < tolerance
    }
}

/// The limits, moved apart if doubles can hardly tell them apart.
fn widened(low: f64, high: f64) -> (f64, f64) {
    if high - low <= low.abs().max(high.abs()) * 1e-14 {
        (low - 1e-13 * low.abs(), high + 1e-13 * high.abs())
    } else {
        (low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::minor::check;
    use crate::tick::{Formatter, ScalarFormatter};
    use proptest::prelude::*;
    use serde_json::Value;

    const MATPLOTLIB_STEPS: [f64; 10] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];

    fn goldens() -> Value {
        serde_json::from_str(include_str!("goldens/ticks_linear.json")).unwrap()
    }

    fn numbers(value: &Value) -> Vec<f64> {
        value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
    }

    /// Compared to 14 digits, and to a hundred millionth of the step near zero.
    fn assert_same(ours: &[f64], golden: &[f64], what: &str) {
        assert_eq!(ours.len(), golden.len(), "{what}: {ours:?} for {golden:?}");
        let step = golden.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::MAX, f64::min);
        for (a, b) in ours.iter().zip(golden) {
            let tolerance = (b.abs() * 1e-14).max(step * 1e-8);
            assert!((a - b).abs() <= tolerance, "{what}: {ours:?} for {golden:?}");
        }
    }

    #[test]
    fn ranges_and_settings_of_matplotlib() {
        let auto = AutoLocator::new();
        let default = AutoLocator::new().with_steps(MATPLOTLIB_STEPS);
        let settings = [
            ("auto9", &auto, 9),
            ("n3", &auto, 3),
            ("n5", &auto, 5),
            ("n7", &auto, 7),
            ("int6", &default.clone().with_integers(true), 6),
            ("default10", &default, 10),
        ];
        for row in goldens()["ranges"].as_array().unwrap() {
            let (low, high) = (row["vmin"].as_f64().unwrap(), row["vmax"].as_f64().unwrap());
            for (key, locator, room) in settings {
                let golden = numbers(&row[key]);
                let what = format!("{key} {low}..{high}");
                assert_same(&locator.spanning_ticks(low, high, room), &golden, &what);
                let inside = within(golden, low, high);
                assert_same(&locator.ticks(low, high, room), &inside, &what);
            }
        }
    }

    #[test]
    fn options_of_matplotlib() {
        for row in goldens()["options"].as_array().unwrap() {
            let options = &row["opts"];
            let mut locator = AutoLocator::new()
                .with_steps(MATPLOTLIB_STEPS)
                .with_integers(options["integer"] == true)
                .with_symmetric(options["symmetric"] == true)
                .with_pruned(
                    options["prune"] == "lower" || options["prune"] == "both",
                    options["prune"] == "upper" || options["prune"] == "both",
                )
                .with_min_ticks(options["min_n_ticks"].as_u64().unwrap_or(2) as usize);
            if options["steps"].is_array() {
                locator = locator.with_steps(numbers(&options["steps"]));
            }
            let (low, high) = (row["vmin"].as_f64().unwrap(), row["vmax"].as_f64().unwrap());
            let ours =
                locator.spanning_ticks(low, high, options["nbins"].as_u64().unwrap() as usize);
            assert_same(&ours, &numbers(&row["ticks"]), &row.to_string());
        }
    }

    #[test]
    fn ticks_in_a_figure_of_matplotlib() {
        for row in goldens()["visible_6.4x4.8"].as_array().unwrap() {
            let (low, high) = (row["vmin"].as_f64().unwrap(), row["vmax"].as_f64().unwrap());
            // Both of its axes are long enough for nine intervals, the most that it asks for.
            for axis in ["x", "y"] {
                let ours = AutoLocator::new().ticks(low, high, 9);
                assert_same(&ours, &numbers(&row[axis]), &row.to_string());
            }
        }
    }

    #[test]
    fn ranges_that_were_widened_have_ticks() {
        for row in goldens()["degenerate"].as_array().unwrap() {
            let limits = numbers(&row["nonsingular_0.05"]);
            let ticks = AutoLocator::new().ticks(limits[0], limits[1], 9);
            // The last row's limits, 1 and 1 + 1e-12, are 15-digit roundings.
            assert!(ticks.len() >= 2, "{row}: {ticks:?}");
        }
    }

    #[test]
    fn limits_that_are_none() {
        let none: [f64; 0] = [];
        for (low, high) in [
            (f64::NAN, 1.0),
            (0.0, f64::NAN),
            (f64::NEG_INFINITY, 0.0),
            (0.0, f64::INFINITY),
            (1.0, 1.0),
            (2.0, 1.0),
        ] {
            assert_eq!(AutoLocator::new().ticks(low, high, 9), none);
        }
    }

    // Matplotlib puts ticks at ±1e-13 on a range as small as 1e-300, and overflows on the last two.
    #[test]
    fn better_than_matplotlib_at_the_ends_of_doubles() {
        let ticks = |low, high| AutoLocator::new().ticks(low, high, 4);
        assert_eq!(ticks(0.0, 1e-300), [0.0, 2.5e-301, 5e-301, 7.5e-301, 1e-300]);
        assert_eq!(ticks(0.0, 1e308), [0.0, 2.5e307, 5e307, 7.5e307, 1e308]);
        assert_eq!(ticks(-1.5e308, 1.5e308), [-1e308, 0.0, 1e308]);
    }

    #[test]
    fn limits_that_doubles_hardly_tell_apart() {
        let next = f64::from_bits(1.0_f64.to_bits() + 1);
        assert_eq!(AutoLocator::new().ticks(1.0, next, 9).first(), Some(&1.0));
        assert!(AutoLocator::new().ticks(0.0, 5e-324, 9).len() <= 2);
    }

    #[test]
    fn minor_ticks_divide_steps() {
        let minor = |locator: &AutoLocator, low, high| {
            locator.minor_ticks(low, high, &locator.ticks(low, high, 5))
        };
        let auto = AutoLocator::new();
        assert_eq!(
            minor(&auto, 0.0, 0.5),
            [
                0.02, 0.04, 0.06, 0.08, 0.12, 0.14, 0.16, 0.18, 0.22, 0.24, 0.26, 0.28, 0.32, 0.34,
                0.36, 0.38, 0.42, 0.44, 0.46, 0.48,
            ]
        );
        let counts = auto.with_integers(true);
        assert!(minor(&counts, 0.0, 4.0).is_empty());
        assert_eq!(minor(&counts, 0.0, 9.0), [1.0, 3.0, 5.0, 7.0, 9.0]);
    }

    #[test]
    fn at_most_so_many() {
        let counted = AutoLocator::new().with_most(4);
        assert_eq!(counted.ticks(0.0, 9.0, 9), AutoLocator::new().ticks(0.0, 9.0, 4));
        assert_eq!(counted.ticks(0.0, 9.0, 2), AutoLocator::new().ticks(0.0, 9.0, 2));
        assert_eq!(AutoLocator::new().with_most(0).ticks(0.0, 1.0, 9), [0.0, 1.0]);
    }

    #[test]
    fn steps_are_put_right() {
        let locator = AutoLocator::new().with_steps([5.0, f64::NAN, -1.0, 5.0, 20.0]);
        assert_eq!(locator.steps, [1.0, 5.0, 10.0]);
        assert_eq!(AutoLocator::new().with_steps([]).ticks(0.0, 30.0, 4), [0.0, 10.0, 20.0, 30.0]);
    }

    proptest! {
        #[test]
        fn ticks_increase_within_limits_and_fit(
            low in -1e3..1e3,
            exponent in -9..9,
            mantissa in 1.0..10.0,
            room in 1_usize..20,
        ) {
            let high = low + mantissa * power(exponent);
            let ticks = AutoLocator::new().ticks(low, high, room);
            prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
            prop_assert!(ticks.iter().all(|tick| (low..=high).contains(tick)), "{ticks:?}");
            // Two ticks are wanted even where there is room for one interval only.
            prop_assert!(ticks.len() <= room.max(2) + 1, "{ticks:?}");
            prop_assert!(ticks.len() >= 2, "{ticks:?}");
        }

        #[test]
        fn any_limits(
            low: f64, high: f64, room: usize, min in 0_usize..100, integers: bool, step in 1.0..10.0,
        ) {
            for (low, high) in [(low, high), (high, low), (low.min(high), low.max(high))] {
                let locator = AutoLocator::new()
                    .with_steps([step])
                    .with_min_ticks(min)
                    .with_integers(integers);
                let ticks = locator.ticks(low, high, room.min(300));
                prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]));
                prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
                check(&locator, low, high, room.min(300));
            }
        }

        #[test]
        fn integers_are_whole(low in -1e6..1e6, span in 1.0..1e6, room in 1_usize..20) {
            let ticks = AutoLocator::new().with_integers(true).ticks(low, low + span + 1.0, room);
            prop_assert!(ticks.iter().all(|tick| tick.fract() == 0.0), "{ticks:?}");
        }

        #[test]
        fn labels_tell_ticks_apart_and_read_back(
            low in -1e4..1e4,
            exponent in -5..5,
            mantissa in 1.0..10.0,
            room in 2_usize..12,
        ) {
            let ticks = AutoLocator::new().ticks(low, low + mantissa * power(exponent), room);
            let formatter = ScalarFormatter::new().with_offset(false).with_scientific(false);
            let labels = formatter.format(&ticks).labels;
            for (tick, label) in ticks.iter().zip(&labels) {
                let decimals = label.split_once('.').map_or(0, |(_, fraction)| fraction.len());
                let read: f64 = label.replace('−', "-").parse().unwrap();
                let half_unit = 0.5 * power(-(decimals as i32));
                prop_assert!((read - tick).abs() <= half_unit * 1.000001, "{tick} {label}");
            }
            prop_assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "{labels:?}");
        }
    }

    #[test]
    fn room_without_bound() {
        let ticks = AutoLocator::new().with_min_ticks(usize::MAX).ticks(0.0, 1.0, usize::MAX);
        assert!(ticks.len() <= MAX_TICKS + 1);
    }
}
