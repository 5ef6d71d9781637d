use super::Rule;
use crate::error::PanelPlace;
use crate::journal::{Severity, Source};
use crate::scene::Role;
use crate::scene::kurbo::Rect;
use std::fmt;

/// Something in a figure that a journal wants otherwise.
///
/// It prints as one line: how much it matters, what it is, what the journal wants, how to mend it,
/// and where the journal says so.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Violation {
    /// What is wrong, with the numbers.
    pub rule: Rule,
    /// How much it matters to the journal.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// The journal's name.
    pub journal: &'static str,
    /// Where the journal says so.
    pub source: Source,
    /// What to change.
    pub mend: String,
}

/// Where something is on the page: one thing, or several alike.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Place {
    /// What it is part of.
    pub role: Role,
    /// Its text, or the name of what it belongs to; of several things that of the first.
    pub label: String,
    /// The rectangle around all of it, in points.
    pub rect: Rect,
    /// How many there are.
    pub count: usize,
    /// The panels that it is in, in reading order; none where that is the page, or its only panel.
    pub panels: Vec<PanelPlace>,
    /// Whether some of it is in none of these, but stands around them or is that of the page.
    pub on_page: bool,
}

impl Place {
    /// One thing.
    pub(super) fn new(
        role: Role,
        label: impl Into<String>,
        rect: Rect,
        panel: Option<&PanelPlace>,
    ) -> Self {
        let (panels, on_page) = (panel.cloned().into_iter().collect(), panel.is_none());
        Self { role, label: label.into(), rect, count: 1, panels, on_page }
    }

    /// It and others like it; things of different roles are of the page.
    pub(super) fn join(&mut self, other: Self) {
        if other.role != self.role {
            self.role = Role::Figure;
        }
        self.rect = self.rect.union(other.rect);
        self.count += other.count;
        self.on_page |= other.on_page;
        for panel in other.panels {
            if let Err(at) = self.panels.binary_search(&panel) {
                self.panels.insert(at, panel);
            }
        }
    }

    /// As in "the tick label 'Mon'".
    fn thing(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, plural) = names(self.role);
        match (self.count, self.label.as_str()) {
            (1, "") => write!(f, "the {name}"),
            (1, label) => write!(f, "the {name} '{}'", Short(label)),
            (count, "") => write!(f, "{count} {plural}"),
            (count, label) => write!(f, "{count} {plural} ('{}', ...)", Short(label)),
        }
    }
}

/// As in "3 tick labels ('Mon', ...) of panel 'A'".
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.thing(f)?;
        match self.panels.as_slice() {
            [] => Ok(()),
            [only] if self.on_page => write!(f, " of the page and {only}"),
            [first, more @ ..] if self.on_page => {
                write!(f, " of the page, {first} and {} more", more.len())
            }
            [only] => write!(f, " of {only}"),
            [first, second] => write!(f, " of {first} and {second}"),
            [first, second, more @ ..] => {
                write!(f, " of {first}, {second} and {} more", more.len())
            }
        }
    }
}

/// What one thing of a role, and what several are called.
fn names(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Figure => ("page", "things"),
        Role::Title => ("title", "titles"),
        Role::PanelLetter => ("panel letter", "panel letters"),
        Role::Axes => ("plotting area", "plotting areas"),
        Role::Axis => ("axis", "axes"),
        Role::Tick => ("ticks", "axes' ticks"),
        Role::TickLabels => ("tick label", "tick labels"),
        Role::AxisLabel => ("axis label", "axis labels"),
        Role::Grid => ("lines", "groups of lines"),
        Role::Spine => ("frame", "frames"),
        Role::Cells => ("heatmap's cells", "groups of cells"),
        Role::CellLabels => ("number in a cell", "numbers in cells"),
        Role::Colorbar => ("colorbar", "colorbars"),
        Role::Legend => ("legend", "things in legends"),
        Role::Annotation => ("annotation", "annotations"),
        _ => ("mark", "parts of marks"),
    }
}

/// The beginning of a text of any length.
struct Short<'a>(&'a str);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MOST: usize = 40;
        match self.0.char_indices().nth(MOST) {
            Some((end, _)) => write!(f, "{}…", &self.0[..end]),
            None => f.write_str(self.0),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, severity, place, journal, source, mend } = self;
        write!(f, "{severity}: {place}: {}; {journal} wants {}. ", rule.found(), rule.wanted())?;
        write!(f, "Mend: {mend}. See {}", source.url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::PanelStep;

    #[test]
    fn places_say_what_they_are() {
        let rect = Rect::new(0.0, 0.0, 10.0, 5.0);
        let new = |role, label: &str, rect| Place::new(role, label, rect, None);
        let mut place = new(Role::TickLabels, "Mon", rect);
        assert_eq!(place.to_string(), "the tick label 'Mon'");
        place.join(new(Role::TickLabels, "Tue", Rect::new(20.0, 0.0, 30.0, 5.0)));
        assert_eq!(place.to_string(), "2 tick labels ('Mon', ...)");
        assert_eq!(place.rect, Rect::new(0.0, 0.0, 30.0, 5.0));
        place.join(new(Role::Title, "Days", rect));
        assert_eq!(place.to_string(), "3 things ('Mon', ...)");
        assert_eq!(new(Role::Figure, "", rect).to_string(), "the page");
        let long = new(Role::Title, &"é".repeat(60), rect).to_string();
        assert_eq!(long, format!("the title '{}…'", "é".repeat(40)));
    }

    #[test]
    fn places_name_their_panels() {
        let [a, b, c] = [0, 1, 2].map(|index| PanelPlace::within(None, PanelStep::Inset { index }));
        let title = |panel| Place::new(Role::Title, "T", Rect::ZERO, panel);
        let mut place = title(Some(&b));
        assert_eq!(place.to_string(), "the title 'T' of inset 2");
        place.join(title(Some(&a)));
        place.join(title(Some(&b)));
        assert_eq!(place.to_string(), "3 titles ('T', ...) of inset 1 and inset 2");
        place.join(title(Some(&c)));
        assert_eq!(place.to_string(), "4 titles ('T', ...) of inset 1, inset 2 and 1 more");
        assert_eq!(place.panels, [a.clone(), b.clone(), c.clone()]);
        place.join(title(None));
        assert_eq!(place.to_string(), "5 titles ('T', ...) of the page, inset 1 and 2 more");
        let mut place = title(None);
        place.join(title(Some(&a)));
        assert_eq!(place.to_string(), "2 titles ('T', ...) of the page and inset 1");
    }
}
