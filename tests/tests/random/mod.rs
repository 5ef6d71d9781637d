//! What random figures are made of, shared by several tests.

pub mod axis;
mod beside;
mod texts;

pub use axis::{AxisPlan, axis_plan};
pub use beside::{Beside, beside};
pub use texts::{name, text};
