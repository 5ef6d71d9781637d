//! From data to 0..1, for colour.

mod asinh;
mod bands;
mod boundary;
mod centered;
mod linear;
mod log;
mod power;
mod symlog;
mod transform;
mod two_slope;

pub use asinh::AsinhNorm;
pub use bands::Bands;
pub use boundary::BoundaryNorm;
pub use centered::CenteredNorm;
pub use linear::LinearNorm;
pub use log::LogNorm;
pub use power::PowerNorm;
pub use symlog::SymLogNorm;
pub use transform::TransformNorm;
pub use two_slope::TwoSlopeNorm;

use crate::error::Error;
use crate::scale::Scale;
use std::fmt::Debug;
use std::sync::Arc;

/// Maps data to 0..1, where a colormap takes over.
///
/// A norm owns its scale, so that a colorbar gets fitting ticks and labels by itself. Autoscaling
/// returns a new norm and changes nothing.
pub trait Norm: Debug + Send + Sync {
    /// The place of a value: 0 at the lower limit, 1 at the upper one, below 0 and above 1 outside
    /// them (infinities too), NaN for NaN and for values that have no place, such as 0 on a
    /// logarithm: these are drawn as missing. Never decreases with the value.
    fn normalize(&self, value: f64) -> f64;

    /// The value at a place: what [`Norm::normalize`] maps to it.
    fn inverse(&self, place: f64) -> f64;

    /// This norm with the limits that were not given taken from the data's least and greatest
    /// values that it [takes](Norm::takes) (none when it takes none).
    ///
    /// # Errors
    /// When limits are not finite, equal or decreasing, or unfit for this norm.
    fn autoscale(&self, range: Option<(f64, f64)>) -> Result<Arc<dyn Norm>, Error>;

    /// Whether a value takes part in autoscaling: it is finite, and the norm has a place for it.
    fn takes(&self, value: f64) -> bool;

    /// Whether autoscaling needs the data's range, or all limits were given.
    fn needs_range(&self) -> bool;

    /// The scale of a colorbar: from the lower to the upper limit, as [`Norm::normalize`] does.
    fn scale(&self) -> Arc<dyn Scale>;

    /// The intervals that have one colour each; none where the colour changes with every value.
    fn bands(&self) -> Option<Bands>;
}

/// A shared norm is a norm.
impl<N: Norm + ?Sized> Norm for Arc<N> {
    fn normalize(&self, value: f64) -> f64 {
        (**self).normalize(value)
    }

    fn inverse(&self, place: f64) -> f64 {
        (**self).inverse(place)
    }

    fn autoscale(&self, range: Option<(f64, f64)>) -> Result<Arc<dyn Norm>, Error> {
        (**self).autoscale(range)
    }

    fn takes(&self, value: f64) -> bool {
        (**self).takes(value)
    }

    fn needs_range(&self) -> bool {
        (**self).needs_range()
    }

    fn scale(&self) -> Arc<dyn Scale> {
        (**self).scale()
    }

    fn bands(&self) -> Option<Bands> {
        (**self).bands()
    }
}

#[cfg(test)]
mod check;
