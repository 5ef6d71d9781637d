//! Heatmaps: a matrix whose cells are coloured by value.

mod cells;
mod labels;
mod raster;

use super::{Domain, Drawing, Extent, Frame, Mappable, Mark};
use crate::color::{Color, Colormap};
use crate::data::Matrix;
use crate::error::Error;
use crate::guide::{Colorbar, Legend};
use crate::norm::{LinearNorm, Norm};
use crate::scene::{Group, Role};
use crate::tick::NumberFormat;
use crate::warning::Warning;
use cells::Edges;
use std::sync::Arc;

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
    row_names: Option<Arc<[String]>>,
    column_names: Option<Arc<[String]>>,
    colormap: Colormap,
    norm: Arc<dyn Norm>,
    annotate: bool,
    format: Option<String>,
    colorbar: Option<Colorbar>,
}

impl Heatmap {
    /// A heatmap of a matrix: nested arrays or lists, or a [`Matrix`].
    ///
    /// The colormap is viridis, limits come from the data, and there are no numbers, names or
    /// colorbar until asked for.
    pub fn new(matrix: impl Into<Matrix>) -> Self {
        Self {
            matrix: matrix.into(),
            row_names: None,
            column_names: None,
            colormap: Colormap::VIRIDIS,
            norm: Arc::new(LinearNorm::new()),
            annotate: false,
            format: None,
            colorbar: None,
        }
    }

    /// Names the rows, from the top: anything that can be written, such as strings, references to
    /// them, or numbers.
    #[must_use]
    pub fn row_names(self, names: impl IntoIterator<Item = impl ToString>) -> Self {
        Self { row_names: Some(strings(names)), ..self }
    }

    /// Names the columns, from the left: anything that can be written.
    ///
    /// ```
    /// # use graticule::prelude::*;
    /// let days = ["Mon", "Tue"];
    /// let map = Heatmap::new([[1, 2], [3, 4]]).column_names(&days).row_names(2024..2026);
    /// ```
    #[must_use]
    pub fn column_names(self, names: impl IntoIterator<Item = impl ToString>) -> Self {
        Self { column_names: Some(strings(names)), ..self }
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

    /// Writes every cell's value into it, in black or white, whichever has more contrast.
    ///
    /// Integers are written as such, other numbers with a precision that all cells share. Numbers
    /// that don't fit shrink together, down to the theme's smallest size, and are left out as a
    /// whole below it.
    #[must_use]
    pub fn annotate(self, annotate: bool) -> Self {
        Self { annotate, ..self }
    }

    /// Writes every cell's value into it in a format of Python's mini-language, such as `".1f"`,
    /// `",d"` or `".0%"`.
    #[must_use]
    pub fn annotate_format(self, format: impl Into<String>) -> Self {
        Self { annotate: true, format: Some(format.into()), ..self }
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

    fn number_format(&self) -> Result<Option<NumberFormat>, Error> {
        self.format
            .as_ref()
            .map(|format| {
                NumberFormat::parse(format).map_err(|error| Error::NumberFormat {
                    format: format.clone(),
                    reason: format!("at character {}: {}", error.position + 1, error.problem),
                })
            })
            .transpose()
    }
}

fn strings(names: impl IntoIterator<Item = impl ToString>) -> Arc<[String]> {
    names.into_iter().map(|name| name.to_string()).collect()
}

/// The extent of one axis: its names, which must be as many as there are rows or columns, or a count.
fn extent(
    what: &'static str,
    names: Option<&Arc<[String]>>,
    count: usize,
) -> Result<Extent, Error> {
    match names {
        Some(names) if names.len() == count => Ok(Extent::Categories(Arc::clone(names))),
        Some(names) => Err(Error::NameCount { what, names: names.len(), expected: count }),
        None => Ok(Extent::Interval { low: -0.5, high: count as f64 - 0.5, integer: true }),
    }
}

impl Mark for Heatmap {
    fn domain(&self) -> Result<Domain, Error> {
        self.matrix.check()?;
        self.number_format()?;
        Ok(Domain::new(
            extent("column", self.column_names.as_ref(), self.matrix.columns())?,
            extent("row", self.row_names.as_ref(), self.matrix.rows())?,
        )
        .y_down())
    }

    fn mappable(&self) -> Result<Option<Mappable>, Error> {
        let mappable = Mappable::new(self.norm.autoscale(&self.matrix)?, self.colormap.clone());
        Ok(Some(match &self.colorbar {
            Some(colorbar) => {
                let (below, above) = mappable.norm.beyond(&self.matrix);
                mappable.colorbar(colorbar.clone()).beyond(below, above)
            }
            None => mappable,
        }))
    }

    fn legends(&self) -> Result<Vec<Legend>, Error> {
        Ok(Vec::new())
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
        let edges = Edges::new(&self.matrix, frame);
        let paint = Paint { mappable, backdrop: frame.backdrop };
        if self.matrix.rows().saturating_mul(self.matrix.columns()) <= VECTOR_CELLS
            && edges.are_apart()
        {
            group.push(cells::draw(&self.matrix, &paint, &edges)?);
        } else {
            group.push(raster::draw(&self.matrix, &paint, &edges, &mut warnings)?);
        }
        self.count(&paint, &mut warnings);
        if self.annotate {
            let format = self.number_format()?;
            let labels = labels::draw(&self.matrix, format, &paint, &edges, frame, &mut warnings)?;
            if let Some(labels) = labels {
                group.push(labels);
            }
        }
        Ok(Drawing::new(group).with_warnings(warnings))
    }
}

impl Heatmap {
    /// Warns of cells without a value, of values that have no place, and of those outside the limits.
    fn count(&self, paint: &Paint<'_>, warnings: &mut Vec<Warning>) {
        let norm = &paint.mappable.norm;
        let (mut missing, mut lost, mut below, mut above, mut usable) = (0, 0, 0, 0, false);
        for value in self.matrix.iter() {
            let place = norm.normalize(value);
            missing += usize::from(value.is_nan());
            lost += usize::from(place.is_nan() && !value.is_nan());
            below += usize::from(place < 0.0);
            above += usize::from(place > 1.0);
            usable |= value.is_finite() && !place.is_nan();
        }
        if missing > 0 {
            let cells = self.matrix.rows() * self.matrix.columns();
            warnings.push(Warning::MissingCells { count: missing, cells });
        }
        if lost > 0 {
            warnings.push(Warning::NoPlace { count: lost, reason: norm.no_place() });
        }
        if below + above > 0 {
            warnings.push(Warning::OutsideLimits { below, above });
        }
        if !usable && self.norm.needs_data() {
            warnings.push(Warning::NoFiniteValues);
        }
    }
}

/// From a value to the opaque colour that is painted for it.
struct Paint<'a> {
    mappable: &'a Mappable,
    backdrop: Color,
}

impl Paint<'_> {
    fn color(&self, value: f64) -> Color {
        self.mappable.colormap.color(self.mappable.norm.normalize(value)).over(self.backdrop)
    }
}
