//! From data to a place along an axis.

mod asinh;
mod boundary;
mod category;
mod identity;
mod linear;
mod log;
mod logit;
mod power;
mod symlog;
#[cfg(feature = "jiff")]
mod time;
mod transform;
mod two_slope;

pub use asinh::{AsinhScale, AsinhTransform};
pub use boundary::BoundaryScale;
pub use category::CategoryScale;
pub use identity::IdentityTransform;
pub use linear::LinearScale;
pub use log::{LogScale, LogTransform};
pub use logit::{LogitScale, LogitTransform};
pub use power::{PowerScale, PowerTransform};
pub use symlog::{SymLogScale, SymLogTransform};
#[cfg(feature = "jiff")]
pub use time::{TimeScale, TimeTransform};
pub use transform::{Transform, TransformScale};
pub use two_slope::{TwoSlopeScale, TwoSlopeTransform};

use crate::error::Error;
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

/// Tells whether a number can be the base of a logarithm.
fn check_base(norm: &'static str, base: f64) -> Result<(), Error> {
    if base > 1.0 && base.is_finite() {
        return Ok(());
    }
    Err(Error::Norm { norm, value: base, reason: "its base must be finite and above 1" })
}
