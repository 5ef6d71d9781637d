//! Times, warm and cold.

use crate::peer::{Format, Peer};
use std::error::Error;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

/// Turns that peers take, so that what else the machine does hits all alike.
const ROUNDS: usize = 15;
/// How long a turn is, and the least figures in it.
const TURN: Duration = Duration::from_millis(40);
const LEAST: usize = 2;
/// Processes started for the first figure of each peer.
const PROCESSES: usize = 15;

/// What was measured of a peer in a format; medians.
pub struct Row {
    pub name: String,
    /// Of a figure when many were drawn before.
    pub warm: Duration,
    /// Of the first figure of a process, without starting the process.
    pub cold: Option<Duration>,
    pub bytes: usize,
}

/// Times all peers that have the format, in turns.
pub fn warm(peers: &[Peer], format: Format) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut runners = Vec::new();
    for peer in peers {
        if let Some(bytes) = (peer.draw)(format).transpose()? {
            runners.push((peer, bytes.len(), Vec::new()));
        }
    }
    for _ in 0..ROUNDS {
        for (peer, _, times) in &mut runners {
            turn(peer, format, times);
        }
    }
    let rows = runners.into_iter().map(|(peer, bytes, times)| {
        let name = peer.name.to_owned();
        Row { name, warm: median(times), cold: None, bytes }
    });
    Ok(rows.collect())
}

fn turn(peer: &Peer, format: Format, times: &mut Vec<Duration>) {
    let start = Instant::now();
    for drawn in 0.. {
        if drawn >= LEAST && start.elapsed() >= TURN {
            break;
        }
        let before = Instant::now();
        let _ = black_box((peer.draw)(format));
        times.push(before.elapsed());
    }
}

/// Times the first figures of new processes.
pub fn cold(rows: &mut [Row], format: Format) -> Result<(), Box<dyn Error>> {
    let program = std::env::current_exe()?;
    let mut times: Vec<Vec<Duration>> = rows.iter().map(|_| Vec::new()).collect();
    for _ in 0..PROCESSES {
        for (row, times) in rows.iter().zip(&mut times) {
            let arguments = ["--cold", &row.name, format.extension()];
            let output = Command::new(&program).args(arguments).output()?;
            let nanoseconds = String::from_utf8(output.stdout)?.trim().parse()?;
            times.push(Duration::from_nanos(nanoseconds));
        }
    }
    for (row, times) in rows.iter_mut().zip(times) {
        row.cold = Some(median(times));
    }
    Ok(())
}

/// The upper median; zero of nothing.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
