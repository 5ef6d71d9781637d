//! How cells without a value look.

use super::Heatmap;
use super::cells::Paints;
use super::raster::Raster;
use super::view::View;
use crate::color::{Color, Colormap, contrast};
use crate::error::Error;
use crate::scene::kurbo::{BezPath, Rect, Shape as _, Vec2};
use crate::scene::{Brush, Fill, Group, HatchLine, Pattern, Role, Shape, Stroke};
use crate::warning::Warning;

/// The distance of a hatch's lines, in points.
const SPACING: f64 = 4.0;
/// Their width, in points.
const WIDTH: f64 = 0.6;
/// What WCAG 2 asks of graphical objects.
const CONTRAST: f64 = 3.0;
/// The most rectangles that are hatched.
const MOST: usize = 10_000;
/// Of no matter: a rectangle has no curves.
const TOLERANCE: f64 = 1.0;

/// How cells without a value look: their colour, and a hatch over it.
///
/// ```
/// # use graticule::prelude::*;
/// # use graticule::mark::{Hatch, Missing};
/// let map = Heatmap::new([[1.0, f64::NAN]])
///     .missing(Missing::new().color(Color::WHITE).hatch(Hatch::Diagonal));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    color: Option<Color>,
    hatch: Option<Hatch>,
    hatch_color: Option<Color>,
}

/// Lines across an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hatch {
    /// From the bottom left to the top right: matplotlib's `/`.
    Diagonal,
    /// From the top left to the bottom right: matplotlib's `\`.
    BackDiagonal,
    /// Both: matplotlib's `x`.
    Crossed,
}

impl Hatch {
    fn directions(self) -> &'static [Vec2] {
        const RISING: Vec2 = Vec2::new(1.0, -1.0);
        const FALLING: Vec2 = Vec2::new(1.0, 1.0);
        match self {
            Self::Diagonal => &[RISING],
            Self::BackDiagonal => &[FALLING],
            Self::Crossed => &[RISING, FALLING],
        }
    }
}

impl Missing {
    /// The colormap's colour for missing values, without a hatch.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the colour, instead of the [colormap's](Colormap::bad).
    #[must_use]
    pub fn color(self, color: Color) -> Self {
        Self { color: Some(color), ..self }
    }

    /// Lays lines over it, 4 points apart.
    #[must_use]
    pub fn hatch(self, hatch: Hatch) -> Self {
        Self { hatch: Some(hatch), ..self }
    }

    /// Sets the colour of the lines: unless set, a grey whose contrast to the ground is just
    /// above 3 : 1 (where the ground is translucent, at least 2.1 : 1 on any page).
    #[must_use]
    pub fn hatch_color(self, color: Color) -> Self {
        Self { hatch_color: Some(color), ..self }
    }

    /// A colormap with the colour of these.
    pub(super) fn on(&self, colormap: Colormap) -> Colormap {
        match self.color {
            Some(color) => colormap.with_bad(color),
            None => colormap,
        }
    }

    /// The hatch over a colour.
    pub(super) fn overlay(&self, ground: Color) -> Result<Option<Brush>, Error> {
        let Some(hatch) = self.hatch else { return Ok(None) };
        let color = self.hatch_color.unwrap_or_else(|| grey_on(ground));
        let line =
            |&direction: &Vec2| HatchLine::new(direction, SPACING, Stroke::new(color, WIDTH)?);
        let lines = hatch.directions().iter().map(line).collect::<Result<Vec<_>, _>>()?;
        Ok(Some(Pattern::new(lines).into()))
    }
}

impl Heatmap {
    /// Sets how cells without a value look, on the map and on its colorbar.
    #[must_use]
    pub fn missing(self, missing: Missing) -> Self {
        Self { missing, ..self }
    }
}

/// The grey of the least contrast to a colour that is enough. What lies under a translucent one is
/// not known yet: it may be any page, and where none is enough on all, it is the best there is.
fn grey_on(ground: Color) -> Color {
    let grounds = [ground.over(Color::BLACK), ground.over(Color::WHITE)];
    let least = |grey| contrast(grey, grounds[0]).min(contrast(grey, grounds[1]));
    let greys: Vec<(Color, f64)> = (0..=u8::MAX)
        .map(|level| Color::rgb(level, level, level))
        .map(|grey| (grey, least(grey)))
        .collect();
    let by_contrast = |a: &&(Color, f64), b: &&(Color, f64)| a.1.total_cmp(&b.1);
    let enough = greys.iter().filter(|(_, contrast)| *contrast >= CONTRAST).min_by(by_contrast);
    enough.or(greys.iter().max_by(by_contrast)).map_or(Color::BLACK, |(grey, _)| *grey)
}

/// The hatch over cells that are shapes.
pub(super) fn over_cells(
    view: &View<'_>,
    paints: &Paints,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Group>, Error> {
    let Some(hatch) = &view.mappable.missing_overlay else { return Ok(None) };
    let size = (view.rows.count(), view.columns.count());
    let is_missing = |row, column| paints.is_missing(row, column);
    let corners = rectangles(size, view.columns.gap() == 0.0, is_missing);
    let rect = |&(from, to): &Corners| view.rect(from.0, from.1).union(view.rect(to.0, to.1));
    draw(hatch, corners.iter().map(rect), warnings)
}

/// The hatch over the pixels of an image.
pub(super) fn over_pixels(
    view: &View<'_>,
    raster: &Raster,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Group>, Error> {
    let Some(hatch) = &view.mappable.missing_overlay else { return Ok(None) };
    let corners = rectangles(raster.size(), true, |row, column| raster.is_missing(row, column));
    draw(hatch, corners.iter().map(|&(from, to)| raster.rect(view, from, to)), warnings)
}

fn draw(
    hatch: &Brush,
    rects: impl ExactSizeIterator<Item = Rect>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Group>, Error> {
    if rects.len() == 0 {
        return Ok(None);
    }
    if rects.len() > MOST {
        warnings.push(Warning::CellDetailLeftOut { what: "hatches of missing cells" });
        return Ok(None);
    }
    layer(rects.flat_map(|rect| rect.path_elements(TOLERANCE)).collect(), hatch.clone()).map(Some)
}

/// The hatch over missing values that are no whole cells.
pub(super) fn hatched(view: &View<'_>, path: BezPath) -> Result<Option<Group>, Error> {
    let brush = view.mappable.missing_overlay.clone().filter(|_| !path.elements().is_empty());
    brush.map(|brush| layer(path, brush)).transpose()
}

fn layer(path: BezPath, brush: Brush) -> Result<Group, Error> {
    let shape = Shape::new(path)?.with_fill(Fill::new(brush));
    Ok(Group::new(Role::Group).with_label("missing values").with_child(shape))
}

/// The row and column of a rectangle's first cell, and those of its last.
type Corners = ((usize, usize), (usize, usize));

/// Rectangles that cover the missing cells of a grid once; each is one cell unless they may merge.
fn rectangles(
    (rows, columns): (usize, usize),
    may_merge: bool,
    is_missing: impl Fn(usize, usize) -> bool,
) -> Vec<Corners> {
    let mut done: Vec<Corners> = Vec::new();
    // Those that end in the row above, from the left.
    let mut open: Vec<Corners> = Vec::new();
    for row in 0..rows {
        let mut next = Vec::new();
        let (mut column, mut above) = (0, open.into_iter().peekable());
        while column < columns {
            let left = column;
            while column < columns && is_missing(row, column) && (may_merge || column == left) {
                column += 1;
            }
            if column == left {
                column += 1;
                continue;
            }
            let right = column - 1;
            while let Some(rect) = above.next_if(|rect| rect.0.1 < left) {
                done.push(rect);
            }
            let same = |rect: &Corners| may_merge && (rect.0.1, rect.1.1) == (left, right);
            let top = above.next_if(same).map_or(row, |rect| rect.0.0);
            next.push(((top, left), (row, right)));
        }
        done.extend(above);
        open = next;
    }
    done.extend(open);
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_hatch_is_seen_on_any_ground(r: u8, g: u8, b: u8, a: u8, page: u8) {
            let ground = Color::rgba(r, g, b, a);
            let page = Color::rgb(page, page, page);
            prop_assert!(contrast(grey_on(ground), ground.over(Color::WHITE)) > 2.1);
            prop_assert!(contrast(grey_on(ground), ground.over(Color::BLACK)) > 2.1);
            let opaque = ground.with_alpha(255);
            let contrast = contrast(grey_on(opaque), opaque.over(page));
            prop_assert!((CONTRAST..3.4).contains(&contrast), "{contrast}");
        }

        #[test]
        fn rectangles_cover_what_is_missing_once(
            bits in prop::collection::vec(any::<bool>(), 30), may_merge: bool,
        ) {
            let mut covered = vec![0; 30];
            for ((top, left), (bottom, right)) in rectangles((5, 6), may_merge, |r, c| bits[r * 6 + c]) {
                prop_assert!(may_merge || (top, left) == (bottom, right));
                for row in top..=bottom {
                    (left..=right).for_each(|column| covered[row * 6 + column] += 1);
                }
            }
            prop_assert_eq!(covered, bits.iter().map(|&bit| i32::from(bit)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_block_is_one_rectangle() {
        let rects = rectangles((4, 4), true, |row, column| row > 0 && column > 1);
        assert_eq!(rects, [((1, 2), (3, 3))]);
    }
}
