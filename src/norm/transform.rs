use super::reach::Reach;
use super::{Bands, Norm};
use crate::data::Values;
use crate::error::Error;
use crate::scale::{Scale, Transform, TransformScale};
use std::sync::Arc;

/// The norm of a [`Transform`]: (t(value) - t(low)) / (t(high) - t(low)), t being the transform.
///
/// Every norm of this crate with a lower and an upper limit is one of these; any other transform
/// makes another one. Limits that are not given come from the data.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TransformNorm<T> {
    transform: T,
    low: Option<f64>,
    high: Option<f64>,
    /// What limits from the data span.
    reach: Reach,
    clip: bool,
}

impl<T: Transform> TransformNorm<T> {
    /// A norm whose limits come from the data.
    #[must_use]
    pub const fn with_transform(transform: T) -> Self {
        Self { transform, low: None, high: None, reach: Reach::Range, clip: false }
    }

    /// Sets both limits.
    #[must_use]
    pub fn limits(self, low: f64, high: f64) -> Self {
        Self { low: Some(low), high: Some(high), ..self }
    }

    /// Sets the lower limit; the upper one comes from the data.
    #[must_use]
    pub fn low(self, low: f64) -> Self {
        Self { low: Some(low), ..self }
    }

    /// Sets the upper limit; the lower one comes from the data.
    #[must_use]
    pub fn high(self, high: f64) -> Self {
        Self { high: Some(high), ..self }
    }

    /// Takes limits that are not given from the 2nd and 98th [percentile](Self::percentiles) of the
    /// data, so that a few extreme values don't use up the colours; these are under and over then. As
    /// seaborn's `robust=True`.
    ///
    /// ```
    /// use graticule::norm::{LinearNorm, Norm};
    ///
    /// let mut data: Vec<f64> = (0..=100).map(f64::from).collect();
    /// data[100] = 1e6;
    /// let norm = LinearNorm::new().robust().autoscale(&data)?;
    /// assert_eq!(norm.scale().limits(), (2.0, 98.0));
    /// # Ok::<(), graticule::Error>(())
    /// ```
    #[must_use]
    pub fn robust(self) -> Self {
        Self { reach: Reach::ROBUST, ..self }
    }

    /// Takes limits that are not given from two percentiles of the data, 0 to 100 and increasing;
    /// where both are the same value, from all of the data.
    ///
    /// Between two values a percentile is interpolated linearly, as by numpy's `percentile`. It is exact
    /// however large the data is, and takes bounded memory: up to two million values are read once;
    /// more are read two or three times as a rule and five times at most, see
    /// [`Values`].
    #[must_use]
    pub fn percentiles(self, low: f64, high: f64) -> Self {
        Self { reach: Reach::Percentiles(low, high), ..self }
    }

    /// Whether values outside the limits count as being at them, instead of under or over; off by
    /// default. NaN stays NaN.
    #[must_use]
    pub fn clip(self, clip: bool) -> Self {
        Self { clip, ..self }
    }

    /// The same limits with other settings.
    pub(super) fn replace(self, transform: T) -> Self {
        Self { transform, ..self }
    }

    /// The transform with its settings.
    pub(super) fn transform(&self) -> &T {
        &self.transform
    }

    /// The limits, those not given taken from the data's range; where there is none, near the one
    /// that is given.
    fn ends(&self, range: Option<(f64, f64)>) -> (f64, f64) {
        // Constant data needs no room on both sides where a limit is away from it.
        let apart = range
            .map(|(low, high)| (self.low.unwrap_or(low), self.high.unwrap_or(high)))
            .filter(|(low, high)| low < high);
        let one = self.low.or(self.high).map(|limit| (limit, limit));
        let (least, greatest) = self.transform.limits(apart.or(range).or(one));
        (self.low.unwrap_or(least), self.high.unwrap_or(greatest))
    }

    /// The scale between the limits, with those of no data in place of what is not known yet.
    fn line(&self) -> TransformScale<T> {
        let (low, high) = self.ends(None);
        TransformScale::new(self.transform.clone(), low, high)
    }
}

impl<T: Transform> Norm for TransformNorm<T> {
    fn normalize(&self, value: f64) -> f64 {
        place(&self.line(), self.clip, value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.line().inverse(place)
    }

    fn needs_data(&self) -> bool {
        self.low.is_none() || self.high.is_none()
    }

    fn autoscale(&self, data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        let takes = |value| self.transform.takes(value);
        let range = if self.needs_data() { self.reach.of(data, takes)? } else { None };
        let (low, high) = self.ends(range);
        let scale = TransformScale::new(self.transform.clone(), low, high);
        scale.check()?;
        Ok(Arc::new(Scaled { scale, clip: self.clip }))
    }

    fn no_place(&self) -> &'static str {
        self.transform.no_image()
    }

    fn scale(&self) -> Arc<dyn Scale> {
        Arc::new(self.line())
    }

    fn bands(&self) -> Option<Bands> {
        None
    }
}

/// A norm whose limits are known: the images of its limits are taken once, not for every value.
#[derive(Clone, Debug)]
struct Scaled<T> {
    scale: TransformScale<T>,
    clip: bool,
}

impl<T: Transform> Norm for Scaled<T> {
    fn normalize(&self, value: f64) -> f64 {
        place(&self.scale, self.clip, value)
    }

    fn inverse(&self, place: f64) -> f64 {
        self.scale.inverse(place)
    }

    fn needs_data(&self) -> bool {
        false
    }

    fn autoscale(&self, _data: &dyn Values) -> Result<Arc<dyn Norm>, Error> {
        Ok(Arc::new(self.clone()))
    }

    fn no_place(&self) -> &'static str {
        self.scale.transform().no_image()
    }

    fn scale(&self) -> Arc<dyn Scale> {
        Arc::new(self.scale.clone())
    }

    fn bands(&self) -> Option<Bands> {
        None
    }
}

/// The place of a value, moved onto the limits first when clipping.
fn place<T: Transform>(scale: &TransformScale<T>, clip: bool, value: f64) -> f64 {
    let (low, high) = scale.limits();
    // Not `clamp`, which panics on limits that decrease; not `max`, which loses NaN.
    match value {
        value if clip && value <= low => scale.forward(low),
        value if clip && value >= high => scale.forward(high),
        value => scale.forward(value),
    }
}
