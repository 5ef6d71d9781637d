//! Lengths on the page, and the grid of pixels that edges are snapped to.

use crate::scene::kurbo::Rect;

/// The largest side of a page in points: what PDF viewers show (200 inches).
pub(crate) const MAX_SIDE: f64 = 14_400.0;

/// A length on the page.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Length(f64);

impl Length {
    /// The length in points (1/72 inch).
    #[must_use]
    pub const fn points(self) -> f64 {
        self.0
    }
}

/// A length in inches.
///
/// ```
/// use graticule::prelude::*;
/// assert_eq!(inches(6.6).points(), 475.2);
/// ```
#[must_use]
pub const fn inches(value: f64) -> Length {
    Length(value * 72.0)
}

/// A length in millimetres.
#[must_use]
pub const fn mm(value: f64) -> Length {
    Length(value * 72.0 / 25.4)
}

/// A length in centimetres.
#[must_use]
pub const fn cm(value: f64) -> Length {
    Length(value * 72.0 / 2.54)
}

/// A length in points (1/72 inch).
#[must_use]
pub const fn points(value: f64) -> Length {
    Length(value)
}

/// The pixels of a resolution, as a grid on the page: edges that lie on it are sharp in a raster
/// picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PixelGrid {
    pitch: f64,
}

impl PixelGrid {
    /// The grid of `dpi` pixels an inch.
    #[must_use]
    pub fn new(dpi: f64) -> Self {
        Self { pitch: 72.0 / dpi }
    }

    /// The side of a pixel in points.
    #[must_use]
    pub fn pitch(self) -> f64 {
        self.pitch
    }

    /// The number of the grid line nearest to a coordinate.
    #[must_use]
    pub fn line(self, coordinate: f64) -> f64 {
        (coordinate / self.pitch).round()
    }

    /// The coordinate of the grid line nearest to a coordinate.
    #[must_use]
    pub fn snap(self, coordinate: f64) -> f64 {
        self.line(coordinate) * self.pitch
    }

    /// The coordinate of the last grid line at or before a coordinate; a rounding error is none.
    pub(crate) fn floor(self, coordinate: f64) -> f64 {
        (coordinate / self.pitch + 1e-6).floor() * self.pitch
    }

    /// The coordinate of the first grid line at or behind a coordinate; a rounding error is none.
    pub(crate) fn ceil(self, coordinate: f64) -> f64 {
        (coordinate / self.pitch - 1e-6).ceil() * self.pitch
    }

    /// A rectangle with its edges on grid lines inside of it, so that nothing around it is squeezed.
    pub(crate) fn inwards(self, rect: Rect) -> Rect {
        let (x1, y1) = (self.floor(rect.x1), self.floor(rect.y1));
        Rect::new(self.ceil(rect.x0), self.ceil(rect.y0), x1, y1)
    }

    /// A line width of whole pixels, at least one.
    #[must_use]
    pub fn width(self, width: f64) -> f64 {
        self.snap(width).max(self.pitch)
    }

    /// The centre of a line of a (snapped) width near a coordinate, such that its edges lie on the
    /// grid.
    #[must_use]
    pub fn center(self, coordinate: f64, width: f64) -> f64 {
        self.snap(coordinate - width / 2.0) + width / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_agree() {
        assert_eq!(inches(1.0).points(), 72.0);
        assert_eq!(mm(25.4).points(), 72.0);
        assert!((cm(2.54).points() - 72.0).abs() < 1e-12);
        assert_eq!(points(3.0).points(), 3.0);
    }

    #[test]
    fn lines_fall_on_pixels() {
        let grid = PixelGrid::new(160.0);
        let width = grid.width(0.8);
        assert!((width - 0.9).abs() < 1e-12);
        let edge = (grid.center(10.0, width) - width / 2.0) / grid.pitch();
        assert!((edge - edge.round()).abs() < 1e-9);
        assert_eq!(grid.width(0.01), grid.pitch());
    }
}
