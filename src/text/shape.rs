//! Sets shaped pieces one after the other and joins them into spans.

use super::database::Chain;
use super::fallback::{Piece, pieces};
use super::itemize::items;
use super::shaped::{Shaped, ShapedGlyph, ShapedSpan};
use graticule_scene::Face;
use std::ops::Range;

/// Shapes a text with a chain of faces.
pub(super) fn shape(text: &str, chain: &Chain) -> Shaped {
    let mut missing = Vec::new();
    let mut placed = Vec::new();
    let mut pen = 0.0;
    for item in items(text) {
        for piece in pieces(text, &item, chain, &mut missing) {
            let order = placed.len();
            let glyphs = place(&piece, &mut pen);
            placed.push(Placed {
                order,
                face: piece.font.face().clone(),
                range: piece.range,
                glyphs,
            });
        }
    }
    Shaped::new(text, chain.first().face().clone(), spans(placed), pen, in_order(missing))
}

/// A piece at its place, and which it is from the left.
struct Placed {
    order: usize,
    face: Face,
    range: Range<usize>,
    glyphs: Vec<ShapedGlyph>,
}

/// From font units at the pen to em from the left end. Units are summed as whole numbers.
fn place(piece: &Piece, pen: &mut f64) -> Vec<ShapedGlyph> {
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
                x: start + x as f64 / em,
                y: -f64::from(glyph.y_offset) / em + 0.0,
                advance: f64::from(glyph.advance) / em,
                cluster: glyph.cluster,
            }
        })
        .collect();
    *pen = start + units as f64 / em;
    glyphs
}

/// Puts pieces into the text's order and joins neighbours of one face; glyphs stay in visual order.
fn spans(mut placed: Vec<Placed>) -> Vec<ShapedSpan> {
    placed.sort_by_key(|piece| piece.range.start);
    let mut spans = Vec::new();
    for group in placed.chunk_by_mut(|a, b| a.face == b.face) {
        let range = group[0].range.start..group[group.len() - 1].range.end;
        let face = group[0].face.clone();
        group.sort_by_key(|piece| piece.order);
        let mut glyphs = std::mem::take(&mut group[0].glyphs);
        for piece in &mut group[1..] {
            glyphs.append(&mut piece.glyphs);
        }
        spans.push(ShapedSpan::new(face, range, glyphs));
    }
    spans
}

/// The characters in the text's order, each once.
fn in_order(mut missing: Vec<(usize, char)>) -> Vec<char> {
    missing.sort_unstable();
    let mut seen = std::collections::BTreeSet::new();
    missing.into_iter().map(|(_, c)| c).filter(|&c| seen.insert(c)).collect()
}
