//! The label of a side, which may run any way.

use super::line::{FittedText, TextRoom};
use crate::guide::{Label, Side, Turn};
use crate::scene::Anchor;
use crate::scene::kurbo::Point;

/// Which way the label of a side runs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub(crate) side: Side,
    pub(crate) turn: Turn,
}

/// The room of the label of a side, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SideRoom {
    /// Along the side.
    pub(crate) along: f64,
    /// Away from it, for a label that does not run along.
    pub(crate) away: f64,
    /// Across the label's lines.
    pub(crate) lines: f64,
}

/// A label of a side, fitted.
#[derive(Clone, Debug)]
pub(crate) struct TurnedText {
    pub(crate) text: FittedText,
    run: Run,
}

impl Run {
    /// As asked for, or along the side: from left to right, or upwards.
    pub(crate) fn new(side: Side, asked: Option<Turn>) -> Self {
        let usual = if side.is_horizontal() { Turn::NONE } else { Turn::UP };
        Self { side, turn: asked.unwrap_or(usual) }
    }

    /// How much of its length goes along the side and how much away from it; of its height it is the
    /// other way round.
    fn parts(self) -> (f64, f64) {
        let line = self.turn.line();
        (line.dot(self.side.along()).abs(), line.dot(self.side.outwards()).abs())
    }

    /// Whether it runs away from its side, be it aslant.
    pub(crate) fn leaves_side(self) -> bool {
        self.parts().1 > 0.0
    }

    /// The room of the lines in that of the whole. One that room was kept for gets no larger.
    pub(crate) fn text_room(self, room: SideRoom, kept: Option<&FittedText>) -> TextRoom {
        let (along, away) = self.parts();
        if away == 0.0 {
            return TextRoom { length: room.along, depth: room.lines };
        }
        // Half of the side is left to its length, however many lines there are.
        let lines = room.lines.min(room.along / (2.0 * away));
        let depth = kept.map_or(lines, FittedText::height);
        let within = |room: f64, of_length: f64, of_depth: f64| {
            if of_length > 0.0 { (room - depth * of_depth) / of_length } else { f64::INFINITY }
        };
        let most = kept.map_or_else(|| within(room.away, away, along), FittedText::length);
        TextRoom { length: within(room.along, along, away).min(most).max(0.0), depth }
    }
}

impl TurnedText {
    pub(crate) fn new(text: FittedText, run: Run) -> Self {
        Self { text, run }
    }

    /// How much of its side it takes.
    pub(crate) fn length(&self) -> f64 {
        let (along, away) = self.run.parts();
        self.text.length() * along + self.text.height() * away
    }

    /// How far it reaches away from its side.
    pub(crate) fn depth(&self) -> f64 {
        let (along, away) = self.run.parts();
        self.text.length() * away + self.text.height() * along
    }

    /// How much it lacks along its side and away from it, where it may take so much of that.
    pub(crate) fn lacking(&self, most: f64) -> (f64, f64) {
        let (along, away) = self.run.parts();
        if away == 0.0 {
            return (self.text.lacking, 0.0);
        }
        let over = (self.length() - most).max(0.0);
        ((self.text.lacking * along).max(over), self.text.lacking * away)
    }

    /// Whether it stays beside an axis of a length.
    pub(crate) fn stays_beside(&self, length: f64) -> bool {
        // What does not run along can't follow an axis that gets shorter as its ends move onto pixels.
        let slack = if self.run.leaves_side() { 1.0 } else { 0.0 };
        self.length() + slack <= length
    }

    /// It beside `edge`, where the room away from its side starts; its middle is at `middle` along it.
    pub(crate) fn place(&self, edge: Point, middle: f64) -> Label {
        let Run { side, turn } = self.run;
        let outwards = side.outwards() * (self.depth() / 2.0);
        let mut center = edge + outwards;
        if side.is_horizontal() {
            center.x = middle;
        } else {
            center.y = middle;
        }
        // From the middle of its lines to the first baseline.
        let text = &self.text;
        let at = center - turn.down() * ((text.descent() - text.ascent()) / 2.0);
        Label::new(text.text.clone(), text.size, Anchor::Middle, at).turned(turn)
    }
}

#[cfg(test)]
mod tests {
    use crate::prelude::*;
    use crate::render::Rendered;
    use crate::scene::kurbo::Rect;

    fn rendered(side: Side, axis: Axis) -> Rendered {
        let axes = Axes::new().mark(Heatmap::new([[1, 2], [3, 4]]));
        let axis = axis.side(side);
        let axes = if side.is_horizontal() { axes.x_axis(axis) } else { axes.y_axis(axis) };
        Figure::new(inches(3.0), inches(2.5)).axes(axes).render().unwrap()
    }

    /// The ink of the label, the data rectangle, and the ink of tick labels.
    fn places(rendered: &Rendered, side: Side) -> (Rect, Rect, Rect) {
        let axes = rendered.layout().axes().unwrap();
        let axis = if side.is_horizontal() { &axes.x } else { &axes.y };
        let ticks = axis.ticks.iter().filter_map(|tick| tick.label.as_ref());
        let ticks = ticks.map(super::Label::ink).reduce(|a, b| a.union(b)).unwrap();
        (axis.label.as_ref().unwrap().ink(), axes.data, ticks)
    }

    #[test]
    fn labels_have_room_whichever_way_they_run() {
        let page = Rect::new(0.0, 0.0, 216.0, 180.0);
        for side in [Side::Left, Side::Right, Side::Top, Side::Bottom] {
            for degrees in [0.0, 90.0, -90.0, 180.0, 30.0, -45.0, 120.0, 1e-9, 89.999_999] {
                for label in
                    ["Depth", "a\nb\nc", "The depth of the water in the lake", &"Mm ".repeat(60)]
                {
                    let axis = Axis::new().label(label).label_rotation(degrees);
                    let (ink, _, ticks) = places(&rendered(side, axis), side);
                    let what = format!("{side:?} {degrees} {label}: {ink:?} {ticks:?}");
                    assert_eq!(ink.intersect(page), ink, "{what}");
                    assert!(ink.intersect(ticks).area() <= 0.0, "{what}");
                }
            }
        }
    }

    #[test]
    fn a_level_label_is_in_the_middle_of_its_side() {
        let axis = Axis::new().label("Depth").label_rotation(0.0);
        let (ink, data, ticks) = places(&rendered(Side::Left, axis), Side::Left);
        assert!(ink.width() > 2.0 * ink.height());
        assert!((ink.center().y - data.center().y).abs() < 1.5);
        assert!(ink.x1 < ticks.x0 && ticks.x0 - ink.x1 < 9.0);
    }

    #[test]
    fn along_is_as_usual() {
        let usual =
            [(Side::Left, 90.0), (Side::Right, 450.0), (Side::Top, 0.0), (Side::Bottom, 360.0)];
        for (side, degrees) in usual {
            let axis = Axis::new().label("Depth of the lake");
            let scene = |axis| rendered(side, axis).scene().clone();
            assert_eq!(scene(axis.clone()), scene(axis.label_rotation(degrees)));
        }
    }
}
