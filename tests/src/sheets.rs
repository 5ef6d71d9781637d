//! Contact sheets: many small figures in one picture, to be looked at side by side.

pub mod layouts;

use graticule::figure::Figure;
use graticule::guide::Extend;
use graticule::norm::{
    AsinhNorm, BoundaryNorm, CategoryNorm, CenteredNorm, LinearNorm, LogNorm, Norm, PowerNorm,
    QuantileNorm, SymLogNorm, TwoSlopeNorm,
};
use graticule::prelude::*;
use graticule::text::FontStyle;
use graticule_scene::kurbo::{Affine, Size};
use graticule_scene::{Anchor, Group, Role, Scene};
use std::sync::Arc;

/// All sheets.
pub const SHEETS: &[Sheet] = &[
    Sheet {
        name: "sheet_colorbars",
        heading: "Colorbars",
        title: "All norms on all sides with all ends",
        about: "Every norm with a colorbar on each side, without ends for values beyond the limits, \
                with one, and with both.",
        source: "sheets.rs",
        scene: colorbars,
    },
    Sheet {
        name: "sheet_layouts",
        heading: "Many panels",
        title: "Hard layouts",
        about: "Small pages with much on them: colorbars of several panels, long names, spans, \
                grids in grids, square cells, insets, legends, and a journal's figure at its full \
                width. Each is a figure of its own, on white, and a panel of the whole.",
        source: "sheets/layouts.rs",
        scene: layouts::scene,
    },
];

/// A picture of many figures.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// The name of its references.
    pub name: &'static str,
    /// What it stands under on the gallery's page.
    pub heading: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it shows.
    pub about: &'static str,
    /// Where its program is in `tests/src`.
    pub source: &'static str,
    /// The picture.
    pub scene: fn() -> Scene,
}

/// The size of one figure of the sheet, in points: whole pixels.
const CELL: Size = Size::new(87.0, 84.0);
/// The room of names on the left, and of those on top.
const NAMES: Size = Size::new(57.0, 30.0);
const DPI: f64 = 96.0;

fn norms() -> Vec<(&'static str, Arc<dyn Norm>)> {
    vec![
        ("linear", Arc::new(LinearNorm::new().limits(-3.0, 12.0))),
        ("log", Arc::new(LogNorm::new().limits(0.1, 1000.0))),
        ("symlog", Arc::new(SymLogNorm::new(1.0).limits(-100.0, 1000.0))),
        ("asinh", Arc::new(AsinhNorm::new(1.0).limits(-50.0, 500.0))),
        ("power", Arc::new(PowerNorm::new(0.5).limits(0.0, 100.0))),
        ("two-slope", Arc::new(TwoSlopeNorm::new(0.0).limits(-10.0, 500.0))),
        ("centred", Arc::new(CenteredNorm::new(0.0).half_range(4.0))),
        ("quantiles", QuantileNorm::new(4).autoscale(&[0.0, 1.0, 2.0, 8.0, 40.0]).unwrap()),
        ("categories", Arc::new(CategoryNorm::new(["Crops", "Forest", "Town"]))),
        ("boundaries", Arc::new(BoundaryNorm::new([0.0, 1.0, 5.0, 20.0, 50.0]))),
        ("extended", Arc::new(BoundaryNorm::new([0.0, 5.0, 20.0, 50.0]).extend(true, true))),
    ]
}

fn small(norm: &Arc<dyn Norm>, side: Side, extend: Extend) -> Figure {
    let value = |place: f64| norm.scale().inverse(place);
    let map = Heatmap::new([[value(-0.1), value(0.3)], [value(0.7), value(1.1)]])
        .norm(Arc::clone(norm))
        .colormap(
            Colormap::VIRIDIS
                .with_under(Color::rgb(0xd6, 0x27, 0x28))
                .with_over(Color::rgb(0xff, 0x7f, 0x0e)),
        )
        .column_names(["a", "b"])
        .row_names(["1", "2"])
        .colorbar(Colorbar::new().side(side).extend(extend).thickness(points(6.0)));
    let mut theme = Theme::light();
    (theme.tick_size, theme.minimum_size, theme.margin) = (6.0, 5.0, 4.0);
    (theme.tick_length, theme.tick_gap, theme.colorbar_gap) = (2.0, 1.5, 4.0);
    (theme.spine_width, theme.tick_width) = (0.5, 0.5);
    let page = (points(CELL.width), points(CELL.height));
    Figure::new(page.0, page.1).axes(Axes::new().mark(map)).theme(theme).dpi(DPI)
}

/// Every norm on every side with every kind of ends.
fn colorbars() -> Scene {
    let sides = [
        ("right", Side::Right),
        ("left", Side::Left),
        ("bottom", Side::Bottom),
        ("top", Side::Top),
    ];
    let extends = [
        ("neither", Extend::Neither),
        ("min", Extend::Min),
        ("max", Extend::Max),
        ("both", Extend::Both),
    ];
    let norms = norms();
    let mut root = Group::new(Role::Figure);
    let columns = sides.iter().flat_map(|side| extends.iter().map(move |extend| (side, extend)));
    for (column, ((side_name, side), (extend_name, extend))) in columns.enumerate() {
        let x = NAMES.width + column as f64 * CELL.width;
        let name = format!("{side_name}, {extend_name}");
        root.push(text(&name, (x + CELL.width / 2.0, 20.0), Anchor::Middle));
        for (row, (name, norm)) in norms.iter().enumerate() {
            let y = NAMES.height + row as f64 * CELL.height;
            if column == 0 {
                root.push(text(name, (8.0, y + CELL.height / 2.0), Anchor::Start));
            }
            let rendered = small(norm, *side, *extend).render();
            let rendered = rendered.unwrap_or_else(|error| panic!("{name}: {error}"));
            let figure = Group::new(Role::Group)
                .with_label(format!("{name}, {side_name}, {extend_name}"))
                .with_transform(Affine::translate((x, y)))
                .unwrap()
                .with_child(rendered.scene().root().clone());
            root.push(figure);
        }
    }
    let count = (sides.len() * extends.len()) as f64;
    let size = Size::new(
        NAMES.width + count * CELL.width,
        NAMES.height + norms.len() as f64 * CELL.height,
    );
    Scene::new(size, DPI, root).unwrap()
}

fn text(text: &str, at: (f64, f64), anchor: Anchor) -> Group {
    let shaped = Fonts::default().shape(text, &FontStyle::default());
    let run = shaped.run(9.0, Color::BLACK, anchor, Affine::translate(at)).unwrap();
    Group::new(Role::Annotation).with_child(run)
}
