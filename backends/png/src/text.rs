use crate::blend::{self, Pixel};
use crate::canvas::{Area, Canvas, tiny_transform};
use crate::glyph_cache::{Linear, Stamp};
use graticule_scene::{Error, Fill, Shape, Span, TextRun};
use resvg::tiny_skia::Transform;

impl Canvas<'_> {
    /// Draws a label, whose parent's points `transform` maps to pixels.
    pub(crate) fn text(&mut self, run: &TextRun, transform: Transform) -> Result<(), Error> {
        let local = transform.pre_concat(tiny_transform(run.transform()));
        if !local.is_valid() {
            return Ok(());
        }
        for span in run.spans() {
            if span.color().is_opaque()
                && let Some(stamps) = self.stamps(span, local)
            {
                let color = blend::premultiplied(span.color());
                for stamp in &stamps {
                    self.stamp(stamp, color);
                }
            } else {
                // As one path, so that overlapping glyphs of a translucent colour don't add up.
                let outline = Shape::new(run.transform() * span.outline())?;
                self.shape(&outline.with_fill(Fill::new(span.color())), transform)?;
            }
        }
        Ok(())
    }

    /// The masks of a span's glyphs; none when it is too large for masks.
    fn stamps(&self, span: &Span, local: Transform) -> Option<Vec<Stamp>> {
        let places = span.glyphs().iter().map(|glyph| {
            let mut place =
                resvg::tiny_skia::Point::from_xy(glyph.x as f32, (glyph.y - span.shift()) as f32);
            local.map_point(&mut place);
            (glyph.id, place)
        });
        self.glyphs.stamps(span.face(), Linear::new(span, local)?, places)
    }

    fn stamp(&mut self, stamp: &Stamp, color: Pixel) {
        let Stamp { mask, left, top } = stamp;
        let Some((from_x, columns)) = overlap(*left, mask.width, self.pixmap.width()) else {
            return;
        };
        let Some((from_y, rows)) = overlap(*top, mask.height, self.pixmap.height()) else { return };
        let area = Area { left: columns.0, top: rows.0, width: columns.1, height: rows.1 };
        let masks = mask.coverage.chunks_exact(mask.width as usize).skip(from_y);
        for (row, coverage) in self.rows_mut(area).zip(masks) {
            for (pixel, &coverage) in row.iter_mut().zip(coverage.iter().skip(from_x)) {
                // Exact for none and for all of it, too: without a branch, many at a time.
                *pixel = blend::cover(*pixel, color, coverage);
            }
        }
    }
}

/// Of `length` pixels from `start`, how many are skipped to get onto a canvas of `end`, and where
/// on it the others begin and how many they are; none when it is none.
fn overlap(start: i64, length: u32, end: u32) -> Option<(usize, (u32, u32))> {
    let first = start.max(0);
    let past = (start + i64::from(length)).min(i64::from(end));
    let count = u32::try_from(past - first).ok().filter(|&count| count > 0)?;
    Some(((first - start) as usize, (u32::try_from(first).ok()?, count)))
}
