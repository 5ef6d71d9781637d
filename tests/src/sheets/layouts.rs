//! Hard layouts: thirty small figures and a journal's, each with what goes wrong in other tools.

use crate::gallery::find;
use graticule::axes::Inset;
use graticule::figure::Figure;
use graticule::guide::Corner;
use graticule::norm::{CategoryNorm, LogNorm};
use graticule::panels::{Letters, Panel, Scope, Share};
use graticule::prelude::*;
use graticule_scene::Scene;

const DPI: f64 = 96.0;
/// The size of most figures, in points: whole pixels.
const PAGE: (f64, f64) = (156.0, 117.0);
/// The columns of the sheet.
const COLUMNS: usize = 6;
/// The rows and columns that the journal's figure takes.
const LARGE: (usize, usize) = (3, 4);

/// A layout and what is hard about it.
pub type Layout = (&'static str, Figure);

/// All but the journal's figure, which is drawn in its own size.
#[must_use]
pub fn small() -> Vec<Layout> {
    [colorbars(), text(), pages(), grids(), shapes(), guides()].concat()
}

/// The journal's figure.
#[must_use]
pub fn large() -> Layout {
    ("Five panels at 183 mm", (find("five_panels").figure)().dpi(DPI))
}

/// All of them on one page.
pub(super) fn scene() -> Scene {
    let (rows, columns) = LARGE;
    let mut panels = Panels::new(7, COLUMNS).span(0..rows, 0..columns, titled(large()));
    let is_free = |cell: &usize| cell / COLUMNS >= rows || cell % COLUMNS >= columns;
    for (cell, layout) in (0..).filter(is_free).zip(small()) {
        panels = panels.place(cell / COLUMNS, cell % COLUMNS, titled(layout));
    }
    let mut theme = Theme::light();
    theme.background = Color::rgb(0xdd, 0xdd, 0xdd);
    (theme.label_size, theme.panel_gap, theme.title_gap) = (8.0, 9.0, 4.0);
    let sheet = Figure::new(points(1005.0), points(1014.0)).panels(panels).theme(theme).dpi(DPI);
    sheet.render().unwrap_or_else(|error| panic!("{error}")).scene().clone()
}

fn titled((title, figure): Layout) -> Panel {
    let rendered = figure.render().unwrap_or_else(|error| panic!("{title}: {error}"));
    Panels::row([rendered.scene().clone()]).column_titles([title]).into()
}

fn theme() -> Theme {
    let mut theme = Theme::light();
    (theme.title_size, theme.label_size, theme.tick_size) = (7.0, 6.5, 6.0);
    theme.letter_size = 7.0;
    (theme.cell_size, theme.minimum_size) = (6.0, 4.5);
    (theme.margin, theme.panel_gap) = (3.0, 5.0);
    (theme.title_gap, theme.label_gap, theme.tick_gap) = (2.0, 1.5, 1.5);
    (theme.tick_length, theme.tick_width, theme.spine_width) = (2.0, 0.5, 0.5);
    (theme.colorbar_width, theme.colorbar_gap, theme.inset) = (5.0, 4.0, 3.0);
    theme
}

fn sized((width, height): (f64, f64), panels: Panels) -> Figure {
    Figure::new(points(width), points(height)).panels(panels).theme(theme()).dpi(DPI)
}

fn page(panels: Panels) -> Figure {
    sized(PAGE, panels)
}

/// A hill on a slope.
fn hill(rows: usize, columns: usize, height: f64) -> Heatmap {
    let value = |row: usize, column: usize| {
        let x = (column as f64 + 0.5) / columns as f64 - 0.6;
        let y = (row as f64 + 0.5) / rows as f64 - 0.4;
        height * (1.0 / (1.0 + 9.0 * (x * x + y * y)) + 0.2 * x)
    };
    let row = |row| (0..columns).map(|column| value(row, column)).collect();
    Heatmap::new((0..rows).map(row).collect::<Vec<Vec<f64>>>())
}

fn map(rows: usize, columns: usize) -> Axes {
    Axes::new().mark(hill(rows, columns, 1.0))
}

fn square(rows: usize, columns: usize) -> Axes {
    map(rows, columns).aspect(Aspect::Equal)
}

/// A grid of the same axes.
fn all(rows: usize, columns: usize, panel: &Axes) -> Panels {
    (0..rows * columns).fold(Panels::new(rows, columns), |panels, index| {
        panels.place(index / columns, index % columns, panel.clone())
    })
}

fn at(side: Side) -> Colorbar {
    Colorbar::new().side(side)
}

const SIDES: [Side; 4] = [Side::Top, Side::Right, Side::Left, Side::Bottom];

fn colorbars() -> Vec<Layout> {
    let four = all(2, 2, &map(5, 7));
    let cell = |index: usize| Scope::Cells {
        rows: index / 2..index / 2 + 1,
        columns: index % 2..index % 2 + 1,
    };
    let whole = four.clone().colorbar(Scope::All, at(Side::Right).label("Height").unit("m"));
    let rows = Panels::new(2, 2)
        .place(0, 0, map(5, 7))
        .place(0, 1, map(5, 7))
        .place(1, 0, Axes::new().mark(hill(5, 7, 20_000.0).norm(LogNorm::new())))
        .place(1, 1, Axes::new().mark(hill(5, 7, 20_000.0).norm(LogNorm::new())))
        .colorbar(Scope::Row(0), at(Side::Right).label("Height"))
        .colorbar(Scope::Row(1), at(Side::Right).label("Flow"));
    let columns = four
        .clone()
        .colorbar(Scope::Column(0), at(Side::Bottom).label("Before"))
        .colorbar(Scope::Column(1), at(Side::Bottom).label("After a long while"));
    let sides = SIDES
        .iter()
        .enumerate()
        .fold(four.clone(), |panels, (index, side)| panels.colorbar(cell(index), at(*side)));
    let magma = hill(12, 7, 900.0).colormap(Colormap::MAGMA).colorbar(at(Side::Left).label("Own"));
    let mixed = Panels::mosaic("AB;AC")
        .fill('A', Axes::new().mark(magma))
        .fill('B', map(5, 7))
        .fill('C', map(5, 7))
        .colorbar(Scope::Column(1), at(Side::Right).label("Shared"));
    let stacked = Panels::row([map(5, 7), map(5, 7)])
        .colorbar(cell(0), at(Side::Right).label("First"))
        .colorbar(Scope::Cells { rows: 0..1, columns: 1..2 }, at(Side::Right).label("Second"));
    vec![
        ("One colorbar for all", page(whole)),
        ("A colorbar for each row", page(rows)),
        ("A colorbar for each column", page(columns)),
        ("Shared colorbars on four sides", page(sides)),
        ("Own beside shared", page(mixed)),
        ("A colorbar beside each column", page(stacked)),
    ]
}

fn text() -> Vec<Layout> {
    let regions =
        ["Frontal lobe", "Temporal lobe, inferior", "Occipital", "Cerebellum and brain stem"];
    let genes = ["Interleukin-6", "Tumour necrosis factor", "p53", "Actin", "Ubiquitin C"];
    let named = || hill(4, 5, 1.0).row_names(regions).column_names(genes);
    let long = Panels::row([
        Axes::new().mark(named().colorbar(at(Side::Right))),
        Axes::new().mark(hill(4, 5, 1.0).column_names(genes)),
    ]);
    let titles = Panels::row([
        map(6, 6).title("Concentration in the first week after the operation"),
        map(6, 6)
            .title("Control")
            .x_label("Distance from the electrode in micrometres")
            .y_label("Depth"),
    ]);
    let arabic = ["القاهرة", "الإسكندرية", "أسوان"];
    let hebrew = ["ירושלים", "חיפה", "באר שבע"];
    let leftwards = |names: [&str; 3]| hill(3, 3, 1.0).row_names(names).column_names(names);
    let leftwards = Panels::row([
        Axes::new().title("درجة الحرارة").mark(leftwards(arabic)),
        Axes::new().title("טמפרטורה").mark(leftwards(hebrew)),
    ]);
    let cities = ["Щёлково", "Петропавловск-Камчатский", "Θεσσαλονίκη"];
    let wide = Axes::new()
        .title("Среднемесячная температура воздуха")
        .mark(hill(3, 4, 1.0).row_names(cities).column_names(["ΩΩΩ", "ЩЩЩ", "µmol m⁻²", "ﬃ"]));
    let headed = all(2, 2, &map(4, 6))
        .share_x(Share::All)
        .share_y(Share::All)
        .column_titles(["Before", "After treatment"])
        .row_titles(["Wild type", "Mutant"]);
    let headed = page(headed)
        .title("Expression in two strains")
        .caption("Means of three runs. Source: own data.")
        .letters(Letters::lower());
    vec![
        ("Long names", page(long)),
        ("Long titles and labels", page(titles)),
        ("Arabic and Hebrew", page(leftwards)),
        ("Wide scripts", page(Panels::row([wide]))),
        ("All kinds of titles", headed),
    ]
}

fn pages() -> Vec<Layout> {
    let tiny = Panels::row([map(2, 2), map(2, 2)]);
    let narrow = all(4, 1, &map(3, 5).y_label("y"))
        .share_x(Share::All)
        .colorbar(Scope::All, at(Side::Bottom));
    let flat =
        all(1, 5, &map(8, 8)).share_y(Share::All).colorbar(Scope::All, at(Side::Right).label("K"));
    let many = all(4, 4, &map(6, 6)).share_x(Share::All).share_y(Share::All);
    let high = Panels::row([square(4, 4), square(6, 6), square(3, 3)])
        .colorbar(Scope::All, at(Side::Bottom));
    let high = Figure::of_width(points(PAGE.0))
        .panels(high)
        .letters(Letters::upper().in_brackets())
        .theme(theme())
        .dpi(DPI);
    vec![
        ("A page of 2.5 cm", sized((72.0, 45.0), tiny)),
        ("A narrow page", sized((54.0, 132.0), narrow)),
        ("A flat page", sized((156.0, 48.0), flat)),
        ("Sixteen panels", page(many)),
        ("As high as it needs", high),
    ]
}

fn grids() -> Vec<Layout> {
    let mosaic = Panels::mosaic("AAB;C.B;CDD")
        .fill('A', map(3, 9).y_label("Rows"))
        .fill('B', map(9, 3))
        .fill('C', map(9, 3))
        .fill('D', map(3, 9).x_label("Columns"));
    let nested = Panels::row([
        Panel::from(map(9, 6).title("Outer")),
        Panels::column([
            Panel::from(map(3, 8).y_label("Inner")),
            Panels::row([map(4, 3), map(4, 3)]).into(),
        ])
        .into(),
    ]);
    let margins = Panels::mosaic("T.;MR")
        .fill('T', map(1, 12))
        .fill('M', map(9, 12).x_label("Hour").y_label("Day"))
        .fill('R', map(9, 1))
        .widths([5.0, 1.0])
        .heights([1.0, 5.0])
        .share_x(Share::Columns)
        .share_y(Share::Rows)
        .gaps(points(3.0), points(3.0));
    let outside = map(6, 9)
        .x_axis(Axis::new().side(Side::Top).label("Top"))
        .y_axis(Axis::new().side(Side::Right).label("Right"));
    let outside = all(2, 2, &outside).share_x(Share::All).share_y(Share::All);
    let tight = all(3, 3, &map(6, 6))
        .share_x(Share::All)
        .share_y(Share::All)
        .gaps(points(0.0), points(0.0));
    vec![
        ("Spans and a blank", page(mosaic)),
        ("Grids in a grid", page(nested).letters(Letters::lower())),
        ("Margins of a matrix", page(margins)),
        ("Shared axes, top and right", page(outside)),
        ("No gaps", page(tight)),
    ]
}

fn shapes() -> Vec<Layout> {
    let shapes = Panels::row([square(3, 3), square(8, 8), square(4, 7)]);
    let beside = Panels::new(2, 2)
        .place(0, 0, square(4, 4).title("Square"))
        .place(0, 1, map(4, 4).title("Free"))
        .place(1, 0, square(6, 6))
        .place(1, 1, Axes::new().mark(hill(6, 6, 1.0).colorbar(at(Side::Right))));
    let bars = Panels::row([4, 8].map(|side| {
        let map = hill(side, side, 1.0).colorbar(at(Side::Right).label("r"));
        Axes::new().aspect(Aspect::Equal).mark(map)
    }));
    let tall = Panels::row([square(12, 3), square(3, 12)])
        .colorbar(Scope::All, at(Side::Bottom).label("Height"));
    vec![
        ("Square cells, three shapes", page(shapes)),
        ("Square beside free", page(beside)),
        ("Square, with colorbars", page(bars)),
        ("High beside wide", page(tall)),
    ]
}

fn guides() -> Vec<Layout> {
    let inside = Panels::row([
        Axes::new().mark(hill(12, 9, 1.0).colorbar(Colorbar::new().inside(Corner::TopLeft))),
        Axes::new().mark(hill(12, 9, 1.0).colorbar(Colorbar::new().inside_emptiest().label("K"))),
    ]);
    let detail = |x, y| Inset::share(map(3, 3), x, y);
    let insets = Panels::row([
        map(20, 20).inset(detail(0.45..0.97, 0.03..0.45)),
        map(20, 20).inset(Inset::data(map(2, 2).title("Detail"), 0.0..10.0, 9.0..19.0)),
    ]);
    let kinds = |legend: Legend, shift: usize| {
        let kind = |row: usize, column: usize| ((row * 2 + column + shift) % 3) as f64;
        let row = |row| (0..4).map(|column| kind(row, column)).collect();
        let map = Heatmap::new((0..3).map(row).collect::<Vec<Vec<f64>>>())
            .norm(CategoryNorm::new(["Oak", "Ash", "Fir"]))
            .colormap(Colormap::TAB10)
            .legend(legend);
        Axes::new().mark(map)
    };
    let together = Panels::row([kinds(Legend::new(), 0), kinds(Legend::new(), 1)])
        .legend(Scope::All, Legend::new().side(Side::Bottom).columns(3));
    let legends = Panels::row([
        kinds(Legend::new().side(Side::Top).columns(2), 0),
        kinds(Legend::new().title("Trees"), 1),
    ]);
    let pictures = Panels::row([
        Panel::from(
            sized((60.0, 60.0), Panels::row([map(3, 3)])).render().unwrap().scene().clone(),
        ),
        map(6, 6).y_label("Axes").into(),
    ]);
    vec![
        ("Colorbars inside", page(inside)),
        ("Insets", page(insets)),
        ("One legend for two", page(together)),
        ("Legends, top and right", page(legends)),
        ("A finished picture", page(pictures).letters(Letters::lower())),
    ]
}
