use crate::shape::tiny_path;
use graticule_scene::{Face, FaceId, Span};
use resvg::tiny_skia::{FillRule, Mask, Path, Point, Transform};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// Glyphs are placed at multiples of 1/8 pixel.
const PHASES: i64 = 8;

/// The largest em, in pixels, that is drawn from masks; larger text is drawn as a path.
const LARGEST_EM: f32 = 96.0;

/// The most pixels of one mask.
const LARGEST_MASK: f32 = 65_536.0;

/// How many bytes the cache may hold; it is emptied when it would hold more.
const CAPACITY: usize = 16 << 20;

/// What a strike and a mask take besides their pixels, roughly. A strike keeps its face's data
/// alive, so that few hundreds of them may be kept.
const STRIKE_OVERHEAD: usize = 64 << 10;
const MASK_OVERHEAD: usize = 128;

/// Masks of glyphs, shared by all pictures of a backend value. A mask depends on its key alone, so
/// that what was drawn before never shows.
#[derive(Default)]
pub(crate) struct GlyphCache(Mutex<Strikes>);

#[derive(Default)]
struct Strikes {
    strikes: HashMap<(FaceId, [u32; 4]), Strike>,
    bytes: usize,
}

/// A face at a size and in a direction.
struct Strike {
    /// Kept so that the identity of its data can't be given to another face.
    face: Face,
    linear: Linear,
    outlines: HashMap<u32, Option<Path>>,
    masks: HashMap<(u32, u8, u8), Arc<GlyphMask>>,
}

/// The coverage of a glyph's pixels, around its origin.
pub(crate) struct GlyphMask {
    left: i32,
    top: i32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) coverage: Vec<u8>,
}

/// A mask and where its top left pixel goes.
pub(crate) struct Stamp {
    pub(crate) mask: Arc<GlyphMask>,
    pub(crate) left: i64,
    pub(crate) top: i64,
}

/// The linear part of the map from font units, y up, to pixels.
#[derive(Clone, Copy)]
pub(crate) struct Linear([f32; 4]);

impl Linear {
    /// The map for a span in a run whose points `local` maps to pixels; none when it is too large.
    pub(crate) fn new(span: &Span, local: Transform) -> Option<Self> {
        let em = span.size() as f32;
        let linear = [local.sx, local.ky, local.kx, local.sy];
        if !linear.iter().all(|v| v.abs() * em <= LARGEST_EM) {
            return None;
        }
        let unit = em / f32::from(span.face().units_per_em());
        let [xx, xy, yx, yy] = linear.map(|v| v * unit);
        Some(Self([xx, xy, -yx, -yy]))
    }

    fn at(self, (x, y): (u8, u8)) -> Transform {
        let [xx, xy, yx, yy] = self.0;
        let offset = |phase: u8| f32::from(phase) / PHASES as f32;
        Transform::from_row(xx, xy, yx, yy, offset(x), offset(y))
    }
}

impl GlyphCache {
    /// The masks for glyphs of one face at places in pixels; none when one is too large.
    pub(crate) fn stamps(
        &self,
        face: &Face,
        linear: Linear,
        glyphs: impl Iterator<Item = (u32, Point)>,
    ) -> Option<Vec<Stamp>> {
        // A panic elsewhere can't have left a mask half done.
        let mut strikes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (strike, bytes) = strikes.strike(face, linear);
        glyphs
            .map(|(glyph, place)| {
                let (x, phase_x) = snapped(place.x);
                let (y, phase_y) = snapped(place.y);
                let mask = strike.mask((glyph, phase_x, phase_y), bytes)?;
                let (left, top) = (x + i64::from(mask.left), y + i64::from(mask.top));
                Some(Stamp { mask, left, top })
            })
            .collect()
    }
}

/// The whole pixel, and the eighths of a pixel beyond it.
fn snapped(place: f32) -> (i64, u8) {
    // Far outside the cast saturates; the halved range keeps later sums from overflowing.
    let steps = ((f64::from(place) * PHASES as f64).round() as i64).clamp(-(1 << 60), 1 << 60);
    (steps.div_euclid(PHASES), steps.rem_euclid(PHASES) as u8)
}

impl Strikes {
    fn strike(&mut self, face: &Face, linear: Linear) -> (&mut Strike, &mut usize) {
        if self.bytes > CAPACITY {
            *self = Self::default();
        }
        let strike =
            self.strikes.entry((face.id(), linear.0.map(f32::to_bits))).or_insert_with(|| {
                self.bytes += STRIKE_OVERHEAD;
                Strike {
                    face: face.clone(),
                    linear,
                    outlines: HashMap::new(),
                    masks: HashMap::new(),
                }
            });
        (strike, &mut self.bytes)
    }
}

impl Strike {
    fn mask(&mut self, key: (u32, u8, u8), bytes: &mut usize) -> Option<Arc<GlyphMask>> {
        if let Some(mask) = self.masks.get(&key) {
            return Some(Arc::clone(mask));
        }
        let outline = self.outlines.entry(key.0).or_insert_with(|| {
            let outline = tiny_path(&self.face.outline(key.0));
            *bytes += outline.as_ref().map_or(0, |path| path.len() * 16) + MASK_OVERHEAD;
            outline
        });
        let mask = Arc::new(match outline {
            Some(outline) => GlyphMask::new(outline, self.linear.at((key.1, key.2)))?,
            None => GlyphMask { left: 0, top: 0, width: 0, height: 0, coverage: Vec::new() },
        });
        *bytes += mask.coverage.len() + MASK_OVERHEAD;
        self.masks.insert(key, Arc::clone(&mask));
        Some(mask)
    }
}

impl GlyphMask {
    fn new(outline: &Path, transform: Transform) -> Option<Self> {
        let bounds = outline.clone().transform(transform)?.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let width = (bounds.right().ceil() - left).max(1.0);
        let height = (bounds.bottom().ceil() - top).max(1.0);
        if width * height > LARGEST_MASK {
            return None;
        }
        let (width, height) = (width as u32, height as u32);
        let mut mask = Mask::new(width, height)?;
        let transform = transform.post_translate(-left, -top);
        mask.fill_path(outline, FillRule::Winding, true, transform);
        Some(Self { left: left as i32, top: top as i32, width, height, coverage: mask.take() })
    }
}

/// What it holds is of no interest and differs from run to run.
impl fmt::Debug for GlyphCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GlyphCache")
    }
}
