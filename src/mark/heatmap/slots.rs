//! Where rows and columns are on the page.

use crate::mark::Placement;
use crate::units::PixelGrid;
use std::ops::Range;

/// How far edges may be from equal steps and still count as such, in pixels.
const UNEVEN: f64 = 0.01;

/// All rows or columns on the page, in pixels of the figure's resolution, from the top or from the
/// left: a slot is a row or column by its place, which may be in reverse.
#[derive(Clone, Debug)]
pub(super) struct Slots {
    /// Their edges where the data says.
    exact: Vec<f64>,
    /// Their edges on whole pixels.
    pub(super) edges: Vec<f64>,
    /// What stays free between two cells, in whole pixels; half of it around all of them.
    gap: f64,
    /// Whether the last row or column comes first.
    reversed: bool,
}

impl Slots {
    /// Those with these edges in data: one at least.
    pub(super) fn new(edges: &[f64], place: &Placement, grid: PixelGrid) -> Self {
        let pixels = edges.iter().map(|&edge| place.at(edge) / grid.pitch());
        Self::from_pixels(pixels.collect())
    }

    pub(super) fn from_pixels(mut exact: Vec<f64>) -> Self {
        let reversed = exact.first() > exact.last();
        if reversed {
            exact.reverse();
        }
        let edges = exact.iter().map(|edge| edge.round()).collect();
        Self { exact, edges, gap: 0.0, reversed }
    }

    /// The same with whole pixels between cells.
    pub(super) fn with_gap(self, gap: f64) -> Self {
        Self { gap, ..self }
    }

    /// How many rows or columns.
    pub(super) fn count(&self) -> usize {
        self.edges.len() - 1
    }

    /// The row or column at a slot; its own inverse.
    pub(super) fn index(&self, slot: usize) -> usize {
        if self.reversed { self.count() - 1 - slot } else { slot }
    }

    /// The rows or columns of slots that lie side by side.
    pub(super) fn indices(&self, taps: &[(usize, f64)]) -> Range<usize> {
        let ends = [taps.first(), taps.last()].map(|tap| tap.map(|tap| self.index(tap.0)));
        match ends {
            [Some(first), Some(last)] => first.min(last)..first.max(last) + 1,
            _ => 0..0,
        }
    }

    /// Whether the last row or column comes first.
    pub(super) fn is_reversed(&self) -> bool {
        self.reversed
    }

    /// The same with edges where the data says, on whole pixels or not.
    pub(super) fn exact(mut self) -> Self {
        self.edges.clone_from(&self.exact);
        self
    }

    /// The first and the last edge.
    pub(super) fn ends(&self) -> (f64, f64) {
        (self.edges[0], self.edges[self.count()])
    }

    /// Where the cells at a slot start and end.
    pub(super) fn span(&self, slot: usize) -> (f64, f64) {
        let before = (self.gap / 2.0).ceil();
        (self.edges[slot] + before, self.edges[slot + 1] - (self.gap - before))
    }

    /// The slot whose cells cover a coordinate, in pixels; none in a gap and beyond the ends.
    pub(super) fn at(&self, coordinate: f64) -> Option<usize> {
        let after = self.edges.partition_point(|&edge| edge <= coordinate);
        let slot = after.checked_sub(1).filter(|&slot| slot < self.count())?;
        let (start, end) = self.span(slot);
        (start..end).contains(&coordinate).then_some(slot)
    }

    /// What stays free between two cells.
    pub(super) fn gap(&self) -> f64 {
        self.gap
    }

    /// Whether each has a pixel at least.
    pub(super) fn are_apart(&self) -> bool {
        self.least() >= 1.0
    }

    /// The least length of a cell, in pixels.
    pub(super) fn least(&self) -> f64 {
        (0..self.count())
            .map(|slot| self.span(slot))
            .fold(f64::INFINITY, |least, (start, end)| least.min(end - start))
    }

    /// The least length of a slot where the data says, in pixels.
    pub(super) fn least_exact(&self) -> f64 {
        self.exact.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, f64::min)
    }

    /// Whether all are equally long, and nothing lies between them.
    pub(super) fn are_even(&self) -> bool {
        let (start, count) = (self.exact[0], self.count());
        let step = (self.exact[count] - start) / count as f64;
        let is_even =
            |(index, &edge): (usize, &f64)| (edge - (start + step * index as f64)).abs() < UNEVEN;
        self.gap == 0.0 && self.exact.iter().enumerate().all(is_even)
    }

    /// Where a slot starts where the data says.
    pub(super) fn start(&self, slot: usize) -> f64 {
        self.exact[slot]
    }

    /// The middle of a slot where the data says.
    pub(super) fn center(&self, slot: usize) -> f64 {
        (self.exact[slot] + self.exact[slot + 1]) / 2.0
    }

    /// What the cells at each slot cover when some are narrower than a pixel: an edge between two
    /// that are not lies on whole pixels, so that both are sharp; others stay, so that none vanishes.
    pub(super) fn covers(&self) -> Vec<(f64, f64)> {
        if self.gap > 0.0 {
            return (0..self.count()).map(|slot| self.span(slot)).collect();
        }
        let (low, high) = self.ends();
        let is_wide = |slot: usize| self.exact[slot + 1] - self.exact[slot] >= 1.0;
        let edge = |index: usize| {
            let is_end = index == 0 || index == self.count();
            if is_end || is_wide(index - 1) && is_wide(index) {
                self.edges[index]
            } else {
                self.exact[index].clamp(low, high)
            }
        };
        (0..self.count()).map(|slot| (edge(slot), edge(slot + 1))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_slot_is_found_where_its_cells_are(
            steps in prop::collection::vec(0.0..9.0, 1..20),
            gap in 0..3_u8,
            falls: bool,
            at in -2.0..100.0,
        ) {
            let edges = steps.iter().scan(0.3, |edge, step| { *edge += step; Some(*edge) });
            let mut edges: Vec<f64> = std::iter::once(0.3).chain(edges).collect();
            if falls {
                edges.reverse();
            }
            let slots = Slots::from_pixels(edges).with_gap(f64::from(gap));
            for slots in [slots.clone(), slots.exact()] {
                let covers = |slot: &usize| {
                    let (start, end) = slots.span(*slot);
                    start <= at && at < end
                };
                prop_assert_eq!(slots.at(at), (0..slots.count()).find(covers));
            }
        }
    }

    #[test]
    fn no_slot_is_found_beyond_the_ends() {
        let slots = Slots::from_pixels(vec![2.0, 4.0, 6.0]);
        let found = [1.9, 2.0, 3.9, 4.0, 5.9, 6.0, f64::NAN].map(|at| slots.at(at));
        assert_eq!(found, [None, Some(0), Some(0), Some(1), Some(1), None, None]);
    }
}
