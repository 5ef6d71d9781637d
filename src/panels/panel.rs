use super::Panels;
use crate::axes::Axes;
use crate::scene::Scene;
use std::ops::Range;

/// What is in one place of the page.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Panel {
    /// Axes.
    Axes(Box<Axes>),
    /// A grid of its own: its outermost data rectangles line up with those of its neighbours.
    Panels(Box<Panels>),
    /// A finished picture in its own size, or smaller where it has no room, which is a
    /// [warning](crate::Warning::PictureShrunk).
    Scene(Box<Scene>),
}

impl From<Axes> for Panel {
    fn from(axes: Axes) -> Self {
        Self::Axes(Box::new(axes))
    }
}

impl From<Panels> for Panel {
    fn from(panels: Panels) -> Self {
        Self::Panels(Box::new(panels))
    }
}

impl From<Scene> for Panel {
    fn from(scene: Scene) -> Self {
        Self::Scene(Box::new(scene))
    }
}

/// Where a panel is in its grid, as the user said it.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    Cells { rows: Range<usize>, columns: Range<usize> },
    Letter(char),
}
