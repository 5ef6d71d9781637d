//! What hangs on the axes: measured until its room is known, then fitted into that.

use super::AxesBlock;
use crate::guide::Side;
use crate::layout::hanging::{Corners, Free, Hanging};
use crate::layout::heading::Heading;
use crate::layout::hung::{Hung, HungRoom, HungSpec};
use crate::layout::line::{Fitter, TextRoom};
use crate::layout::plan::{AxisPlan, AxisSpec};
use crate::layout::sheet::{Look, Sheet};
use crate::layout::strip::Strips;
use crate::layout::ticks::Room;
use crate::layout::turned::SideRoom;
use crate::resolve::ResolvedAxes;
use crate::scene::kurbo::{Rect, Size};

/// The greatest share of the page that names may take away from the data.
pub(in crate::layout) const NAMES_SHARE: f64 = 0.4;
/// The greatest share that several may take together that stand beside each other.
const ALL_NAMES_SHARE: f64 = 0.8;
/// The greatest share of the page that a title or a label is broken into lines for.
pub(in crate::layout) const TEXT_SHARE: f64 = 0.15;
/// The room beyond the ends of an axis where nothing is known of what is there.
const OPEN: f64 = f64::INFINITY;

/// What is measured: both axes, and what stands on the sides from the inside outwards.
#[derive(Clone)]
pub(super) struct Specs<'a> {
    pub(super) x: AxisSpec<'a>,
    pub(super) y: AxisSpec<'a>,
    /// The axes opposite to these.
    pub(super) second: Vec<AxisSpec<'a>>,
    /// Between the data and the axes.
    pub(super) strips: Strips,
    pub(super) hung: Vec<HungSpec<'a>>,
}

/// What is measured for: a data rectangle of some size, what one unit of x and one of y take in it,
/// and how long labels may be.
#[derive(Clone, Copy)]
struct Data {
    size: Size,
    unit: Size,
    label: Size,
}

/// How deep names and labels away from a side may be that are alone there.
pub(super) fn depth(sheet: &Sheet<'_>) -> Size {
    sheet.page * NAMES_SHARE
}

impl<'a> Specs<'a> {
    /// How deep names and labels away from a side may be: less where others stand beside them, on
    /// the same side or on the opposite one.
    fn depth(&self, sheet: &Sheet<'_>) -> Size {
        let axes = [&self.x, &self.y].into_iter().chain(&self.second);
        let sides: Vec<Side> = axes
            .clone()
            .filter(|axis| axis.has_names())
            .chain(axes.filter(|axis| axis.has_turned_label()))
            .map(AxisSpec::side)
            .chain(self.hung.iter().filter(|hung| hung.has_names()).map(HungSpec::side))
            .collect();
        let share = |horizontal: bool| {
            let count = sides.iter().filter(|side| side.is_horizontal() == horizontal).count();
            NAMES_SHARE.min(ALL_NAMES_SHARE / count as f64)
        };
        Size::new(sheet.page.width * share(false), sheet.page.height * share(true))
    }

    fn axis(&self, spec: &AxisSpec<'_>, data: Data, sheet: &Sheet<'_>) -> AxisPlan {
        let side = spec.side();
        // Names can be set in other ways so as not to meet labels of strips. Numbers can't: they are
        // left where they are, and the others start beyond them.
        let has_names = spec.text.axis.scale.has_names();
        let (before, after) = if has_names { self.strips.room_beside(side) } else { (OPEN, OPEN) };
        let room = Room {
            length: side.length_of(data.size),
            depth: side.depth_of(self.depth(sheet)),
            before,
            after,
            pitch: sheet.grid.pitch(),
        };
        let lines = TEXT_SHARE * side.depth_of(sheet.page);
        let label = SideRoom { along: side.length_of(data.label), away: room.depth, lines };
        spec.measure(room, label, None, sheet).beyond(self.strips.base(side))
    }

    fn second(&self, data: Data, sheet: &Sheet<'_>) -> Vec<AxisPlan> {
        self.second.iter().map(|spec| self.axis(spec, data, sheet)).collect()
    }

    fn items(&self, data: Data, sheet: &Sheet<'_>) -> Vec<Hung<'a>> {
        let Data { size, unit, label } = data;
        let lines = sheet.page * TEXT_SHARE;
        let room = HungRoom { data: size, label, depth: self.depth(sheet), lines, unit };
        self.hung.iter().map(|spec| spec.measure(room, sheet)).collect()
    }
}

fn title_fitter(look: Look<'_>) -> Fitter<'_> {
    look.fitter(look.theme.title_size, look.title_font)
}

/// Measures what hangs on axes as if each had the whole of a sheet.
pub(super) fn first<'a>(
    axes: &ResolvedAxes,
    specs: &Specs<'a>,
    look: Look<'a>,
    sheet: Sheet<'a>,
) -> Hanging<'a> {
    let size = sheet.area.size();
    let letter = axes.letter.as_deref().map(|letter| look.letter(letter));
    let mut heading = Heading::new(letter, sheet.theme.title_gap);
    let room = TextRoom { length: size.width, depth: TEXT_SHARE * sheet.page.height };
    heading.measure(axes.title.as_ref(), &title_fitter(look), room);
    let above = heading.height().map_or(0.0, |height| height + sheet.theme.title_gap);
    let label = Size::new(size.width, (size.height - above).max(0.0));
    // Symbols as large as cells of the whole page would leave no room for data.
    let data = Data { size, unit: Size::ZERO, label };
    Hanging {
        sheet,
        heading,
        label,
        area: size,
        x: specs.axis(&specs.x, data, &sheet),
        y: specs.axis(&specs.y, data, &sheet),
        second: specs.second(data, &sheet),
        strips: specs.strips.clone(),
        items: specs.items(data, &sheet),
        corners: Corners::default(),
    }
}

impl<'a> AxesBlock<'a> {
    /// How often it is measured: names that get turned make the data lower, and with equal units
    /// narrower. Once more for symbols as large as cells: too little room for them makes cells too
    /// large and the other way round, and it ends with too much.
    pub(crate) fn passes(&self) -> usize {
        if self.specs.hung.iter().any(HungSpec::has_cells) { 3 } else { 2 }
    }

    /// Measures what hangs on a data rectangle of some size, in an area of some size.
    pub(crate) fn measure(&mut self, size: Size, area: Size) {
        if area != self.hanging.area {
            self.hanging.area = area;
            let depth = TEXT_SHARE * self.sheet.page.height;
            let room = TextRoom { length: area.width, depth };
            let fitter = title_fitter(self.look);
            self.hanging.heading.measure(self.axes.title.as_ref(), &fitter, room);
            let above = self.hanging.heading_depth();
            self.hanging.label = Size::new(area.width, (area.height - above).max(0.0));
        }
        let data = Data { size, unit: self.unit(size), label: self.hanging.label };
        self.hanging.x = self.specs.axis(&self.specs.x, data, &self.sheet);
        self.hanging.y = self.specs.axis(&self.specs.y, data, &self.sheet);
        self.hanging.second = self.specs.second(data, &self.sheet);
        self.hanging.items = self.specs.items(data, &self.sheet);
        self.hanging.keep_labels_clear(size);
    }

    /// Fits the title once more where its room came out smaller than it was measured for.
    pub(super) fn fit_title(&mut self, length: f64) {
        if length < self.hanging.area.width - 1e-6 {
            let fitter = title_fitter(self.look);
            self.hanging.heading.refit(self.axes.title.as_ref(), &fitter, length);
        }
    }

    /// Fits all axes once more, at their true lengths, into the room that is kept for them.
    pub(super) fn fit(&mut self, data: Rect, free: Free) {
        let sheet = &self.sheet;
        let depth = self.specs.depth(sheet);
        let items = self.specs.hung.iter().zip(&self.hanging.items).map(|(spec, kept)| {
            let side = spec.side();
            let free = (free.along(side), free.ticks_along(side));
            spec.fit(kept, side.stretch_of(data), free, depth, sheet)
        });
        let items = items.collect();
        let hanging = &self.hanging;
        let x = self.fitted_axis(&self.specs.x, &hanging.x, data, free);
        let y = self.fitted_axis(&self.specs.y, &hanging.y, data, free);
        let second = self.specs.second.iter().zip(&hanging.second);
        let second = second.map(|(spec, plan)| self.fitted_axis(spec, plan, data, free)).collect();
        (self.hanging.items, self.hanging.x, self.hanging.y) = (items, x, y);
        self.hanging.second = second;
    }

    fn fitted_axis(
        &self,
        spec: &AxisSpec<'_>,
        plan: &AxisPlan,
        data: Rect,
        free: Free,
    ) -> AxisPlan {
        let side = spec.side();
        let ((start, end), (from, to)) = (free.ticks_along(side), side.stretch_of(data));
        let (before, after) = plan.room_beside(self.specs.strips.room_beside(side));
        let room = Room {
            length: to - from,
            depth: plan.ticks.depth(),
            before: before.min(from - start),
            after: after.min(end - to),
            pitch: self.sheet.grid.pitch(),
        };
        let (start, end) = plan.label_stretch(data, free.along(side));
        let lines = plan.label.as_ref().map_or(0.0, |label| label.text.height());
        let label = SideRoom { along: end - start, away: room.depth, lines };
        let fitted = spec.measure(room, label, Some(plan), &self.sheet);
        let mut fitted = fitted.beyond(self.specs.strips.base(side));
        // Its labels stay where they were, since others may have been measured by them.
        fitted.start_labels_at(plan.to_labels);
        fitted.keep_label_as(plan);
        fitted
    }
}
