//! Where rows or columns are, in data.

use crate::error::Error;
use std::sync::Arc;

/// Where the rows or the columns of a matrix are along their axis, in data.
#[derive(Clone, Debug)]
pub(super) enum Position {
    /// Equally long, from the outer edge of the first to that of the last.
    Extent(f64, f64),
    /// Around these centres: edges are half-way between.
    Centers(Arc<[f64]>),
    /// Between these edges: one more than there are rows or columns.
    Edges(Arc<[f64]>),
}

impl Position {
    pub(super) fn centers(centers: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        Self::Centers(centers.into_iter().map(Into::into).collect())
    }

    pub(super) fn edges_at(edges: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        Self::Edges(edges.into_iter().map(Into::into).collect())
    }

    /// Tells whether there are as many as it takes, finite, and in order. `line` is `"row"` or
    /// `"column"`.
    pub(super) fn check(
        &self,
        axis: &'static str,
        line: &'static str,
        count: usize,
    ) -> Result<(), Error> {
        let (what, values, expected) = match self {
            &Self::Extent(start, end) => {
                return if (end - start).is_finite() && start != end {
                    Ok(())
                } else {
                    Err(Error::Extent { axis, start, end })
                };
            }
            Self::Centers(centers) => ("centre", centers, count),
            Self::Edges(edges) => ("edge", edges, count + 1),
        };
        if values.len() != expected {
            let (positions, lines) = (values.len(), count);
            return Err(Error::PositionCount { line, what, positions, lines, expected });
        }
        let increases = values.first() < values.last();
        let is_after =
            |value: f64, before: f64| if increases { value > before } else { value < before };
        for (index, &value) in values.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|before| values.get(before));
            if !value.is_finite() || before.is_some_and(|&before| !is_after(value, before)) {
                return Err(Error::Position { line, what, index, value });
            }
        }
        Ok(())
    }

    /// Whether it is about whole numbers, such as years: each is the centre of one.
    pub(super) fn is_integer(&self) -> bool {
        matches!(self, Self::Centers(centers) if centers.iter().all(|center| center.fract() == 0.0))
    }

    /// All edges, the outer ones included, of a position that was checked.
    pub(super) fn edges(&self, count: usize) -> Vec<f64> {
        match self {
            &Self::Extent(start, end) => {
                let at = |edge: usize| start + (end - start) * (edge as f64 / count as f64);
                (0..count).map(at).chain([end]).collect()
            }
            Self::Centers(centers) => between(centers),
            Self::Edges(edges) => edges.to_vec(),
        }
    }

    /// The centre of one.
    pub(super) fn center(&self, count: usize, index: usize) -> Option<f64> {
        match self {
            &Self::Extent(start, end) => {
                Some(start + (end - start) * ((index as f64 + 0.5) / count as f64))
            }
            Self::Centers(centers) => centers.get(index).copied(),
            Self::Edges(edges) => {
                let (start, end) = (edges.get(index)?, edges.get(index + 1)?);
                Some(start / 2.0 + end / 2.0)
            }
        }
    }
}

/// The edges half-way between centres. The outer ones are as far from their centres as the others
/// are; around a single centre they are 1 apart.
fn between(centers: &[f64]) -> Vec<f64> {
    let (Some(&first), Some(&last)) = (centers.first(), centers.last()) else {
        return Vec::new();
    };
    let mut inner = centers.windows(2).map(|pair| pair[0] / 2.0 + pair[1] / 2.0).peekable();
    let start = inner.peek().map_or(first - 0.5, |edge| first - (edge - first));
    let mut edges = vec![start];
    edges.extend(inner);
    let end = if centers.len() > 1 { last + (last - edges[edges.len() - 1]) } else { last + 0.5 };
    edges.push(end);
    edges
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edges_are_half_way() {
        assert_eq!(Position::centers([1.0, 2.0, 4.0]).edges(3), [0.5, 1.5, 3.0, 5.0]);
        assert_eq!(Position::centers([4, 2, 1]).edges(3), [5.0, 3.0, 1.5, 0.5]);
        assert_eq!(Position::centers([7.0]).edges(1), [6.5, 7.5]);
        assert_eq!(Position::Extent(8.0, 0.0).edges(4), [8.0, 6.0, 4.0, 2.0, 0.0]);
        assert_eq!(Position::Extent(8.0, 0.0).center(4, 1), Some(5.0));
    }

    #[test]
    fn what_is_wrong_is_told() {
        let message =
            |position: Position| position.check("x", "column", 3).unwrap_err().to_string();
        assert_eq!(
            message(Position::edges_at([1.0, 2.0, 3.0])),
            "3 column edges for 3 columns: give 4"
        );
        assert_eq!(message(Position::centers([1.0])), "1 column centre for 3 columns: give 3");
        for (position, index, value) in [
            (Position::centers([1.0, f64::NAN, 3.0]), 1, "NaN"),
            (Position::centers([1.0, 1.0, 3.0]), 1, "1"),
            (Position::centers([3.0, 2.0, 2.5]), 2, "2.5"),
            (Position::centers([2.0, 2.0, 2.0]), 1, "2"),
        ] {
            let expected = format!(
                "column centre {index} is {value}: all must be finite, and increase or decrease \
                 from each to the next"
            );
            assert_eq!(message(position), expected);
        }
        assert!(message(Position::Extent(2.0, 2.0)).starts_with("the x extent 2 to 2"));
    }

    proptest! {
        #[test]
        fn edges_surround_their_centers(steps in prop::collection::vec(0.01..9.0, 2..20), falls: bool) {
            let sign = if falls { -1.0 } else { 1.0 };
            let centers: Vec<f64> = steps.iter().scan(0.0, |at, step| { *at += sign * step; Some(*at) }).collect();
            let position = Position::centers(centers.clone());
            position.check("x", "column", centers.len()).unwrap();
            let edges = position.edges(centers.len());
            prop_assert_eq!(edges.len(), centers.len() + 1);
            let between = Position::edges_at(edges.clone());
            for (index, (pair, center)) in edges.windows(2).zip(centers).enumerate() {
                prop_assert!(sign * pair[0] < sign * center && sign * center < sign * pair[1]);
                prop_assert_eq!(position.center(1, index), Some(center));
                let middle = between.center(1, index).unwrap();
                prop_assert!((middle - (pair[0] + pair[1]) / 2.0).abs() < 1e-9);
            }
            prop_assert_eq!(between.center(1, edges.len() - 1), None);
        }
    }
}
