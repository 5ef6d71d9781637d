//! Which of several panels something is about.

use super::{Beginning, Error};
use std::fmt;
use std::sync::Arc;

/// Which panel of a page something is about, where there are several: the way to it from the page
/// inwards.
///
/// It prints as what is found on the page or in the program: the letter of a mosaic, else the letter
/// that numbers the panel, else its title where no other panel of its grid has the same, else its
/// row and column, here counted from 1.
///
/// ```
/// use graticule::panels::Panels;
/// use graticule::prelude::*;
///
/// let map = |counts: [[f64; 2]; 2]| Axes::new().mark(Heatmap::new(counts));
/// let (whole, gap) = (map([[1.0, 2.0], [3.0, 4.0]]), map([[1.0, f64::NAN], [3.0, 4.0]]));
/// let panels = Panels::mosaic("AB").fill('A', whole).fill('B', gap);
/// let rendered = Figure::new(mm(120.0), mm(50.0)).panels(panels).render()?;
/// let warning = &rendered.warnings()[0];
/// assert_eq!(warning.to_string(), "panel 'B': 1 of 4 cells have no value");
/// let place = warning.place.as_ref().map(ToString::to_string);
/// assert_eq!(place.as_deref(), Some("panel 'B'"));
/// # Ok::<(), graticule::Error>(())
/// ```
///
/// Places are in reading order: `<` says which comes first. A grid comes before its panels, and axes
/// before those inside of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PanelPlace {
    /// Never none.
    steps: Arc<[PanelStep]>,
}

/// One step on the way to a panel.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PanelStep {
    /// To a panel of a grid.
    Panel {
        /// Its first row, counted from 0 as in [`Panels::place`](crate::panels::Panels::place).
        row: usize,
        /// Its first column, counted from 0.
        column: usize,
        /// Its letter in the mosaic that the grid is drawn with.
        mosaic: Option<char>,
        /// What numbers it among the panels, as it is drawn.
        letter: Option<String>,
        /// Its title, where no other panel of the grid has the same.
        title: Option<String>,
    },
    /// To axes inside of others.
    Inset {
        /// Which of them, counted from 0.
        index: usize,
    },
}

impl PanelPlace {
    /// One step further than another place, or than the page.
    pub(crate) fn within(outer: Option<&Self>, step: PanelStep) -> Self {
        let outer = outer.map_or(&[][..], |outer| &outer.steps);
        Self { steps: outer.iter().cloned().chain([step]).collect() }
    }

    /// The way to it: one step for each grid that it is in, and for each axes that it is inside of.
    #[must_use]
    pub fn steps(&self) -> &[PanelStep] {
        &self.steps
    }
}

impl Error {
    /// The panel that it is about; none where that is the whole page, or its only panel.
    #[must_use]
    pub fn place(&self) -> Option<&PanelPlace> {
        match self {
            Self::InPanel { place, .. } => Some(place),
            _ => None,
        }
    }

    /// What is wrong, wherever it is: never [`Error::InPanel`].
    ///
    /// ```
    /// use graticule::Error;
    /// use graticule::panels::Panels;
    /// use graticule::prelude::*;
    ///
    /// let map = |names: &[&str]| Heatmap::new([[1, 2]]).column_names(names.iter().copied());
    /// let axes = [map(&["Mon", "Tue"]), map(&["Mon"])].map(|map| Axes::new().mark(map));
    /// let figure = Figure::new(mm(120.0), mm(50.0)).panels(Panels::row(axes));
    /// let error = figure.render().unwrap_err();
    /// assert!(matches!(error.kind(), Error::NameCount { names: 1, expected: 2, .. }));
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the panel in row 1, column 2: 1 column name for 2 columns"
    /// );
    /// ```
    #[must_use]
    pub fn kind(&self) -> &Self {
        let mut kind = self;
        while let Self::InPanel { source, .. } = kind {
            kind = source;
        }
        kind
    }

    /// It in a panel, unless it says already which one it is in.
    pub(crate) fn at(self, place: Option<&PanelPlace>) -> Self {
        match place {
            Some(place) if self.place().is_none() => {
                Self::InPanel { place: place.clone(), source: Box::new(self) }
            }
            _ => self,
        }
    }
}

/// From the inside outwards, as in "inset 1 of panel 'A'".
impl fmt::Display for PanelPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().rev().enumerate() {
            let of = if index > 0 { " of " } else { "" };
            write!(f, "{of}{step}")?;
        }
        Ok(())
    }
}

impl fmt::Display for PanelStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panel { mosaic: Some(mosaic), letter, .. } => {
                write!(f, "panel {mosaic:?}")?;
                // Where the page shows another letter, both are said.
                let drawn = letter.as_deref().map(bare);
                let other = drawn.filter(|drawn| !drawn.eq_ignore_ascii_case(&mosaic.to_string()));
                other.map_or(Ok(()), |drawn| write!(f, " ({drawn})"))
            }
            Self::Panel { letter: Some(letter), .. } => write!(f, "panel {}", bare(letter)),
            Self::Panel { title: Some(title), .. } => write!(f, "panel {:?}", Beginning(title)),
            Self::Panel { row, column, .. } => {
                let (row, column) = (row.saturating_add(1), column.saturating_add(1));
                write!(f, "the panel in row {row}, column {column}")
            }
            Self::Inset { index } => write!(f, "inset {}", index.saturating_add(1)),
        }
    }
}

/// A letter without the brackets that it is drawn in.
fn bare(letter: &str) -> &str {
    letter.trim_start_matches('(').trim_end_matches(')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel(names: (Option<char>, Option<&str>, Option<&str>)) -> PanelStep {
        let (mosaic, letter, title) = names;
        let (letter, title) = (letter.map(str::to_owned), title.map(str::to_owned));
        PanelStep::Panel { row: 1, column: 2, mosaic, letter, title }
    }

    #[test]
    fn a_panel_is_called_what_its_user_calls_it() {
        for (names, called) in [
            ((Some('A'), None, Some("Flow")), "panel 'A'"),
            ((Some('A'), Some("(a)"), None), "panel 'A'"),
            ((Some('B'), Some("(a)"), None), "panel 'B' (a)"),
            ((None, Some("(a)"), Some("Flow")), "panel a"),
            ((None, None, Some("Flow\n2024")), "panel \"Flow\\n2024\""),
            ((None, None, None), "the panel in row 2, column 3"),
        ] {
            assert_eq!(panel(names).to_string(), called);
        }
    }

    #[test]
    fn places_go_from_the_inside_outwards() {
        let grid = PanelPlace::within(None, panel((None, None, None)));
        let axes = PanelPlace::within(Some(&grid), panel((Some('A'), None, None)));
        let inset = PanelPlace::within(Some(&axes), PanelStep::Inset { index: 0 });
        assert_eq!(inset.to_string(), "inset 1 of panel 'A' of the panel in row 2, column 3");
        assert_eq!(inset.steps().len(), 3);
        assert!(grid < axes && axes < inset);
    }
}
