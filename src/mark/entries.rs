//! Entries of a legend, from how a mark maps data to colour.

use super::Mappable;
use crate::guide::{LegendEntry, Symbol};
use crate::text::Text;

/// The most intervals between ticks that entries are made of, where the norm has a choice.
const INTERVALS: usize = 9;

impl Mappable {
    /// The entries of a legend: a swatch in the colour of each of the norm's ticks, with the tick's
    /// label. Of a norm of categories these are its names; other norms give a few values.
    ///
    /// ```
    /// use graticule::color::Colormap;
    /// use graticule::mark::Mappable;
    /// use graticule::norm::LinearNorm;
    /// use std::sync::Arc;
    ///
    /// let norm = Arc::new(LinearNorm::new().limits(0.0, 2.0));
    /// let entries = Mappable::new(norm, Colormap::VIRIDIS).legend_entries();
    /// assert_eq!(entries.first().unwrap().label, "0.00");
    /// ```
    #[must_use]
    pub fn legend_entries(&self) -> Vec<LegendEntry> {
        let scale = self.norm.scale();
        let (low, high) = scale.limits();
        let values = scale.locator().ticks(low, high, INTERVALS);
        let labels = scale.formatter().format(&values).labels;
        let symbol = |value: &f64| Symbol::Swatch {
            fill: self.colormap.color(self.norm.normalize(*value)),
            overlay: None,
        };
        values
            .iter()
            .map(symbol)
            .zip(labels)
            .map(|(symbol, label)| LegendEntry::new(symbol, label))
            .collect()
    }

    /// The entry of a legend for missing values: their colour, and what is drawn over it.
    #[must_use]
    pub fn missing_entry(&self, label: impl Into<Text>) -> LegendEntry {
        let overlay = self.missing_overlay.clone();
        LegendEntry::new(Symbol::Swatch { fill: self.colormap.bad(), overlay }, label)
    }
}
