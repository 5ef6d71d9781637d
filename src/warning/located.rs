use super::Warning;
use crate::error::PanelPlace;
use std::fmt;

/// A warning, and which panel of the page it is about.
///
/// It prints as what is worth knowing, after the panel where there is one.
///
/// ```
/// use graticule::Warning;
/// use graticule::prelude::*;
///
/// let axes = Axes::new().mark(Heatmap::new([[1.0, f64::NAN]]));
/// let rendered = Figure::new(mm(60.0), mm(40.0)).axes(axes).render()?;
/// let is_missing = |told: &Warning| matches!(told, Warning::MissingCells { .. });
/// assert!(rendered.warnings().iter().any(|told| is_missing(&told.warning)));
/// assert_eq!(rendered.warnings()[0].to_string(), "1 of 2 cells have no value");
/// # Ok::<(), graticule::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LocatedWarning {
    /// What is worth knowing.
    pub warning: Warning,
    /// The panel that it is about; none where that is the whole page, or its only panel.
    pub place: Option<PanelPlace>,
}

/// Warnings about one place.
pub(crate) fn located(
    place: Option<&PanelPlace>,
    warnings: impl IntoIterator<Item = Warning>,
) -> impl Iterator<Item = LocatedWarning> {
    let warnings = warnings.into_iter();
    warnings.map(move |warning| LocatedWarning { warning, place: place.cloned() })
}

impl fmt::Display for LocatedWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{place}: {}", self.warning),
            None => self.warning.fmt(f),
        }
    }
}
