//! Labels in cells, always readable.

mod block;

use super::annotation::Texts;
use super::ground::Grounds;
use super::view::View;
use crate::color::READABLE;
use crate::error::Error;
use crate::scene::kurbo::{Shape as _, Size};
use crate::scene::{Fill, Group, Role, Shape};
use crate::warning::Warning;
use block::{Block, PADDING};

/// How far the plate under a label reaches around its ink, in em.
const PLATE: f64 = 0.15;

/// The labels of all cells that have one, all of one size; nothing when they don't fit.
pub(super) fn draw(view: &View<'_>, warnings: &mut Vec<Warning>) -> Result<Option<Group>, Error> {
    let annotation = &view.map.annotation;
    if annotation.are_none() {
        return Ok(None);
    }
    let texts = Texts::new(view.map)?;
    let Some((labels, size)) = fitted(view, &texts, warnings) else { return Ok(None) };
    let mut group = Group::new(Role::CellLabels);
    let grounds = Grounds::of(view);
    let mut poor = Poor::default();
    for label in &labels {
        let center = view.cell(label.row, label.column).center();
        let ink = label.block.ink(size, center);
        let Some(ground) = grounds.at(label.row, label.column, ink) else { continue };
        if let Some(color) = ground.plate {
            let plate = ink.inflate(PLATE * size, PLATE * size);
            group.push(Shape::new(plate.to_path(0.1))?.with_fill(Fill::new(color)));
        }
        let color = annotation.color.unwrap_or(ground.text);
        poor.count(ground.contrast(color));
        for run in label.block.runs(size, center, color) {
            group.push(run?);
        }
    }
    if poor.count > 0 {
        let Poor { count, worst } = poor;
        let what = annotation.noun().into();
        warnings.push(Warning::PoorContrast { what, count, of: labels.len(), worst });
    }
    Ok((!labels.is_empty()).then_some(group))
}

/// A cell's label.
struct CellLabel {
    row: usize,
    column: usize,
    block: Block,
}

/// The labels and their size; none when they don't fit.
fn fitted(
    view: &View<'_>,
    texts: &Texts<'_>,
    warnings: &mut Vec<Warning>,
) -> Option<(Vec<CellLabel>, f64)> {
    let (theme, annotation) = (view.frame.theme, &view.map.annotation);
    let wanted = annotation.size.unwrap_or(theme.cell_size);
    let minimum = theme.minimum_size.min(wanted);
    let cell = Size::new(view.columns.least() * view.pitch, view.rows.least() * view.pitch);
    let mut left_out = |fitting: f64, count: usize, of: usize| {
        let what = annotation.noun().into();
        warnings.push(Warning::CellLabelsLeftOut { what, fitting, minimum, count, of });
    };
    // No digit could be readable: not worth shaping a label for each of many cells.
    let at_best = (cell.height / (0.5 + PADDING)).min(cell.width / (0.2 + PADDING));
    if at_best < minimum {
        let count = cells(view).filter(|&(row, column)| texts.has(row, column)).count();
        if count > 0 {
            left_out(at_best, count, count);
        }
        return None;
    }
    let labels = shaped(view, texts);
    let sizes = || labels.iter().map(|label| label.block.fitting(cell));
    let fitting = sizes().fold(f64::INFINITY, f64::min);
    if fitting < minimum {
        left_out(fitting, sizes().filter(|&size| size < minimum).count(), labels.len());
        return None;
    }
    let size = wanted.min(fitting);
    if size < wanted {
        warnings.push(Warning::TextShrunk { what: annotation.noun().into(), size });
    }
    Some((labels, size))
}

/// The labels of all cells that have one.
fn shaped(view: &View<'_>, texts: &Texts<'_>) -> Vec<CellLabel> {
    let frame = view.frame;
    let style = match frame.theme.font() {
        font if view.map.annotation.bold => font.bold(),
        font => font,
    };
    let label = |(row, column): (usize, usize)| {
        let text = texts.get(row, column).filter(|text| !text.trim().is_empty())?;
        Some(CellLabel { row, column, block: Block::new(&text, frame.fonts, &style) })
    };
    cells(view).filter_map(label).collect()
}

/// All cells, row by row.
fn cells(view: &View<'_>) -> impl Iterator<Item = (usize, usize)> {
    let (rows, columns) = (view.map.matrix.rows(), view.map.matrix.columns());
    (0..rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
}

/// The labels whose contrast is too low.
struct Poor {
    count: usize,
    worst: f64,
}

impl Default for Poor {
    fn default() -> Self {
        Self { count: 0, worst: f64::INFINITY }
    }
}

impl Poor {
    fn count(&mut self, contrast: f64) {
        if contrast < READABLE {
            self.count += 1;
            self.worst = self.worst.min(contrast);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::color::{Color, Colormap};
    use crate::mark::heatmap::{CellLabels, Heatmap, Interpolation};
    use crate::mark::{Drawing, Frame, Mappable, Mark as _, Placement};
    use crate::scale::LinearScale;
    use crate::scene::kurbo::{Point, Rect};
    use crate::scene::{Brush, Node};
    use crate::text::Fonts;
    use crate::theme::Theme;
    use crate::units::PixelGrid;
    use std::sync::Arc;

    /// A heatmap of one row, 40 points a column, its missing cells with something over them.
    fn draw(map: &Heatmap) -> Drawing {
        let columns = map.matrix().columns() as f64;
        let place = |count: f64| {
            let scale = Arc::new(LinearScale::new(-0.5, count - 0.5));
            Placement::new(scale, 0.0, count * 40.0)
        };
        let overlay = Brush::Solid(Color::BLACK);
        let mappable: Mappable = map.mappable(None).unwrap().unwrap().missing_overlay(overlay);
        map.draw(&Frame {
            rect: Rect::new(0.0, 0.0, columns * 40.0, 40.0),
            x: place(columns),
            y: place(1.0),
            mappable: Some(&mappable),
            theme: &Theme::light(),
            fonts: &Fonts::default(),
            grid: PixelGrid::new(72.0),
            backdrop: Color::WHITE,
        })
        .unwrap()
    }

    #[test]
    fn a_plate_lies_between_a_hatch_and_a_label() {
        let map = Heatmap::new([[1.0, f64::NAN]]).annotate(CellLabels::new().missing_text("n/a"));
        let drawing = draw(&map);
        let [number, plate, missing] = drawing.group.find_all(Role::CellLabels)[0].children()
        else {
            panic!("{drawing:?}");
        };
        assert!(matches!(number, Node::Text(run) if run.text() == "1"), "{number:?}");
        assert!(matches!(missing, Node::Text(run) if run.text() == "n/a"), "{missing:?}");
        let Node::Shape(plate) = plate else { panic!("{plate:?}") };
        let fill = plate.fill().map(|fill| fill.brush.clone());
        assert_eq!(fill, Some(Brush::Solid(Colormap::VIRIDIS.bad())));
        let covers = plate.path().bounding_box();
        assert!(covers.contains(Point::new(60.0, 20.0)) && covers.width() < 40.0, "{covers:?}");
    }

    #[test]
    fn numbers_on_an_image_are_readable_all_along() {
        let numbers = CellLabels::new().format(".3f");
        let map = Heatmap::new([[0.0, 2.0, 4.0]]).limits(0.0, 4.0).annotate(numbers.clone());
        let nodes = |map: &Heatmap| draw(map).group.find_all(Role::CellLabels)[0].children().len();
        // The middle one lies on what is too dark for black, and on what is too light for white.
        assert_eq!(nodes(&map), 3);
        let smooth = map.interpolation(Interpolation::Bilinear);
        assert_eq!(nodes(&smooth), 4);
        let drawing = draw(&smooth.annotate(numbers.color(Color::BLACK)));
        assert!(matches!(drawing.warnings[..], [Warning::PoorContrast { count: 1, .. }]));
    }

    #[test]
    fn numbers_that_a_norm_can_not_show_have_a_plate() {
        let map = Heatmap::new([[1.0, -1.0, 10.0]]).norm(crate::norm::LogNorm::new());
        let drawing = draw(&map.annotate(true));
        assert_eq!(drawing.group.find_all(Role::CellLabels)[0].children().len(), 4);
    }
}
