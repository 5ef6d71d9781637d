//! Plotters has no heatmap with numbers, names and a colorbar: everything is drawn by hand.

use crate::peer::{Drawn, Format, Peer};
use crate::seed;
use graticule::prelude::Colormap;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontTransform, register_font};
use std::error::Error;
use std::sync::LazyLock;

pub const PEER: Peer = Peer {
    name: "plotters",
    version: "0.3.7",
    note: "drawn by hand at fixed places, nothing laid out; text by its `ab_glyph` feature with \
           Noto Sans (the default needs system libraries); no PDF; PNG encoded as its own backend \
           does, with the `image` crate",
    draw,
};

fn draw(format: Format) -> Option<Drawn> {
    match format {
        Format::Svg => Some(svg()),
        Format::Png => Some(png()),
        Format::Pdf => None,
    }
}

fn svg() -> Drawn {
    let mut text = String::new();
    paint(&SVGBackend::with_string(&mut text, seed::PIXELS).into_drawing_area())?;
    Ok(text.into_bytes())
}

fn png() -> Drawn {
    let (width, height) = seed::PIXELS;
    let mut pixels = vec![0; 3 * width as usize * height as usize];
    paint(&BitMapBackend::with_buffer(&mut pixels, seed::PIXELS).into_drawing_area())?;
    encode(&pixels, seed::PIXELS)
}

/// The pixels of its bitmaps as a PNG, as its own backend writes them to files.
pub fn encode(pixels: &[u8], (width, height): (u32, u32)) -> Drawn {
    let mut file = Vec::new();
    PngEncoder::new(&mut file).write_image(pixels, width, height, ExtendedColorType::Rgb8)?;
    Ok(file)
}

/// The data rectangle and the colorbar, in pixels.
const LEFT: i32 = 150;
const TOP: i32 = 70;
const CELL: (i32, i32) = (140, 125);
const RIGHT: i32 = LEFT + CELL.0 * seed::COLUMNS.len() as i32;
const BOTTOM: i32 = TOP + CELL.1 * seed::ROWS.len() as i32;
const BAR: (i32, i32) = (890, 915);

pub type Outcome = Result<(), Box<dyn Error>>;

fn paint<B: DrawingBackend>(area: &DrawingArea<B, Shift>) -> Outcome
where
    B::ErrorType: 'static,
{
    register()?;
    area.fill(&WHITE)?;
    let middle = ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2);
    text(area, seed::TITLE, (middle.0, TOP - 30), style(28.0, HPos::Center))?;
    text(area, seed::X_LABEL, (middle.0, BOTTOM + 55), style(22.0, HPos::Center))?;
    text(area, seed::Y_LABEL, (25, middle.1), upwards(22.0))?;
    cells(area)?;
    names(area)?;
    area.draw(&Rectangle::new([(LEFT, TOP), (RIGHT, BOTTOM)], BLACK))?;
    bar(area)?;
    text(area, seed::BAR_LABEL, (1000, middle.1), upwards(22.0))?;
    Ok(area.present()?)
}

/// Tells plotters about the font, once.
pub fn register() -> Outcome {
    static DONE: LazyLock<bool> = LazyLock::new(|| {
        register_font("sans-serif", FontStyle::Normal, notosans::REGULAR_TTF).is_ok()
    });
    if *DONE { Ok(()) } else { Err("plotters can't read the font".into()) }
}

fn cells<B: DrawingBackend>(area: &DrawingArea<B, Shift>) -> Outcome
where
    B::ErrorType: 'static,
{
    for (row, y) in seed::VALUES.iter().zip((TOP..).step_by(CELL.1 as usize)) {
        for (value, x) in row.iter().zip((LEFT..).step_by(CELL.0 as usize)) {
            let corners = [(x, y), (x + CELL.0, y + CELL.1)];
            area.draw(&Rectangle::new(corners, color(seed::part(*value)).filled()))?;
            let ink = if seed::is_light(*value) { BLACK } else { WHITE };
            let style = style(20.0, HPos::Center).color(&ink);
            text(area, &value.to_string(), (x + CELL.0 / 2, y + CELL.1 / 2), style)?;
        }
    }
    Ok(())
}

fn names<B: DrawingBackend>(area: &DrawingArea<B, Shift>) -> Outcome
where
    B::ErrorType: 'static,
{
    for (name, x) in seed::COLUMNS.iter().zip((LEFT + CELL.0 / 2..).step_by(CELL.0 as usize)) {
        area.draw(&PathElement::new([(x, BOTTOM), (x, BOTTOM + 8)], BLACK))?;
        text(area, name, (x, BOTTOM + 22), style(20.0, HPos::Center))?;
    }
    for (name, y) in seed::ROWS.iter().zip((TOP + CELL.1 / 2..).step_by(CELL.1 as usize)) {
        area.draw(&PathElement::new([(LEFT - 8, y), (LEFT, y)], BLACK))?;
        text(area, name, (LEFT - 14, y), style(20.0, HPos::Right))?;
    }
    Ok(())
}

fn bar<B: DrawingBackend>(area: &DrawingArea<B, Shift>) -> Outcome
where
    B::ErrorType: 'static,
{
    let place = |part: f64| BOTTOM - (part * f64::from(BOTTOM - TOP)).round() as i32;
    for step in 0..256 {
        let ends = (f64::from(step) / 256.0, f64::from(step + 1) / 256.0);
        let corners = [(BAR.0, place(ends.1)), (BAR.1, place(ends.0))];
        area.draw(&Rectangle::new(corners, color(ends.0).filled()))?;
    }
    area.draw(&Rectangle::new([(BAR.0, TOP), (BAR.1, BOTTOM)], BLACK))?;
    for value in (20..=60).step_by(10) {
        let y = place(seed::part(value));
        area.draw(&PathElement::new([(BAR.1, y), (BAR.1 + 8, y)], BLACK))?;
        text(area, &value.to_string(), (BAR.1 + 14, y), style(20.0, HPos::Left))?;
    }
    Ok(())
}

fn color(part: f64) -> RGBColor {
    let color = Colormap::MAGMA.color(part);
    RGBColor(color.r, color.g, color.b)
}

pub fn style(size: f64, across: HPos) -> TextStyle<'static> {
    TextStyle::from(("sans-serif", size).into_font()).pos(Pos::new(across, VPos::Center))
}

pub fn upwards(size: f64) -> TextStyle<'static> {
    let font = ("sans-serif", size).into_font().transform(FontTransform::Rotate270);
    TextStyle::from(font).pos(Pos::new(HPos::Center, VPos::Center))
}

pub fn text<B: DrawingBackend>(
    area: &DrawingArea<B, Shift>,
    words: &str,
    place: (i32, i32),
    style: TextStyle,
) -> Outcome
where
    B::ErrorType: 'static,
{
    Ok(area.draw(&Text::new(words.to_owned(), place, style))?)
}
