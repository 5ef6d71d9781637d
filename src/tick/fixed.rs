use super::Locator;
use super::limits::{are_valid, within};
use super::minor::between;

/// Ticks at given places, as many of them as lie within the limits, whatever the room.
///
/// ```
/// use graticule::tick::{FixedLocator, Locator};
///
/// assert_eq!(FixedLocator::new([37.0, 0.0, 100.0]).ticks(0.0, 50.0, 9), [0.0, 37.0]);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FixedLocator {
    places: Vec<f64>,
    minor: Vec<f64>,
}

impl FixedLocator {
    /// Places in any order; NaN, infinities and repetitions are left out.
    #[must_use]
    pub fn new(places: impl IntoIterator<Item = f64>) -> Self {
        Self { places: sorted(places), minor: Vec::new() }
    }

    /// Minor ticks at these places, in any order; none by default.
    #[must_use]
    pub fn with_minor(self, places: impl IntoIterator<Item = f64>) -> Self {
        Self { minor: sorted(places), ..self }
    }
}

/// The finite places, increasing, each once.
fn sorted(places: impl IntoIterator<Item = f64>) -> Vec<f64> {
    // `+ 0.0` turns -0 into 0, so that sorting puts equal places side by side.
    let mut places: Vec<f64> =
        places.into_iter().filter(|place| place.is_finite()).map(|place| place + 0.0).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    places
}

impl Locator for FixedLocator {
    fn ticks(&self, low: f64, high: f64, _room: usize) -> Vec<f64> {
        if are_valid(low, high) {
            within(self.places.iter().copied(), low, high)
        } else {
            Vec::new()
        }
    }

    fn minor_ticks(&self, low: f64, high: f64, ticks: &[f64]) -> Vec<f64> {
        between(self.minor.iter().copied(), ticks, low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_and_within() {
        let locator = FixedLocator::new([3.0, f64::NAN, -1.0, 3.0, f64::INFINITY, -0.0, 0.0]);
        assert_eq!(locator.ticks(-0.5, 3.0, 1), [0.0, 3.0]);
        assert!(locator.ticks(3.0, -0.5, 1).is_empty());
        assert_eq!(FixedLocator::new([0.3]).ticks(0.1 + 0.2, 1.0, 1), [0.1 + 0.2]);
    }

    #[test]
    fn minor_ticks_by_hand() {
        let locator = FixedLocator::new([0.0, 10.0]);
        assert!(locator.minor_ticks(0.0, 10.0, &[0.0, 10.0]).is_empty());
        let locator = locator.with_minor([7.0, 3.0, 10.0, 20.0, f64::NAN]);
        assert_eq!(locator.minor_ticks(0.0, 10.0, &[0.0, 10.0]), [3.0, 7.0]);
    }
}
