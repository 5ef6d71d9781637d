//! What the backend as a whole promises.

use crate::oracle::label;
use crate::{Compression, FORMAT, MAX_PIXELS, Png};
use graticule_scene::kurbo::{Affine, BezPath, Circle, Point, Rect, Shape as _, Size, Vec2};
use graticule_scene::{
    Backend as _, Color, Error, Fill, Gradient, Group, HatchLine, Image, Marker, Markers, Node,
    Pattern, Pixels, Role, Scene, Shape, Stop, Stroke,
};
use proptest::prelude::*;

const RED: Color = Color::rgb(255, 0, 0);
const BLUE: Color = Color::rgb(0, 0, 255);

/// A page of 40 by 30 pixels, one a point.
fn page(node: impl Into<Node>) -> Scene {
    Scene::new(Size::new(40.0, 30.0), 72.0, Group::new(Role::Figure).with_child(node)).unwrap()
}

fn square(x: f64, y: f64, side: f64) -> BezPath {
    Rect::new(x, y, x + side, y + side).to_path(0.1)
}

fn file(png: &Png, scene: &Scene) -> Vec<u8> {
    let mut out = Vec::new();
    png.write(scene, &FORMAT, &mut out).unwrap();
    out
}

fn probe(scene: &Scene, x: u32, y: u32) -> Color {
    Png::new().draw(scene).unwrap().pixel(x, y).unwrap()
}

fn info(file: Vec<u8>) -> png::Info<'static> {
    let reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
    reader.info().clone()
}

#[test]
fn shapes_and_transforms() {
    let shape = Shape::new(square(10.0, 10.0, 5.0)).unwrap().with_fill(Fill::new(RED));
    assert_eq!(probe(&page(shape.clone()), 12, 12), RED);
    assert_eq!(probe(&page(shape.clone()), 15, 12), Color::WHITE);
    let group = Group::new(Role::Group)
        .with_child(shape.clone())
        .with_transform(Affine::new([0.0, 1.0, -1.0, 0.0, 40.0, 0.0]))
        .unwrap();
    assert_eq!(probe(&page(group), 27, 12), RED);
    let flat =
        Group::new(Role::Group).with_child(shape).with_transform(Affine::scale(0.0)).unwrap();
    assert_eq!(probe(&page(flat), 0, 0), Color::WHITE);
}

#[test]
fn a_clip_hides_and_an_opacity_blends_once() {
    let shape = |x| Shape::new(square(x, 10.0, 10.0)).unwrap().with_fill(Fill::new(RED)).crisp();
    let group = Group::new(Role::Group)
        .with_child(shape(8.0))
        .with_child(shape(12.0))
        .with_clip(&square(10.0, 10.0, 10.0))
        .unwrap()
        .with_opacity(0.5)
        .unwrap();
    let scene = page(group);
    let half = Color::rgb(255, 128, 128);
    for (x, y, color) in [
        (9, 12, Color::WHITE),
        (20, 12, Color::WHITE),
        (15, 9, Color::WHITE),
        (11, 12, half),
        // Where both overlap it is no darker.
        (15, 12, half),
        (19, 12, half),
    ] {
        assert_eq!(probe(&scene, x, y), color, "{x} {y}");
    }
}

#[test]
fn an_empty_clip_hides_everything() {
    let shape = Shape::new(square(0.0, 0.0, 40.0)).unwrap().with_fill(Fill::new(RED));
    let group = Group::new(Role::Group).with_child(shape).with_clip(&BezPath::new()).unwrap();
    assert_eq!(probe(&page(group), 12, 12), Color::WHITE);
}

#[test]
fn gradients_patterns_and_markers() {
    let stops = vec![Stop { offset: 0.0, color: RED }, Stop { offset: 1.0, color: BLUE }];
    let gradient = Gradient::new(Point::new(10.0, 0.0), Point::new(30.0, 0.0), stops).unwrap();
    let scene = page(Shape::new(square(0.0, 0.0, 40.0)).unwrap().with_fill(Fill::new(gradient)));
    assert_eq!((probe(&scene, 2, 2), probe(&scene, 38, 2)), (RED, BLUE));

    let line = HatchLine::new(Vec2::new(1.0, 0.0), 6.0, Stroke::new(BLUE, 2.0).unwrap()).unwrap();
    let hatch = Pattern::new(vec![line]).with_ground(RED);
    let scene = page(Shape::new(square(3.0, 3.0, 20.0)).unwrap().with_fill(Fill::new(hatch)));
    assert_eq!((probe(&scene, 9, 12), probe(&scene, 9, 9)), (BLUE, RED));
    assert_eq!(probe(&scene, 25, 12), Color::WHITE);

    let places = [(8.0, 1.0, RED), (28.0, 2.0, BLUE)].map(|(x, scale, fill)| Marker {
        at: Point::new(x, 15.0),
        scale,
        fill: Some(fill),
    });
    let symbol = Circle::new((0.0, 0.0), 3.0).to_path(0.01);
    let scene = page(Markers::new(&symbol, places.to_vec()).unwrap());
    assert_eq!((probe(&scene, 8, 15), probe(&scene, 28, 15)), (RED, BLUE));
    assert_eq!((probe(&scene, 12, 15), probe(&scene, 32, 15)), (Color::WHITE, BLUE));
}

#[test]
fn images_are_sharp() {
    let pixels = Pixels::Indexed { palette: vec![RED, BLUE], indices: vec![0, 1, 1, 0].into() };
    let image = Image::new(2, 2, pixels, Rect::new(10.0, 10.0, 30.0, 20.0)).unwrap();
    let scene = page(image);
    for (x, y, color) in [
        (10, 10, RED),
        (19, 14, RED),
        (20, 14, BLUE),
        (29, 10, BLUE),
        (19, 15, BLUE),
        (29, 19, RED),
        (30, 19, Color::WHITE),
    ] {
        assert_eq!(probe(&scene, x, y), color, "{x} {y}");
    }
}

#[test]
fn the_page_is_opaque_unless_asked() {
    let shape = Shape::new(square(10.0, 10.0, 5.0)).unwrap().with_fill(Fill::new(RED));
    let grey = page(shape).with_background(Color::rgb(9, 9, 9));
    assert_eq!(probe(&grey, 0, 0), Color::rgb(9, 9, 9));
    let clear = Png::new().transparent().draw(&grey).unwrap();
    assert_eq!((clear.pixel(0, 0), clear.pixel(12, 12)), (Some(Color::TRANSPARENT), Some(RED)));
    assert_eq!((clear.pixel(40, 0), clear.pixel(0, 30)), (None, None));
    let veil = grey.with_background(Color::rgba(255, 0, 0, 51));
    assert_eq!(probe(&veil, 0, 0), Color::rgba(255, 0, 0, 51));
}

#[test]
fn bytes_depend_on_the_scene_alone() {
    let text = |text, x| page(label(text, 9.0, Color::BLACK, Affine::translate((x, 20.3))));
    let (first, second) = (text("Kelvin", 2.21), text("vinKel", 3.02));
    let shared = Png::new();
    for scene in [&first, &second, &first, &second] {
        assert_eq!(file(&shared, scene), file(&Png::new(), scene));
    }
    let small = shared.clone().compression(Compression::Small);
    assert_eq!(file(&small, &first), file(&small, &first));
    assert!(file(&small, &first).len() <= file(&shared, &first).len());
}

/// A page of several blocks, of some six hundred colours.
#[cfg(feature = "parallel")]
#[test]
fn bytes_are_the_same_on_any_number_of_threads() {
    let (width, height) = (600, 700);
    let pixel = |at: u32| [at as u8, (at.wrapping_mul(at) >> 9) as u8 % 3, (at >> 14) as u8, 255];
    let bytes: Vec<u8> = (0..width * height).flat_map(pixel).collect();
    let size = Size::new(f64::from(width), f64::from(height));
    let image = Image::new(width, height, Pixels::Rgba(bytes.into()), size.to_rect()).unwrap();
    let scene = Scene::new(size, 72.0, Group::new(Role::Figure).with_child(image)).unwrap();
    let drawn = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| file(&Png::new(), &scene))
    };
    let one = drawn(1);
    assert!([2, 5].into_iter().all(|threads| drawn(threads) == one));
    let mut reader = png::Decoder::new(std::io::Cursor::new(one)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    let raster = Png::new().draw(&scene).unwrap();
    let opaque = raster.rgba().chunks(4).flat_map(|pixel| &pixel[..3]);
    assert!(pixels.iter().eq(opaque));
}

#[test]
fn a_full_cache_changes_nothing() {
    let png = Png::new();
    let scene = |i: u32| {
        let size = 4.0 + f64::from(i) / 100.0;
        page(label("mask", size, Color::BLACK, Affine::translate((2.0, 20.0))))
    };
    let before = file(&png, &scene(0));
    // Each size is a strike of its own; there is room for fewer than these.
    (1..400).for_each(|i| drop(png.draw(&scene(i)).unwrap()));
    assert_eq!(file(&png, &scene(0)), before);
}

#[test]
fn too_large_a_picture_is_refused() {
    let huge = Scene::new(Size::new(200_000.0, 200_000.0), 72.0, Group::new(Role::Figure)).unwrap();
    let error = Png::new().draw(&huge).unwrap_err();
    assert!(matches!(error, Error::Unsupported { format: "png", .. }));
    assert!(error.to_string().contains("200000 x 200000") && error.to_string().contains("dpi"));
    let most = Scene::new(Size::new(1e7, 1e7), 1e7, Group::new(Role::Figure)).unwrap();
    assert!(Png::new().draw(&most).is_err());
    assert_eq!(MAX_PIXELS, 1 << 28);
}

#[test]
fn too_far_a_path_is_refused() {
    let shape = Shape::new(square(0.0, 0.0, 1e6)).unwrap().with_fill(Fill::new(RED));
    let group =
        Group::new(Role::Group).with_child(shape).with_transform(Affine::scale(1000.0)).unwrap();
    assert!(matches!(Png::new().draw(&page(group)), Err(Error::Unsupported { .. })));
}

#[test]
fn too_many_dashes_are_refused() {
    let mut path = BezPath::new();
    path.move_to((0.0, 0.0));
    path.line_to((1e6, 0.0));
    let stroke = Stroke::new(RED, 1.0).unwrap().with_dash(&[0.001], 0.0).unwrap();
    let scene = page(Shape::new(path).unwrap().with_stroke(stroke));
    assert!(matches!(Png::new().draw(&scene), Err(Error::Unsupported { .. })));
}

#[test]
fn files_say_what_they_are() {
    let text = |title: &str| {
        let root = Group::new(Role::Figure);
        Scene::new(Size::new(9.0, 9.0), 160.0, root).unwrap().with_title(title)
    };
    let plain = info(file(&Png::new(), &text("Tickets\u{0} & more")));
    let density = plain.pixel_dims.unwrap();
    assert_eq!((density.xppu, density.yppu, density.unit), (6299, 6299, png::Unit::Meter));
    assert_eq!(plain.srgb, Some(png::SrgbRenderingIntent::Perceptual));
    assert_eq!(plain.uncompressed_latin1_text[0].keyword, "Title");
    assert_eq!(plain.uncompressed_latin1_text[0].text, "Tickets & more");
    let wide = info(file(&Png::new(), &text("Größe 尺寸").with_description("x")));
    assert_eq!(wide.utf8_text[0].get_text().unwrap(), "Größe 尺寸");
    assert_eq!(wide.uncompressed_latin1_text[0].keyword, "Description");
}

#[test]
fn the_smallest_fitting_colour_type() {
    let few = page(Shape::new(square(1.0, 1.0, 9.0)).unwrap().with_fill(Fill::new(RED)));
    assert_eq!(info(file(&Png::new(), &few)).color_type, png::ColorType::Indexed);
    let clear = info(file(&Png::new().transparent(), &few));
    assert_eq!(clear.color_type, png::ColorType::Indexed);
    assert_eq!(clear.trns.unwrap()[..2], [0, 255]);
    let indices: Vec<u8> = (0..=255).collect();
    let many = |a| {
        let bytes: Vec<u8> = indices.iter().flat_map(|&i| [i, 255 - i, 3, a]).collect();
        page(
            Image::new(16, 16, Pixels::Rgba(bytes.into()), Rect::new(0.0, 0.0, 16.0, 16.0))
                .unwrap(),
        )
    };
    assert_eq!(info(file(&Png::new(), &many(255))).color_type, png::ColorType::Rgb);
    assert_eq!(info(file(&Png::new().transparent(), &many(255))).color_type, png::ColorType::Rgba);
}

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -50.0..100.0, 1 => -1e7..1e7, 1 => Just(0.0)]
}

fn any_affine() -> impl Strategy<Value = Affine> {
    prop_oneof![
        4 => Just(Affine::IDENTITY),
        1 => prop::array::uniform6(-3.0..3.0).prop_map(Affine::new),
        1 => prop::array::uniform6(any_number()).prop_map(Affine::new),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Anything is drawn or refused: nothing panics, and a repeat gives the same.
    #[test]
    fn any_scene_is_drawn(
        points in prop::collection::vec((any_number(), any_number()), 1..8),
        width in prop_oneof![0.001..20.0, 0.001..1e7],
        crisp: bool,
        place in any_affine(),
        opacity in 0.0..=1.0,
        clipped: bool,
        size in 0.001..300.0,
    ) {
        let mut path = BezPath::new();
        path.move_to(points[0]);
        for pair in points.windows(2) {
            path.quad_to(pair[0], pair[1]);
            path.line_to(pair[1]);
        }
        let stroke = Stroke::new(BLUE, width).unwrap();
        let shape = Shape::new(path.clone()).unwrap().with_fill(Fill::new(RED)).with_stroke(stroke);
        let rect = Rect::from_points(points[0], points[points.len() - 1]).inflate(1.0, 1.0);
        let mut group = Group::new(Role::Group)
            .with_child(if crisp { shape.crisp() } else { shape })
            .with_child(label("Label", size, RED, Affine::translate(points[0])))
            .with_transform(place)
            .unwrap()
            .with_opacity(opacity)
            .unwrap();
        let pixels = Pixels::Indexed { palette: vec![RED], indices: vec![0; 6].into() };
        if let Ok(image) = Image::new(2, 3, pixels, rect) {
            group.push(image);
        }
        if clipped {
            group = group.with_clip(&path).unwrap();
        }
        let scene = page(group);
        let png = Png::new();
        match (png.draw(&scene), png.draw(&scene)) {
            (Ok(first), Ok(second)) => prop_assert!(first == second),
            (Err(Error::Number { .. } | Error::Unsupported { .. }), Err(_)) => {}
            (first, _) => prop_assert!(false, "{first:?}"),
        }
    }
}
