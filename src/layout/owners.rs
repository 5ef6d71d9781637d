//! Which panel it is that a part of a scene belongs to.

use super::{AxesLayout, Layout};
use crate::error::PanelPlace;
use crate::scene::{Group, Role};

/// Tells the panels of groups that are met in paint order: those of axes come in the order of a
/// layout, and pictures after all of them.
#[derive(Debug, Default)]
pub(crate) struct Owners<'a> {
    axes: std::vec::IntoIter<&'a AxesLayout>,
    pictures: std::slice::Iter<'a, super::PictureLayout>,
}

impl Layout {
    /// The panels of this layout's scene.
    pub(crate) fn owners(&self) -> Owners<'_> {
        let axes: Vec<&AxesLayout> = self.all_axes().collect();
        Owners { axes: axes.into_iter(), pictures: self.pictures().iter() }
    }
}

/// Where a walk through a scene is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Owner<'a> {
    level: Level,
    /// The panel; none where there is but one, or where things belong to the page.
    pub(crate) panel: Option<&'a PanelPlace>,
}

/// What groups are looked for at some level of a scene.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Level {
    /// Axes and pictures.
    #[default]
    Page,
    /// Axes inside of axes.
    Axes,
    /// None any more.
    Content,
}

impl<'a> Owners<'a> {
    /// Where a group is that is in another one; the page's root is in nothing.
    pub(crate) fn enter(&mut self, group: &Group, outer: Owner<'a>) -> Owner<'a> {
        let content = Owner { level: Level::Content, ..outer };
        match (outer.level, group.role()) {
            (Level::Page | Level::Axes, Role::Axes) => match self.axes.next() {
                Some(axes) => Owner { level: Level::Axes, panel: axes.place.as_ref() },
                None => content,
            },
            (Level::Page, Role::Group) => match self.pictures.next() {
                Some(picture) => Owner { panel: picture.place.as_ref(), ..content },
                None => content,
            },
            _ => content,
        }
    }
}
