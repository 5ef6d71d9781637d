//! Pixel for pixel against resvg, on SVG written by hand beside each scene.

use crate::{Compression, FORMAT, Png, Raster};
use graticule_scene::kurbo::{Affine, BezPath, Circle, Point, Rect, Shape as _, Size};
use graticule_scene::{
    Anchor, Backend as _, Cap, Color, Face, Fill, Glyph, Gradient, Group, Image, Join, Node,
    Pixels, Role, Sampling, Scene, Shape, Span, Stop, Stroke, TextRun,
};
use proptest::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};
use std::sync::Arc;

const DPI: f64 = 160.0;

fn scene(nodes: Vec<Node>) -> Scene {
    let mut root = Group::new(Role::Figure);
    nodes.into_iter().for_each(|node| root.push(node));
    Scene::new(Size::new(90.0, 63.0), DPI, root).unwrap()
}

/// What resvg makes of `body`, its image being `image`.
fn resvg_draws(body: &str, image: Option<Vec<u8>>) -> Vec<u8> {
    let image = image.map(Arc::new);
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="63" viewBox="0 0 90 63">{body}</svg>"#
    );
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(move |_, _| image.clone().map(ImageKind::PNG)),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(&svg, &options).unwrap();
    let mut pixmap = Pixmap::new(200, 140).unwrap();
    pixmap.fill(resvg::tiny_skia::Color::WHITE);
    let scale = (DPI / 72.0) as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.take()
}

fn differences(raster: &Raster, expected: &[u8]) -> Vec<u8> {
    assert_eq!(raster.rgba().len(), expected.len());
    raster.rgba().iter().zip(expected).map(|(a, b)| a.abs_diff(*b)).collect()
}

fn assert_same(nodes: Vec<Node>, body: &str) {
    assert_same_with(nodes, body, None);
}

fn assert_same_with(nodes: Vec<Node>, body: &str, image: Option<Vec<u8>>) {
    let raster = Png::new().draw(&scene(nodes)).unwrap();
    let expected = resvg_draws(body, image);
    assert!(expected.iter().any(|&byte| byte != 255), "the oracle is blank: {body}");
    let differences = differences(&raster, &expected);
    let wrong = differences.iter().filter(|&&difference| difference > 0).count();
    let largest = differences.iter().max().unwrap();
    assert_eq!(wrong, 0, "{wrong} bytes differ, by up to {largest}: {body}");
}

fn star(x: f64, y: f64, size: f64) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((x + size * 0.5, y));
    for (a, b) in [(0.81, 0.95), (0.02, 0.35), (0.98, 0.36), (0.2, 0.94)] {
        path.line_to((x + size * a, y + size * b));
    }
    path.close_path();
    path.move_to((x + size * 0.2, y + size * 0.5));
    path.quad_to((x + size * 0.3, y + size * 1.1), (x + size * 0.9, y + size * 0.4));
    path.curve_to(
        (x + size * 0.3, y + size * 0.2),
        (x + size, y + size * 0.1),
        (x + size * 0.2, y + size * 0.5),
    );
    path
}

const RED: Color = Color::rgb(200, 30, 40);
const VEIL: Color = Color::rgba(20, 90, 200, 100);
/// `VEIL` in SVG.
const VEIL_FILL: &str = r##"fill="#145ac8" fill-opacity="0.392157""##;

#[test]
fn crisp_rects() {
    let mut nodes = Vec::new();
    let mut body = String::new();
    let places: [[f64; 4]; 6] = [
        [3.0, 4.0, 20.7, 15.3],
        [20.7, 4.0, 45.11, 15.3],
        [45.005, 15.3, 45.4, 15.9],
        [-5.0, 40.0, 12.0, 70.0],
        [88.0, 20.0, 95.0, 30.0],
        [60.0, 30.0, 60.1, 50.0],
    ];
    for [x0, y0, x1, y1] in places {
        let path = Rect::new(x0, y0, x1, y1).to_path(0.1);
        body += &format!(
            r##"<path d="{}" fill="#c81e28" shape-rendering="crispEdges"/>"##,
            path.to_svg()
        );
        nodes.push(Shape::new(path).unwrap().with_fill(Fill::new(RED)).crisp().into());
    }
    assert_same(nodes, &body);
}

#[test]
fn fills_by_both_rules() {
    let (left, right) = (star(3.0, 5.0, 40.0), star(45.3, 8.2, 41.0));
    let body = format!(
        r##"<path d="{}" fill="#c81e28"/><path d="{}" {VEIL_FILL} fill-rule="evenodd"/>"##,
        left.to_svg(),
        right.to_svg()
    );
    let nodes = vec![
        Shape::new(left).unwrap().with_fill(Fill::new(RED)).into(),
        Shape::new(right).unwrap().with_fill(Fill::new(VEIL).even_odd()).into(),
    ];
    assert_same(nodes, &body);
}

#[test]
fn strokes() {
    let mut nodes: Vec<Node> = Vec::new();
    let mut body = String::new();
    let kinds = [
        (0.2, Cap::Butt, Join::Miter, "butt", "miter"),
        (1.0, Cap::Round, Join::Round, "round", "round"),
        (3.5, Cap::Square, Join::Bevel, "square", "bevel"),
    ];
    for (i, (width, cap, join, cap_name, join_name)) in kinds.into_iter().enumerate() {
        for (row, dash, crisp) in [(0, false, false), (1, true, false), (2, true, true)] {
            let path = star(4.0 + 29.0 * i as f64, 2.0 + 20.0 * f64::from(row), 18.0);
            let mut stroke = Stroke::new(RED, width).unwrap().with_cap(cap).with_join(join);
            body += &format!(
                r##"<path d="{}" fill="none" stroke="#c81e28" stroke-width="{width}" stroke-linecap="{cap_name}" stroke-linejoin="{join_name}""##,
                path.to_svg()
            );
            if dash {
                stroke = stroke.with_dash(&[5.0, 2.5, 1.0], 0.75).unwrap();
                body += r#" stroke-dasharray="5 2.5 1" stroke-dashoffset="0.75""#;
            }
            let mut shape = Shape::new(path).unwrap().with_stroke(stroke);
            if crisp {
                shape = shape.crisp();
                body += r#" shape-rendering="crispEdges""#;
            }
            body += "/>";
            nodes.push(shape.into());
        }
    }
    assert_same(nodes, &body);
}

#[test]
fn gradients() {
    let colors = [RED, VEIL, Color::BLACK, Color::WHITE, RED];
    for offsets in
        [[0.0, 0.25, 0.5, 0.7, 1.0], [0.0, 0.0, 0.5, 0.5, 0.5], [0.2, 0.3, 1.0, 1.0, 1.0]]
    {
        let stops: Vec<Stop> =
            offsets.into_iter().zip(colors).map(|(offset, color)| Stop { offset, color }).collect();
        let mut body = r#"<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="12" y1="20" x2="70.5" y2="44">"#.to_owned();
        for Stop { offset, color } in &stops {
            let opacity = f64::from(color.a) / 255.0;
            body += &format!(
                r#"<stop offset="{offset}" stop-color="{}" stop-opacity="{opacity:.6}"/>"#,
                color.with_alpha(255)
            );
        }
        let path = star(2.0, 2.0, 58.0);
        body += &format!(r#"</linearGradient><path d="{}" fill="url(#g)"/>"#, path.to_svg());
        let gradient =
            Gradient::new(Point::new(12.0, 20.0), Point::new(70.5, 44.0), stops).unwrap();
        assert_same(vec![Shape::new(path).unwrap().with_fill(Fill::new(gradient)).into()], &body);
    }
}

#[test]
fn groups() {
    let path = star(5.0, 5.0, 40.0);
    let line = star(20.0, 12.0, 38.0);
    let child = || {
        let mut group = Group::new(Role::Group);
        group.push(Shape::new(path.clone()).unwrap().with_fill(Fill::new(RED)));
        group.push(Shape::new(path.clone()).unwrap().with_fill(Fill::new(VEIL)));
        group.push(
            Shape::new(line.clone()).unwrap().with_stroke(Stroke::new(Color::BLACK, 2.0).unwrap()),
        );
        group
    };
    let inside = format!(
        r##"<path d="{0}" fill="#c81e28"/><path d="{0}" {VEIL_FILL}/><path d="{1}" fill="none" stroke="#000" stroke-width="2"/>"##,
        path.to_svg(),
        line.to_svg()
    );
    let clip = Circle::new((30.0, 28.0), 19.0).to_path(0.01);
    let definition = format!(r#"<clipPath id="c"><path d="{}"/></clipPath>"#, clip.to_svg());
    let turned = Affine::new([0.0, -1.5, 1.25, 0.0, 10.0, 66.0]);

    assert_same(vec![child().into()], &inside);
    assert_same(
        vec![child().with_transform(turned).unwrap().into()],
        &format!(r#"<g transform="matrix(0 -1.5 1.25 0 10 66)">{inside}</g>"#),
    );
    assert_same(
        vec![child().with_opacity(0.4).unwrap().into()],
        &format!(r#"<g opacity="0.4">{inside}</g>"#),
    );
    assert_same(
        vec![child().with_clip(&clip).unwrap().into()],
        &format!(r#"{definition}<g clip-path="url(#c)">{inside}</g>"#),
    );
    let nested = Group::new(Role::Group)
        .with_child(child().with_clip(&clip).unwrap().with_opacity(0.7).unwrap())
        .with_opacity(0.5)
        .unwrap();
    assert_same(
        vec![nested.into()],
        &format!(
            r#"{definition}<g opacity="0.5"><g clip-path="url(#c)" opacity="0.7">{inside}</g></g>"#
        ),
    );
}

fn png_of(width: u32, height: u32, rgba: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(rgba).unwrap();
    writer.finish().unwrap();
    file
}

#[test]
fn images() {
    let (width, height) = (7, 5);
    let rgba: Vec<u8> = (0..width * height)
        .flat_map(|i| [i * 7, 255 - i * 5, i * 3, if i % 3 == 0 { 120 } else { 255 }])
        .map(|byte| byte as u8)
        .collect();
    let palette: Vec<Color> = rgba.chunks(4).map(|c| Color::rgba(c[0], c[1], c[2], c[3])).collect();
    let indices: Vec<u8> = (0..35).collect();
    let file = png_of(width, height, &rgba);
    let transforms = [
        "1 0 0 1 0 0",
        "1 0 0 1 3.3 2.1",
        "-1 0 0 1 88 0",
        "0 1 -1 0 70 -5",
        "0.9 0.2 -0.3 0.8 20 0",
    ];
    for transform in transforms {
        for rect in [Rect::new(9.0, 9.0, 72.0, 54.0), Rect::new(10.123, 8.7, 61.5, 49.333)] {
            for sampling in [Sampling::Nearest, Sampling::Smooth] {
                for pixels in [
                    Pixels::Rgba(rgba.clone().into()),
                    Pixels::Indexed { palette: palette.clone(), indices: indices.clone().into() },
                ] {
                    let image =
                        Image::new(width, height, pixels, rect).unwrap().with_sampling(sampling);
                    let numbers: Vec<f64> =
                        transform.split(' ').map(|number| number.parse().unwrap()).collect();
                    let affine = Affine::new(numbers.try_into().unwrap());
                    let group =
                        Group::new(Role::Cells).with_child(image).with_transform(affine).unwrap();
                    let rendering = match sampling {
                        Sampling::Nearest => "optimizeSpeed",
                        Sampling::Smooth => "auto",
                    };
                    let body = format!(
                        r#"<g transform="matrix({transform})"><image href="image" x="{}" y="{}" width="{:.3}" height="{:.3}" preserveAspectRatio="none" image-rendering="{rendering}"/></g>"#,
                        rect.x0,
                        rect.y0,
                        rect.width(),
                        rect.height()
                    );
                    assert_same_with(vec![group.into()], &body, Some(file.clone()));
                }
            }
        }
    }
}

/// A label of ASCII characters, with Noto Sans's glyph numbers and even spacing.
pub(crate) fn label(text: &str, size: f64, color: Color, transform: Affine) -> TextRun {
    let face = Face::new(Arc::new(notosans::REGULAR_TTF), 0).unwrap();
    let glyphs = text
        .bytes()
        .enumerate()
        .map(|(i, byte)| Glyph {
            id: u32::from(byte) - 29,
            x: i as f64 * size * 0.6,
            y: 0.0,
            advance: size * 0.6,
            cluster: i,
        })
        .collect();
    let span = Span::new(face, size, color, 0..text.len(), glyphs).unwrap();
    TextRun::new(text, Anchor::Start, transform, vec![span]).unwrap()
}

#[test]
fn glyphs_within_tolerance() {
    let places = [
        (10.0, Affine::translate((3.1, 20.3))),
        (6.5, Affine::translate((1.77, 40.01))),
        (9.0, Affine::new([0.0, -1.0, 1.0, 0.0, 80.4, 60.2])),
        (9.0, Affine::new([0.8, 0.6, -0.6, 0.8, 10.3, 4.2])),
    ];
    for (size, place) in places {
        let run = label("Hamburgefonstiv 0123", size, Color::BLACK, place);
        let body: String = run
            .outlines()
            .unwrap()
            .iter()
            .map(|shape| format!(r#"<path d="{}"/>"#, shape.path().to_svg()))
            .collect();
        let raster = Png::new().draw(&scene(vec![run.into()])).unwrap();
        let expected = resvg_draws(&body, None);
        let differences = differences(&raster, &expected);
        let inked = raster.rgba().iter().zip(&expected).filter(|(a, b)| **a < 255 || **b < 255);
        let sum: u64 = differences.iter().map(|&difference| u64::from(difference)).sum();
        let mean = sum as f64 / inked.clone().count() as f64;
        let largest = *differences.iter().max().unwrap();
        assert!(mean < 12.0 && largest <= 128, "{place:?}: mean {mean:.2}, largest {largest}");
        // The same amount of ink, so that text is neither bolder nor lighter.
        let (ours, theirs) = inked.fold((0.0, 0.0), |(ours, theirs), (a, b)| {
            (ours + f64::from(255 - a), theirs + f64::from(255 - b))
        });
        assert!((ours / theirs - 1.0).abs() < 0.02, "{place:?}: ink {}", ours / theirs);
    }
}

/// Too large for masks, and translucent text, are paths: exact.
#[test]
fn outlined_text() {
    let large = label("Aq", 60.0, RED, Affine::translate((2.0, 50.0)));
    let veiled = label("veil", 20.0, VEIL, Affine::translate((7.3, 30.1)));
    let outline = |run: &TextRun| run.outlines().unwrap()[0].path().to_svg();
    let body = format!(
        r##"<path d="{}" fill="#c81e28"/><path d="{}" {VEIL_FILL}/>"##,
        outline(&large),
        outline(&veiled)
    );
    assert_same(vec![large.into(), veiled.into()], &body);
}

fn coordinate() -> impl Strategy<Value = f64> {
    prop_oneof![8 => (-20_000_i32..120_000).prop_map(|v| f64::from(v) / 1000.0), 2 => (-5_i32..100).prop_map(f64::from)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_polygon(
        points in prop::collection::vec((coordinate(), coordinate()), 2..12),
        width in 1_u32..6000,
        crisp: bool,
        alpha: u8,
    ) {
        let mut path = BezPath::new();
        path.move_to(points[0]);
        points[1..].iter().for_each(|point| path.line_to(*point));
        let width = f64::from(width) / 1000.0;
        let shape = Shape::new(path)
            .unwrap()
            .with_fill(Fill::new(RED.with_alpha(alpha)))
            .with_stroke(Stroke::new(VEIL, width).unwrap());
        let body = format!(
            r##"<path d="{}" fill="#c81e28" fill-opacity="{:.6}" stroke="#145ac8" stroke-opacity="0.392157" stroke-width="{width}" {}/>"##,
            shape.path().to_svg(),
            f64::from(alpha) / 255.0,
            if crisp { r#"shape-rendering="crispEdges""# } else { "" },
        );
        let shape = if crisp { shape.crisp() } else { shape };
        let raster = Png::new().draw(&scene(vec![shape.into()])).unwrap();
        prop_assert!(differences(&raster, &resvg_draws(&body, None)).iter().all(|&v| v == 0));
    }

    #[test]
    fn any_crisp_rects(
        corners in prop::collection::vec(
            ((coordinate(), coordinate()), (coordinate(), coordinate()), any::<bool>()),
            1..5,
        ),
        is_even_odd: bool,
    ) {
        let mut path = BezPath::new();
        for (a, b, is_turned) in corners {
            let rect = Rect::from_points(a, b);
            let [left, right] = if is_turned { [rect.x1, rect.x0] } else { [rect.x0, rect.x1] };
            path.extend(Rect { x0: left, x1: right, ..rect }.path_elements(0.1));
        }
        let (fill, rule) = match Fill::new(RED) {
            fill if is_even_odd => (fill.even_odd(), "evenodd"),
            fill => (fill, "nonzero"),
        };
        let body = format!(
            r##"<path d="{}" fill="#c81e28" fill-rule="{rule}" shape-rendering="crispEdges"/>"##,
            path.to_svg()
        );
        let shape = Shape::new(path).unwrap().with_fill(fill).crisp();
        let raster = Png::new().draw(&scene(vec![shape.into()])).unwrap();
        prop_assert!(differences(&raster, &resvg_draws(&body, None)).iter().all(|&v| v == 0));
    }
}

/// What is written is what was drawn.
#[test]
fn files_hold_the_pixels() {
    let gradient = Gradient::new(
        Point::new(0.0, 0.0),
        Point::new(90.0, 63.0),
        vec![Stop { offset: 0.0, color: RED }, Stop { offset: 1.0, color: VEIL }],
    );
    let shape = |fill: Fill| Node::from(Shape::new(star(5.0, 5.0, 50.0)).unwrap().with_fill(fill));
    let scenes =
        [scene(vec![shape(Fill::new(VEIL))]), scene(vec![shape(Fill::new(gradient.unwrap()))])];
    for scene in scenes {
        for png in [Png::new(), Png::new().transparent()] {
            let drawn = png.draw(&scene).unwrap();
            for compression in [Compression::Fast, Compression::Small] {
                let mut file = Vec::new();
                png.clone().compression(compression).write(&scene, &FORMAT, &mut file).unwrap();
                let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
                decoder.set_transformations(
                    png::Transformations::EXPAND | png::Transformations::ALPHA,
                );
                let mut reader = decoder.read_info().unwrap();
                let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
                reader.next_frame(&mut pixels).unwrap();
                assert!(pixels == drawn.rgba());
            }
        }
    }
}
