//! The race on matrices: peers in turn, each turn a process.

use super::trial::{self, End, SLOW};
use super::{Peer, Task, matplotlib, peers, table};
use crate::measure::median;
use crate::peer::Format;
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// Turns of a peer that isn't slow.
const ROUNDS: usize = 3;

/// A peer in a format.
pub struct Row {
    pub name: &'static str,
    pub result: Outcome,
}

/// What was measured of it, or why there is nothing.
pub enum Outcome {
    Measured(Measured),
    /// It lacks the format.
    Lacks,
    Failed(String),
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
        let formats: Result<Vec<_>, Box<dyn Error>> =
            Format::ALL.into_iter().map(|format| Ok((format, times(*task, format)?))).collect();
        println!("{}\n", table::times(&task.title(), &formats?));
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
                    End::Drawn(_) => println!("{}", path.display()),
                    End::Lacks => {}
                    End::Failed(why) => println!("{}: {why}", path.display()),
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
    let mut runners: Vec<Runner> = names().into_iter().map(Runner::new).collect();
    for round in 0..ROUNDS {
        for runner in &mut runners {
            if round == 0 || runner.is_quick() {
                let command = command(task, runner.name, format, None)?;
                runner.take(trial::watch(command)?);
            }
        }
    }
    let row = |Runner { name, result, .. }| Row { name, result };
    Ok(runners.into_iter().map(row).collect())
}

/// A peer while the race goes on.
struct Runner {
    name: &'static str,
    times: Vec<Duration>,
    result: Outcome,
}

impl Runner {
    fn new(name: &'static str) -> Self {
        Self { name, times: Vec::new(), result: Outcome::Lacks }
    }

    fn is_quick(&self) -> bool {
        self.times.first().is_some_and(|time| *time < SLOW)
    }

    fn take(&mut self, end: End) {
        self.result = match end {
            End::Lacks => Outcome::Lacks,
            End::Failed(why) => Outcome::Failed(why),
            End::Drawn(trial) => {
                // The first of several pays for what all share.
                let cold = usize::from(trial.times.len() > 1);
                self.times.extend(&trial.times[cold..]);
                let time = median(self.times.clone());
                Outcome::Measured(Measured { time, memory: trial.memory, bytes: trial.bytes })
            }
        };
    }
}
