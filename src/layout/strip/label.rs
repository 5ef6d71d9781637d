//! The labels of strips.

use crate::guide::{Label, Side, TextBlock, Turn};
use crate::layout::line::{FittedText, Fitter, TextRoom};
use crate::layout::sheet::Sheet;
use crate::layout::unfit::Unfit;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect, Size};
use crate::text::Text;
use crate::warning::Warning;

/// Where strips have their labels, and how these are set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StripText<'a> {
    /// The side of the x axis: labels of strips of rows start there.
    pub(crate) below: Side,
    /// The side of the y axis: labels of strips of columns start there.
    pub(crate) beside: Side,
    pub(crate) fitter: Fitter<'a>,
    /// How long labels may be.
    pub(crate) depth: Size,
}

/// The label of a strip, which runs away from a corner of the data rectangle.
#[derive(Clone, Debug)]
pub(super) struct StripLabel {
    /// The side where it starts: that of the axis that crosses the strip.
    pub(super) side: Side,
    /// Whether it runs along that side, where it is no longer than the strip is thick; else away from
    /// it.
    lies: bool,
    pub(super) text: FittedText,
    /// What of it does not fit.
    pub(super) unfit: Option<Unfit>,
}

impl StripLabel {
    /// A label in a strip's room, which is `half` of what it may take across its line. One that has
    /// no room at the smallest size is left out, if texts may be cut.
    pub(super) fn fitted(
        label: &Text,
        side: Side,
        half: f64,
        text: &StripText<'_>,
    ) -> (Option<Self>, Vec<Warning>) {
        const WHAT: &str = "strip label";
        let fitter = text.fitter;
        let block = fitter.block(label.part());
        if side.is_horizontal() && half_width(&block) * fitter.size <= half {
            let text = FittedText::new(block, fitter.size);
            return (Some(Self { side, lies: true, text, unfit: None }), Vec::new());
        }
        let largest = half / half_height(&block).max(1e-9);
        let least = fitter.least();
        if largest < least && fitter.fit.elide {
            let full = label.to_string();
            return (None, vec![Warning::TextElided { what: WHAT.to_owned(), full }]);
        }
        let size = fitter.size.min(largest).max(least);
        let room = TextRoom { length: side.depth_of(text.depth), depth: 0.0 };
        let (text, mut warnings) =
            Fitter { size, ..fitter }.text((label.part(), "".into()), WHAT, room);
        if warnings.is_empty() && text.size < fitter.size {
            warnings.push(Warning::TextShrunk { what: WHAT.to_owned(), size: text.size });
        }
        let along = (2.0 * (half_height(&block) * least - half)).max(0.0);
        let unfit = Unfit::on(side, WHAT, (along, text.lacking));
        (Some(Self { side, lies: false, text, unfit }), warnings)
    }

    /// Which way it runs: up at a strip of rows, unless it lies.
    fn turn(&self) -> Turn {
        if self.side.is_horizontal() && !self.lies { Turn::UP } else { Turn::NONE }
    }

    /// Which point of its line is at its strip.
    fn anchor(&self) -> Anchor {
        match self.side {
            _ if self.lies => Anchor::Middle,
            Side::Top | Side::Right => Anchor::Start,
            Side::Bottom | Side::Left => Anchor::End,
        }
    }

    /// From where it starts to its anchor: what its ink reaches over that, towards the data.
    fn inset(&self) -> f64 {
        let bounds = self.text.text.bounds(self.anchor());
        match self.side {
            Side::Top if self.lies => self.text.descent(),
            Side::Bottom if self.lies => self.text.ascent(),
            Side::Top | Side::Right => (-bounds.x0).max(0.0) * self.text.size,
            Side::Bottom | Side::Left => bounds.x1.max(0.0) * self.text.size,
        }
    }

    /// How deep it is, away from the data.
    pub(super) fn depth(&self) -> f64 {
        if self.lies {
            return self.text.height();
        }
        let bounds = self.text.text.bounds(self.anchor());
        let far = if self.anchor() == Anchor::Start { bounds.x1 } else { -bounds.x0 };
        self.inset() + far.max(0.0) * self.text.size
    }

    /// Half of what it takes along the side where it starts.
    pub(super) fn half(&self) -> f64 {
        let text = &self.text.text;
        let half = if self.lies { half_width(text) } else { half_height(text) };
        half * self.text.size
    }

    /// It at its strip, `start` away from the data rectangle.
    pub(super) fn place(&self, strip: Rect, data: Rect, start: f64, sheet: &Sheet<'_>) -> Label {
        let center = strip.center();
        let foot = match self.side {
            Side::Top => Point::new(center.x, data.y0),
            Side::Right => Point::new(data.x1, center.y),
            Side::Bottom => Point::new(center.x, data.y1),
            Side::Left => Point::new(data.x0, center.y),
        };
        let FittedText { text, size, .. } = &self.text;
        let turn = self.turn();
        let shift = if self.lies { 0.0 } else { pivot(text) * size };
        let end = foot + self.side.outwards() * (start + self.inset());
        let mut at: Point = end - turn.down() * shift;
        // Baselines go onto the pixel grid, as those of tick labels do.
        if turn == Turn::NONE {
            at.y = sheet.grid.snap(at.y);
        } else {
            at.x = sheet.grid.snap(at.x);
        }
        Label::new(text.clone(), *size, self.anchor(), at).turned(turn)
    }
}

/// The height in a text that is at the middle of its strip, below its first baseline in em: the
/// middle of its lines, by the height of digits.
fn pivot(text: &TextBlock) -> f64 {
    (text.last_baseline() - text.digit_height()) / 2.0
}

/// How far a text reaches from that height, up or down, in em.
fn half_height(text: &TextBlock) -> f64 {
    let bounds = text.bounds(Anchor::Start);
    (pivot(text) - bounds.y0).max(bounds.y1 - pivot(text))
}

/// How far a centred text reaches to the left or to the right, in em.
fn half_width(text: &TextBlock) -> f64 {
    let bounds = text.bounds(Anchor::Middle);
    bounds.x1.max(-bounds.x0)
}

#[cfg(test)]
mod tests {
    use crate::guide::{Label, Turn};
    use crate::prelude::*;

    /// The labels of strips, and the data rectangle.
    fn placed(axes: Axes) -> (Vec<Label>, crate::scene::kurbo::Rect) {
        let map = Heatmap::new([[1, 2], [3, 4]]).names(["a", "b"]);
        let rendered = Figure::new(inches(3.0), inches(3.0)).axes(axes.mark(map)).render().unwrap();
        let axes = rendered.layout().axes().unwrap();
        (axes.strips.iter().filter_map(|strip| strip.label.clone()).collect(), axes.data)
    }

    #[test]
    fn labels_stand_beside_the_names_of_the_axis_that_crosses() {
        let strip = |label: &str| Strip::values([1, 2]).label(label);
        let (labels, data) =
            placed(Axes::new().strip(Side::Left, strip("Rows")).strip(Side::Top, strip("Columns")));
        let [rows, columns] = labels.as_slice() else { panic!("two") };
        assert_eq!((rows.turn, columns.turn), (Turn::UP, Turn::NONE));
        assert!(rows.ink().y0 > data.y1 && rows.ink().x1 < data.x0);
        assert!(columns.ink().x1 < data.x0 && columns.ink().y1 < data.y0);
        let opposite = Axes::new()
            .x_axis(Axis::new().side(Side::Top))
            .y_axis(Axis::new().side(Side::Right))
            .strip(Side::Left, strip("Rows"))
            .strip(Side::Top, strip("Columns"));
        let (labels, data) = placed(opposite);
        assert!(labels[0].ink().y1 < data.y0 && labels[1].ink().x0 > data.x1);
    }

    #[test]
    fn a_label_lies_where_the_strip_is_thick_enough() {
        for (side, axis) in [(Side::Bottom, Axis::new()), (Side::Top, Axis::new().side(Side::Top))]
        {
            let strip = Strip::values([1, 2]).label("Sum").thickness(points(30.0));
            let (labels, data) = placed(Axes::new().x_axis(axis).strip(Side::Right, strip));
            assert_eq!(labels[0].turn, Turn::NONE);
            let ink = labels[0].ink();
            assert!(ink.x0 > data.x1 && (ink.y0 > data.y1) == (side == Side::Bottom), "{ink:?}");
        }
    }
}
