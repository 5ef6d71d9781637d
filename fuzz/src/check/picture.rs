//! Figures and scenes, in every format.

use super::svg_text;
use graticule::figure::Figure;
use graticule::guide::Side;
use graticule::layout::Layout;
use graticule::scene::kurbo::Rect;
use graticule::scene::{Backends, Role, Scene};
use graticule::svg::{Svg, SvgText};
use std::sync::LazyLock;

/// The most pixels that are drawn.
const MOST_PIXELS: u64 = 1 << 16;

/// One PDF in so many is read, by its size: reading takes longer than all else.
const READ_ONE_IN: usize = 8;

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

/// Nothing leaves the page, no text covers data or colours, and the colorbar is as long as the data.
fn layout(layout: &Layout) {
    let boxes = layout.boxes();
    for place in &boxes {
        assert!(within(place.rect, layout.page()), "{place:?} leaves {:?}", layout.page());
    }
    let Some(axes) = layout.axes() else { return };
    assert!(axes.data.width() > 0.0 && axes.data.height() > 0.0, "{:?}", axes.data);
    let bar = axes.colorbar.as_ref().map(|colorbar| colorbar.bar);
    for text in &boxes {
        if matches!(text.role, Role::Title | Role::AxisLabel | Role::TickLabels) {
            assert!(!overlap(text.rect, axes.data), "{text:?} covers {:?}", axes.data);
            assert!(!bar.is_some_and(|bar| overlap(text.rect, bar)), "{text:?} covers {bar:?}");
        }
    }
    if let Some(colorbar) = &axes.colorbar {
        let (bar, data) = (colorbar.bar, axes.data);
        assert!(!overlap(bar, data), "{bar:?} covers {data:?}");
        match colorbar.axis.side {
            Side::Left | Side::Right => assert_eq!((bar.y0, bar.y1), (data.y0, data.y1)),
            Side::Top | Side::Bottom => assert_eq!((bar.x0, bar.x1), (data.x0, data.x1)),
        }
    }
}
