//! What stands at the edges of a grid: titles of its columns and rows; and at the edges of some of its
//! panels: colorbars and legends that these share.

use super::titles::Titles;
use super::{Extents, Frame};
use crate::guide::Side;
use crate::layout::Placed;
use crate::layout::axes::{NAMES_SHARE, TEXT_SHARE};
use crate::layout::block::Lacking;
use crate::layout::grid::keeps;
use crate::layout::hanging::Margins;
use crate::layout::hung::{GuideSpec, Hung, HungRoom, HungSpec, PlacedGuide};
use crate::layout::sheet::{Look, Sheet};
use crate::layout::unfit::Unfit;
use crate::resolve::{ResolvedPanels, ScopeRange, meet};
use crate::scene::kurbo::Size;
use crate::warning::{Warning, located};
use std::ops::Range;

/// All that stands at the edges, measured.
pub(super) struct Edge<'a> {
    panels: &'a ResolvedPanels,
    look: Look<'a>,
    sheet: Sheet<'a>,
    column_titles: Titles<'a>,
    row_titles: Titles<'a>,
    shared: Vec<Shared<'a>>,
    /// Whether some stand beside columns and others beside rows: between panels they might cross, so
    /// that all stand at the outer edge, beyond whatever stands there.
    is_across: bool,
}

/// A colorbar or a legend of several panels.
struct Shared<'a> {
    /// The panels that it stands beside: those that it belongs to, and where all stand at the outer
    /// edge, those up to there.
    scope: ScopeRange,
    spec: HungSpec<'a>,
    hung: Hung<'a>,
    unit: Size,
    /// How far the panels that it belongs to reach out where it stands.
    base: f64,
}

impl<'a> Edge<'a> {
    /// Measures all in a grid of some extents.
    pub(super) fn new(
        panels: &'a ResolvedPanels,
        look: Look<'a>,
        cell: Size,
        extents: &Extents,
    ) -> Self {
        let sheet = look.sheet(cell);
        let shared = panels.shared.iter().map(|shared| {
            let spec = HungSpec::from(GuideSpec::new(&shared.guide, look));
            let room = hung_room(extents.scope(&shared.scope).size(), Size::ZERO, &sheet);
            Shared {
                scope: shared.scope.clone(),
                hung: spec.measure(room, &sheet),
                spec,
                unit: Size::ZERO,
                base: 0.0,
            }
        });
        let mut shared: Vec<Shared<'_>> = shared.collect();
        let is_across = shared.iter().any(|shared| shared.hung.side().is_horizontal())
            && shared.iter().any(|shared| !shared.hung.side().is_horizontal());
        if is_across {
            let all = (0..panels.heights.len(), 0..panels.widths.len());
            shared.iter_mut().for_each(|shared| shared.stand_outermost(&all));
        }
        let column_titles = Titles::new(Side::Top, &panels.column_titles, look);
        let row_titles = Titles::new(Side::Left, &panels.row_titles, look);
        let mut edge = Self { panels, look, sheet, column_titles, row_titles, shared, is_across };
        edge.measure_titles(extents);
        edge
    }

    /// Measures all once more. `units` are what one unit of x and one unit of y take among the
    /// panels of each colorbar and legend.
    pub(super) fn measure(&mut self, extents: &Extents, units: &[Size]) {
        for (shared, unit) in self.shared.iter_mut().zip(units) {
            shared.unit = *unit;
            let size = extents.scope(&shared.scope).size();
            let room = hung_room(size, shared.unit, &self.sheet);
            shared.hung = shared.spec.measure(room, &self.sheet);
        }
        self.measure_titles(extents);
    }

    fn measure_titles(&mut self, extents: &Extents) {
        let depth = self.sheet.page * TEXT_SHARE;
        self.column_titles.measure(&extents.columns, depth.height);
        self.row_titles.measure(&extents.rows, depth.width);
    }

    /// How far colorbars and legends reach beyond the ends of the panels that they belong to.
    pub(super) fn overhangs(
        &self,
        extents: &Extents,
    ) -> impl Iterator<Item = (Side, &ScopeRange, (f64, f64))> {
        self.shared.iter().map(|shared| {
            let side = shared.hung.side();
            let length = side.length_of(extents.scope(&shared.scope).size());
            let (ticks, labels) =
                (shared.hung.overhang(length), shared.hung.label_overhang(length));
            (side, &shared.scope, (ticks.0.max(labels.0), ticks.1.max(labels.1)))
        })
    }

    /// Puts colorbars and legends beside their panels, which reach so far out of a scope on a side.
    pub(super) fn rest_on(&mut self, reach: impl Fn(&ScopeRange, Side) -> f64) {
        for shared in &mut self.shared {
            shared.base = reach(&shared.scope, shared.hung.side());
        }
    }

    /// How far a panel may reach on a side: to a colorbar or a legend that belongs to it.
    pub(super) fn limit(&self, side: Side, rows: &Range<usize>, columns: &Range<usize>) -> f64 {
        if self.is_across {
            return f64::INFINITY;
        }
        let beside = self.shared.iter().filter(|shared| {
            shared.hung.side() == side && shared.scope.is_bounded_by(side, rows, columns)
        });
        beside.map(|shared| shared.base).fold(f64::INFINITY, f64::min)
    }

    /// How far out colorbars and legends end that stand between panels.
    pub(super) fn between(&self) -> Vec<(Side, &ScopeRange, f64)> {
        let ends = |side| {
            // Titles are at the outer edge alone.
            let stack = self.stack(side, Margins::default()).into_iter();
            stack.filter_map(move |(index, _, end)| {
                let shared = self.shared.get(index).filter(|shared| !self.is_outermost(shared))?;
                Some((side, &shared.scope, end))
            })
        };
        Side::ALL.into_iter().flat_map(ends).collect()
    }

    /// Whether it stands at the outer edge of the grid.
    fn is_outermost(&self, shared: &Shared<'_>) -> bool {
        let side = shared.hung.side();
        let (rows, columns) = (0..self.panels.heights.len(), 0..self.panels.widths.len());
        line(side, &rows, &columns) == shared.line()
    }

    /// The margins of the grid, whose panels need some by themselves.
    pub(super) fn margins(&self, outer: Margins) -> Margins {
        let depth = |side| {
            let start = outer.on(side) + self.title_depth(side);
            let outermost = self.stack(side, outer).into_iter().filter(|(index, _, _)| {
                self.shared.get(*index).is_some_and(|shared| self.is_outermost(shared))
            });
            outermost.map(|(_, _, end)| end).fold(start, f64::max)
        };
        Margins {
            left: depth(Side::Left),
            right: depth(Side::Right),
            top: depth(Side::Top),
            bottom: depth(Side::Bottom),
        }
    }

    /// What titles take on a side, with the gap before them.
    fn title_depth(&self, side: Side) -> f64 {
        match side {
            Side::Top => self.column_titles.depth(),
            Side::Left => self.row_titles.depth(),
            Side::Right | Side::Bottom => 0.0,
        }
    }

    /// The colorbars and legends on a side, with how far from the data each starts and ends. Those
    /// that belong to the same rows or columns stand one outside of the other.
    fn stack(&self, side: Side, outer: Margins) -> Vec<(usize, f64, f64)> {
        let title_depth = self.title_depth(side);
        let mut stack: Vec<(usize, f64, f64)> = Vec::new();
        for (index, shared) in self.shared.iter().enumerate() {
            if shared.hung.side() != side {
                continue;
            }
            let is_beyond_all = self.is_across || title_depth > 0.0;
            let base = if is_beyond_all && self.is_outermost(shared) {
                outer.on(side) + title_depth
            } else {
                shared.base
            };
            let (range, line) = (shared.range(side), shared.line());
            let inner = stack.iter().filter(|(other, _, _)| {
                let other = self.shared.get(*other);
                other.is_some_and(|other| other.line() == line && meet(other.range(side), range))
            });
            let out = inner.map(|(_, _, end)| *end).fold(base, f64::max);
            let out = out + self.look.theme.colorbar_gap;
            stack.push((index, out, shared.hung.end(out, &self.sheet)));
        }
        stack
    }

    /// Whether nothing stands at the outer edge on a side.
    pub(super) fn is_open(&self, side: Side) -> bool {
        let mut there = self.shared.iter().filter(|shared| shared.hung.side() == side);
        self.title_depth(side) == 0.0 && !there.any(|shared| self.is_outermost(shared))
    }

    pub(super) fn place(
        &mut self,
        extents: &Extents,
        frame: &Frame<'_>,
        placed: &mut Placed,
    ) -> Result<(), Lacking> {
        let grid = self.panels.place.as_ref();
        self.column_titles.fit(&extents.columns);
        self.row_titles.fit(&extents.rows);
        let unfit = [self.column_titles.unfit(), self.row_titles.unfit()];
        if let Some(unfit) = Unfit::all(unfit.into_iter().flatten()) {
            return Err(Lacking::text(unfit));
        }
        self.column_titles.place(&extents.columns, frame, grid, placed);
        self.row_titles.place(&extents.rows, frame, grid, placed);
        for side in Side::ALL {
            for (index, out, _) in self.stack(side, frame.outer) {
                let Some(shared) = self.shared.get(index) else { continue };
                let (guides, warnings) = self.place_shared(shared, extents, out, frame)?;
                placed.warnings.extend(located(grid, warnings));
                for guide in guides {
                    match guide {
                        PlacedGuide::Colorbar(colorbar) => placed.colorbars.push(*colorbar),
                        PlacedGuide::Legend(legend) => placed.legends.push(legend),
                    }
                }
            }
        }
        Ok(())
    }

    fn place_shared(
        &self,
        shared: &Shared<'a>,
        extents: &Extents,
        out: f64,
        frame: &Frame<'_>,
    ) -> Result<(Vec<PlacedGuide>, Vec<Warning>), Lacking> {
        let side = shared.hung.side();
        let grid = self.look.grid;
        // On the pixel grid as the data rectangles are.
        let rect = grid.inwards(extents.scope(&shared.scope) + frame.data.origin().to_vec2());
        let (from, to) = side.stretch_of(rect);
        let (before, after) = keeps(frame.tracks(side), shared.range(side));
        let free = (from - before, to + after);
        let depth = self.sheet.page * NAMES_SHARE;
        let fitted = shared.spec.fit(&shared.hung, (from, to), (free, free), depth, &self.sheet);
        if let Some(unfit) = fitted.unfit() {
            return Err(Lacking::text(unfit.clone()));
        }
        let lacking = fitted.lacking(free);
        if lacking > 0.0 {
            let by = if side.is_horizontal() { (lacking, 0.0) } else { (0.0, lacking) };
            return Err(Lacking::room(by.into()));
        }
        let warnings = fitted.warnings().to_vec();
        Ok((fitted.place(rect, out, free, shared.unit, &self.sheet), warnings))
    }
}

/// The line between rows or between columns at which some of them end on a side.
fn line(side: Side, rows: &Range<usize>, columns: &Range<usize>) -> usize {
    match side {
        Side::Top => rows.start,
        Side::Right => columns.end,
        Side::Bottom => rows.end,
        Side::Left => columns.start,
    }
}

impl ScopeRange {
    /// Whether some rows and columns are within it and end with it on a side.
    pub(super) fn is_bounded_by(
        &self,
        side: Side,
        rows: &Range<usize>,
        columns: &Range<usize>,
    ) -> bool {
        self.contains(rows, columns)
            && line(side, rows, columns) == line(side, &self.rows, &self.columns)
    }
}

impl Shared<'_> {
    /// Makes it stand beside all panels from those that it belongs to up to the outermost ones.
    fn stand_outermost(&mut self, (rows, columns): &(Range<usize>, Range<usize>)) {
        match self.hung.side() {
            Side::Top => self.scope.rows.start = rows.start,
            Side::Right => self.scope.columns.end = columns.end,
            Side::Bottom => self.scope.rows.end = rows.end,
            Side::Left => self.scope.columns.start = columns.start,
        }
    }

    /// The line between tracks at which it stands.
    fn line(&self) -> usize {
        line(self.hung.side(), &self.scope.rows, &self.scope.columns)
    }

    /// The tracks along a side that it belongs to.
    fn range(&self, side: Side) -> &Range<usize> {
        if side.is_horizontal() { &self.scope.columns } else { &self.scope.rows }
    }
}

/// The room of a colorbar or a legend beside panels of some size.
fn hung_room(data: Size, unit: Size, sheet: &Sheet<'_>) -> HungRoom {
    let page = sheet.page;
    HungRoom { data, label: data, depth: page * NAMES_SHARE, lines: page * TEXT_SHARE, unit }
}
