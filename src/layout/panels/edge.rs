//! What stands at the edges of a grid: titles of its columns and rows, and colorbars and legends of
//! several panels.

use super::{Extents, Frame};
use crate::guide::{Label, Side, Turn};
use crate::layout::Placed;
use crate::layout::axes::{NAMES_SHARE, TEXT_SHARE};
use crate::layout::block::Lacking;
use crate::layout::grid::{Extent, Track, keeps, stretch};
use crate::layout::hanging::Margins;
use crate::layout::hung::{Hung, HungRoom, HungSpec, PlacedGuide};
use crate::layout::line::{FittedText, TextRoom};
use crate::layout::plan::stay_within;
use crate::layout::sheet::{Look, Sheet};
use crate::layout::unfit::Unfit;
use crate::resolve::{ResolvedPanels, ScopeRange};
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::text::Text;
use crate::warning::{Warning, located};
use std::ops::Range;

/// All that stands at the edges, measured.
pub(super) struct Edge<'a> {
    panels: &'a ResolvedPanels,
    look: Look<'a>,
    sheet: Sheet<'a>,
    column_titles: Vec<Option<Title>>,
    row_titles: Vec<Option<Title>>,
    shared: Vec<Shared<'a>>,
}

/// A title, and what is worth knowing about it.
struct Title {
    text: FittedText,
    warnings: Vec<Warning>,
}

/// A colorbar or a legend of several panels.
struct Shared<'a> {
    scope: &'a ScopeRange,
    spec: HungSpec<'a>,
    hung: Hung<'a>,
    unit: Size,
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
            let spec = HungSpec::new(&shared.guide, look);
            let room = hung_room(extents.scope(&shared.scope).size(), Size::ZERO, &sheet);
            Shared {
                scope: &shared.scope,
                hung: spec.measure(room, &sheet),
                spec,
                unit: Size::ZERO,
            }
        });
        let shared = shared.collect();
        let (column_titles, row_titles) = (Vec::new(), Vec::new());
        let mut edge = Self { panels, look, sheet, column_titles, row_titles, shared };
        edge.measure_titles(extents);
        edge
    }

    /// Measures all once more. `units` are what one unit of x and one unit of y take among the
    /// panels of each colorbar and legend.
    pub(super) fn measure(&mut self, extents: &Extents, units: &[Size]) {
        for (shared, unit) in self.shared.iter_mut().zip(units) {
            shared.unit = *unit;
            let size = extents.scope(shared.scope).size();
            let room = hung_room(size, shared.unit, &self.sheet);
            shared.hung = shared.spec.measure(room, &self.sheet);
        }
        self.measure_titles(extents);
    }

    fn measure_titles(&mut self, extents: &Extents) {
        let page = self.sheet.page;
        let (columns, rows) = (TEXT_SHARE * page.height, TEXT_SHARE * page.width);
        self.column_titles = self.titles(Side::Top, &extents.columns, |_| columns);
        self.row_titles = self.titles(Side::Left, &extents.rows, |_| rows);
    }

    /// The titles on a side of rows or columns, each of some depth.
    fn titles(
        &self,
        side: Side,
        extents: &[Extent],
        depth: impl Fn(usize) -> f64,
    ) -> Vec<Option<Title>> {
        let Look { theme, title_font, .. } = self.look;
        let fitter = self.look.fitter(theme.label_size, title_font);
        let (titles, what) = match side {
            Side::Top | Side::Bottom => (&self.panels.column_titles, "column title"),
            Side::Left | Side::Right => (&self.panels.row_titles, "row title"),
        };
        let fit = |(at, (title, extent)): (usize, (&Option<Text>, &Extent))| {
            let room = TextRoom { length: extent.length(), depth: depth(at) };
            let (text, warnings) = fitter.text((title.as_ref()?.part(), "".into()), what, room);
            Some(Title { text, warnings })
        };
        titles.iter().zip(extents).enumerate().map(fit).collect()
    }

    /// Fits titles once more where rows or columns came out shorter, no deeper than they were.
    fn fit_titles(&mut self, extents: &Extents) {
        let fitted = |side, titles: &[Option<Title>], extents: &[Extent]| {
            let is_long = |(title, extent): (&Option<Title>, &Extent)| {
                title.as_ref().is_some_and(|title| title.text.length() > extent.length())
            };
            let depth = |at: usize| {
                let title = titles.get(at).and_then(Option::as_ref);
                title.map_or(0.0, |title| title.text.height())
            };
            let is_any_long = titles.iter().zip(extents).any(is_long);
            is_any_long.then(|| self.titles(side, extents, depth))
        };
        let columns = fitted(Side::Top, &self.column_titles, &extents.columns);
        let rows = fitted(Side::Left, &self.row_titles, &extents.rows);
        if let Some(columns) = columns {
            self.column_titles = columns;
        }
        if let Some(rows) = rows {
            self.row_titles = rows;
        }
    }

    /// How far colorbars and legends reach beyond the ends of the panels that they belong to.
    pub(super) fn overhangs(
        &self,
        extents: &Extents,
    ) -> impl Iterator<Item = (Side, &'a ScopeRange, (f64, f64))> {
        let over = |shared: &Shared<'a>| {
            let side = shared.hung.side();
            let length = side.length_of(extents.scope(shared.scope).size());
            let (ticks, labels) =
                (shared.hung.overhang(length), shared.hung.label_overhang(length));
            (side, shared.scope, (ticks.0.max(labels.0), ticks.1.max(labels.1)))
        };
        self.shared.iter().map(over).collect::<Vec<_>>().into_iter()
    }

    /// The margins of the grid, whose panels need some by themselves.
    pub(super) fn margins(&self, outer: Margins) -> Margins {
        let depth = |side| {
            let start = outer.on(side) + self.title_depth(side);
            self.stack(side, outer).into_iter().map(|(_, _, end)| end).fold(start, f64::max)
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
        let titles = match side {
            Side::Top => &self.column_titles,
            Side::Left => &self.row_titles,
            Side::Right | Side::Bottom => return 0.0,
        };
        let heights = titles.iter().flatten().map(|title| title.text.height());
        heights.reduce(f64::max).map_or(0.0, |height| height + self.look.theme.title_gap)
    }

    /// The colorbars and legends on a side, with how far from the data each starts and ends. Those
    /// that belong to the same rows or columns stand one outside of the other.
    fn stack(&self, side: Side, outer: Margins) -> Vec<(usize, f64, f64)> {
        let base = outer.on(side) + self.title_depth(side);
        let mut stack: Vec<(usize, f64, f64)> = Vec::new();
        for (index, shared) in self.shared.iter().enumerate() {
            if shared.hung.side() != side {
                continue;
            }
            let range = shared.range(side);
            let inner = stack.iter().filter(|(other, _, _)| {
                self.shared.get(*other).is_some_and(|other| meet(other.range(side), range))
            });
            let out = inner.map(|(_, _, end)| *end).fold(base, f64::max);
            let out = out + self.look.theme.colorbar_gap;
            stack.push((index, out, shared.hung.end(out, &self.sheet)));
        }
        stack
    }

    /// Whether nothing stands on a side.
    pub(super) fn is_open(&self, side: Side) -> bool {
        self.title_depth(side) == 0.0 && self.shared.iter().all(|shared| shared.hung.side() != side)
    }

    pub(super) fn place(
        &mut self,
        extents: &Extents,
        frame: &Frame<'_>,
        placed: &mut Placed,
    ) -> Result<(), Lacking> {
        self.fit_titles(extents);
        if let Some(unfit) = self.unfit_titles() {
            return Err(Lacking::text(unfit));
        }
        self.place_titles(extents, frame, placed);
        for side in [Side::Top, Side::Right, Side::Bottom, Side::Left] {
            for (index, out, _) in self.stack(side, frame.outer) {
                let Some(shared) = self.shared.get(index) else { continue };
                let (guide, warnings) = self.place_shared(shared, extents, out, frame)?;
                placed.warnings.extend(located(self.panels.place.as_ref(), warnings));
                match guide {
                    PlacedGuide::Colorbar(colorbar) => placed.colorbars.push(*colorbar),
                    PlacedGuide::Legend(legend) => placed.legends.push(legend),
                }
            }
        }
        Ok(())
    }

    /// The titles that do not fit by the steps that may be taken.
    fn unfit_titles(&self) -> Option<Unfit> {
        let unfit = |side, what, titles: &[Option<Title>]| {
            let most = titles.iter().flatten().map(|title| title.text.lacking).fold(0.0, f64::max);
            let tracks = titles.len() as f64;
            Unfit::on(side, what, (most * tracks, 0.0))
        };
        let columns = unfit(Side::Top, "column title", &self.column_titles);
        Unfit::all(columns.into_iter().chain(unfit(Side::Left, "row title", &self.row_titles)))
    }

    fn place_shared(
        &self,
        shared: &Shared<'a>,
        extents: &Extents,
        out: f64,
        frame: &Frame<'_>,
    ) -> Result<(PlacedGuide, Vec<Warning>), Lacking> {
        let side = shared.hung.side();
        let grid = self.look.grid;
        let scope = extents.scope(shared.scope) + frame.data.origin().to_vec2();
        // As the data rectangles are, and from the edge of the grid.
        let (scope, all) = (grid.inwards(scope), grid.inwards(frame.data));
        let rect = if side.is_horizontal() {
            Rect::new(scope.x0, all.y0, scope.x1, all.y1)
        } else {
            Rect::new(all.x0, scope.y0, all.x1, scope.y1)
        };
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

    fn place_titles(&self, extents: &Extents, frame: &Frame<'_>, placed: &mut Placed) {
        let (theme, grid) = (self.look.theme, self.look.grid);
        let place = self.panels.place.as_ref();
        let Frame { data, outer, columns, rows, .. } = frame;
        let middle = |extents: &[Extent], tracks: &[Track], at: usize, start: f64, length| {
            let (from, to) = stretch(extents, &(at..at + 1));
            let (before, after) = keeps(tracks, &(at..at + 1));
            let within = (start + from - before, start + to + after);
            stay_within(start + (from + to) / 2.0, length, within)
        };
        for (at, title) in titles(&self.column_titles) {
            let text = &title.text;
            let x = middle(&extents.columns, columns, at, data.x0, text.length());
            let y = data.y0 - outer.top - theme.title_gap - text.descent();
            let at = Point::new(x, grid.snap(y));
            placed.titles.push(Label::new(text.text.clone(), text.size, Anchor::Middle, at));
            placed.warnings.extend(located(place, title.warnings.iter().cloned()));
        }
        for (at, title) in titles(&self.row_titles) {
            let text = &title.text;
            let y = middle(&extents.rows, rows, at, data.y0, text.length());
            let x = data.x0 - outer.left - theme.title_gap - text.descent();
            let label = Label::new(text.text.clone(), text.size, Anchor::Middle, Point::new(x, y));
            placed.titles.push(label.turned(Turn::UP));
            placed.warnings.extend(located(place, title.warnings.iter().cloned()));
        }
    }
}

fn titles(titles: &[Option<Title>]) -> impl Iterator<Item = (usize, &Title)> {
    titles.iter().enumerate().filter_map(|(at, title)| Some((at, title.as_ref()?)))
}

impl Shared<'_> {
    /// The tracks along a side that it belongs to.
    fn range(&self, side: Side) -> &Range<usize> {
        if side.is_horizontal() { &self.scope.columns } else { &self.scope.rows }
    }
}

fn meet(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The room of a colorbar or a legend beside panels of some size.
fn hung_room(data: Size, unit: Size, sheet: &Sheet<'_>) -> HungRoom {
    let page = sheet.page;
    HungRoom { data, label: data, depth: page * NAMES_SHARE, lines: page * TEXT_SHARE, unit }
}
