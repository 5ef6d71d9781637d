//! A grid solved in closed form.

/// A row or column of the grid: what its axes need before and after their data rectangles, and its
/// share of the length that is left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Track {
    pub(crate) before: f64,
    pub(crate) after: f64,
    pub(crate) weight: f64,
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

/// Divides `length` among tracks: their margins first, then the rest by weight. Extents come out
/// negative in length where the margins alone don't fit.
pub(crate) fn solve(length: f64, tracks: &[Track]) -> Vec<Extent> {
    let margins: f64 = tracks.iter().map(|track| track.before + track.after).sum();
    let weights: f64 = tracks.iter().map(|track| track.weight).sum();
    let mut at = 0.0;
    tracks
        .iter()
        .map(|track| {
            let start = at + track.before;
            let end = start + (length - margins) * track.weight / weights;
            at = end + track.after;
            Extent { start, end }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tracks_fill_the_length(
            length in 100.0..1000.0,
            tracks in prop::collection::vec((0.0..5.0, 0.0..5.0, 0.1..4.0), 1..8),
        ) {
            let tracks: Vec<Track> = tracks
                .into_iter()
                .map(|(before, after, weight)| Track { before, after, weight })
                .collect();
            let extents = solve(length, &tracks);
            prop_assert!((extents[0].start - tracks[0].before).abs() < 1e-9);
            let last = extents.len() - 1;
            prop_assert!((extents[last].end + tracks[last].after - length).abs() < 1e-9);
            for (i, pair) in extents.windows(2).enumerate() {
                let gap = pair[1].start - pair[0].end;
                prop_assert!((gap - tracks[i].after - tracks[i + 1].before).abs() < 1e-9);
            }
            for (extent, track) in extents.iter().zip(&tracks) {
                let unit = extents[0].length() / tracks[0].weight;
                prop_assert!((extent.length() - unit * track.weight).abs() < 1e-6);
            }
        }
    }
}
