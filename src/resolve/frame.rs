//! What a mark is told, once its place is known.

use super::{Against, Resolved, ResolvedAxes, ResolvedAxis, ResolvedMark, ResolvedStrip};
use crate::guide::{self, Side};
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
        let (x, y) = match mark.against {
            Against::First => (None, None),
            Against::SecondX => (axes.second_x.as_ref(), None),
            Against::SecondY => (None, axes.second_y.as_ref()),
        };
        let (x, y) = (x.unwrap_or(&axes.x), y.unwrap_or(&axes.y));
        let places = (x.placement(data.x0, data.x1), y.placement(data.y0, data.y1));
        self.frame_in(mark, data, places)
    }

    /// What the mark of a strip beside axes is told that lies in a rectangle.
    pub(crate) fn strip_frame<'a>(
        &'a self,
        axes: &ResolvedAxes,
        strip: &'a ResolvedStrip,
        rect: Rect,
    ) -> Frame<'a> {
        let Rect { x0, y0, x1, y1 } = rect;
        // Away from the data.
        let across = |start, end| Placement::new(Arc::clone(&strip.across), start, end);
        let places = match strip.side {
            Side::Top => (axes.x.placement(x0, x1), across(y1, y0)),
            Side::Bottom => (axes.x.placement(x0, x1), across(y0, y1)),
            Side::Right => (across(x0, x1), axes.y.placement(y0, y1)),
            Side::Left => (across(x1, x0), axes.y.placement(y0, y1)),
        };
        self.frame_in(&strip.mark, rect, places)
    }

    fn frame_in<'a>(
        &'a self,
        mark: &'a ResolvedMark,
        rect: Rect,
        (x, y): (Placement, Placement),
    ) -> Frame<'a> {
        Frame {
            rect,
            x,
            y,
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
