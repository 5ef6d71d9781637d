//! Axes and colorbars: whether their numbers are named, and in what unit.

use super::drawn::{Axis, Text};
use super::number::{is_plain, names_unit};
use super::{Checker, Place, Rule};
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
        {
            let mend = format!(
                "name them with `{owner}::label` and their unit with `{owner}::unit`, unless they \
                 have no dimension"
            );
            let place = Place::new(Role::AxisLabel, text, around(label), axis.panel);
            self.report(demand, Rule::MissingUnit, place, mend);
        }
    }
}

/// The rectangle around texts.
fn around(texts: &[&Text<'_>]) -> Rect {
    texts.iter().map(|text| text.ink()).reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
}
