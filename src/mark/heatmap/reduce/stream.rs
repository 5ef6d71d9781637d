//! The way of most maps: blocks as they lie in memory, added up column by column.

use super::lanes::{Lanes, Total};
use super::pixel;
use super::weights::{Span, Weights, shared};
use super::{Encode, Job, Reduced, Tally, Zones};
use crate::data::{self, Block};
use crate::error::Error;
use crate::mark::heatmap::mask::Cell;
use crate::mark::heatmap::patch::Patch;
use crate::mark::heatmap::rendering::Reduction;
use std::ops::Range;

/// The most cells that are read at once where the matrix doesn't say better: 256 KiB.
const BLOCK: usize = 1 << 15;

/// The most rows that are read at once.
const ROWS: usize = 1 << 11;

/// Columns whose sums stay in the nearer caches together.
const NEAR: usize = 1 << 12;

pub(super) fn reduce(job: &Job<'_>, zones: &Zones, encode: Encode<'_>) -> Result<Reduced, Error> {
    let rows = Weights::new(job.rows, &job.view.rows);
    let columns = Weights::new(job.columns, &job.view.columns);
    let (high, wide) = job.view.map.matrix.block_shape();
    let is_wide = wide == job.view.map.matrix.columns();
    let stream = Stream { job, zones, encode, rows, columns, block: (high, wide) };
    // Rows of pixels go together where blocks are tall.
    let strips = stream.strips(if is_wide { 0 } else { high.min(ROWS) });
    let done = data::try_each(strips.len(), Scratch::default, |scratch, at| {
        stream.reduce(&strips[at], scratch)
    })?;
    let width = job.columns.count();
    let mut reduced = Reduced { codes: vec![0; job.rows.count() * width], tally: None };
    let mut tally = Tally::default();
    for (strip, (codes, counted)) in strips.iter().zip(done) {
        for (span, codes) in stream.rows.spans[strip.spans.clone()].iter().zip(codes.chunks(width))
        {
            reduced.codes[span.pixel * width..][..width].copy_from_slice(codes);
        }
        tally = tally.with(counted);
    }
    reduced.tally = Some(tally);
    Ok(reduced)
}

struct Stream<'a> {
    job: &'a Job<'a>,
    zones: &'a Zones,
    encode: Encode<'a>,
    rows: Weights,
    columns: Weights,
    /// The rows and columns that are read fast.
    block: (usize, usize),
}

/// Rows of pixels that are made at once.
#[derive(Debug)]
struct Strip {
    /// Which, by their order in the matrix.
    spans: Range<usize>,
    /// The rows of the matrix that are read.
    rows: Range<usize>,
    /// Those among them that no other strip counts.
    counted: Range<usize>,
    /// Whether all that are counted are in a pixel, too.
    is_covered: bool,
}

/// What is used again from strip to strip.
#[derive(Default)]
struct Scratch {
    values: Vec<f64>,
    /// For each row of pixels.
    lanes: Vec<Lanes>,
    patch: Patch,
}

/// Some rows and columns that were read.
struct Piece<'a> {
    rows: Range<usize>,
    columns: Range<usize>,
    lines: Vec<&'a [f64]>,
}

impl Stream<'_> {
    /// All rows of pixels, together as long as they need no more than `most` rows of the matrix.
    fn strips(&self, most: usize) -> Vec<Strip> {
        let spans = &self.rows.spans;
        let (mut strips, mut start, mut counted) = (Vec::new(), 0, 0);
        while let Some(Span { lines: first, .. }) = spans.get(start) {
            let fits = |span: &&Span| span.lines.end.saturating_sub(first.start) <= most;
            let end = start + 1 + spans[start + 1..].iter().take_while(fits).count();
            let last = spans[end - 1].lines.end;
            let until = if end == spans.len() { self.job.view.rows.count() } else { last };
            let mine = counted..until.max(counted);
            counted = mine.end;
            let pairs = spans[start..end].windows(2);
            let is_covered = mine.is_empty()
                || first.start <= mine.start
                    && last >= mine.end
                    && pairs.into_iter().all(|pair| pair[1].lines.start <= pair[0].lines.end);
            strips.push(Strip {
                spans: start..end,
                rows: first.start.min(mine.start)..last.max(mine.end),
                counted: mine,
                is_covered,
            });
            start = end;
        }
        strips
    }

    fn reduce(&self, strip: &Strip, scratch: &mut Scratch) -> Result<(Vec<u32>, Tally), Error> {
        let matrix = &self.job.view.map.matrix;
        let (width, count) = (self.job.columns.count(), strip.spans.len());
        let mut totals = vec![Total::NOTHING; count * width];
        let mut tally = Tally::default();
        let Scratch { values, lanes, patch } = scratch;
        lanes.resize_with(count, Lanes::default);
        for rows in pieces(&strip.rows, ROWS) {
            for columns in pieces(&(0..matrix.columns()), self.width(rows.len())) {
                let block = matrix.block(rows.clone(), columns.clone(), values)?;
                let lines = Block::rows(&block).collect();
                let piece = Piece { rows: rows.clone(), columns, lines };
                self.add(strip, &piece, lanes, &mut totals, &mut tally);
            }
        }
        let spans = &self.rows.spans[strip.spans.clone()];
        let mut codes = Vec::with_capacity(totals.len());
        for (span, totals) in spans.iter().zip(totals.chunks(width)) {
            for (x, total) in totals.iter().enumerate() {
                let is_gap = span.lines.is_empty() || self.job.columns.taps(x).is_empty();
                let cell = match self.cell(total) {
                    _ if is_gap => Cell::Hidden,
                    Some(cell) => cell,
                    None => pixel::read(self.job, span.pixel, x, patch)?,
                };
                codes.push((self.encode)(cell));
            }
        }
        Ok((codes, tally))
    }

    /// How many columns to read of so many rows.
    fn width(&self, rows: usize) -> usize {
        let (high, wide) = self.block;
        let columns = self.job.view.columns.count();
        if wide < columns && high >= rows {
            wide
        } else {
            (BLOCK / rows.max(1)).clamp(16, columns.max(16))
        }
    }

    /// Adds cells to all pixels that they are in, and counts them.
    fn add(
        &self,
        strip: &Strip,
        piece: &Piece<'_>,
        lanes: &mut [Lanes],
        totals: &mut [Total],
        tally: &mut Tally,
    ) {
        let spans = &self.rows.spans[strip.spans.clone()];
        let width = self.job.columns.count();
        let counted = shared(&strip.counted, &piece.rows);
        self.add_lines(spans, piece, lanes, Lanes::add);
        let is_plain = strip.is_covered && lanes.iter().all(|lanes| lanes.are_inside(self.zones));
        if is_plain {
            tally.add_inside(counted.len() * piece.columns.len());
        } else {
            self.add_lines(spans, piece, lanes, |lanes, columns, rows, weights| {
                lanes.add_placed(columns, rows, weights, self.zones);
            });
            for row in counted {
                self.zones.count(piece.lines[row - piece.rows.start], tally);
            }
        }
        for ((span, lanes), totals) in spans.iter().zip(lanes).zip(totals.chunks_mut(width)) {
            let own = shared(&span.lines, &piece.rows);
            if own.is_empty() {
                continue;
            }
            let rows: f64 = self.rows.of(span, &own).iter().sum();
            for across in self.columns.over(&piece.columns) {
                let columns = shared(&across.lines, &piece.columns);
                let weights = self.columns.of(across, &columns);
                let first = columns.start - piece.columns.start;
                let rows = is_plain.then_some(rows);
                lanes.collapse(first, weights, rows, &mut totals[across.pixel]);
            }
        }
    }

    fn add_lines(
        &self,
        spans: &[Span],
        piece: &Piece<'_>,
        lanes: &mut [Lanes],
        add: impl Fn(&mut Lanes, &Range<usize>, &[&[f64]], &[f64]),
    ) {
        let width = piece.columns.len();
        lanes.iter_mut().for_each(|lanes| lanes.clear(width));
        for near in pieces(&(0..width), NEAR) {
            for (span, lanes) in spans.iter().zip(&mut *lanes) {
                let own = shared(&span.lines, &piece.rows);
                if own.is_empty() {
                    continue;
                }
                let weights = self.rows.of(span, &own);
                let first = own.start - piece.rows.start;
                add(lanes, &near, &piece.lines[first..first + own.len()], weights);
            }
        }
    }

    /// What a pixel shows; none where that can't be told from sums, as they are past what a float
    /// holds.
    fn cell(&self, total: &Total) -> Option<Cell> {
        let &Total { sum, weight, least, greatest } = total;
        let value = match self.job.reduction {
            _ if weight == 0.0 => return Some(Cell::Missing),
            Reduction::Max => greatest,
            Reduction::Min => least,
            _ if sum.is_finite() => (sum / weight).max(least).min(greatest),
            _ if least.is_finite() && greatest.is_finite() => return None,
            // Infinite cells; NaN where they are of both signs.
            _ => sum,
        };
        Some(Cell::of(value))
    }
}

/// A range in pieces of a length.
fn pieces(range: &Range<usize>, length: usize) -> impl Iterator<Item = Range<usize>> + use<> {
    let (end, length) = (range.end, length.max(1));
    range.clone().step_by(length).map(move |start| start..end.min(start.saturating_add(length)))
}
