//! Quantiles of any number of values, exact, in bounded memory.
//!
//! Floats have an order that is also one of integers of 64 bits. Each pass counts values by some of
//! these bits, from the first on: those of values that are wanted are known better each time (radix
//! selection), until the values that may be wanted are few enough to be held.

use super::Values;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The most values that are held: 16 MiB of them.
const HELD: usize = 1 << 21;

/// Counters are two to the power of this: 4 MiB of them. With 2^19, values within a factor of two
/// fall into 128 bins at the first pass.
const COUNTERS: u32 = 19;

/// The most groups of parts that are counted at the same time, each with counters of its own.
const GROUPS: usize = 8;

/// See [`<dyn Values>::quantiles`].
pub(super) fn quantiles(
    data: &dyn Values,
    shares: &[f64],
    takes: impl Fn(f64) -> bool + Sync,
) -> Option<Vec<f64>> {
    let takes = |value: f64| value.is_finite() && takes(value);
    Selection { data, takes, held: HELD, counters: COUNTERS }.quantiles(shares)
}

/// Looks for values by their rank, from 0 for the least one on.
struct Selection<'a, F> {
    data: &'a dyn Values,
    /// Finite values only.
    takes: F,
    held: usize,
    counters: u32,
}

/// Values whose first bits are the same.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bin {
    /// The least integer that begins with them.
    first: u64,
    /// How many of all values are less.
    before: u64,
    held: u64,
}

/// Bins that hold all values that are wanted, from the least on.
struct Bins {
    bins: Vec<Bin>,
    /// How many of the bits are not known yet.
    open: u32,
}

impl<F: Fn(f64) -> bool + Sync> Selection<'_, F> {
    fn quantiles(&self, shares: &[f64]) -> Option<Vec<f64>> {
        let all = Bins { bins: vec![Bin { first: 0, before: 0, held: u64::MAX }], open: u64::BITS };
        if let Some(values) = self.gather(&all) {
            let places = Places::new(shares, values.len() as u64)?;
            return Some(places.between(&picked(values, &places.ranks)));
        }
        let counts = self.count(&all, self.counters);
        let places = Places::new(shares, counts.iter().sum())?;
        let mut bins = all.split(&counts, self.counters, &places.ranks);
        while bins.open > 0 && bins.held() > self.held as u64 {
            let bits = bins.bits(self.counters);
            bins = bins.split(&self.count(&bins, bits), bits, &places.ranks);
        }
        Some(places.between(&self.values(&bins, &places.ranks)))
    }

    /// The values of some ranks, which are in these bins.
    fn values(&self, bins: &Bins, ranks: &[u64]) -> Vec<f64> {
        if bins.open == 0 {
            let value = |rank: &u64| Some(from_order(bins.bins.get(bins.with(*rank)?)?.first));
            return ranks.iter().filter_map(value).collect();
        }
        let values = self.gather(bins).unwrap_or_default();
        // The values of one bin follow those of the bin before.
        let starts: Vec<u64> = bins
            .bins
            .iter()
            .scan(0, |start, bin| Some(std::mem::replace(start, *start + bin.held)))
            .collect();
        let place = |&rank: &u64| {
            let at = bins.with(rank)?;
            Some(starts[at] + (rank - bins.bins[at].before))
        };
        picked(values, &ranks.iter().filter_map(place).collect::<Vec<_>>())
    }

    /// All values in some bins; none where these are more than may be held.
    fn gather(&self, bins: &Bins) -> Option<Vec<f64>> {
        let count = AtomicUsize::new(0);
        let groups = self.data.fold(GROUPS, Vec::new, |values: &mut Vec<f64>, piece| {
            if count.load(Ordering::Relaxed) > self.held {
                return;
            }
            let start = values.len();
            let taken = piece.values().iter().copied().filter(|value| (self.takes)(*value));
            // `+ 0.0` turns -0 into 0.
            let taken = taken.map(|value| value + 0.0);
            values.extend(taken.filter(|value| bins.find(order(*value)).is_some()));
            count.fetch_add(values.len() - start, Ordering::Relaxed);
        });
        (count.into_inner() <= self.held).then(|| groups.concat())
    }

    /// How many values of each bin continue with each number of so many bits.
    fn count(&self, bins: &Bins, bits: u32) -> Vec<u64> {
        let counters = || vec![0_u64; bins.bins.len() << bits];
        let groups = self.data.fold(GROUPS, counters, |counts, piece| {
            for &value in piece.values().iter().filter(|value| (self.takes)(**value)) {
                let order = order(value + 0.0);
                if let Some((at, rest)) = bins.find(order) {
                    counts[at << bits | (rest >> (bins.open - bits)) as usize] += 1;
                }
            }
        });
        let mut sums = counters();
        for counts in groups {
            sums.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        sums
    }
}

impl Bins {
    fn held(&self) -> u64 {
        self.bins.iter().map(|bin| bin.held).sum()
    }

    /// How many bits to look at next, with at most two to the power of `counters` counters if there
    /// are half as many bins at most.
    fn bits(&self, counters: u32) -> u32 {
        let bins = self.bins.len().next_power_of_two().ilog2();
        counters.saturating_sub(bins).max(1).min(self.open)
    }

    /// The bin of a number, and what follows the bits that all of the bin share.
    fn find(&self, order: u64) -> Option<(usize, u64)> {
        let at = self.bins.partition_point(|bin| bin.first <= order).checked_sub(1)?;
        let rest = order - self.bins.get(at)?.first;
        let is_within = rest.checked_shr(self.open).unwrap_or(0) == 0;
        is_within.then_some((at, rest))
    }

    /// The bin with the value of a rank.
    fn with(&self, rank: u64) -> Option<usize> {
        let at = self.bins.partition_point(|bin| bin.before <= rank).checked_sub(1)?;
        (rank - self.bins.get(at)?.before < self.bins.get(at)?.held).then_some(at)
    }

    /// The smaller bins that hold values of some ranks (increasing), of the counts of each.
    fn split(&self, counts: &[u64], bits: u32, ranks: &[u64]) -> Self {
        let open = self.open - bits;
        let mut bins = Vec::new();
        for (bin, counts) in self.bins.iter().zip(counts.chunks(1 << bits)) {
            let mut before = bin.before;
            for (&held, next) in counts.iter().zip(0_u64..).filter(|(held, _)| **held > 0) {
                let first_of = |rank: u64| ranks.partition_point(|&wanted| wanted < rank);
                if first_of(before) < first_of(before + held) {
                    bins.push(Bin { first: bin.first + (next << open), before, held });
                }
                before += held;
            }
        }
        Self { bins, open }
    }
}

/// Which values quantiles lie between.
struct Places {
    /// For each quantile the ranks of two values, and how far it is from one to the other.
    places: Vec<(u64, u64, f64)>,
    /// All of these ranks, increasing, each once.
    ranks: Vec<u64>,
}

impl Places {
    /// Those of some shares of so many values; none where there are no values.
    fn new(shares: &[f64], count: u64) -> Option<Self> {
        let last = count.checked_sub(1)?;
        let place = |&share: &f64| {
            let at = if share > 0.0 { share.min(1.0) * last as f64 } else { 0.0 };
            let rank = (at as u64).min(last);
            (rank, (rank + 1).min(last), at - rank as f64)
        };
        let places: Vec<_> = shares.iter().map(place).collect();
        let mut ranks: Vec<u64> = places.iter().flat_map(|place| [place.0, place.1]).collect();
        ranks.sort_unstable();
        ranks.dedup();
        Some(Self { places, ranks })
    }

    /// The quantiles, of the values of all ranks.
    fn between(&self, values: &[f64]) -> Vec<f64> {
        // A source that gives other values at every pass may have left some out.
        let value = |rank: u64| {
            let at = self.ranks.partition_point(|&known| known < rank);
            values.get(at).or(values.last()).copied().unwrap_or(f64::NAN)
        };
        let quantile =
            |&(rank, next, part): &(u64, u64, f64)| between(value(rank), value(next), part);
        self.places.iter().map(quantile).collect()
    }
}

/// The value so far on the way from `low` to `high`, rounded as numpy rounds it.
fn between(low: f64, high: f64, part: f64) -> f64 {
    let step = high - low;
    if !step.is_finite() {
        return low * (1.0 - part) + high * part;
    }
    if part < 0.5 { low + step * part } else { high - step * (1.0 - part) }
}

/// The values that sorting would put at some places (increasing), without sorting all.
fn picked(mut values: Vec<f64>, places: &[u64]) -> Vec<f64> {
    let Some(last) = values.len().checked_sub(1) else { return Vec::new() };
    let places: Vec<usize> = places.iter().map(|&place| (place as usize).min(last)).collect();
    put_in_place(&mut values, 0, &places);
    places.iter().map(|&place| values[place]).collect()
}

/// Moves values to these places (increasing, counted from `first` on) as sorting would.
fn put_in_place(values: &mut [f64], first: usize, places: &[usize]) {
    let middle = places.len() / 2;
    let Some(&place) = places.get(middle) else { return };
    let (below, _, above) = values.select_nth_unstable_by(place - first, f64::total_cmp);
    let before = places.partition_point(|&other| other < place);
    let after = places.partition_point(|&other| other <= place);
    put_in_place(below, first, &places[..before]);
    put_in_place(above, place + 1, &places[after..]);
}

/// Numbers the floats in their order.
fn order(value: f64) -> u64 {
    let bits = value.to_bits();
    // Negative floats count backwards, below the others.
    if value.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

/// The float of a number.
fn from_order(order: u64) -> f64 {
    f64::from_bits(if order >> 63 == 0 { !order } else { order & !(1 << 63) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Piece;
    use proptest::prelude::*;
    use std::ops::ControlFlow;

    fn quantiles(values: &dyn Values, shares: &[f64]) -> Option<Vec<f64>> {
        values.quantiles(shares, |_| true)
    }

    /// With so few counters and values held that every pass there is has to be made.
    fn in_many_passes(data: &dyn Values, shares: &[f64], held: usize) -> Option<Vec<f64>> {
        Selection { data, takes: f64::is_finite, held, counters: 4 }.quantiles(shares)
    }

    #[test]
    fn as_numpy_has_them() {
        let values = [7.0, 1.0, f64::NAN, 3.0, 10.0, f64::INFINITY, 2.5];
        // numpy.quantile([7, 1, 3, 10, 2.5], [...])
        let golden = [1.0, 1.12, 2.5, 3.0, 7.0, 9.76, 10.0];
        let shares = [0.0, 0.02, 0.25, 0.5, 0.75, 0.98, 1.0];
        assert_eq!(quantiles(&values, &shares).unwrap(), golden);
        assert_eq!(in_many_passes(&values, &shares, 0).unwrap(), golden);
        assert_eq!(quantiles(&[f64::NAN], &[0.5]), None);
        assert_eq!(in_many_passes(&[f64::NAN], &[0.5], 0), None);
        assert_eq!(quantiles(&[f64::MIN, f64::MAX], &[0.5]), Some(vec![0.0]));
        assert_eq!(quantiles(&[4.0], &[f64::NAN, -1.0, 2.0]), Some(vec![4.0; 3]));
        assert_eq!(quantiles(&[4.0], &[]), Some(Vec::new()));
        assert_eq!(in_many_passes(&[4.0], &[], 0), Some(Vec::new()));
    }

    #[test]
    fn millions_of_values_are_exact() {
        // Each number up to 4,999,999 once, and as many with a sign, in no order.
        let values: Vec<f64> = (0..10_000_000_u64)
            .map(|i| (i * 7_654_321 % 10_000_000) as f64 - 4_999_999.0)
            .collect();
        let found = quantiles(&values, &[0.0, 0.02, 0.5, 0.98, 1.0]).unwrap();
        let last = 9_999_999.0;
        for (quantile, share) in found.into_iter().zip([0.0, 0.02, 0.5, 0.98, 1.0]) {
            assert!((quantile - (share * last - 4_999_999.0)).abs() < 1e-6, "{quantile} {share}");
        }
        let same = vec![-2.5; 3_000_000];
        assert_eq!(quantiles(&same, &[0.1, 0.9]), Some(vec![-2.5; 2]));
    }

    proptest! {
        #[test]
        fn as_by_sorting(
            values in prop::collection::vec(prop_oneof![any::<f64>(), -3.0..3.0, Just(0.5)], 1..60),
            shares in prop::collection::vec(0.0..=1.0, 0..20),
            held in 0..30_usize,
        ) {
            let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
            sorted.sort_by(f64::total_cmp);
            let found = quantiles(&values, &shares);
            prop_assert_eq!(found.is_none(), sorted.is_empty());
            prop_assert_eq!(&found, &in_many_passes(&values, &shares, held));
            for (quantile, share) in found.into_iter().flatten().zip(shares) {
                let at = share * (sorted.len() - 1) as f64;
                let (low, high) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
                prop_assert!(low <= quantile && quantile <= high, "{low} {quantile} {high}");
            }
        }

        #[test]
        fn floats_are_numbered_in_their_order(a: f64, b: f64) {
            prop_assert_eq!(a.total_cmp(&b), order(a).cmp(&order(b)));
            prop_assert_eq!(from_order(order(a)).to_bits(), a.to_bits());
        }
    }

    /// Other values at every pass.
    #[derive(Default)]
    struct Restless(AtomicUsize);

    impl Values for Restless {
        fn parts(&self) -> usize {
            3
        }

        fn visit(&self, _part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
            let pass = self.0.fetch_add(1, Ordering::Relaxed);
            let values: Vec<f64> = (0..100 - pass).map(|i| (i * pass) as f64).collect();
            Piece::all(&values).for_each(|piece| see(&piece));
            ControlFlow::Continue(())
        }
    }

    #[test]
    fn data_that_changes_meanwhile_is_no_panic() {
        for held in 0..100 {
            let _ = in_many_passes(&Restless::default(), &[0.0, 0.3, 0.31, 0.98, 1.0], held);
        }
    }
}
