//! The layout's promises, for random figures: nothing overlaps, nothing leaves the page, the
//! colorbar is as long as the data, and no step is taken that is switched off. What is tested is the
//! drawn outlines, not only the boxes.

#[path = "random/mod.rs"]
mod random;

use graticule::guide::{AxisGuide, Label, Turn};
use graticule::prelude::*;
use graticule::warning::Warning;
use graticule::{Error, Rendered};
use graticule_tests::drawn::{Drawn, overlap, within};
use proptest::prelude::*;
use random::axis::side;
use random::{AxisPlan, Beside, axis_plan, beside, name, text};

fn check(rendered: &Rendered) {
    let layout = rendered.layout();
    let axes = layout.axes().unwrap();
    let drawn = Drawn::of(rendered);
    for (i, (text, ink)) in drawn.texts.iter().enumerate() {
        assert!(
            within(*ink, layout.page()),
            "'{text}' at {ink:?} leaves the page {:?}",
            layout.page()
        );
        assert!(!overlap(*ink, axes.data), "'{text}' at {ink:?} covers the data {:?}", axes.data);
        for (other, other_ink) in &drawn.texts[i + 1..] {
            assert!(
                !overlap(*ink, *other_ink),
                "'{text}' at {ink:?} meets '{other}' at {other_ink:?}"
            );
        }
    }
    check_strips(rendered, &drawn);
    for (i, (text, ink)) in drawn.numbers.iter().enumerate() {
        assert!(
            within(*ink, axes.data),
            "number {text} at {ink:?} leaves the data {:?}",
            axes.data
        );
        for (other, other_ink) in &drawn.numbers[i + 1..] {
            assert!(!overlap(*ink, *other_ink), "number {text} meets {other}");
        }
    }
    if let Some(colorbar) = axes.colorbar() {
        // With its ends for what lies beyond the limits.
        let bar = colorbar.whole;
        assert!(within(bar, layout.page()) && !overlap(bar, axes.data), "{bar:?} {:?}", axes.data);
        for (text, ink) in &drawn.texts {
            assert!(!overlap(*ink, bar), "'{text}' at {ink:?} covers the colorbar {bar:?}");
        }
        let (length, data) = match colorbar.axis.side {
            Side::Left | Side::Right => ((bar.y0, bar.y1), (axes.data.y0, axes.data.y1)),
            Side::Top | Side::Bottom => ((bar.x0, bar.x1), (axes.data.x0, axes.data.x1)),
        };
        assert_eq!(length, data);
    }
}

/// Strips are exactly as long as the data, and nothing meets them.
fn check_strips(rendered: &Rendered, drawn: &Drawn) {
    let (page, axes) = (rendered.layout().page(), rendered.layout().axes().unwrap());
    let data = axes.data;
    for (i, strip) in axes.strips.iter().enumerate() {
        let rect = strip.rect;
        assert!(within(rect, page) && !overlap(rect, data), "{rect:?} {data:?}");
        let (own, side) = match strip.side {
            Side::Left | Side::Right => ((rect.y0, rect.y1), (data.y0, data.y1)),
            Side::Top | Side::Bottom => ((rect.x0, rect.x1), (data.x0, data.x1)),
        };
        assert_eq!(own, side);
        for (text, ink) in &drawn.texts {
            assert!(!overlap(*ink, rect), "'{text}' at {ink:?} covers the strip {rect:?}");
        }
        for other in &axes.strips[i + 1..] {
            assert!(!overlap(other.rect, rect), "{:?} {rect:?}", other.rect);
        }
        for colorbar in &axes.colorbars {
            assert!(!overlap(colorbar.whole, rect), "{:?} {rect:?}", colorbar.whole);
        }
    }
}

/// Renders; where the page is too small, the error's own size must do. None need do where labels
/// may not be left out, and so may meet on any page.
fn checked(
    figure: impl Fn(f64, f64) -> Figure,
    (width, height): (f64, f64),
    thins: bool,
) -> Option<Rendered> {
    let rendered = match figure(width, height).render() {
        Err(Error::PageTooSmall { needed, .. } | Error::TextDoesNotFit { needed, .. }) => {
            assert!(needed.is_some() || !thins, "no page would do");
            let (width, height) = needed?;
            figure(width, height).render()
        }
        other => other,
    };
    let rendered = rendered.unwrap();
    check(&rendered);
    Some(rendered)
}

/// Whether a warning tells of a step that is switched off for what it is about.
fn is_off(warning: &Warning, plan: &Plan) -> bool {
    let of = |what: &str| match what.split(' ').next() {
        Some("x") => plan.fit(plan.axes[0].fit),
        Some("y") => plan.fit(plan.axes[1].fit),
        Some("colorbar") => plan.fit(plan.bar_fit),
        Some("secondary" | "twin") => {
            plan.fit(plan.second_fit(usize::from(what.split(' ').nth(1) == Some("y"))))
        }
        _ => plan.fit(None),
    };
    match warning {
        Warning::TextWrapped { what } => !of(what).wrap,
        Warning::TextShrunk { what, .. } => !what.contains("cells") && !of(what).shrink,
        Warning::TextElided { what, .. } => !of(what).elide,
        Warning::TickLabelsRotated { axis, .. } => !of(axis).rotate,
        Warning::TickLabelsThinned { axis, .. } => !of(axis).thin,
        _ => false,
    }
}

/// What is drawn of a text is what its steps allow for.
fn check_label(label: &Label, fit: Fit, size: f64) {
    let text = label.text.text();
    assert!(fit.shrink || label.size == size, "{text} is set in {} pt", label.size);
    assert!(fit.elide || !label.text.is_cut(), "{text} is cut");
    let asked = text.split('\n').count();
    assert!(fit.wrap || label.text.lines().len() <= asked, "{text} is broken into lines");
}

fn check_axis(axis: &AxisGuide, fit: Fit, is_turned: bool, names: Option<usize>) {
    let theme = Theme::light();
    let labels: Vec<&Label> = axis.ticks.iter().filter_map(|tick| tick.label.as_ref()).collect();
    for label in &labels {
        check_label(label, fit, theme.tick_size);
        assert!(fit.rotate || is_turned || label.turn == Turn::NONE, "{label:?}");
    }
    if let Some(names) = names.filter(|_| !fit.thin) {
        assert_eq!(labels.len(), names);
    }
    axis.label.iter().for_each(|label| check_label(label, fit, theme.label_size));
}

/// No step is taken that is switched off.
fn check_steps(rendered: &Rendered, plan: &Plan) {
    if let Some(told) = rendered.warnings().iter().find(|told| is_off(&told.warning, plan)) {
        panic!("{told}");
    }
    let axes = rendered.layout().axes().unwrap();
    let names = [&plan.column_names, &plan.row_names];
    for (axis, (asked, names)) in [&axes.x, &axes.y].into_iter().zip(plan.axes.iter().zip(names)) {
        let all = names.as_ref().filter(|_| asked.ticks.is_none() && asked.visible);
        let named = |names: &Vec<String>| names.iter().filter(|name| !name.is_empty()).count();
        let all = all.map(|names| named(names).div_ceil(asked.every));
        check_axis(axis, plan.fit(asked.fit), asked.rotation.is_some(), all);
    }
    if let Some(colorbar) = axes.colorbar() {
        check_axis(&colorbar.axis, plan.fit(plan.bar_fit), false, None);
    }
    axes.title.iter().for_each(|title| {
        check_label(title, plan.fit(None), Theme::light().title_size);
    });
}

#[derive(Clone, Debug)]
struct Plan {
    values: Vec<f64>,
    rows: usize,
    columns: usize,
    row_names: Option<Vec<String>>,
    column_names: Option<Vec<String>>,
    labels: [Option<Text>; 4],
    side: Option<Side>,
    axes: [AxisPlan; 2],
    square: bool,
    dpi: f64,
    limits: Option<(f64, f64)>,
    /// Tick length, tick gap, label gap, margin.
    theme: Option<[f64; 4]>,
    bar_fit: Option<Fit>,
    theme_fit: Option<Fit>,
    beside: Beside,
}

impl Plan {
    /// The steps of a part that has some of its own, or has not.
    fn fit(&self, own: Option<Fit>) -> Fit {
        own.or(self.theme_fit).unwrap_or_default()
    }

    /// The steps of the second x axis (0) or the second y axis (1).
    fn second_fit(&self, axis: usize) -> Option<Fit> {
        self.beside.second[axis].as_ref()?.axis.fit
    }

    /// Whether labels of all axes may be left out, and texts cut.
    fn thins(&self) -> bool {
        let second = [0, 1].map(|axis| self.second_fit(axis));
        let own = [self.axes[0].fit, self.axes[1].fit, self.bar_fit, second[0], second[1], None];
        own.into_iter().all(|own| self.fit(own).thin && self.fit(own).elide)
    }

    /// A row and a column like those of the matrix.
    fn lines(&self) -> (Heatmap, Heatmap) {
        let mut row = Heatmap::new(Matrix::from_vec(vec![0.0; self.columns], 1, self.columns));
        let mut column = Heatmap::new(Matrix::from_vec(vec![0.0; self.rows], self.rows, 1));
        if let Some(names) = &self.column_names {
            row = row.column_names(names);
        }
        if let Some(names) = &self.row_names {
            column = column.row_names(names);
        }
        (row, column)
    }

    fn figure(&self, width: f64, height: f64) -> Figure {
        let [title, x, y, bar] = self.labels.clone();
        let mut map = Heatmap::new(Matrix::from_vec(self.values.clone(), self.rows, self.columns))
            .annotate(true);
        if let Some(names) = &self.row_names {
            map = map.row_names(names);
        }
        if let Some(names) = &self.column_names {
            map = map.column_names(names);
        }
        let has_names = [self.column_names.is_some(), self.row_names.is_some()];
        map = self.beside.place(map, has_names);
        if let Some((low, high)) = self.limits {
            map = map.limits(low, high);
        }
        if let Some(side) = self.side {
            let colorbar = Colorbar::new().side(side).fit(self.fit(self.bar_fit));
            map = map.colorbar(match bar {
                Some(label) => colorbar.label(label),
                None => colorbar,
            });
        }
        let [x_axis, y_axis] = &self.axes;
        let (x_sides, y_sides) = ([Side::Bottom, Side::Top], [Side::Left, Side::Right]);
        let mut axes =
            Axes::new().x_axis(x_axis.axis(x_sides)).y_axis(y_axis.axis(y_sides)).mark(map);
        let sides = (x_axis.side(x_sides), y_axis.side(y_sides));
        axes = self.beside.add(axes, sides, self.lines(), has_names, self.fit(self.bar_fit));
        if let Some(title) = title {
            axes = axes.title(title);
        }
        if let Some(label) = x {
            axes = axes.x_label(label);
        }
        if let Some(label) = y {
            axes = axes.y_label(label);
        }
        if self.square {
            axes = axes.aspect(Aspect::Equal);
        }
        let mut theme = Theme::light();
        theme.fit = self.fit(None);
        if let Some([tick_length, tick_gap, label_gap, margin]) = self.theme {
            (theme.tick_length, theme.tick_gap) = (tick_length, tick_gap);
            (theme.label_gap, theme.margin) = (label_gap, margin);
        }
        Figure::new(points(width), points(height)).axes(axes).dpi(self.dpi).theme(theme)
    }
}

fn fit() -> impl Strategy<Value = Option<Fit>> {
    let steps = any::<[bool; 5]>().prop_map(|[wrap, rotate, shrink, elide, thin]| {
        Fit::none().wrap(wrap).rotate(rotate).shrink(shrink).elide(elide).thin(thin)
    });
    prop::option::weighted(0.3, steps)
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1000.0..1000.0,
        2 => (-50_i32..50).prop_map(f64::from),
        1 => prop::num::f64::ANY,
        1 => (0.0..1.0).prop_map(|x: f64| 1e6 + x),
        1 => Just(f64::NAN),
    ]
}

/// Limits far from 0 and close to each other, which share an offset, among others.
fn limits() -> impl Strategy<Value = Option<(f64, f64)>> {
    let center = prop_oneof![Just(0.0), -1e4..1e4, Just(1000.0), Just(1e6), -1e9..1e9];
    let span = prop_oneof![0.5..2.0, 1.0..1e4, 1e-6..1e-3, Just(1e7)];
    prop::option::of((center, span).prop_map(|(low, span): (f64, f64)| (low, low + span)))
}

fn plan() -> impl Strategy<Value = Plan> {
    let names = |count| prop::option::of(prop::collection::vec(name(), count));
    (1_usize..12, 1_usize..12).prop_flat_map(move |(rows, columns)| {
        (
            prop::collection::vec(value(), rows * columns),
            names(rows),
            names(columns),
            prop::array::uniform4(prop::option::of(text())),
            side(),
            [axis_plan(fit().boxed()), axis_plan(fit().boxed())],
            any::<bool>(),
            prop_oneof![Just(72.0), Just(96.0), Just(160.0), Just(300.0), 50.0..400.0],
            limits(),
            (
                prop::option::weighted(
                    0.3,
                    (0.0..8.0, 0.0..6.0, 1.0..8.0, 2.0..20.0).prop_map(|(a, b, c, d)| [a, b, c, d]),
                ),
                beside(fit().boxed()),
            ),
            (fit(), fit()),
        )
            .prop_map(
                move |(
                    values,
                    row_names,
                    column_names,
                    labels,
                    side,
                    axes,
                    square,
                    dpi,
                    limits,
                    (theme, beside),
                    (bar_fit, theme_fit),
                )| Plan {
                    values,
                    rows,
                    columns,
                    row_names,
                    column_names,
                    labels,
                    side,
                    axes,
                    square,
                    dpi,
                    limits,
                    theme,
                    bar_fit,
                    theme_fit,
                    beside,
                },
            )
    })
}

#[test]
fn a_label_of_several_lines_is_no_deeper_than_its_room() {
    let figure = |width, height| {
        let map = Heatmap::new([[0.0; 5]; 4])
            .row_names(["a", "a", "A", "A"])
            .colorbar(Colorbar::new().side(Side::Top));
        let axes = Axes::new()
            .x_label("a\namaaa ma wbwukakkw ma")
            .y_label("km DMAWmAaAA AAaaaakA")
            .aspect(Aspect::Equal)
            .mark(map);
        let mut theme = Theme::light();
        (theme.tick_length, theme.tick_gap) = (7.599, 0.0);
        (theme.label_gap, theme.margin) = (1.0, 7.445);
        Figure::new(points(width), points(height)).axes(axes).dpi(72.0).theme(theme)
    };
    checked(figure, (151.867, 108.012), true);
}

#[test]
fn a_label_fitted_anew_stays_in_its_room() {
    // At first it is cut to one line; beside the short title it has room for two.
    let figure = |width, height| {
        let y = Axis::new().label("MMWWMMMWMWWWWMMMWMMWMWWWWMMMMWWWWWMWWWM").unit("aa\n");
        let map = Heatmap::new([[0.0; 6]; 3]);
        let mut theme = Theme::light();
        (theme.tick_length, theme.tick_gap) = (0.0, 0.0);
        (theme.label_gap, theme.margin) = (1.0, 2.85);
        let axes = Axes::new().title("A").y_axis(y).mark(map);
        Figure::new(points(width), points(height)).axes(axes).dpi(72.0).theme(theme)
    };
    checked(figure, (318.413, 246.883), true);
}

#[test]
fn a_label_that_got_too_long_is_cut() {
    // What is cut is deeper than it was whole: the ellipsis ends a little below capitals.
    let figure = |width, height| {
        let label = "MMWWMWWMWWWMWWWWMMWWMWMMWWMWMMMWWMMWMWMMWMWMMMWM";
        let names = [
            "A",
            "A",
            "hb\non yzayw",
            "prg xqivkoc kigorey",
            "qmsjeohmz\n dofkqa lhl sbliux",
            ",1.5,-",
            "amexrkqla-qvixgd",
            "NqKSz",
            "M",
            "M",
        ];
        let map = Heatmap::new([[0.0; 10]; 7])
            .column_names(names)
            .annotate(true)
            .limits(620_905_811.732_614_8, 620_905_813.018_771_2)
            .colorbar(Colorbar::new().side(Side::Right));
        let second = SecondaryAxis::new(|x| 1.0 / (x + 2.0), |x| 1.0 / x - 2.0);
        let ticks = [9.568, 0.118, 2.721, 3.296, 5.229];
        let axes = Axes::new()
            .title("T")
            .x_axis(Axis::new().label(label).format(",d").ticks([9.790_6]))
            .y_axis(Axis::new().every(2).ticks(ticks))
            .secondary_x(second.axis(Axis::new().every(3)))
            .aspect(Aspect::Equal)
            .mark(map);
        let mut theme = Theme::light();
        theme.fit = Fit::new().shrink(false);
        (theme.tick_length, theme.tick_gap) = (7.910_514, 5.608_784);
        (theme.label_gap, theme.margin) = (1.902_968, 10.177_254);
        Figure::new(points(width), points(height)).axes(axes).dpi(300.0).theme(theme)
    };
    checked(figure, (539.855_883_8, 124.091_213_4), true);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_clipped(plan in plan(), width in 40.0..700.0, height in 40.0..600.0) {
        let figure = |width, height| plan.figure(width, height);
        if let Some(rendered) = checked(figure, (width, height), plan.thins()) {
            check_steps(&rendered, &plan);
        }
    }
}
