//! Which families labels name, and the fonts embedded for them.

use crate::embedded::{Embedded, Font};
use crate::svg::{Svg, SvgText};
use graticule_scene::{Face, Generic, Group, Node, Slant, TextRun};
use skrifa::raw::collections::IntSet;
use std::sync::Arc;

/// The faces that text can be written in.
#[derive(Debug)]
pub(crate) struct Fonts {
    mode: SvgText,
    families: Vec<Family>,
    embedded: Vec<Arc<Font>>,
}

#[derive(Debug)]
struct Family {
    /// Of the face's content, so that two copies of one font are one font.
    hash: u64,
    /// The value of `font-family`.
    list: String,
}

impl Fonts {
    /// Readies the faces of all labels in a tree.
    pub(crate) fn new(svg: &Svg, root: &Group) -> Self {
        let mode = svg.text;
        let mut fonts = Self { mode, families: Vec::new(), embedded: Vec::new() };
        match mode {
            SvgText::Outlines => {}
            SvgText::Named => fonts.name(&Used::in_tree(root)),
            SvgText::Embedded => fonts.embed(&Used::in_tree(root), &svg.embedded),
        }
        fonts
    }

    /// Whether labels are written as text at all.
    pub(crate) fn write_text(&self) -> bool {
        self.mode != SvgText::Outlines
    }

    /// The value of `font-family` for a face; none when it can only be drawn.
    pub(crate) fn family(&self, face: &Face) -> Option<&str> {
        let hash = face.content_hash();
        self.families.iter().find(|family| family.hash == hash).map(|family| &*family.list)
    }

    /// The fonts that the document must bring.
    pub(crate) fn embedded(&self) -> &[Arc<Font>] {
        &self.embedded
    }

    fn name(&mut self, used: &[Used]) {
        for Used { face, .. } in used {
            self.families.push(Family { hash: face.content_hash(), list: real_families(face) });
        }
    }

    fn embed(&mut self, used: &[Used], embedded: &Embedded) {
        for Used { face, characters } in used {
            let Some(font) = embedded.font(face, characters) else { continue };
            let list = format!("{},{}", font.name, real_families(face));
            self.families.push(Family { hash: face.content_hash(), list });
            self.embedded.push(font);
        }
    }
}

/// A face and the characters shown in it.
struct Used {
    face: Face,
    characters: IntSet<u32>,
}

impl Used {
    /// By first use.
    fn in_tree(root: &Group) -> Vec<Self> {
        let mut found = Vec::new();
        Self::in_group(&mut found, root);
        found
    }

    fn in_group(found: &mut Vec<Self>, group: &Group) {
        for child in group.children() {
            match child {
                Node::Group(group) => Self::in_group(found, group),
                Node::Text(run) => Self::in_run(found, run),
                Node::Shape(_) | Node::Markers(_) | Node::Image(_) => {}
            }
        }
    }

    fn in_run(found: &mut Vec<Self>, run: &TextRun) {
        for span in run.spans() {
            let hash = span.face().content_hash();
            let at = found.iter().position(|used| used.face.content_hash() == hash);
            let at = at.unwrap_or_else(|| {
                found.push(Self { face: span.face().clone(), characters: IntSet::empty() });
                found.len() - 1
            });
            let text = run.text().get(span.range()).unwrap_or_default();
            found[at].characters.extend(text.chars().map(u32::from));
        }
    }
}

/// The family as the font names it, and the kind of family to stand in for it.
fn real_families(face: &Face) -> String {
    let mut list = String::from("'");
    for c in face.family().chars().filter(|c| !c.is_control()) {
        if matches!(c, '\'' | '\\') {
            list.push('\\');
        }
        list.push(c);
    }
    list.push_str(match face.generic() {
        Generic::SansSerif => "',sans-serif",
        Generic::Serif => "',serif",
        Generic::Monospace => "',monospace",
    });
    list
}

/// The weight in whole hundreds, which is all that SVG 1.1 knows.
pub(crate) fn weight(face: &Face) -> u16 {
    ((face.weight() + 50) / 100 * 100).clamp(100, 900)
}

/// The value of `font-style`.
pub(crate) fn slant(face: &Face) -> &'static str {
    match face.slant() {
        Slant::Upright => "normal",
        Slant::Italic => "italic",
    }
}
