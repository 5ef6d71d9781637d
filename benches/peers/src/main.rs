//! The race: a 4 x 5 annotated heatmap, and matrices small and large, drawn by graticule and by its
//! peers in one run.
//!
//! ```text
//! graticule-peers                     times the seed and prints the tables as Markdown
//! graticule-peers --matrices [TASK]   the same of matrices: 1000, 4000, colors, labels, or all four
//! graticule-peers --write FOLDER      writes every picture into a folder, to look at
//! graticule-peers --write-matrices FOLDER [TASK]
//! graticule-peers --cold PEER FORMAT  the time of this process' first figure, in nanoseconds
//! graticule-peers --loop PEER FORMAT  draws for three seconds, for a profiler to watch
//! ```
//!
//! Matplotlib takes part when the interpreter named by `GRATICULE_PYTHON` (default `python3`) has it.

mod matplotlib;
mod matrix;
mod measure;
mod peer;
mod peers;
mod seed;
mod table;

use matrix::Task;
use measure::Row;
use peer::{Format, Peer};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let start = Instant::now();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => race(),
        ["--write", folder] => write_all(Path::new(folder)),
        ["--matrices", ref tasks @ ..] => matrix::race::run(&chosen(tasks)?),
        ["--write-matrices", folder, ref tasks @ ..] => {
            matrix::race::write(Path::new(folder), &chosen(tasks)?)
        }
        // What the race on matrices starts for each turn.
        ["--matrix", task, peer, format] => matrix::race::one(task, peer, format, None),
        ["--matrix", task, peer, format, path] => {
            matrix::race::one(task, peer, format, Some(Path::new(path)))
        }
        ["--cold", peer, format] => {
            draw(peer, format)?;
            println!("{}", start.elapsed().as_nanos());
            Ok(())
        }
        ["--loop", peer, format] => {
            while start.elapsed() < Duration::from_secs(3) {
                draw(peer, format)?;
            }
            Ok(())
        }
        _ => Err("usage: graticule-peers [--matrices | --write FOLDER | --cold PEER FORMAT | ...]"
            .into()),
    }
}

/// The tasks of these names; all where there is none.
fn chosen(names: &[&str]) -> Result<Vec<Task>, Box<dyn Error>> {
    if names.is_empty() {
        return Ok(Task::ALL.to_vec());
    }
    names.iter().map(|name| Task::named(name).ok_or_else(|| "no such task".into())).collect()
}

fn race() -> Result<(), Box<dyn Error>> {
    let peers = peers::all();
    println!("{}\n", table::participants(&peers));
    for format in Format::ALL {
        let mut rows: Vec<Row> = measure::warm(&peers, format)?;
        measure::cold(&mut rows, format)?;
        rows.extend(matplotlib::row(format));
        println!("{}\n", table::times(format, &rows));
    }
    Ok(())
}

fn write_all(folder: &Path) -> Result<(), Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    for Peer { name, draw, .. } in peers::all() {
        for format in Format::ALL {
            let Some(bytes) = draw(format).transpose()? else { continue };
            let path = folder.join(format!("{name}.{}", format.extension()));
            std::fs::write(&path, bytes)?;
            println!("{}", path.display());
        }
    }
    Ok(())
}

/// Draws one figure, for its time alone.
fn draw(peer: &str, format: &str) -> Result<(), Box<dyn Error>> {
    let peers = peers::all();
    let peer = peers.iter().find(|known| known.name == peer).ok_or("no such peer")?;
    let bytes = (peer.draw)(Format::named(format).ok_or("no such format")?)
        .ok_or("it lacks this format")??;
    std::hint::black_box(bytes);
    Ok(())
}
