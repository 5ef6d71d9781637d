//! The shape of a bar with pointed ends, and the line around it.

use crate::scene::kurbo::{BezPath, Point, Rect};

/// How far beyond the tip of a pointed end the outer edge of an outline reaches, for an end of some
/// length on a bar of some thickness.
pub(crate) fn tip_reach(line: f64, length: f64, thickness: f64) -> f64 {
    let half = thickness / 2.0;
    line * libm::hypot(length, half) / half
}

/// A bar with ends that may be pointed: their lengths at the start (left, top) and at the end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointed {
    /// From tip to tip.
    pub(super) rect: Rect,
    pub(super) is_horizontal: bool,
    pub(super) start: f64,
    pub(super) end: f64,
}

impl Pointed {
    /// The path that keeps `out` away from the bar on all sides: 0 for the bar itself.
    pub(super) fn path(&self, out: f64) -> BezPath {
        let Rect { x0, y0, x1, y1 } = self.rect;
        // Along the bar and across it.
        let (from, to, near, far) =
            if self.is_horizontal { (x0, x1, y0, y1) } else { (y0, y1, x0, x1) };
        let middle = f64::midpoint(near, far);
        let half = (far - near) / 2.0;
        let mut points = Vec::with_capacity(6);
        for (tip, length, sign) in [(from, self.start, -1.0), (to, self.end, 1.0)] {
            let across = [near - out, far + out];
            // Once around: up on one side and back on the other.
            let (first, last) = if sign < 0.0 { (1, 0) } else { (0, 1) };
            if length > 0.0 {
                let slope = libm::hypot(length, half);
                let base = tip - sign * length + sign * out * (slope - length) / half;
                points.push((base, across[first]));
                points.push((tip + sign * out * slope / half, middle));
                points.push((base, across[last]));
            } else {
                points.push((tip + sign * out, across[first]));
                points.push((tip + sign * out, across[last]));
            }
        }
        let point = |(along, across): (f64, f64)| {
            if self.is_horizontal { Point::new(along, across) } else { Point::new(across, along) }
        };
        let mut path = BezPath::new();
        for (index, at) in points.into_iter().map(point).enumerate() {
            if index == 0 { path.move_to(at) } else { path.line_to(at) }
        }
        path.close_path();
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::kurbo::Shape as _;

    #[test]
    fn bounds_are_those_of_the_bar_and_its_outline() {
        let rect = Rect::new(10.0, 20.0, 110.0, 32.0);
        let bar = Pointed { rect, is_horizontal: true, start: 12.0, end: 0.0 };
        assert_eq!(bar.path(0.0).bounding_box(), rect);
        assert_eq!(bar.path(0.0).area().abs(), 100.0 * 12.0 - 12.0 * 6.0);
        let around = bar.path(1.0).bounding_box();
        assert!((around.x0 - (10.0 - tip_reach(1.0, 12.0, 12.0))).abs() < 1e-9);
        assert_eq!((around.y0, around.x1, around.y1), (19.0, 111.0, 33.0));
    }
}
