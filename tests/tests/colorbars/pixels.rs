//! The colours of every pixel of a colorbar.

use crate::grid::{Grid, SIDES, ends, figure, norms};
use graticule::Rendered;
use graticule::guide::{ColorbarGuide, Extend, ExtendShape, Spacing};
use graticule::norm::{BoundaryNorm, LinearNorm};
use graticule::prelude::*;
use graticule_tests::Picture;
use std::sync::Arc;

/// The colours of a bar's pixels along its middle with their places from the lower limit, 0 to 1.
fn pixels(rendered: &Rendered, colorbar: &ColorbarGuide) -> Vec<(f64, [u8; 4])> {
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    let scale = rendered.scene().dpi() / 72.0;
    let bar = colorbar.bar;
    let horizontal = colorbar.axis.side.is_horizontal();
    let (from, to) = ends(colorbar);
    let (first, last) = ((from * scale).round() as u32, (to * scale).round() as u32);
    let middle = if horizontal { bar.center().y } else { bar.center().x } * scale;
    (first..last)
        .map(|at| {
            let place = (f64::from(at - first) + 0.5) / f64::from(last - first);
            let place = if horizontal == colorbar.inverted { 1.0 - place } else { place };
            let (x, y) = if horizontal { (at, middle as u32) } else { (middle as u32, at) };
            (place, picture.pixel(x, y))
        })
        .collect()
}

fn off_by(color: Color, pixel: [u8; 4]) -> u8 {
    let channels = [color.r, color.g, color.b, color.a];
    channels.iter().zip(pixel).map(|(&a, b)| a.abs_diff(b)).max().unwrap()
}

#[test]
fn every_pixel_has_the_colormaps_color() {
    for (name, norm) in norms() {
        for side in SIDES {
            for (extend, inverted) in [(Extend::Neither, false), (Extend::Both, true)] {
                let colorbar = Colorbar::new().side(side).extend(extend).inverted(inverted);
                let rendered = figure(Grid::new(Arc::clone(&norm), colorbar), 300.0, 240.0)
                    .dpi(137.0)
                    .render()
                    .unwrap();
                let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
                let scale = norm.scale();
                let found = pixels(&rendered, guide);
                assert!(found.len() > 100);
                for (place, pixel) in found {
                    // Flat parts end at the nearest pixel.
                    let slack = if norm.bands().is_some() { 0.5 / 100.0 } else { 1e-6 };
                    let best = [place - slack, place, place + slack]
                        .map(|place| place.clamp(0.0, 1.0 - 1e-12))
                        .map(|place| guide.colormap.color(norm.normalize(scale.inverse(place))))
                        .map(|color| off_by(color, pixel));
                    assert!(
                        best.iter().min() <= Some(&1),
                        "{name} {side:?} {extend:?} at {place}: {pixel:?} is off by {best:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn parts_are_equally_long_or_as_wide_as_their_intervals() {
    let edges = [0.0, 1.0, 5.0, 20.0, 40.0];
    for (spacing, shares) in [
        (Spacing::Even, [0.25, 0.25, 0.25, 0.25]),
        (Spacing::Proportional, [0.025, 0.1, 0.375, 0.5]),
    ] {
        let colorbar = Colorbar::new().spacing(spacing);
        let norm = Arc::new(BoundaryNorm::new(edges));
        let rendered = figure(Grid::new(norm, colorbar), 300.0, 400.0).render().unwrap();
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
        let mut runs: Vec<([u8; 4], usize)> = Vec::new();
        let found = pixels(&rendered, guide);
        for (_, pixel) in found.iter().rev() {
            match runs.last_mut() {
                Some((last, count)) if last == pixel => *count += 1,
                _ => runs.push((*pixel, 1)),
            }
        }
        assert_eq!(runs.len(), 4, "{runs:?}");
        for ((_, count), share) in runs.iter().zip(shares) {
            let expected = share * found.len() as f64;
            assert!((*count as f64 - expected).abs() <= 1.0, "{count} of {expected}");
        }
    }
}

#[test]
fn ends_have_their_colors_and_no_seam_at_any_zoom() {
    let map = Colormap::VIRIDIS.with_under(Color::rgb(255, 0, 0)).with_over(Color::rgb(0, 0, 255));
    for shape in [ExtendShape::Triangle, ExtendShape::Rectangle] {
        let colorbar = Colorbar::new().extend(Extend::Both).extend_shape(shape);
        let mut grid = Grid::new(Arc::new(LinearNorm::new().limits(0.0, 1.0)), colorbar);
        grid.mappable.colormap = map.clone();
        let rendered = figure(grid, 200.0, 200.0).render().unwrap();
        let guide = rendered.layout().axes().unwrap().colorbar().unwrap();
        assert!(guide.whole.y0 < guide.bar.y0 && guide.bar.y1 < guide.whole.y1);
        let svg = rendered.to_svg().unwrap();
        for dpi in [61.0, 97.0, 150.0] {
            let picture = Picture::from_svg(&svg, dpi).unwrap();
            let x = (guide.bar.center().x * dpi / 72.0) as u32;
            let row = |y: f64| (y * dpi / 72.0) as u32;
            for y in row(guide.whole.y0 + 3.0)..row(guide.whole.y1 - 3.0) {
                let pixel = picture.pixel(x, y);
                assert!(pixel.iter().take(3).any(|&c| c < 200), "light at {y}: {pixel:?}");
            }
            assert_eq!(picture.pixel(x, row(guide.bar.y1 + 4.0)), [255, 0, 0, 255]);
            assert_eq!(picture.pixel(x, row(guide.bar.y0 - 4.0)), [0, 0, 255, 255]);
        }
    }
}
