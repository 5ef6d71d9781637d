//! The boundary of a set of cells.

use std::collections::BTreeSet;

/// A corner of cells: the numbers of the lines between columns and between rows.
type Corner = (usize, usize);

/// Which way a boundary runs along a cell; the cells inside are always on its right-hand side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Right,
    Down,
    Left,
    Up,
}

impl Direction {
    fn turned_right(self) -> Self {
        match self {
            Self::Right => Self::Down,
            Self::Down => Self::Left,
            Self::Left => Self::Up,
            Self::Up => Self::Right,
        }
    }

    fn turned_left(self) -> Self {
        self.turned_right().turned_right().turned_right()
    }

    /// The next corner this way; boundaries never leave the cells' corners.
    fn step(self, (x, y): Corner) -> Corner {
        match self {
            Self::Right => (x + 1, y),
            Self::Down => (x, y + 1),
            Self::Left => (x.saturating_sub(1), y),
            Self::Up => (x, y.saturating_sub(1)),
        }
    }

    /// The unit vector to the inside.
    fn inwards(self) -> (f64, f64) {
        match self {
            Self::Right => (0.0, 1.0),
            Self::Down => (-1.0, 0.0),
            Self::Left => (0.0, -1.0),
            Self::Up => (1.0, 0.0),
        }
    }
}

/// Where a boundary turns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bend {
    /// The line between columns, counted from the left.
    pub(super) column: usize,
    /// The line between rows, counted from the top.
    pub(super) row: usize,
    /// The vector by which a boundary one unit further inside bends elsewhere.
    pub(super) inwards: (f64, f64),
}

/// The closed lines around cells, given as row and column on the page: neighbours share one, holes
/// have their own. Cells that meet in a corner alone have two.
pub(super) fn boundaries(cells: &BTreeSet<(usize, usize)>) -> Vec<Vec<Bend>> {
    let mut edges = edges(cells);
    let mut boundaries = Vec::new();
    while let Some(first) = edges.pop_first() {
        let mut steps = vec![first];
        let (mut corner, mut direction) = (first.1.step(first.0), first.1);
        loop {
            // To the right first, so that cells that meet in a corner alone stay apart.
            let ways = [direction.turned_right(), direction, direction.turned_left()];
            let goes_on =
                |way: &Direction| (corner, *way) == first || edges.contains(&(corner, *way));
            let Some(way) = ways.into_iter().find(goes_on) else { break };
            if !edges.remove(&(corner, way)) {
                break;
            }
            steps.push((corner, way));
            (corner, direction) = (way.step(corner), way);
        }
        boundaries.push(bends(&steps));
    }
    boundaries
}

/// The sides of cells with no cell on their other side.
fn edges(cells: &BTreeSet<(usize, usize)>) -> BTreeSet<(Corner, Direction)> {
    let mut edges = BTreeSet::new();
    for &(row, column) in cells {
        let has = |row: Option<usize>, column: Option<usize>| {
            row.zip(column).is_some_and(|cell| cells.contains(&cell))
        };
        let sides = [
            (has(row.checked_sub(1), Some(column)), (column, row), Direction::Right),
            (has(Some(row), Some(column + 1)), (column + 1, row), Direction::Down),
            (has(Some(row + 1), Some(column)), (column + 1, row + 1), Direction::Left),
            (has(Some(row), column.checked_sub(1)), (column, row + 1), Direction::Up),
        ];
        let open = sides.into_iter().filter(|(is_inside, ..)| !is_inside);
        edges.extend(open.map(|(_, corner, direction)| (corner, direction)));
    }
    edges
}

/// The corners of a closed line at which it turns.
fn bends(steps: &[(Corner, Direction)]) -> Vec<Bend> {
    let before = steps.iter().cycle().skip(steps.len().saturating_sub(1));
    let turns = steps.iter().zip(before).filter(|((_, way), (_, before))| way != before);
    turns
        .map(|(&((column, row), way), &(_, before))| {
            let ((x, y), (dx, dy)) = (way.inwards(), before.inwards());
            Bend { column, row, inwards: (x + dx, y + dy) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(cells: &[(usize, usize)]) -> Vec<Vec<Bend>> {
        boundaries(&cells.iter().copied().collect())
    }

    #[test]
    fn neighbours_share_a_boundary() {
        let pair = of(&[(1, 1), (1, 2)]);
        let corners: Vec<_> = pair[0].iter().map(|bend| (bend.column, bend.row)).collect();
        assert_eq!((pair.len(), corners), (1, vec![(1, 1), (3, 1), (3, 2), (1, 2)]));
        let inwards: Vec<_> = pair[0].iter().map(|bend| bend.inwards).collect();
        assert_eq!(inwards, [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)]);
    }

    #[test]
    fn cells_that_meet_in_a_corner_have_their_own() {
        for cells in [[(0, 0), (1, 1)], [(0, 1), (1, 0)]] {
            let lines = of(&cells);
            assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
        }
    }

    #[test]
    fn holes_have_their_own() {
        let ring: Vec<_> =
            (0..9).map(|cell| (cell / 3, cell % 3)).filter(|&c| c != (1, 1)).collect();
        let lines = of(&ring);
        assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
        // Into the ring is away from the hole.
        let corner = lines[1].iter().find(|bend| (bend.column, bend.row) == (1, 1)).unwrap();
        assert_eq!(corner.inwards, (-1.0, -1.0));
    }

    /// Twice the area that closed lines enclose, holes taken off, when they run `inset` inside.
    fn doubled_area(lines: &[Vec<Bend>], inset: f64) -> f64 {
        let at = |bend: &Bend| {
            (bend.column as f64 + inset * bend.inwards.0, bend.row as f64 + inset * bend.inwards.1)
        };
        let line = |bends: &Vec<Bend>| -> f64 {
            let next = bends.iter().cycle().skip(1);
            bends
                .iter()
                .zip(next)
                .map(|(a, b)| (at(a), at(b)))
                .map(|((x0, y0), (x1, y1))| x0 * y1 - x1 * y0)
                .sum()
        };
        lines.iter().map(line).sum()
    }

    proptest! {
        #[test]
        fn any_cells_are_enclosed(cells: BTreeSet<(u8, u8)>) {
            let cells: BTreeSet<(usize, usize)> =
                cells.iter().map(|&(row, column)| (row as usize % 9, column as usize % 9)).collect();
            let lines = boundaries(&cells);
            prop_assert!((doubled_area(&lines, 0.0) / 2.0 - cells.len() as f64).abs() < 1e-9);
            // Further inside is less, and less by no more than all cells one by one.
            let inside = doubled_area(&lines, 0.1) / 2.0;
            prop_assert!(inside <= cells.len() as f64);
            prop_assert!(inside >= cells.len() as f64 * 0.64 - 1e-9);
        }
    }
}
