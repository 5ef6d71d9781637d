use crate::pattern::placed;
use crate::{Color, Error, Fill, Shape, Stroke, number, path};
use kurbo::{BezPath, Point};

/// One place of a symbol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marker {
    /// Where the symbol's origin goes.
    pub at: Point,
    /// By how much the symbol is enlarged; the stroke's width is not.
    pub scale: f64,
    /// The colour of its inside; none leaves it empty.
    pub fill: Option<Color>,
}

/// One symbol at many places, each with its own fill (by the non-zero rule) and size, painted in
/// order: each place's fill, then its outline, above all places before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Markers {
    symbol: BezPath,
    stroke: Option<Stroke>,
    places: Vec<Marker>,
}

impl Markers {
    /// A symbol around its own origin, and its places.
    ///
    /// # Errors
    /// When a number is not finite, a scale is not positive, or the symbol does not start with a
    /// move-to.
    pub fn new(symbol: &BezPath, mut places: Vec<Marker>) -> Result<Self, Error> {
        for place in &mut places {
            place.at = number::point("marker", place.at)?;
            place.scale = number::positive("marker scale", place.scale)?;
        }
        Ok(Self { symbol: path::checked(symbol)?, stroke: None, places })
    }

    /// Outlines every symbol.
    #[must_use]
    pub fn with_stroke(self, stroke: Stroke) -> Self {
        Self { stroke: Some(stroke), ..self }
    }

    /// The symbol, around its own origin.
    #[must_use]
    pub fn symbol(&self) -> &BezPath {
        &self.symbol
    }

    /// The outline of every symbol.
    #[must_use]
    pub fn stroke(&self) -> Option<&Stroke> {
        self.stroke.as_ref()
    }

    /// Where the symbols are, undermost first.
    #[must_use]
    pub fn places(&self) -> &[Marker] {
        &self.places
    }

    /// The same picture as plain shapes, for backends with no better way.
    ///
    /// # Errors
    /// When a symbol, enlarged and moved, leaves the scene's limit.
    pub fn expand(&self) -> Result<Vec<Shape>, Error> {
        self.places
            .iter()
            .map(|place| {
                let mut shape = Shape::new(placed(&self.symbol, place.at, place.scale))?;
                if let Some(color) = place.fill {
                    shape = shape.with_fill(Fill::new(color));
                }
                Ok(match &self.stroke {
                    Some(stroke) => shape.with_stroke(stroke.clone()),
                    None => shape,
                })
            })
            .collect()
    }
}
