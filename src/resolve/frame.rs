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
            x: axes.x.placement(data.x0, data.x1),
            y: axes.y.placement(data.y0, data.y1),
            mappable: mark.mappable.as_ref(),
            theme: &self.theme,
            fonts: &self.fonts,
            grid: self.grid,
            backdrop: guide::backdrop(self.theme.background),
        }
    }
}

impl ResolvedAxis {
    /// Where its values go between the left or the top and the other end.
    pub(crate) fn placement(&self, start: f64, end: f64) -> Placement {
        let (start, end) = if self.upwards { (end, start) } else { (start, end) };
        Placement::new(Arc::clone(&self.scale), start, end)
    }
}
