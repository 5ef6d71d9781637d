//! One plotting area, as the user describes it.

use crate::mark::Mark;
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
    pub(crate) title: Option<String>,
    pub(crate) x_label: Option<String>,
    pub(crate) y_label: Option<String>,
    pub(crate) aspect: Aspect,
    pub(crate) marks: Vec<Arc<dyn Mark>>,
}

impl Axes {
    /// Axes without a title, labels or marks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the title above the plotting area.
    #[must_use]
    pub fn title(self, title: impl Into<String>) -> Self {
        Self { title: Some(title.into()), ..self }
    }

    /// Names the x axis.
    #[must_use]
    pub fn x_label(self, label: impl Into<String>) -> Self {
        Self { x_label: Some(label.into()), ..self }
    }

    /// Names the y axis; the label runs up along it.
    #[must_use]
    pub fn y_label(self, label: impl Into<String>) -> Self {
        Self { y_label: Some(label.into()), ..self }
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
}
