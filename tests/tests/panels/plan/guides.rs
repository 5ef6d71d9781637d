//! Random colorbars and legends, of one axes and of several.

use crate::random::{name, text};
use graticule::guide::{Corner, Legend};
use graticule::panels::{Panels, Scope};
use graticule::prelude::*;
use proptest::prelude::*;
use std::ops::Range;

/// Where a colorbar or a legend of one axes is.
#[derive(Clone, Copy, Debug)]
pub enum GuidePlace {
    Beside(Side),
    At(Corner),
    Emptiest,
}

/// A colorbar of one axes.
#[derive(Clone, Debug)]
pub struct BarPlan {
    place: GuidePlace,
    label: Option<Text>,
}

impl BarPlan {
    pub fn colorbar(&self) -> Colorbar {
        let bar = match self.place {
            GuidePlace::Beside(side) => Colorbar::new().side(side),
            GuidePlace::At(corner) => Colorbar::new().inside(corner),
            GuidePlace::Emptiest => Colorbar::new().inside_emptiest(),
        };
        match &self.label {
            Some(label) => bar.label(label),
            None => bar,
        }
    }
}

/// A legend, without its entries.
#[derive(Clone, Debug)]
pub struct LegendPlan {
    place: GuidePlace,
    title: Option<Text>,
    columns: Option<usize>,
}

impl LegendPlan {
    pub fn legend(&self) -> Legend {
        let legend = match self.place {
            GuidePlace::Beside(side) => Legend::new().side(side),
            GuidePlace::At(corner) => Legend::new().inside(corner),
            GuidePlace::Emptiest => Legend::new().inside_emptiest(),
        };
        let legend = match &self.title {
            Some(title) => legend.title(title),
            None => legend,
        };
        match self.columns {
            Some(columns) => legend.columns(columns),
            None => legend,
        }
    }
}

/// What the colours or the sizes of a matrix mean.
#[derive(Clone, Debug)]
pub enum Meaning {
    Values,
    /// Classes of these names, with a legend.
    Classes(Vec<String>, LegendPlan),
    /// Values, with shapes of several sizes and a legend of these.
    Sizes(LegendPlan),
}

/// A colorbar or a legend of several panels.
#[derive(Clone, Debug)]
pub struct GuidePlan {
    pub rows: Range<usize>,
    pub columns: Range<usize>,
    pub side: Side,
    pub shared: SharedPlan,
}

/// What several panels have together.
#[derive(Clone, Debug)]
pub enum SharedPlan {
    Colorbar(Option<Text>),
    Legend(LegendPlan),
}

impl GuidePlan {
    pub fn is_colorbar(&self) -> bool {
        matches!(self.shared, SharedPlan::Colorbar(_))
    }

    /// Adds it to a grid of some rows and columns.
    pub fn add(&self, panels: Panels, shape: (usize, usize)) -> Panels {
        let (rows, columns) = (self.rows.clone(), self.columns.clone());
        let scope = match (rows.len() == shape.0, columns.len() == shape.1) {
            (true, true) => Scope::All,
            (false, true) if rows.len() == 1 => Scope::Row(rows.start),
            (true, false) if columns.len() == 1 => Scope::Column(columns.start),
            _ => Scope::Cells { rows, columns },
        };
        match &self.shared {
            SharedPlan::Colorbar(label) => {
                let bar = BarPlan { place: GuidePlace::Beside(self.side), label: label.clone() };
                panels.colorbar(scope, bar.colorbar())
            }
            SharedPlan::Legend(legend) => panels.legend(scope, legend.legend().side(self.side)),
        }
    }
}

pub fn side() -> impl Strategy<Value = Side> {
    prop_oneof![
        4 => Just(Side::Right),
        1 => Just(Side::Left),
        2 => Just(Side::Bottom),
        1 => Just(Side::Top),
    ]
}

fn place() -> impl Strategy<Value = GuidePlace> {
    let corners = vec![Corner::TopLeft, Corner::TopRight, Corner::BottomLeft, Corner::BottomRight];
    prop_oneof![
        6 => side().prop_map(GuidePlace::Beside),
        1 => prop::sample::select(corners).prop_map(GuidePlace::At),
        1 => Just(GuidePlace::Emptiest),
    ]
}

fn maybe_text() -> BoxedStrategy<Option<Text>> {
    prop::option::weighted(0.4, text()).boxed()
}

pub fn bars() -> BoxedStrategy<BarPlan> {
    (place(), maybe_text()).prop_map(|(place, label)| BarPlan { place, label }).boxed()
}

fn legends(place: impl Strategy<Value = GuidePlace> + 'static) -> BoxedStrategy<LegendPlan> {
    (place, maybe_text(), prop::option::weighted(0.4, 1_usize..4))
        .prop_map(|(place, title, columns)| LegendPlan { place, title, columns })
        .boxed()
}

pub fn meanings() -> BoxedStrategy<Meaning> {
    let classes = (prop::collection::vec(name(), 1..6), legends(place()));
    prop_oneof![
        8 => Just(Meaning::Values),
        2 => classes.prop_map(|(names, legend)| Meaning::Classes(names, legend)),
        1 => legends(side().prop_map(GuidePlace::Beside)).prop_map(Meaning::Sizes),
    ]
    .boxed()
}

/// One of a grid of some rows and columns.
pub fn shared_guides((rows, columns): (usize, usize)) -> BoxedStrategy<GuidePlan> {
    let some = |count: usize| {
        let part = (0..count, 1..=count);
        prop_oneof![
            2 => Just(0..count),
            1 => part.prop_map(move |(start, length)| start..(start + length).min(count)),
        ]
    };
    let legend = legends(side().prop_map(GuidePlace::Beside));
    let shared = prop_oneof![
        maybe_text().prop_map(SharedPlan::Colorbar),
        legend.prop_map(SharedPlan::Legend),
    ];
    (some(rows), some(columns), side(), shared)
        .prop_map(|(rows, columns, side, shared)| GuidePlan { rows, columns, side, shared })
        .boxed()
}
