//! The page: its size, and what it says of itself.

use super::rule::Mm;
use super::{Checker, Place, Rule};
use crate::journal::{Journal, Limits};
use crate::scene::Role;
use crate::units::{Length, mm, points};

/// By how much a page may differ from a width or height.
const TOLERANCE: Length = mm(0.5);
/// By how much of a column's width a page for it may be too wide: what is on it has room there, too.
const HARDLY: f64 = 0.05;

impl Checker<'_> {
    pub(super) fn page(&mut self) {
        self.width();
        self.height();
        let (journal, scene) = (self.journal, self.scene);
        if let Some(demand) = &journal.description
            && is_blank(scene.description())
        {
            let mend = "say in a sentence or two what it shows, with `Figure::description`";
            self.report(demand, Rule::MissingDescription, self.whole(), mend);
        }
        if let Some(demand) = &journal.language
            && is_blank(scene.language())
        {
            let mend = "set `Figure::language`, to \"en\" for English";
            self.report(demand, Rule::MissingLanguage, self.whole(), mend);
        }
    }

    /// The page as the place of something.
    pub(super) fn whole(&self) -> Place {
        Place::new(Role::Figure, "", self.scene.page(), None)
    }

    fn width(&mut self) {
        let (journal, width) = (self.journal, points(self.scene.size().width));
        let out = journal.width.as_ref().filter(|demand| !demand.value.hold(width, TOLERANCE));
        let mend = |wanted| format!("give `Figure::new` a width of mm({})", Mm(wanted).number());
        if let Some(demand) = out {
            let within = demand.value.nearest(width);
            let wanted =
                if journal.column_widths.is_some() { column(journal, within) } else { within };
            self.report(demand, Rule::Width { width, wanted }, self.whole(), mend(wanted));
        } else if let Some(demand) = &journal.column_widths {
            let wanted = column(journal, width);
            if !Limits::exactly(wanted).hold(width, TOLERANCE) {
                self.report(demand, Rule::Width { width, wanted }, self.whole(), mend(wanted));
            }
        }
    }

    fn height(&mut self) {
        let height = points(self.scene.size().height);
        let Some(demand) = &self.journal.height else { return };
        let most = demand.value;
        if !Limits::at_most(most).hold(height, TOLERANCE) {
            let mend = format!(
                "give `Figure::new` a height of mm({}) or less, or make two figures of it",
                Mm(most).number()
            );
            self.report(demand, Rule::Height { height, most }, self.whole(), mend);
        }
    }
}

/// The width of columns that has room for a width: the least that is not narrower, or hardly.
fn column(journal: &Journal, width: Length) -> Length {
    let single = Limits::exactly(journal.single_column);
    let fits = |limits: &Limits| {
        limits.most.is_some_and(|most| width.points() <= most.points() * (1.0 + HARDLY))
    };
    let narrow = [Some(single), journal.between].into_iter().flatten().find(fits);
    narrow.map_or(journal.full_width, |limits| limits.nearest(width))
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::{NATURE, PLOS};

    #[test]
    fn a_page_fits_the_narrowest_column_that_has_room() {
        for (given, wanted) in [
            (40.0, 89.0),
            (89.3, 89.0),
            (92.0, 89.0),
            (140.0, 136.0),
            (100.0, 120.0),
            (128.0, 128.0),
            (150.0, 183.0),
            (400.0, 183.0),
        ] {
            let column = column(&NATURE, mm(given)).points();
            assert!((column - mm(wanted).points()).abs() < mm(0.31).points(), "{given}");
        }
        assert!(PLOS.column_widths.is_none());
    }
}
