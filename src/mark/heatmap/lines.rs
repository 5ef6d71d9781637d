//! What separates cells: gaps and lines.

use super::Heatmap;
use super::slots::Slots;
use super::view::View;
use crate::color::Color;
use crate::error::Error;
use crate::scene::kurbo::BezPath;
use crate::scene::{Group, Role, Shape, Stroke};
use crate::units::{Length, PixelGrid};
use crate::warning::Warning;

/// What lies between cells.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Separation {
    gap: Option<Length>,
    lines: Option<(Color, Length)>,
}

impl Heatmap {
    /// Leaves room between cells, where the page shows: the same between all, in whole pixels, and
    /// half of it around the whole, so that every cell keeps its place. Where cells would be left
    /// with less than a pixel there are no gaps, and a warning says so.
    #[must_use]
    pub fn gap(mut self, gap: Length) -> Self {
        self.separation.gap = Some(gap);
        self
    }

    /// Draws lines between cells (seaborn's `linecolor` and `linewidths`): all equally wide, in
    /// whole pixels, and none at a hidden cell. Where cells would be left with less than a pixel
    /// there are no lines, and a warning says so.
    #[must_use]
    pub fn lines(mut self, color: Color, width: Length) -> Self {
        self.separation.lines = Some((color, width));
        self
    }
}

impl Separation {
    /// Tells whether what was set can be drawn.
    pub(super) fn check(&self) -> Result<(), Error> {
        let lines = self.lines.map(|(_, width)| width);
        for (what, length) in [("gap between cells", self.gap), ("width of lines", lines)] {
            let Some(value) = length.map(Length::points) else { continue };
            if !(value.is_finite() && value >= 0.0) {
                let expected = "finite and not negative";
                return Err(Error::Setting { what, value, expected });
            }
        }
        Ok(())
    }
}

/// The whole pixels of a length that is not 0: one at least.
fn pixels(length: Length, grid: PixelGrid) -> Option<f64> {
    let points = length.points();
    (points > 0.0).then(|| (points / grid.pitch()).round().max(1.0))
}

/// The view with the gaps that are asked for, where cells have room for them.
pub(super) fn with_gap<'a>(view: View<'a>, warnings: &mut Vec<Warning>) -> View<'a> {
    let Some(gap) = view.map.separation.gap.and_then(|gap| pixels(gap, view.frame.grid)) else {
        return view;
    };
    if !view.cells_have(gap + 1.0) {
        warnings.push(Warning::CellDetailLeftOut { what: "gaps between cells" });
        return view;
    }
    View { columns: view.columns.with_gap(gap), rows: view.rows.with_gap(gap), ..view }
}

/// The lines that are asked for, where cells have room for them.
pub(super) fn draw(view: &View<'_>, warnings: &mut Vec<Warning>) -> Result<Option<Group>, Error> {
    let Some((color, width)) = view.map.separation.lines else { return Ok(None) };
    let Some(width) = pixels(width, view.frame.grid) else { return Ok(None) };
    if !view.cells_have(width + 1.0) {
        warnings.push(Warning::CellDetailLeftOut { what: "lines between cells" });
        return Ok(None);
    }
    let mut path = BezPath::new();
    let (columns, rows) = (&view.columns, &view.rows);
    // An odd number of pixels has its middle between two.
    let center = |edge: f64| (edge + width / 2.0 - (width / 2.0).floor()) * view.pitch;
    runs(
        columns,
        rows,
        |column, row| view.shows(row, column),
        |edge, (start, end)| {
            path.move_to((center(edge), start * view.pitch));
            path.line_to((center(edge), end * view.pitch));
        },
    );
    runs(
        rows,
        columns,
        |row, column| view.shows(row, column),
        |edge, (start, end)| {
            path.move_to((start * view.pitch, center(edge)));
            path.line_to((end * view.pitch, center(edge)));
        },
    );
    if path.elements().is_empty() {
        return Ok(None);
    }
    let stroke = Stroke::new(color, width * view.pitch)?;
    let shape = Shape::new(path)?.with_stroke(stroke).crisp();
    Ok(Some(Group::new(Role::Grid).with_label("lines between cells").with_child(shape)))
}

/// Calls `line` with every edge between two slots, and from where to where it has shown cells on both
/// sides.
fn runs(
    slots: &Slots,
    along: &Slots,
    shows: impl Fn(usize, usize) -> bool,
    mut line: impl FnMut(f64, (f64, f64)),
) {
    for slot in 1..slots.count() {
        let mut other = 0;
        while other < along.count() {
            let start = other;
            while other < along.count() && shows(slot - 1, other) && shows(slot, other) {
                other += 1;
            }
            if other > start {
                line(slots.edges[slot], (along.edges[start], along.edges[other]));
            } else {
                other += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stop_at_hidden_cells() {
        let slots = Slots::from_pixels(vec![0.0, 10.0, 20.0, 30.0]);
        let lower = |row, column| column <= row;
        let mut found = Vec::new();
        runs(&slots, &slots, |column, row| lower(row, column), |edge, run| found.push((edge, run)));
        assert_eq!(found, [(10.0, (10.0, 30.0)), (20.0, (20.0, 30.0))]);
    }
}
