//! A grid of panels: what each row and column needs, and where all of them go.

mod crossing;
mod edge;
mod foot;
mod titles;

use super::Placed;
use super::block::{Block, Bounds, Lacking};
use super::grid::{Extent, Track, fix, keeps, room, solve, stretch, widen};
use super::hanging::Margins;
use super::heading::HeadingLine;
use super::ratios::{Shaped, Tied, Tracks, groups};
use super::sheet::Look;
use crate::guide::Side;
use crate::resolve::{ResolvedPanels, ScopeRange};
use crate::scene::kurbo::{Rect, Size};
use crate::units::PixelGrid;
use edge::Edge;
use foot::{Count, Foot};
use std::ops::Range;

/// The length of rows and columns that the page has no room for, in points, where it is as high as it
/// needs: they are refused once that is known.
const LEAST: f64 = 1.0;
/// A height, in points, that leaves rows free to be as high as their panels' widths ask for.
const OPEN_HEIGHT: f64 = 1e9;

/// A grid measured. Its data rectangle runs from the first panel's to the last one's.
pub(crate) struct PanelsBlock<'a> {
    panels: &'a ResolvedPanels,
    grid: PixelGrid,
    columns: Vec<Track>,
    rows: Vec<Track>,
    /// Those panels whose shapes rows and columns follow.
    shaped: Vec<Shaped>,
    children: Vec<Child<'a>>,
    /// What stands around all panels.
    edge: Edge<'a>,
}

struct Child<'a> {
    rows: Range<usize>,
    columns: Range<usize>,
    block: Block<'a>,
    foot: Option<Foot>,
}

/// Where the data rectangles of all columns and rows are.
struct Extents {
    columns: Vec<Extent>,
    rows: Vec<Extent>,
}

impl Extents {
    /// The size from the first to the last.
    fn size(&self) -> Size {
        let end = |extents: &[Extent]| extents.last().map_or(0.0, |extent| extent.end);
        Size::new(end(&self.columns), end(&self.rows))
    }

    /// The room of some rows and columns.
    fn of(&self, rows: &Range<usize>, columns: &Range<usize>) -> Rect {
        let (x0, x1) = stretch(&self.columns, columns);
        let (y0, y1) = stretch(&self.rows, rows);
        Rect::new(x0, y0, x1, y1)
    }

    fn scope(&self, scope: &ScopeRange) -> Rect {
        self.of(&scope.rows, &scope.columns)
    }
}

fn tracks(weights: &[f64]) -> Vec<Track> {
    weights.iter().map(|&weight| Track { weight, ..Track::default() }).collect()
}

impl<'a> PanelsBlock<'a> {
    /// Measures all panels as if each had the whole of its share of a place.
    pub(crate) fn new(panels: &'a ResolvedPanels, look: Look<'a>, cell: Size) -> Self {
        let (columns, rows) = (tracks(&panels.widths), tracks(&panels.heights));
        let shares = Extents {
            columns: solve(cell.width, &columns, panels.gap.width),
            rows: solve(cell.height, &rows, panels.gap.height),
        };
        let child = |cell: &'a crate::resolve::ResolvedCell| {
            let share = shares.of(&cell.rows, &cell.columns).size();
            let share = Size::new(share.width.max(1.0), share.height.max(1.0));
            let foot = cell.letter_below.as_deref().map(|letter| Foot::new(letter, look));
            let share = Foot::above(foot.as_ref(), share);
            let block = Block::new(&cell.panel, look, share);
            Child { rows: cell.rows.clone(), columns: cell.columns.clone(), block, foot }
        };
        let mut children: Vec<Child<'_>> = panels.cells.iter().map(child).collect();
        align_headings(&mut children);
        let shaped = children.iter().filter_map(Child::shaped).collect();
        let edge = Edge::new(panels, look, cell, &shares);
        Self { panels, grid: look.grid, columns, rows, shaped, children, edge }
    }

    pub(crate) fn passes(&self) -> usize {
        self.children.iter().map(|child| child.block.passes()).max().unwrap_or(1)
    }

    /// Where data rectangles are from the first to the last, in a size.
    fn extents(&self, size: Size) -> Extents {
        let gap = self.panels.gap;
        let (mut columns, mut rows) = (self.columns.clone(), self.rows.clone());
        for Tied { rows: heights, columns: widths } in self.tied(size) {
            fix(&mut columns, &widths);
            fix(&mut rows, &heights);
        }
        Extents {
            columns: solve(size.width, &columns, gap.width),
            rows: solve(size.height, &rows, gap.height),
        }
    }

    /// The rows and columns that shapes of panels tie together, as long as their shares of a size
    /// let them be.
    fn tied(&self, size: Size) -> Vec<Tied> {
        let gap = self.panels.gap;
        let rows = Tracks { tracks: &self.rows, gap: gap.height };
        let columns = Tracks { tracks: &self.columns, gap: gap.width };
        let (heights, widths) = (rows.shares(size.height), columns.shares(size.width));
        let groups = groups(&self.shaped, rows, columns).into_iter();
        groups.map(|group| group.largest(&heights, &widths)).collect()
    }

    pub(crate) fn used(&self, room: Size) -> Size {
        self.extents(room).size()
    }

    /// Lets rows and columns no longer follow panels in several of them, where others had no room
    /// then in a size.
    fn relent(&mut self, size: Size) {
        if !self.shaped.iter().all(Shaped::is_single) && self.lacking(size) != Size::ZERO {
            self.shaped.retain(Shaped::is_single);
        }
    }

    pub(crate) fn lacking(&self, room: Size) -> Size {
        let extents = self.extents(room);
        let share = |weights: &[f64], range: &Range<usize>| {
            let own: f64 = weights.get(range.clone()).map_or(0.0, |own| own.iter().sum());
            weights.iter().sum::<f64>() / own
        };
        let (mut most, mut growth) = (Size::ZERO, 1.0_f64);
        for child in &self.children {
            let has = extents.of(&child.rows, &child.columns).size();
            let lacking = child.block.lacking(has);
            let width = lacking.width * share(&self.panels.widths, &child.columns);
            let height = lacking.height * share(&self.panels.heights, &child.rows);
            most = Size::new(most.width.max(width), most.height.max(height));
            growth = growth.max(grown(has.width, lacking.width));
            growth = growth.max(grown(has.height, lacking.height));
        }
        if self.is_tied() { tied(most, room, growth) } else { most }
    }

    /// Whether shapes of panels tie rows and columns together.
    fn is_tied(&self) -> bool {
        !self.shaped.is_empty()
    }

    pub(crate) fn measure(&mut self, size: Size) {
        let extents = self.extents(size);
        for child in &mut self.children {
            let room = extents.of(&child.rows, &child.columns).size();
            let around = child.around(&self.columns, &self.rows, &self.edge);
            let area = room + around.size();
            let used = child.block.used(room);
            child.block.measure(used, Foot::above(child.foot.as_ref(), area));
        }
        align_headings(&mut self.children);
        let units = self.panels.shared.iter();
        let units: Vec<Size> = units.map(|shared| self.unit_in(&shared.scope, &extents)).collect();
        self.edge.measure(&extents, &units);
    }

    /// How far titles and letters of its first row reach from their baselines; nothing where something
    /// stands above them.
    pub(crate) fn heading_line(&self) -> HeadingLine {
        let is_open = self.edge.is_open(Side::Top);
        let first = self.children.iter().filter(|child| is_open && child.rows.start == 0);
        let lines = first.map(|child| child.block.heading_line());
        lines.reduce(HeadingLine::max).unwrap_or_default()
    }

    /// Puts titles and letters of its first row on one line with those of the row that it is in.
    pub(crate) fn align_heading(&mut self, line: HeadingLine) {
        if self.edge.is_open(Side::Top) {
            let first = self.children.iter_mut().filter(|child| child.rows.start == 0);
            first.for_each(|child| child.block.align_heading(line));
        }
    }

    /// What one unit of x and one unit of y take in the first axes of a scope.
    fn unit_in(&self, scope: &ScopeRange, extents: &Extents) -> Size {
        let mut members =
            self.children.iter().filter(|child| scope.contains(&child.rows, &child.columns));
        members.find_map(|child| child.unit(extents)).unwrap_or(Size::ZERO)
    }

    /// What one unit of x and one unit of y take in its first axes, in a room.
    pub(crate) fn unit(&self, room: Size) -> Option<Size> {
        let extents = self.extents(room);
        self.children.iter().find_map(|child| child.unit(&extents))
    }

    /// The margins around a size, and those between panels.
    pub(crate) fn margins(&mut self, size: Size) -> Margins {
        // What is between panels changes the size of those that have a shape, and that what is
        // between them: the steps get smaller soon.
        for _ in 1..self.rounds() {
            self.widen_tracks(size);
        }
        self.widen_tracks(size);
        self.relent(size);
        self.edge.margins(self.outer())
    }

    fn rounds(&self) -> usize {
        let has_grid = self.children.iter().any(|child| matches!(child.block, Block::Panels(_)));
        if has_grid || !self.shaped.is_empty() { 3 } else { 1 }
    }

    /// Makes room between panels for what they need where the grid has some size.
    fn widen_tracks(&mut self, size: Size) {
        let extents = self.extents(size);
        for track in self.columns.iter_mut().chain(&mut self.rows) {
            (track.before, track.after) = (0.0, 0.0);
        }
        let mut needs = Vec::new();
        for child in &mut self.children {
            let room = extents.of(&child.rows, &child.columns).size();
            let size = child.block.used(room);
            let margins = child.margins(size);
            // As if it had all of its room: what it leaves of that is not known for sure before the end.
            widen(&mut self.columns, &child.columns, (margins.left, margins.right));
            widen(&mut self.rows, &child.rows, (margins.top, margins.bottom));
            needs.push(margins);
        }
        self.align_feet(&needs);
        self.edge.rest_on(&extents, |scope, side| {
            let panels = self
                .children
                .iter()
                .zip(&needs)
                .filter(|(child, _)| scope.is_bounded_by(side, &child.rows, &child.columns));
            panels.map(|(_, margins)| margins.on(side)).fold(0.0, f64::max)
        });
        for (side, scope, end) in self.edge.between() {
            let depth = match side {
                Side::Top | Side::Left => (end, 0.0),
                Side::Right | Side::Bottom => (0.0, end),
            };
            if side.is_horizontal() {
                widen(&mut self.rows, &scope.rows, depth);
            } else {
                widen(&mut self.columns, &scope.columns, depth);
            }
        }
        for (side, scope, over) in self.edge.overhangs(&extents) {
            let (tracks, range) = if side.is_horizontal() {
                (&mut self.columns, &scope.columns)
            } else {
                (&mut self.rows, &scope.rows)
            };
            widen(tracks, range, over);
        }
    }

    /// Puts the letters below panels that end in one row on one line; the margins are those that panels
    /// need.
    fn align_feet(&mut self, needs: &[Margins]) {
        let row = |child: &Child<'_>| child.rows.end;
        let ends: Vec<(usize, f64)> =
            self.children.iter().map(row).zip(needs.iter().map(|needs| needs.bottom)).collect();
        for child in &mut self.children {
            let row = ends.iter().filter(|(row, _)| *row == child.rows.end);
            let reach = row.map(|(_, bottom)| *bottom).fold(0.0, f64::max);
            child.foot.iter_mut().for_each(|foot| foot.reach = reach);
        }
    }

    /// What the outermost panels need on the outside.
    fn outer(&self) -> Margins {
        let before = |tracks: &[Track]| tracks.first().map_or(0.0, |track| track.before);
        let after = |tracks: &[Track]| tracks.last().map_or(0.0, |track| track.after);
        Margins {
            left: before(&self.columns),
            right: after(&self.columns),
            top: before(&self.rows),
            bottom: after(&self.rows),
        }
    }

    /// How high it is best for a width. Rows without a height of their own get one by this.
    pub(crate) fn natural_height(&mut self, width: f64) -> f64 {
        let open = Size::new(width, OPEN_HEIGHT);
        self.shaped = self.children.iter().filter_map(Child::shaped).collect();
        self.relent(open);
        let extents = self.extents(open);
        let mut heights: Vec<Option<f64>> = vec![None; self.rows.len()];
        for child in &mut self.children {
            let (from, to) = stretch(&extents.columns, &child.columns);
            let natural = child.block.natural_height((to - from).max(LEAST));
            if let (Some(height), 1) = (heights.get_mut(child.rows.start), child.rows.len()) {
                *height = Some(height.map_or(natural, |other| other.max(natural)));
            }
        }
        let mean = width / self.columns.len() as f64 / 1.5;
        let mut naturals: Vec<f64> =
            heights.into_iter().map(|height| height.unwrap_or(mean)).collect();
        if !self.panels.has_heights {
            self.weigh_rows(&naturals);
        }
        for (row, height) in self.tied(open).into_iter().flat_map(|tied| tied.rows) {
            if let Some(natural) = naturals.get_mut(row) {
                *natural = height.max(LEAST);
            }
        }
        if self.panels.has_heights {
            let units = naturals.iter().zip(&self.rows).map(|(natural, row)| natural / row.weight);
            let unit = units.fold(0.0, f64::max);
            let weights: f64 = self.rows.iter().map(|row| row.weight).sum();
            return unit * weights - room(0.0, &self.rows, self.panels.gap.height);
        }
        self.weigh_rows(&naturals);
        naturals.iter().sum::<f64>() - room(0.0, &self.rows, self.panels.gap.height)
    }

    fn weigh_rows(&mut self, weights: &[f64]) {
        for (row, weight) in self.rows.iter_mut().zip(weights) {
            row.weight = *weight;
        }
    }

    /// Puts all panels at their places, and what stands around them.
    pub(crate) fn place(
        mut self,
        room: Rect,
        bounds: Bounds,
        placed: &mut Placed,
    ) -> Result<(), Lacking> {
        let used = self.used(room.size());
        let origin = room.center() - used.to_vec2() / 2.0;
        let extents = self.extents(room.size());
        let frame = Frame {
            columns: &self.columns,
            rows: &self.rows,
            outer: self.outer(),
            data: Rect::from_origin_size(origin, used),
            bounds,
        };
        let (is_tied, all) = (self.is_tied(), room.size());
        let whole = |lacking: Lacking, part: Size| {
            let by = lacking.by;
            let growth = grown(part.width, by.width).max(grown(part.height, by.height));
            Lacking { by: if is_tied { tied(by, all, growth) } else { by }, ..lacking }
        };
        let edge = self.edge.place(&extents, &frame, placed);
        placed.around(self.panels.place.as_ref());
        edge.map_err(|lacking| whole(lacking, used).at(self.panels.place.as_ref()))?;
        for child in self.children {
            let room = extents.of(&child.rows, &child.columns) + origin.to_vec2();
            let mut bounds = frame.bounds(&child, room, &self.edge);
            let letter = child.foot.as_ref().map(|foot| {
                let around = child.around(&self.columns, &self.rows, &self.edge);
                bounds.area.y1 = room.y1 + foot.reach.min(around.bottom);
                let letter = foot.place(room, bounds.area, self.grid);
                bounds.area.y1 -= foot.depth();
                letter
            });
            let (since, is_grid) = (Count::of(placed), matches!(child.block, Block::Panels(_)));
            let child = child.block.place(room, bounds, placed);
            child.map_err(|lacking| whole(lacking, room.size()))?;
            letter.into_iter().for_each(|letter| placed.number(since, is_grid, letter));
        }
        Ok(())
    }
}

/// What a room lacks that must be so many times as large for a part of it, where shapes tie rows and
/// columns together: all grows in both directions, or in neither.
fn tied(by: Size, room: Size, growth: f64) -> Size {
    if by == Size::ZERO {
        return by;
    }
    let more = |lacking: f64, room: f64| lacking.max(room * (growth - 1.0));
    Size::new(more(by.width, room.width), more(by.height, room.height))
}

/// Puts the titles of panels that start in one row on one line, and their letters.
fn align_headings(children: &mut [Child<'_>]) {
    for row in children.chunk_by_mut(|a, b| a.rows.start == b.rows.start) {
        let lines = row.iter().map(|child| child.block.heading_line());
        let deepest = lines.reduce(HeadingLine::max).unwrap_or_default();
        row.iter_mut().for_each(|child| child.block.align_heading(deepest));
    }
}

/// How many times as long something must be that lacks a length; a few times at most.
fn grown(has: f64, lacking: f64) -> f64 {
    if has > 0.0 { ((has + lacking) / has).min(3.0) } else { 1.0 }
}

impl Child<'_> {
    /// The margins around a size, with its letter where that is below.
    fn margins(&mut self, size: Size) -> Margins {
        let margins = self.block.margins(size);
        self.foot.as_ref().map_or(margins, |foot| foot.beyond(margins, size))
    }

    /// What is kept free around it: by its tracks, as far as nothing stands there that is shared.
    fn around(&self, columns: &[Track], rows: &[Track], edge: &Edge<'_>) -> Margins {
        let limit = |side| edge.limit(side, &self.rows, &self.columns);
        let (left, right) = keeps(columns, &self.columns);
        let (top, bottom) = keeps(rows, &self.rows);
        Margins {
            left: left.min(limit(Side::Left)),
            right: right.min(limit(Side::Right)),
            top: top.min(limit(Side::Top)),
            bottom: bottom.min(limit(Side::Bottom)),
        }
    }

    /// What one unit of x and one unit of y take in its first axes.
    fn unit(&self, extents: &Extents) -> Option<Size> {
        self.block.unit(extents.of(&self.rows, &self.columns).size())
    }

    /// Its place and ratio, where it has one.
    fn shaped(&self) -> Option<Shaped> {
        let (rows, columns) = (self.rows.clone(), self.columns.clone());
        Some(Shaped { rows, columns, ratio: self.block.ratio()? })
    }
}

/// A grid at its place.
struct Frame<'a> {
    columns: &'a [Track],
    rows: &'a [Track],
    /// What the outermost panels need on the outside.
    outer: Margins,
    data: Rect,
    bounds: Bounds,
}

impl Frame<'_> {
    /// The tracks along a side.
    fn tracks(&self, side: Side) -> &[Track] {
        if side.is_horizontal() { self.columns } else { self.rows }
    }

    /// What a panel in a room may not leave: what is kept free around it, and on the outside of the
    /// grid, where nothing stands at the edge, all that is there.
    fn bounds(&self, child: &Child<'_>, room: Rect, edge: &Edge<'_>) -> Bounds {
        let around = child.around(self.columns, self.rows, edge);
        let (x1, y1) = (room.x1 + around.right, room.y1 + around.bottom);
        let mut area = Rect::new(room.x0 - around.left, room.y0 - around.top, x1, y1);
        let mut corner = area.origin();
        let Bounds { area: all, corner: first } = self.bounds;
        if child.columns.start == 0 && edge.is_open(Side::Left) {
            (area.x0, corner.x) = (all.x0, first.x);
        }
        if child.rows.start == 0 && edge.is_open(Side::Top) {
            (area.y0, corner.y) = (all.y0, first.y);
        }
        if child.columns.end == self.columns.len() && edge.is_open(Side::Right) {
            area.x1 = all.x1;
        }
        if child.rows.end == self.rows.len() && edge.is_open(Side::Bottom) {
            area.y1 = all.y1;
        }
        Bounds { area, corner }
    }
}
