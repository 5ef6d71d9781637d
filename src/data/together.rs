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
    /// How many parts all lists up to each have.
    ends: Vec<usize>,
}

/// The most numbers that are kept as one list: several marks look at all of them.
const KEPT: usize = 1 << 20;

impl<'a> Together<'a> {
    /// These lists, one after the other. Where they are short they are read now, once for all.
    #[must_use]
    pub fn new(lists: impl IntoIterator<Item = Box<dyn Values + 'a>>) -> Self {
        let mut lists: Vec<Box<dyn Values + 'a>> = lists.into_iter().collect();
        if let Some(kept) = kept(&lists) {
            lists = vec![Box::new(kept)];
        }
        let mut end = 0;
        let ends = lists.iter().map(|list| {
            end += list.parts();
            end
        });
        Self { ends: ends.collect(), lists }
    }
}

/// All numbers of some lists, where they are few and can be read.
fn kept(lists: &[Box<dyn Values + '_>]) -> Option<Vec<f64>> {
    let mut kept = Vec::new();
    for list in lists {
        for part in 0..list.parts() {
            let flow = list.visit(part, &mut |piece| {
                let room = (KEPT + 1).saturating_sub(kept.len());
                kept.extend(piece.values().iter().take(room));
            });
            if flow.is_break() || kept.len() > KEPT {
                return None;
            }
        }
    }
    Some(kept)
}

impl fmt::Debug for Together<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Together({} lists)", self.lists.len())
    }
}

impl Values for Together<'_> {
    fn parts(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    fn visit(&self, part: usize, see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        let at = self.ends.partition_point(|end| *end <= part);
        let before = at.checked_sub(1).and_then(|last| self.ends.get(last)).copied();
        match self.lists.get(at) {
            Some(list) => list.visit(part - before.unwrap_or(0), see),
            None => ControlFlow::Continue(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lists_and_long_ones_have_all_their_numbers() {
        for count in [3, KEPT / 2 + 10] {
            let list = |from: f64| -> Box<dyn Values> {
                Box::new((0..count).map(|i| from + i as f64).collect::<Vec<f64>>())
            };
            let both = Together::new([list(0.0), list(5e6)]);
            let values: &dyn Values = &both;
            let last = 5e6 + (count - 1) as f64;
            assert_eq!(values.range(f64::is_finite), Some((0.0, last)));
            let mut seen = 0;
            for part in 0..both.parts() {
                assert!(both.visit(part, &mut |piece| seen += piece.values().len()).is_continue());
            }
            assert_eq!(seen, 2 * count);
        }
    }
}
