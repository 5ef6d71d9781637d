//! Which cells a pixel stands for.

use super::slots::Slots;
use std::ops::Range;

/// A cell less than this share of which lies in a pixel is there by a rounding error.
const LEAST_SHARE: f64 = 1e-6;

/// The most pixels along an axis that are more than there are cells: of a page of 6.8 inches at
/// 600 dpi. On larger ones a pixel of an image is larger than the page's.
const MOST_PIXELS: usize = 4_096;

/// Pixels along one axis, each a weighted mean of rows or columns.
#[derive(Debug)]
pub(super) struct Resampling {
    /// The pixels' edges on the page, in pixels of the figure's resolution.
    pub(super) edges: Vec<f64>,
    /// Slots and their weights, pixel by pixel.
    taps: Vec<(usize, f64)>,
    /// Where each pixel's taps are.
    ranges: Vec<Range<usize>>,
    /// The slot that each pixel lies in, where its taps reach into others.
    owners: Option<Vec<usize>>,
}

impl Resampling {
    /// A pixel for every slot.
    pub(super) fn each(slots: &Slots) -> Self {
        let mut made = Self::new(slots.edges.clone());
        (0..slots.count()).for_each(|slot| made.push([(slot, 1.0)]));
        made
    }

    /// Every pixel of a page: its slots, weighted by how much of the pixel they cover; none in a
    /// gap. Where each has a pixel at least, that is the one slot that the pixel lies in.
    pub(super) fn area(slots: &Slots) -> Self {
        let mut made = Self::new(page(slots));
        let (start, end) = slots.ends();
        if end - start < 1.0 {
            made.push((0..slots.count()).map(|slot| (slot, 1.0)));
            return made;
        }
        let covers = slots.covers();
        let mut first = 0;
        for pixel in 0..made.edges.len() - 1 {
            let (low, high) = (made.edges[pixel], made.edges[pixel + 1]);
            while covers.get(first).is_some_and(|cover| cover.1 <= low) {
                first += 1;
            }
            let inside = covers[first..].iter().take_while(|cover| cover.0 < high);
            made.push(inside.enumerate().filter_map(|(index, &(start, end))| {
                let weight = end.min(high) - start.max(low);
                (weight > (end - start) * LEAST_SHARE).then_some((first + index, weight))
            }));
        }
        made
    }

    /// Every pixel of the page, of the slot alone that has its middle; none in a gap.
    pub(super) fn nearest(slots: &Slots) -> Self {
        let mut made = Self::new(page(slots));
        let mut slot = 0;
        for pixel in 0..made.edges.len() - 1 {
            let middle = (made.edges[pixel] + made.edges[pixel + 1]) / 2.0;
            while slot + 1 < slots.count() && slots.start(slot + 1) <= middle {
                slot += 1;
            }
            let (start, end) = slots.span(slot);
            let is_gap = slots.gap() > 0.0 && !(start..end).contains(&middle);
            made.push((!is_gap).then_some((slot, 1.0)));
        }
        made
    }

    /// Every pixel of the page, linear between the centres of the two slots around it.
    pub(super) fn linear(slots: &Slots) -> Self {
        let mut made = Self::new(page(slots));
        let (mut owners, mut owner, mut before) = (Vec::new(), 0, 0);
        let last = slots.count() - 1;
        for pixel in 0..made.edges.len() - 1 {
            let middle = (made.edges[pixel] + made.edges[pixel + 1]) / 2.0;
            while owner < last && slots.edges[owner + 1] <= middle {
                owner += 1;
            }
            while before < last && slots.center(before + 1) <= middle {
                before += 1;
            }
            owners.push(owner);
            let (low, after) = (slots.center(before), (before + 1).min(last));
            if after == before || middle <= low {
                made.push([(before, 1.0)]);
            } else {
                let share = (middle - low) / (slots.center(after) - low);
                made.push([(before, 1.0 - share), (after, share)]);
            }
        }
        made.owners = Some(owners);
        made
    }

    fn new(edges: Vec<f64>) -> Self {
        Self { edges, taps: Vec::new(), ranges: Vec::new(), owners: None }
    }

    fn push(&mut self, taps: impl IntoIterator<Item = (usize, f64)>) {
        let start = self.taps.len();
        self.taps.extend(taps);
        self.ranges.push(start..self.taps.len());
    }

    /// How many pixels.
    pub(super) fn count(&self) -> usize {
        self.ranges.len()
    }

    /// The slots that a pixel stands for, and their weights.
    pub(super) fn taps(&self, pixel: usize) -> &[(usize, f64)] {
        &self.taps[self.ranges[pixel].clone()]
    }

    /// The slot that says whether a pixel has a value, where it is one alone.
    pub(super) fn owner(&self, pixel: usize) -> Option<usize> {
        self.owners.as_ref().map(|owners| owners[pixel])
    }
}

/// The edges of all pixels from the first edge to the last: of one at least.
fn page(slots: &Slots) -> Vec<f64> {
    let (start, end) = slots.ends();
    let length = (end - start).max(1.0);
    let count = (length as usize).min(MOST_PIXELS.max(slots.count()));
    (0..=count).map(|pixel| start + length * pixel as f64 / count as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slots(edges: &[f64]) -> Slots {
        Slots::from_pixels(edges.to_vec())
    }

    fn taps(made: &Resampling) -> Vec<Vec<(usize, f64)>> {
        (0..made.count()).map(|pixel| made.taps(pixel).to_vec()).collect()
    }

    #[test]
    fn wide_cells_have_their_own_pixels() {
        let made = Resampling::area(&slots(&[0.0, 1.4, 3.6, 5.0]));
        let owners: Vec<usize> = taps(&made).iter().map(|taps| taps[0].0).collect();
        assert_eq!(owners, [0, 1, 1, 1, 2]);
        assert!(taps(&made).iter().all(|taps| taps.len() == 1));
    }

    #[test]
    fn narrow_cells_among_wide_ones_share_a_pixel() {
        // Slots 1 and 2 are narrower than a pixel: none vanishes, and the wide ones stay sharp.
        let made = Resampling::area(&slots(&[0.0, 2.0, 2.25, 2.5, 4.0, 6.2]));
        assert_eq!(taps(&made)[1], [(0, 1.0)]);
        assert_eq!(taps(&made)[2], [(1, 0.25), (2, 0.25), (3, 0.5)]);
        assert_eq!(taps(&made)[3], [(3, 1.0)]);
        assert_eq!(taps(&made)[4..], [[(4, 1.0)], [(4, 1.0)]]);
    }

    #[test]
    fn no_cell_lies_in_a_gap() {
        let made = Resampling::area(&slots(&[0.0, 4.0, 8.0]).with_gap(2.0));
        let counts: Vec<usize> = taps(&made).iter().map(Vec::len).collect();
        assert_eq!(counts, [0, 1, 1, 0, 0, 1, 1, 0]);
    }

    #[test]
    fn between_centres_it_is_linear() {
        let made = Resampling::linear(&slots(&[0.0, 4.0, 8.0]));
        assert_eq!(taps(&made)[..2], [[(0, 1.0)], [(0, 1.0)]]);
        assert_eq!(taps(&made)[3], [(0, 0.625), (1, 0.375)]);
        assert_eq!((made.owner(3), made.owner(4)), (Some(0), Some(1)));
        assert_eq!(taps(&made)[7], [(1, 1.0)]);
    }

    #[test]
    fn a_huge_page_needs_no_huge_image() {
        for made in [Resampling::area, Resampling::linear].map(|of| of(&slots(&[0.0, 1e4, 2e7]))) {
            assert!((2_000..=MOST_PIXELS).contains(&made.count()), "{}", made.count());
            assert_eq!((made.edges[0], made.edges[made.count()]), (0.0, 2e7));
        }
    }

    proptest! {
        #[test]
        fn every_cell_takes_part_and_every_pixel_is_covered(
            steps in prop::collection::vec(prop_oneof![0.001..1.0, 1.0..5.0_f64], 1..40),
            start in 0.0..1000.0,
        ) {
            let mut edges = vec![start];
            edges.extend(steps.iter().scan(start, |at, step| { *at += step; Some(*at) }));
            let made = Resampling::area(&slots(&edges));
            let mut seen = vec![false; steps.len()];
            for taps in taps(&made) {
                prop_assert!(!taps.is_empty());
                for (slot, weight) in taps {
                    prop_assert!(weight > 0.0);
                    seen[slot] = true;
                }
            }
            // Outer edges move to whole pixels, by which a narrow cell may fall off the end.
            let (low, high) = (edges[0].round(), edges[edges.len() - 1].round());
            for (slot, pair) in edges.windows(2).enumerate() {
                let stays = pair[1] > low && pair[0] < high || high - low < 1.0;
                prop_assert!(seen[slot] || !stays, "slot {slot} of {edges:?}");
            }
        }
    }
}
