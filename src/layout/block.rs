//! A panel measured: what its sides need, and its place once that is known.

use super::Placed;
use super::axes::AxesBlock;
use super::hanging::Margins;
use super::heading::HeadingLine;
use super::panels::PanelsBlock;
use super::picture::Picture;
use super::sheet::Look;
use super::unfit::Unfit;
use crate::error::PanelPlace;
use crate::resolve::ResolvedPanel;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::warning::located;

/// What the room of a data rectangle lacks, in points.
#[derive(Clone, Debug)]
pub(crate) struct Lacking {
    pub(crate) by: Size,
    /// The text that does not fit; none where the page is too small for what is around the data.
    pub(crate) text: Option<String>,
    /// Which of several panels it is, where that is known.
    pub(crate) place: Option<PanelPlace>,
}

impl Lacking {
    /// What is around the data lacks room.
    pub(crate) fn room(by: Size) -> Self {
        Self { by, text: None, place: None }
    }

    /// A text that lacks room.
    pub(crate) fn text(unfit: Unfit) -> Self {
        Self { text: Some(unfit.what), ..Self::room(unfit.lacking) }
    }

    /// It in a panel, unless that is known already.
    pub(crate) fn at(self, place: Option<&PanelPlace>) -> Self {
        Self { place: self.place.or_else(|| place.cloned()), ..self }
    }

    /// What comes first: a text that lacks room, or room for what is around the data, if any.
    pub(crate) fn first(unfit: Option<Unfit>, room: Size) -> Option<Self> {
        unfit.map(Self::text).or_else(|| (room != Size::ZERO).then(|| Self::room(room)))
    }
}

/// What a panel may not leave, and where its letter goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    pub(crate) area: Rect,
    /// The upper left corner of all that belongs to it.
    pub(crate) corner: Point,
}

/// The room of a data rectangle in an area, and what is around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Solved {
    pub(crate) room: Rect,
    pub(crate) margins: Margins,
}

/// A panel, measured for a place of some size. Its data rectangle is that of axes; of a grid, from
/// the first data rectangle to the last; of a picture, all of it.
pub(crate) enum Block<'a> {
    Axes(Box<AxesBlock<'a>>),
    Panels(Box<PanelsBlock<'a>>),
    Picture(Box<Picture<'a>>),
}

impl<'a> Block<'a> {
    /// Measures it as if each part of it had the whole of a place.
    pub(crate) fn new(panel: &'a ResolvedPanel, look: Look<'a>, cell: Size) -> Self {
        match panel {
            ResolvedPanel::Axes(axes) => Self::Axes(Box::new(AxesBlock::new(axes, look, cell))),
            ResolvedPanel::Panels(panels) => {
                Self::Panels(Box::new(PanelsBlock::new(panels, look, cell)))
            }
            ResolvedPanel::Scene(scene) => Self::Picture(Box::new(Picture::new(scene, look))),
        }
    }

    /// How often it is measured before its margins are right.
    pub(crate) fn passes(&self) -> usize {
        match self {
            Self::Axes(axes) => axes.passes(),
            Self::Panels(panels) => panels.passes(),
            Self::Picture(_) => 1,
        }
    }

    /// Measures what hangs on a data rectangle of some size, in an area of some size.
    pub(crate) fn measure(&mut self, size: Size, area: Size) {
        match self {
            Self::Axes(axes) => axes.measure(size, area),
            Self::Panels(panels) => panels.measure(size),
            Self::Picture(_) => {}
        }
    }

    /// The margins around a data rectangle of some size. A grid works out those between its panels
    /// meanwhile.
    pub(crate) fn margins(&mut self, size: Size) -> Margins {
        match self {
            Self::Axes(axes) => axes.margins(size),
            Self::Panels(panels) => panels.margins(size),
            Self::Picture(picture) => picture.margins(),
        }
    }

    /// The size of its data rectangle in a room.
    pub(crate) fn used(&self, room: Size) -> Size {
        match self {
            Self::Axes(axes) => axes.used(room),
            Self::Panels(panels) => panels.used(room),
            Self::Picture(picture) => picture.used(room),
        }
    }

    /// What a room lacks for its data to be seen.
    pub(crate) fn lacking(&self, room: Size) -> Size {
        match self {
            Self::Axes(axes) => axes.lacking(room),
            Self::Panels(panels) => panels.lacking(room),
            Self::Picture(picture) => picture.lacking(room),
        }
    }

    /// How far its title and its letter reach from their baselines; of a grid, those of its first row.
    pub(crate) fn heading_line(&self) -> HeadingLine {
        match self {
            Self::Axes(axes) => axes.heading_line(),
            Self::Panels(panels) => panels.heading_line(),
            Self::Picture(picture) => picture.heading_line(),
        }
    }

    /// Puts its title and its letter on one line with those of its row.
    pub(crate) fn align_heading(&mut self, line: HeadingLine) {
        match self {
            Self::Axes(axes) => axes.align_heading(line),
            Self::Panels(panels) => panels.align_heading(line),
            Self::Picture(picture) => picture.align_heading(line),
        }
    }

    /// What one unit of x and one unit of y take in its first axes, in a room.
    pub(crate) fn unit(&self, room: Size) -> Option<Size> {
        match self {
            Self::Axes(axes) => Some(axes.unit(axes.used(room))),
            Self::Panels(panels) => panels.unit(room),
            Self::Picture(_) => None,
        }
    }

    /// How wide its data rectangle is for a height of 1, where that is given.
    pub(crate) fn ratio(&self) -> Option<f64> {
        match self {
            Self::Axes(axes) => axes.ratio(),
            Self::Panels(_) | Self::Picture(_) => None,
        }
    }

    /// How high its data rectangle is best for a width.
    pub(crate) fn natural_height(&mut self, width: f64) -> f64 {
        match self {
            Self::Axes(axes) => width / axes.ratio().unwrap_or(1.5),
            Self::Panels(panels) => panels.natural_height(width),
            Self::Picture(picture) => picture.used(Size::new(width, f64::INFINITY)).height,
        }
    }

    fn checked(&self, room: Size) -> Result<Size, Lacking> {
        let lacking = self.lacking(room);
        if lacking == Size::ZERO { Ok(self.used(room)) } else { Err(Lacking::room(lacking)) }
    }

    /// Measures it in an area: first as if it had all of that, then as its margins leave it.
    pub(crate) fn solve(&mut self, area: Rect) -> Result<Solved, Lacking> {
        let inner = area.size();
        for _ in 0..self.passes() {
            let room = self.margins(inner).room(inner);
            let size = self.checked(room)?;
            self.measure(size, inner);
        }
        let margins = self.settled(inner);
        self.checked(margins.room(inner))?;
        let room = Rect::new(
            area.x0 + margins.left,
            area.y0 + margins.top,
            area.x1 - margins.right,
            area.y1 - margins.bottom,
        );
        Ok(Solved { room, margins })
    }

    /// The margins for what is measured. Labels reach further beyond shorter axes, which makes those
    /// shorter still: the steps get smaller and are bounded, and what they leave out is fitted later.
    fn settled(&mut self, inner: Size) -> Margins {
        let room = self.margins(inner).room(inner);
        let mut size = self.used(room);
        for _ in 0..8 {
            let margins = self.margins(size);
            let next = self.used(margins.room(inner));
            let change = next - size;
            if change == Size::ZERO {
                return margins;
            }
            size = next;
            if change.width.abs().max(change.height.abs()) < 1e-3 {
                break;
            }
        }
        self.margins(size)
    }

    /// Puts everything at its place, the data rectangle into its room.
    pub(crate) fn place(
        self,
        room: Rect,
        bounds: Bounds,
        placed: &mut Placed,
    ) -> Result<(), Lacking> {
        match self {
            Self::Axes(axes) => {
                let axes = axes.place(room, bounds, &mut placed.warnings)?;
                placed.axes.push(axes);
                Ok(())
            }
            Self::Panels(panels) => panels.place(room, bounds, placed),
            Self::Picture(picture) => {
                let picture = picture.place(room, bounds);
                placed.warnings.extend(located(picture.place.as_ref(), picture.shrunk()));
                placed.pictures.push(picture);
                Ok(())
            }
        }
    }
}
