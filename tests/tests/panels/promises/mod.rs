//! What holds for every figure of panels.

mod belongings;
mod ground;
mod placed;
mod tracks;

pub use placed::check_grids;

use graticule::Rendered;
use graticule::error::PanelPlace;
use graticule::guide::{AxisGuide, Side};
use graticule::layout::AxesLayout;
use graticule::scene::kurbo::Rect;
use graticule_tests::drawn::Drawn;
use ground::Ground;
use std::collections::BTreeSet;

/// As near as rectangles that line up must be, in points.
pub const NEAR: f64 = 0.01;

/// Says what is wrong with a figure: overlaps, what leaves the page or what it stands on, and what is
/// not as long as the data that it belongs to.
pub fn check(rendered: &Rendered) {
    let layout = rendered.layout();
    let drawn = Drawn::of(rendered);
    Ground::page(layout).check(drawn.texts);
    ground::check_numbers(layout, &drawn.numbers);
    for axes in layout.all_axes() {
        for strip in &axes.strips {
            assert!(is_as_long(strip.rect, axes.data, strip.side), "{:?}", strip.rect);
        }
        for bar in axes.colorbars.iter().filter(|bar| bar.plate.is_none()) {
            assert!(is_as_long(bar.whole, axes.data, bar.axis.side), "{:?}", bar.whole);
        }
    }
    check_places(rendered);
}

/// Says where panels are called alike or not in reading order, or warnings are not.
pub fn check_places(rendered: &Rendered) {
    let axes: Vec<_> = rendered.layout().all_axes().map(|axes| &axes.place).collect();
    assert!(axes.windows(2).all(|pair| pair[0] < pair[1]), "{axes:?}");
    // A panel that is alone has no name, but what is in it has.
    let name = |place: &Option<PanelPlace>| place.as_ref().map(ToString::to_string);
    let names: BTreeSet<_> = axes.iter().map(|place| name(place)).collect();
    assert_eq!(names.len(), axes.len(), "{names:?}");
    assert!(rendered.warnings().is_sorted_by_key(|told| &told.place), "{:?}", rendered.warnings());
}

/// From where to where a rectangle is along a side.
fn along(rect: Rect, side: Side) -> (f64, f64) {
    match side {
        Side::Left | Side::Right => (rect.y0, rect.y1),
        Side::Top | Side::Bottom => (rect.x0, rect.x1),
    }
}

fn is_as_long(rect: Rect, of: Rect, side: Side) -> bool {
    let (one, other) = (along(rect, side), along(of, side));
    (one.0 - other.0).abs() < NEAR && (one.1 - other.1).abs() < NEAR
}

fn values(axis: &AxisGuide) -> Vec<f64> {
    axis.ticks.iter().map(|tick| tick.value).collect()
}

/// Whether two axes have ticks at the same values.
pub fn same_ticks(one: &AxisGuide, other: &AxisGuide) -> bool {
    values(one) == values(other)
}

/// Whether an axis shows labels of ticks.
pub fn has_labels(axis: &AxisGuide) -> bool {
    axis.ticks.iter().any(|tick| tick.label.is_some())
}

/// Whether data rectangles start and end at the same y.
pub fn in_a_row(one: &AxesLayout, other: &AxesLayout) -> bool {
    is_as_long(one.data, other.data, Side::Left)
}

/// Whether data rectangles start and end at the same x.
pub fn in_a_column(one: &AxesLayout, other: &AxesLayout) -> bool {
    is_as_long(one.data, other.data, Side::Top)
}
