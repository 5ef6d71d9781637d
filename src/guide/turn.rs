use crate::scene::kurbo::{Affine, Vec2};

/// Which way a label runs: the angle from a line that is read left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    degrees: f64,
    /// Along the label's line on the page, y down; of length 1.
    line: Vec2,
}

impl Turn {
    /// Left to right.
    pub const NONE: Self = Self { degrees: 0.0, line: Vec2::new(1.0, 0.0) };
    /// Upwards: by a quarter, counterclockwise.
    pub const UP: Self = Self { degrees: 90.0, line: Vec2::new(0.0, -1.0) };
    /// Downwards: by a quarter, clockwise.
    pub const DOWN: Self = Self { degrees: -90.0, line: Vec2::new(0.0, 1.0) };

    /// A turn by an angle in degrees, counterclockwise. Quarter turns are exact; an angle that is
    /// not finite is none.
    #[must_use]
    pub fn degrees(degrees: f64) -> Self {
        if !degrees.is_finite() {
            return Self::NONE;
        }
        // Above -180 and up to 180.
        let degrees = 180.0 - (180.0 - degrees).rem_euclid(360.0);
        let line = if degrees == 180.0 {
            Vec2::new(-1.0, 0.0)
        } else if [Self::NONE.degrees, Self::UP.degrees, Self::DOWN.degrees].contains(&degrees) {
            // No sine or cosine of a quarter turn is exactly 0.
            Vec2::new(f64::from(degrees == 0.0), -degrees / 90.0)
        } else {
            let radians = degrees.to_radians();
            Vec2::new(libm::cos(radians), -libm::sin(radians))
        };
        Self { degrees, line: line + Vec2::ZERO }
    }

    /// The angle in degrees, counterclockwise: above -180 and up to 180.
    #[must_use]
    pub fn angle(self) -> f64 {
        self.degrees
    }

    /// The direction of the label's line on the page, y down; of length 1.
    #[must_use]
    pub fn line(self) -> Vec2 {
        self.line
    }

    /// The direction from one line of the label to the next.
    #[must_use]
    pub fn down(self) -> Vec2 {
        Vec2::new(0.0 - self.line.y, self.line.x)
    }

    /// The turn as a matrix.
    #[must_use]
    pub fn matrix(self) -> Affine {
        let (line, down) = (self.line(), self.down());
        Affine::new([line.x, line.y, down.x, down.y, 0.0, 0.0])
    }
}

impl Default for Turn {
    /// [`Turn::NONE`].
    fn default() -> Self {
        Self::NONE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarter_turns_are_exact() {
        let up = Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, 0.0]);
        for degrees in [90.0, 450.0, -270.0] {
            assert_eq!((Turn::degrees(degrees), Turn::degrees(degrees).matrix()), (Turn::UP, up));
        }
        assert_eq!(Turn::degrees(-90.0), Turn::DOWN);
        for degrees in [0.0, -0.0, 360.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Turn::degrees(degrees), Turn::NONE);
            assert_eq!(Turn::degrees(degrees).matrix(), Affine::IDENTITY);
        }
        assert_eq!(Turn::degrees(-180.0).matrix(), Affine::scale(-1.0));
    }

    #[test]
    fn the_others_keep_lengths() {
        for degrees in [45.0, -30.0, 1e9, 123.4] {
            let matrix = Turn::degrees(degrees).matrix();
            assert!((matrix.determinant() - 1.0).abs() < 1e-12, "{degrees}");
        }
        assert_eq!(Turn::degrees(405.0).angle(), 45.0);
    }
}
