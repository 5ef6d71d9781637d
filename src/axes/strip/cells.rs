//! The cells of a strip: a heatmap of one row or column.

use crate::color::Colormap;
use crate::data::Matrix;
use crate::guide::{Colorbar, Legend, Side};
use crate::mark::{CellLabels, Heatmap, Mark};
use crate::norm::{CategoryNorm, Norm};
use crate::text::Text;
use crate::units::Length;
use std::sync::Arc;

/// The most categories that the default colours tell apart; more take the larger map.
const FEW: usize = 10;

/// What a strip shows.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Cells(Box<Cells>),
    Mark(Arc<dyn Mark>),
}

/// A value for each row or column, and its colour.
#[derive(Clone, Debug)]
pub(crate) struct Cells {
    pub(super) values: Vec<f64>,
    pub(super) norm: Arc<dyn Norm>,
    pub(super) colormap: Colormap,
    pub(super) colorbar: Option<Colorbar>,
    pub(super) legend: Option<Legend>,
    pub(super) labels: Option<CellLabels>,
    pub(super) gap: Option<Length>,
    pub(super) place: Place,
}

/// Where the cells are along the axis.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// Number i from i - 0.5 to i + 0.5.
    Counted,
    Extent(f64, f64),
    Edges(Vec<f64>),
}

impl Cells {
    pub(super) fn new(values: Vec<f64>, norm: Arc<dyn Norm>, colormap: Colormap) -> Self {
        Self {
            values,
            norm,
            colormap,
            colorbar: None,
            legend: None,
            labels: None,
            gap: None,
            place: Place::Counted,
        }
    }

    /// Names as numbers of categories: of those known, or where none are, by first use.
    pub(super) fn categories(names: impl Iterator<Item = String>, known: Vec<String>) -> Self {
        let (is_open, mut categories) = (known.is_empty(), known);
        let mut code = |name: String| {
            let found = categories.iter().position(|category| *category == name);
            let code = found.or_else(|| {
                let is_new = is_open && !name.is_empty();
                is_new.then(|| {
                    categories.push(name);
                    categories.len() - 1
                })
            });
            code.map_or(f64::NAN, |code| code as f64)
        };
        let values = names.map(&mut code).collect();
        let colormap = if categories.len() > FEW { Colormap::TAB20 } else { Colormap::TAB10 };
        Self::new(values, Arc::new(CategoryNorm::new(categories)), colormap)
    }

    /// The cells as a heatmap that lies along a side.
    pub(super) fn heatmap(&self, side: Side, label: Option<&Text>) -> Heatmap {
        let (values, count) = (self.values.clone(), self.values.len());
        let matrix = if side.is_horizontal() {
            Matrix::from_vec(values, 1, count)
        } else {
            Matrix::from_vec(values, count, 1)
        };
        let mut map =
            Heatmap::new(matrix).norm(Arc::clone(&self.norm)).colormap(self.colormap.clone());
        map = match (&self.place, side.is_horizontal()) {
            (Place::Counted, _) => map,
            (&Place::Extent(start, end), true) => map.x_extent(start, end),
            (&Place::Extent(start, end), false) => map.y_extent(start, end),
            (Place::Edges(edges), true) => map.x_edges(edges.iter().copied()),
            (Place::Edges(edges), false) => map.y_edges(edges.iter().copied()),
        };
        if let Some(labels) = &self.labels {
            map = map.annotate(labels.clone());
        }
        if let Some(gap) = self.gap {
            map = map.gap(gap);
        }
        if let Some(colorbar) = &self.colorbar {
            map = map.colorbar(colorbar.clone().or_label(label));
        }
        match &self.legend {
            Some(legend) => map.legend(legend.clone().or_title(label)),
            None => map,
        }
    }
}
