use super::decimal::{power, tidy};
use super::limits::are_valid;
use super::minor::{between, divided, parts};
use super::powers::Powers;
use super::{AutoLocator, Locator};

/// Ticks for probabilities on a logit scale: 0.5, and towards the ends ..., 0.01, 0.1 and 0.9,
/// 0.99, ....
///
/// Where there are more than there is room for, it keeps every second, third, ... of them, counted
/// from 0.5; where the limits hold fewer than two, it has those of [`AutoLocator`], at steps of 1, 2 or
/// 5. It is the rule of matplotlib's `LogitLocator`. Limits that are not between 0 and 1 have no ticks.
///
/// ```
/// use graticule::tick::{Locator, LogitLocator};
///
/// assert_eq!(LogitLocator::new().ticks(0.005, 0.95, 9), [0.01, 0.1, 0.5, 0.9]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogitLocator;

impl LogitLocator {
    /// Ticks at powers of ten from both ends.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }
}

impl Locator for LogitLocator {
    fn ticks(&self, low: f64, high: f64, room: usize) -> Vec<f64> {
        let Some((first, last)) = indices(low, high) else { return Vec::new() };
        let room = room.clamp(2, 1000) as i64;
        let wanted = last - first - 1;
        if wanted < 2 {
            let even = AutoLocator::new().with_steps([1.0, 2.0, 5.0, 10.0]);
            return even.ticks(low, high, room as usize);
        }
        let stride = (wanted + room - 1) / room;
        within((first..=last).filter(|index| index % stride == 0).map(place), low, high)
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        let Some((first, last)) = indices(low, high) else { return Vec::new() };
        let all = within((first..=last).map(place), low, high);
        if !ticks.iter().all(|tick| all.contains(tick)) {
            return divided(low, high, ticks, parts);
        }
        if ticks.len() < all.len() {
            // Those that were left out.
            return between(all, ticks, low, high);
        }
        between((first..last).flat_map(multiples), ticks, low, high)
    }
}

/// The places are numbered: ..., -2 (0.01), -1 (0.1), 0 (0.5), 1 (0.9), 2 (0.99), .... These are the
/// numbers of the last one at or below the limits and of the first at or above; none where limits are
/// unfit.
fn indices(low: f64, high: f64) -> Option<(i64, i64)> {
    let powers = Powers::of(10.0)?;
    if !are_valid(low, high) || low <= 0.0 || high >= 1.0 {
        return None;
    }
    let first = if low < 0.5 {
        powers.below(low)
    } else if low < 0.9 {
        0
    } else {
        -powers.above(1.0 - low)
    };
    let last = if high <= 0.5 {
        powers.above(high)
    } else if high <= 0.9 {
        1
    } else {
        -powers.below(1.0 - high)
    };
    // The power at or above a number below a half may be 1.
    Some((first, last))
}

fn place(index: i64) -> f64 {
    let power = power(-index.abs().min(400) as i32);
    match index {
        0 => 0.5,
        ..0 => power,
        _ => 1.0 - power,
    }
}

/// What lies between a place and the next, at multiples of the power of ten.
fn multiples(index: i64) -> impl Iterator<Item = f64> {
    let tenths = |k: i64| k as f64 / 10.0;
    (2..10).filter_map(move |k| match index {
        // Both sides of the middle are half as long.
        -1 => (k < 5).then(|| tenths(k)),
        0 => (6..9).contains(&k).then(|| tenths(k)),
        ..0 => Some(k as f64 * place(index)).map(|place| tidy(place, place)),
        _ => Some(1.0 - (11 - k) as f64 * place(-index - 1)),
    })
}

/// The increasing `ticks` within the limits; those that miss them by a rounding error are moved onto
/// them. Such errors are small even beside the distance to 0 or 1.
fn within(ticks: impl Iterator<Item = f64>, low: f64, high: f64) -> Vec<f64> {
    let slack = |tick: f64| {
        if tick < 0.5 { 1e-10 * tick } else { f64::EPSILON }
    };
    let mut kept: Vec<f64> = ticks
        .filter(|tick| *tick >= low - slack(*tick) && *tick <= high + slack(*tick))
        .map(|tick| tick.max(low).min(high))
        .collect();
    kept.dedup();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tick::minor::check;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn ticks_of_matplotlib() {
        let goldens: Value = serde_json::from_str(include_str!("goldens/ticks_log.json")).unwrap();
        for row in goldens["logit"].as_array().unwrap() {
            let (low, high) = (row["vmin"].as_f64().unwrap(), row["vmax"].as_f64().unwrap());
            let golden: Vec<f64> = row["ticks"]
                .as_array()
                .unwrap()
                .iter()
                .map(|tick| tick.as_f64().unwrap())
                .collect();
            assert_eq!(LogitLocator::new().ticks(low, high, 9), golden, "{row}");
        }
    }

    #[test]
    fn minor_ticks_of_matplotlib() {
        let minor = |low, high, room| {
            let ticks = LogitLocator::new().ticks(low, high, room);
            LogitLocator::new().minor_ticks(low, high, &ticks)
        };
        let one_side = [0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.2, 0.3, 0.4];
        let ours = minor(0.01, 0.99, 9);
        assert_eq!(ours[..11], one_side);
        assert_eq!(ours[11..15], [0.6, 0.7, 0.8, 1.0 - 0.09]);
        assert_eq!(ours.len(), 22);
        assert_eq!(minor(1e-3, 0.999, 4), [1e-3, 0.1, 0.9, 0.999]);
        // Matplotlib has none here.
        assert_eq!(minor(0.45, 0.5, 2), [0.46, 0.47, 0.48, 0.49]);
    }

    #[test]
    fn close_to_the_ends() {
        let ticks = LogitLocator::new().ticks(3e-12, 0.5, 20);
        assert_eq!(ticks[..2], [1e-11, 1e-10]);
        assert!(LogitLocator::new().ticks(0.5, 1.0_f64.next_down(), 30).len() > 10);
        for (low, high) in [(0.0, 0.5), (0.5, 1.0), (-1.0, 2.0), (0.5, 0.5), (f64::NAN, 0.5)] {
            assert!(LogitLocator::new().ticks(low, high, 9).is_empty());
            assert!(LogitLocator::new().minor_ticks(low, high, &[0.5]).is_empty());
        }
    }

    proptest! {
        #[test]
        fn any_limits(low: f64, high: f64, room: usize, near in 0.0..1.0, exponent in 0..300_i32) {
            let tiny = near * power(-exponent);
            for (low, high) in [(low, high), (tiny, near), (near, 1.0 - tiny), (tiny, 1.0 - tiny)] {
                let ticks = LogitLocator::new().ticks(low, high, room);
                prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
                prop_assert!(ticks.iter().all(|tick| low <= *tick && *tick <= high));
                check(&LogitLocator::new(), low, high, room);
            }
        }
    }
}
