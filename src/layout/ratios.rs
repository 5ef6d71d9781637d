//! Rows and columns whose panels have data rectangles of given shapes.

/// A panel in one row and one column whose data rectangle is so many times as wide as high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shaped {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) ratio: f64,
}

/// Rows and columns whose lengths hang together, each with its length relative to the others'.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    pub(crate) rows: Vec<(usize, f64)>,
    pub(crate) columns: Vec<(usize, f64)>,
}

impl Group {
    /// The largest scale at which it takes no more than some lengths of rows and of columns.
    pub(crate) fn scale(&self, rows: &[f64], columns: &[f64]) -> f64 {
        let scale = |tracks: &[(usize, f64)], shares: &[f64]| {
            let share: f64 = tracks.iter().filter_map(|(index, _)| shares.get(*index)).sum();
            share / tracks.iter().map(|(_, length)| length).sum::<f64>()
        };
        scale(&self.rows, rows).min(scale(&self.columns, columns))
    }
}

/// The groups of rows and columns that panels of given shapes tie together: a row is as high as all
/// its panels, a column as wide as all of its. Where panels contradict each other, as the second
/// panel of a column that has another shape in the same rows, those further up and left are obeyed.
/// The first row of each group has its weight for a height.
pub(crate) fn groups(panels: &[Shaped], weights: &[f64]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut open: Vec<Shaped> = panels.to_vec();
    while let Some(first) = open.first().copied() {
        let weight = weights.get(first.row).copied().unwrap_or(1.0);
        let mut group = Group { rows: vec![(first.row, weight)], columns: Vec::new() };
        // Each step adds a row or a column, or takes a panel off the list.
        while let Some(at) = open.iter().position(|panel| group.meets(panel)) {
            group.add(open.remove(at));
        }
        groups.push(group);
    }
    groups
}

impl Group {
    fn row(&self, row: usize) -> Option<f64> {
        self.rows.iter().find(|(index, _)| *index == row).map(|(_, height)| *height)
    }

    fn column(&self, column: usize) -> Option<f64> {
        self.columns.iter().find(|(index, _)| *index == column).map(|(_, width)| *width)
    }

    fn meets(&self, panel: &Shaped) -> bool {
        self.row(panel.row).is_some() || self.column(panel.column).is_some()
    }

    fn add(&mut self, panel: Shaped) {
        match (self.row(panel.row), self.column(panel.column)) {
            (Some(height), None) => self.columns.push((panel.column, height * panel.ratio)),
            (None, Some(width)) => self.rows.push((panel.row, width / panel.ratio)),
            (Some(_), Some(_)) | (None, None) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(row: usize, column: usize, ratio: f64) -> Shaped {
        Shaped { row, column, ratio }
    }

    #[test]
    fn a_row_of_shapes_has_one_height() {
        let found = groups(&[shaped(0, 0, 1.0), shaped(0, 2, 2.0)], &[1.0]);
        assert_eq!(found, [Group { rows: vec![(0, 1.0)], columns: vec![(0, 1.0), (2, 2.0)] }]);
        assert_eq!(found[0].scale(&[100.0], &[80.0, 50.0, 80.0]), 160.0 / 3.0);
        assert_eq!(found[0].scale(&[10.0], &[80.0, 50.0, 80.0]), 10.0);
    }

    #[test]
    fn what_does_not_meet_is_apart() {
        let found = groups(&[shaped(0, 0, 1.0), shaped(1, 1, 2.0)], &[1.0, 3.0]);
        assert_eq!(found.len(), 2);
        assert_eq!(found[1], Group { rows: vec![(1, 3.0)], columns: vec![(1, 6.0)] });
    }

    #[test]
    fn contradictions_end() {
        let panels = [shaped(0, 0, 1.0), shaped(0, 1, 2.0), shaped(1, 0, 1.0), shaped(1, 1, 5.0)];
        let found = groups(&panels, &[1.0, 1.0]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].rows.len(), found[0].columns.len()), (2, 2));
    }
}
