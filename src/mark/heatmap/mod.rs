//! Heatmaps: a matrix whose cells are coloured by value.

mod annotation;
mod cells;
mod compact;
mod coverage;
mod enlarge;
mod geometry;
mod ground;
mod hit;
mod labels;
mod legend;
mod lines;
mod mask;
mod missing;
mod outline;
mod palette;
mod patch;
mod position;
mod preset;
mod raster;
mod reduce;
mod region;
mod rendering;
mod resample;
mod seen;
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
pub use rendering::{Reduction, Rendering};
pub use shapes::CellShape;

use super::{Domain, Drawing, Frame, Mappable, Mark, MarkHit};
use crate::color::Colormap;
use crate::data::{Matrix, Values};
use crate::error::Error;
use crate::guide::{Colorbar, Legend};
use crate::norm::{LinearNorm, Norm};
use crate::scene::kurbo::{Point, Rect};
use crate::scene::{Group, Role};
use crate::warning::Warning;
use cells::Paints;
use geometry::Geometry;
use legend::ColorLegend;
use lines::Separation;
use mask::Mask;
use outline::Outlined;
use raster::Raster;
use reduce::{Tally, Zones};
use seen::Seen;
use shapes::{Shaping, Symbols};
use shown::Shown;
use sizes::Sizes;
use std::sync::Arc;
use view::View;

/// The most cells that are drawn as vector shapes unless [set](Heatmap::rendering) otherwise; more
/// become an image under vector text.
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
/// | to | use |
/// |---|---|
/// | name rows and columns | [`row_names`](Self::row_names), [`column_names`](Self::column_names), [`names`](Self::names) for both |
/// | choose colours | [`colormap`](Self::colormap), [`limits`](Self::limits), [`robust`](Self::robust), or any other [`norm`](Self::norm) |
/// | say what they mean | [`colorbar`](Self::colorbar), or [`legend`](Self::legend) for categories |
/// | write into cells | [`annotate`](Self::annotate) with `true` or [`CellLabels`], [`annotate_format`](Self::annotate_format) |
/// | place cells in data units | [`x_extent`](Self::x_extent), [`x_centers`](Self::x_centers), [`x_edges`](Self::x_edges), and those of y |
/// | turn it upside down | [`origin`](Self::origin) |
/// | make cells square | [`Aspect::Equal`](crate::axes::Aspect::Equal), set on the axes |
/// | say more of its rows and columns, beside them | [`Strip`](crate::axes::Strip), added to the axes |
/// | leave cells out | [`hide`](Self::hide), [`triangle`](Self::triangle) |
/// | have cells count as missing, and choose their look | [`mask`](Self::mask), [`missing`](Self::missing), [`Colormap::with_bad`] |
/// | part cells | [`gap`](Self::gap), [`lines`](Self::lines) |
/// | draw circles, squares or diamonds, sized by a second matrix | [`shape`](Self::shape), [`sizes`](Self::sizes), [`size_legend`](Self::size_legend) |
/// | show two matrices in one | [`split`](Self::split) |
/// | point at cells, rows or columns | [`outline`](Self::outline), [`outline_where`](Self::outline_where), [`highlight_row`](Self::highlight_row), [`highlight_column`](Self::highlight_column) |
/// | smooth an image, or let the page shine through | [`interpolation`](Self::interpolation), [`opacity`](Self::opacity) |
/// | begin with a ready-made one | [`correlation`](Self::correlation), [`confusion`](Self::confusion), `calendar` (feature `jiff`) |
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
    rendering: Rendering,
    reduction: Reduction,
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
            rendering: Rendering::default(),
            reduction: Reduction::default(),
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
    ///
    /// It takes the place of a norm set before. Other norms have limits of their own:
    ///
    /// ```
    /// use graticule::norm::LogNorm;
    /// use graticule::prelude::*;
    ///
    /// let map = Heatmap::new([[2.0, 50.0], [300.0, 8e4]]).norm(LogNorm::new().limits(1.0, 1e5));
    /// ```
    #[must_use]
    pub fn limits(self, low: f64, high: f64) -> Self {
        self.norm(LinearNorm::new().limits(low, high))
    }

    /// Sets the [norm](crate::norm); a linear one with limits from the data by default.
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
    /// that is [robust](LinearNorm::robust), in place of a norm set before. Values beyond get the
    /// colormap's colours under and over.
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

    fn values(&self) -> Option<Box<dyn Values + '_>> {
        Some(Box::new(Shown::new(self)))
    }

    fn mappable(&self, shared: Option<&dyn Values>) -> Result<Option<Mappable>, Error> {
        let shown = Shown::new(self);
        let seen = Seen::new(shared.unwrap_or(&shown));
        let norm = self.norm.autoscale(&seen);
        shown.check()?;
        let norm = norm?;
        let colormap = self.missing.on(self.colormap.clone()).with_opacity(self.opacity);
        let mut mappable = Mappable::new(norm, colormap);
        mappable.missing_overlay = self.missing.overlay(mappable.colormap.bad())?;
        if self.colorbar.is_some() || shared.is_some() {
            mappable.beyond = shown.beyond(&*mappable.norm, seen.ends());
            shown.check()?;
        }
        mappable.colorbar.clone_from(&self.colorbar);
        Ok(Some(mappable))
    }

    fn legends(&self, mappable: Option<&Mappable>) -> Result<Vec<Legend>, Error> {
        let colors = self.color_legend.made(mappable)?;
        Ok(colors.into_iter().chain(self.made_size_legend()?).collect())
    }

    fn describe(&self) -> String {
        let (rows, columns) = (self.matrix.rows(), self.matrix.columns());
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        format!("Heatmap of {rows} row{} by {columns} column{}", plural(rows), plural(columns))
    }

    fn coverage(&self, frame: &Frame<'_>, rect: Rect) -> f64 {
        self.covered(frame, rect)
    }

    fn draw(&self, frame: &Frame<'_>) -> Result<Drawing, Error> {
        let mut group = Group::new(Role::Mark).with_label("heatmap");
        let mut warnings = Vec::new();
        let Some(mappable) = frame.mappable else {
            return Ok(Drawing::new(group));
        };
        let view = self.view(mappable, frame, &mut warnings);
        let norm = &*mappable.norm;
        let zones = Zones::of(norm);
        let (layers, tally) = self.layers(&view, zones, &mut warnings)?;
        layers.into_iter().for_each(|layer| group.push(layer));
        let tally = match tally {
            Some(tally) => tally,
            None => Shown::new(self).count(norm, zones.as_ref())?,
        };
        warnings.extend(tally.warnings(norm, self.norm.needs_data()));
        warnings.extend(self.sizes_outside());
        warnings.extend(self.color_legend.without_effect());
        warnings.extend(self.annotation.without_effect());
        if let Some(labels) = labels::draw(&view, &mut warnings)? {
            group.push(labels);
        }
        Ok(Drawing::new(group).with_warnings(warnings))
    }

    /// Makes the edges of all rows and columns anew, and reads one cell.
    fn hit(&self, frame: &Frame<'_>, point: Point) -> Option<MarkHit> {
        // Those were told when it was drawn.
        let warnings = &mut Vec::new();
        hit::at(self.view(frame.mappable?, frame, warnings), point)
    }
}

impl Heatmap {
    /// Where all cells are.
    fn view<'a>(
        &'a self,
        mappable: &'a Mappable,
        frame: &'a Frame<'a>,
        warnings: &mut Vec<Warning>,
    ) -> View<'a> {
        let view = lines::with_gap(View::new(self, mappable, frame), warnings);
        let is_small = self.rendering == Rendering::Vector && !view.cells_have(1.0);
        // None may vanish: a viewer can come as near as it likes.
        if is_small { view.exact() } else { view }
    }

    /// The cells, and what lies over them but for their numbers; and what was counted meanwhile.
    fn layers(
        &self,
        view: &View<'_>,
        zones: Option<Zones>,
        warnings: &mut Vec<Warning>,
    ) -> Result<(Vec<Group>, Option<Tally>), Error> {
        let is_sharp = self.interpolation == Interpolation::Nearest;
        let (mut layers, mut tally) = (Vec::new(), None);
        if let Some(symbols) = Symbols::of(view) {
            layers.push(symbols.draw()?);
        } else if let Some(second) = view.second() {
            layers.push(split::draw(view, second)?);
        } else if is_sharp && view.is_vector() {
            let paints = Paints::of(view)?;
            layers.push(cells::draw(view, &paints)?);
            layers.extend(missing::over_cells(view, &paints, warnings)?);
        } else {
            self.warn_of_image(view, warnings);
            let raster = Raster::of(view, zones, warnings)?;
            layers.push(raster.draw(view)?);
            layers.extend(missing::over_pixels(view, &raster, warnings)?);
            tally = raster.tally;
        }
        layers.extend(lines::draw(view, warnings)?);
        if !self.outlines.is_empty() {
            layers.push(outline::draw(view)?);
        }
        Ok((layers, tally))
    }

    /// Warns that cells are an image for their number, and that shapes or halves were asked for.
    fn warn_of_image(&self, view: &View<'_>, warnings: &mut Vec<Warning>) {
        let (rows, columns) = (self.matrix.rows(), self.matrix.columns());
        let is_sharp = self.interpolation == Interpolation::Nearest;
        if let Rendering::Auto { cells: most } = self.rendering
            && is_sharp
            && view.cells_have(1.0)
        {
            warnings.push(Warning::CellsAsImage { rows, columns, most });
        }
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
