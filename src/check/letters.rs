//! Letters that number panels.

use super::drawn::Text;
use super::groups::Groups;
use super::rule::Pt;
use super::{Checker, Rule};
use crate::journal::{Limits, PanelLetters};
use crate::scene::{Anchor, Role};
use crate::units::{Length, points};

/// What rounding may do to a size.
const TOLERANCE: Length = points(0.01);
/// From this weight on a face counts as bold.
const BOLD: u16 = 600;

/// How a letter is drawn.
#[derive(Clone, Copy)]
struct Look {
    size: Length,
    is_bold: bool,
    is_upper: bool,
    has_brackets: bool,
    /// In the middle below its panel: others begin at the corner.
    is_below: bool,
}

/// What is wrong with a letter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Wrong {
    size: bool,
    weight: bool,
    case: bool,
    brackets: bool,
    place: bool,
}

impl Checker<'_> {
    pub(super) fn panel_letters(&mut self) {
        let (journal, drawn) = (self.journal, self.drawn);
        let Some(demand) = &journal.panel_letters else { return };
        let mut groups = Groups::new();
        for text in drawn.texts.iter().filter(|text| text.role == Role::PanelLetter) {
            let Some(look) = Look::of(text) else { continue };
            let Some(wrong) = Wrong::of(look, demand.value) else { continue };
            groups.add(wrong, (look, wrong), |_, _| false, text.place());
        }
        for ((look, wrong), place) in groups {
            let Look { size, is_bold, .. } = look;
            let rule = Rule::PanelLetter { size, is_bold, wanted: demand.value };
            self.report(demand, rule, place, wrong.mend(demand.value));
        }
    }
}

impl Look {
    /// Nothing where nothing is drawn.
    fn of(text: &Text<'_>) -> Option<Self> {
        let spans = || text.run.spans().iter().filter(|span| !span.glyphs().is_empty());
        let size = points(spans().next()?.size() * text.scale());
        let letter = text.run.text();
        Some(Self {
            size,
            is_bold: spans().all(|span| span.face().weight() >= BOLD),
            is_upper: letter.chars().any(char::is_uppercase),
            has_brackets: letter.starts_with('('),
            is_below: text.run.anchor() == Anchor::Middle,
        })
    }
}

impl Wrong {
    fn of(look: Look, wanted: PanelLetters) -> Option<Self> {
        let differs = |wanted: Option<bool>, is: bool| wanted.is_some_and(|wanted| wanted != is);
        let is_size = |size| Limits::exactly(size).hold(look.size, TOLERANCE);
        let wrong = Self {
            size: wanted.size.is_some_and(|size| !is_size(size)),
            weight: differs(wanted.bold, look.is_bold),
            case: wanted.capitals != look.is_upper,
            brackets: differs(wanted.brackets, look.has_brackets),
            place: differs(wanted.below, look.is_below),
        };
        let Self { size, weight, case, brackets, place } = wrong;
        (size || weight || case || brackets || place).then_some(wrong)
    }

    fn mend(self, wanted: PanelLetters) -> String {
        let style = "number the panels with `Journal::letters`".to_owned();
        let size = wanted.size.filter(|_| self.size);
        let size = size.map(|size| {
            format!("set the theme's letter_size to {}, and no size of letters", Pt(size))
        });
        let weight = if wanted.bold == Some(true) {
            "set the theme's letter_weight to 700, and give the figure fonts that have it"
        } else {
            "set the theme's letter_weight to 400"
        };
        let weight = self.weight.then(|| weight.to_owned());
        let style = (self.case || self.brackets || self.place).then_some(style);
        [style, size, weight].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}
