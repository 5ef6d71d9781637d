//! What hangs on the four sides of a data rectangle, and the room that it takes.

use super::line::Line;
use super::plan::AxisPlan;
use super::sheet::Sheet;
use super::ticks::LEADING;
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
    /// Where the title's lower end is.
    pub(crate) title: f64,
}

impl Free {
    /// The stretch along an axis on a side.
    pub(crate) fn along(&self, side: Side) -> (f64, f64) {
        if side.is_horizontal() { self.across } else { self.down }
    }
}

/// What hangs on the four sides, measured; depths count from the data rectangle.
pub(crate) struct Hanging<'a> {
    pub(crate) sheet: Sheet<'a>,
    pub(crate) title: Option<Line>,
    pub(crate) title_warning: Option<Warning>,
    pub(crate) x: AxisPlan,
    pub(crate) y: AxisPlan,
    pub(crate) colorbar: Option<AxisPlan>,
}

impl Hanging<'_> {
    fn plans(&self) -> impl Iterator<Item = &AxisPlan> {
        [Some(&self.x), Some(&self.y), self.colorbar.as_ref()].into_iter().flatten()
    }

    pub(crate) fn warnings(&self) -> impl Iterator<Item = Warning> {
        let ticks = self.plans().flat_map(|plan| &plan.ticks.warnings);
        self.title_warning.iter().chain(ticks).cloned()
    }

    fn colorbar_on(&self, side: Side) -> Option<&AxisPlan> {
        self.colorbar.as_ref().filter(|plan| plan.side == side)
    }

    /// What the axis on a side takes; the spine where there is none.
    fn axis_depth(&self, side: Side) -> f64 {
        match side {
            Side::Left => self.y.depth(),
            Side::Bottom => self.x.depth(),
            Side::Top | Side::Right => self.sheet.spine(),
        }
    }

    /// From the data rectangle to a colorbar beside all that hangs on its side.
    fn bar_distance(&self, side: Side) -> f64 {
        let gap = self.sheet.theme.colorbar_gap + self.sheet.spine();
        self.sheet.grid.snap(self.axis_depth(side) + gap)
    }

    /// From the data rectangle to the outer end of all that hangs on a side but the title.
    fn depth(&self, side: Side) -> f64 {
        match self.colorbar_on(side) {
            Some(plan) => self.bar_distance(side) + self.sheet.bar_width() + plan.depth(),
            None => self.axis_depth(side),
        }
    }

    /// Moves labels out of each other's way at the corners of axes of some lengths: the labels of
    /// vertical axes to where tick labels of horizontal ones do not reach, and the tick labels below
    /// the data to where those beside it do not.
    pub(crate) fn keep_labels_clear(&mut self, length: Size) {
        let below = self
            .plans()
            .filter(|plan| !plan.side.is_horizontal())
            .map(|plan| plan.ticks.overhang(length.height).1)
            .fold(0.0, f64::max);
        // Labels of both are moved onto the pixel grid, each by up to half a pixel.
        self.x.start_labels_at(below + self.sheet.grid.pitch());
        let (before, after) = self
            .plans()
            .filter(|plan| plan.side.is_horizontal())
            .map(|plan| plan.ticks.overhang(length.width))
            .fold((0.0, 0.0), |(a, b): (f64, f64), (before, after)| (a.max(before), b.max(after)));
        self.y.keep_clear(before);
        let bar = self.bar_distance(Side::Right) + self.sheet.bar_width();
        if let Some(colorbar) = self.colorbar.as_mut().filter(|plan| plan.side == Side::Right) {
            colorbar.keep_clear(after - bar);
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

    /// How far labels of a horizontal axis may reach beyond its ends: up to the labels of the
    /// vertical axes, or where there are none to the page's margin.
    fn room_beside(&self, margins: Margins) -> (f64, f64) {
        let before = if self.y.label.is_some() || self.colorbar_on(Side::Left).is_some() {
            self.y.ticks_depth()
        } else {
            margins.left - self.sheet.theme.margin
        };
        let after = match self.colorbar_on(Side::Right) {
            Some(plan) if plan.label.is_some() => {
                self.bar_distance(plan.side) + self.sheet.bar_width() + plan.ticks_depth()
            }
            _ => margins.right - self.sheet.theme.margin,
        };
        (before, after)
    }

    /// Margins from what hangs on the sides, and on the ends of axes of a length.
    pub(crate) fn margins(&self, length: Size) -> Margins {
        let margin = self.sheet.theme.margin;
        let title = self.title.as_ref().map_or(0.0, Line::height);
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
        let title = data.y0 - self.below_title(data.height());
        let top = if self.title.is_some() { title + self.title_clearance() } else { margin };
        let down = (top, page.height - margin);
        Free { across: (data.x0 - before, data.x1 + after), down, title }
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
