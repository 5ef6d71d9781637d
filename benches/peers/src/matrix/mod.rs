//! Matrices, small and large, by each crate as its documentation says they are drawn.

mod graticule;
mod kuva;
mod matplotlib;
mod plotkit;
mod plotters;
pub mod race;
mod resvg;
mod rizzma;
mod ruviz;
mod table;
mod trial;

use crate::peer::{Drawn, Format};
use graticule_benches::large::{field, values};
use std::sync::Arc;

/// What is drawn; always with a colorbar and with limits from the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A smooth field with noise, of so many rows and as many columns.
    Field(usize),
    /// 100 x 100 numbers without a pattern: every colour of the map, hardly ever twice side by side.
    Colors,
    /// 100 x 100 cells with a number in each, on a page with room for them.
    Labels,
}

impl Task {
    pub const ALL: [Self; 4] = [Self::Field(1000), Self::Field(4000), Self::Colors, Self::Labels];

    pub fn name(self) -> String {
        match self {
            Self::Field(side) => side.to_string(),
            Self::Colors => "colors".to_owned(),
            Self::Labels => "labels".to_owned(),
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        match name {
            "colors" => Some(Self::Colors),
            "labels" => Some(Self::Labels),
            side => side.parse().ok().map(Self::Field),
        }
    }

    fn title(self) -> String {
        match self {
            Self::Field(side) => format!("{side} x {side}"),
            Self::Colors => "100 x 100, every colour".to_owned(),
            Self::Labels => "100 x 100 with 10,000 labels".to_owned(),
        }
    }
}

/// The numbers of a task, in the forms that crates take; the caller keeps them.
pub struct Subject {
    pub side: usize,
    pub labels: bool,
    /// Row by row.
    pub values: Arc<Vec<f64>>,
    /// The same, for crates that take lists of lists.
    pub rows: Vec<Vec<f64>>,
    pub inches: (f64, f64),
    pub dpi: f64,
}

impl Subject {
    pub fn new(task: Task) -> Self {
        let labels = task == Task::Labels;
        let side = if let Task::Field(side) = task { side } else { 100 };
        let values = if task == Task::Colors { values(side) } else { field(side) };
        let rows = values.chunks(side.max(1)).map(<[f64]>::to_vec).collect();
        let (inches, dpi) = if labels { ((40.0, 24.0), 72.0) } else { ((6.6, 4.2), 160.0) };
        Self { side, labels, values: Arc::new(values), rows, inches, dpi }
    }

    pub fn pixels(&self) -> (u32, u32) {
        let pixels = |inches: f64| (inches * self.dpi).round() as u32;
        (pixels(self.inches.0), pixels(self.inches.1))
    }

    /// The least and the greatest number, for crates that don't look for them.
    pub fn limits(&self) -> (f64, f64) {
        let wider = |(low, high): (f64, f64), value: &f64| (low.min(*value), high.max(*value));
        self.values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), wider)
    }
}

pub const BAR_LABEL: &str = "Signal";

/// A crate that draws matrices, or one of its ways to do it.
pub struct Peer {
    pub name: &'static str,
    /// How it is asked, and what it leaves out or reduces.
    pub note: &'static str,
    /// From the numbers to the bytes of a file; none when it can't.
    pub draw: fn(&Subject, Format) -> Option<Drawn>,
}

/// Everyone, ourselves first.
pub fn peers() -> Vec<Peer> {
    vec![
        graticule::PEER,
        kuva::PEER,
        ruviz::PEER,
        rizzma::IMAGE,
        rizzma::MESH,
        plotkit::PEER,
        plotters::CELLS,
        plotters::BITMAP,
        resvg::PEER,
    ]
}
