use crate::content::Content;
use graticule_scene::kurbo::{BezPath, PathEl, Point, Rect};

impl Content {
    /// Builds a path, to be painted or clipped to by the next operator.
    pub(crate) fn path(&mut self, path: &BezPath) {
        let elements = path.elements();
        let (mut at, mut start, mut current) = (0, Point::ZERO, Point::ZERO);
        while let Some(&element) = elements.get(at) {
            if let Some((corner, opposite)) = elements.get(at..at + 5).and_then(rectangle) {
                let size = opposite - corner;
                self.point(corner).number(size.x).number(size.y).op("re");
                (at, start, current) = (at + 5, corner, corner);
                continue;
            }
            at += 1;
            match element {
                PathEl::MoveTo(a) => {
                    self.point(a).op("m");
                    (start, current) = (a, a);
                }
                PathEl::LineTo(a) => {
                    self.point(a).op("l");
                    current = a;
                }
                // The same curve, one degree up.
                PathEl::QuadTo(a, b) => {
                    self.point(current.lerp(a, 2.0 / 3.0)).point(b.lerp(a, 2.0 / 3.0));
                    self.point(b).op("c");
                    current = b;
                }
                PathEl::CurveTo(a, b, c) => {
                    self.point(a).point(b).point(c).op("c");
                    current = c;
                }
                PathEl::ClosePath => {
                    self.op("h");
                    current = start;
                }
            }
        }
    }

    /// A rectangle as a path.
    pub(crate) fn rect(&mut self, rect: Rect) {
        self.point(rect.origin()).number(rect.width()).number(rect.height()).op("re");
    }
}

/// Two opposite corners when the elements draw what `re` draws, in its order: along x first.
fn rectangle(elements: &[PathEl]) -> Option<(Point, Point)> {
    match *elements {
        [
            PathEl::MoveTo(a),
            PathEl::LineTo(b),
            PathEl::LineTo(c),
            PathEl::LineTo(d),
            PathEl::ClosePath,
        ] if a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x => Some((a, c)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use graticule_scene::kurbo::Shape as _;

    fn text(path: &BezPath) -> String {
        let mut content = Content::page();
        content.path(path);
        String::from_utf8(content.into_bytes()).unwrap()
    }

    #[test]
    fn rectangles_are_short() {
        let mut path = Rect::new(1.0, 2.0, 4.0, 8.0).to_path(0.1);
        path.extend(Rect::new(4.0, 2.0, 5.5, 8.0).to_path(0.1));
        assert_eq!(text(&path), "1 2 3 6 re\n4 2 1.5 6 re\n");
    }

    #[test]
    fn quadratics_become_cubics() {
        let path = BezPath::from_svg("M0,0 Q3,3 6,0 Z").unwrap();
        assert_eq!(text(&path), "0 0 m\n2 2 4 2 6 0 c\nh\n");
    }

    #[test]
    fn an_open_or_slanted_quadrilateral_is_no_rectangle() {
        for path in ["M0,0 L4,0 L4,3 L0,3", "M0,0 L4,1 L4,3 L0,3 Z"] {
            assert!(!text(&BezPath::from_svg(path).unwrap()).contains("re"));
        }
    }
}
