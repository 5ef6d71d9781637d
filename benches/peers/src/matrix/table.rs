//! The results as Markdown.

use super::race::{Measured, Outcome, Row};
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

/// The times of a task: a row a peer, three columns a format, ratios to the first row, and the most
/// memory that any format took.
pub fn times(title: &str, formats: &[(Format, Vec<Row>)]) -> String {
    let mut table = format!("| {title}");
    for (format, _) in formats {
        let _ = write!(table, " | {}, ms | ratio | MB", format.extension().to_uppercase());
    }
    table.push_str(" | memory, MiB |\n|---");
    table.push_str(&"|---:".repeat(3 * formats.len() + 1));
    table.push('|');
    let Some((_, names)) = formats.first() else { return table };
    for (index, row) in names.iter().enumerate() {
        let rows =
            || formats.iter().filter_map(|(_, rows)| Some((rows.first()?, rows.get(index)?)));
        if rows().all(|(_, row)| matches!(row.result, Outcome::Lacks)) {
            continue;
        }
        let _ = write!(table, "\n| {}", row.name);
        for (ours, row) in rows() {
            table.push_str(&cells(&row.result, &ours.result));
        }
        let memory = |(_, row): (&Row, &Row)| match &row.result {
            Outcome::Measured(measured) => Some(measured.memory >> 20),
            Outcome::Lacks | Outcome::Failed(_) => None,
        };
        let most = rows().filter_map(memory).max();
        let _ = write!(table, " | {} |", most.map_or_else(String::new, |most| most.to_string()));
    }
    table
}

/// The three columns of a peer in a format.
fn cells(result: &Outcome, ours: &Outcome) -> String {
    match result {
        Outcome::Lacks => " | - | | ".to_owned(),
        Outcome::Failed(why) => format!(" | {why} | | "),
        Outcome::Measured(Measured { time, bytes, .. }) => {
            let ratio = match ours {
                Outcome::Measured(ours) => ratio(*time, ours.time),
                Outcome::Lacks | Outcome::Failed(_) => String::new(),
            };
            format!(" | {} | {ratio} | {:.3}", milliseconds(*time), *bytes as f64 / 1e6)
        }
    }
}
