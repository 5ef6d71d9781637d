//! The letter below a panel.

use crate::guide::Label;
use crate::layout::Placed;
use crate::layout::hanging::Margins;
use crate::layout::line::FittedText;
use crate::layout::plan::stay_within;
use crate::layout::sheet::Look;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::units::PixelGrid;

/// A letter in the middle below a panel and all that hangs on it.
pub(super) struct Foot {
    letter: FittedText,
    /// Between it and the panel.
    gap: f64,
    /// From the row's data rectangles to the letters' lower ends.
    pub(super) reach: f64,
}

/// How many axes and pictures have places.
#[derive(Clone, Copy)]
pub(super) struct Count {
    axes: usize,
    pictures: usize,
}

impl Count {
    pub(super) fn of(placed: &Placed) -> Self {
        Self { axes: placed.axes.len(), pictures: placed.pictures.len() }
    }
}

impl Foot {
    pub(super) fn new(letter: &str, look: Look<'_>) -> Self {
        Self { letter: look.letter(letter), gap: look.theme.title_gap, reach: 0.0 }
    }

    /// What it takes, with the gap before it.
    pub(super) fn depth(&self) -> f64 {
        self.letter.height() + self.gap
    }

    /// What it leaves of a panel's area, where there is one.
    pub(super) fn above(foot: Option<&Self>, area: Size) -> Size {
        let taken = foot.map_or(0.0, Self::depth);
        Size::new(area.width, (area.height - taken).max(1.0))
    }

    /// The margins of a panel of some size with it.
    pub(super) fn beyond(&self, margins: Margins, size: Size) -> Margins {
        let over = (self.letter.length() - size.width) / 2.0;
        Margins {
            left: margins.left.max(over),
            right: margins.right.max(over),
            bottom: margins.bottom + self.depth(),
            ..margins
        }
    }

    /// It below a panel's room, at most as far out as the end of its area.
    pub(super) fn place(&self, room: Rect, area: Rect, grid: PixelGrid) -> Label {
        let x = stay_within(room.center().x, self.letter.length(), (area.x0, area.x1));
        let y = grid.floor(area.y1 - self.letter.descent());
        let FittedText { text, size, .. } = &self.letter;
        Label::new(text.clone(), *size, Anchor::Middle, Point::new(x, y))
    }
}

impl Placed {
    /// Gives a letter to what was placed since then: axes, a picture, or a grid, which has none itself.
    pub(super) fn number(&mut self, since: Count, is_grid: bool, letter: Label) {
        if is_grid {
            self.letters.push(letter);
        } else if let Some(axes) = self.axes.get_mut(since.axes) {
            axes.letter = Some(letter);
        } else if let Some(picture) = self.pictures.get_mut(since.pictures) {
            picture.letter = Some(letter);
        }
    }
}
