//! All boxes of a layout, as a tree.

use super::{AxesLayout, Layout};
use crate::guide::{AxisGuide, ColorbarGuide, Label, LegendGuide, Side, TextExtents};
use crate::scene::Role;
use crate::scene::kurbo::Rect;

/// A box of the layout.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LayoutBox {
    /// What it is.
    pub role: Role,
    /// Its text, or the name of what it belongs to.
    pub label: String,
    /// Where it is, in points: what it covers with all boxes in it; of text the rectangle around its
    /// ink.
    pub rect: Rect,
    /// The index of the box that it is in, which comes before it; none of the page.
    pub parent: Option<usize>,
    /// How its text lies there, which may be turned; none where it is no text.
    pub text: Option<TextExtents>,
}

/// A tree of boxes that grows.
pub(super) struct Boxes(pub(super) Vec<LayoutBox>);

/// The page: the box that all others are in.
pub(super) const PAGE: usize = 0;

impl Layout {
    /// All boxes, each after the one that it is in, the page first.
    ///
    /// | in | there are |
    /// |---|---|
    /// | the page ([`Role::Figure`]) | its [`Role::Title`] and caption ([`Role::Annotation`]), titles of columns and rows, the [`Role::PanelLetter`] below each grid, every [`Role::Axes`] with all that hangs on it, finished pictures ([`Role::Group`]) with their [`Role::PanelLetter`], colorbars and legends of several panels |
    /// | axes | [`Role::PanelLetter`], axes inside of them, strips ([`Role::Mark`]), the data rectangle ([`Role::Spine`]), [`Role::Title`], [`Role::Axis`], [`Role::Colorbar`], [`Role::Legend`] |
    /// | an axis | [`Role::AxisLabel`], [`Role::TickLabels`]: one a label |
    /// | a colorbar | its bar ([`Role::Spine`]), axis, swatch for missing values ([`Role::Group`]) |
    /// | a legend | its [`Role::Title`], a [`Role::Group`] for each entry with its label in it |
    ///
    /// Numbers in cells are drawn by marks, so that a layout doesn't know them;
    /// [`Rendered::boxes`](crate::Rendered::boxes) has them too.
    ///
    /// ```
    /// use graticule::prelude::*;
    /// use graticule::scene::Role;
    ///
    /// let axes = Axes::new().y_label("Depth (m)").mark(Heatmap::new([[1, 2], [3, 4]]));
    /// let rendered = Figure::new(inches(3.0), inches(2.0)).axes(axes).render()?;
    /// let boxes = rendered.layout().boxes();
    /// let label = boxes.iter().find(|place| place.role == Role::AxisLabel).unwrap();
    /// assert_eq!(label.text.as_ref().unwrap().angle, 90.0);
    /// assert_eq!(boxes[label.parent.unwrap()].label, "y");
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn boxes(&self) -> Vec<LayoutBox> {
        let mut boxes = Boxes::on(self.page);
        boxes.texts(PAGE, Role::Title, self.title());
        for axes in self.panels() {
            axes.boxes(PAGE, &mut boxes);
        }
        for picture in self.pictures() {
            boxes.texts(PAGE, Role::PanelLetter, &picture.letter);
            boxes.add(PAGE, Role::Group, "picture", picture.rect);
        }
        boxes.texts(PAGE, Role::Title, self.grid_titles());
        boxes.texts(PAGE, Role::PanelLetter, self.grid_letters());
        boxes.guides(PAGE, self.shared_colorbars(), self.shared_legends());
        boxes.texts(PAGE, Role::Annotation, self.caption());
        boxes.closed()
    }
}

impl AxesLayout {
    /// Adds its boxes.
    fn boxes(&self, parent: usize, boxes: &mut Boxes) {
        let title = self.title.as_ref().map_or("", |title| title.text.text());
        let axes = boxes.add(parent, Role::Axes, title, self.data);
        boxes.add(axes, Role::Spine, "data", self.data);
        boxes.texts(axes, Role::PanelLetter, &self.letter);
        boxes.texts(axes, Role::Title, &self.title);
        boxes.axis(axes, &self.x);
        boxes.axis(axes, &self.y);
        self.second.iter().for_each(|axis| boxes.axis(axes, axis));
        for strip in &self.strips {
            let label = strip.label.as_ref().map_or("", |label| label.text.text());
            let index = boxes.add(axes, Role::Mark, label, strip.rect);
            boxes.texts(index, Role::AxisLabel, &strip.label);
        }
        boxes.guides(axes, &self.colorbars, &self.legends);
        for inset in &self.insets {
            inset.axes.boxes(axes, boxes);
        }
    }
}

impl Boxes {
    fn on(page: Rect) -> Self {
        let (role, label) = (Role::Figure, String::new());
        Self(vec![LayoutBox { role, label, rect: page, parent: None, text: None }])
    }

    /// Adds one, and tells its index.
    pub(super) fn add(&mut self, parent: usize, role: Role, label: &str, rect: Rect) -> usize {
        let label = label.to_owned();
        self.0.push(LayoutBox { role, label, rect, parent: Some(parent), text: None });
        self.0.len() - 1
    }

    fn texts<'a>(
        &mut self,
        parent: usize,
        role: Role,
        labels: impl IntoIterator<Item = &'a Label>,
    ) {
        for label in labels {
            let (text, parent) = (Some(label.extents()), Some(parent));
            let (label, rect) = (label.text.text().to_owned(), label.ink());
            self.0.push(LayoutBox { role, label, rect, parent, text });
        }
    }

    /// An axis from the side that it stands on to its labels; nothing where it has neither these nor
    /// ticks.
    fn axis(&mut self, parent: usize, guide: &AxisGuide) {
        if guide.ticks.is_empty() && guide.label.is_none() {
            return;
        }
        let Rect { x0, y0, x1, y1 } = guide.rect;
        let side = match guide.side {
            Side::Top => Rect::new(x0, y0, x1, y0),
            Side::Bottom => Rect::new(x0, y1, x1, y1),
            Side::Left => Rect::new(x0, y0, x0, y1),
            Side::Right => Rect::new(x1, y0, x1, y1),
        };
        let axis = self.add(parent, Role::Axis, guide.name, side);
        self.texts(axis, Role::AxisLabel, &guide.label);
        let labels = guide.ticks.iter().filter_map(|tick| tick.label.as_ref());
        self.texts(axis, Role::TickLabels, labels);
    }

    fn guides(&mut self, parent: usize, colorbars: &[ColorbarGuide], legends: &[LegendGuide]) {
        for colorbar in colorbars {
            self.colorbar(parent, colorbar);
        }
        for legend in legends {
            self.legend(parent, legend);
        }
    }

    fn colorbar(&mut self, parent: usize, guide: &ColorbarGuide) {
        let label = guide.axis.label.as_ref().map_or("", |label| label.text.text());
        let around = guide.plate.unwrap_or(guide.whole);
        let colorbar = self.add(parent, Role::Colorbar, label, around);
        self.add(colorbar, Role::Spine, "bar", guide.whole);
        self.axis(colorbar, &guide.axis);
        if let Some(missing) = &guide.missing {
            let swatch = self.add(colorbar, Role::Group, "missing", missing.swatch);
            self.texts(swatch, Role::TickLabels, [&missing.label]);
        }
    }

    fn legend(&mut self, parent: usize, guide: &LegendGuide) {
        let title = guide.title.as_ref().map_or("", |title| title.text.text());
        let legend = self.add(parent, Role::Legend, title, guide.rect);
        self.texts(legend, Role::Title, &guide.title);
        for entry in &guide.entries {
            let index = self.add(legend, Role::Group, entry.label.text.text(), entry.rect);
            self.texts(index, Role::Legend, [&entry.label]);
        }
    }

    /// All of them, each as large as those in it need; the page stays.
    pub(super) fn closed(mut self) -> Vec<LayoutBox> {
        for index in (1..self.0.len()).rev() {
            let Some(LayoutBox { rect, parent: Some(parent), .. }) = self.0.get(index) else {
                continue;
            };
            let (rect, parent) = (*rect, *parent);
            if let Some(parent) = self.0.get_mut(parent).filter(|_| parent != PAGE) {
                parent.rect = parent.rect.union(rect);
            }
        }
        self.0
    }
}
