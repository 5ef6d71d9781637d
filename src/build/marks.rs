//! Marks, in the data rectangle and in strips beside it.

use crate::error::Error;
use crate::layout::AxesLayout;
use crate::mark::Drawing;
use crate::resolve::{Resolved, ResolvedAxes};

/// The marks of axes, in paint order.
pub(super) fn draw(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
) -> Result<Vec<Drawing>, Error> {
    let marks = axes.marks.iter();
    marks.map(|mark| mark.mark.draw(&resolved.frame(axes, mark, places.data))).collect()
}

/// The marks in strips.
pub(super) fn draw_strips(
    resolved: &Resolved,
    axes: &ResolvedAxes,
    places: &AxesLayout,
) -> Result<Vec<Drawing>, Error> {
    let strips = axes.strips.iter().zip(&places.strips);
    strips
        .map(|(strip, place)| strip.mark.mark.draw(&resolved.strip_frame(axes, strip, place.rect)))
        .collect()
}
