//! Where values lie on a norm, told by comparisons alone.

use super::Tally;
use crate::norm::Norm;

/// The ends of the values that a norm has a place for, and of those among them within its limits. A
/// norm never decreases, so these four numbers say of every value what the norm would, without asking
/// it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::mark::heatmap) struct Zones {
    /// The least and the greatest value with a place.
    pub(super) placed: (f64, f64),
    /// The least and the greatest value whose place is from 0 to 1.
    pub(super) inside: (f64, f64),
}

/// Values that are counted together: so few that a small counter holds them, in the nearest cache.
const PART: usize = 1024;

impl Zones {
    /// Those of a norm whose limits are known; none where places are names, which values between
    /// two names don't have.
    pub(in crate::mark::heatmap) fn of(norm: &dyn Norm) -> Option<Self> {
        let scale = norm.scale();
        let (low, high) = scale.limits();
        let is_inside = |value: f64| (0.0..=1.0).contains(&norm.normalize(value));
        let is_placed = |value: f64| !norm.normalize(value).is_nan();
        let candidates = [norm.inverse(0.5), low, high, low / 2.0 + high / 2.0];
        let some = candidates.into_iter().find(|&value| is_inside(value))?;
        let ends = |holds: &dyn Fn(f64) -> bool| {
            (farthest(some, f64::NEG_INFINITY, holds), farthest(some, f64::INFINITY, holds))
        };
        (!scale.has_names()).then(|| Self { placed: ends(&is_placed), inside: ends(&is_inside) })
    }

    /// Whether values may lie below the lower limit, and above the upper one.
    pub(in crate::mark::heatmap) fn have_outside(&self) -> (bool, bool) {
        (self.placed.0 < self.inside.0, self.placed.1 > self.inside.1)
    }

    /// Whether values from `least` to `greatest` lie below and above the limits; none where it takes
    /// more to know than the two ends, which have no place.
    pub(in crate::mark::heatmap) fn beyond(
        &self,
        least: f64,
        greatest: f64,
    ) -> Option<(bool, bool)> {
        let is_known = least >= self.placed.0 && greatest <= self.placed.1;
        is_known.then_some((least < self.inside.0, greatest > self.inside.1))
    }

    /// Whether a value has a place.
    pub(super) fn places(&self, value: f64) -> bool {
        value >= self.placed.0 && value <= self.placed.1
    }

    /// Counts values.
    pub(in crate::mark::heatmap) fn count(&self, values: &[f64], tally: &mut Tally) {
        let ((first, last), (low, high)) = (self.placed, self.inside);
        for values in values.chunks(PART) {
            let [mut missing, mut lost, mut below, mut above, mut usable] = [0_u32; 5];
            // Without branches, so that it takes several values at a time.
            for &value in values {
                let is_placed = (value >= first) & (value <= last);
                missing += u32::from(value.is_nan());
                lost += u32::from((value < first) | (value > last));
                below += u32::from(is_placed & (value < low));
                above += u32::from(is_placed & (value > high));
                usable |= u32::from(is_placed & value.is_finite());
            }
            tally.cells += values.len();
            tally.missing += missing as usize;
            tally.lost += lost as usize;
            tally.below += below as usize;
            tally.above += above as usize;
            tally.usable |= usable > 0;
        }
    }
}

/// The value farthest from `from` towards `end` up to which a condition holds, as it does at `from`
/// and, once it doesn't, never again. Halves the floats between: at most 64 times.
fn farthest(from: f64, end: f64, holds: &dyn Fn(f64) -> bool) -> f64 {
    if holds(end) {
        return end;
    }
    let (mut yes, mut no) = (rank(from), rank(end));
    while yes.abs_diff(no) > 1 {
        let middle = yes.midpoint(no);
        if holds(from_rank(middle)) { yes = middle } else { no = middle }
    }
    from_rank(yes)
}

/// Numbers the floats in their order; its own inverse on the bits.
fn rank(value: f64) -> i64 {
    turn(value.to_bits() as i64)
}

fn from_rank(rank: i64) -> f64 {
    f64::from_bits(turn(rank) as u64)
}

/// Negative floats count backwards.
fn turn(bits: i64) -> i64 {
    bits ^ (((bits >> 63) as u64) >> 1) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::{AsinhNorm, BoundaryNorm, CategoryNorm, LinearNorm, LogNorm};
    use proptest::prelude::*;

    #[test]
    fn zones_of_norms() {
        let of = |norm: &dyn Norm| Zones::of(norm).unwrap();
        let all = (f64::NEG_INFINITY, f64::INFINITY);
        let linear = of(&LinearNorm::new().limits(0.0, 1.0));
        assert_eq!((linear.placed, linear.inside), (all, (0.0, 1.0)));
        let clipped = of(&LinearNorm::new().limits(-1.0, 3.0).clip(true));
        assert_eq!((clipped.inside, clipped.have_outside()), (all, (false, false)));
        let log = of(&LogNorm::new().limits(1.0, 100.0));
        assert_eq!((log.placed, log.inside), ((5e-324, f64::INFINITY), (1.0, log.inside.1)));
        assert_eq!(log.beyond(0.0, 50.0), None);
        assert_eq!(log.beyond(0.5, 50.0), Some((true, false)));
        let extended = of(&BoundaryNorm::new([0.0, 1.0, 2.0]).extend(false, true));
        assert!(extended.inside.1 < 2.0 && extended.have_outside() == (true, true));
        assert_eq!(Zones::of(&CategoryNorm::new(["a", "b"])), None);
    }

    proptest! {
        #[test]
        fn counts_as_the_norm_does(values: Vec<f64>, low in -1e3..1e3, span in 1e-3..1e3, clip: bool) {
            let high = low + span;
            let norms: [Box<dyn Norm>; 4] = [
                Box::new(LinearNorm::new().limits(low, high).clip(clip)),
                Box::new(LogNorm::new().limits(low.abs() + 1.0, low.abs() + 1.0 + span).clip(clip)),
                Box::new(AsinhNorm::new(1.0).limits(low, high).clip(clip)),
                Box::new(BoundaryNorm::new([low, high]).extend(clip, !clip)),
            ];
            for norm in norms {
                let zones = Zones::of(&*norm).unwrap();
                let (mut found, mut expected) = (Tally::default(), Tally::default());
                zones.count(&values, &mut found);
                values.iter().for_each(|&value| expected.add(&*norm, value));
                prop_assert_eq!(found, expected, "{:?}", norm);
            }
        }
    }
}
