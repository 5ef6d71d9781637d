use super::Mappable;
use crate::color::Color;
use crate::scale::Scale;
use crate::scene::Group;
use crate::scene::kurbo::Rect;
use crate::text::Fonts;
use crate::theme::Theme;
use crate::units::PixelGrid;
use crate::warning::Warning;
use std::sync::Arc;

/// Where data goes along one axis of the page.
#[derive(Clone, Debug)]
pub struct Placement {
    scale: Arc<dyn Scale>,
    start: f64,
    end: f64,
}

impl Placement {
    /// A scale laid from `start` to `end`, in points.
    #[must_use]
    pub fn new(scale: Arc<dyn Scale>, start: f64, end: f64) -> Self {
        Self { scale, start, end }
    }

    /// Where a value goes, in points.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        self.start + (self.end - self.start) * self.scale.forward(value)
    }

    /// The value at a coordinate.
    #[must_use]
    pub fn value(&self, at: f64) -> f64 {
        self.scale.inverse((at - self.start) / (self.end - self.start))
    }
}

/// All that a mark is told when it draws. What it draws outside of `rect` is not cut off.
#[derive(Debug)]
#[non_exhaustive]
pub struct Frame<'a> {
    /// The data rectangle, in points, its edges on the pixel grid.
    pub rect: Rect,
    /// Where x goes.
    pub x: Placement,
    /// Where y goes.
    pub y: Placement,
    /// The mark's own norm and colormap, limits known.
    pub mappable: Option<&'a Mappable>,
    /// The look.
    pub theme: &'a Theme,
    /// The faces.
    pub fonts: &'a Fonts,
    /// The pixels that edges are snapped to.
    pub grid: PixelGrid,
    /// The opaque colour under the mark, which translucent colours are blended with.
    pub backdrop: Color,
}

/// What a mark made.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Drawing {
    /// Its nodes.
    pub group: Group,
    /// What is worth knowing about them.
    pub warnings: Vec<Warning>,
}

impl Drawing {
    /// Nodes, of which there is nothing worth knowing.
    #[must_use]
    pub fn new(group: Group) -> Self {
        Self { group, warnings: Vec::new() }
    }

    /// Adds what is worth knowing.
    #[must_use]
    pub fn with_warnings(mut self, warnings: impl IntoIterator<Item = Warning>) -> Self {
        self.warnings.extend(warnings);
        self
    }
}
