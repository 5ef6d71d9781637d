//! Minor ticks: what the locators share.

use super::decimal::{magnitude, scale_down, tidy};
use super::limits::{MAX_TICKS, are_valid};

/// Into how many parts minor ticks divide a step: 5 where it is 1, 2.5 or 5 times a power of ten, so
/// that the parts are nice too, else 4. It is the rule of matplotlib's `AutoMinorLocator`.
pub(super) fn parts(step: f64) -> u32 {
    let mantissa = scale_down(step, magnitude(step));
    let is_near = |nice: &f64| (mantissa - nice).abs() <= 1e-5 * nice;
    if [1.0, 2.5, 5.0, 10.0].iter().any(is_near) { 5 } else { 4 }
}

/// As [`parts`], but such that the parts are whole numbers; 1 where there are none such.
pub(super) fn whole_parts(step: f64) -> u32 {
    let divides = |parts: &u32| step % f64::from(*parts) == 0.0;
    [parts(step), 5, 4, 3, 2].into_iter().find(divides).unwrap_or(1)
}

/// Divides the steps of even `ticks`, and what is left of the limits before and after them; nothing
/// where there are fewer than two ticks.
pub(super) fn divided(low: f64, high: f64, ticks: &[f64], parts: fn(f64) -> u32) -> Vec<f64> {
    match ticks {
        [first, second, ..] => {
            let step = second - first;
            between(divisions((*first, step), parts(step), low, high), ticks, low, high)
        }
        _ => Vec::new(),
    }
}

/// The places within the limits that divide a step, counted from an origin, into parts; none where
/// there are too many of them.
pub(super) fn divisions(
    (origin, step): (f64, f64),
    parts: u32,
    low: f64,
    high: f64,
) -> impl Iterator<Item = f64> {
    let part = step / f64::from(parts);
    // Divided first: the difference may overflow.
    let (first, last) = (low / part - origin / part, high / part - origin / part);
    let (first, count) = (first.ceil(), last.floor() - first.ceil());
    let usable = part > 0.0 && count <= MAX_TICKS as f64;
    let count = if usable { (count + 1.0).max(0.0) as usize } else { 0 };
    (0..count)
        .map(move |k| first + k as f64)
        .filter(move |k| k % f64::from(parts) != 0.0)
        .map(move |k| tidy(origin + k * part, part))
}

/// The increasing `places` that lie within the limits and are none of the `ticks`.
pub(super) fn between(
    places: impl IntoIterator<Item = f64>,
    ticks: &[f64],
    low: f64,
    high: f64,
) -> Vec<f64> {
    let mut kept: Vec<f64> = Vec::new();
    if !are_valid(low, high) {
        return kept;
    }
    for place in places.into_iter().take(2 * MAX_TICKS) {
        let increases = kept.last().is_none_or(|last| *last < place);
        if increases && !contains(ticks, place) && (low..=high).contains(&place) {
            kept.push(place);
        }
    }
    kept
}

/// Whether a place is one of increasing `ticks`.
pub(super) fn contains(ticks: &[f64], place: f64) -> bool {
    let next = ticks.partition_point(|tick| *tick < place);
    ticks.get(next).is_some_and(|tick| *tick == place)
}

/// Checks what must hold for every locator, whatever the limits and the room.
#[cfg(test)]
pub(super) fn check(locator: &dyn super::Locator, low: f64, high: f64, room: usize) {
    let ticks = locator.ticks(low, high, room);
    let minor = locator.minor_ticks(low, high, &ticks);
    assert!(minor.len() <= 2 * MAX_TICKS);
    assert!(minor.windows(2).all(|pair| pair[0] < pair[1]), "{minor:?}");
    assert!(minor.iter().all(|place| low <= *place && *place <= high), "{minor:?}");
    assert!(!minor.iter().any(|place| contains(&ticks, *place)), "{minor:?} {ticks:?}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    #[test]
    fn divisions_of_matplotlib() {
        let goldens: Value =
            serde_json::from_str(include_str!("goldens/ticks_linear.json")).unwrap();
        for row in goldens["auto_minor"].as_array().unwrap() {
            let step = row["major_step"].as_f64().unwrap();
            assert_eq!(u64::from(parts(step)), row["ndivs"].as_u64().unwrap(), "{row}");
        }
        assert_eq!((parts(0.05), parts(4.0), parts(2e-7), parts(2.5e8)), (5, 4, 4, 5));
    }

    #[test]
    fn whole_numbers_stay_whole() {
        let parts = [1.0, 2.0, 3.0, 5.0, 10.0, 20.0, 25.0, 0.5].map(whole_parts);
        assert_eq!(parts, [1, 2, 3, 5, 5, 4, 5, 1]);
    }

    #[test]
    fn before_between_and_after() {
        let minor = divided(-1.0, 11.0, &[0.0, 5.0, 10.0], parts);
        assert_eq!(minor, [-1.0, 1.0, 2.0, 3.0, 4.0, 6.0, 7.0, 8.0, 9.0, 11.0]);
        assert_eq!(divided(0.0, 0.4, &[0.0, 0.2, 0.4], parts), [0.05, 0.1, 0.15, 0.25, 0.3, 0.35]);
        assert!(divided(0.0, 1.0, &[0.5], parts).is_empty());
    }

    proptest! {
        #[test]
        fn any_ticks(low: f64, high: f64, ticks: Vec<f64>) {
            let minor = divided(low, high, &ticks, parts);
            prop_assert!(minor.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(minor.iter().all(|place| low <= *place && *place <= high));
        }
    }
}
