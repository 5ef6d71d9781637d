//! The results as Markdown.

use super::race::{Measured, Row};
use super::{Peer, matplotlib};
use crate::peer::Format;
use crate::table::{milliseconds, ratio};
use std::fmt::Write as _;

/// Who takes part, and how.
pub fn participants(peers: &[Peer]) -> String {
    let mut table = String::from("| | the matrix |\n|---|---|");
    let notes = peers.iter().map(|peer| (peer.name, peer.note));
    for (name, note) in notes.chain([(matplotlib::NAME, matplotlib::NOTE)]) {
        let _ = write!(table, "\n| {name} | {note} |");
    }
    table
}

/// The times of a task in a format; ratios are to the first row.
pub fn times(title: &str, format: Format, rows: &[Row]) -> String {
    let format = format.extension().to_uppercase();
    let mut table =
        format!("| {title}, {format} | ms | ratio | MB | memory, MiB |\n|---|---:|---:|---:|---:|");
    let base = rows.first().and_then(|row| row.result.as_ref().ok()).map(|first| first.time);
    for Row { name, result } in rows {
        let _ = match result {
            Err(why) => write!(table, "\n| {name} | {why} | | | |"),
            Ok(Measured { time, memory, bytes }) => write!(
                table,
                "\n| {name} | {} | {} | {:.3} | {} |",
                milliseconds(*time),
                base.map_or_else(String::new, |base| ratio(*time, base)),
                *bytes as f64 / 1e6,
                memory >> 20,
            ),
        };
    }
    table
}
