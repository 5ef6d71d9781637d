use super::Scale;
use crate::tick::{FixedLocator, Formatter, Locator, ScalarFormatter};
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
        Box::new(ScalarFormatter::new())
    }
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
    fn too_few_edges() {
        let scale = BoundaryScale::new([1.0].into());
        assert!(scale.forward(1.0).is_nan() && scale.inverse(0.5).is_nan());
        assert_eq!(scale.limits(), (0.0, 1.0));
    }
}
