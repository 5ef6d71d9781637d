//! The legends on one side: one after the other along it as far as it is long, then further out.

use super::legend::{LegendPlan, LegendRoom, LegendSpec};
use super::sheet::Sheet;
use crate::guide::{LegendGuide, Side};
use crate::scene::kurbo::{Point, Rect, Size};
use crate::warning::Warning;

/// Legends that follow one another on a side, to be measured.
#[derive(Clone, Debug)]
pub(crate) struct LegendsSpec<'a> {
    pub(crate) side: Side,
    legends: Vec<LegendSpec<'a>>,
}

/// They, measured.
#[derive(Clone, Debug)]
pub(crate) struct LegendsPlan<'a> {
    side: Side,
    /// From the data rectangle outwards.
    runs: Vec<Run<'a>>,
    /// Between two legends, along the side and away from it.
    gap: f64,
    warnings: Vec<Warning>,
}

/// Legends one after the other along a side.
#[derive(Clone, Debug)]
struct Run<'a> {
    legends: Vec<LegendPlan<'a>>,
    /// From the start of the first to the end of the last.
    length: f64,
    /// What the deepest of them takes away from the side.
    depth: f64,
}

impl<'a> LegendsSpec<'a> {
    /// A single one.
    pub(crate) fn new(legend: LegendSpec<'a>, side: Side) -> Self {
        Self { side, legends: vec![legend] }
    }

    /// Adds one that follows them.
    pub(crate) fn push(&mut self, legend: LegendSpec<'a>) {
        self.legends.push(legend);
    }

    /// Whether they have symbols whose size depends on that of the data rectangle.
    pub(crate) fn has_cells(&self) -> bool {
        self.legends.iter().any(LegendSpec::has_cells)
    }

    /// Measures each in a room of its own. One follows another along the side where the room is long
    /// enough for both.
    pub(crate) fn measure(&self, room: LegendRoom, sheet: &Sheet<'_>) -> LegendsPlan<'a> {
        let (side, gap) = (self.side, sheet.theme.colorbar_gap);
        let (mut runs, mut warnings) = (Vec::<Run<'_>>::new(), Vec::new());
        for spec in &self.legends {
            let legend = spec.measure(room, sheet);
            warnings.extend(legend.warnings().iter().cloned());
            let (length, depth) = (side.length_of(legend.size()), side.depth_of(legend.size()));
            match runs.last_mut() {
                Some(run) if run.length + gap + length <= side.length_of(room.size) => {
                    run.length += gap + length;
                    run.depth = run.depth.max(depth);
                    run.legends.push(legend);
                }
                _ => runs.push(Run { legends: vec![legend], length, depth }),
            }
        }
        LegendsPlan { side, runs, gap, warnings }
    }
}

impl LegendsPlan<'_> {
    pub(crate) fn side(&self) -> Side {
        self.side
    }

    pub(crate) fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// Whether symbols are nothing that should be as large as cells.
    pub(crate) fn is_unseen(&self) -> bool {
        self.runs.iter().flat_map(|run| &run.legends).any(LegendPlan::is_unseen)
    }

    /// What they take along the side.
    pub(crate) fn length(&self) -> f64 {
        self.runs.iter().map(|run| run.length).fold(0.0, f64::max)
    }

    /// From where each run starts, the first `out` from the data rectangle, to the end of the last.
    fn outs(&self, out: f64) -> (Vec<f64>, f64) {
        let mut end = out;
        let outs = self.runs.iter().enumerate().map(|(index, run)| {
            let out = if index > 0 { end + self.gap } else { out };
            end = out + run.depth;
            out
        });
        (outs.collect(), end)
    }

    /// How far from the data rectangle their outer end is, where they start `out` away.
    pub(crate) fn end(&self, out: f64) -> f64 {
        self.outs(out).1
    }

    /// They beside the data, `out` away; each run stays within a stretch of the page along the side.
    pub(crate) fn place(
        &self,
        data: Rect,
        out: f64,
        within: (f64, f64),
        unit: Size,
        sheet: &Sheet<'_>,
    ) -> Vec<LegendGuide> {
        let mut guides = Vec::new();
        for (run, out) in self.runs.iter().zip(self.outs(out).0) {
            let (start, _) = self.side.stretch_of(data);
            let mut along = start.min(within.1 - run.length).max(within.0);
            for legend in &run.legends {
                let at = match self.side {
                    Side::Right => Point::new(data.x1 + out, along),
                    Side::Left => Point::new(data.x0 - out - run.depth, along),
                    Side::Bottom => Point::new(along, data.y1 + out),
                    Side::Top => Point::new(along, data.y0 - out - run.depth),
                };
                guides.push(legend.place(at, unit, sheet));
                along += self.side.length_of(legend.size()) + self.gap;
            }
        }
        guides
    }
}

#[cfg(test)]
mod tests {
    use crate::prelude::*;
    use crate::scene::kurbo::Rect;
    use proptest::prelude::*;

    /// Where legends of so many entries each are on a side of a data rectangle, and that.
    fn legends(side: Side, counts: &[usize], size: (f64, f64)) -> Option<(Rect, Vec<Rect>)> {
        let map = Heatmap::new([[1, 2, 3, 4, 5]]);
        // By one title they would be one.
        let axes = counts.iter().zip('A'..).fold(Axes::new().mark(map), |axes, (count, title)| {
            let classes = (0..5).map(|column| format!("C{}", column % count));
            let strip = Strip::categories(classes)
                .legend(Legend::new().title(title.to_string()).side(side));
            axes.strip(Side::Top, strip)
        });
        let figure = Figure::new(points(size.0), points(size.1)).axes(axes);
        let rendered = figure.render().ok()?;
        let axes = rendered.layout().axes()?;
        Some((axes.data, axes.legends.iter().map(|legend| legend.rect).collect()))
    }

    #[test]
    fn legends_follow_each_other_along_a_side_as_far_as_it_is_long() {
        let gap = Theme::light().colorbar_gap;
        let check = |pairs: &[(f64, f64)]| {
            assert!(pairs.iter().all(|(is, should)| (is - should).abs() < 1e-6), "{pairs:?}");
        };
        let (data, rects) = legends(Side::Right, &[3, 3, 2], (300.0, 235.0)).unwrap();
        let [first, second, third] = rects[..] else { panic!("{rects:?}") };
        check(&[(first.y0, data.y0), (second.y0, first.y1 + gap), (third.y0, data.y0)]);
        check(&[(second.x0, first.x0), (third.x0, first.x1.max(second.x1) + gap)]);
        let (data, rects) = legends(Side::Bottom, &[3, 3, 2], (400.0, 300.0)).unwrap();
        let [first, second, third] = rects[..] else { panic!("{rects:?}") };
        check(&[(first.x0, data.x0), (second.x0, first.x1 + gap), (third.x0, second.x1 + gap)]);
        check(&[(second.y0, first.y0), (third.y0, first.y0)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn legends_keep_apart_and_to_the_page(
            side in prop::sample::select(Side::ALL.to_vec()),
            counts in prop::collection::vec(1_usize..=5, 1..5),
            size in (250.0..600.0, 150.0..500.0),
        ) {
            let Some((data, rects)) = legends(side, &counts, size) else { return Ok(()) };
            let gap = Theme::light().colorbar_gap - 1e-6;
            let page = Rect::new(0.0, 0.0, size.0, size.1);
            for (index, rect) in rects.iter().enumerate() {
                prop_assert_eq!(page.union(*rect), page);
                prop_assert!(!rect.overlaps(data));
                for other in &rects[index + 1..] {
                    let (x, y) = (rect.x0.max(other.x0) - rect.x1.min(other.x1),
                        rect.y0.max(other.y0) - rect.y1.min(other.y1));
                    prop_assert!(x >= gap || y >= gap, "{:?} {:?}", rect, other);
                }
            }
        }
    }
}
