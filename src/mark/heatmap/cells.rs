//! Small grids as vector shapes without seams.

use super::compact;
use super::patch::Patch;
use super::view::{Paint, View};
use crate::color::Color;
use crate::error::Error;
use crate::scene::kurbo::{Affine, BezPath, Rect, Shape as _};
use crate::scene::{Fill, Group, Role, Shape};

/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

/// How all cells are painted, by their slots.
pub(super) struct Paints {
    columns: usize,
    paints: Vec<Option<Paint>>,
}

impl Paints {
    pub(super) fn of(view: &View<'_>) -> Result<Self, Error> {
        let (rows, columns) = (view.rows.count(), view.columns.count());
        let (mut paints, mut patch) = (Vec::with_capacity(rows * columns), Patch::default());
        for row in 0..rows {
            let row = view.rows.index(row);
            patch.read(view.map, row..row + 1, 0..columns)?;
            let cell = |column| view.paint(patch.get(row, view.columns.index(column)));
            paints.extend((0..columns).map(cell));
        }
        Ok(Self { columns, paints })
    }

    /// One colour for all cells that are shown.
    pub(super) fn plain(view: &View<'_>, color: Color) -> Result<Self, Error> {
        let mut plain = Self::of(view)?;
        for paint in plain.paints.iter_mut().flatten() {
            *paint = Paint { color, is_missing: false };
        }
        Ok(plain)
    }

    /// Whether none is hidden.
    pub(super) fn are_shown(&self) -> bool {
        self.paints.iter().all(Option::is_some)
    }

    pub(super) fn color(&self, row: usize, column: usize) -> Option<Color> {
        self.paints[row * self.columns + column].map(|paint| paint.color)
    }

    pub(super) fn is_missing(&self, row: usize, column: usize) -> bool {
        self.paints[row * self.columns + column].is_some_and(|paint| paint.is_missing)
    }
}

/// The cells as shapes.
pub(super) fn draw(view: &View<'_>, paints: &Paints) -> Result<Group, Error> {
    if compact::is_fit(view, paints) {
        return compact::draw(view, paints);
    }
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(view.pitch))?;
    let painter = Painter { view, paints, point: (1.0 / view.pitch).ceil() };
    let has_gaps = view.columns.gap() > 0.0;
    for row in 0..view.rows.count() {
        let mut column = 0;
        while column < view.columns.count() {
            let (start, color) = (column, paints.color(row, column));
            column += 1;
            while !has_gaps && column < view.columns.count() && paints.color(row, column) == color {
                column += 1;
            }
            let Some(color) = color else { continue };
            let path = if has_gaps {
                painter.apart(row, start)
            } else {
                painter.overlapping(row, start, column)
            };
            group.push(Shape::new(path)?.with_fill(Fill::new(color)).crisp());
        }
    }
    Ok(group)
}

/// Paints the way a painter would: row by row, each cell reaching further right and down than it
/// shows, under the cells that come after it. So no renderer, whatever its anti-aliasing, can let the
/// ground shine through between two cells. Neighbours of one colour in a row are one shape. Under a
/// hidden cell nothing may reach.
struct Painter<'a> {
    view: &'a View<'a>,
    paints: &'a Paints,
    /// The pixels of a point: the least that a cell reaches where the next one is smaller.
    point: f64,
}

impl Painter<'_> {
    /// A cell with gaps around it.
    fn apart(&self, row: usize, column: usize) -> BezPath {
        let ((x0, x1), (y0, y1)) = (self.view.columns.span(column), self.view.rows.span(row));
        Rect::new(x0, y0, x1, y1).to_path(TOLERANCE)
    }

    /// The cells of a row from column `start` to before `end`, and what they reach.
    fn overlapping(&self, row: usize, start: usize, end: usize) -> BezPath {
        let (x, y) = (&self.view.columns.edges, &self.view.rows.edges);
        let shows = |row, column| self.paints.color(row, column).is_some();
        let (right, end) = self.reach(x, end, |column| shows(row, column));
        let bottom = |column| self.reach(y, row + 1, |row| shows(row, column)).0;
        // Columns that reach equally far down, as one rectangle.
        let mut parts: Vec<Rect> = Vec::new();
        for column in start..end {
            let (side, bottom) = (x[column + 1].min(right), bottom(column));
            match parts.last_mut() {
                Some(part) if part.y1 == bottom => part.x1 = side,
                _ => parts.push(Rect::new(x[column], y[row], side, bottom)),
            }
        }
        let own = Rect::new(x[start], y[row], right, y[row + 1]);
        if parts.len() > 1 {
            // Under all of them, so that there is no seam between them either.
            parts.retain(|part| part.y1 > own.y1);
            parts.push(own);
        }
        parts.iter().flat_map(|part| part.path_elements(TOLERANCE)).collect()
    }

    /// How far a shape that ends at edge number `end` goes on under cells that show: one cell, or
    /// a point where that is more. Also the number of the edge at, or after, that place.
    fn reach(&self, edges: &[f64], end: usize, shows: impl Fn(usize) -> bool) -> (f64, usize) {
        let from = edges[end];
        let enough = edges.get(end + 1).map_or(from, |&next| next.max(from + self.point));
        let mut reached = end;
        while reached + 1 < edges.len() && edges[reached] < enough && shows(reached) {
            reached += 1;
        }
        (edges[reached].min(enough), reached)
    }
}
