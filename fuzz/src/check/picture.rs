//! Figures and scenes, in every format.

use super::svg_text;
use graticule::Rendered;
use graticule::figure::Figure;
use graticule::guide::{ColorbarGuide, Label, Side};
use graticule::journal;
use graticule::layout::{AxesLayout, Layout};
use graticule::scene::kurbo::Rect;
use graticule::scene::{Backends, Scene};
use graticule::svg::{Svg, SvgText};
use std::sync::LazyLock;

/// The most pixels that are drawn.
const MOST_PIXELS: u64 = 1 << 16;

/// One PDF in so many is read, by its size: reading takes longer than all else.
const READ_ONE_IN: usize = 8;

/// The most boxes whose middles are looked at.
const MOST_BOXES: usize = 100;

/// How far, in points, boxes may miss what they should keep to.
const SLACK: f64 = 0.02;

static BACKENDS: LazyLock<Backends> = LazyLock::new(graticule::backends);

/// A figure renders or says why not; then nothing leaves the page, and every format can be read.
///
/// # Panics
/// When a promise is broken.
pub fn figure(figure: &Figure) {
    match figure.render() {
        Ok(rendered) => {
            for warning in rendered.warnings() {
                assert!(!warning.to_string().is_empty());
            }
            layout(rendered.layout());
            hits(&rendered);
            demands(&rendered);
            formats(rendered.scene(), &Svg::new());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// A scene can be written in every format, or not for a reason, and read again.
///
/// # Panics
/// When a promise is broken.
pub fn scene(scene: &Scene) {
    assert_eq!(scene.fingerprint(), scene.clone().fingerprint());
    formats(scene, &Svg::new().text(SvgText::Outlines).inline(true));
    formats(scene, &Svg::new());
}

fn formats(scene: &Scene, svg: &Svg) {
    svg_text(svg, scene);
    let bytes = |extension| match BACKENDS.to_bytes(scene, extension) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            assert!(!error.to_string().is_empty());
            None
        }
    };
    if let Some(pdf) = bytes("pdf")
        && pdf.len() % READ_ONE_IN == 0
    {
        let document = lopdf::Document::load_mem(&pdf).unwrap();
        assert_eq!(document.get_pages().len(), 1);
    }
    let (width, height) = scene.pixel_size();
    if u64::from(width) * u64::from(height) <= MOST_PIXELS
        && let Some(png) = bytes("png")
    {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
        assert_eq!((reader.info().width, reader.info().height), (width, height));
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
    }
}

fn within(inner: Rect, outer: Rect) -> bool {
    let outer = outer.inflate(SLACK, SLACK);
    inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}

fn overlap(a: Rect, b: Rect) -> bool {
    let shared = a.intersect(b);
    shared.width() > SLACK && shared.height() > SLACK
}

/// What a box's middle hits is told, whatever it is; boxes come after those that they are in.
fn hits(rendered: &Rendered) {
    for (index, place) in rendered.boxes().iter().enumerate().take(MOST_BOXES) {
        assert!(place.parent.is_none_or(|parent| parent < index), "{place:?}");
        let center = place.rect.center();
        for hit in rendered.hit_test(center.x, center.y) {
            assert!(hit.rect.inflate(SLACK, SLACK).contains(center), "{hit:?} at {center:?}");
        }
    }
}

/// A journal is told what it wants otherwise, in small figures.
fn demands(rendered: &Rendered) {
    let (width, height) = rendered.scene().pixel_size();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return;
    }
    let journal = journal::ALL[rendered.boxes().len() % journal::ALL.len()];
    for violation in rendered.check(journal) {
        assert!(!violation.to_string().is_empty());
    }
}

/// Nothing leaves the page; no text and no guide covers the data or colours, but for what is inside
/// the axes, which is within the data and apart.
fn layout(layout: &Layout) {
    let boxes = layout.boxes();
    for place in &boxes {
        assert!(within(place.rect, layout.page()), "{place:?} leaves {:?}", layout.page());
    }
    for (index, axes) in layout.panels().iter().enumerate() {
        panel(axes);
        for other in &layout.panels()[..index] {
            assert!(!overlap(axes.data, other.data), "{:?} covers {:?}", axes.data, other.data);
        }
    }
    for text in [layout.title(), layout.caption()].into_iter().flatten().chain(layout.grid_titles())
    {
        for axes in layout.panels() {
            assert!(!overlap(text.ink(), axes.data), "{text:?} covers {:?}", axes.data);
        }
    }
}

/// The same for one of the axes.
fn panel(axes: &AxesLayout) {
    assert!(axes.data.width() > 0.0 && axes.data.height() > 0.0, "{:?}", axes.data);
    for text in outer_texts(axes) {
        let ink = text.ink();
        assert!(!overlap(ink, axes.data), "{text:?} covers {:?}", axes.data);
        for colorbar in &axes.colorbars {
            assert!(!overlap(ink, colorbar.whole), "{text:?} covers {:?}", colorbar.whole);
        }
    }
    for colorbar in &axes.colorbars {
        bar(colorbar, axes.data);
    }
    apart(axes);
}

/// The texts outside of the data.
fn outer_texts(axes: &AxesLayout) -> Vec<&Label> {
    let bars = axes.colorbars.iter().filter(|colorbar| colorbar.plate.is_none());
    let missing = bars.clone().filter_map(|colorbar| Some(&colorbar.missing.as_ref()?.label));
    let guides = [&axes.x, &axes.y]
        .into_iter()
        .chain(&axes.second)
        .chain(bars.map(|colorbar| &colorbar.axis));
    let legends = axes.legends.iter().filter(|legend| !legend.has_plate);
    let entries =
        legends.clone().flat_map(|legend| legend.entries.iter().map(|entry| &entry.label));
    let mut texts: Vec<&Label> = guides.clone().flat_map(|guide| &guide.label).collect();
    for guide in guides {
        texts.extend(guide.ticks.iter().filter_map(|tick| tick.label.as_ref()));
    }
    texts.extend(axes.title.iter().chain(missing).chain(entries));
    texts.extend(legends.flat_map(|legend| &legend.title));
    texts
}

/// A colorbar beside the data is no longer than it; one inside it stays there.
fn bar(colorbar: &ColorbarGuide, data: Rect) {
    let (bar, whole) = (colorbar.bar, colorbar.whole);
    assert!(within(bar, whole), "{bar:?} leaves {whole:?}");
    if let Some(plate) = colorbar.plate {
        assert!(within(whole, plate) && within(plate, data), "{whole:?}, {plate:?}, {data:?}");
        return;
    }
    assert!(!overlap(whole, data), "{whole:?} covers {data:?}");
    let (along, side) = match colorbar.axis.side {
        Side::Left | Side::Right => ((whole.y0, whole.y1), (data.y0, data.y1)),
        Side::Top | Side::Bottom => ((whole.x0, whole.x1), (data.x0, data.x1)),
    };
    assert!(along.0 >= side.0 - SLACK && along.1 <= side.1 + SLACK, "{along:?} beside {side:?}");
}

/// Colorbars and legends cover neither each other nor, beside it, the data.
fn apart(axes: &AxesLayout) {
    let bars =
        axes.colorbars.iter().map(|bar| (bar.plate.unwrap_or(bar.whole), bar.plate.is_some()));
    let legends = axes.legends.iter().map(|legend| (legend.rect, legend.has_plate));
    let guides: Vec<(Rect, bool)> = bars.chain(legends).collect();
    for (index, &(guide, inside)) in guides.iter().enumerate() {
        let data = axes.data;
        let right = if inside { within(guide, data) } else { !overlap(guide, data) };
        assert!(right, "{guide:?} is at the wrong place, data is at {data:?}");
        for &(other, _) in &guides[..index] {
            assert!(!overlap(guide, other), "{guide:?} covers {other:?}");
        }
    }
}
