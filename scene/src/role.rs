/// What a group means, for backends (ids, class names, ARIA, PDF structure), tests and hit-testing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Role {
    /// No meaning of its own.
    Group,
    /// The whole picture.
    Figure,
    /// A title, of a figure or of axes.
    Title,
    /// What numbers one panel of several: a, b, c.
    PanelLetter,
    /// One plotting area with everything that hangs on it.
    Axes,
    /// One axis: its ticks, tick labels and label.
    Axis,
    /// The marks of ticks.
    Tick,
    /// The labels of ticks.
    TickLabels,
    /// The name of an axis or a colorbar.
    AxisLabel,
    /// Lines across the plotting area.
    Grid,
    /// The frame of the plotting area.
    Spine,
    /// One mark's drawing.
    Mark,
    /// The cells of a heatmap.
    Cells,
    /// The numbers in the cells of a heatmap.
    CellLabels,
    /// A colorbar.
    Colorbar,
    /// A legend.
    Legend,
    /// A note.
    Annotation,
    /// One text that is not shown whole: the group's label is the whole text, which backends tell
    /// where they can (as a tooltip, or to those who copy or hear the text).
    Label,
}

impl Role {
    /// The role's name in lower case with hyphens, such as `"cell-labels"`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Figure => "figure",
            Self::Title => "title",
            Self::PanelLetter => "panel-letter",
            Self::Axes => "axes",
            Self::Axis => "axis",
            Self::Tick => "tick",
            Self::TickLabels => "tick-labels",
            Self::AxisLabel => "axis-label",
            Self::Grid => "grid",
            Self::Spine => "spine",
            Self::Mark => "mark",
            Self::Cells => "cells",
            Self::CellLabels => "cell-labels",
            Self::Colorbar => "colorbar",
            Self::Legend => "legend",
            Self::Annotation => "annotation",
            Self::Label => "label",
        }
    }
}
