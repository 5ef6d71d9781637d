use super::{Piece, Values};
use std::fmt;
use std::ops::ControlFlow;

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
    lists: Vec<Box<dyn Values + 'a>>,
}

impl<'a> Together<'a> {
    /// These lists, one after the other.
    #[must_use]
    pub fn new(lists: impl IntoIterator<Item = Box<dyn Values + 'a>>) -> Self {
        Self { lists: lists.into_iter().collect() }
    }
}

impl fmt::Debug for Together<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Together({} lists)", self.lists.len())
    }
}

impl Values for Together<'_> {
    fn parts(&self) -> usize {
        self.lists.iter().map(|list| list.parts()).sum()
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        let mut before = 0;
        for list in &self.lists {
            let parts = list.parts();
            if part < before + parts {
                return list.visit(part - before, see);
            }
            before += parts;
        }
        ControlFlow::Continue(())
    }
}
