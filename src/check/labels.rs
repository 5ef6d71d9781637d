//! Axes and colorbars: whether their numbers are named, and in what unit.

use super::drawn::{Axis, Text};
use super::number::{is_plain, names_unit};
use super::{Checker, Place, Rule};
use crate::guide::AxisGuide;
use crate::layout::Layout;
use crate::scene::Role;
use crate::scene::kurbo::Rect;

impl Checker<'_> {
    pub(super) fn axes(&mut self) {
        let drawn = self.drawn;
        for (number, axis) in drawn.axes.iter().enumerate() {
            let of = |role| move |text: &&Text<'_>| text.axis == Some(number) && text.role == role;
            let ticks: Vec<_> = drawn.texts.iter().filter(of(Role::TickLabels)).collect();
            let label: Vec<_> = drawn.texts.iter().filter(of(Role::AxisLabel)).collect();
            if !ticks.is_empty() && ticks.iter().all(|tick| is_plain(tick.run.text())) {
                self.numbered(axis, &ticks, &label);
            }
        }
    }

    /// Whether the label at a place is that of an axis without a dimension, which no text tells.
    fn is_dimensionless(&self, label: Rect) -> bool {
        let axes = all_axes(self.layout).filter(|axis| axis.is_dimensionless);
        let mut labels = axes.filter_map(|axis| axis.label.as_ref());
        labels.any(|other| other.ink().inflate(1.0, 1.0).contains(label.center()))
    }

    /// Looks at an axis with numbers: its tick labels, and the lines of its label.
    fn numbered(&mut self, axis: &Axis<'_>, ticks: &[&Text<'_>], label: &[&Text<'_>]) {
        let journal = self.journal;
        let owner = if axis.in_colorbar { "Colorbar" } else { "Axis" };
        if label.is_empty() {
            if let Some(demand) = &journal.axis_labels {
                let role = if axis.in_colorbar { Role::Colorbar } else { Role::Axis };
                let name = if axis.in_colorbar { "" } else { axis.name };
                let mend = format!("name them with `{owner}::label` and `{owner}::unit`");
                let place = Place::new(role, name, around(ticks), axis.panel);
                self.report(demand, Rule::MissingLabel, place, mend);
            }
            return;
        }
        let lines: Vec<&str> = label.iter().map(|line| line.run.text()).collect();
        let text = lines.join(" ");
        if let Some(demand) = &journal.units
            && !names_unit(&text)
            && !self.is_dimensionless(around(label))
        {
            let mend = format!(
                "name them with `{owner}::label` and their unit with `{owner}::unit`, which is 1 \
                 where they have no dimension"
            );
            let place = Place::new(Role::AxisLabel, text, around(label), axis.panel);
            self.report(demand, Rule::MissingUnit, place, mend);
        }
    }
}

/// All axes of a layout, those of colorbars included.
fn all_axes(layout: &Layout) -> impl Iterator<Item = &AxisGuide> {
    let colorbars = layout.all_axes().flat_map(|axes| &axes.colorbars);
    let colorbars = colorbars.chain(layout.shared_colorbars()).map(|colorbar| &colorbar.axis);
    let axes =
        layout.all_axes().flat_map(|axes| [&axes.x, &axes.y].into_iter().chain(&axes.second));
    axes.chain(colorbars)
}

/// The rectangle around texts.
fn around(texts: &[&Text<'_>]) -> Rect {
    texts.iter().map(|text| text.ink()).reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
}
