//! The results as Markdown.

use crate::measure::Row;
use crate::peer::{Format, Peer};
use std::fmt::Write as _;
use std::time::Duration;

/// Who takes part, and what of the figure each can't draw.
pub fn participants(peers: &[Peer]) -> String {
    let mut table = String::from("| | version | the figure |\n|---|---|---|");
    for Peer { name, version, note, .. } in peers {
        let _ = write!(table, "\n| {name} | {version} | {note} |");
    }
    table
}

/// The times of a format; ratios are to the first row.
pub fn times(format: Format, rows: &[Row]) -> String {
    let mut table = format!(
        "| {} | warm, ms | ratio | first of a process, ms | ratio | bytes |\n\
         |---|---:|---:|---:|---:|---:|",
        format.extension().to_uppercase()
    );
    let Some(first) = rows.first() else { return table };
    for row in rows {
        let _ = write!(
            table,
            "\n| {} | {} | {} | {} | {} | {} |",
            row.name,
            milliseconds(row.warm),
            ratio(row.warm, first.warm),
            row.cold.map_or_else(String::new, milliseconds),
            row.cold.zip(first.cold).map_or_else(String::new, |(a, b)| ratio(a, b)),
            row.bytes,
        );
    }
    table
}

pub fn milliseconds(time: Duration) -> String {
    let time = time.as_secs_f64() * 1e3;
    if time < 10.0 { format!("{time:.3}") } else { format!("{time:.1}") }
}

pub fn ratio(time: Duration, base: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() / base.as_secs_f64())
}
