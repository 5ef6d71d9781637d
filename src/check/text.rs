//! The size of text.

use super::groups::Groups;
use super::{Checker, Rule};
use crate::journal::Limits;
use crate::scene::{Role, Span};
use crate::units::{Length, points};

/// What rounding may do to a size.
const TOLERANCE: Length = points(0.01);

impl Checker<'_> {
    pub(super) fn text_sizes(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.text_size else { return };
        let letters = journal.panel_letters.as_ref().and_then(|demand| demand.value.size);
        let script = journal.script_size.as_ref().map(|demand| demand.value);
        let mut groups = Groups::new();
        for text in &drawn.texts {
            // These have a rule of their own.
            if text.role == Role::PanelLetter && letters.is_some() {
                continue;
            }
            let sizes = text.run.spans().iter().filter(|span| !span.glyphs().is_empty());
            let wrong = sizes.filter_map(|span| {
                let limits = limits(span, demand.value, script);
                let size = points(span.size() * text.scale());
                (!limits.hold(size, TOLERANCE)).then_some((size, limits))
            });
            // Of a label that is wrong in several places, one is told.
            let Some((size, limits)) = wrong.reduce(|a, b| if b.0 < a.0 { b } else { a }) else {
                continue;
            };
            let is_small = limits.nearest(size) > size;
            let worse = |new: &(Length, Limits), old: &(Length, Limits)| {
                if is_small { new.0 < old.0 } else { new.0 > old.0 }
            };
            groups.add((text.role, !is_small), (size, limits), worse, text.place());
        }
        for ((size, limits), place) in groups {
            let mend = mend(place.role, size, limits);
            self.report(demand, Rule::TextSize { size, limits }, place, mend);
        }
    }
}

/// What the size of a span may be.
fn limits(span: &Span, all: Limits, script: Option<Length>) -> Limits {
    let is_script = span.shift() != 0.0;
    Limits { least: script.filter(|_| is_script).or(all.least), ..all }
}

fn mend(role: Role, size: Length, limits: Limits) -> String {
    let field = match role {
        Role::Title => "title_size",
        Role::PanelLetter => "letter_size",
        Role::AxisLabel => "label_size",
        Role::CellLabels => "cell_size",
        Role::Legend => "tick_size (of a legend's title, label_size)",
        _ => "tick_size",
    };
    let wanted = limits.nearest(size);
    let number = wanted.points();
    if wanted > size {
        format!(
            "set the theme's {field} and minimum_size to {number} or more, and make room for it"
        )
    } else {
        format!("set the theme's {field} to {number} or less")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::Color;
    use crate::scene::Face;
    use std::sync::Arc;

    #[test]
    fn scripts_may_be_smaller_where_a_journal_says_so() {
        let face = Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap();
        let line = Span::new(face, 6.0, Color::BLACK, 0..1, Vec::new()).unwrap();
        let raised = line.clone().with_shift(2.0).unwrap();
        let all = Limits::between(points(7.0), points(9.0));
        let least = |span, script: Option<f64>| limits(span, all, script.map(points)).least;
        assert_eq!(least(&raised, Some(6.0)), Some(points(6.0)));
        assert_eq!(least(&raised, None), Some(points(7.0)));
        assert_eq!(least(&line, Some(6.0)), Some(points(7.0)));
        assert_eq!(limits(&raised, all, Some(points(6.0))).most, Some(points(9.0)));
    }
}
