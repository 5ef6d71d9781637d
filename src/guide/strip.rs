use super::axis::spine;
use super::{Label, Side};
use crate::scene::kurbo::Rect;
use crate::scene::{self, Group, Role};
use crate::theme::Theme;
use crate::units::PixelGrid;

/// A strip at the side of a matrix, at its place.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct StripGuide {
    /// The side of the data rectangle that it stands on.
    pub side: Side,
    /// The rectangle of its cells, as long as the data rectangle's side.
    pub rect: Rect,
    /// Its label; none where it has no room.
    pub label: Option<Label>,
}

impl StripGuide {
    /// A strip without a label.
    #[must_use]
    pub fn new(side: Side, rect: Rect) -> Self {
        Self { side, rect, label: None }
    }

    /// The nodes around its cells: its frame and its label.
    ///
    /// # Errors
    /// When something lies outside the scene's limits.
    pub fn draw(&self, theme: &Theme, grid: PixelGrid) -> Result<Group, scene::Error> {
        let group = Group::new(Role::Group).with_child(spine(self.rect, theme, grid)?);
        let Some(label) = &self.label else { return Ok(group) };
        let nodes = label.nodes(theme.foreground)?;
        Ok(group
            .with_label(label.text.text())
            .with_child(Group::new(Role::AxisLabel).with_children(nodes)))
    }
}
