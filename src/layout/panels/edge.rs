//! What stands at the edges of a grid: titles of its columns and rows; and at the edges of some of its
//! panels: colorbars and legends that these share.

use super::crossing::{Strip, makes_way, yields};
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
}

/// A colorbar or a legend of several panels.
struct Shared<'a> {
    /// The panels that it stands beside: those that it belongs to, and where it makes way for others,
    /// those up to the outer edge.
    scope: ScopeRange,
    /// Whether it stands beyond whatever is at the outer edge, since it would cross others.
    makes_way: bool,
    spec: HungSpec<'a>,
    hung: Hung<'a>,
    unit: Size,
    /// How far the panels that it belongs to reach out where it stands, and ends of others there.
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
                makes_way: false,
                hung: spec.measure(room, &sheet),
                spec,
                unit: Size::ZERO,
                base: 0.0,
            }
        });
        let mut shared: Vec<Shared<'_>> = shared.collect();
        make_way(&mut shared, (panels.heights.len(), panels.widths.len()));
        let column_titles = Titles::new(Side::Top, &panels.column_titles, look);
        let row_titles = Titles::new(Side::Left, &panels.row_titles, look);
        let mut edge = Self { panels, look, sheet, column_titles, row_titles, shared };
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
            let (side, scope) = shared.strip();
            (side, scope, shared.overhang(extents))
        })
    }

    /// Puts colorbars and legends beside their panels, which reach so far out of a scope on a side,
    /// and beyond the ends of those that they yield to.
    pub(super) fn rest_on(&mut self, extents: &Extents, reach: impl Fn(&ScopeRange, Side) -> f64) {
        let base = |shared: &Shared<'_>| {
            let side = shared.hung.side();
            let others = self.shared.iter().filter(|other| shared.yields_to(other));
            let ends = others.map(|other| {
                let (before, after) = other.overhang(extents);
                if is_start(side) { before } else { after }
            });
            ends.fold(reach(&shared.scope, side), f64::max)
        };
        let bases: Vec<f64> = self.shared.iter().map(base).collect();
        for (shared, base) in self.shared.iter_mut().zip(bases) {
            shared.base = base;
        }
    }

    /// How far a panel may reach on a side: to a colorbar or a legend that belongs to it.
    pub(super) fn limit(&self, side: Side, rows: &Range<usize>, columns: &Range<usize>) -> f64 {
        let beside = self.shared.iter().filter(|shared| {
            shared.hung.side() == side
                && !shared.makes_way
                && shared.scope.is_bounded_by(side, rows, columns)
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
        shared.distance((self.panels.heights.len(), self.panels.widths.len())) == 0
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
    /// that belong to the same rows or columns stand one outside of the other, and those that make way
    /// for others outside of all.
    fn stack(&self, side: Side, outer: Margins) -> Vec<(usize, f64, f64)> {
        let title_depth = self.title_depth(side);
        let mut stack: Vec<(usize, f64, f64)> = Vec::new();
        let there = self.shared.iter().enumerate();
        let there = there.filter(|(_, shared)| shared.hung.side() == side);
        let (last, first): (Vec<_>, Vec<_>) = there.partition(|(_, shared)| shared.makes_way);
        for (index, shared) in first.into_iter().chain(last) {
            let is_beyond_all = shared.makes_way || title_depth > 0.0;
            let base = if is_beyond_all && self.is_outermost(shared) {
                outer.on(side) + title_depth
            } else {
                shared.base
            };
            let (range, line) = (shared.scope.along(side), shared.line());
            let inner = stack.iter().filter(|(other, _, _)| {
                let other = self.shared.get(*other);
                other.is_some_and(|other| {
                    other.line() == line && meet(other.scope.along(side), range)
                })
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
                placed.warnings.extend(located(grid, self.misplaced(index, shared)));
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

    /// What it has of the room before and after its panels: up to those that yield to it.
    fn free(&self, shared: &Shared<'_>, (before, after): (f64, f64)) -> (f64, f64) {
        let yielding = self.shared.iter().filter(|other| other.yields_to(shared));
        yielding.fold((before, after), |(before, after), other| {
            if is_start(other.hung.side()) {
                (before.min(other.base), after)
            } else {
                (before, after.min(other.base))
            }
        })
    }

    /// What is to be said where it stands beside panels that it does not belong to.
    fn misplaced(&self, index: usize, shared: &Shared<'_>) -> Option<Warning> {
        let own = self.panels.shared.get(index).filter(|_| shared.makes_way)?;
        let mut cells = self.panels.cells.iter();
        let is_beside_others = cells.any(|cell| {
            let has = |scope: &ScopeRange| scope.contains(&cell.rows, &cell.columns);
            has(&shared.scope) && !has(&own.scope)
        });
        is_beside_others.then(|| Warning::SharedGuideAtEdge {
            guide: own.guide.name(),
            scope: own.asked.clone(),
        })
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
        let (before, after) =
            self.free(shared, keeps(frame.tracks(side), shared.scope.along(side)));
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

impl ScopeRange {
    /// Whether some rows and columns are within it and end with it on a side.
    pub(super) fn is_bounded_by(
        &self,
        side: Side,
        rows: &Range<usize>,
        columns: &Range<usize>,
    ) -> bool {
        let own = Self { rows: rows.clone(), columns: columns.clone() };
        self.contains(rows, columns) && own.line(side) == self.line(side)
    }
}

impl Shared<'_> {
    fn strip(&self) -> Strip<'_> {
        (self.hung.side(), &self.scope)
    }

    /// Makes it stand beside all panels from those that it belongs to up to the outermost ones.
    fn stand_outermost(&mut self, (rows, columns): (usize, usize)) {
        self.makes_way = true;
        match self.hung.side() {
            Side::Top => self.scope.rows.start = 0,
            Side::Right => self.scope.columns.end = columns,
            Side::Bottom => self.scope.rows.end = rows,
            Side::Left => self.scope.columns.start = 0,
        }
    }

    /// The line between tracks at which it stands.
    fn line(&self) -> usize {
        self.scope.line(self.hung.side())
    }

    /// How many lines it is from the outer edge of a grid of some shape.
    fn distance(&self, (rows, columns): (usize, usize)) -> usize {
        match self.hung.side() {
            Side::Top | Side::Left => self.line(),
            Side::Right => columns.saturating_sub(self.line()),
            Side::Bottom => rows.saturating_sub(self.line()),
        }
    }

    /// Whether it stands beyond the end of another.
    fn yields_to(&self, other: &Self) -> bool {
        !self.makes_way && !other.makes_way && yields(self.strip(), other.strip())
    }

    /// How far it reaches beyond both ends of its panels.
    fn overhang(&self, extents: &Extents) -> (f64, f64) {
        let length = self.hung.side().length_of(extents.scope(&self.scope).size());
        let (ticks, labels) = (self.hung.overhang(length), self.hung.label_overhang(length));
        (ticks.0.max(labels.0), ticks.1.max(labels.1))
    }
}

/// Whether it is the side that rows or columns start on.
fn is_start(side: Side) -> bool {
    matches!(side, Side::Top | Side::Left)
}

/// Sends those to the outer edge of a grid of some shape that would cross others between its panels.
fn make_way(shared: &mut [Shared<'_>], shape: (usize, usize)) {
    let distances: Vec<usize> = shared.iter().map(|shared| shared.distance(shape)).collect();
    let strips: Vec<Strip<'_>> = shared.iter().map(Shared::strip).collect();
    let out = makes_way(&strips, &distances);
    for shared in shared.iter_mut().zip(out).filter_map(|(shared, out)| out.then_some(shared)) {
        shared.stand_outermost(shape);
    }
}

/// The room of a colorbar or a legend beside panels of some size.
fn hung_room(data: Size, unit: Size, sheet: &Sheet<'_>) -> HungRoom {
    let page = sheet.page;
    HungRoom { data, label: data, depth: page * NAMES_SHARE, lines: page * TEXT_SHARE, unit }
}
