//! Cells as circles, squares or diamonds on a ground, sized by a second matrix where there is one.

use super::Heatmap;
use super::cells::{self, Paints};
use super::missing;
use super::sizes::SizeScale;
use super::view::{Paint, View};
use crate::color::Color;
use crate::data::Matrix;
use crate::error::Error;
use crate::scene::kurbo::{Affine, BezPath, Circle, Point, Rect, Shape as _};
use crate::scene::{Group, Marker, Markers, Role};

/// The side of the largest shape as a share of the smallest cell's smaller side.
pub(super) const LARGEST: f64 = 0.9;

/// The smallest share of the largest side that is drawn: a scene's markers tell no smaller ones
/// apart, nor do eyes.
const SMALLEST: f64 = 0.001;

/// How far a circle's path may be off, as a share of its diameter: unseen at any size.
const TOLERANCE: f64 = 1e-4;

/// What a cell of a heatmap looks like.
///
/// ```
/// use graticule::prelude::*;
///
/// // One circle a cell: its colour is one matrix, its area another.
/// let expression = Heatmap::new([[0.2, 1.9], [2.4, 0.1]])
///     .shape(CellShape::Circle)
///     .sizes([[10, 80], [95, 5]])
///     .size_legend(Legend::new().title("Cells expressing (%)"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CellShape {
    /// The whole cell is filled.
    #[default]
    Full,
    /// A circle in the middle of the cell.
    Circle,
    /// A square in the middle of the cell.
    Square,
    /// A square on its corner in the middle of the cell.
    Diamond,
}

/// How cells look, as the user describes it.
#[derive(Clone, Debug, Default)]
pub(super) struct Shaping {
    shape: CellShape,
    background: Option<Color>,
}

impl Heatmap {
    /// Sets what the cells look like: [`CellShape::Full`] by default.
    ///
    /// Other shapes stand in the middle of their cells. Their diameter, or side, is 0.9 of the
    /// smaller side of a cell, unless [`sizes`](Self::sizes) are given. More than
    /// [`VECTOR_CELLS`](super::VECTOR_CELLS) cells, or cells smaller than a pixel, are
    /// drawn in full, which a warning tells. Shapes are not interpolated.
    #[must_use]
    pub fn shape(mut self, shape: CellShape) -> Self {
        self.shaping.shape = shape;
        self
    }

    /// Sets the colour behind the shapes; nothing is painted there by default. Full cells cover it.
    #[must_use]
    pub fn cell_background(mut self, color: Color) -> Self {
        self.shaping.background = Some(color);
        self
    }

    /// The shape that is drawn: a full cell has no size, so that sizes make it a circle.
    pub(super) fn drawn_shape(&self) -> CellShape {
        match self.shaping.shape {
            CellShape::Full if self.sizes.matrix().is_some() => CellShape::Circle,
            shape => shape,
        }
    }
}

impl CellShape {
    /// Its path around the origin; none for full cells, which have no shape of their own.
    pub(super) fn path(self, side: f64) -> Option<BezPath> {
        let half = side / 2.0;
        let square = Rect::new(-half, -half, half, half);
        match self {
            Self::Full => None,
            Self::Circle => Some(Circle::new(Point::ZERO, half).to_path(side * TOLERANCE)),
            Self::Square => Some(square.to_path(TOLERANCE)),
            Self::Diamond => {
                let corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)];
                Some(closed(corners.map(Point::from)))
            }
        }
    }

    /// Whether a rectangle lies wholly inside the shape of this side around a centre.
    fn holds(self, center: Point, side: f64, rect: Rect) -> bool {
        let (x, y) = (
            (rect.x0 - center.x).abs().max((rect.x1 - center.x).abs()),
            (rect.y0 - center.y).abs().max((rect.y1 - center.y).abs()),
        );
        let half = side / 2.0;
        match self {
            Self::Full => true,
            Self::Circle => x * x + y * y <= half * half,
            Self::Square => x.max(y) <= half,
            Self::Diamond => x + y <= half,
        }
    }
}

/// The closed path through points.
pub(super) fn closed(points: impl IntoIterator<Item = Point>) -> BezPath {
    let mut points = points.into_iter();
    let mut path = BezPath::new();
    if let Some(first) = points.next() {
        path.move_to(first);
        points.for_each(|point| path.line_to(point));
        path.close_path();
    }
    path
}

/// The shapes of all cells on the page.
pub(super) struct Symbols<'a> {
    view: &'a View<'a>,
    shape: CellShape,
    /// The side of the largest, in points.
    side: f64,
    sizes: Option<(&'a Matrix, SizeScale)>,
    /// The opaque colour behind them.
    pub(super) ground: Color,
}

impl<'a> Symbols<'a> {
    /// Those of a heatmap; none when its cells are drawn in full.
    pub(super) fn of(view: &'a View<'a>) -> Option<Self> {
        let (map, frame) = (view.map, view.frame);
        let shape = map.drawn_shape();
        if shape == CellShape::Full || !view.is_vector() {
            return None;
        }
        let sizes = map.sizes.matrix().map(|sizes| (sizes, map.sizes.scale(sizes)));
        // Not rounded to pixels: so that a legend, which knows only the axes, draws the same sizes.
        let least = view.columns.least_exact().min(view.rows.least_exact());
        let side = least * view.pitch * LARGEST;
        // Squares of one size get sharp edges; sizes that mean something are kept exactly.
        let is_crisp = shape == CellShape::Square && sizes.is_none();
        let ground = map.shaping.background.map_or(frame.backdrop, |c| c.over(frame.backdrop));
        let side = if is_crisp { frame.grid.width(side) } else { side };
        Some(Self { view, shape, side, sizes, ground })
    }

    /// The symbol of a cell, and whether it is that of a missing value; none where the cell is
    /// hidden, or its size is missing or nothing.
    pub(super) fn marker(&self, row: usize, column: usize) -> Option<(Marker, bool)> {
        let view = self.view;
        let Paint { color, is_missing } =
            view.paint_over(view.cell_value(row, column), self.ground)?;
        let scale = match &self.sizes {
            Some((sizes, scale)) => scale.share(sizes.get(row, column))?,
            None => 1.0,
        };
        if scale < SMALLEST {
            return None;
        }
        let mut at = view.cell(row, column).center();
        if self.shape == CellShape::Square && self.sizes.is_none() {
            let (grid, half) = (self.view.frame.grid, self.side / 2.0);
            at = Point::new(grid.snap(at.x - half) + half, grid.snap(at.y - half) + half);
        }
        Some((Marker { at, scale, fill: Some(color) }, is_missing))
    }

    /// Whether the cells behind them are painted.
    pub(super) fn have_background(&self) -> bool {
        self.ground != self.view.frame.backdrop
    }

    /// Whether a rectangle lies wholly inside a symbol.
    pub(super) fn holds(&self, marker: &Marker, rect: Rect) -> bool {
        self.shape.holds(marker.at, self.side * marker.scale, rect)
    }

    /// The background, one symbol at the places of all cells that have a size, and the hatch over
    /// those of missing values.
    pub(super) fn draw(&self) -> Result<Group, Error> {
        let mut group = Group::new(Role::Cells);
        let view = self.view;
        if self.have_background() {
            group.push(cells::draw(view, &Paints::plain(view, self.ground)?)?);
        }
        let (rows, columns) = (view.rows.count(), view.columns.count());
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
        let markers: Vec<_> = cells.filter_map(|(row, column)| self.marker(row, column)).collect();
        let Some(symbol) = self.shape.path(self.side).filter(|_| !markers.is_empty()) else {
            return Ok(group);
        };
        group.push(Markers::new(&symbol, markers.iter().map(|(marker, _)| *marker).collect())?);
        let missing = markers.iter().filter(|(_, is_missing)| *is_missing);
        let placed = missing.flat_map(|(marker, _)| {
            Affine::translate(marker.at.to_vec2()) * Affine::scale(marker.scale) * symbol.clone()
        });
        Ok(group.with_children(missing::hatched(view, placed.collect())?.map(Into::into)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SHAPES: [CellShape; 3] = [CellShape::Circle, CellShape::Square, CellShape::Diamond];

    #[test]
    fn paths_fill_their_square() {
        for shape in SHAPES {
            let bounds = shape.path(20.0).unwrap().bounding_box();
            let square = Rect::new(-10.0, -10.0, 10.0, 10.0);
            let off = [bounds.x0 - square.x0, bounds.y0 - square.y0, bounds.x1 - square.x1];
            assert!(off.iter().all(|off| off.abs() < 0.01), "{shape:?}: {bounds:?}");
        }
        assert!(CellShape::Full.path(20.0).is_none());
    }

    proptest! {
        #[test]
        fn what_a_shape_holds_lies_in_its_path(
            width in 0.1..20.0,
            height in 0.1..20.0,
            x in -3.0..3.0,
            y in -3.0..3.0,
        ) {
            let rect = Rect::from_center_size((x, y), (width, height));
            for shape in SHAPES {
                let path = shape.path(20.0).unwrap();
                let corner = |x, y| path.contains(Point::new(x * 0.999, y * 0.999));
                let inside = corner(rect.x0, rect.y0)
                    && corner(rect.x1, rect.y0)
                    && corner(rect.x0, rect.y1)
                    && corner(rect.x1, rect.y1);
                prop_assert!(!shape.holds(Point::ZERO, 20.0, rect) || inside, "{:?}", shape);
            }
        }
    }
}
