use crate::{Anchor, Color, Error, Face, Glyph, Span, TextRun};
use kurbo::Affine;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use std::ops::Range;

/// A label of one span in which every character is its own glyph, side by side: enough to test
/// backends with, and no substitute for shaping, since it knows no kerning, no ligatures and no
/// right-to-left order. Control characters have no glyph; what the face lacks is its glyph 0.
///
/// # Errors
/// When `size` is not positive or a number is not finite.
///
/// ```
/// use graticule_scene::{Anchor, Color, Face, conformance::plain_run, kurbo::Affine};
///
/// let face = Face::new(std::sync::Arc::new(notosans::REGULAR_TTF), 0)?;
/// let run = plain_run(&face, "Day", 12.0, Color::BLACK, Anchor::Middle, Affine::IDENTITY)?;
/// assert_eq!(run.spans()[0].glyphs().len(), 3);
/// # Ok::<(), graticule_scene::Error>(())
/// ```
pub fn plain_run(
    face: &Face,
    text: &str,
    size: f64,
    color: Color,
    anchor: Anchor,
    transform: Affine,
) -> Result<TextRun, Error> {
    run_of(face, &[Piece { text, size, color, shift: 0.0 }], anchor, transform)
}

/// A stretch of text in one look.
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    pub(super) size: f64,
    pub(super) color: Color,
    pub(super) shift: f64,
}

/// Pieces side by side as one label, a span each.
pub(super) fn run_of(
    face: &Face,
    pieces: &[Piece<'_>],
    anchor: Anchor,
    transform: Affine,
) -> Result<TextRun, Error> {
    let mut text = String::new();
    let mut laid = Vec::new();
    let mut x = 0.0;
    for piece in pieces {
        let start = text.len();
        text.push_str(piece.text);
        let range = start..text.len();
        let glyphs = glyphs_of(face, piece.text, piece.size, range.clone(), &mut x);
        laid.push((piece, range, glyphs));
    }
    let left = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => -x / 2.0,
        Anchor::End => -x,
    };
    let spans = laid.into_iter().map(|(piece, range, mut glyphs)| {
        for glyph in &mut glyphs {
            glyph.x += left;
        }
        Span::new(face.clone(), piece.size, piece.color, range, glyphs)?.with_shift(piece.shift)
    });
    let spans = spans.collect::<Result<_, _>>()?;
    TextRun::new(text, anchor, transform, spans)
}

/// Whether the face has a glyph for every character.
pub(super) fn has_glyphs(face: &Face, text: &str) -> bool {
    let Ok(font) = FontRef::from_index(face.data(), face.index()) else { return false };
    text.chars().all(|c| font.charmap().map(c).is_some())
}

fn glyphs_of(face: &Face, text: &str, size: f64, range: Range<usize>, x: &mut f64) -> Vec<Glyph> {
    let Ok(font) = FontRef::from_index(face.data(), face.index()) else { return Vec::new() };
    let charmap = font.charmap();
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let em = f64::from(face.units_per_em());
    let shown = text.char_indices().filter(|(_, c)| !c.is_control());
    shown
        .map(|(at, c)| {
            let id = charmap.map(c).unwrap_or_default();
            let units = metrics.advance_width(id).unwrap_or_default();
            let advance = f64::from(units) / em * size;
            let glyph =
                Glyph { id: id.to_u32(), x: *x, y: 0.0, advance, cluster: range.start + at };
            *x += advance;
            glyph
        })
        .collect()
}
