//! The race: one figure, a 4 x 5 annotated heatmap, drawn by graticule and by its peers in one run.
//!
//! ```text
//! graticule-peers                     times everything and prints the tables as Markdown
//! graticule-peers --write FOLDER      writes every picture into a folder, to look at
//! graticule-peers --cold PEER FORMAT  the time of this process' first figure, in nanoseconds
//! graticule-peers --loop PEER FORMAT  draws for three seconds, for a profiler to watch
//! ```
//!
//! Matplotlib takes part when the interpreter named by `GRATICULE_PYTHON` (default `python3`) has it.

mod matplotlib;
mod measure;
mod peer;
mod peers;
mod seed;
mod table;

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
        _ => {
            Err("usage: graticule-peers [--write FOLDER | --cold PEER FORMAT | --loop ...]".into())
        }
    }
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
    let format = Format::ALL.into_iter().find(|known| known.extension() == format);
    let bytes = (peer.draw)(format.ok_or("no such format")?).ok_or("it lacks this format")??;
    std::hint::black_box(bytes);
    Ok(())
}
