use crate::blend::{self, Pixel};
use crate::glyph_cache::GlyphCache;
use crate::shape::{check_reach, tiny_path, tiny_rule};
use crate::{MAX_PIXELS, unsupported};
use graticule_scene::kurbo::Affine;
use graticule_scene::{Color, Error, Group, Node};
use resvg::tiny_skia::{IntSize, Mask, Pixmap, Transform};

/// Pixels being painted: the page, or a sheet for a clipped or translucent group.
pub(crate) struct Canvas<'a> {
    pub(crate) pixmap: Pixmap,
    pub(crate) glyphs: &'a GlyphCache,
    /// How many pixels further sheets may have.
    spare: u64,
}

/// A stretch of a canvas, in its pixels.
#[derive(Clone, Copy)]
pub(crate) struct Area {
    pub(crate) left: u32,
    pub(crate) top: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl<'a> Canvas<'a> {
    /// A canvas of one colour.
    pub(crate) fn new(
        (width, height): (u32, u32),
        color: Color,
        glyphs: &'a GlyphCache,
    ) -> Result<Self, Error> {
        Self::allocate(width, height, blend::premultiplied(color), glyphs, MAX_PIXELS)
    }

    fn allocate(
        width: u32,
        height: u32,
        pixel: Pixel,
        glyphs: &'a GlyphCache,
        allowed: u64,
    ) -> Result<Self, Error> {
        let refused = || {
            unsupported(format!(
                "{width} x {height} pixels are more than there is room for (2^28 pixels in all, \
                 groups with a clip or an opacity counted again); lower the dpi or make the page \
                 smaller"
            ))
        };
        let pixels = u64::from(width) * u64::from(height);
        let spare = allowed.checked_sub(pixels).ok_or_else(refused)?;
        let data = filled(pixels, pixel).ok_or_else(refused)?;
        let pixmap = IntSize::from_wh(width, height)
            .and_then(|size| Pixmap::from_vec(data, size))
            .ok_or_else(refused)?;
        Ok(Self { pixmap, glyphs, spare })
    }

    pub(crate) fn pixels_mut(&mut self) -> &mut [Pixel] {
        self.pixmap.data_mut().as_chunks_mut().0
    }

    /// Draws a group, whose parent's points `transform` maps to pixels.
    pub(crate) fn group(&mut self, group: &Group, transform: Transform) -> Result<(), Error> {
        let transform = transform.pre_concat(tiny_transform(group.transform()));
        if !transform.is_valid() || group.opacity() == 0.0 {
            return Ok(());
        }
        if group.clip().is_none() && group.opacity() == 1.0 {
            self.nodes(group.children(), transform)
        } else {
            self.sheet(group, transform)
        }
    }

    fn nodes(&mut self, nodes: &[Node], transform: Transform) -> Result<(), Error> {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, transform)?,
                Node::Shape(shape) => self.shape(shape, transform)?,
                Node::Markers(markers) => {
                    for shape in markers.expand()? {
                        self.shape(&shape, transform)?;
                    }
                }
                Node::Text(run) => self.text(run, transform)?,
                Node::Image(image) => self.image(image, transform)?,
            }
        }
        Ok(())
    }

    /// Draws a group's children on a sheet of their own and lays that over this canvas. (Masking
    /// each child instead would let what is below shine through where two clipped edges meet.)
    fn sheet(&mut self, group: &Group, transform: Transform) -> Result<(), Error> {
        let clip = match group.clip().map(tiny_path) {
            Some(None) => return Ok(()),
            Some(path) => path,
            None => None,
        };
        if let Some(clip) = &clip {
            check_reach(clip, 0.0, transform)?;
        }
        let area = match clip.as_ref().map(|clip| clip.clone().transform(transform)) {
            None => Some(self.whole()),
            Some(path) => path.and_then(|path| self.round_out(path.bounds(), 2)),
        };
        let Some(area) = area else { return Ok(()) };
        let Area { left, top, width, height } = area;
        let mut sheet = Canvas::allocate(width, height, [0; 4], self.glyphs, self.spare)?;
        let transform = transform.post_translate(-(left as f32), -(top as f32));
        sheet.nodes(group.children(), transform)?;
        if let Some(clip) = clip {
            let mut mask = sheet.mask(width, height)?;
            mask.fill_path(&clip, tiny_rule(group.clip_rule()), true, transform);
            for (pixel, &coverage) in sheet.pixels_mut().iter_mut().zip(mask.data()) {
                if coverage < 255 {
                    *pixel = blend::masked(*pixel, coverage);
                }
            }
        }
        self.lay(&mut sheet, area, group.opacity() as f32);
        Ok(())
    }

    fn lay(&mut self, sheet: &mut Canvas<'_>, area: Area, opacity: f32) {
        let width = sheet.pixmap.width() as usize;
        for (below, above) in self.rows_mut(area).zip(sheet.pixels_mut().chunks_exact(width)) {
            for (below, above) in below.iter_mut().zip(above) {
                if opacity == 1.0 {
                    *below = blend::over(*below, *above);
                } else if above[3] != 0 {
                    *below = blend::over_in_part(*below, *above, opacity);
                }
            }
        }
    }

    /// The rows of an area.
    pub(crate) fn rows_mut(&mut self, area: Area) -> impl Iterator<Item = &mut [Pixel]> {
        let width = self.pixmap.width() as usize;
        let columns = area.left as usize..(area.left + area.width) as usize;
        self.pixels_mut()
            .chunks_exact_mut(width)
            .skip(area.top as usize)
            .take(area.height as usize)
            .filter_map(move |row| row.get_mut(columns.clone()))
    }

    /// An empty mask.
    pub(crate) fn mask(&self, width: u32, height: u32) -> Result<Mask, Error> {
        let mut data = Vec::new();
        let length = width as usize * height as usize;
        let mask = data.try_reserve_exact(length).ok().and_then(|()| {
            data.resize(length, 0);
            Mask::from_vec(data, IntSize::from_wh(width, height)?)
        });
        mask.ok_or_else(|| unsupported(format!("no memory for {width} x {height} pixels")))
    }

    fn whole(&self) -> Area {
        Area { left: 0, top: 0, width: self.pixmap.width(), height: self.pixmap.height() }
    }

    /// The pixels of this canvas that a rectangle touches, and some around it; none outside.
    pub(crate) fn round_out(&self, rect: resvg::tiny_skia::Rect, around: u32) -> Option<Area> {
        let around = around as f32;
        // Casts saturate, so that what lies beyond the canvas ends at its border.
        let low = |v: f32| (v.floor() - around) as u32;
        let high = |v: f32, end: u32| ((v.ceil() + around) as u32).min(end);
        let (left, top) = (low(rect.left()), low(rect.top()));
        let width = high(rect.right(), self.pixmap.width()).checked_sub(left)?;
        let height = high(rect.bottom(), self.pixmap.height()).checked_sub(top)?;
        (width > 0 && height > 0).then_some(Area { left, top, width, height })
    }
}

/// `count` equal pixels; none when there is no memory for them.
fn filled(count: u64, pixel: Pixel) -> Option<Vec<u8>> {
    let length = usize::try_from(count).ok()?.checked_mul(4)?;
    let mut data = Vec::new();
    data.try_reserve_exact(length).ok()?;
    data.resize(length, pixel[0]);
    if pixel != [pixel[0]; 4] {
        data.as_chunks_mut().0.fill(pixel);
    }
    Some(data)
}

pub(crate) fn tiny_transform(transform: Affine) -> Transform {
    let [a, b, c, d, e, f] = transform.as_coeffs().map(|v| v as f32);
    Transform::from_row(a, b, c, d, e, f)
}
