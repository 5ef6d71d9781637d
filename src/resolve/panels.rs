//! A grid of panels with nothing left open but places.

use super::arranged::{Arranged, ArrangedAxes, Cell, Grid, problem};
use super::axes::{Given, ResolvedAxes, resolve_axes};
use super::shared::{self, ResolvedShared};
use super::sharing::Sharing;
use super::texts::text;
use crate::axes::Axes;
use crate::data::{Together, Values};
use crate::error::{Error, PanelPlace};
use crate::mark::Mark;
use crate::panels::{Letters, Panel, Panels, SharedGuide};
use crate::scene::Scene;
use crate::scene::kurbo::Size;
use crate::text::Text;
use crate::theme::Theme;
use crate::units::{Length, MAX_SIDE};
use crate::warning::{LocatedWarning, Warning, located};
use std::ops::Range;

/// What is in one place of the page.
#[derive(Debug)]
pub(crate) enum ResolvedPanel {
    Axes(Box<ResolvedAxes>),
    Panels(Box<ResolvedPanels>),
    Scene(Box<ResolvedScene>),
}

/// A finished picture.
#[derive(Debug)]
pub(crate) struct ResolvedScene {
    /// Which of several panels it is.
    pub(crate) place: Option<PanelPlace>,
    pub(crate) scene: Scene,
    /// What numbers it among the panels.
    pub(crate) letter: Option<String>,
}

/// A grid of panels.
#[derive(Debug)]
pub(crate) struct ResolvedPanels {
    /// Which of several panels it is.
    pub(crate) place: Option<PanelPlace>,
    /// The relative widths of columns.
    pub(crate) widths: Vec<f64>,
    /// The relative heights of rows.
    pub(crate) heights: Vec<f64>,
    /// Whether heights were given.
    pub(crate) has_heights: bool,
    pub(crate) gap: Size,
    /// In reading order.
    pub(crate) cells: Vec<ResolvedCell>,
    pub(crate) column_titles: Vec<Option<Text>>,
    pub(crate) row_titles: Vec<Option<Text>>,
    pub(crate) shared: Vec<ResolvedShared>,
}

/// A panel and the rows and columns that it spans.
#[derive(Debug)]
pub(crate) struct ResolvedCell {
    pub(crate) rows: Range<usize>,
    pub(crate) columns: Range<usize>,
    pub(crate) panel: ResolvedPanel,
    /// What numbers it, where that stands below it.
    pub(crate) letter_below: Option<String>,
}

impl ResolvedPanel {
    /// All axes of it, in reading order, those inside of others aside.
    pub(crate) fn axes(&self) -> Vec<&ResolvedAxes> {
        match self {
            Self::Axes(axes) => vec![axes],
            Self::Panels(panels) => {
                panels.cells.iter().flat_map(|cell| cell.panel.axes()).collect()
            }
            Self::Scene(_) => Vec::new(),
        }
    }

    /// All axes of it, in reading order, each before those inside of it.
    pub(crate) fn all_axes(&self) -> Vec<&ResolvedAxes> {
        self.axes().into_iter().flat_map(ResolvedAxes::with_insets).collect()
    }

    /// All finished pictures of it, in reading order.
    pub(crate) fn scenes(&self) -> Vec<&Scene> {
        match self {
            Self::Axes(_) => Vec::new(),
            Self::Panels(panels) => {
                panels.cells.iter().flat_map(|cell| cell.panel.scenes()).collect()
            }
            Self::Scene(scene) => vec![&scene.scene],
        }
    }
}

/// Resolves the page's panel; `letters` number it, or the panels of its grid.
pub(super) fn resolve_panel(
    panel: &Panel,
    letters: Option<Letters>,
    theme: &Theme,
    warnings: &mut Vec<LocatedWarning>,
) -> Result<ResolvedPanel, Error> {
    let is_below = letters.is_some_and(Letters::is_below);
    let alone = (is_below && !matches!(panel, Panel::Panels(_)))
        .then(|| Panel::from(Panels::row([panel.clone()])));
    let panel = Arranged::new(alone.as_ref().unwrap_or(panel), letters)?;
    let sharing = Sharing::of(&panel)?;
    let is_grid = matches!(panel, Arranged::Grid(_));
    let letter = letters.filter(|_| !is_grid).map(|letters| letters.letter(0));
    let given = Given { letter: letter.as_deref(), ..Given::default() };
    Resolver { theme, sharing: &sharing, warnings }.panel(&panel, given)
}

/// What all panels of a page are resolved with.
struct Resolver<'a> {
    theme: &'a Theme,
    sharing: &'a Sharing<'a>,
    warnings: &'a mut Vec<LocatedWarning>,
}

impl Resolver<'_> {
    /// A panel. What is wrong with it says which one it is.
    fn panel(&mut self, panel: &Arranged<'_>, given: Given<'_>) -> Result<ResolvedPanel, Error> {
        self.resolved(panel, given).map_err(|error| error.at(given.place))
    }

    fn resolved(&mut self, panel: &Arranged<'_>, given: Given<'_>) -> Result<ResolvedPanel, Error> {
        Ok(match panel {
            Arranged::Axes(ArrangedAxes { axes, index }) => {
                let (x, y) = self.sharing.of_axes(*index);
                let given = Given { x, y, ..given };
                let axes = resolve_axes(axes, given, self.theme, self.warnings)?;
                ResolvedPanel::Axes(Box::new(axes))
            }
            Arranged::Grid(grid) => ResolvedPanel::Panels(Box::new(self.grid(grid, given)?)),
            Arranged::Scene(scene) => ResolvedPanel::Scene(Box::new(ResolvedScene {
                scene: (*scene).clone(),
                letter: given.letter.map(str::to_owned),
                place: given.place.cloned(),
            })),
        })
    }

    /// A grid. What is given to it is given to all its panels, but a letter to the first.
    fn grid(&mut self, grid: &Grid<'_>, given: Given<'_>) -> Result<ResolvedPanels, Error> {
        let Grid { panels, cells } = grid;
        let scopes = shared::scopes(panels, (panels.rows, panels.columns))?;
        let pools = panels.guides.iter().zip(&scopes).map(|((_, guide), scope)| match guide {
            SharedGuide::Colorbar(_) => Some(pool(cells.iter().filter(|cell| scope.holds(cell)))),
            SharedGuide::Legend(_) => None,
        });
        let pools: Vec<Option<Together<'_>>> = pools.collect();
        let mut resolved = Vec::new();
        for (index, cell) in cells.iter().enumerate() {
            let mut given = given;
            given.place = cell.place.as_ref();
            given.letter = match &cell.letter {
                Some(letter) => Some(letter),
                None => given.letter.filter(|_| index == 0),
            };
            check_scopes(panels, &scopes, cell).map_err(|error| error.at(given.place))?;
            for (_, pool) in scopes.iter().zip(&pools).filter(|(scope, _)| scope.holds(cell)) {
                given.without_legends |= pool.is_none();
                if let Some(pool) = pool {
                    given.values = Some(pool as &dyn Values);
                }
            }
            let panel = self.panel(&cell.panel, given)?;
            let (rows, columns) = (cell.rows.clone(), cell.columns.clone());
            let letter_below = cell.letter_below.clone();
            resolved.push(ResolvedCell { rows, columns, panel, letter_below });
        }
        let mut warnings = Vec::new();
        if cells.is_empty() {
            let reason = "no panel is in the grid; put some there by `place`, `span` or `fill`";
            warnings.push(Warning::NoEffect { setting: "Panels", reason });
        }
        let shared = shared::resolve(panels, &scopes, &resolved, self.theme, &mut warnings)?;
        let gap = Size::new(
            self.gap("between columns", panels.column_gap)?,
            self.gap("between rows", panels.row_gap)?,
        );
        let column_titles =
            titles(&panels.column_titles, "column title", panels.columns, &mut warnings)?;
        let row_titles = titles(&panels.row_titles, "row title", panels.rows, &mut warnings)?;
        self.warnings.extend(located(given.place, warnings));
        Ok(ResolvedPanels {
            place: given.place.cloned(),
            widths: ratios("widths", panels.widths.as_deref(), panels.columns)?,
            heights: ratios("heights", panels.heights.as_deref(), panels.rows)?,
            has_heights: panels.heights.is_some(),
            gap,
            column_titles,
            row_titles,
            cells: resolved,
            shared,
        })
    }

    fn gap(&self, which: &str, given: Option<Length>) -> Result<f64, Error> {
        let gap = given.map_or(self.theme.panel_gap, Length::points);
        // Written so that NaN fails.
        if (0.0..=MAX_SIDE).contains(&gap) {
            Ok(gap)
        } else {
            Err(problem(format!("the gap {which} must be 0 to 14400 pt, but is {gap}")))
        }
    }
}

/// Says what is wrong with what a panel shares with others: a scope has all of it or nothing, and it
/// has one shared colorbar at most.
fn check_scopes(
    panels: &Panels,
    scopes: &[shared::ScopeRange],
    cell: &Cell<'_>,
) -> Result<(), Error> {
    let Cell { rows, columns, .. } = cell;
    let asked = || panels.guides.iter().zip(scopes);
    if let Some(((of, _), _)) = asked().find(|(_, scope)| scope.cuts(rows, columns)) {
        return Err(problem(format!(
            "a panel spans rows {}..{} and columns {}..{}, counted from 0, of which `{of}` has only \
             a part: a colorbar or a legend is shared by whole panels",
            rows.start, rows.end, columns.start, columns.end,
        )));
    }
    let colorbars = asked().filter(|((_, guide), scope)| {
        matches!(guide, SharedGuide::Colorbar(_)) && scope.holds(cell)
    });
    let mut colorbars = colorbars.map(|((of, _), _)| of);
    match (colorbars.next(), colorbars.next()) {
        (Some(one), Some(other)) => Err(problem(format!(
            "a panel has two shared colorbars, of `{one}` and of `{other}`: leave one out, or choose \
             scopes without panels in common"
        ))),
        _ => Ok(()),
    }
}

fn titles(
    given: &[Text],
    what: &'static str,
    count: usize,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Option<Text>>, Error> {
    if given.is_empty() || given.len() == count {
        given.iter().map(|title| text(Some(title), what, warnings)).collect()
    } else {
        Err(problem(format!("{} {what}s for {count}", given.len())))
    }
}

fn ratios(what: &str, given: Option<&[f64]>, count: usize) -> Result<Vec<f64>, Error> {
    let Some(given) = given else { return Ok(vec![1.0; count]) };
    if given.len() != count {
        return Err(problem(format!("{} {what} for {count}", given.len())));
    }
    match given.iter().find(|ratio| !(1e-3..=1e6).contains(*ratio)) {
        Some(ratio) => Err(problem(format!("{what} must be 0.001 to 1000000, but one is {ratio}"))),
        None => Ok(given.to_vec()),
    }
}

/// The values of all marks in some panels.
fn pool<'a>(cells: impl Iterator<Item = &'a Cell<'a>>) -> Together<'a> {
    let axes = cells.flat_map(|cell| cell.panel.axes());
    Together::new(axes.flat_map(Axes::all_marks).filter_map(Mark::values))
}

impl shared::ScopeRange {
    fn holds(&self, cell: &Cell<'_>) -> bool {
        self.contains(&cell.rows, &cell.columns)
    }
}
