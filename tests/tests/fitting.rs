//! The steps that make texts fit: each is taken in its order and told of, each can be switched off, and
//! what is cut stays readable as a whole.

use graticule::guide::{Label, Turn};
use graticule::prelude::*;
use graticule::warning::Warning;
use graticule::{Error, Rendered};
use graticule_tests::render::Scratch;
use graticule_tests::tools;
use graticule_tests::walk::texts;
use std::process::Command;

const NAMES: [&str; 5] =
    ["Carbon dioxide", "Methane", "Nitrous oxide", "Hydrofluorocarbons", "Ozone"];

fn figure(names: &[&str], fit: Fit) -> Figure {
    let map = Heatmap::new(vec![vec![1.0; names.len()]; 2]).column_names(names);
    let axes = Axes::new().x_axis(Axis::new().fit(fit)).mark(map);
    Figure::new(inches(3.0), inches(2.0)).axes(axes)
}

fn names(rendered: &Rendered) -> Vec<&Label> {
    let ticks = &rendered.layout().axes().unwrap().x.ticks;
    ticks.iter().filter_map(|tick| tick.label.as_ref()).collect()
}

fn told(rendered: &Rendered) -> Vec<String> {
    rendered.warnings().iter().map(ToString::to_string).collect()
}

#[test]
fn names_are_broken_turned_shrunk_cut_and_thinned() {
    let all = Fit::new();
    let steps = |names: &[&str], fit| told(&figure(names, fit).render().unwrap());
    assert_eq!(
        steps(&NAMES, all),
        [
            "the x tick labels are turned by 90° to fit",
            "to fit, the text size of the x tick labels is 6.1 pt"
        ]
    );
    let short = ["Carbon dioxide", "Nitrous oxide", "Sulphur oxides", "Nitric oxide", "Ozone"];
    assert_eq!(
        steps(&short, all),
        [
            "to fit, line breaks are put into the x tick labels",
            "to fit, the text size of the x tick labels is 9.1 pt"
        ]
    );
    assert_eq!(
        steps(&short, all.wrap(false).shrink(false)),
        ["the x tick labels are turned by 45° to fit"]
    );
    let level = all.rotate(false).wrap(false).shrink(false);
    let cut = figure(&NAMES, level).render().unwrap();
    assert!(told(&cut).iter().all(|said| said.starts_with("the x tick label is cut")));
    let thinned = figure(&NAMES, level.elide(false)).render().unwrap();
    assert_eq!(told(&thinned), ["only 3 of 5 x tick labels fit and are shown"]);
    assert!(names(&thinned).iter().all(|label| label.size == 10.0 && label.turn == Turn::NONE));
}

const AGENCIES: [&str; 8] = [
    "National Oceanic and Atmospheric Administration",
    "European Space Agency",
    "Met Office",
    "Japan Meteorological Agency",
    "National Aeronautics and Space Administration",
    "Geological Survey",
    "Bureau of Meteorology",
    "Environment Agency",
];

#[test]
fn upright_names_are_broken_before_they_shrink() {
    for turn in [Axis::new(), Axis::new().rotation(90.0)] {
        let map = Heatmap::new(vec![vec![1.0; AGENCIES.len()]; 6]).column_names(AGENCIES);
        let axes = Axes::new().x_axis(turn).mark(map);
        let figure = Figure::new(points(480.0), points(288.0)).axes(axes);
        let rendered = figure.render().unwrap();
        let told = told(&rendered);
        let broken = "to fit, line breaks are put into the x tick labels";
        assert!(told.contains(&broken.to_owned()), "{told:?}");
        let names = names(&rendered);
        assert_eq!(names.len(), AGENCIES.len());
        assert!(names.iter().all(|name| name.turn == Turn::UP && name.size > 8.0), "{told:?}");
        assert!(names.iter().all(|name| !name.text.is_cut()));
        assert!(names.iter().any(|name| name.text.lines().len() == 2));
    }
}

#[test]
fn one_name_that_nothing_helps_is_cut_alone() {
    let long = "Bundesministeriumfürwirtschaftlichezusammenarbeitundentwicklunginderzukunft";
    let mut all = AGENCIES;
    all[3] = long;
    let map = Heatmap::new(vec![vec![1.0; all.len()]; 6]).column_names(all);
    let axes = Axes::new().mark(map);
    let rendered = Figure::new(points(480.0), points(200.0)).axes(axes).render().unwrap();
    let names = names(&rendered);
    let cut: Vec<_> = names.iter().filter(|name| name.text.is_cut()).collect();
    assert_eq!(cut.iter().map(|name| name.text.text()).collect::<Vec<_>>(), [long]);
}

#[test]
fn names_are_cut_before_any_is_left_out() {
    let long = ["oxides of nitrogen", "organic compounds", "sulphur compounds"];
    let all: Vec<String> = (0..6)
        .map(|i| format!("Concentration of volatile {} near the ground", long[i % 3]))
        .collect();
    let mut theme = Theme::light();
    theme.fit = Fit::new().shrink(false);
    let map = Heatmap::new(vec![vec![1.0; 4]; 6]).row_names(all);
    let figure = Figure::new(inches(3.0), inches(1.6)).axes(Axes::new().mark(map)).theme(theme);
    let rendered = figure.render().unwrap();
    let told = told(&rendered);
    assert!(told.iter().all(|told| !told.contains("are shown")), "{told:?}");
    let ticks = &rendered.layout().axes().unwrap().y.ticks;
    assert!(ticks.iter().all(|tick| tick.label.as_ref().unwrap().size == 10.0), "{told:?}");
    assert_eq!(ticks.len(), 6);
}

/// Where lines of all y names have their baselines, name by name.
fn baselines(rendered: &Rendered) -> Vec<Vec<f64>> {
    let ticks = &rendered.layout().axes().unwrap().y.ticks;
    let labels = ticks.iter().filter_map(|tick| tick.label.as_ref());
    let mut all: Vec<Vec<f64>> = labels
        .map(|label| label.text.baselines().map(|(at, _)| label.at.y + at * label.size).collect())
        .collect();
    all.sort_by(|a, b| a[0].total_cmp(&b[0]));
    all
}

#[test]
fn lines_of_one_name_are_closer_than_those_of_two() {
    let map = Heatmap::new(vec![vec![1.0; 4]; 5]).row_names([
        "Mean surface temperature",
        "Mean summer rainfall",
        "Annual sea ice cover",
        "Incoming solar radiation",
        "Maximum wind run",
    ]);
    let figure = |height| {
        let axes = Axes::new().mark(map.clone());
        Figure::new(inches(2.0), points(height)).axes(axes).render().unwrap()
    };
    let mut broken = 0;
    for height in [110.0, 120.0, 140.0, 160.0, 180.0, 240.0] {
        let all = baselines(&figure(height));
        let within = all.iter().flat_map(|name| name.windows(2).map(|two| two[1] - two[0]));
        let within = within.fold(0.0, f64::max);
        let between = all.windows(2).map(|two| two[1][0] - two[0][two[0].len() - 1]);
        broken += usize::from(within > 0.0);
        assert!(between.fold(f64::INFINITY, f64::min) > 1.1 * within, "{height}: {all:?}");
    }
    assert!(broken > 2, "{broken}");
}

#[test]
fn where_no_step_is_left_an_error_names_a_page_that_does() {
    let error = figure(&NAMES, Fit::none()).render().unwrap_err();
    let Error::TextDoesNotFit { what, needed: Some((width, height)), .. } = &error else {
        panic!("{error}")
    };
    assert_eq!(what, "x tick labels");
    assert_eq!(*height, 144.0);
    assert!(error.to_string().starts_with("there is no room for the x tick labels"), "{error}");
    let map = Heatmap::new([[1.0; 5]; 2]).column_names(NAMES);
    let axes = Axes::new().x_axis(Axis::new().fit(Fit::none())).mark(map);
    let page = Figure::new(points(*width), points(*height)).axes(axes).render().unwrap();
    assert_eq!((told(&page), names(&page).len()), (Vec::new(), 5));
}

#[test]
fn ticks_at_one_place_fit_on_no_page() {
    let fit = Axis::new().ticks([0.0, 1e-9, 1.0]).fit(Fit::none());
    let map = Heatmap::new([[1.0, 2.0, 3.0]]);
    let axes = Axes::new().x_axis(fit).mark(map);
    let error = Figure::new(inches(3.0), inches(2.0)).axes(axes).render().unwrap_err();
    assert!(matches!(error, Error::TextDoesNotFit { needed: None, .. }), "{error}");
}

#[test]
fn a_theme_has_the_steps_of_titles() {
    let figure = |fit: Fit| {
        let mut theme = Theme::light();
        theme.fit = fit;
        let title = "The concentrations of five gases above a meadow, by day and by night";
        let map = Heatmap::new([[1.0, 2.0]]);
        Figure::new(inches(2.0), inches(2.0)).axes(Axes::new().title(title).mark(map)).theme(theme)
    };
    let told = |fit| told(&figure(fit).render().unwrap());
    assert_eq!(told(Fit::new())[0], "to fit, line breaks are put into the title");
    assert!(told(Fit::new().wrap(false))[0].starts_with("the title is cut: \"The conc"));
    let error = figure(Fit::new().wrap(false).elide(false)).render().unwrap_err();
    let Error::TextDoesNotFit { what, needed: Some((width, _)), .. } = error else { panic!() };
    assert!(what == "title" && width > 200.0, "{width}");
}

#[test]
fn names_that_may_not_be_cut_take_what_they_need() {
    let name = "A name that is far longer than two fifths of the page";
    let map = |fit| {
        let map = Heatmap::new([[1.0], [2.0]]).row_names([name, "b"]);
        let axes = Axes::new().y_axis(Axis::new().fit(fit)).mark(map);
        Figure::new(inches(4.0), inches(2.0)).axes(axes).render().unwrap()
    };
    let left = |fit| map(fit).layout().axes().unwrap().data.x0;
    let whole = Fit::new().wrap(false).shrink(false).elide(false);
    assert!(left(whole.elide(true)) < 0.5 * 288.0 && left(whole) > 0.8 * 288.0, "{}", left(whole));
    assert!(told(&map(whole)).iter().all(|said| !said.contains("the y tick label")));
}

const LONG: &str = "Hydrofluorocarbons";

/// A figure with a name that is cut.
fn cut(name: &str) -> Rendered {
    let level = Fit::new().rotate(false).wrap(false).shrink(false);
    let rendered = figure(&["A", "B", "C", name, "Ozone"], level).render().unwrap();
    let is_cut =
        |warning: &Warning| matches!(warning, Warning::TextElided { full, .. } if full == name);
    assert!(rendered.warnings().iter().any(|told| is_cut(&told.warning)));
    assert!(texts(rendered.scene()).iter().all(|text| text.run.text() != name));
    rendered
}

#[test]
fn a_cut_text_has_a_tooltip_in_svg() {
    let (rendered, whole) = (cut(LONG), LONG);
    let svg = rendered.to_svg().unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    let title = document.descendants().find(|node| node.text() == Some(whole)).unwrap();
    assert!(title.has_tag_name("title"), "{title:?}");
    let group = title.parent().unwrap();
    assert_eq!(group.first_element_child(), Some(title));
    let shown = group.descendants().find(|node| node.has_tag_name("text")).unwrap();
    assert!(shown.text().unwrap().ends_with('…'), "{shown:?}");
    // What is whole has none.
    assert!(!svg.contains("<title>Ozone"));
}

#[test]
fn every_text_that_is_cut_tells_the_whole() {
    let long = |what: &str| format!("{what} {}", "and so on ".repeat(400));
    let whole = ["Figure", "Title", "Column", "Strip", "Label", "Bar", "Caption"].map(long);
    let [figure, title, column, strip, label, bar, caption] = &whole;
    let map = Heatmap::new([[1.0, 2.0]]).colorbar(Colorbar::new().label(bar));
    let axes = Axes::new()
        .title(title)
        .x_label(label)
        .strip(Side::Top, Strip::values([1.0, 2.0]).label(strip))
        .mark(map);
    let panels = Panels::new(1, 2).place(0, 0, axes).column_titles([column, "B"]);
    let figure =
        Figure::new(inches(7.0), inches(5.0)).title(figure).caption(caption).panels(panels);
    let svg = figure.render().unwrap().to_svg().unwrap();
    let document = roxmltree::Document::parse(&svg).unwrap();
    for text in &whole {
        let mut titles = document.descendants().filter(|node| node.has_tag_name("title"));
        assert!(titles.any(|node| node.text() == Some(text)), "{}", &text[..8]);
    }
}

#[test]
fn a_cut_text_is_found_whole_in_pdf() {
    if !tools::available("pdftotext") {
        return;
    }
    let scratch = Scratch::new();
    // The second has one glyph for "ffi" in what is shown of it, the third a letter of two characters.
    for whole in [LONG, "Office supplies, used", "e\u{301}tudes des alizés"] {
        let path = scratch.path("cut.pdf");
        std::fs::write(&path, cut(whole).to_pdf().unwrap()).unwrap();
        let output = tools::run(Command::new("pdftotext").arg(&path).arg("-"));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains(whole) && text.contains("Ozone") && !text.contains('…'), "{text}");
    }
}

#[test]
fn boxes_tell_the_whole_text() {
    let (rendered, whole) = (cut(LONG), LONG);
    let boxes = rendered.layout().boxes();
    let name = boxes.iter().find(|found| found.label == whole).unwrap();
    assert!(name.rect.width() < 60.0, "{name:?}");
}

#[test]
fn settings_without_effect_are_told() {
    let map = Heatmap::new([[1.0, 2.0]])
        .legend_missing("no data")
        .annotate(CellLabels::new().star_levels([0.1]));
    let rendered =
        Figure::new(inches(3.0), inches(2.0)).axes(Axes::new().mark(map)).render().unwrap();
    assert_eq!(
        told(&rendered),
        [
            "`legend_missing` has no effect: there is no legend; ask for one by `legend`",
            "`star_levels` has no effect: there are no stars; give p-values by `stars`"
        ]
    );
}
