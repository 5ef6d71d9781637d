//! Marks, in the data rectangle and in strips beside it.

use crate::error::Error;
use crate::guide::{self, Side};
use crate::layout::AxesLayout;
use crate::mark::{Drawing, Frame, Placement};
use crate::resolve::{Against, Resolved, ResolvedAxes, ResolvedAxis, ResolvedMark, ResolvedStrip};
use crate::scene::kurbo::Rect;
use std::sync::Arc;

/// The marks of axes, in paint order.
pub(super) fn draw(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
) -> Result<Vec<Drawing>, Error> {
    let draw = |mark: &ResolvedMark| {
        let (x, y) = match mark.against {
            Against::First => (None, None),
            Against::SecondX => (axes.second_x.as_ref(), None),
            Against::SecondY => (None, axes.second_y.as_ref()),
        };
        let (x, y) = (x.unwrap_or(&axes.x), y.unwrap_or(&axes.y));
        let Rect { x0, y0, x1, y1 } = places.data;
        draw_mark(mark, places.data, (along(x, x0, x1), along(y, y0, y1)), resolved)
    };
    axes.marks.iter().map(draw).collect()
}

/// The marks in strips.
pub(super) fn draw_strips(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
) -> Result<Vec<Drawing>, Error> {
    let draw = |(strip, rect): (&ResolvedStrip, Rect)| {
        let Rect { x0, y0, x1, y1 } = rect;
        // Away from the data.
        let across = |start, end| Placement::new(Arc::clone(&strip.across), start, end);
        let (x, y) = match strip.side {
            Side::Top => (along(&axes.x, x0, x1), across(y1, y0)),
            Side::Bottom => (along(&axes.x, x0, x1), across(y0, y1)),
            Side::Right => (across(x0, x1), along(&axes.y, y0, y1)),
            Side::Left => (across(x1, x0), along(&axes.y, y0, y1)),
        };
        draw_mark(&strip.mark, rect, (x, y), resolved)
    };
    let rects = places.strips.iter().map(|strip| strip.rect);
    axes.strips.iter().zip(rects).map(draw).collect()
}

/// An axis' scale from one place to another.
fn along(axis: &ResolvedAxis, start: f64, end: f64) -> Placement {
    let (start, end) = if axis.upwards { (end, start) } else { (start, end) };
    Placement::new(Arc::clone(&axis.scale), start, end)
}

fn draw_mark(
    mark: &ResolvedMark,
    rect: Rect,
    (x, y): (Placement, Placement),
    resolved: &Resolved,
) -> Result<Drawing, Error> {
    mark.mark.draw(&Frame {
        rect,
        x,
        y,
        mappable: mark.mappable.as_ref(),
        theme: &resolved.theme,
        fonts: &resolved.fonts,
        grid: resolved.grid,
        backdrop: guide::backdrop(resolved.theme.background),
    })
}
