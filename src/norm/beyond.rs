use super::Norm;
use crate::data::{GROUPS, Values};

/// Whether any value is under a norm's limits, and whether any is over: one pass of comparisons, in
/// which the norm is asked about values that it may clip, or have no place for, only.
pub(super) fn beyond<N: Norm + ?Sized>(norm: &N, data: &dyn Values) -> (bool, bool) {
    let (low, high) = norm.scale().limits();
    let none = || (false, false);
    let found = data.fold(GROUPS, none, |(below, above), piece| {
        for &value in piece.values() {
            // A value at the upper limit is over where an interval doesn't hold its upper edge.
            *below = *below || value < low && norm.normalize(value) < 0.0;
            *above = *above || value >= high && norm.normalize(value) > 1.0;
        }
    });
    found.into_iter().fold(none(), |all, (below, above)| (all.0 || below, all.1 || above))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::{BoundaryNorm, LinearNorm, LogNorm};

    #[test]
    fn each_side_by_itself() {
        let norm = LinearNorm::new().limits(0.0, 10.0);
        assert_eq!(norm.beyond(&[0.0, f64::NAN, 10.0]), (false, false));
        assert_eq!(norm.beyond(&[-0.1, 5.0]), (true, false));
        assert_eq!(norm.beyond(&[5.0, f64::INFINITY]), (false, true));
        assert_eq!(norm.clip(true).beyond(&[-1.0, 11.0]), (false, false));
    }

    #[test]
    fn what_has_no_place_is_not_below() {
        let norm = LogNorm::new().limits(1.0, 10.0);
        assert_eq!(norm.beyond(&[-5.0, 0.0, 2.0]), (false, false));
        assert_eq!(norm.beyond(&[-5.0, 0.5]), (true, false));
    }

    #[test]
    fn sides_that_are_extended_always_are() {
        let norm = BoundaryNorm::new([0.0, 1.0]);
        assert_eq!(norm.beyond(&[0.5, 1.0]), (false, false));
        assert_eq!(norm.beyond(&[1.5]), (false, true));
        assert_eq!(norm.clone().extend(true, false).beyond(&[1.0]), (true, false));
        assert_eq!(norm.clone().extend(false, true).beyond(&[0.5]), (false, true));
        assert_eq!(norm.extend(true, true).clip(true).beyond(&[-1.0, 2.0]), (false, false));
    }
}
