//! Heatmaps: a matrix whose cells are coloured by value.

mod annotation;
mod cells;
mod geometry;
mod ground;
mod labels;
mod legend;
mod outline;
mod raster;
mod region;
mod shapes;
mod sizes;
mod split;
mod view;

pub use outline::Outline;
pub use shapes::CellShape;

use super::{Domain, Drawing, Frame, Mappable, Mark};
use crate::color::Colormap;
use crate::data::Matrix;
use crate::error::Error;
use crate::guide::{Colorbar, Legend};
use crate::norm::{LinearNorm, Norm};
use crate::scene::{Group, Role};
use crate::warning::Warning;
use annotation::Annotation;
use geometry::Geometry;
use legend::ColorLegend;
use outline::Outlined;
use shapes::{Shaping, Symbols};
use sizes::Sizes;
use std::sync::Arc;
use view::View;

/// The most cells that are drawn as vector shapes; more become an image under vector text.
pub const VECTOR_CELLS: usize = 10_000;

/// A matrix whose cells are coloured by value: row 0 on top, column 0 on the left.
///
#[doc = include_str!("../../../docs/images/heatmap.svg")]
///
/// Names make an axis one of categories; without them it counts from 0, and cell i takes
/// i - 0.5 to i + 0.5.
///
/// Cells without a value (NaN) are drawn in the colormap's colour for missing ones.
///
/// ```
/// use graticule::prelude::*;
///
/// let map = Heatmap::new([[1.0, 2.5], [f64::NAN, 4.0]])
///     .row_names(["a", "b"])
///     .colormap(Colormap::VIRIDIS)
///     .annotate(true)
///     .colorbar(Colorbar::new().label("Speed (m/s)"));
/// let figure = Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map));
/// assert_eq!(figure.render()?.warnings().len(), 1);
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Heatmap {
    matrix: Matrix,
    geometry: Geometry,
    colormap: Colormap,
    norm: Arc<dyn Norm>,
    annotation: Annotation,
    colorbar: Option<Colorbar>,
    color_legend: ColorLegend,
    shaping: Shaping,
    sizes: Sizes,
    /// What the upper right halves of split cells show.
    second: Option<Matrix>,
    outlines: Vec<Outlined>,
}

impl Heatmap {
    /// A heatmap of a matrix: nested arrays or lists, or a [`Matrix`].
    ///
    /// The colormap is viridis, limits come from the data, and there are no numbers, names or
    /// colorbar until asked for.
    pub fn new(matrix: impl Into<Matrix>) -> Self {
        Self {
            matrix: matrix.into(),
            geometry: Geometry::default(),
            colormap: Colormap::VIRIDIS,
            norm: Arc::new(LinearNorm::new()),
            annotation: Annotation::default(),
            colorbar: None,
            color_legend: ColorLegend::default(),
            shaping: Shaping::default(),
            sizes: Sizes::default(),
            second: None,
            outlines: Vec::new(),
        }
    }

    /// Sets the colormap.
    #[must_use]
    pub fn colormap(self, colormap: Colormap) -> Self {
        Self { colormap, ..self }
    }

    /// Sets both limits of the colours: a linear norm from `low` to `high`. Values outside get the
    /// colormap's colours under and over.
    #[must_use]
    pub fn limits(self, low: f64, high: f64) -> Self {
        self.norm(LinearNorm::new().limits(low, high))
    }

    /// Sets the norm; a linear one with limits from the data by default.
    #[must_use]
    pub fn norm(self, norm: impl Norm + 'static) -> Self {
        Self { norm: Arc::new(norm), ..self }
    }

    /// Asks for a colorbar.
    #[must_use]
    pub fn colorbar(self, colorbar: Colorbar) -> Self {
        Self { colorbar: Some(colorbar), ..self }
    }

    /// The matrix.
    #[must_use]
    pub fn matrix(&self) -> &Matrix {
        &self.matrix
    }

    /// The colorbar that is asked for.
    #[must_use]
    pub fn get_colorbar(&self) -> Option<&Colorbar> {
        self.colorbar.as_ref()
    }
}

impl Mark for Heatmap {
    fn domain(&self) -> Result<Domain, Error> {
        self.matrix.check()?;
        self.annotation.number_format()?;
        self.sizes.check(&self.matrix)?;
        self.check_split()?;
        self.outlines.iter().try_for_each(|outlined| outlined.check(&self.matrix))?;
        self.geometry.domain(&self.matrix)
    }

    fn mappable(&self) -> Result<Option<Mappable>, Error> {
        let range = if self.norm.needs_range() { self.range() } else { None };
        let mappable = Mappable::new(self.norm.autoscale(range)?, self.colormap.clone());
        Ok(Some(match &self.colorbar {
            Some(colorbar) => mappable.colorbar(colorbar.clone()),
            None => mappable,
        }))
    }

    fn legends(&self) -> Result<Vec<Legend>, Error> {
        let colors = self.color_legend.made(|| self.mappable())?;
        Ok(colors.into_iter().chain(self.made_size_legend()?).collect())
    }

    fn describe(&self) -> String {
        let (rows, columns) = (self.matrix.rows(), self.matrix.columns());
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        format!("Heatmap of {rows} row{} by {columns} column{}", plural(rows), plural(columns))
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        let mut group = Group::new(Role::Mark).with_label("heatmap");
        let mut warnings = Vec::new();
        let Some(mappable) = frame.mappable else {
            return Ok(Drawing::new(group));
        };
        let view = View::new(self, mappable, frame);
        group.push(draw_cells(&view, &mut warnings)?);
        self.count(mappable, &mut warnings);
        if !self.outlines.is_empty() {
            group.push(outline::draw(&view)?);
        }
        if self.annotation.shown
            && let Some(labels) = labels::draw(&view, &mut warnings)?
        {
            group.push(labels);
        }
        Ok(Drawing::new(group).with_warnings(warnings))
    }
}

/// The cells themselves: as shapes, or as an image.
fn draw_cells(view: &View<'_>, warnings: &mut Vec<Warning>) -> Result<Group, Error> {
    let map = view.map;
    if let Some(symbols) = Symbols::of(view) {
        symbols.draw()
    } else if let Some(second) = view.second() {
        split::draw(view, second)
    } else if view.is_vector() {
        cells::draw(view)
    } else {
        if map.second.is_some() || map.drawn_shape() != CellShape::Full {
            warnings.push(Warning::CellsInFull {
                left_out: if map.second.is_some() { "the second matrix" } else { "their shapes" },
            });
        }
        raster::draw(view, warnings)
    }
}

impl Heatmap {
    /// The least and the greatest of the values that the norm takes, in all that is coloured.
    fn range(&self) -> Option<(f64, f64)> {
        let takes = |value| self.norm.takes(value);
        let second = self.second.as_ref().and_then(|second| second.range_of(takes));
        let ranges = [self.matrix.range_of(takes), second].into_iter().flatten();
        ranges.reduce(|(low, high), (other_low, other_high)| {
            (low.min(other_low), high.max(other_high))
        })
    }

    /// Warns of cells without a value and of values outside the limits.
    fn count(&self, mappable: &Mappable, warnings: &mut Vec<Warning>) {
        let (mut missing, mut below, mut above, mut finite) = (0, 0, 0, false);
        let (mut small, mut large) = (0, 0);
        let scale = self.sizes.matrix().map(|sizes| self.sizes.scale(sizes));
        for (row, column) in self.cells() {
            let mut is_missing = false;
            for matrix in [Some(&self.matrix), self.second.as_ref()].into_iter().flatten() {
                let value = matrix.get(row, column);
                let place = mappable.norm.normalize(value);
                is_missing |= place.is_nan();
                below += usize::from(place < 0.0);
                above += usize::from(place > 1.0);
                finite |= self.norm.takes(value);
            }
            if let Some((sizes, scale)) = self.sizes.matrix().zip(scale) {
                let size = sizes.get(row, column);
                let (is_below, is_above) = scale.beyond(size);
                is_missing |= size.is_nan();
                small += usize::from(is_below);
                large += usize::from(is_above);
            }
            missing += usize::from(is_missing);
        }
        if missing > 0 {
            let cells = self.matrix.rows() * self.matrix.columns();
            warnings.push(Warning::MissingCells { count: missing, cells });
        }
        if below + above > 0 {
            warnings.push(Warning::OutsideLimits { below, above });
        }
        if small + large > 0 {
            warnings.push(Warning::OutsideSizeLimits { below: small, above: large });
        }
        if !finite && self.norm.needs_range() {
            warnings.push(Warning::NoFiniteValues);
        }
    }

    /// All cells, row by row, as row and column.
    fn cells(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (rows, columns) = (self.matrix.rows(), self.matrix.columns());
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }
}
