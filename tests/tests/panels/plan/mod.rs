//! Random figures of many panels, as plain data that can be printed and shrunk.

mod axes;
mod grid;
mod guides;
mod page;

pub use axes::{AxesPlan, Given, Names};
pub use grid::{CellPlan, GridPlan, PanelPlan};
pub use guides::GuidePlan;
pub use page::{Page, pages};
