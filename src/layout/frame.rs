use super::AxesLayout;
use crate::guide::backdrop;
use crate::mark::{Frame, Placement};
use crate::resolve::{Resolved, ResolvedAxes, ResolvedAxis, ResolvedMark};
use std::sync::Arc;

/// The frame that a mark draws in, and is asked in what lies at a point.
pub(crate) fn frame<'a>(
    resolved: &'a Resolved,
    axes: &ResolvedAxes,
    mark: &'a ResolvedMark,
    places: &AxesLayout,
) -> Frame<'a> {
    let data = places.data;
    Frame {
        rect: data,
        x: placement(&axes.x, data.x0, data.x1),
        y: placement(&axes.y, data.y0, data.y1),
        mappable: mark.mappable.as_ref(),
        theme: &resolved.theme,
        fonts: &resolved.fonts,
        grid: resolved.grid,
        backdrop: backdrop(resolved.theme.background),
    }
}

/// Where the values of an axis go between the left or the top and the other end.
pub(super) fn placement(axis: &ResolvedAxis, start: f64, end: f64) -> Placement {
    let (start, end) = if axis.upwards { (end, start) } else { (start, end) };
    Placement::new(Arc::clone(&axis.scale), start, end)
}
