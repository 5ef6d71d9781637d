use super::decimal::tidy;
use super::minor::{between, contains, divided, parts};
use super::powers::Powers;

/// More minor ticks than this say nothing.
const MOST: i64 = 100;
/// More decades than this have no room for the multiples within them.
const DECADES: i64 = 10;

/// The minor ticks of a scale that is logarithmic beyond a threshold, on both sides of zero.
///
/// They are the whole multiples of every power. Where ticks stand at some powers only, they are the
/// powers that were left out; where ticks are no multiples of powers, they divide steps as on a linear
/// scale.
#[derive(Clone, Copy)]
pub(super) struct LogMinor {
    powers: Powers,
    base: f64,
    /// 0 on a scale that is logarithmic all along.
    threshold: f64,
}

impl LogMinor {
    /// None where the base is unfit for powers.
    pub(super) fn new(base: f64, threshold: f64) -> Option<Self> {
        Powers::of(base).map(|powers| Self { powers, base, threshold })
    }

    pub(super) fn places(self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        if !ticks.iter().all(|tick| self.is_multiple(*tick)) {
            return divided(low, high, ticks, parts);
        }
        let powers = between(self.both_sides(low, high, 1), &[], low, high);
        let all_are_powers = ticks.iter().all(|tick| *tick == 0.0 || self.is_power(*tick));
        if all_are_powers && powers.iter().any(|power| !contains(ticks, *power)) {
            return if powers.len() as i64 <= MOST {
                between(powers, ticks, low, high)
            } else {
                Vec::new()
            };
        }
        between(self.both_sides(low, high, self.last_multiple()), ticks, low, high)
    }

    /// The multiples of the powers on both sides of zero, increasing.
    fn both_sides(self, low: f64, high: f64, last: i64) -> Vec<f64> {
        let mut places: Vec<f64> = self.side(-high, -low, last).map(|place| -place).collect();
        places.reverse();
        places.extend(self.side(low, high, last));
        places
    }

    /// The multiples, from once to `last` times, of the powers of one side.
    fn side(self, near: f64, far: f64, last: i64) -> impl Iterator<Item = f64> {
        let near = near.max(self.threshold);
        let is_side = far > near && near > 0.0 && far.is_finite();
        let (first, end) =
            if is_side { (self.powers.below(near), self.powers.below(far) + 1) } else { (0, 0) };
        let decades = end - first;
        let is_crowded = last > 1 && (decades > DECADES + 1 || decades * (last - 1) > MOST);
        let exponents = if is_crowded { 0..0 } else { first..end };
        exponents.take(2000).flat_map(move |exponent| {
            let power = self.powers.power(exponent);
            // As the ticks are computed, so that equal ones are equal.
            let multiple = move |k| if k == 1 { power } else { tidy_multiple(k, power) };
            (1..=last).map(multiple)
        })
    }

    /// The last whole multiple of a power below the next one.
    fn last_multiple(self) -> i64 {
        if self.base.fract() == 0.0 && self.base < MOST as f64 { self.base as i64 - 1 } else { 1 }
    }

    fn is_power(self, tick: f64) -> bool {
        self.powers.exponent(tick.abs()).is_some()
    }

    /// Whether this is zero, a power, or a whole multiple of one below the next.
    fn is_multiple(self, tick: f64) -> bool {
        if tick == 0.0 || self.is_power(tick) {
            return true;
        }
        let multiple = tick.abs() / self.powers.power(self.powers.below(tick.abs()));
        let is_whole = (multiple - multiple.round()).abs() < 1e-9;
        is_whole && multiple.round() <= self.last_multiple() as f64
    }
}

fn tidy_multiple(k: i64, power: f64) -> f64 {
    let value = k as f64 * power;
    tidy(value, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(threshold: f64, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        LogMinor::new(10.0, threshold).unwrap().places(low, high, ticks)
    }

    #[test]
    fn multiples_where_there_is_room() {
        let minor = places(0.0, 0.25, 25.0, &[1.0, 10.0]);
        assert_eq!(minor[..8], [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 2.0]);
        assert_eq!(minor.last(), Some(&20.0));
        assert_eq!(places(0.0, 2.0, 9.0, &[2.0, 5.0]), [3.0, 4.0, 6.0, 7.0, 8.0, 9.0]);
        assert_eq!(places(1.0, -3.0, 2.0, &[-1.0, 0.0, 1.0]), [-3.0, -2.0, 2.0]);
    }

    #[test]
    fn powers_that_were_left_out() {
        assert_eq!(places(0.0, 1.0, 1e6, &[1e0, 1e2, 1e4, 1e6]), [1e1, 1e3, 1e5]);
        assert_eq!(places(1.0, -100.0, 100.0, &[-100.0, -1.0, 0.0, 1.0, 100.0]), [-10.0, 10.0]);
        assert!(places(0.0, 1e-150, 1e150, &[1e-100, 1.0, 1e100]).is_empty());
    }

    #[test]
    fn even_steps_where_ticks_are_even() {
        let minor = places(0.0, 94.0, 106.0, &[95.0, 100.0, 105.0]);
        assert_eq!(minor, [94.0, 96.0, 97.0, 98.0, 99.0, 101.0, 102.0, 103.0, 104.0, 106.0]);
    }

    #[test]
    fn other_bases() {
        let with = |base, ticks: &[f64]| LogMinor::new(base, 0.0).unwrap().places(1.0, 16.0, ticks);
        assert_eq!(with(4.0, &[1.0, 4.0, 16.0]), [2.0, 3.0, 8.0, 12.0]);
        assert!(with(2.0, &[1.0, 2.0, 4.0, 8.0, 16.0]).is_empty());
        assert_eq!(with(2.0, &[1.0, 4.0, 16.0]), [2.0, 8.0]);
        assert!(LogMinor::new(1.0, 0.0).is_none());
    }
}
