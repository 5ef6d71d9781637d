//! What hangs on the four sides of a data rectangle, and the room that it takes.

use super::fitted::LEADING;
use super::line::FittedText;
use super::plan::AxisPlan;
use super::sheet::Sheet;
use crate::guide::Side;
use crate::scene::kurbo::{Rect, Size};
use crate::warning::Warning;

/// Distances from the page's edges to the data rectangle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Margins {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Margins {
    fn around(data: Rect, page: Size) -> Self {
        Self {
            left: data.x0,
            right: page.width - data.x1,
            top: data.y0,
            bottom: page.height - data.y1,
        }
    }
}

/// The stretches of the page, across and down, in which labels of axes keep clear of each other
/// and of the title.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Free {
    pub(crate) across: (f64, f64),
    pub(crate) down: (f64, f64),
    /// The stretch for tick labels of vertical axes alone.
    pub(crate) ticks_down: (f64, f64),
    /// Where the title's lower end is.
    pub(crate) title: f64,
}

impl Free {
    /// The stretch along an axis on a side.
    pub(crate) fn along(&self, side: Side) -> (f64, f64) {
        if side.is_horizontal() { self.across } else { self.down }
    }

    /// The stretch for tick labels along an axis on a side.
    pub(crate) fn ticks_along(&self, side: Side) -> (f64, f64) {
        if side.is_horizontal() { self.across } else { self.ticks_down }
    }
}

/// What hangs on the four sides, measured; depths count from the data rectangle.
pub(crate) struct Hanging<'a> {
    pub(crate) sheet: Sheet<'a>,
    pub(crate) title: Option<FittedText>,
    pub(crate) title_warning: Option<Warning>,
    pub(crate) x: AxisPlan,
    pub(crate) y: AxisPlan,
    pub(crate) colorbar: Option<AxisPlan>,
    /// How far tick labels of vertical axes may reach beyond their ends, above and below, without
    /// meeting those of horizontal ones.
    pub(crate) beyond: (f64, f64),
}

impl Hanging<'_> {
    fn plans(&self) -> impl Iterator<Item = &AxisPlan> {
        [Some(&self.x), Some(&self.y), self.colorbar.as_ref()].into_iter().flatten()
    }

    pub(crate) fn warnings(&self) -> impl Iterator<Item = Warning> {
        let axes =
            self.plans().flat_map(|plan| plan.ticks.warnings.iter().chain(&plan.label_warning));
        self.title_warning.iter().chain(axes).cloned()
    }

    fn colorbar_on(&self, side: Side) -> Option<&AxisPlan> {
        self.colorbar.as_ref().filter(|plan| plan.side == side)
    }

    /// What the axis on a side takes; the spine where there is none.
    fn axis_depth(&self, side: Side) -> f64 {
        self.axis_on(side).map_or(self.sheet.spine(), AxisPlan::depth)
    }

    fn axis_on(&self, side: Side) -> Option<&AxisPlan> {
        [&self.x, &self.y].into_iter().find(|plan| plan.side == side)
    }

    /// From the data rectangle to a colorbar beside all that hangs on its side.
    fn bar_distance(&self, side: Side) -> f64 {
        let gap = self.sheet.theme.colorbar_gap + self.sheet.spine();
        let beyond = match side {
            Side::Top => self.beyond.0,
            Side::Bottom => self.beyond.1,
            Side::Left | Side::Right => 0.0,
        };
        self.sheet.grid.snap(self.axis_depth(side).max(beyond) + gap)
    }

    /// From the data rectangle to a colorbar's tick labels and on to what is beyond them.
    fn beyond_bar(&self, plan: &AxisPlan) -> f64 {
        self.bar_distance(plan.side) + self.sheet.bar_width() + plan.ticks_depth()
    }

    /// From the data rectangle to the outer end of all that hangs on a side but the title.
    fn depth(&self, side: Side) -> f64 {
        match self.colorbar_on(side) {
            Some(plan) => self.bar_distance(side) + self.sheet.bar_width() + plan.depth(),
            None => self.axis_depth(side),
        }
    }

    /// How far tick labels of vertical, or of horizontal, axes of a length reach beyond their ends.
    fn overhang(&self, is_horizontal: bool, length: f64) -> (f64, f64) {
        self.plans()
            .filter(|plan| plan.side.is_horizontal() == is_horizontal)
            .map(|plan| plan.ticks.overhang(length))
            .fold((0.0, 0.0), |(a, b), (before, after)| (a.max(before), b.max(after)))
    }

    /// Moves labels out of each other's way at the corners of axes of some lengths: tick labels of
    /// horizontal axes to where those of vertical ones do not reach, and labels of vertical axes to
    /// where tick labels of horizontal ones do not.
    pub(crate) fn keep_labels_clear(&mut self, length: Size) {
        let (above, below) = self.overhang(false, length.height);
        // Labels of both are moved onto the pixel grid, each by up to half a pixel.
        let pitch = self.sheet.grid.pitch();
        self.x.start_labels_at(pitch + if self.x.side == Side::Top { above } else { below });
        self.beyond = (above + pitch, below + pitch);
        let (before, after) = self.overhang(true, length.width);
        let reach = |side| if side == Side::Left { before } else { after };
        self.y.keep_label_clear(reach(self.y.side), length.height);
        let bar = self.colorbar.as_ref().map(|plan| self.bar_distance(plan.side));
        let bar = bar.unwrap_or_default() + self.sheet.bar_width();
        if let Some(colorbar) = self.colorbar.as_mut().filter(|plan| !plan.side.is_horizontal()) {
            colorbar.keep_label_clear(reach(colorbar.side) - bar, length.height);
        }
    }

    /// How little the title keeps clear of labels at the sides: less than of what is right below it.
    fn title_clearance(&self) -> f64 {
        let Sheet { theme, .. } = self.sheet;
        if self.title.is_some() { theme.title_gap.min(LEADING * theme.tick_size) } else { 0.0 }
    }

    /// From a data rectangle of a height up to the title, or to the page's margin where there is
    /// none: what hangs on the top, or labels of vertical axes that reach higher.
    fn below_title(&self, height: f64) -> f64 {
        let gap = if self.title.is_some() { self.sheet.theme.title_gap } else { 0.0 };
        self.plans()
            .filter(|plan| !plan.side.is_horizontal())
            .map(|plan| plan.ticks.overhang(height).0 + self.title_clearance())
            .fold(self.depth(Side::Top) + gap, f64::max)
    }

    /// How far labels of a horizontal axis may reach beyond its ends: up to a label of a vertical
    /// axis that may be longer than that, or where there is none to the page's margin.
    fn room_beside(&self, margins: Margins) -> (f64, f64) {
        let room = |side, margin: f64| {
            let axis = self.axis_on(side).filter(|plan| plan.has_long_label());
            let colorbar = self.colorbar_on(side).filter(|plan| plan.has_long_label());
            axis.map(AxisPlan::ticks_depth)
                .or_else(|| colorbar.map(|plan| self.beyond_bar(plan)))
                .unwrap_or(margin - self.sheet.theme.margin)
        };
        (room(Side::Left, margins.left), room(Side::Right, margins.right))
    }

    /// Margins from what hangs on the sides, and on the ends of axes of a length.
    pub(crate) fn margins(&self, length: Size) -> Margins {
        let margin = self.sheet.theme.margin;
        let title = self.title.as_ref().map_or(0.0, FittedText::height);
        let mut margins = Margins {
            left: margin + self.depth(Side::Left),
            right: margin + self.depth(Side::Right),
            top: margin + title + self.below_title(length.height),
            bottom: margin + self.depth(Side::Bottom),
        };
        for plan in self.plans() {
            if plan.side.is_horizontal() {
                let (before, after) = plan.ticks.overhang(length.width);
                let beside = self.room_beside(margins);
                margins.left += (before - beside.0).max(0.0);
                margins.right += (after - beside.1).max(0.0);
            } else {
                let (_, after) = plan.ticks.overhang(length.height);
                margins.bottom = margins.bottom.max(margin + after);
            }
        }
        margins
    }

    /// Where labels may go along their axes.
    pub(crate) fn free(&self, data: Rect) -> Free {
        let page = self.sheet.page;
        let (before, after) = self.room_beside(Margins::around(data, page));
        let margin = self.sheet.theme.margin;
        let title_height = self.title.as_ref().map_or(0.0, FittedText::height);
        let title = (data.y0 - self.below_title(data.height())).max(margin + title_height);
        let top = if self.title.is_some() { title + self.title_clearance() } else { margin };
        let down = (top, page.height - margin);
        let ticks_down = (
            self.ticks_end(Side::Top, data.y0, top),
            self.ticks_end(Side::Bottom, data.y1, down.1),
        );
        Free { across: (data.x0 - before, data.x1 + after), down, ticks_down, title }
    }

    /// Where tick labels of vertical axes end beyond the data's edge on a side: where those of a
    /// horizontal axis or a colorbar start, or at the end of the page.
    fn ticks_end(&self, side: Side, edge: f64, page: f64) -> f64 {
        let outwards = side.outwards().y;
        let axis = self.axis_on(side).map(|plan| plan.to_labels - self.sheet.grid.pitch());
        let colorbar = || self.colorbar_on(side).map(|plan| self.bar_distance(plan.side));
        match axis.or_else(colorbar) {
            Some(room) => edge + outwards * room.min((page - edge) * outwards),
            None => page,
        }
    }

    /// The colorbar's rectangle: beside all that hangs on its side, exactly as long as the data.
    pub(crate) fn bar(&self, side: Side, data: Rect) -> Rect {
        let (out, width) = (self.bar_distance(side), self.sheet.bar_width());
        let Rect { x0, y0, x1, y1 } = data;
        match side {
            Side::Right => Rect::new(x1 + out, y0, x1 + out + width, y1),
            Side::Left => Rect::new(x0 - out - width, y0, x0 - out, y1),
            Side::Top => Rect::new(x0, y0 - out - width, x1, y0 - out),
            Side::Bottom => Rect::new(x0, y1 + out, x1, y1 + out + width),
        }
    }
}
