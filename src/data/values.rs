use super::parallel;
use super::{Matrix, Piece, quantiles};
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

    /// Shows every number of a part once, in pieces of any length, in any order; NaN where one is
    /// missing. Every number is in one part. Several threads may look at parts at the same time, and
    /// again. Breaks where numbers can't be read, so that no further part need be tried.
    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()>;
}

impl dyn Values + '_ {
    /// The least and the greatest of the numbers that a condition takes; none when it takes none.
    ///
    /// The numbers are read once.
    pub fn range(&self, takes: impl Fn(f64) -> bool + Sync) -> Option<(f64, f64)> {
        let found = self.fold(
            GROUPS,
            || NO_ENDS,
            |(low, high), piece| {
                let (least, greatest) = piece.ends();
                if least >= *low && greatest <= *high {
                    return;
                }
                let (least, greatest) = if takes(least) && takes(greatest) {
                    (least, greatest)
                } else {
                    let taken = piece.values().iter().copied().filter(|value| takes(*value));
                    taken.fold(NO_ENDS, |(low, high), value| (low.min(value), high.max(value)))
                };
                (*low, *high) = (low.min(least), high.max(greatest));
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
        see: impl Fn(&mut T, &Piece<'_>) + Send + Sync,
    ) -> Vec<T> {
        let parts = self.parts();
        let groups = groups.clamp(1, parts.max(1));
        parallel::each(
            groups,
            || (),
            |(), group| {
                let mut made = start();
                for part in (group..parts).step_by(groups) {
                    if self.visit(part, &mut |piece| see(&mut made, piece)).is_break() {
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

/// What can't be read is not shown, and [`Matrix::check`] tells of it afterwards.
impl Values for Matrix {
    fn parts(&self) -> usize {
        self.tiles().parts()
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        let mut buffer = Vec::new();
        for (rows, columns) in self.tiles().part(part) {
            // The matrix keeps the error.
            let Ok(block) = self.block(rows, columns, &mut buffer) else {
                return ControlFlow::Break(());
            };
            block.runs().flat_map(Piece::all).for_each(|piece| see(&piece));
        }
        ControlFlow::Continue(())
    }
}

/// A list in parts of 8 MiB.
impl Values for [f64] {
    fn parts(&self) -> usize {
        self.len().div_ceil(PART)
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        let part = self.chunks(PART).nth(part).unwrap_or_default();
        Piece::all(part).for_each(|piece| see(&piece));
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

            fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
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

    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
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
    fn every_number_is_seen_once() {
        let list: Vec<f64> = (0..3_000_000).map(f64::from).collect();
        let matrix = Matrix::from_vec((0..3_000_000_i32).collect(), 1000, 3000);
        for values in [&list as &dyn Values, &matrix] {
            assert!(values.parts() > 2);
            let (mut next, mut longest) = (0.0, 0);
            for part in 0..values.parts() {
                let end = values.visit(part, &mut |piece| {
                    for &value in piece.values() {
                        assert_eq!(value, next);
                        next += 1.0;
                    }
                    longest = longest.max(piece.values().len());
                });
                assert!(end.is_continue());
            }
            assert_eq!(next, 3e6);
            assert!(longest <= 4096);
            assert_eq!(values.range(|value| value % 7.0 == 3.0), Some((3.0, 2_999_993.0)));
        }
    }
}
