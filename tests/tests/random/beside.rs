//! Random strips, secondary and twin axes.

use super::axis::{AxisPlan, axis_plan, side};
use super::texts::{name, text};
use graticule::prelude::*;
use proptest::prelude::*;

/// What stands at the sides of a matrix besides its first axes.
#[derive(Clone, Debug)]
pub struct Beside {
    pub second: [Option<Second>; 2],
    strips: Vec<StripPlan>,
    /// Whether columns, and rows, have positions where they have no names: ticks at the very ends.
    pub positions: [bool; 2],
}

/// Where columns and rows with positions are.
const EXTENT: (f64, f64) = (0.0, 1000.0);

/// What stands opposite to a first axis.
#[derive(Clone, Debug)]
pub struct Second {
    kind: Kind,
    pub axis: AxisPlan,
    label: Option<Text>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Mirror,
    /// Times the one, plus the other.
    Affine(f64, f64),
    Reciprocal,
    /// Over an extent.
    Twin(f64, f64),
}

#[derive(Clone, Debug)]
struct StripPlan {
    side: Side,
    label: Option<Text>,
    thickness: Option<f64>,
    /// Names of categories; of none for values.
    names: Vec<String>,
    /// Where its legend or its colorbar is.
    guide: Option<Side>,
}

impl Second {
    fn axis(&self, free: Side) -> Axis {
        let axis = self.axis.axis([free, free]);
        match &self.label {
            Some(label) => axis.label(label),
            None => axis,
        }
    }

    fn secondary(&self, free: Side) -> SecondaryAxis {
        let secondary = match self.kind {
            Kind::Affine(factor, plus) => {
                SecondaryAxis::new(move |x| x * factor + plus, move |x| (x - plus) / factor)
            }
            Kind::Reciprocal => SecondaryAxis::new(|x| 1.0 / (x + 2.0), |x| 1.0 / x - 2.0),
            Kind::Mirror | Kind::Twin(..) => SecondaryAxis::mirror(),
        };
        secondary.axis(self.axis(free))
    }
}

impl StripPlan {
    fn strip(&self, count: usize, bar_fit: Fit) -> Strip {
        let mut strip = if self.names.is_empty() {
            let strip = Strip::values((0..count).map(|i| i as f64 * 1.5));
            self.guide
                .map_or(strip.clone(), |at| strip.colorbar(Colorbar::new().side(at).fit(bar_fit)))
        } else {
            let names = self.names.iter().cycle().take(count).cloned();
            let strip = Strip::categories(names);
            let is_empty = self.names.iter().take(count).all(String::is_empty);
            let guide = self.guide.filter(|_| !is_empty);
            let strip = if is_empty { Strip::values((0..count).map(|_| 0.0)) } else { strip };
            guide.map_or(strip.clone(), |at| strip.legend(Legend::new().side(at)))
        };
        if let Some(label) = &self.label {
            strip = strip.label(label);
        }
        match self.thickness {
            Some(thickness) => strip.thickness(points(thickness)),
            None => strip,
        }
    }
}

impl Beside {
    /// A matrix whose columns and rows have positions, unless they have names.
    pub fn place(&self, map: Heatmap, has_names: [bool; 2]) -> Heatmap {
        let [x, y] = self.is_placed(has_names);
        let map = if x { map.x_extent(EXTENT.0, EXTENT.1) } else { map };
        if y { map.y_extent(EXTENT.0, EXTENT.1) } else { map }
    }

    fn is_placed(&self, has_names: [bool; 2]) -> [bool; 2] {
        [0, 1].map(|axis| self.positions[axis] && !has_names[axis])
    }

    /// Adds all of it to the axes of a matrix with its first axes on some sides. A mark that is twin
    /// in y has the columns of `row`, one that is twin in x the rows of `column`. Texts of strips'
    /// colorbars fit by the same steps as those of the matrix' own.
    pub fn add(
        &self,
        mut axes: Axes,
        (x, y): (Side, Side),
        (row, column): (Heatmap, Heatmap),
        has_names: [bool; 2],
        bar_fit: Fit,
    ) -> Axes {
        let [x_placed, y_placed] = self.is_placed(has_names);
        let (row, column) =
            (self.place(row, [has_names[0], true]), self.place(column, [true, has_names[1]]));
        let opposite = |side| match side {
            Side::Top => Side::Bottom,
            Side::Bottom => Side::Top,
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        };
        let (rows, columns) = (column.matrix().rows(), row.matrix().columns());
        let [second_x, second_y] = &self.second;
        if let Some(second) = second_x {
            let axis = second.axis(opposite(x));
            axes = match second.kind {
                Kind::Twin(from, to) => {
                    axes.twin_x(TwinAxes::new().axis(axis).mark(column.x_extent(from, to)))
                }
                _ => axes.secondary_x(second.secondary(opposite(x))),
            };
        }
        if let Some(second) = second_y {
            let axis = second.axis(opposite(y));
            axes = match second.kind {
                Kind::Twin(from, to) => {
                    axes.twin_y(TwinAxes::new().axis(axis).mark(row.y_extent(from, to)))
                }
                _ => axes.secondary_y(second.secondary(opposite(y))),
            };
        }
        for plan in &self.strips {
            let is_across = matches!(plan.side, Side::Top | Side::Bottom);
            let (count, placed) = if is_across { (columns, x_placed) } else { (rows, y_placed) };
            let strip = plan.strip(count, bar_fit);
            let strip = if placed { strip.extent(EXTENT.0, EXTENT.1) } else { strip };
            axes = axes.strip(plan.side, strip);
        }
        axes
    }
}

fn second(fit: BoxedStrategy<Option<Fit>>) -> impl Strategy<Value = Option<Second>> {
    let factor = prop_oneof![0.01..100.0, -100.0..-0.01];
    let kind = prop_oneof![
        Just(Kind::Mirror),
        (factor, -50.0..50.0).prop_map(|(factor, plus)| Kind::Affine(factor, plus)),
        Just(Kind::Reciprocal),
        (-1e4..1e4, 0.1..1e5).prop_map(|(low, span): (f64, f64)| Kind::Twin(low, low + span)),
    ];
    let second = (kind, axis_plan(fit), prop::option::of(text()))
        .prop_map(|(kind, axis, label)| Second { kind, axis, label });
    prop::option::weighted(0.25, second)
}

fn strip() -> impl Strategy<Value = StripPlan> {
    (
        side().prop_map(|side| side.unwrap_or(Side::Left)),
        prop::option::weighted(0.7, text()),
        prop::option::weighted(0.3, 1.0..30.0),
        prop::collection::vec(name(), 0..5),
        prop::option::weighted(0.3, side().prop_map(|side| side.unwrap_or(Side::Right))),
    )
        .prop_map(|(side, label, thickness, names, guide)| StripPlan {
            side,
            label,
            thickness,
            names,
            guide,
        })
}

/// Nothing for about half of all figures; second axes fit by some steps, or by the figure's.
pub fn beside(fit: BoxedStrategy<Option<Fit>>) -> impl Strategy<Value = Beside> {
    let strips = prop_oneof![
        3 => Just(Vec::new()).boxed(),
        2 => prop::collection::vec(strip(), 1..5).boxed(),
    ];
    let positions = [prop::bool::weighted(0.4), prop::bool::weighted(0.4)];
    ([second(fit.clone()), second(fit)], strips, positions)
        .prop_map(|(second, strips, positions)| Beside { second, strips, positions })
}
