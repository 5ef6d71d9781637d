//! Names, titles and labels of any length and script.

use crate::draw::{drawn, page, refused, texts, warns};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::{Error, Warning};
use graticule_tests::told;

#[test]
fn too_few_or_too_many_names() {
    let map = || Heatmap::new([[1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]]);
    for (figure, text) in [
        (page(map().column_names(["a"; 5])), "5 column names for 6 columns"),
        (page(map().column_names(["a"; 7])), "7 column names for 6 columns"),
        (page(map().column_names([""; 0])), "0 column names for 6 columns"),
        (page(map().row_names(["a"])), "1 row name for 2 rows"),
        (page(map().row_names(vec!["a"; 100_000])), "100000 row names for 2 rows"),
        (page(Heatmap::new([[1]]).row_names(["a"; 2])), "2 row names for 1 row"),
    ] {
        let error = refused(&figure);
        assert!(matches!(error, Error::NameCount { .. }), "{error}");
        assert_eq!(error.to_string(), text);
    }
}

#[test]
fn empty_texts_are_as_none() {
    let map = Heatmap::new([[1, 2], [3, 4]])
        .row_names(["", ""])
        .column_names(["", ""])
        .colorbar(Colorbar::new().label(""));
    let axes = Axes::new().title("").x_label("").y_label("").mark(map);
    let rendered = drawn(&Figure::new(inches(4.0), inches(3.0)).axes(axes));
    assert_eq!(rendered.warnings(), []);
    assert!(
        texts(&rendered, Role::AxisLabel).is_empty() && texts(&rendered, Role::Title).is_empty()
    );
}

#[test]
fn markup_that_cannot_be_read_is_told() {
    let map = || Heatmap::new([[1, 2], [3, 4]]);
    let mistake = || Text::markup("CO_{2 uptake");
    let legend = || Legend::new().title(mistake());
    let named = || {
        let norm = graticule::norm::CategoryNorm::with_values([(1.0, "a"), (2.0, "b")]);
        Heatmap::new([[1, 2], [2, 1]]).norm(norm).colormap(Colormap::SET2)
    };
    let axes = |axes: Axes| Figure::new(inches(4.0), inches(3.0)).axes(axes);
    let names = Axis::new().tick_text(|_| Text::markup("CO_{2 uptake"));
    let strip = Strip::values([1, 2]).label(mistake());
    let twin = TwinAxes::new().label(mistake()).mark(map());
    let panels = || Panels::row([Axes::new().mark(map())]);
    let grid = |panels: Panels| Figure::new(inches(4.0), inches(3.0)).panels(panels);
    for (what, figure) in [
        ("figure title", page(map()).title(mistake())),
        ("caption", page(map()).caption(mistake())),
        ("column title", grid(panels().column_titles([mistake()]))),
        ("row title", grid(panels().row_titles([mistake()]))),
        ("strip label", axes(Axes::new().mark(map()).strip(Side::Left, strip))),
        ("twin y label", axes(Axes::new().mark(map()).twin_y(twin))),
        ("title", axes(Axes::new().title(mistake()).mark(map()))),
        ("x label", axes(Axes::new().x_label(mistake()).mark(map()))),
        ("y unit", axes(Axes::new().y_axis(Axis::new().unit(mistake())).mark(map()))),
        ("y tick label", axes(Axes::new().y_axis(names).mark(map().row_names(["a", "b"])))),
        ("colorbar label", page(map().colorbar(Colorbar::new().label(mistake())))),
        ("label of missing values", page(map().colorbar(Colorbar::new().missing_label(mistake())))),
        ("legend title", page(named().legend(legend()))),
        ("label of a legend", page(named().legend(Legend::new()).legend_missing(mistake()))),
    ] {
        let error = refused(&figure);
        assert!(matches!(error, Error::Markup { at: 2, .. }), "{error:?}");
        let told = format!(
            "the markup of the {what} can't be read from \"_{{2 uptake\" on: this script is not \
             ended by \"}}\""
        );
        assert_eq!(error.to_string(), told);
    }
    // What is not drawn is not looked at.
    let hidden = Axes::new().x_axis(Axis::new().label(mistake()).visible(false)).mark(map());
    drawn(&axes(hidden));
}

#[test]
fn italics_that_a_family_lacks_are_told() {
    let fonts = Fonts::default().with_face_data(dejavu::sans_mono::regular()).unwrap();
    let mut theme = Theme::light();
    theme.family = Some("DejaVu Sans Mono".into());
    let figure = |label: Text| {
        let axes = Axes::new().x_label(label).mark(Heatmap::new([[1]]).row_names(["Fagus"]));
        page(Heatmap::new([[1]])).axes(axes).fonts(fonts.clone()).theme(theme.clone())
    };
    let lacks = |figure: &Figure| {
        let is_lack = |warning: &Warning| matches!(warning, Warning::FontSubstituted(_));
        told(&drawn(figure)).into_iter().filter(is_lack).count()
    };
    // Titles are bold, which the family lacks as well.
    assert_eq!(lacks(&figure("plain".into())), 1);
    assert_eq!(lacks(&figure(Text::markup("*v*, *w*"))), 2);
    assert_eq!(lacks(&figure(Text::markup("*v*, ***w***, m^2"))), 3);
}

#[test]
fn what_is_said_of_a_figure_is_plain_text() {
    let axes = Axes::new()
        .title(Text::markup("CO_2 flux of *Fagus*"))
        .x_axis(Axis::new().label(Text::from("Flux, ").italic("F")).unit(Text::unit("m-2 s-1")))
        .mark(Heatmap::new([[1, 2], [3, 4]]));
    let rendered = drawn(&Figure::new(inches(4.0), inches(3.0)).axes(axes));
    assert_eq!(rendered.scene().title(), Some("CO₂ flux of Fagus"));
    let about = rendered.scene().description().unwrap();
    assert!(about.contains("CO₂ flux of Fagus.") && about.contains("x axis: Flux, F."), "{about}");
    // One run a line, with the bare characters.
    assert_eq!(texts(&rendered, Role::Title), ["CO2 flux of Fagus"]);
    assert_eq!(texts(&rendered, Role::AxisLabel), ["Flux, F (m−2 s−1)"]);
}

#[test]
fn texts_around_panels_and_strips_may_be_rich() {
    let map = || Heatmap::new([[1, 2], [3, 4]]).row_names(["Fagus", "Picea"]);
    let strip = Strip::categories(["a", "b"]).label(Text::from("SO").subscript("2"));
    let names = Axis::new().tick_text(|name| Text::new().italic(name));
    let axes = Axes::new()
        .y_axis(names)
        .secondary_y(SecondaryAxis::mirror())
        .strip(Side::Top, strip.legend(Legend::new()))
        .mark(map());
    let panels =
        Panels::row([axes]).column_titles([Text::markup("*r*^2")]).row_titles([Text::unit("m-2")]);
    let figure = Figure::new(inches(5.0), inches(4.0))
        .panels(panels)
        .title(Text::markup("CO_2 **flux**"))
        .caption(Text::markup("Flux in \\mug"));
    let rendered = drawn(&figure);
    assert_eq!(rendered.warnings(), []);
    assert_eq!(rendered.scene().title(), Some("CO₂ flux"));
    let about = rendered.scene().description().unwrap();
    assert!(about.starts_with("CO₂ flux. ") && about.ends_with("Flux in μg."), "{about}");
    assert!(about.contains("top strip: SO₂."), "{about}");
    let titles = texts(&rendered, Role::Title);
    for title in ["CO2 flux", "r2", "m−2"] {
        assert!(titles.contains(&title.to_owned()), "{title} is not in {titles:?}");
    }
    let axes = rendered.layout().axes().unwrap();
    assert_eq!(axes.legends[0].title.as_ref().unwrap().text.text(), "SO2");
    // A mirror sets names as the first axis does.
    let face = |axis: &graticule::guide::AxisGuide| {
        let label = axis.ticks[0].label.as_ref().unwrap();
        label.text.lines()[0].spans()[0].face().postscript_name().to_owned()
    };
    assert_eq!([face(&axes.y), face(&axes.second[0])], ["NotoSans-Italic"; 2]);
}

#[test]
fn a_rich_text_that_is_cut_is_told_whole() {
    let long = Text::markup("*Fagus* m^{-2} ").then("long ".repeat(200));
    let figure = page(Heatmap::new([[1, 2], [3, 4]])).title(long.clone());
    let rendered = drawn(&figure);
    let full = long.to_string();
    let cut = Warning::TextElided { what: "figure title".into(), full };
    assert_eq!(told(&rendered), [cut]);
    let title = &rendered.layout().title().unwrap().text;
    assert!(title.is_cut() && title.text() == long.as_str());
    assert!(title.lines()[0].spans().len() > 2, "its beginning is set as before");
}

#[test]
fn names_may_be_equal() {
    let rendered = drawn(&page(Heatmap::new([[1, 2, 3]]).column_names(["a", "a", "a"])));
    assert_eq!(texts(&rendered, Role::Axis)[..3], ["a", "a", "a"]);
    assert_eq!(rendered.warnings(), []);
}

/// The same text everywhere.
fn everywhere(text: &str) -> Figure {
    let map = Heatmap::new([[1, 2], [3, 4]])
        .row_names([text; 2])
        .column_names([text; 2])
        .colorbar(Colorbar::new().label(text));
    Figure::new(inches(6.0), inches(4.0))
        .axes(Axes::new().title(text).x_label(text).y_label(text).mark(map))
        .document_title(text)
        .description(text)
        .language(text)
        .dpi(96.0)
}

fn is_cut(warning: &Warning) -> bool {
    matches!(warning, Warning::TextElided { .. })
}

#[test]
fn any_script_and_any_character() {
    for (text, missing) in [
        ("日本語の名前", true),
        ("مرحبا بالعالم", false),
        ("שלום (עולם) 12", false),
        ("👩‍👩‍👧‍👦 🎉 🇩🇪", true),
        ("a\u{0}b\u{1}c\u{1b}d\u{7f}\u{85}\u{2028}\n\r\te", false),
        ("Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!", false),
        ("\u{301}\u{301}", false),
        ("\u{202e}abc\u{202c}\u{2066}x", false),
        ("\u{fffe}\u{ffff}\u{10ffff}\u{e000}", true),
        ("<b>&amp;\"']]>--</svg><!-- (\\) <</Type/Page>>", false),
        ("    ", false),
        ("\u{200b}\u{feff}", false),
        ("e\u{301}\u{308}", false),
    ] {
        let rendered = drawn(&everywhere(text));
        let told = warns(&rendered, |w| matches!(w, Warning::MissingGlyph { .. }));
        assert_eq!(told, missing, "{text:?}: {:?}", rendered.warnings());
        if !warns(&rendered, is_cut) {
            let lines: Vec<&str> = text.split('\n').collect();
            assert_eq!(texts(&rendered, Role::Title), lines);
        }
    }
}

#[test]
fn a_thousand_characters() {
    for text in ["long name ".repeat(100), "W".repeat(1000), "日".repeat(1000), "م".repeat(1000)]
    {
        let rendered = drawn(&everywhere(&text));
        let cut = |what: &str| Warning::TextElided { what: what.into(), full: text.clone() };
        for what in
            ["title", "x tick label", "y tick label", "x label", "y label", "colorbar label"]
        {
            assert!(told(&rendered).contains(&cut(what)), "{what}: {:?}", rendered.warnings());
        }
        // Three lines, as many as a title is broken into.
        let title = texts(&rendered, Role::Title).concat();
        assert!(title.ends_with('…') && title.chars().count() < 450, "{title}");
        // The warning is for reading.
        assert!(cut("title").to_string().len() < 300);
    }
}

#[test]
fn a_hundred_thousand_characters() {
    for unit in ["abc de ", "日本語", "aم", "👩‍👩‍👧‍👦", "\n", "\u{0}"] {
        let text = unit.repeat(100_000 / unit.chars().count());
        let rendered = drawn(&everywhere(&text));
        assert!(warns(&rendered, is_cut));
        let title = texts(&rendered, Role::Title).concat();
        assert!(title.chars().count() < 5_000);
    }
    // One letter under as many accents is as high as a tower: no page would do.
    let tower = format!("e{}", "\u{301}".repeat(100_000));
    match everywhere(&tower).render() {
        Ok(rendered) => assert!(warns(&rendered, is_cut)),
        Err(error) => assert!(matches!(error, Error::PageTooSmall { .. }), "{error}"),
    }
}

#[test]
fn more_names_than_room() {
    let names = |count: usize| (0..count).map(|i| format!("name number {i}"));
    let count = 100_000;
    let values = || Matrix::from_vec((0..count as i64).collect::<Vec<_>>(), count, 1);
    let rendered = drawn(&page(Heatmap::new(values()).row_names(names(count))));
    let thinned: Vec<_> = told(&rendered)
        .into_iter()
        .filter(|w| matches!(w, Warning::TickLabelsThinned { .. }))
        .collect();
    assert!(
        matches!(
            thinned[..],
            [Warning::TickLabelsThinned { axis: "y", shown: 10..100, of: 100_000 }]
        ),
        "{thinned:?}"
    );
    let rendered = drawn(&page(
        Heatmap::new(Matrix::from_vec(vec![1_u8; count], 1, count)).column_names(names(count)),
    ));
    assert!(warns(&rendered, |w| matches!(
        w,
        Warning::TickLabelsThinned { axis: "x", of: 100_000, .. }
    )));
    let long = (0..500).map(|i| format!("{i} {}", "long ".repeat(200)));
    let rendered =
        drawn(&page(Heatmap::new(Matrix::from_vec(vec![1_u8; 500], 500, 1)).row_names(long)));
    assert!(warns(&rendered, |w| matches!(w, Warning::TickLabelsThinned { of: 500, .. })));
}
