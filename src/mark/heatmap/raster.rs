//! Grids as an image, resampled in data before they are coloured.

use super::enlarge::{enlarged, factors};
use super::palette::Palette;
use super::reduce::{Job, Tally, Zones};
use super::rendering::Reduction;
use super::resample::Resampling;
use super::slots::Slots;
use super::view::View;
use crate::error::Error;
use crate::scene::kurbo::Rect;
use crate::scene::{Group, Image, Pixels, Role};
use crate::warning::Warning;

/// How colours run between the centres of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interpolation {
    /// Every cell has one colour.
    #[default]
    Nearest,
    /// Values are interpolated linearly both ways between the centres of cells, then coloured
    /// (matplotlib's `interpolation="bilinear"` with `interpolation_stage="data"`), so that all
    /// colours are the colormap's. A missing or hidden cell stays as it is and takes no part in its
    /// neighbours. Such a map is an image. Where cells are smaller than pixels, it makes no
    /// difference.
    Bilinear,
}

/// The cells as pixels, and how each is painted.
pub(super) struct Raster {
    columns: Resampling,
    rows: Resampling,
    /// By the numbers of a [`Palette`].
    codes: Vec<u32>,
    missing: u32,
    pixels: Pixels,
    /// What was counted on the way.
    pub(super) tally: Option<Tally>,
}

impl Raster {
    /// At most one cell a pixel; and one pixel a cell where all are equally long, or several equal
    /// ones once drawn. A pixel that stands
    /// for several cells shows what they are reduced to.
    pub(super) fn of(
        view: &View<'_>,
        zones: Option<Zones>,
        warnings: &mut Vec<Warning>,
    ) -> Result<Self, Error> {
        let is_reduced = !view.cells_have(1.0);
        let reduction = view.map.reduction;
        let along = |slots: &Slots| match slots {
            slots if view.is_smooth() => Resampling::linear(slots),
            slots if slots.are_apart() && slots.are_even() => Resampling::each(slots),
            slots if is_reduced && reduction == Reduction::Nearest => Resampling::nearest(slots),
            slots => Resampling::area(slots),
        };
        let (columns, rows) = (along(&view.columns), along(&view.rows));
        if is_reduced {
            warnings.push(Warning::CellsReduced {
                rows: view.rows.count(),
                columns: view.columns.count(),
                to: (rows.count(), columns.count()),
                shown: shown(view, reduction),
            });
        }
        let palette = Palette::new(view);
        let encode = |cell| palette.code(cell);
        let job = Job { view, rows: &rows, columns: &columns, zones, reduction };
        let reduced = job.run(&encode)?;
        let (codes, tally) = (reduced.codes, reduced.tally);
        let (pixels, missing) = (palette.pixels(&codes), palette.missing());
        Ok(Self { columns, rows, codes, missing, pixels, tally })
    }

    /// The image.
    pub(super) fn draw(&self, view: &View<'_>) -> Result<Group, Error> {
        let (rows, columns) = self.size();
        let rect = self.rect(view, (0, 0), (rows - 1, columns - 1));
        let size = (rect.width() / view.pitch, rect.height() / view.pitch);
        let (across, down) = factors((columns, rows), size);
        let pixels = enlarged(self.pixels.clone(), columns, (across, down));
        let (width, height) = ((columns * across) as u32, (rows * down) as u32);
        let image = Image::new(width, height, pixels, rect)?;
        Ok(Group::new(Role::Cells).with_child(image))
    }

    /// The numbers of rows and columns of pixels.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.rows.count(), self.columns.count())
    }

    pub(super) fn is_missing(&self, row: usize, column: usize) -> bool {
        self.codes[row * self.columns.count() + column] == self.missing
    }

    /// What the pixels between two corners cover together, both included, in points.
    pub(super) fn rect(
        &self,
        view: &View<'_>,
        (top, left): (usize, usize),
        (bottom, right): (usize, usize),
    ) -> Rect {
        let (x, y) = (&self.columns.edges, &self.rows.edges);
        Rect::new(x[left], y[top], x[right + 1], y[bottom + 1]).scale_from_origin(view.pitch)
    }
}

/// What a pixel shows of its cells.
fn shown(view: &View<'_>, reduction: Reduction) -> &'static str {
    let are_names = view.mappable.norm.scale().has_names();
    if are_names && reduction != Reduction::Nearest {
        "the most frequent category"
    } else {
        reduction.noun()
    }
}
