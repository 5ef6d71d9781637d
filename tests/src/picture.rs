//! Pictures as pixels, from files of every kind.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::io::Cursor;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// A picture: red, green, blue and straight alpha, a byte each, row by row from the top left.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// The number of pixels across.
    pub width: u32,
    /// The number of pixels down.
    pub height: u32,
    /// The pixels.
    pub rgba: Vec<u8>,
}

impl Picture {
    /// A PNG file, decoded.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn from_png(file: &[u8]) -> Result<Self, String> {
        let mut decoder = png::Decoder::new(Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
        let mut reader = decoder.read_info().map_err(|error| error.to_string())?;
        let bytes = reader.output_buffer_size().ok_or("too large")?;
        let mut buffer = vec![0; bytes];
        let info = reader.next_frame(&mut buffer).map_err(|error| error.to_string())?;
        let rgba = match info.color_type {
            png::ColorType::Rgba => buffer,
            png::ColorType::GrayscaleAlpha => buffer
                .chunks_exact(2)
                .flat_map(|pixel| [pixel[0], pixel[0], pixel[0], pixel[1]])
                .collect(),
            other => return Err(format!("not expanded: {other:?}")),
        };
        Ok(Self { width: info.width, height: info.height, rgba })
    }

    /// SVG text drawn by resvg as a page of white paper, a point as `dpi / 72` pixels. Its fonts are
    /// the bundled ones.
    ///
    /// # Errors
    /// When it is no SVG.
    pub fn from_svg(svg: &str, dpi: f64) -> Result<Self, String> {
        Self::draw_svg(svg, dpi, Some(resvg::tiny_skia::Color::WHITE))
    }

    /// As [`Picture::from_svg`], on nothing.
    ///
    /// # Errors
    /// When it is no SVG.
    pub fn from_svg_transparent(svg: &str, dpi: f64) -> Result<Self, String> {
        Self::draw_svg(svg, dpi, None)
    }

    fn draw_svg(
        svg: &str,
        dpi: f64,
        paper: Option<resvg::tiny_skia::Color>,
    ) -> Result<Self, String> {
        // One unit a point, as the viewBox has it. The page's size in points would go through 32-bit
        // inches and come back a little off, and with it each place where a pixel is looked up.
        let svg = svg.replacen("pt\"", "\"", 2);
        let options = Options { fontdb: bundled_fonts(), ..Options::default() };
        let tree = Tree::from_str(&svg, &options).map_err(|error| error.to_string())?;
        let scale = (dpi / 72.0) as f32;
        let pixels = |length: f32| ((f64::from(length) * dpi / 72.0).round() as u32).max(1);
        let (width, height) = (pixels(tree.size().width()), pixels(tree.size().height()));
        let mut pixmap = Pixmap::new(width, height).ok_or("the picture is too large")?;
        if let Some(color) = paper {
            pixmap.fill(color);
        }
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        Ok(Self { width, height, rgba: pixmap.take_demultiplied() })
    }

    /// The picture as a PNG file, small rather than fast.
    ///
    /// # Panics
    /// Never: memory takes what is written.
    #[must_use]
    pub fn to_png(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&self.rgba).unwrap();
        writer.finish().unwrap();
        file
    }

    /// Writes the picture as a PNG file.
    ///
    /// # Panics
    /// When it can't be written.
    pub fn save(&self, path: &Path) {
        std::fs::write(path, self.to_png())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// The pixel in a column and a row.
    ///
    /// # Panics
    /// Outside the picture.
    #[must_use]
    pub fn pixel(&self, x: u32, y: u32) -> [u8; 4] {
        assert!(x < self.width && y < self.height, "({x}, {y}) is outside {self:?}");
        let start = (y as usize * self.width as usize + x as usize) * 4;
        self.rgba[start..start + 4].try_into().unwrap()
    }
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}

/// The bundled faces, for resvg; Noto Sans is its `sans-serif`.
fn bundled_fonts() -> Arc<fontdb::Database> {
    static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
        let mut fonts = fontdb::Database::new();
        let files: [&'static [u8]; 8] = [
            notosans::REGULAR_TTF,
            notosans::BOLD_TTF,
            notosans::ITALIC_TTF,
            notosans::BOLD_ITALIC_TTF,
            dejavu::sans::regular(),
            dejavu::sans::bold(),
            dejavu::sans::oblique(),
            dejavu::sans::bold_oblique(),
        ];
        for file in files {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(file)));
        }
        fonts.set_sans_serif_family("Noto Sans");
        Arc::new(fonts)
    });
    Arc::clone(&FONTS)
}
