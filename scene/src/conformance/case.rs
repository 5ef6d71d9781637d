use crate::{Color, Scene};
use kurbo::Point;

/// A small scene that shows one thing, and what must be seen in it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Case {
    /// A short name with hyphens, such as `"clip-circle"`.
    pub name: &'static str,
    /// What must be seen, as a sentence.
    pub about: &'static str,
    /// The scene.
    pub scene: Scene,
    /// The same scene without the thing: a node, or an attribute such as a clip. The output for it
    /// must differ. None where a format may have no place for the thing, such as a title.
    pub blank: Option<Scene>,
    /// Colours that must be there.
    pub probes: Vec<Probe>,
    /// Whether a backend may refuse the scene with [`crate::Error::Unsupported`]; false for nearly
    /// all.
    pub optional: bool,
}

/// A point well inside an area of one colour, at least 1.5 pixels from its edge at the scene's
/// resolution.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Probe {
    /// Where, in points.
    pub at: Point,
    /// The colour that must be there.
    pub color: Color,
    /// How far each channel may be off.
    pub tolerance: u8,
}

impl Probe {
    /// How far a channel may be off where areas of one colour are blended: what rounding in 8 bits
    /// costs a renderer.
    pub const TOLERANCE: u8 = 2;

    /// A probe for a colour within [`Probe::TOLERANCE`].
    #[must_use]
    pub const fn new(at: Point, color: Color) -> Self {
        Self { at, color, tolerance: Self::TOLERANCE }
    }
}
