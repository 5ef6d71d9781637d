use super::cache::Cache;
use super::database::{Chain, Database};
use super::rich::{Emphasis, Text, TextPart, is_script};
use super::shape::{Setting, shape};
use super::shaped::SpanSize;
use super::{FontStyle, Shaped, Substitution};
use graticule_scene::Error;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// What exponents are written with.
const EXPONENTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

/// The faces that text can be set in, and what has been shaped with them.
///
/// A cheap handle: clones share faces and memory, also between threads. The default value holds the
/// bundled faces and is built once in a process.
#[derive(Clone)]
pub struct Fonts(Arc<Inner>);

struct Inner {
    database: Arc<Database>,
    cache: Cache,
}

impl Fonts {
    /// The bundled faces.
    #[must_use]
    pub fn new() -> Self {
        static BUNDLED: LazyLock<Fonts> = LazyLock::new(|| Fonts::of(Database::bundled()));
        BUNDLED.clone()
    }

    fn of(database: Database) -> Self {
        Self(Arc::new(Inner { database: Arc::new(database), cache: Cache::default() }))
    }

    /// These and all faces of a font file (TrueType, OpenType, or a collection), given as its
    /// bytes. They come before the bundled ones where a character is looked for.
    ///
    /// ```
    /// # use graticule::text::{Fonts, FontStyle};
    /// # let bytes = notosans::REGULAR_TTF.to_vec();
    /// // let bytes = std::fs::read("Inter.ttf")?;
    /// let fonts = Fonts::default().with_face_data(bytes)?;
    /// # Ok::<(), graticule_scene::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the data is no font file, or a face in it cannot be read or has no name.
    pub fn with_face_data(
        self,
        data: impl AsRef<[u8]> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        self.0.database.with_data(Arc::new(data)).map(Self::of)
    }

    /// These and the faces installed on the system, behind all others. Pictures are then no longer
    /// the same on every machine.
    #[cfg(feature = "system-fonts")]
    #[must_use]
    pub fn with_system_fonts(self) -> Self {
        Self::of(self.0.database.with_system())
    }

    /// The names of all families, sorted.
    #[must_use]
    pub fn families(&self) -> Vec<String> {
        let mut names: Vec<_> = self.0.database.families().into_iter().map(str::to_owned).collect();
        names.sort_unstable();
        names
    }

    /// Whether there is a family of this name, whatever the case; `sans-serif` is always there.
    #[must_use]
    pub fn has_family(&self, name: &str) -> bool {
        self.0.database.family(name).is_some()
    }

    /// The style's family, if it is none of those here. Text is then set in the default family.
    #[must_use]
    pub fn missing_family<'s>(&self, style: &'s FontStyle) -> Option<&'s str> {
        style.family.as_deref().filter(|name| !self.has_family(name))
    }

    /// What a style does not get: its family, its bold or its italic; none when all is well.
    #[must_use]
    pub fn substitution(&self, style: &FontStyle) -> Option<Substitution> {
        self.chain(style).substitution().cloned()
    }

    /// The text, shaped. Of what was shaped before, the same value is given again.
    #[must_use]
    pub fn shape(&self, text: &str, style: &FontStyle) -> Arc<Shaped> {
        if let Some(shaped) = self.0.cache.shaped(text, style) {
            return shaped;
        }
        let chain = self.chain(style);
        let face = chain.first().face().clone();
        let setting = Setting { range: 0..text.len(), chain, size: SpanSize::FULL };
        let shaped = Arc::new(shape(text, &face, &[setting]));
        self.0.cache.keep(&shaped, style);
        shaped
    }

    /// A text with its bold, italic, raised and lowered stretches, shaped as one line; the style is
    /// that of what is plain in it.
    ///
    /// ```
    /// # use graticule::text::{Fonts, FontStyle, Text};
    /// let fonts = Fonts::default();
    /// let area = fonts.shape_text(&Text::unit("m2"), &FontStyle::REGULAR);
    /// assert_eq!((area.text(), area.spans().len()), ("m2", 2));
    /// assert!(area.spans()[1].shift() > 0.0 && area.spans()[1].scale() < 1.0);
    /// ```
    #[must_use]
    pub fn shape_text(&self, text: &Text, style: &FontStyle) -> Arc<Shaped> {
        self.shape_part(text.part(), style)
    }

    pub(crate) fn shape_part(&self, part: TextPart<'_>, style: &FontStyle) -> Arc<Shaped> {
        if part.is_plain() {
            return self.shape(part.as_str(), style);
        }
        if let Some(shaped) = self.0.cache.shaped_part(part, style) {
            return shaped;
        }
        let face = self.chain(style).first().face().clone();
        let setting = |(range, emphasis): (_, Emphasis)| {
            let chain = self.chain(&emphasis.font(style));
            let shift = emphasis.script.shift(face.cap_height());
            Setting { range, chain, size: SpanSize { scale: emphasis.script.scale(), shift } }
        };
        let settings: Vec<_> = part.ranges().map(setting).collect();
        let shaped = Arc::new(shape(part.as_str(), &face, &settings));
        self.0.cache.keep_part(part, &shaped, style);
        shaped
    }

    /// Whether a family that was asked for lacks raised or lowered characters of a text, or some that
    /// exponents beside it may have: these are to look alike. What the bundled sans lacks comes from
    /// a face that goes with it.
    pub(crate) fn lacks_scripts(&self, text: &str, style: &FontStyle) -> bool {
        let scripts: String = text.chars().filter(|c| is_script(*c)).collect();
        if scripts.is_empty() || style.family.is_none() {
            return false;
        }
        let chain = self.chain(style);
        ![EXPONENTS, &scripts].into_iter().all(|scripts| chain.first().covers(scripts))
    }

    fn chain(&self, style: &FontStyle) -> Arc<Chain> {
        self.0.cache.chain(style, || self.0.database.chain(style))
    }

    #[cfg(test)]
    pub(super) fn cache(&self) -> &Cache {
        &self.0.cache
    }
}

impl Default for Fonts {
    /// [`Fonts::new`].
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fonts").field(&self.families()).finish()
    }
}
