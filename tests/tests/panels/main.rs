//! The promises of figures of many panels, for random grids: no two labels overlap, nothing leaves
//! the page, data rectangles line up, colorbars match. What is tested is the drawn outlines.

mod plan;
mod promises;
mod settings;

#[path = "../random/mod.rs"]
mod random;

use graticule::{Error, Rendered};
use plan::{Page, pages};
use promises::{check, check_grids};
use proptest::prelude::*;

/// Renders; where the page is too small, the error's own size must do.
fn rendered(page: &Page, width: f64, height: Option<f64>) -> Rendered {
    match page.figure(width, height).render() {
        Err(
            Error::PageTooSmall { needed, page: tried }
            | Error::TextDoesNotFit { needed, page: tried, .. },
        ) => {
            let Some((width, height)) = needed else { panic!("no page would do: {tried:?}") };
            page.figure(width, Some(height)).render().unwrap()
        }
        other => other.unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn promises_hold(
        page in pages(),
        width in 150.0..700.0,
        height in prop::option::weighted(0.85, 120.0..600.0),
    ) {
        let rendered = rendered(&page, width, height);
        check(&rendered);
        check_grids(&page, &rendered);
    }
}

#[test]
#[ignore]
fn survey() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use std::collections::BTreeMap;
    std::panic::set_hook(Box::new(|_| {}));
    let count: usize = std::env::var("SURVEY").unwrap().parse().unwrap();
    let mut runner = TestRunner::default();
    let strategy = (pages(), 150.0..700.0, prop::option::weighted(0.85, 120.0..600.0));
    let mut found: BTreeMap<String, (usize, String, usize)> = BTreeMap::new();
    let (mut generating, mut rendering, mut checking) = (0.0, 0.0, 0.0);
    let mut misses = Vec::new();
    let mut refused_count = 0;
    for _ in 0..count {
        let start = std::time::Instant::now();
        let (page, width, height): (Page, f64, Option<f64>) =
            strategy.new_tree(&mut runner).unwrap().current();
        generating += start.elapsed().as_secs_f64();
        if std::env::var("LEAST").is_ok() {
            if let Err(
                Error::PageTooSmall { needed: Some((w, h)), .. }
                | Error::TextDoesNotFit { needed: Some((w, h)), .. },
            ) = page.figure(width, height).render()
            {
                refused_count += 1;
                let by = [0.9, 0.8, 0.7, 0.6, 0.5]
                    .into_iter()
                    .take_while(|by| page.figure(w * by, Some(h * by)).render().is_ok())
                    .last();
                if let Some(by) = by {
                    misses.push((
                        by,
                        format!("{page:?}").len(),
                        format!("{page:?} {width} {height:?} needs {w} {h}"),
                    ));
                }
            }
            continue;
        }
        let start = std::time::Instant::now();
        let mut checked = 0.0;
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let rendered = rendered(&page, width, height);
            let start = std::time::Instant::now();
            check(&rendered);
            check_grids(&page, &rendered);
            checked = start.elapsed().as_secs_f64();
        }));
        let all = start.elapsed().as_secs_f64();
        if all > 3.0 {
            eprintln!("slow: {all} s");
        }
        rendering += all - checked;
        checking += checked;
        if let Err(error) = result {
            let message = error
                .downcast_ref::<String>()
                .cloned()
                .or(error.downcast_ref::<&str>().map(|s| s.to_string()))
                .unwrap();
            if std::env::var("KIND").is_ok_and(|kind| !message.contains(&kind)) {
                continue;
            }
            let kind: String = message.chars().filter(|c| !c.is_ascii_digit()).collect();
            let kind: String = if let Some(i) = kind.find("' at ").or(kind.find("' Quad")) {
                kind[i..]
                    .split_whitespace()
                    .filter(|w| w.chars().all(|c| c.is_ascii_lowercase()))
                    .collect::<Vec<_>>()
                    .join(" ")
            } else {
                kind.chars().take(60).collect()
            };
            let plan = format!("{message}\n{page:?} width = {width} height = {height:?}");
            if let Err(e) = page.figure(width, height).render() {
                eprintln!("ERR {e:?} {}", format!("{page:?}").contains("inset: Some"));
            }
            let entry = found.entry(kind).or_insert((0, plan.clone(), plan.len()));
            entry.0 += 1;
            if plan.len() < entry.2 {
                (entry.1, entry.2) = (plan.clone(), plan.len());
            }
        }
    }
    misses.sort_by(|a, b| a.1.cmp(&b.1));
    println!("refused {refused_count}");
    for by in [0.9, 0.8, 0.7, 0.6, 0.5] {
        println!("{by}: {}", misses.iter().filter(|m| m.0 <= by).count());
    }
    for miss in misses.iter().take(2) {
        println!("## {miss:?}");
    }
    for (kind, (count, plan, _)) in &found {
        println!("## {count} x {kind}\n{plan}\n");
    }
    println!("times: {generating} {rendering} {checking}");
}

#[test]
#[ignore]
fn smallest() {
    use proptest::test_runner::{Config, TestRunner};
    let kind = std::env::var("KIND").unwrap();
    let not = std::env::var("NOT").unwrap_or("never".into());
    std::panic::set_hook(Box::new(|_| {}));
    let config = Config {
        cases: 6000,
        failure_persistence: None,
        max_shrink_iters: 20000,
        ..Config::default()
    };
    let strategy = (pages(), 150.0..700.0, prop::option::weighted(0.85, 120.0..600.0));
    let result = TestRunner::new(config).run(&strategy, |(page, width, height)| {
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let rendered = rendered(&page, width, height);
            check(&rendered);
            check_grids(&page, &rendered);
        }));
        if let Err(error) = result {
            let message = error
                .downcast_ref::<String>()
                .cloned()
                .or(error.downcast_ref::<&str>().map(|s| s.to_string()))
                .unwrap();
            if message.contains(&kind) && !format!("{page:?}").contains(&not) {
                return Err(TestCaseError::fail(message));
            }
        }
        Ok(())
    });
    println!("## {result:?}");
}
