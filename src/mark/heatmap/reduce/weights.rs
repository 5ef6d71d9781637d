//! Which rows or columns a pixel stands for, in the order of the matrix.

use super::super::resample::Resampling;
use super::super::slots::Slots;
use std::ops::Range;

/// A pixel along one axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Span {
    /// Its number, from the top or from the left of the page.
    pub(super) pixel: usize,
    /// Its rows or columns; none in a gap.
    pub(super) lines: Range<usize>,
    /// Where their weights start.
    start: usize,
}

/// All pixels along one axis, those of the matrix' first rows or columns first.
#[derive(Debug)]
pub(super) struct Weights {
    pub(super) spans: Vec<Span>,
    weights: Vec<f64>,
}

impl Weights {
    pub(super) fn new(resampling: &Resampling, slots: &Slots) -> Self {
        let count = resampling.count();
        let mut made = Self { spans: Vec::with_capacity(count), weights: Vec::new() };
        for at in 0..count {
            let pixel = if slots.is_reversed() { count - 1 - at } else { at };
            made.push(pixel, resampling.taps(pixel), slots);
        }
        made
    }

    fn push(&mut self, pixel: usize, taps: &[(usize, f64)], slots: &Slots) {
        let start = self.weights.len();
        let ends = [taps.first(), taps.last()].map(|tap| tap.map(|tap| slots.index(tap.0)));
        let lines = match ends {
            [Some(first), Some(last)] => first.min(last)..first.max(last) + 1,
            _ => {
                let end = self.spans.last().map_or(0, |span| span.lines.end);
                end..end
            }
        };
        self.weights.resize(start + lines.len(), 0.0);
        for &(slot, weight) in taps {
            self.weights[start + slots.index(slot) - lines.start] = weight;
        }
        self.spans.push(Span { pixel, lines, start });
    }

    /// The weights of some of a pixel's rows or columns.
    pub(super) fn of(&self, span: &Span, lines: &Range<usize>) -> &[f64] {
        let first = span.start + lines.start - span.lines.start;
        &self.weights[first..first + lines.len()]
    }

    /// The pixels that stand for some of the rows or columns.
    pub(super) fn over(&self, lines: &Range<usize>) -> &[Span] {
        let first = self.spans.partition_point(|span| span.lines.end <= lines.start);
        let count = self.spans[first..].partition_point(|span| span.lines.start < lines.end);
        &self.spans[first..first + count]
    }
}

/// What two ranges share.
pub(super) fn shared(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    let start = a.start.max(b.start);
    start..a.end.min(b.end).max(start)
}
