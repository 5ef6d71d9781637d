use super::ColorbarGuide;
use crate::scene::kurbo::{Point, Shape as _};

/// What a place on a colorbar means.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum BarPart {
    /// A value within the limits.
    Value(f64),
    /// All values below the lower limit.
    Below,
    /// All values above the upper limit.
    Above,
    /// Missing values.
    Missing,
}

impl ColorbarGuide {
    /// What a point of the page on the bar, its ends or the swatch for missing values means; none
    /// elsewhere.
    #[must_use]
    pub fn part_at(&self, point: Point) -> Option<BarPart> {
        if self.missing.as_ref().is_some_and(|missing| missing.swatch.contains(point)) {
            return Some(BarPart::Missing);
        }
        if !self.pointed().path(0.0).contains(point) {
            return None;
        }
        let (from, to) = self.span();
        let at = if self.is_horizontal() { point.x } else { point.y };
        let along = (at - from) / (to - from);
        let place = if self.starts_low() { along } else { 1.0 - along };
        Some(match place {
            place if place < 0.0 => BarPart::Below,
            place if place > 1.0 => BarPart::Above,
            place => BarPart::Value(self.scale.inverse(place)),
        })
    }
}
