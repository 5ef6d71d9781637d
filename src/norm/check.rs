//! What every norm must do, and what matplotlib's norms do.

use super::Norm;
use crate::data::{Piece, Values};
use crate::error::Error;
use proptest::prelude::*;
use serde_json::Value;
use std::ops::ControlFlow;
use std::sync::Arc;

/// The norms with their places and inverses, as matplotlib has them.
pub(super) fn file() -> Value {
    serde_json::from_str(include_str!("goldens/norms.json")).unwrap()
}

/// No values at all.
pub(super) const NO_DATA: [f64; 0] = [];

/// Data that must not be read.
pub(super) struct Unread;

impl Values for Unread {
    fn parts(&self) -> usize {
        1
    }

    fn visit(&self, _part: usize, _see: &mut dyn FnMut(&Piece<'_>)) -> ControlFlow<()> {
        panic!("limits that are given need no data");
    }
}

/// The settings of a norm.
pub(super) struct Row<'a>(&'a Value);

impl Row<'_> {
    pub(super) fn number(&self, key: &str) -> f64 {
        number(&self.0[key])
    }

    pub(super) fn clip(&self) -> bool {
        self.0["clip"].as_bool().unwrap_or(false)
    }
}

/// A number, or one of `"nan"`, `"inf"`, `"-inf"` and `"masked"`, which is NaN.
pub(super) fn number(value: &Value) -> f64 {
    let text = value.as_str().map(|text| text.replace("masked", "nan"));
    text.map_or_else(|| value.as_f64().unwrap(), |text| text.parse().unwrap())
}

/// Compares a norm with all of matplotlib's of that name.
pub(super) fn goldens(name: &str, norm: impl Fn(&Row<'_>) -> Result<Arc<dyn Norm>, Error>) {
    let file = file();
    let rows = file["norms"].as_array().unwrap().iter().filter(|row| row["norm"] == name);
    for row in rows {
        let made = norm(&Row(&row["args"]));
        if row["error"].is_string() {
            assert!(made.is_err(), "{row}");
            continue;
        }
        let norm = made.unwrap();
        let inputs = file["inputs"].as_array().unwrap();
        for (input, golden) in inputs.iter().zip(row["out"].as_array().unwrap()) {
            assert_place(norm.normalize(number(input)), number(golden), number(input), name);
        }
        let masked = row["masked_123"].as_array().into_iter().flatten();
        for (input, golden) in [1.0, f64::NAN, 3.0].into_iter().zip(masked) {
            assert_place(norm.normalize(input), number(golden), input, name);
        }
        for pair in row["inverse"].as_array().unwrap() {
            let (ours, golden) = (norm.inverse(number(&pair[0])), number(&pair[1]));
            assert!((ours - golden).abs() <= 1e-12 * golden.abs() + 1e-13, "{name} {pair}: {ours}");
        }
    }
}

/// Compares the limits that a norm takes from data with those of matplotlib's norm of that name.
pub(super) fn autoscale(name: &str, norm: &dyn Norm) {
    for row in file()["autoscale"].as_array().unwrap() {
        let data: Vec<f64> = row["data"].as_array().unwrap().iter().map(number).collect();
        let golden = (number(&row[name][0]), number(&row[name][1]));
        assert_eq!(norm.autoscale(&data).unwrap().scale().limits(), golden, "{name} of {data:?}");
    }
}

/// Whether matplotlib's norm of that name refuses settings as this one does.
pub(super) fn errors(name: &str, norm: impl Fn(&Value) -> Result<Arc<dyn Norm>, Error>) {
    let file = file();
    let rows = file["errors"].as_array().unwrap().iter().filter(|row| row["norm"] == name);
    let made: Vec<_> = rows.map(|row| norm(&row["args"])).collect();
    assert!(!made.is_empty() && made.iter().all(Result::is_err), "{name}: {made:?}");
}

fn assert_place(ours: f64, golden: f64, input: f64, name: &str) {
    let close = (ours - golden).abs() <= 1e-12 * golden.abs().max(1.0);
    // Matplotlib masks infinities where a transform comes first; ours are under and over.
    let infinite = input.is_infinite() && golden.is_nan() && ours == input;
    // And where it interpolates, all beyond a limit is infinite.
    let beyond = golden.is_infinite() && (ours < 0.0 && golden < 0.0 || ours > 1.0 && golden > 1.0);
    let same = close || infinite || beyond || ours.is_nan() && golden.is_nan();
    assert!(same, "{name} at {input}: {ours} for {golden}");
}

/// What every norm of intervals does with any two values, and with any place, once scaled.
pub(super) fn intervals(
    norm: &dyn Norm,
    clip: bool,
    [a, b]: [f64; 2],
    place: f64,
) -> Result<(), TestCaseError> {
    let (low, high) = norm.scale().limits();
    prop_assert!(low < high && (0.0..1.0).contains(&norm.normalize(low)));
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    let (at_a, at_b) = (norm.normalize(a), norm.normalize(b));
    prop_assert!(at_a <= at_b || at_a.is_nan() || at_b.is_nan(), "{at_a} {at_b}");
    for value in [a, b, f64::INFINITY, f64::NEG_INFINITY] {
        let at = norm.normalize(value);
        prop_assert_eq!(at.is_nan(), value.is_nan());
        prop_assert_eq!(at < 0.0, !clip && value < low);
        prop_assert!(!clip || value.is_nan() || (0.0..=1.0).contains(&at));
        prop_assert!(clip || value <= high || value.is_nan() || at > 1.0);
    }
    prop_assert!(norm.normalize(f64::NAN).is_nan());
    let back = norm.inverse(place);
    prop_assert!(place.is_nan() && back.is_nan() || (low..=high).contains(&back));
    Ok(())
}

/// What every norm between two limits does with any two values, and with any place.
pub(super) fn norm(
    norm: &dyn Norm,
    (low, high): (f64, f64),
    [a, b]: [f64; 2],
    place: f64,
) -> Result<(), TestCaseError> {
    prop_assert_eq!((norm.normalize(low), norm.normalize(high)), (0.0, 1.0));
    prop_assert_eq!((norm.inverse(0.0), norm.inverse(1.0)), (low, high));
    prop_assert_eq!(norm.scale().limits(), (low, high));
    prop_assert!(norm.normalize(f64::NAN).is_nan());
    prop_assert!(norm.normalize(f64::INFINITY) > 1.0);
    prop_assert!(!norm.needs_data() && norm.autoscale(&Unread).is_ok());
    let (a, b) = if a <= b { (a, b) } else { (b, a) };
    let (at_a, at_b) = (norm.normalize(a), norm.normalize(b));
    // A rounding error of a transform may swap neighbours.
    let slack = 1e-13 * at_a.abs().max(1.0);
    prop_assert!(at_a <= at_b + slack || at_a.is_nan() || at_b.is_nan(), "{at_a} {at_b}");
    for (value, at) in [(a, at_a), (b, at_b)] {
        prop_assert!(!(value < low && at > slack), "{value} is under, but at {at}");
        prop_assert!(!(value > high && at < 1.0 - slack), "{value} is over, but at {at}");
        let inside = (low..=high).contains(&value);
        prop_assert!(!inside || (-slack..=1.0 + slack).contains(&at), "{value} at {at}");
    }
    let value = norm.inverse(place);
    prop_assert!((low..=high).contains(&value), "{value} at {place}");
    // What a double can tell apart around there, in places.
    let (before, after) = (norm.normalize(value.next_down()), norm.normalize(value.next_up()));
    let resolution = if before.is_nan() { 0.0 } else { after - before };
    let error = (norm.normalize(value) - place).abs();
    prop_assert!(error <= 4.0 * resolution + 1e-10, "{value} at {place} off by {error}");
    Ok(())
}
