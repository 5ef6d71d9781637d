//! What hangs on the four sides of a data rectangle, and the room that it takes.

use super::fitted::LEADING;
use super::heading::Heading;
use super::hung::{Hung, PlacedGuide};
use super::plan::AxisPlan;
use super::sheet::Sheet;
use super::strip::Strips;
use super::unfit::Unfit;
use crate::guide::Side;
use crate::scene::kurbo::{Rect, Size};
use crate::warning::Warning;

/// How far everything around a data rectangle reaches.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Margins {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Margins {
    /// What is left around a data rectangle.
    fn around(data: Rect, area: Rect) -> Self {
        Self {
            left: data.x0 - area.x0,
            right: area.x1 - data.x1,
            top: data.y0 - area.y0,
            bottom: area.y1 - data.y1,
        }
    }

    pub(crate) fn on(&self, side: Side) -> f64 {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
            Side::Top => self.top,
            Side::Bottom => self.bottom,
        }
    }

    /// What they take of a size.
    pub(crate) fn size(&self) -> Size {
        Size::new(self.left + self.right, self.top + self.bottom)
    }

    /// What they leave of a size; less than nothing where they are too large.
    pub(crate) fn room(&self, of: Size) -> Size {
        Size::new(of.width - self.left - self.right, of.height - self.top - self.bottom)
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
    pub(crate) heading: Heading,
    /// How long labels may be.
    pub(crate) label: Size,
    /// The size of the area that it is measured for.
    pub(crate) area: Size,
    pub(crate) x: AxisPlan,
    pub(crate) y: AxisPlan,
    /// The axes opposite to these.
    pub(crate) second: Vec<AxisPlan>,
    /// Between the data and the axes.
    pub(crate) strips: Strips,
    /// Colorbars and legends, stacked outwards from the axes on each side.
    pub(crate) items: Vec<Hung<'a>>,
    /// How far tick labels reach beyond the corners.
    pub(crate) corners: Corners,
}

/// How far tick labels of horizontal axes and bars reach to the left and to the right of the data,
/// and those of vertical ones above and below it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Corners {
    left: f64,
    right: f64,
    above: f64,
    below: f64,
}

impl Corners {
    fn on(&self, side: Side) -> f64 {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
            Side::Top => self.above,
            Side::Bottom => self.below,
        }
    }
}

impl<'a> Hanging<'a> {
    pub(crate) fn warnings(&self) -> impl Iterator<Item = Warning> {
        let axes =
            self.axes().flat_map(|plan| plan.ticks.warnings.iter().chain(&plan.label_warnings));
        let items = self.items.iter().flat_map(Hung::warnings);
        let strips = self.strips.warnings();
        self.heading.warnings().iter().chain(axes).chain(strips).chain(items).cloned()
    }

    /// What does not fit by the steps that may be taken.
    pub(crate) fn unfit(&self) -> Option<Unfit> {
        let title = self.heading.unfit().into_iter();
        let axes = self.axes().filter_map(|plan| plan.unfit.clone());
        let items = self.items.iter().filter_map(|item| item.unfit().cloned());
        Unfit::all(title.chain(axes).chain(self.strips.unfit()).chain(items))
    }

    /// All axes: one at most on each side.
    fn axes(&self) -> impl Iterator<Item = &AxisPlan> {
        [&self.x, &self.y].into_iter().chain(&self.second)
    }

    fn axis_on(&self, side: Side) -> Option<&AxisPlan> {
        self.axes().find(|plan| plan.side == side)
    }

    /// How far from the data rectangle labels of strips start on a side: where the tick labels do,
    /// or beyond those that reach as far as them.
    pub(crate) fn strip_labels_start(&self, side: Side) -> f64 {
        let least = self.strips.base(side) + self.sheet.spine() + self.sheet.theme.tick_gap;
        self.axis_on(side).map_or(least, |axis| axis.to_strip_labels().max(least))
    }

    /// From the data rectangle to the outer end of the labels of strips on a side.
    fn strip_labels_depth(&self, side: Side) -> f64 {
        let labels = self.strips.labels_depth(side);
        labels.map_or(0.0, |depth| self.strip_labels_start(side) + depth)
    }

    fn items_on(&self, side: Side) -> impl Iterator<Item = &Hung<'a>> {
        self.items.iter().filter(move |item| item.side() == side)
    }

    /// What the axis on a side takes, and the labels of strips beside it; the spine where there is
    /// none, or tick labels around the corner where something else stands on it.
    fn axis_depth(&self, side: Side) -> f64 {
        let least = self.strips.base(side) + self.sheet.spine();
        let depth = self.axis_on(side).map_or(least, AxisPlan::depth);
        let depth = depth.max(self.strip_labels_depth(side));
        if side.is_horizontal() && self.items_on(side).next().is_some() {
            depth.max(self.corners.on(side) + self.sheet.grid.pitch())
        } else {
            depth
        }
    }

    /// All that hangs on a side with how far from the data rectangle each starts, and the outer end
    /// of the last.
    fn stack(&self, side: Side) -> (Vec<(&Hung<'a>, f64)>, f64) {
        let theme = self.sheet.theme;
        let mut end = self.axis_depth(side);
        let mut stack = Vec::new();
        for item in self.items_on(side) {
            let mut out = end + theme.colorbar_gap;
            if !side.is_horizontal() && item.is_exclusive() {
                out = out.max(self.corners.on(side) + LEADING * theme.tick_size);
            }
            stack.push((item, out));
            end = item.end(out, &self.sheet);
        }
        (stack, end)
    }

    /// From the data rectangle to the outer end of all that hangs on a side but the title.
    fn depth(&self, side: Side) -> f64 {
        self.stack(side).1
    }

    /// How far the tick labels of everything that runs down or across reach beyond both ends of the
    /// data.
    fn overhang(&self, horizontal: bool, length: f64) -> (f64, f64) {
        let axes = self.axes().filter(|plan| plan.side.is_horizontal() == horizontal);
        let items = self.items.iter().filter(|item| item.side().is_horizontal() == horizontal);
        axes.map(|plan| plan.overhang(length))
            .chain(items.map(|item| item.overhang(length)))
            .fold((0.0, 0.0), |(a, b): (f64, f64), (before, after)| (a.max(before), b.max(after)))
    }

    /// How far labels over the ends of vertical bars reach above and below the data.
    fn label_overhang(&self, height: f64) -> (f64, f64) {
        self.items
            .iter()
            .filter(|item| !item.side().is_horizontal())
            .map(|item| item.label_overhang(height))
            .fold((0.0, 0.0), |(a, b): (f64, f64), (before, after)| (a.max(before), b.max(after)))
    }

    /// Moves labels out of each other's way at the corners of axes of some lengths: the labels of
    /// vertical axes to where tick labels of horizontal ones do not reach, and the tick labels below
    /// or above the data to where those beside it do not.
    pub(crate) fn keep_labels_clear(&mut self, length: Size) {
        let (above, below) = self.overhang(false, length.height);
        let (left, right) = self.overhang(true, length.width);
        self.corners = Corners { left, right, above, below };
        // Labels of both are moved onto the pixel grid, each by up to half a pixel.
        let pitch = self.sheet.grid.pitch();
        let corners = self.corners;
        for axis in [&mut self.x, &mut self.y].into_iter().chain(&mut self.second) {
            let corner = corners.on(axis.side);
            let beside = self.strips.room_beside(axis.side);
            axis.meet_strips(beside, axis.side.length_of(length));
            if axis.side.is_horizontal() {
                axis.start_labels_at(corner + pitch);
            } else {
                axis.keep_label_clear(corner, length.height);
            }
        }
        self.keep_clear_of_strip_labels(length);
        for side in [Side::Left, Side::Right] {
            if self.axis_barrier(side).is_none() {
                self.keep_items_clear(side);
            }
        }
    }

    /// Moves the labels of axes of some lengths to where those of strips don't reach.
    fn keep_clear_of_strip_labels(&mut self, length: Size) {
        for side in [self.x.side, self.y.side] {
            let depth = self.strip_labels_depth(side);
            let axes = [&mut self.x, &mut self.y].into_iter();
            for axis in axes.filter(|axis| axis.side == side && depth > 0.0) {
                axis.keep_label_clear(depth, side.length_of(length));
            }
        }
    }

    /// Moves the label of the first colorbar on a side that has one to where tick labels of
    /// horizontal axes do not reach.
    fn keep_items_clear(&mut self, side: Side) {
        let sheet = self.sheet;
        let mut stack = self.stack(side).0.into_iter().map(|(item, out)| (out, item)).enumerate();
        let first = stack.find(|(_, (out, item))| item.barrier(*out, &sheet).is_some());
        let Some((first, out)) = first.map(|(first, (out, _))| (first, out)) else { return };
        let clear = self.corners.on(side);
        let mut items = self.items.iter_mut().filter(|item| item.side() == side);
        if let Some(item) = items.nth(first) {
            item.keep_clear(clear, out, &sheet);
        }
    }

    /// What the title and the letter take, with the gap below them.
    pub(crate) fn heading_depth(&self) -> f64 {
        self.heading.height().map_or(0.0, |height| height + self.sheet.theme.title_gap)
    }

    /// How little the title keeps clear of labels at the sides: less than of what is right below it.
    fn title_clearance(&self) -> f64 {
        let Sheet { theme, .. } = self.sheet;
        if self.heading.height().is_some() {
            theme.title_gap.min(LEADING * theme.tick_size)
        } else {
            0.0
        }
    }

    /// From a data rectangle of a height up to the title, or to the area's edge where there is
    /// none: what hangs on the top, or labels of vertical axes that reach higher.
    fn below_title(&self, height: f64) -> f64 {
        let gap = if self.heading.height().is_some() { self.sheet.theme.title_gap } else { 0.0 };
        let labels = self.overhang(false, height).0 + self.title_clearance();
        let over = self.label_overhang(height).0;
        let over = if over > 0.0 { over + gap } else { 0.0 };
        (self.depth(Side::Top) + gap).max(labels).max(over)
    }

    /// Where the label of a vertical axis on a side starts, if it may be longer than the axis.
    fn axis_barrier(&self, side: Side) -> Option<f64> {
        self.axis_on(side).filter(|axis| axis.has_long_label()).map(AxisPlan::ticks_depth)
    }

    /// How far labels of a horizontal axis may reach to a side: up to what may stand beyond the
    /// data's ends, such as the label of a vertical axis or a legend; none where there is nothing
    /// before the page's margin.
    fn barrier(&self, side: Side) -> Option<f64> {
        self.axis_barrier(side).or_else(|| {
            let (stack, _) = self.stack(side);
            stack.into_iter().find_map(|(item, out)| item.barrier(out, &self.sheet))
        })
    }

    fn room_beside(&self, margins: Margins) -> (f64, f64) {
        (
            self.barrier(Side::Left).unwrap_or(margins.left),
            self.barrier(Side::Right).unwrap_or(margins.right),
        )
    }

    /// The margins of what hangs on the sides, and on the ends of axes of a length.
    pub(crate) fn margins(&self, length: Size) -> Margins {
        let heading = self.heading.height().unwrap_or(0.0);
        let below = self.overhang(false, length.height).1;
        let below = below.max(self.label_overhang(length.height).1);
        let mut margins = Margins {
            left: self.depth(Side::Left),
            right: self.depth(Side::Right),
            top: heading + self.below_title(length.height),
            bottom: self.depth(Side::Bottom).max(below),
        };
        let (before, after) = self.overhang(true, length.width);
        let beside = self.room_beside(margins);
        margins.left += (before - beside.0).max(0.0);
        margins.right += (after - beside.1).max(0.0);
        // A letter that begins where the panel does may be longer than all of it.
        let all = margins.left + length.width.max(0.0) + margins.right;
        margins.right += (self.heading.letter_length() - all).max(0.0);
        margins
    }

    /// Where labels may go along their axes.
    pub(crate) fn free(&self, data: Rect) -> Free {
        let area = self.sheet.area;
        let (before, after) = self.room_beside(Margins::around(data, area));
        let heading = self.heading.height().unwrap_or(0.0);
        let title = (data.y0 - self.below_title(data.height())).max(area.y0 + heading);
        let has_heading = self.heading.height().is_some();
        let top = if has_heading { title + self.title_clearance() } else { area.y0 };
        let down = (top, area.y1);
        let ticks_down = (
            self.ticks_end(Side::Top, data.y0, top),
            self.ticks_end(Side::Bottom, data.y1, down.1),
        );
        Free { across: (data.x0 - before, data.x1 + after), down, ticks_down, title }
    }

    /// Where tick labels of vertical axes end beyond the data's edge on a side: where those of a
    /// horizontal axis, its label or what else hangs there start, or at the end of the page.
    fn ticks_end(&self, side: Side, edge: f64, page: f64) -> f64 {
        let outwards = side.outwards().y;
        let axis = self.axis_on(side).filter(|plan| plan.has_text());
        let axis = axis.map(|plan| plan.to_labels - self.sheet.grid.pitch());
        let item = || self.stack(side).0.first().map(|(_, out)| *out);
        match axis.or_else(item) {
            Some(room) => edge + outwards * room.min((page - edge) * outwards),
            None => page,
        }
    }

    /// How much longer colorbars and legends are than the stretches of the page that they are in.
    pub(crate) fn lacking(&self, free: Free) -> Size {
        self.items.iter().fold(Size::ZERO, |most, item| {
            let lacking = item.lacking(free.along(item.side()));
            match item.side().is_horizontal() {
                true => Size::new(most.width.max(lacking), most.height),
                false => Size::new(most.width, most.height.max(lacking)),
            }
        })
    }

    /// How far from the data rectangle each colorbar and legend starts, in their order.
    pub(crate) fn distances(&self) -> Vec<f64> {
        let mut stacks =
            Side::ALL.map(|side| (side, self.stack(side).0.into_iter().map(|(_, out)| out)));
        let mut next = |side: Side| {
            let (_, stack) = stacks.iter_mut().find(|(of, _)| *of == side)?;
            stack.next()
        };
        self.items.iter().filter_map(|item| next(item.side())).collect()
    }

    /// Colorbars and legends at their places, in their order, so far from the data rectangle. `unit`
    /// is what one unit of x and one unit of y take.
    pub(crate) fn place_items(
        &self,
        data: Rect,
        free: &Free,
        distances: &[f64],
        unit: Size,
    ) -> impl Iterator<Item = PlacedGuide> {
        self.items.iter().zip(distances).flat_map(move |(item, &out)| {
            item.place(data, out, free.along(item.side()), unit, &self.sheet)
        })
    }
}
