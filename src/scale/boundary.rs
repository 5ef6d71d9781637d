use super::Scale;
use crate::tick::{FixedLocator, Formatter, Locator, NumberFormat, ScalarFormatter, TickLabels};
use std::sync::Arc;

/// Intervals side by side, each as long as the others, with ticks at their edges.
#[derive(Clone, Debug, PartialEq)]
pub struct BoundaryScale {
    edges: Arc<[f64]>,
}

impl BoundaryScale {
    /// A scale of the intervals between edges, which must be finite and increase; where there are
    /// fewer than two, places are NaN.
    #[must_use]
    pub fn new(edges: Arc<[f64]>) -> Self {
        Self { edges }
    }

    /// The place of an edge.
    fn share(&self, index: usize) -> f64 {
        index as f64 / (self.edges.len() - 1) as f64
    }
}

impl Scale for BoundaryScale {
    fn limits(&self) -> (f64, f64) {
        match *self.edges {
            [low, .., high] => (low, high),
            _ => (0.0, 1.0),
        }
    }

    /// Linear from edge to edge; beyond the limits the first and the last line go on.
    fn forward(&self, value: f64) -> f64 {
        if self.edges.len() < 2 {
            return f64::NAN;
        }
        let above = self.edges.partition_point(|edge| *edge <= value);
        let index = above.clamp(1, self.edges.len() - 1) - 1;
        let (low, high) = (self.edges[index], self.edges[index + 1]);
        // In halves: the difference may overflow.
        let part = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
        // The next edge exactly, not nearly.
        if value == high { self.share(index + 1) } else { self.share(index) + part * self.share(1) }
    }

    fn inverse(&self, place: f64) -> f64 {
        if self.edges.len() < 2 {
            return f64::NAN;
        }
        let at = place * (self.edges.len() - 1) as f64;
        let index = (at.max(0.0) as usize).min(self.edges.len() - 2);
        let part = at - index as f64;
        let (low, high) = (self.edges[index], self.edges[index + 1]);
        if part == 1.0 { high } else { low * (1.0 - part) + high * part }
    }

    fn has_names(&self) -> bool {
        false
    }

    fn locator(&self) -> Box<dyn Locator> {
        Box::new(FixedLocator::new(self.edges.to_vec()))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(EdgeFormatter)
    }
}

/// Edges with decimals in common where these show them, else each with its own: edges such as 0.25,
/// 10 and 1000 lie too far apart for a precision that suits all.
#[derive(Clone, Copy, Debug)]
struct EdgeFormatter;

/// To how many digits an edge must be shown.
const DIGITS: usize = 3;

impl Formatter for EdgeFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let common = ScalarFormatter::new().format(ticks);
        let decimals = |label: &String| label.split_once('.').map_or(0, |(_, part)| part.len());
        let shown = common.labels.iter().map(decimals).max().unwrap_or(0);
        let needed: Vec<usize> = ticks.iter().map(|&tick| needed_decimals(tick)).collect();
        let fewest = needed.iter().copied().min().unwrap_or(0);
        let suits_all =
            needed.iter().all(|&decimals| decimals <= shown) && shown <= fewest + DIGITS;
        if suits_all || !common.offset.is_empty() {
            return common;
        }
        let own = |(&tick, decimals)| NumberFormat::fixed(decimals).format(tick);
        let labels: Vec<String> = ticks.iter().zip(needed).map(own).collect();
        // Neighbours that agree to so many digits need the precision in common.
        if labels.windows(2).any(|pair| pair[0] == pair[1]) {
            common
        } else {
            TickLabels { labels, offset: String::new() }
        }
    }
}

/// How many decimals show a number to so many digits, without zeros at the end.
fn needed_decimals(value: f64) -> usize {
    let text = format!("{value:.*e}", DIGITS - 1);
    let Some((digits, exponent)) = text.split_once('e') else { return 0 };
    let (_, decimals) = digits.split_once('.').unwrap_or_default();
    let decimals = decimals.trim_end_matches('0').len() as i32;
    (decimals - exponent.parse::<i32>().unwrap_or(0)).max(0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_equally_long() {
        let scale = BoundaryScale::new([0.0, 10.0, 20.0, 50.0, 100.0].into());
        for (value, place) in [(0.0, 0.0), (10.0, 0.25), (15.0, 0.375), (50.0, 0.75), (100.0, 1.0)]
        {
            assert_eq!((scale.forward(value), scale.inverse(place)), (place, value));
        }
        assert_eq!((scale.forward(-10.0), scale.forward(150.0)), (-0.25, 1.25));
        assert_eq!(scale.locator().ticks(0.0, 100.0, 2), [0.0, 10.0, 20.0, 50.0, 100.0]);
    }

    #[test]
    fn edges_are_shown_to_three_digits() {
        for (edges, labels) in [
            (&[0.0, 10.0, 20.0][..], &["0", "10", "20"][..]),
            (&[0.0, 0.5, 1.0], &["0.0", "0.5", "1.0"]),
            (&[-1.0, 0.25, 1000.0], &["−1", "0.25", "1000"]),
            (&[0.0134, 0.47, 3.9, 5000.0], &["0.0134", "0.47", "3.9", "5000"]),
            (&[4.0, 11.25, 34.5, 297.5, 4600.0], &["4", "11.2", "34.5", "298", "4600"]),
            (&[1.0, 100.01, 100.02], &["1.00", "100.01", "100.02"]),
            (&[0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0], &["0.000", "0.333", "0.667", "1.000"]),
        ] {
            let scale = BoundaryScale::new(edges.into());
            assert_eq!(scale.formatter().format(edges).labels, labels);
        }
        let named = BoundaryScale::new([0.0, 1e6, 3e6].into()).formatter().format(&[0.0, 1e6, 3e6]);
        assert_eq!((named.labels.join(" ").as_str(), named.offset.as_str()), ("0 1 3", "×10⁶"));
    }

    #[test]
    fn odd_edges_have_labels() {
        for edges in
            [&[][..], &[f64::NAN], &[5e-324, f64::MAX], &[1e-300, 1.0], &[f64::INFINITY, 1.0]]
        {
            let labels = EdgeFormatter.format(edges).labels;
            assert!(labels.len() == edges.len() && labels.iter().all(|label| label.len() < 400));
        }
    }

    #[test]
    fn too_few_edges() {
        let scale = BoundaryScale::new([1.0].into());
        assert!(scale.forward(1.0).is_nan() && scale.inverse(0.5).is_nan());
        assert_eq!(scale.limits(), (0.0, 1.0));
    }
}
