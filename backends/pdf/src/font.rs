use crate::PDF;
use crate::parts::Name;
use graticule_scene::{Error, Face, number};
use lopdf::{Dictionary, Object};
use md5::{Digest as _, Md5};
use printpdf::{Codepoint, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use skrifa::prelude::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use subsetter::GlyphRemapper;

/// The faces that a document uses, in order of first use.
#[derive(Debug, Default)]
pub(crate) struct Fonts {
    fonts: Vec<Font>,
    /// Faces that can't be embedded.
    refused: Vec<Face>,
}

impl Fonts {
    /// The font of a face, unless the face can't be embedded.
    pub(crate) fn of(&mut self, face: &Face) -> Option<(Name, &mut Font)> {
        if self.refused.contains(face) {
            return None;
        }
        let known = self.fonts.iter().position(|font| font.face == *face);
        let index = match known {
            Some(index) => index,
            // A subset of no glyphs tells whether one of some will do.
            None if program(face, &GlyphRemapper::new()).is_ok() => {
                self.fonts.push(Font::new(face.clone()));
                self.fonts.len() - 1
            }
            None => {
                self.refused.push(face.clone());
                return None;
            }
        };
        Some((Name::Font(index), self.fonts.get_mut(index)?))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Name, &Font)> {
        self.fonts.iter().enumerate().map(|(index, font)| (Name::Font(index), font))
    }
}

/// A face and the glyphs of it that the document shows, renumbered in order of first use.
#[derive(Debug)]
pub(crate) struct Font {
    face: Face,
    remapper: GlyphRemapper,
    glyphs: Vec<Glyph>,
}

#[derive(Clone, Debug, Default)]
struct Glyph {
    /// In thousandths of an em.
    width: f64,
    text: String,
    /// Whether the text was seen to be this glyph's alone.
    certain: bool,
}

impl Font {
    fn new(face: Face) -> Self {
        let mut font = Self { face, remapper: GlyphRemapper::new(), glyphs: Vec::new() };
        // The subset's first glyph is always the one for missing characters.
        font.glyph(0);
        font
    }

    /// The number of a glyph in the subset, and its width in thousandths of an em.
    pub(crate) fn glyph(&mut self, id: u32) -> (u16, f64) {
        // A face has at most 65,535 glyphs, and a scene only such as are in their face.
        let new = self.remapper.remap(u16::try_from(id).unwrap_or(0));
        if let Some(glyph) = self.glyphs.get(usize::from(new)) {
            return (new, glyph.width);
        }
        let width = self.width(id);
        self.glyphs.push(Glyph { width, ..Glyph::default() });
        (new, width)
    }

    /// From the face itself, since the scene's advances include kerning.
    fn width(&self, id: u32) -> f64 {
        let advance = FontRef::from_index(self.face.data(), self.face.index())
            .ok()
            .and_then(|font| {
                let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                metrics.advance_width(GlyphId::new(id))
            })
            .unwrap_or(0.0);
        number::round(f64::from(advance) * 1000.0 / f64::from(self.face.units_per_em()))
    }

    /// Notes that a glyph of the subset stands for `text` all by itself, and says whether a reader
    /// will take it for that.
    pub(crate) fn stands_for(&mut self, glyph: u16, text: &str) -> bool {
        let Some(glyph) = self.glyphs.get_mut(usize::from(glyph)) else { return false };
        if !glyph.certain {
            text.clone_into(&mut glyph.text);
            glyph.certain = true;
        }
        glyph.text == text
    }

    /// Notes a text for a glyph that stands for it together with others, in case no better one
    /// comes.
    pub(crate) fn may_stand_for(&mut self, glyph: u16, text: &str) {
        if let Some(glyph) = self.glyphs.get_mut(usize::from(glyph))
            && glyph.text.is_empty()
        {
            text.clone_into(&mut glyph.text);
        }
    }

    /// The subset as printpdf embeds it: whole, since it is one already.
    pub(crate) fn embedded(&self) -> Result<PdfFont, Error> {
        let mut font = program(&self.face, &self.remapper)?;
        let tag = tag(&font.original_bytes);
        font.font_name = Some(format!("{tag}+{}", self.postscript_name()));
        // The subset has no OS/2 table to take it from.
        font.pdf_font_metrics.us_weight_class = self.face.weight();
        Ok(PdfFont::new(font))
    }

    /// What tells printpdf which glyphs there are and which text each stands for.
    pub(crate) fn roll_call(&self, name: Name) -> [Op; 2] {
        let glyph = |(id, glyph): (usize, &Glyph)| {
            Codepoint::with_cid(u16::try_from(id).unwrap_or(0), 0.0, glyph.text.clone())
        };
        let glyphs = self.glyphs.iter().enumerate().map(glyph).collect();
        let font = PdfFontHandle::External(printpdf::FontId(name.to_string()));
        [
            Op::SetFont { font, size: Pt(1.0) },
            Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] },
        ]
    }

    /// Widths to the thousandth (printpdf's are cut to whole numbers), by which glyphs stand where
    /// the scene has them with hardly a correction.
    pub(crate) fn widths(&self) -> Object {
        let widths = self.glyphs.iter().map(|glyph| Object::Real(glyph.width as f32)).collect();
        Object::Array(vec![Object::Integer(0), Object::Array(widths)])
    }

    /// Corrects what printpdf can't know of a face without its OS/2 table.
    pub(crate) fn describe(&self, descriptor: &mut Dictionary) {
        descriptor.set("CapHeight", (self.face.cap_height() * 1000.0).round() as i64);
    }

    /// The name without what a PDF name had better not hold.
    fn postscript_name(&self) -> String {
        let allowed = |c: &char| c.is_ascii_graphic() && !"()<>[]{}/%#+".contains(*c);
        let name: String = self.face.postscript_name().chars().filter(allowed).take(63).collect();
        if name.is_empty() { "Unnamed".to_owned() } else { name }
    }
}

/// A face cut down to some of its glyphs.
fn program(face: &Face, glyphs: &GlyphRemapper) -> Result<ParsedFont, Error> {
    let subset = subsetter::subset(face.data(), face.index(), glyphs)
        .map_err(|error| Error::backend(PDF, error))?;
    ParsedFont::from_bytes(&subset, 0, &mut Vec::new())
        .ok_or_else(|| Error::Face { reason: "its subset has no metrics".to_owned() })
}

/// The six capitals that mark a subset (ISO 32000-1, 9.6.4), from what is in it.
fn tag(subset: &[u8]) -> String {
    Md5::digest(subset).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

#[cfg(test)]
mod tests {
    use crate::Pdf;
    use crate::testing::{BOLD, REGULAR, figure, label, load};
    use graticule_scene::{Backend as _, Face};
    use std::sync::Arc;

    #[test]
    fn faces_are_embedded_as_named_subsets() {
        let document = load(&figure([label(&BOLD, "Open"), label(&REGULAR, "Day")]));
        let fonts = document.resources("Font");
        assert_eq!(fonts.len(), 2);
        for (name, face) in [("F0", "NotoSans-Bold"), ("F1", "NotoSans")] {
            let font = document.dictionary(fonts.get(name.as_bytes()).unwrap());
            let base = String::from_utf8(font.get(b"BaseFont").unwrap().as_name().unwrap().into());
            let base = base.unwrap();
            let (tag, rest) = base.split_once('+').unwrap();
            assert!(tag.len() == 6 && tag.chars().all(|c| c.is_ascii_uppercase()), "{base}");
            assert_eq!(rest, face);
            let descendant = &font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0];
            let descendant = document.dictionary(descendant);
            assert_eq!(descendant.get(b"Subtype").unwrap().as_name().unwrap(), b"CIDFontType2");
            let descriptor = document.dictionary(descendant.get(b"FontDescriptor").unwrap());
            assert_eq!(descriptor.get(b"FontName").unwrap().as_name().unwrap(), base.as_bytes());
            let program = document.stream(descriptor.get(b"FontFile2").unwrap());
            assert!(program.content.len() < 8_000, "{}", program.content.len());
        }
    }

    #[test]
    fn characters_can_be_told_from_glyphs() {
        let document = load(&figure([label(&BOLD, "Öé")]));
        let fonts = document.resources("Font");
        let font = document.dictionary(fonts.get(b"F0").unwrap());
        let table = document.stream(font.get(b"ToUnicode").unwrap()).get_plain_content().unwrap();
        let table = String::from_utf8(table).unwrap();
        assert!(table.contains("<0001> <00D6>\n<0002> <00E9>"), "{table}");
    }

    #[test]
    fn a_damaged_face_is_no_panic() {
        for at in (0..notosans::REGULAR_TTF.len()).step_by(997) {
            let mut data = notosans::REGULAR_TTF.to_vec();
            data.truncate(at.max(12_000) + at / 3);
            data[at.min(11_000)] ^= 0x55;
            if let Ok(face) = Face::new(Arc::new(data), 0) {
                let scene = figure([label(&face, "Open fi 12")]);
                let format = Pdf::new().formats()[0];
                let _ = Pdf::new().write(&scene, &format, &mut Vec::new());
            }
        }
    }
}
