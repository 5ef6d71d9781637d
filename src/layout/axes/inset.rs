//! Axes inside of axes.

use super::{AxesBlock, AxesLayout};
use crate::layout::Placed;
use crate::layout::block::{Block, Bounds, Lacking, Solved};
use crate::resolve::ResolvedInset;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::warning::LocatedWarning;

/// Where axes inside of others are.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct InsetLayout {
    /// The plate under all that belongs to it.
    pub plate: Rect,
    /// The axes.
    pub axes: AxesLayout,
}

impl AxesBlock<'_> {
    /// The axes inside of a data rectangle.
    pub(super) fn insets(
        &self,
        data: Rect,
        warnings: &mut Vec<LocatedWarning>,
    ) -> Result<Vec<InsetLayout>, Lacking> {
        let insets = self.axes.insets.iter().zip(self.plates(data));
        insets.map(|(inset, plate)| self.inset(inset, plate, warnings)).collect()
    }

    /// The plates under axes inside of a data rectangle.
    pub(super) fn plates(&self, data: Rect) -> Vec<Rect> {
        let grid = self.sheet.grid;
        let plate = |inset: &ResolvedInset| {
            let x = |share: f64| grid.snap(data.x0 + share * data.width());
            let y = |share: f64| grid.snap(data.y0 + share * data.height());
            Rect::new(x(inset.x.0), y(inset.y.0), x(inset.x.1), y(inset.y.1))
        };
        self.axes.insets.iter().map(plate).collect()
    }

    fn inset(
        &self,
        inset: &ResolvedInset,
        plate: Rect,
        warnings: &mut Vec<LocatedWarning>,
    ) -> Result<InsetLayout, Lacking> {
        let padding = self.look.theme.inset / 2.0;
        let area = plate.inset(-padding);
        let block = AxesBlock::new(&inset.axes, self.look, area.size());
        let mut block = Block::Axes(Box::new(block));
        // What the inset lacks, the axes around it lack many times over.
        let around = |lacking: Lacking| {
            let (x, y) = (inset.x.1 - inset.x.0, inset.y.1 - inset.y.0);
            let by = Size::new(lacking.by.width / x, lacking.by.height / y);
            self.enlarged(Lacking { by, ..lacking }).at(inset.axes.place.as_ref())
        };
        let Solved { room, margins } = block.solve(area).map_err(around)?;
        let corner = Point::new(room.x0 - margins.left, room.y0 - margins.top);
        let mut placed = Placed::default();
        block.place(room, Bounds { area, corner }, &mut placed).map_err(around)?;
        warnings.append(&mut placed.warnings);
        let layout = placed.axes.pop().map(|axes| InsetLayout { plate, axes });
        layout.ok_or(Lacking::room(Size::ZERO))
    }
}
