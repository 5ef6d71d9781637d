//! A grid of panels with nothing left open but places.

use super::axes::{Given, ResolvedAxes, SharedAxis, resolve_axes};
use super::marks::ResolvedMark;
use super::place::places;
use super::shared::{self, ResolvedShared};
use super::texts::text;
use crate::axes::Axes;
use crate::data::{Together, Values};
use crate::error::{Error, PanelPlace};
use crate::guide::{Axis, Side};
use crate::mark::{Domain, Mark};
use crate::panels::{Letters, Panel, Panels, Place, Share, SharedGuide};
use crate::scene::Scene;
use crate::scene::kurbo::Size;
use crate::text::Text;
use crate::theme::Theme;
use crate::units::{Length, MAX_SIDE};
use crate::warning::{LocatedWarning, Warning, located};
use std::ops::Range;
use std::sync::Arc;

/// The most rows and the most columns of a grid.
const MOST_TRACKS: usize = 1_000;
/// How deep grids may be in each other.
const MOST_LEVELS: usize = 8;

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

    /// All marks of it.
    pub(super) fn marks(&self) -> impl Iterator<Item = &ResolvedMark> {
        self.axes().into_iter().flat_map(|axes| &axes.marks)
    }
}

/// A panel where the user put it.
pub(super) struct Cell<'a> {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
    /// Its letter in a mosaic.
    pub(super) mosaic: Option<char>,
    pub(super) panel: &'a Panel,
}

/// What all panels of a figure are resolved with.
pub(super) struct Resolver<'a> {
    pub(super) theme: &'a Theme,
    pub(super) warnings: &'a mut Vec<LocatedWarning>,
}

impl Resolver<'_> {
    /// The page's panel; `letters` number it, or the panels of its grid.
    pub(super) fn root(
        &mut self,
        panel: &Panel,
        letters: Option<Letters>,
    ) -> Result<ResolvedPanel, Error> {
        let grid = |panels: ResolvedPanels| ResolvedPanel::Panels(Box::new(panels));
        if let Panel::Panels(panels) = panel {
            return self.panels(panels, letters, Given::default(), 0).map(grid);
        }
        if letters.is_some_and(Letters::is_below) {
            let alone = Panels::row([panel.clone()]);
            return self.panels(&alone, letters, Given::default(), 0).map(grid);
        }
        let letter = letters.map(|letters| letters.letter(0));
        self.panel(panel, Given { letter: letter.as_deref(), ..Given::default() }, 0)
    }

    /// A panel. What is wrong with it says which one it is.
    fn panel(
        &mut self,
        panel: &Panel,
        given: Given<'_>,
        level: usize,
    ) -> Result<ResolvedPanel, Error> {
        self.resolved(panel, given, level).map_err(|error| error.at(given.place))
    }

    fn resolved(
        &mut self,
        panel: &Panel,
        given: Given<'_>,
        level: usize,
    ) -> Result<ResolvedPanel, Error> {
        Ok(match panel {
            Panel::Axes(axes) => {
                let axes = resolve_axes(axes, given, self.theme, self.warnings)?;
                ResolvedPanel::Axes(Box::new(axes))
            }
            Panel::Panels(panels) => {
                ResolvedPanel::Panels(Box::new(self.panels(panels, None, given, level + 1)?))
            }
            Panel::Scene(scene) => ResolvedPanel::Scene(Box::new(ResolvedScene {
                scene: (**scene).clone(),
                letter: given.letter.map(str::to_owned),
                place: given.place.cloned(),
            })),
        })
    }

    /// A grid. What is given to it is given to all its panels, but a letter to the first.
    fn panels(
        &mut self,
        panels: &Panels,
        letters: Option<Letters>,
        given: Given<'_>,
        level: usize,
    ) -> Result<ResolvedPanels, Error> {
        if level > MOST_LEVELS {
            return Err(problem(format!("grids are more than {MOST_LEVELS} levels deep")));
        }
        let cells = cells(panels)?;
        let shape = (panels.rows, panels.columns);
        let scopes = shared::scopes(panels, shape)?;
        let pools = panels.guides.iter().zip(&scopes).map(|((_, guide), scope)| match guide {
            SharedGuide::Colorbar(_) => {
                let members = cells.iter().filter(|cell| scope.holds(cell));
                Some(pool(members.map(|cell| cell.panel)))
            }
            SharedGuide::Legend(_) => None,
        });
        let pools: Vec<Option<Together<'_>>> = pools.collect();
        let grid = given.place;
        let places = places(&cells, grid, letters);
        let domains = direct_domains(panels, &cells, &places)?;
        let mut resolved = Vec::new();
        for (index, (cell, place)) in cells.iter().zip(&places).enumerate() {
            let mut given = given;
            given.place = place.as_ref();
            let letter = |below: bool| {
                let letters = letters.filter(|letters| letters.is_below() == below)?;
                Some(letters.letter(index))
            };
            let (letter, letter_below) = (letter(false), letter(true));
            given.letter = match &letter {
                Some(letter) => Some(letter),
                None => given.letter.filter(|_| index == 0),
            };
            if let Some(scope) = scopes.iter().find(|scope| scope.cuts(&cell.rows, &cell.columns)) {
                return Err(problem(format!(
                    "the panel in row {}, column {} reaches out of rows {} to {} and columns {} to \
                     {}, counted from 0, whose panels share a colorbar or a legend",
                    cell.rows.start,
                    cell.columns.start,
                    scope.rows.start,
                    scope.rows.end - 1,
                    scope.columns.start,
                    scope.columns.end - 1,
                )));
            }
            for (_, pool) in scopes.iter().zip(&pools).filter(|(scope, _)| scope.holds(cell)) {
                given.without_legends |= pool.is_none();
                if let Some(pool) = pool
                    && given.values.replace(pool as &dyn Values).is_some()
                {
                    return Err(problem("a panel has two shared colorbars".into()));
                }
            }
            let x = together(&domains, &cells, cell, panels.share_x);
            let y = together(&domains, &cells, cell, panels.share_y);
            let is_inner = Way::X.is_inner(panels.share_x, &cells, cell);
            given.x = SharedAxis { domains: &x, is_inner };
            let is_inner = Way::Y.is_inner(panels.share_y, &cells, cell);
            given.y = SharedAxis { domains: &y, is_inner };
            let panel = self.panel(cell.panel, given, level)?;
            let (rows, columns) = (cell.rows.clone(), cell.columns.clone());
            resolved.push(ResolvedCell { rows, columns, panel, letter_below });
        }
        let mut warnings = Vec::new();
        let shared = shared::resolve(panels, &scopes, &resolved, self.theme, &mut warnings)?;
        let gap = Size::new(
            self.gap("between columns", panels.column_gap)?,
            self.gap("between rows", panels.row_gap)?,
        );
        let column_titles =
            titles(&panels.column_titles, "column title", panels.columns, &mut warnings)?;
        let row_titles = titles(&panels.row_titles, "row title", panels.rows, &mut warnings)?;
        self.warnings.extend(located(grid, warnings));
        Ok(ResolvedPanels {
            place: grid.cloned(),
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

fn problem(problem: String) -> Error {
    Error::Panels { problem }
}

/// All panels in reading order, none over another.
fn cells(panels: &Panels) -> Result<Vec<Cell<'_>>, Error> {
    if let Some(mosaic) = &panels.mosaic {
        mosaic.check()?;
    }
    let (rows, columns) = (panels.rows, panels.columns);
    if !(1..=MOST_TRACKS).contains(&rows) || !(1..=MOST_TRACKS).contains(&columns) {
        return Err(problem(format!(
            "{rows} rows of {columns} columns: both must be 1 to {MOST_TRACKS}"
        )));
    }
    let mut cells = panels
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
            Ok(Cell { rows, columns, mosaic, panel })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    cells.sort_by_key(|cell| (cell.rows.start, cell.columns.start));
    let mut taken = vec![false; rows * columns];
    for cell in &cells {
        check_range("row", &cell.rows, rows)?;
        check_range("column", &cell.columns, columns)?;
        for (row, column) in
            cell.rows.clone().flat_map(|row| cell.columns.clone().map(move |column| (row, column)))
        {
            let Some(cell) = taken.get_mut(row * columns + column) else { continue };
            if std::mem::replace(cell, true) {
                return Err(problem(format!(
                    "two panels are in row {row}, column {column}, counted from 0"
                )));
            }
        }
    }
    Ok(cells)
}

/// Says what is wrong with rows or columns of a grid that has so many.
pub(super) fn check_range(
    what: &'static str,
    range: &Range<usize>,
    count: usize,
) -> Result<(), Error> {
    if range.is_empty() {
        Err(problem(format!("{what}s {} to before {} are none", range.start, range.end)))
    } else if range.end > count {
        Err(problem(format!("there is no {what} {}: it has {count}", range.end - 1)))
    } else {
        Ok(())
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
fn pool<'a>(panels: impl Iterator<Item = &'a Panel>) -> Together<'a> {
    let mut marks = Vec::new();
    panels.for_each(|panel| collect_marks(panel, MOST_LEVELS, &mut marks));
    Together::new(marks.into_iter().filter_map(Mark::values))
}

fn collect_marks<'a>(panel: &'a Panel, levels: usize, found: &mut Vec<&'a Arc<dyn Mark>>) {
    match panel {
        Panel::Axes(axes) => found.extend(axes.all_marks()),
        Panel::Panels(panels) if levels > 0 => {
            panels.placed.iter().for_each(|(_, panel)| collect_marks(panel, levels - 1, found));
        }
        Panel::Panels(_) | Panel::Scene(_) => {}
    }
}

/// What the marks of each panel that is axes cover, where any axis is shared.
fn direct_domains(
    panels: &Panels,
    cells: &[Cell<'_>],
    places: &[Option<PanelPlace>],
) -> Result<Vec<Vec<Domain>>, Error> {
    if panels.share_x == Share::None && panels.share_y == Share::None {
        return Ok(Vec::new());
    }
    let domains = |(cell, place): (&Cell<'_>, &Option<PanelPlace>)| {
        let marks = cell.axes().into_iter().flat_map(|axes| &axes.marks);
        let domains: Result<_, Error> = marks.map(Mark::domain).collect();
        domains.map_err(|error| error.at(place.as_ref()))
    };
    cells.iter().zip(places).map(domains).collect()
}

/// What is covered by all that shares an axis with a panel.
fn together(
    domains: &[Vec<Domain>],
    cells: &[Cell<'_>],
    cell: &Cell<'_>,
    share: Share,
) -> Vec<Domain> {
    let is_shared = |other: &Cell<'_>| match share {
        Share::None => false,
        Share::All => true,
        Share::Rows => other.rows == cell.rows,
        Share::Columns => other.columns == cell.columns,
    };
    let sharing = cells.iter().zip(domains).filter(|(other, _)| is_shared(other));
    sharing.flat_map(|(_, domains)| domains.iter().cloned()).collect()
}

/// An axis of a panel: that along its columns, or that along its rows.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    X,
    Y,
}

impl Way {
    fn axis(self, axes: &Axes) -> &Axis {
        match self {
            Self::X => &axes.x,
            Self::Y => &axes.y,
        }
    }

    fn side(self, axes: &Axes) -> Side {
        let usual = match self {
            Self::X => Side::Bottom,
            Self::Y => Side::Left,
        };
        self.axis(axes).side.unwrap_or(usual)
    }

    /// Whether axes this way may have their labels from another panel.
    fn is_shared(self, share: Share) -> bool {
        match share {
            Share::None => false,
            Share::All => true,
            Share::Rows => self == Self::Y,
            Share::Columns => self == Self::X,
        }
    }

    /// The rows or columns that panels share whose axes stand in one line, and those across.
    fn tracks<'a>(self, cell: &'a Cell<'_>) -> (&'a Range<usize>, &'a Range<usize>) {
        match self {
            Self::X => (&cell.columns, &cell.rows),
            Self::Y => (&cell.rows, &cell.columns),
        }
    }

    /// Whether the labels of a panel's axis are those of another one further out.
    fn is_inner(self, share: Share, cells: &[Cell<'_>], cell: &Cell<'_>) -> bool {
        let Some(side) = cell.axes().map(|axes| self.side(axes)) else { return false };
        let (along, across) = self.tracks(cell);
        let has_labels = |axes: &Axes| {
            self.axis(axes).visible && !axes.marks.is_empty() && self.side(axes) == side
        };
        self.is_shared(share)
            && cells.iter().any(|other| {
                let (other_along, other_across) = self.tracks(other);
                let is_further_out = match side {
                    Side::Top | Side::Left => other_across.end <= across.start,
                    Side::Bottom | Side::Right => other_across.start >= across.end,
                };
                is_further_out && other_along == along && other.axes().is_some_and(has_labels)
            })
    }
}

impl Cell<'_> {
    fn axes(&self) -> Option<&Axes> {
        match self.panel {
            Panel::Axes(axes) => Some(axes),
            Panel::Panels(_) | Panel::Scene(_) => None,
        }
    }
}

impl shared::ScopeRange {
    fn holds(&self, cell: &Cell<'_>) -> bool {
        self.contains(&cell.rows, &cell.columns)
    }
}
