//! One axes on the page: its margins, its data rectangle, and everything around it.

use super::grid::{Track, solve};
use super::line::{Fitter, Line};
use super::plan::{AxisPlan, AxisSpec, stay_within};
use super::ticks::{AxisText, Room};
use crate::axes::Aspect;
use crate::error::Error;
use crate::guide::{AxisGuide, ColorbarGuide, Label, Side, Turn};
use crate::resolve::{Resolved, ResolvedAxes, ResolvedAxis};
use crate::scale::Scale;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::text::FontStyle;
use crate::theme::Theme;
use crate::units::PixelGrid;
use crate::warning::Warning;
use std::sync::Arc;

/// The least side of a data rectangle, in points.
const MIN_SIDE: f64 = 12.0;
/// The greatest share of the page that names may take away from the data.
const NAMES_SHARE: f64 = 0.4;

/// Where one axes and all that hangs on it are.
#[derive(Clone, Debug)]
pub struct AxesLayout {
    /// The data rectangle.
    pub data: Rect,
    /// The title.
    pub title: Option<Label>,
    /// The x axis.
    pub x: AxisGuide,
    /// The y axis.
    pub y: AxisGuide,
    /// The colorbar.
    pub colorbar: Option<ColorbarGuide>,
}

/// What hangs on the four sides, measured; depths count from the data rectangle.
struct Hanging {
    title: Option<Line>,
    title_warning: Option<Warning>,
    x: AxisPlan,
    y: AxisPlan,
    colorbar: Option<AxisPlan>,
}

/// Distances from the page's edges to the data rectangle.
#[derive(Clone, Copy, Debug)]
struct Margins {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Everything measured, and the data rectangle at its place.
struct Plan {
    hanging: Hanging,
    data: Rect,
    free: Free,
}

/// The stretches of the page, across and down, in which labels of axes keep clear of each other.
#[derive(Clone, Copy, Debug)]
struct Free {
    across: (f64, f64),
    down: (f64, f64),
}

/// What the room of a data rectangle lacks, in points.
#[derive(Clone, Copy, Debug)]
struct Lacking(Size);

#[derive(Clone, Copy)]
struct Planner<'a> {
    page: Size,
    title_fitter: Fitter<'a>,
    axes: &'a ResolvedAxes,
    theme: &'a Theme,
    grid: PixelGrid,
    x: AxisSpec<'a>,
    y: AxisSpec<'a>,
    colorbar: Option<AxisSpec<'a>>,
}

pub(crate) fn lay_out(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    warnings: &mut Vec<Warning>,
) -> Result<AxesLayout, Error> {
    let (font, title_font) = (resolved.theme.font(), resolved.theme.title_font());
    let scale: Option<Arc<dyn Scale>> =
        axes.colorbar.as_ref().map(|colorbar| colorbar.mappable.norm.scale());
    let planner = Planner::new(resolved, axes, scale.as_deref(), (&font, &title_font));
    let plan = planner.plan().map_err(|lacking| planner.too_small(lacking))?;
    warnings.extend(plan.hanging.warnings());
    Ok(planner.place(&plan))
}

impl Hanging {
    fn warnings(&self) -> Vec<Warning> {
        let plans = [Some(&self.x), Some(&self.y), self.colorbar.as_ref()];
        let ticks = plans.into_iter().flatten().flat_map(|plan| &plan.ticks.warnings);
        self.title_warning.iter().chain(ticks).cloned().collect()
    }
}

impl<'a> Planner<'a> {
    fn new(
        resolved: &'a Resolved,
        axes: &'a ResolvedAxes,
        colorbar_scale: Option<&'a dyn Scale>,
        (font, title_font): (&'a FontStyle, &'a FontStyle),
    ) -> Self {
        let theme = &resolved.theme;
        let fitter = |size| Fitter {
            fonts: &resolved.fonts,
            style: font,
            size,
            minimum: theme.minimum_size,
        };
        let spec = |name,
                    side: Side,
                    scale: &'a dyn Scale,
                    label: &'a Option<String>,
                    flipped,
                    has_ticks| {
            let fitter_ticks = fitter(theme.tick_size);
            let text = AxisText {
                name,
                scale,
                horizontal: side.is_horizontal(),
                flipped,
                fitter: fitter_ticks,
            };
            let label_fitter = fitter(theme.label_size);
            AxisSpec { text, side, label: label.as_deref(), label_fitter, has_ticks }
        };
        let axis = |name, side, axis: &'a ResolvedAxis| {
            spec(name, side, axis.scale.as_ref(), &axis.label, axis.upwards, axis.is_used)
        };
        let colorbar = axes.colorbar.as_ref().zip(colorbar_scale).map(|(colorbar, scale)| {
            let upwards = !colorbar.side.is_horizontal();
            spec("colorbar", colorbar.side, scale, &colorbar.label, upwards, true)
        });
        Self {
            page: resolved.page,
            title_fitter: Fitter { style: title_font, ..fitter(theme.title_size) },
            axes,
            theme,
            grid: resolved.grid,
            x: axis("x", Side::Bottom, &axes.x),
            y: axis("y", Side::Left, &axes.y),
            colorbar,
        }
    }

    /// The title, across the whole page.
    fn title(&self) -> Option<(Line, Option<Warning>)> {
        let length = self.page.width - 2.0 * self.theme.margin;
        self.axes.title.as_ref().map(|title| self.title_fitter.line(title, "title", length))
    }

    fn spine(&self) -> f64 {
        self.grid.width(self.theme.spine_width)
    }

    fn title_depth(&self, title: Option<&Line>) -> f64 {
        title.map_or(0.0, |title| title.height() + self.theme.title_gap)
    }

    /// From what a colorbar stands beside to its outer end.
    fn colorbar_depth(&self, plan: &AxisPlan) -> f64 {
        self.theme.colorbar_gap + self.spine() + self.bar_width() + plan.depth()
    }

    fn bar_width(&self) -> f64 {
        self.grid.width(self.theme.colorbar_width)
    }

    /// What the axis on a side takes; the spine where there is none.
    fn axis_depth(&self, side: Side, hanging: &Hanging) -> f64 {
        match side {
            Side::Left => hanging.y.depth(),
            Side::Bottom => hanging.x.depth(),
            Side::Top | Side::Right => self.spine(),
        }
    }

    /// From the data rectangle to a colorbar beside all that hangs on its side.
    fn bar_distance(&self, side: Side, hanging: &Hanging) -> f64 {
        self.grid.snap(self.axis_depth(side, hanging) + self.theme.colorbar_gap + self.spine())
    }

    /// What hangs on one side, from the data rectangle to the page's margin.
    fn depth(&self, side: Side, hanging: &Hanging) -> f64 {
        let axis = self.axis_depth(side, hanging);
        let title = if side == Side::Top { self.title_depth(hanging.title.as_ref()) } else { 0.0 };
        let colorbar = hanging.colorbar.as_ref().filter(|plan| plan.side == side);
        axis + title + colorbar.map_or(0.0, |plan| self.colorbar_depth(plan))
    }

    /// From the data rectangle, of a height, up to the title, or to the page's margin where there is
    /// none: what hangs on the top side with the gap above it, or labels beside it that reach higher.
    fn below_title(&self, hanging: &Hanging, height: f64) -> f64 {
        let title = hanging.title.as_ref().map_or(0.0, Line::height);
        let beside = [Some(&hanging.y), hanging.colorbar.as_ref()].into_iter().flatten();
        beside
            .filter(|plan| !plan.side.is_horizontal())
            .map(|plan| plan.ticks.overhang(height).0)
            .fold(self.depth(Side::Top, hanging) - title, f64::max)
    }

    /// How far labels of a horizontal axis may reach beyond its ends: up to the labels of the
    /// vertical axes, or where there are none to the page's margin.
    fn room_beside(&self, margins: Margins, hanging: &Hanging) -> (f64, f64) {
        let colorbar = |side| hanging.colorbar.as_ref().filter(|plan| plan.side == side);
        let before = if hanging.y.label.is_some() || colorbar(Side::Left).is_some() {
            hanging.y.ticks_depth()
        } else {
            margins.left - self.theme.margin
        };
        let after = match colorbar(Side::Right) {
            Some(plan) if plan.label.is_some() => {
                self.bar_distance(plan.side, hanging) + self.bar_width() + plan.ticks_depth()
            }
            _ => margins.right - self.theme.margin,
        };
        (before, after)
    }

    /// Margins from what hangs on the sides, and on ends of axes that run along them.
    fn margins(&self, hanging: &Hanging, length: Size) -> Margins {
        let margin = self.theme.margin;
        let title = hanging.title.as_ref().map_or(0.0, Line::height);
        let mut margins = Margins {
            left: margin + self.depth(Side::Left, hanging),
            right: margin + self.depth(Side::Right, hanging),
            top: margin + title + self.below_title(hanging, length.height),
            bottom: margin + self.depth(Side::Bottom, hanging),
        };
        for plan in
            [Some(&hanging.x), Some(&hanging.y), hanging.colorbar.as_ref()].into_iter().flatten()
        {
            if plan.side.is_horizontal() {
                let (before, after) = plan.ticks.overhang(length.width);
                let beside = self.room_beside(margins, hanging);
                margins.left += (before - beside.0).max(0.0);
                margins.right += (after - beside.1).max(0.0);
            } else {
                let (_, after) = plan.ticks.overhang(length.height);
                margins.bottom = margins.bottom.max(margin + after);
            }
        }
        margins
    }

    /// The room that margins leave.
    fn room(&self, margins: Margins) -> Size {
        let track = |before, after| [Track { before, after, weight: 1.0 }];
        Size::new(
            solve(self.page.width, &track(margins.left, margins.right))[0].length(),
            solve(self.page.height, &track(margins.top, margins.bottom))[0].length(),
        )
    }

    /// How many units of data the x and the y axis have.
    fn units(&self) -> Size {
        let span = |axis: &ResolvedAxis| {
            let (low, high) = axis.scale.limits();
            high - low
        };
        Size::new(span(&self.axes.x), span(&self.axes.y))
    }

    /// The room that margins leave, or what of it the aspect uses.
    fn data_size(&self, margins: Margins) -> Size {
        let room = self.room(margins);
        match self.axes.aspect {
            Aspect::Free => room,
            Aspect::Equal => {
                let units = self.units();
                units * (room.width / units.width).min(room.height / units.height)
            }
        }
    }

    /// The data rectangle's size, where the margins leave enough for it to be seen.
    fn checked_size(&self, margins: Margins) -> Result<Size, Lacking> {
        // Edges move inwards to the pixel grid; a pixel must be left.
        let (side, pixels) = (MIN_SIDE.max(3.0 * self.grid.pitch()), 3.0 * self.grid.pitch());
        let least = match self.axes.aspect {
            Aspect::Free => Size::new(side, side),
            Aspect::Equal => {
                let units = self.units();
                units * (side / units.max_side()).max(pixels / units.min_side())
            }
        };
        let room = self.room(margins);
        let lacking =
            Size::new((least.width - room.width).max(0.0), (least.height - room.height).max(0.0));
        if lacking == Size::ZERO { Ok(self.data_size(margins)) } else { Err(Lacking(lacking)) }
    }

    /// The error that says which size would do: one that was tried.
    fn too_small(&self, mut lacking: Lacking) -> Error {
        let mut page = self.page;
        // Names may take their share of what is added, so one step is not always enough; a page
        // that never does is one for which no step helps.
        for _ in 0..32 {
            let more = |length: f64| if length > 0.0 { (length * 1.25).ceil() + 1.0 } else { 0.0 };
            page += Size::new(more(lacking.0.width), more(lacking.0.height));
            match (Self { page, ..*self }).plan() {
                Ok(_) => break,
                Err(still) => lacking = still,
            }
        }
        Error::PageTooSmall {
            page: (self.page.width, self.page.height),
            needed: (page.width, page.height),
        }
    }

    /// Measures what hangs on the axes, first where nothing is known, then at lengths that the
    /// first measure left, and last in the room that is kept.
    fn plan(&self) -> Result<Plan, Lacking> {
        let (title, title_warning) = self.title().unzip();
        let page = self.page;
        let inner = Size::new(
            (page.width - 2.0 * self.theme.margin).max(0.0),
            (page.height - 2.0 * self.theme.margin).max(0.0),
        );
        let open = |length| Room {
            length,
            depth: f64::INFINITY,
            before: f64::INFINITY,
            after: f64::INFINITY,
            pitch: self.grid.pitch(),
        };
        let x_depth = NAMES_SHARE * page.height;
        let y_depth = NAMES_SHARE * page.width;
        let x = |length: f64, room: Room| self.x.measure(room, length, self.theme, self.grid);
        let vertical = |spec: &AxisSpec<'_>, room: Room, title: Option<&Line>| {
            spec.measure(room, inner.height - self.title_depth(title), self.theme, self.grid)
        };

        // Vertical axes first, as if they had the whole page: no label of theirs gets wider later.
        let y = vertical(&self.y, Room { depth: y_depth, ..open(inner.height) }, title.as_ref());
        let colorbar = self.colorbar.as_ref().map(|spec| match spec.side.is_horizontal() {
            true => spec.measure(open(inner.width), inner.width, self.theme, self.grid),
            false => vertical(spec, open(inner.height), title.as_ref()),
        });
        let first = x(inner.width, Room { depth: x_depth, ..open(inner.width) });
        let mut hanging =
            Hanging { title, title_warning: title_warning.flatten(), x: first, y, colorbar };
        // Names that get turned make the data rectangle lower, and with equal units narrower.
        for _ in 0..2 {
            let size = self.checked_size(self.margins(&hanging, inner))?;
            let width = inner.width - hanging.y.label_depth();
            hanging.x = x(width, Room { depth: x_depth, ..open(size.width) });
            hanging.y = hanging.y.keep_clear(hanging.x.ticks.overhang(size.width).0);
        }
        let margins = self.margins(&hanging, self.data_size(self.margins(&hanging, inner)));
        self.checked_size(margins)?;
        let data = self.data_rect(margins);
        let free = self.free(&hanging, data);
        let above = match hanging.title {
            Some(_) => self.below_title(&hanging, data.height()),
            None => data.y0 - self.theme.margin,
        };

        // Once more at the true lengths, in the room that is kept.
        let kept = |spec: &AxisSpec<'_>, plan: &AxisPlan| {
            let depth = plan.ticks.depth();
            let ((start, end), (from, to), before) = if spec.side.is_horizontal() {
                (free.across, (data.x0, data.x1), data.x0 - free.across.0)
            } else {
                (free.down, (data.y0, data.y1), above)
            };
            let room = Room {
                length: to - from,
                depth,
                before,
                after: end - to,
                pitch: self.grid.pitch(),
            };
            // Its label stays where it was, and others with it.
            spec.measure(room, end - start, self.theme, self.grid).keep_clear(plan.ticks_depth())
        };
        let fitted = Hanging {
            x: kept(&self.x, &hanging.x),
            y: kept(&self.y, &hanging.y),
            colorbar: self
                .colorbar
                .as_ref()
                .zip(hanging.colorbar.as_ref())
                .map(|(spec, plan)| kept(spec, plan)),
            title: hanging.title,
            title_warning: hanging.title_warning,
        };
        Ok(Plan { hanging: fitted, data, free })
    }

    /// Where the labels of axes may go along them.
    fn free(&self, hanging: &Hanging, data: Rect) -> Free {
        let page = self.page;
        let margins = Margins {
            left: data.x0,
            right: page.width - data.x1,
            top: data.y0,
            bottom: page.height - data.y1,
        };
        let (before, after) = self.room_beside(margins, hanging);
        let title = hanging.title.as_ref().map(|_| {
            data.y0 - self.depth(Side::Top, hanging) + self.title_depth(hanging.title.as_ref())
        });
        Free {
            across: (data.x0 - before, data.x1 + after),
            down: (title.unwrap_or(self.theme.margin), page.height - self.theme.margin),
        }
    }

    fn place(&self, plan: &Plan) -> AxesLayout {
        let Plan { hanging, data, free } = plan;
        let (data, margin) = (*data, self.theme.margin);
        let within = |side: Side| if side.is_horizontal() { free.across } else { free.down };
        let title = hanging.title.as_ref().map(|line| Label {
            shaped: line.shaped.clone(),
            size: line.size,
            anchor: Anchor::Middle,
            at: Point::new(
                stay_within(data.center().x, line.length(), (margin, self.page.width - margin)),
                self.title_baseline(line, data, hanging),
            ),
            turn: Turn::None,
        });
        let colorbar =
            hanging.colorbar.as_ref().zip(self.axes.colorbar.as_ref()).map(|(plan, asked)| {
                let bar = self.bar(plan, data, hanging);
                ColorbarGuide {
                    axis: plan.place(bar, within(plan.side), self.grid),
                    colormap: asked.mappable.colormap.clone(),
                    bar,
                }
            });
        AxesLayout {
            x: hanging.x.place(data, within(Side::Bottom), self.grid),
            y: hanging.y.place(data, within(Side::Left), self.grid),
            data,
            title,
            colorbar,
        }
    }

    /// The data rectangle on the pixel grid; what an equal aspect leaves free is shared out to both
    /// sides.
    fn data_rect(&self, margins: Margins) -> Rect {
        let page = self.page;
        let size = self.data_size(margins);
        let free = Size::new(
            page.width - margins.left - margins.right - size.width,
            page.height - margins.top - margins.bottom - size.height,
        );
        let corner = Point::new(margins.left + free.width / 2.0, margins.top + free.height / 2.0);
        let pitch = self.grid.pitch();
        // Inwards, so that nothing is squeezed; a rounding error is no reason to lose a pixel.
        let up = |v: f64| (v / pitch - 1e-6).ceil() * pitch;
        let down = |v: f64| (v / pitch + 1e-6).floor() * pitch;
        Rect::new(
            up(corner.x),
            up(corner.y),
            down(corner.x + size.width),
            down(corner.y + size.height),
        )
    }

    /// The title stands on what is above the data rectangle.
    fn title_baseline(&self, line: &Line, data: Rect, hanging: &Hanging) -> f64 {
        let below = self.below_title(hanging, data.height());
        self.grid.snap(data.y0 - below - line.descent())
    }

    /// The colorbar's rectangle: beside all that hangs on its side, exactly as long as the data.
    fn bar(&self, plan: &AxisPlan, data: Rect, hanging: &Hanging) -> Rect {
        let (out, width) = (self.bar_distance(plan.side, hanging), self.bar_width());
        match plan.side {
            Side::Right => Rect::new(data.x1 + out, data.y0, data.x1 + out + width, data.y1),
            Side::Left => Rect::new(data.x0 - out - width, data.y0, data.x0 - out, data.y1),
            Side::Top => Rect::new(data.x0, data.y0 - out - width, data.x1, data.y0 - out),
            Side::Bottom => Rect::new(data.x0, data.y1 + out, data.x1, data.y1 + out + width),
        }
    }
}
