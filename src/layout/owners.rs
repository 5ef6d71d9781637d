//! Which panel it is that a part of a scene belongs to.

use super::{Around, AxesLayout, Layout, PictureLayout};
use crate::error::PanelPlace;
use crate::scene::{Group, Role};
use std::vec::IntoIter;

/// Tells the panels of groups that are met in paint order: those of axes come in the order of a
/// layout, and so do pictures, each behind its letter, and what stands around panels.
#[derive(Debug, Default)]
pub(crate) struct Owners<'a> {
    axes: IntoIter<&'a AxesLayout>,
    pictures: std::slice::Iter<'a, PictureLayout>,
    around: Around<IntoIter<Option<&'a PanelPlace>>>,
}

impl Layout {
    /// The panels of this layout's scene.
    pub(crate) fn owners(&self) -> Owners<'_> {
        let axes: Vec<&AxesLayout> = self.all_axes().collect();
        let around = &self.placed.around;
        // The page's own title is drawn before those of columns and rows.
        let page = self.title().map(|_| None);
        let titles: Vec<_> = page.into_iter().chain(refs(&around.titles)).collect();
        Owners {
            axes: axes.into_iter(),
            pictures: self.pictures().iter(),
            around: Around {
                titles: titles.into_iter(),
                colorbars: refs(&around.colorbars).into_iter(),
                legends: refs(&around.legends).into_iter(),
            },
        }
    }
}

fn refs(places: &[Option<PanelPlace>]) -> Vec<Option<&PanelPlace>> {
    places.iter().map(Option::as_ref).collect()
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
    /// Axes, pictures, and what stands around panels.
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
            (Level::Page, role) => {
                let panel = match role {
                    Role::PanelLetter => self.pictures.as_slice().first().map(PictureLayout::place),
                    Role::Group => self.pictures.next().map(PictureLayout::place),
                    Role::Title => self.around.titles.next(),
                    Role::Colorbar => self.around.colorbars.next(),
                    Role::Legend => self.around.legends.next(),
                    _ => None,
                };
                Owner { panel: panel.flatten(), ..content }
            }
            _ => content,
        }
    }
}
