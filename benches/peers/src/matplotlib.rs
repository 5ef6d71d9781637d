//! Matplotlib, when there is a Python that has it.

use crate::measure::{Row, median};
use crate::peer::Format;
use std::process::Command;
use std::time::Duration;

const SCRIPT: &str = include_str!("matplotlib.py");
const PROCESSES: usize = 3;

/// Its times; the first figure's with its imports, as nobody draws without. None, and a line that
/// says why, when it can't be run.
pub fn row(format: Format) -> Option<Row> {
    let python = std::env::var("GRATICULE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let runs: Option<Vec<Run>> = (0..PROCESSES).map(|_| run(&python, format)).collect();
    let Some(runs) = runs else {
        eprintln!("matplotlib is left out: '{python}' can't import it (set GRATICULE_PYTHON)");
        return None;
    };
    Some(Row {
        name: "matplotlib".to_owned(),
        warm: median(runs.iter().map(|run| run.warm).collect()),
        cold: Some(median(runs.iter().map(|run| run.cold).collect())),
        bytes: runs.first()?.bytes,
    })
}

struct Run {
    cold: Duration,
    warm: Duration,
    bytes: usize,
}

fn run(python: &str, format: Format) -> Option<Run> {
    let output = Command::new(python).args(["-c", SCRIPT, format.extension()]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut numbers = text.split_whitespace().map(str::parse);
    let mut next = || numbers.next()?.ok();
    let (cold, warm, bytes) = (next()?, next()?, next()?);
    let bytes = usize::try_from(bytes).ok()?;
    Some(Run { cold: Duration::from_nanos(cold), warm: Duration::from_nanos(warm), bytes })
}
