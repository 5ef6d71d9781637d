use crate::canvas::Canvas;
use crate::encode::{About, encode};
use crate::{Compression, FORMAT, Raster, unsupported};
use graticule_scene::{Color, Error, FontData};
use resvg::tiny_skia::Transform;
use resvg::usvg::{self, FontResolver, ImageHrefResolver, Tree, fontdb};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// CSS pixels an inch: what a length without a unit is in SVG.
const CSS_DPI: f64 = 96.0;

/// How [`rasterize_svg`] draws.
#[derive(Clone)]
pub struct RasterizeOptions {
    dpi: f64,
    background: Color,
    compression: Compression,
    fonts: Vec<FontData>,
}

impl RasterizeOptions {
    /// 96 pixels an inch, transparent, compressed fast, without any font.
    #[must_use]
    pub fn new() -> Self {
        Self {
            dpi: CSS_DPI,
            background: Color::TRANSPARENT,
            compression: Compression::default(),
            fonts: Vec::new(),
        }
    }

    /// Sets the pixels an inch, of which one is 96 of SVG's own pixels: 192 doubles the picture.
    #[must_use]
    pub fn dpi(self, dpi: f64) -> Self {
        Self { dpi, ..self }
    }

    /// Paints a colour below the picture.
    #[must_use]
    pub fn background(self, background: Color) -> Self {
        Self { background, ..self }
    }

    /// Sets how hard to compress.
    #[must_use]
    pub fn compression(self, compression: Compression) -> Self {
        Self { compression, ..self }
    }

    /// Adds the faces of a font file. Text in a family that no file has, or in a generic one, is
    /// drawn in the first file's; system fonts are never looked for.
    #[must_use]
    pub fn font(mut self, data: FontData) -> Self {
        self.fonts.push(data);
        self
    }
}

impl Default for RasterizeOptions {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for RasterizeOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RasterizeOptions")
            .field("dpi", &self.dpi)
            .field("background", &self.background)
            .field("compression", &self.compression)
            .field("fonts", &self.fonts.len())
            .finish()
    }
}

/// Draws any SVG text with resvg and returns a PNG file.
///
/// Nothing is read but what it is given: images must be embedded as `data:` URLs.
///
/// # Errors
/// [`Error::Backend`] when the text is no SVG; [`Error::Face`] when a font can't be read;
/// [`Error::Unsupported`] when the picture is larger than [`MAX_PIXELS`](crate::MAX_PIXELS), has
/// text although no font was given, or an image that is not embedded; [`Error::Number`] when the
/// resolution is not positive.
pub fn rasterize_svg(svg: &str, options: &RasterizeOptions) -> Result<Vec<u8>, Error> {
    if !(options.dpi > 0.0 && options.dpi.is_finite()) {
        let expected = "positive and finite";
        return Err(Error::Number { what: "dpi", value: options.dpi, expected });
    }
    let tree = parse(svg, &options.fonts)?;
    let scale = options.dpi / CSS_DPI;
    // Casts saturate, and the canvas refuses what is too large.
    let pixels = |length: f32| ((f64::from(length) * scale).round() as u32).max(1);
    let size = (pixels(tree.size().width()), pixels(tree.size().height()));
    let glyphs = crate::GlyphCache::default();
    let mut canvas = Canvas::new(size, options.background, &glyphs)?;
    let transform = Transform::from_scale(scale as f32, scale as f32);
    resvg::render(&tree, transform, &mut canvas.pixmap.as_mut());
    let raster = Raster::new(canvas.pixmap, options.background.is_opaque());
    let mut out = Vec::new();
    let about = About { dpi: options.dpi, ..About::default() };
    encode(&raster, &about, options.compression, &mut out)?;
    Ok(out)
}

fn parse(svg: &str, fonts: &[FontData]) -> Result<Tree, Error> {
    let fonts = Arc::new(database(fonts)?);
    let select_font = FontResolver::default_font_selector();
    // usvg leaves out what it can't find, and says so to these two only.
    let (faceless, missing) = (AtomicBool::new(false), Mutex::new(None));
    let options = usvg::Options {
        fontdb: fonts,
        font_resolver: FontResolver {
            select_font: Box::new(|font, database| {
                let face = select_font(font, database);
                faceless.fetch_or(face.is_none(), Ordering::Relaxed);
                face
            }),
            ..FontResolver::default()
        },
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|address, _| {
                let mut first = missing.lock().unwrap_or_else(PoisonError::into_inner);
                first.get_or_insert_with(|| address.chars().take(100).collect::<String>());
                None
            }),
        },
        ..usvg::Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|e| Error::backend(FORMAT.extension(), e))?;
    drop(options);
    if let Some(address) = missing.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(unsupported(format!("the image '{address}' is not embedded in the SVG")));
    }
    if faceless.into_inner() {
        return Err(unsupported("the SVG has text, and no font was given to draw it"));
    }
    Ok(tree)
}

fn database(fonts: &[FontData]) -> Result<fontdb::Database, Error> {
    let mut database = fontdb::Database::new();
    for font in fonts {
        if database.load_font_source(fontdb::Source::Binary(Arc::clone(font))).is_empty() {
            return Err(Error::Face { reason: "it holds no face".to_owned() });
        }
    }
    let first = database.faces().next().and_then(|face| face.families.first());
    if let Some(family) = first.map(|(name, _)| name.clone()) {
        // usvg falls back to the serif family, so that no text is lost.
        database.set_serif_family(&family);
        database.set_sans_serif_family(&family);
        database.set_monospace_family(&family);
        database.set_cursive_family(&family);
        database.set_fantasy_family(&family);
    }
    Ok(database)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">
        <text x="2" y="15" font-family="No Such Family" font-size="14">Hello</text></svg>"#;

    fn noto() -> FontData {
        Arc::new(notosans::REGULAR_TTF)
    }

    fn decoded(file: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        (info.width, info.height, pixels)
    }

    #[test]
    fn text_of_an_unknown_family_is_drawn() {
        let options = RasterizeOptions::new().font(noto()).dpi(192.0);
        let (width, height, pixels) = decoded(&rasterize_svg(TEXT, &options).unwrap());
        assert_eq!((width, height), (120, 40));
        assert!(pixels.chunks(4).filter(|pixel| pixel[3] == 255).count() > 100);
        let white = options.background(Color::WHITE);
        let (.., pixels) = decoded(&rasterize_svg(TEXT, &white).unwrap());
        assert!(pixels.chunks(4).all(|pixel| pixel[3] == 255));
        assert_eq!(pixels[..4], [255; 4]);
    }

    #[test]
    fn what_would_be_missing_is_an_error() {
        let unsupported = |svg: &str, options: &RasterizeOptions| {
            matches!(rasterize_svg(svg, options), Err(Error::Unsupported { .. }))
        };
        let plain = RasterizeOptions::new();
        assert!(unsupported(TEXT, &plain));
        let image = r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">
            <image href="missing.png" width="9" height="9"/></svg>"#;
        assert!(unsupported(image, &plain));
        assert!(unsupported(TEXT, &plain.clone().font(noto()).dpi(1e9)));
    }

    #[test]
    fn bad_input_is_an_error() {
        let options = RasterizeOptions::new();
        assert!(matches!(rasterize_svg("<svg", &options), Err(Error::Backend { .. })));
        for dpi in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let options = options.clone().dpi(dpi);
            assert!(matches!(rasterize_svg(TEXT, &options), Err(Error::Number { .. })));
        }
        let font: FontData = Arc::new([1_u8, 2, 3]);
        assert!(matches!(rasterize_svg(TEXT, &options.font(font)), Err(Error::Face { .. })));
    }
}
