//! Path data.

use graticule_scene::kurbo::{BezPath, PathEl, Point};
use graticule_scene::number::coordinate;

/// Writes a path as SVG path data.
///
/// Coordinates are relative, which is shorter. That loses nothing: all are multiples of 0.001, and so
/// are their differences, which therefore print exactly.
pub(crate) fn write(out: &mut Vec<u8>, path: &BezPath) {
    let mut pen = Pen { out, command: 0, at: Point::ZERO, start: Point::ZERO, relative: 0 };
    for element in path.elements() {
        pen.element(*element);
    }
}

/// How many relative segments may follow each other. Renderers add them up in 32-bit floats; an
/// absolute one now and then keeps a long line from drifting.
const LONGEST_RELATIVE: u32 = 32;

struct Pen<'a> {
    out: &'a mut Vec<u8>,
    /// The command that is understood when none is written.
    command: u8,
    at: Point,
    start: Point,
    relative: u32,
}

impl Pen<'_> {
    fn element(&mut self, element: PathEl) {
        match element {
            PathEl::MoveTo(p) => {
                self.command(b'M');
                self.number(p.x);
                self.number(p.y);
                (self.at, self.start, self.relative) = (p, p, 0);
            }
            PathEl::LineTo(p) if p.y == self.at.y => {
                let base = self.begin(b'h');
                self.number(p.x - base.x);
                self.at = p;
            }
            PathEl::LineTo(p) if p.x == self.at.x => {
                let base = self.begin(b'v');
                self.number(p.y - base.y);
                self.at = p;
            }
            PathEl::LineTo(p) => self.curve(b'l', &[p]),
            PathEl::QuadTo(a, p) => self.curve(b'q', &[a, p]),
            PathEl::CurveTo(a, b, p) => self.curve(b'c', &[a, b, p]),
            PathEl::ClosePath => {
                self.out.push(b'z');
                (self.command, self.at) = (0, self.start);
            }
        }
    }

    fn curve(&mut self, command: u8, points: &[Point]) {
        let base = self.begin(command);
        for &p in points {
            self.number(p.x - base.x);
            self.number(p.y - base.y);
            self.at = p;
        }
    }

    /// Starts a segment, and says what its coordinates are relative to.
    fn begin(&mut self, command: u8) -> Point {
        if self.relative < LONGEST_RELATIVE {
            self.relative += 1;
            self.command(command);
            self.at
        } else {
            self.relative = 0;
            self.command(command.to_ascii_uppercase());
            Point::ZERO
        }
    }

    fn command(&mut self, command: u8) {
        // Numbers after a move-to would mean lines.
        if self.command != command || command == b'M' {
            self.out.push(command);
            self.command = command;
        }
    }

    fn number(&mut self, value: f64) {
        let number = coordinate(value);
        let digits = number.as_bytes();
        if self.out.last().is_some_and(u8::is_ascii_digit) && digits.first() != Some(&b'-') {
            self.out.push(b' ');
        }
        self.out.extend_from_slice(digits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use graticule_scene::Shape;
    use graticule_scene::kurbo::{Rect, Shape as _};
    use proptest::prelude::*;

    fn data(path: &BezPath) -> String {
        let mut out = Vec::new();
        write(&mut out, path);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn rectangles_are_short() {
        let mut path = Rect::new(0.0, 0.0, 2.0, 2.0).to_path(0.1);
        path.extend(Rect::new(-0.5, 1.25, 2.0, 2.0).to_path(0.1));
        assert_eq!(data(&path), "M0 0h2v2h-2zM-.5 1.25h2.5v.75h-2.5z");
    }

    #[test]
    fn repeated_commands_are_left_out() {
        let path = BezPath::from_svg("M1 2L3 5L4 4Q5 5 6 7C1 1 2 2 3 3").unwrap();
        assert_eq!(data(&path), "M1 2l2 3 1-1q1 1 2 3c-5-6-4-5-3-4");
    }

    proptest! {
        /// Read back exactly, however long.
        #[test]
        fn nothing_drifts(
            numbers in prop::collection::vec((-1e6..1e6_f64, -1e3..1e3_f64, 0..5_u8), 1..200)
        ) {
            let mut path = BezPath::new();
            path.move_to((0.0, 0.0));
            for (x, y, kind) in numbers {
                match kind {
                    0 => path.move_to((x, y)),
                    1 => path.quad_to((y, x), (x, y)),
                    2 => path.curve_to((y, x), (x, x), (x, y)),
                    _ => path.line_to((x, y)),
                }
            }
            let path = Shape::new(path).unwrap().path().clone();
            let back = Shape::new(BezPath::from_svg(&data(&path)).unwrap()).unwrap();
            prop_assert_eq!(back.path(), &path);
        }
    }
}
