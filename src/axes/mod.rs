//! One plotting area, as the user describes it.

mod inset;
mod secondary;
mod strip;
mod twin;

pub use inset::Inset;
pub use secondary::SecondaryAxis;
pub use strip::Strip;
pub use twin::TwinAxes;

pub(crate) use secondary::Conversion;

use crate::guide::{Axis, Side};
use crate::mark::Mark;
use crate::text::Text;
use std::sync::Arc;

/// How long a unit of x and a unit of y are on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aspect {
    /// The data rectangle takes all the room there is: the default, since a page well used has
    /// larger cells, and names and counts have no shape of their own that could be distorted.
    #[default]
    Free,
    /// A unit of x is as long as a unit of y: the cells of a heatmap are square.
    Equal,
}

/// One plotting area: a title, two axes, and marks on them.
#[derive(Clone, Debug, Default)]
pub struct Axes {
    pub(crate) title: Option<Text>,
    pub(crate) x: Axis,
    pub(crate) y: Axis,
    pub(crate) aspect: Aspect,
    pub(crate) marks: Vec<Arc<dyn Mark>>,
    pub(crate) insets: Vec<Inset>,
    pub(crate) second_x: Option<SecondAxis>,
    pub(crate) second_y: Option<SecondAxis>,
    /// Strips and their sides, those of each from the inside outwards.
    pub(crate) strips: Vec<(Side, Strip)>,
}

/// What stands opposite to the first x axis, or to the first y axis.
#[derive(Clone, Debug)]
pub(crate) enum SecondAxis {
    Secondary(SecondaryAxis),
    Twin(TwinAxes),
}

impl Axes {
    /// Axes without a title, labels or marks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the title above the plotting area: a string, or a [`Text`] with more to it.
    #[must_use]
    pub fn title(self, title: impl Into<Text>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Sets what the x axis looks like. It keeps a label set before, unless it has one.
    #[must_use]
    pub fn x_axis(self, axis: Axis) -> Self {
        Self { x: axis.or_label(self.x.label), ..self }
    }

    /// Sets what the y axis looks like. It keeps a label set before, unless it has one.
    #[must_use]
    pub fn y_axis(self, axis: Axis) -> Self {
        Self { y: axis.or_label(self.y.label), ..self }
    }

    /// Names the x axis: short for [`Axes::x_axis`] with a label.
    #[must_use]
    pub fn x_label(self, label: impl Into<Text>) -> Self {
        Self { x: self.x.label(label), ..self }
    }

    /// Names the y axis, along which its label runs up: short for [`Axes::y_axis`] with a label.
    #[must_use]
    pub fn y_label(self, label: impl Into<Text>) -> Self {
        Self { y: self.y.label(label), ..self }
    }

    /// Sets how long units of x and y are; free by default.
    #[must_use]
    pub fn aspect(self, aspect: Aspect) -> Self {
        Self { aspect, ..self }
    }

    /// Adds a mark above the others.
    #[must_use]
    pub fn mark(mut self, mark: impl Mark + 'static) -> Self {
        self.marks.push(Arc::new(mark));
        self
    }

    /// Adds axes inside of these, above all marks.
    #[must_use]
    pub fn inset(mut self, inset: Inset) -> Self {
        self.insets.push(inset);
        self
    }

    /// All marks in paint order, those of twins last.
    pub(crate) fn all_marks(&self) -> impl Iterator<Item = &Arc<dyn Mark>> {
        let seconds = self.second_x.iter().chain(&self.second_y);
        let twins = seconds.flat_map(|second| match second {
            SecondAxis::Twin(twin) => twin.marks.as_slice(),
            SecondAxis::Secondary(_) => &[],
        });
        self.marks.iter().chain(twins)
    }
}
