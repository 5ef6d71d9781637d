//! Finds, for each grapheme, the face that draws it.

use super::character::is_blank;
use super::database::Chain;
use super::font::{Loaded, UnitGlyph};
use super::itemize::Item;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A stretch of text shaped in one face, its glyphs in visual order.
pub(super) struct Piece {
    pub(super) font: Arc<Loaded>,
    pub(super) range: Range<usize>,
    pub(super) glyphs: Vec<UnitGlyph>,
}

/// Glyphs that stand for the same characters, a grapheme or more, and the face to draw them with
/// when it is not the first.
struct Cluster {
    range: Range<usize>,
    glyphs: Range<usize>,
    is_missing: bool,
    fallback: Option<Arc<Loaded>>,
}

/// Shapes an item. The pieces are in visual order; characters that no face has are added to
/// `missing` with their places.
pub(super) fn pieces(
    text: &str,
    item: &Item,
    chain: &Chain,
    missing: &mut Vec<(usize, char)>,
) -> Vec<Piece> {
    let first = chain.first();
    let glyphs = first.shape(text, item, item.range.clone());
    if !glyphs.iter().any(UnitGlyph::is_missing) {
        return vec![Piece { font: Arc::clone(first), range: item.range.clone(), glyphs }];
    }
    let mut clusters = clusters(&glyphs, item);
    // A long text has few graphemes, and faces are slow to ask.
    let mut known = BTreeMap::new();
    for cluster in clusters.iter_mut().filter(|cluster| cluster.is_missing) {
        let grapheme = &text[cluster.range.clone()];
        let (font, lost) = known.entry(grapheme).or_insert_with(|| found(grapheme, chain));
        cluster.fallback.clone_from(font);
        missing.extend(lost.iter().map(|(at, c)| (cluster.range.start + at, *c)));
    }
    bridge_blanks(text, &mut clusters);
    clusters
        .chunk_by(|a, b| is_same(a.fallback.as_ref(), b.fallback.as_ref()))
        .map(|stretch| piece(text, item, first, &glyphs, stretch))
        .collect()
}

/// The face other than the first for a grapheme, and the characters that it lacks with their places.
fn found(grapheme: &str, chain: &Chain) -> (Option<Arc<Loaded>>, Vec<(usize, char)>) {
    let fallback = fallback(grapheme, chain);
    let font = fallback.as_ref().unwrap_or(chain.first());
    let lacks = |(at, c): &(usize, char)| !font.covers(&grapheme[*at..at + c.len_utf8()]);
    let lost = grapheme.char_indices().filter(lacks).collect();
    (fallback, lost)
}

/// The face other than the first that draws the grapheme, or at least its base when the first
/// cannot draw that either.
fn fallback(grapheme: &str, chain: &Chain) -> Option<Arc<Loaded>> {
    let find = |text: &str| {
        chain.others().iter().filter_map(|font| font.load()).find(|font| font.covers(text)).cloned()
    };
    let base = &grapheme[..grapheme.chars().next().map_or(0, char::len_utf8)];
    find(grapheme).or_else(|| if chain.first().covers(base) { None } else { find(base) })
}

/// Groups glyphs by the characters they stand for. Clusters of an item ascend or descend with its
/// direction, and together cover it.
fn clusters(glyphs: &[UnitGlyph], item: &Item) -> Vec<Cluster> {
    let mut at = 0;
    let mut clusters: Vec<_> = glyphs
        .chunk_by(|a, b| a.cluster == b.cluster)
        .map(|group| {
            let glyphs = at..at + group.len();
            at = glyphs.end;
            Cluster {
                range: group[0].cluster..group[0].cluster,
                glyphs,
                is_missing: group.iter().any(UnitGlyph::is_missing),
                fallback: None,
            }
        })
        .collect();
    let mut end = item.range.end;
    let close = |cluster: &mut Cluster| {
        cluster.range.end = end.max(cluster.range.start);
        end = cluster.range.start;
    };
    if item.right_to_left {
        clusters.iter_mut().for_each(close);
    } else {
        clusters.iter_mut().rev().for_each(close);
    }
    clusters
}

/// White space between two stretches in one fallback face is drawn with it too, if it can: a
/// sentence in another script is one stretch.
fn bridge_blanks(text: &str, clusters: &mut [Cluster]) {
    let mut left: Option<usize> = None;
    for right in 0..clusters.len() {
        let cluster = &clusters[right];
        if cluster.fallback.is_none() && is_blank(&text[cluster.range.clone()]) {
            continue;
        }
        let before = left.replace(right);
        let Some(font) = cluster.fallback.clone() else { continue };
        let Some(before) =
            before.filter(|&at| is_same(clusters[at].fallback.as_ref(), Some(&font)))
        else {
            continue;
        };
        for blank in &mut clusters[before + 1..right] {
            if font.covers(&text[blank.range.clone()]) {
                blank.fallback = Some(Arc::clone(&font));
            }
        }
    }
}

fn is_same(a: Option<&Arc<Loaded>>, b: Option<&Arc<Loaded>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        _ => false,
    }
}

/// A stretch of clusters in one face: as the first face shaped it, or shaped again.
fn piece(
    text: &str,
    item: &Item,
    first: &Arc<Loaded>,
    glyphs: &[UnitGlyph],
    stretch: &[Cluster],
) -> Piece {
    let (a, b) = (&stretch[0], &stretch[stretch.len() - 1]);
    let range = a.range.start.min(b.range.start)..a.range.end.max(b.range.end);
    match &a.fallback {
        None => Piece {
            font: Arc::clone(first),
            range,
            glyphs: glyphs[a.glyphs.start..b.glyphs.end].to_vec(),
        },
        Some(font) => {
            let glyphs = font.shape(text, item, range.clone());
            Piece { font: Arc::clone(font), range, glyphs }
        }
    }
}
