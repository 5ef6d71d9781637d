//! Settings of grids, one by one.

use super::promises::{check, has_labels, in_a_column, in_a_row, same_ticks};
use graticule::axes::Inset;
use graticule::layout::{AxesLayout, HitTarget};
use graticule::panels::{Letters, Panel, Panels, Scope, Share};
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::{Error, Rendered};
use graticule_tests::drawn::{Drawn, within};

fn map(high: f64) -> Axes {
    Axes::new().mark(Heatmap::new([[0.0, high / 2.0, 1.0], [0.5, 1.0, high]]))
}

fn square(size: usize) -> Axes {
    Axes::new().aspect(Aspect::Equal).mark(Heatmap::new(vec![vec![1.0; size]; size]))
}

fn render(panels: Panels) -> Rendered {
    let rendered = Figure::new(mm(160.0), mm(110.0)).panels(panels).render().unwrap();
    check(&rendered);
    rendered
}

fn message(panels: Panels) -> String {
    Figure::new(mm(160.0), mm(110.0)).panels(panels).render().unwrap_err().to_string()
}

#[test]
fn a_mosaic_spans_and_lines_up() {
    let panels = Panels::mosaic("AAB;C.B")
        .fill('A', map(1.0).title("A long title of the first panel").y_label("Rows"))
        .fill('B', map(2.0).x_label("Columns"))
        .fill('C', map(3.0).mark(Heatmap::new([[1.0; 3]; 2]).colorbar(Colorbar::new())));
    let rendered = render(panels);
    let [a, b, c] = rendered.layout().panels() else { panic!() };
    assert!((a.data.x0 - c.data.x0).abs() < 0.01 && (a.data.y0 - b.data.y0).abs() < 0.01);
    assert!((b.data.y1 - c.data.y1).abs() < 0.01);
    assert!(a.data.width() > 2.0 * c.data.width());
}

#[test]
fn ratios_are_those_of_data_rectangles() {
    let panels = Panels::row([map(1.0).y_label("A label"), map(2.0), map(3.0)]);
    let rendered = render(panels.widths([3.0, 1.0, 2.0]));
    let widths: Vec<f64> =
        rendered.layout().panels().iter().map(|axes| axes.data.width()).collect();
    let pixel = 72.0 / 160.0;
    assert!((widths[0] - 3.0 * widths[1]).abs() < 5.0 * pixel, "{widths:?}");
    assert!((widths[2] - 2.0 * widths[1]).abs() < 4.0 * pixel, "{widths:?}");
}

#[test]
fn gaps_are_between_all_that_belongs_to_panels() {
    let width = |gap: f64| {
        let panels = Panels::row([map(1.0), map(2.0)]).gaps(points(gap), points(0.0));
        let rendered = render(panels);
        let [a, b] = rendered.layout().panels() else { panic!() };
        b.data.x0 - a.data.x1
    };
    assert!((width(40.0) - width(10.0) - 30.0).abs() < 1.0);
}

#[test]
fn shared_axes_have_the_same_limits_and_ticks() {
    let tall = |rows: usize| {
        Axes::new().x_label("x").y_label("y").mark(Heatmap::new(vec![vec![1.0; 4]; rows]))
    };
    let panels = Panels::new(2, 2)
        .place(0, 0, tall(3))
        .place(0, 1, tall(30))
        .place(1, 0, tall(5))
        .place(1, 1, tall(7));
    let rendered = render(panels.clone().share_x(Share::Columns).share_y(Share::Rows));
    let [a, b, c, d] = rendered.layout().panels() else { panic!() };
    assert!(same_ticks(&a.y, &b.y) && same_ticks(&c.y, &d.y) && !same_ticks(&a.y, &c.y));
    assert!(has_labels(&a.y) && !has_labels(&b.y) && !has_labels(&a.x) && has_labels(&c.x));
    assert!(b.y.label.is_none() && a.x.label.is_none() && d.x.label.is_some());
    assert!(in_a_row(a, b) && in_a_column(a, c));
    let rendered = render(panels.share_y(Share::All));
    let [a, _, c, _] = rendered.layout().panels() else { panic!() };
    assert!(same_ticks(&a.y, &c.y) && has_labels(&a.x));
}

#[test]
fn hidden_labels_take_no_room() {
    let map = Axes::new().mark(Heatmap::new(vec![vec![1.0; 6]; 6]));
    let panels = (0..4)
        .fold(Panels::new(2, 2), |panels, index| panels.place(index / 2, index % 2, map.clone()));
    let between = |panels: Panels| {
        let rendered = render(panels.gaps(points(0.0), points(0.0)));
        let [a, b, c, _] = rendered.layout().panels() else { panic!() };
        (b.data.x0 - a.data.x1, c.data.y0 - a.data.y1)
    };
    // The tick, two spines, and where edges move to pixels.
    let theme = Theme::light();
    let marks = theme.tick_length + 2.0 * theme.spine_width + 4.0 * 72.0 / 160.0;
    let (across, down) = between(panels.clone().share_x(Share::All).share_y(Share::All));
    assert!(across < marks && down < marks, "{across} {down} {marks}");
    let (across, down) = between(panels);
    assert!(across > marks && down > marks, "{across} {down} {marks}");
}

#[test]
fn one_cell_has_one_tick() {
    let rendered = render(Panels::row([Axes::new().mark(Heatmap::new([[1.0, 2.0, 3.0]]))]));
    let [axes] = rendered.layout().panels() else { panic!() };
    let values: Vec<f64> = axes.y.ticks.iter().map(|tick| tick.value).collect();
    assert_eq!(values, [0.0]);
}

#[test]
fn different_names_are_not_shared() {
    let named = |name: &str| Axes::new().mark(Heatmap::new([[1.0, 2.0]]).column_names([name, "b"]));
    let panels = Panels::column([named("a"), named("c")]).share_x(Share::All);
    assert!(message(panels).contains("x axis"));
}

#[test]
fn a_shared_colorbar_has_the_limits_of_all() {
    let panels = Panels::new(2, 2)
        .place(0, 0, map(2.0))
        .place(0, 1, map(9.0))
        .place(1, 0, map(40.0))
        .place(1, 1, map(5.0));
    let row = render(panels.clone().colorbar(Scope::Row(0), Colorbar::new().label("a")));
    let [bar] = row.layout().shared_colorbars() else { panic!() };
    assert_eq!(bar.norm.scale().limits(), (0.0, 9.0));
    let [a, b, ..] = row.layout().panels() else { panic!() };
    assert_eq!((bar.whole.y0, bar.whole.y1), (a.data.y0, b.data.y1));
    let bars = Colorbar::new().side(Side::Bottom);
    let column = render(
        panels.clone().colorbar(Scope::Column(0), bars.clone()).colorbar(Scope::Column(1), bars),
    );
    let [left, right] = column.layout().shared_colorbars() else { panic!() };
    assert_eq!(left.norm.scale().limits().1, 40.0);
    assert_eq!(right.norm.scale().limits().1, 9.0);
    assert_eq!(left.whole.y0, right.whole.y0);
    let all = render(panels.colorbar(Scope::All, Colorbar::new()));
    let [bar] = all.layout().shared_colorbars() else { panic!() };
    let [a, _, c, _] = all.layout().panels() else { panic!() };
    assert_eq!((bar.whole.y0, bar.whole.y1), (a.data.y0, c.data.y1));
    assert_eq!(bar.norm.scale().limits(), (0.0, 40.0));
}

#[test]
fn a_colorbar_moves_no_gap_between_panels() {
    let panels = Panels::row([map(1.0), map(2.0), map(3.0)]);
    let gaps = |panels: Panels| {
        let rendered = render(panels);
        let [a, b, c] = rendered.layout().panels() else { panic!() };
        (b.data.x0 - a.data.x1, c.data.x0 - b.data.x1)
    };
    let pixel = 72.0 / 160.0;
    let (plain, with) = (gaps(panels.clone()), gaps(panels.colorbar(Scope::All, Colorbar::new())));
    assert!((plain.0 - with.0).abs() <= 2.0 * pixel && (plain.1 - with.1).abs() <= 2.0 * pixel);
}

#[test]
fn legends_of_several_panels_are_one() {
    let kinds = |values: [f64; 2]| {
        let norm = graticule::norm::CategoryNorm::new(["wild", "mutant"]);
        Axes::new()
            .mark(Heatmap::new([values]).norm(norm).colormap(Colormap::TAB10).legend(Legend::new()))
    };
    let panels = Panels::row([kinds([0.0, 1.0]), kinds([1.0, 0.0])])
        .legend(Scope::All, Legend::new().side(Side::Bottom));
    let rendered = render(panels);
    let [legend] = rendered.layout().shared_legends() else { panic!() };
    assert_eq!(legend.entries.len(), 2);
    assert!(rendered.layout().panels().iter().all(|axes| axes.legends.is_empty()));
}

#[test]
fn square_panels_share_rows_and_stay_square() {
    let panels = Panels::row([Panel::from(square(4)), square(8).into(), map(1.0).into()]);
    let rendered = render(panels);
    let [a, b, c] = rendered.layout().panels() else { panic!() };
    assert!(in_a_row(a, b) && in_a_row(b, c));
    let pixel = 72.0 / 160.0;
    for axes in [a, b] {
        assert!((axes.data.width() - axes.data.height()).abs() <= pixel + 1e-9, "{:?}", axes.data);
    }
    assert!(c.data.width() > 0.8 * a.data.width());
}

/// Whether a panel has the top of one of those beside it and the bottom of the other, and is square.
fn is_beside(square: &AxesLayout, [top, bottom]: [&AxesLayout; 2]) -> bool {
    let (data, top, bottom) = (square.data, top.data, bottom.data);
    let pixel = 72.0 / 160.0 + 1e-9;
    (data.y0 - top.y0).abs() < 1e-9
        && (data.y1 - bottom.y1).abs() < 1e-9
        && (data.width() - data.height()).abs() <= pixel
}

#[test]
fn a_square_panel_across_rows_reaches_from_the_first_to_the_last() {
    let mosaic = |other: fn() -> Axes| {
        let square = square(10).mark(Heatmap::new([[1.0]]).colorbar(Colorbar::new()));
        Panels::mosaic("AB;AC").fill('A', square).fill('B', other()).fill('C', other())
    };
    for other in [|| map(1.0), || square(4)] {
        let (low, narrow) = (Figure::new(mm(180.0), mm(80.0)), Figure::new(mm(120.0), mm(180.0)));
        for figure in [Figure::of_width(mm(180.0)), low, narrow] {
            let figure = figure.panels(mosaic(other)).letters(Letters::upper());
            let rendered = figure.render().unwrap();
            check(&rendered);
            let [a, b, c] = rendered.layout().panels() else { panic!() };
            assert!(is_beside(a, [b, c]), "{:?} {:?} {:?}", a.data, b.data, c.data);
        }
    }
}

#[test]
fn a_square_panel_across_rows_drives_the_height() {
    let mosaic = |a: Axes| {
        let panels = Panels::mosaic("AB;AC").fill('A', a).fill('B', map(1.0)).fill('C', map(1.0));
        Figure::of_width(mm(180.0)).panels(panels).render().unwrap().layout().panels()[0].data
    };
    let [low, high] = [(4, 8), (8, 6)].map(|(rows, columns)| {
        mosaic(Axes::new().aspect(Aspect::Equal).mark(Heatmap::new(vec![vec![1.0; columns]; rows])))
    });
    assert!((high.height() / low.height() - 8.0 / 3.0).abs() < 0.1, "{low:?} {high:?}");
}

#[test]
fn a_panel_across_rows_that_leaves_no_room_for_others_is_not_obeyed() {
    let strip = Axes::new().aspect(Aspect::Equal).mark(Heatmap::new([[1.0; 40]]));
    let panels = Panels::mosaic("AB;AC").fill('A', strip).fill('B', map(1.0)).fill('C', map(1.0));
    let rendered = render(panels);
    let [a, b, c] = rendered.layout().panels() else { panic!() };
    assert!(b.data.y0 < a.data.y0 && a.data.y1 < c.data.y1);
}

#[test]
fn a_figure_is_as_high_as_it_needs() {
    let height = |panels: Panels| {
        let rendered = Figure::of_width(mm(180.0)).panels(panels).render().unwrap();
        check(&rendered);
        let data: Vec<_> = rendered.layout().panels().iter().map(|axes| axes.data).collect();
        let right = data.iter().map(|data| data.x1).fold(0.0, f64::max);
        let page = rendered.layout().page();
        assert!(page.width() - right < 12.0, "{right} {page:?}");
        let below = data.iter().map(|data| data.y1).fold(0.0, f64::max);
        assert!(page.height() - below < 40.0, "{below} {page:?}");
        page.height()
    };
    let (one, three) =
        (height(Panels::row([square(5)])), height(Panels::row([square(5), square(5), square(5)])));
    assert!(one > 2.5 * three, "{one} {three}");
    let two = height(Panels::column([square(5), square(5)]));
    assert!((two / one - 2.0).abs() < 0.1, "{two} {one}");
}

#[test]
fn letters_stand_in_line_above_panels() {
    let panels = Panels::new(1, 3)
        .place(0, 0, map(1.0).title("Agility"))
        .place(0, 1, map(1.0))
        .place(0, 2, Panels::column([map(2.0), map(3.0)]));
    let figure =
        Figure::new(mm(160.0), mm(80.0)).panels(panels).letters(Letters::upper().in_brackets());
    let rendered = figure.render().unwrap();
    check(&rendered);
    let letters: Vec<_> =
        rendered.layout().panels().iter().filter_map(|axes| axes.letter.as_ref()).collect();
    let texts: Vec<_> = letters.iter().map(|letter| letter.text.text()).collect();
    assert_eq!(texts, ["(A)", "(B)", "(C)"]);
    assert_eq!(letters[0].at.y, letters[1].at.y);
}

#[test]
fn letters_stand_in_line_below_panels() {
    let picture = Figure::new(mm(30.0), mm(30.0)).axes(map(1.0)).render().unwrap();
    let low = |axes: Axes| axes.x_axis(Axis::new().label("Distance from the source"));
    let panels = Panels::new(1, 4)
        .place(0, 0, low(map(1.0)))
        .place(0, 1, map(1.0).aspect(Aspect::Equal))
        .place(0, 2, Panels::column([map(2.0), map(3.0)]))
        .place(0, 3, picture.scene().clone());
    let figure = Figure::new(mm(180.0), mm(80.0)).panels(panels);
    let rendered = figure.letters(Letters::lower().in_brackets().below()).render().unwrap();
    check(&rendered);
    let layout = rendered.layout();
    let [a, b, c, _] = layout.panels() else { panic!() };
    let letter = |axes: &AxesLayout| axes.letter.clone().unwrap();
    let picture = layout.pictures()[0].letter.clone().unwrap();
    assert!(c.letter.is_none() && c.data.center().x - layout.grid_letters()[0].at.x < 0.5);
    let letters = [letter(a), letter(b), layout.grid_letters()[0].clone(), picture];
    let texts = letters.each_ref().map(|letter| letter.text.text());
    assert_eq!(texts, ["(a)", "(b)", "(c)", "(d)"]);
    assert!(letters.iter().all(|letter| letter.at.y == letters[0].at.y));
    assert!((letters[0].at.x - a.data.center().x).abs() < 0.5);
    assert!(a.x.label.as_ref().unwrap().ink().y1 < letters[0].ink().y0);
    let at = letters[2].ink().center();
    assert!(rendered.hit_test(at.x, at.y).iter().any(|hit| hit.target == HitTarget::PanelLetter));
    let boxes = rendered.boxes();
    assert_eq!(boxes.iter().filter(|place| place.role == Role::PanelLetter).count(), 4);
}

#[test]
fn an_only_panel_may_have_its_letter_below() {
    let figure = Figure::new(mm(60.0), mm(50.0)).axes(map(1.0)).letters(Letters::upper().below());
    let rendered = figure.render().unwrap();
    check(&rendered);
    let axes = rendered.layout().axes().unwrap();
    assert!(axes.letter.as_ref().unwrap().ink().y0 > axes.data.y1);
    assert_eq!(axes.place, None);
}

#[test]
fn letters_and_titles_share_a_line() {
    for (letter_size, title_size) in [(8.0, 7.0), (10.0, 7.0), (8.0, 12.0)] {
        for has_long in [false, true] {
            let mut theme = Theme::light();
            (theme.letter_size, theme.title_size) = (letter_size, title_size);
            let long =
                "A title that has to be broken where a letter stands beside it, once at least";
            let last = if has_long { map(1.0).title(long) } else { map(1.0) };
            let panels = Panels::row([map(1.0).title("Élan (%)"), map(1.0), last]);
            let figure = Figure::new(mm(183.0), mm(70.0)).panels(panels).theme(theme);
            let rendered = figure.letters(Letters::lower()).render().unwrap();
            check(&rendered);
            let axes = rendered.layout().panels();
            let letters: Vec<_> = axes.iter().filter_map(|axes| axes.letter.as_ref()).collect();
            assert_eq!(letters.len(), axes.len());
            assert!(letters.iter().all(|letter| letter.at.y == letters[0].at.y));
            let title = axes[0].title.as_ref().unwrap();
            assert_eq!(title.at.y == letters[0].at.y, !has_long, "{letter_size} {title_size}");
            let boxes = rendered.layout().boxes();
            let named = boxes.iter().filter(|place| place.role == Role::PanelLetter);
            assert_eq!(named.count(), letters.len());
            let hits = rendered.hit_test(letters[0].ink().center().x, letters[0].ink().center().y);
            assert!(hits.iter().any(|hit| hit.target == HitTarget::PanelLetter), "{hits:?}");
        }
    }
}

#[test]
fn titles_of_the_figure_its_columns_and_its_rows() {
    let panels = Panels::new(2, 2)
        .place(0, 0, map(1.0))
        .place(0, 1, map(2.0))
        .place(1, 0, map(3.0))
        .place(1, 1, map(4.0))
        .column_titles(["Before", "After"])
        .row_titles(["Left hemisphere", "Right"]);
    let figure = Figure::new(mm(160.0), mm(110.0))
        .panels(panels)
        .title("All of it")
        .caption("Source: our own measurements.\nSecond line.");
    let rendered = figure.render().unwrap();
    check(&rendered);
    let drawn = Drawn::of(&rendered);
    for text in ["All of it", "Before", "After", "Left hemisphere", "Right", "Second line."] {
        assert!(drawn.texts.iter().any(|(drawn, _)| drawn == text), "{text}");
    }
    assert_eq!(rendered.scene().title(), Some("All of it"));
}

#[test]
fn insets_stay_within_their_plates() {
    let axes = map(1.0).inset(Inset::share(map(2.0).title("In"), 0.5..0.95, 0.05..0.6));
    let rendered = Figure::new(mm(120.0), mm(90.0)).axes(axes).render().unwrap();
    let outer = rendered.layout().axes().unwrap();
    let inset = &outer.insets[0];
    assert!(within(inset.plate, outer.data) && within(inset.axes.data, inset.plate));
    let drawn = Drawn::of(&rendered);
    let (_, title) = drawn.texts.iter().find(|(text, _)| text == "In").unwrap();
    assert!(within(*title, inset.plate));
    assert_eq!(rendered.scene().root().find_all(Role::Axes).len(), 2);
    let data = map(1.0).inset(Inset::data(map(2.0), 1.0..2.0, 0.0..1.0));
    let rendered = Figure::new(mm(120.0), mm(90.0)).axes(data).render().unwrap();
    let outer = rendered.layout().axes().unwrap();
    assert!(within(outer.insets[0].plate, outer.data));
    let outside = map(1.0).inset(Inset::data(map(2.0), 1.0..5.0, 0.0..1.0));
    let error = Figure::new(mm(120.0), mm(90.0)).axes(outside).render().unwrap_err();
    assert!(error.to_string().contains("inset"), "{error}");
}

#[test]
fn a_finished_picture_is_a_panel() {
    let picture = Figure::new(mm(40.0), mm(30.0)).axes(map(1.0)).render().unwrap();
    let panels = Panels::row([Panel::from(picture.scene().clone()), map(2.0).into()]);
    let rendered = Figure::new(mm(160.0), mm(60.0)).panels(panels).render().unwrap();
    let [place] = rendered.layout().pictures() else { panic!() };
    assert_eq!(place.scale, 1.0);
    assert_eq!(rendered.scene().root().find_all(Role::Axes).len(), 2);
    let small = Panels::row([Panel::from(picture.scene().clone()), map(2.0).into()]);
    let rendered = Figure::new(mm(50.0), mm(60.0)).panels(small).render().unwrap();
    assert!(rendered.layout().pictures()[0].scale < 1.0);
}

#[test]
fn mistakes_are_said() {
    assert_eq!(
        message(Panels::mosaic("AB;A")),
        "the mosaic can't be read: row 1 has 1 cells, but another has 2: fill blank cells with '.'"
    );
    assert_eq!(
        message(Panels::mosaic("AB").fill('C', map(1.0))),
        "the grid of panels can't be laid out: the mosaic has no cells 'C'"
    );
    assert_eq!(
        message(Panels::new(1, 1).place(0, 0, map(1.0)).place(0, 0, map(1.0))),
        "the grid of panels can't be laid out: two panels are in row 0, column 0, counted from 0"
    );
    let outside = |panels: Panels| message(panels.place(1, 0, map(1.0)));
    assert!(outside(Panels::new(1, 1)).ends_with("there is no row 1: the only row is 0"));
    let beyond = message(Panels::new(2, 2).span(0..1, 1..4, map(1.0)));
    assert!(beyond.ends_with("there is no column 3: columns are 0 to 1"), "{beyond}");
    assert!(message(Panels::new(0, 4)).contains("0 rows of 4 columns"));
    assert!(message(Panels::new(usize::MAX, 4)).contains("must be 1 to 1000"));
    assert!(message(Panels::row([map(1.0)]).widths([1.0, 2.0])).contains("2 widths for 1"));
    assert!(message(Panels::row([map(1.0)]).heights([f64::NAN])).contains("heights must be"));
    assert!(message(Panels::row([map(1.0)]).column_titles(["a", "b"])).contains("2 column title"));
    let gap = Panels::row([map(1.0), map(1.0)]).gaps(points(f64::NAN), points(1.0));
    assert!(message(gap).contains("the gap between columns"));
    let two = Panels::row([map(1.0), map(2.0)]);
    let twice = two
        .clone()
        .colorbar(Scope::All, Colorbar::new())
        .colorbar(Scope::Column(0), Colorbar::new());
    assert_eq!(
        message(twice),
        "the panel in row 1, column 1: the grid of panels can't be laid out: a panel has two shared \
         colorbars, of `Scope::All` and of `Scope::Column(0)`: leave one out, or choose scopes \
         without panels in common"
    );
    let wide = Panels::new(2, 2).span(0..1, 0..2, map(1.0)).place(1, 0, map(2.0));
    assert!(
        message(wide.colorbar(Scope::Column(0), Colorbar::new())).contains(
            "rows 0..1 and columns 0..2, counted from 0, of which `Scope::Column(0)` has"
        )
    );
    let mixed = Panels::row([
        map(1.0),
        Axes::new().mark(Heatmap::new([[1.0, 2.0]]).colormap(Colormap::MAGMA)),
    ]);
    assert!(message(mixed.colorbar(Scope::All, Colorbar::new())).starts_with(
        "the panel in row 1, column 2: panels with one colorbar (`Scope::All`) must colour values \
         alike, but their colormaps differ from those of the panel in row 1, column 1:"
    ));
    let none = Panels::row([Axes::new()]).colorbar(Scope::All, Colorbar::new());
    assert!(message(none).contains("no panel with a mark"));
    let none = message(two.colorbar(Scope::Row(3), Colorbar::new()));
    assert!(none.ends_with("`Scope::Row(3)`: there is no row 3: the only row is 0"), "{none}");
    let reversed = map(1.0).inset(Inset::share(map(2.0), 0.9..0.5, 0.1..0.5));
    assert!(message(Panels::row([reversed])).contains("shares 0.9 to 0.5 of the x axis"));
    let deep = (0..20).fold(Panels::row([map(1.0)]), |inner, _| Panels::row([inner]));
    assert!(message(deep).contains("levels deep"));
    let crowded = Figure::new(mm(20.0), mm(20.0))
        .panels(Panels::new(6, 6).place(0, 0, map(1.0)).place(5, 5, map(1.0)));
    assert!(matches!(crowded.render().unwrap_err(), Error::PageTooSmall { .. }));
}

#[test]
fn legends_of_strips_join_a_shared_one() {
    let strip = Strip::categories(["wild", "mutant"]).legend(Legend::new());
    let panels =
        Panels::row([Axes::new().mark(Heatmap::new([[1.0, 2.0]])).strip(Side::Top, strip)])
            .legend(Scope::All, Legend::new().side(Side::Bottom));
    let rendered = render(panels);
    let [legend] = rendered.layout().shared_legends() else { panic!("lost") };
    assert_eq!(legend.entries.len(), 2);
}

#[test]
fn a_shared_legend_has_a_title_that_fits_all() {
    let titles = |titles: [&str; 2], legend: Legend| {
        let strip = |(title, name): (&str, &str)| {
            let strip = Strip::categories([name, "none"]).legend(Legend::new().title(title));
            Axes::new().mark(Heatmap::new([[1.0, 2.0]])).strip(Side::Top, strip)
        };
        let panels = titles.into_iter().zip(["liver", "mouse"]).map(strip);
        let rendered = render(Panels::row(panels).legend(Scope::All, legend));
        let [legend] = rendered.layout().shared_legends() else { panic!("lost") };
        let title = legend.title.is_some();
        (title, rendered.warnings().iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let (title, warnings) = titles(["Tissue", "Origin"], Legend::new());
    assert!(!title && warnings.len() == 1, "{title}, {warnings:?}");
    assert!(warnings[0].starts_with("`Legend::title` has no effect: the legends that"));
    let own = titles(["Tissue", "Origin"], Legend::new().title("Sample"));
    assert!(own.0 && own.1.is_empty(), "{own:?}");
    let alike = titles(["Tissue", "Tissue"], Legend::new());
    assert!(alike.0 && alike.1.is_empty(), "{alike:?}");
}

#[test]
fn a_blank_grid_is_told() {
    let rendered = render(Panels::new(2, 2));
    let [warning] = rendered.warnings() else { panic!("{:?}", rendered.warnings()) };
    assert!(warning.to_string().starts_with("`Panels` has no effect: no panel is in the grid"));
}

/// A matrix of more than a million cells is not read again for what its limits tell.
#[test]
fn shared_limits_of_large_matrices_leave_nothing_beyond() {
    let map = |high: f32| {
        let values = (0..1_001_000).map(|at| high * (at % 977) as f32).collect();
        Axes::new().mark(Heatmap::new(Matrix::from_vec(values, 1001, 1000)))
    };
    let panels = Panels::row([map(1.0), map(2.0)]).colorbar(Scope::All, Colorbar::new());
    let rendered = Figure::new(mm(160.0), mm(70.0)).panels(panels).render().unwrap();
    let [bar] = rendered.layout().shared_colorbars() else { panic!() };
    assert_eq!(bar.bar, bar.whole);
}
