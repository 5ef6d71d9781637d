//! Strips beside the data.

use crate::guides::{Colorbar, Legend, Span};
use crate::list::{Increasing, List};
use crate::map::{Colormap, sometimes};
use crate::norms::Norm;
use crate::number::Number;
use crate::recipe;
use crate::small::{Small, several};
use crate::words::Words;
use arbitrary::{Arbitrary, Result as Arbitrated, Unstructured};
use graticule::axes;

recipe! {
    /// A strip.
    struct Strip => axes::Strip = std::convert::identity(content: Content) {
        label(label: Words);
        thickness(thickness: Span);
        colormap(colormap: Colormap);
        limits(low: Number, high: Number);
        norm(norm: Norm);
        colorbar(colorbar: Colorbar);
        legend(legend: Legend);
        annotate(has_labels: bool);
        gap(gap: Span);
        extent(start: Number, end: Number);
        edges(edges: Increasing);
    }
}

recipe! {
    /// What a strip shows.
    enum Content => axes::Strip {
        Values(values: List<Number>) => axes::Strip::values;
        Categories(names: List<Words>) => axes::Strip::categories;
        Known(categories: List<Words>, names: List<Words>) => axes::Strip::categories_of;
        Mark(map: Small) => axes::Strip::mark;
    }
}

impl Strip {
    /// A strip of so many cells, now and then of others.
    pub fn of(u: &mut Unstructured<'_>, count: usize) -> Arbitrated<Self> {
        let count = if u8::arbitrary(u)? % 16 == 15 { 3 } else { count };
        let content = match u8::arbitrary(u)? % 8 {
            0..=2 => Content::Values(cells(u, count)?),
            3..=5 => Content::Categories(cells(u, count)?),
            6 => Content::Known(u.arbitrary()?, cells(u, count)?),
            _ => Content::Mark(Small::of_shape(u, (1, count))?),
        };
        let has_names = matches!(content, Content::Categories(_) | Content::Known(..));
        Ok(Self {
            start: (content,),
            label: sometimes(u, 2)?,
            thickness: sometimes(u, 4)?,
            colormap: sometimes(u, 4)?,
            limits: sometimes(u, 24)?,
            norm: sometimes(u, 24)?,
            colorbar: sometimes(u, 4)?,
            legend: sometimes(u, if has_names { 3 } else { 64 })?,
            annotate: sometimes(u, 3)?,
            gap: sometimes(u, 8)?,
            extent: sometimes(u, 32)?,
            edges: sometimes(u, 32)?,
        })
    }
}

/// So many cells, of a few values.
fn cells<'a, T: Arbitrary<'a> + Clone>(
    u: &mut Unstructured<'a>,
    count: usize,
) -> Arbitrated<List<T>> {
    let List(values) = several(u)?;
    Ok(List(values.iter().cycle().take(count).cloned().collect()))
}
