//! Axes in places of a page, and how they stand to each other.

use super::arranged::{Arranged, Cell, Grid};
use super::way::Way;
use crate::axes::Axes;
use crate::error::PanelPlace;
use crate::guide::Side;
use crate::panels::Share;
use std::ptr;

/// Axes that are a panel, and the way to them from the page inwards.
pub(super) struct Leaf<'a> {
    pub(super) axes: &'a Axes,
    /// Which of all axes of the page they are, in reading order, those inside of others aside.
    pub(super) index: usize,
    steps: Vec<Step<'a>>,
}

/// From a grid to one of its panels.
#[derive(Clone, Copy)]
struct Step<'a> {
    grid: &'a Grid<'a>,
    cell: &'a Cell<'a>,
}

impl Step<'_> {
    /// Whether the panel runs along the whole of its grid.
    fn fills(&self, way: Way) -> bool {
        *way.tracks(self.cell) == (0..way.track_count(self.grid.panels))
    }
}

impl<'a> Leaf<'a> {
    /// All axes of a panel, in reading order.
    pub(super) fn all(panel: &'a Arranged<'a>) -> Vec<Self> {
        let mut leaves = Vec::new();
        Self::collect(panel, &[], &mut leaves);
        leaves
    }

    fn collect(panel: &'a Arranged<'a>, steps: &[Step<'a>], leaves: &mut Vec<Self>) {
        match panel {
            Arranged::Axes(axes) => {
                leaves.push(Self { axes: axes.axes, index: axes.index, steps: steps.to_vec() });
            }
            Arranged::Grid(grid) => {
                for cell in &grid.cells {
                    let steps = [steps, &[Step { grid, cell }]].concat();
                    Self::collect(&cell.panel, &steps, leaves);
                }
            }
            Arranged::Scene(_) => {}
        }
    }

    /// Which of several panels it is.
    pub(super) fn place(&self) -> Option<&'a PanelPlace> {
        self.steps.last().and_then(|step| step.cell.place.as_ref())
    }

    /// What grids say of its axis that may share it, from the outside inwards: one that says that
    /// none is shared keeps out what grids around it say.
    fn shares(&self, way: Way) -> impl Iterator<Item = (usize, Share)> {
        let said = move |step: &Step<'_>| way.share(step.grid.panels);
        let kept_out = self.steps.iter().rposition(|step| said(step) == Some(Share::None));
        let from = kept_out.map_or(0, |last| last + 1);
        let steps = self.steps.iter().enumerate().skip(from);
        steps.filter_map(move |(depth, step)| Some((depth, said(step)?)))
    }

    /// Whether any grid shares its axis.
    pub(super) fn is_shared(&self, way: Way) -> bool {
        self.shares(way).next().is_some()
    }

    /// What grids that they are both in say of their axes.
    fn common_shares(&self, other: &Self, way: Way) -> impl Iterator<Item = Share> {
        let common = self.common(other);
        let (own, others) = (self.shares(way), other.shares(way).map(|(depth, _)| depth).min());
        own.filter(move |(depth, _)| *depth < common && others.is_some_and(|from| from <= *depth))
            .map(|(_, share)| share)
    }

    /// How many grids they are both in.
    fn common(&self, other: &Self) -> usize {
        let steps = self.steps.iter().zip(&other.steps);
        steps.take_while(|(own, others)| ptr::eq(own.grid, others.grid)).count()
    }

    /// The steps where their ways part.
    fn parting(&self, other: &Self) -> Option<(usize, Step<'a>, Step<'a>)> {
        let at = self.common(other).checked_sub(1)?;
        Some((at, *self.steps.get(at)?, *other.steps.get(at)?))
    }

    /// Whether their axes stand in one line: data rectangles start and end at the same place.
    fn lines_up(&self, other: &Self, way: Way) -> bool {
        let fills = |leaf: &Self, at: usize| leaf.steps.iter().skip(at + 1).all(|s| s.fills(way));
        self.parting(other).is_some_and(|(at, own, others)| {
            way.tracks(own.cell) == way.tracks(others.cell) && fills(self, at) && fills(other, at)
        })
    }

    /// Whether a grid says that their axes are one.
    pub(super) fn shares_with(&self, other: &Self, way: Way) -> bool {
        self.common_shares(other, way).any(|share| match share {
            Share::None => false,
            Share::All => true,
            Share::Rows => self.lines_up(other, Way::Y),
            Share::Columns => self.lines_up(other, Way::X),
        })
    }

    /// Whether its axis has labels if no other one has them.
    fn may_have_labels(&self, way: Way) -> bool {
        way.axis(self.axes).visible && !self.axes.marks.is_empty()
    }

    /// Whether another axis further out has the labels of its own.
    pub(super) fn has_labels_of(&self, other: &Self, way: Way) -> bool {
        let mut shares = self.common_shares(other, way);
        shares.any(|share| share == Share::All || share == way.in_line())
            && other.may_have_labels(way)
            && way.side(other.axes) == way.side(self.axes)
            && self.lines_up(other, way)
            && other.is_further_out(self, way)
    }

    /// Whether it stands further out on the side that its axis is on.
    pub(super) fn is_further_out(&self, other: &Self, way: Way) -> bool {
        let across = way.across();
        self.parting(other).is_some_and(|(_, own, others)| {
            let (own, others) = (across.tracks(own.cell), across.tracks(others.cell));
            match way.side(self.axes) {
                Side::Top | Side::Left => own.end <= others.start,
                Side::Bottom | Side::Right => own.start >= others.end,
            }
        })
    }
}
