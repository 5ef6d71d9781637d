//! The conformance kit on the backends for SVG, PNG and PDF: what they write, and what it shows.

use graticule_pdf::Pdf;
use graticule_png::{Compression, Png};
use graticule_scene::conformance::{Fault, Raster, Render, check, check_pixels};
use graticule_scene::{Backend, Color, Face, Scene};
use graticule_svg::{Svg, SvgText};
use graticule_tests::Picture;
use std::sync::Arc;

fn face() -> Face {
    Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap()
}

fn conforms(backend: &dyn Backend) {
    let report = check(backend, &face());
    assert!(report.is_clean(), "{backend:?}\n{report}");
}

/// What was asked to leave out the page's colour drops that alone.
fn conforms_without_page(backend: &dyn Backend) {
    let report = check(backend, &face());
    let cases: Vec<_> =
        report.failures.iter().map(|failure| (failure.case, failure.fault)).collect();
    let dropped = ["background", "translucent-background", "transparent-background"];
    assert_eq!(cases, dropped.map(|case| (case, Fault::Dropped)), "{backend:?}\n{report}");
}

fn shows(backend: &dyn Backend, render: &Render<'_>) {
    let report = check_pixels(backend, &face(), render);
    assert!(report.is_clean(), "{backend:?}\n{report}");
}

fn raster(picture: Picture) -> Result<Raster, String> {
    let Picture { width, height, rgba } = picture;
    Raster::new(width, height, rgba).ok_or_else(|| "no pixels".to_owned())
}

fn from_png(bytes: &[u8]) -> Result<Raster, String> {
    raster(Picture::from_png(bytes)?)
}

/// A transparent picture laid on the colour that the page would have had.
fn from_png_on_page(bytes: &[u8], scene: &Scene) -> Result<Raster, String> {
    let mut picture = Picture::from_png(bytes)?;
    for pixel in picture.rgba.as_chunks_mut::<4>().0 {
        let [r, g, b, a] = *pixel;
        let Color { r, g, b, a } = Color::rgba(r, g, b, a).over(scene.background());
        *pixel = [r, g, b, a];
    }
    raster(picture)
}

fn from_svg(bytes: &[u8], scene: &Scene) -> Result<Raster, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    raster(Picture::from_svg_transparent(text, scene.dpi())?)
}

#[test]
fn svg_in_all_three_kinds_of_text() {
    for text in [SvgText::Embedded, SvgText::Named, SvgText::Outlines] {
        conforms(&Svg::new().text(text));
    }
}

#[test]
fn svg_inline() {
    conforms(&Svg::new().inline(true));
}

#[test]
fn png_in_every_option() {
    for compression in [Compression::Fast, Compression::Small] {
        conforms(&Png::new().compression(compression));
        conforms_without_page(&Png::new().transparent().compression(compression));
    }
}

#[test]
fn pdf() {
    for backend in [Pdf::new(), Pdf::new().uncompressed()] {
        conforms(&backend);
        // No viewer opens a page of 500 inches.
        let refused: Vec<_> =
            check(&backend, &face()).unsupported.iter().map(|refused| refused.case).collect();
        assert_eq!(refused, ["huge-page"]);
    }
}

#[test]
fn png_shows_the_contracts_colors() {
    for compression in [Compression::Fast, Compression::Small] {
        shows(&Png::new().compression(compression), &|_, bytes, _| from_png(bytes));
    }
}

#[test]
fn transparent_png_shows_the_contracts_colors_on_a_page() {
    shows(&Png::new().transparent(), &|_, bytes, scene| from_png_on_page(bytes, scene));
}

#[test]
fn svg_shows_the_contracts_colors_in_resvg() {
    for text in [SvgText::Outlines, SvgText::Embedded, SvgText::Named] {
        shows(&Svg::new().text(text), &|_, bytes, scene| from_svg(bytes, scene));
    }
    shows(&Svg::new().inline(true), &|_, bytes, scene| from_svg(bytes, scene));
}
