use super::Scale;
use crate::tick::{FixedLocator, Formatter, IndexFormatter, IndexLocator, Locator};
use std::sync::Arc;

/// Names side by side: name number i takes i - 0.5 to i + 0.5, and its tick stands at i; an empty
/// name has none.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryScale {
    names: Arc<[String]>,
}

impl CategoryScale {
    /// A scale of names.
    #[must_use]
    pub fn new(names: Arc<[String]>) -> Self {
        Self { names }
    }
}

impl Scale for CategoryScale {
    fn limits(&self) -> (f64, f64) {
        (-0.5, self.names.len().max(1) as f64 - 0.5)
    }

    fn forward(&self, value: f64) -> f64 {
        (value + 0.5) / self.names.len().max(1) as f64
    }

    fn inverse(&self, place: f64) -> f64 {
        place * self.names.len().max(1) as f64 - 0.5
    }

    fn has_names(&self) -> bool {
        true
    }

    /// A tick for every name that is not empty.
    fn locator(&self) -> Box<dyn Locator> {
        if self.names.iter().all(|name| !name.is_empty()) {
            return Box::new(IndexLocator::new(self.names.len()));
        }
        let named = self.names.iter().enumerate().filter(|(_, name)| !name.is_empty());
        Box::new(FixedLocator::new(named.map(|(index, _)| index as f64)))
    }

    fn formatter(&self) -> Box<dyn Formatter> {
        Box::new(IndexFormatter::shared(Arc::clone(&self.names)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_stand_in_the_middle_of_their_share() {
        let scale = CategoryScale::new(["a", "b"].map(String::from).into());
        assert_eq!((scale.forward(0.0), scale.forward(1.0)), (0.25, 0.75));
        assert_eq!(scale.inverse(scale.forward(1.0)), 1.0);
        assert_eq!(scale.limits(), (-0.5, 1.5));
    }
}
