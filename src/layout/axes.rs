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

struct Planner<'a> {
    resolved: &'a Resolved,
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
    let planner = Planner::new(resolved, axes, scale.as_deref(), &font);
    let title = planner.title(&title_font, warnings);
    let (hanging, margins) = planner.plan(title)?;
    warnings.extend(hanging.warnings());
    Ok(planner.place(&hanging, margins))
}

impl Hanging {
    fn warnings(&self) -> Vec<Warning> {
        let plans = [Some(&self.x), Some(&self.y), self.colorbar.as_ref()];
        plans.into_iter().flatten().flat_map(|plan| plan.ticks.warnings.iter().cloned()).collect()
    }
}

impl<'a> Planner<'a> {
    fn new(
        resolved: &'a Resolved,
        axes: &'a ResolvedAxes,
        colorbar_scale: Option<&'a dyn Scale>,
        font: &'a FontStyle,
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
            resolved,
            axes,
            theme,
            grid: resolved.grid,
            x: axis("x", Side::Bottom, &axes.x),
            y: axis("y", Side::Left, &axes.y),
            colorbar,
        }
    }

    fn title(&self, font: &FontStyle, warnings: &mut Vec<Warning>) -> Option<Line> {
        let fitter = Fitter {
            fonts: &self.resolved.fonts,
            style: font,
            size: self.theme.title_size,
            minimum: self.theme.minimum_size,
        };
        let length = self.resolved.page.width - 2.0 * self.theme.margin;
        self.axes.title.as_ref().map(|title| {
            let (line, warning) = fitter.line(title, "title", length);
            warnings.extend(warning);
            line
        })
    }

    fn spine(&self) -> f64 {
        self.grid.width(self.theme.spine_width)
    }

    fn title_depth(&self, title: Option<&Line>) -> f64 {
        title.map_or(0.0, |title| title.height() + self.theme.title_gap)
    }

    /// From what a colorbar stands beside to its outer end.
    fn colorbar_depth(&self, plan: &AxisPlan) -> f64 {
        self.theme.colorbar_gap
            + self.spine()
            + self.grid.width(self.theme.colorbar_width)
            + plan.depth()
    }

    /// What hangs on one side, from the data rectangle to the page's margin.
    fn depth(&self, side: Side, hanging: &Hanging) -> f64 {
        let axis = match side {
            Side::Left => hanging.y.depth(),
            Side::Bottom => hanging.x.depth(),
            Side::Top | Side::Right => self.spine(),
        };
        let title = if side == Side::Top { self.title_depth(hanging.title.as_ref()) } else { 0.0 };
        let colorbar = hanging.colorbar.as_ref().filter(|plan| plan.side == side);
        axis + title + colorbar.map_or(0.0, |plan| self.colorbar_depth(plan))
    }

    /// The room beyond the ends of a horizontal axis that its labels may use: up to the labels of
    /// the vertical axes.
    fn room_beside(&self, margins: Margins, hanging: &Hanging) -> (f64, f64) {
        let mut kept = (self.theme.margin + hanging.y.label_depth(), self.theme.margin);
        if let Some(colorbar) = &hanging.colorbar {
            match colorbar.side {
                // Between the data and the page's margin; the bar itself has no ink below it.
                Side::Left => kept.0 = margins.left - hanging.y.depth() + hanging.y.label_depth(),
                Side::Right => kept.1 += colorbar.label_depth(),
                Side::Top | Side::Bottom => {}
            }
        }
        ((margins.left - kept.0).max(0.0), (margins.right - kept.1).max(0.0))
    }

    /// Margins from what hangs on the sides, and on ends of axes that run along them.
    fn margins(&self, hanging: &Hanging, length: Size) -> Margins {
        let margin = self.theme.margin;
        let mut margins = Margins {
            left: margin + self.depth(Side::Left, hanging),
            right: margin + self.depth(Side::Right, hanging),
            top: margin + self.depth(Side::Top, hanging),
            bottom: margin + self.depth(Side::Bottom, hanging),
        };
        let title = self.title_depth(hanging.title.as_ref());
        for plan in
            [Some(&hanging.x), Some(&hanging.y), hanging.colorbar.as_ref()].into_iter().flatten()
        {
            if plan.side.is_horizontal() {
                let (before, after) = plan.ticks.overhang(length.width);
                let beside = self.room_beside(margins, hanging);
                margins.left += (before - beside.0).max(0.0);
                margins.right += (after - beside.1).max(0.0);
            } else {
                let (before, after) = plan.ticks.overhang(length.height);
                margins.top = margins.top.max(margin + title + before);
                margins.bottom = margins.bottom.max(margin + after);
            }
        }
        margins
    }

    /// The length that margins leave, shared out by the aspect.
    fn data_size(&self, margins: Margins) -> Size {
        let page = self.resolved.page;
        let track = |before, after| [Track { before, after, weight: 1.0 }];
        let width = solve(page.width, &track(margins.left, margins.right))[0].length();
        let height = solve(page.height, &track(margins.top, margins.bottom))[0].length();
        if self.axes.aspect == Aspect::Free {
            return Size::new(width, height);
        }
        let span = |axis: &ResolvedAxis| {
            let (low, high) = axis.scale.limits();
            high - low
        };
        let (columns, rows) = (span(&self.axes.x), span(&self.axes.y));
        let unit = (width / columns).min(height / rows);
        Size::new(unit * columns, unit * rows)
    }

    /// Measures what hangs on the axes, first where nothing is known, then at lengths that the
    /// first measure left, and last in the room that is kept.
    fn plan(&self, title: Option<Line>) -> Result<(Hanging, Margins), Error> {
        let page = self.resolved.page;
        let inner = Size::new(
            (page.width - 2.0 * self.theme.margin).max(0.0),
            (page.height - 2.0 * self.theme.margin).max(0.0),
        );
        let open = |length| Room {
            length,
            depth: f64::INFINITY,
            before: f64::INFINITY,
            after: f64::INFINITY,
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
        let mut hanging = Hanging { title, x: first, y, colorbar };
        // Names that get turned make the data rectangle lower, and with equal units narrower.
        for _ in 0..2 {
            let size = self.data_size(self.margins(&hanging, inner));
            self.check_size(size)?;
            let width = inner.width - hanging.y.label_depth();
            hanging.x = x(width, Room { depth: x_depth, ..open(size.width) });
        }
        let margins = self.margins(&hanging, self.data_size(self.margins(&hanging, inner)));
        let size = self.data_size(margins);
        self.check_size(size)?;

        // The true lengths, in the room that is kept.
        let title_depth = self.title_depth(hanging.title.as_ref());
        let vertical_room = |depth| Room {
            length: size.height,
            depth,
            before: margins.top - self.theme.margin - title_depth,
            after: margins.bottom - self.theme.margin,
        };
        let beside = self.room_beside(margins, &hanging);
        let horizontal_room =
            |depth| Room { length: size.width, depth, before: beside.0, after: beside.1 };
        let x_room = horizontal_room(hanging.x.ticks.depth());
        let y_room = vertical_room(hanging.y.ticks.depth());
        let between = page.width - margins.left - margins.right + beside.0 + beside.1;
        let kept = Hanging {
            x: self.x.measure(x_room, between, self.theme, self.grid),
            y: vertical(&self.y, y_room, hanging.title.as_ref()),
            colorbar: self.colorbar.as_ref().zip(hanging.colorbar.as_ref()).map(|(spec, plan)| {
                let depth = plan.ticks.depth();
                match spec.side.is_horizontal() {
                    true => spec.measure(horizontal_room(depth), between, self.theme, self.grid),
                    false => vertical(spec, vertical_room(depth), hanging.title.as_ref()),
                }
            }),
            title: hanging.title,
        };
        Ok((kept, margins))
    }

    fn check_size(&self, size: Size) -> Result<(), Error> {
        let lacking = |length: f64| (MIN_SIDE - length).max(0.0);
        if lacking(size.width) == 0.0 && lacking(size.height) == 0.0 {
            return Ok(());
        }
        let page = self.resolved.page;
        // Names may take their share of what is added; a point more for the pixel grid.
        let more = |length: f64| {
            if length > 0.0 { (length / (1.0 - NAMES_SHARE)).ceil() + 1.0 } else { 0.0 }
        };
        Err(Error::PageTooSmall {
            page: (page.width, page.height),
            needed: (
                page.width + more(lacking(size.width)),
                page.height + more(lacking(size.height)),
            ),
        })
    }

    fn place(&self, hanging: &Hanging, margins: Margins) -> AxesLayout {
        let page = self.resolved.page;
        let margin = self.theme.margin;
        let data = self.data_rect(margins);
        let title_depth = self.title_depth(hanging.title.as_ref());
        let across = {
            let (before, after) = self.room_beside(
                Margins { left: data.x0, right: page.width - data.x1, ..margins },
                hanging,
            );
            (data.x0 - before, data.x1 + after)
        };
        let down = (margin + title_depth, page.height - margin);
        let within = |side: Side| if side.is_horizontal() { across } else { down };
        let title = hanging.title.as_ref().map(|line| Label {
            shaped: line.shaped.clone(),
            size: line.size,
            anchor: Anchor::Middle,
            at: Point::new(
                stay_within(data.center().x, line.length(), (margin, page.width - margin)),
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
        let page = self.resolved.page;
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
        let colorbar = hanging.colorbar.as_ref().filter(|plan| plan.side == Side::Top);
        let below = self.spine() + colorbar.map_or(0.0, |plan| self.colorbar_depth(plan));
        self.grid.snap(data.y0 - below - self.theme.title_gap - line.descent())
    }

    /// The colorbar's rectangle: beside all that hangs on its side, exactly as long as the data.
    fn bar(&self, plan: &AxisPlan, data: Rect, hanging: &Hanging) -> Rect {
        let width = self.grid.width(self.theme.colorbar_width);
        let axis = match plan.side {
            Side::Left => hanging.y.depth(),
            Side::Bottom => hanging.x.depth(),
            Side::Top | Side::Right => self.spine(),
        };
        let out = self.grid.snap(axis + self.theme.colorbar_gap + self.spine());
        match plan.side {
            Side::Right => Rect::new(data.x1 + out, data.y0, data.x1 + out + width, data.y1),
            Side::Left => Rect::new(data.x0 - out - width, data.y0, data.x0 - out, data.y1),
            Side::Top => Rect::new(data.x0, data.y0 - out - width, data.x1, data.y0 - out),
            Side::Bottom => Rect::new(data.x0, data.y1 + out, data.x1, data.y1 + out + width),
        }
    }
}
