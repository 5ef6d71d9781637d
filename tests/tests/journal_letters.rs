//! Letters of panels as journals want them.

use graticule::check::{Rule, Violation};
use graticule::journal::{ALL, CELL, IEEE, Journal, NATURE, Severity};
use graticule::panels::{Letters, Panels};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule_tests::renamed::ARIAL;

/// What a journal says to the letters of two panels.
fn said_of_letters(journal: &'static Journal, theme: Theme, letters: Letters) -> Vec<Violation> {
    let map = || Axes::new().title("Lake").mark(Heatmap::new([[1, 2], [3, 4]]));
    let figure = Figure::new(journal.full_width, mm(60.0))
        .panels(Panels::row([map(), map()]))
        .letters(letters)
        .theme(theme)
        .fonts(ARIAL.clone());
    let found = figure.check(journal).unwrap();
    found.into_iter().filter(|violation| violation.place.role == Role::PanelLetter).collect()
}

#[test]
fn a_journals_letters_please_it() {
    for journal in ALL {
        let (theme, letters) = (journal.theme_for(&ARIAL), journal.letters());
        assert_eq!(said_of_letters(journal, theme, letters), [], "{}", journal.name);
    }
}

#[test]
fn letters_of_panels_have_a_rule_of_their_own() {
    let theme = NATURE.theme_for(&ARIAL);
    let said = |theme: &Theme, letters| only(said_of_letters(&NATURE, theme.clone(), letters));
    let violation = said(&theme, Letters::upper().in_brackets());
    assert_eq!((violation.place.count, violation.severity), (2, Severity::Error));
    assert_eq!(
        violation.to_string(),
        "error: 2 panel letters ('(A)', ...) of panel A and panel B: 8 pt, bold; Nature wants letters \
         such as a, 8 pt, bold. Mend: number the panels with `Journal::letters`. See \
         https://research-figure-guide.nature.com/figures/preparing-figures-our-specifications/"
    );
    let small = said(&theme, NATURE.letters().size(points(7.0)));
    let wanted = NATURE.panel_letters.unwrap().value;
    let size = points(7.0);
    assert_eq!(small.rule, Rule::PanelLetter { size, is_bold: true, wanted });
    assert!(small.mend.contains("letter_size to 8"), "{small}");
    let mut thin = theme;
    thin.letter_weight = 400;
    let thin = said(&thin, NATURE.letters());
    assert!(thin.mend.contains("letter_weight to 700"), "{thin}");
}

#[test]
fn letters_stand_where_the_journal_wants_them() {
    let said = |letters| only(said_of_letters(&IEEE, IEEE.theme_for(&ARIAL), letters));
    let violation = said(Letters::lower().in_brackets());
    assert!(violation.rule.wanted().ends_with("such as (a), 8 pt, below"), "{violation}");
    assert!(violation.mend.contains("Journal::letters"), "{violation}");
}

#[test]
fn letters_without_a_size_of_their_own_are_text() {
    let violation =
        only(said_of_letters(&CELL, CELL.theme_for(&ARIAL), CELL.letters().size(points(12.0))));
    assert!(matches!(violation.rule, Rule::TextSize { .. }), "{violation}");
    assert!(violation.mend.contains("letter_size"), "{violation}");
}

/// The only violation.
fn only(found: Vec<Violation>) -> Violation {
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].clone()
}
