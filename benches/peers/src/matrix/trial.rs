//! One peer, one task, one format, in a process of its own: it may run for minutes, take all memory,
//! or panic.

use super::{Peer, Subject, Task};
use crate::peer::Format;
use graticule_benches::large::peak_memory;
use std::error::Error;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A figure that takes longer than this is drawn once.
pub const SLOW: Duration = Duration::from_secs(5);
/// Others are drawn again, at least once, until this has passed or so many are drawn.
const TURN: Duration = Duration::from_secs(1);
const MOST: usize = 20;
/// Where a process is ended.
const PATIENCE: Duration = Duration::from_secs(60);
const MEMORY: u64 = 6 << 30;

/// What a process came to.
pub enum End {
    Drawn(Trial),
    /// The peer lacks the format.
    Lacks,
    /// It gave an error, or was ended.
    Failed(String),
}

pub struct Trial {
    pub bytes: usize,
    /// The most memory beyond what was used before the first figure.
    pub memory: u64,
    /// Of each figure in turn.
    pub times: Vec<Duration>,
}

/// Draws in this process, and prints what [`watch`] reads.
pub fn run(
    task: Task,
    peer: &Peer,
    format: Format,
    picture: Option<&Path>,
) -> Result<(), Box<dyn Error>> {
    let subject = Subject::new(task);
    let before = peak_memory().unwrap_or_default();
    let (start, mut times, mut bytes) = (Instant::now(), Vec::new(), Vec::new());
    while goes_on(&times, start.elapsed()) {
        let turn = Instant::now();
        let Some(drawn) = (peer.draw)(&subject, format) else {
            println!("lacks");
            return Ok(());
        };
        times.push(turn.elapsed());
        match drawn {
            Ok(drawn) => bytes = drawn,
            Err(error) => {
                println!("error {error}");
                return Ok(());
            }
        }
    }
    let memory = peak_memory().unwrap_or_default().saturating_sub(before);
    let times: Vec<String> = times.iter().map(|time| time.as_nanos().to_string()).collect();
    println!("{} {memory} {}", bytes.len(), times.join(" "));
    if let Some(path) = picture {
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

fn goes_on(times: &[Duration], passed: Duration) -> bool {
    match times {
        [] => true,
        [first, ..] if *first > SLOW => false,
        [_] => true,
        _ => passed < TURN && times.len() < MOST,
    }
}

/// Runs a process to its end, or to the end of patience or memory.
pub fn watch(mut command: Command) -> Result<End, Box<dyn Error>> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let start = Instant::now();
    let failed = |reason: &str| Ok(End::Failed(reason.to_owned()));
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        let (late, large) = (start.elapsed() > PATIENCE, memory(&child) > MEMORY);
        if late || large {
            child.kill()?;
            child.wait()?;
            return failed(if large {
                "takes more than 6 GiB"
            } else {
                "takes more than a minute"
            });
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let mut text = String::new();
    child.stdout.take().ok_or("no output")?.read_to_string(&mut text)?;
    let text = text.trim();
    match text {
        "lacks" => Ok(End::Lacks),
        _ if !status.success() => failed("panics"),
        _ => match text.strip_prefix("error ") {
            Some(reason) => failed(reason),
            None => Ok(End::Drawn(trial(text)?)),
        },
    }
}

fn trial(text: &str) -> Result<Trial, Box<dyn Error>> {
    let mut numbers = text.split_whitespace();
    let mut next = || numbers.next().ok_or("too few numbers");
    let (bytes, memory) = (next()?.parse()?, next()?.parse()?);
    let times: Result<_, _> = numbers.map(|time| time.parse().map(Duration::from_nanos)).collect();
    Ok(Trial { bytes, memory, times: times? })
}

/// What a process holds now, in bytes.
fn memory(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()));
    let line = status.as_deref().ok().and_then(|status| {
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.strip_suffix("kB"))
    });
    line.and_then(|line| line.trim().parse::<u64>().ok()).unwrap_or_default() * 1024
}
