//! What holds for every figure: a valid scene that all three backends write, colours by the norm,
//! numbers inside their cells that can be read.

use graticule::color::contrast;
use graticule::norm::{LinearNorm, Norm as _};
use graticule::prelude::*;
use graticule::scene::kurbo::{Affine, Point, Rect};
use graticule::scene::{
    self, Anchor, Fill, Group, Image, Node, Role, Scene, Shape, Span, Stroke, TextRun,
};
use graticule::{Error, Rendered};
use graticule_scene::conformance::{Sampler, plain_run};
use graticule_tests::{told, walk};
use proptest::prelude::*;

const MAPS: [Colormap; 5] =
    [Colormap::VIRIDIS, Colormap::MAGMA, Colormap::INFERNO, Colormap::PLASMA, Colormap::CIVIDIS];

#[derive(Clone, Debug)]
struct Plan {
    values: Vec<f64>,
    rows: usize,
    columns: usize,
    map: usize,
    reversed: bool,
    /// Under, over, bad and the page.
    colors: [Color; 4],
    limits: Option<(f64, f64)>,
    colorbar: bool,
    dpi: f64,
}

impl Plan {
    fn colormap(&self) -> Colormap {
        let [under, over, bad, _] = self.colors;
        let map = MAPS[self.map].clone();
        let map = if self.reversed { map.reversed() } else { map };
        map.with_under(under).with_over(over).with_bad(bad)
    }

    fn heatmap(&self) -> Heatmap {
        let matrix = Matrix::from_vec(self.values.clone(), self.rows, self.columns);
        let mut map = Heatmap::new(matrix).colormap(self.colormap()).annotate(true);
        if let Some((low, high)) = self.limits {
            map = map.limits(low, high);
        }
        if self.colorbar {
            map = map.colorbar(Colorbar::new());
        }
        map
    }

    fn figure(&self) -> Figure {
        let mut theme = Theme::light();
        theme.background = self.colors[3];
        Figure::new(inches(5.0), inches(4.0))
            .axes(Axes::new().title("Any").x_label("x").y_label("y").mark(self.heatmap()))
            .theme(theme)
            .dpi(self.dpi)
    }

    /// Where a value goes, by the norm that the figure must have.
    fn place(&self, value: f64) -> f64 {
        let norm = match self.limits {
            Some((low, high)) => LinearNorm::new().limits(low, high),
            None => LinearNorm::new(),
        };
        let matrix = Matrix::from_vec(self.values.clone(), self.rows, self.columns);
        norm.autoscale(&matrix).unwrap().normalize(value)
    }

    /// Each cell on the page, and its value.
    fn cells(&self, rendered: &Rendered) -> Vec<(Rect, f64)> {
        let data = rendered.layout().axes().unwrap().data;
        let (width, height) =
            (data.width() / self.columns as f64, data.height() / self.rows as f64);
        let cell = |index: usize| {
            let (row, column) = ((index / self.columns) as f64, (index % self.columns) as f64);
            let (x, y) = (data.x0 + column * width, data.y0 + row * height);
            Rect::new(x, y, x + width, y + height)
        };
        self.values.iter().enumerate().map(|(index, &value)| (cell(index), value)).collect()
    }
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -100.0..100.0,
        2 => (-20_i32..20).prop_map(f64::from),
        1 => prop::num::f64::ANY,
        1 => Just(f64::NAN),
        1 => prop_oneof![Just(f64::INFINITY), Just(f64::NEG_INFINITY)],
    ]
}

fn color() -> impl Strategy<Value = Color> {
    let alpha = prop_oneof![Just(255), Just(0), any::<u8>()];
    (any::<[u8; 3]>(), alpha).prop_map(|([r, g, b], a)| Color::rgba(r, g, b, a))
}

fn plan() -> impl Strategy<Value = Plan> {
    let limits = prop::option::of((-50.0..50.0, 0.5..100.0).prop_map(|(low, by)| (low, low + by)));
    let dpi = prop_oneof![Just(72.0), Just(96.0), Just(160.0), 50.0..200.0];
    (1_usize..7, 1_usize..7).prop_flat_map(move |(rows, columns)| {
        let values = prop::collection::vec(value(), rows * columns);
        let look = (0..MAPS.len(), any::<bool>(), prop::array::uniform4(color()));
        (values, look, limits.clone(), any::<bool>(), dpi.clone()).prop_map(
            move |(values, (map, reversed, colors), limits, colorbar, dpi)| Plan {
                values,
                rows,
                columns,
                map,
                reversed,
                colors,
                limits,
                colorbar,
                dpi,
            },
        )
    })
}

/// The numbers in the cells, with the rectangle around their ink.
fn numbers(scene: &Scene) -> Vec<(walk::Text<'_>, Rect)> {
    let texts = walk::texts(scene).into_iter().filter(|text| text.role == Role::CellLabels);
    texts.map(|text| (text.clone(), text.ink().unwrap())).collect()
}

/// The same node made once more by the contract's constructors, which check everything.
fn again(group: &Group) -> Result<Group, scene::Error> {
    let mut copy = Group::new(group.role())
        .with_transform(group.transform())?
        .with_clip_rule(group.clip_rule())
        .with_opacity(group.opacity())?;
    if let Some(clip) = group.clip() {
        copy = copy.with_clip(clip)?;
    }
    if let Some(label) = group.label() {
        copy = copy.with_label(label);
    }
    for child in group.children() {
        copy.push(match child {
            Node::Group(group) => Node::from(again(group)?),
            Node::Shape(shape) => shape_again(shape)?.into(),
            Node::Text(run) => run_again(run)?.into(),
            Node::Image(image) => {
                let (width, height) = (image.width(), image.height());
                Image::new(width, height, image.pixels().clone(), image.rect())?
                    .with_sampling(image.sampling())
                    .into()
            }
            Node::Markers(markers) => markers.clone().into(),
        });
    }
    Ok(copy)
}

fn shape_again(shape: &Shape) -> Result<Shape, scene::Error> {
    let mut copy = Shape::new(shape.path().clone())?;
    if let Some(Fill { brush, rule }) = shape.fill() {
        copy = copy.with_fill(Fill { brush: brush.clone(), rule: *rule });
    }
    if let Some(stroke) = shape.stroke() {
        let stroke = Stroke::new(stroke.color(), stroke.width())?
            .with_cap(stroke.cap())
            .with_join(stroke.join())
            .with_dash(stroke.dash(), stroke.dash_offset())?;
        copy = copy.with_stroke(stroke);
    }
    Ok(if shape.is_crisp() { copy.crisp() } else { copy })
}

fn run_again(run: &TextRun) -> Result<TextRun, scene::Error> {
    let spans = run.spans().iter().map(|span| {
        let (face, glyphs) = (span.face().clone(), span.glyphs().to_vec());
        Span::new(face, span.size(), span.color(), span.range(), glyphs)?.with_shift(span.shift())
    });
    TextRun::new(run.text(), run.anchor(), run.transform(), spans.collect::<Result<_, _>>()?)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any figure gives a scene that is valid and stays the same when made again, and that every
    /// backend writes.
    #[test]
    fn every_figure_is_a_valid_scene_that_all_backends_write(plan in plan()) {
        let rendered = plan.figure().dpi(plan.dpi.min(96.0)).render().unwrap();
        let scene = rendered.scene();
        let root = again(scene.root()).unwrap();
        prop_assert_eq!(&root, scene.root());
        prop_assert!(Scene::new(scene.size(), scene.dpi(), root).is_ok());
        let svg = rendered.to_svg().unwrap();
        prop_assert!(roxmltree::Document::parse(&svg).is_ok());
        let png = rendered.to_png().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        prop_assert!(reader.next_frame(&mut pixels).is_ok());
        prop_assert!(lopdf::Document::load_mem(&rendered.to_pdf().unwrap()).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every cell has the very colour of its value: the norm's place on the map, under, over or bad,
    /// blended with the page.
    #[test]
    fn cells_have_the_colour_of_their_values(plan in plan()) {
        let rendered = plan.figure().render().unwrap();
        let sampler = Sampler::without_text(rendered.scene());
        let page = plan.colors[3].over(Color::WHITE);
        let map = plan.colormap();
        for (cell, value) in plan.cells(&rendered) {
            let expected = map.color(plan.place(value)).over(page);
            prop_assert_eq!(sampler.color_at(cell.center()), expected, "{}", value);
        }
    }

    /// A larger value never has a lower place on the map; the limits have its ends.
    #[test]
    fn colours_rise_with_values(mut plan in plan()) {
        plan.colors = [Color::rgb(0, 0, 255), Color::rgb(0, 255, 0), Color::rgb(255, 0, 0), Color::WHITE];
        plan.reversed = false;
        plan.map = 0;
        let rendered = plan.figure().render().unwrap();
        let sampler = Sampler::without_text(rendered.scene());
        let map = plan.colormap();
        let rank = |color| {
            let table = map.table().iter().position(|&entry| entry == color);
            match table {
                Some(index) => index + 1,
                None if color == map.under() => 0,
                None if color == map.over() => 1000,
                None => usize::MAX,
            }
        };
        let mut ranks: Vec<(f64, usize)> = plan
            .cells(&rendered)
            .into_iter()
            .map(|(cell, value)| (value, rank(sampler.color_at(cell.center()))))
            .collect();
        for (value, rank) in &ranks {
            prop_assert_eq!(value.is_nan(), *rank == usize::MAX, "{}", value);
        }
        ranks.retain(|(value, _)| !value.is_nan());
        ranks.sort_by(|a, b| a.0.total_cmp(&b.0));
        prop_assert!(ranks.windows(2).all(|pair| pair[0].1 <= pair[1].1), "{ranks:?}");
        let finite: Vec<_> = ranks.iter().filter(|(value, _)| value.is_finite()).collect();
        if plan.limits.is_none() && finite.first().map(|f| f.0) < finite.last().map(|l| l.0) {
            prop_assert_eq!((finite[0].1, finite[finite.len() - 1].1), (1, 256));
        }
    }

    /// A number for each cell with a value and for no other, all of one size, inside their cells.
    #[test]
    fn numbers_stand_in_their_cells(plan in plan()) {
        let rendered = plan.figure().render().unwrap();
        let numbers = numbers(rendered.scene());
        if numbers.is_empty() {
            let is_told = |warning: &graticule::Warning| {
                matches!(warning, graticule::Warning::CellLabelsLeftOut { .. })
            };
            prop_assert!(plan.values.iter().all(|v| v.is_nan()) || told(&rendered).iter().any(is_told));
            return Ok(());
        }
        let cells: Vec<_> =
            plan.cells(&rendered).into_iter().filter(|(_, value)| !value.is_nan()).collect();
        prop_assert_eq!(numbers.len(), cells.len());
        // Edges of cells lie on pixels, up to half a pixel from where they would divide evenly.
        let pixel = 72.0 / plan.dpi;
        let size = numbers[0].0.run.spans()[0].size();
        for ((text, ink), (cell, value)) in numbers.iter().zip(&cells) {
            let room = cell.inflate(pixel / 2.0, pixel / 2.0);
            prop_assert!(room.contains_rect(*ink), "{} at {ink:?} of {cell:?}", text.run.text());
            prop_assert_eq!(text.run.spans()[0].size(), size);
            let off = ink.center().x - cell.center().x;
            prop_assert!(off.abs() < pixel / 2.0 + 0.05, "{value} is {off} pt off centre");
            // By the height of digits: from its baseline half of it up.
            let face = text.run.spans()[0].face();
            let baseline = (text.transform() * Point::ORIGIN).y;
            let off = baseline - face.digit_height() * size / 2.0 - cell.center().y;
            prop_assert!(off.abs() <= pixel + 0.05, "{value} is {off} pt off centre");
        }
    }

    /// At least 4.5 : 1 against what is painted under it, wherever that is, on any map and page.
    #[test]
    fn numbers_can_be_read(plan in plan()) {
        let rendered = plan.figure().render().unwrap();
        let sampler = Sampler::without_text(rendered.scene());
        for (text, ink) in numbers(rendered.scene()) {
            let color = text.run.spans()[0].color();
            prop_assert!(color == Color::BLACK || color == Color::WHITE);
            let ink = ink.inset(-0.01);
            for at in [ink.center(), ink.origin(), Point::new(ink.x1, ink.y1)] {
                let under = sampler.color_at(at);
                prop_assert!(under.is_opaque(), "{under}");
                let ratio = contrast(color, under);
                prop_assert!(ratio >= 4.5, "{} {color} on {under}: {ratio}", text.run.text());
                let other = if color == Color::BLACK { Color::WHITE } else { Color::BLACK };
                prop_assert!(ratio >= contrast(other, under));
            }
        }
    }

    /// A shape is right or told, whatever the counts.
    #[test]
    fn shapes_and_names_are_checked(
        lengths in prop::collection::vec(0_usize..4, 0..4),
        names in 0_usize..5,
    ) {
        let rows: Vec<Vec<i32>> = lengths.iter().map(|&length| vec![1; length]).collect();
        let map = Heatmap::new(rows).row_names((0..names).map(|name| name.to_string()));
        let result = Figure::new(inches(5.0), inches(4.0)).axes(Axes::new().mark(map)).render();
        let first = lengths.first().copied().unwrap_or(0);
        let ragged = lengths.iter().position(|&length| length != first);
        match (result, ragged) {
            (Err(Error::RaggedRows { row, values, expected }), Some(at)) => {
                prop_assert_eq!((row, values, expected), (at, lengths[at], first));
            }
            (Err(Error::EmptyMatrix { rows, columns }), None) => {
                prop_assert_eq!((rows, columns), (lengths.len(), first));
            }
            (Err(Error::NameCount { what: "row", names: given, expected }), None) => {
                prop_assert_eq!((given, expected), (names, lengths.len()));
                prop_assert_ne!(names, expected);
            }
            (Ok(_), None) => prop_assert!(names == lengths.len() && first > 0),
            (result, ragged) => prop_assert!(false, "{result:?} {ragged:?}"),
        }
    }
}

/// The constructors do refuse what is not valid, so that making a scene again is a test.
#[test]
fn making_again_checks() {
    assert!(Group::new(Role::Figure).with_transform(Affine::scale(f64::NAN)).is_err());
    let face = graticule_scene::Face::new(std::sync::Arc::new(notosans::REGULAR_TTF), 0).unwrap();
    let run = plain_run(&face, "a", 12.0, Color::BLACK, Anchor::Start, Affine::IDENTITY).unwrap();
    assert_eq!(run_again(&run).unwrap(), run);
}
