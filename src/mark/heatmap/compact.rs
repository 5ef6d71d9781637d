//! Many cells as few vector shapes: one for each colour, over an image of them all.
//!
//! Two shapes side by side let what lies below shine through between them, in nearly every renderer. Here
//! that is an opaque image of one pixel a cell: what shines through is the colour of one of the two.

use super::cells::Paints;
use super::view::View;
use crate::color::Color;
use crate::error::Error;
use crate::scene::kurbo::{Affine, BezPath, Rect, Shape as _};
use crate::scene::{Fill, Group, Image, Pixels, Role, Shape};
use std::collections::HashMap;

/// The least number of cells that are drawn in this way; fewer are shapes of their own, which are
/// easy to edit.
const LEAST: usize = 1_000;

/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

/// Whether cells are many, side by side, equally large, and all painted: those of an image.
pub(super) fn is_fit(view: &View<'_>, paints: &Paints) -> bool {
    view.columns.count() * view.rows.count() >= LEAST
        && view.columns.are_even()
        && view.rows.are_even()
        && paints.are_shown()
}

/// The cells as shapes over an image.
pub(super) fn draw(view: &View<'_>, paints: &Paints) -> Result<Group, Error> {
    let (rows, columns) = (view.rows.count(), view.columns.count());
    let mut layers = Layers::default();
    for row in 0..rows {
        let colors: Vec<Color> = (0..columns).filter_map(|at| paints.color(row, at)).collect();
        let mut start = 0;
        for run in colors.chunk_by(|a, b| a == b) {
            let (x, y) = (&view.columns.edges, &view.rows.edges);
            let end = start + run.len();
            let rect = Rect::new(x[start], y[row], x[end], y[row + 1]);
            layers.push(run[0], run.len(), rect);
            start = end;
        }
    }
    let ((left, right), (top, bottom)) = (view.columns.ends(), view.rows.ends());
    let rect = Rect::new(left, top, right, bottom);
    let pixels = layers.pixels();
    let image = Image::new(columns as u32, rows as u32, pixels, rect)?;
    let mut group = Group::new(Role::Cells).with_transform(Affine::scale(view.pitch))?;
    group.push(image);
    for (color, path) in layers.shapes {
        group.push(Shape::new(path)?.with_fill(Fill::new(color)).crisp());
    }
    Ok(group)
}

/// Runs of cells by their colour, in the order of their first use.
#[derive(Default)]
struct Layers {
    numbers: HashMap<Color, usize>,
    shapes: Vec<(Color, BezPath)>,
    /// The number of each cell's colour.
    cells: Vec<usize>,
}

impl Layers {
    fn push(&mut self, color: Color, cells: usize, rect: Rect) {
        let number = *self.numbers.entry(color).or_insert(self.shapes.len());
        if number == self.shapes.len() {
            self.shapes.push((color, BezPath::new()));
        }
        self.shapes[number].1.extend(rect.path_elements(TOLERANCE));
        self.cells.resize(self.cells.len() + cells, number);
    }

    fn pixels(&self) -> Pixels {
        let color = |number: &usize| self.shapes[*number].0;
        if self.shapes.len() <= 256 {
            let palette = self.shapes.iter().map(|(color, _)| *color).collect();
            return Pixels::Indexed {
                palette,
                indices: self.cells.iter().map(|&number| number as u8).collect(),
            };
        }
        let bytes = |Color { r, g, b, a }: Color| [r, g, b, a];
        Pixels::Rgba(self.cells.iter().map(color).flat_map(bytes).collect())
    }
}
