use crate::document;
use crate::embedded::Embedded;
use graticule_scene::{Backend, Error, Format, Scene};
use std::io;
use std::sync::Arc;

/// How labels are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SvgText {
    /// As text, with the glyphs it needs embedded as a font: selectable, searchable, editable, and
    /// the same picture in every browser whether or not the face is installed. Programs that ignore
    /// embedded fonts (resvg, Inkscape, Office) look for the installed face by its name.
    ///
    /// Labels in faces that can't be subset (without TrueType outlines, or kerned by tables older
    /// than `GPOS`) are written as outlines.
    #[default]
    Embedded,
    /// As text that names its face: the smallest file, right wherever the face is installed.
    Named,
    /// As outlines: the same picture everywhere, but text no more. The words stay readable to
    /// assistive technology.
    Outlines,
}

/// The SVG backend and its options.
///
/// By default it writes a file of its own (not inline), with text and embedded fonts.
///
/// The fonts and small images that it embedded lately are kept (at most 4 MiB of each), and clones
/// share them: keep one value and clone it, and the second figure is written faster than the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Svg {
    pub(crate) text: SvgText,
    pub(crate) inline: bool,
    pub(crate) id_prefix: Option<String>,
    pub(crate) embedded: Arc<Embedded>,
}

impl Svg {
    /// The media type and extension that it writes.
    pub const FORMAT: Format = Format::new("svg", "image/svg+xml");

    /// A backend with default options.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how labels are written; [`SvgText::Embedded`] by default.
    #[must_use]
    pub fn text(self, text: SvgText) -> Self {
        Self { text, ..self }
    }

    /// Writes an element to paste into an HTML page rather than a file of its own: without an XML
    /// prolog, and shielded from the page's direction, letter spacing and font style.
    #[must_use]
    pub fn inline(self, inline: bool) -> Self {
        Self { inline, ..self }
    }

    /// Sets what every id starts with; by default it is made from the scene's content. Characters
    /// that an id can't hold are replaced.
    #[must_use]
    pub fn id_prefix(self, prefix: impl Into<String>) -> Self {
        Self { id_prefix: Some(prefix.into()), ..self }
    }

    /// The scene as SVG text.
    ///
    /// # Errors
    /// When a symbol or glyph, enlarged and moved, leaves the scene's limits, or an image is too
    /// large for PNG.
    pub fn to_string(&self, scene: &Scene) -> Result<String, Error> {
        String::from_utf8(document::bytes(self, scene)?)
            .map_err(|source| Error::backend("svg", source))
    }
}

impl Backend for Svg {
    fn formats(&self) -> &[Format] {
        &[Self::FORMAT]
    }

    fn write(&self, scene: &Scene, format: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
        if *format != Self::FORMAT {
            let reason = "this backend writes svg only".to_owned();
            return Err(Error::Unsupported { format: format.extension(), reason });
        }
        Ok(out.write_all(&document::bytes(self, scene)?)?)
    }
}
