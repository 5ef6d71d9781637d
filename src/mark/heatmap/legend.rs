//! Legends of a heatmap's colours, where these stand for names.

use super::Heatmap;
use crate::error::Error;
use crate::guide::{Legend, LegendEntry};
use crate::mark::Mappable;
use crate::text::Text;
use crate::warning::Warning;

/// The legend of colours as the user describes it.
#[derive(Clone, Debug, Default)]
pub(super) struct ColorLegend {
    legend: Option<Legend>,
    missing: Option<Text>,
}

impl Heatmap {
    /// Asks for a legend of the colours, one entry a name: for norms of categories. Others have
    /// [colorbars](Self::colorbar).
    ///
    /// ```
    /// use graticule::norm::CategoryNorm;
    /// use graticule::prelude::*;
    ///
    /// let cover = Heatmap::new([[0, 0, 1], [0, 2, 2]])
    ///     .norm(CategoryNorm::new(["Forest", "Town", "Water"]))
    ///     .colormap(Colormap::SET2)
    ///     .legend(Legend::new().title("Land cover"));
    /// let axes = Axes::new().mark(cover);
    /// assert!(Figure::new(inches(3.0), inches(2.0)).axes(axes).render()?.warnings().is_empty());
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn legend(mut self, legend: Legend) -> Self {
        self.color_legend.legend = Some(legend);
        self
    }

    /// Adds an entry for missing values, such as `"no data"`, to the legend of the colours, which is
    /// asked for by [`legend`](Self::legend): without one it has no effect, and a warning says so. A
    /// colorbar has
    /// [`missing_label`](crate::guide::Colorbar::missing_label).
    #[must_use]
    pub fn legend_missing(mut self, label: impl Into<Text>) -> Self {
        self.color_legend.missing = Some(label.into());
        self
    }
}

impl ColorLegend {
    /// Warns of an entry for missing values where there is no legend.
    pub(super) fn without_effect(&self) -> Option<Warning> {
        let reason = "there is no legend; ask for one by `legend`";
        let is_lost = self.missing.is_some() && self.legend.is_none();
        is_lost.then_some(Warning::NoEffect { setting: "legend_missing", reason })
    }

    /// The legend that is asked for.
    pub(super) fn made(&self, mappable: Option<&Mappable>) -> Result<Option<Legend>, Error> {
        let Some((legend, mappable)) = self.legend.as_ref().zip(mappable) else {
            return Ok(None);
        };
        let mut entries = colors(mappable)?;
        if let Some(label) = &self.missing {
            entries.push(mappable.missing_entry(label));
        }
        Ok(Some(with_entries(legend, entries, "")))
    }
}

/// One entry a name of a norm.
fn colors(mappable: &Mappable) -> Result<Vec<LegendEntry>, Error> {
    if !mappable.norm.scale().has_names() {
        return Err(Error::EmptyLegend {
            legend: "legend",
            reason: "the norm has no names; use a colorbar, or a norm of categories",
        });
    }
    Ok(mappable.legend_entries())
}

/// A legend with further entries, and in its title what their labels share.
pub(super) fn with_entries(
    legend: &Legend,
    entries: impl IntoIterator<Item = LegendEntry>,
    offset: &str,
) -> Legend {
    let titled = match legend.get_title() {
        _ if offset.is_empty() => legend.clone(),
        Some(title) => legend.clone().title(title.clone().then(format!(" ({offset})"))),
        None => legend.clone().title(offset),
    };
    entries.into_iter().fold(titled, Legend::entry)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Colormap;
    use crate::guide::Symbol;
    use crate::norm::{CategoryNorm, LinearNorm, Norm};
    use std::sync::Arc;

    fn made(norm: impl Norm + 'static) -> Result<Option<Legend>, Error> {
        let legend = ColorLegend { legend: Some(Legend::new()), missing: Some("no data".into()) };
        legend.made(Some(&Mappable::new(Arc::new(norm), Colormap::VIRIDIS)))
    }

    #[test]
    fn names_have_their_colours() {
        let legend = made(CategoryNorm::new(["forest", "water"])).unwrap().unwrap();
        let map = Colormap::VIRIDIS;
        let expected =
            [("forest", map.color(0.0)), ("water", map.color(1.0)), ("no data", map.bad())];
        let entry = |(label, fill)| LegendEntry::new(Symbol::Swatch { fill, overlay: None }, label);
        assert_eq!(legend.get_entries(), expected.map(entry));
    }

    #[test]
    fn numbers_have_no_legend() {
        let error = made(LinearNorm::new().limits(0.0, 1.0)).unwrap_err();
        assert!(error.to_string().contains("colorbar"), "{error}");
        assert_eq!(ColorLegend::default().made(None).unwrap(), None);
    }
}
