//! Axes and colorbars: whether their numbers are named, and in what unit.

use super::drawn::{Axis, Text};
use super::groups::Groups;
use super::number::{is_plain, names_unit};
use super::{Checker, Place, Rule};
use crate::guide::AxisGuide;
use crate::layout::Layout;
use crate::scene::kurbo::Rect;
use crate::scene::{Role, TextRun};

/// What an axis with numbers lacks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lacking {
    Label,
    Unit,
}

impl Checker<'_> {
    pub(super) fn axes(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let mut groups = Groups::new();
        for (number, axis) in drawn.axes.iter().enumerate() {
            let (ticks, label) =
                (drawn.of_axis(number, Role::TickLabels), drawn.of_axis(number, Role::AxisLabel));
            let is_plain = |tick: &&Text<'_>| is_plain(&without_scripts(tick.run));
            if ticks.is_empty() || !ticks.iter().all(is_plain) {
                continue;
            }
            if label.is_empty() && self.is_mirror(axis, &ticks) {
                continue;
            }
            if let Some((lacking, place)) = self.numbered(axis, &ticks, &label) {
                groups.add((lacking, axis.in_colorbar), (lacking, axis), |_, _| false, place);
            }
        }
        for ((lacking, axis), place) in groups {
            let owner = if axis.in_colorbar { "Colorbar" } else { "Axis" };
            let (demand, rule, mend) = match lacking {
                Lacking::Label => (
                    &journal.axis_labels,
                    Rule::MissingLabel,
                    format!("name them with `{owner}::label` and `{owner}::unit`"),
                ),
                Lacking::Unit => (
                    &journal.units,
                    Rule::MissingUnit,
                    format!(
                        "name them with `{owner}::label` and their unit with `{owner}::unit`, \
                         which is 1 where they have no dimension"
                    ),
                ),
            };
            if let Some(demand) = demand {
                self.report(demand, rule, place, mend);
            }
        }
    }

    /// Whether an axis says nothing but what a labelled one opposite to it does.
    fn is_mirror(&self, axis: &Axis<'_>, ticks: &[&Text<'_>]) -> bool {
        let Some(first) = axis.name.strip_prefix("secondary ") else { return false };
        let mut others = self.drawn.axes.iter().enumerate();
        others.any(|(number, other)| {
            let shown = self.drawn.of_axis(number, Role::TickLabels);
            let labels = |ticks: &[&Text<'_>]| -> Vec<_> {
                ticks.iter().map(|tick| tick.run.text().to_owned()).collect()
            };
            (other.name, other.panel) == (first, axis.panel)
                && !self.drawn.of_axis(number, Role::AxisLabel).is_empty()
                && labels(&shown) == labels(ticks)
        })
    }

    /// Whether the label at a place is that of an axis without a dimension, which no text tells.
    fn is_dimensionless(&self, label: Rect) -> bool {
        let axes = all_axes(self.layout).filter(|axis| axis.is_dimensionless);
        let mut labels = axes.filter_map(|axis| axis.label.as_ref());
        labels.any(|other| other.ink().inflate(1.0, 1.0).contains(label.center()))
    }

    /// What an axis with numbers lacks, and where: of its tick labels, and the lines of its label.
    fn numbered(
        &self,
        axis: &Axis<'_>,
        ticks: &[&Text<'_>],
        label: &[&Text<'_>],
    ) -> Option<(Lacking, Place)> {
        let Some(first) = label.first() else {
            let role = if axis.in_colorbar { Role::Colorbar } else { Role::Axis };
            let name = if axis.in_colorbar { "" } else { axis.name };
            return Some((Lacking::Label, Place::new(role, name, around(ticks), axis.panel)));
        };
        let lines = || label.iter().map(|line| line.run.text());
        let text = first.whole.map_or_else(|| lines().collect::<Vec<_>>().join(" "), str::to_owned);
        let has_unit = names_unit(&text) || self.is_dimensionless(around(label));
        let place = || Place::new(Role::AxisLabel, text, around(label), axis.panel);
        (!has_unit).then(|| (Lacking::Unit, place()))
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

/// A text without its superscripts and subscripts: of a power of ten, the ten.
fn without_scripts(run: &TextRun) -> String {
    let level = run.spans().iter().filter(|span| span.shift() == 0.0);
    level.filter_map(|span| run.text().get(span.range())).collect()
}

/// The rectangle around texts.
fn around(texts: &[&Text<'_>]) -> Rect {
    texts.iter().map(|text| text.ink()).reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
}
