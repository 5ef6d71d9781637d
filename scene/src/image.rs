use crate::{Color, Error, number};
use kurbo::Rect;
use std::sync::Arc;

/// How an image is enlarged or reduced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sampling {
    /// Every pixel is a sharp rectangle.
    #[default]
    Nearest,
    /// Pixels blend into each other.
    Smooth,
}

/// The colours of an image's pixels, row by row from the top left.
#[derive(Clone, PartialEq, Eq)]
pub enum Pixels {
    /// One byte a pixel, an index into a palette of at most 256 colours.
    Indexed {
        /// The colours.
        palette: Vec<Color>,
        /// An index for each pixel.
        indices: Arc<[u8]>,
    },
    /// Four bytes a pixel: red, green, blue, straight alpha.
    Rgba(Arc<[u8]>),
}

impl std::fmt::Debug for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Indexed { palette, indices } => {
                write!(f, "Indexed({} colours, {} bytes)", palette.len(), indices.len())
            }
            Self::Rgba(bytes) => write!(f, "Rgba({} bytes)", bytes.len()),
        }
    }
}

/// Pixels in a rectangle.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    width: u32,
    height: u32,
    pixels: Pixels,
    rect: Rect,
    sampling: Sampling,
}

impl Image {
    /// An image of `width` by `height` pixels that fills `rect`, enlarged sharply. A rectangle
    /// given from another corner is the same rectangle: nothing is mirrored.
    ///
    /// # Errors
    /// When a side is 0, the number of pixels does not fit, an index has no colour, or the rectangle
    /// is empty or not finite.
    pub fn new(width: u32, height: u32, pixels: Pixels, rect: Rect) -> Result<Self, Error> {
        let invalid = |reason| Err(Error::Image { reason });
        if width == 0 || height == 0 {
            return invalid("it has no pixels");
        }
        let count = u64::from(width) * u64::from(height);
        match &pixels {
            Pixels::Indexed { palette, indices } => {
                if palette.len() > 256 {
                    return invalid("its palette has more than 256 colours");
                }
                if indices.len() as u64 != count {
                    return invalid("its number of indices is not width times height");
                }
                if palette.len() < 256
                    && indices.iter().any(|&index| usize::from(index) >= palette.len())
                {
                    return invalid("an index has no colour in the palette");
                }
            }
            Pixels::Rgba(bytes) => {
                // Four times the count can be more than 64 bits hold.
                if count.checked_mul(4) != Some(bytes.len() as u64) {
                    return invalid("its number of bytes is not 4 times width times height");
                }
            }
        }
        let rect = number::rect("image rectangle", rect)?;
        Ok(Self { width, height, pixels, rect, sampling: Sampling::Nearest })
    }

    /// Sets how it is enlarged.
    #[must_use]
    pub fn with_sampling(self, sampling: Sampling) -> Self {
        Self { sampling, ..self }
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

    /// The pixels.
    #[must_use]
    pub fn pixels(&self) -> &Pixels {
        &self.pixels
    }

    /// Where they go.
    #[must_use]
    pub fn rect(&self) -> Rect {
        self.rect
    }

    /// How they are enlarged.
    #[must_use]
    pub fn sampling(&self) -> Sampling {
        self.sampling
    }

    /// The pixels as red, green, blue and straight alpha, whatever they are stored as.
    #[must_use]
    pub fn to_rgba(&self) -> Vec<u8> {
        match &self.pixels {
            Pixels::Indexed { palette, indices } => indices
                .iter()
                .flat_map(|&index| {
                    let Color { r, g, b, a } = palette[usize::from(index)];
                    [r, g, b, a]
                })
                .collect(),
            Pixels::Rgba(bytes) => bytes.to_vec(),
        }
    }

    /// Whether no pixel lets anything shine through.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        match &self.pixels {
            Pixels::Indexed { palette, .. } => palette.iter().all(|color| color.is_opaque()),
            Pixels::Rgba(bytes) => bytes.chunks_exact(4).all(|pixel| pixel[3] == 255),
        }
    }
}
