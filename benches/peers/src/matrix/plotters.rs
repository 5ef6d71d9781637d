//! Plotters has no heatmap: everything is drawn by hand, its matrix as its examples `matshow` (a
//! rectangle a cell) and `blit-bitmap` (an image that is resized) draw theirs.

use super::{BAR_LABEL, Peer, Subject};
use crate::peer::{Drawn, Format};
use crate::peers::plotters::{Outcome, encode, register, style, text, upwards};
use image::imageops::{FilterType, resize};
use image::{Rgb, RgbImage};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::HPos;

pub const CELLS: Peer = Peer {
    name: "plotters, rectangles",
    note: "drawn by hand: a rectangle a cell at whole pixels, later ones over earlier ones",
    draw: |subject, format| match format {
        Format::Svg => Some(svg(subject)),
        Format::Png => Some(png(subject, false)),
        Format::Pdf => None,
    },
};

pub const BITMAP: Peer = Peer {
    name: "plotters, bitmap",
    note: "drawn by hand: every cell coloured, then one colour a pixel, others left out (`resize`, \
           nearest); no SVG, as the images in its own are not valid",
    draw: |subject, format| (format == Format::Png && !subject.labels).then(|| png(subject, true)),
};

fn svg(subject: &Subject) -> Drawn {
    let mut text = String::new();
    let area = SVGBackend::with_string(&mut text, subject.pixels()).into_drawing_area();
    let page = Page::new(subject);
    area.fill(&WHITE)?;
    page.cells(&area)?;
    page.guides(&area)?;
    area.present()?;
    drop(area);
    Ok(text.into_bytes())
}

fn png(subject: &Subject, as_bitmap: bool) -> Drawn {
    let (width, height) = subject.pixels();
    let mut pixels = vec![0; 3 * width as usize * height as usize];
    let area = BitMapBackend::with_buffer(&mut pixels, (width, height)).into_drawing_area();
    let page = Page::new(subject);
    area.fill(&WHITE)?;
    if as_bitmap {
        let bitmap = page.bitmap();
        let (size, bytes) = (bitmap.dimensions(), bitmap.into_raw());
        let corner = (page.left, page.top);
        let element = BitMapElement::with_owned_buffer(corner, size, bytes);
        area.draw(&element.ok_or("a bitmap of another size")?)?;
    } else {
        page.cells(&area)?;
    }
    page.guides(&area)?;
    area.present()?;
    drop(area);
    encode(&pixels, (width, height))
}

/// The data rectangle, in pixels, and the limits of the numbers.
struct Page<'a> {
    subject: &'a Subject,
    limits: (f64, f64),
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl<'a> Page<'a> {
    fn new(subject: &'a Subject) -> Self {
        let (width, height) = subject.pixels();
        let (right, bottom) = (width as i32 - 180, height as i32 - 60);
        Self { subject, limits: subject.limits(), left: 90, top: 30, right, bottom }
    }

    fn color(&self, value: f64) -> RGBColor {
        ViridisRGB.get_color_normalized(value, self.limits.0, self.limits.1)
    }

    /// Where the edge before a column and before a row is.
    fn corner(&self, column: usize, row: usize) -> (i32, i32) {
        let side = self.subject.side as i64;
        let part = |index: usize, low: i32, high: i32| {
            low + (index as i64 * i64::from(high - low) / side) as i32
        };
        (part(column, self.left, self.right), part(row, self.top, self.bottom))
    }

    fn cells<B: DrawingBackend>(&self, area: &DrawingArea<B, Shift>) -> Outcome
    where
        B::ErrorType: 'static,
    {
        for (y, row) in self.subject.rows.iter().enumerate() {
            for (x, value) in row.iter().enumerate() {
                let corners = [self.corner(x, y), self.corner(x + 1, y + 1)];
                area.draw(&Rectangle::new(corners, self.color(*value).filled()))?;
            }
        }
        Ok(())
    }

    fn bitmap(&self) -> RgbImage {
        let side = self.subject.side as u32;
        let colors = RgbImage::from_fn(side, side, |x, y| {
            let RGBColor(r, g, b) = self.color(self.subject.rows[y as usize][x as usize]);
            Rgb([r, g, b])
        });
        let size = ((self.right - self.left) as u32, (self.bottom - self.top) as u32);
        resize(&colors, size.0, size.1, FilterType::Nearest)
    }

    fn guides<B: DrawingBackend>(&self, area: &DrawingArea<B, Shift>) -> Outcome
    where
        B::ErrorType: 'static,
    {
        register()?;
        self.numbers(area)?;
        area.draw(&Rectangle::new([(self.left, self.top), (self.right, self.bottom)], BLACK))?;
        for index in (0..self.subject.side).step_by((self.subject.side / 5).max(1)) {
            let (x, y) = self.corner(index, index);
            let (below, before) = ((x, self.bottom), (self.left, y));
            area.draw(&PathElement::new([below, (x, self.bottom + 8)], BLACK))?;
            area.draw(&PathElement::new([(self.left - 8, y), before], BLACK))?;
            text(area, &index.to_string(), (x, self.bottom + 22), style(20.0, HPos::Center))?;
            text(area, &index.to_string(), (self.left - 14, y), style(20.0, HPos::Right))?;
        }
        self.bar(area)
    }

    fn numbers<B: DrawingBackend>(&self, area: &DrawingArea<B, Shift>) -> Outcome
    where
        B::ErrorType: 'static,
    {
        let rows = if self.subject.labels { &self.subject.rows[..] } else { &[] };
        let middle = (self.limits.0 + self.limits.1) / 2.0;
        for (y, row) in rows.iter().enumerate() {
            for (x, value) in row.iter().enumerate() {
                let ((x0, y0), (x1, y1)) = (self.corner(x, y), self.corner(x + 1, y + 1));
                let ink = if *value > middle { BLACK } else { WHITE };
                let style = style(10.0, HPos::Center).color(&ink);
                let place = ((x0 + x1) / 2, (y0 + y1) / 2);
                area.draw(&Text::new(format!("{value:.2}"), place, style))?;
            }
        }
        Ok(())
    }

    fn bar<B: DrawingBackend>(&self, area: &DrawingArea<B, Shift>) -> Outcome
    where
        B::ErrorType: 'static,
    {
        let (low, high) = self.limits;
        let (left, right) = (self.right + 40, self.right + 65);
        let span = self.bottom - self.top;
        for y in 0..span {
            let value = high - (high - low) * f64::from(y) / f64::from(span);
            let corners = [(left, self.top + y), (right, self.top + y + 1)];
            area.draw(&Rectangle::new(corners, self.color(value).filled()))?;
        }
        area.draw(&Rectangle::new([(left, self.top), (right, self.bottom)], BLACK))?;
        for step in 0..=4 {
            let y = self.bottom - span * step / 4;
            let value = low + (high - low) * f64::from(step) / 4.0;
            area.draw(&PathElement::new([(right, y), (right + 8, y)], BLACK))?;
            text(area, &format!("{value:.2}"), (right + 14, y), style(20.0, HPos::Left))?;
        }
        text(area, BAR_LABEL, (right + 85, (self.top + self.bottom) / 2), upwards(22.0))
    }
}
