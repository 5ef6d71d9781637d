//! From data to a place along an axis.

mod category;
mod linear;

pub use category::CategoryScale;
pub use linear::LinearScale;

use crate::tick::{Formatter, Locator};
use std::fmt::Debug;

/// Maps data to a place along an axis: 0 where it starts, 1 where it ends.
pub trait Scale: Debug + Send + Sync {
    /// The least and the greatest value of the axis.
    fn limits(&self) -> (f64, f64);

    /// The place of a value: 0 at the lower limit, 1 at the upper one.
    fn forward(&self, value: f64) -> f64;

    /// The value at a place.
    fn inverse(&self, place: f64) -> f64;

    /// Whether its ticks stand for names, which may be turned or cut to fit, and not for numbers,
    /// which are left out instead.
    fn has_names(&self) -> bool;

    /// Where the ticks go.
    fn locator(&self) -> Box<dyn Locator>;

    /// What the ticks are called.
    fn formatter(&self) -> Box<dyn Formatter>;
}
