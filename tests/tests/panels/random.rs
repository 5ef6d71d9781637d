//! Random grids.

use super::promises::{NEAR, check, check_bar};
use graticule::layout::AxesLayout;
use graticule::panels::{Letters, Panel, Panels, Scope, Share};
use graticule::prelude::*;
use graticule::scene::kurbo::Rect;
use graticule::{Error, Rendered};
use graticule_tests::drawn::Drawn;
use proptest::prelude::*;

fn name() -> BoxedStrategy<String> {
    prop_oneof![
        6 => "[A-Za-z]{1,12}",
        2 => "[A-Za-z ]{1,60}",
        1 => "[WM]{1,60}",
        1 => "[ا-ي]{1,20}",
        1 => "[一-丏]{1,20}",
        1 => "\\PC{0,30}",
    ]
    .boxed()
}

#[derive(Clone, Debug)]
struct Map {
    shape: (usize, usize),
    names: Option<Vec<String>>,
    title: Option<String>,
    labels: (Option<String>, Option<String>),
    colorbar: Option<(Side, Option<String>)>,
    is_annotated: bool,
    is_square: bool,
    sides: (bool, bool),
}

impl Map {
    fn axes(&self, with_names: bool) -> Axes {
        let (rows, columns) = self.shape;
        let value = |i: usize| (i * 37 % 101) as f64 - 20.0;
        let mut map = Heatmap::new(Matrix::from_vec(
            (0..rows * columns).map(value).collect::<Vec<f64>>(),
            rows,
            columns,
        ))
        .annotate(self.is_annotated);
        if let Some(names) = self.names.as_ref().filter(|_| with_names) {
            map =
                map.row_names(names[..rows].to_vec()).column_names(names[6..6 + columns].to_vec());
        }
        if let Some((side, label)) = &self.colorbar {
            let bar = Colorbar::new().side(*side);
            map = map.colorbar(match label {
                Some(label) => bar.label(label),
                None => bar,
            });
        }
        let x = Axis::new().side(if self.sides.0 { Side::Top } else { Side::Bottom });
        let y = Axis::new().side(if self.sides.1 { Side::Right } else { Side::Left });
        let mut axes = Axes::new().x_axis(x).y_axis(y).mark(map);
        if let Some(title) = &self.title {
            axes = axes.title(title);
        }
        if let Some(label) = &self.labels.0 {
            axes = axes.x_label(label);
        }
        if let Some(label) = &self.labels.1 {
            axes = axes.y_label(label);
        }
        if self.is_square { axes.aspect(Aspect::Equal) } else { axes }
    }
}

fn side() -> impl Strategy<Value = Side> {
    prop_oneof![
        4 => Just(Side::Right),
        1 => Just(Side::Left),
        2 => Just(Side::Bottom),
        1 => Just(Side::Top),
    ]
}

fn maps() -> BoxedStrategy<Map> {
    let flag = prop::bool::weighted;
    let maybe = || prop::option::weighted(0.4, name());
    (
        (1_usize..6, 1_usize..6),
        prop::option::weighted(0.4, prop::collection::vec(name(), 12)),
        maybe(),
        (maybe(), maybe()),
        prop::option::weighted(0.3, (side(), maybe())),
        flag(0.3),
        flag(0.2),
        (flag(0.1), flag(0.1)),
    )
        .prop_map(|(shape, names, title, labels, colorbar, is_annotated, is_square, sides)| Map {
            shape,
            names,
            title,
            labels,
            colorbar,
            is_annotated,
            is_square,
            sides,
        })
        .boxed()
}

/// Plain texts, and texts with stretches.
fn text() -> BoxedStrategy<Text> {
    let rich = (name(), name(), name()).prop_map(|(a, b, c)| {
        Text::new().then(a).bold(b.as_str()).superscript(b).italic(c.as_str()).subscript(c)
    });
    prop_oneof![3 => name().prop_map(Text::from), 1 => rich].boxed()
}

#[derive(Clone, Debug)]
struct Grid {
    rows: usize,
    columns: usize,
    maps: Vec<Option<Map>>,
    /// Whether the second panel spans into the third, where they are in one row.
    is_spanning: bool,
    nested: Option<usize>,
    shares: (Share, Share),
    bars: Vec<(usize, Side)>,
    titles: Option<Vec<Text>>,
    has_letters: bool,
    title: Option<Text>,
    caption: Option<Text>,
    ratios: Vec<f64>,
}

impl Grid {
    /// The panels' rows and columns, as they are put.
    fn cells(&self) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>, &Map)> {
        let place = |index: usize| (index / self.columns, index % self.columns);
        let mut cells = Vec::new();
        for (index, map) in self.maps.iter().enumerate().take(self.rows * self.columns) {
            let (row, column) = place(index);
            let is_swallowed = self.is_spanning && self.columns > 2 && index == 2;
            let Some(map) = map.as_ref().filter(|_| !is_swallowed) else { continue };
            let is_wide = self.is_spanning && self.columns > 2 && index == 1;
            let columns = column..column + if is_wide { 2 } else { 1 };
            cells.push((row..row + 1, columns, map));
        }
        cells
    }

    fn has_shared_axes(&self) -> bool {
        self.shares != (Share::None, Share::None)
    }

    fn figure(&self, width: f64, height: f64) -> Figure {
        let mut panels = Panels::new(self.rows, self.columns)
            .widths(self.ratios[..self.columns].to_vec())
            .heights(self.ratios[4..4 + self.rows].to_vec())
            .share_x(self.shares.0)
            .share_y(self.shares.1);
        for (index, (rows, columns, map)) in self.cells().into_iter().enumerate() {
            let axes = map.axes(!self.has_shared_axes());
            let panel = if self.nested == Some(index) && !self.has_shared_axes() {
                Panel::from(Panels::column([axes, Axes::new().mark(Heatmap::new([[1.0, 2.0]]))]))
            } else {
                axes.into()
            };
            panels = panels.span(rows, columns, panel);
        }
        for (scope, side) in &self.bars {
            let scope = match scope {
                0 => Scope::All,
                _ if side == &Side::Right || side == &Side::Left => Scope::Row(0),
                _ => Scope::Column(0),
            };
            panels = panels.colorbar(scope, Colorbar::new().side(*side).label("Shared"));
        }
        if let Some(titles) = &self.titles {
            panels = panels
                .column_titles(titles[..self.columns].to_vec())
                .row_titles(titles[4..4 + self.rows].to_vec());
        }
        let mut figure = Figure::new(points(width), points(height)).panels(panels);
        if self.has_letters {
            figure = figure.letters(Letters::lower());
        }
        if let Some(title) = &self.title {
            figure = figure.title(title);
        }
        if let Some(caption) = &self.caption {
            figure = figure.caption(caption);
        }
        figure
    }

    /// Whether every scope of a shared colorbar has a panel, and none has two colorbars.
    fn is_valid(&self) -> bool {
        let cells = self.cells();
        self.bars.iter().all(|(scope, side)| match (scope, side) {
            (0, _) => !cells.is_empty(),
            (_, Side::Right | Side::Left) => cells.iter().any(|(rows, ..)| rows.end == 1),
            _ => cells.iter().any(|(_, columns, _)| columns.end == 1),
        })
    }
}

fn grids() -> BoxedStrategy<Grid> {
    let flag = prop::bool::weighted;
    let share = || {
        prop_oneof![
            6 => Just(Share::None),
            1 => Just(Share::All),
            1 => Just(Share::Rows),
            1 => Just(Share::Columns),
        ]
    };
    (
        (1_usize..4, 1_usize..4),
        prop::collection::vec(prop::option::weighted(0.85, maps()), 9),
        flag(0.3),
        prop::option::weighted(0.2, 0_usize..4),
        (share(), share()),
        prop::collection::vec((0_usize..2, side()), 0..2),
        prop::option::weighted(0.3, prop::collection::vec(text(), 8)),
        flag(0.5),
        (prop::option::weighted(0.3, text()), prop::option::weighted(0.3, text())),
        prop_oneof![Just(vec![1.0; 8]), prop::collection::vec(0.5..2.0, 8)],
    )
        .prop_map(
            |(
                (rows, columns),
                maps,
                is_spanning,
                nested,
                shares,
                bars,
                titles,
                has_letters,
                (title, caption),
                ratios,
            )| Grid {
                rows,
                columns,
                maps,
                is_spanning,
                nested,
                shares,
                bars,
                titles,
                has_letters,
                title,
                caption,
                ratios,
            },
        )
        .prop_filter("a shared colorbar belongs to a panel", Grid::is_valid)
        .boxed()
}

/// Renders; where the page is too small, the error's own size must do.
fn rendered(grid: &Grid, width: f64, height: f64) -> Rendered {
    let error = match grid.figure(width, height).render() {
        Ok(rendered) => return rendered,
        Err(error) => error,
    };
    let Error::PageTooSmall { needed, .. } = error.kind() else { panic!("{error}") };
    let (width, height) = needed.unwrap();
    grid.figure(width, height).render().unwrap()
}

/// Says where data rectangles of a row or a column don't line up. Square panels may be smaller than
/// their cells.
fn check_lines(grid: &Grid, rendered: &Rendered) {
    if grid.nested.is_some() {
        return;
    }
    let cells = grid.cells();
    let free: Vec<(usize, &AxesLayout)> = cells
        .iter()
        .zip(rendered.layout().panels())
        .enumerate()
        .filter(|(_, ((_, _, map), _))| !map.is_square)
        .map(|(index, (_, axes))| (index, axes))
        .collect();
    for (index, (i, one)) in free.iter().enumerate() {
        for (j, other) in &free[index + 1..] {
            let ((rows, columns, _), (other_rows, other_columns, _)) = (&cells[*i], &cells[*j]);
            if rows == other_rows {
                let near =
                    (one.data.y0 - other.data.y0).abs().max((one.data.y1 - other.data.y1).abs());
                assert!(near < NEAR, "{:?} {:?}", one.data, other.data);
            }
            if columns == other_columns {
                let near =
                    (one.data.x0 - other.data.x0).abs().max((one.data.x1 - other.data.x1).abs());
                assert!(near < NEAR, "{:?} {:?}", one.data, other.data);
            }
        }
    }
}

/// Says where colorbars of several panels don't end where these do. What ends there is known where no
/// panel has a shape of its own, and the outermost rows and columns have panels.
fn check_shared_bars(grid: &Grid, rendered: &Rendered) {
    let layout = rendered.layout();
    let drawn = Drawn::of(rendered);
    let data: Vec<Rect> = layout.panels().iter().map(|axes| axes.data).collect();
    let cells = grid.cells();
    let is_known = grid.nested.is_none() && cells.iter().all(|(_, _, map)| !map.is_square);
    for ((scope, side), bar) in grid.bars.iter().zip(layout.shared_colorbars()) {
        let (rows, columns) = match (scope, side) {
            (0, _) => (grid.rows, grid.columns),
            (_, Side::Right | Side::Left) => (1, grid.columns),
            _ => (grid.rows, 1),
        };
        let members =
            cells.iter().zip(&data).filter(|((r, c, _), _)| r.end <= rows && c.end <= columns);
        let members: Vec<_> = members.collect();
        let along = |(r, c, _): &(std::ops::Range<usize>, std::ops::Range<usize>, &Map)| {
            if matches!(side, Side::Right | Side::Left) {
                (r.start, r.end, rows)
            } else {
                (c.start, c.end, columns)
            }
        };
        let has_first = members.iter().any(|(cell, _)| along(cell).0 == 0);
        let has_last = members.iter().any(|(cell, _)| along(cell).1 == along(cell).2);
        let of = members.iter().map(|(_, data)| **data).reduce(|a, b| a.union(b)).unwrap();
        let of = if is_known && has_first && has_last { of } else { bar.whole };
        check_bar(bar, of, &data, &drawn);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn promises_hold(grid in grids(), width in 150.0..700.0, height in 120.0..600.0) {
        let rendered = rendered(&grid, width, height);
        check(&rendered);
        check_lines(&grid, &rendered);
        check_shared_bars(&grid, &rendered);
    }
}
