//! Numbers in cells, always readable.

use super::Paint;
use super::cells::Edges;
use crate::color::readable_on;
use crate::data::Matrix;
use crate::error::Error;
use crate::guide::Label;
use crate::mark::Frame;
use crate::scene::kurbo::Point;
use crate::scene::{Anchor, Group, Role};
use crate::text::Shaped;
use crate::tick::NumberFormat;
use crate::warning::Warning;
use std::sync::Arc;

/// Room left free around a number, on both sides together, in em.
const PADDING: f64 = 0.4;

/// The label of every cell that has a value, all of one size; nothing when they don't fit.
pub(super) fn draw(
    matrix: &Matrix,
    format: Option<NumberFormat>,
    paint: &Paint<'_>,
    edges: &Edges,
    frame: &Frame<'_>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<Group>, Error> {
    let minimum = frame.theme.minimum_size.min(frame.theme.cell_size);
    let (width, height) = smallest_cell(edges);
    // No digit could be readable: not worth shaping a label for each of many cells.
    let at_best = (height / (0.5 + PADDING)).min(width / (0.2 + PADDING));
    if at_best < minimum {
        warnings.push(Warning::CellLabelsLeftOut { fitting: at_best, minimum });
        return Ok(None);
    }
    let labels = shape(matrix, format, frame);
    let fitting = labels.iter().fold(f64::INFINITY, |size, (_, _, label)| {
        let ink = label.ink();
        size.min(width / (ink.width() + PADDING)).min(height / (ink.height() + PADDING))
    });
    if fitting < minimum {
        warnings.push(Warning::CellLabelsLeftOut { fitting, minimum });
        return Ok(None);
    }
    let size = frame.theme.cell_size.min(fitting);
    if size < frame.theme.cell_size {
        warnings.push(Warning::TextShrunk { what: "numbers in the cells".into(), size });
    }
    let mut group = Group::new(Role::CellLabels);
    for (row, column, shaped) in labels {
        let label = centered(shaped, size, cell_center(edges, row, column));
        for run in label.runs(readable_on(paint.color(matrix.get(row, column))))? {
            group.push(run);
        }
    }
    Ok(Some(group))
}

/// The labels of all cells with a value, with row and column.
fn shape(
    matrix: &Matrix,
    format: Option<NumberFormat>,
    frame: &Frame<'_>,
) -> Vec<(usize, usize, Arc<Shaped>)> {
    let format = format.unwrap_or_else(|| {
        if matrix.is_integer() {
            // The one that is exact past what a float can tell apart.
            NumberFormat::default()
        } else {
            NumberFormat::common(matrix.iter())
        }
    });
    let style = frame.theme.font();
    let cells =
        (0..matrix.rows()).flat_map(|row| (0..matrix.columns()).map(move |column| (row, column)));
    cells
        .filter(|&(row, column)| !matrix.get(row, column).is_nan())
        .map(|(row, column)| {
            let text = match matrix.integer(row, column) {
                Some(value) => format.format_int(value),
                None => format.format(matrix.get(row, column)),
            };
            (row, column, frame.fonts.shape(&text, &style))
        })
        .collect()
}

/// The least width and height of a cell, in points.
fn smallest_cell(edges: &Edges) -> (f64, f64) {
    let least = |edges: &[f64]| {
        edges.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::INFINITY, f64::min)
    };
    (least(&edges.x) * edges.pitch, least(&edges.y) * edges.pitch)
}

fn cell_center(edges: &Edges, row: usize, column: usize) -> Point {
    let middle = |edges: &[f64], index: usize| (edges[index] + edges[index + 1]) / 2.0;
    Point::new(middle(&edges.x, column) * edges.pitch, middle(&edges.y, row) * edges.pitch)
}

/// A number centred by its ink across and by the height of digits down, so that the baselines of a
/// row agree.
fn centered(shaped: Arc<Shaped>, size: f64, center: Point) -> Label {
    let ink_center = (shaped.ink().x0 + shaped.ink().x1) / 2.0 - shaped.width() / 2.0;
    let baseline = center.y + shaped.digit_height() * size / 2.0;
    let at = Point::new(center.x - ink_center * size, baseline);
    Label::new(shaped, size, Anchor::Middle, at)
}
