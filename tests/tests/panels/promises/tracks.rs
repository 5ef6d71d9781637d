//! Where rows and columns of a grid start and end, as its panels show it.

use crate::plan::{CellPlan, GridPlan, PanelPlan};
use graticule::guide::Side;
use std::ops::Range;

pub const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Bottom, Side::Left];

impl CellPlan {
    /// The row or column at whose start or end a side of it is.
    pub fn track(&self, side: Side) -> usize {
        match side {
            Side::Top => self.rows.start,
            Side::Bottom => self.rows.end - 1,
            Side::Left => self.columns.start,
            Side::Right => self.columns.end - 1,
        }
    }

    /// The columns that its x axis runs along, or the rows that its y axis does.
    pub fn tracks(&self, axis: usize) -> &Range<usize> {
        [&self.columns, &self.rows][axis]
    }

    fn is_single(&self) -> bool {
        self.rows.len() == 1 && self.columns.len() == 1
    }

    fn is_square(&self) -> bool {
        matches!(&self.panel, PanelPlan::Axes(axes) if axes.is_square)
    }
}

impl GridPlan {
    /// The last row or column on a side.
    pub fn last(&self, side: Side) -> usize {
        match side {
            Side::Top | Side::Left => 0,
            Side::Bottom => self.shape.0 - 1,
            Side::Right => self.shape.1 - 1,
        }
    }

    /// Whether each panel that is axes fills its cells. One whose shape is given does where its row
    /// and its column are made for it: where it is in one of each, and no two ways lead over such
    /// panels from a row to a column, so that none contradicts another.
    pub fn tight(&self) -> Vec<bool> {
        let shaped: Vec<&CellPlan> =
            self.cells.iter().filter(|cell| cell.is_square() && cell.is_single()).collect();
        // Rows come first, then columns: all that hang together have one number.
        let mut groups: Vec<usize> = (0..self.shape.0 + self.shape.1).collect();
        let ends = |cell: &CellPlan| (cell.rows.start, self.shape.0 + cell.columns.start);
        let mut contradicted = Vec::new();
        for cell in &shaped {
            let (row, column) = ends(cell);
            let (one, other) = (groups[row], groups[column]);
            if one == other {
                contradicted.push(row);
            }
            groups.iter_mut().filter(|group| **group == other).for_each(|group| *group = one);
        }
        let is_made_for = |cell: &CellPlan| {
            let (row, _) = ends(cell);
            cell.is_single() && !contradicted.iter().any(|other| groups[*other] == groups[row])
        };
        self.cells.iter().map(|cell| !cell.is_square() || is_made_for(cell)).collect()
    }

    /// Whether it fills the length that it has along a side: it does unless panels of given shapes
    /// say how long each row or column is.
    pub fn fills(&self, side: Side) -> bool {
        let is_across = matches!(side, Side::Top | Side::Bottom);
        let count = if is_across { self.shape.1 } else { self.shape.0 };
        let along =
            |cell: &CellPlan| if is_across { cell.columns.clone() } else { cell.rows.clone() };
        let shaped = self.cells.iter().filter(|cell| cell.is_square()).map(along);
        let shaped: Vec<Range<usize>> = shaped.collect();
        (0..count).any(|track| !shaped.iter().any(|tracks| tracks.contains(&track)))
    }
}
