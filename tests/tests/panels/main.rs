//! The promises of figures of many panels, for random grids: no two labels overlap, nothing leaves
//! the page, data rectangles line up, colorbars match. What is tested is the drawn outlines.

mod places;
mod plan;
mod promises;
mod settings;
mod shared;

#[path = "../random/mod.rs"]
mod random;

use graticule::{Error, Rendered};
use plan::{Page, pages};
use promises::{check, check_grids};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngSeed, TestRunner};

fn sizes() -> (impl Strategy<Value = f64>, impl Strategy<Value = Option<f64>>) {
    (150.0..700.0, prop::option::weighted(0.85, 120.0..600.0))
}

/// The size that a figure says would do.
fn needed(error: &Error) -> Option<(f64, f64)> {
    match error.kind() {
        Error::PageTooSmall { needed, .. } | Error::TextDoesNotFit { needed, .. } => *needed,
        _ => panic!("{error}"),
    }
}

/// Renders; where the page is too small, the error's own size must do.
fn rendered(page: &Page, (width, height): (f64, Option<f64>)) -> Option<Rendered> {
    let error = match page.figure(width, height).render() {
        Ok(rendered) => return Some(rendered),
        Err(error) => error,
    };
    let needed = needed(&error);
    assert!(needed.is_some() || page.may_fit_none(), "no page would do: {error}");
    let (width, height) = needed?;
    Some(page.figure(width, Some(height)).render().unwrap())
}

/// The same figures in each run, and others with `PROPTEST_RNG_SEED=<number>`: about one in some
/// thousands is known to be refused without a size that would do.
fn config() -> ProptestConfig {
    let config =
        ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() };
    match config.rng_seed {
        RngSeed::Random => ProptestConfig { rng_seed: RngSeed::Fixed(6), ..config },
        RngSeed::Fixed(_) => config,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn promises_hold(page in pages(), size in sizes()) {
        if let Some(rendered) = rendered(&page, size) {
            check(&rendered);
            check_grids(&page, &rendered);
        }
    }
}

/// A page a tenth smaller in both directions than the one that would do is refused too. A little
/// more room may turn or break labels that take more of it then, so that about one in a hundred is
/// not: the figures are the same in each run.
#[test]
fn what_would_do_is_not_far_from_the_least() {
    let mut runner = TestRunner::deterministic();
    let (mut refused, mut missed) = (0, 0);
    for _ in 0..600 {
        let (page, (width, height)) = (pages(), sizes()).new_tree(&mut runner).unwrap().current();
        let Err(error) = page.figure(width, height).render() else { continue };
        let Some((width, height)) = needed(&error) else { continue };
        refused += 1;
        let smaller = |by: f64| page.figure(width * by, Some(height * by)).render();
        missed += usize::from(smaller(0.9).is_ok());
    }
    assert!(refused >= 200 && missed <= refused / 50, "{missed} of {refused}");
}
