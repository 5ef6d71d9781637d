//! Labels in cells: within their cells and readable, whatever the data, colours and texts.

use graticule::Rendered;
use graticule::color::{contrast, readable_on};
use graticule::prelude::*;
use graticule::scene::kurbo::{Affine, Point, Shape as _};
use graticule::scene::{Brush, Group, Node, Role, Scene};
use graticule_tests::{Picture, walk};
use proptest::prelude::*;

fn figure(map: Heatmap) -> Figure {
    Figure::new(points(220.0), points(160.0)).axes(Axes::new().mark(map)).dpi(72.0)
}

fn picture(map: Heatmap) -> (Rendered, Picture) {
    let rendered = figure(map).dpi(144.0).render().unwrap();
    let picture = Picture::from_png(&rendered.to_png().unwrap()).unwrap();
    (rendered, picture)
}

/// The colour of the topmost of the shapes of some role at a point.
fn painted(scene: &Scene, at: Point) -> Option<Color> {
    fn visit(group: &Group, outer: Affine, at: Point, found: &mut Option<Color>) {
        let transform = outer * group.transform();
        for child in group.children() {
            match child {
                Node::Group(group) => visit(group, transform, at, found),
                Node::Shape(shape) => {
                    let inside = (transform * shape.path().clone()).bounding_box().contains(at);
                    if let (true, Some(Brush::Solid(color))) =
                        (inside, shape.fill().map(|f| &f.brush))
                    {
                        *found = Some(*color);
                    }
                }
                Node::Text(_) | Node::Image(_) | Node::Markers(_) => {}
            }
        }
    }
    let mut found = None;
    for cells in scene.root().find_all(Role::Mark) {
        visit(cells, Affine::IDENTITY, at, &mut found);
    }
    found
}

fn labels(scene: &Scene) -> Vec<walk::Text<'_>> {
    walk::texts(scene).into_iter().filter(|text| text.role == Role::CellLabels).collect()
}

fn color(text: &walk::Text<'_>) -> Color {
    text.run.spans()[0].color()
}

fn any_color() -> impl Strategy<Value = Color> {
    any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color::rgba(r, g, b, a))
}

fn any_label() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9.,%±*()]{0,8}", "[A-Za-z]{0,6}\n[0-9]{1,3}", "\\PC{0,6}", any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// The picture with labels differs from the one without only inside of cells.
    #[test]
    fn labels_lie_within_their_cells(
        rows in 1_usize..7,
        columns in 1_usize..7,
        texts in prop::collection::vec("[0-9A-Za-zgjpq(%)*±−.,\n]{0,9}", 36),
        values in prop::collection::vec(-1000.0..1000.0, 36),
        as_text: bool,
    ) {
        let matrix = Matrix::from_vec(values[..rows * columns].to_vec(), rows, columns);
        let labels = if as_text {
            CellLabels::from_text(texts.chunks(columns).take(rows).map(<[String]>::to_vec))
        } else {
            CellLabels::new()
        };
        let map = Heatmap::new(matrix);
        let (rendered, with) = picture(map.clone().annotate(labels));
        let (_, without) = picture(map);
        // In pixels.
        let data = rendered.layout().axes().unwrap().data.scale_from_origin(2.0);
        let edge = |start: f64, end: f64, count: usize, at: u32| {
            let pitch = (end - start) / count as f64;
            let place = (f64::from(at) + 0.5 - start) / pitch;
            // Edges are on the grid of pixels: at most half a pixel away.
            (place - place.round()).abs() * pitch <= 0.5 || place < 0.0 || place > count as f64
        };
        for y in 0..with.height {
            for x in 0..with.width {
                if with.pixel(x, y) != without.pixel(x, y) {
                    prop_assert!(!edge(data.x0, data.x1, columns, x), "({x}, {y})");
                    prop_assert!(!edge(data.y0, data.y1, rows, y), "({x}, {y})");
                }
            }
        }
    }

    #[test]
    fn labels_are_readable(
        stops in prop::collection::vec(any_color(), 1..5),
        bad in any_color(),
        background in any_color(),
        values in prop::collection::vec(prop_oneof![4 => -1.0..1.0, 1 => Just(f64::NAN)], 12),
    ) {
        let map = Colormap::from_colors("any", stops).unwrap().with_bad(bad);
        let matrix = Matrix::from_vec(values, 3, 4);
        let map = Heatmap::new(matrix).colormap(map).annotate(CellLabels::new().missing_text("?"));
        let mut theme = Theme::light();
        theme.background = background;
        let rendered = figure(map).theme(theme).render().unwrap();
        let labels = labels(rendered.scene());
        prop_assert_eq!(labels.len(), 12);
        for label in &labels {
            let ground = painted(rendered.scene(), label.ink().unwrap().center()).unwrap();
            prop_assert_eq!(color(label), readable_on(ground));
            prop_assert!(contrast(color(label), ground) >= 4.5);
        }
    }

    #[test]
    fn any_texts_can_be_drawn(
        texts in prop::collection::vec(any_label(), 6),
        size in 1.0..40.0,
        bold: bool,
        color in prop::option::of(any_color()),
    ) {
        let mut labels = CellLabels::from_text(texts.chunks(3).map(<[String]>::to_vec)).size(size);
        if bold {
            labels = labels.bold();
        }
        if let Some(color) = color {
            labels = labels.color(color);
        }
        let rendered = figure(Heatmap::new([[1, 2, 3], [4, 5, 6]]).annotate(labels)).render().unwrap();
        let _ = rendered.to_png().unwrap();
    }
}

#[test]
fn a_colour_that_is_hard_to_read_is_told() {
    let map = Heatmap::new([[0.0, 0.5, 1.0]]).colormap(Colormap::GREYS);
    let (rendered, _) = picture(map.clone().annotate(CellLabels::new().color(Color::WHITE)));
    let message = "2 of 3 numbers in the cells are hard to read: the contrast of their colour is \
                   below 4.5 : 1, at worst 1.0 : 1";
    let told: Vec<String> = rendered.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(told, [message]);
    assert!(labels(rendered.scene()).iter().all(|label| color(label) == Color::WHITE));
    let (rendered, _) = picture(map.annotate(true));
    assert_eq!(rendered.warnings(), []);
}

#[test]
fn one_long_label_is_to_blame() {
    let texts = [["1".to_owned(), "2".to_owned()], ["3".to_owned(), "9".repeat(60)]];
    let (rendered, _) =
        picture(Heatmap::new([[1, 2], [3, 4]]).annotate(CellLabels::from_text(texts)));
    assert!(labels(rendered.scene()).is_empty());
    let message = rendered.warnings()[0].to_string();
    assert!(message.ends_with("6.0 pt (1 of 4 are too long)"), "{message}");
}

#[test]
fn sizes_given_by_hand() {
    let size = |size: f64| {
        let map = Heatmap::new([[1, 2], [3, 4]]).annotate(CellLabels::new().size(size));
        let rendered = figure(map).render().unwrap();
        let size = labels(rendered.scene())[0].run.spans()[0].size();
        (size, rendered.warnings().len())
    };
    assert_eq!(size(4.0), (4.0, 0));
    assert_eq!(size(20.0), (20.0, 0));
    let (shrunk, warnings) = size(500.0);
    assert!(shrunk < 200.0 && warnings == 1);
}

#[test]
fn nothing_to_write() {
    let nothing = CellLabels::new().only_where(|_| false);
    for map in [Heatmap::new([[1, 2]]), Heatmap::new(vec![vec![1; 90]; 90])] {
        let (rendered, _) = picture(map.annotate(nothing.clone()));
        assert_eq!(rendered.warnings(), []);
        assert!(rendered.scene().root().find_all(Role::CellLabels).is_empty());
    }
}
