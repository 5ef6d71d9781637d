//! The three formats show the same picture: PDF and SVG, shown by other programs, are the PNG but
//! for the way edges and glyphs are anti-aliased.
//!
//! `cargo test -p graticule-tests --test formats -- --nocapture` prints what was measured.

use graticule::Rendered;
use graticule_scene::kurbo::Rect;
use graticule_tests::render::{Files, Renderer, chromium};
use graticule_tests::walk::texts;
use graticule_tests::{Difference, Picture, gallery, tools};
use std::ops::Range;

/// Who shows text as it was shaped: all but librsvg, which ignores embedded fonts.
const RENDERERS: [Renderer; 6] = [
    Renderer::Resvg,
    Renderer::Chromium,
    Renderer::Poppler,
    Renderer::Cairo,
    Renderer::MuPdf,
    Renderer::Ghostscript,
];

/// The figures looked at, for the seed first: vector cells, numbers, scripts, raised and lowered
/// text, an image.
const FIGURES: [&str; 5] = ["tickets", "missing_values", "scripts", "rich_text", "image_cells"];

/// How far a channel may be off: as far as rounding takes it, once in a colour and once in blending.
const ROUNDING: u8 = 2;
/// The share of pixels on outlines of glyphs that may be beyond the range of the PNG's pixels around.
const BEYOND: f64 = 0.0005;
/// How far channels may be off on average over the whole picture: most where much of it is text.
const MEAN: f64 = 1.8;

/// How far a label may be off, in pixels. Only resvg draws outlines where they are; the others move
/// baselines, and some of them glyphs, to whole pixels or fractions of their own.
fn tolerance(renderer: Renderer) -> f64 {
    match renderer {
        Renderer::Resvg => 0.25,
        Renderer::Chromium | Renderer::MuPdf => 0.75,
        Renderer::Cairo => 0.9,
        Renderer::Librsvg | Renderer::Poppler | Renderer::Ghostscript => 1.2,
    }
}

struct Figure {
    name: &'static str,
    rendered: Rendered,
    files: Files,
    png: Envelope,
}

impl Figure {
    fn new(name: &'static str) -> Self {
        let rendered = gallery::find(name).render();
        let files = Files::of(rendered.scene());
        let png = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
        Self { name, rendered, files, png: Envelope::new(png) }
    }

    fn dpi(&self) -> f64 {
        self.rendered.scene().dpi()
    }

    /// Compares a picture with the PNG, or with another one of the figure; says what was found, and
    /// whether it is too much.
    fn compare(&self, ours: &Envelope, theirs: &Picture, tolerance: f64) -> (String, bool) {
        let found = ours.likeness(theirs);
        let (label, off) = self.worst_label(&ours.picture, theirs);
        let line = format!(
            "{}: flat areas off by at most {}, {:.3} % beyond the pixels around, {:.2} on average; \
             label off most '{label}', {off:.2} pixels",
            self.name,
            found.flat,
            found.beyond * 100.0,
            found.mean
        );
        let is_like = found.flat <= ROUNDING && found.beyond <= BEYOND && found.mean <= MEAN;
        (line, !is_like || off > tolerance)
    }

    /// The label that is farthest off, and how far, in pixels. Both ends of it count.
    fn worst_label(&self, a: &Picture, b: &Picture) -> (String, f64) {
        let mut worst = (String::new(), 0.0);
        for text in texts(self.rendered.scene()) {
            let Some(ink) = text.ink() else { continue };
            for half in halves(ink) {
                let (dx, dy) = shift(a, b, &pixels(half, self.dpi(), a));
                let off = dx.abs().max(dy.abs());
                if off > worst.1 {
                    worst = (text.run.text().to_owned(), off);
                }
            }
        }
        worst
    }
}

/// How a picture differs from another one.
#[derive(Debug, Default)]
struct Likeness {
    /// The largest difference in a channel where all is of one colour for two pixels around.
    flat: u8,
    /// The share of pixels that are not within the range of the other's pixels around them.
    beyond: f64,
    /// The mean difference of all channels.
    mean: f64,
}

/// A picture, and what anti-aliasing and a place between two pixels may make of it.
struct Envelope {
    picture: Picture,
    /// The least and the greatest value of each channel in a pixel and the eight around it.
    ranges: Vec<([u8; 4], [u8; 4])>,
    /// Whether all is of one colour for two pixels around.
    flat: Vec<bool>,
}

impl Envelope {
    fn new(picture: Picture) -> Self {
        let pixels = picture.rgba.as_chunks::<4>().0;
        let single: Vec<_> = pixels.iter().map(|&pixel| (pixel, pixel)).collect();
        let ranges = widened(&single, picture.width as usize);
        let flat = widened(&ranges, picture.width as usize);
        let flat = flat.iter().map(|(least, most)| least == most).collect();
        Self { picture, ranges, flat }
    }

    fn likeness(&self, other: &Picture) -> Likeness {
        assert_eq!((self.picture.width, self.picture.height), (other.width, other.height));
        let mut found = Likeness::default();
        let (mut beyond, mut sum) = (0_u64, 0_u64);
        let pixels = self.picture.rgba.as_chunks::<4>().0.iter().zip(other.rgba.as_chunks::<4>().0);
        for ((ours, theirs), (range, flat)) in pixels.zip(self.ranges.iter().zip(&self.flat)) {
            let mut is_beyond = false;
            for channel in 0..3 {
                let off = ours[channel].abs_diff(theirs[channel]);
                sum += u64::from(off);
                if *flat {
                    found.flat = found.flat.max(off);
                }
                let (low, high) = (range.0[channel], range.1[channel]);
                let accepted = low.saturating_sub(ROUNDING)..=high.saturating_add(ROUNDING);
                is_beyond |= !accepted.contains(&theirs[channel]);
            }
            beyond += u64::from(is_beyond);
        }
        let count = self.flat.len() as f64;
        Likeness { beyond: beyond as f64 / count, mean: sum as f64 / (3.0 * count), ..found }
    }
}

/// Each range joined with the eight around it.
fn widened(ranges: &[([u8; 4], [u8; 4])], width: usize) -> Vec<([u8; 4], [u8; 4])> {
    let joined = |around: &[usize]| {
        let mut all = ranges[around[0]];
        for &index in &around[1..] {
            let (least, most) = ranges[index];
            for channel in 0..4 {
                all.0[channel] = all.0[channel].min(least[channel]);
                all.1[channel] = all.1[channel].max(most[channel]);
            }
        }
        all
    };
    let height = ranges.len() / width;
    let around = |at: usize, end: usize| at.saturating_sub(1)..(at + 2).min(end);
    let mut near = Vec::new();
    let mut widened = Vec::with_capacity(ranges.len());
    for y in 0..height {
        for x in 0..width {
            near.clear();
            near.extend(
                around(y, height).flat_map(|y| around(x, width).map(move |x| y * width + x)),
            );
            widened.push(joined(&near));
        }
    }
    widened
}

/// Both halves of a label along its line.
fn halves(ink: Rect) -> [Rect; 2] {
    let centre = ink.center();
    if ink.width() > ink.height() {
        [Rect { x1: centre.x, ..ink }, Rect { x0: centre.x, ..ink }]
    } else {
        [Rect { y1: centre.y, ..ink }, Rect { y0: centre.y, ..ink }]
    }
}

/// The pixels of a part of the page, and one around it.
fn pixels(part: Rect, dpi: f64, picture: &Picture) -> [Range<i64>; 2] {
    let range = |start: f64, end: f64, most: u32| {
        let first = (start * dpi / 72.0).floor() as i64 - 1;
        let end = (end * dpi / 72.0).ceil() as i64 + 1;
        // Room to shift by two pixels.
        first.max(2)..end.min(i64::from(most) - 2)
    };
    [range(part.x0, part.x1, picture.width), range(part.y0, part.y1, picture.height)]
}

/// How far right and down a part of one picture is in another, to a fraction of a pixel: where the
/// squares of their differences, as a parabola through whole shifts, are least.
fn shift(a: &Picture, b: &Picture, [columns, rows]: &[Range<i64>; 2]) -> (f64, f64) {
    let grey = |picture: &Picture, x: i64, y: i64| {
        picture.pixel(x as u32, y as u32)[..3]
            .iter()
            .map(|&channel| i64::from(channel))
            .sum::<i64>()
    };
    let difference = |dx: i64, dy: i64| -> f64 {
        let places = rows.clone().flat_map(|y| columns.clone().map(move |x| (x, y)));
        let squares = places.map(|(x, y)| (grey(a, x, y) - grey(b, x + dx, y + dy)).pow(2));
        squares.sum::<i64>() as f64
    };
    let lowest = |along: &dyn Fn(i64) -> f64| {
        let values: Vec<f64> = (-2..=2).map(along).collect();
        let best = (1..4).min_by(|&i, &j| values[i].total_cmp(&values[j])).unwrap_or(2);
        let (before, at, after) = (values[best - 1], values[best], values[best + 1]);
        let bend = before - 2.0 * at + after;
        let vertex = if bend > 0.0 { (before - after) / (2.0 * bend) } else { 0.0 };
        best as f64 - 2.0 + vertex
    };
    (lowest(&|dx| difference(dx, 0)), lowest(&|dy| difference(0, dy)))
}

#[test]
fn svg_and_pdf_are_the_png_but_for_edges() {
    let figures = FIGURES.map(Figure::new);
    let jobs: Vec<_> = figures.iter().map(|figure| (&figure.files, figure.dpi())).collect();
    let mut failed = Vec::new();
    for renderer in Renderer::available(&RENDERERS) {
        for (figure, picture) in figures.iter().zip(renderer.show(&jobs)) {
            let (line, fails) = figure.compare(&figure.png, &picture, tolerance(renderer));
            println!("{renderer:?}, {line}");
            if fails {
                failed.push(format!("{renderer:?}, {line}"));
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

/// Chromium draws our embedded glyphs and no installed ones: it makes no difference what else the
/// SVG names, and without the embedded faces it does.
#[test]
fn chromium_uses_the_embedded_glyphs() {
    if !tools::available("chromium") {
        return;
    }
    let figure = Figure::new("scripts");
    let svg = &figure.files.svg;
    let size = figure.files.pixels(figure.dpi());
    let named = svg.replace("'Noto Sans',sans-serif", "monospace");
    let named = named.replace("'DejaVu Sans',sans-serif", "monospace");
    assert!(!named.contains("sans-serif"));
    let without = named.replace("@font-face", "@no-face");
    let pictures = chromium(&[(svg, size), (&named, size), (&without, size)]);
    let off = |a: &Picture, b: &Picture| Difference::of(a, b).unwrap().largest;
    assert!(off(&pictures[0], &pictures[1]) <= ROUNDING, "an installed face is used");
    assert!(off(&pictures[1], &pictures[2]) > 100, "the test can't tell faces apart");
}

#[test]
fn svg_looks_the_same_in_chromium_and_resvg() {
    if !tools::available("chromium") {
        return;
    }
    let figures = FIGURES.map(Figure::new);
    let jobs: Vec<_> = figures.iter().map(|figure| (&figure.files, figure.dpi())).collect();
    let pairs = Renderer::Chromium.show(&jobs).into_iter().zip(Renderer::Resvg.show(&jobs));
    for (figure, (browser, library)) in figures.iter().zip(pairs) {
        let tolerance = tolerance(Renderer::Chromium);
        let (line, fails) = figure.compare(&Envelope::new(library), &browser, tolerance);
        println!("Chromium and resvg, {line}");
        assert!(!fails, "{line}");
    }
}
