use crate::{Error, Fill, Stroke, path};
use kurbo::BezPath;

/// A path, filled, stroked or both (the stroke above the fill).
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    path: BezPath,
    fill: Option<Fill>,
    stroke: Option<Stroke>,
    crisp: bool,
}

impl Shape {
    /// A shape that paints nothing yet.
    ///
    /// # Errors
    /// When a coordinate is not finite or the path does not start with a move-to.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "symmetry with the other nodes, which keep what they take"
    )]
    pub fn new(path: BezPath) -> Result<Self, Error> {
        Ok(Self { path: path::checked(&path)?, fill: None, stroke: None, crisp: false })
    }

    /// Paints the inside.
    #[must_use]
    pub fn with_fill(self, fill: Fill) -> Self {
        Self { fill: Some(fill), ..self }
    }

    /// Paints the outline.
    #[must_use]
    pub fn with_stroke(self, stroke: Stroke) -> Self {
        Self { stroke: Some(stroke), ..self }
    }

    /// Asks for edges without anti-aliasing (SVG's `crispEdges`), for edges along the pixel grid. A
    /// format that knows no such thing, as PDF, draws ordinary edges.
    #[must_use]
    pub fn crisp(self) -> Self {
        Self { crisp: true, ..self }
    }

    /// The path.
    #[must_use]
    pub fn path(&self) -> &BezPath {
        &self.path
    }

    /// The paint of its inside.
    #[must_use]
    pub fn fill(&self) -> Option<&Fill> {
        self.fill.as_ref()
    }

    /// The paint of its outline.
    #[must_use]
    pub fn stroke(&self) -> Option<&Stroke> {
        self.stroke.as_ref()
    }

    /// Whether its edges want no anti-aliasing.
    #[must_use]
    pub fn is_crisp(&self) -> bool {
        self.crisp
    }
}
