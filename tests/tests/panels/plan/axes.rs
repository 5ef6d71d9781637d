//! Random axes.

use super::guides::{BarPlan, Meaning, bars, meanings};
use crate::random::{AxisPlan, Beside, axis_plan, beside, name, text};
use graticule::axes::Inset;
use graticule::norm::CategoryNorm;
use graticule::prelude::*;
use proptest::prelude::*;

/// The most rows and columns of a matrix.
const SIDE: usize = 5;
/// The least rows and columns of a matrix that has a legend of sizes.
const LEAST_SIZED: usize = 3;

/// A matrix and all that hangs on it.
#[derive(Clone, Debug)]
pub struct AxesPlan {
    shape: (usize, usize),
    /// Names of its columns and of its rows, as many as there may be.
    names: [Option<Vec<String>>; 2],
    title: Option<Text>,
    labels: [Option<Text>; 2],
    axes: [AxisPlan; 2],
    bar: Option<BarPlan>,
    meaning: Meaning,
    is_annotated: bool,
    pub is_square: bool,
    beside: Option<Beside>,
    inset: Option<Box<InsetPlan>>,
}

/// Axes in a part of others.
#[derive(Clone, Debug)]
struct InsetPlan {
    axes: AxesPlan,
    /// Shares of the data rectangle from the left and from the top.
    from: (f64, f64),
    size: (f64, f64),
}

/// What axes have from the grid that they are in.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub x: Names<'a>,
    pub y: Names<'a>,
    /// Whether they share a colorbar, for which all must be coloured in one way.
    pub is_alike: bool,
}

/// The names along an axis.
#[derive(Clone, Copy, Debug)]
pub enum Names<'a> {
    Own,
    /// Those of all that share the axis, or none.
    Shared(&'a [String]),
}

impl Given<'_> {
    pub const NOTHING: Self = Self { x: Names::Own, y: Names::Own, is_alike: false };
}

impl AxesPlan {
    /// Whether it has a legend whatever it is given.
    pub fn has_legend(&self) -> bool {
        matches!(self.meaning, Meaning::Classes(..))
    }

    /// Whether it, or an inset of it, may have a legend of sizes.
    pub fn has_sizes(&self) -> bool {
        matches!(self.meaning, Meaning::Sizes(_))
            || self.inset.as_ref().is_some_and(|inset| inset.axes.has_sizes())
    }

    /// Whether it has an inset where it, or that, has square cells.
    pub fn has_shaped_inset(&self) -> bool {
        self.inset.as_ref().is_some_and(|inset| self.is_square || inset.axes.is_square)
    }

    /// How many rows and columns it has.
    pub fn shape(&self, given: Given<'_>) -> (usize, usize) {
        let count = |own, names| match names {
            Names::Shared(names) if !names.is_empty() => names.len(),
            Names::Shared(_) | Names::Own => own,
        };
        (count(self.shape.0, given.y), count(self.shape.1, given.x))
    }

    pub fn axes(&self, given: Given<'_>) -> Axes {
        let (rows, columns) = self.shape(given);
        let names = |axis: usize, count: usize, shared| match shared {
            Names::Shared(names) => names.to_vec(),
            Names::Own => {
                self.names[axis].as_ref().map_or(Vec::new(), |names| names[..count].to_vec())
            }
        };
        let names = [names(0, columns, given.x), names(1, rows, given.y)];
        // Columns and rows of shared axes are counted.
        let is_fixed = [given.x, given.y].map(|shared| matches!(shared, Names::Shared(_)));
        let has_names = [0, 1].map(|axis| is_fixed[axis] || !names[axis].is_empty());
        // Strips must be as long as the axis, which others make longer where it has no names.
        let is_alone = |axis: usize| !is_fixed[axis] || !names[axis].is_empty();
        let beside = self.beside.as_ref().filter(|_| is_alone(0) && is_alone(1));
        let map = |rows, columns| {
            let map = named(values(rows, columns), names.clone());
            beside.map_or(map.clone(), |beside| beside.place(map, has_names))
        };
        let main = self.colored(map(rows, columns), (rows, columns), given.is_alike);
        let sides = [[Side::Bottom, Side::Top], [Side::Left, Side::Right]];
        let [x, y] = [0, 1].map(|axis| self.axes[axis].axis(sides[axis]));
        let sides = (self.axes[0].side(sides[0]), self.axes[1].side(sides[1]));
        let mut axes = Axes::new().x_axis(x).y_axis(y).mark(main);
        if let Some(beside) = beside {
            let [of_columns, of_rows] = names;
            let lines = (
                named(values(1, columns), [of_columns, Vec::new()]),
                named(values(rows, 1), [Vec::new(), of_rows]),
            );
            axes = beside.add(axes, sides, lines, has_names, Fit::new());
        }
        if let Some(title) = &self.title {
            axes = axes.title(title);
        }
        if let Some(label) = &self.labels[0] {
            axes = axes.x_label(label);
        }
        if let Some(label) = &self.labels[1] {
            axes = axes.y_label(label);
        }
        if let Some(inset) = &self.inset {
            axes = axes.inset(inset.inset());
        }
        if self.is_square { axes.aspect(Aspect::Equal) } else { axes }
    }

    /// Whether its x axis and its y axis are to be seen.
    pub fn has_axes(&self) -> [bool; 2] {
        [0, 1].map(|axis| self.axes[axis].visible)
    }

    /// A matrix with colours, sizes and what explains them.
    fn colored(&self, map: Heatmap, shape: (usize, usize), is_alike: bool) -> Heatmap {
        let mut map = map.annotate(self.is_annotated);
        if let Some(bar) = self.bar.as_ref().filter(|_| !is_alike) {
            map = map.colorbar(bar.colorbar());
        }
        match &self.meaning {
            Meaning::Classes(names, legend) if !is_alike => {
                map.norm(CategoryNorm::new(names)).legend(legend.legend())
            }
            // Symbols are as large as cells: for a matrix of few of them no page is large enough.
            Meaning::Sizes(legend) if shape.0.min(shape.1) >= LEAST_SIZED => {
                let sizes = (0..shape.0 * shape.1).map(|i| (i % 7 + 1) as f64).collect();
                map.sizes(Matrix::from_vec(sizes, shape.0, shape.1)).size_legend(legend.legend())
            }
            Meaning::Classes(..) | Meaning::Sizes(_) | Meaning::Values => map,
        }
    }
}

impl InsetPlan {
    fn inset(&self) -> Inset {
        let (from, size) = (self.from, self.size);
        let axes = self.axes.axes(Given::NOTHING);
        Inset::share(axes, from.0..from.0 + size.0, from.1..from.1 + size.1)
    }
}

fn values(rows: usize, columns: usize) -> Heatmap {
    let value = |i: usize| (i * 37 % 101) as f64 - 20.0;
    Heatmap::new(Matrix::from_vec((0..rows * columns).map(value).collect(), rows, columns))
}

/// A matrix with names of its columns and rows, where there are any.
fn named(map: Heatmap, [columns, rows]: [Vec<String>; 2]) -> Heatmap {
    let map = if rows.is_empty() { map } else { map.row_names(rows) };
    if columns.is_empty() { map } else { map.column_names(columns) }
}

fn maybe<T: std::fmt::Debug + 'static>(
    likely: f64,
    strategy: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<T>> {
    prop::option::weighted(likely, strategy).boxed()
}

/// Axes without anything beside or inside of them.
fn simple() -> BoxedStrategy<AxesPlan> {
    let no_fit = || Just(None).boxed();
    let plain = |side| AxisPlan {
        is_opposite: side,
        rotation: None,
        label_rotation: None,
        every: 1,
        minor_ticks: None,
        format: None,
        ticks: None,
        unit: None,
        has_texts: false,
        visible: true,
        fit: None,
    };
    let axis = || {
        prop_oneof![
            3 => prop::bool::weighted(0.1).prop_map(plain),
            1 => axis_plan(no_fit()),
        ]
        .boxed()
    };
    let names = || maybe(0.3, prop::collection::vec(name(), SIDE));
    (
        (1..=SIDE, 1..=SIDE),
        [names(), names()],
        maybe(0.4, text()),
        [maybe(0.3, text()), maybe(0.3, text())],
        [axis(), axis()],
        maybe(0.3, bars()),
        meanings(),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(shape, names, title, labels, axes, bar, meaning, is_annotated, is_square)| {
            AxesPlan {
                shape,
                names,
                title,
                labels,
                axes,
                bar,
                meaning,
                is_annotated,
                is_square,
                beside: None,
                inset: None,
            }
        })
        .boxed()
}

pub fn axes() -> BoxedStrategy<AxesPlan> {
    let inset = (simple(), (0.02..0.4, 0.02..0.4), (0.3..0.58, 0.3..0.58))
        .prop_map(|(axes, from, size)| Box::new(InsetPlan { axes, from, size }));
    let beside = maybe(0.2, beside(Just(None).boxed()));
    (simple(), beside, maybe(0.06, inset))
        .prop_map(|(mut axes, mut beside, inset)| {
            if let Some(beside) = beside.as_mut().filter(|_| axes.is_square) {
                // Cells of 1 by 1000 units would make a shape that hardly any page has room for.
                beside.positions = [false; 2];
            }
            (axes.beside, axes.inset) = (beside, inset);
            axes
        })
        .boxed()
}
