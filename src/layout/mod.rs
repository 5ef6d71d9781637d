//! Second phase: every box, tick and shaped label at a fixed place.
//!
//! A grid of data rectangles is solved in closed form from what hangs on their sides. The one cycle
//! (an axis' length depends on its margins, which depend on its labels, which depend on its length)
//! is broken openly: labels are measured at provisional lengths, and fitted once more, at the true
//! ones, into the room that was kept for them.

mod axes;
mod block;
mod boxes;
mod caption;
mod colorbar;
mod drawn;
mod fitted;
mod follow;
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
mod turned;
mod unfit;
mod wrap;

pub use axes::{AxesLayout, InsetLayout};
pub use boxes::LayoutBox;
pub use hit::{Hit, HitAxis, HitTarget};
pub use picture::PictureLayout;

pub(crate) use hit::hits;
pub(crate) use owners::{Owner, Owners};
pub(crate) use page::lay_out;

use crate::error::PanelPlace;
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
    letters: Vec<Label>,
    colorbars: Vec<ColorbarGuide>,
    legends: Vec<LegendGuide>,
    /// The grid in the grid that each of them stands around; none for those of the page.
    around: Around<Vec<Option<PanelPlace>>>,
    warnings: Vec<LocatedWarning>,
}

/// Something for each of what stands around panels.
#[derive(Clone, Debug, Default)]
struct Around<T> {
    titles: T,
    colorbars: T,
    legends: T,
}

impl Placed {
    /// Says that what was added since the last time stands around a grid.
    fn around(&mut self, grid: Option<&PanelPlace>) {
        let grid = || grid.cloned();
        self.around.titles.resize_with(self.titles.len(), grid);
        self.around.colorbars.resize_with(self.colorbars.len(), grid);
        self.around.legends.resize_with(self.legends.len(), grid);
    }
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

    /// The letters below panels that are grids.
    #[must_use]
    pub fn grid_letters(&self) -> &[Label] {
        &self.placed.letters
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
    use crate::norm::{CategoryNorm, LogNorm};
    use crate::panels::Letters;
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

    #[test]
    fn a_letter_longer_than_its_panel_keeps_the_next_one_off() {
        let map = |rows: usize| Heatmap::new(vec![[1.0]; rows]);
        let narrow = Axes::new().y_axis(Axis::new().visible(false)).mark(map(3));
        let panels = Panels::new(3, 3)
            .span(0..1, 2..3, Axes::new().mark(map(1)))
            .span(1..2, 0..1, Axes::new().mark(map(1)))
            .span(2..3, 1..2, narrow.aspect(Aspect::Equal));
        let figure = Figure::new(points(664.0), points(182.0)).panel(panels);
        let rendered = figure
            .letters(Letters::upper().in_brackets().size(points(9.13)))
            .dpi(160.0)
            .render()
            .unwrap();
        let panels = rendered.layout().panels();
        let letter = panels[2].letter.as_ref().unwrap().extents().bounds().unwrap();
        assert!(letter.x1 > panels[2].data.x1 + 5.0, "a narrow panel");
        let next = panels[0].y.ticks.iter().filter_map(|tick| tick.label.as_ref());
        let next = next.filter_map(|label| label.extents().bounds()).map(|ink| ink.x0);
        let next = next.chain([panels[0].letter.as_ref().unwrap().at.x]).fold(f64::MAX, f64::min);
        assert!(next - letter.x1 >= 11.0, "{next} {letter:?}");
    }

    #[test]
    fn a_row_of_classes_may_be_low_and_one_of_numbers_not() {
        let heights = |y: Axis, rows: &[&str]| {
            let strip = Heatmap::new(vec![[1, 2, 2, 1]; rows.len().max(1)]);
            let strip = if rows.is_empty() { strip } else { strip.row_names(rows) };
            let strip = Axes::new().x_axis(Axis::new().visible(false)).y_axis(y).mark(strip);
            let map = Axes::new().mark(Heatmap::new([[1, 2, 3, 4], [4, 3, 2, 1]]));
            let panels = Panels::new(2, 1).heights([1.0, 20.0]).place(0, 0, strip).place(1, 0, map);
            let rendered = Figure::new(points(200.0), points(180.0)).panel(panels).render();
            rendered.map(|rendered| rendered.layout().panels()[0].data.height())
        };
        for (y, rows) in [(Axis::new(), &["Batch"][..]), (Axis::new().visible(false), &[])] {
            assert!((5.0..8.0).contains(&heights(y, rows).unwrap()));
        }
        for rows in [&[][..], &["A", "B"]] {
            assert!(heights(Axis::new(), rows).is_err());
        }
    }

    #[test]
    fn long_names_beside_each_other_leave_room_for_data() {
        let class = "A class of a very long name that is told on both sides of the matrix";
        let map = Heatmap::new([[0]])
            .norm(CategoryNorm::new([class]))
            .row_names([class])
            .colorbar(Colorbar::new())
            .legend(Legend::new());
        let figure = Figure::new(points(440.0), points(200.0)).axes(Axes::new().mark(map));
        let rendered = figure.render().unwrap();
        assert!(rendered.layout().axes().unwrap().data.width() >= 12.0);
    }

    #[test]
    fn a_title_cut_to_nothing_leaves_no_box_beyond_its_panel() {
        let map = |rows: usize| Heatmap::new(vec![[1.0]; rows]);
        let narrow = Axes::new().title("Oc").y_axis(Axis::new().visible(false)).mark(map(9));
        let wide = Axes::new().mark(map(1));
        let panels = Panels::row([narrow.aspect(Aspect::Equal), wide]);
        for height in 60..120 {
            let figure = Figure::new(points(400.0), points(f64::from(height)));
            let figure = figure.panel(panels.clone()).letters(Letters::upper().in_brackets());
            let Ok(rendered) = figure.render() else { continue };
            let boxes = rendered.layout().boxes();
            let axes = boxes.iter().filter(|place| place.role == crate::scene::Role::Axes);
            let axes: Vec<_> = axes.map(|place| place.rect).collect();
            assert!(axes[1].x0 - axes[0].x1 >= 10.0, "{height}: {axes:?}");
        }
    }
}
