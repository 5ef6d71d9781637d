//! What the sampler says of scenes that were made by hand, and that simpler nodes say the same.

#![allow(clippy::unwrap_used, reason = "helpers of tests stand outside of `#[test]` functions")]

mod support;

use graticule_scene::conformance::{Sampler, cases, color_at, color_under_text, plain_run};
use graticule_scene::kurbo::{Affine, Point, Rect, Shape as _, Size};
use graticule_scene::{
    Anchor, Brush, Color, Fill, Group, Image, Node, Pixels, Role, Sampling, Scene, Shape,
};
use support::face;

const RED: Color = Color::rgb(255, 0, 0);

fn scene(nodes: Vec<Node>) -> Scene {
    let root = Group::new(Role::Figure).with_children(nodes);
    Scene::new(Size::new(60.0, 60.0), 96.0, root).unwrap()
}

fn square(color: Color) -> Node {
    let path = Rect::new(10.0, 10.0, 50.0, 50.0).to_path(0.1);
    Shape::new(path).unwrap().with_fill(Fill::new(color)).into()
}

#[test]
fn paints_in_order_and_nothing_outside_the_page() {
    let scene = scene(vec![square(RED), square(Color::rgba(0, 0, 255, 128))]);
    let at = |x, y| color_at(&scene, Point::new(x, y));
    assert_eq!(at(30.0, 30.0), Color::rgba(0, 0, 255, 128).over(RED));
    assert_eq!(at(5.0, 5.0), Color::WHITE);
    assert_eq!(at(-1.0, 30.0), Color::TRANSPARENT);
    assert_eq!(at(61.0, 30.0), Color::TRANSPARENT);
    assert_eq!(at(f64::NAN, 30.0), Color::TRANSPARENT);
}

#[test]
fn text_can_be_left_out() {
    let place = Affine::translate((30.0, 45.0));
    let run = plain_run(&face(), "I", 48.0, Color::BLACK, Anchor::Middle, place).unwrap();
    let scene = scene(vec![square(RED), run.into()]);
    let at = Point::new(30.0, 30.0);
    assert_eq!(color_at(&scene, at), Color::BLACK);
    assert_eq!(color_under_text(&scene, at), RED);
}

#[test]
fn smooth_pixels_blend_and_sharp_ones_do_not() {
    let pixels = Pixels::Rgba([0, 0, 0, 255, 255, 255, 255, 255].into());
    let image = Image::new(2, 1, pixels, Rect::new(0.0, 0.0, 60.0, 60.0)).unwrap();
    let sharp = scene(vec![image.clone().into()]);
    let smooth = scene(vec![image.with_sampling(Sampling::Smooth).into()]);
    for (x, expected) in [(5.0, 0), (30.0, 128), (55.0, 255), (22.5, 64)] {
        assert_eq!(color_at(&smooth, Point::new(x, 30.0)).r, expected);
        assert_eq!(color_at(&sharp, Point::new(x, 30.0)).r, if x < 30.0 { 0 } else { 255 });
    }
}

/// The same scene with markers, text and hatches spelled out by the contract's own helpers.
fn expanded(group: &Group) -> Group {
    let mut copy = Group::new(group.role())
        .with_transform(group.transform())
        .unwrap()
        .with_opacity(group.opacity())
        .unwrap()
        .with_clip_rule(group.clip_rule());
    if let Some(clip) = group.clip() {
        copy = copy.with_clip(clip).unwrap();
    }
    for child in group.children() {
        match child {
            Node::Group(group) => copy.push(expanded(group)),
            Node::Markers(markers) => {
                copy = copy.with_children(markers.expand().unwrap().into_iter().map(Node::from));
            }
            Node::Text(run) => {
                copy = copy.with_children(run.outlines().unwrap().into_iter().map(Node::from));
            }
            Node::Shape(shape) => {
                if let Some(Fill { brush: Brush::Pattern(pattern), rule }) = shape.fill() {
                    copy.push(pattern.expand_by(shape.path(), *rule).unwrap());
                } else {
                    copy.push(shape.clone());
                }
            }
            Node::Image(image) => copy.push(image.clone()),
        }
    }
    copy
}

#[test]
fn helpers_for_simple_backends_paint_the_same_picture() {
    for case in cases(&face()).unwrap() {
        let scene = &case.scene;
        let plain = Scene::new(scene.size(), scene.dpi(), expanded(scene.root())).unwrap();
        let plain = Sampler::new(&plain.with_background(scene.background()));
        let given = Sampler::new(scene);
        for probe in case.probes {
            assert_eq!(plain.color_at(probe.at), given.color_at(probe.at), "{}", case.name);
        }
        // A grid that meets edges only by chance.
        for n in 0..400 {
            let share = |n: i32| (f64::from(n) + 0.377) / 20.0;
            let size = scene.size();
            let at = Point::new(share(n % 20) * size.width, share(n / 20) * size.height);
            assert_eq!(plain.color_at(at), given.color_at(at), "{} at {at}", case.name);
        }
    }
}
