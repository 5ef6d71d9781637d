//! Random grids.

use super::axes::{AxesPlan, Given, Names, axes};
use super::guides::{GuidePlan, shared_guides};
use crate::random::{name, text};
use graticule::panels::{Panel, Panels, Share};
use graticule::prelude::*;
use proptest::prelude::*;
use std::ops::Range;

/// What is in a place of a grid.
#[derive(Clone, Debug)]
pub enum PanelPlan {
    Axes(Box<AxesPlan>),
    Grid(Box<GridPlan>),
    /// A finished picture of a size in points, with a title.
    Picture((f64, f64), String),
}

/// A panel, and the rows and columns that it spans.
#[derive(Clone, Debug)]
pub struct CellPlan {
    pub rows: Range<usize>,
    pub columns: Range<usize>,
    pub panel: PanelPlan,
}

#[derive(Clone, Debug)]
pub struct GridPlan {
    /// Rows and columns.
    pub shape: (usize, usize),
    /// In reading order.
    pub cells: Vec<CellPlan>,
    ratios: Option<[Vec<f64>; 2]>,
    gaps: Option<[f64; 2]>,
    /// How x and y axes are shared, and the names of all columns and rows along those that are.
    pub shares: [Share; 2],
    names: [Vec<String>; 2],
    titles: Option<[Vec<Text>; 2]>,
    /// In the order in which they are added.
    pub guides: Vec<GuidePlan>,
    is_mosaic: bool,
}

impl PanelPlan {
    pub fn panel(&self, given: Given<'_>) -> Panel {
        match self {
            Self::Axes(axes) => axes.axes(given).into(),
            Self::Grid(grid) => grid.panels(given).into(),
            Self::Picture((width, height), title) => {
                let axes = Axes::new().title(title).mark(Heatmap::new([[1, 2], [3, 4]]));
                let figure = Figure::new(points(*width), points(*height)).axes(axes);
                figure.render().unwrap().scene().clone().into()
            }
        }
    }

    /// Whether any axes in it are as asked.
    pub fn any(&self, is_asked: fn(&AxesPlan) -> bool) -> bool {
        match self {
            Self::Axes(axes) => is_asked(axes),
            Self::Grid(grid) => grid.cells.iter().any(|cell| cell.panel.any(is_asked)),
            Self::Picture(..) => false,
        }
    }

    /// Takes the shared colorbars of grids in it away.
    fn without_colorbars(&mut self) {
        if let Self::Grid(grid) = self {
            grid.guides.retain(|guide| !guide.is_colorbar());
            grid.cells.iter_mut().for_each(|cell| cell.panel.without_colorbars());
        }
    }
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

impl GuidePlan {
    pub fn holds(&self, cell: &CellPlan) -> bool {
        within(&cell.rows, &self.rows) && within(&cell.columns, &self.columns)
    }

    fn meets(&self, rows: &Range<usize>, columns: &Range<usize>) -> bool {
        meet(rows, &self.rows) && meet(columns, &self.columns)
    }
}

impl GridPlan {
    /// The gaps between columns and between rows, where they are given.
    pub fn gaps(&self) -> [f64; 2] {
        self.gaps.unwrap_or([Theme::light().panel_gap; 2])
    }

    /// What its panels have from it, and from the grid that it is in.
    pub fn given<'a>(&'a self, cell: &CellPlan, outer: Given<'a>) -> Given<'a> {
        let names = |axis: usize, outer| match (outer, self.shares[axis]) {
            (Names::Own, Share::None) => Names::Own,
            (Names::Own, _) => Names::Shared(&self.names[axis]),
            (Names::Shared(_), _) => outer,
        };
        let has_bar = |guide: &GuidePlan| guide.is_colorbar() && guide.holds(cell);
        let is_alike = outer.is_alike || self.guides.iter().any(has_bar);
        Given { x: names(0, outer.x), y: names(1, outer.y), is_alike }
    }

    pub fn panels(&self, outer: Given<'_>) -> Panels {
        let (rows, columns) = self.shape;
        let mut panels = if self.is_mosaic {
            Panels::mosaic(&self.letters())
        } else {
            Panels::new(rows, columns)
        };
        for (index, cell) in self.cells.iter().enumerate() {
            let panel = cell.panel.panel(self.given(cell, outer));
            panels = if self.is_mosaic {
                panels.fill(letter(index), panel)
            } else {
                panels.span(cell.rows.clone(), cell.columns.clone(), panel)
            };
        }
        if let Some([widths, heights]) = &self.ratios {
            panels = panels.widths(widths.clone()).heights(heights.clone());
        }
        if let Some([between_columns, between_rows]) = self.gaps {
            panels = panels.gaps(points(between_columns), points(between_rows));
        }
        if let Some([columns, rows]) = &self.titles {
            panels = panels.column_titles(columns).row_titles(rows);
        }
        // Where nothing is said, what a grid around it says holds.
        if self.shares[0] != Share::None {
            panels = panels.share_x(self.shares[0]);
        }
        if self.shares[1] != Share::None {
            panels = panels.share_y(self.shares[1]);
        }
        self.guides.iter().fold(panels, |panels, guide| guide.add(panels, self.shape))
    }

    /// The grid as letters.
    fn letters(&self) -> String {
        let (rows, columns) = self.shape;
        let at = |row: usize, column: usize| {
            let is_there =
                |cell: &CellPlan| cell.rows.contains(&row) && cell.columns.contains(&column);
            self.cells.iter().position(is_there).map_or('.', letter)
        };
        let line = |row| (0..columns).map(|column| at(row, column)).collect::<String>();
        (0..rows).map(line).collect::<Vec<_>>().join(";")
    }

    /// With those colorbars and legends that may be: none cuts a panel, all have something to show,
    /// and no panel has two shared colorbars.
    fn with_guides(mut self, guides: Vec<GuidePlan>) -> Self {
        for guide in guides {
            let cut =
                |cell: &CellPlan| guide.meets(&cell.rows, &cell.columns) && !guide.holds(cell);
            let second = |other: &GuidePlan| {
                other.is_colorbar() == guide.is_colorbar()
                    && other.meets(&guide.rows, &guide.columns)
            };
            let is_asked =
                if guide.is_colorbar() { |_: &AxesPlan| true } else { AxesPlan::has_legend };
            let mut members = self.cells.iter().filter(|cell| guide.holds(cell));
            if self.cells.iter().any(cut)
                || self.guides.iter().any(second)
                || !members.any(|cell| cell.panel.any(is_asked))
            {
                continue;
            }
            for cell in self.cells.iter_mut().filter(|cell| guide.holds(cell)) {
                if guide.is_colorbar() {
                    cell.panel.without_colorbars();
                }
            }
            self.guides.push(guide);
        }
        self
    }
}

fn letter(index: usize) -> char {
    char::from(b'A' + index as u8)
}

/// What may be put into a cell, and how many rows and columns it takes where these are free.
type Spot = (Option<PanelPlan>, (usize, usize));

fn arranged((rows, columns): (usize, usize), spots: Vec<Spot>) -> Vec<CellPlan> {
    let mut cells: Vec<CellPlan> = Vec::new();
    for (index, (panel, (high, wide))) in spots.into_iter().enumerate() {
        let (row, column) = (index / columns, index % columns);
        let is_free = |rows: &Range<usize>, columns: &Range<usize>| {
            !cells.iter().any(|cell| meet(rows, &cell.rows) && meet(columns, &cell.columns))
        };
        let one = (row..row + 1, column..column + 1);
        let all = (row..(row + high).min(rows), column..(column + wide).min(columns));
        let taken = [all, one].into_iter().find(|(rows, columns)| is_free(rows, columns));
        if let Some(((rows, columns), panel)) = taken.zip(panel) {
            cells.push(CellPlan { rows, columns, panel });
        }
    }
    cells
}

/// A grid with grids in it down to some level.
pub fn grids(levels: u32) -> BoxedStrategy<GridPlan> {
    let most = if levels > 1 { 3_usize } else { 2 };
    (1..=most, 1..=most).prop_flat_map(move |shape| grids_of(shape, levels)).boxed()
}

fn grids_of(shape: (usize, usize), levels: u32) -> impl Strategy<Value = GridPlan> {
    let flag = prop::bool::weighted;
    let share = || {
        prop_oneof![
            8 => Just(Share::None),
            1 => Just(Share::All),
            1 => Just(Share::Rows),
            1 => Just(Share::Columns),
        ]
    };
    let ratios = |count| prop::collection::vec(0.5..2.0, count);
    let names =
        || prop_oneof![Just(Vec::new()).boxed(), prop::collection::vec(name(), 1..5).boxed()];
    let texts = |count| prop::collection::vec(text(), count);
    let span = prop_oneof![
        6 => Just((1_usize, 1_usize)),
        1 => (1_usize..4, 1_usize..4),
    ];
    let spot = (prop::option::weighted(0.85, panels(levels)), span).boxed();
    (
        prop::collection::vec(spot, shape.0 * shape.1),
        prop::option::of([ratios(shape.1), ratios(shape.0)]),
        prop::option::weighted(0.2, [0.0..30.0, 0.0..30.0]),
        [share(), share()],
        [names(), names()],
        prop::option::weighted(0.25, [texts(shape.1), texts(shape.0)]),
        prop::collection::vec(shared_guides(shape), 0..3),
        flag(0.3),
    )
        .prop_map(move |(spots, ratios, gaps, shares, names, titles, guides, is_mosaic)| {
            let cells = arranged(shape, spots);
            let guides_later = Vec::new();
            GridPlan {
                shape,
                cells,
                ratios,
                gaps,
                shares,
                names,
                titles,
                guides: guides_later,
                is_mosaic,
            }
            .with_guides(guides)
        })
}

fn panels(levels: u32) -> BoxedStrategy<PanelPlan> {
    let axes = axes().prop_map(|axes| PanelPlan::Axes(Box::new(axes)));
    let size = (90.0..200.0, 80.0..150.0);
    let picture = (size, "[a-z]{1,6}").prop_map(|(size, title)| PanelPlan::Picture(size, title));
    if levels == 0 {
        return prop_oneof![14 => axes, 1 => picture].boxed();
    }
    let grid = grids(levels - 1).prop_map(|grid| PanelPlan::Grid(Box::new(grid)));
    prop_oneof![14 => axes, 1 => picture, 1 => grid].boxed()
}
