//! Rows and columns solved in closed form.

use std::ops::Range;

/// A row or column of a grid: what its panels need before and after their data rectangles, and its
/// share of the length that is left, or the length that it has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Track {
    pub(crate) before: f64,
    pub(crate) after: f64,
    pub(crate) weight: f64,
    pub(crate) fixed: Option<f64>,
}

/// Where the data rectangles of a row or column start and end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    pub(crate) start: f64,
    pub(crate) end: f64,
}

impl Extent {
    pub(crate) fn length(self) -> f64 {
        self.end - self.start
    }
}

/// From the start of the first to the end of the last of some tracks.
pub(crate) fn stretch(extents: &[Extent], range: &Range<usize>) -> (f64, f64) {
    let start = extents.get(range.start).map_or(0.0, |extent| extent.start);
    let last = range.end.checked_sub(1).and_then(|last| extents.get(last));
    (start, last.map_or(start, |extent| extent.end))
}

/// What some tracks keep free before and after them.
pub(crate) fn keeps(tracks: &[Track], range: &Range<usize>) -> (f64, f64) {
    let last = range.end.checked_sub(1).and_then(|last| tracks.get(last));
    (
        tracks.get(range.start).map_or(0.0, |track| track.before),
        last.map_or(0.0, |track| track.after),
    )
}

/// Makes room before the first and after the last of some tracks.
pub(crate) fn widen(tracks: &mut [Track], range: &Range<usize>, (before, after): (f64, f64)) {
    if let Some(first) = tracks.get_mut(range.start) {
        first.before = first.before.max(before);
    }
    if let Some(last) = range.end.checked_sub(1).and_then(|last| tracks.get_mut(last)) {
        last.after = last.after.max(after);
    }
}

/// Gives tracks, by number, lengths that they have whatever is left.
pub(crate) fn fix(tracks: &mut [Track], lengths: &[(usize, f64)]) {
    for (index, length) in lengths {
        if let Some(track) = tracks.get_mut(*index) {
            track.fixed = Some(*length);
        }
    }
}

/// What tracks leave of a length that runs from the first data rectangle to the last: all but what
/// stands between them.
pub(crate) fn room(length: f64, tracks: &[Track], gap: f64) -> f64 {
    let between = tracks.windows(2).map(|pair| pair[0].after + gap + pair[1].before);
    length - between.sum::<f64>()
}

/// Divides a length, which runs from the first data rectangle to the last, among tracks: what stands
/// between them and lengths that are fixed first, then the rest by weight. Extents come out negative
/// in length where there is no rest.
pub(crate) fn solve(length: f64, tracks: &[Track], gap: f64) -> Vec<Extent> {
    let fixed: f64 = tracks.iter().filter_map(|track| track.fixed).sum();
    let weights = tracks.iter().filter(|track| track.fixed.is_none()).map(|track| track.weight);
    let unit = (room(length, tracks, gap) - fixed) / weights.sum::<f64>();
    let (mut extents, mut at) = (Vec::new(), 0.0);
    for (index, track) in tracks.iter().enumerate() {
        let start = if index > 0 { at + gap + track.before } else { 0.0 };
        let end = start + track.fixed.unwrap_or(unit * track.weight);
        at = end + track.after;
        extents.push(Extent { start, end });
    }
    extents
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tracks_fill_the_length(
            length in 100.0..1000.0,
            gap in 0.0..3.0,
            tracks in prop::collection::vec(
                (0.0..5.0, 0.0..5.0, 0.1..4.0, prop::option::weighted(0.2, 1.0..5.0)),
                1..8,
            ),
        ) {
            let tracks: Vec<Track> = tracks
                .into_iter()
                .map(|(before, after, weight, fixed)| Track { before, after, weight, fixed })
                .collect();
            let extents = solve(length, &tracks, gap);
            let flexible: Vec<usize> =
                (0..tracks.len()).filter(|&i| tracks[i].fixed.is_none()).collect();
            prop_assert_eq!(extents[0].start, 0.0);
            if let [first, ..] = flexible[..] {
                prop_assert!((extents[extents.len() - 1].end - length).abs() < 1e-9);
                let unit = extents[first].length() / tracks[first].weight;
                for i in flexible {
                    prop_assert!((extents[i].length() - unit * tracks[i].weight).abs() < 1e-6);
                }
            }
            for (i, pair) in extents.windows(2).enumerate() {
                let between = pair[1].start - pair[0].end;
                prop_assert!((between - tracks[i].after - gap - tracks[i + 1].before).abs() < 1e-9);
            }
            for (extent, track) in extents.iter().zip(&tracks) {
                prop_assert!(track.fixed.is_none_or(|fixed| (extent.length() - fixed).abs() < 1e-9));
            }
        }
    }
}
