use std::sync::Arc;

/// The intervals of a norm that gives each of them one colour, as boundaries, quantiles and
/// categories do: a colorbar shows them as flat parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Bands {
    edges: Arc<[f64]>,
    extend: (bool, bool),
}

impl Bands {
    /// The intervals between edges, from the lower limit to the upper one, increasing.
    #[must_use]
    pub fn new(edges: Arc<[f64]>) -> Self {
        Self { edges, extend: (false, false) }
    }

    /// Says whether what lies below the first edge, and beyond the last one, has a colour that is
    /// kept for it.
    #[must_use]
    pub fn extend(self, low: bool, high: bool) -> Self {
        Self { extend: (low, high), ..self }
    }

    /// The edges, one more than there are intervals.
    #[must_use]
    pub fn edges(&self) -> &[f64] {
        &self.edges
    }

    /// Whether a colour is kept for what lies below, and for what lies above.
    #[must_use]
    pub fn extends(&self) -> (bool, bool) {
        self.extend
    }
}
