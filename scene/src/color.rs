use std::fmt;

/// An sRGB colour with straight (not premultiplied) alpha, 8 bits a channel.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Alpha: 0 is transparent, 255 opaque.
    pub a: u8,
}

impl Color {
    /// Black.
    pub const BLACK: Self = Self::rgb(0, 0, 0);
    /// White.
    pub const WHITE: Self = Self::rgb(255, 255, 255);
    /// Fully transparent.
    pub const TRANSPARENT: Self = Self::rgba(0, 0, 0, 0);

    /// An opaque colour.
    #[must_use]
    pub const fn rgb(r: u8, g: u8, b: u8) -> Self {
        Self::rgba(r, g, b, 255)
    }

    /// A colour with alpha.
    #[must_use]
    pub const fn rgba(r: u8, g: u8, b: u8, a: u8) -> Self {
        Self { r, g, b, a }
    }

    /// The same colour with another alpha.
    #[must_use]
    pub const fn with_alpha(self, a: u8) -> Self {
        Self { a, ..self }
    }

    /// Whether nothing shines through.
    #[must_use]
    pub const fn is_opaque(self) -> bool {
        self.a == 255
    }

    /// This colour painted over `backdrop`, blended in sRGB ("source over" of the W3C's
    /// Compositing and Blending, level 1).
    #[must_use]
    pub fn over(self, backdrop: Self) -> Self {
        let (source, below) = (u32::from(self.a), u32::from(backdrop.a));
        // Alphas in units of 1/255²; rounded once at the end.
        let kept = below * (255 - source);
        let alpha = source * 255 + kept;
        if alpha == 0 {
            return Self::TRANSPARENT;
        }
        let mix = |top: u8, bottom: u8| {
            let sum = u32::from(top) * source * 255 + u32::from(bottom) * kept;
            ((sum + alpha / 2) / alpha) as u8
        };
        Self {
            r: mix(self.r, backdrop.r),
            g: mix(self.g, backdrop.g),
            b: mix(self.b, backdrop.b),
            a: ((alpha + 127) / 255) as u8,
        }
    }
}

/// `#rrggbb`, or `#rrggbbaa` when translucent.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)?;
        if self.is_opaque() { Ok(()) } else { write!(f, "{:02x}", self.a) }
    }
}

impl fmt::Debug for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Color({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_blends_in_srgb() {
        let half = Color::rgba(255, 0, 0, 128);
        assert_eq!(half.over(Color::WHITE), Color::rgb(255, 127, 127));
        assert_eq!(Color::BLACK.over(Color::WHITE), Color::BLACK);
        assert_eq!(Color::TRANSPARENT.over(Color::WHITE), Color::WHITE);
        assert_eq!(half.over(Color::TRANSPARENT), half);
    }
}
