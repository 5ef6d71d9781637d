//! The race on matrices: peers in turn, each turn a process.

use super::trial::{self, Outcome, SLOW};
use super::{Peer, Task, matplotlib, peers, table};
use crate::measure::median;
use crate::peer::Format;
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Turns of a peer that isn't slow.
const ROUNDS: usize = 3;

/// What was measured of a peer, or why there is nothing.
pub struct Row {
    pub name: &'static str,
    pub result: Result<Measured, String>,
}

/// Medians of figures after the first of a process, unless that was the only one.
pub struct Measured {
    pub time: Duration,
    pub memory: u64,
    pub bytes: usize,
}

/// Times the tasks and prints the tables as Markdown.
pub fn run(tasks: &[Task]) -> Result<(), Box<dyn Error>> {
    println!("{}\n", table::participants(&peers()));
    for task in tasks {
        for format in Format::ALL {
            let rows = times(*task, format)?;
            println!("{}\n", table::times(&task.title(), format, &rows));
        }
        matplotlib::clean(*task);
    }
    Ok(())
}

/// Writes each peer's picture of each task into a folder.
pub fn write(folder: &Path, tasks: &[Task]) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    for task in tasks {
        for name in names() {
            for format in Format::ALL {
                let file = format!("{}-{name}.{}", task.name(), format.extension());
                let path = folder.join(file.replace(", ", "-"));
                match trial::watch(command(*task, name, format, Some(&path))?)? {
                    Outcome::Drawn(_) => println!("{}", path.display()),
                    Outcome::Lacks => {}
                    Outcome::Failed(why) => println!("{}: {why}", path.display()),
                }
            }
        }
        matplotlib::clean(*task);
    }
    Ok(())
}

/// A turn of a peer in this process.
pub fn one(
    task: &str,
    name: &str,
    format: &str,
    path: Option<&Path>,
) -> Result<(), Box<dyn Error>> {
    let task = Task::named(task).ok_or("no such task")?;
    let peers = peers();
    let peer: &Peer = peers.iter().find(|peer| peer.name == name).ok_or("no such peer")?;
    let format = Format::named(format).ok_or("no such format")?;
    trial::run(task, peer, format, path)
}

fn names() -> Vec<&'static str> {
    let python = matplotlib::is_there().then_some(matplotlib::NAME);
    peers().iter().map(|peer| peer.name).chain(python).collect()
}

fn command(
    task: Task,
    name: &str,
    format: Format,
    picture: Option<&Path>,
) -> Result<Command, Box<dyn Error>> {
    if name == matplotlib::NAME {
        return matplotlib::command(task, format, picture);
    }
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["--matrix", &task.name(), name, format.extension()]).args(picture);
    Ok(command)
}

fn times(task: Task, format: Format) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut turns: Vec<(&str, Vec<Duration>, Option<Result<Measured, String>>)> =
        names().into_iter().map(|name| (name, Vec::new(), None)).collect();
    for round in 0..ROUNDS {
        for (name, times, result) in &mut turns {
            let ended = round > 0 && !times.first().is_some_and(|time| *time < SLOW);
            if ended {
                continue;
            }
            match trial::watch(command(task, name, format, None)?)? {
                Outcome::Lacks => {}
                Outcome::Failed(why) => *result = Some(Err(why)),
                Outcome::Drawn(trial) => {
                    // The first of several pays for what all share.
                    let warm = if trial.times.len() > 1 { 1 } else { 0 };
                    times.extend(trial.times.iter().skip(warm));
                    let (time, memory, bytes) = (median(times.clone()), trial.memory, trial.bytes);
                    *result = Some(Ok(Measured { time, memory, bytes }));
                }
            }
        }
    }
    Ok(turns
        .into_iter()
        .filter_map(|(name, _, result)| Some(Row { name, result: result? }))
        .collect())
}
