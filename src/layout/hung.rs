//! One of the things that hang on a side outside of the axis: a colorbar, or legends.

use super::colorbar::{BarPlan, BarRoom, BarSpec};
use super::fitted::LEADING;
use super::legend::{LegendRoom, LegendSpec};
use super::legends::{LegendsPlan, LegendsSpec};
use super::sheet::{Look, Sheet};
use super::unfit::Unfit;
use crate::guide::{ColorbarGuide, LegendGuide, Position, Side};
use crate::resolve::ResolvedGuide;
use crate::scene::kurbo::{Rect, Size};
use crate::warning::Warning;

/// What data lacks at least for symbols as large as its cells to be seen, in points.
const LEAST_CELL: f64 = 1.0;

/// A colorbar or a legend to be measured, on its side.
#[derive(Clone, Copy, Debug)]
pub(crate) enum GuideSpec<'a> {
    Colorbar(BarSpec<'a>),
    Legend(LegendSpec<'a>, Side),
}

/// What is to be measured, on its side.
#[derive(Clone, Debug)]
pub(crate) enum HungSpec<'a> {
    Colorbar(BarSpec<'a>),
    Legends(LegendsSpec<'a>),
}

/// It, measured.
#[derive(Clone, Debug)]
pub(crate) enum Hung<'a> {
    Colorbar(Box<BarPlan<'a>>),
    Legends(LegendsPlan<'a>),
}

/// A colorbar or a legend, placed.
#[derive(Clone, Debug)]
pub(crate) enum PlacedGuide {
    Colorbar(Box<ColorbarGuide>),
    Legend(LegendGuide),
}

/// The room of all that hangs on the sides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HungRoom {
    /// The data rectangle.
    pub(crate) data: Size,
    /// How long labels along a side may be.
    pub(crate) label: Size,
    /// How deep names and labels away from a side may be.
    pub(crate) depth: Size,
    /// How deep the lines of labels along a side may be.
    pub(crate) lines: Size,
    /// What one unit of x and one unit of y take.
    pub(crate) unit: Size,
}

impl<'a> GuideSpec<'a> {
    /// What is asked for, on its side; inside of the axes none is meant.
    pub(crate) fn new(guide: &'a ResolvedGuide, look: Look<'a>) -> Self {
        let Look { theme, font, .. } = look;
        let small = look.fitter(theme.tick_size, font);
        let large = look.fitter(theme.label_size, font);
        match guide {
            ResolvedGuide::Colorbar(asked) => {
                let (tick_fitter, label_fitter) =
                    (small.by(asked.axis.fit), large.by(asked.axis.fit));
                Self::Colorbar(BarSpec { asked, tick_fitter, label_fitter })
            }
            ResolvedGuide::Legend(asked) => {
                let side = match guide.position() {
                    Position::Beside(side) => side,
                    Position::Inside(_) | Position::Emptiest => Side::Right,
                };
                Self::Legend(LegendSpec { asked, fitter: small, title_fitter: large }, side)
            }
        }
    }
}

impl<'a> From<GuideSpec<'a>> for HungSpec<'a> {
    fn from(guide: GuideSpec<'a>) -> Self {
        match guide {
            GuideSpec::Colorbar(bar) => Self::Colorbar(bar),
            GuideSpec::Legend(legend, side) => Self::Legends(LegendsSpec::new(legend, side)),
        }
    }
}

impl<'a> HungSpec<'a> {
    pub(crate) fn side(&self) -> Side {
        match self {
            Self::Colorbar(bar) => bar.side(),
            Self::Legends(legends) => legends.side,
        }
    }

    pub(crate) fn is_colorbar(&self) -> bool {
        matches!(self, Self::Colorbar(_))
    }

    /// Takes the guide that follows on its side, where both are legends.
    pub(crate) fn takes(&mut self, guide: GuideSpec<'a>) -> bool {
        match (self, guide) {
            (Self::Legends(legends), GuideSpec::Legend(legend, side)) if legends.side == side => {
                legends.push(legend);
                true
            }
            _ => false,
        }
    }

    /// Whether it has names that run away from its side.
    pub(crate) fn has_names(&self) -> bool {
        match self {
            Self::Colorbar(bar) => bar.has_names(),
            Self::Legends(legends) => !legends.side.is_horizontal(),
        }
    }

    /// Whether it has symbols whose size depends on that of the data rectangle.
    pub(crate) fn has_cells(&self) -> bool {
        match self {
            Self::Colorbar(_) => false,
            Self::Legends(legends) => legends.has_cells(),
        }
    }

    /// Measures it where nothing is known of what is around.
    pub(crate) fn measure(&self, room: HungRoom, sheet: &Sheet<'_>) -> Hung<'a> {
        let side = self.side();
        match self {
            Self::Colorbar(bar) => {
                let room = BarRoom {
                    side: side.length_of(room.data),
                    beyond: (f64::INFINITY, f64::INFINITY),
                    label: side.length_of(room.label),
                    lines: side.depth_of(room.lines),
                    depth: side.depth_of(room.depth),
                };
                Hung::Colorbar(Box::new(bar.measure(room, None, sheet)))
            }
            Self::Legends(legends) => {
                let in_rows = side.is_horizontal();
                let (width, height) = if in_rows {
                    (room.data.width, room.depth.height)
                } else {
                    (room.depth.width, room.data.height)
                };
                let (size, unit) = (Size::new(width, height), room.unit);
                let room = LegendRoom { size, in_rows, unit };
                Hung::Legends(legends.measure(room, sheet))
            }
        }
    }

    /// Measures a colorbar once more at its true length, into the room that is kept for it, between
    /// the stretches that its labels and its tick labels may take; legends stay as they are.
    pub(crate) fn fit(
        &self,
        kept: &Hung<'a>,
        data: (f64, f64),
        (free, ticks): ((f64, f64), (f64, f64)),
        depth: Size,
        sheet: &Sheet<'_>,
    ) -> Hung<'a> {
        match (self, kept) {
            (Self::Colorbar(bar), Hung::Colorbar(plan)) => {
                let room = BarRoom {
                    side: data.1 - data.0,
                    beyond: (data.0 - ticks.0, ticks.1 - data.1),
                    label: free.1 - free.0,
                    lines: plan.label_height(),
                    depth: bar.side().depth_of(depth),
                };
                Hung::Colorbar(Box::new(bar.measure(room, Some(plan), sheet)))
            }
            _ => kept.clone(),
        }
    }
}

impl Hung<'_> {
    pub(crate) fn side(&self) -> Side {
        match self {
            Self::Colorbar(bar) => bar.side(),
            Self::Legends(legends) => legends.side(),
        }
    }

    pub(crate) fn warnings(&self) -> &[Warning] {
        match self {
            Self::Colorbar(bar) => bar.warnings(),
            Self::Legends(legends) => legends.warnings(),
        }
    }

    /// What of it does not fit. Labels of legends make these wider, which is told by their size.
    pub(crate) fn unfit(&self) -> Option<&Unfit> {
        match self {
            Self::Colorbar(bar) => bar.unfit(),
            Self::Legends(_) => None,
        }
    }

    /// Whether nothing of the horizontal sides may reach below or above it.
    pub(crate) fn is_exclusive(&self) -> bool {
        match self {
            Self::Colorbar(bar) => bar.is_exclusive(),
            Self::Legends(_) => true,
        }
    }

    /// How far from the data rectangle its outer end is, where what it stands beside is `out` away.
    pub(crate) fn end(&self, out: f64, sheet: &Sheet<'_>) -> f64 {
        match self {
            Self::Colorbar(bar) => bar.end(out, sheet),
            Self::Legends(legends) => legends.end(out),
        }
    }

    /// From where on nothing of the horizontal sides may reach below or above it.
    pub(crate) fn barrier(&self, out: f64, sheet: &Sheet<'_>) -> Option<f64> {
        match self {
            Self::Colorbar(bar) => bar.barrier(out, sheet),
            Self::Legends(_) => Some(out - LEADING * sheet.theme.tick_size),
        }
    }

    /// Moves what may not be reached at least `clear` away from the data rectangle.
    pub(crate) fn keep_clear(&mut self, clear: f64, out: f64, sheet: &Sheet<'_>) {
        if let Self::Colorbar(bar) = self {
            bar.keep_clear(clear, out, sheet);
        }
    }

    /// How far its ends and tick labels reach beyond both ends of a side of some length.
    pub(crate) fn overhang(&self, side: f64) -> (f64, f64) {
        match self {
            Self::Colorbar(bar) => bar.overhang(side),
            Self::Legends(_) => (0.0, 0.0),
        }
    }

    /// How far the rest of it reaches beyond both ends of a side of some length.
    pub(crate) fn label_overhang(&self, side: f64) -> (f64, f64) {
        match self {
            Self::Colorbar(bar) => bar.label_overhang(side),
            Self::Legends(legends) if !legends.side().is_horizontal() => {
                (0.0, (legends.length() - side).max(0.0))
            }
            Self::Legends(_) => (0.0, 0.0),
        }
    }

    /// How much longer than a stretch of the page it is.
    pub(crate) fn lacking(&self, free: (f64, f64)) -> f64 {
        let need = match self {
            Self::Colorbar(_) => return 0.0,
            Self::Legends(legends) if legends.is_unseen() => return LEAST_CELL,
            Self::Legends(legends) => legends.length(),
        };
        // A rounding error is none.
        let lacking = need - (free.1 - free.0);
        if lacking > 1e-6 { lacking } else { 0.0 }
    }

    /// Its guides beside the data, `out` away; they stay within a stretch of the page along its side.
    pub(crate) fn place(
        &self,
        data: Rect,
        out: f64,
        within: (f64, f64),
        unit: Size,
        sheet: &Sheet<'_>,
    ) -> Vec<PlacedGuide> {
        match self {
            Self::Colorbar(bar) => {
                vec![PlacedGuide::Colorbar(Box::new(bar.place(data, out, within, sheet)))]
            }
            Self::Legends(legends) => {
                let legends = legends.place(data, out, within, unit, sheet);
                legends.into_iter().map(PlacedGuide::Legend).collect()
            }
        }
    }
}
