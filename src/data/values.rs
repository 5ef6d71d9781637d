use super::Matrix;

/// Numbers that are read block by block, such as those of a [`Matrix`], a list or an array: what
/// norms take their limits from.
///
/// Nothing is copied that is stored as `f64`, and no more than a block is converted at once, so that
/// a large source need never be in memory as a whole.
///
/// ```
/// use graticule::data::{Matrix, Values};
///
/// let matrix = Matrix::from([[3, 1], [4, 1]]);
/// let values: &dyn Values = &matrix;
/// assert_eq!(values.range(f64::is_finite), Some((1.0, 4.0)));
/// assert_eq!(values.quantiles(&[0.5], f64::is_finite), Some(vec![2.0]));
/// ```
pub trait Values {
    /// Shows every number once, in blocks of any length, in any order; NaN where one is missing.
    fn visit(&self, see: &mut dyn FnMut(&[f64]));
}

impl dyn Values + '_ {
    /// The least and the greatest of the numbers that a condition takes; none when it takes none.
    pub fn range(&self, takes: impl Fn(f64) -> bool) -> Option<(f64, f64)> {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        self.visit(&mut |block| {
            for part in block.chunks(PART) {
                let (least, greatest) = ends(part);
                if least >= low && greatest <= high {
                    continue;
                }
                let (least, greatest) = if takes(least) && takes(greatest) {
                    (least, greatest)
                } else {
                    let taken: Vec<f64> = part.iter().copied().filter(|v| takes(*v)).collect();
                    ends(&taken)
                };
                // `+ 0.0` turns -0 into 0, whose order among themselves would be left open.
                (low, high) = (low.min(least + 0.0), high.max(greatest + 0.0));
            }
        });
        (low <= high).then_some((low, high))
    }

    /// The quantiles of the finite numbers that a condition takes, one for each share (0 the least
    /// number, 0.5 the median, 1 the greatest); none when it takes none.
    ///
    /// Between two numbers they are interpolated linearly, as by numpy's `quantile`. This holds a copy
    /// of all numbers taken, 8 bytes each, and takes time in proportion to them, times the logarithm of
    /// the number of shares: nothing is sorted as a whole.
    pub fn quantiles(&self, shares: &[f64], takes: impl Fn(f64) -> bool) -> Option<Vec<f64>> {
        let mut values = Vec::new();
        self.visit(&mut |block| {
            let taken = block.iter().filter(|value| value.is_finite() && takes(**value));
            values.extend(taken.map(|value| value + 0.0));
        });
        let last = values.len().checked_sub(1)?;
        let ranks = |share: f64| {
            let at = if share > 0.0 { share.min(1.0) * last as f64 } else { 0.0 };
            let rank = (at as usize).min(last);
            (rank, (rank + 1).min(last), at - rank as f64)
        };
        let both = shares.iter().flat_map(|&share| [ranks(share).0, ranks(share).1]);
        let mut wanted: Vec<usize> = both.collect();
        wanted.sort_unstable();
        wanted.dedup();
        put_in_place(&mut values, 0, &wanted);
        let quantile = |&share: &f64| {
            let (rank, next, part) = ranks(share);
            between(values[rank], values[next], part)
        };
        Some(shares.iter().map(quantile).collect())
    }
}

/// Numbers that are looked at together: few enough for the nearest cache.
const PART: usize = 1024;

/// The least and the greatest of some numbers, NaN aside; infinity and its negative when there are
/// none. Eight at a time, so that it takes no longer than reading them.
pub(crate) fn ends(values: &[f64]) -> (f64, f64) {
    let (eights, rest) = values.as_chunks::<8>();
    let (mut low, mut high) = ([f64::INFINITY; 8], [f64::NEG_INFINITY; 8]);
    for eight in eights {
        for ((low, high), &value) in low.iter_mut().zip(&mut high).zip(eight) {
            // Comparisons leave NaN out, in one instruction each.
            *low = if value < *low { value } else { *low };
            *high = if value > *high { value } else { *high };
        }
    }
    let least = low.iter().chain(rest).copied().fold(f64::INFINITY, f64::min);
    (least, high.iter().chain(rest).copied().fold(f64::NEG_INFINITY, f64::max))
}

/// Moves values of these ranks (increasing, counted from `first` on) where sorting would put them.
fn put_in_place(values: &mut [f64], first: usize, ranks: &[usize]) {
    let middle = ranks.len() / 2;
    let Some(&rank) = ranks.get(middle) else { return };
    let (below, _, above) = values.select_nth_unstable_by(rank - first, f64::total_cmp);
    put_in_place(below, first, &ranks[..middle]);
    put_in_place(above, rank + 1, &ranks[middle + 1..]);
}

/// The value so far on the way from `low` to `high`, rounded as numpy rounds it.
fn between(low: f64, high: f64, part: f64) -> f64 {
    let step = high - low;
    if !step.is_finite() {
        return low * (1.0 - part) + high * part;
    }
    if part < 0.5 { low + step * part } else { high - step * (1.0 - part) }
}

/// What can't be read is not shown, and [`Matrix::check`] tells of it afterwards.
impl Values for Matrix {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        // The matrix keeps the error.
        let _ = self.for_each_block(|block| block.runs().for_each(&mut *see));
    }
}

impl Values for [f64] {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        see(self);
    }
}

impl<const N: usize> Values for [f64; N] {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        see(self);
    }
}

impl Values for Vec<f64> {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        see(self);
    }
}

/// What is lent can be read too.
impl<V: Values + ?Sized> Values for &V {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        (**self).visit(see);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quantiles(values: &dyn Values, shares: &[f64]) -> Option<Vec<f64>> {
        values.quantiles(shares, |_| true)
    }

    #[test]
    fn the_range_leaves_out_what_is_not_taken() {
        let values: &dyn Values = &[f64::NAN, 2.0, f64::INFINITY, -3.0];
        assert_eq!(values.range(f64::is_finite), Some((-3.0, 2.0)));
        assert_eq!(values.range(|value| value > 0.0), Some((2.0, f64::INFINITY)));
        assert_eq!(values.range(f64::is_nan), None);
        let zeros: &dyn Values = &[-0.0];
        assert!(zeros.range(f64::is_finite).unwrap().0.is_sign_positive());
    }

    #[test]
    fn integers_are_converted_in_blocks() {
        let matrix = Matrix::from_vec((0..10_000_i32).collect(), 100, 100);
        let (mut values, mut longest) = (Vec::new(), 0);
        matrix.visit(&mut |block| {
            values.extend_from_slice(block);
            longest = longest.max(block.len());
        });
        assert!(values.iter().copied().eq((0..10_000).map(f64::from)) && longest <= 1 << 15);
    }

    #[test]
    fn quantiles_of_numpy() {
        let values = [7.0, 1.0, f64::NAN, 3.0, 10.0, f64::INFINITY, 2.5];
        // numpy.quantile([7, 1, 3, 10, 2.5], [...])
        let golden = [1.0, 1.12, 2.5, 3.0, 7.0, 9.76, 10.0];
        let shares = [0.0, 0.02, 0.25, 0.5, 0.75, 0.98, 1.0];
        assert_eq!(quantiles(&values, &shares).unwrap(), golden);
        assert_eq!(quantiles(&[f64::NAN], &[0.5]), None);
        assert_eq!(quantiles(&[f64::MIN, f64::MAX], &[0.5]), Some(vec![0.0]));
        assert_eq!(quantiles(&[4.0], &[f64::NAN, -1.0, 2.0]), Some(vec![4.0; 3]));
        assert_eq!(quantiles(&[4.0], &[]), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn as_by_sorting(
            values in prop::collection::vec(any::<f64>(), 1..60),
            shares in prop::collection::vec(0.0..=1.0, 0..20),
        ) {
            let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
            sorted.sort_by(f64::total_cmp);
            let found = quantiles(&values, &shares);
            prop_assert_eq!(found.is_none(), sorted.is_empty());
            for (quantile, share) in found.into_iter().flatten().zip(shares) {
                let at = share * (sorted.len() - 1) as f64;
                let (low, high) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
                prop_assert!(low <= quantile && quantile <= high, "{low} {quantile} {high}");
            }
        }
    }
}
