//! Matplotlib, when there is a Python that has it.

use super::{Subject, Task};
use crate::peer::Format;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub const NAME: &str = "matplotlib";
pub const NOTE: &str =
    "`imshow`: reduced to the pixels of the figure by its default, a Hanning filter";

const SCRIPT: &str = include_str!("matplotlib.py");

fn python() -> String {
    std::env::var("GRATICULE_PYTHON").unwrap_or_else(|_| "python3".to_owned())
}

/// Whether it can take part; says so where it can't.
pub fn is_there() -> bool {
    let python = python();
    let mut command = Command::new(&python);
    command.args(["-c", "import matplotlib"]).stdout(Stdio::null()).stderr(Stdio::null());
    let there = command.status().is_ok_and(|status| status.success());
    if !there {
        eprintln!("matplotlib is left out: '{python}' can't import it (set GRATICULE_PYTHON)");
    }
    there
}

/// Starts a process that prints what [`super::trial::run`] does.
pub fn command(
    task: Task,
    format: Format,
    picture: Option<&Path>,
) -> Result<Command, Box<dyn Error>> {
    let subject = Subject::new(task);
    let labels = if subject.labels { "labels" } else { "plain" };
    let numbers = [subject.inches.0, subject.inches.1, subject.dpi].map(|size| size.to_string());
    let mut command = Command::new(python());
    command.args(["-c", SCRIPT]).arg(data(task, &subject)?).args([labels, format.extension()]);
    command.args(numbers).arg(picture.unwrap_or(Path::new("")));
    Ok(command)
}

/// The file of the task's numbers, written when it isn't there.
fn data(task: Task, subject: &Subject) -> Result<PathBuf, Box<dyn Error>> {
    let name = format!("graticule-peers-{}-{}.f64", std::process::id(), task.name());
    let path = std::env::temp_dir().join(name);
    if !path.exists() {
        let bytes: Vec<u8> = subject.values.iter().flat_map(|value| value.to_le_bytes()).collect();
        std::fs::write(&path, bytes)?;
    }
    Ok(path)
}

/// Removes what [`command`] has written for a task.
pub fn clean(task: Task) {
    let name = format!("graticule-peers-{}-{}.f64", std::process::id(), task.name());
    let _ = std::fs::remove_file(std::env::temp_dir().join(name));
}
