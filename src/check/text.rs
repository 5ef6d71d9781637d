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
            let em = |span: &Span| points(span.size() * text.scale());
            let shown = text.run.spans().iter().filter(|span| !span.glyphs().is_empty());
            let wrong = shown.filter_map(|span| {
                let (size, limits) = (em(span), limits(span, demand.value, script)?);
                (!limits.hold(size, TOLERANCE)).then_some((size, limits))
            });
            // Of a label that is wrong in several places, one is told.
            let Some((size, limits)) = wrong.reduce(|a, b| if b.0 < a.0 { b } else { a }) else {
                continue;
            };
            let label =
                text.run.spans().iter().map(em).fold(size, |a, b| if b > a { b } else { a });
            let wrong = Wrong { size, label, limits };
            let is_small = wrong.is_small();
            let worse = |new: &Wrong, old: &Wrong| {
                if is_small { new.size < old.size } else { new.size > old.size }
            };
            groups.add((text.role, !is_small), wrong, worse, text.place());
        }
        for (wrong, place) in groups {
            let mend = wrong.mend(place.role);
            let Wrong { size, limits, .. } = wrong;
            self.report(demand, Rule::TextSize { size, limits }, place, mend);
        }
    }
}

/// A text that is too small or too large.
struct Wrong {
    /// The em of what is.
    size: Length,
    /// The em of the label: larger where a subscript or superscript is too small.
    label: Length,
    limits: Limits,
}

/// What the size of a span may be; nothing for a script where the journal says nothing of scripts.
fn limits(span: &Span, all: Limits, script: Option<Length>) -> Option<Limits> {
    if span.shift() == 0.0 {
        return Some(all);
    }
    script.map(|least| Limits { least: Some(least), ..all })
}

impl Wrong {
    fn is_small(&self) -> bool {
        self.limits.nearest(self.size) > self.size
    }

    fn mend(&self, role: Role) -> String {
        let field = match role {
            Role::Title => "title_size",
            Role::PanelLetter => "letter_size",
            Role::AxisLabel => "label_size",
            Role::CellLabels => "cell_size",
            Role::Legend => "tick_size (of a legend's title, label_size)",
            _ => "tick_size",
        };
        let wanted = self.limits.nearest(self.size).points();
        if !self.is_small() {
            return format!("set the theme's {field} to {wanted} or less");
        }
        let is_script = self.label.points() > self.size.points() + TOLERANCE.points();
        if !is_script {
            return format!(
                "set the theme's {field} and minimum_size to {wanted} or more, and make room for it"
            );
        }
        // Scripts are a part of their label's size.
        let label = (wanted * self.label.points() / self.size.points() * 10.0).ceil() / 10.0;
        if self.limits.most.is_some_and(|most| label > most.points()) {
            return "write subscripts and superscripts as characters of their own, such as ₂ and ⁻, \
                    for scripts of labels as large as may be are too small"
                .to_owned();
        }
        format!(
            "set the theme's {field} and minimum_size to {label} or more, which makes subscripts \
             and superscripts as large as that, and make room for it"
        )
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
        let limits = |span, script: Option<f64>| limits(span, all, script.map(points));
        assert_eq!(limits(&raised, Some(6.0)), Some(Limits::between(points(6.0), points(9.0))));
        assert_eq!(limits(&raised, None), None);
        assert_eq!(limits(&line, Some(6.0)), Some(all));
        assert_eq!(limits(&line, None), Some(all));
    }

    #[test]
    fn a_script_grows_with_its_label_or_is_written_otherwise() {
        let mend = |size: f64, label: f64, most: f64| {
            let limits = Limits::between(points(5.0), points(most));
            let wrong = Wrong { size: points(size), label: points(label), limits };
            wrong.mend(Role::AxisLabel)
        };
        let grown = "label_size and minimum_size to";
        assert!(mend(4.0, 4.0, 7.0).contains(&format!("{grown} 5 or more")));
        assert!(mend(4.2, 6.0, 9.0).contains(&format!("{grown} 7.2 or more")));
        assert!(mend(4.9, 7.0, 7.0).starts_with("write subscripts and superscripts"));
        assert_eq!(mend(9.0, 9.0, 7.0), "set the theme's label_size to 7 or less");
    }
}
