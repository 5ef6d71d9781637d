use crate::{Error, number};
use kurbo::{BezPath, PathEl, Point};

/// Checks and rounds a path, and starts every subpath with a move-to.
pub(crate) fn checked(path: &BezPath) -> Result<BezPath, Error> {
    let p = |point: Point| number::point("path coordinate", point);
    let mut out = Vec::with_capacity(path.elements().len());
    let mut start: Option<Point> = None;
    let mut closed = false;
    for element in path.elements() {
        if closed && !matches!(element, PathEl::MoveTo(_) | PathEl::ClosePath) {
            out.extend(start.map(PathEl::MoveTo));
        }
        if start.is_none() && !matches!(element, PathEl::MoveTo(_)) {
            return Err(Error::Path);
        }
        closed = false;
        out.push(match *element {
            PathEl::MoveTo(a) => {
                let a = p(a)?;
                start = Some(a);
                PathEl::MoveTo(a)
            }
            PathEl::LineTo(a) => PathEl::LineTo(p(a)?),
            PathEl::QuadTo(a, b) => PathEl::QuadTo(p(a)?, p(b)?),
            PathEl::CurveTo(a, b, c) => PathEl::CurveTo(p(a)?, p(b)?, p(c)?),
            PathEl::ClosePath => {
                closed = true;
                PathEl::ClosePath
            }
        });
    }
    Ok(BezPath::from_vec(out))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subpath_after_a_close_starts_where_the_last_one_did() {
        let mut path = BezPath::new();
        path.move_to((1.0, 2.0));
        path.line_to((3.0, 4.00049));
        path.close_path();
        path.line_to((5.0, 6.0));
        assert_eq!(checked(&path).unwrap().to_svg(), "M1,2 L3,4 Z M1,2 L5,6");
    }

    #[test]
    fn not_finite_is_refused() {
        let mut path = BezPath::new();
        path.move_to((f64::NAN, 2.0));
        assert!(matches!(checked(&path), Err(Error::Number { .. })));
    }
}
