use super::Transform;
use crate::error::Error;

/// Leaves values as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct IdentityTransform;

impl Transform for IdentityTransform {
    fn forward(&self, value: f64, _limits: (f64, f64)) -> f64 {
        value
    }

    fn inverse(&self, image: f64, _limits: (f64, f64)) -> f64 {
        image
    }

    fn check(&self, _low: f64, _high: f64) -> Result<(), Error> {
        Ok(())
    }
}
