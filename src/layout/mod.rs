//! Second phase: every box, tick and shaped label at a fixed place.
//!
//! A grid of data rectangles is solved in closed form from what hangs on their sides. The one cycle
//! (an axis' length depends on its margins, which depend on its labels, which depend on its length)
//! is broken openly: labels are measured at provisional lengths, and fitted once more, at the true
//! ones, into the room that was kept for them.

mod axes;
mod colorbar;
mod fitted;
mod grid;
mod hanging;
mod hung;
mod inside;
mod legend;
mod line;
mod names;
mod plan;
mod sheet;
mod strip;
mod ticks;
mod wrap;

pub use axes::AxesLayout;

use crate::error::Error;
use crate::guide::{AxisGuide, Label};
use crate::resolve::Resolved;
use crate::scene::Role;
use crate::scene::kurbo::Rect;
use crate::warning::Warning;

/// Where everything on the page is.
#[derive(Clone, Debug)]
pub struct Layout {
    page: Rect,
    axes: Option<AxesLayout>,
}

/// A box of the layout.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LayoutBox {
    /// What it is.
    pub role: Role,
    /// Its text, or the name of what it belongs to.
    pub label: String,
    /// Where it is, in points; of text the rectangle around its ink.
    pub rect: Rect,
}

impl Layout {
    /// The page, in points.
    #[must_use]
    pub fn page(&self) -> Rect {
        self.page
    }

    /// The axes, when there are any.
    #[must_use]
    pub fn axes(&self) -> Option<&AxesLayout> {
        self.axes.as_ref()
    }

    /// All boxes: data rectangles, strips, colorbars, legends, and every text outside the cells.
    #[must_use]
    pub fn boxes(&self) -> Vec<LayoutBox> {
        let mut boxes =
            vec![LayoutBox { role: Role::Figure, label: String::new(), rect: self.page }];
        let Some(axes) = &self.axes else { return boxes };
        boxes.push(LayoutBox { role: Role::Axes, label: String::new(), rect: axes.data });
        boxes.extend(axes.title.iter().map(|title| text_box(Role::Title, title)));
        axis_boxes(&axes.x, &mut boxes);
        axis_boxes(&axes.y, &mut boxes);
        for axis in &axes.second {
            axis_boxes(axis, &mut boxes);
        }
        for strip in &axes.strips {
            let label = strip.label.as_ref();
            let name = label.map_or_else(String::new, |label| label.text.text().to_owned());
            boxes.push(LayoutBox { role: Role::Mark, label: name, rect: strip.rect });
            boxes.extend(label.map(|label| text_box(Role::AxisLabel, label)));
        }
        for colorbar in &axes.colorbars {
            boxes.push(LayoutBox {
                role: Role::Colorbar,
                label: String::new(),
                rect: colorbar.whole,
            });
            axis_boxes(&colorbar.axis, &mut boxes);
            let missing = colorbar.missing.iter();
            boxes.extend(missing.map(|missing| text_box(Role::TickLabels, &missing.label)));
        }
        for legend in &axes.legends {
            boxes.push(LayoutBox { role: Role::Legend, label: String::new(), rect: legend.rect });
            boxes.extend(legend.title.iter().map(|title| text_box(Role::Title, title)));
            boxes.extend(legend.entries.iter().map(|entry| text_box(Role::Legend, &entry.label)));
        }
        boxes
    }
}

fn text_box(role: Role, label: &Label) -> LayoutBox {
    LayoutBox { role, label: label.text.text().to_owned(), rect: label.ink() }
}

fn axis_boxes(axis: &AxisGuide, boxes: &mut Vec<LayoutBox>) {
    boxes.extend(axis.label.iter().map(|label| text_box(Role::AxisLabel, label)));
    let labels = axis.ticks.iter().filter_map(|tick| tick.label.as_ref());
    boxes.extend(labels.map(|label| text_box(Role::TickLabels, label)));
}

pub(crate) fn lay_out(resolved: &Resolved) -> Result<(Layout, Vec<Warning>), Error> {
    let page = resolved.page.to_rect();
    let mut warnings = Vec::new();
    let axes = match &resolved.axes {
        Some(axes) => Some(axes::lay_out(resolved, axes, &mut warnings)?),
        None => None,
    };
    Ok((Layout { page, axes }, warnings))
}

#[cfg(test)]
mod tests {
    use crate::norm::LogNorm;
    use crate::prelude::*;

    #[test]
    fn minor_ticks_never_run_into_each_other() {
        let minor = |height: f64| {
            let norm = LogNorm::new().limits(1.0, 1e3);
            let map = Heatmap::new([[1.0, 1e3]]).norm(norm).colorbar(Colorbar::new());
            let figure = Figure::new(inches(3.0), inches(height)).axes(Axes::new().mark(map));
            let rendered = figure.render().unwrap();
            let axis = &rendered.layout().axes().unwrap().colorbar().unwrap().axis;
            let mut places: Vec<f64> = axis.ticks.iter().map(|tick| tick.at).collect();
            places.extend(&axis.minor_ticks);
            places.sort_by(f64::total_cmp);
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 1.0), "{places:?}");
            axis.minor_ticks.len()
        };
        // The powers that labels have no room for, and the multiples of all powers.
        assert_eq!([1.3, 2.5].map(minor), [2, 3 * 8]);
    }

    #[test]
    fn a_colorbar_under_a_title_keeps_the_ticks_at_its_ends() {
        let map = Heatmap::new([[42, 35], [55, 18]]).limits(15.0, 60.0).colorbar(Colorbar::new());
        let figure = Figure::new(inches(6.6), inches(4.2)).axes(Axes::new().title("T").mark(map));
        let rendered = figure.render().unwrap();
        let colorbar = rendered.layout().axes().unwrap().colorbar().unwrap();
        let mut ticks: Vec<_> = colorbar.axis.ticks.iter().map(|tick| tick.value).collect();
        ticks.sort_by(f64::total_cmp);
        assert_eq!(ticks, [15.0, 20.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0]);
    }
}
