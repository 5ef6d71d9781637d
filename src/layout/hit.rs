//! What lies at a point of the page.

use super::AxesLayout;
use crate::guide::{AxisGuide, BarPart, ColorbarGuide, Label, LegendGuide};
use crate::layout::Layout;
use crate::mark::MarkHit;
use crate::resolve::{Resolved, ResolvedAxes, ResolvedPanel};
use crate::scene::kurbo::{Point, Rect};

/// Something that lies at a point of the page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hit {
    /// Which of the figure's axes it belongs to, in the order of [`Layout::all_axes`]; none for what
    /// belongs to the figure or to several panels.
    pub axes: Option<usize>,
    /// Its text, or what describes it: of a mark its description, of a colorbar its label.
    pub label: String,
    /// The rectangle around it, in points.
    pub rect: Rect,
    /// What it is.
    pub target: HitTarget,
}

/// What lies at a point of the page.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HitTarget {
    /// A title: of axes, or of the figure, a column or a row.
    Title,
    /// The letter that numbers a panel.
    PanelLetter,
    /// The caption of the figure.
    Caption,
    /// The label of an axis.
    AxisLabel(HitAxis),
    /// The label of a tick.
    TickLabel {
        /// The axis that it stands on.
        axis: HitAxis,
        /// Its value in data.
        value: f64,
    },
    /// A colorbar.
    Colorbar {
        /// Which of the axes' colorbars, in the order of [`AxesLayout::colorbars`],
        /// or of [`Layout::shared_colorbars`] where it belongs to no axes.
        colorbar: usize,
        /// What the colour there means; none beside the bar.
        part: Option<BarPart>,
    },
    /// A legend.
    Legend {
        /// Which of the axes' legends, in the order of [`AxesLayout::legends`], or
        /// of [`Layout::shared_legends`] where it belongs to no axes.
        legend: usize,
        /// Which of its entries, from 0; none between them.
        entry: Option<usize>,
    },
    /// What a mark shows.
    Mark {
        /// Which of the axes' marks, in the order that they were added in.
        mark: usize,
        /// What it shows there.
        hit: MarkHit,
    },
    /// What a strip shows.
    Strip {
        /// Which of the axes' strips, in the order of [`AxesLayout::strips`].
        strip: usize,
        /// What it shows there.
        hit: MarkHit,
    },
    /// The label of a strip, in the order of [`AxesLayout::strips`].
    StripLabel(usize),
    /// The data rectangle, below everything.
    Data {
        /// The place along x, in data.
        x: f64,
        /// The place along y, in data.
        y: f64,
    },
}

/// An axis that something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HitAxis {
    /// The x axis.
    X,
    /// The y axis.
    Y,
    /// An axis opposite to these, in the order of [`AxesLayout::second`].
    Second(usize),
    /// The axis of a colorbar, in the order of [`AxesLayout::colorbars`].
    Colorbar(usize),
}

/// All that lies at a point, topmost first.
pub(crate) fn hits(resolved: &Resolved, layout: &Layout, point: Point) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut search = Search { axes: None, point, hits: &mut hits };
    search.figure(layout);
    let axes = resolved.panel.as_ref().map(ResolvedPanel::all_axes).unwrap_or_default();
    let all: Vec<_> = axes.into_iter().zip(layout.all_axes()).enumerate().collect();
    for (index, (axes, places)) in all.into_iter().rev() {
        search.axes = Some(index);
        search.guides(places);
        search.marks(resolved, axes, places);
    }
    hits
}

/// A search in one axes, or in what belongs to none, from the top.
struct Search<'a> {
    axes: Option<usize>,
    point: Point,
    hits: &'a mut Vec<Hit>,
}

impl Search<'_> {
    fn add(&mut self, label: &str, rect: Rect, target: HitTarget) {
        self.hits.push(Hit { axes: self.axes, label: label.to_owned(), rect, target });
    }

    fn figure(&mut self, layout: &Layout) {
        if let Some(caption) = layout.caption() {
            self.text(caption, HitTarget::Caption);
        }
        self.legends(layout.shared_legends());
        self.colorbars(layout.shared_colorbars());
        let letters = layout.pictures().iter().filter_map(|picture| picture.letter.as_ref());
        for letter in letters.chain(layout.grid_letters()) {
            self.text(letter, HitTarget::PanelLetter);
        }
        for title in layout.grid_titles().iter().chain(layout.title()) {
            self.text(title, HitTarget::Title);
        }
    }

    fn legends(&mut self, legends: &[LegendGuide]) {
        for (index, legend) in legends.iter().enumerate().rev() {
            self.legend(index, legend);
        }
    }

    fn colorbars(&mut self, colorbars: &[ColorbarGuide]) {
        for (index, colorbar) in colorbars.iter().enumerate().rev() {
            self.colorbar(index, colorbar);
        }
    }

    fn guides(&mut self, places: &AxesLayout) {
        self.legends(&places.legends);
        self.colorbars(&places.colorbars);
        for (index, strip) in places.strips.iter().enumerate().rev() {
            if let Some(label) = &strip.label {
                self.text(label, HitTarget::StripLabel(index));
            }
        }
        for (index, axis) in places.second.iter().enumerate().rev() {
            self.axis(HitAxis::Second(index), axis);
        }
        self.axis(HitAxis::Y, &places.y);
        self.axis(HitAxis::X, &places.x);
        if let Some(title) = &places.title {
            self.text(title, HitTarget::Title);
        }
        if let Some(letter) = &places.letter {
            self.text(letter, HitTarget::PanelLetter);
        }
    }

    fn has(&self, label: &Label) -> bool {
        // Most are elsewhere, which is told sooner.
        label.ink().contains(self.point) && label.extents().contains(self.point)
    }

    fn text(&mut self, label: &Label, target: HitTarget) {
        if self.has(label) {
            self.add(label.text.text(), label.ink(), target);
        }
    }

    fn axis(&mut self, axis: HitAxis, guide: &AxisGuide) {
        if let Some(label) = &guide.label {
            self.text(label, HitTarget::AxisLabel(axis));
        }
        for tick in &guide.ticks {
            if let Some(label) = &tick.label {
                self.text(label, HitTarget::TickLabel { axis, value: tick.value });
            }
        }
    }

    fn colorbar(&mut self, colorbar: usize, guide: &ColorbarGuide) {
        self.axis(HitAxis::Colorbar(colorbar), &guide.axis);
        let missing = guide.missing.as_ref();
        if let Some(missing) = missing {
            let part = Some(BarPart::Missing);
            self.text(&missing.label, HitTarget::Colorbar { colorbar, part });
        }
        let part = guide.part_at(self.point);
        let rect = match (part, missing) {
            (Some(BarPart::Missing), Some(missing)) => missing.swatch,
            (Some(_), _) => guide.whole,
            (None, _) => match guide.plate.filter(|plate| plate.contains(self.point)) {
                Some(plate) => plate,
                None => return,
            },
        };
        let label = guide.axis.label.as_ref().map_or("", |label| label.text.text());
        self.add(label, rect, HitTarget::Colorbar { colorbar, part });
    }

    fn legend(&mut self, legend: usize, guide: &LegendGuide) {
        for (index, entry) in guide.entries.iter().enumerate() {
            if entry.rect.contains(self.point) || self.has(&entry.label) {
                let rect = entry.rect.union(entry.label.ink());
                let target = HitTarget::Legend { legend, entry: Some(index) };
                self.add(entry.label.text.text(), rect, target);
            }
        }
        if guide.rect.contains(self.point) {
            let title = guide.title.as_ref().map_or("", |title| title.text.text());
            self.add(title, guide.rect, HitTarget::Legend { legend, entry: None });
        }
    }

    fn marks(&mut self, resolved: &Resolved, axes: &ResolvedAxes, places: &AxesLayout) {
        for (index, (strip, place)) in axes.strips.iter().zip(&places.strips).enumerate().rev() {
            let frame = resolved.strip_frame(axes, strip, place.rect);
            if let Some(hit) = strip.mark.mark.hit(&frame, self.point) {
                let (label, rect) = (strip.mark.mark.describe(), hit.rect);
                self.add(&label, rect, HitTarget::Strip { strip: index, hit });
            }
        }
        for (index, mark) in axes.marks.iter().enumerate().rev() {
            let frame = resolved.frame(axes, mark, places.data);
            if let Some(hit) = mark.mark.hit(&frame, self.point) {
                let (label, rect) = (mark.mark.describe(), hit.rect);
                self.add(&label, rect, HitTarget::Mark { mark: index, hit });
            }
        }
        let (data, point) = (places.data, self.point);
        if data.contains(point) {
            let x = axes.x.placement(data.x0, data.x1).value(point.x);
            let y = axes.y.placement(data.y0, data.y1).value(point.y);
            self.add("", data, HitTarget::Data { x, y });
        }
    }
}
