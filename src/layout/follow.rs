//! Ticks of axes whose labels are those of others further out: the very ones that these have in the
//! end, whatever was done to make their labels fit.

use super::{AxesLayout, Placed};
use crate::guide::{AxisGuide, Tick};
use crate::resolve::{ResolvedAxes, ResolvedAxis, ResolvedPanel};

impl Placed {
    /// Gives all axes of a panel without labels of their own the ticks of those that have them.
    pub(super) fn follow_labels(&mut self, panel: &ResolvedPanel) {
        for (index, resolved) in panel.axes().into_iter().enumerate() {
            self.follow(index, resolved, |axes| &axes.x, |axes| &axes.x, |axes| &mut axes.x);
            self.follow(index, resolved, |axes| &axes.y, |axes| &axes.y, |axes| &mut axes.y);
        }
    }

    fn follow(
        &mut self,
        index: usize,
        resolved: &ResolvedAxes,
        asked: fn(&ResolvedAxes) -> &ResolvedAxis,
        placed: fn(&AxesLayout) -> &AxisGuide,
        own: fn(&mut AxesLayout) -> &mut AxisGuide,
    ) {
        let asked = asked(resolved);
        let labelled = asked.labels_of.filter(|_| asked.has_ticks);
        let Some(labelled) = labelled.and_then(|labelled| self.axes.get(labelled)) else { return };
        let labelled = placed(labelled).clone();
        if let Some(axes) = self.axes.get_mut(index) {
            own(axes).follow(&labelled);
        }
    }
}

impl AxisGuide {
    /// Takes the ticks of another one, which may be longer or shorter.
    fn follow(&mut self, labelled: &Self) {
        let (from, to) = (labelled.side.stretch_of(labelled.rect), self.side.stretch_of(self.rect));
        let place = |at: f64| {
            // Where they are as long they are at the same places, without any rounding error.
            if from == to {
                return at;
            }
            to.0 + (at - from.0) / (from.1 - from.0) * (to.1 - to.0)
        };
        let tick = |tick: &Tick| Tick { value: tick.value, at: place(tick.at), label: None };
        self.ticks = labelled.ticks.iter().map(tick).collect();
        self.minor_ticks = labelled.minor_ticks.iter().copied().map(place).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::prelude::*;

    fn values(axis: &AxisGuide) -> Vec<f64> {
        axis.ticks.iter().map(|tick| tick.value).collect()
    }

    #[test]
    fn ticks_without_labels_are_those_that_have_labels_elsewhere() {
        // So many names that some are left out.
        let names: Vec<String> = (0..60).map(|i| format!("station {i}")).collect();
        let map = || {
            let row: Vec<f64> = (0..60).map(f64::from).collect();
            Axes::new().mark(Heatmap::new([row.clone(), row]).column_names(names.clone()))
        };
        let panels = Panels::column([map(), map()]).share_x(Share::All);
        let rendered = Figure::new(mm(80.0), mm(80.0)).panels(panels).render().unwrap();
        let [top, bottom] = rendered.layout().panels() else { panic!() };
        assert!((1..60).contains(&bottom.x.ticks.len()));
        assert_eq!(values(&top.x), values(&bottom.x));
        let places = |axis: &AxisGuide| axis.ticks.iter().map(|tick| tick.at).collect::<Vec<_>>();
        assert_eq!(places(&top.x), places(&bottom.x));
        assert!(top.x.ticks.iter().all(|tick| tick.label.is_none()));
    }

    #[test]
    fn ticks_of_a_shorter_axis_are_nearer_to_each_other() {
        let map =
            |rows: usize| Axes::new().aspect(Aspect::Equal).mark(Heatmap::new(vec![[1, 2]; rows]));
        // The last contradicts the others, and leaves much of its column free.
        let panels = Panels::new(2, 2)
            .place(0, 0, map(2))
            .place(0, 1, map(2))
            .place(1, 0, map(2))
            .place(1, 1, map(20))
            .share_x(Share::All);
        let rendered = Figure::new(mm(80.0), mm(80.0)).panels(panels).render().unwrap();
        let [_, long, _, short] = rendered.layout().panels() else { panic!() };
        assert!(short.data.width() < long.data.width() / 2.0);
        assert_eq!(values(&short.x), values(&long.x));
        let is_within = |tick: &Tick| (short.data.x0..=short.data.x1).contains(&tick.at);
        assert!(short.x.ticks.iter().all(is_within));
    }

    #[test]
    fn what_labels_share_is_said_once() {
        let map = || {
            let wide = Heatmap::new([[1, 2], [3, 4]]).x_extent(0.0, 4e6);
            Axes::new().x_label("Distance").mark(wide)
        };
        let panels = Panels::column([map(), map()]).share_x(Share::Columns);
        let rendered = Figure::new(mm(80.0), mm(80.0)).panels(panels).render().unwrap();
        let [top, bottom] = rendered.layout().panels() else { panic!() };
        let label = bottom.x.label.as_ref().unwrap();
        assert_eq!(label.text.text(), "Distance (×10⁶)");
        assert!(top.x.label.is_none());
    }
}
