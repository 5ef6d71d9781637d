use graticule_scene::kurbo::{Affine, Rect};
use graticule_scene::{Anchor, Color, Error, Face, Glyph, Span, TextRun};
use skrifa::prelude::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A label with every glyph in its place, independent of size: all lengths are in **em**, y grows
/// down, and the origin is the left end of the baseline.
#[derive(Clone, Debug)]
pub struct Shaped {
    text: Arc<str>,
    face: Face,
    spans: Vec<ShapedSpan>,
    width: f64,
    missing: Vec<char>,
    ink: OnceLock<Rect>,
}

/// A stretch of a label in one face and size.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapedSpan {
    face: Face,
    size: SpanSize,
    range: Range<usize>,
    glyphs: Vec<ShapedGlyph>,
}

/// How large a span is, and where it stands to the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SpanSize {
    /// Its em as a part of the label's.
    pub(super) scale: f64,
    /// How far it is raised, in em of the label.
    pub(super) shift: f64,
}

impl SpanSize {
    /// As large as the label, on its line.
    pub(super) const FULL: Self = Self { scale: 1.0, shift: 0.0 };
}

/// A glyph in its place; like [`Glyph`], but in em and from the label's left end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShapedGlyph {
    /// The glyph's number in its face.
    pub id: u32,
    /// Where its origin is, right of the label's left end, in em.
    pub x: f64,
    /// Where its origin is, below its span's baseline, in em; nearly always 0.
    pub y: f64,
    /// How far the pen moves, in em.
    pub advance: f64,
    /// The byte of the text that it stands for (the first, where it stands for several).
    pub cluster: usize,
}

impl Shaped {
    pub(super) fn new(
        text: &str,
        face: Face,
        spans: Vec<ShapedSpan>,
        width: f64,
        missing: Vec<char>,
    ) -> Self {
        Self { text: text.into(), face, spans, width, missing, ink: OnceLock::new() }
    }

    /// The text as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, shared.
    pub(super) fn shared_text(&self) -> Arc<str> {
        Arc::clone(&self.text)
    }

    /// The face that the style chose, before any fallback.
    #[must_use]
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// The spans, in the text's order.
    #[must_use]
    pub fn spans(&self) -> &[ShapedSpan] {
        &self.spans
    }

    /// The sum of all advances, in em.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width
    }

    /// How far the face reaches above the baseline, in em.
    #[must_use]
    pub fn ascent(&self) -> f64 {
        self.face.ascent()
    }

    /// How far the face reaches below the baseline, in em, positive.
    #[must_use]
    pub fn descent(&self) -> f64 {
        self.face.descent()
    }

    /// The height of the face's digits, in em.
    #[must_use]
    pub fn digit_height(&self) -> f64 {
        self.face.digit_height()
    }

    /// The height of the face's capitals, in em.
    #[must_use]
    pub fn cap_height(&self) -> f64 {
        self.face.cap_height()
    }

    /// The characters that no face has, each once, in the text's order. They are drawn as the
    /// face's box for a missing glyph.
    #[must_use]
    pub fn missing(&self) -> &[char] {
        &self.missing
    }

    /// The box around what is really painted, in em; empty and at the origin when nothing is.
    ///
    /// It rests on the boxes that the font gives for its glyphs, which enclose TrueType outlines
    /// exactly, and those of PostScript (CFF) outlines with their control points.
    #[must_use]
    pub fn ink(&self) -> Rect {
        *self.ink.get_or_init(|| {
            self.spans
                .iter()
                .filter_map(ShapedSpan::ink)
                .reduce(|a, b| a.union(b))
                .unwrap_or(Rect::ZERO)
        })
    }

    /// The label at a size (the em in points), in a colour, with its anchor at the origin that
    /// `transform` maps to its place.
    ///
    /// # Errors
    /// When the size is not positive, the transform not finite, or a length past the scene's limit.
    pub fn run(
        &self,
        size: f64,
        color: Color,
        anchor: Anchor,
        transform: Affine,
    ) -> Result<TextRun, Error> {
        let left = match anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => -self.width / 2.0,
            Anchor::End => -self.width,
        };
        let spans = self
            .spans
            .iter()
            .map(|span| span.at(left, size, color))
            .collect::<Result<Vec<_>, _>>()?;
        TextRun::new(&*self.text, anchor, transform, spans)
    }

    /// About how many bytes it takes.
    pub(super) fn cost(&self) -> usize {
        let spans = self.spans.iter().map(|span| {
            size_of::<ShapedSpan>() + span.glyphs.capacity() * size_of::<ShapedGlyph>()
        });
        size_of::<Self>()
            + self.text.len()
            + self.missing.capacity() * size_of::<char>()
            + spans.sum::<usize>()
    }
}

impl PartialEq for Shaped {
    /// Whether text, face and glyphs are the same; the ink, known or not yet, follows from them.
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.face == other.face && self.spans == other.spans
    }
}

impl ShapedSpan {
    pub(super) fn new(
        face: Face,
        size: SpanSize,
        range: Range<usize>,
        glyphs: Vec<ShapedGlyph>,
    ) -> Self {
        Self { face, size, range, glyphs }
    }

    /// The face.
    #[must_use]
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// Its em as a part of the label's: 1, less in scripts.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.size.scale
    }

    /// How far its baseline is raised above the label's, in em of the label; negative where it is
    /// lowered.
    #[must_use]
    pub fn shift(&self) -> f64 {
        self.size.shift
    }

    /// Which bytes of the label's text it shows.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The glyphs, left to right.
    #[must_use]
    pub fn glyphs(&self) -> &[ShapedGlyph] {
        &self.glyphs
    }

    /// The span in points, for a label whose left end is at `left` em.
    fn at(&self, left: f64, size: f64, color: Color) -> Result<Span, Error> {
        let glyphs = self
            .glyphs
            .iter()
            .map(|glyph| Glyph {
                id: glyph.id,
                x: (left + glyph.x) * size,
                y: glyph.y * size,
                advance: glyph.advance * size,
                cluster: glyph.cluster,
            })
            .collect();
        Span::new(self.face.clone(), size * self.size.scale, color, self.range.clone(), glyphs)?
            .with_shift(size * self.size.shift)
    }

    fn ink(&self) -> Option<Rect> {
        let font = FontRef::from_index(self.face.data(), self.face.index()).ok()?;
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = f64::from(self.face.units_per_em()) / self.size.scale;
        let shift = self.size.shift;
        let ink = |glyph: &ShapedGlyph| {
            let bounds = metrics.bounds(GlyphId::new(glyph.id))?;
            let ink = Rect::new(
                glyph.x + f64::from(bounds.x_min) / em,
                glyph.y - shift - f64::from(bounds.y_max) / em,
                glyph.x + f64::from(bounds.x_max) / em,
                glyph.y - shift - f64::from(bounds.y_min) / em,
            );
            (ink.area() > 0.0).then_some(ink)
        };
        self.glyphs.iter().filter_map(ink).reduce(|a, b| a.union(b))
    }
}
