//! What does not fit by the steps that may be taken.

use crate::guide::Side;
use crate::scene::kurbo::Size;

/// A text that does not fit, and what a data rectangle or the page lacks for it, in points.
#[derive(Clone, Debug)]
pub(crate) struct Unfit {
    /// Which text, such as `"x tick labels"`.
    pub(crate) what: String,
    pub(crate) lacking: Size,
}

impl Unfit {
    /// A text on a side that lacks room along it and away from it; none where it lacks nothing.
    pub(crate) fn on(side: Side, what: &str, (along, depth): (f64, f64)) -> Option<Self> {
        // A rounding error is none.
        let is_lacking = along > 1e-6 || depth > 1e-6;
        let lacking =
            if side.is_horizontal() { Size::new(along, depth) } else { Size::new(depth, along) };
        is_lacking.then(|| Self { what: what.to_owned(), lacking })
    }

    /// Several: called by the first one's name.
    pub(crate) fn all(several: impl IntoIterator<Item = Self>) -> Option<Self> {
        several.into_iter().reduce(|first, other| {
            let (a, b) = (first.lacking, other.lacking);
            let lacking = Size::new(a.width.max(b.width), a.height.max(b.height));
            Self { lacking, ..first }
        })
    }
}
