//! The boxes of a layout: every text's box holds what is drawn of it, and boxes nest.

use graticule::Rendered;
use graticule::layout::LayoutBox;
use graticule::prelude::*;
use graticule::scene::Role;
use graticule::scene::kurbo::{Affine, Shape as _, Size};
use graticule_tests::drawn::within;
use graticule_tests::gallery::GALLERY;
use graticule_tests::walk::{Text, texts};

/// Whether a box has a line that says what a drawn text says, with its outlines inside.
fn holds(place: &LayoutBox, drawn: &Text<'_>) -> bool {
    let Some(ink) = drawn.ink() else { return false };
    let lines = place.text.iter().flat_map(|text| &text.lines);
    let same = lines.filter(|line| line.text == drawn.run.text());
    within(ink, place.rect)
        && same.clone().any(|line| {
            let [corner, right, _, down] = line.ink.unwrap();
            // To the rectangle's own coordinates.
            let (x, y) = (right - corner, down - corner);
            let to_page = Affine::new([x.x, x.y, y.x, y.y, corner.x, corner.y]);
            let outlines = drawn.run.outlines().unwrap();
            outlines.iter().all(|shape| {
                let path = to_page.inverse() * drawn.outer * shape.path().clone();
                let bounds = path.bounding_box();
                let slack = Size::new(0.02 / x.hypot(), 0.02 / y.hypot());
                bounds.x0 >= -slack.width
                    && bounds.x1 <= 1.0 + slack.width
                    && bounds.y0 >= -slack.height
                    && bounds.y1 <= 1.0 + slack.height
            })
        })
}

fn check(name: &str, rendered: &Rendered) {
    let boxes = rendered.boxes();
    assert_eq!(boxes[0].role, Role::Figure);
    assert_eq!(boxes[..rendered.layout().boxes().len()], rendered.layout().boxes());
    for (index, place) in boxes.iter().enumerate() {
        assert_eq!(place.parent.is_none(), index == 0, "{name}: {place:?}");
        let Some(parent) = place.parent else { continue };
        assert!(parent < index && within(place.rect, boxes[parent].rect), "{name}: {place:?}");
    }
    for drawn in texts(rendered.scene()) {
        let is_held = boxes.iter().any(|place| holds(place, &drawn));
        assert!(drawn.ink().is_none() || is_held, "{name}: {:?}", drawn.run.text());
    }
}

#[test]
fn every_text_of_the_gallery_is_in_its_box() {
    for entry in GALLERY {
        let figure = (entry.figure)().debug(false);
        check(entry.name, &figure.render().unwrap());
    }
}

#[test]
fn numbers_in_cells_have_boxes() {
    let map = Heatmap::new([[1, 22], [333, 4444]]).annotate(true);
    let rendered = Figure::new(inches(3.0), inches(2.0)).axes(Axes::new().mark(map)).render();
    let rendered = rendered.unwrap();
    let boxes = rendered.boxes();
    let numbers: Vec<_> = boxes.iter().filter(|place| place.role == Role::CellLabels).collect();
    let labels: Vec<_> = numbers.iter().map(|place| place.label.as_str()).collect();
    assert_eq!(labels, ["1", "22", "333", "4444"]);
    for place in numbers {
        let text = place.text.as_ref().unwrap();
        assert_eq!((text.angle, text.lines.len()), (0.0, 1));
        assert!(text.size > 10.0 && text.contains(place.rect.center()));
        assert_eq!(boxes[place.parent.unwrap()].role, Role::Mark);
    }
}

#[test]
fn a_strip_has_one_box_and_a_picture_none_for_its_marks() {
    let map = || Axes::new().mark(Heatmap::new([[1, 2], [3, 4]]));
    let picture = Figure::new(inches(1.0), inches(1.0)).axes(map()).render().unwrap();
    let strip = Strip::values([0.25, 0.75]).annotate(true).thickness(points(40.0));
    let panels = Panels::row([
        Panel::from(picture.scene().clone()),
        map().strip(Side::Right, strip).inset(Inset::share(map(), 0.3..0.9, 0.1..0.7)).into(),
    ]);
    let rendered = Figure::new(inches(4.0), inches(2.0)).panels(panels).render().unwrap();
    let boxes = rendered.boxes();
    let axes: Vec<_> = rendered.layout().all_axes().collect();
    let marks: Vec<_> = boxes.iter().filter(|place| place.role == Role::Mark).collect();
    let rects: Vec<_> = marks.iter().map(|place| place.rect).collect();
    assert_eq!(rects, [axes[0].strips[0].rect, axes[0].data, axes[1].data]);
    let numbers = boxes.iter().filter(|place| place.role == Role::CellLabels);
    let within: Vec<_> = numbers.map(|place| boxes[place.parent.unwrap()].rect).collect();
    assert_eq!(within, [axes[0].strips[0].rect; 2]);
}

#[test]
fn a_turned_label_has_its_own_rectangle() {
    let axes = Axes::new()
        .x_axis(Axis::new().rotation(30.0))
        .mark(Heatmap::new([[1, 2]]).column_names(["Hydrogen", "Helium"]));
    let rendered = Figure::new(inches(3.0), inches(2.0)).axes(axes).render().unwrap();
    let boxes = rendered.layout().boxes();
    let place = boxes.iter().find(|place| place.label == "Helium").unwrap();
    let text = place.text.as_ref().unwrap();
    let line = &text.lines[0];
    assert!((text.angle - 30.0).abs() < 1e-9 && text.size == 10.0);
    let along = line.end - line.start;
    assert!((along.atan2().to_degrees() + 30.0).abs() < 1e-6, "{along:?}");
    // The upright rectangle's corner is not on the text.
    let corner = (place.rect.x0 + 0.5, place.rect.y0 + 0.5).into();
    assert!(!text.contains(corner) && text.contains(place.rect.center()));
}

#[test]
fn the_debug_drawing_leaves_everything_in_its_place() {
    let figure = || {
        let map = Heatmap::new([[1, 2], [3, 4]]).annotate(true).colorbar(Colorbar::new());
        Figure::new(inches(3.0), inches(2.0)).axes(Axes::new().title("Counts").mark(map))
    };
    let (plain, debug) = (figure().render().unwrap(), figure().debug(true).render().unwrap());
    let (old, new) = (plain.scene().root().children(), debug.scene().root().children());
    assert_eq!((old, old.len() + 1), (&new[..old.len()], new.len()));
    assert_eq!(debug.layout().page(), plain.layout().page());
    assert_eq!(debug.scene().size().width, plain.scene().size().width);
    assert!(debug.scene().size().height > plain.scene().size().height);
    assert_eq!(debug.boxes(), plain.boxes());
    for format in graticule::backends().formats() {
        assert!(!debug.to_bytes(format.extension()).unwrap().is_empty());
    }
}
