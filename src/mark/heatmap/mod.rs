//! Heatmaps: a matrix whose cells are coloured by value.

mod annotation;
mod cells;
mod geometry;
mod ground;
mod labels;
mod legend;
mod lines;
mod mask;
mod missing;
mod outline;
mod position;
mod preset;
mod raster;
mod region;
mod resample;
mod shapes;
mod shown;
mod sizes;
mod slots;
mod split;
mod view;

pub use annotation::CellLabels;
pub use geometry::Origin;
pub use mask::Triangle;
pub use missing::{Hatch, Missing};
pub use outline::Outline;
pub use raster::Interpolation;
pub use shapes::CellShape;

use super::{Domain, Drawing, Frame, Mappable, Mark};
use crate::color::Colormap;
use crate::data::Matrix;
use crate::error::Error;
use crate::guide::{Colorbar, Legend};
use crate::norm::{LinearNorm, Norm};
use crate::scene::{Group, Role};
use crate::warning::Warning;
use cells::Paints;
use geometry::Geometry;
use legend::ColorLegend;
use lines::Separation;
use mask::Mask;
use outline::Outlined;
use raster::Raster;
use shapes::{Shaping, Symbols};
use shown::Shown;
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
/// i - 0.5 to i + 0.5. Positions in data units ([`x_extent`](Self::x_extent),
/// [`x_centers`](Self::x_centers), [`x_edges`](Self::x_edges), and the same for y) make it one of
/// numbers.
///
/// A cell has a value, or is missing (NaN, or [masked](Self::mask)) and drawn in the colormap's
/// colour for missing ones, or is hidden ([`hide`](Self::hide), [`triangle`](Self::triangle)) and
/// not drawn at all.
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
    mask: Mask,
    missing: Missing,
    separation: Separation,
    interpolation: Interpolation,
    colormap: Colormap,
    opacity: f64,
    norm: Arc<dyn Norm>,
    annotation: CellLabels,
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
            mask: Mask::default(),
            missing: Missing::default(),
            separation: Separation::default(),
            interpolation: Interpolation::default(),
            colormap: Colormap::VIRIDIS,
            opacity: 1.0,
            norm: Arc::new(LinearNorm::new()),
            annotation: CellLabels::none(),
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

    /// Sets how opaque all colours are, from 0 to 1: they are blended with the page before they are
    /// painted, also on the colorbar.
    #[must_use]
    pub fn opacity(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    /// Sets how colours run between the centres of cells; not at all by default. Gaps are closed by
    /// it, and cells that have [shapes](Self::shape) or are [split](Self::split) stay as they are.
    #[must_use]
    pub fn interpolation(self, interpolation: Interpolation) -> Self {
        Self { interpolation, ..self }
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

    /// Takes the limits of the colours from the 2nd and 98th percentile of the data: a linear norm
    /// that is [robust](LinearNorm::robust). Values beyond get the colormap's colours under and over.
    #[must_use]
    pub fn robust(self) -> Self {
        self.norm(LinearNorm::new().robust())
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
        self.mask.check(&self.matrix)?;
        self.separation.check()?;
        if !(0.0..=1.0).contains(&self.opacity) {
            let (what, value) = ("opacity", self.opacity);
            return Err(Error::Setting { what, value, expected: "from 0 to 1" });
        }
        self.annotation.check(&self.matrix)?;
        self.sizes.check(&self.matrix)?;
        self.check_split()?;
        self.outlines.iter().try_for_each(|outlined| outlined.check(&self.matrix))?;
        self.geometry.domain(&self.matrix)
    }

    fn mappable(&self) -> Result<Option<Mappable>, Error> {
        let shown = Shown(self);
        let norm = self.norm.autoscale(&shown)?;
        let colormap = self.missing.on(self.colormap.clone()).with_opacity(self.opacity);
        let mut mappable = Mappable::new(norm, colormap);
        mappable.missing_overlay = self.missing.overlay(mappable.colormap.bad())?;
        if let Some(colorbar) = &self.colorbar {
            mappable.beyond = mappable.norm.beyond(&shown);
            mappable.colorbar = Some(colorbar.clone());
        }
        Ok(Some(mappable))
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
        let view = lines::with_gap(View::new(self, mappable, frame), &mut warnings);
        for layer in self.layers(&view, &mut warnings)? {
            group.push(layer);
        }
        warnings.extend(Shown(self).count(mappable));
        if let Some(labels) = labels::draw(&view, &mut warnings)? {
            group.push(labels);
        }
        Ok(Drawing::new(group).with_warnings(warnings))
    }
}

impl Heatmap {
    /// The cells, and what lies over them but for their numbers.
    fn layers(&self, view: &View<'_>, warnings: &mut Vec<Warning>) -> Result<Vec<Group>, Error> {
        let is_sharp = self.interpolation == Interpolation::Nearest;
        let mut layers = Vec::new();
        if let Some(symbols) = Symbols::of(view) {
            layers.push(symbols.draw()?);
        } else if let Some(second) = view.second() {
            layers.push(split::draw(view, second)?);
        } else if is_sharp && view.is_vector() {
            let paints = Paints::of(view);
            layers.push(cells::draw(view, &paints)?);
            layers.extend(missing::over_cells(view, &paints, warnings)?);
        } else {
            self.warn_of_full_cells(warnings);
            let raster = Raster::of(view, warnings);
            layers.push(raster.draw(view)?);
            layers.extend(missing::over_pixels(view, &raster, warnings)?);
        }
        layers.extend(lines::draw(view, warnings)?);
        if !self.outlines.is_empty() {
            layers.push(outline::draw(view)?);
        }
        Ok(layers)
    }

    /// Warns that cells are an image, though shapes or halves were asked for.
    fn warn_of_full_cells(&self, warnings: &mut Vec<Warning>) {
        let is_shaped = self.drawn_shape() != CellShape::Full;
        for (is_asked, what) in
            [(is_shaped, "shapes of cells"), (self.second.is_some(), "second halves of cells")]
        {
            if is_asked {
                warnings.push(Warning::CellDetailLeftOut { what });
            }
        }
    }
}
