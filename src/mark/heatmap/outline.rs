//! Outlines around chosen cells, and around whole rows and columns.

use super::Heatmap;
use super::region::{Bend, boundaries};
use super::shapes::closed;
use super::view::View;
use crate::color::{Color, readable_on};
use crate::data::Matrix;
use crate::error::Error;
use crate::scene::kurbo::{BezPath, Point};
use crate::scene::{Group, Role, Shape, Stroke};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The width of an outline unless set, in points.
const WIDTH: f64 = 1.5;

/// How an outline around cells looks.
///
/// On both sides of the line runs a thinner one in black or white, whichever stands out against it,
/// so that the outline is seen on dark and on light cells. It lies inside the cells, all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outline {
    color: Option<Color>,
    width: f64,
}

impl Default for Outline {
    fn default() -> Self {
        Self { color: None, width: WIDTH }
    }
}

impl Outline {
    /// A line of 1.5 points in the theme's foreground colour.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the line's colour.
    #[must_use]
    pub fn color(self, color: Color) -> Self {
        Self { color: Some(color), ..self }
    }

    /// Sets the line's width in points, without the thin lines beside it. It is drawn in whole
    /// pixels, and thinner where cells are too small for it.
    #[must_use]
    pub fn width(self, width: f64) -> Self {
        Self { width, ..self }
    }
}

/// Cells of a matrix.
#[derive(Clone, Debug)]
enum Cells {
    Listed(Arc<[(usize, usize)]>),
    Row(usize),
    Column(usize),
}

/// Cells with an outline around them.
#[derive(Clone, Debug)]
pub(super) struct Outlined {
    cells: Cells,
    outline: Outline,
}

impl Heatmap {
    /// Draws an outline around cells, given as (row, column), both counted from 0. Cells side by
    /// side share one around all of them; hidden ones have none. Outlines add up; later ones lie above.
    ///
    /// ```
    /// use graticule::prelude::*;
    ///
    /// let map = Heatmap::new([[1, 2, 3], [4, 5, 6]])
    ///     .outline([(0, 1), (0, 2), (1, 2)], Outline::new())
    ///     .outline_where(|_, _, value| value < 2.0, Outline::new().color(Color::rgb(200, 0, 0)));
    /// ```
    #[must_use]
    pub fn outline(
        self,
        cells: impl IntoIterator<Item = (usize, usize)>,
        outline: Outline,
    ) -> Self {
        self.outlined(Cells::Listed(cells.into_iter().collect()), outline)
    }

    /// Draws an outline around the cells for which a condition on row, column and value holds.
    #[must_use]
    pub fn outline_where(
        self,
        condition: impl Fn(usize, usize, f64) -> bool,
        outline: Outline,
    ) -> Self {
        // A matrix of a wrong shape, which rendering refuses, may claim any number of rows.
        let rows = if self.matrix.check().is_ok() { self.matrix.rows() } else { 0 };
        let cells: Vec<_> = (0..rows)
            .flat_map(|row| (0..self.matrix.columns()).map(move |column| (row, column)))
            .filter(|&(row, column)| condition(row, column, self.matrix.get(row, column)))
            .collect();
        self.outline(cells, outline)
    }

    /// Draws an outline around a whole row, counted from 0. The other rows keep their colours, which
    /// would not be the colorbar's if they were faded.
    #[must_use]
    pub fn highlight_row(self, row: usize) -> Self {
        self.outlined(Cells::Row(row), Outline::new())
    }

    /// Draws an outline around a whole column, counted from 0.
    #[must_use]
    pub fn highlight_column(self, column: usize) -> Self {
        self.outlined(Cells::Column(column), Outline::new())
    }

    fn outlined(mut self, cells: Cells, outline: Outline) -> Self {
        self.outlines.push(Outlined { cells, outline });
        self
    }
}

impl Outlined {
    /// Tells whether the cells are there and the line can be drawn.
    pub(super) fn check(&self, matrix: &Matrix) -> Result<(), Error> {
        let width = self.outline.width;
        if !(width > 0.0 && width <= 10_000.0) {
            let (what, expected) = ("width of an outline", "above 0 and at most 10000 pt");
            return Err(Error::Setting { what, value: width, expected });
        }
        let within = |what, index, count| {
            if index < count { Ok(()) } else { Err(Error::OutOfRange { what, index, count }) }
        };
        let (rows, columns) = (matrix.rows(), matrix.columns());
        match &self.cells {
            Cells::Row(row) => within("row", *row, rows),
            Cells::Column(column) => within("column", *column, columns),
            Cells::Listed(cells) => cells.iter().try_for_each(|&(row, column)| {
                within("row", row, rows).and_then(|()| within("column", column, columns))
            }),
        }
    }

    /// The slots of those cells that are shown.
    fn on_page(&self, view: &View<'_>) -> BTreeSet<(usize, usize)> {
        let (rows, columns) = (&view.rows, &view.columns);
        let slot = |row: usize, column: usize| (rows.index(row), columns.index(column));
        let mut slots: BTreeSet<_> = match &self.cells {
            Cells::Row(row) => (0..columns.count()).map(|column| slot(*row, column)).collect(),
            Cells::Column(column) => (0..rows.count()).map(|row| slot(row, *column)).collect(),
            Cells::Listed(cells) => cells.iter().map(|&(row, column)| slot(row, column)).collect(),
        };
        slots.retain(|&(row, column)| view.shows(row, column));
        slots
    }

    /// The lines beside the outline, which are left out where there is no room, and the outline.
    fn draw(&self, view: &View<'_>) -> Result<(Option<Shape>, Option<Shape>), Error> {
        let lines = Widths::of(self.outline.width, view);
        let bends = boundaries(&self.on_page(view));
        let path: BezPath = bends.iter().flat_map(|bends| lines.path(bends, view)).collect();
        if path.is_empty() {
            return Ok((None, None));
        }
        let color = self.outline.color.unwrap_or(view.frame.theme.foreground);
        let color = color.over(view.frame.backdrop);
        let stroked = |color, width: f64| {
            let stroke = Stroke::new(color, width * view.pitch)?;
            Ok::<_, Error>(Shape::new(path.clone())?.with_stroke(stroke).crisp())
        };
        let beside = (lines.beside > 0.0)
            .then(|| stroked(readable_on(color), lines.line + 2.0 * lines.beside))
            .transpose()?;
        Ok((beside, Some(stroked(color, lines.line)?)))
    }
}

/// All outlines, in the order in which they were asked for, above the lines beside all of them: so
/// that outlines that cross don't cut each other.
pub(super) fn draw(view: &View<'_>) -> Result<Group, Error> {
    let mut group = Group::new(Role::Annotation).with_label("outlines");
    let mut lines = Vec::new();
    for outlined in &view.map.outlines {
        let (beside, line) = outlined.draw(view)?;
        beside.into_iter().for_each(|beside| group.push(beside));
        lines.extend(line);
    }
    lines.into_iter().for_each(|line| group.push(line));
    Ok(group)
}

/// The widths of an outline's lines, in whole pixels.
struct Widths {
    line: f64,
    /// Of each of the lines beside it.
    beside: f64,
    /// How far inside of the cells' edges the line's middle is.
    inset: f64,
}

impl Widths {
    fn of(width: f64, view: &View<'_>) -> Self {
        let least = view.columns.least().min(view.rows.least());
        // At least a third of a cell stays free.
        let room = (least / 3.0).floor();
        let line = (width / view.pitch).round().min(room).max(1.0);
        let beside = (line / 2.0).round().min(((room - line) / 2.0).floor()).max(0.0);
        Self { line, beside, inset: (beside + line / 2.0).min(least / 2.0) }
    }

    /// The middle of the line along a boundary, in points.
    fn path(&self, bends: &[Bend], view: &View<'_>) -> BezPath {
        let (x, y) = (&view.columns.edges, &view.rows.edges);
        closed(bends.iter().map(|bend| {
            let (dx, dy) = bend.inwards;
            let at = Point::new(x[bend.column] + dx * self.inset, y[bend.row] + dy * self.inset);
            (at.to_vec2() * view.pitch).to_point()
        }))
    }
}
