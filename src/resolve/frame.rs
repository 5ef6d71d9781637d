//! What a mark is told, once its place is known.

use super::{Resolved, ResolvedAxes, ResolvedAxis, ResolvedMark};
use crate::guide;
use crate::mark::{Frame, Placement};
use crate::scene::kurbo::Rect;
use std::sync::Arc;

impl Resolved {
    /// What a mark of axes is told that lie in a data rectangle.
    pub(crate) fn frame<'a>(
        &'a self,
        axes: &ResolvedAxes,
        mark: &'a ResolvedMark,
        data: Rect,
    ) -> Frame<'a> {
        Frame {
            rect: data,
            x: placement(&axes.x, data.x0, data.x1),
            y: placement(&axes.y, data.y0, data.y1),
            mappable: mark.mappable.as_ref(),
            theme: &self.theme,
            fonts: &self.fonts,
            grid: self.grid,
            backdrop: guide::backdrop(self.theme.background),
        }
    }
}

fn placement(axis: &ResolvedAxis, start: f64, end: f64) -> Placement {
    let (start, end) = if axis.upwards { (end, start) } else { (start, end) };
    Placement::new(Arc::clone(&axis.scale), start, end)
}
