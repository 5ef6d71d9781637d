//! Journals: every kind of violation is found, and what mends it does; figures with a journal's
//! theme pass.

use graticule::check::{Rule, Violation};
use graticule::color::readable_on;
use graticule::journal::{ALL, CELL, ELSEVIER, IEEE, Journal, NATURE, PLOS, SCIENCE, Severity};
use graticule::mark::{Hatch, Interpolation, Missing};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::units::Length;
use graticule_tests::gallery::{GALLERY, find};
use graticule_tests::renamed::{ARIAL, renamed};
use proptest::prelude::*;
use std::mem::discriminant;

/// A figure whose every part can be mended.
#[derive(Clone, Debug)]
struct Draft {
    journal: &'static Journal,
    width: Length,
    height: Length,
    dpi: f64,
    theme: Theme,
    fonts: Fonts,
    numbers: Option<Color>,
    is_hatched: bool,
    is_smooth: bool,
    label: &'static str,
    unit: Option<&'static str>,
    description: &'static str,
    language: &'static str,
}

impl Draft {
    /// One that a journal has nothing against.
    fn good(journal: &'static Journal) -> Self {
        Self {
            journal,
            width: journal.single_column,
            height: mm(70.0),
            dpi: 600.0,
            theme: journal.theme_for(&ARIAL),
            fonts: ARIAL.clone(),
            numbers: None,
            is_hatched: false,
            is_smooth: false,
            label: "Depth",
            unit: Some("m"),
            description: "Temperatures of a lake, from the surface down",
            language: "en",
        }
    }

    fn figure(&self) -> Figure {
        let labels = match self.numbers {
            Some(color) => CellLabels::new().color(color),
            None => CellLabels::new(),
        };
        let values = [[4.1, 5.0, 7.9], [f64::NAN, 8.2, 9.9], [5.0, 6.5, 7.6]];
        let missing = Missing::new().color(Color::rgb(0xd0, 0xd0, 0xd0));
        let missing = if self.is_hatched { missing.hatch(Hatch::Diagonal) } else { missing };
        let mut map = Heatmap::new(values)
            .column_names(["Mar", "Apr", "May"])
            .missing(missing)
            .colormap(Colormap::YL_OR_BR);
        // On colours between two cells no number can be placed but on a plate.
        map = if self.is_smooth {
            map.interpolation(Interpolation::Bilinear)
        } else {
            map.annotate(labels)
        };
        let axis = || {
            let axis =
                if self.label.is_empty() { Axis::new() } else { Axis::new().label(self.label) };
            self.unit.map_or(axis.clone(), |unit| axis.unit(unit))
        };
        let axes = Axes::new().title("Lake").y_axis(axis()).mark(map);
        Figure::new(self.width, self.height)
            .dpi(self.dpi)
            .theme(self.theme.clone())
            .fonts(self.fonts.clone())
            .description(self.description)
            .language(self.language)
            .axes(axes)
    }

    fn check(&self) -> Vec<Violation> {
        self.figure().check(self.journal).unwrap()
    }

    /// Does what a violation says.
    fn mend(&mut self, violation: &Violation) {
        let theme = &mut self.theme;
        match &violation.rule {
            Rule::Width { wanted, .. } => self.width = *wanted,
            Rule::Height { most, .. } => self.height = *most,
            Rule::TextSize { size, limits } => {
                let wanted = limits.nearest(*size).points();
                let (field, name) = match violation.place.role {
                    Role::Title => (&mut theme.title_size, "title_size"),
                    Role::AxisLabel => (&mut theme.label_size, "label_size"),
                    Role::CellLabels => (&mut theme.cell_size, "cell_size"),
                    _ => (&mut theme.tick_size, "tick_size"),
                };
                assert!(violation.mend.contains(name), "{violation}");
                if wanted > size.points() {
                    theme.minimum_size = theme.minimum_size.max(wanted);
                    *field = field.max(wanted);
                } else {
                    *field = wanted;
                }
            }
            Rule::LineWidth { wanted, dpi, .. } => {
                self.dpi = dpi.unwrap_or(self.dpi);
                let field = match violation.place.role {
                    Role::Spine => &mut theme.spine_width,
                    _ if violation.mend.contains("minor") => &mut theme.minor_tick_width,
                    _ => &mut theme.tick_width,
                };
                *field = wanted.points();
            }
            Rule::Contrast { ground, .. } => match violation.place.role {
                Role::CellLabels => self.numbers = None,
                _ => theme.foreground = readable_on(*ground),
            },
            Rule::ColoredText { .. } => match violation.place.role {
                Role::CellLabels => self.numbers = None,
                _ => theme.foreground = Color::BLACK,
            },
            Rule::Family { .. } | Rule::Typeface { .. } => {
                self.fonts = ARIAL.clone();
                theme.family = self.journal.theme_for(&ARIAL).family;
            }
            Rule::ImageResolution { least, .. } | Rule::PageResolution { least, .. } => {
                self.dpi = *least;
            }
            Rule::Hatching => self.is_hatched = false,
            Rule::MissingLabel => self.label = "Depth",
            Rule::MissingUnit => (self.label, self.unit) = ("Depth", Some("m")),
            Rule::MissingDescription => self.description = "Temperatures of a lake",
            Rule::MissingLanguage => self.language = "en",
            other => panic!("nobody knows how to mend {other:?}"),
        }
    }
}

/// Whether two are about the same thing.
fn is_same(a: &Violation, b: &Violation) -> bool {
    let is_minor = |violation: &Violation| violation.mend.contains("minor_tick_width");
    discriminant(&a.rule) == discriminant(&b.rule)
        && a.place.role == b.place.role
        && is_minor(a) == is_minor(b)
}

/// Follows each mend by itself, and then all of them.
fn mends_help(draft: &Draft) {
    let found = draft.check();
    for violation in &found {
        let mut mended = draft.clone();
        mended.mend(violation);
        let left = mended.check();
        let is_left = left.iter().any(|other| is_same(violation, other));
        assert!(!is_left, "{violation}\nis still there:\n{mended:#?}");
    }
    let mut mended = draft.clone();
    // What is mended may bring another thing to light: lines are whole pixels of the resolution,
    // and text of another size wants other room.
    for _ in 0..4 {
        for violation in mended.check() {
            mended.mend(&violation);
        }
    }
    let left: Vec<_> = mended.check().iter().map(ToString::to_string).collect();
    assert!(left.is_empty(), "{left:#?}\n{mended:#?}");
}

/// What a change to a good draft is found to be.
fn provoke(journal: &'static Journal, change: impl FnOnce(&mut Draft)) -> Vec<Violation> {
    let mut draft = Draft::good(journal);
    assert_eq!(draft.check(), [], "{} has something against the good draft", journal.name);
    change(&mut draft);
    let found = draft.check();
    mends_help(&draft);
    found
}

/// The only violation.
fn only(found: Vec<Violation>) -> Violation {
    let told: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{told:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn figures_with_a_journals_theme_pass_at_each_of_its_widths() {
    for journal in ALL {
        for width in [journal.single_column, journal.full_width] {
            let bundled = Draft {
                width,
                dpi: 160.0,
                theme: journal.theme(),
                fonts: Fonts::default(),
                ..Draft::good(journal)
            };
            for violation in bundled.check() {
                let is_font = matches!(violation.rule, Rule::Family { .. });
                assert!(violation.severity < Severity::Error || is_font, "{violation}");
            }
            assert_eq!(Draft { width, ..Draft::good(journal) }.check(), [], "{}", journal.name);
        }
    }
    // Nature prefers Arial, so that the bundled faces are no error.
    let bundled = Draft { theme: NATURE.theme(), fonts: Fonts::default(), ..Draft::good(&NATURE) };
    let violation = only(bundled.check());
    assert_eq!(violation.severity, Severity::Warning);
    assert!(violation.to_string().starts_with("warning: "), "{violation}");
}

#[test]
fn a_users_own_arial_satisfies_who_wants_arial() {
    for journal in ALL {
        let families = journal.families.unwrap();
        if !families.value.contains(&"Arial") {
            continue;
        }
        let bundled = provoke(journal, |draft| {
            draft.fonts = Fonts::default();
            draft.theme.family = None;
        });
        let violation = only(bundled);
        assert_eq!(violation.severity, families.severity, "{}", journal.name);
        assert!(
            matches!(&violation.rule, Rule::Family { family, wanted, .. }
                if family == "Noto Sans" && wanted.contains(&"Arial")),
            "{violation}"
        );
        assert!(violation.mend.contains("with_face_data"), "{violation}");
    }
}

#[test]
fn a_character_that_arial_lacks_is_told() {
    let mut draft = Draft::good(&CELL);
    draft.unit = Some("km ∇₂");
    let violation = only(draft.check());
    let Rule::Family { family, characters, .. } = &violation.rule else { panic!("{violation}") };
    assert_eq!((family.as_str(), characters.as_str()), ("DejaVu Sans", "₂∇"));
    assert_eq!(violation.place.role, Role::AxisLabel);
    assert!(violation.mend.contains("leave out these characters"), "{violation}");
}

#[test]
fn widths() {
    let width = |journal, width: f64| {
        let found = provoke(journal, |draft| draft.width = mm(width));
        let violation = only(found);
        let Rule::Width { wanted, .. } = violation.rule else { panic!("{violation}") };
        ((wanted.points() * 25.4 / 72.0 * 10.0).round() / 10.0, violation.severity)
    };
    assert_eq!(width(&NATURE, 200.0), (183.0, Severity::Error));
    assert_eq!(width(&NATURE, 100.0), (120.0, Severity::Warning));
    assert_eq!(width(&SCIENCE, 90.0), (121.0, Severity::Advice));
    assert_eq!(width(&PLOS, 60.0), (66.8, Severity::Error));
    assert_eq!(width(&PLOS, 250.0), (190.5, Severity::Error));
    assert_eq!(width(&IEEE, 70.0), (88.9, Severity::Warning));
    assert_eq!(width(&ELSEVIER, 100.0), (140.0, Severity::Advice));
    // 3.5 inches are 88.9 mm.
    assert_eq!(Draft { width: inches(3.5), ..Draft::good(&NATURE) }.check(), []);
    assert_eq!(Draft { width: mm(100.0), ..Draft::good(&PLOS) }.check(), []);
}

#[test]
fn heights() {
    let violation = only(provoke(&NATURE, |draft| draft.height = mm(180.0)));
    assert!(matches!(violation.rule, Rule::Height { most, .. } if most == mm(170.0)));
    assert_eq!(
        violation.to_string(),
        "error: the page: 180 mm high; Nature wants at most 170 mm. Mend: give `Figure::new` a \
         height of mm(170) or less, or make two figures of it. See \
         https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels/"
    );
}

#[test]
fn text_sizes_are_told_once_a_role() {
    let found = provoke(&NATURE, |draft| {
        draft.theme.tick_size = 4.0;
        draft.theme.minimum_size = 4.0;
        draft.theme.title_size = 9.0;
    });
    let [ticks, title] = &found[..] else { panic!("{found:?}") };
    let (ticks, title) =
        if ticks.place.role == Role::Title { (title, ticks) } else { (ticks, title) };
    assert!(matches!(&ticks.rule, Rule::TextSize { size, .. } if *size == points(4.0)));
    assert_eq!((ticks.place.role, ticks.place.count), (Role::TickLabels, 6));
    assert!(matches!(&title.rule, Rule::TextSize { size, .. } if *size == points(9.0)));
    assert_eq!((title.place.label.as_str(), title.place.count), ("Lake", 1));
    let page = Draft::good(&NATURE).figure().render().unwrap().layout().page();
    assert!(page.union(ticks.place.rect) == page && ticks.place.rect.area() > 0.0);
}

#[test]
fn a_unit_of_1_is_not_drawn_and_not_missed() {
    let mut draft = Draft::good(&NATURE);
    draft.unit = Some("1");
    assert_eq!(draft.check(), []);
    let rendered = draft.figure().render().unwrap();
    let boxes = rendered.layout().boxes();
    let label = boxes.iter().find(|place| place.role == Role::AxisLabel).unwrap();
    assert_eq!(label.label, "Depth");
    let missing = only(provoke(&NATURE, |draft| draft.unit = None));
    assert_eq!((missing.rule, missing.severity), (Rule::MissingUnit, Severity::Advice));
}

#[test]
fn a_legends_texts_are_the_legends() {
    let rendered = find("category_legend").render();
    let found = rendered.check(&NATURE);
    let sizes = found.iter().filter(|v| matches!(v.rule, Rule::TextSize { .. }));
    let roles: Vec<_> = sizes.map(|v| (v.place.role, v.place.count)).collect();
    let legends = rendered.scene().root().find_all(Role::Legend).len();
    assert_eq!(legends, 1);
    assert!(roles.iter().any(|(role, _)| *role == Role::Legend), "{roles:?}");
    assert!(roles.iter().all(|&(role, count)| role != Role::Title || count == 1), "{roles:?}");
}

#[test]
fn text_that_was_shrunk_is_seen() {
    let found = provoke(&IEEE, |draft| {
        // Lower ones have no room for the label in the size that is asked for.
        draft.height = mm(22.0);
        draft.theme.minimum_size = 4.0;
    });
    let numbers = found.iter().find(|violation| violation.place.role == Role::CellLabels).unwrap();
    assert!(matches!(numbers.rule, Rule::TextSize { size, .. } if size < points(8.0)));
}

#[test]
fn line_widths() {
    let found = provoke(&NATURE, |draft| {
        draft.theme.spine_width = 2.0;
        draft.theme.tick_width = 0.1;
    });
    let [thick, thin] = &found[..] else { panic!("{found:?}") };
    assert_eq!((thick.place.role, thin.place.role), (Role::Tick, Role::Spine));
    for violation in [thick, thin] {
        assert!(matches!(violation.rule, Rule::LineWidth { dpi: None, .. }), "{violation}");
    }
    // A pixel of 50 dpi is wider than Nature's widest line.
    let coarse = provoke(&NATURE, |draft| draft.dpi = 50.0);
    assert!(coarse.iter().any(|v| matches!(v.rule, Rule::LineWidth { dpi: Some(300.0), .. })));
}

#[test]
fn contrast_is_that_with_what_is_painted_below() {
    let brown = Color::rgb(0x90, 0x50, 0x10);
    let found = provoke(&ELSEVIER, |draft| draft.numbers = Some(brown));
    let violation = only(found);
    let Rule::Contrast { text, ground, ratio, .. } = violation.rule else { panic!("{violation}") };
    assert_eq!(text, brown);
    assert!(ratio < 4.5 && ground != Color::WHITE, "{violation}");
    assert_eq!(violation.place.role, Role::CellLabels);

    let pale = Color::rgb(0x99, 0x99, 0x99);
    let found = provoke(&NATURE, |draft| draft.theme.foreground = pale);
    assert_eq!(found.len(), 3, "title, tick labels, axis label: {found:?}");
    for violation in &found {
        let Rule::Contrast { ground, .. } = violation.rule else { panic!("{violation}") };
        assert_eq!((ground, violation.severity), (Color::WHITE, Severity::Error));
    }
}

#[test]
fn coloured_text_and_hatching() {
    let navy = Color::rgb(0, 0, 0x70);
    let found = provoke(&SCIENCE, |draft| draft.theme.foreground = navy);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|v| v.rule == Rule::ColoredText { color: navy }));
    let violation = only(provoke(&NATURE, |draft| draft.is_hatched = true));
    assert_eq!((violation.rule, violation.place.role), (Rule::Hatching, Role::Mark));
    assert_eq!(provoke(&CELL, |draft| draft.is_hatched = true), []);
}

#[test]
fn kinds_of_typefaces() {
    let found = provoke(&NATURE, |draft| {
        let mono = renamed(dejavu::sans_mono::regular(), "Helvetica", "Regular");
        draft.fonts = Fonts::default().with_face_data(mono).unwrap();
        draft.theme.family = Some("Helvetica".to_owned());
    });
    let violation = only(found);
    assert_eq!(violation.severity, Severity::Error);
    assert!(matches!(violation.rule, Rule::Typeface { .. }), "{violation}");
}

#[test]
fn resolutions() {
    let violation = only(provoke(&NATURE, |draft| draft.dpi = 160.0));
    assert_eq!(violation.severity, Severity::Advice);
    assert!(matches!(violation.rule, Rule::PageResolution { least: 300.0, .. }), "{violation}");
    let violation = only(provoke(&ELSEVIER, |draft| draft.dpi = 300.0));
    assert!(matches!(violation.rule, Rule::PageResolution { least: 500.0, .. }), "{violation}");
    let found = provoke(&NATURE, |draft| {
        draft.is_smooth = true;
        draft.dpi = 160.0;
    });
    let violation = only(found);
    assert_eq!((violation.severity, violation.place.role), (Severity::Error, Role::Cells));
    assert!(
        matches!(violation.rule, Rule::ImageResolution { dpi, .. } if (dpi - 160.0).abs() < 2.0),
        "{violation}"
    );
}

#[test]
fn images_of_reduced_cells_need_resolution_and_those_of_whole_cells_do_not() {
    let check = |side: usize| {
        let values: Vec<f64> = (0..side * side).map(|i| (i * 7919 % 997) as f64).collect();
        let map = Heatmap::new(Matrix::from_vec(values, side, side));
        let figure = Figure::new(NATURE.single_column, mm(70.0))
            .theme(NATURE.theme_for(&ARIAL))
            .fonts(ARIAL.clone())
            .dpi(160.0)
            .axes(
                Axes::new()
                    .x_axis(Axis::new().visible(false))
                    .y_axis(Axis::new().visible(false))
                    .mark(map),
            );
        let found = figure.check(&NATURE).unwrap();
        found.iter().filter(|v| matches!(v.rule, Rule::ImageResolution { .. })).count()
    };
    assert_eq!([check(150), check(1000)], [0, 1]);
}

#[test]
fn labels_units_and_words() {
    let violation = only(provoke(&NATURE, |draft| (draft.label, draft.unit) = ("", None)));
    assert!(matches!(violation.rule, Rule::MissingLabel), "{violation}");
    assert_eq!((violation.place.role, violation.place.label.as_str()), (Role::Axis, "y"));
    let violation = only(provoke(&IEEE, |draft| draft.unit = None));
    assert_eq!((violation.severity, &violation.rule), (Severity::Advice, &Rule::MissingUnit));
    assert_eq!(violation.place.label, "Depth");
    assert_eq!(provoke(&SCIENCE, |draft| draft.unit = None), []);
    let violation = only(provoke(&PLOS, |draft| draft.description = " "));
    assert_eq!(violation.rule, Rule::MissingDescription);
    let violation = only(provoke(&PLOS, |draft| draft.language = ""));
    assert_eq!(violation.rule, Rule::MissingLanguage);
}

#[test]
fn a_label_that_is_cut_is_a_label() {
    const LONG: &str = "Depth below the surface of the lake at the place where it was sounded first, \
                        before the level of the water was lowered by the sluice of nineteen hundred \
                        and two, and after the mean of all soundings since then was taken from it";
    let mut draft = Draft::good(&NATURE);
    (draft.label, draft.height) = (LONG, mm(40.0));
    assert!(draft.figure().render().unwrap().to_svg().unwrap().contains("…"));
    assert_eq!(draft.check(), []);
    draft.theme.foreground = Color::rgb(0, 0, 120);
    let found = draft.check();
    let label = found.iter().find(|violation| violation.place.role == Role::AxisLabel).unwrap();
    assert!(label.place.label.starts_with(LONG), "{label:?}");
    assert!(found.iter().all(|violation| violation.place.role != Role::Label), "{found:?}");
}

#[test]
fn a_mirror_of_a_labelled_axis_needs_no_label() {
    let check = |second: SecondaryAxis, label: &str| {
        let map = Heatmap::new([[3.1, 4.0], [2.2, 5.8]]).column_names(["a", "b"]);
        let axes = Axes::new().y_label(label).mark(map).secondary_y(second);
        Draft::good(&NATURE).figure().axes(axes).check(&NATURE).unwrap()
    };
    assert_eq!(check(SecondaryAxis::mirror(), "Depth (m)"), []);
    let both = only(check(SecondaryAxis::mirror(), ""));
    assert_eq!((both.rule, both.place.count), (Rule::MissingLabel, 2));
    let feet = only(check(SecondaryAxis::new(|m| m / 0.3048, |ft| ft * 0.3048), "Depth (m)"));
    assert_eq!(feet.place.to_string(), "the axis 'secondary y'");
}

#[test]
fn colorbars_are_named_too() {
    let map = Heatmap::new([[3.1, 4.0], [2.2, 5.8]]);
    let figure = |colorbar| {
        let map = map.clone().row_names(["a", "b"]).column_names(["c", "d"]).colorbar(colorbar);
        Draft::good(&NATURE).figure().axes(Axes::new().mark(map)).check(&NATURE).unwrap()
    };
    let violation = only(figure(Colorbar::new()));
    assert!(violation.to_string().starts_with("warning: the colorbar: numbers without a label"));
    let violation = only(figure(Colorbar::new().label("Flow")));
    assert_eq!((violation.rule, violation.severity), (Rule::MissingUnit, Severity::Advice));
    assert_eq!(figure(Colorbar::new().label("Flow (L/s)")), []);
    assert_eq!(figure(Colorbar::new().label("Flow").unit("L/s")), []);
}

#[test]
fn what_matters_most_comes_first_and_nothing_twice() {
    for entry in GALLERY {
        let rendered = entry.render();
        for journal in ALL {
            let found = rendered.check(journal);
            assert!(found.is_sorted_by_key(|v| std::cmp::Reverse(v.severity)), "{}", entry.name);
            for (number, violation) in found.iter().enumerate() {
                assert!(!found[..number].contains(violation), "{}: {violation}", entry.name);
                assert!(!violation.mend.is_empty() && violation.place.count > 0);
                let contrast = matches!(violation.rule, Rule::Contrast { .. });
                assert!(
                    !contrast
                        || entry.source.contains(".color(")
                        || entry.source.contains("_color"),
                    "{}: {violation}",
                    entry.name
                );
            }
        }
    }
}

#[test]
fn figures_of_nothing_are_checked() {
    let found = Figure::new(mm(89.0), mm(50.0)).dpi(300.0).check(&NATURE).unwrap();
    assert_eq!(only(found).rule, Rule::MissingDescription);
    assert!(Figure::new(mm(-1.0), mm(50.0)).check(&NATURE).is_err());
}

fn rgb([r, g, b]: [u8; 3]) -> Color {
    Color::rgb(r, g, b)
}

fn drafts() -> impl Strategy<Value = Draft> {
    let sizes = (3.0..14.0, 3.0..14.0, 3.0..14.0, 3.0..9.0);
    let lines = (0.05..3.0, 0.05..3.0);
    let page = (40.0..220.0, 60.0..240.0, 40.0..700.0);
    let colors = (any::<[u8; 3]>(), proptest::option::of(any::<[u8; 3]>()));
    let flags = any::<[bool; 4]>();
    (0..ALL.len(), sizes, lines, page, colors, flags).prop_map(
        |(journal, sizes, lines, (width, height, dpi), (foreground, numbers), flags)| {
            let journal = ALL[journal];
            let mut draft = Draft::good(journal);
            let theme = &mut draft.theme;
            let (title, tick, cell, minimum) = sizes;
            (theme.title_size, theme.tick_size, theme.cell_size) = (title, tick, cell);
            (theme.label_size, theme.minimum_size) = (tick, minimum);
            (theme.spine_width, theme.tick_width) = lines;
            theme.foreground = rgb(foreground);
            draft.numbers = numbers.map(rgb);
            (draft.width, draft.height, draft.dpi) = (mm(width), mm(height), dpi);
            draft.is_hatched = flags[0];
            if flags[1] {
                draft.unit = None;
            }
            if flags[2] {
                draft.fonts = Fonts::default();
                draft.theme.family = None;
            }
            if flags[3] {
                draft.label = "";
            }
            draft
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_mend_helps(draft in drafts()) {
        // A page too small for its texts is an error of its own.
        prop_assume!(draft.figure().render().is_ok());
        mends_help(&draft);
    }
}
