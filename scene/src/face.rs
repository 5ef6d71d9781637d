use crate::Error;
use kurbo::BezPath;
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::prelude::{LocationRef, Size};
use skrifa::raw::TableProvider as _;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

/// The bytes of a font file, shared.
pub type FontData = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// Whether a face is upright or leans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slant {
    /// Upright.
    #[default]
    Upright,
    /// Italic or oblique.
    Italic,
}

/// The kind of a family, for formats that name a stand-in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Generic {
    /// Without serifs.
    #[default]
    SansSerif,
    /// With serifs.
    Serif,
    /// All characters of one width.
    Monospace,
}

/// A font face: a cheap handle that shares the font's data.
///
/// Two handles are equal when they share data and index.
#[derive(Clone)]
pub struct Face(Arc<Inner>);

struct Inner {
    data: FontData,
    index: u32,
    family: String,
    postscript_name: String,
    weight: u16,
    slant: Slant,
    generic: Generic,
    units_per_em: u16,
    ascent: f64,
    descent: f64,
    cap_height: f64,
    digit_height: f64,
    glyph_count: u32,
    content_hash: OnceLock<u64>,
}

/// What tells one face from another while both live; as a key of caches, never for output.
///
/// It is where the face's data lies, so a cache must keep the [`Face`] beside what it made from it:
/// once the last handle is gone, another face may come to lie there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FaceId(usize, u32);

impl Face {
    /// Reads the face number `index` of a font file (0 unless it is a collection). Of a variable
    /// font it is the default instance.
    ///
    /// # Errors
    /// When the data is no TrueType or OpenType font, or has no such face.
    pub fn new(data: FontData, index: u32) -> Result<Self, Error> {
        let bytes: &[u8] = (*data).as_ref();
        let unreadable = |reason: &dyn fmt::Display| Error::Face { reason: reason.to_string() };
        let font = FontRef::from_index(bytes, index).map_err(|e| unreadable(&e))?;
        let name = |id| font.localized_strings(id).english_or_first().map(|name| name.to_string());
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        if metrics.units_per_em == 0 {
            return Err(unreadable(&"it has no units per em"));
        }
        let em = f64::from(metrics.units_per_em);
        let attributes = font.attributes();
        let cap_height = metrics.cap_height.map_or(0.7, |height| f64::from(height) / em);
        let digit_height = font
            .charmap()
            .map('0')
            .and_then(|zero| {
                font.glyph_metrics(Size::unscaled(), LocationRef::default()).bounds(zero)
            })
            .map_or(cap_height, |bounds| f64::from(bounds.y_max) / em);
        let family = name(StringId::TYPOGRAPHIC_FAMILY_NAME)
            .or_else(|| name(StringId::FAMILY_NAME))
            .unwrap_or_else(|| "Unnamed".to_owned());
        // OS/2's sFamilyClass holds the IBM class in its high byte: 1 to 5 and 7 have serifs.
        let class = font.os2().map_or(0, |os2| os2.s_family_class() >> 8);
        let generic = if font.post().is_ok_and(|post| post.is_fixed_pitch() != 0) {
            Generic::Monospace
        } else if matches!(class, 1..=5 | 7) {
            Generic::Serif
        } else {
            Generic::SansSerif
        };
        let inner = Inner {
            index,
            postscript_name: name(StringId::POSTSCRIPT_NAME)
                .unwrap_or_else(|| family.replace(' ', "")),
            family,
            weight: attributes.weight.value().clamp(1.0, 1000.0) as u16,
            slant: if attributes.style == skrifa::attribute::Style::Normal {
                Slant::Upright
            } else {
                Slant::Italic
            },
            generic,
            units_per_em: metrics.units_per_em,
            ascent: f64::from(metrics.ascent) / em,
            descent: -f64::from(metrics.descent) / em,
            cap_height,
            digit_height,
            glyph_count: u32::from(metrics.glyph_count),
            content_hash: OnceLock::new(),
            data,
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The bytes of the font file.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        (*self.0.data).as_ref()
    }

    /// The shared bytes of the font file.
    #[must_use]
    pub fn shared_data(&self) -> FontData {
        Arc::clone(&self.0.data)
    }

    /// The number of the face within its file.
    #[must_use]
    pub fn index(&self) -> u32 {
        self.0.index
    }

    /// The family's name, such as `"Noto Sans"`.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.0.family
    }

    /// The PostScript name, such as `"NotoSans-Bold"`.
    #[must_use]
    pub fn postscript_name(&self) -> &str {
        &self.0.postscript_name
    }

    /// The weight: 400 is regular, 700 bold.
    #[must_use]
    pub fn weight(&self) -> u16 {
        self.0.weight
    }

    /// Upright or italic.
    #[must_use]
    pub fn slant(&self) -> Slant {
        self.0.slant
    }

    /// The kind of the family.
    #[must_use]
    pub fn generic(&self) -> Generic {
        self.0.generic
    }

    /// Font units to the em.
    #[must_use]
    pub fn units_per_em(&self) -> u16 {
        self.0.units_per_em
    }

    /// Height above the baseline, in em.
    #[must_use]
    pub fn ascent(&self) -> f64 {
        self.0.ascent
    }

    /// Depth below the baseline, in em, positive.
    #[must_use]
    pub fn descent(&self) -> f64 {
        self.0.descent
    }

    /// Height of capitals, in em.
    #[must_use]
    pub fn cap_height(&self) -> f64 {
        self.0.cap_height
    }

    /// Height of the digit zero, in em; that of capitals when there is none.
    #[must_use]
    pub fn digit_height(&self) -> f64 {
        self.0.digit_height
    }

    /// The number of glyphs.
    #[must_use]
    pub fn glyph_count(&self) -> u32 {
        self.0.glyph_count
    }

    /// What tells this face from all others that live: see [`FaceId`].
    #[must_use]
    pub fn id(&self) -> FaceId {
        FaceId(self.data().as_ptr() as usize, self.0.index)
    }

    /// A hash of the font's data, the same on every machine.
    #[must_use]
    pub fn content_hash(&self) -> u64 {
        *self.0.content_hash.get_or_init(|| crate::json::fnv(self.data()) ^ u64::from(self.0.index))
    }

    /// The outline of a glyph in font units, **y up**; empty for a space or a glyph that the face
    /// does not have.
    #[must_use]
    pub fn outline(&self, glyph: u32) -> BezPath {
        let mut pen = Pen(BezPath::new());
        if let Ok(font) = FontRef::from_index(self.data(), self.0.index)
            && let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph))
        {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // A glyph that can't be drawn is left empty, as every renderer does.
            if outline.draw(settings, &mut pen).is_err() {
                return BezPath::new();
            }
        }
        pen.0
    }
}

struct Pen(BezPath);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((f64::from(x), f64::from(y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((f64::from(x), f64::from(y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((f64::from(cx), f64::from(cy)), (f64::from(x), f64::from(y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let p = |x, y| (f64::from(x), f64::from(y));
        self.0.curve_to(p(cx0, cy0), p(cx1, cy1), p(x, y));
    }

    fn close(&mut self) {
        self.0.close_path();
    }
}

impl PartialEq for Face {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Face {}

impl Hash for Face {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.id().hash(state);
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Face({})", self.0.postscript_name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_font_says() {
        let face = Face::new(Arc::new(notosans::BOLD_TTF), 0).unwrap();
        assert_eq!((face.family(), face.postscript_name()), ("Noto Sans", "NotoSans-Bold"));
        assert_eq!(
            (face.weight(), face.slant(), face.generic()),
            (700, Slant::Upright, Generic::SansSerif)
        );
        assert_eq!(face.units_per_em(), 2048);
        assert!((face.digit_height() - 0.714).abs() < 0.02, "{}", face.digit_height());
        assert!(!face.outline(36).elements().is_empty());
        assert!(face.outline(u32::MAX).elements().is_empty());
    }

    #[test]
    fn other_data_is_refused() {
        assert!(matches!(Face::new(Arc::new([1_u8, 2, 3]), 0), Err(Error::Face { .. })));
        assert!(matches!(Face::new(Arc::new(notosans::BOLD_TTF), 7), Err(Error::Face { .. })));
    }
}
