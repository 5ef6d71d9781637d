//! The resolution of images, and of the page.

use super::drawn::{Area, Paint};
use super::groups::Groups;
use super::rule::list;
use super::{Checker, Rule};
use crate::journal::Demand;
use crate::scene::kurbo::Affine;
use crate::scene::{Image, Role, Sampling};

/// What the rounding of images to the page's pixels may take from a resolution, as a share.
const TOLERANCE: f64 = 0.01;
/// From this share of the page's resolution on the pixels of an image are those of the page.
const PAGE: f64 = 0.9;

impl Checker<'_> {
    pub(super) fn resolution(&mut self) {
        if !self.images() {
            self.raster();
        }
    }

    /// Whether an image has too few pixels.
    fn images(&mut self) -> bool {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.image_dpi else { return false };
        let least = demand.value;
        let mut groups = Groups::new();
        for area in &drawn.areas {
            let Some(dpi) = self.image_dpi(area).filter(|dpi| is_below(*dpi, least)) else {
                continue;
            };
            groups.add(area.role, dpi, |new, old| new < old, area.place());
        }
        let mut is_low = false;
        for (dpi, place) in groups {
            is_low = true;
            let mend = format!("set the figure's resolution with `.dpi({least:.1})`");
            self.report(demand, Rule::ImageResolution { dpi, least }, place, mend);
        }
        is_low
    }

    /// The pixels an inch of an image that is not sharp at any size.
    fn image_dpi(&self, area: &Area<'_>) -> Option<f64> {
        let Paint::Image(image) = &area.paint else { return None };
        let is_smooth = image.sampling() == Sampling::Smooth;
        let pixels = (image.width() as usize, image.height() as usize);
        let pixels = if is_smooth { pixels } else { distinct(image, pixels) };
        let (across, down) = density(image, pixels, area.transform);
        // The pixels of a colorbar are its colours, those of a small heatmap its cells.
        let is_page = across.max(down) >= PAGE * self.scene.dpi() && area.role != Role::Colorbar;
        (is_smooth || is_page).then_some(match (image.width(), image.height()) {
            (1, _) => down,
            (_, 1) => across,
            _ => across.min(down),
        })
    }

    /// What would become of the figure as a PNG.
    fn raster(&mut self) {
        let journal = self.journal;
        let Some(demand) = journal.combination_dpi.as_ref().or(journal.image_dpi.as_ref()) else {
            return;
        };
        let (dpi, least) = (self.scene.dpi(), demand.value);
        if !is_below(dpi, least) {
            return;
        }
        let formats = journal.formats.map(|demand| demand.value);
        let is_taken = |format: &&str| formats.is_none_or(|formats| formats.contains(format));
        let vector: Vec<_> = ["pdf", "svg"].into_iter().filter(is_taken).collect();
        let mut mend = format!("set the figure's resolution with `.dpi({least:.1})`");
        if !vector.is_empty() {
            mend = format!("save it as {}, without pixels, or {mend}", list(&vector));
        }
        let rule = Rule::PageResolution { dpi, least };
        self.report(&Demand::advise((), demand.source), rule, self.whole(), mend);
    }
}

fn is_below(dpi: f64, least: f64) -> bool {
    dpi < least * (1.0 - TOLERANCE)
}

/// How many columns and rows of squares an image is made of, each of so many equal pixels: a
/// heatmap's cells may be several pixels each.
fn distinct(image: &Image, (width, height): (usize, usize)) -> (usize, usize) {
    let rgba = image.to_rgba();
    let pixels: &[[u8; 4]] = rgba.as_chunks().0;
    let rows: Vec<&[[u8; 4]]> = pixels.chunks(width.max(1)).collect();
    let is_new_row = |row: &usize| rows.get(*row) != rows.get(row.wrapping_sub(1));
    let is_new_column =
        |column: &usize| rows.iter().any(|row| row.get(*column) != row.get(column.wrapping_sub(1)));
    let across = (1..width).filter(is_new_column).fold(width, gcd);
    let down = (1..height).filter(is_new_row).fold(height, gcd);
    (width / across.max(1), height / down.max(1))
}

/// The greatest common divisor.
fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The pixels an inch on the page, across and down, where there are so many of them.
fn density(image: &Image, (columns, rows): (usize, usize), transform: Affine) -> (f64, f64) {
    let [a, b, c, d, ..] = transform.as_coeffs();
    let inches = |length: f64, scale: f64| (length * scale / 72.0).max(1e-9);
    let rect = image.rect();
    (
        columns as f64 / inches(rect.width(), libm::hypot(a, b)),
        rows as f64 / inches(rect.height(), libm::hypot(c, d)),
    )
}
