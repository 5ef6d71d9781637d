//! The seed figure's options and mistakes.

use graticule::prelude::*;
use graticule::scene::{Backends, Role};
use graticule::{Error, Rendered, Warning};
use graticule_tests::told;
use graticule_tests::walk::texts;

fn map() -> Heatmap {
    Heatmap::new([[42, 35, 29], [55, 48, 40]])
}

fn render(map: Heatmap) -> Rendered {
    figure(map).render().unwrap()
}

fn figure(map: Heatmap) -> Figure {
    Figure::new(inches(4.0), inches(3.0)).axes(Axes::new().mark(map))
}

/// The numbers in the cells and their sizes.
fn numbers(rendered: &Rendered) -> Vec<(String, f64)> {
    texts(rendered.scene())
        .iter()
        .filter(|text| text.role == Role::CellLabels)
        .map(|text| (text.run.text().to_owned(), text.run.spans()[0].size()))
        .collect()
}

fn words(rendered: &Rendered) -> Vec<String> {
    numbers(rendered).into_iter().map(|(text, _)| text).collect()
}

fn message(figure: &Figure) -> String {
    figure.render().unwrap_err().to_string()
}

#[test]
fn a_format_can_be_given() {
    assert_eq!(words(&render(map().annotate(true))), ["42", "35", "29", "55", "48", "40"]);
    let formatted = render(map().annotate_format(".1f"));
    assert_eq!(words(&formatted)[..2], ["42.0", "35.0"]);
    let shares = Heatmap::new([[0.125, 0.5], [0.75, 1.0]]).annotate_format(".0%");
    assert_eq!(words(&render(shares)), ["12%", "50%", "75%", "100%"]);
    assert_eq!(
        words(&render(Heatmap::new([[0.5, 1.25]]).annotate(true))),
        ["0.50", "1.25"],
        "numbers share a precision"
    );
    let wrong = figure(map().annotate_format(".1q"));
    assert!(matches!(wrong.render(), Err(Error::NumberFormat { .. })));
    assert!(message(&wrong).contains("\".1q\""), "{}", message(&wrong));
}

fn square(side: usize) -> Heatmap {
    Heatmap::new(vec![vec![888; side]; side]).limits(0.0, 999.0).annotate(true)
}

#[test]
fn numbers_shrink_together_and_are_left_out_as_a_block() {
    let theme = Theme::light();
    let full = render(square(4));
    assert!(numbers(&full).iter().all(|(_, size)| *size == theme.cell_size));
    assert!(full.warnings().is_empty());

    let shrunk = render(square(15));
    let sizes = numbers(&shrunk);
    assert_eq!(sizes.len(), 225);
    let size = sizes[0].1;
    assert!(sizes.iter().all(|(_, other)| *other == size));
    assert!(size < theme.cell_size && size >= theme.minimum_size, "{size}");
    let is_told = |warning: &Warning| matches!(warning, Warning::TextShrunk { what, .. } if what.contains("cells"));
    assert!(told(&shrunk).iter().any(is_told), "{:?}", shrunk.warnings());

    let without = render(square(40));
    assert_eq!(numbers(&without), []);
    let is_told = |warning: &Warning| matches!(warning, Warning::CellLabelsLeftOut { fitting, minimum, .. } if fitting < minimum);
    assert!(told(&without).iter().any(is_told), "{:?}", without.warnings());
}

#[test]
fn cells_are_square_on_request_and_fill_the_page_otherwise() {
    let pixel = 72.0 / 160.0;
    let data = |aspect| {
        let axes = Axes::new().aspect(aspect).mark(map());
        let figure = Figure::new(inches(4.0), inches(3.0)).axes(axes);
        figure.render().unwrap().layout().axes().unwrap().data
    };
    let (square, free) = (data(Aspect::Equal), data(Aspect::Free));
    // Both edges of the data are on whole pixels.
    assert!((square.width() / 3.0 - square.height() / 2.0).abs() <= pixel, "{square:?}");
    assert!(free.height() > square.height() + 5.0 && (free.width() - square.width()).abs() < 1.0);
}

#[test]
fn a_colorbar_stands_on_any_side() {
    for side in [Side::Right, Side::Left, Side::Top, Side::Bottom] {
        let rendered = render(map().colorbar(Colorbar::new().side(side).label("Tickets")));
        let axes = rendered.layout().axes().unwrap();
        let colorbar = axes.colorbar().unwrap();
        let (bar, data) = (colorbar.bar, axes.data);
        let (beside, longer) = match side {
            Side::Right => (bar.x0 > data.x1, (bar.y0, bar.y1) == (data.y0, data.y1)),
            Side::Left => (bar.x1 < data.x0, (bar.y0, bar.y1) == (data.y0, data.y1)),
            Side::Top => (bar.y1 < data.y0, (bar.x0, bar.x1) == (data.x0, data.x1)),
            Side::Bottom => (bar.y0 > data.y1, (bar.x0, bar.x1) == (data.x0, data.x1)),
        };
        assert!(beside && longer, "{side:?}: {bar:?} {data:?}");
        assert!(colorbar.axis.ticks.len() >= 4, "{side:?} has few ticks");
        assert!(rendered.warnings().is_empty(), "{:?}", rendered.warnings());
        let label = colorbar.axis.label.as_ref().unwrap().ink().center();
        let outwards = match side {
            Side::Right => label.x > bar.x1,
            Side::Left => label.x < bar.x0,
            Side::Top => label.y < bar.y0,
            Side::Bottom => label.y > bar.y1,
        };
        assert!(outwards, "{side:?}");
    }
}

#[test]
fn names_must_be_as_many_as_rows_and_columns() {
    let named = Heatmap::new([[1; 6]; 2]).column_names(["a", "b", "c", "d", "e"]);
    assert_eq!(message(&figure(named)), "5 column names for 6 columns");
    let named = map().row_names(["a", "b", "c"]);
    assert_eq!(message(&figure(named)), "3 row names for 2 rows");
}

#[test]
fn rows_must_be_of_one_length() {
    let ragged = Heatmap::new(vec![vec![1.0, 2.0, 3.0], vec![4.0, 5.0]]);
    assert_eq!(message(&figure(ragged)), "row 1 has 2 values, but row 0 has 3");
}

#[test]
fn limits_must_increase() {
    for (low, high) in [(1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY)] {
        let wrong = figure(map().limits(low, high));
        assert!(matches!(wrong.render(), Err(Error::Limits { .. })), "{low} to {high}");
    }
}

#[test]
fn an_unknown_extension_lists_the_known_ones() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    let error = figure(map()).save(format!("{folder}/seed.bmp")).unwrap_err().to_string();
    for part in ["'.bmp'", ".svg", ".png", ".pdf"] {
        assert!(error.contains(part), "{error}");
    }
    assert!(!std::path::Path::new(&format!("{folder}/seed.bmp")).exists());
    assert!(figure(map()).save(format!("{folder}/seed")).is_err());
}

#[test]
fn a_missing_feature_is_named() {
    let remedy = "enable graticule's cargo feature 'pdf'";
    let few = Backends::new().with(graticule::svg::Svg::new()).with_absent("pdf", remedy);
    let path = format!("{}/absent.pdf", env!("CARGO_TARGET_TMPDIR"));
    let error = render(map()).save_with(&few, path).unwrap_err().to_string();
    assert!(error.contains(".svg") && error.contains(remedy), "{error}");
}

#[test]
fn a_page_too_small_says_what_size_would_do() {
    let axes = || Axes::new().title("Tickets").x_label("Day").y_label("Team").mark(map());
    let small = Figure::new(inches(0.6), inches(0.4)).axes(axes());
    let Err(Error::PageTooSmall { needed: Some(needed), .. }) = small.render() else {
        panic!("it is large enough")
    };
    assert!(Figure::new(points(needed.0), points(needed.1)).axes(axes()).render().is_ok());
    assert!(message(&small).contains("would do"), "{}", message(&small));
}
