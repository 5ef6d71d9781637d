//! Second phase: every box, tick and shaped label at a fixed place.
//!
//! A grid of data rectangles is solved in closed form from what hangs on their sides. The one cycle
//! (an axis' length depends on its margins, which depend on its labels, which depend on its length)
//! is broken openly: labels are measured at provisional lengths, and fitted once more, at the true
//! ones, into the room that was kept for them.

mod axes;
mod block;
mod boxes;
mod colorbar;
mod drawn;
mod fitted;
mod grid;
mod hanging;
mod heading;
mod hit;
mod hung;
mod inside;
mod legend;
mod legends;
mod line;
mod names;
mod owners;
mod page;
mod panels;
mod picture;
mod plan;
mod ratios;
mod sheet;
mod strip;
mod ticks;
mod unfit;
mod wrap;

pub use axes::{AxesLayout, InsetLayout};
pub use boxes::LayoutBox;
pub use hit::{Hit, HitAxis, HitTarget};
pub use picture::PictureLayout;

pub(crate) use hit::hits;
pub(crate) use owners::{Owner, Owners};
pub(crate) use page::lay_out;

use crate::guide::{ColorbarGuide, Label, LegendGuide};
use crate::scene::kurbo::Rect;
use crate::warning::LocatedWarning;

/// Where everything on the page is.
#[derive(Clone, Debug)]
pub struct Layout {
    page: Rect,
    title: Option<Label>,
    caption: Option<Label>,
    placed: Placed,
}

/// Panels, and what stands around them, at their places.
#[derive(Clone, Debug, Default)]
struct Placed {
    axes: Vec<AxesLayout>,
    pictures: Vec<PictureLayout>,
    titles: Vec<Label>,
    colorbars: Vec<ColorbarGuide>,
    legends: Vec<LegendGuide>,
    warnings: Vec<LocatedWarning>,
}

impl Layout {
    /// The page, in points.
    #[must_use]
    pub fn page(&self) -> Rect {
        self.page
    }

    /// The title above everything.
    #[must_use]
    pub fn title(&self) -> Option<&Label> {
        self.title.as_ref()
    }

    /// The caption below everything.
    #[must_use]
    pub fn caption(&self) -> Option<&Label> {
        self.caption.as_ref()
    }

    /// The first axes, when there are any.
    #[must_use]
    pub fn axes(&self) -> Option<&AxesLayout> {
        self.placed.axes.first()
    }

    /// The axes of all panels, in reading order.
    #[must_use]
    pub fn panels(&self) -> &[AxesLayout] {
        &self.placed.axes
    }

    /// All axes, in reading order, each before those inside of it.
    pub fn all_axes(&self) -> impl Iterator<Item = &AxesLayout> {
        self.placed.axes.iter().flat_map(AxesLayout::with_insets)
    }

    /// The finished pictures among the panels, in reading order.
    #[must_use]
    pub fn pictures(&self) -> &[PictureLayout] {
        &self.placed.pictures
    }

    /// The titles of columns and rows of panels.
    #[must_use]
    pub fn grid_titles(&self) -> &[Label] {
        &self.placed.titles
    }

    /// The colorbars of several panels.
    #[must_use]
    pub fn shared_colorbars(&self) -> &[ColorbarGuide] {
        &self.placed.colorbars
    }

    /// The legends of several panels.
    #[must_use]
    pub fn shared_legends(&self) -> &[LegendGuide] {
        &self.placed.legends
    }
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
