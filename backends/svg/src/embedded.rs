//! What a document holds of other formats, and the memory of what was made lately: a series of
//! figures mostly shows the same characters, and the same colorbar.

use crate::font::{slant, weight};
use crate::memory::{Cost, Memory};
use crate::png;
use crate::subset::subset;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use graticule_scene::{Error, Face, Image, Pixels};
use skrifa::raw::collections::IntSet;
use std::convert::Infallible;
use std::sync::Arc;

/// Fonts and images as documents hold them, with the memory of those made lately.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Embedded {
    /// By the hash of the face's content, so that copies of a font are one.
    fonts: Memory<(u64, IntSet<u32>), Option<Arc<Font>>>,
    /// By width, height and pixels.
    images: Memory<(u32, u32, Pixels), Arc<str>>,
}

/// The part of a face that some characters need, ready to be put into a style sheet.
#[derive(Debug)]
pub(crate) struct Font {
    /// A name of its own, made from the content: so figures on one page can't take each other's
    /// fonts, and a program that ignores embedded ones goes on to the next name.
    pub(crate) name: String,
    /// The CSS rule that brings it, free of characters that mean something in XML.
    pub(crate) rule: String,
}

impl Embedded {
    /// The most pixels of an image that is remembered: a colorbar's, but hardly data, which come
    /// once.
    const MOST_PIXELS: u64 = 1 << 10;

    /// The font of a face for some characters; none when the face can't be cut down.
    pub(crate) fn font(&self, face: &Face, characters: &IntSet<u32>) -> Option<Arc<Font>> {
        let key = (face.content_hash(), characters.clone());
        let made: Result<_, Infallible> =
            self.fonts.get(key, |_| Ok(Font::new(face, characters).map(Arc::new)));
        made.unwrap_or_default()
    }

    /// An image as a PNG file in base64.
    pub(crate) fn image(&self, image: &Image) -> Result<Arc<str>, Error> {
        let make = || Ok(STANDARD.encode(png::encode(image)?).into());
        if u64::from(image.width()) * u64::from(image.height()) > Self::MOST_PIXELS {
            return make();
        }
        self.images.get((image.width(), image.height(), image.pixels().clone()), |_| make())
    }
}

impl Font {
    fn new(face: &Face, characters: &IntSet<u32>) -> Option<Self> {
        let font = subset(face, characters)?;
        let name = format!("gr-{:08x}", png::crc32(&font));
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

impl Cost for Option<Arc<Font>> {
    fn bytes(&self) -> usize {
        self.as_ref().map_or(0, |font| font.rule.len())
    }
}

impl Cost for Arc<str> {
    fn bytes(&self) -> usize {
        self.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use graticule_scene::Color;
    use graticule_scene::kurbo::Rect;

    #[test]
    fn a_known_font_is_shared_by_copies_of_its_face() {
        let embedded = Embedded::default();
        let font = |data: &'static [u8], text: &str| {
            let face = Face::new(Arc::new(data), 0).unwrap();
            embedded.font(&face, &text.chars().map(u32::from).collect()).unwrap()
        };
        let first = font(notosans::REGULAR_TTF, "abc");
        assert!(Arc::ptr_eq(&first, &font(notosans::REGULAR_TTF, "cab")));
        assert!(!Arc::ptr_eq(&first, &font(notosans::REGULAR_TTF, "ab")));
        assert_ne!(first.name, font(notosans::BOLD_TTF, "abc").name);
    }

    #[test]
    fn a_known_image_is_the_same_wherever_it_stands() {
        let embedded = Embedded::default();
        let image = |color: Color, x: f64| {
            let pixels = Pixels::Indexed { palette: vec![color], indices: [0].into() };
            embedded.image(&Image::new(1, 1, pixels, Rect::new(x, 0.0, x + 1.0, 1.0)).unwrap())
        };
        let first = image(Color::WHITE, 0.0).unwrap();
        assert!(Arc::ptr_eq(&first, &image(Color::WHITE, 5.0).unwrap()));
        assert_ne!(first, image(Color::BLACK, 0.0).unwrap());
    }
}
