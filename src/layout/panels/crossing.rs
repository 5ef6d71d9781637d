//! Where colorbars and legends between columns meet those between rows.

use crate::guide::Side;
use crate::resolve::ScopeRange;

/// A colorbar or a legend: the side of some panels, and these.
pub(super) type Strip<'a> = (Side, &'a ScopeRange);

impl ScopeRange {
    /// The line between rows or between columns at which it ends on a side.
    pub(super) fn line(&self, side: Side) -> usize {
        match side {
            Side::Top => self.rows.start,
            Side::Right => self.columns.end,
            Side::Bottom => self.rows.end,
            Side::Left => self.columns.start,
        }
    }

    /// The row or column that it ends with on a side.
    fn track(&self, side: Side) -> usize {
        let line = self.line(side);
        if matches!(side, Side::Right | Side::Bottom) { line.saturating_sub(1) } else { line }
    }

    /// The rows or columns along a side.
    pub(super) fn along(&self, side: Side) -> &std::ops::Range<usize> {
        if side.is_horizontal() { &self.columns } else { &self.rows }
    }
}

/// Whether one goes on beyond the line at which the other stands.
fn passes((side, scope): Strip<'_>, (other_side, other): Strip<'_>) -> bool {
    let (along, line) = (scope.along(side), other.line(other_side));
    along.start < line && line < along.end
}

fn are_across(one: Strip<'_>, other: Strip<'_>) -> bool {
    one.0.is_horizontal() != other.0.is_horizontal()
}

/// Whether each goes on beyond the line at which the other stands, so that both have no place there.
fn cross(one: Strip<'_>, other: Strip<'_>) -> bool {
    are_across(one, other) && passes(one, other) && passes(other, one)
}

/// Whether one stands further out than the labels of the other that reach beyond its end: where they
/// meet and only one goes on, that one; at a corner, the horizontal one.
pub(super) fn yields(one: Strip<'_>, other: Strip<'_>) -> bool {
    let holds = |(side, scope): Strip<'_>, (other_side, other): Strip<'_>| {
        scope.along(side).contains(&other.track(other_side))
    };
    are_across(one, other)
        && holds(one, other)
        && holds(other, one)
        && !passes(other, one)
        && (one.0.is_horizontal() || passes(one, other))
}

/// Which of some have to make way for others, so that none cross: those that cross the most first;
/// of these those that are next to the grid's edge, so many lines away; of these the last.
pub(super) fn makes_way(strips: &[Strip<'_>], distances: &[usize]) -> Vec<bool> {
    let crossings = |one: &Strip<'_>| strips.iter().filter(|other| cross(*one, **other)).count();
    let mut counts: Vec<usize> = strips.iter().map(crossings).collect();
    let mut out = vec![false; strips.len()];
    loop {
        let ranked = counts.iter().zip(distances).zip(strips).enumerate();
        let most = ranked.filter(|(_, ((count, _), _))| **count > 0).max_by_key(
            |(index, ((count, distance), _))| (**count, std::cmp::Reverse(**distance), *index),
        );
        let Some((first, (_, strip))) = most else { return out };
        let strip = *strip;
        for ((index, other), (count, out)) in
            strips.iter().enumerate().zip(counts.iter_mut().zip(&mut out))
        {
            if index == first {
                (*count, *out) = (0, true);
            } else if cross(strip, *other) {
                *count = count.saturating_sub(1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scope((rows, columns): ([usize; 2], [usize; 2])) -> ScopeRange {
        ScopeRange { rows: rows[0]..rows[1], columns: columns[0]..columns[1] }
    }

    #[test]
    fn strips_cross_where_both_go_on() {
        let row = scope(([0, 1], [0, 3]));
        let column = scope(([0, 3], [0, 1]));
        assert!(cross((Side::Bottom, &row), (Side::Right, &column)));
        assert!(!cross((Side::Top, &row), (Side::Right, &column)));
        assert!(!cross((Side::Bottom, &row), (Side::Left, &column)));
        let corner = scope(([0, 1], [0, 1]));
        assert!(!cross((Side::Bottom, &row), (Side::Right, &corner)));
        assert!(yields((Side::Bottom, &row), (Side::Right, &corner)));
        assert!(!yields((Side::Right, &corner), (Side::Bottom, &row)));
        assert!(yields((Side::Right, &column), (Side::Bottom, &corner)));
    }

    #[test]
    fn one_that_crosses_two_makes_way() {
        let (rows, column) =
            ([0, 1].map(|row| scope(([row, row + 1], [0, 3]))), scope(([0, 3], [0, 1])));
        let strips = [(Side::Bottom, &rows[0]), (Side::Bottom, &rows[1]), (Side::Right, &column)];
        assert_eq!(makes_way(&strips, &[2, 1, 2]), [false, false, true]);
    }

    fn strip() -> impl Strategy<Value = (Side, ScopeRange)> {
        let range = || (0..4_usize, 1..4_usize).prop_map(|(start, count)| [start, start + count]);
        (prop::sample::select(Side::ALL.to_vec()), (range(), range()).prop_map(scope))
    }

    proptest! {
        #[test]
        fn what_is_left_crosses_nothing_and_yields_one_way(
            strips in prop::collection::vec(strip(), 0..7),
        ) {
            let strips: Vec<Strip<'_>> = strips.iter().map(|(side, scope)| (*side, scope)).collect();
            let out = makes_way(&strips, &vec![1; strips.len()]);
            let left = strips.iter().zip(&out).filter(|(_, out)| !**out);
            let left: Vec<Strip<'_>> = left.map(|(strip, _)| *strip).collect();
            for one in &left {
                for other in &left {
                    prop_assert!(!cross(*one, *other));
                    prop_assert!(!(yields(*one, *other) && yields(*other, *one)));
                }
            }
        }
    }
}
