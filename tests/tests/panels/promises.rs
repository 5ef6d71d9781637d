//! What holds for every figure of panels.

use graticule::Rendered;
use graticule::guide::{AxisGuide, ColorbarGuide, Side};
use graticule::layout::AxesLayout;
use graticule::scene::kurbo::Rect;
use graticule_tests::drawn::{Drawn, overlap, within};
use std::collections::BTreeSet;

/// As near as rectangles that line up must be, in points.
pub const NEAR: f64 = 0.01;

/// Says what is wrong with a figure whose panels have no insets: overlaps, and what leaves the page.
pub fn check(rendered: &Rendered) {
    let layout = rendered.layout();
    let drawn = Drawn::of(rendered);
    let data: Vec<Rect> = layout.panels().iter().map(|axes| axes.data).collect();
    for (i, (text, ink)) in drawn.texts.iter().enumerate() {
        assert!(within(*ink, layout.page()), "'{text}' at {ink:?} leaves {:?}", layout.page());
        for data in &data {
            assert!(!overlap(*ink, *data), "'{text}' at {ink:?} covers the data {data:?}");
        }
        for (other, other_ink) in &drawn.texts[i + 1..] {
            assert!(!overlap(*ink, *other_ink), "'{text}' {ink:?} meets '{other}' {other_ink:?}");
        }
    }
    for (text, ink) in &drawn.numbers {
        assert!(data.iter().any(|data| within(*ink, *data)), "number {text} leaves the data");
    }
    for axes in layout.panels() {
        axes.colorbars.iter().for_each(|bar| check_bar(bar, axes.data, &data, &drawn));
    }
    for (i, one) in data.iter().enumerate() {
        assert!(within(*one, layout.page()), "{one:?} leaves the page");
        for other in &data[i + 1..] {
            assert!(!overlap(*one, *other), "{one:?} meets {other:?}");
        }
    }
    check_places(rendered);
}

/// Says where panels are called alike or not in reading order, or warnings are not.
pub fn check_places(rendered: &Rendered) {
    let axes: Vec<_> = rendered.layout().all_axes().map(|axes| &axes.place).collect();
    assert!(axes.windows(2).all(|pair| pair[0] < pair[1]), "{axes:?}");
    let names: BTreeSet<String> =
        axes.iter().flat_map(|place| place.as_ref()).map(ToString::to_string).collect();
    assert!(axes.len() == 1 || names.len() == axes.len(), "{names:?}");
    assert!(rendered.warnings().is_sorted_by_key(|told| &told.place), "{:?}", rendered.warnings());
}

/// Says what is wrong with a colorbar that belongs to a rectangle.
pub fn check_bar(colorbar: &ColorbarGuide, of: Rect, data: &[Rect], drawn: &Drawn) {
    let bar = colorbar.whole;
    for data in data {
        assert!(!overlap(bar, *data), "the colorbar {bar:?} covers the data {data:?}");
    }
    for (text, ink) in &drawn.texts {
        assert!(!overlap(*ink, bar), "'{text}' at {ink:?} covers the colorbar {bar:?}");
    }
    let (length, side) = match colorbar.axis.side {
        Side::Left | Side::Right => ((bar.y0, bar.y1), (of.y0, of.y1)),
        Side::Top | Side::Bottom => ((bar.x0, bar.x1), (of.x0, of.x1)),
    };
    assert!((length.0 - side.0).abs() < NEAR && (length.1 - side.1).abs() < NEAR);
}

/// Whether two axes have ticks at the same values.
pub fn same_ticks(one: &AxisGuide, other: &AxisGuide) -> bool {
    let values = |axis: &AxisGuide| axis.ticks.iter().map(|tick| tick.value).collect::<Vec<_>>();
    values(one) == values(other)
}

/// Whether an axis shows labels of ticks.
pub fn has_labels(axis: &AxisGuide) -> bool {
    axis.ticks.iter().any(|tick| tick.label.is_some())
}

/// Whether data rectangles start and end at the same y.
pub fn in_a_row(one: &AxesLayout, other: &AxesLayout) -> bool {
    (one.data.y0 - other.data.y0).abs() < NEAR && (one.data.y1 - other.data.y1).abs() < NEAR
}

/// Whether data rectangles start and end at the same x.
pub fn in_a_column(one: &AxesLayout, other: &AxesLayout) -> bool {
    (one.data.x0 - other.data.x0).abs() < NEAR && (one.data.x1 - other.data.x1).abs() < NEAR
}
