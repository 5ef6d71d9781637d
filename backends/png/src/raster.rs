use graticule_scene::Color;
use resvg::tiny_skia::Pixmap;

/// A drawn picture: red, green, blue and straight alpha, 8 bits each, row by row from the top left.
#[derive(Clone, PartialEq, Eq)]
pub struct Raster {
    width: u32,
    height: u32,
    rgba: Vec<u8>,
    opaque: bool,
}

impl Raster {
    pub(crate) fn new(pixmap: Pixmap, opaque: bool) -> Self {
        let (width, height) = (pixmap.width(), pixmap.height());
        // Opaque pixels are the same with and without premultiplication.
        let rgba = if opaque { pixmap.take() } else { pixmap.take_demultiplied() };
        Self { width, height, rgba, opaque }
    }

    /// The number of pixels across.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// The number of pixels down.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The pixels, four bytes each.
    #[must_use]
    pub fn rgba(&self) -> &[u8] {
        &self.rgba
    }

    /// The pixels, four bytes each, without a copy.
    #[must_use]
    pub fn into_rgba(self) -> Vec<u8> {
        self.rgba
    }

    /// One pixel; none outside the picture.
    #[must_use]
    pub fn pixel(&self, x: u32, y: u32) -> Option<Color> {
        if x >= self.width {
            return None;
        }
        let at = y as usize * self.width as usize + x as usize;
        let [r, g, b, a] = *self.pixels().get(at)?;
        Some(Color::rgba(r, g, b, a))
    }

    /// Whether the page was opaque, and with it every pixel.
    pub(crate) fn is_opaque(&self) -> bool {
        self.opaque
    }

    pub(crate) fn pixels(&self) -> &[[u8; 4]] {
        self.rgba.as_chunks().0
    }
}

impl std::fmt::Debug for Raster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Raster({} x {})", self.width, self.height)
    }
}
