//! Panels of a plan at the places that a layout gave them: data rectangles of a row and of a column
//! line up, colorbars of several panels are as long as these, and gaps are kept.

use super::belongings::belongings;
use super::tracks::SIDES;
use super::{NEAR, along, in_a_column, in_a_row, same_ticks, values};
use crate::plan::{AxesPlan, CellPlan, GridPlan, GuidePlan, Page, PanelPlan};
use graticule::Rendered;
use graticule::guide::{ColorbarGuide, Side};
use graticule::layout::AxesLayout;
use graticule::panels::Share;
use graticule::scene::kurbo::Rect;
use graticule::warning::Warning;

/// How far labels reach beyond a legend at most: a fifth of their size.
const LEGEND_REACH: f64 = 2.0;

/// A panel at its place.
enum Placed<'a> {
    Axes(&'a AxesPlan, &'a AxesLayout, Rect),
    Picture(Rect),
    Grid(PlacedGrid<'a>),
}

/// A grid at its place.
struct PlacedGrid<'a> {
    plan: &'a GridPlan,
    /// Which of its axes fill their cells.
    tight: Vec<bool>,
    panels: Vec<Placed<'a>>,
    colorbars: Vec<(&'a GuidePlan, &'a ColorbarGuide)>,
    pitch: f64,
    /// Whether labels of ticks are left out anywhere.
    is_thinned: bool,
}

/// What a layout has, in the order in which it has it.
struct Places<A, P, C> {
    axes: A,
    pictures: P,
    colorbars: C,
    pitch: f64,
    is_thinned: bool,
}

/// Says what is wrong with the grids of a page.
pub fn check_grids(page: &Page, rendered: &Rendered) {
    let layout = rendered.layout();
    let mut places = Places {
        axes: layout.panels().iter().zip(belongings(layout)),
        pictures: layout.pictures().iter().map(|picture| picture.rect),
        colorbars: layout.shared_colorbars().iter(),
        pitch: 72.0 / rendered.scene().dpi(),
        is_thinned: rendered
            .warnings()
            .iter()
            .any(|warning| matches!(warning.warning, Warning::TickLabelsThinned { .. })),
    };
    places.panel(&page.panel).check();
    let left = (places.axes.count(), places.pictures.count(), places.colorbars.count());
    assert_eq!(left, (0, 0, 0), "the layout has more than was asked for");
}

impl<'a, A, P, C> Places<A, P, C>
where
    A: Iterator<Item = (&'a AxesLayout, Rect)>,
    P: Iterator<Item = Rect>,
    C: Iterator<Item = &'a ColorbarGuide>,
{
    fn panel(&mut self, panel: &'a PanelPlan) -> Placed<'a> {
        match panel {
            PanelPlan::Axes(plan) => {
                let (layout, all) = self.axes.next().unwrap();
                Placed::Axes(plan, layout, all)
            }
            PanelPlan::Picture(..) => Placed::Picture(self.pictures.next().unwrap()),
            PanelPlan::Grid(plan) => {
                // From side to side, those of each from the inside outwards.
                let guides = |side| {
                    plan.guides
                        .iter()
                        .filter(move |guide| guide.is_colorbar() && guide.side == side)
                };
                let guides = SIDES.into_iter().flat_map(guides);
                let colorbars =
                    guides.map(|guide| (guide, self.colorbars.next().unwrap())).collect();
                let panels = plan.cells.iter().map(|cell| self.panel(&cell.panel)).collect();
                let (tight, pitch, is_thinned) = (plan.tight(), self.pitch, self.is_thinned);
                Placed::Grid(PlacedGrid { plan, tight, panels, colorbars, pitch, is_thinned })
            }
        }
    }
}

fn edge(rect: Rect, side: Side) -> f64 {
    match side {
        Side::Top => rect.y0,
        Side::Bottom => rect.y1,
        Side::Left => rect.x0,
        Side::Right => rect.x1,
    }
}

impl Placed<'_> {
    fn check(&self) {
        if let Self::Grid(grid) = self {
            grid.check();
        }
    }

    /// All that belongs to it; none of a grid without panels.
    fn all(&self) -> Option<Rect> {
        match self {
            Self::Axes(_, _, all) => Some(*all),
            Self::Picture(rect) => Some(*rect),
            Self::Grid(grid) => {
                let panels = grid.panels.iter().filter_map(Self::all);
                panels
                    .chain(grid.colorbars.iter().map(|(_, bar)| bar.whole))
                    .reduce(|a, b| a.union(b))
            }
        }
    }

    /// Around all data rectangles in it.
    fn data(&self) -> Option<Rect> {
        match self {
            Self::Axes(_, axes, _) => Some(axes.data),
            Self::Picture(_) => None,
            Self::Grid(grid) => grid.panels.iter().filter_map(Self::data).reduce(|a, b| a.union(b)),
        }
    }
}

impl PlacedGrid<'_> {
    fn cells(&self) -> impl Iterator<Item = (&CellPlan, &Placed<'_>)> {
        self.plan.cells.iter().zip(&self.panels)
    }

    /// Where a side of each panel shows the start or the end of its row or column.
    fn edges(&self, side: Side) -> impl Iterator<Item = (usize, f64)> {
        self.cells()
            .zip(&self.tight)
            .filter_map(move |((cell, panel), is_tight)| {
                let edge = match panel {
                    Placed::Axes(_, axes, _) => is_tight.then(|| edge(axes.data, side)),
                    Placed::Picture(_) => None,
                    Placed::Grid(grid) => {
                        let (along, last) = (across(side), grid.plan.last(side));
                        let outer = grid.edges(side).find(|(track, _)| *track == last);
                        outer.filter(|_| grid.plan.fills(along)).map(|(_, edge)| edge)
                    }
                };
                Some((cell.track(side), edge?))
            })
            .collect::<Vec<_>>()
            .into_iter()
    }

    fn check(&self) {
        for side in SIDES {
            self.check_lines(side);
        }
        self.check_gaps();
        self.check_shapes();
        self.check_ticks();
        self.colorbars.iter().for_each(|(guide, bar)| self.check_colorbar(guide, bar));
        self.panels.iter().for_each(Placed::check);
    }

    /// All that shows where a row or a column starts, or ends, shows the same.
    fn check_lines(&self, side: Side) {
        let edges: Vec<_> = self.edges(side).collect();
        for (i, (track, edge)) in edges.iter().enumerate() {
            for (_, other) in edges[i + 1..].iter().filter(|(other, _)| other == track) {
                assert!((edge - other).abs() < NEAR, "{side:?} of {track}: {edge} {other}");
            }
        }
    }

    /// What belongs to panels that share no column is apart by the gap between columns, and rows
    /// likewise.
    fn check_gaps(&self) {
        let [between_columns, between_rows] = self.plan.gaps();
        // Texts and finished pictures move onto pixels, and labels of legends reach a little beyond
        // these, see `Ground`.
        let least = |gap: f64| gap - 2.0 * self.pitch - LEGEND_REACH;
        for (one, panel) in self.cells() {
            for (other, other_panel) in self.cells() {
                let Some((a, b)) = panel.all().zip(other_panel.all()) else { continue };
                if one.columns.end <= other.columns.start {
                    assert!(b.x0 - a.x1 >= least(between_columns), "{a:?} {b:?}");
                }
                if one.rows.end <= other.rows.start {
                    assert!(b.y0 - a.y1 >= least(between_rows), "{a:?} {b:?}");
                }
            }
        }
    }

    /// Cells of panels that are to have square ones are square, but for the pixels that edges move by.
    fn check_shapes(&self) {
        for (cell, panel) in self.cells() {
            let Placed::Axes(plan, axes, _) = panel else { continue };
            if plan.is_square && self.plan.shares == [Share::None; 2] {
                let (rows, columns) = plan.shape(self.plan.given(cell, false));
                let (width, height) =
                    (axes.data.width() / columns as f64, axes.data.height() / rows as f64);
                let most = 2.0 * self.pitch / rows.min(columns) as f64;
                assert!((width - height).abs() <= most + NEAR, "{width} {height}");
            }
        }
    }

    /// Axes that are shared and equally long have ticks at the same values. Where labels have no
    /// room some are left out with their ticks, by each of the axes for itself: a warning says so,
    /// but for names on an axis that shows no labels, which is fitted as if it had them. So names
    /// are not compared.
    fn check_ticks(&self) {
        if self.is_thinned {
            return;
        }
        for (i, (one, panel)) in self.cells().enumerate() {
            for (other, other_panel) in self.cells().skip(i + 1) {
                let (Placed::Axes(_, a, _), Placed::Axes(_, b, _)) = (panel, other_panel) else {
                    continue;
                };
                let is_shared = |share| match share {
                    Share::None => false,
                    Share::All => true,
                    Share::Rows => one.rows == other.rows,
                    Share::Columns => one.columns == other.columns,
                };
                let [x, y] = self.plan.shares.map(is_shared);
                let [x_named, y_named] = self.plan.has_names();
                let (x, y) = (x && !x_named, y && !y_named);
                for (must, a, b) in
                    [(x && in_a_column(a, b), &a.x, &b.x), (y && in_a_row(a, b), &a.y, &b.y)]
                {
                    let is_same = !must || same_ticks(a, b);
                    assert!(is_same, "ticks of {}: {:?} {:?}", a.name, values(a), values(b));
                }
            }
        }
    }

    /// A colorbar of several panels runs from the start of their first row or column to the end of
    /// their last one, where any panel of the grid shows these; a panel that is smaller than its
    /// cell, a finished picture or a blank cell shows none. It is never shorter than any of them.
    fn check_colorbar(&self, guide: &GuidePlan, bar: &ColorbarGuide) {
        let (from, to) = along(bar.whole, guide.side);
        let (before, after, range) = match guide.side {
            Side::Left | Side::Right => (Side::Top, Side::Bottom, &guide.rows),
            Side::Top | Side::Bottom => (Side::Left, Side::Right, &guide.columns),
        };
        for (side, track, end) in [(before, range.start, from), (after, range.end - 1, to)] {
            if let Some((_, edge)) = self.edges(side).find(|(other, _)| *other == track) {
                assert!((edge - end).abs() < NEAR, "{side:?} of a colorbar is {end}, not {edge}");
            }
        }
        for (_, panel) in self.cells().filter(|(cell, _)| guide.holds(cell)) {
            let Some(data) = panel.data() else { continue };
            let data = along(data, guide.side);
            assert!(from <= data.0 + NEAR && data.1 <= to + NEAR, "{from}..{to} {data:?}");
        }
    }
}

/// A side whose length runs towards a side.
fn across(side: Side) -> Side {
    match side {
        Side::Top | Side::Bottom => Side::Left,
        Side::Left | Side::Right => Side::Top,
    }
}
