//! Small heatmaps, of which many fit into one input.

use crate::cells::Filled;
use crate::guides::{Colorbar, Legend};
use crate::list::List;
use crate::map::sometimes;
use crate::norms::Norm;
use crate::number::Number;
use crate::recipe;
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::mark;

recipe! {
    /// A heatmap of a few cells, and of few options.
    struct Small => mark::Heatmap = mark::Heatmap::new(cells: Filled<Number>) {
        column_names(names: List<Words>);
        x_extent(start: Number, end: Number);
        y_extent(start: Number, end: Number);
        limits(low: Number, high: Number);
        norm(norm: Norm);
        annotate(has_labels: bool);
        colorbar(colorbar: Colorbar);
        legend(legend: Legend);
        legend_missing(label: Words);
    }
}

/// The most rows or columns.
const MOST: u8 = 4;

impl Small {
    /// A heatmap of a shape.
    pub fn of_shape(u: &mut Unstructured<'_>, shape: (usize, usize)) -> Arbitrated<Self> {
        let names: Option<(Words,)> = sometimes(u, 8)?;
        let column_names = names.map(|(name,)| (List(vec![name; shape.1]),));
        let x_extent = if column_names.is_some() { None } else { sometimes(u, 16)? };
        Ok(Self {
            start: (Filled::of_shape(several(u)?, shape),),
            column_names,
            x_extent,
            y_extent: sometimes(u, 16)?,
            limits: sometimes(u, 16)?,
            norm: sometimes(u, 24)?,
            annotate: sometimes(u, 2)?,
            colorbar: sometimes(u, 4)?,
            legend: sometimes(u, 64)?,
            legend_missing: sometimes(u, 16)?,
        })
    }

    /// The number of rows and columns.
    pub fn shape(&self) -> (usize, usize) {
        self.start.0.shape()
    }
}

impl<'a> Arbitrary<'a> for Small {
    fn arbitrary(u: &mut Unstructured<'a>) -> Arbitrated<Self> {
        let mut side = || Ok(usize::from(u8::arbitrary(u)? % MOST) + 1);
        let shape = (side()?, side()?);
        Self::of_shape(u, shape)
    }
}

/// One thing or a few.
pub fn several<'a, T: Arbitrary<'a>>(u: &mut Unstructured<'a>) -> Arbitrated<List<T>> {
    let count = u8::arbitrary(u)? % 3 + 1;
    (0..count).map(|_| u.arbitrary()).collect::<Arbitrated<_>>().map(List)
}
