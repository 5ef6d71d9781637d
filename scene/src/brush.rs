use crate::{Color, Gradient, Pattern};

/// What an area is painted with.
#[derive(Clone, Debug, PartialEq)]
pub enum Brush {
    /// One colour.
    Solid(Color),
    /// A linear gradient.
    Gradient(Gradient),
    /// Hatching.
    Pattern(Pattern),
}

impl From<Color> for Brush {
    fn from(color: Color) -> Self {
        Self::Solid(color)
    }
}

impl From<Gradient> for Brush {
    fn from(gradient: Gradient) -> Self {
        Self::Gradient(gradient)
    }
}

impl From<Pattern> for Brush {
    fn from(pattern: Pattern) -> Self {
        Self::Pattern(pattern)
    }
}

/// Which points are inside a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FillRule {
    /// Those around which the path winds a number of times other than zero.
    #[default]
    NonZero,
    /// Those around which the path winds an odd number of times.
    EvenOdd,
}

/// A brush and the rule that says where it paints.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    /// The paint.
    pub brush: Brush,
    /// The rule.
    pub rule: FillRule,
}

impl Fill {
    /// A fill by the non-zero rule.
    pub fn new(brush: impl Into<Brush>) -> Self {
        Self { brush: brush.into(), rule: FillRule::NonZero }
    }

    /// The same fill by the even-odd rule.
    #[must_use]
    pub fn even_odd(self) -> Self {
        Self { rule: FillRule::EvenOdd, ..self }
    }
}
