use super::parallel;
use super::{Matrix, quantiles};
use std::ops::ControlFlow;

/// Numbers that are read block by block, such as those of a [`Matrix`], a list or an array: what
/// norms take their limits from.
///
/// Nothing is copied that is stored as `f64`, and no more than a block is converted at once, so that
/// a large source need never be in memory as a whole. Numbers come in parts, which several threads
/// look at (feature `parallel`); what comes of it never depends on how many there are.
///
/// ```
/// use graticule::data::{Matrix, Values};
///
/// let matrix = Matrix::from([[3, 1], [4, 1]]);
/// let values: &dyn Values = &matrix;
/// assert_eq!(values.range(f64::is_finite), Some((1.0, 4.0)));
/// assert_eq!(values.quantiles(&[0.5], f64::is_finite), Some(vec![2.0]));
/// ```
pub trait Values: Sync {
    /// Into how many parts the numbers fall.
    fn parts(&self) -> usize;

    /// Shows every number of a part once, in blocks of any length, in any order; NaN where one is
    /// missing. Every number is in one part. Several threads may look at parts at the same time, and
    /// again. Breaks where numbers can't be read, so that no further part need be tried.
    fn visit(&self, part: usize, see: &mut dyn FnMut(&[f64])) -> ControlFlow<()>;
}

impl dyn Values + '_ {
    /// The least and the greatest of the numbers that a condition takes; none when it takes none.
    ///
    /// The numbers are read once.
    pub fn range(&self, takes: impl Fn(f64) -> bool + Sync) -> Option<(f64, f64)> {
        let found = self.fold(
            GROUPS,
            || NO_ENDS,
            |(low, high), block| {
                for piece in block.chunks(PIECE) {
                    let (least, greatest) = ends(piece);
                    if least >= *low && greatest <= *high {
                        continue;
                    }
                    let (least, greatest) = if takes(least) && takes(greatest) {
                        (least, greatest)
                    } else {
                        piece.iter().copied().filter(|value| takes(*value)).fold(NO_ENDS, widened)
                    };
                    (*low, *high) = (low.min(least), high.max(greatest));
                }
            },
        );
        let (low, high) = found
            .into_iter()
            .fold(NO_ENDS, |(low, high), (least, greatest)| (low.min(least), high.max(greatest)));
        // `+ 0.0` turns -0 into 0, whose order among themselves would be left open.
        (low <= high).then_some((low + 0.0, high + 0.0))
    }

    /// The quantiles of the finite numbers that a condition takes, one for each share (0 the least
    /// number, 0.5 the median, 1 the greatest); none when it takes none.
    ///
    /// Between two numbers they are interpolated linearly, as by numpy's `quantile`. They are exact
    /// however many numbers there are, and take at most 64 MiB for up to 10,000 shares: up to two
    /// million numbers are copied, more are counted by their first bits, then those near the
    /// quantiles by their next ones (radix selection), until few are left. The numbers are read once,
    /// more than two million of them two or three times as a rule; at most five times for two shares,
    /// seven times for 257.
    pub fn quantiles(
        &self,
        shares: &[f64],
        takes: impl Fn(f64) -> bool + Sync,
    ) -> Option<Vec<f64>> {
        quantiles::quantiles(self, shares, takes)
    }

    /// What is made of the numbers in at most so many groups of parts, in order.
    pub(crate) fn fold<T: Send>(
        &self,
        groups: usize,
        start: impl Fn() -> T + Send + Sync,
        see: impl Fn(&mut T, &[f64]) + Send + Sync,
    ) -> Vec<T> {
        let parts = self.parts();
        let groups = groups.clamp(1, parts.max(1));
        parallel::each(
            groups,
            || (),
            |(), group| {
                let mut made = start();
                for part in (group..parts).step_by(groups) {
                    if self.visit(part, &mut |block| see(&mut made, block)).is_break() {
                        break;
                    }
                }
                made
            },
        )
    }
}

/// The most groups of parts that small results are made of: many more than there are threads.
pub(crate) const GROUPS: usize = 256;

/// Those of no numbers.
const NO_ENDS: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);

fn widened((low, high): (f64, f64), value: f64) -> (f64, f64) {
    (low.min(value), high.max(value))
}

/// Numbers that are looked at together: few enough for the nearest cache.
pub(crate) const PIECE: usize = 4096;

/// The least and the greatest of some numbers, NaN aside; infinity and its negative when there are
/// none.
///
/// It takes no longer than reading them: eight at a time, at four places at once, which memory
/// brings sooner than four times as many in a row.
pub(crate) fn ends(values: &[f64]) -> (f64, f64) {
    let (eights, rest) = values.as_chunks::<8>();
    let quarter = eights.len() / 4;
    let (first, others) = eights.split_at(quarter);
    let (second, others) = others.split_at(quarter);
    let (third, fourth) = others.split_at(quarter);
    let mut found = ([f64::INFINITY; 8], [f64::NEG_INFINITY; 8]);
    for (((a, b), c), d) in first.iter().zip(second).zip(third).zip(fourth) {
        [a, b, c, d].into_iter().for_each(|eight| widen(&mut found, eight));
    }
    fourth.iter().skip(quarter).for_each(|eight| widen(&mut found, eight));
    let (low, high) = found;
    let least = low.iter().chain(rest).copied().fold(f64::INFINITY, f64::min);
    (least, high.iter().chain(rest).copied().fold(f64::NEG_INFINITY, f64::max))
}

fn widen((low, high): &mut ([f64; 8], [f64; 8]), eight: &[f64; 8]) {
    for ((low, high), &value) in low.iter_mut().zip(high).zip(eight) {
        // Comparisons leave NaN out, in one instruction each.
        *low = if value < *low { value } else { *low };
        *high = if value > *high { value } else { *high };
    }
}

/// What can't be read is not shown, and [`Matrix::check`] tells of it afterwards.
impl Values for Matrix {
    fn parts(&self) -> usize {
        self.tiles().parts()
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&[f64])) -> ControlFlow<()> {
        let mut buffer = Vec::new();
        for (rows, columns) in self.tiles().part(part) {
            // The matrix keeps the error.
            let Ok(block) = self.block(rows, columns, &mut buffer) else {
                return ControlFlow::Break(());
            };
            block.runs().for_each(&mut *see);
        }
        ControlFlow::Continue(())
    }
}

/// A list in parts of 8 MiB.
impl Values for [f64] {
    fn parts(&self) -> usize {
        self.len().div_ceil(PART)
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&[f64])) -> ControlFlow<()> {
        self.chunks(PART).nth(part).into_iter().for_each(see);
        ControlFlow::Continue(())
    }
}

/// Numbers of a list that one thread looks at.
const PART: usize = 1 << 20;

/// Lists of these kinds are read as slices.
macro_rules! lists {
    ($([$($generics:tt)*] $list:ty;)*) => {$(
        impl<$($generics)*> Values for $list {
            fn parts(&self) -> usize {
                self.as_slice().parts()
            }

            fn visit(&self, part: usize, see: &mut dyn FnMut(&[f64])) -> ControlFlow<()> {
                self.as_slice().visit(part, see)
            }
        }
    )*};
}

lists! {
    [const N: usize] [f64; N];
    [] Vec<f64>;
}

/// What is lent can be read too.
impl<V: Values + ?Sized> Values for &V {
    fn parts(&self) -> usize {
        (**self).parts()
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&[f64])) -> ControlFlow<()> {
        (**self).visit(part, see)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn ends_are_found_at_every_place() {
        for length in (0..70).chain([4096]) {
            let mut values = vec![f64::NAN; length];
            assert_eq!(ends(&values), NO_ENDS);
            for place in 0..length {
                values.fill(0.0);
                values[place] = -1.0;
                values[length - 1 - place] = 1.0;
                let expected = values.iter().copied().fold(NO_ENDS, widened);
                assert_eq!(ends(&values), expected, "{place} of {length}");
            }
        }
    }

    #[test]
    fn every_number_is_seen_once() {
        let list: Vec<f64> = (0..3_000_000).map(f64::from).collect();
        let matrix = Matrix::from_vec((0..3_000_000_i32).collect(), 1000, 3000);
        for values in [&list as &dyn Values, &matrix] {
            assert!(values.parts() > 2);
            let (mut next, mut longest) = (0.0, 0);
            for part in 0..values.parts() {
                let end = values.visit(part, &mut |block| {
                    for &value in block {
                        assert_eq!(value, next);
                        next += 1.0;
                    }
                    longest = longest.max(block.len());
                });
                assert!(end.is_continue());
            }
            assert_eq!(next, 3e6);
            assert!(longest <= PART);
            assert_eq!(values.range(|value| value % 7.0 == 3.0), Some((3.0, 2_999_993.0)));
        }
    }
}
