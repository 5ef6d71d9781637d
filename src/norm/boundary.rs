use super::{Bands, Norm, beyond};
use crate::data::Values;
use crate::error::Error;
use crate::scale::{BoundaryScale, Scale};
use std::sync::Arc;

/// The boundary norm: one colour for each interval between edges, however wide.
///
/// An interval holds its lower edge and not its upper one, but the last edge belongs to the last
/// interval. The intervals' colours are evenly spread over the colormap, from its first to its last:
/// interval i of n takes colour number ⌊255 i / (n - 1)⌋ of 256, as with matplotlib's `BoundaryNorm`,
/// and number i of n; a single interval takes the middle. A side that is extended has a colour of
/// its own for what lies beyond: the first or the last is kept for it, and intervals share the rest.
///
/// ```
/// use graticule::norm::{BoundaryNorm, Norm};
///
/// let norm = BoundaryNorm::new([0.0, 10.0, 100.0, 1000.0]);
/// assert_eq!(norm.normalize(10.0), norm.normalize(99.0));
/// assert!(norm.normalize(99.0) < norm.normalize(100.0));
/// assert!(norm.normalize(-1.0) < 0.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct BoundaryNorm {
    edges: Arc<[f64]>,
    extend_low: bool,
    extend_high: bool,
    clip: bool,
}

impl BoundaryNorm {
    /// A norm of the intervals between edges: at least two, finite and increasing.
    #[must_use]
    pub fn new(edges: impl IntoIterator<Item = f64>) -> Self {
        let edges = edges.into_iter().collect();
        Self { edges, extend_low: false, extend_high: false, clip: false }
    }

    /// Whether what lies below the first edge has a colour of its own, the colormap's first, and
    /// likewise what lies at the last edge or above it, the colormap's last; both off by default.
    #[must_use]
    pub fn extend(self, low: bool, high: bool) -> Self {
        Self { extend_low: low, extend_high: high, ..self }
    }

    /// Whether values outside the edges count as being in the first or last interval, instead of
    /// under or over, extended or not; off by default. NaN stays NaN.
    #[must_use]
    pub fn clip(self, clip: bool) -> Self {
        Self { clip, ..self }
    }

    /// The place of interval `index`, where the colour chosen is the same for a colormap of 256
    /// colours and for one of as many as there are intervals.
    fn place(&self, index: usize) -> f64 {
        const COLORS: f64 = 256.0;
        let last =
            self.edges.len() - 2 + usize::from(self.extend_low) + usize::from(self.extend_high);
        if last == 0 {
            return 0.5 - 0.5 / COLORS;
        }
        let number = (index + usize::from(self.extend_low)) as f64;
        let last = last as f64;
        if last < COLORS {
            number * (COLORS - 1.0) / last / COLORS
        } else {
            (number + 0.5) / (last + 1.0)
        }
    }

    /// The interval that holds a value, or is nearest to it.
    fn interval(&self, value: f64) -> usize {
        let above = self.edges.partition_point(|edge| *edge <= value);
        above.saturating_sub(1).min(self.edges.len().saturating_sub(2))
    }
}

impl Norm for BoundaryNorm {
    fn normalize(&self, value: f64) -> f64 {
        let [low, .., high] = *self.edges else { return f64::NAN };
        if value.is_nan() {
            f64::NAN
        } else if !self.clip && value < low {
            -1.0
        } else if !self.clip && (value > high || self.extend_high && value == high) {
            2.0
        } else {
            self.place(self.interval(value))
        }
    }

    /// The middle of the interval whose place is nearest to this one.
    fn inverse(&self, place: f64) -> f64 {
        let [first, .., last] = *self.edges else { return f64::NAN };
        if place.is_nan() {
            return f64::NAN;
        }
        let intervals = self.edges.len() - 1;
        let mut index = 0;
        let mut above = intervals;
        while above - index > 1 {
            let middle = index + (above - index) / 2;
            let border = f64::midpoint(self.place(middle - 1), self.place(middle));
            if place >= border { index = middle } else { above = middle }
        }
        f64::midpoint(self.edges[index], self.edges[index + 1])
            .max(first.min(last))
            .min(last.max(first))
    }

    fn needs_data(&self) -> bool {
        false
    }

    fn autoscale(&self, _data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        let norm = "boundary norm";
        let count = self.edges.len();
        if count < 2 {
            let reason = "it needs two edges at least, and that is how many it has";
            return Err(Error::Norm { norm, value: count as f64, reason });
        }
        let reason = "its edges must be finite and increase";
        let odd = self.edges.iter().copied().find(|edge| !edge.is_finite());
        let down = self.edges.windows(2).find(|pair| pair[0] >= pair[1]).map(|pair| pair[1]);
        match odd.or(down) {
            Some(value) => Err(Error::Norm { norm, value, reason }),
            None => Ok(Arc::new(self.clone())),
        }
    }

    /// A side that is extended always has its colour shown.
    fn beyond(&self, data: &dyn Values) -> (bool, bool) {
        if self.clip {
            return (false, false);
        }
        let (below, above) = beyond::beyond(self, data);
        (self.extend_low || below, self.extend_high || above)
    }

    /// Intervals of equal length, whose colours are those of a colormap of as many colours.
    fn scale(&self) -> Arc<dyn Scale> {
        Arc::new(BoundaryScale::new(Arc::clone(&self.edges)))
    }

    fn bands(&self) -> Option<Bands> {
        Some(Bands::new(Arc::clone(&self.edges)).extend(self.extend_low, self.extend_high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norm::check;
    use proptest::prelude::*;

    /// The colour a place takes of so many; -1 under them and as many as there are over them.
    fn color(place: f64, colors: usize) -> i64 {
        if place < 0.0 {
            -1
        } else if place > 1.0 {
            colors as i64
        } else {
            ((place * colors as f64) as i64).min(colors as i64 - 1)
        }
    }

    #[test]
    fn colors_of_matplotlib() {
        let file = check::file();
        for row in file["boundary"].as_array().unwrap() {
            let args = &row["args"];
            let edges = args["boundaries"].as_array().unwrap().iter().map(check::number);
            let last = edges.clone().next_back().unwrap();
            let (min, max) = match args["extend"].as_str().unwrap_or("neither") {
                "both" => (true, true),
                extend => (extend == "min", extend == "max"),
            };
            let colors = args["ncolors"].as_u64().unwrap() as usize;
            let norm = BoundaryNorm::new(edges).extend(min, max).autoscale(&check::Unread).unwrap();
            let values = row["in"].as_array().unwrap().iter().map(check::number);
            for (value, golden) in values.zip(row["out"].as_array().unwrap()) {
                let mut golden = golden.as_i64().unwrap();
                if value == last && !max {
                    // Matplotlib puts the last edge over the limits, though nothing lies there.
                    golden = golden.min(colors as i64 - 1);
                }
                assert_eq!(color(norm.normalize(value), colors), golden, "{value} {args}");
            }
        }
    }

    fn edges() -> impl Strategy<Value = Vec<f64>> {
        (any::<f32>(), prop::collection::vec(1e-3..1e3_f64, 1..300)).prop_map(|(start, steps)| {
            let start = f64::from(start).clamp(-1e6, 1e6);
            let walk = steps.into_iter().scan(start, |at, step| {
                *at += step;
                Some(*at)
            });
            std::iter::once(start).chain(walk).collect()
        })
    }

    proptest! {
        #[test]
        fn every_interval_has_its_own_place(edges in edges(), low: bool, high: bool) {
            let norm = BoundaryNorm::new(edges.clone()).extend(low, high).autoscale(&check::Unread).unwrap();
            let mut before = -1.0;
            for (index, pair) in edges.windows(2).enumerate() {
                let place = norm.normalize(pair[0]);
                prop_assert!(before < place && (0.0..=1.0).contains(&place));
                prop_assert_eq!(norm.normalize(pair[1].next_down()), place);
                let middle = norm.inverse(place);
                prop_assert!(pair[0] <= middle && middle < pair[1]);
                // In a colormap of as many colours as there are intervals.
                let shown = edges.len() - 1 + usize::from(low) + usize::from(high);
                prop_assert_eq!(color(place, shown), (index + usize::from(low)) as i64);
                before = place;
            }
        }

        #[test]
        fn any_edges(edges: Vec<f64>, extend: [bool; 2], clip: bool, a: f64, b: f64) {
            let norm = BoundaryNorm::new(edges).extend(extend[0], extend[1]).clip(clip);
            let (a, b) = if a <= b { (a, b) } else { (b, a) };
            for value in [a, b, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let _ = (norm.normalize(value), norm.inverse(value), norm.scale().forward(value));
            }
            if let Ok(norm) = norm.autoscale(&check::NO_DATA) {
                check::intervals(&norm, clip, [a, b], 0.5)?;
            }
        }
    }

    #[test]
    fn more_intervals_than_colors() {
        let file = check::file();
        let rows = file["errors"].as_array().unwrap();
        let row = rows.iter().find(|row| row["norm"] == "BoundaryNorm").unwrap();
        let edges: Vec<f64> =
            row["args"]["boundaries"].as_array().unwrap().iter().map(check::number).collect();
        let norm = BoundaryNorm::new(edges.clone()).autoscale(&check::Unread).unwrap();
        // Matplotlib's norm knows the number of colours, and refuses one that is too small. Ours
        // knows no colormap: intervals have places of their own, and neighbours share a colour.
        let colors = row["args"]["ncolors"].as_u64().unwrap() as usize;
        let shown = edges[..3].iter().map(|edge| color(norm.normalize(*edge), colors));
        assert_eq!(shown.collect::<Vec<_>>(), [0, 0, 1]);
        assert!(edges.is_sorted_by(|a, b| norm.normalize(*a) < norm.normalize(*b) || *b == 3.0));
    }

    #[test]
    fn clipped_values_are_in_the_outer_intervals() {
        let norm = BoundaryNorm::new([0.0, 1.0, 5.0]).clip(true);
        for norm in [norm.clone(), norm.extend(true, true)] {
            assert_eq!(norm.normalize(f64::NEG_INFINITY), norm.normalize(0.5));
            assert_eq!(norm.normalize(5.0), norm.normalize(3.0));
            assert_eq!(norm.normalize(1e300), norm.normalize(3.0));
            assert!(norm.normalize(f64::NAN).is_nan());
        }
    }

    #[test]
    fn under_over_and_missing_are_told_apart() {
        for (low, high) in [(false, false), (true, true)] {
            let norm = BoundaryNorm::new([0.0, 1.0]).extend(low, high);
            assert!(norm.normalize(f64::NEG_INFINITY) < 0.0 && norm.normalize(-5e-324) < 0.0);
            assert!(norm.normalize(f64::INFINITY) > 1.0 && norm.normalize(1.1) > 1.0);
            assert!(norm.normalize(f64::NAN).is_nan());
            assert_eq!(norm.normalize(1.0) > 1.0, high);
            assert_eq!(color(norm.normalize(0.0), 256), 127);
        }
    }

    #[test]
    fn bad_edges_are_refused() {
        for edges in [vec![], vec![1.0], vec![1.0, 1.0], vec![2.0, 1.0], vec![0.0, f64::NAN]] {
            let error = BoundaryNorm::new(edges).autoscale(&check::Unread).unwrap_err();
            assert!(matches!(error, Error::Norm { .. }), "{error}");
        }
    }
}
