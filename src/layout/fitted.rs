//! Ticks with labels of some size and turn: how much room they take.

use super::ticks::Room;
use crate::guide::{Side, TextBlock, Turn};
use crate::scene::Anchor;
use crate::scene::kurbo::{Rect, Vec2};
use crate::text::Text;
use crate::warning::Warning;

/// The least gap between two labels one after the other, in em.
pub(crate) const GAP: f64 = 0.5;
/// The least gap between two labels one above the other, in em.
pub(crate) const LEADING: f64 = 0.12;
/// The same where one has several lines: more than between these, so that it is seen which ones
/// belong together.
const BLOCK_GAP: f64 = 0.7;
/// How high a line is from the top of its capitals to its lowest ink, in em, at most.
const LINE: f64 = 1.0;

/// A tick and its label, before they have a place on the page.
#[derive(Clone, Debug)]
pub(crate) struct FittedTick {
    pub(crate) value: f64,
    /// The place along the axis from its start on the page, 0 to 1.
    pub(crate) place: f64,
    pub(crate) label: TextBlock,
}

/// The ticks of an axis and how their labels are set.
#[derive(Clone, Debug)]
pub(crate) struct FittedTicks {
    pub(crate) ticks: Vec<FittedTick>,
    /// Places of minor ticks along the axis, 0 to 1.
    pub(crate) minor: Vec<f64>,
    pub(crate) size: f64,
    pub(crate) turn: Turn,
    pub(crate) side: Side,
    /// What all labels share and leave out.
    pub(crate) offset: Text,
    pub(crate) warnings: Vec<Warning>,
    /// How many ticks there would be, had all of them room.
    pub(crate) wanted: usize,
    /// All values that the locator gave.
    pub(crate) located: Vec<f64>,
}

impl FittedTicks {
    /// Which point of its lines a label has at its tick: the one that faces the axis.
    pub(crate) fn anchor(&self) -> Anchor {
        let outwards = self.turn.line().dot(self.side.outwards());
        if outwards > 0.0 {
            Anchor::Start
        } else if outwards < 0.0 {
            Anchor::End
        } else {
            Anchor::Middle
        }
    }

    /// The height in a label, below its first baseline in em, that is at its tick: the baseline
    /// that faces the axis where lines run along the axis, so that labels of one line and of
    /// several start alike; else the middle of its lines, by the height of digits.
    pub(crate) fn pivot(&self, label: &TextBlock) -> f64 {
        if self.anchor() != Anchor::Middle {
            (label.last_baseline() - label.digit_height()) / 2.0
        } else if self.turn.down().dot(self.side.outwards()) > 0.0 {
            0.0
        } else {
            label.last_baseline()
        }
    }

    /// A label's bounds around what is at its tick, in em.
    fn bounds(&self, label: &TextBlock) -> Rect {
        label.bounds(self.anchor()) - Vec2::new(0.0, self.pivot(label))
    }

    /// How far bounds reach in a direction of the page: least and most.
    fn span(&self, bounds: Rect, direction: Vec2) -> (f64, f64) {
        let across = self.turn.line().dot(direction);
        let down = self.turn.down().dot(direction);
        let (x, y) =
            ((bounds.x0 * across, bounds.x1 * across), (bounds.y0 * down, bounds.y1 * down));
        (x.0.min(x.1) + y.0.min(y.1), x.0.max(x.1) + y.0.max(y.1))
    }

    /// The ticks whose labels show something; the others' take no room.
    fn named(&self) -> impl Iterator<Item = &FittedTick> {
        self.ticks.iter().filter(|tick| !tick.label.text().is_empty())
    }

    /// Whether any label shows something.
    pub(crate) fn has_labels(&self) -> bool {
        self.named().next().is_some()
    }

    /// How far all labels reach outwards from where their ticks point, in em: least and most.
    fn outwards(&self) -> Option<(f64, f64)> {
        self.named()
            .map(|tick| self.span(self.bounds(&tick.label), self.side.outwards()))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// From the axis' end of the labels to their other end, in points.
    pub(crate) fn depth(&self) -> f64 {
        self.outwards().map_or(0.0, |(near, far)| (far - near) * self.size)
    }

    /// From the axis' end of the labels to the place that their ticks point at, in points.
    pub(crate) fn inset(&self) -> f64 {
        self.outwards().map_or(0.0, |(near, _)| -near * self.size)
    }

    /// The least distance of two ticks on an axis of a length, or that length where there are fewer.
    pub(crate) fn slot(&self, length: f64) -> f64 {
        let distances = self.ticks.windows(2).map(|pair| pair[1].place - pair[0].place);
        distances.fold(1.0, f64::min) * length
    }

    /// How many lines of a size each of labels one above the other has room for.
    pub(crate) fn lines(&self, length: f64, size: f64) -> usize {
        let more = (self.slot(length) / size - LINE - BLOCK_GAP) / TextBlock::LINE_HEIGHT;
        (more.max(0.0) as usize).saturating_add(1)
    }

    /// How wide a line of a label may be in em to stay within a depth in points.
    pub(crate) fn line_room(&self, depth: f64) -> f64 {
        let across = self.turn.line().dot(self.side.outwards()).abs();
        let down = self.turn.down().dot(self.side.outwards()).abs();
        let height = self
            .ticks
            .iter()
            .map(|tick| tick.label.bounds(Anchor::Start).height())
            .fold(0.0, f64::max);
        (depth / self.size - height * down) / across
    }

    /// How far each label reaches along the axis on both sides of its tick.
    pub(crate) fn reaches(&self) -> impl Iterator<Item = Reach> {
        self.named().map(|tick| {
            let (start, end) = self.span(self.bounds(&tick.label), self.side.along());
            Reach { place: tick.place, before: -start * self.size, after: end * self.size }
        })
    }

    /// How far labels reach beyond both ends of an axis of a length, in points.
    pub(crate) fn overhang(&self, length: f64) -> (f64, f64) {
        overhang(self.reaches(), length)
    }

    pub(crate) fn fits(&self, room: Room) -> bool {
        let (before, after) = self.overhang(room.length);
        // A rounding error is no overlap.
        let slack = 1e-6;
        self.size <= self.fitting_size(room) * (1.0 + 1e-9)
            && before <= room.before + slack
            && after <= room.after + slack
    }

    /// How much longer the axis, and how much deeper the room, would have to be for all labels to
    /// fit, in points; infinitely where they meet on an axis of any length.
    pub(crate) fn lacking(&self, room: Room) -> (f64, f64) {
        if self.fits(room) {
            return (0.0, 0.0);
        }
        let apart = self.fitting_size(Room { depth: f64::INFINITY, ..room });
        let longer = room.length * (self.size / apart.max(0.0) - 1.0).max(0.0);
        let (before, after) = self.overhang(room.length);
        let over = (before - room.before).max(0.0) + (after - room.after).max(0.0);
        (longer + over, (self.depth() - room.depth).max(0.0))
    }

    /// The largest size with which labels reach no further beyond both ends of the axis than there is
    /// room.
    pub(crate) fn size_within(&self, room: Room) -> f64 {
        self.reaches().fold(f64::INFINITY, |size, reach| {
            let most = |has: f64, wants: f64| {
                if wants > 0.0 { self.size * (has / wants).max(0.0) } else { f64::INFINITY }
            };
            let before = most(room.before + reach.place * room.length, reach.before);
            size.min(before).min(most(room.after + (1.0 - reach.place) * room.length, reach.after))
        })
    }

    /// The largest size with which neighbours keep apart and labels stay within the depth.
    pub(crate) fn fitting_size(&self, room: Room) -> f64 {
        let depth = self.depth() / self.size;
        // Empty names have room anywhere.
        let deep = if depth > 0.0 { room.depth / depth } else { f64::INFINITY };
        let along = self.side.along();
        let step = Vec2::new(self.turn.line().dot(along), self.turn.down().dot(along));
        // Labels beside their ticks move onto the pixel grid.
        let is_moved = self.turn == Turn::NONE && !self.side.is_horizontal();
        let moved = if is_moved { room.pitch } else { 0.0 };
        let bounds: Vec<Rect> = self.ticks.iter().map(|tick| self.bounds(&tick.label)).collect();
        let pairs = self.ticks.windows(2).zip(bounds.windows(2));
        pairs.fold(deep, |size, (ticks, bounds)| {
            let distance = (ticks[1].place - ticks[0].place) * room.length - moved;
            let has_lines = ticks.iter().any(|tick| tick.label.lines().len() > 1);
            let leading = if has_lines { BLOCK_GAP } else { LEADING };
            size.min(size_apart(bounds[0], bounds[1], step * distance, leading))
        })
    }
}

/// How far a label reaches along its axis on both sides of its tick, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reach {
    /// The tick's place along the axis, 0 to 1.
    place: f64,
    before: f64,
    after: f64,
}

/// How far labels reach beyond both ends of an axis of a length, in points.
pub(crate) fn overhang(reaches: impl Iterator<Item = Reach>, length: f64) -> (f64, f64) {
    // Margins may leave less than nothing, which is said later.
    let length = length.max(0.0);
    reaches.fold((0.0, 0.0), |(before, after): (f64, f64), reach| {
        (
            before.max(reach.before - reach.place * length),
            after.max(reach.after - (1.0 - reach.place) * length),
        )
    })
}

/// The largest size at which two labels with parallel lines keep apart: one after the other or one
/// below the other, whichever asks for less. `step` leads from the first to the second, along their
/// lines and across them; `leading` is the least gap across, in em.
fn size_apart(first: Rect, second: Rect, step: Vec2, leading: f64) -> f64 {
    let along = if step.x > 0.0 { first.x1 - second.x0 } else { second.x1 - first.x0 };
    let across = if step.y > 0.0 { first.y1 - second.y0 } else { second.y1 - first.y0 };
    (step.x.abs() / (along + GAP)).max(step.y.abs() / (across + leading))
}
