//! Subscripts and superscripts in a journal's eyes: how large they may be, and which face they are in.

use graticule::check::{Rule, Violation};
use graticule::journal::{ALL, ELSEVIER, Journal, NATURE};
use graticule::norm::LogNorm;
use graticule::prelude::*;
use graticule_tests::renamed::ARIAL;
use graticule_tests::walk::{self, texts};

/// A figure with a journal's theme, in faces that say that they are Arial.
fn figure(journal: &'static Journal, axes: Axes) -> Figure {
    Figure::new(journal.single_column, mm(60.0))
        .dpi(600.0)
        .theme(journal.theme_for(&ARIAL))
        .fonts(ARIAL.clone())
        .description("Uptake of carbon dioxide by a forest")
        .axes(axes)
}

/// The only violation.
fn only(found: Vec<Violation>) -> Violation {
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn scripts_are_looked_at_where_a_journal_says_how_large_they_may_be() {
    let at = |journal: &'static Journal, size| {
        let mut theme = journal.theme_for(&ARIAL);
        (theme.title_size, theme.minimum_size) = (size, size);
        let axes = Axes::new().title(Text::markup("CO_2 uptake"));
        figure(journal, axes).theme(theme).check(journal).unwrap()
    };
    for journal in ALL {
        assert_eq!(at(journal, journal.theme().title_size), [], "{}", journal.name);
    }
    // At 0.7 of 8 pt they are smaller than Elsevier's 6 pt.
    let violation = only(at(&ELSEVIER, 8.0));
    assert!(matches!(violation.rule, Rule::TextSize { size, .. } if size < points(5.7)));
    assert!(violation.mend.contains("title_size and minimum_size to 8.6"), "{violation}");
    // The text that they belong to is always looked at.
    assert!(matches!(only(at(&NATURE, 4.0)).rule, Rule::TextSize { .. }));
}

#[test]
fn exponents_that_arial_lacks_are_set_in_arial() {
    let powers = Heatmap::new([[2e-7, 4e-4], [7e-6, 3e-5]]).norm(LogNorm::new());
    let shared = Heatmap::new([[2e-9, 4e-9], [7e-9, 3e-9]]);
    for map in [powers, shared] {
        let map = map.row_names(["a", "b"]).column_names(["c", "d"]);
        let colored = |bar| figure(&NATURE, Axes::new().mark(map.clone().colorbar(bar)));
        let rendered = colored(Colorbar::new().label("Flow").unit("m")).render().unwrap();
        assert_eq!(rendered.check(&NATURE), []);
        let bare = only(colored(Colorbar::new().label("Flow")).check(&NATURE).unwrap());
        assert_eq!(bare.rule, Rule::MissingUnit);
        let drawn = texts(rendered.scene());
        let is_raised = |text: &walk::Text<'_>| text.run.spans().iter().any(|s| s.shift() > 0.0);
        assert!(drawn.iter().any(is_raised));
    }
}

#[test]
fn other_scripts_that_arial_lacks_are_told_and_can_be_mended() {
    let check = |title: Text| figure(&NATURE, Axes::new().title(title)).check(&NATURE).unwrap();
    let violation = only(check("Flow (m⁻²)".into()));
    assert!(violation.mend.contains("`Text::scripts`"), "{violation}");
    assert_eq!(check(Text::scripts("Flow (m⁻²)")), []);
}
