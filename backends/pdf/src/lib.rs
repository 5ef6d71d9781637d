//! Graticule's PDF backend: one page, tagged, with real text, on [printpdf](https://docs.rs/printpdf).
//!
//! With [graticule](https://docs.rs/graticule) and its feature `pdf`, `figure.save("name.pdf")` is all
//! it takes; this crate is there as `graticule::pdf`, and for scenes made by hand.
//!
//! ```
//! use graticule_pdf::Pdf;
//! use graticule_scene::{Backends, Group, Role, Scene, kurbo::Size};
//!
//! let scene = Scene::new(Size::new(475.2, 302.4), 160.0, Group::new(Role::Figure))?;
//! let bytes = Backends::new().with(Pdf::new()).to_bytes(&scene, "pdf")?;
//! assert!(bytes.starts_with(b"%PDF-1.7"));
//! # Ok::<(), graticule_scene::Error>(())
//! ```
//!
//! # What is in the file
//!
//! - A page of exactly the scene's size, in points; the content keeps the scene's own coordinates
//!   under a single flip of the y axis.
//! - Text as text: every face is subset and embedded as a CID font, glyphs stand where the scene
//!   puts them, and they can be searched, copied and read aloud. A face that can't be embedded
//!   (CFF2 outlines) is drawn as outlines instead.
//! - Gradients as axial shadings, through a luminosity mask where their alpha varies; groups with
//!   an opacity as transparency groups; repeated markers as forms.
//! - Images without loss: palettes stay palettes, alpha becomes a soft mask.
//! - A structure tree with one figure, which carries the scene's description; title and language.
//!
//! The same scene gives the same bytes: no dates, no random ids, a compressor of our own choice.
//!
//! # Why the content stream is written here
//!
//! printpdf supplies the document: catalog, page tree, embedded fonts with their widths' and
//! characters' tables, external objects, shadings, the object model. Its page operators are left
//! aside, as they can't say all that a scene holds (soft masks, replacement text, resources of a
//! form), go through 32-bit millimetres, and cost an allocation each. So the picture is written as
//! bytes by `content.rs`, printpdf is told which glyphs are used, and `document.rs` puts the two
//! together in its object tree.

mod content;
mod document;
mod font;
mod gradient;
mod group;
mod image;
mod markers;
mod metadata;
mod painter;
mod parts;
mod path;
mod shape;
mod structure;
#[cfg(test)]
mod testing;
mod text;

use graticule_scene::{Backend, Error, Format, Scene};
use painter::Painter;
use std::io;

/// The format's extension, as errors name it.
pub(crate) const PDF: &str = "pdf";

const FORMATS: [Format; 1] = [Format::new(PDF, "application/pdf")];

/// The largest side of a page, in points: Acrobat opens none beyond 200 inches (ISO 32000-1,
/// annex C).
const MAX_SIDE: f64 = 14_400.0;

/// The PDF backend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pdf {
    compressed: bool,
}

impl Pdf {
    /// A backend that compresses what it writes.
    #[must_use]
    pub const fn new() -> Self {
        Self { compressed: true }
    }

    /// Writes streams as they are, for those who read or edit the operators.
    #[must_use]
    pub const fn uncompressed(self) -> Self {
        Self { compressed: false }
    }
}

impl Default for Pdf {
    fn default() -> Self {
        Self::new()
    }
}

impl Backend for Pdf {
    fn formats(&self) -> &[Format] {
        &FORMATS
    }

    fn write(&self, scene: &Scene, _: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
        let size = scene.size();
        if size.width > MAX_SIDE || size.height > MAX_SIDE {
            let reason = format!(
                "the page is {} by {} points, and no side may exceed {MAX_SIDE} (200 inches); \
                 make the figure smaller",
                size.width, size.height
            );
            return Err(Error::Unsupported { format: PDF, reason });
        }
        let (page, parts) = Painter::new(scene.page()).paint(scene)?;
        let bytes = document::serialize(scene, page, parts, self.compressed)?;
        Ok(out.write_all(&bytes)?)
    }
}
