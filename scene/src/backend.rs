use crate::{Error, Scene};
use std::fmt;
use std::io;
use std::sync::Arc;

/// A file format: its extension and its media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Format {
    extension: &'static str,
    media_type: &'static str,
}

impl Format {
    /// A format with its extension, in lower case without the dot, and its media type.
    ///
    /// ```
    /// # use graticule_scene::Format;
    /// const EPS: Format = Format::new("eps", "application/postscript");
    /// assert_eq!(EPS.extension(), "eps");
    /// ```
    #[must_use]
    pub const fn new(extension: &'static str, media_type: &'static str) -> Self {
        Self { extension, media_type }
    }

    /// The extension, in lower case without the dot.
    #[must_use]
    pub const fn extension(&self) -> &'static str {
        self.extension
    }

    /// The media type (MIME type).
    #[must_use]
    pub const fn media_type(&self) -> &'static str {
        self.media_type
    }
}

/// The extension.
impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension)
    }
}

/// Writes scenes down in one or more formats.
///
/// A backend decides nothing: it measures no text, picks no colour and knows no axis. Options live
/// on its value. It must be deterministic (the same scene gives the same bytes), must not panic,
/// and must draw every node or return an error; [`crate::conformance`] checks all of that.
///
/// # A backend of one's own
///
/// A complete one of less than 100 lines, meant to be copied, is `tests/tests/stranger_backend.rs`
/// in the repository: it writes web pages that draw on a canvas. A smaller one, with its test, opens
/// the page of the [conformance kit](crate::conformance). What to do:
///
/// 1. Depend on `graticule-scene` alone, and implement this trait on a type that holds the options.
/// 2. Write the page, then walk [`Scene::root`]: a `match` on [`crate::Node`] without a wildcard.
/// 3. Begin with plain shapes for everything: [`crate::Markers::expand`],
///    [`crate::TextRun::outlines`] and [`crate::Pattern::expand_by`] make them. Give each its own
///    way where the format has a better one.
/// 4. Print numbers with [`crate::number`], or as they are: they are finite and rounded already.
/// 5. Run [`crate::conformance::check`] in a test until it is clean, and
///    [`crate::conformance::check_pixels`] where a renderer is at hand.
/// 6. Use it: [`crate::Backends::with`], and `Rendered::save_with` of `graticule`.
pub trait Backend: fmt::Debug + Send + Sync {
    /// The formats it writes, the usual one first.
    fn formats(&self) -> &[Format];

    /// Writes `scene` in `format`, one of [`Backend::formats`].
    ///
    /// # Errors
    /// When the scene can't be shown in the format, or `out` fails.
    fn write(&self, scene: &Scene, format: &Format, out: &mut dyn io::Write) -> Result<(), Error>;
}

/// A shared backend is a backend.
impl<B: Backend + ?Sized> Backend for Arc<B> {
    fn formats(&self) -> &[Format] {
        (**self).formats()
    }

    fn write(&self, scene: &Scene, format: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
        (**self).write(scene, format, out)
    }
}
