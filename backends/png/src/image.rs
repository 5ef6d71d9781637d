use crate::blend::{self, Pixel};
use crate::canvas::Canvas;
use crate::shape::check_reach;
use crate::{MAX_PIXELS, unsupported};
use graticule_scene::{Color, Error, Image, Pixels, Sampling, number};
use resvg::tiny_skia::{
    FillRule, FilterQuality, IntSize, NonZeroRect, Paint, Path, PathBuilder, Pattern, Pixmap, Rect,
    SpreadMode, Transform,
};

impl Canvas<'_> {
    /// Draws an image, whose rectangle `transform` maps to pixels.
    pub(crate) fn image(&mut self, image: &Image, transform: Transform) -> Result<(), Error> {
        let Some(transform) = placed(image, transform) else { return Ok(()) };
        let Some(outline) = outline(image) else { return Ok(()) };
        check_reach(&outline, 0.0, transform)?;
        let upright = transform.kx == 0.0 && transform.ky == 0.0;
        if image.sampling() == Sampling::Nearest && upright {
            self.upright_image(image, &outline, transform)
        } else {
            self.any_image(image, &outline, transform)
        }
    }

    /// Sharp pixels along the axes: the pixels that tiny-skia's sampler would pick, without its
    /// costs for each.
    fn upright_image(
        &mut self,
        image: &Image,
        outline: &Path,
        transform: Transform,
    ) -> Result<(), Error> {
        let Some(inverse) = transform.invert() else { return Ok(()) };
        let Some(outline) = outline.clone().transform(transform) else { return Ok(()) };
        let Some(area) = self.round_out(outline.bounds(), 0) else { return Ok(()) };
        let offset = Transform::from_translate(-(area.left as f32), -(area.top as f32));
        let mut coverage = self.mask(area.width, area.height)?;
        coverage.fill_path(&outline, FillRule::Winding, true, offset);
        let columns = sources(area.left, area.width, inverse.sx, inverse.tx, image.width());
        let rows = sources(area.top, area.height, inverse.sy, inverse.ty, image.height());
        let (source, is_opaque) = (Source::new(image), image.is_opaque());
        let coverage = coverage.data().chunks_exact(area.width as usize);
        let (mut line, mut shown) = (vec![Pixel::default(); columns.len()], None);
        for ((target, coverage), row) in self.rows_mut(area).zip(coverage).zip(rows) {
            if shown.replace(row) != Some(row) {
                source.line(row * image.width() as usize, &columns, &mut line);
            }
            // Edges between two pixels are covered in part.
            let start = coverage.iter().position(|&part| part == 255).unwrap_or_default();
            let end = coverage.iter().rposition(|&part| part == 255).map_or(start, |at| at + 1);
            let is_covered = coverage[start..end].iter().fold(255, |all, part| all & part) == 255;
            if is_opaque && is_covered {
                blend_line(&mut target[..start], &coverage[..start], &line[..start]);
                target[start..end].copy_from_slice(&line[start..end]);
                blend_line(&mut target[end..], &coverage[end..], &line[end..]);
            } else {
                blend_line(target, coverage, &line);
            }
        }
        Ok(())
    }

    fn any_image(
        &mut self,
        image: &Image,
        outline: &Path,
        transform: Transform,
    ) -> Result<(), Error> {
        let pixmap = tiny_image(image)?;
        let quality = match image.sampling() {
            Sampling::Nearest => FilterQuality::Nearest,
            // What usvg takes SVG's `image-rendering: auto` for.
            Sampling::Smooth => FilterQuality::Bicubic,
        };
        let identity = Transform::identity();
        let shader = Pattern::new(pixmap.as_ref(), SpreadMode::Pad, quality, 1.0, identity);
        let paint = Paint { shader, ..Paint::default() };
        self.pixmap.fill_path(outline, &paint, FillRule::Winding, transform, None);
        Ok(())
    }
}

fn blend_line(target: &mut [Pixel], coverage: &[u8], line: &[Pixel]) {
    for ((target, &coverage), &pixel) in target.iter_mut().zip(coverage).zip(line) {
        match coverage {
            0 => {}
            255 => *target = blend::over(*target, pixel),
            _ => {
                let share = f32::from(coverage) * (1.0 / 255.0);
                *target = blend::over_in_part(*target, pixel, share);
            }
        }
    }
}

/// The map from the image's pixels to the canvas, in usvg's steps, so that rounding is the same.
fn placed(image: &Image, transform: Transform) -> Option<Transform> {
    let rect = image.rect();
    let size = (number::round(rect.width()) as f32, number::round(rect.height()) as f32);
    let rect = NonZeroRect::from_xywh(rect.x0 as f32, rect.y0 as f32, size.0, size.1)?;
    let rect = NonZeroRect::from_xywh(rect.x(), rect.y(), rect.width(), rect.height())?;
    Some(transform.pre_concat(Transform::from_row(
        rect.width() / image.width() as f32,
        0.0,
        0.0,
        rect.height() / image.height() as f32,
        rect.x(),
        rect.y(),
    )))
}

fn outline(image: &Image) -> Option<Path> {
    let rect = Rect::from_xywh(0.0, 0.0, image.width() as f32, image.height() as f32)?;
    Some(PathBuilder::from_rect(rect))
}

/// Which of `count` pixels of the image shows in each of `length` pixels from `start`.
fn sources(start: u32, length: u32, scale: f32, offset: f32, count: u32) -> Vec<usize> {
    let last = (count as f32).next_down();
    (start..start + length)
        .map(|pixel| ((pixel as f32 + 0.5) * scale + offset).clamp(0.0, last) as usize)
        .collect()
}

/// An image's pixels, premultiplied as they are asked for.
enum Source<'a> {
    Indexed(Vec<Pixel>, &'a [u8]),
    Rgba(&'a [[u8; 4]]),
}

impl<'a> Source<'a> {
    fn new(image: &'a Image) -> Self {
        match image.pixels() {
            Pixels::Indexed { palette, indices } => {
                Self::Indexed(palette.iter().copied().map(blend::premultiplied).collect(), indices)
            }
            Pixels::Rgba(bytes) => Self::Rgba(bytes.as_chunks().0),
        }
    }

    /// The pixels of some columns of the row that begins at `start`.
    fn line(&self, start: usize, columns: &[usize], out: &mut [Pixel]) {
        for (pixel, column) in out.iter_mut().zip(columns) {
            *pixel = self.pixel(start + column);
        }
    }

    fn pixel(&self, at: usize) -> Pixel {
        let pixel = match self {
            Self::Indexed(palette, indices) => {
                indices.get(at).and_then(|&index| palette.get(usize::from(index))).copied()
            }
            Self::Rgba(pixels) => pixels.get(at).map(|&[r, g, b, a]| match a {
                255 => [r, g, b, a],
                _ => blend::premultiplied(Color::rgba(r, g, b, a)),
            }),
        };
        // The scene has checked that there is one for each place.
        pixel.unwrap_or_default()
    }
}

fn tiny_image(image: &Image) -> Result<Pixmap, Error> {
    let (width, height) = (image.width(), image.height());
    let refused = || unsupported(format!("an image of {width} x {height} pixels is too large"));
    let count = u64::from(width) * u64::from(height);
    if count > MAX_PIXELS {
        return Err(refused());
    }
    let source = Source::new(image);
    let data = (0..count as usize).flat_map(|at| source.pixel(at)).collect();
    IntSize::from_wh(width, height)
        .and_then(|size| Pixmap::from_vec(data, size))
        .ok_or_else(refused)
}
