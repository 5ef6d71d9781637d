//! Warnings, errors and violations say which of several panels they are about.

use graticule::axes::Inset;
use graticule::check::{Rule, Violation};
use graticule::error::PanelStep;
use graticule::guide::Axis;
use graticule::journal::NATURE;
use graticule::norm::{CategoryNorm, LogNorm};
use graticule::panels::{Letters, Panel, Panels, Scope, Share};
use graticule::prelude::*;
use graticule::scene::kurbo::Size;
use graticule::scene::{Group, Role, Scene};
use graticule::text::Fit;
use graticule::{Error, Warning};
use graticule_tests::told;
use std::error::Error as _;

const NAN: f64 = f64::NAN;

/// Axes with a cell that has no value.
fn gap() -> Axes {
    Axes::new().mark(Heatmap::new([[1.0, NAN], [3.0, 4.0]]))
}

fn whole() -> Axes {
    Axes::new().mark(Heatmap::new([[1.0, 2.0], [3.0, 4.0]]))
}

/// Axes with a name too few.
fn wrong() -> Axes {
    Axes::new().mark(Heatmap::new([[1, 2]]).column_names(["Mon"]))
}

fn figure(panel: impl Into<Panel>) -> Figure {
    let figure = Figure::new(mm(180.0), mm(180.0));
    match panel.into() {
        Panel::Axes(axes) => figure.axes(*axes),
        Panel::Panels(panels) => figure.panels(*panels),
        other => figure.panels(Panels::row([other])),
    }
}

fn warnings(figure: &Figure) -> Vec<String> {
    figure.render().unwrap().warnings().iter().map(ToString::to_string).collect()
}

/// The places of warnings, each once.
fn places(figure: &Figure) -> Vec<String> {
    let rendered = figure.render().unwrap();
    let place = |place: Option<&graticule::error::PanelPlace>| {
        place.map_or("the page".to_owned(), ToString::to_string)
    };
    let mut places: Vec<_> =
        rendered.warnings().iter().map(|told| place(told.place.as_ref())).collect();
    places.dedup();
    places
}

fn message(panel: impl Into<Panel>) -> String {
    figure(panel).render().unwrap_err().to_string()
}

#[test]
fn one_axes_needs_no_name() {
    let told = "1 of 4 cells have no value";
    assert_eq!(warnings(&figure(gap())), [told]);
    assert_eq!(warnings(&figure(Panels::new(2, 2).place(1, 1, gap()))), [told]);
    assert_eq!(warnings(&figure(Panels::row([Panels::row([gap()])]))), [told]);
    assert_eq!(warnings(&figure(gap()).letters(Letters::lower())), [told]);
    assert_eq!(message(wrong()), "1 column name for 2 columns");
}

#[test]
fn panels_are_called_by_letter_title_or_place() {
    let panels = || Panels::row([gap().title("Before"), gap().title("After"), gap()]);
    assert_eq!(
        places(&figure(panels())),
        ["panel \"Before\"", "panel \"After\"", "the panel in row 1, column 3"]
    );
    let lettered = figure(panels()).letters(Letters::upper().in_brackets());
    assert_eq!(places(&lettered), ["panel A", "panel B", "panel C"]);
    // A title that two panels have names neither.
    let same = Panels::column([gap().title("Flow"), gap().title("Flow"), gap().title("Depth")]);
    assert_eq!(
        places(&figure(same)),
        ["the panel in row 1, column 1", "the panel in row 2, column 1", "panel \"Depth\""]
    );
}

/// A mosaic with insets in one panel, and a grid as another.
fn nested() -> Panels {
    let detail = || Inset::share(gap(), 0.5..0.9, 0.1..0.5);
    let grid = Panels::column([gap(), gap().inset(detail())]);
    Panels::mosaic("LU;LV")
        .fill('V', gap().title("Last"))
        .fill('U', grid)
        .fill('L', gap().inset(detail()).inset(Inset::share(gap(), 0.1..0.4, 0.5..0.9)))
}

#[test]
fn places_lead_into_grids_and_insets() {
    let expected = [
        "panel 'L'",
        "inset 1 of panel 'L'",
        "inset 2 of panel 'L'",
        "the panel in row 1, column 1 of panel 'U'",
        "the panel in row 2, column 1 of panel 'U'",
        "inset 1 of the panel in row 2, column 1 of panel 'U'",
        "panel 'V'",
    ];
    assert_eq!(places(&figure(nested())), expected);
    let rendered = figure(nested()).render().unwrap();
    let laid_out = rendered.layout().all_axes().map(|axes| axes.place.as_ref().unwrap());
    assert_eq!(laid_out.map(ToString::to_string).collect::<Vec<_>>(), expected);
    let deep = rendered.warnings()[6].place.as_ref().unwrap().steps();
    assert!(matches!(
        deep,
        [
            PanelStep::Panel { mosaic: Some('U'), row: 0, column: 1, .. },
            PanelStep::Panel { mosaic: None, row: 1, .. },
            PanelStep::Inset { index: 0 },
        ]
    ));
    let alone = gap().inset(Inset::share(gap(), 0.5..0.9, 0.1..0.5));
    assert_eq!(places(&figure(alone)), ["the page", "inset 1"]);
}

#[test]
fn warnings_are_in_reading_order() {
    let long = "Some words that are too many for one line of so small a panel";
    let axes = |title: &str| gap().title(format!("{title} {long}")).x_label("京");
    let panels = Panels::mosaic("AB").fill('B', axes("Right")).fill('A', axes("Left"));
    let figure = figure(panels).title("京");
    let told = warnings(&figure);
    assert_eq!(
        told,
        [
            "no face has the character '京' (U+4EAC)",
            "panel 'A': to fit, line breaks are put into the title",
            "panel 'A': 1 of 4 cells have no value",
            "panel 'A': no face has the character '京' (U+4EAC)",
            "panel 'B': to fit, line breaks are put into the title",
            "panel 'B': 1 of 4 cells have no value",
            "panel 'B': no face has the character '京' (U+4EAC)",
        ]
    );
    assert_eq!(told, warnings(&figure));
}

#[test]
fn titles_of_a_grid_are_told_with_it() {
    let long = "Streams of the upper valley in the dry years since ".repeat(9);
    let inner = Panels::row([whole(), whole()]).column_titles([long.as_str(), ""]);
    let outer = Panels::row([Panel::from(whole()), inner.into()]);
    assert!(warnings(&figure(outer)).iter().all(|told| {
        told.starts_with("the panel in row 1, column 2: ") && told.contains("column title")
    }));
}

#[test]
fn errors_name_their_panel() {
    let ragged = || Axes::new().mark(Heatmap::new(vec![vec![1.0, 2.0], vec![3.0]]));
    let log =
        || Axes::new().mark(Heatmap::new([[1.0, 2.0]]).norm(LogNorm::new().limits(-1.0, 2.0)));
    let is_named = |panel: Axes, said: &str| {
        let panels = Panels::row([whole(), panel.clone()]);
        let shared = panels.clone().share_x(Share::All);
        for panels in [panels, shared] {
            let message = message(panels);
            assert!(message.starts_with("the panel in row 1, column 2: "), "{message}");
            assert!(message.contains(said), "{message}");
        }
        let inside = whole().inset(Inset::share(panel, 0.5..0.9, 0.1..0.5));
        assert!(message(inside).starts_with("inset 1: "));
    };
    is_named(ragged(), "row 1 has 1 values, but row 0 has 2");
    is_named(wrong(), "1 column name for 2 columns");
    is_named(log(), "log norm");
    let inset = Inset::share(whole(), 0.5..1.5, 0.1..0.5);
    let outside = message(Panels::row([whole(), whole().inset(inset)]));
    assert!(outside.starts_with("inset 1 of the panel in row 1, column 2: "), "{outside}");
}

#[test]
fn errors_of_grids_name_them() {
    let two = || Panels::row([whole(), whole()]);
    assert!(message(two().widths([1.0])).starts_with("the grid of panels can't be laid out: "));
    let inner = Panels::mosaic("AB").fill('A', whole()).fill('B', two().widths([1.0]));
    assert!(message(inner).starts_with("panel 'B': the grid of panels can't be laid out: "));
    let deep = Panels::mosaic("AB")
        .fill('A', whole())
        .fill('B', Panels::row([whole().title("X"), wrong().title("Y")]));
    assert_eq!(message(deep), "panel \"Y\" of panel 'B': 1 column name for 2 columns");
}

#[test]
fn errors_keep_their_kind_and_their_sources() {
    let panels = Panels::row([whole(), wrong()]);
    let error = figure(panels).render().unwrap_err();
    assert!(matches!(error, Error::InPanel { .. }));
    assert!(matches!(error.kind(), Error::NameCount { names: 1, .. }));
    assert_eq!(error.place().unwrap().to_string(), "the panel in row 1, column 2");
    // Its message is part of the outer one's: the chain goes on behind it.
    assert!(error.source().is_none());

    let file = std::env::temp_dir().join("no-such-directory").join("x.png");
    let plain = figure(wrong()).save(file).unwrap_err();
    assert!(plain.place().is_none());
    assert!(matches!(plain.kind(), Error::NameCount { .. }));
}

#[test]
fn texts_without_room_name_their_panel() {
    let names = ["Pseudomonas aeruginosa", "Staphylococcus aureus", "Escherichia coli"];
    let map = Heatmap::new([[1, 2, 3]]).column_names(names);
    let level = Axis::new()
        .fit(Fit::new().wrap(false).shrink(false).rotate(false).elide(false).thin(false));
    let axes = Axes::new().mark(map).x_axis(level);
    let panels = Panels::mosaic("AB").fill('A', whole()).fill('B', axes);
    let error = figure(panels).render().unwrap_err();
    let Error::TextDoesNotFit { what, needed: Some((width, height)), .. } = error.kind() else {
        panic!("{error}");
    };
    assert_eq!(what, "x tick labels");
    assert!(error.to_string().starts_with("panel 'B': there is no room for the x tick labels"));
    assert!(*width > mm(100.0).points() && *height > 0.0);

    let tall = gap().y_label("A label").x_label("Another");
    let inset = Inset::share(tall, 0.5..0.56, 0.5..0.56);
    let error = figure(whole().inset(inset)).render().unwrap_err();
    assert!(matches!(error.kind(), Error::PageTooSmall { needed: Some(_), .. }), "{error}");
    assert!(error.to_string().starts_with("inset 1: a page of"), "{error}");
}

#[test]
fn violations_name_their_panels() {
    let found = |figure: &Figure| -> Vec<_> {
        let found = figure.check(&NATURE).unwrap();
        let titles = found.into_iter().filter(|violation| violation.place.role == Role::Title);
        titles.map(|violation| violation.place).collect()
    };
    let title = |axes: Axes, title: &str| axes.title(title);
    let one = found(&figure(title(whole(), "Rivers")));
    assert_eq!(one[0].to_string(), "the title 'Rivers'");
    assert!(one[0].panels.is_empty());

    let panels = Panels::mosaic("AB;AC").fill('B', title(whole(), "Rivers")).fill('A', whole());
    let only = found(&figure(panels.clone().fill('C', whole())));
    assert_eq!(only[0].to_string(), "the title 'Rivers' of panel 'B'");
    let inset = Inset::share(title(whole(), "Detail"), 0.3..0.9, 0.1..0.9);
    let both = found(&figure(panels.fill('C', whole().inset(inset))));
    assert_eq!(
        both[0].to_string(),
        "2 titles ('Rivers', ...) of panel 'B' and inset 1 of panel 'C'"
    );
    let many = Panels::row(["K", "L", "M", "N"].map(|name| title(whole(), name)));
    let many = found(&figure(many));
    assert_eq!(many.len(), 1);
    assert_eq!(many[0].to_string(), "4 titles ('K', ...) of panel \"K\", panel \"L\" and 2 more");
    assert_eq!(many[0].panels.len(), 4);
}

#[test]
fn unlabelled_axes_name_their_panel() {
    let labelled = || whole().x_label("Place (m)").y_label("Time (s)");
    let panels = Panels::mosaic("AB").fill('A', labelled()).fill('B', labelled().x_label("Depth"));
    let found = figure(panels).check(&NATURE).unwrap();
    let lacks = found.iter().find(|violation| violation.place.label == "Depth").unwrap();
    assert!(lacks.to_string().contains("the axis label 'Depth' of panel 'B': numbers without"));
}

/// A picture of some size, with axes that lack a glyph.
fn picture() -> Scene {
    figure(whole().title("京")).title("Map").render().unwrap().scene().clone()
}

#[test]
fn what_is_in_a_picture_is_in_its_panel() {
    let panels = Panels::mosaic("AB").fill('B', picture()).fill('A', gap());
    let told = warnings(&figure(panels.clone()));
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0], "panel 'A': 1 of 4 cells have no value");
    assert!(told[1].starts_with("panel 'B': to fit, the picture is drawn at "), "{}", told[1]);
    assert_eq!(told[2], "panel 'B': no face has the character '京' (U+4EAC)");
    let found = figure(panels).check(&NATURE).unwrap();
    let of_both = |violation: &&Violation| violation.place.panels.len() == 2;
    let lines = found.iter().find(of_both).unwrap().to_string();
    assert!(lines.contains(" of panel 'A' and panel 'B': "), "{lines}");
}

/// Where text of a journal's wrong size is, by role.
fn too_large(figure: &Figure, role: Role) -> Vec<String> {
    let found = figure.check(&NATURE).unwrap();
    let found = found.iter().filter(|violation| violation.place.role == role);
    let sizes = found.filter(|violation| matches!(violation.rule, Rule::TextSize { .. }));
    sizes.map(|violation| violation.place.to_string()).collect()
}

#[test]
fn what_stands_around_a_grid_in_a_grid_is_of_its_panel() {
    let kinds = CategoryNorm::new(["Oak", "Ash"]);
    let trees = Heatmap::new([[0, 1], [1, 0]]).norm(kinds).legend(Legend::new());
    let inner = Panels::row([Axes::new().mark(trees.clone()), Axes::new().mark(trees)])
        .column_titles(["Left", "Right"])
        .legend(Scope::All, Legend::new());
    let second =
        Panels::row([whole(), whole()]).colorbar(Scope::All, Colorbar::new().label("Rate"));
    let panels = Panels::mosaic("AB;CC").fill('A', inner).fill('B', second).fill('C', whole());
    let page = figure(panels).title("Trees");
    assert_eq!(
        too_large(&page, Role::Title),
        ["3 titles ('Trees', ...) of the page and panel 'A'"]
    );
    assert_eq!(too_large(&page, Role::Legend), ["2 things in legends ('Oak', ...) of panel 'A'"]);
    assert_eq!(too_large(&page, Role::AxisLabel), ["the axis label 'Rate' of panel 'B'"]);
    let found = page.check(&NATURE).unwrap();
    let unit = found.iter().find(|violation| violation.rule == Rule::MissingUnit).unwrap();
    assert_eq!(unit.place.to_string(), "the axis label 'Rate' of panel 'B'");
    assert!(!unit.place.on_page);
}

#[test]
fn a_pictures_letter_is_of_its_panel() {
    let blank = Scene::new(Size::new(99.0, 99.0), 72.0, Group::new(Role::Figure)).unwrap();
    let panels = Panels::row([Panel::from(blank.clone()), whole().into(), blank.into()]);
    let found = figure(panels).letters(Letters::lower()).check(&NATURE).unwrap();
    let of_letters = |violation: &&Violation| violation.place.role == Role::PanelLetter;
    let letters: Vec<_> = found.iter().filter(of_letters).collect();
    let told = letters[0].place.to_string();
    assert_eq!(told, "3 panel letters ('b', ...) of panel a, panel b and 1 more");
    assert!(!letters[0].place.on_page);
}

#[test]
fn unlabelled_axes_of_all_panels_are_told_once() {
    let panels = || Panels::row([whole(), whole().x_label("Depth"), whole()]);
    let found = figure(panels()).check(&NATURE).unwrap();
    let of = |rule: Rule| -> Vec<_> {
        let found = found.iter().filter(|violation| violation.rule == rule);
        found.map(|violation| violation.place.to_string()).collect()
    };
    let place = |column: usize| format!("the panel in row 1, column {column}");
    let all = format!("5 axes ('x', ...) of {}, {} and 1 more", place(1), place(2));
    assert_eq!(of(Rule::MissingLabel), [all]);
    assert_eq!(of(Rule::MissingUnit), [format!("the axis label 'Depth' of {}", place(2))]);
}

#[test]
fn a_picture_that_is_shrunk_is_told() {
    let blank =
        |side: f64| Scene::new(Size::new(side, side), 72.0, Group::new(Role::Figure)).unwrap();
    let told = |side| told(&figure(Panels::row([blank(side)])).render().unwrap());
    assert_eq!(told(100.0), []);
    let page = figure(Panels::row([blank(1000.0)])).render().unwrap();
    let scale = page.layout().pictures()[0].scale;
    assert!(scale < 0.5);
    assert_eq!(told(1000.0), [Warning::PictureShrunk { scale }]);
    assert!(page.warnings()[0].to_string().contains(&format!("at {:.1} %", 100.0 * scale)));
}

#[test]
fn a_shared_legend_without_entries_is_told() {
    let panels = Panels::row([whole(), whole()]).legend(Scope::All, Legend::new());
    let told = figure(panels.clone()).render().unwrap();
    assert!(matches!(
        told.warnings()[0].warning,
        Warning::NoEffect { setting: "Panels::legend", .. }
    ));
    assert_eq!(told.warnings().len(), 1);
    assert_eq!(told.layout().shared_legends().len(), 0);
    let outer = Panels::mosaic("AB").fill('A', whole()).fill('B', panels);
    assert!(warnings(&figure(outer))[0].starts_with("panel 'B': `Panels::legend` has no effect"));
}
