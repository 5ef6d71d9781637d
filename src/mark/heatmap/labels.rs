//! Numbers in cells, always readable.

use super::ground::Grounds;
use super::mask::Cell;
use super::view::View;
use crate::color::Color;
use crate::error::Error;
use crate::guide::Label;
use crate::scene::kurbo::{Point, Shape as _};
use crate::scene::{Anchor, Fill, Group, Role, Shape};
use crate::text::Shaped;
use crate::tick::NumberFormat;
use crate::warning::Warning;
use std::sync::Arc;

/// Room left free around a number, on both sides together, in em.
const PADDING: f64 = 0.4;

/// The label of every cell that has a value, all of one size; nothing when they don't fit.
pub(super) fn draw(view: &View<'_>, warnings: &mut Vec<Warning>) -> Result<Option<Group>, Error> {
    let theme = view.frame.theme;
    let minimum = theme.minimum_size.min(theme.cell_size);
    let (width, height) = (view.columns.least() * view.pitch, view.rows.least() * view.pitch);
    // No digit could be readable: not worth shaping a label for each of many cells.
    let at_best = (height / (0.5 + PADDING)).min(width / (0.2 + PADDING));
    if at_best < minimum {
        warnings.push(Warning::CellLabelsLeftOut { fitting: at_best, minimum });
        return Ok(None);
    }
    let labels = shape(view)?;
    let fitting = labels.iter().fold(f64::INFINITY, |size, (_, _, label)| {
        let ink = label.ink();
        size.min(width / (ink.width() + PADDING)).min(height / (ink.height() + PADDING))
    });
    if fitting < minimum {
        warnings.push(Warning::CellLabelsLeftOut { fitting, minimum });
        return Ok(None);
    }
    let size = theme.cell_size.min(fitting);
    if size < theme.cell_size {
        warnings.push(Warning::TextShrunk { what: "numbers in the cells".into(), size });
    }
    let grounds = Grounds::of(view);
    let mut group = Group::new(Role::CellLabels);
    for (row, column, shaped) in labels {
        let label = centered(shaped, size, view.cell(row, column).center());
        let ground = grounds.at(row, column, label.ink());
        if let Some(color) = ground.plate {
            group.push(plate(&label, color)?);
        }
        group.push(label.run(ground.text)?);
    }
    Ok(Some(group))
}

/// What lies under a number where it would not be readable on what is in the cell.
fn plate(label: &Label, color: Color) -> Result<Shape, Error> {
    let around = PADDING / 2.0 * label.size;
    let rect = label.ink().inflate(around, around).to_rounded_rect(around);
    Ok(Shape::new(rect.to_path(0.01))?.with_fill(Fill::new(color)))
}

/// The labels of all cells with a value, with row and column.
fn shape(view: &View<'_>) -> Result<Vec<(usize, usize, Arc<Shaped>)>, Error> {
    let (matrix, frame) = (&view.map.matrix, view.frame);
    let format = view.map.annotation.number_format()?.unwrap_or_else(|| {
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
    Ok(cells
        .filter(|&(row, column)| matches!(view.cell_value(row, column), Cell::Value(_)))
        .map(|(row, column)| {
            let text = match matrix.integer(row, column) {
                Some(value) => format.format_int(value),
                None => format.format(matrix.get(row, column)),
            };
            (row, column, frame.fonts.shape(&text, &style))
        })
        .collect())
}

/// A number centred by its ink across and by the height of digits down, so that the baselines of a
/// row agree.
fn centered(shaped: Arc<Shaped>, size: f64, center: Point) -> Label {
    let ink_center = (shaped.ink().x0 + shaped.ink().x1) / 2.0 - shaped.width() / 2.0;
    let baseline = center.y + shaped.digit_height() * size / 2.0;
    let at = Point::new(center.x - ink_center * size, baseline);
    Label::new(shaped, size, Anchor::Middle, at)
}
