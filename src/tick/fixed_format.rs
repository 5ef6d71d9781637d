use super::{Formatter, TickLabels};

/// Labels as given: the first tick gets the first, and so on; ticks beyond the last stay empty.
///
/// Goes with a [`FixedLocator`](super::FixedLocator) whose places all lie within the limits. For
/// categories see [`IndexFormatter`](super::IndexFormatter).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FixedFormatter {
    labels: Vec<String>,
}

impl FixedFormatter {
    /// The labels, in the order of the ticks. They are never parsed as markup.
    #[must_use]
    pub fn new<S: Into<String>>(labels: impl IntoIterator<Item = S>) -> Self {
        Self { labels: labels.into_iter().map(Into::into).collect() }
    }
}

impl Formatter for FixedFormatter {
    fn format(&self, ticks: &[f64]) -> TickLabels {
        let given = self.labels.iter().cloned();
        let labels = given.chain(std::iter::repeat(String::new())).take(ticks.len()).collect();
        TickLabels { labels, offset: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_label_a_tick() {
        let formatter = FixedFormatter::new(["low", "high"]);
        assert_eq!(formatter.format(&[1.0]).labels, ["low"]);
        assert_eq!(formatter.format(&[1.0, 2.0, 3.0]).labels, ["low", "high", ""]);
    }
}
