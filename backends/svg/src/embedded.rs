//! Fonts as documents embed them, and a memory of those that were made lately.

use crate::font::{slant, weight};
use crate::png::crc32;
use crate::subset::subset;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use graticule_scene::Face;
use skrifa::raw::collections::IntSet;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The part of a face that some characters need, ready to be put into a style sheet.
pub(crate) struct Embedded {
    /// A name of its own, made from the content: so figures on one page can't take each other's
    /// fonts, and a program that ignores embedded ones goes on to the next name.
    pub(crate) name: String,
    /// The CSS rule that brings it, free of characters that mean something in XML.
    pub(crate) rule: String,
}

impl Embedded {
    /// None when the face can't be cut down.
    fn new(face: &Face, characters: &IntSet<u32>) -> Option<Self> {
        let font = subset(face, characters)?;
        let name = format!("gr-{:08x}", crc32(&font));
        let rule = format!(
            "@font-face{{font-family:{name};font-weight:{};font-style:{};\
             src:url(data:font/ttf;base64,{})}}",
            weight(face),
            slant(face),
            STANDARD.encode(&font)
        );
        Some(Self { name, rule })
    }
}

/// The fonts made lately, shared by the clones of a backend value: a series of figures mostly shows
/// the same characters. Each depends on its face and characters alone, so that what was written
/// before never shows.
#[derive(Default)]
pub(crate) struct EmbeddedFonts(Mutex<Vec<Entry>>);

struct Entry {
    face: u64,
    characters: IntSet<u32>,
    font: Option<Arc<Embedded>>,
}

impl EmbeddedFonts {
    /// How many fonts are kept, and how many bytes of rules; when there would be more, all are
    /// forgotten.
    const MOST: usize = 32;
    const MOST_BYTES: usize = 4 << 20;

    /// The font of a face for some characters; none when the face can't be cut down.
    pub(crate) fn get(&self, face: &Face, characters: &IntSet<u32>) -> Option<Arc<Embedded>> {
        let hash = face.content_hash();
        let same = |entry: &&Entry| entry.face == hash && entry.characters == *characters;
        if let Some(entry) = self.lock().iter().find(same) {
            return entry.font.clone();
        }
        let font = Embedded::new(face, characters).map(Arc::new);
        let characters = characters.clone();
        self.keep(Entry { face: hash, characters, font: font.clone() });
        font
    }

    fn keep(&self, entry: Entry) {
        let mut entries = self.lock();
        let bytes: usize = entries.iter().map(Entry::bytes).sum();
        if entries.len() >= Self::MOST || bytes + entry.bytes() > Self::MOST_BYTES {
            entries.clear();
        }
        if entry.bytes() <= Self::MOST_BYTES {
            entries.push(entry);
        }
    }

    /// A panic elsewhere can't have left an entry half done.
    fn lock(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry {
    fn bytes(&self) -> usize {
        self.font.as_ref().map_or(0, |font| font.rule.len())
    }
}

/// What they hold never shows, so all are alike.
impl PartialEq for EmbeddedFonts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for EmbeddedFonts {}

/// What it holds is of no interest and differs from run to run.
impl fmt::Debug for EmbeddedFonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmbeddedFonts")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn characters(text: &str) -> IntSet<u32> {
        text.chars().map(u32::from).collect()
    }

    #[test]
    fn a_known_font_is_shared_by_copies_of_its_face() {
        let fonts = EmbeddedFonts::default();
        let [a, b] = [(); 2].map(|()| Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap());
        let first = fonts.get(&a, &characters("abc")).unwrap();
        assert!(Arc::ptr_eq(&first, &fonts.get(&b, &characters("cab")).unwrap()));
        assert!(!Arc::ptr_eq(&first, &fonts.get(&a, &characters("ab")).unwrap()));
        let bold = Face::new(Arc::new(notosans::BOLD_TTF), 0).unwrap();
        assert_ne!(first.name, fonts.get(&bold, &characters("abc")).unwrap().name);
    }

    #[test]
    fn stays_within_its_bounds() {
        let fonts = EmbeddedFonts::default();
        let face = Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap();
        let first = fonts.get(&face, &characters("a")).unwrap();
        for c in 'b'..='z' {
            for d in ["0", "1"] {
                let _ = fonts.get(&face, &characters(&format!("{c}{d}")));
            }
        }
        assert!(fonts.lock().len() <= EmbeddedFonts::MOST);
        // Forgotten, made again, and the same.
        assert_eq!(fonts.get(&face, &characters("a")).unwrap().rule, first.rule);
    }
}
