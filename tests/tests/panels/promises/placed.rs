//! Panels of a plan at the places that a layout gave them: data rectangles of a row and of a column
//! line up, colorbars of several panels are as long as these, and gaps are kept.

use super::belongings::belongings;
use super::tracks::SIDES;
use super::{NEAR, along, has_labels, same_ticks, values};
use crate::plan::{AxesPlan, CellPlan, Given, GridPlan, GuidePlan, Names, Page, PanelPlan};
use graticule::Rendered;
use graticule::guide::{AxisGuide, ColorbarGuide, Side};
use graticule::layout::AxesLayout;
use graticule::panels::Share;
use graticule::scene::kurbo::Rect;

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
    given: Given<'a>,
    /// Whether x axes in one line are one, and y axes.
    shares: [bool; 2],
}

/// What a layout has, in the order in which it has it.
struct Places<A, P, C> {
    axes: A,
    pictures: P,
    colorbars: C,
    pitch: f64,
}

/// Says what is wrong with the grids of a page.
pub fn check_grids(page: &Page, rendered: &Rendered) {
    let layout = rendered.layout();
    let mut places = Places {
        axes: layout.panels().iter().zip(belongings(layout)),
        pictures: layout.pictures().iter().map(|picture| picture.rect),
        colorbars: layout.shared_colorbars().iter(),
        pitch: 72.0 / rendered.scene().dpi(),
    };
    places.panel(&page.panel, Given::NOTHING, [false; 2]).check();
    let left = (places.axes.count(), places.pictures.count(), places.colorbars.count());
    assert_eq!(left, (0, 0, 0), "the layout has more than was asked for");
}

impl<'a, A, P, C> Places<A, P, C>
where
    A: Iterator<Item = (&'a AxesLayout, Rect)>,
    P: Iterator<Item = Rect>,
    C: Iterator<Item = &'a ColorbarGuide>,
{
    fn panel(&mut self, panel: &'a PanelPlan, given: Given<'a>, shares: [bool; 2]) -> Placed<'a> {
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
                let in_line = [Share::Columns, Share::Rows];
                let shares = [0, 1].map(|axis| {
                    let own = plan.shares[axis];
                    shares[axis] || own == Share::All || own == in_line[axis]
                });
                let cells = plan.cells.iter();
                let panel =
                    |cell: &'a CellPlan| self.panel(&cell.panel, plan.given(cell, given), shares);
                let panels = cells.map(panel).collect();
                let (tight, pitch) = (plan.tight(), self.pitch);
                Placed::Grid(PlacedGrid { plan, tight, panels, colorbars, pitch, given, shares })
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

    /// Its axes to be seen that run along the whole of it: x axes, or y axes.
    fn in_line(&self, axis: usize) -> Vec<&AxisGuide> {
        match self {
            Self::Axes(plan, axes, _) => {
                let guide = [&axes.x, &axes.y][axis];
                plan.has_axes()[axis].then_some(guide).into_iter().collect()
            }
            Self::Picture(_) => Vec::new(),
            Self::Grid(grid) => {
                let count = [grid.plan.shape.1, grid.plan.shape.0][axis];
                let fills = |cell: &CellPlan| *cell.tracks(axis) == (0..count);
                let cells = grid.cells().filter(|(cell, _)| fills(cell));
                cells.flat_map(|(_, panel)| panel.in_line(axis)).collect()
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

/// Axes of a line are one on each side.
fn check_shared(a: &AxisGuide, b: &AxisGuide) {
    if a.side == b.side {
        assert!(same_ticks(a, b), "ticks of {}: {:?} {:?}", a.name, values(a), values(b));
        assert!(!has_labels(a) || !has_labels(b), "{} axes both have labels", a.name);
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
            let given = self.plan.given(cell, self.given);
            if plan.is_square && matches!((given.x, given.y), (Names::Own, Names::Own)) {
                let (rows, columns) = plan.shape(given);
                let (width, height) =
                    (axes.data.width() / columns as f64, axes.data.height() / rows as f64);
                let most = 2.0 * self.pitch / rows.min(columns) as f64;
                assert!((width - height).abs() <= most + NEAR, "{width} {height}");
            }
        }
    }

    /// Of axes in one line that are one and stand on the same side only one has labels, and all
    /// have its ticks.
    fn check_ticks(&self) {
        for axis in [0, 1].into_iter().filter(|axis| self.shares[*axis]) {
            for (i, (one, panel)) in self.cells().enumerate() {
                for (other, other_panel) in self.cells().skip(i + 1) {
                    if one.tracks(axis) == other.tracks(axis) {
                        let others = other_panel.in_line(axis);
                        let pairs = panel.in_line(axis).into_iter();
                        pairs
                            .flat_map(|a| others.iter().map(move |b| (a, *b)))
                            .for_each(|(a, b)| check_shared(a, b));
                    }
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
