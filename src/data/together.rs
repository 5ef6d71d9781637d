use super::Values;
use std::fmt;

/// Several lists of numbers as one: what a norm that they share takes its limits from.
///
/// ```
/// use graticule::data::{Together, Values};
///
/// let both = Together::new([Box::new([3.0, 1.0]) as Box<dyn Values>, Box::new([8.0])]);
/// let values: &dyn Values = &both;
/// assert_eq!(values.range(f64::is_finite), Some((1.0, 8.0)));
/// ```
pub struct Together<'a> {
    parts: Vec<Box<dyn Values + 'a>>,
}

impl<'a> Together<'a> {
    /// These lists, one after the other.
    #[must_use]
    pub fn new(parts: impl IntoIterator<Item = Box<dyn Values + 'a>>) -> Self {
        Self { parts: parts.into_iter().collect() }
    }
}

impl fmt::Debug for Together<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Together({} lists)", self.parts.len())
    }
}

impl Values for Together<'_> {
    fn visit(&self, see: &mut dyn FnMut(&[f64])) {
        self.parts.iter().for_each(|part| part.visit(&mut *see));
    }
}
