//! What stands at the edges of a grid: titles of its columns and rows, and colorbars and legends of
//! several panels.

use super::{Extents, Frame, OpenSides, stretch};
use crate::guide::{Label, Side, Turn};
use crate::layout::Placed;
use crate::layout::axes::{NAMES_SHARE, TEXT_SHARE};
use crate::layout::block::Lacking;
use crate::layout::grid::{Extent, Track};
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
        let is_long = |(title, extent): (&Option<Title>, &Extent)| {
            title.as_ref().is_some_and(|title| title.text.length() > extent.length())
        };
        let heights = |titles: &[Option<Title>]| -> Vec<f64> {
            titles.iter().map(|t| t.as_ref().map_or(0.0, |t| t.text.height())).collect()
        };
        if self.column_titles.iter().zip(&extents.columns).any(is_long) {
            let depths = heights(&self.column_titles);
            let depth = |at: usize| depths.get(at).copied().unwrap_or(0.0);
            self.column_titles = self.titles(Side::Top, &extents.columns, depth);
        }
        if self.row_titles.iter().zip(&extents.rows).any(is_long) {
            let depths = heights(&self.row_titles);
            let depth = |at: usize| depths.get(at).copied().unwrap_or(0.0);
            self.row_titles = self.titles(Side::Left, &extents.rows, depth);
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

    /// The sides on which nothing stands.
    pub(super) fn open_sides(&self) -> OpenSides {
        let is_open = |side| {
            self.title_depth(side) == 0.0
                && self.shared.iter().all(|shared| shared.hung.side() != side)
        };
        OpenSides {
            left: is_open(Side::Left),
            right: is_open(Side::Right),
            top: is_open(Side::Top),
            bottom: is_open(Side::Bottom),
        }
    }

    pub(super) fn place(
        &mut self,
        extents: &Extents,
        columns: &[Track],
        rows: &[Track],
        frame: &Frame,
        placed: &mut Placed,
    ) -> Result<(), Lacking> {
        self.fit_titles(extents);
        if let Some(unfit) = self.unfit_titles() {
            return Err(Lacking::text(unfit));
        }
        self.place_titles(extents, (columns, rows), frame, placed);
        for side in [Side::Top, Side::Right, Side::Bottom, Side::Left] {
            for (index, out, _) in self.stack(side, frame.outer) {
                let Some(shared) = self.shared.get(index) else { continue };
                let tracks = if side.is_horizontal() { columns } else { rows };
                let keeps = keeps(tracks, shared.range(side));
                let guide = self.place_shared(shared, (extents, out, keeps), frame)?;
                placed.warnings.extend(located(self.panels.place.as_ref(), guide.1));
                match guide.0 {
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
        (extents, out, keeps): (&Extents, f64, (f64, f64)),
        frame: &Frame,
    ) -> Result<(PlacedGuide, Vec<Warning>), Lacking> {
        let side = shared.hung.side();
        let grid = self.look.grid;
        let scope = extents.scope(shared.scope) + frame.data.origin().to_vec2();
        // As the data rectangles are, and from the edge of the grid.
        let inwards = |rect: Rect| {
            Rect::new(
                grid.ceil(rect.x0),
                grid.ceil(rect.y0),
                grid.floor(rect.x1),
                grid.floor(rect.y1),
            )
        };
        let (scope, all) = (inwards(scope), inwards(frame.data));
        let rect = if side.is_horizontal() {
            Rect::new(scope.x0, all.y0, scope.x1, all.y1)
        } else {
            Rect::new(all.x0, scope.y0, all.x1, scope.y1)
        };
        let (from, to) = side.stretch_of(rect);
        let free = (from - keeps.0, to + keeps.1);
        let depth = self.sheet.page * NAMES_SHARE;
        let fitted = shared.spec.fit(&shared.hung, (from, to), (free, free), depth, &self.sheet);
        if let Some(unfit) = fitted.unfit() {
            return Err(Lacking::text(unfit.clone()));
        }
        let lacking = fitted.lacking(free);
        if lacking > 0.0 {
            let by = if side.is_horizontal() { (lacking, 0.0) } else { (0.0, lacking) };
            return Err(Lacking::room(Size::from(by)));
        }
        let warnings = fitted.warnings().to_vec();
        Ok((fitted.place(rect, out, free, shared.unit, &self.sheet), warnings))
    }

    fn place_titles(
        &self,
        extents: &Extents,
        (columns, rows): (&[Track], &[Track]),
        frame: &Frame,
        placed: &mut Placed,
    ) {
        let (theme, grid) = (self.look.theme, self.look.grid);
        let place = self.panels.place.as_ref();
        let Frame { data, outer, .. } = frame;
        let middle = |extents: &[Extent], tracks, at: usize, start: f64, length| {
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

/// What some tracks keep free before and after them.
fn keeps(tracks: &[Track], range: &Range<usize>) -> (f64, f64) {
    let last = range.end.checked_sub(1).and_then(|last| tracks.get(last));
    (
        tracks.get(range.start).map_or(0.0, |track| track.before),
        last.map_or(0.0, |track| track.after),
    )
}

/// The room of a colorbar or a legend beside panels of some size.
fn hung_room(data: Size, unit: Size, sheet: &Sheet<'_>) -> HungRoom {
    let page = sheet.page;
    HungRoom { data, label: data, depth: page * NAMES_SHARE, lines: page * TEXT_SHARE, unit }
}
