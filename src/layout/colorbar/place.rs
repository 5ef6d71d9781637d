//! The place of everything that is part of a colorbar.

use super::{BarPlan, Spot};
use crate::guide::{AxisGuide, ColorbarGuide, Label, MissingGuide, Side};
use crate::layout::line::FittedText;
use crate::layout::plan::stay_within;
use crate::layout::sheet::Sheet;
use crate::scene::Anchor;
use crate::scene::kurbo::{Point, Rect};
use std::sync::Arc;

impl BarPlan<'_> {
    /// It beside a rectangle, `out` away from it; its label stays within a stretch of the page.
    pub(crate) fn place(
        &self,
        rect: Rect,
        out: f64,
        within: (f64, f64),
        sheet: &Sheet<'_>,
    ) -> ColorbarGuide {
        let out = self.bar_at(out, sheet);
        let (start, end) = self.side().stretch_of(rect);
        let along = self.along;
        // From both ends, so that what is as long as the rectangle ends exactly where it does.
        let (start, end) = (start + along.offset, end - along.rest);
        let stretch = |from: f64, to: f64| self.stretch(rect, out, from, to);
        let outside = along.outside();
        let bar = stretch(start + along.before(), end - along.after());
        let mut axis = self.axis.place(bar, within, sheet.grid);
        let whole = stretch(start + outside.0, end - outside.1);
        self.place_label(&mut axis, whole, within);
        let asked = self.spec.asked;
        let swatch = if along.starts_low {
            stretch(start, start + along.swatch)
        } else {
            stretch(end - along.swatch, end)
        };
        let missing = self.missing.as_ref().map(|line| {
            let overlay = asked.mappable.missing_overlay.clone();
            MissingGuide { swatch, label: self.missing_label(line, swatch, sheet), overlay }
        });
        ColorbarGuide {
            bar,
            whole,
            extend_shape: asked.extend_shape,
            axis,
            missing,
            scale: Arc::clone(&asked.axis.scale),
            norm: Arc::clone(&asked.mappable.norm),
            colormap: asked.mappable.colormap.clone(),
            inverted: asked.inverted,
            plate: None,
        }
    }

    /// A part of the bar, `out` away from a rectangle.
    fn stretch(&self, rect: Rect, out: f64, from: f64, to: f64) -> Rect {
        let width = self.thickness;
        match self.side() {
            Side::Right => Rect::new(rect.x1 + out, from, rect.x1 + out + width, to),
            Side::Left => Rect::new(rect.x0 - out - width, from, rect.x0 - out, to),
            Side::Top => Rect::new(from, rect.y0 - out - width, to, rect.y0 - out),
            Side::Bottom => Rect::new(from, rect.y1 + out, to, rect.y1 + out + width),
        }
    }

    /// Puts the label to its place, where that is not simply along the outside.
    fn place_label(&self, axis: &mut AxisGuide, whole: Rect, within: (f64, f64)) {
        let Some(line) = &self.label else { return };
        let (before, after) = self.beyond_ends();
        let out = self.axis.ticks_depth() + self.label_gap;
        let outside = self.along.outside();
        let (top, bottom) = (whole.y0 - outside.0 - before, whole.y1 + outside.1 + after);
        let center = whole.center();
        let (anchor, at) = match (self.spec.spot(), self.side()) {
            (Spot::Within | Spot::Along, side) => {
                let x = stay_within(center.x, line.length(), within);
                let y = if side == Side::Top {
                    whole.y1 + self.spine + self.label_gap + line.ascent()
                } else {
                    whole.y0 - self.spine - self.label_gap - line.descent()
                };
                (Anchor::Middle, Point::new(x, y))
            }
            (Spot::Beside, side) => {
                let y = center.y + line.text.middle() * line.size;
                let x = if side == Side::Left { whole.x0 - out } else { whole.x1 + out };
                let anchor = if side == Side::Left { Anchor::End } else { Anchor::Start };
                (anchor, Point::new(x, y))
            }
            (spot @ (Spot::Above | Spot::Below), side) => {
                let y = if spot == Spot::Above {
                    top - self.label_gap - line.descent()
                } else {
                    bottom + self.label_gap + line.ascent()
                };
                let x = if side == Side::Left { whole.x1 } else { whole.x0 };
                let anchor = if side == Side::Left { Anchor::End } else { Anchor::Start };
                (anchor, Point::new(x, y))
            }
        };
        axis.label = Some(Label::new(line.text.clone(), line.size, anchor, at));
    }

    fn missing_label(&self, line: &FittedText, swatch: Rect, sheet: &Sheet<'_>) -> Label {
        let (grid, out) = (sheet.grid, self.axis.to_labels);
        let center = swatch.center();
        let beside = grid.snap(center.y + line.text.digit_height() * line.size / 2.0);
        let (rise, fall) = (line.ascent(), line.descent());
        let (anchor, at) = match self.side() {
            Side::Left => {
                let inset = line.text.bounds(Anchor::End).x1.max(0.0) * line.size;
                (Anchor::End, Point::new(swatch.x0 - out - inset, beside))
            }
            Side::Right => {
                let inset = line.text.bounds(Anchor::Start).x0.min(0.0) * line.size;
                (Anchor::Start, Point::new(swatch.x1 + out - inset, beside))
            }
            Side::Bottom => {
                let rise = rise.max(self.tick_inset());
                (Anchor::Middle, Point::new(center.x, grid.snap(swatch.y1 + out + rise)))
            }
            Side::Top => {
                let fall = fall.max(self.tick_inset());
                (Anchor::Middle, Point::new(center.x, grid.snap(swatch.y0 - out - fall)))
            }
        };
        Label::new(line.text.clone(), line.size, anchor, at)
    }
}
