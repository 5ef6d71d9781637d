//! Marks at the side of a matrix.

mod cells;

use super::Axes;
use crate::color::Colormap;
use crate::guide::{Colorbar, Legend, Side};
use crate::mark::{CellLabels, Mark};
use crate::norm::{LinearNorm, Norm};
use crate::text::Text;
use crate::units::Length;
use cells::{Cells, Content, Place};
use std::sync::Arc;

/// A strip beside the data rectangle with one cell for each row or column: what is known of them
/// beyond the matrix, such as groups of samples. (ComplexHeatmap calls it an annotation, seaborn
/// `row_colors`.)
///
/// Strips stand between the data rectangle and its axes, those of a side from the inside outwards.
/// Their cells have the very edges of the rows or columns. A strip's label stands beside the names
/// of the axis that crosses it: below or above one of rows, left or right of one of columns.
///
/// ```
/// use graticule::axes::Strip;
/// use graticule::prelude::*;
///
/// let map = Heatmap::new([[1, 2, 3], [4, 5, 6]]).row_names(["TP53", "MYC"]);
/// let tissue = Strip::categories(["lung", "liver", "lung"]).label("Tissue").legend(Legend::new());
/// let axes = Axes::new().mark(map).strip(Side::Top, tissue);
/// let rendered = Figure::new(inches(4.0), inches(2.5)).axes(axes).render()?;
/// let axes = rendered.layout().axes().unwrap();
/// let strip = &axes.strips[0];
/// assert_eq!((strip.rect.x0, strip.rect.x1), (axes.data.x0, axes.data.x1));
/// assert_eq!(axes.legends[0].entries.len(), 2);
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Strip {
    pub(crate) content: Content,
    pub(crate) label: Option<Text>,
    pub(crate) thickness: Option<Length>,
}

impl Strip {
    /// Cells coloured by value, from row 0 or column 0 on; NaN is missing. Viridis over the least to
    /// the greatest value, unless set otherwise.
    #[must_use]
    pub fn values(values: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        Self::of(Cells::new(values, Arc::new(LinearNorm::new()), Colormap::VIRIDIS))
    }

    /// Cells coloured by category, from row 0 or column 0 on; an empty name is missing. Categories
    /// have their colours, and their entries in a legend, by first use.
    #[must_use]
    pub fn categories(names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self::of(Cells::categories(names.into_iter().map(Into::into), Vec::new()))
    }

    /// As [`Strip::categories`], with categories in a given order: the same colours in every figure,
    /// whichever of them occur. A name that is none of them is missing.
    #[must_use]
    pub fn categories_of(
        categories: impl IntoIterator<Item = impl Into<String>>,
        names: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let known = categories.into_iter().map(Into::into).collect();
        Self::of(Cells::categories(names.into_iter().map(Into::into), known))
    }

    /// A mark beside the rows or columns, which it must cover exactly. Its other scale runs away from
    /// the data, as long as the strip is thick: bars of totals, say.
    #[must_use]
    pub fn mark(mark: impl Mark + 'static) -> Self {
        Self { content: Content::Mark(Arc::new(mark)), label: None, thickness: None }
    }

    fn of(cells: Cells) -> Self {
        Self { content: Content::Cells(Box::new(cells)), label: None, thickness: None }
    }

    /// Sets its label, which also titles its legend and its colorbar unless these have their own.
    #[must_use]
    pub fn label(self, label: impl Into<Text>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// Sets how thick it is; the theme's
    /// [`strip_width`](crate::theme::Theme::strip_width) by default.
    #[must_use]
    pub fn thickness(self, thickness: Length) -> Self {
        Self { thickness: Some(thickness), ..self }
    }

    /// Sets the colours of its cells. A mark has its own: this, and all that follows, changes
    /// nothing of it.
    #[must_use]
    pub fn colormap(self, colormap: Colormap) -> Self {
        self.cells(|cells| Cells { colormap, ..cells })
    }

    /// Sets the limits of its values, linear in between.
    #[must_use]
    pub fn limits(self, low: f64, high: f64) -> Self {
        self.norm(LinearNorm::new().limits(low, high))
    }

    /// Sets the norm of its values.
    #[must_use]
    pub fn norm(self, norm: impl Norm + 'static) -> Self {
        self.cells(|cells| Cells { norm: Arc::new(norm), ..cells })
    }

    /// Asks for a colorbar of its values.
    #[must_use]
    pub fn colorbar(self, colorbar: Colorbar) -> Self {
        self.cells(|cells| Cells { colorbar: Some(colorbar), ..cells })
    }

    /// Asks for a legend of its categories.
    #[must_use]
    pub fn legend(self, legend: Legend) -> Self {
        self.cells(|cells| Cells { legend: Some(legend), ..cells })
    }

    /// Writes into its cells, as [`Heatmap::annotate`](crate::mark::Heatmap::annotate) does: totals
    /// of rows and columns, say.
    #[must_use]
    pub fn annotate(self, labels: impl Into<CellLabels>) -> Self {
        let labels = labels.into();
        self.cells(|cells| Cells { labels: Some(labels), ..cells })
    }

    /// Leaves room between its cells, as [`Heatmap::gap`](crate::mark::Heatmap::gap) does.
    #[must_use]
    pub fn gap(self, gap: Length) -> Self {
        self.cells(|cells| Cells { gap: Some(gap), ..cells })
    }

    /// Lays its cells, equally long, from `start` to `end` in data units, where rows or columns have
    /// positions rather than names or numbers.
    #[must_use]
    pub fn extent(self, start: f64, end: f64) -> Self {
        self.cells(|cells| Cells { place: Place::Extent(start, end), ..cells })
    }

    /// Puts the edges of its cells at these places in data units: one more than there are cells.
    #[must_use]
    pub fn edges(self, edges: impl IntoIterator<Item = impl Into<f64>>) -> Self {
        let edges = edges.into_iter().map(Into::into).collect();
        self.cells(|cells| Cells { place: Place::Edges(edges), ..cells })
    }

    fn cells(self, change: impl FnOnce(Cells) -> Cells) -> Self {
        let content = match self.content {
            Content::Cells(cells) => Content::Cells(Box::new(change(*cells))),
            mark @ Content::Mark(_) => mark,
        };
        Self { content, ..self }
    }

    /// What is drawn in it, on a side.
    pub(crate) fn on(&self, side: Side) -> Arc<dyn Mark> {
        match &self.content {
            Content::Cells(cells) => Arc::new(cells.heatmap(side, self.label.as_ref())),
            Content::Mark(mark) => Arc::clone(mark),
        }
    }
}

impl Axes {
    /// Adds a strip on a side, outside of those that are there.
    #[must_use]
    pub fn strip(mut self, side: Side, strip: Strip) -> Self {
        self.strips.push((side, strip));
        self
    }
}
