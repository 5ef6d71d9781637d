use crate::{Color, Error, Face, Fill, Shape, number};
use kurbo::{Affine, BezPath};
use std::ops::Range;

/// Which point of a label its place means, along the line of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The left end.
    #[default]
    Start,
    /// Half the advance width.
    Middle,
    /// The right end.
    End,
}

/// One glyph of a span, placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// The glyph's number in its face.
    pub id: u32,
    /// Where its origin is, right of the run's anchor, in points.
    pub x: f64,
    /// Where its origin is, below the span's baseline, in points; nearly always 0.
    pub y: f64,
    /// How far the pen moves, in points.
    pub advance: f64,
    /// The byte of the run's text that it stands for (the first, where it stands for several).
    pub cluster: usize,
}

/// A stretch of a run in one face, size and colour, shaped.
///
/// A span has a plain colour: contrast can be told for nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    face: Face,
    size: f64,
    color: Color,
    shift: f64,
    range: Range<usize>,
    glyphs: Vec<Glyph>,
}

impl Span {
    /// A span of `range`, bytes of the run's text, in a face at a size (the em in points). The
    /// glyphs stand in visual order, left to right.
    ///
    /// # Errors
    /// When a number is not finite, the size is not positive, or a glyph is not in the face or
    /// belongs to no byte of the range.
    pub fn new(
        face: Face,
        size: f64,
        color: Color,
        range: Range<usize>,
        mut glyphs: Vec<Glyph>,
    ) -> Result<Self, Error> {
        for glyph in &mut glyphs {
            glyph.x = number::length("glyph position", glyph.x)?;
            glyph.y = number::length("glyph position", glyph.y)?;
            glyph.advance = number::length("glyph advance", glyph.advance)?;
            if glyph.id >= face.glyph_count() {
                return Err(Error::Text { reason: "a glyph is not in its face" });
            }
            if !range.contains(&glyph.cluster) {
                return Err(Error::Text { reason: "a glyph belongs to no character of its span" });
            }
        }
        Ok(Self {
            face,
            size: number::positive("text size", size)?,
            color,
            shift: 0.0,
            range,
            glyphs,
        })
    }

    /// Raises the span's baseline above the run's, in points; negative lowers it.
    ///
    /// # Errors
    /// When the shift is not finite.
    pub fn with_shift(self, shift: f64) -> Result<Self, Error> {
        Ok(Self { shift: number::length("baseline shift", shift)?, ..self })
    }

    /// The face.
    #[must_use]
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// The em in points.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.size
    }

    /// The colour.
    #[must_use]
    pub fn color(&self) -> Color {
        self.color
    }

    /// How far the baseline is raised above the run's, in points.
    #[must_use]
    pub fn shift(&self) -> f64 {
        self.shift
    }

    /// Which bytes of the run's text it shows.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The glyphs, left to right.
    #[must_use]
    pub fn glyphs(&self) -> &[Glyph] {
        &self.glyphs
    }

    /// The outlines of all glyphs as one path, in the run's coordinates (points, y down).
    #[must_use]
    pub fn outline(&self) -> BezPath {
        let scale = self.size / f64::from(self.face.units_per_em());
        let mut path = BezPath::new();
        for glyph in &self.glyphs {
            let place = Affine::translate((glyph.x, glyph.y - self.shift))
                * Affine::scale_non_uniform(scale, -scale);
            path.extend(place * self.face.outline(glyph.id));
        }
        path
    }
}

/// One label as the user wrote it, shaped and placed.
///
/// In the run's own coordinates the anchor is the origin, the baseline is the x axis, and y grows
/// down; `transform` maps them to the parent's. Spans follow the text's logical order; glyph
/// positions are visual, so that right-to-left stretches and fallback faces need no further
/// thought.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    text: String,
    anchor: Anchor,
    transform: Affine,
    spans: Vec<Span>,
}

impl TextRun {
    /// A label.
    ///
    /// # Errors
    /// When a coefficient is not finite, the spans overlap, are out of order, or cut through a
    /// character, or a glyph's cluster does.
    pub fn new(
        text: impl Into<String>,
        anchor: Anchor,
        transform: Affine,
        spans: Vec<Span>,
    ) -> Result<Self, Error> {
        let text = text.into();
        let mut at = 0;
        for span in &spans {
            let Range { start, end } = span.range;
            if start < at || end < start || text.get(start..end).is_none() {
                return Err(Error::Text {
                    reason: "its spans are not stretches of its text, in order",
                });
            }
            if span.glyphs.iter().any(|glyph| !text.is_char_boundary(glyph.cluster)) {
                return Err(Error::Text { reason: "a glyph stands for a part of a character" });
            }
            at = end;
        }
        Ok(Self { text, anchor, transform: number::transform(transform)?, spans })
    }

    /// The text as the user wrote it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Which point of the label the origin is.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        self.anchor
    }

    /// The map from the run's coordinates to the parent's.
    #[must_use]
    pub fn transform(&self) -> Affine {
        self.transform
    }

    /// The spans, in the text's order.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The sum of all advances, in points.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.spans.iter().flat_map(Span::glyphs).map(|glyph| glyph.advance).sum()
    }

    /// The same picture as filled shapes in the parent's coordinates, one a span, for backends
    /// that draw text as outlines.
    ///
    /// # Errors
    /// When an outline leaves the scene's limit.
    pub fn outlines(&self) -> Result<Vec<Shape>, Error> {
        self.spans
            .iter()
            .map(|span| {
                Ok(Shape::new(self.transform * span.outline())?.with_fill(Fill::new(span.color)))
            })
            .collect()
    }
}
