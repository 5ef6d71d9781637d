//! All panels of a figure where their user put them.

use super::place::places;
use crate::axes::Axes;
use crate::error::{Error, PanelPlace};
use crate::panels::{Letters, Panel, Panels, Place};
use crate::scene::Scene;
use std::ops::Range;

/// The most rows and the most columns of a grid.
const MOST_TRACKS: usize = 1_000;
/// How deep grids may be in each other.
const MOST_LEVELS: usize = 8;

/// What is in one place of the page.
pub(super) enum Arranged<'a> {
    Axes(ArrangedAxes<'a>),
    Grid(Grid<'a>),
    Scene(&'a Scene),
}

/// Axes in a place of the page.
pub(super) struct ArrangedAxes<'a> {
    pub(super) axes: &'a Axes,
    /// Which of all axes in places of the page they are, in reading order.
    pub(super) index: usize,
}

/// A grid.
pub(super) struct Grid<'a> {
    pub(super) panels: &'a Panels,
    /// In reading order, none over another.
    pub(super) cells: Vec<Cell<'a>>,
}

/// A panel in a grid.
pub(super) struct Cell<'a> {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
    /// Which of several panels it is.
    pub(super) place: Option<PanelPlace>,
    /// What numbers it among the panels, at its corner or below it.
    pub(super) letter: Option<String>,
    pub(super) letter_below: Option<String>,
    pub(super) panel: Arranged<'a>,
}

/// A panel where the user put it.
pub(super) struct Spot<'a> {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
    /// Its letter in a mosaic.
    pub(super) mosaic: Option<char>,
    pub(super) panel: &'a Panel,
}

impl<'a> Arranged<'a> {
    /// The page's panel; `letters` number the panels of its grid.
    pub(super) fn new(panel: &'a Panel, letters: Option<Letters>) -> Result<Self, Error> {
        Self::within(panel, None, letters, (0, &mut 0))
    }

    /// A panel in a place, so many grids deep, where so many axes came before.
    fn within(
        panel: &'a Panel,
        place: Option<&PanelPlace>,
        letters: Option<Letters>,
        (level, before): (usize, &mut usize),
    ) -> Result<Self, Error> {
        Ok(match panel {
            Panel::Axes(axes) => {
                let index = *before;
                *before += 1;
                Self::Axes(ArrangedAxes { axes, index })
            }
            Panel::Panels(panels) => {
                Self::Grid(Grid::within(panels, place, letters, (level, before))?)
            }
            Panel::Scene(scene) => Self::Scene(scene),
        })
    }

    /// All axes of it, in reading order, those inside of others aside.
    pub(super) fn axes(&self) -> Vec<&'a Axes> {
        match self {
            Self::Axes(axes) => vec![axes.axes],
            Self::Grid(grid) => grid.cells.iter().flat_map(|cell| cell.panel.axes()).collect(),
            Self::Scene(_) => Vec::new(),
        }
    }
}

impl<'a> Grid<'a> {
    fn within(
        panels: &'a Panels,
        place: Option<&PanelPlace>,
        letters: Option<Letters>,
        (level, before): (usize, &mut usize),
    ) -> Result<Self, Error> {
        if level > MOST_LEVELS {
            let problem = problem(format!("grids are more than {MOST_LEVELS} levels deep"));
            return Err(problem.at(place));
        }
        let spots = spots(panels).map_err(|error| error.at(place))?;
        let places = places(&spots, place, letters);
        let cell = |(index, (spot, place)): (usize, (Spot<'a>, Option<PanelPlace>))| {
            let Spot { rows, columns, panel, .. } = spot;
            let letter = |is_below: bool| {
                let letters = letters.filter(|letters| letters.is_below() == is_below)?;
                Some(letters.letter(index))
            };
            let (letter, letter_below) = (letter(false), letter(true));
            let panel = Arranged::within(panel, place.as_ref(), None, (level + 1, &mut *before))?;
            Ok(Cell { rows, columns, place, letter, letter_below, panel })
        };
        let cells = spots.into_iter().zip(places).enumerate().map(cell);
        Ok(Self { panels, cells: cells.collect::<Result<_, Error>>()? })
    }
}

pub(super) fn problem(problem: String) -> Error {
    Error::Panels { problem }
}

/// All panels in reading order, none over another.
fn spots(panels: &Panels) -> Result<Vec<Spot<'_>>, Error> {
    if let Some(mosaic) = &panels.mosaic {
        mosaic.check()?;
    }
    let (rows, columns) = (panels.rows, panels.columns);
    if !(1..=MOST_TRACKS).contains(&rows) || !(1..=MOST_TRACKS).contains(&columns) {
        return Err(problem(format!(
            "{rows} rows of {columns} columns: both must be 1 to {MOST_TRACKS}"
        )));
    }
    let mut spots = panels
        .placed
        .iter()
        .map(|(at, panel)| {
            let ((rows, columns), mosaic) = match at {
                Place::Cells { rows, columns } => ((rows.clone(), columns.clone()), None),
                Place::Letter(letter) => {
                    let cells = panels.mosaic.as_ref().and_then(|mosaic| mosaic.cells(*letter));
                    let missing = || problem(format!("the mosaic has no cells {letter:?}"));
                    (cells.ok_or_else(missing)?, Some(*letter))
                }
            };
            Ok(Spot { rows, columns, mosaic, panel })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    spots.sort_by_key(|spot| (spot.rows.start, spot.columns.start));
    let mut taken = vec![false; rows * columns];
    for spot in &spots {
        check_range("row", &spot.rows, rows).map_err(problem)?;
        check_range("column", &spot.columns, columns).map_err(problem)?;
        for (row, column) in
            spot.rows.clone().flat_map(|row| spot.columns.clone().map(move |column| (row, column)))
        {
            let Some(cell) = taken.get_mut(row * columns + column) else { continue };
            if std::mem::replace(cell, true) {
                return Err(problem(format!(
                    "two panels are in row {row}, column {column}, counted from 0"
                )));
            }
        }
    }
    Ok(spots)
}

/// Says what is wrong with rows or columns of a grid that has so many: counted from 0, as in a program.
pub(super) fn check_range(
    what: &'static str,
    range: &Range<usize>,
    count: usize,
) -> Result<(), String> {
    if range.is_empty() {
        Err(format!("{what}s {}..{} are none", range.start, range.end))
    } else if range.end > count {
        let last = count.saturating_sub(1);
        let there =
            if last == 0 { format!("{what} is 0") } else { format!("{what}s are 0 to {last}") };
        let the_only = if last == 0 { "the only " } else { "" };
        Err(format!("there is no {what} {}: {the_only}{there}", range.end - 1))
    } else {
        Ok(())
    }
}
