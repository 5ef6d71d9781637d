//! From data to 0..1, for colour.
//!
//! | colours | norm |
//! |---|---|
//! | change evenly | [`LinearNorm`] |
//! | change evenly with ratios | [`LogNorm`] |
//! | with ratios on both sides of zero | [`SymLogNorm`], [`AsinhNorm`] |
//! | spread small values, or large ones | [`PowerNorm`] |
//! | have their middle at a centre, on one scale | [`CenteredNorm`] |
//! | have their middle at a centre, each side on its own scale | [`TwoSlopeNorm`] |
//! | are one for each interval between edges | [`BoundaryNorm`] |
//! | are one for each of so many equal parts of the data | [`QuantileNorm`] |
//! | stand for names | [`CategoryNorm`] |
//! | stand for dates and times | [`TransformNorm`] of a `TimeTransform` (feature `jiff`) |
//! | follow a function of one's own | [`TransformNorm`] of a [`Transform`](crate::scale::Transform) |
//!
//! Limits that are not given come from the data: from all of it, or from percentiles
//! ([`robust`](TransformNorm::robust), [`percentiles`](TransformNorm::percentiles)).

mod asinh;
mod bands;
mod beyond;
mod boundary;
mod category;
mod centered;
mod linear;
mod log;
mod power;
mod quantile;
mod reach;
mod symlog;
mod transform;
mod two_slope;

pub use asinh::AsinhNorm;
pub use bands::Bands;
pub use boundary::BoundaryNorm;
pub use category::CategoryNorm;
pub use centered::CenteredNorm;
pub use linear::LinearNorm;
pub use log::LogNorm;
pub use power::PowerNorm;
pub use quantile::QuantileNorm;
pub use symlog::SymLogNorm;
pub use transform::TransformNorm;
pub use two_slope::TwoSlopeNorm;

use crate::data::Values;
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

    /// Whether autoscaling reads the data, since not all limits were given.
    fn needs_data(&self) -> bool;

    /// This norm with what was not given taken from the data: limits, or edges of intervals. Values
    /// that are not finite, or have no place, take no part. Data is read only where it is
    /// [needed](Norm::needs_data).
    ///
    /// # Errors
    /// When limits are not finite, equal or decreasing, or unfit for this norm.
    fn autoscale(&self, data: &dyn Values) -> Result<Arc<dyn Norm>, Error>;

    /// Whether values lie below the lower limit, and above the upper one: a colorbar then shows the
    /// colours that they have. Asked of a norm whose limits are known.
    fn beyond(&self, data: &dyn Values) -> (bool, bool) {
        beyond::beyond(self, data)
    }

    /// What the numbers are that have no place, in words that go on from "3 values are", such as
    /// "0 or negative, which a log norm can't show".
    fn no_place(&self) -> &'static str {
        "without a place on their norm"
    }

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

    fn needs_data(&self) -> bool {
        (**self).needs_data()
    }

    fn autoscale(&self, data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        (**self).autoscale(data)
    }

    fn beyond(&self, data: &dyn Values) -> (bool, bool) {
        (**self).beyond(data)
    }

    fn no_place(&self) -> &'static str {
        (**self).no_place()
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
