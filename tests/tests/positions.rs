//! The five-panel figure has the same positions in a browser, in a PDF viewer and as PNG, to a tenth
//! of a point: those of the layout.

use graticule::png::Png;
use graticule::scene::kurbo::Rect;
use graticule::scene::{Backends, Scene};
use graticule_tests::render::{Files, Renderer};
use graticule_tests::walk::texts;
use graticule_tests::{Picture, gallery};

/// Ten pixels a point.
const DPI: f64 = 720.0;
const SCALE: f64 = DPI / 72.0;
/// How far something may be from its place, in points: a tenth, and half a pixel of what is measured.
const TOLERANCE: f64 = 0.1 + 0.5 / SCALE;
/// How far around a label its ink is looked for, in points: less than to its neighbours.
const AROUND: f64 = 0.6;

/// The rectangle around all dark pixels in a part of a picture, in points.
fn ink(picture: &Picture, part: Rect) -> Option<Rect> {
    let (width, height) = (picture.width as usize, picture.height as usize);
    let pixels = picture.rgba.as_chunks::<4>().0;
    let is_dark = |x: usize, y: usize| pixels[y * width + x][..3].iter().all(|&c| c < 140);
    let range = |from: f64, to: f64, most: usize| {
        (from * SCALE).floor().max(0.0) as usize..((to * SCALE).ceil() as usize).min(most)
    };
    let mut found: Option<Rect> = None;
    for y in range(part.y0, part.y1, height) {
        for x in range(part.x0, part.x1, width).filter(|&x| is_dark(x, y)) {
            let pixel = Rect::new(x as f64, y as f64, x as f64 + 1.0, y as f64 + 1.0);
            found = Some(found.map_or(pixel, |found| found.union(pixel)));
        }
    }
    found.map(|found| {
        Rect::new(found.x0, found.y0, found.x1, found.y1).scale_from_origin(1.0 / SCALE)
    })
}

/// How far two rectangles are apart, at the side where that is most.
fn apart(a: Rect, b: Rect) -> f64 {
    [a.x0 - b.x0, a.y0 - b.y0, a.x1 - b.x1, a.y1 - b.y1]
        .map(f64::abs)
        .into_iter()
        .fold(0.0, f64::max)
}

/// Everything that is off in a picture. `spines` are the outer edges of frames.
fn wrong(picture: &Picture, scene: &Scene, spines: &[Rect]) -> Vec<String> {
    let mut wrong = Vec::new();
    for spine in spines {
        // In the middle of each side, where nothing else is dark: the outer edge of the frame.
        let (x, y) = (spine.x0 + 1.3, spine.y0 + 1.3);
        let left = ink(picture, Rect::new(spine.x0 - AROUND, y, spine.x0 + 0.4, y + 1.0));
        let top = ink(picture, Rect::new(x, spine.y0 - AROUND, x + 1.0, spine.y0 + 0.4));
        let off = [
            left.map_or(f64::INFINITY, |found| (found.x0 - spine.x0).abs()),
            top.map_or(f64::INFINITY, |found| (found.y0 - spine.y0).abs()),
        ];
        if off.iter().any(|off| *off > TOLERANCE) {
            wrong.push(format!("the frame {spine:?} is off by {off:?}"));
        }
    }
    for text in texts(scene) {
        let Some(place) = text.ink() else { continue };
        let found = ink(picture, place.inflate(AROUND, AROUND));
        let off = found.map_or(f64::INFINITY, |found| apart(found, place));
        if off > TOLERANCE {
            wrong.push(format!("'{}' at {place:?} is off by {off:.3} pt", text.run.text()));
        }
    }
    wrong
}

#[test]
fn five_panels_are_where_the_layout_says_in_every_format() {
    let rendered = gallery::find("five_panels").render();
    let scene = rendered.scene();
    let fine = Scene::new(scene.size(), DPI, scene.root().clone()).unwrap();
    // Spines are 0.8 pt wide, in whole pixels.
    let width = 2.0 * 72.0 / scene.dpi();
    let panels = rendered.layout().panels();
    assert_eq!(panels.len(), 5);
    let spines: Vec<Rect> = panels.iter().map(|axes| axes.data.inflate(width, width)).collect();
    let png = Backends::new().with(Png::default()).to_bytes(&fine, "png").unwrap();
    let found = wrong(&Picture::from_png(&png).unwrap(), scene, &spines);
    assert!(found.is_empty(), "PNG: {found:#?}");
    let files = Files::of(scene);
    for renderer in Renderer::available(&[Renderer::Chromium, Renderer::Poppler]) {
        let picture = renderer.show(&[(&files, DPI)]).remove(0);
        let found = wrong(&picture, scene, &spines);
        assert!(found.is_empty(), "{renderer:?}: {found:#?}");
    }
}
