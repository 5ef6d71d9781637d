//! Sets shaped pieces one after the other and joins them into spans.

use super::database::Chain;
use super::fallback::{Piece, pieces};
use super::itemize::{Item, items};
use super::shaped::{Shaped, ShapedGlyph, ShapedSpan, SpanSize};
use graticule_scene::Face;
use std::ops::Range;
use std::sync::Arc;

/// How a stretch of a text is set.
pub(super) struct Setting {
    pub(super) range: Range<usize>,
    pub(super) chain: Arc<Chain>,
    pub(super) size: SpanSize,
}

impl Setting {
    /// The part of an item that is set so.
    fn of(&self, item: &Item) -> Option<Item> {
        let range = item.range.start.max(self.range.start)..item.range.end.min(self.range.end);
        (!range.is_empty()).then(|| Item { range, ..item.clone() })
    }
}

/// Shapes a text whose stretches, in order, are set in some ways. `face` is that of text to which
/// nothing is done.
pub(super) fn shape(text: &str, face: &Face, settings: &[Setting]) -> Shaped {
    let mut missing = Vec::new();
    let mut placed = Vec::new();
    let mut pen = 0.0;
    for item in items(text) {
        let mut parts: Vec<_> =
            settings.iter().filter_map(|setting| Some((setting.of(&item)?, setting))).collect();
        if item.right_to_left {
            parts.reverse();
        }
        for (item, setting) in parts {
            for piece in pieces(text, &item, &setting.chain, &mut missing) {
                let order = placed.len();
                let glyphs = place(&piece, setting.size.scale, &mut pen);
                let face = piece.font.face().clone();
                let size = setting.size;
                placed.push(Placed { order, face, size, range: piece.range, glyphs });
            }
        }
    }
    Shaped::new(text, face.clone(), spans(placed), pen, in_order(missing))
}

/// A piece at its place, and which it is from the left.
struct Placed {
    order: usize,
    face: Face,
    size: SpanSize,
    range: Range<usize>,
    glyphs: Vec<ShapedGlyph>,
}

/// From font units at the pen to em of the label from the left end. Units are summed as whole numbers.
fn place(piece: &Piece, scale: f64, pen: &mut f64) -> Vec<ShapedGlyph> {
    let em = f64::from(piece.font.face().units_per_em());
    let start = *pen;
    let mut units = 0_i64;
    let glyphs = piece
        .glyphs
        .iter()
        .map(|glyph| {
            let x = units + i64::from(glyph.x_offset);
            units += i64::from(glyph.advance);
            ShapedGlyph {
                id: glyph.id,
                x: start + x as f64 / em * scale,
                y: -f64::from(glyph.y_offset) / em * scale + 0.0,
                advance: f64::from(glyph.advance) / em * scale,
                cluster: glyph.cluster,
            }
        })
        .collect();
    *pen = start + units as f64 / em * scale;
    glyphs
}

/// Puts pieces into the text's order and joins neighbours of one face and size; glyphs stay in visual order.
fn spans(mut placed: Vec<Placed>) -> Vec<ShapedSpan> {
    placed.sort_by_key(|piece| piece.range.start);
    let mut spans = Vec::new();
    for group in placed.chunk_by_mut(|a, b| a.face == b.face && a.size == b.size) {
        let range = group[0].range.start..group[group.len() - 1].range.end;
        let (face, size) = (group[0].face.clone(), group[0].size);
        group.sort_by_key(|piece| piece.order);
        let mut glyphs = std::mem::take(&mut group[0].glyphs);
        for piece in &mut group[1..] {
            glyphs.append(&mut piece.glyphs);
        }
        spans.push(ShapedSpan::new(face, size, range, glyphs));
    }
    spans
}

/// The characters in the text's order, each once.
fn in_order(mut missing: Vec<(usize, char)>) -> Vec<char> {
    missing.sort_unstable();
    let mut seen = std::collections::BTreeSet::new();
    missing.into_iter().map(|(_, c)| c).filter(|&c| seen.insert(c)).collect()
}
