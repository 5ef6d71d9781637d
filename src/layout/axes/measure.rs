//! What hangs on the axes: measured until its room is known, then fitted into that.

use super::{Lacking, Planner};
use crate::layout::hanging::{Corners, Free, Hanging};
use crate::layout::hung::{Hung, HungRoom, HungSpec};
use crate::layout::line::{FittedText, TextRoom};
use crate::layout::plan::{AxisPlan, AxisSpec};
use crate::layout::sheet::Sheet;
use crate::layout::ticks::Room;
use crate::scene::kurbo::{Rect, Size};
use crate::warning::Warning;

/// The greatest share of the page that names may take away from the data.
const NAMES_SHARE: f64 = 0.4;
/// The greatest share of the page that a title or a label is broken into lines for.
const TEXT_SHARE: f64 = 0.15;
/// The room beyond the ends of an axis where nothing is known of what is there.
const OPEN: f64 = f64::INFINITY;

impl<'a> Planner<'a> {
    /// Measures what hangs on the axes: first as if each had the whole page, then at the lengths that
    /// this leaves.
    pub(super) fn measure(&self) -> Result<Hanging<'a>, Lacking> {
        let inner = self.inner();
        let (title, title_warning) = self.measured_title(inner.width);
        let title_depth =
            title.as_ref().map_or(0.0, |title| title.height() + self.sheet.theme.title_gap);
        let label = Size::new(inner.width, (inner.height - title_depth).max(0.0));
        let mut hanging = Hanging {
            sheet: self.sheet,
            title,
            title_warning,
            x: self.measured_axis(&self.x, inner, label),
            y: self.measured_axis(&self.y, inner, label),
            second: self.second.iter().map(|axis| self.measured_axis(axis, inner, label)).collect(),
            strips: self.strips.clone(),
            // Symbols as large as cells of the whole page would leave no room for data.
            items: self.measured_items(inner, Size::ZERO, label),
            corners: Corners::default(),
        };
        // Twice: names that get turned make the data lower, and with equal units narrower. Once more
        // for symbols as large as cells: too little room for them makes cells too large and the other
        // way round, and it ends with too much.
        let passes = if self.hung.iter().any(HungSpec::has_cells) { 3 } else { 2 };
        for _ in 0..passes {
            let size = self.checked_size(hanging.margins(inner))?;
            hanging = Hanging {
                x: self.measured_axis(&self.x, size, label),
                y: self.measured_axis(&self.y, size, label),
                second: self
                    .second
                    .iter()
                    .map(|axis| self.measured_axis(axis, size, label))
                    .collect(),
                items: self.measured_items(size, self.unit(size), label),
                ..hanging
            };
            hanging.keep_labels_clear(size);
        }
        Ok(hanging)
    }

    fn measured_title(&self, length: f64) -> (Option<FittedText>, Option<Warning>) {
        let room = TextRoom { length, depth: TEXT_SHARE * self.sheet.page.height };
        let title = self.axes.title.as_deref();
        let (title, warning) =
            title.map(|title| self.title.text((title, ""), "title", room)).unzip();
        (title, warning.flatten())
    }

    /// An axis beside a data rectangle of some size; `label` is how long its label may be.
    fn measured_axis(&self, spec: &AxisSpec<'_>, data: Size, label: Size) -> AxisPlan {
        let Sheet { page, grid, .. } = self.sheet;
        let side = spec.side();
        // Names can be set in other ways so as not to meet labels of strips. Numbers can't: they are
        // left where they are, and the others start beyond them.
        let has_names = spec.text.axis.scale.has_names();
        let (before, after) = if has_names { self.strips.room_beside(side) } else { (OPEN, OPEN) };
        let room = Room {
            length: side.length_of(data),
            depth: side.depth_of(self.depth()),
            before,
            after,
            pitch: grid.pitch(),
        };
        let label =
            TextRoom { length: side.length_of(label), depth: TEXT_SHARE * side.depth_of(page) };
        spec.measure(room, label, None, &self.sheet).beyond(self.strips.base(side))
    }

    /// What stands on the sides of a data rectangle of some size.
    fn measured_items(&self, data: Size, unit: Size, label: Size) -> Vec<Hung<'a>> {
        let lines = self.sheet.page * TEXT_SHARE;
        let room = HungRoom { data, label, depth: self.depth(), lines, unit };
        self.hung.iter().map(|spec| spec.measure(room, &self.sheet)).collect()
    }

    /// How deep names and labels away from a side may be.
    pub(super) fn depth(&self) -> Size {
        self.sheet.page * NAMES_SHARE
    }

    /// Fits all axes once more, at their true lengths, into the room that is kept for them.
    pub(super) fn fit(&self, hanging: Hanging<'a>, data: Rect, free: Free) -> Hanging<'a> {
        let items = self.hung.iter().zip(&hanging.items).map(|(spec, kept)| {
            let side = spec.side();
            let free = (free.along(side), free.ticks_along(side));
            spec.fit(kept, side.stretch_of(data), free, self.depth(), &self.sheet)
        });
        Hanging {
            items: items.collect(),
            x: self.fitted_axis(&self.x, &hanging.x, data, free),
            y: self.fitted_axis(&self.y, &hanging.y, data, free),
            second: self
                .second
                .iter()
                .zip(&hanging.second)
                .map(|(spec, plan)| self.fitted_axis(spec, plan, data, free))
                .collect(),
            ..hanging
        }
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
        let (before, after) = plan.room_beside(self.strips.room_beside(side));
        let room = Room {
            length: to - from,
            depth: plan.ticks.depth(),
            before: before.min(from - start),
            after: after.min(end - to),
            pitch: self.sheet.grid.pitch(),
        };
        let (start, end) = plan.label_stretch(data, free.along(side));
        let depth = plan.label.as_ref().map_or(0.0, FittedText::height);
        let label = TextRoom { length: end - start, depth };
        let fitted = spec.measure(room, label, Some(plan), &self.sheet);
        let mut fitted = fitted.beyond(self.strips.base(side));
        // Its labels stay where they were, since others may have been measured by them.
        fitted.start_labels_at(plan.to_labels);
        fitted.keep_label_as(plan);
        fitted
    }
}
