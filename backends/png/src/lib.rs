//! Graticule's PNG backend: the scene drawn straight on tiny-skia.
//!
//! With [graticule](https://docs.rs/graticule), `figure.save("name.png")` is all it takes; this crate
//! is there for its options, as `graticule::png`, for pixels in memory, and for scenes made by hand.
//!
//! ```
//! use graticule_png::Png;
//! use graticule_scene::kurbo::{Rect, Shape as _, Size};
//! use graticule_scene::{Color, Fill, Group, Role, Scene, Shape};
//!
//! let square = Shape::new(Rect::new(3.0, 3.0, 9.0, 9.0).to_path(0.1))?
//!     .with_fill(Fill::new(Color::rgb(200, 0, 0)));
//! let root = Group::new(Role::Figure).with_child(square);
//! let raster = Png::new().draw(&Scene::new(Size::new(12.0, 12.0), 72.0, root)?)?;
//! assert_eq!((raster.width(), raster.height()), (12, 12));
//! assert_eq!(raster.pixel(5, 5), Some(Color::rgb(200, 0, 0)));
//! # Ok::<(), graticule_scene::Error>(())
//! ```
//!
//! # What is promised
//!
//! - A point is `dpi / 72` pixels; the picture is [`Scene::pixel_size`] pixels, and its `pHYs` chunk
//!   records the resolution.
//! - Off glyphs every pixel is what resvg draws of the same scene as SVG (read at 72 dpi and scaled by
//!   `dpi / 72`), with two exceptions: the page's colour fills the last row and column even where
//!   the page ends within them, and where a group has both a translation and a clip or an opacity,
//!   32-bit rounding may move an anti-aliased edge by 1/256 of a pixel.
//! - Glyphs are stamped from masks at eighths of a pixel, so that an outline is at most 1/16 pixel
//!   from its place. Coverage is sampled 4 by 4, as everywhere in tiny-skia, so a pixel on an
//!   outline may differ from resvg's by a few such steps: by at most 128 of 255, and on average over
//!   a label's pixels by less than 12. The amount of ink differs by less than 2 %.
//! - The same scene gives the same bytes: on any number of threads, without a clock, and by
//!   compressors that no other crate's features can switch. What was drawn before (and lies in the cache) never shows.

mod blend;
mod canvas;
mod crisp;
mod deflate;
mod encode;
mod glyph_cache;
mod image;
mod paint;
mod palette;
mod parallel;
mod raster;
#[cfg(feature = "rasterize-svg")]
mod rasterize;
mod rows;
mod shape;
mod text;

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;

pub use raster::Raster;
#[cfg(feature = "rasterize-svg")]
pub use rasterize::{RasterizeOptions, rasterize_svg};

use canvas::Canvas;
use glyph_cache::GlyphCache;
use graticule_scene::{Backend, Color, Error, Format, Scene};
use std::io;
use std::sync::Arc;

/// The format, `png`.
pub const FORMAT: Format = Format::new("png", "image/png");

/// The most pixels that may exist at once, those of the page and of all sheets on which clipped or
/// translucent groups are painted: 2²⁸, or 1 GiB of memory. A scene that needs more is refused.
pub const MAX_PIXELS: u64 = 1 << 28;

/// How hard a picture is compressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// In about a millisecond for a page of 1000 x 700 pixels, or several where it is noise.
    #[default]
    Fast,
    /// To a file that is never larger and often smaller, in twenty times the time or more.
    Small,
}

/// The PNG backend.
///
/// Glyph masks are cached (at most 16 MiB), and clones share the cache: keep one value and clone
/// it, and the second figure is drawn faster than the first.
///
/// ```
/// use graticule_png::{Compression, Png};
///
/// let png = Png::new().transparent().compression(Compression::Small);
/// # let _ = png;
/// ```
#[derive(Clone, Debug, Default)]
pub struct Png {
    transparent: bool,
    compression: Compression,
    glyphs: Arc<GlyphCache>,
}

impl Png {
    /// Draws the page's colour and compresses fast, with an empty cache.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Leaves out the page's colour, so that what lies below the picture shines through.
    #[must_use]
    pub fn transparent(self) -> Self {
        Self { transparent: true, ..self }
    }

    /// Sets how hard to compress; [`Compression::Fast`] unless set.
    #[must_use]
    pub fn compression(self, compression: Compression) -> Self {
        Self { compression, ..self }
    }

    /// Draws a scene at its resolution.
    ///
    /// # Errors
    /// [`Error::Unsupported`] when the picture, with the sheets of its clipped or translucent
    /// groups, would take more than [`MAX_PIXELS`], or what it asks for can't be drawn.
    pub fn draw(&self, scene: &Scene) -> Result<Raster, Error> {
        let page = if self.transparent { Color::TRANSPARENT } else { scene.background() };
        let mut canvas = Canvas::new(scene.pixel_size(), page, &self.glyphs)?;
        let scale = (scene.dpi() / 72.0) as f32;
        canvas.group(scene.root(), resvg::tiny_skia::Transform::from_scale(scale, scale))?;
        Ok(Raster::new(canvas.pixmap, page.is_opaque()))
    }
}

impl Backend for Png {
    fn formats(&self) -> &[Format] {
        &[FORMAT]
    }

    fn write(&self, scene: &Scene, _: &Format, out: &mut dyn io::Write) -> Result<(), Error> {
        let about = encode::About {
            dpi: scene.dpi(),
            title: scene.title(),
            description: scene.description(),
        };
        encode::encode(&self.draw(scene)?, &about, self.compression, out)
    }
}

fn unsupported(reason: impl Into<String>) -> Error {
    Error::Unsupported { format: FORMAT.extension(), reason: reason.into() }
}
