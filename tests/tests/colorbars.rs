//! Colorbars and legends: every norm on every side with every kind of ends, and random ones. Nothing
//! overlaps, nothing is cut off, and every pixel has the colormap's colour.

use graticule::color::Color;
use graticule::guide::{
    Align, ColorbarGuide, Corner, Extend, ExtendShape, LabelPlace, Legend, LegendEntry, Position,
    Spacing, Symbol, SymbolSize, Turn,
};
use graticule::mark::{Domain, Drawing, Extent, Frame, Mappable, Mark};
use graticule::norm::{
    AsinhNorm, BoundaryNorm, CenteredNorm, LinearNorm, LogNorm, Norm, PowerNorm, SymLogNorm,
    TwoSlopeNorm,
};
use graticule::prelude::*;
use graticule::scene::kurbo::{Circle, Point, Rect, Shape as _};
use graticule::scene::{Group, Role};
use graticule::warning::Warning;
use graticule::{Error, Rendered};
use graticule_tests::Picture;
use graticule_tests::drawn::{Drawn, overlap, within};
use proptest::prelude::*;
use std::sync::Arc;

const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Bottom, Side::Left];
const EXTENDS: [Extend; 4] = [Extend::Neither, Extend::Min, Extend::Max, Extend::Both];

fn norms() -> Vec<(&'static str, Arc<dyn Norm>)> {
    vec![
        ("linear", Arc::new(LinearNorm::new().limits(-3.0, 12.0))),
        ("log", Arc::new(LogNorm::new().limits(0.1, 1000.0))),
        ("symlog", Arc::new(SymLogNorm::new(1.0).limits(-100.0, 1000.0))),
        ("asinh", Arc::new(AsinhNorm::new(1.0).limits(-50.0, 500.0))),
        ("power", Arc::new(PowerNorm::new(0.5).limits(0.0, 100.0))),
        ("two-slope", Arc::new(TwoSlopeNorm::new(0.0).limits(-10.0, 500.0))),
        ("centred", Arc::new(CenteredNorm::new(0.0).half_range(4.0))),
        ("boundaries", Arc::new(BoundaryNorm::new([0.0, 1.0, 5.0, 20.0, 50.0, 60.0]))),
        ("extended", Arc::new(BoundaryNorm::new([0.0, 5.0, 20.0]).extend(true, true))),
    ]
}

/// A grid of cells with a norm, a colorbar and legends of its own.
#[derive(Clone, Debug)]
struct Grid {
    mappable: Mappable,
    legends: Vec<Legend>,
    rows: usize,
    columns: usize,
}

impl Grid {
    fn new(norm: Arc<dyn Norm>, colorbar: Colorbar) -> Self {
        let mappable = Mappable::new(norm, Colormap::VIRIDIS).colorbar(colorbar);
        Self { mappable, legends: Vec::new(), rows: 4, columns: 5 }
    }

    fn legend(mut self, legend: Legend) -> Self {
        self.legends.push(legend);
        self
    }
}

impl Mark for Grid {
    fn domain(&self) -> Result<Domain, Error> {
        let extent = |count| Extent::Interval { low: 0.0, high: count as f64, integer: true };
        Ok(Domain::new(extent(self.columns), extent(self.rows)).y_down())
    }

    fn mappable(&self) -> Result<Option<Mappable>, Error> {
        Ok(Some(self.mappable.clone()))
    }

    fn legends(&self) -> Result<Vec<Legend>, Error> {
        Ok(self.legends.clone())
    }

    fn describe(&self) -> String {
        "Grid".into()
    }

    fn draw(&self, _frame: &Frame<'_>) -> Result<Drawing, Error> {
        Ok(Drawing::new(Group::new(Role::Mark)))
    }
}

fn figure(mark: impl Mark + 'static, width: f64, height: f64) -> Figure {
    let axes = Axes::new().title("Title").x_label("Distance (km)").y_label("Depth (m)").mark(mark);
    Figure::new(points(width), points(height)).axes(axes)
}

/// All that takes room of its own: bars, legends' plates, swatches.
fn solids(rendered: &Rendered) -> Vec<(String, Rect)> {
    let axes = rendered.layout().axes().unwrap();
    let mut solids = Vec::new();
    for colorbar in &axes.colorbars {
        solids.push(("bar".to_owned(), colorbar.whole));
        solids.extend(colorbar.missing.iter().map(|missing| ("swatch".into(), missing.swatch)));
    }
    for entry in axes.legends.iter().flat_map(|legend| &legend.entries) {
        solids.push((format!("symbol of '{}'", entry.label.shaped.text()), entry.rect));
    }
    solids
}

/// Nothing overlaps anything else, and nothing leaves the page.
fn check(rendered: &Rendered) {
    let layout = rendered.layout();
    let axes = layout.axes().unwrap();
    let texts = Drawn::of(rendered).texts;
    let solids = solids(rendered);
    let inside: Vec<Rect> = axes
        .colorbars
        .iter()
        .filter_map(|colorbar| colorbar.plate)
        .chain(axes.legends.iter().filter(|legend| legend.has_plate).map(|legend| legend.rect))
        .collect();
    let all: Vec<&(String, Rect)> = texts.iter().chain(&solids).collect();
    for (i, (what, rect)) in all.iter().enumerate() {
        assert!(within(*rect, layout.page()), "'{what}' at {rect:?} leaves the page");
        let on_plate = inside.iter().any(|plate| within(*rect, *plate));
        assert!(on_plate || !overlap(*rect, axes.data), "'{what}' at {rect:?} covers the data");
        for (other, other_rect) in &all[i + 1..] {
            assert!(
                !overlap(*rect, *other_rect),
                "'{what}' at {rect:?} meets '{other}' at {other_rect:?}"
            );
        }
    }
    for (i, plate) in inside.iter().enumerate() {
        assert!(within(*plate, axes.data), "plate {plate:?} leaves the data {:?}", axes.data);
        assert!(inside[i + 1..].iter().all(|other| !overlap(*plate, *other)));
    }
    for colorbar in &axes.colorbars {
        check_ticks(colorbar);
    }
}

/// Ticks stand on the bar and not on its ends.
fn check_ticks(colorbar: &ColorbarGuide) {
    let bar = colorbar.bar;
    let (from, to) = ends(colorbar);
    assert!(to > from, "{bar:?}");
    let ticks = colorbar.axis.ticks.iter().map(|tick| tick.at);
    for at in ticks.chain(colorbar.minor_ticks.iter().copied()) {
        assert!((from - 1e-6..=to + 1e-6).contains(&at), "tick at {at} outside {from} to {to}");
    }
}

fn ends(colorbar: &ColorbarGuide) -> (f64, f64) {
    let bar = colorbar.bar;
    if colorbar.axis.side.is_horizontal() { (bar.x0, bar.x1) } else { (bar.y0, bar.y1) }
}

/// Renders; where the page is too small, the error's own size must do. None where no page would.
fn render(figure: impl Fn(f64, f64) -> Figure, width: f64, height: f64) -> Option<Rendered> {
    match figure(width, height).render() {
        Err(Error::PageTooSmall { needed, .. }) => {
            let (width, height) = needed?;
            Some(figure(width, height).render().unwrap())
        }
        other => Some(other.unwrap()),
    }
}

#[test]
fn every_norm_on_every_side_with_every_kind_of_ends() {
    for (name, norm) in norms() {
        for side in SIDES {
            for extend in EXTENDS {
                for inverted in [false, true] {
                    let colorbar =
                        Colorbar::new().side(side).extend(extend).inverted(inverted).label(name);
                    let grid = Grid::new(Arc::clone(&norm), colorbar.clone());
                    let rendered = figure(grid, 320.0, 260.0).render().unwrap();
                    check(&rendered);
                    let axes = rendered.layout().axes().unwrap();
                    let whole = axes.colorbar().unwrap().whole;
                    let (length, data) = if side.is_horizontal() {
                        ((whole.x0, whole.x1), (axes.data.x0, axes.data.x1))
                    } else {
                        ((whole.y0, whole.y1), (axes.data.y0, axes.data.y1))
                    };
                    assert_eq!(length, data, "{name} {side:?} {extend:?}");
                    let missing = colorbar.missing().minor_ticks(true);
                    let grid = Grid::new(Arc::clone(&norm), missing);
                    check(&figure(grid, 320.0, 260.0).render().unwrap());
                }
            }
        }
    }
}

/// The colours of a bar's pixels along its middle with their places from the lower limit, 0 to 1.
fn pixels(rendered: &Rendered, colorbar: &ColorbarGuide) -> Vec<(f64, [u8; 4])> {
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    let scale = rendered.scene().dpi() / 72.0;
    let bar = colorbar.bar;
    let horizontal = colorbar.axis.side.is_horizontal();
    let (from, to) = ends(colorbar);
    let (first, last) = ((from * scale).round() as u32, (to * scale).round() as u32);
    let middle = if horizontal { bar.center().y } else { bar.center().x } * scale;
    (first..last)
        .map(|at| {
            let place = (f64::from(at - first) + 0.5) / f64::from(last - first);
            let place = if horizontal == colorbar.inverted { 1.0 - place } else { place };
            let (x, y) = if horizontal { (at, middle as u32) } else { (middle as u32, at) };
            (place, picture.pixel(x, y))
        })
        .collect()
}

fn off_by(color: Color, pixel: [u8; 4]) -> u8 {
    let channels = [color.r, color.g, color.b, color.a];
    channels.iter().zip(pixel).map(|(&a, b)| a.abs_diff(b)).max().unwrap()
}

#[test]
fn every_pixel_has_the_colormaps_color() {
    for (name, norm) in norms() {
        for side in SIDES {
            for (extend, inverted) in [(Extend::Neither, false), (Extend::Both, true)] {
                let colorbar = Colorbar::new().side(side).extend(extend).inverted(inverted);
                let rendered = figure(Grid::new(Arc::clone(&norm), colorbar), 300.0, 240.0)
                    .dpi(137.0)
                    .render()
                    .unwrap();
                let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
                let scale = norm.scale();
                let found = pixels(&rendered, guide);
                assert!(found.len() > 100);
                for (place, pixel) in found {
                    // Flat parts end at the nearest pixel.
                    let slack = if norm.bands().is_some() { 0.5 / 100.0 } else { 1e-6 };
                    let best = [place - slack, place, place + slack]
                        .map(|place| place.clamp(0.0, 1.0 - 1e-12))
                        .map(|place| guide.colormap.color(norm.normalize(scale.inverse(place))))
                        .map(|color| off_by(color, pixel));
                    assert!(
                        best.iter().min() <= Some(&1),
                        "{name} {side:?} {extend:?} at {place}: {pixel:?} is off by {best:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn parts_are_equally_long_or_as_wide_as_their_intervals() {
    let edges = [0.0, 1.0, 5.0, 20.0, 40.0];
    for (spacing, shares) in [
        (Spacing::Even, [0.25, 0.25, 0.25, 0.25]),
        (Spacing::Proportional, [0.025, 0.1, 0.375, 0.5]),
    ] {
        let colorbar = Colorbar::new().spacing(spacing);
        let norm = Arc::new(BoundaryNorm::new(edges));
        let rendered = figure(Grid::new(norm, colorbar), 300.0, 400.0).render().unwrap();
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
        let mut runs: Vec<([u8; 4], usize)> = Vec::new();
        let found = pixels(&rendered, guide);
        for (_, pixel) in found.iter().rev() {
            match runs.last_mut() {
                Some((last, count)) if last == pixel => *count += 1,
                _ => runs.push((*pixel, 1)),
            }
        }
        assert_eq!(runs.len(), 4, "{runs:?}");
        for ((_, count), share) in runs.iter().zip(shares) {
            let expected = share * found.len() as f64;
            assert!((*count as f64 - expected).abs() <= 1.0, "{count} of {expected}");
        }
    }
}

#[test]
fn ends_have_their_colors_and_no_seam_at_any_zoom() {
    let map = Colormap::VIRIDIS.with_under(Color::rgb(255, 0, 0)).with_over(Color::rgb(0, 0, 255));
    for shape in [ExtendShape::Triangle, ExtendShape::Rectangle] {
        let colorbar = Colorbar::new().extend(Extend::Both).extend_shape(shape);
        let mut grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
        grid.mappable.colormap = map.clone();
        let rendered = figure(grid, 200.0, 200.0).render().unwrap();
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
        assert!(guide.whole.y0 < guide.bar.y0 && guide.bar.y1 < guide.whole.y1);
        let svg = rendered.to_svg().unwrap();
        for dpi in [61.0, 97.0, 150.0] {
            let picture = Picture::from_svg(&svg, dpi).unwrap();
            let x = (guide.bar.center().x * dpi / 72.0) as u32;
            let row = |y: f64| (y * dpi / 72.0) as u32;
            for y in row(guide.whole.y0 + 3.0)..row(guide.whole.y1 - 3.0) {
                let pixel = picture.pixel(x, y);
                assert!(pixel.iter().take(3).any(|&c| c < 200), "light at {y}: {pixel:?}");
            }
            assert_eq!(picture.pixel(x, row(guide.bar.y1 + 4.0)), [255, 0, 0, 255]);
            assert_eq!(picture.pixel(x, row(guide.bar.y0 - 4.0)), [0, 0, 255, 255]);
        }
    }
}

#[test]
fn ends_are_shown_where_there_are_values() {
    let ends = |beyond: (bool, bool), norm: Arc<dyn Norm>| {
        let mut grid = Grid::new(norm, Colorbar::new());
        grid.mappable = grid.mappable.beyond(beyond.0, beyond.1);
        let rendered = figure(grid, 200.0, 200.0).render().unwrap();
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap().clone();
        (guide.bar.y1 < guide.whole.y1, guide.whole.y0 < guide.bar.y0)
    };
    let linear = || Arc::new(LinearNorm::new().limits(0.0, 1.0));
    for beyond in [(false, false), (true, false), (false, true), (true, true)] {
        assert_eq!(ends(beyond, linear()), beyond);
    }
    let norm = BoundaryNorm::new([0.0, 1.0, 2.0]).extend(false, true);
    assert_eq!(ends((false, false), Arc::new(norm)), (false, true));
}

#[test]
fn lengths_are_as_asked() {
    let whole = |colorbar| {
        let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
        let rendered = figure(grid, 300.0, 300.0).dpi(200.0).render().unwrap();
        let axes = rendered.layout().axes().unwrap();
        (axes.colorbar().unwrap().whole, axes.data, rendered.warnings().to_vec())
    };
    let pixel = 72.0 / 200.0;
    let (bar, data, _) = whole(Colorbar::new().length(cm(4.0)).extend(Extend::Both));
    assert!((bar.height() - cm(4.0).points()).abs() <= pixel);
    assert!((bar.center().y - data.center().y).abs() <= pixel);
    let (bar, data, _) = whole(Colorbar::new().length_share(0.6).align(Align::Start));
    assert!((bar.height() - 0.6 * data.height()).abs() <= pixel && bar.y0 == data.y0);
    let (bar, data, _) = whole(Colorbar::new().side(Side::Top).length_share(0.5).align(Align::End));
    assert!((bar.width() - 0.5 * data.width()).abs() <= pixel && bar.x1 == data.x1);
    let (bar, data, warnings) = whole(Colorbar::new().length(inches(20.0)));
    assert_eq!(bar.height(), data.height());
    assert!(matches!(warnings[..], [Warning::ColorbarShortened { .. }]));
    let (bar, ..) = whole(Colorbar::new().thickness(mm(2.0)));
    assert!((bar.width() - mm(2.0).points()).abs() <= pixel);
}

#[test]
fn bad_settings_are_told() {
    let error = |colorbar| {
        let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
        figure(grid, 300.0, 300.0).render().unwrap_err().to_string()
    };
    let expected = "the colorbar's length_share must be above 0 and at most 1, but is 1.5";
    assert_eq!(error(Colorbar::new().length_share(1.5)), expected);
    assert!(error(Colorbar::new().length_share(f64::NAN)).contains("NaN"));
    assert!(error(Colorbar::new().length(points(-1.0))).contains("length"));
    assert!(error(Colorbar::new().thickness(points(0.0))).contains("thickness"));
    assert!(error(Colorbar::new().tick_format("xyz")).contains("xyz"));
}

#[test]
fn ticks_by_hand_with_a_format() {
    let colorbar =
        Colorbar::new().tick_values([0.25, 0.5, 7.0]).tick_format(".0%").missing_label("none");
    let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
    let rendered = figure(grid, 300.0, 300.0).render().unwrap();
    let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
    let label =
        |tick: &graticule::guide::Tick| tick.label.as_ref().unwrap().shaped.text().to_owned();
    let labels: Vec<String> = guide.axis.ticks.iter().map(label).collect();
    assert_eq!(labels, ["50%", "25%"]);
    let missing = guide.missing.as_ref().unwrap();
    assert_eq!(missing.label.shaped.text(), "none");
    assert!(
        missing.swatch.y0 > guide.bar.y1
            && missing.swatch.y1 == guide.whole.y1.max(missing.swatch.y1)
    );
}

fn swatches(labels: &[String]) -> Vec<LegendEntry> {
    labels
        .iter()
        .enumerate()
        .map(|(index, label)| {
            let fill = Colormap::TAB10.table()[index % 10];
            LegendEntry::new(Symbol::Swatch { fill, overlay: None }, label)
        })
        .collect()
}

#[test]
fn symbols_have_their_true_size() {
    let circle = Circle::new(Point::ORIGIN, 0.5).to_path(1e-3);
    let entry = |share: f64| {
        let symbol = Symbol::Shape {
            path: circle.clone(),
            size: SymbolSize::Cell(share),
            fill: Color::BLACK,
        };
        LegendEntry::new(symbol, share.to_string())
    };
    for side in SIDES {
        let legend = Legend::new().title("Size").side(side).entries([1.0, 0.5, 0.25].map(entry));
        let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), Colorbar::new());
        let rendered = figure(grid.legend(legend), 400.0, 300.0).render().unwrap();
        check(&rendered);
        let axes = rendered.layout().axes().unwrap();
        let unit = (axes.data.width() / 5.0).min(axes.data.height() / 4.0);
        for (entry, share) in axes.legends[0].entries.iter().zip([1.0, 0.5, 0.25]) {
            assert!((entry.rect.width() - share * unit).abs() < 1e-9, "{side:?}");
        }
    }
}

#[test]
fn a_long_legend_breaks_into_columns() {
    let labels: Vec<String> = (0..40).map(|i| format!("Class {i}")).collect();
    let legend = Legend::new().entries(swatches(&labels));
    let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), Colorbar::new());
    let rendered = figure(grid.legend(legend), 500.0, 250.0).render().unwrap();
    check(&rendered);
    let entries = &rendered.layout().axes().unwrap().legends[0].entries;
    assert!(entries[39].rect.x0 > entries[0].rect.x0 && entries[1].rect.y0 > entries[0].rect.y0);
}

#[test]
fn entries_come_from_a_norm() {
    let norm = Arc::new(BoundaryNorm::new([0.0, 1.0, 2.0]));
    let mappable = Mappable::new(norm, Colormap::VIRIDIS);
    let labels: Vec<String> =
        mappable.legend_entries().into_iter().map(|entry| entry.label).collect();
    assert_eq!(labels, ["0", "1", "2"]);
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[A-Za-z]{1,12}", 2 => "[A-Za-z ]{1,50}", 1 => "\\PC{0,20}", 1 => Just(String::new())]
}

fn a_side() -> impl Strategy<Value = Side> {
    prop::sample::select(SIDES.to_vec())
}

fn corner() -> impl Strategy<Value = Option<Corner>> {
    let corners = vec![Corner::TopLeft, Corner::TopRight, Corner::BottomLeft, Corner::BottomRight];
    prop::option::weighted(0.25, prop::sample::select(corners))
}

fn colorbar() -> impl Strategy<Value = Colorbar> {
    let place = prop::sample::select(vec![LabelPlace::Along, LabelPlace::Above, LabelPlace::Below]);
    let turn = prop::sample::select(vec![Turn::None, Turn::Up, Turn::Down]);
    let align = prop::sample::select(vec![Align::Start, Align::Center, Align::End]);
    let length = prop_oneof![
        Just(None),
        (0.05..=1.0).prop_map(|share: f64| Some((true, share))),
        (2.0..300.0).prop_map(|length: f64| Some((false, length))),
    ];
    let looks = (
        prop::option::of(word()),
        place,
        turn,
        a_side(),
        corner(),
        align,
        length,
        prop::option::of(2.0..40.0),
    );
    let parts = (
        prop::sample::select(EXTENDS.to_vec()),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        prop::option::of(word()),
    );
    (looks, parts).prop_map(|(looks, (extend, rectangle, proportional, inverted, missing))| {
        let (label, place, turn, side, corner, align, length, thickness) = looks;
        let mut colorbar = Colorbar::new()
            .side(side)
            .label_place(place)
            .label_rotation(turn)
            .align(align)
            .extend(extend)
            .inverted(inverted)
            .extend_shape(if rectangle { ExtendShape::Rectangle } else { ExtendShape::Triangle })
            .spacing(if proportional { Spacing::Proportional } else { Spacing::Even });
        if let Some(label) = label {
            colorbar = colorbar.label(label);
        }
        if let Some(corner) = corner {
            colorbar = colorbar.inside(corner);
        }
        if let Some(missing) = missing {
            colorbar = colorbar.missing_label(missing);
        }
        if let Some(thickness) = thickness {
            colorbar = colorbar.thickness(points(thickness));
        }
        match length {
            Some((true, share)) => colorbar.length_share(share),
            Some((false, length)) => colorbar.length(points(length)),
            None => colorbar,
        }
    })
}

fn legend() -> impl Strategy<Value = Legend> {
    (
        prop::option::of(word()),
        prop::collection::vec(word(), 1..14),
        a_side(),
        corner(),
        prop::option::of(1_usize..4),
        prop::option::of(0.1..=1.0),
    )
        .prop_map(|(title, labels, side, corner, columns, share)| {
            let mut legend = Legend::new().side(side).entries(swatches(&labels));
            if let Some(share) = share {
                let path = Circle::new(Point::ORIGIN, 0.5).to_path(1e-3);
                let size = SymbolSize::Cell(share);
                let symbol = Symbol::Shape { path, size, fill: Color::BLACK };
                legend = legend.entry(LegendEntry::new(symbol, "large"));
            }
            if let Some(title) = title {
                legend = legend.title(title);
            }
            if let Some(corner) = corner {
                legend = legend.inside(corner);
            }
            match columns {
                Some(columns) => legend.columns(columns),
                None => legend,
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_clipped(
        norm in 0..norms().len(),
        bars in prop::collection::vec(colorbar(), 0..3),
        legends in prop::collection::vec(legend(), 0..3),
        title in prop::option::of(word()),
        labels in prop::option::of((word(), word())),
        square: bool,
        dpi in prop_oneof![Just(72.0), Just(96.0), 60.0..400.0],
        width in 150.0..700.0,
        height in 150.0..600.0,
    ) {
        let (_, norm) = norms().swap_remove(norm);
        let figure = |width: f64, height: f64| {
            let mut axes = Axes::new();
            if let Some(title) = &title {
                axes = axes.title(title);
            }
            if let Some((x, y)) = &labels {
                axes = axes.x_label(x).y_label(y);
            }
            if square {
                axes = axes.aspect(Aspect::Equal);
            }
            let mut legends = legends.clone().into_iter();
            for bar in &bars {
                let mut grid = Grid::new(Arc::clone(&norm), bar.clone());
                grid.legends.extend(legends.next());
                axes = axes.mark(grid);
            }
            for legend in legends {
                let mut grid = Grid::new(Arc::clone(&norm), Colorbar::new()).legend(legend);
                grid.mappable.colorbar = None;
                axes = axes.mark(grid);
            }
            Figure::new(points(width), points(height)).axes(axes).dpi(dpi)
        };
        // Shares of the axes of several guides inside of them may be more than the whole.
        let crowded = bars.iter().map(Colorbar::get_position)
            .chain(legends.iter().map(Legend::get_position))
            .filter(|position| matches!(position, Position::Inside(_)))
            .count() > 1;
        match render(figure, width, height) {
            Some(rendered) => check(&rendered),
            None => prop_assert!(crowded, "no page would do"),
        }
    }
}

#[test]
fn labels_of_many_classes_are_not_cut_to_nothing() {
    let labels: Vec<String> = (0..30).map(|i| format!("Class {i}")).collect();
    let legend = Legend::new().entries(swatches(&labels));
    let grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), Colorbar::new());
    let rendered = figure(grid.legend(legend), 400.0, 216.0).render().unwrap();
    check(&rendered);
    let entries = &rendered.layout().axes().unwrap().legends[0].entries;
    assert!(entries.iter().zip(&labels).all(|(entry, label)| entry.label.shaped.text() == label));
}
