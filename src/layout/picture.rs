//! A finished picture as a panel.

use super::block::Bounds;
use super::hanging::Margins;
use super::heading::{Heading, HeadingLine};
use super::sheet::Look;
use crate::error::PanelPlace;
use crate::guide::Label;
use crate::resolve::ResolvedScene;
use crate::scene::kurbo::{Rect, Size};
use crate::warning::Warning;

/// The least share of its size that a picture is shrunk to.
const LEAST: f64 = 0.05;
/// From this share of its size on nobody sees that a picture is smaller.
const WHOLE: f64 = 0.999;

/// A finished picture, and the letter above it.
pub(crate) struct Picture<'a> {
    scene: &'a ResolvedScene,
    heading: Heading,
    look: Look<'a>,
}

/// Where a finished picture is.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PictureLayout {
    /// Which panel it is; none where it is the only one.
    pub place: Option<PanelPlace>,
    /// All of it.
    pub rect: Rect,
    /// How much it is enlarged: at most 1.
    pub scale: f64,
    /// What numbers it among the panels.
    pub letter: Option<Label>,
}

impl<'a> Picture<'a> {
    pub(crate) fn new(scene: &'a ResolvedScene, look: Look<'a>) -> Self {
        let letter = scene.letter.as_deref().map(|letter| look.letter(letter));
        Self { scene, heading: Heading::new(letter, look.theme.title_gap), look }
    }

    pub(crate) fn margins(&self) -> Margins {
        let gap = |height: f64| height + self.look.theme.title_gap;
        Margins { top: self.heading.height().map_or(0.0, gap), ..Margins::default() }
    }

    /// How far its letter reaches from its baseline.
    pub(crate) fn heading_line(&self) -> HeadingLine {
        self.heading.line()
    }

    /// Puts its letter on one line with others.
    pub(crate) fn align_heading(&mut self, line: HeadingLine) {
        self.heading.align(line);
    }

    /// The size of the picture in a room: its own, or smaller.
    pub(crate) fn used(&self, room: Size) -> Size {
        let size = self.scene.scene.size();
        size * (room.width / size.width).min(room.height / size.height).clamp(0.0, 1.0)
    }

    pub(crate) fn lacking(&self, room: Size) -> Size {
        let least = self.scene.scene.size() * LEAST;
        Size::new((least.width - room.width).max(0.0), (least.height - room.height).max(0.0))
    }

    /// It in the middle of its room.
    pub(crate) fn place(&self, room: Rect, bounds: Bounds) -> PictureLayout {
        let grid = self.look.grid;
        let size = self.used(room.size());
        let (x, y) = (room.center().x - size.width / 2.0, room.center().y - size.height / 2.0);
        let rect = Rect::from_origin_size((grid.ceil(x), grid.ceil(y)), size);
        PictureLayout {
            place: self.scene.place.clone(),
            rect,
            scale: size.width / self.scene.scene.size().width,
            letter: self.heading.place_letter(bounds.corner, grid),
        }
    }
}

impl PictureLayout {
    /// The panel that it is; none where it is the only one.
    pub(super) fn place(&self) -> Option<&PanelPlace> {
        self.place.as_ref()
    }

    /// Says so where it is smaller than it was made.
    pub(super) fn shrunk(&self) -> Option<Warning> {
        let scale = self.scale;
        (scale < WHOLE).then_some(Warning::PictureShrunk { scale })
    }
}
