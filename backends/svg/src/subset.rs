//! The part of a font that a few labels need.

use graticule_scene::Face;
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::NameId;
use skrifa::{FontRef, MetadataProvider as _, Tag};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A font of the glyphs for `characters`, of what they can turn into by the features that renderers
/// apply unasked, and of their kerning. None when the face can't be cut down faithfully.
pub(crate) fn subset(face: &Face, characters: &IntSet<u32>) -> Option<Vec<u8>> {
    let font = FontRef::from_index(face.data(), face.index()).ok()?;
    if !can_subset(&font) {
        return None;
    }
    let mut features: IntSet<Tag> = DEFAULT_LAYOUT_FEATURES.iter().copied().collect();
    if !characters.contains(u32::from('\u{2044}')) {
        // Applied around a fraction slash only, and they would bring second sets of digits.
        features.remove_all([b"frac", b"numr", b"dnom"].map(Tag::new));
    }
    let mut all_scripts = IntSet::empty();
    all_scripts.invert();
    // Damaged fonts may make the subsetter panic, but must not make a figure do so.
    let bytes = catch_unwind(AssertUnwindSafe(|| {
        let plan = Plan::new(
            &IntSet::empty(),
            characters,
            &font,
            SubsetFlags::SUBSET_FLAGS_NO_HINTING,
            &DEFAULT_DROP_TABLES.iter().chain(VARIATION_TABLES).copied().collect(),
            &all_scripts,
            &features,
            &[NameId::FAMILY_NAME, NameId::SUBFAMILY_NAME].into_iter().collect(),
            &[ENGLISH].into_iter().collect(),
        );
        subset_font(&font, &plan).ok()
    }));
    bytes.ok().flatten().filter(|bytes| maps_alike(&font, bytes, characters))
}

/// Of a variable font the default instance is shown: without these it is the only one.
const VARIATION_TABLES: &[Tag] = &[
    Tag::new(b"fvar"),
    Tag::new(b"gvar"),
    Tag::new(b"avar"),
    Tag::new(b"cvar"),
    Tag::new(b"HVAR"),
    Tag::new(b"VVAR"),
    Tag::new(b"MVAR"),
    Tag::new(b"STAT"),
];

/// English as spoken in the United States, the language of names that all fonts have.
const ENGLISH: u16 = 0x0409;

/// The subsetter keeps only outlines in `glyf`, substitution in `GSUB` and kerning in `GPOS`.
fn can_subset(font: &FontRef) -> bool {
    let has = |tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
    has(b"glyf") && !has(b"morx") && !has(b"kerx") && (has(b"GPOS") || !has(b"kern"))
}

/// Whether a subset has each character that the whole font has.
fn maps_alike(whole: &FontRef, part: &[u8], characters: &IntSet<u32>) -> bool {
    FontRef::new(part).is_ok_and(|part| {
        let (whole, part) = (whole.charmap(), part.charmap());
        characters.iter().all(|c| whole.map(c).is_some() == part.map(c).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use skrifa::prelude::{LocationRef, Size};
    use std::sync::Arc;

    fn face(data: &'static [u8]) -> Face {
        Face::new(Arc::new(data), 0).unwrap()
    }

    fn advances(font: &FontRef, text: &str) -> Vec<Option<f32>> {
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let charmap = font.charmap();
        text.chars()
            .map(|c| charmap.map(c).and_then(|glyph| metrics.advance_width(glyph)))
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn has_every_character_as_wide_and_as_drawn_as_before(text in "[ -~À-ž0-9Α-ω⁄]{0,30}") {
            for data in [notosans::REGULAR_TTF, notosans::BOLD_ITALIC_TTF] {
                let face = face(data);
                let font = FontRef::new(data).unwrap();
                let bytes = subset(&face, &text.chars().map(u32::from).collect()).unwrap();
                let part = FontRef::new(&bytes).unwrap();
                prop_assert_eq!(advances(&part, &text), advances(&font, &text));
                let small = Face::new(Arc::new(bytes.clone()), 0).unwrap();
                for c in text.chars() {
                    let outline = |font: &FontRef, face: &Face| {
                        font.charmap().map(c).map(|glyph| face.outline(glyph.to_u32()))
                    };
                    prop_assert_eq!(outline(&part, &small), outline(&font, &face));
                }
            }
        }
    }

    /// Glyph advances and offsets of a shaped text; glyph numbers differ between the fonts.
    fn shaped(data: &[u8], text: &str) -> Vec<(i32, i32, i32)> {
        let font = FontRef::new(data).unwrap();
        let shaper_data = harfrust::ShaperData::new(&font);
        let mut buffer = harfrust::UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let glyphs = shaper_data.shaper(&font).build().shape(buffer, Default::default());
        glyphs.glyph_positions().iter().map(|at| (at.x_advance, at.x_offset, at.y_offset)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn is_shaped_as_before(text in "(AV|To|Ty|\\.|WA|fi|ffl|é\u{302}|1⁄2|[ -~À-žΑ-ωА-я]){0,12}") {
            for data in [notosans::REGULAR_TTF, notosans::ITALIC_TTF] {
                let bytes = subset(&face(data), &text.chars().map(u32::from).collect()).unwrap();
                prop_assert_eq!(shaped(&bytes, &text), shaped(data, &text));
            }
        }

        /// Whatever a damaged font does to the subsetter, it ends.
        #[test]
        fn damage_does_no_harm(at in 0..20_000_usize, byte: u8, other in 0..200_000_usize) {
            let mut data = notosans::REGULAR_TTF.to_vec();
            data[at] = byte;
            data[other] = !byte;
            if let Ok(face) = Face::new(Arc::new(data), 0) {
                subset(&face, &"AV é 1⁄2 fi".chars().map(u32::from).collect());
            }
        }
    }

    #[test]
    fn the_labels_of_a_figure_take_a_few_kilobytes() {
        let labels = "Open support tickets by team Day Mon Tue Wed Thu Fri Platform Security \
                      Billing 0123456789";
        let bytes = subset(&face(notosans::REGULAR_TTF), &labels.chars().map(u32::from).collect());
        assert!(
            bytes.as_ref().is_some_and(|bytes| bytes.len() < 6000),
            "{:?}",
            bytes.map(|b| b.len())
        );
    }

    #[test]
    fn other_outlines_are_refused() {
        let mut data = notosans::REGULAR_TTF.to_vec();
        let at = data.windows(4).position(|tag| tag == b"glyf").unwrap();
        data[at..at + 4].copy_from_slice(b"glyg");
        let face = Face::new(Arc::new(data), 0).unwrap();
        assert_eq!(subset(&face, &[65].into_iter().collect()), None);
    }
}
